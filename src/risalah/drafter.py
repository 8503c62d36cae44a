"""The parser put to the papers of the content: its registries out of records, its drafts as files.

Must not know what is drafted already. All of the parser comes with it, which takes long to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from risalah.content.drafted import drafted_paths
from risalah.content.reading import Content
from risalah.content.schema.site import ActorRecord, TermRecord
from risalah.content.schema.source import SourceRecord
from risalah.extract.drafts import render_claims, render_layout, render_numerals
from risalah.extract.names.instruments import index_instruments
from risalah.extract.names.registry import ActorEntry, Registry
from risalah.extract.names.words import NameIndex
from risalah.extract.paper import read_paper
from risalah.files import decode_text
from risalah.problem import Problems


class Drafter:
    """Drafts sources with the actors and terms of one content; raises `Problems`."""

    def __init__(self, content: Content) -> None:
        self.texts = content.texts
        self.registry = registry_of(content.actors.values())
        self.instruments = instruments_of(content.terms.values())

    def drafts_of(self, source: SourceRecord) -> dict[str, bytes]:
        """The drafted files of a source by path."""
        raw = self.texts[source.id]
        text = decode_text(raw, source.text)
        reading = read_paper(source.id, text, self.registry, self.instruments)
        claims, layout, numerals = drafted_paths(source.id)
        return {
            claims: render_claims(reading, source.text, raw).encode(),
            layout: render_layout(reading, source.text, raw).encode(),
            numerals: render_numerals(reading.numerals).encode(),
        }


def registry_of(actors: Iterable[ActorRecord]) -> Registry:
    """The actors of content/ as the parser wants them."""
    entries = [
        ActorEntry(a.id, a.kind, (*a.name.words.values(), *a.aliases), a.iso) for a in actors
    ]
    with _one_for_each_name(actors):
        return Registry.of(entries)


def instruments_of(terms: Iterable[TermRecord]) -> NameIndex[str]:
    """The named instruments of the glossary as the parser wants them; concepts are left out."""
    entries = {t.id: (*t.name.words.values(), *t.aliases) for t in terms if t.kind == "instrument"}
    with _one_for_each_name(terms):
        return index_instruments(entries)


@contextmanager
def _one_for_each_name(records: Iterable[ActorRecord | TermRecord]) -> Iterator[None]:
    """Two records for one name are a problem of the later one."""
    try:
        yield
    except ValueError as error:
        place = next(r.place("name") for r in records if str(error).endswith(f"`{r.id}`"))
        raise Problems([place.problem(str(error), "leave the name to one of them")]) from error
