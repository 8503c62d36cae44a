"""Comparisons: each with its numbers, both quotations, the working of its sums; and all in a list.

Knows what is set against what.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from risalah import addresses
from risalah.content.cells import printed, translated
from risalah.content.library import AnnotatedClaim, Comparison, Value, Working
from risalah.content.schema.site import Party
from risalah.content.schema.topic import TopicRecord
from risalah.model import FigureIn
from risalah.publish.claim_words import (
    Quote,
    ShownClaim,
    claim_hue,
    gist,
    hue_of,
    quote_of,
    shown_claim,
    topic_link,
)
from risalah.publish.drawings.bars import Bar, bars_to_scale
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.lists import By, Data, Filters, filters_of
from risalah.publish.page_parts import Link, TopicLink
from risalah.publish.wording import (
    date_in_words,
    edtf_words,
    figure_short,
    figure_value,
    printed_number,
    scaled_words,
)

MIN_DISTANCE = 0.2
"""By how much the larger of two numbers exceeds the other before a drawing shows it."""

MAX_ROWS = 14
KEPT_ROWS = 6
"""Terms that a sum shows at most, and those kept at each end of a longer one."""

_DIGITS = frozenset("0123456789.,")

DISAGREEMENT = "disagreement"
"""The value by which lists filter comparisons that disagree."""


@dataclass(frozen=True, slots=True)
class Side:
    """One claim of a comparison, with the value that is meant."""

    claim: ShownClaim
    value: str
    label: str
    quote: Quote
    lines: str


@dataclass(frozen=True, slots=True)
class SumRow:
    """A line of a sum's ledger."""

    label: str
    value: str
    kind: Literal["term", "total", "printed", "result"]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A comparison: the two numbers that head it, with their hues, and one ledger a check."""

    id: str
    href: str
    kind_label: str
    title: str
    text: str
    differs: bool
    numbers: tuple[tuple[str, str | None], ...]
    sides: tuple[Side, ...]
    sums: tuple[tuple[SumRow, ...], ...]
    drawing: Drawing | None
    outside: Link | None
    hue: str | None
    topics: tuple[TopicLink, ...]
    data: Data


def comparison_view(context: PageContext, comparison: Comparison) -> ComparisonView:
    """A comparison with both quotations and the working of its sums."""
    record = comparison.record
    lang, library = context.lang, context.library
    topics = [library.topics[t].record for t in record.topics if t in library.topics]
    return ComparisonView(
        id=record.name,
        href=context.comparison(record.name),
        kind_label=context.ui["compare"]["kinds"][record.kind],
        title=record.title[lang],
        text=record.text[lang],
        differs=comparison.conflicts,
        numbers=_head_numbers(context, comparison),
        sides=tuple(_sides(context, comparison)),
        sums=tuple(_sum_rows(context, working, record.claims) for working in comparison.workings),
        drawing=_to_scale(context, comparison) if comparison.conflicts else None,
        outside=Link(record.outside.url, record.outside[lang]) if record.outside else None,
        hue=context.hue_mark(topics[0].hue) if topics else None,
        topics=tuple(topic_link(context, one) for one in topics),
        data=_data(context, comparison, topics),
    )


def _data(context: PageContext, comparison: Comparison, topics: list[TopicRecord]) -> Data:
    """What a comparison is filtered by; its papers are its own and those of its claims."""
    own = [comparison.source.id] if comparison.source else []
    others = [annotated.source.id for _, annotated in _parties(context, comparison)]
    data = {
        "kind": comparison.record.kind,
        "topic": " ".join(topic.id for topic in topics),
        "paper": " ".join(dict.fromkeys(own + others)),
    }
    return {**data, "shows": DISAGREEMENT} if comparison.conflicts else data


def disagreements_href(context: PageContext) -> str:
    """The way to the comparisons that disagree."""
    return context.to(addresses.query(addresses.COMPARISONS, "shows", DISAGREEMENT))


def _parties(
    context: PageContext, comparison: Comparison
) -> Iterator[tuple[Party, AnnotatedClaim]]:
    claims = context.library.claims
    for party in comparison.record.claims:
        if party.claim in claims:
            yield party, claims[party.claim]


def _stated(
    context: PageContext, comparison: Comparison
) -> list[tuple[Party, FigureIn, AnnotatedClaim]]:
    """The numbers that a comparison sets against each other, with the claims that state them."""
    return [
        (party, figure, annotated)
        for party, annotated in _parties(context, comparison)
        if party.figure and (figure := annotated.figure(party.figure)) is not None
    ]


def _head_numbers(
    context: PageContext, comparison: Comparison
) -> tuple[tuple[str, str | None], ...]:
    """The two numbers that head a comparison: the first, and the one farthest from it.

    Both count the same thing; in an agreement they are the same.
    """
    found = [(figure, annotated) for _, figure, annotated in _stated(context, comparison)]
    conflict = comparison.conflicts
    if len(found) < 2 or not (conflict or comparison.record.kind == "agreement"):
        return ()
    first, _ = found[0]
    alike = [one for one in found[1:] if one[0].unit == first.unit]
    other = max(alike, key=lambda one: _distance(first, one[0]), default=None)
    if other is None or (other[0].value != first.value) != conflict:
        return ()
    return tuple(
        (figure_value(figure, context.lang), claim_hue(context, annotated))
        for figure, annotated in (found[0], other)
    )


def _to_scale(context: PageContext, comparison: Comparison) -> Drawing | None:
    """The numbers that a comparison sets against each other, as bars, where they lie apart."""
    library, lang = context.library, context.lang
    bars, figures = [], []
    for party, figure, annotated in _stated(context, comparison):
        if figure.value > 0 and party.label:
            paper = context.paper(annotated.source.number)
            hue = hue_of(library.topic_of(annotated)) or "ink"
            short = figure_short(figure, lang)
            bars.append(Bar(party.label[lang], short, figure.value, paper, hue))
            figures.append(figure)
    if len(bars) < 2 or any(one.unit != figures[0].unit for one in figures):
        return None
    if max(_distance(figures[0], one) for one in figures) < MIN_DISTANCE:
        return None
    return bars_to_scale(bars, comparison.record.title[lang])


def _distance(one: FigureIn, other: FigureIn) -> float:
    """How far two figures are apart: the larger over the smaller, less one."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return high / low - 1 if low else float(high)


