"""Every number in an editor's short texts is carried by a claim that is named beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.content.checks.evidence import (
    numbers_of_claims,
    numbers_of_comparison,
    numbers_of_table,
)
from risalah.content.library import Library, Topic
from risalah.content.schema import Record
from risalah.content.supported_numbers import SupportedNumbers, stray_numerals
from risalah.problem import Problem

Field = tuple[Record, str, SupportedNumbers]
"""A record, the key of one of its texts, and the numbers that the text may hold."""


def check_fields(library: Library) -> Iterable[Problem]:
    """Titles, findings, glosses, lines, definitions and captions hold no number of their own."""
    for record, key, supported in _fields(library):
        texts = getattr(record, key)
        for lang in library.site.languages if texts is not None else ():
            for numeral in stray_numerals(texts[lang], lang, supported):
                message = f"no claim named here carries `{numeral}`"
                help = "name the claim that does, or mend the number"
                yield record.place(key, lang).problem(message, help)


def _fields(library: Library) -> Iterator[Field]:
    for topic in library.topics.values():
        yield from _of_topic(topic, library)
        yield from _of_charts(topic, library)
    for note in (note for notes in library.notes.values() for note in notes):
        if note.name is not None:
            yield note, "gloss", numbers_of_claims(library, [note.name])
    yield from _of_names(library)
    for comparison in library.comparisons.values():
        supported = numbers_of_comparison(comparison, library)
        for key in ("title", "text"):
            yield comparison.record, key, supported


def _of_names(library: Library) -> Iterator[Field]:
    for actor in library.actors.values():
        if library.claims.keys() >= set(actor.by):
            yield actor, "line", numbers_of_claims(library, actor.by)
    for term in library.terms.values():
        if term.by and library.claims.keys() >= set(term.by):
            yield term, "definition", numbers_of_claims(library, term.by)


def _of_topic(topic: Topic, library: Library) -> Iterator[Field]:
    record = topic.record
    cited = {name for brief in topic.briefs.values() for name in brief.names}
    cited |= {record.telling.claim, *(glance.claim for glance in record.glance)}
    supported = numbers_of_claims(library, cited)
    for key in ("title", "finding", "standfirst"):
        yield record, key, supported
    yield record.telling, "gloss", numbers_of_claims(library, [record.telling.claim])
    for glance in record.glance:
        yield glance, "text", numbers_of_claims(library, [glance.claim])


def _of_charts(topic: Topic, library: Library) -> Iterator[Field]:
    for chart in topic.charts:
        supported = numbers_of_claims(library, [point.claim for point in chart.data.points])
        table = library.tables.get(chart.data.table or "")
        if table is not None:
            supported |= numbers_of_table(table)
        for key in ("title", "caption", "alt"):
            yield chart, key, supported
