"""The lines of a text, each with all that the rooms of layout analysis ask of it.

Knows a line's words, the space around it and, from statistics of the whole text, the width and the
spacing of the column it stands in. Must not know what it is a part of: a paragraph, a heading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate
from typing import Final, Self

from risalah.extract.layout import limits
from risalah.extract.layout.titles import (
    KNOWN_HEADINGS,
    bare_heading,
    is_capitals,
    is_common_title,
    is_title,
    opens_sentence,
    read_cue,
    read_numbering,
    run_in_heading,
)
from risalah.span import Span
from risalah.text.sentences import ends_sentence, has_open_bracket


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


def measure(words: str) -> float:
    """Width of `words` in mean letters."""
    if len(words) > limits.MAX_MEASURED_CHARS:
        return float(len(words))
    return sum(map(GLYPHS.__getitem__, words.encode("latin-1", "replace")))


def read_columns(widths: Sequence[float], prose: Sequence[bool]) -> list[float]:
    """The column's width at each line: what most prose lines near it reach, on the narrower side.

    The second widest of a window counts, before and after; at a change of columns the side that a
    line belongs to is the narrower one or cannot hold it.
    """
    measured = [width for width, is_prose in zip(widths, prose, strict=True) if is_prose]
    if len(measured) < limits.MIN_MEASURED_LINES:
        return [max(max(widths, default=1.0), 1.0)] * len(widths)
    last = max(len(measured) - limits.WINDOW_LINES, 0)
    reach = [sorted(measured[at : at + limits.WINDOW_LINES])[-2] for at in range(last + 1)]
    columns: list[float] = []
    at = 0  # prose lines before this one
    for is_prose in prose:
        after = reach[min(at, last)]
        before = reach[min(max(at - limits.WINDOW_LINES + is_prose, 0), last)]
        columns.append(max(min(before, after), 1.0))
        at += is_prose
    return columns


def read_unwrapped(
    lowered: Sequence[bool], closed: Sequence[bool], prose: Sequence[bool]
) -> list[bool]:
    """Where lines are paragraphs: few begin in lower case, most end with a sign that closes.

    `lowered` and `closed` are these two facts of each line.
    """
    facts = [
        (low, end) for low, end, is_prose in zip(lowered, closed, prose, strict=True) if is_prose
    ]
    lows = list(accumulate((low for low, _ in facts), initial=0))
    ends = list(accumulate((end for _, end in facts), initial=0))
    found: list[bool] = []
    at = 0  # prose lines before this one
    for is_prose in prose:
        first, last = max(0, at - limits.WINDOW_LINES), min(len(facts), at + limits.WINDOW_LINES)
        few_lowered = (lows[last] - lows[first]) <= limits.MAX_LOWERED_SHARE * (last - first)
        many_closed = (ends[last] - ends[first]) >= limits.MIN_CLOSED_SHARE * (last - first)
        found.append(last - first >= limits.MIN_WRAPPED_LINES and few_lowered and many_closed)
        at += is_prose
    return found


def read_spacing(blanks: Sequence[int], prose: Sequence[bool]) -> list[int]:
    """The usual number of empty lines before a prose line near each line: 0, 1 or 2."""
    near = [0, 0, 0]
    usual: list[int] = []
    count = len(blanks)
    for index in range(-limits.WINDOW_SPACING_LINES, count):
        ahead, behind = index + limits.WINDOW_SPACING_LINES, index - limits.WINDOW_SPACING_LINES - 1
        if ahead < count and prose[ahead] and blanks[ahead] < len(near):
            near[blanks[ahead]] += 1
        if behind >= 0 and prose[behind] and blanks[behind] < len(near):
            near[blanks[behind]] -= 1
        if index >= 0:
            usual.append(near.index(max(near)))
    return usual


CONTENT: Final = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
PROSE_WORD: Final = re.compile(r"(?<!\S)[a-z]+(?:-[a-z]+)*(?=[\s.,;:)]|$)")
CLOSING_SIGNS: Final = '.!?:;"”)'
WHITE: Final = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2007\u2009\u200a\u202f\u3000\ufeff"
RULE_SIGNS: Final = "_-=–—*. "


@dataclass(frozen=True)
class Line:
    """A line of a text that holds something; costly facts are read once, when first asked.

    `span` is raw, white space around the words left out. Widths are in mean letters.
    """

    text: str = field(repr=False)
    span: Span
    words: str
    indent: int  # spaces and tabs before its words
    blanks: int  # empty lines before it
    starts_page: bool  # a form feed, or the single space that stands for one, comes before it
    is_ruled: bool  # the line above is a rule, drawn or blank
    has_one_space: bool  # exactly one before its words
    is_prose: bool
    width: float

    # what the lines around it show
    index: int = 0
    spacing: int = 0  # usual number of empty lines before a line near it
    is_unwrapped: bool = False  # lines are not wrapped there: a line is a paragraph
    column: float = 1.0  # width of the column that it stands in

    # what its words show: each fact is read once, when it is first asked
    first = cached_property(lambda line: "".join(line.words.split(None, 1)[:1]))
    first_width = cached_property(lambda line: measure(line.first[: limits.MAX_WORD_CHARS]))
    last = cached_property(lambda line: "".join(line.words.rsplit(None, 1)[-1:]).casefold())
    is_closed = cached_property(lambda line: ends_sentence(line.words))
    has_open_bracket = cached_property(lambda line: has_open_bracket(line.words))
    cue = cached_property(lambda line: read_cue(line.words))
    numbering = cached_property(lambda line: read_numbering(line.words))
    name = cached_property(lambda line: bare_heading(line.words))
    run_in = cached_property(lambda line: run_in_heading(line.words))
    is_capitals = cached_property(lambda line: is_capitals(line.words))
    is_title = cached_property(lambda line: is_title(line.words))
    is_common_title = cached_property(lambda line: is_common_title(line.text, line.span))
    opens_sentence = cached_property(lambda line: opens_sentence(line.words))

    @property
    def length(self) -> int:
        """Number of characters."""
        return len(self.words)

    @property
    def begins_lower(self) -> bool:
        """Whether its first character is a small letter."""
        return self.words[0].islower()

    @property
    def is_known(self) -> bool:
        """Whether it is nothing but a heading known by name, numbered or not."""
        return self.name in KNOWN_HEADINGS

    @property
    def has_gap(self) -> bool:
        """Whether more space than usual, or a new page, comes before it."""
        return self.blanks > self.spacing or self.starts_page

    @property
    def ends_page(self) -> bool:
        """Whether a page or a column seems to end before it."""
        return self.blanks > self.spacing + 1 or self.starts_page

    @property
    def filled(self) -> float:
        """What share of its column it fills; rounded, so that a limit is met exactly."""
        return round(self.width / self.column, 6)

    def ends_short(self, following: Self | None) -> bool:
        """Whether it ends before its column does: the next word would have had room."""
        if self.is_unwrapped:
            return True
        wanted = following.first_width if following else 0.0
        room = self.column * limits.MAX_REACH_SHARE - self.width
        return room > wanted + limits.MIN_ROOM_WIDTH


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` in order, those without words left out."""
    lines = list(_cut_lines(text))
    # where few lines begin with one space, it stands for a form feed
    breaks_pages = sum(line.has_one_space for line in lines) * 12 < len(lines)
    prose = [line.is_prose for line in lines]
    widths = [line.width for line in lines]
    columns = read_columns(widths, prose)
    spacing = read_spacing([line.blanks for line in lines], prose)
    unwrapped = read_unwrapped(
        [line.begins_lower for line in lines],
        [line.words[-1] in CLOSING_SIGNS for line in lines],
        prose,
    )
    for index, line in enumerate(lines):
        widest = max(columns[index], *widths[max(index - 1, 0) : index + 2])
        lines[index] = replace(
            line,
            index=index,
            starts_page=line.starts_page or (breaks_pages and line.has_one_space),
            spacing=spacing[index],
            is_unwrapped=unwrapped[index] or widest > limits.MAX_COLUMN_WIDTH,
            column=columns[index],
        )
    return tuple(lines)


