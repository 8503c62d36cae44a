"""The lines of a text, each with all that the rooms of layout analysis ask of it.

Knows a line's words, the space around it and the column it stands in. Must not know what it is a
part of: a paragraph, a heading, a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from risalah.extract.layout import limits
from risalah.extract.layout.columns import measure, read_columns, read_spacing, read_unwrapped
from risalah.extract.layout.cues import read_cue
from risalah.extract.layout.titles import (
    KNOWN_HEADINGS,
    bare_heading,
    is_capitals,
    is_common_title,
    is_title,
    opens_sentence,
    read_numbering,
    run_in_heading,
)
from risalah.span import Span
from risalah.text.sentences import ends_sentence, has_open_bracket

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
    index: int
    span: Span
    words: str
    indent: int  # spaces and tabs before its words
    blanks: int  # empty lines before it
    spacing: int  # usual number of empty lines before a line near it
    starts_page: bool  # a form feed, or the single space that stands for one, comes before it
    is_ruled: bool  # the line above is a rule, drawn or blank
    is_prose: bool
    is_unwrapped: bool  # lines are not wrapped there: a line is a paragraph
    width: float
    column: float  # width of the column that it stands in

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

    def ends_short(self, following: Line | None) -> bool:
        """Whether it ends before its column does: the next word would have had room."""
        if self.is_unwrapped:
            return True
        wanted = following.first_width if following else 0.0
        room = self.column * limits.MAX_REACH_SHARE - self.width
        return room > wanted + limits.MIN_ROOM_WIDTH


class _Raw(NamedTuple):
    """A line as cut from the text, before anything is known of those around it."""

    start: int
    words: str
    indent: int
    blanks: int
    starts_page: bool
    is_ruled: bool
    has_one_space: bool  # exactly one before its words
    is_prose: bool
    width: float


class _Usual(NamedTuple):
    """What is usual where a line stands."""

    column: float
    spacing: int
    is_unwrapped: bool


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of `text` in order, those without words left out."""
    raws = list(_cut_lines(text))
    # where few lines begin with one space, it stands for a form feed
    if sum(raw.has_one_space for raw in raws) * 12 < len(raws):
        raws = [raw._replace(starts_page=raw.starts_page or raw.has_one_space) for raw in raws]
    around = zip(raws, _read_usual(raws), strict=True)
    return tuple(
        Line(
            text,
            index,
            Span(raw.start, raw.start + len(raw.words)),
            raw.words,
            indent=raw.indent,
            blanks=raw.blanks,
            spacing=usual.spacing,
            starts_page=raw.starts_page,
            is_ruled=raw.is_ruled,
            is_prose=raw.is_prose,
            is_unwrapped=usual.is_unwrapped,
            width=raw.width,
            column=usual.column,
        )
        for index, (raw, usual) in enumerate(around)
    )


def _read_usual(raws: Sequence[_Raw]) -> Iterator[_Usual]:
    """What is usual around each line."""
    prose = [raw.is_prose for raw in raws]
    widths = [raw.width for raw in raws]
    columns = read_columns(widths, prose)
    spacing = read_spacing([raw.blanks for raw in raws], prose)
    unwrapped = read_unwrapped(
        [raw.words[0].islower() for raw in raws],
        [raw.words[-1] in CLOSING_SIGNS for raw in raws],
        prose,
    )
    for index, column in enumerate(columns):
        widest = max(column, *widths[max(index - 1, 0) : index + 2])
        yield _Usual(column, spacing[index], unwrapped[index] or widest > limits.MAX_COLUMN_WIDTH)


def _cut_lines(text: str) -> Iterator[_Raw]:
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
        yield _Raw(
            start=content.start() + len(lead),
            words=words,
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
