"""The recipes of all files of the site: pages in all languages, assets, data and feeds.

Knows which files there are and what each is made of; must not know what any page says. A recipe is
named without reading what its files will show, so that planning costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from risalah import addresses
from risalah.build_state import PACKAGE, digest
from risalah.content.library import Library
from risalah.engine.recipe import Recipe
from risalah.looks.palette import SIGNS, colours_css
from risalah.problem import Problem, Problems
from risalah.publish.assets import asset_files
from risalah.publish.drawings.drawing_program import NotDrawn
from risalah.publish.drawings.ornaments import favicon, lattice, preview, selvedge, sprite
from risalah.publish.edition import Edition
from risalah.publish.exports.bibliography import bibliographies, bibliography_files
from risalah.publish.exports.datapackage import (
    CLAIMS,
    Json,
    claim_values,
    csv_bytes,
    json_bytes,
    package_value,
    sheets,
)
from risalah.publish.exports.feeds import feed_files
from risalah.publish.frame import Art, Frame, frame_of
from risalah.publish.index import Index
from risalah.publish.pages import Page, plan_pages
from risalah.publish.render import PageRenderer


@dataclass(frozen=True, slots=True)
class Grounds:
    """What files are made of beside the content, as digests: the program, and the templates."""

    program: str
    templates: str


def plan_site(index: Index, templates: Path, grounds: Grounds) -> tuple[Recipe, ...]:
    """The recipes of the whole site; raises `Problems` where two would make one file."""
    planner = _Planner(index.library, index, templates, grounds, index.library.words_digest())
    recipes = tuple(planner.recipes())
    known: set[str] = set()
    for recipe in recipes:
        if recipe.name in known:
            help = "give what they are about another id"
            raise Problems([Problem(f"site/{recipe.name}", 0, 0, "two pages of one address", help)])
        known.add(recipe.name)
    return recipes


@dataclass(frozen=True, slots=True)
class _Planner:
    library: Library
    index: Index
    templates: Path
    grounds: Grounds
    words: str

    def recipes(self) -> Iterator[Recipe]:
        """All recipes; those of pages that take longest come first."""
        pages = tuple(self._pages())
        yield from pages
        yield from self._data()
        yield from self._assets()
        paths = sorted(page.name for page in pages)
        feeds = partial(feed_files, self.library)
        yield self._recipe("robots.txt", lambda: feeds(paths), _as_made, *paths)

    def _recipe(
        self,
        name: str,
        look: Callable[[], Any],
        write: Callable[[Any], Mapping[str, bytes]],
        *more: str,
    ) -> Recipe:
        ground = digest(*(part.encode() for part in (self.grounds.program, self.words, *more)))
        return Recipe(name, ground, look, write)

    def _pages(self) -> Iterator[Recipe]:
        motifs = (topic.record.motif for topic in self.library.topics.values())
        own = {sign.name: sign.path for sign in motifs if sign.name not in SIGNS}
        art = Art(sprite(own), lattice(), selvedge())
        for lang in self.library.site.languages:
            edition = Edition(self.library, self.index, lang)
            renderer = PageRenderer(self.templates, edition, art)
            ground = digest(
                *(part.encode() for part in (self.grounds.program, self.words)),
                self.grounds.templates.encode(),
                art.sprite.encode(),
            )
            for page in plan_pages(edition):
                name = edition.prefix + page.path
                look = partial(_look, edition, page)
                write = partial(_write, renderer, name, page.template)
                yield Recipe(name, ground, look, write)

    def _data(self) -> Iterator[Recipe]:
        library, base = self.library, self.library.site.base_url or ""
        for stem, references in bibliographies(library):
            write = partial(bibliography_files, stem, base)
            yield self._recipe(f"{stem} as reference", references, write)
        for path, rows in sheets(library, self.index):
            yield self._recipe(path, rows, partial(_one_file, path, csv_bytes))
        for path, value in claim_values(library):
            yield self._recipe(path, value, partial(_one_file, path, json_bytes))
        yield self._recipe(CLAIMS, self._claim_values, partial(_one_file, CLAIMS, json_bytes))
        package = partial(package_value, library)
        yield self._recipe(PACKAGE, package, partial(_one_file, PACKAGE, json_bytes))

    def _claim_values(self) -> list[Json]:
        return [value() for _, value in claim_values(self.library)]

    def _assets(self) -> Iterator[Recipe]:
        yield self._recipe("assets/style.css", self._asset_files, _as_made, self.grounds.templates)
        yield self._recipe("assets/preview.png", self._looks, self._preview)

    def _asset_files(self) -> dict[str, bytes]:
        hues = (topic.record.colours for topic in self.library.topics.values())
        shown = f"{self.templates.name}/static"
        assets = asset_files(self.templates / "static", shown, colours_css(hues))
        files = {addresses.asset(name): data for name, data in assets.items()}
        return {**files, addresses.asset("favicon.svg"): favicon().encode()}

    def _looks(self) -> list[tuple[str, str]]:
        records = (topic.record for topic in self.library.topics.values())
        return [(record.motif.path, record.colours.text.light) for record in records]

    def _preview(self, looks: list[tuple[str, str]]) -> dict[str, bytes]:
        site = self.library.site
        tagline = site.tagline[site.main_language]
        try:
            drawn = preview(site.title, tagline, looks, self.index.cache)
        except NotDrawn as error:
            raise Problems([site.place("title").problem(error.message, error.help)]) from error
        return {addresses.asset("preview.png"): drawn}


def _look(edition: Edition, page: Page) -> tuple[Frame, object]:
    head = page.head()
    context = edition.at(page.path, head.hue)
    return frame_of(context, page, head), page.view(context)


def _write(
    renderer: PageRenderer, name: str, template: str, shown: tuple[Frame, object]
) -> dict[str, bytes]:
    return {name: renderer.render(template, *shown)}


def _one_file(path: str, write: Callable[[Any], bytes], value: Any) -> dict[str, bytes]:
    return {path: write(value)}


def _as_made(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return files
