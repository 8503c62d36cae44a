"""The one-screen account that `risalah check` prints.

Knows what an editor wants to see at a glance; must not know how any of it came about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from risalah.clip import clipped
from risalah.content.brief import find_statements, parse_brief
from risalah.content.library import Library
from risalah.model import NUMERAL_CLASSES

SHOWN = 70
"""How many letters of a claim tell which it is."""


def account_of(library: Library, files: Mapping[str, bytes]) -> Iterator[str]:
    """Lines that say what there is, paper by paper and topic by topic, and what is missing."""
    yield (
        f"{len(library.sources)} sources, {len(library.claims)} claims, "
        f"{len(library.actors)} actors, {len(library.terms)} terms, "
        f"{len(library.tables)} tables, {len(files)} files"
    )
    for source in library.sources.values():
        own = library.of_source(source.id)
        numerals = Counter(numeral.cls for numeral in library.numerals[source.id])
        translated = sum(annotated.translation is not None for annotated in own)
        named = sum(annotated.slug != annotated.claim.id for annotated in own)
        classes = ", ".join(f"{numerals[c]} {c}" for c in NUMERAL_CLASSES if numerals[c])
        sentences = sum(block.sentences for block in library.layouts[source.id].blocks)
        yield (
            f"source {source.id}: {len(own)} claims of {sentences} sentences and table rows, "
            f"{translated} translated, {named} named"
        )
        read = numerals["figure"] + numerals["date"]
        borne = len(library.in_claims(source.id))
        yield (
            f"  numerals: {sum(numerals.values())} ({classes}); "
            f"{borne} of {read} figures and dates stand in claims"
        )
        missing = [annotated for annotated in own if annotated.translation is None]
        if missing:
            yield f"  without a translation ({len(missing)}):"
        for annotated in missing:
            line, _ = library.lines_of(annotated)
            yield f"    {source.text}:{line}: {clipped(annotated.claim.quote, SHOWN)}"
    for topic in library.topics.values():
        annotated_claims = library.of_topic(topic.record.id)
        cited = {
            name
            for statement in find_statements(parse_brief(topic.briefs["en"].markdown))
            for name in statement.names
        }
        words = {
            lang: sum(len(s.text.split()) for s in find_statements(parse_brief(b.markdown)))
            for lang, b in topic.briefs.items()
        }
        yield (
            f"topic {topic.record.id}: {len(annotated_claims)} claims, "
            f"{sum(w.key for w in annotated_claims)} key, {len(cited)} cited, "
            f"{words['en']}/{words['id']} words, {len(topic.charts)} charts"
        )
    checks = [check for c in library.comparisons for check in c.record.checks]
    computed = sum(bool(c.record.checks) for c in library.comparisons)
    cautions = sum(note.caution is not None for notes in library.notes.values() for note in notes)
    yield (
        f"{len(library.comparisons)} comparisons, {computed} of them computed "
        f"({len(checks)} sums done again), {cautions} cautions on single claims"
    )
    lines = sum(actor.line is not None for actor in library.actors.values())
    defined = sum(bool(term.by) for term in library.terms.values())
    yield (
        f"{lines} of {len(library.actors)} actors with a line, "
        f"{defined} of {len(library.terms)} terms with a witness"
    )
    strangers = sorted(
        {
            actor.id
            for annotated in library.claims.values()
            for actor in annotated.claim.actors
            if actor.id not in library.actors
        }
    )
    if strangers:
        yield f"unregistered actors ({len(strangers)}): {', '.join(strangers[:12])}" + (
            " …" if strangers[12:] else ""
        )
