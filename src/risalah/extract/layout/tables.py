"""Reads a table whose rows the text keeps together: caption, unit, columns, rows, typed cells.

Knows the lines of one table and the figures in its cells; must not know where in a paper it stands.
A table whose rows are not certain has none, and the reason; its quantities are found all the
same, so that no numeral goes unaccounted.

Two kinds of rows are certain:
- a label and then, on every line alike, the same number of values ("Fiji 12,5 3,1");
- items counted 1, 2, 3 … whose last word comes from a small set that repeats ("Proses").
Column labels are taken from the header lines when these share out evenly over the columns; else
they are left empty.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from typing import Final, Self

from risalah.extract.layout import limits
from risalah.extract.layout.rows import (
    DIGITS,
    WORD,
    YEAR,
    Cell,
    Part,
    TableFigure,
    TableLine,
    counted_parts,
    value_parts,
    widths,
)
from risalah.extract.layout.titles import read_cue
from risalah.extract.quantities.figures import find_figures
from risalah.extract.quantities.figures.units import is_unit_word
from risalah.extract.quantities.figures.values import (
    FALLBACK,
    INDEX,
    MINUS_SIGNS,
    PERCENT,
    FigureMention,
)
from risalah.lexicon import lists
from risalah.quantities.amounts import number_from
from risalah.quantities.currencies import CODES, CURRENCIES, CURRENCY_WORDS
from risalah.quantities.digits import read_digits
from risalah.quantities.scales import PERCENT_SIGNS, PERCENT_WORDS, SCALES
from risalah.span import Span

PERCENT_HEADS: Final = lists.words("layout/percent-heads")
INDEX_WORDS: Final = lists.words("layout/index-words")
DOLLAR_NATIONS: Final = frozenset({"as", "us", "amerika", "serikat"})
UNIT_LEADS: Final = lists.words("layout/unit-leads")
BRACKET: Final = re.compile(r"\(([^()]{1,80})\)")
SPLIT_RANGE: Final = re.compile(r"\d-\Z")


def stated_unit(caption: str) -> tuple[str, int]:
    """The unit and scale that a caption states: "(dalam USD miliar)", "Indeks"; ("", 1) if none."""
    found = unit_bracket(caption)
    if found is not None:
        return found
    words = caption.lower().split()
    if not INDEX_WORDS.isdisjoint(words):
        return INDEX, 1
    return (PERCENT if not PERCENT_HEADS.isdisjoint(words) else ""), 1


def unit_bracket(words: str) -> tuple[str, int] | None:
    """The unit and scale in the first brackets of some words that state one; None if none does."""
    found = (_unit_words(bracket[1]) for bracket in BRACKET.finditer(words))
    return next((unit for unit in found if unit is not None), None)


def _unit_words(words: str) -> tuple[str, int] | None:
    """The unit and scale in words such as "dalam USD miliar", "juta rupiah", "%"; None if none."""
    scale, unit = 1, ""
    for word in words.replace("/", " ").split():
        low = word.lower().strip(".,:")
        if word.lower() in UNIT_LEADS or (unit and low in DOLLAR_NATIONS):
            continue
        if low in SCALES or low == "ratus":
            scale *= SCALES.get(low, 100)
            continue
        named = _unit_word(word, low)
        if named:
            unit = named
        elif is_unit_word(low) or (scale > 1 and low.isalpha()):
            unit = unit or low
        else:
            return None
    return (unit, scale) if unit or scale > 1 else None


def _unit_word(word: str, low: str) -> str:
    """The unit of a word for per cent or a currency; `low` is the word as lists write it."""
    if low in PERCENT_WORDS or low in PERCENT_SIGNS:
        return PERCENT
    if word in CODES or low == "rp":
        return CODES[word.upper().strip(".")]
    return "USD" if word in ("US$", "$") else CURRENCY_WORDS.get(low, "")


def cell_figures(parts: Sequence[Part], unit: str, scale: int) -> Iterator[TableFigure]:
    """The figures of the cells of a table of values; `unit` and `scale` are the caption's."""
    for part in parts:
        stated = []
        for column in part.columns:
            usual = (PERCENT, 1) if column.lower() in PERCENT_HEADS else (unit, scale)
            stated.append(unit_bracket(column) or usual)
        for row in part.rows:
            for cell, column, (name, times) in zip(row.cells, part.columns, stated, strict=True):
                found = _cell_value(cell.text, times, small=unit == PERCENT)
                if found is not None:
                    value, own = found
                    shown = own or name or FALLBACK
                    yield TableFigure(cell.spans, value, shown, row.label.text, column)


def _cell_value(cell: str, times: int, *, small: bool) -> tuple[int | float, str] | None:
    """The value of a cell and the unit that the cell itself prints, "" if none.

    `small`: the numbers are shares, so that a dot is no mark of thousands.
    """
    run = DIGITS.search(cell)
    worth = read_digits(run[0], "id", small=small) if run else None
    if worth is None:
        return None
    found = find_figures(cell, "id")
    if found and found[0].unit != FALLBACK:
        return found[0].value, found[0].unit
    sign = -1 if cell[0] in MINUS_SIGNS else 1
    return number_from(worth * times * sign), ""


def item_figures(parts: Sequence[Part]) -> Iterator[TableFigure]:
    """The quantities named in the words of counted items."""
    for part in parts:
        for row in part.rows:
            for cell, column in zip(row.cells, part.columns, strict=True):
                for figure in find_figures(cell.text, "id"):
                    spans, label = _within(cell, figure.span), row.label.text
                    yield TableFigure(spans, figure.value, figure.unit, label, column, figure.high)


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


