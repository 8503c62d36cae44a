"""What a cell of a table holds: its printed words, their translation, its number or its date.

Knows how cells are typed in tables.yaml; must not know where they stand in a paper.
"""

from __future__ import annotations

import re
from fractions import Fraction

from risalah.content.schema import Cell, Column
from risalah.edtf import parse_edtf
from risalah.quantities.amounts import read_amount, read_tokens
from risalah.quantities.calendar import MONTHS
from risalah.quantities.digits import read_digits

WORDY = frozenset({"text", "status"})
"""Types of columns whose cells are words."""


def printed(cell: str | Cell) -> str:
    """The words of a cell as the paper prints them; empty where the text lost them."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell.text, tuple):
        return " ".join(cell.text)
    return cell.text or ""


def translated(cell: str | Cell, lang: str) -> str:
    """The words of a cell in a language, or what is printed where the editor gave none."""
    return (isinstance(cell, Cell) and cell.translation_in(lang)) or printed(cell)


def says(cell: str | Cell, words: str) -> bool:
    """Whether a cell says `words`, as printed or in a translation."""
    return words == printed(cell) or (isinstance(cell, Cell) and words in cell.words.values())


def date_of(cell: str | Cell) -> str | None:
    """The date in a cell as EDTF: the editor's `value`, or a printed day, month and year."""
    if isinstance(cell, Cell) and isinstance(cell.value, str):
        return str(parse_edtf(cell.value))
    match = _PRINTED_DATE.fullmatch(printed(cell).strip())
    if match is None:
        return None
    if match["month"] is None:
        return str(parse_edtf(match["year"]))
    month = MONTHS.get(match["month"].lower().rstrip("."))
    if month is None:
        return None
    day = f"-{int(match['day']):02d}" if match["day"] else ""
    return str(parse_edtf(f"{match['year']}-{month:02d}{day}"))


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
    found = _numbers(text)
    if not found:
        return None
    value, scale = found[-1] if high else found[0]
    return value * (scale if scale > 1 else max(s for _, s in found))


def _numbers(text: str) -> list[tuple[Fraction, int]]:
    """The numbers in digits, each with its scale; only the first may be negative."""
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
            negative = not found and i > 0 and tokens[i - 1].text in "-−"
            found.append((-digits if negative else digits, amount.scale))
        i = amount.after
    return found
