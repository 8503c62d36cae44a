"""The whole site as bytes by path: pages in both languages, assets, data and feeds.

Knows the order in which the files are made; must not know what any page says.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from risalah.content.library import Library
from risalah.problem import Problem, Problems
from risalah.publish.aside import Aside
from risalah.publish.assets import asset_files
from risalah.publish.bibliography import bibliography_files
from risalah.publish.datasets import dataset_files
from risalah.publish.drawings import favicon, lattice, selvedge, sprite
from risalah.publish.edition import FOOT, LANGS, NAV, Edition, Index, PageContext
from risalah.publish.feeds import feed_files
from risalah.publish.lean import without_idle_symbols
from risalah.publish.linked_data import jsonld_of
from risalah.publish.pages import Page, plan_pages
from risalah.publish.preview import preview
from risalah.publish.source_checksum import source_checksum
from risalah.publish.wording import Lang, fill

ASSETS = "assets"


class Rendering:
    """Every file of the site by its path, being made; the same library gives the same bytes.

    The second edition and the data are begun at once, beside whatever else is done meanwhile.
    """

    def __init__(self, library: Library, templates: Path, cache: Path) -> None:
        self.library, self.templates, self.cache = library, templates, cache
        self.index = Index(library, cache)
        self.stamp = source_checksum(library)
        self.art = {"sprite": sprite(), "lattice": lattice(), "selvedge": selvedge()}
        first, second = LANGS
        self.first: Lang = first
        self.aside = Aside(lambda: self._edition(second) | self._data())

    def files(self) -> dict[str, bytes]:
        """The files, once all of them are there."""
        files = self._edition(self.first) | self._assets()
        files |= self.aside.result()
        files |= feed_files(self.library, self.index, list(files))
        return dict(sorted(files.items()))

    def stop(self) -> None:
        """Make no more of them."""
        self.aside.stop()

    def _edition(self, lang: Lang) -> dict[str, bytes]:
        edition = Edition(self.library, self.index, lang, self.stamp)
        press = _Press(self.templates, edition, self.art)
        files: dict[str, bytes] = {}
        for page in plan_pages(edition):
            name = edition.prefix + page.path
            if name in files:
                help = "give what they are about another id"
                raise Problems([Problem(f"site/{name}", 0, 0, "two pages of one address", help)])
            files[name] = press.page(page)
        return files

    def _data(self) -> dict[str, bytes]:
        library, index = self.library, self.index
        return bibliography_files(library, index) | dataset_files(library, index)

    def _assets(self) -> dict[str, bytes]:
        site, topics = self.library.site, self.library.topics.values()
        assets = asset_files(self.templates / "static", f"{self.templates.name}/static")
        files = {f"{ASSETS}/{name}": data for name, data in assets.items()}
        files[f"{ASSETS}/favicon.svg"] = favicon().encode()
        looks = tuple((topic.record.sign, topic.record.hue) for topic in topics)
        files[f"{ASSETS}/preview.png"] = preview(site.title, site.tagline["en"], looks, self.cache)
        return files


class _Setter(CodeGenerator):
    """Templates as code that writes escaped words straight away, not as `Markup` first."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.words(")


class _Environment(Environment):
    """Jinja for views, which are mappings: a name after a dot is looked up as a key first."""

    code_generator_class = _Setter

    @staticmethod
    def words(value: Any) -> str:
        """What a template says, escaped unless it is markup."""
        return _escaped(value) if type(value) is str else str(escape(value))

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@lru_cache(maxsize=1 << 14)
def _escaped(words: str) -> str:
    return str(escape(words))


class _Press:
    """The templates, ready to set the pages of one edition.

    What all its pages share is the same for all of them, and so is the mapping `page`, which is
    filled anew for each: macros that see no more than these are imported once.
    """

    def __init__(self, templates: Path, edition: Edition, art: dict[str, Markup]) -> None:
        self.edition = edition
        self.templates = templates
        self.frame: dict[str, Any] = {}
        self.environment = _Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals |= {
            "art": art,
            "site": _site(edition),
            "ui": edition.ui,
            "page": self.frame,
        }

    def page(self, page: Page) -> bytes:
        """A page as it is written."""
        context = self.edition.at(page.path)
        self.frame.clear()
        self.frame |= _frame(context, page)
        view = page.view(context)
        try:
            template = self.environment.get_template(page.template)
            text = template.render({page.name: view})
        except TemplateError as error:
            raise Problems([_told(error, self.templates)]) from error
        return _shown(without_idle_symbols(text).encode("utf-8", "xmlcharrefreplace"))


def _told(error: TemplateError, templates: Path) -> Problem:
    """What is wrong with a template, at its line."""
    if isinstance(error, TemplateNotFound):
        help = "copy the templates of the program into the project"
        return Problem(f"{templates.name}/{error.name}", 0, 0, "no such template", help)
    if isinstance(error, TemplateSyntaxError):
        path, line = f"{templates.name}/{error.name}", error.lineno
    else:
        frames = extract_tb(error.__traceback__)
        last = next(one for one in reversed(frames) if Path(one.filename).is_relative_to(templates))
        path = f"{templates.name}/{Path(last.filename).relative_to(templates).as_posix()}"
        line = last.lineno or 0
    return Problem(
        path, line, 1, f"the template cannot be set: {error.message}", "mend the template"
    )


_UNSHOWN = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
"""Control characters, which a paper's text may hold and no page."""


def _shown(page: bytes) -> bytes:
    """A page with the sign of a lost character for each that HTML does not allow."""
    if len(page.translate(None, _UNSHOWN)) == len(page):
        return page
    return page.decode().translate(dict.fromkeys(_UNSHOWN, "\ufffd")).encode()


def _site(edition: Edition) -> dict[str, Any]:
    site = edition.library.site
    return {
        "title": site.title,
        "tagline": site.tagline[edition.lang],
        "licence": {"name": site.licence.name[edition.lang], "href": site.licence.url},
    }


def _frame(context: PageContext, page: Page) -> dict[str, Any]:
    edition = context.edition
    base = edition.library.site.base_url
    other = "id" if edition.lang == "en" else "en"
    address = edition.prefix + page.path
    return {
        "lang": edition.lang,
        "title": page.title,
        "description": page.description,
        "root": context.root,
        "home": context.to("index.html"),
        "other": {
            "lang": other,
            "href": context.other(),
            "label": edition.ui["frame"]["other_language"],
        },
        "nav": [_entry(context, page, key) for key in NAV],
        "foot": [_entry(context, page, key) for key in FOOT],
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
            {"type": kind, "href": context.asset(path), "title": title}
            for kind, path, title in page.alternates
        ],
        "jsonld": Markup(jsonld_of(context, page.subject)),
        "stamp": fill(edition.ui["frame"]["stamp"], n=edition.stamp),
    }


def _entry(context: PageContext, page: Page, key: str) -> dict[str, Any]:
    current = None
    if page.path == f"{key}.html":
        current = "page"
    elif page.part == key:
        current = "true"
    label = context.edition.ui["nav"][key]
    return {"href": context.to(f"{key}.html"), "label": label, "current": current}
