"""A sum done again as a ledger: its terms, the total computed, what is printed, the result.

Knows how each number is named and written; must not know which page shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from risalah.content.cells import printed, translated
from risalah.content.library import Value, Working
from risalah.content.schema import Cell, Party
from risalah.publish.claim_words import gist
from risalah.publish.edition import PageContext
from risalah.publish.wording import edtf_words, figure_value, printed_number, scaled_words

MAX_ROWS = 14
KEPT_ROWS = 6
"""Terms that a sum shows at most, and those kept at each end of a longer one."""


@dataclass(frozen=True, slots=True)
class SumRow:
    """A line of the ledger."""

    label: str
    value: str
    kind: Literal["term", "total", "printed", "result"]


def sum_rows(
    context: PageContext, working: Working, parties: Sequence[Party]
) -> tuple[SumRow, ...]:
    """The ledger of one sum; `parties` are those of its comparison, with their labels."""
    check = working.check
    words = context.edition.ui["compare"]
    operation = words["ops"]["tally" if check.op == "count" else check.op]
    name = check.label[context.edition.lang] if check.label else operation
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
    assert working.computed is not None
    places = working.check.places if working.computed.denominator != 1 else 0
    total = _rounded(working.computed, places, context)
    return f"{total}%" if working.check.op in {"share", "growth"} else total


def _labels(context: PageContext, working: Working, parties: Sequence[Party]) -> list[str]:
    """What each number of a sum counts; cells of one row are told apart by their columns."""
    labels = [_label(context, value, parties) for value in working.values]
    operands = working.check.of
    if len(set(labels)) == len(labels) or len(operands) != len(labels):
        return labels
    out = []
    for label, value, operand in zip(labels, working.values, operands, strict=True):
        columns = value.table.record.columns if value.table else ()
        names = (c.name[context.edition.lang] for c in columns if c.key == operand.column)
        name = next(names, None)
        out.append(f"{label}, {name}" if name and labels.count(label) > 1 else label)
    return out


def _label(context: PageContext, value: Value, parties: Sequence[Party]) -> str:
    """What a number of a sum counts, in the page's language.

    The row of its table, else the editor's label of that number, else the claim's gist.
    """
    if value.table is not None:
        heads = (line[0] for line in value.table.record.rows if printed(line[0]) == value.label)
        return next((_cell_words(head, context) for head in heads), value.label)
    if value.annotated is None:
        return value.label
    for party in parties:
        words = party.figure or value.printed
        same = words in value.printed or value.printed in words
        if party.claim == value.annotated.slug and same and party.label:
            return party.label[context.edition.lang]
    return gist(context, value.annotated)


def _cell_words(cell: str | Cell, context: PageContext) -> str:
    return translated(cell, context.edition.lang)


def _written(context: PageContext, value: Value) -> str:
    lang = context.edition.lang
    if value.edtf is not None:
        return edtf_words(value.edtf, lang)
    figure = value.annotated.figure(value.printed) if value.annotated is not None else None
    if figure is not None:
        return figure_value(figure, lang)
    if set(value.printed) <= _DIGITS and value.unit != "year":
        return printed_number(value.printed, float(value.worth), lang)
    return value.printed


_DIGITS = frozenset("0123456789.,")


def _rounded(number: Fraction, places: int, context: PageContext) -> str:
    """A computed number in the page's format, at most `places` decimals, scaled where large."""
    exact = float(round(number, places)) if places else round(number)
    low, scale = scaled_words(exact, context.edition.lang)
    return f"{low} {scale}".rstrip()
