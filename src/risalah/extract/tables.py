"""Reads a table whose rows the text keeps together: caption, unit, columns, rows, typed cells.

Knows the lines of one table and the figures in its cells; must not know where in a paper it stands.
A table whose rows cannot be told for certain is `NotRead`, with the reason; its quantities are
found all the same, so that no numeral goes unaccounted.

Two kinds of rows are told for certain:
- a label and then, on every line alike, the same number of values ("Fiji 12,5 3,1");
- items counted 1, 2, 3 … whose last word comes from a small set that repeats ("Proses").
Column labels are taken from the header lines when these share out evenly over the columns; else
they are left empty and `Part.header` holds the words as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from risalah.extract.figures import find_figures
from risalah.lexicon import numbers, units
from risalah.lexicon.tables import (
    EMPTY_CELLS,
    ITEM_HEADS,
    NUMBERED,
    PERCENT_COLUMNS,
    SOURCES,
    UNIT_LEADS,
)
from risalah.quantities.amounts import number_from
from risalah.quantities.digits import read_digits
from risalah.span import Span

FEWEST_ROWS = 3
MOST_COLUMNS = 24


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

    `columns` has one label a cell, `label_column` names the first; labels that the header does not
    give for certain are empty.
    """

    header: str
    title: str
    label_column: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read; `unit` and `scale` are what its caption states for all cells."""

    number: str
    caption: str
    unit: str
    scale: int
    parts: tuple[Part, ...]
    source: str
    figures: tuple[TableFigure, ...]


@dataclass(frozen=True, slots=True)
class NotRead:
    """A table whose rows the text does not keep together, why, and the quantities found in it."""

    number: str
    caption: str
    reason: str
    figures: tuple[TableFigure, ...]


# One cell of a table of values: a number with what may be glued to it, or a sign for "none".
_VALUE = r"[-\u2212+<>±]?(?:(?:Rp|USD|US\$|\$|€)\.?)?\d+(?:[.,]\d+)*(?:%|\*{1,3})?"
_CELL = re.compile(rf"(?:{_VALUE}|{EMPTY_CELLS})(?!\S)")
_WORD = re.compile(r"\S+")
_COLUMN_WORD = re.compile(r"\S+(?:[ ]\([^()\s]{1,12}\))?")  # "Perubahan (%)"
_COUNTED = re.compile(r"\s*(?P<count>\d{1,3})[.)]?\s+(?P<rest>\S.*)")
_BRACKET = re.compile(r"\(([^()]{1,80})\)")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SPLIT_RANGE = re.compile(r"\d-\Z")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-/\u2013]\d{2,4})?")


def table_lines(text: str, spans: Sequence[Span]) -> tuple[TableLine, ...]:
    """The lines of `text` inside `spans` that hold something, without white space around them."""
    lines = []
    for span in spans:
        at = span.start
        for line in text[span.start : span.end].splitlines(keepends=True):
            words = line.strip()
            if words:
                lines.append(TableLine(words, at + line.index(words[0])))
            at += len(line)
    return tuple(lines)


def read_table(caption: str, lines: Sequence[TableLine]) -> Table | NotRead:
    """Read the table on `lines`; `caption` is its number and title in repaired words.

    A unit in brackets on the first line and a source on the last ones may still stand in `lines`.
    """
    head = NUMBERED.match(caption)
    number = head[0].strip(" .:") if head else ""
    title = caption[head.end() :].strip() if head else caption.strip()
    body, source = _without_source(lines)
    if body and _ends_caption(title, body[0].text):
        title, body = f"{title} {body[0].text}".strip(), body[1:]
    if not body:
        return NotRead(number, title, "no line stands below the caption", ())
    unit, scale = _stated_unit(title)
    parts = _counted_parts(body)
    if parts:
        figures = tuple(_item_figures(parts))
        return Table(number, title, unit, scale, tuple(parts), source, figures)
    parts = _value_parts(body)
    if not parts:
        return NotRead(number, title, _reason(body), _loose_figures(body))
    figures = tuple(_cell_figures(parts, unit, scale))
    return Table(number, title, unit, scale, tuple(parts), source, figures)


def _ends_caption(title: str, line: str) -> bool:
    """Whether a caption's unit stands on the line below, not a column's: "Kenaikan (%)"."""
    if _unit_bracket(line) is None:
        return False
    heads = _unit_bracket(title) is not None or any(map(_YEAR.fullmatch, line.split()))
    return line.startswith("(") or not heads


def _without_source(lines: Sequence[TableLine]) -> tuple[list[TableLine], str]:
    """The lines above the source line, and the source's words."""
    for i, line in enumerate(lines):
        if SOURCES.match(line.text):
            return list(lines[:i]), " ".join(part.text for part in lines[i:])
    return list(lines), ""