def _cut_lines(text: str) -> Iterator[Line]:
    """The lines as cut from the text, before anything is known of those around them."""
    before_end, is_ruled, is_first = 0, False, True
    for content in CONTENT.finditer(text):
        raw = content[0]
        words = raw.strip(WHITE)
        if not words:
            is_ruled = is_ruled or len(raw) >= limits.MIN_BLANK_RULE_SPACES
            continue
        if len(words) >= limits.MIN_DRAWN_RULE_SIGNS and not words.strip(RULE_SIGNS):
            is_ruled, before_end = True, content.end()
            continue
        lead = raw[: raw.find(words)]
        between = text[before_end : content.start()]
        breaks = between.count("\n") or between.count("\r")
        start = content.start() + len(lead)
        yield Line(
            text,
            Span(start, start + len(words)),
            words,
            indent=len(lead) - len(lead.rstrip(" \t")),
            blanks=max(breaks - 1, 0),
            starts_page="\f" in between,
            is_ruled=is_ruled,
            has_one_space=raw[0] == " " and raw[1:2].strip() != "" and not is_first,
            is_prose=_is_prose(words),
            width=measure(words),
        )
        before_end, is_ruled, is_first = content.end(), False, False


def _is_prose(words: str) -> bool:
    """Whether a line looks like running prose: four words or more, most of them in lower case.

    In a long line a smaller share of them is enough.
    """
    head = words[: limits.MAX_PROSE_CHARS]
    count = len(head.split())
    return count >= 4 and len(PROSE_WORD.findall(head)) * 5 >= count * (3 if count < 12 else 2)
