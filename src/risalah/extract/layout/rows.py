"""The rows of a table: labels with values, or counted items.

Rows of values have a label and then, on every line alike, the same number of values; counted items
go 1, 2, 3 … and their last word comes from a small set that repeats. Knows such rows and the header
lines above them; must not know what unit a value has nor what quantities words name.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final, NamedTuple

from risalah.extract.layout import limits
from risalah.lexicon import lists
from risalah.span import Span

DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
WORD: Final = re.compile(r"\S+")
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:[-/\u2013]\d{2,4})?")


class TableLine(NamedTuple):
    """One line of a table and where its first character stands in the text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A quantity in a cell: its place in the text, its value, and the labels of row and column."""

    spans: tuple[Span, ...]
    value: int | float
    unit: str
    row: str = ""
    column: str = ""
    high: int | float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell as printed and where they stand; several spans if on several lines."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell, which names the row, and the others in the order of the columns."""

    label: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one header; a table that is printed in halves has several parts.

    `columns` has one label a cell; labels that the header does not give for certain are empty.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


# One cell: a number with what may be glued to it, or a sign for "none".
_VALUE = r"[-\u2212+<>±]?(?:(?:Rp|USD|US\$|\$|€)\.?)?\d+(?:[.,]\d+)*(?:%|\*{1,3})?"
_NONE = r"[-\u2013\u2014*]|n\.?a\.?|N/?A|tad|t\.a\.d\.?|nihil"
CELL: Final = re.compile(rf"(?:{_VALUE}|{_NONE})(?!\S)")
COLUMN_WORD: Final = re.compile(r"\S+(?:[ ]\([^()\s]{1,12}\))?")  # "Perubahan (%)"


def _trailing(line: str) -> tuple[str, list[re.Match[str]]]:
    """The words before the values at the end of a line, and those values."""
    words = list(WORD.finditer(line))
    values: list[re.Match[str]] = []
    while words and CELL.fullmatch(words[-1][0]) and len(values) < limits.MAX_TABLE_COLUMNS:
        values.append(words.pop())
    values.reverse()
    label = line[: values[0].start()].rstrip() if values else line
    return label, values


def _value_row(line: TableLine, width: int) -> Row | None:
    """The row on `line` with `width` values; the label may itself be a number, such as a year."""
    label, values = _trailing(line.text)
    if not label and len(values) == width + 1:
        label = values.pop(0)[0]
    elif label and len(values) == width + 1 and width and YEAR.fullmatch(values[0][0]):
        label = line.text[: values.pop(0).end()]
    if not label.strip() or len(values) != width:
        return None
    if width == 1 and not YEAR.fullmatch(label) and label[-1:] in ",;:(":
        return None
    cells = tuple(Cell(m[0], (Span(line.start + m.start(), line.start + m.end()),)) for m in values)
    return Row(Cell(label, (Span(line.start, line.start + len(label)),)), cells)


def widths(lines: Sequence[TableLine]) -> Iterator[int]:
    """How many values each line ends with, the label not counted."""
    for line in lines:
        label, values = _trailing(line.text)
        count = len(values) if label.strip() else len(values) - 1
        if count > 0:
            yield count


def value_parts(body: Sequence[TableLine]) -> list[Part]:
    """The parts of a table of values; empty if its rows are not certain."""
    counts = Counter(widths(body))
    if not counts:
        return []
    width = max(counts, key=lambda count: (counts[count], count))
    rows = [_value_row(line, width) for line in body]
    first = next((row for row in rows if row is not None), None)
    if first and all(YEAR.fullmatch(cell.text) for cell in first.cells):
        rows[rows.index(first)] = None  # the years are the columns' labels
    if sum(row is not None for row in rows) < limits.MIN_TABLE_ROWS:
        return []
    between = " ".join(line.text for line, row in zip(body, rows, strict=True) if row is None)
    if any(DIGITS.fullmatch(word) and not YEAR.match(word) for word in between.split()):
        return []  # a value that belongs to no row
    begun = dropwhile(lambda row: row is None, rows)
    if width < 2 and None in begun:
        return []  # where other lines stand between the rows, one value a line proves nothing
    parts: list[Part] = []
    columns: tuple[str, ...] = ("",) * width
    for header, group in _groups(body, rows):
        columns = _columns(header, width) or columns
        parts.append(Part(columns, tuple(group)))
    if any(len(part.rows) < limits.MIN_TABLE_ROWS - 1 for part in parts):
        return []
    return [_named_by_years(part) for part in parts]


def _groups(
    body: Sequence[TableLine], rows: Sequence[Row | None]
) -> Iterator[tuple[list[str], list[Row]]]:
    """Header lines and the rows below them, group by group; header lines at the end are left."""
    header: list[str] = []
    begun: list[Row] = []
    for line, row in zip(body, rows, strict=True):
        if row is not None:
            begun.append(row)
            continue
        if begun:
            yield header, begun
            header, begun = [], []
        header.append(line.text)
    if begun:
        yield header, begun