# ---------------------------------------------------------------- rows of values


def _trailing(line: str) -> tuple[str, list[re.Match[str]]]:
    """The words before the values at the end of a line, and those values."""
    words = list(_WORD.finditer(line))
    values: list[re.Match[str]] = []
    while words and _CELL.fullmatch(words[-1][0]) and len(values) < MOST_COLUMNS:
        values.append(words.pop())
    values.reverse()
    label = line[: values[0].start()].rstrip() if values else line
    return label, values


def _value_row(line: TableLine, width: int) -> Row | None:
    """The row on `line` with `width` values; the label may itself be a number, such as a year."""
    label, values = _trailing(line.text)
    if not label and len(values) == width + 1:
        label = values.pop(0)[0]
    elif label and len(values) == width + 1 and width and _YEAR.fullmatch(values[0][0]):
        label = line.text[: values.pop(0).end()]
    if not label.strip() or len(values) != width:
        return None
    if width == 1 and not _YEAR.fullmatch(label) and label[-1:] in ",;:(":
        return None
    cells = tuple(Cell(m[0], (Span(line.start + m.start(), line.start + m.end()),)) for m in values)
    return Row(Cell(label, (Span(line.start, line.start + len(label)),)), cells)


def _widths(lines: Sequence[TableLine]) -> Iterator[int]:
    """How many values each line ends with, the label not counted."""
    for line in lines:
        label, values = _trailing(line.text)
        count = len(values) if label.strip() else len(values) - 1
        if count > 0:
            yield count


def _value_parts(body: Sequence[TableLine]) -> list[Part]:
    """The parts of a table of values; empty if its rows cannot be told for certain."""
    counts = Counter(_widths(body))
    if not counts:
        return []
    width = max(counts, key=lambda count: (counts[count], count))
    rows = [_value_row(line, width) for line in body]
    first = next((row for row in rows if row is not None), None)
    if first and all(_YEAR.fullmatch(cell.text) for cell in first.cells):
        rows[rows.index(first)] = None  # the years are the columns' labels
    if sum(row is not None for row in rows) < FEWEST_ROWS or (width < 2 and _is_uneven(body, rows)):
        return []
    parts: list[Part] = []
    header: list[str] = []
    begun: list[Row] = []
    for line, row in zip(body, rows, strict=True):
        if row is None:
            if begun:
                parts.append(_part(header, begun, width, parts))
                header, begun = [], []
            if any(_DIGITS.fullmatch(word) and not _YEAR.match(word) for word in line.text.split()):
                return []  # a value that belongs to no row
            header.append(line.text)
        else:
            begun.append(row)
    if begun:
        parts.append(_part(header, begun, width, parts))
    if any(len(part.rows) < FEWEST_ROWS - 1 for part in parts):
        return []
    return [_named_by_years(part) for part in parts]


def _named_by_years(part: Part) -> Part:
    """The part, its counted rows named by the years beside their numbers: "1 2015 3.214,5"."""
    counted = [row.label.text.strip(".)") for row in part.rows]
    years = all(len(row.cells) > 1 and _YEAR.fullmatch(row.cells[0].text) for row in part.rows)
    if not years or counted != [str(k) for k in range(1, len(counted) + 1)]:
        return part
    rows = tuple(
        Row(
            Cell(f"{row.label.text} {row.cells[0].text}", (*row.label.spans, *row.cells[0].spans)),
            row.cells[1:],
        )
        for row in part.rows
    )
    return replace(part, label_column=part.columns[0], columns=part.columns[1:], rows=rows)


def _is_uneven(body: Sequence[TableLine], rows: Sequence[Row | None]) -> bool:
    """Whether other lines stand between the rows: then one value a line proves nothing."""
    first = next(i for i, row in enumerate(rows) if row is not None)
    return any(row is None for row in rows[first : len(body)])


def _part(header: list[str], rows: list[Row], width: int, before: list[Part]) -> Part:
    title, label, columns = _columns(header, width)
    if not any(columns) and before:
        label, columns = before[-1].label_column, before[-1].columns
    return Part(" / ".join(header), title, label, columns, tuple(rows))


