"""Cells of a table: their printed words, their number or their date, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from itertools import islice, pairwise

from risalah.content.library import Paper
from risalah.content.schema.source import Cell, Column, TableRecord
from risalah.edtf import parse_edtf
from risalah.quantities.amounts import read_amount, read_tokens
from risalah.quantities.calendar import MONTHS
from risalah.quantities.digits import read_digits
from risalah.span import Span

WORDY = frozenset({"text", "status"})
"""Types of columns whose cells are words."""


def printed(cell: str | Cell) -> str:
    """The words of a cell as the paper prints them; empty where the text lost them."""
    return " ".join(pieces_of(cell))


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


_PLACES = 2000  # of one piece in one region; a table that needs more names no region
_ANCHORS = 100

CellSpans = dict[tuple[int, int], tuple[Span | None, ...]]


def find_cells(record: TableRecord, paper: Paper) -> CellSpans:
    """Where each printed cell stands in the text, by row and column; a span for each piece.

    A row begins where its first printed piece stands closest to the others, the earliest such
    place first; no character serves two cells. Cells that are lost or inferred have no place.
    Raises `LookupError` with the reason when the table's region does not stand in the text.
    """
    region = _region(record, paper)
    rows = [_printed_cells(row) for row in record.rows]
    known = {piece for cells in rows for pieces in cells.values() for piece in pieces}
    ground = _Ground(paper.text[region.start : region.end], known)
    out: CellSpans = {}
    before = 0  # the end of the row before, from where a row without a first cell is looked for
    for i, cells in enumerate(rows):
        headed = bool(cells.get(0))
        every = [piece for pieces in cells.values() for piece in pieces]
        found = ground.place(every, headed, before)
        before = max((span.end for span in found if span), default=before)
        rest = iter(found)
        for j, pieces in cells.items():
            spans = [next(rest) for _ in pieces]
            out[i, j] = tuple(span and span.shifted(region.start) for span in spans)
    return out


def _printed_cells(row: Iterable[str | Cell]) -> dict[int, tuple[str, ...]]:
    """The pieces of the cells that the table prints, by column."""
    return {
        column: pieces_of(cell)
        for column, cell in enumerate(row)
        if isinstance(cell, str) or not (cell.inferred or cell.lost)
    }


def pieces_of(cell: str | Cell) -> tuple[str, ...]:
    """The words of a cell that stand together in the text."""
    if isinstance(cell, str):
        return (cell,)
    if isinstance(cell.text, tuple):
        return cell.text
    return (cell.text,) if cell.text else ()


class _Ground:
    """The words of a table's region, and which of them cells have been found in."""

    def __init__(self, text: str, pieces: Iterable[str]) -> None:
        self.text = text
        self.taken: set[int] = set()
        self.known = {piece: self._find(piece) for piece in pieces}
        for piece in sorted(self.known, key=len):
            # `Fitch` is not looked for in `Fitch EIU`, which is another cell
            longer = [
                span for one in self.known if piece in one != piece for span in self.known[one]
            ]
            own = [s for s in self.known[piece] if not any(one.covers(s) for one in longer)]
            self.known[piece] = own or self.known[piece]

    def place(self, pieces: list[str], headed: bool, before: int) -> list[Span | None]:
        """The row's places, or as many as there are; takes them for this row."""
        starts = [before]
        if headed:
            first = self.known[pieces[0]]
            starts = [span.start for span in first if self._free(span)][:_ANCHORS] or [before]
        best = min((self._row(pieces, start) for start in starts), key=_extent)
        for span in best:
            if span is not None:
                self.taken.update(range(span.start, span.end))
        return best

    def _row(self, pieces: list[str], start: int) -> list[Span | None]:
        """For each piece the free place that is nearest to `start`, none used twice."""
        row: list[Span | None] = []
        for piece in pieces:
            free = (
                span
                for span in self.known[piece]
                if self._free(span) and not any(one and one.overlaps(span) for one in row)
            )
            row.append(min(free, key=lambda span: abs(span.start - start), default=None))
        return row

    def _find(self, piece: str) -> list[Span]:
        found = islice(_pattern(piece).finditer(self.text), _PLACES)
        return [Span(*match.span()) for match in found]

    def _free(self, span: Span) -> bool:
        return span.start not in self.taken and span.end - 1 not in self.taken


def _extent(row: list[Span | None]) -> tuple[int, int]:
    """How much of a row was not found, and how many characters it stretches over."""
    found = [span for span in row if span is not None]
    wide = max((s.end for s in found), default=0) - min((s.start for s in found), default=0)
    return len(row) - len(found), wide


def _region(record: TableRecord, paper: Paper) -> Span:
    within = record.within
    if within is None:
        return Span(0, len(paper.text))
    start = _pattern(within.from_).search(paper.text)
    if start is None:
        raise LookupError(f"`{within.from_}` does not stand in {paper.path}")
    end = _pattern(within.to).search(paper.text, start.start())
    if end is None:
        raise LookupError(f"`{within.to}` does not stand behind `{within.from_}`")
    return Span(start.start(), end.end())


def _pattern(words: str) -> re.Pattern[str]:
    """The words with any white space between them, and line-end hyphens inside them.

    A number is found whole only: `0` does not stand in `0,97`, nor `1` in `1.1`.
    """
    edge_left, edge_right = "", ""
    if words[:1].isalnum():
        edge_left = r"(?<![0-9A-Za-z])" + (r"(?<![0-9][.,])" if words[0].isdigit() else "")
    if words[-1:].isalnum():
        # behind decimals a footnote's number may be glued: `3,5.20`
        edge_right = r"(?![0-9A-Za-z])" + (r"(?![.,][0-9])" if words.isdigit() else "")
    return re.compile(edge_left + r"\s+".join(map(_broken, words.split())) + edge_right)


def _broken(word: str) -> str:
    """A word that may be cut at a line's end: by a hyphen, or after one of its own."""
    out = ""
    for before, letter in pairwise(" " + word):
        if before != " ":
            out += r"\s*" if before == "-" else r"(?:-\s+)?"
        out += re.escape(letter)
    return out
