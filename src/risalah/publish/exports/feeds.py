"""What machines look for at a site's root: robots.txt, llms.txt, and with an address a sitemap.

Knows these formats; must not know what pages say.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from risalah import addresses
from risalah.build_state import PACKAGE
from risalah.content.library import Library


def feed_files(library: Library, paths: Sequence[str]) -> dict[str, bytes]:
    """robots.txt and llms.txt; sitemap.xml where the site's address is known."""
    files, robots = {"llms.txt": _llms(library)}, "User-agent: *\nAllow: /\n"
    if library.site.base_url:
        root = library.site.base_url.rstrip("/")
        files["sitemap.xml"] = _sitemap(root, paths, library.site.languages)
        robots += f"Sitemap: {root}/sitemap.xml\n"
    return {**files, "robots.txt": robots.encode()}


def _llms(library: Library) -> bytes:
    """The site in short as llmstxt.org proposes: title, summary, then lists of links."""
    site, main = library.site, library.site.main_language
    lines = [f"# {site.title}", "", f"> {site.tagline[main]}", "", "## Topics", ""]
    for topic in library.topics.values():
        name, finding = topic.record.name[main], topic.record.finding[main]
        lines.append(f"- [{name}]({addresses.topic(topic.record.id)}): {finding}")
    lines += ["", "## Papers", ""]
    for source in library.sources.values():
        title = f"{source.number}: {source.title or source.label[main]}"
        lines.append(f"- [{title}]({addresses.source(source.id)}): {source.label[main]}")
    lines += [
        "",
        "## Data",
        "",
        "- [All claims as CSV](data/claims.csv): quotes, places, translations",
        "- [All figures as CSV](data/figures.csv): quantities with units",
        f"- [Data package]({PACKAGE}): what every column means",
        "",
    ]
    return "\n".join(lines).encode()


def _sitemap(root: str, paths: Sequence[str], languages: Sequence[str]) -> bytes:
    """Each page with all its variants, itself included, as hreflang asks."""
    pages = [path for path in paths if path.endswith(".html") and not path.endswith("404.html")]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        f"{''.join(_url(root, path, languages) for path in pages)}</urlset>\n"
    ).encode()


def _url(root: str, path: str, languages: Sequence[str]) -> str:
    folders = {lang: f"{lang}/" if i else "" for i, lang in enumerate(languages)}
    folder = next((one for one in folders.values() if one and path.startswith(one)), "")
    own = path.removeprefix(folder)
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(f"{root}/{to}{own}")}/>'
        for lang, to in (*folders.items(), ("x-default", ""))
    )
    return f"<url><loc>{escape(f'{root}/{path}')}</loc>{links}</url>\n"