def _columns(header: Sequence[str], width: int) -> tuple[str, str, tuple[str, ...]]:
    """Title of the part, name of the label column and of each column, from the header lines.

    Lines with fewer words than columns are the part's title. The others are shared out evenly,
    one line with one word more giving the label column; or, read straight on, their words fall
    into as many equal parts as there are columns, made of the same words (A to B, B to A).
    """
    unknown = ("",) * width
    split = [_COLUMN_WORD.findall(line.replace("|", " ")) for line in header]
    title = " ".join(word for words in split for word in words if len(words) < min(width, 2))
    split = [words for words in split if len(words) >= min(width, 2)]
    if not split or width < 1:
        return title, "", unknown
    flat = [word for words in split for word in words]
    label, rest = flat[0], flat[1:]
    if len(split) == 1 and len(flat) == width + 1:
        return title, label, tuple(rest)
    if rest and len(rest) % width == 0:
        size = len(rest) // width
        groups = [rest[k * size : (k + 1) * size] for k in range(width)]
        if len({tuple(sorted(group)) for group in groups}) == 1 and size > 1:
            return title, label, tuple(" ".join(group) for group in groups)
    columns: list[list[str]] = [[] for _ in range(width)]
    label = ""
    for words in split:
        first = 1 if len(words) % width == 1 and not label and len(words) > width else 0
        label = words[0] if first else label
        size, over = divmod(len(words) - first, width)
        if over:
            return title, "", unknown
        for k in range(width):
            columns[k] += words[first + k * size : first + (k + 1) * size]
    if not label:
        return title, "", unknown
    return title, label, tuple(" ".join(words) for words in columns)


# ---------------------------------------------------------------- rows of counted items


def _counted_parts(body: Sequence[TableLine]) -> list[Part]:
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
    if len(items) < FEWEST_ROWS:
        return []
    rows = [_item_row(item, len(header)) for item in items]
    if len(header) == 3:
        last = Counter(row.cells[-1].text for row in rows)
        if len(last) > len(rows) // 2 or min(last.values()) < 2:
            return []
    return [Part(" ".join(header), "", header[0], tuple(header[1:]), tuple(rows))]


def _item_number(line: TableLine) -> int:
    m = _COUNTED.fullmatch(line.text)
    return int(m["count"]) if m else 0


def _item_row(lines: Sequence[TableLine], columns: int) -> Row:
    """The row of one item: its number, its words over all its lines, and the last word apart."""
    count = _WORD.search(lines[0].text)
    after = count.end() if count else 0
    label = Cell(lines[0].text[:after], (Span(lines[0].start, lines[0].start + after),))
    pieces = [TableLine(lines[0].text[after:], lines[0].start + after), *lines[1:]]
    words = [
        Span(piece.start + m.start(), piece.start + m.end())
        for piece in pieces
        for m in _WORD.finditer(piece.text)
    ]
    texts = [m[0] for piece in pieces for m in _WORD.finditer(piece.text)]
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


# ---------------------------------------------------------------- figures


def _stated_unit(caption: str) -> tuple[str, int]:
    """The unit and scale that a caption states: "(dalam USD miliar)", "Indeks"; ("", 1) if none."""
    for bracket in _BRACKET.finditer(caption):
        found = _unit_words(bracket[1])
        if found is not None:
            return found
    words = caption.lower().split()
    if any(word in ("indeks", "index", "skor", "score") for word in words):
        return units.INDEX, 1
    if any(word in ("persentase", "percentage", "persen") for word in words):
        return units.PERCENT, 1
    return "", 1


def _unit_bracket(line: str) -> tuple[str, int] | None:
    brackets = (_unit_words(m[1]) for m in _BRACKET.finditer(line))
    return next((found for found in brackets if found is not None), None)


def _unit_words(words: str) -> tuple[str, int] | None:
    """The unit and scale in words such as "dalam USD miliar", "juta rupiah", "%"; None if none."""
    scale, unit = 1, ""
    probe = [word for word in words.replace("/", " ").split() if word.lower() not in UNIT_LEADS]
    for word in probe:
        low = word.lower().strip(".,:")
        if low in numbers.SCALES or low == "ratus":
            scale *= numbers.SCALES.get(low, 100)
        elif low in units.PERCENT_WORDS or low in units.PERCENT_SIGNS:
            unit = units.PERCENT
        elif word in units.CODES or low == "rp":
            unit = units.CODES[word.upper().strip(".")]
        elif word in ("US$", "$"):
            unit = "USD"
        elif low in units.CURRENCY_WORDS:
            unit = units.CURRENCY_WORDS[low]
        elif unit and low in ("as", "us", "amerika", "serikat"):
            continue
        elif low in units.MEASURES or low in units.TIMES or (scale > 1 and low.isalpha()):
            unit = unit or low
        else:
            return None
    return (unit, scale) if unit or scale > 1 else None


