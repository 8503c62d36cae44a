"""The whole site as bytes by path: pages in all languages, assets, data and feeds.

Knows the order in which the files are made; must not know what any page says.
"""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from risalah import addresses
from risalah.content.library import Library
from risalah.looks.palette import SIGNS
from risalah.looks.stylesheet import colours_css
from risalah.problem import Problem, Problems
from risalah.publish.aside import Aside
from risalah.publish.assets import asset_files
from risalah.publish.drawings.ornaments import (
    favicon,
    lattice,
    preview,
    selvedge,
    sprite,
    without_idle_symbols,
)
from risalah.publish.edition import Edition
from risalah.publish.exports.bibliography import bibliography_files
from risalah.publish.exports.datapackage import dataset_files
from risalah.publish.exports.feeds import feed_files
from risalah.publish.frame import Art, frame_of, site_words
from risalah.publish.index import Index
from risalah.publish.pages import Page, plan_pages
from risalah.publish.source_checksum import source_checksum


class Rendering:
    """Every file of the site by its path, being made; the same library gives the same bytes.

    Other editions than the first and the data are begun at once, beside whatever else is done.
    """

    def __init__(self, library: Library, templates: Path, cache: Path) -> None:
        self.library, self.templates, self.cache = library, templates, cache
        self.index = Index(library, cache)
        self.stamp = source_checksum(library)
        motifs = (topic.record.motif for topic in library.topics.values())
        own = {sign.name: sign.path for sign in motifs if sign.name not in SIGNS}
        self.art = Art(sprite(own), lattice(), selvedge())
        self.aside = Aside(self._others)

    def files(self) -> dict[str, bytes]:
        """The files, once all of them are there."""
        files = self._edition(self.library.site.main_language) | self._assets()
        files |= self.aside.result()
        files |= feed_files(self.library, list(files))
        return dict(sorted(files.items()))

    def stop(self) -> None:
        """Make no more of them."""
        self.aside.stop()

    def _others(self) -> dict[str, bytes]:
        files = bibliography_files(self.library) | dataset_files(self.library, self.index)
        for lang in self.library.site.languages[1:]:
            files |= self._edition(lang)
        return files

    def _edition(self, lang: str) -> dict[str, bytes]:
        edition = Edition(self.library, self.index, lang, self.stamp)
        renderer = PageRenderer(self.templates, edition, self.art)
        files: dict[str, bytes] = {}
        for page in plan_pages(edition):
            name = edition.prefix + page.head.path
            if name in files:
                help = "give what they are about another id"
                raise Problems([Problem(f"site/{name}", 0, 0, "two pages of one address", help)])
            files[name] = renderer.render(page)
        return files

    def _assets(self) -> dict[str, bytes]:
        site, topics = self.library.site, self.library.topics.values()
        hues = (topic.record.colours for topic in topics)
        shown = f"{self.templates.name}/static"
        assets = asset_files(self.templates / "static", shown, colours_css(hues))
        files = {addresses.asset(name): data for name, data in assets.items()}
        files[addresses.asset("favicon.svg")] = favicon().encode()
        looks = [(topic.record.motif.path, topic.record.colours.text.light) for topic in topics]
        tagline = site.tagline[site.main_language]
        files[addresses.asset("preview.png")] = preview(site.title, tagline, looks, self.cache)
        return files


class PageRenderer:
    """The templates, ready to render the pages of one edition.

    A template gets its page's frame as `page` and its view as `view`; macros get what they show
    as arguments, and see nothing but the site's words.
    """

    def __init__(self, templates: Path, edition: Edition, art: Art) -> None:
        self.templates, self.edition = templates, edition
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals |= {"art": art, "site": site_words(edition), "ui": edition.ui}

    def render(self, page: Page) -> bytes:
        """A page as it is written."""
        context = self.edition.at(page.head.path, page.head.hue)
        frame, view = frame_of(context, page), page.view(context)
        try:
            template = self.environment.get_template(f"{page.template}.html")
            text = template.render(page=frame, view=view)
        except TemplateError as error:
            raise Problems([_template_problem(error, self.templates)]) from error
        return _printable(without_idle_symbols(text).encode("utf-8", "xmlcharrefreplace"))


def _template_problem(error: TemplateError, templates: Path) -> Problem:
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


_UNPRINTABLE = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
"""Control characters, which a paper's text may hold and no page."""


def _printable(page: bytes) -> bytes:
    """A page with the sign of a lost character for each that HTML does not allow."""
    if len(page.translate(None, _UNPRINTABLE)) == len(page):
        return page
    return page.decode().translate(dict.fromkeys(_UNPRINTABLE, "\ufffd")).encode()
