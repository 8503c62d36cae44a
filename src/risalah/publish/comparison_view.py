"""A comparison as pages show it: its numbers, both quotations, the working of its sums.

Knows what is set against what; must not know which page shows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from risalah import addresses
from risalah.content.library import AnnotatedClaim, Comparison
from risalah.content.schema import Party
from risalah.model import FigureIn
from risalah.publish.claim_words import claim_hue, hue_of, lines_words, paper_words
from risalah.publish.drawings.bars import Bar, bars_to_scale
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.facets import Data
from risalah.publish.page_parts import Link, TopicLink
from risalah.publish.quotes import Quote, segments_of
from risalah.publish.sums import SumRow, sum_rows
from risalah.publish.wording import date_in_words, figure_short, figure_value

MIN_DISTANCE = 0.2
"""By how much the larger of two numbers exceeds the other before a drawing shows it."""

DISAGREEMENT = "disagreement"
"""The value by which lists filter comparisons that disagree."""


@dataclass(frozen=True, slots=True)
class HeadNumber:
    """One of the two numbers that head a comparison."""

    value: str
    hue: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One claim of a comparison, with the value that is meant."""

    href: str
    value: str
    label: str
    quote: Quote
    source: str
    hue: str | None


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison; `sums` has one ledger a check."""

    id: str
    href: str
    kind_label: str
    title: str
    text: str
    differs: bool
    numbers: tuple[HeadNumber, ...]
    sides: tuple[Side, ...]
    sums: tuple[tuple[SumRow, ...], ...]
    drawing: Drawing | None
    outside: Link | None
    hue: str | None
    topics: tuple[TopicLink, ...]
    data: Data


@dataclass(frozen=True, slots=True)
class _Stated:
    """A number that a comparison sets against others, and the claim that states it."""

    label: str | None
    figure: FigureIn
    annotated: AnnotatedClaim


def comparison_view(context: PageContext, comparison: Comparison) -> ComparisonView:
    """A comparison with both quotations and the working of its sums."""
    edition, record = context.edition, comparison.record
    lang, library = edition.lang, edition.library
    topics = [library.topics[t].record for t in record.topics if t in library.topics]
    return ComparisonView(
        id=record.name,
        href=context.comparison(record.name),
        kind_label=edition.ui["compare"]["kinds"][record.kind],
        title=record.title[lang],
        text=record.text[lang],
        differs=comparison.conflicts,
        numbers=_head_numbers(context, comparison),
        sides=tuple(_sides(context, comparison)),
        sums=tuple(sum_rows(context, working, record.claims) for working in comparison.workings),
        drawing=_to_scale(context, comparison) if comparison.conflicts else None,
        outside=Link(record.outside.url, record.outside[lang]) if record.outside else None,
        hue=context.hue_mark(topics[0].hue) if topics else None,
        topics=tuple(
            TopicLink(context.topic(one.id), one.name[lang], one.sign, one.hue, "")
            for one in topics
        ),
        data=comparison_data(context, comparison),
    )


def comparison_data(context: PageContext, comparison: Comparison) -> dict[str, str]:
    """What a comparison is filtered by."""
    record, topics = comparison.record, context.edition.library.topics
    data = {
        "kind": record.kind,
        "topic": " ".join(topic for topic in record.topics if topic in topics),
        "paper": " ".join(papers_of(context, comparison)),
    }
    return {**data, "shows": DISAGREEMENT} if comparison.conflicts else data


def papers_of(context: PageContext, comparison: Comparison) -> list[str]:
    """The papers that a comparison is about: its own, and those of its claims."""
    own = [comparison.source.id] if comparison.source else []
    others = [annotated.source.id for _, annotated in _parties(context, comparison)]
    return list(dict.fromkeys(own + others))


def disagreements_href(context: PageContext) -> str:
    """The way to the comparisons that disagree."""
    return context.to(addresses.query(addresses.COMPARISONS, "shows", DISAGREEMENT))


def _parties(
    context: PageContext, comparison: Comparison
) -> Iterator[tuple[Party, AnnotatedClaim]]:
    claims = context.edition.library.claims
    for party in comparison.record.claims:
        if party.claim in claims:
            yield party, claims[party.claim]


def _stated(context: PageContext, comparison: Comparison) -> Iterator[_Stated]:
    """The numbers that a comparison sets against each other."""
    for party, annotated in _parties(context, comparison):
        figure = annotated.figure(party.figure) if party.figure else None
        if figure is not None:
            label = party.label[context.edition.lang] if party.label else None
            yield _Stated(label, figure, annotated)


def _head_numbers(context: PageContext, comparison: Comparison) -> tuple[HeadNumber, ...]:
    """The two numbers that head a comparison: the first, and the one farthest from it.

    Both count the same thing; in an agreement they are the same.
    """
    found = list(_stated(context, comparison))
    conflict = comparison.conflicts
    if len(found) < 2 or not (conflict or comparison.record.kind == "agreement"):
        return ()
    first = found[0]
    alike = [other for other in found[1:] if other.figure.unit == first.figure.unit]
    other = max(alike, key=lambda o: _distance(first.figure, o.figure), default=None)
    if other is None or (other.figure.value != first.figure.value) != conflict:
        return ()
    return tuple(
        HeadNumber(
            figure_value(one.figure, context.edition.lang), claim_hue(context, one.annotated)
        )
        for one in (first, other)
    )


def _to_scale(context: PageContext, comparison: Comparison) -> Drawing | None:
    """The numbers that a comparison sets against each other, as bars, where they lie apart."""
    edition = context.edition
    found = [one for one in _stated(context, comparison) if one.figure.value > 0 and one.label]
    if len(found) < 2 or any(one.figure.unit != found[0].figure.unit for one in found):
        return None
    if max(_distance(found[0].figure, one.figure) for one in found) < MIN_DISTANCE:
        return None
    bars = [
        Bar(
            one.label or "",
            figure_short(one.figure, edition.lang),
            one.figure.value,
            paper_words(context, one.annotated.source.number),
            hue_of(edition.library.topic_of(one.annotated)) or "ink",
        )
        for one in found
    ]
    return bars_to_scale(bars, comparison.record.title[edition.lang])


def _distance(one: FigureIn, other: FigureIn) -> float:
    """How far two figures are apart: the larger over the smaller, less one."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return high / low - 1 if low else float(high)


def _sides(context: PageContext, comparison: Comparison) -> Iterator[Side]:
    lang = context.edition.lang
    for party, annotated in _parties(context, comparison):
        number = paper_words(context, annotated.source.number)
        segments = segments_of(annotated.claim, context.edition)
        yield Side(
            href=context.claim(annotated),
            value=_value_meant(annotated, party.figure, lang) if party.figure else "",
            label=party.label[lang] if party.label else "",
            quote=Quote(segments, context.lang_mark(annotated.claim.lang)),
            source=f"{number}, {lines_words(context, annotated)}",
            hue=claim_hue(context, annotated),
        )


def _value_meant(annotated: AnnotatedClaim, words: str, lang: str) -> str:
    """The figure, or else the date, of a claim that `words` name."""
    figure = annotated.figure(words)
    if figure is not None:
        return figure_short(figure, lang)
    dates = (d for d in annotated.claim.dates if words in d.text or d.text in words)
    return next((date_in_words(date, lang) for date in dates), "")
