"""Every name that content uses is defined."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from risalah.content.library import Library
from risalah.content.schema import Glance, Record, Telling
from risalah.problem import Problem


def check_references(library: Library) -> Iterable[Problem]:
    """Ids of topics, sources, claims, tables and figures' words name something that exists."""
    topics, sources, claims = library.topics, library.sources, library.claims
    for source in library.sources.values():
        yield from _unknown(source, "topics", source.topics, topics, "topic")
    for notes in library.notes.values():
        for note in notes:
            yield from _unknown(note, "topics", note.topics, topics, "topic")
    for actor in library.actors.values():
        yield from _unknown(actor, "by", actor.by, claims, "claim")
    for term in library.terms.values():
        yield from _unknown(term, "by", term.by, claims, "claim")
    for topic in library.topics.values():
        record = topic.record
        yield from _unknown(record, "sources", record.sources, sources, "source")
        yield from _unknown(record, "near", record.near, topics, "topic")
        tellings: tuple[Telling | Glance, ...] = (record.telling, *record.glance)
        for told in tellings:
            yield from _unknown(told, "claim", (told.claim,), claims, "claim")
            yield from _figure(library, told, told.claim, told.figure)
        for chart in topic.charts:
            if chart.data.table is not None:
                used = (chart.data.table,)
                yield from _unknown(chart.data, "table", used, library.tables, "table")
            for point in chart.data.points:
                yield from _unknown(point, "claim", (point.claim,), claims, "claim")
                yield from _figure(library, point, point.claim, point.figure)
    for comparison in library.comparisons:
        record_ = comparison.record
        yield from _unknown(record_, "topics", record_.topics, topics, "topic")
        for party in record_.claims:
            yield from _unknown(party, "claim", (party.claim,), claims, "claim")
            yield from _figure(library, party, party.claim, party.figure)
    yield from _unknown(library.site, "topics", library.site.topics, topics, "topic")
    if library.site.lead is not None:
        yield from _unknown(library.site, "lead", (library.site.lead,), claims, "claim")


def _unknown(
    record: Record, key: str, names: Iterable[str], known: Mapping[str, object], noun: str
) -> Iterable[Problem]:
    for i, name in enumerate(names):
        if name not in known:
            near = difflib.get_close_matches(name, known, 1, 0.6)
            help = f"did you mean `{near[0]}`?" if near else f"define the {noun}, or drop the name"
            yield record.place(key, i).problem(f"unknown {noun} `{name}`", help)


def _figure(library: Library, record: Record, name: str, words: str | None) -> Iterable[Problem]:
    annotated = library.claims.get(name)
    if annotated is None or words is None or annotated.figure(words) is not None:
        return
    if any(words in date.text or date.text in words for date in annotated.claim.dates):
        return
    read = ", ".join(f"`{figure.text}`" for figure in annotated.claim.figures) or "none"
    message = f"claim `{name}` has no figure `{words}`"
    yield record.place("figure").problem(message, f"its figures are {read}")
