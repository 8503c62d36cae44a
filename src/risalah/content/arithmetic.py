"""The sums of comparisons done again, over what claims and tables carry.

Knows how an operand names numbers and what each operation means; must not know how a working
is printed.

Operations: sum, mean, share (100 a/b), growth (100 (b - a)/a), difference (a - b; of dates, in
days), ratio (a/b), count (how many numbers, dates or cells of words), equal (all the same), order
(each before or below the next). What `against` names is the stated result; for equal and order it
is the last in the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as day
from fractions import Fraction
from itertools import pairwise

from risalah.content.library import AnnotatedClaim, Library, Table
from risalah.content.schema import Cell, Check, Column, Operand
from risalah.edtf import parse_edtf
from risalah.quantities.amounts import read_amount, read_tokens
from risalah.quantities.calendar import MONTHS
from risalah.quantities.digits import read_digits

BINARY = frozenset({"share", "growth", "difference", "ratio"})
COMPARING = frozenset({"order", "equal"})
OF_DATES = COMPARING | {"difference", "count"}
OF_WORDS = frozenset({"count"})
WORDY = frozenset({"text", "status"})
"""Types of columns whose cells are words."""


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a working: what it is worth, how it was printed, and where it stands.

    `label` is what the number counts, in the paper's words: a table's row, or the unit. A date's
    worth is the day number of its first day; a cell of words is worth 1, to be counted.
    """

    worth: Fraction
    printed: str
    label: str
    unit: str
    annotated: AnnotatedClaim | None = None
    table: Table | None = None
    edtf: str | None = None
    wordy: bool = False


@dataclass(frozen=True, slots=True)
class Working:
    """A check done again: its numbers, the result, what the paper states, whether they agree.

    `computed` is None for `order` and `equal`, which only hold or do not; `agrees` is None where
    nothing is stated to hold the result against.
    """

    check: Check
    values: tuple[Value, ...]
    computed: Fraction | None
    stated: Value | None
    agrees: bool | None


def work_out(check: Check, library: Library) -> Working:
    """Do one check again; raises `LookupError` with the reason when an operand names nothing."""
    values = tuple(value for operand in check.of for value in values_of(operand, library))
    if not values:
        raise LookupError("the operands name no number")
    if check.op in BINARY and len(values) != 2:
        raise LookupError(f"`{check.op}` takes two numbers, found {len(values)}")
    if check.op not in OF_DATES and any(value.edtf for value in values):
        raise LookupError(f"`{check.op}` takes no dates")
    if check.op not in OF_WORDS and any(value.wordy for value in values):
        raise LookupError(f"`{check.op}` takes no cells of words; `count` does")
    stated = None
    if check.against is not None:
        found = values_of(check.against, library)
        if len(found) != 1:
            raise LookupError(f"`against` must name one number, found {len(found)}")
        stated = found[0]
    if check.op in COMPARING:
        row = (*values, *([stated] if stated is not None else []))
        if len(row) < 2:
            raise LookupError(f"`{check.op}` takes two numbers or more, found {len(row)}")
        return Working(check, values, None, stated, _holds(check.op, row))
    computed = _compute(check.op, [value.worth for value in values])
    agrees = None
    if stated is not None:
        agrees = round(computed, check.places) == round(stated.worth, check.places)
    return Working(check, values, computed, stated, agrees)


def _holds(op: str, values: Sequence[Value]) -> bool:
    pairs = list(pairwise(values))
    if op == "equal":
        return all(a.worth == b.worth for a, b in pairs)
    return all(a.worth < b.worth for a, b in pairs)


def _compute(op: str, worths: Sequence[Fraction]) -> Fraction:
    if op == "count":
        return Fraction(len(worths))
    if op == "sum":
        return sum(worths, Fraction(0))
    if op == "mean":
        return sum(worths, Fraction(0)) / len(worths)
    a, b = worths
    if op == "difference":
        return a - b
    divisor = a if op == "growth" else b
    if divisor == 0:
        raise LookupError(f"`{op}` divides by a number that is 0")
    if op == "share":
        return 100 * a / b
    return 100 * (b - a) / a if op == "growth" else a / b


def values_of(operand: Operand, library: Library) -> tuple[Value, ...]:
    """The numbers an operand names; raises `LookupError` when it names none."""
    if operand.count:
        inner = [value for one in operand.count for value in values_of(one, library)]
        return (Value(Fraction(len(inner)), str(len(inner)), "", "number"),)
    if operand.claim is not None:
        return (_of_claim(operand, library),)
    if operand.table is not None:
        return tuple(_of_table(operand, library))
    raise LookupError("an operand names a `claim`, a `table` or a `count`")


