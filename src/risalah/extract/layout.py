"""How a text is set: its lines, their spacing, the width of its columns, where pages end.

Knows lines and their measures, from statistics of the whole text. Must not know sentences, headings
or anything else that words mean.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from risalah.span import Span

CONTENT = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
PROSE_WORD = re.compile(r"(?<!\S)[a-z]+(?:-[a-z]+)*(?=[\s.,;:)]|$)")
BLANK_RULE = 20  # spaces on a line of their own that stand for a rule
DRAWN_RULE = 5  # signs that make one
WINDOW = 12  # prose lines before and after from which the width of a column is read
SPACING_WINDOW = 15
WIDEST_COLUMN = 190.0  # a line wider than this was never wrapped
LEAST_PROSE = 2  # prose lines from which it can be told whether lines are wrapped
LONGEST_MEASURED = 4000
CLOSING_SIGNS = '.!?:;"”)'
WHITE = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2007\u2009\u200a\u202f\u3000\ufeff"
RULE_SIGNS = "_-=–—*. "


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
class Layout:
    """The lines of a text that hold something, how they stand, and what is usual around each.

    A line is an index into these columns; `starts` and `ends` are raw offsets of its words, white
    space left out. Columns of numbers, not objects, so that a long text fits in memory.
    """

    text: str
    starts: array[int]
    ends: array[int]
    blanks: bytes  # empty lines before a line, 255 at most
    new_page: bytes  # 1: a form feed, or the single space that stands for one, comes before it
    ruled: bytes  # 1: the line above is a rule, drawn or blank
    prose: bytes  # 1: it looks like running prose
    widths: array[float]
    columns: array[float]  # width of the column that a line stands in
    spacing: bytes  # usual number of empty lines there
    unwrapped: bytes  # 1: in a stretch of text where a line is a paragraph

    @property
    def count(self) -> int:
        """Number of lines."""
        return len(self.starts)

    def span(self, index: int) -> Span:
        """The raw span of a line."""
        return Span(self.starts[index], self.ends[index])

    def length(self, index: int) -> int:
        """Number of characters of a line."""
        return self.ends[index] - self.starts[index]

    def words(self, index: int) -> str:
        """The words of a line as they stand in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def is_unwrapped(self, index: int) -> bool:
        """Whether lines are not wrapped there: a line is a paragraph."""
        if self.unwrapped[index] or self.columns[index] > WIDEST_COLUMN:
            return True
        return max(self.widths[max(index - 1, 0) : index + 2]) > WIDEST_COLUMN

    def has_gap(self, index: int) -> bool:
        """Whether more space than usual, or a new page, comes before a line."""
        return self.blanks[index] > self.spacing[index] or self.new_page[index] == 1

    def has_page_end(self, index: int) -> bool:
        """Whether a page or a column seems to end before a line."""
        return self.new_page[index] == 1 or self.blanks[index] > self.spacing[index] + 1

    def filled(self, index: int) -> float:
        """What share of its column a line fills."""
        return self.widths[index] / self.columns[index]

    def ends_short(self, index: int, following: str) -> bool:
        """Whether a line ends before its column does: the next word would have had room."""
        if self.is_unwrapped(index):
            return True
        room = self.columns[index] * 0.97 - self.widths[index]
        first = following.split(None, 1)[0] if following.strip() else ""
        return room > measure(first[:60]) + 0.8


def measure(words: str) -> float:
    """Width of `words` in mean letters."""
    if len(words) > LONGEST_MEASURED:
        return float(len(words))
    return sum(map(GLYPHS.__getitem__, words.encode("latin-1", "replace")))


