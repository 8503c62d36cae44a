"""How a text is set: its lines, their spacing, the width of its columns, where pages end.

Knows lines and their measures, from statistics of the whole text. Must not know sentences, headings
or anything else that words mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

CONTENT = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
PROSE_WORD = re.compile(r"(?<!\S)[a-z]+(?:-[a-z]+)*(?=[\s.,;:)]|$)")
WINDOW = 12  # prose lines before and after from which the width of a column is read
SPACING_WINDOW = 15
WIDEST_COLUMN = 190.0  # a line wider than this was never wrapped
LEAST_PROSE = 2  # prose lines from which it can be told whether lines are wrapped
LONGEST_MEASURED = 4000
CLOSING_SIGNS = ".!?:;\"”)"
BOM = "\ufeff"


def _glyph_widths() -> tuple[float, ...]:
    """Rough widths of the Latin-1 glyphs in a proportional book face; a mean letter is 1."""
    widths = [1.1] * 256
    for chars, width in (
        ("iljtI|!'.,:;`", 0.64),
        ('frs()[]{}-/\\ "', 0.8),
        ("mw", 1.65),
        ("ABCDEFGHJKLNOPQRSTUVXYZ&", 1.5),
        ("MW%@", 1.95),
    ):
        for char in chars:
            widths[ord(char)] = width
    return tuple(widths)


GLYPHS = _glyph_widths()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something: its words' raw offsets, and how it stands on the page."""

    start: int
    end: int
    blanks: int  # empty lines before it
    new_page: bool  # a form feed, or the single space that stands for one, comes before it
    ruled: bool  # the line above is a rule, drawn or blank
    width: float
    is_prose: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text and what is usual around each of them."""

    text: str
    lines: tuple[Line, ...]
    columns: tuple[float, ...]  # width of the column that each line stands in
    spacing: tuple[int, ...]  # usual number of empty lines there
    unwrapped: bytes  # 1 for a line in a stretch of text where a line is a paragraph

    def words(self, index: int) -> str:
        """The words of a line as they stand in the text."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def is_unwrapped(self, index: int) -> bool:
        """Whether lines are not wrapped there: a line is a paragraph."""
        if self.unwrapped[index]:
            return True
        return self.columns[index] > WIDEST_COLUMN or self.lines[index].width > WIDEST_COLUMN

    def has_gap(self, index: int) -> bool:
        """Whether more space than usual, or a new page, comes before a line."""
        line = self.lines[index]
        return line.blanks > self.spacing[index] or line.new_page

    def has_page_end(self, index: int) -> bool:
        """Whether a page or a column seems to end before a line."""
        line = self.lines[index]
        return line.new_page or line.blanks > self.spacing[index] + 1

    def filled(self, index: int) -> float:
        """What share of its column a line fills."""
        return self.lines[index].width / self.columns[index]

    def ends_short(self, index: int, following: str) -> bool:
        """Whether a line ends before its column does: the next word would have had room."""
        if self.is_unwrapped(index):
            return True
        room = self.columns[index] * 0.97 - self.lines[index].width
        first = following.split(None, 1)[0] if following.strip() else ""
        return room > measure(first[:60]) + 0.8


def measure(words: str) -> float:
    """Width of `words` in mean letters."""
    if len(words) > LONGEST_MEASURED:
        return float(len(words))
    return sum(map(GLYPHS.__getitem__, words.encode("latin-1", "replace")))


def read_layout(text: str) -> Layout:
    """The lines of `text` with their measures; white space round a line is left out."""
    lines = _lines(text)
    return Layout(text, lines, _columns(lines), _spacing(lines), _unwrapped(text, lines))


def _lines(text: str) -> tuple[Line, ...]:
    found: list[Line] = []
    spaced = 0  # lines that begin with exactly one space
    before_end, ruled = 0, False
    single: list[int] = []
    for content in CONTENT.finditer(text):
        raw = content[0]
        words = raw.strip().strip(BOM).strip()
        if not words:
            ruled = len(raw) >= 20
            continue
        if len(words) >= 5 and not words.strip("_-=–—*. "):
            ruled = True
            before_end = content.end()
            continue
        start = content.start() + raw.find(words)
        between = text[before_end : content.start()]
        breaks = between.count("\n") or between.count("\r")
        if raw[0] == " " and raw[1:2].strip() and found:
            spaced += 1
            single.append(len(found))
        found.append(
            Line(
                start,
                start + len(words),
                max(breaks - 1, 0),
                "\f" in between,
                ruled,
                measure(words),
                _is_prose(words),
            )
        )
        before_end, ruled = content.end(), False
    if spaced * 12 < len(found):
        for index in single:
            line = found[index]
            found[index] = Line(
                line.start, line.end, line.blanks, True, line.ruled, line.width, line.is_prose
            )
    return tuple(found)


def _is_prose(words: str) -> bool:
    """Whether a line looks like running prose: four words or more, most of them in lower case."""
    head = words[:400]
    count = len(head.split())
    return count >= 4 and len(PROSE_WORD.findall(head)) * 5 >= count * 3


def _columns(lines: tuple[Line, ...]) -> tuple[float, ...]:
    """The column's width at each line: what most prose lines near it reach, on the narrower side.

    The second widest of a window counts, before and after; at a change of columns the side that a
    line belongs to is the narrower one or cannot hold it.
    """
    prose = [index for index, line in enumerate(lines) if line.is_prose]
    if len(prose) < 3:
        widest = max((line.width for line in lines), default=1.0)
        return (max(widest, 1.0),) * len(lines)
    widths = [lines[index].width for index in prose]
    reach = [
        sorted(widths[at : at + WINDOW])[-2:][0] for at in range(max(len(widths) - WINDOW, 0) + 1)
    ]
    columns = []
    for index, line in enumerate(lines):
        at = bisect_left(prose, index)
        after = reach[min(at, len(reach) - 1)]
        before = reach[min(max(at - WINDOW + line.is_prose, 0), len(reach) - 1)]
        columns.append(max(min(before, after), 1.0))
    return tuple(columns)


def _unwrapped(text: str, lines: tuple[Line, ...]) -> bytes:
    """Where lines are paragraphs: hardly any begins in lower case, most end with a stop."""
    prose = [index for index, line in enumerate(lines) if line.is_prose]
    lowered = [0, *accumulate(text[lines[index].start].islower() for index in prose)]
    closed = [0, *accumulate(text[lines[index].end - 1] in CLOSING_SIGNS for index in prose)]
    found = bytearray(len(lines))
    for index in range(len(lines)):
        at = bisect_left(prose, index)
        low, high = max(0, at - WINDOW), min(len(prose), at + WINDOW)
        count = high - low
        few_lowered = (lowered[high] - lowered[low]) * 8 <= count
        if count >= LEAST_PROSE and few_lowered:
            found[index] = (closed[high] - closed[low]) * 4 >= count * 3
    return bytes(found)


def _spacing(lines: tuple[Line, ...]) -> tuple[int, ...]:
    """The usual number of empty lines before a prose line near each line: 0, 1 or 2."""
    counts = [
        list(accumulate((line.is_prose and line.blanks == size for line in lines), initial=0))
        for size in range(3)
    ]
    usual = []
    for index in range(len(lines)):
        low, high = max(0, index - SPACING_WINDOW), min(len(lines), index + SPACING_WINDOW + 1)
        near = [count[high] - count[low] for count in counts]
        usual.append(near.index(max(near)))
    return tuple(usual)