def _sides(context: PageContext, comparison: Comparison) -> Iterator[Side]:
    lang = context.lang
    for party, annotated in _parties(context, comparison):
        yield Side(
            claim=shown_claim(context, annotated),
            value=_value_meant(annotated, party.figure, lang) if party.figure else "",
            label=party.label[lang] if party.label else "",
            quote=quote_of(context, annotated.claim),
            lines=context.lines(annotated),
        )


def _value_meant(annotated: AnnotatedClaim, words: str, lang: str) -> str:
    """The figure, or else the date, of a claim that `words` name."""
    figure = annotated.figure(words)
    if figure is not None:
        return figure_short(figure, lang)
    dates = (d for d in annotated.claim.dates if words in d.text or d.text in words)
    return next((date_in_words(date, lang) for date in dates), "")


# ---- sums done again


def _sum_rows(
    context: PageContext, working: Working, parties: Sequence[Party]
) -> tuple[SumRow, ...]:
    """The ledger of one sum; `parties` are those of its comparison, with their labels."""
    check = working.check
    words = context.ui["compare"]
    operation = words["ops"]["tally" if check.op == "count" else check.op]
    name = check.label[context.lang] if check.label else operation
    rows = _terms(context, working, parties)
    if working.computed is not None:
        rows.append(SumRow(f"{name} ({words['computed']})", _total(context, working), "total"))
    if working.stated is not None:
        rows.append(SumRow(words["printed"], _written(context, working.stated), "printed"))
    if working.agrees is not None and working.computed is None:
        rows.append(SumRow(name, words["holds" if working.agrees else "holds_not"], "result"))
    elif working.agrees is not None:
        rows.append(SumRow("", words["agrees" if working.agrees else "disagrees"], "result"))
    return tuple(rows)


