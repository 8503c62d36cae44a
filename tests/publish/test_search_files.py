"""The search index is made again when search would find something else, out of what is known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from risalah.build_state import SEARCH
from risalah.engine.ledger import Entry, Ledger
from risalah.engine.making import Inspected, Made
from risalah.engine.reads import digest_of
from risalah.publish import search_files
from risalah.publish.search_files import SearchIndex, found_in
from risalah.publish.search_index import ENTRY
from risalah.publish.search_record import SearchRecord


def page(words: str) -> str:
    return (
        f'<html lang="en"><main data-pagefind-body><h1 data-pagefind-meta="title:{words}">{words}'
        "</h1></main></html>"
    )


PAGES = {"a.html": page("one"), "b.html": page("two"), "plain.html": "<html><p>no</p></html>"}


@dataclass
class Site:
    """A site on disk, the last ledger, and what was indexed: the stage writes into the site."""

    out: Path
    pages: dict[str, str] = field(default_factory=lambda: dict(PAGES))
    ledger: Ledger = field(default_factory=Ledger)
    indexed: list[SearchRecord] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def put(self, name: str, data: bytes) -> str:
        path = self.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return hashlib.sha256(data).hexdigest()

    def holds(self, name: str, sha: str) -> bool:
        path = self.out / name
        return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha

    @property
    def kept(self) -> Path:
        return self.out.parent / "search.json"

    def index(self, *written: str, anew: bool = True) -> list[str]:
        """Bring the index up to date after these pages were written; the words indexed for it."""
        self.indexed.clear()
        self.said.clear()
        found = {name: found_in(name, html) for name, html in self.pages.items()}
        for name in written:
            self.put(name, self.pages[name].encode())
        made = Made(
            {
                name: Entry("", frozenset(), "", {}, (), digest_of(text.encode()) if text else "")
                for name, text in found.items()
            },
            len(written),
            {name: Inspected(search=found[name]) for name in written},
        )
        index = SearchIndex(self.kept, self.out, self.said.append)
        self.ledger = Ledger(index.entry(made, self.ledger, self, anew=anew))
        return [record.meta["title"] for record in self.indexed]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    made = Site(tmp_path / "site")

    def index_files(records: Iterable[SearchRecord], _: object) -> dict[str, bytes]:
        made.indexed += records
        words = json.dumps([record.content for record in made.indexed])
        return {ENTRY: words.encode()}

    monkeypatch.setattr(search_files, "index_files", index_files)
    return made


@pytest.fixture
def indexed(site: Site) -> Site:
    assert site.index(*PAGES) == ["one", "two"]
    assert site.said == ["indexing 2 pages for search"]
    return site


def test_the_entry_holds_the_files_of_the_index(indexed: Site) -> None:
    (name, entry), *more = indexed.ledger.entries.items()
    assert (name, more, list(entry.files)) == (SEARCH, [], [f"{SEARCH}/{ENTRY}"])
    assert all(indexed.holds(*file) for file in entry.files.items())


def test_nothing_is_indexed_where_search_finds_the_same(indexed: Site) -> None:
    before = indexed.ledger
    indexed.pages["plain.html"] += "<!-- more -->"
    assert (indexed.index("plain.html", "a.html"), indexed.said) == ([], [])
    assert indexed.ledger == before


def test_a_page_that_says_something_else_is_indexed_with_what_is_kept(indexed: Site) -> None:
    indexed.pages["b.html"] = page("three")
    (indexed.out / "a.html").unlink()  # it is not read
    assert indexed.index("b.html") == ["one", "three"]


def test_a_page_that_went_is_found_no_more(indexed: Site) -> None:
    del indexed.pages["a.html"]
    assert indexed.index() == ["two"]


@pytest.mark.parametrize("damage", [None, b"", b"[]", b'{"a.html": 7}', b'{"a.html": "{}"}'])
def test_what_is_not_kept_as_it_was_is_read_off_the_page(
    indexed: Site, damage: bytes | None
) -> None:
    if damage is None:
        indexed.kept.unlink()
    else:
        indexed.kept.write_bytes(damage)
    indexed.pages["b.html"] = page("three")
    assert indexed.index("b.html") == ["one", "three"]


def test_an_index_that_was_damaged_is_made_again(indexed: Site) -> None:
    (indexed.out / SEARCH / ENTRY).write_bytes(b"damaged")
    assert indexed.index() == ["one", "two"]


def test_an_index_that_may_wait_stays_as_it_was(indexed: Site) -> None:
    before = indexed.ledger
    indexed.pages["b.html"] = page("three")
    assert indexed.index("b.html", anew=False) == []
    assert indexed.ledger == before
    assert indexed.index() == ["one", "three"]


def test_a_site_without_an_index_may_wait_for_its_first(site: Site) -> None:
    assert (site.index(*PAGES, anew=False), dict(site.ledger.entries)) == ([], {})
    assert site.index() == ["one", "two"]
