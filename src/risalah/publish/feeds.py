"""What machines look for at a site's root: robots.txt, llms.txt, and with an address a sitemap.

Knows these formats; must not know what pages say.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from risalah.content.library import Library
from risalah.publish.index import Index


def feed_files(library: Library, _index: Index, paths: Sequence[str]) -> dict[str, bytes]:
    """robots.txt and llms.txt; sitemap.xml where the site's address is known."""
    base = library.site.base_url
    files = {"llms.txt": _llms(library)}
    robots = "User-agent: *\nAllow: /\n"
    if base:
        root = base.rstrip("/")
        files["sitemap.xml"] = _sitemap(root, paths)
        robots += f"Sitemap: {root}/sitemap.xml\n"
    files["robots.txt"] = robots.encode()
    return files


def _llms(library: Library) -> bytes:
    site = library.site
    lines = [f"# {site.title}", "", f"> {site.tagline.en}", "", "## Topics", ""]
    for topic in library.topics.values():
        record = topic.record
        lines.append(f"- [{record.name.en}](topics/{record.id}.html): {record.finding.en}")
    lines += ["", "## Papers", ""]
    for source in library.sources.values():
        title = source.title or source.label.en
        lines.append(f"- [{source.number}: {title}](sources/{source.id}.html): {source.label.en}")
    lines += [
        "",
        "## Data",
        "",
        "- [All claims as CSV](data/claims.csv): quotes, places, translations",
        "- [All figures as CSV](data/figures.csv): quantities with units",
        "- [Data package](data/datapackage.json): what every column means",
        "",
    ]
    return "\n".join(lines).encode()


def _sitemap(root: str, paths: Sequence[str]) -> bytes:
    """Each page with all its variants, itself included, as hreflang asks."""
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    ]
    for path in paths:
        if not path.endswith(".html") or path.endswith("404.html"):
            continue
        english = path.removeprefix("id/")
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(f"{root}/{to}")}/>'
            for lang, to in (("en", english), ("id", f"id/{english}"), ("x-default", english))
        )
        out.append(f"<url><loc>{escape(f'{root}/{path}')}</loc>{links}</url>\n")
    out.append("</urlset>\n")
    return "".join(out).encode()