def _named_by_years(part: Part) -> Part:
    """The part, its counted rows named by the years beside their numbers: "1 2015 3.214,5"."""
    counted = [row.label.text.strip(".)") for row in part.rows]
    years = all(len(row.cells) > 1 and YEAR.fullmatch(row.cells[0].text) for row in part.rows)
    if not years or counted != [str(k) for k in range(1, len(counted) + 1)]:
        return part
    rows = tuple(
        Row(
            Cell(f"{row.label.text} {row.cells[0].text}", (*row.label.spans, *row.cells[0].spans)),
            row.cells[1:],
        )
        for row in part.rows
    )
    return Part(part.columns[1:], rows)


def _columns(header: Sequence[str], width: int) -> tuple[str, ...]:
    """The labels of the columns from the header lines, straight on or line by line.

    Lines with fewer words than columns are the part's title. None where neither way is certain.
    """
    split = [COLUMN_WORD.findall(line.replace("|", " ")) for line in header]
    lines = [words for words in split if len(words) >= min(width, 2)]
    return _straight_labels(lines, width) or _shared_labels(lines, width)


def _straight_labels(lines: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """The labels of header lines that are read straight on.

    A line has one word a column; or the words fall into as many equal parts as there are columns,
    made of the same words (A to B, B to A).
    """
    rest = [word for words in lines for word in words][1:]
    if len(lines) == 1 and len(rest) == width:
        return tuple(rest)
    size, over = divmod(len(rest), width)
    groups = [rest[k * size : (k + 1) * size] for k in range(width)]
    if size > 1 and not over and len({tuple(sorted(group)) for group in groups}) == 1:
        return tuple(map(" ".join, groups))
    return ()


def _shared_labels(lines: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """The labels of header lines each of which is shared out evenly over the columns.

    One line must have one word more: the name of the column of row labels.
    """
    columns: list[list[str]] = [[] for _ in range(width)]
    named = False
    for words in lines:
        first = not named and len(words) > width and len(words) % width == 1
        named = named or first
        size, over = divmod(len(words) - first, width)
        if over:
            return ()
        for k, column in enumerate(columns):
            column.extend(words[first + k * size : first + (k + 1) * size])
    return tuple(map(" ".join, columns)) if named else ()


ITEM_HEADS: Final = lists.words("layout/item-heads") | {"#"}
COUNTED: Final = re.compile(r"\s*(?P<count>\d{1,3})[.)]?\s+(?P<rest>\S.*)")


def counted_parts(body: Sequence[TableLine]) -> list[Part]:
    """The one part of a table of counted items; empty if it is none."""
    head = next((i for i, line in enumerate(body) if _item_number(line) == 1), None)
    if not head:
        return []
    header = " ".join(line.text for line in body[:head]).split()
    if header[0].strip(".").lower() not in ITEM_HEADS or not 2 <= len(header) <= 3:
        return []
    items: list[list[TableLine]] = []
    for line in body[head:]:
        if _item_number(line) == len(items) + 1:
            items.append([])
        items[-1].append(line)
    if len(items) < limits.MIN_TABLE_ROWS:
        return []
    rows = [_item_row(item, len(header)) for item in items]
    if len(header) == 3:
        last = Counter(row.cells[-1].text for row in rows)
        if len(last) > len(rows) // 2 or min(last.values()) < 2:
            return []
    return [Part(tuple(header[1:]), tuple(rows))]


def _item_number(line: TableLine) -> int:
    m = COUNTED.fullmatch(line.text)
    return int(m["count"]) if m else 0


def _item_row(lines: Sequence[TableLine], columns: int) -> Row:
    """The row of one item: its number, its words over all its lines, and the last word apart."""
    count = WORD.search(lines[0].text)
    after = count.end() if count else 0
    label = Cell(lines[0].text[:after], (Span(lines[0].start, lines[0].start + after),))
    pieces = [TableLine(lines[0].text[after:], lines[0].start + after), *lines[1:]]
    words = [
        Span(piece.start + m.start(), piece.start + m.end())
        for piece in pieces
        for m in WORD.finditer(piece.text)
    ]
    texts = [m[0] for piece in pieces for m in WORD.finditer(piece.text)]
    if columns == 2:
        return Row(label, (Cell(" ".join(texts), _joined(words)),))
    item = Cell(" ".join(texts[:-1]), _joined(words[:-1]))
    return Row(label, (item, Cell(texts[-1] if texts else "", _joined(words[-1:]))))


def _joined(words: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of words, those a single space apart made one."""
    spans: list[Span] = []
    for word in words:
        if spans and word.start - spans[-1].end <= 1:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(word)
    return tuple(spans)