@dataclass(frozen=True, slots=True)
class _Joined:
    """Lines read on as one: their words, and where each line begins in them.

    A line that ends in a digit and a hyphen is joined to the next without a space.
    """

    lines: Sequence[TableLine]
    words: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[TableLine]) -> Self:
        pieces: list[str] = []
        starts: list[int] = []
        length = 0
        for line in lines:
            if pieces and not SPLIT_RANGE.search(pieces[-1][-2:]):
                pieces.append(" ")
                length += 1
            starts.append(length)
            pieces.append(line.text)
            length += len(line.text)
        return cls(lines, "".join(pieces), tuple(starts))

    def places(self, span: Span) -> tuple[Span, ...]:
        """The places in the text of a stretch of the words."""
        first = bisect_right(self.starts, span.start) - 1
        lines = range(first, bisect_left(self.starts, span.end))
        return tuple(place for k in lines for place in self._within(k, span))

    def _within(self, k: int, span: Span) -> Iterator[Span]:
        line, begin = self.lines[k], self.starts[k]
        start, end = max(span.start - begin, 0), min(span.end - begin, len(line.text))
        if start < end:
            yield Span(start, end).shifted(line.start)


def loose_figures(body: Sequence[TableLine]) -> tuple[TableFigure, ...]:
    """The quantities of a table that was not read, without labels; lines are read on as one."""
    joined = _Joined.of(body)
    figures = find_figures(joined.words, "id")
    ends = [*(figure.span.start for figure in figures[1:]), len(joined.words)]
    return tuple(
        _loose_figure(joined, figure, end) for figure, end in zip(figures, ends, strict=False)
    )


def _loose_figure(joined: _Joined, figure: FigureMention, end: int) -> TableFigure:
    """A figure of lines read on as one; `end` is where the next figure begins.

    A scale word that a neighbouring cell has parted from its money ("USD 81,7 Akuisisi (Thailand)
    juta") goes back to it: the first one near by that no other figure has.
    """
    spans = joined.places(figure.span)
    printed = joined.words[figure.span.start : figure.span.end].lower().split()
    if figure.unit in CURRENCIES:
        scale = None if SCALES.keys() & printed else _parted_scale(joined, figure, end)
        if scale is not None:
            factor, place = scale
            high = None if figure.high is None else _times(figure.high, factor)
            spans += joined.places(place)
            return TableFigure(spans, _times(figure.value, factor), figure.unit, high=high)
    elif len(spans) > 1 and figure.unit.islower() and figure.unit != PERCENT:
        # the noun stands in another row
        return TableFigure(spans[:1], figure.value, FALLBACK, high=figure.high)
    return TableFigure(spans, figure.value, figure.unit, high=figure.high)


def _parted_scale(joined: _Joined, figure: FigureMention, end: int) -> tuple[int, Span] | None:
    """The scale word that belongs to a sum of money and stands behind it, and its place."""
    behind = WORD.finditer(joined.words, figure.span.end, end)
    for word in islice(behind, limits.MAX_SCALE_DISTANCE_WORDS):
        factor = SCALES.get(word[0].lower())
        if factor:
            return factor, Span(*word.span())
    return None


def _times(value: int | float, factor: int) -> int | float:
    return number_from(Fraction(str(value)) * factor)


NUMBERED: Final = re.compile(
    r"(?:tabel|table|daftar)\s*(?:\d+(?:[.\-]\d+){0,3}|[ivx]{1,5})?\s*[.:]?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table, its rows and the quantities found in it.

    `why_not` says in words for a reader why the rows are not certain; then there are no `parts`.
    """

    number: str
    caption: str
    figures: tuple[TableFigure, ...] = ()
    parts: tuple[Part, ...] = ()
    why_not: str = ""

    @property
    def label(self) -> str:
        """What it is called: its number, or its caption where it has none."""
        return self.number or self.caption


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


def read_table(caption: str, lines: Sequence[TableLine]) -> Table:
    """Read the table on `lines`; `caption` is its number and title in repaired words.

    A unit in brackets on the first line and a source on the last ones may still stand in `lines`.
    """
    head = NUMBERED.match(caption)
    number = head[0].strip(" .:") if head else ""
    title = caption[head.end() :].strip() if head else caption.strip()
    sources = (i for i, line in enumerate(lines) if read_cue(line.text) in ("source", "note"))
    body = lines[: next(sources, len(lines))]
    if body and _ends_caption(title, body[0].text):
        title, body = f"{title} {body[0].text}".strip(), body[1:]
    if not body:
        return Table(number, title, why_not="no line stands below the caption")
    if parts := counted_parts(body):
        return Table(number, title, tuple(item_figures(parts)), tuple(parts))
    if parts := value_parts(body):
        figures = tuple(cell_figures(parts, *stated_unit(title)))
        return Table(number, title, figures, tuple(parts))
    return Table(number, title, loose_figures(body), why_not=_why_not(body))


def _ends_caption(title: str, line: str) -> bool:
    """Whether a caption's unit stands on the line below, not a column's: "Kenaikan (%)"."""
    if unit_bracket(line) is None:
        return False
    heads = unit_bracket(title) is not None or any(map(YEAR.fullmatch, line.split()))
    return line.startswith("(") or not heads


def _why_not(body: Sequence[TableLine]) -> str:
    """Why the rows are not certain, in words for a reader."""
    if not any(char.isdigit() for line in body for char in line.text):
        return "the table holds words whose columns the text does not keep apart"
    counts = Counter(widths(body))
    if any(count >= limits.MIN_TABLE_ROWS for count in counts.values()):
        return "some values stand on lines without a row label"
    if any(width > 1 for width in counts):
        return "fewer than three rows hold a label and the same number of values"
    return "the cells of a row are scattered over several lines"
