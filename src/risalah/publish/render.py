"""The whole site as bytes by path: pages in both languages, assets, data and feeds.

Knows the order in which the files are made; must not know what any page says.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from rcssmin import cssmin
from rjsmin import jsmin

from risalah.content.library import Library
from risalah.publish.bibliography import bibliography_files
from risalah.publish.datasets import dataset_files
from risalah.publish.drawings import favicon, lattice, selvedge, sprite
from risalah.publish.edition import FOOT, LANGS, NAV, Edition, Here, Index
from risalah.publish.feeds import feed_files
from risalah.publish.lean import without_idle_symbols
from risalah.publish.linked_data import jsonld_of
from risalah.publish.pages import Page, plan_pages
from risalah.publish.preview import preview
from risalah.publish.stamp import stamp_of
from risalah.publish.wording import fill

ASSETS = "assets"


def render_site(library: Library, templates: Path, cache: Path) -> dict[str, bytes]:
    """Every file of the site by its path; the same library gives the same bytes."""
    environment = _environment(templates)
    index = Index(library, cache)
    stamp = stamp_of(library)
    files: dict[str, bytes] = {}
    for lang in LANGS:
        edition = Edition(library, index, lang, stamp)
        for page in plan_pages(edition):
            files[edition.prefix + page.path] = _render(environment, edition, page)
    for path in sorted((templates / "static").iterdir()):
        files[f"{ASSETS}/{path.name}"] = _asset(path)
    files[f"{ASSETS}/favicon.svg"] = favicon().encode()
    files[f"{ASSETS}/preview.png"] = preview(
        library.site.title,
        library.site.tagline["en"],
        tuple((topic.record.sign, topic.record.hue) for topic in library.topics.values()),
        cache,
    )
    files |= bibliography_files(library, index)
    files |= dataset_files(library, index)
    files |= feed_files(library, index, list(files))
    return dict(sorted(files.items()))


def _environment(templates: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["art"] = {
        "sprite": sprite(),
        "lattice": lattice(),
        "selvedge": selvedge(),
    }
    return environment


def _render(environment: Environment, edition: Edition, page: Page) -> bytes:
    here = edition.at(page.path)
    words = {
        "site": _site(edition),
        "ui": edition.ui,
        "page": _frame(here, page),
        page.name: page.view(here),
    }
    text = environment.get_template(page.template).render(words)
    return without_idle_symbols(text).encode("utf-8", "xmlcharrefreplace")


def _asset(path: Path) -> bytes:
    """A style sheet or a script as the browser gets it; anything else as it is."""
    lean = {".css": cssmin, ".js": jsmin}.get(path.suffix)
    return path.read_bytes() if lean is None else str(lean(path.read_text("utf-8"))).encode()


def _site(edition: Edition) -> dict[str, Any]:
    site = edition.library.site
    return {
        "title": site.title,
        "tagline": site.tagline[edition.lang],
        "licence": {"name": site.licence.name[edition.lang], "href": site.licence.url},
    }


def _frame(here: Here, page: Page) -> dict[str, Any]:
    edition = here.edition
    base = edition.library.site.base_url
    other = "id" if edition.lang == "en" else "en"
    address = edition.prefix + page.path
    return {
        "lang": edition.lang,
        "title": page.title,
        "description": page.description,
        "root": here.root,
        "home": here.to("index.html"),
        "other": {
            "lang": other,
            "href": here.other(),
            "label": edition.ui["frame"]["other_language"],
        },
        "nav": [_entry(here, page, key) for key in NAV],
        "foot": [_entry(here, page, key) for key in FOOT],
        "hue": page.hue,
        "canonical": f"{base.rstrip('/')}/{address}" if base else None,
        "variants": [
            {"lang": code, "href": f"{base.rstrip('/')}/{folder}{page.path}"}
            for code, folder in (("en", ""), ("id", "id/"), ("x-default", ""))
        ]
        if base
        else [],
        "image": f"{base.rstrip('/')}/{ASSETS}/preview.png" if base else None,
        "alternates": [
            {"type": kind, "href": here.asset(path), "title": title}
            for kind, path, title in page.alternates
        ],
        "jsonld": Markup(jsonld_of(here, page.subject)),
        "stamp": fill(edition.ui["frame"]["stamp"], n=edition.stamp),
    }


def _entry(here: Here, page: Page, key: str) -> dict[str, Any]:
    current = None
    if page.path == f"{key}.html":
        current = "page"
    elif page.part == key:
        current = "true"
    label = here.edition.ui["nav"][key]
    return {"href": here.to(f"{key}.html"), "label": label, "current": current}
