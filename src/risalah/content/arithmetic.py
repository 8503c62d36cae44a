"""The sums of comparisons done again, over what claims and tables carry.

Operations: sum, mean, share (100 a/b), growth (100 (b - a)/a), difference (a - b; of dates, in
days), ratio (a/b), count (how many numbers, dates or cells of words), equal (all the same), order
(each before or below the next). What `against` names is the stated result; for equal and order it
is the last in the row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as day
from fractions import Fraction
from itertools import pairwise

from risalah.content.cells import WORDY, date_of, printed, says, worth_of
from risalah.content.library import AnnotatedClaim, Evidence, Table, Value, Working
from risalah.content.schema.site import Check, Operand
from risalah.content.schema.source import Cell, Column
from risalah.edtf import parse_edtf

COMPARING = frozenset({"order", "equal"})
BINARY = frozenset({"share", "growth", "difference", "ratio"})
OF_DATES = COMPARING | {"difference", "count"}
OF_WORDS = frozenset({"count"})


def work_out(check: Check, evidence: Evidence) -> Working:
    """Do one check again; raises `LookupError` with the reason when an operand names nothing."""
    operands = tuple(values_of(operand, evidence) for operand in check.of)
    values = [value for operand in operands for value in operand]
    _refuse_values(check.op, values)
    stated = None if check.against is None else _stated(check.against, evidence)
    if check.op in COMPARING:
        row = (*values, *([stated] if stated is not None else []))
        if len(row) < 2:
            raise LookupError(f"`{check.op}` takes two numbers or more, found {len(row)}")
        return Working(check, operands, None, stated, _holds(check.op, row))
    computed = _compute(check.op, [value.worth for value in values])
    agrees = None
    if stated is not None:
        agrees = round(computed, check.places) == round(stated.worth, check.places)
    return Working(check, operands, computed, stated, agrees)


def _refuse_values(op: str, values: Sequence[Value]) -> None:
    """Numbers that an operation does not take."""
    if not values:
        raise LookupError("the operands name no number")
    if op in BINARY and len(values) != 2:
        raise LookupError(f"`{op}` takes two numbers, found {len(values)}")
    if op not in OF_DATES and any(value.edtf for value in values):
        raise LookupError(f"`{op}` takes no dates")
    if op not in OF_WORDS and any(value.wordy for value in values):
        raise LookupError(f"`{op}` takes no cells of words; `count` does")


def _stated(against: Operand, evidence: Evidence) -> Value:
    found = values_of(against, evidence)
    if len(found) != 1:
        raise LookupError(f"`against` must name one number, found {len(found)}")
    return found[0]


def _holds(op: str, values: Sequence[Value]) -> bool:
    pairs = list(pairwise(values))
    if op == "equal":
        return all(a.worth == b.worth for a, b in pairs)
    return all(a.worth < b.worth for a, b in pairs)


def _compute(op: str, worths: Sequence[Fraction]) -> Fraction:
    if op not in BINARY:
        return _OF_MANY[op](worths)
    a, b = worths
    if op == "difference":
        return a - b
    divisor = a if op == "growth" else b
    if divisor == 0:
        raise LookupError(f"`{op}` divides by a number that is 0")
    ratio = (b - a if op == "growth" else a) / divisor
    return ratio if op == "ratio" else 100 * ratio


_OF_MANY: Mapping[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "count": lambda worths: Fraction(len(worths)),
    "sum": lambda worths: sum(worths, Fraction(0)),
    "mean": lambda worths: sum(worths, Fraction(0)) / len(worths),
}


def values_of(operand: Operand, evidence: Evidence) -> tuple[Value, ...]:
    """The numbers an operand names; raises `LookupError` when it names none."""
    if operand.count:
        inner = [value for one in operand.count for value in values_of(one, evidence)]
        return (Value(Fraction(len(inner)), str(len(inner)), "", "number"),)
    if operand.claim is not None:
        annotated = evidence.claims.get(operand.claim)
        if annotated is None:
            raise LookupError(f"unknown claim `{operand.claim}`")
        return (_of_claim(operand, annotated),)
    if operand.table is not None:
        table = evidence.tables.get(operand.table)
        if table is None:
            raise LookupError(f"unknown table `{operand.table}`")
        return tuple(_of_table(operand, table))
    raise LookupError("an operand names a `claim`, a `table` or a `count`")


def _of_claim(operand: Operand, annotated: AnnotatedClaim) -> Value:
    wanted = operand.date
    if wanted is not None:
        dates = [d for d in annotated.claim.dates if wanted in d.text or d.text in wanted]
        if not dates:
            raise LookupError(f"claim `{operand.claim}` has no date `{wanted}`")
        edtf = dates[0].edtf
        return Value(_day_number(edtf), dates[0].text, "", "date", annotated, edtf=edtf)
    figure = annotated.figure(operand.figure or "")
    if figure is None:
        raise LookupError(f"claim `{operand.claim}` has no figure `{operand.figure}`")
    worth = figure.high if operand.high and figure.high is not None else figure.value
    return Value(Fraction(str(worth)), figure.text, "", figure.unit, annotated)


def _day_number(edtf: str) -> Fraction:
    """The number of the first day of a date; of its last where it has no first."""
    first, last = parse_edtf(edtf).bounds()
    return Fraction((first or last or day.min).toordinal())


def _of_table(operand: Operand, table: Table) -> Iterator[Value]:
    columns = [column.key for column in table.record.columns]
    if operand.column not in columns:
        raise LookupError(f"table `{operand.table}` has no column `{operand.column}`")
    at = columns.index(operand.column)
    wanted = (operand.row,) if operand.row is not None else operand.rows
    labels = [printed(row[0]) for row in table.record.rows]
    for name in wanted:
        if name not in labels:
            raise LookupError(f"table `{operand.table}` has no row `{name}`")
    for label, row in zip(labels, table.record.rows, strict=True):
        if wanted and label not in wanted:
            continue
        value = _of_cell(operand, row[at], table.record.columns[at], label, table)
        if value is not None:
            yield value


def _of_cell(
    operand: Operand, cell: str | Cell, column: Column, label: str, table: Table
) -> Value | None:
    """The number, the date or the counted words of a cell; None where it has none of them."""
    words, unit = printed(cell), column.unit or ""
    if operand.where is not None:
        found = says(cell, operand.where)
        return Value(Fraction(1), words, label, unit, None, table) if found else None
    if column.type == "date":
        edtf = date_of(cell)
        if edtf is None:
            return None
        return Value(_day_number(edtf), words, label, "date", None, table, edtf)
    number = worth_of(cell, column, operand.high)
    if number is not None:
        return Value(number, words, label, unit, None, table)
    if column.type in WORDY and words:
        return Value(Fraction(1), words, label, "", None, table, wordy=True)
    return None