def _cell_figures(parts: Sequence[Part], unit: str, scale: int) -> Iterator[TableFigure]:
    """The figures of the cells of a table of values, in the unit of column or caption."""
    small = unit == units.PERCENT
    for part in parts:
        for row in part.rows:
            for cell, column in zip(row.cells, part.columns, strict=True):
                run = _DIGITS.search(cell.text)
                worth = read_digits(run[0], "id", small=small) if run else None
                if worth is None:
                    continue
                found = find_figures(cell.text, "id")
                own = found[0].unit if found and found[0].unit != units.FALLBACK else ""
                sign = -1 if cell.text[0] in numbers.MINUS_SIGNS else 1
                headed = column.lower() in PERCENT_COLUMNS
                stated, times = _unit_bracket(column) or (
                    (units.PERCENT, 1) if headed else (unit, scale)
                )
                value = found[0].value if own else number_from(worth * times * sign)
                name = own or stated or units.FALLBACK
                yield TableFigure(cell.spans, value, name, row.label.text, column)


def _item_figures(parts: Sequence[Part]) -> Iterator[TableFigure]:
    """The quantities named in the words of counted items."""
    for part in parts:
        for row in part.rows:
            for cell, column in zip(row.cells, part.columns, strict=True):
                for figure in find_figures(cell.text, "id"):
                    spans = _within(cell, figure.span)
                    yield TableFigure(
                        spans, figure.value, figure.unit, row.label.text, column, figure.high
                    )


def _within(cell: Cell, span: Span) -> tuple[Span, ...]:
    """The places in the text of a stretch of the cell's words (its spans joined by a space)."""
    places, at = [], 0
    for part in cell.spans:
        length = part.end - part.start
        start, end = max(span.start - at, 0), min(span.end - at, length)
        if start < end:
            places.append(Span(part.start + start, part.start + end))
        at += length + 1
    return tuple(places)


def _loose_figures(body: Sequence[TableLine]) -> tuple[TableFigure, ...]:
    """The quantities of a table that was not read, without labels.

    Lines are read on as one; a line that ends in a digit and a hyphen is joined to the next. A
    scale word that a neighbouring cell has parted from its money ("USD 81,7 Akuisisi (Thailand)
    juta") goes back to it: the first one within six words that no other figure has.
    """
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for line in body:
        if pieces and not _SPLIT_RANGE.search(pieces[-1][-2:]):
            pieces.append(" ")
            length += 1
        starts.append(length)
        pieces.append(line.text)
        length += len(line.text)
    words = "".join(pieces)

    def places(span: Span) -> tuple[Span, ...]:
        spans = []
        for k in range(bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)):
            inside = Span(span.start - starts[k], span.end - starts[k])
            inside = Span(max(inside.start, 0), min(inside.end, len(body[k].text)))
            if inside.start < inside.end:
                spans.append(inside.shifted(body[k].start))
        return tuple(spans)

    found = []
    figures = find_figures(words, "id")
    for k, figure in enumerate(figures):
        end = figures[k + 1].span.start if k + 1 < len(figures) else len(words)
        value, high, unit = Fraction(str(figure.value)), figure.high, figure.unit
        spans = places(figure.span)
        printed = words[figure.span.start : figure.span.end].lower().split()
        if unit in units.CURRENCIES and not numbers.SCALES.keys() & printed:
            for m in islice(_WORD.finditer(words, figure.span.end, end), 6):
                factor = numbers.SCALES.get(m[0].lower())
                if factor:
                    value *= factor
                    high = None if high is None else number_from(Fraction(str(high)) * factor)
                    spans += places(Span(*m.span()))
                    break
        elif len(spans) > 1 and unit.islower() and unit != units.PERCENT:
            unit, spans = units.FALLBACK, spans[:1]  # the noun stands in another row
        found.append(TableFigure(spans, number_from(value), unit, high=high))
    return tuple(found)


def _reason(body: Sequence[TableLine]) -> str:
    """Why the rows cannot be told, in words for a reader."""
    if not any(char.isdigit() for line in body for char in line.text):
        return "the table holds words whose columns the text does not keep apart"
    widths = Counter(_widths(body))
    if any(count >= FEWEST_ROWS for count in widths.values()):
        return "some values stand on lines without a row label"
    if any(width > 1 for width in widths):
        return "fewer than three rows hold a label and the same number of values"
    return "the cells of a row are scattered over several lines"
