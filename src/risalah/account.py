"""The one-screen account that `risalah check` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from risalah.clip import clipped
from risalah.content.library import Library, Topic
from risalah.content.schema.source import SourceRecord
from risalah.model import NUMERAL_CLASSES

MAX_LETTERS = 70
"""How many letters of a claim are shown."""

MAX_NAMES = 12
"""How many unregistered actors are named."""


def account_of(library: Library, files: int) -> Iterator[str]:
    """Lines that say what there is, paper by paper and topic by topic, and what is missing."""
    yield (
        f"{len(library.sources)} sources, {len(library.claims)} claims, "
        f"{len(library.actors)} actors, {len(library.terms)} terms, "
        f"{len(library.tables)} tables, {files} files"
    )
    for source in library.sources.values():
        yield from _of_source(source, library)
    for topic in library.topics.values():
        yield _of_topic(topic, library)
    yield from _of_comparisons(library)
    yield from _of_names(library)


def _of_source(source: SourceRecord, library: Library) -> Iterator[str]:
    own = library.by_source[source.id]
    missing = [one for one in own if one.untranslated_into(library.site.languages)]
    named = sum(one.slug != one.claim.id for one in own)
    sentences = sum(block.sentences for block in library.layouts[source.id].blocks)
    yield (
        f"source {source.id}: {len(own)} claims of {sentences} sentences and table rows, "
        f"{len(own) - len(missing)} translated, {named} named"
    )
    numerals = Counter(numeral.cls for numeral in library.numerals[source.id])
    classes = ", ".join(f"{numerals[c]} {c}" for c in NUMERAL_CLASSES if numerals[c])
    read = numerals["figure"] + numerals["date"]
    yield (
        f"  numerals: {numerals.total()} ({classes}); "
        f"{len(library.in_claims(source.id))} of {read} figures and dates stand in claims"
    )
    if missing:
        yield f"  without a translation ({len(missing)}):"
    for one in missing:
        line, _ = library.lines_of(one)
        yield f"    {source.text}:{line}: {clipped(one.claim.quote, MAX_LETTERS)}"


def _of_topic(topic: Topic, library: Library) -> str:
    claims = library.by_topic[topic.record.id]
    words = [
        str(sum(len(statement.text.split()) for statement in brief.statements))
        for brief in topic.briefs.values()
    ]
    return (
        f"topic {topic.record.id}: {len(claims)} claims, {sum(one.key for one in claims)} key, "
        f"{len(topic.cited)} cited, {'/'.join(words)} words, {len(topic.charts)} charts"
    )


def _of_comparisons(library: Library) -> Iterator[str]:
    checks = [check for one in library.comparisons.values() for check in one.record.checks]
    computed = sum(bool(one.record.checks) for one in library.comparisons.values())
    cautions = sum(note.caution is not None for notes in library.notes.values() for note in notes)
    yield (
        f"{len(library.comparisons)} comparisons, {computed} of them computed "
        f"({len(checks)} sums done again), {cautions} cautions on single claims"
    )


def _of_names(library: Library) -> Iterator[str]:
    lines = sum(actor.line is not None for actor in library.actors.values())
    defined = sum(bool(term.by) for term in library.terms.values())
    yield (
        f"{lines} of {len(library.actors)} actors with a line, "
        f"{defined} of {len(library.terms)} terms with a witness"
    )
    named = {actor.id for one in library.claims.values() for actor in one.claim.actors}
    if strangers := sorted(named - library.actors.keys()):
        more = " …" if strangers[MAX_NAMES:] else ""
        shown = ", ".join(strangers[:MAX_NAMES])
        yield f"unregistered actors ({len(strangers)}): {shown}{more}"