def _of_claim(operand: Operand, library: Library) -> Value:
    annotated = library.claims.get(operand.claim or "")
    if annotated is None:
        raise LookupError(f"unknown claim `{operand.claim}`")
    if operand.date is not None:
        dates = [
            d for d in annotated.claim.dates if operand.date in d.text or d.text in operand.date
        ]
        if not dates:
            raise LookupError(f"claim `{operand.claim}` has no date `{operand.date}`")
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


def _of_table(operand: Operand, library: Library) -> Iterable[Value]:
    table = library.tables.get(operand.table or "")
    if table is None:
        raise LookupError(f"unknown table `{operand.table}`")
    columns = {column.key: i for i, column in enumerate(table.record.columns)}
    if operand.column not in columns:
        raise LookupError(f"table `{operand.table}` has no column `{operand.column}`")
    at = columns[operand.column]
    column = table.record.columns[at]
    wanted = (operand.row,) if operand.row is not None else operand.rows
    labels = [printed(row[0]) for row in table.record.rows]
    for name in wanted:
        if name not in labels:
            raise LookupError(f"table `{operand.table}` has no row `{name}`")
    for label, row in zip(labels, table.record.rows, strict=True):
        if wanted and label not in wanted:
            continue
        cell = row[at]
        if operand.where is not None:
            if operand.where in (printed(cell), translated(cell)):
                yield Value(Fraction(1), printed(cell), label, column.unit or "", None, table)
            continue
        if column.type == "date":
            edtf = date_of(cell)
            if edtf is not None:
                worth = _day_number(edtf)
                yield Value(worth, printed(cell), label, "date", None, table, edtf)
            continue
        number = worth_of(cell, column, operand.high)
        if number is not None:
            yield Value(number, printed(cell), label, column.unit or "", None, table)
        elif column.type in WORDY and printed(cell):
            yield Value(Fraction(1), printed(cell), label, "", None, table, wordy=True)


def printed(cell: str | Cell) -> str:
    """The words of a cell as the paper prints them; empty where the text lost them."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell.text, tuple):
        return " ".join(cell.text)
    return cell.text or ""


def translated(cell: str | Cell) -> str:
    """The English words of a cell, or what is printed."""
    return cell.en if isinstance(cell, Cell) and cell.en else printed(cell)


def date_of(cell: str | Cell) -> str | None:
    """The date in a cell as EDTF: the editor's `value`, or a printed day, month and year."""
    if isinstance(cell, Cell) and isinstance(cell.value, str):
        return str(parse_edtf(cell.value))
    match = _PRINTED_DATE.fullmatch(printed(cell).strip())
    if match is None:
        return None
    year, name, day_of_month = match["year"], match["month"], match["day"]
    month = MONTHS.get(name.lower().rstrip(".")) if name else None
    if name and month is None:
        return None
    parts = [
        year,
        f"{month:02d}" if month else "",
        f"{int(day_of_month):02d}" if day_of_month else "",
    ]
    return str(parse_edtf("-".join(part for part in parts if part)))


_PRINTED_DATE = re.compile(
    r"""
    (?: (?: (?P<day>\d{1,2}) \s{1,4} )?     # 9
        (?P<month>[^\W\d_]{3,9}\.?) \s{1,4}  # Mei
    )?
    (?P<year>\d{4})                         # 2016
    """,
    re.VERBOSE,
)


def worth_of(cell: str | Cell, column: Column, high: bool = False) -> Fraction | None:
    """The number in a cell: the editor's `value`, or what is printed; None for words."""
    if isinstance(cell, Cell) and isinstance(cell.value, int | float):
        return Fraction(str(cell.value))
    if column.type == "date" or column.type in WORDY:
        return None
    return read_number(printed(cell), high)


def read_number(text: str, high: bool = False) -> Fraction | None:
    """The first (or, of a range, the last) number in `text`, its scale words applied."""
    tokens = read_tokens(text)
    found: list[tuple[Fraction, int]] = []
    i = 0
    while i < len(tokens):
        amount = read_amount(tokens, i, "id") if tokens[i].kind == "number" else None
        if amount is None:
            i += 1
            continue
        digits = read_digits(amount.digits, "id", small=amount.scale > 1)
        if digits is not None:
            sign = -1 if i and tokens[i - 1].text in "-−" and not found else 1
            found.append((sign * digits, amount.scale))
        i = amount.after
    if not found:
        return None
    value, scale = found[-1] if high else found[0]
    return value * (scale if scale > 1 else max(s for _, s in found))