def _terms(context: PageContext, working: Working, parties: Sequence[Party]) -> list[SumRow]:
    labels = _labels(context, working, parties)
    rows = [
        SumRow(label, _written(context, value), "term")
        for label, value in zip(labels, working.values, strict=True)
    ]
    if len(rows) <= MAX_ROWS:
        return rows
    hidden = SumRow("…", f"+{len(rows) - 2 * KEPT_ROWS}", "term")
    return [*rows[:KEPT_ROWS], hidden, *rows[-KEPT_ROWS:]]


def _total(context: PageContext, working: Working) -> str:
    """A computed number in the page's format, at most so many decimals, scaled where large."""
    assert working.computed is not None
    check, computed = working.check, working.computed
    places = check.places if computed.denominator != 1 else 0
    exact = float(round(computed, places)) if places else round(computed)
    total = " ".join(filter(None, scaled_words(exact, context.lang)))
    return f"{total}%" if check.op in {"share", "growth"} else total


def _labels(context: PageContext, working: Working, parties: Sequence[Party]) -> list[str]:
    """What each number of a sum counts; cells of one row are told apart by their columns."""
    labels = [_label(context, value, parties) for value in working.values]
    operands = working.check.of
    if len(set(labels)) == len(labels) or len(operands) != len(labels):
        return labels
    out = []
    for label, value, operand in zip(labels, working.values, operands, strict=True):
        columns = value.table.record.columns if value.table else ()
        names = (c.name[context.lang] for c in columns if c.key == operand.column)
        name = next(names, None)
        out.append(f"{label}, {name}" if name and labels.count(label) > 1 else label)
    return out


def _label(context: PageContext, value: Value, parties: Sequence[Party]) -> str:
    """What a number of a sum counts, in the page's language.

    The row of its table, else the editor's label of that number, else the claim's gist.
    """
    if value.table is not None:
        heads = (line[0] for line in value.table.record.rows if printed(line[0]) == value.label)
        return next((translated(head, context.lang) for head in heads), value.label)
    if value.annotated is None:
        return value.label
    for party in parties:
        words = party.figure or value.printed
        same = words in value.printed or value.printed in words
        if party.claim == value.annotated.slug and same and party.label:
            return party.label[context.lang]
    return gist(context, value.annotated)


def _written(context: PageContext, value: Value) -> str:
    lang = context.lang
    if value.edtf is not None:
        return edtf_words(value.edtf, lang)
    figure = value.annotated.figure(value.printed) if value.annotated is not None else None
    if figure is not None:
        return figure_value(figure, lang)
    if set(value.printed) <= _DIGITS and value.unit != "year":
        return printed_number(value.printed, float(value.worth), lang)
    return value.printed


# ---- all comparisons


@dataclass(frozen=True, slots=True)
class ComparisonsView:
    """What templates/comparisons.html shows."""

    filters: Filters
    rows: tuple[ComparisonView, ...]
    cautions: tuple[ShownClaim, ...]


def comparisons_view(context: PageContext) -> ComparisonsView:
    """Every comparison, disagreements first, then the cautions."""
    ui = context.ui
    ordered = sorted(
        context.library.comparisons.values(), key=lambda c: (not c.conflicts, not c.record.sharp)
    )
    rows = tuple(comparison_view(context, comparison) for comparison in ordered)
    facets = [
        By("shows", named={DISAGREEMENT: ui["count"]["disagreements"]["one"]}, least=1),
        By("kind", "count", ui["compare"]["kinds"]),
        By("topic", "count"),
        By("paper", "paper"),
    ]
    cautions = tuple(
        shown_claim(context, annotated)
        for annotated in context.library.claims.values()
        if annotated.note and annotated.note.caution
    )
    filters = filters_of(context, [row.data for row in rows], facets)
    return ComparisonsView(filters, rows, cautions)