def read_layout(text: str) -> Layout:
    """The lines of `text` with their measures; white space round a line is left out."""
    starts, ends, widths = array("q"), array("q"), array("f")
    blanks, new_page, ruled, prose = bytearray(), bytearray(), bytearray(), bytearray()
    spaced = array("q")  # lines that begin with exactly one space
    before_end, is_ruled = 0, False
    for content in CONTENT.finditer(text):
        raw = content[0]
        words = raw.strip(WHITE)
        if not words:
            is_ruled = is_ruled or len(raw) >= BLANK_RULE
            continue
        if len(words) >= DRAWN_RULE and not words.strip(RULE_SIGNS):
            is_ruled, before_end = True, content.end()
            continue
        start = content.start() + raw.find(words)
        between = text[before_end : content.start()]
        breaks = between.count("\n") or between.count("\r")
        if raw[0] == " " and raw[1:2].strip() and starts:
            spaced.append(len(starts))
        starts.append(start)
        ends.append(start + len(words))
        widths.append(measure(words))
        blanks.append(min(max(breaks - 1, 0), 255))
        new_page.append("\f" in between)
        ruled.append(is_ruled)
        prose.append(_is_prose(words))
        before_end, is_ruled = content.end(), False
    if len(spaced) * 12 < len(starts):
        for index in spaced:
            new_page[index] = 1
    return Layout(
        text,
        starts,
        ends,
        bytes(blanks),
        bytes(new_page),
        bytes(ruled),
        bytes(prose),
        widths,
        _columns(widths, prose),
        _spacing(blanks, prose),
        _unwrapped(text, starts, ends, prose),
    )


def _is_prose(words: str) -> bool:
    """Whether a line looks like running prose: four words or more, most of them in lower case.

    In a long line a smaller share of them is enough.
    """
    head = words[:400]
    count = len(head.split())
    return count >= 4 and len(PROSE_WORD.findall(head)) * 5 >= count * (3 if count < 12 else 2)


def _columns(widths: array[float], prose: bytearray) -> array[float]:
    """The column's width at each line: what most prose lines near it reach, on the narrower side.

    The second widest of a window counts, before and after; at a change of columns the side that a
    line belongs to is the narrower one or cannot hold it.
    """
    measured = [width for width, is_prose in zip(widths, prose, strict=True) if is_prose]
    if len(measured) < 3:
        return array("f", [max(max(widths, default=1.0), 1.0)]) * len(widths)
    windows = max(len(measured) - WINDOW, 0) + 1
    reach = array("f", (sorted(measured[at : at + WINDOW])[-2] for at in range(windows)))
    columns = array("f")
    at = 0  # prose lines before this one
    for is_prose in prose:
        after = reach[min(at, windows - 1)]
        before = reach[min(max(at - WINDOW + is_prose, 0), windows - 1)]
        columns.append(max(min(before, after), 1.0))
        at += is_prose
    return columns


def _unwrapped(text: str, starts: array[int], ends: array[int], prose: bytearray) -> bytes:
    """Where lines are paragraphs: hardly any begins in lower case, most end with a stop."""
    lowered, closed = array("q", [0]), array("q", [0])
    for start, end, is_prose in zip(starts, ends, prose, strict=True):
        if is_prose:
            lowered.append(lowered[-1] + text[start].islower())
            closed.append(closed[-1] + (text[end - 1] in CLOSING_SIGNS))
    found = bytearray()
    at = 0
    for is_prose in prose:
        low, high = max(0, at - WINDOW), min(len(lowered) - 1, at + WINDOW)
        few_lowered = (lowered[high] - lowered[low]) * 8 <= high - low
        many_closed = (closed[high] - closed[low]) * 4 >= (high - low) * 3
        found.append(high - low >= LEAST_PROSE and few_lowered and many_closed)
        at += is_prose
    return bytes(found)


def _spacing(blanks: bytearray, prose: bytearray) -> bytes:
    """The usual number of empty lines before a prose line near each line: 0, 1 or 2."""
    near = [0, 0, 0]
    usual = bytearray()
    count = len(blanks)
    for index in range(-SPACING_WINDOW, count):
        ahead, behind = index + SPACING_WINDOW, index - SPACING_WINDOW - 1
        if ahead < count and prose[ahead] and blanks[ahead] < 3:
            near[blanks[ahead]] += 1
        if behind >= 0 and prose[behind] and blanks[behind] < 3:
            near[blanks[behind]] -= 1
        if index >= 0:
            usual.append(near.index(max(near)))
    return bytes(usual)
