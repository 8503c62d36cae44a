"""Running lines as stretches: headings, paragraphs, items, quotations, keywords, references.

Knows where each of them begins and ends, and the raw spans of its words. Must not know what was
lifted out of the running text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.blocks import BlockKind
from risalah.extract.layout.headings import heading_length
from risalah.extract.layout.items import find_items
from risalah.extract.layout.lines import Line
from risalah.extract.layout.titles import KEYWORDS, KNOWN_HEADINGS
from risalah.span import Span

FIRST_WORDS: Final = re.compile(r"\S+")


@dataclass(slots=True)
class Stretch:
    """Lines that are one block. There is at least one once it is set out.

    `start` and `end` are raw offsets where the first line is not taken from its beginning, or the
    last not to its end. `label` is the raw span of a list marker or of a footnote's number.
    """

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    label: Span | None = None
    start: int | None = None
    end: int | None = None

    @property
    def first_offset(self) -> int:
        """Where its words begin."""
        return self.start or self.lines[0].span.start

    def pieces(self) -> list[Span]:
        """The raw spans of the lines, top to bottom."""
        spans = [line.span for line in self.lines]
        if self.start is not None:
            spans[0] = Span(self.start, spans[0].end)
        if self.end is not None:
            spans[-1] = Span(spans[-1].start, self.end)
        return spans


def spans_of(stretch: Stretch, cuts: Mapping[int, Sequence[Span]]) -> list[Span]:
    """The raw spans of a stretch, merged where nothing lies between them.

    `cuts` are the spans of markers by the index of their line; they are left out, as are words at
    the head of a page that only repeat the end of the page before.
    """
    merged: list[Span] = []
    before: Line | None = None
    for line, piece in zip(stretch.lines, stretch.pieces(), strict=True):
        follows = before is not None and line.index == before.index + 1
        start = piece.start
        if before is not None and (not follows or line.ends_page):
            start += _doubled(before.words, line.text[piece.start : piece.end])
        if follows and start == piece.start:
            merged[-1] = Span(merged[-1].start, piece.end)
        else:
            merged.append(Span(start, piece.end))
        for cut in cuts.get(line.index, ()):
            last = merged[-1]
            if last.covers(cut):
                merged[-1:] = [Span(last.start, cut.start), Span(cut.end, last.end)]
        before = line
    return [span for span in merged if span.start < span.end]


def _doubled(before: str, words: str) -> int:
    """Length of the words at the head of a page that only repeat the end of the page before."""
    tail, head = before.split()[-3:], list(FIRST_WORDS.finditer(words[:200]))[:3]
    for size in range(min(len(tail), len(head)), 0, -1):
        same = [word[0] for word in head[:size]] == tail[-size:]
        if same and all(word.isalpha() and len(word) > 2 for word in tail[-size:]):
            return head[size].start() if len(head) > size else head[-1].end()
    return 0


OPENING_QUOTES: Final = '"“«„'
CLOSING_QUOTES: Final = '"”»'
QUOTE_END: Final = re.compile(r"[\"”»][.,]?\s?(?:\d{1,3}|\([^()]{1,120}\))?[.,]?$")
REFERENCE_START: Final = re.compile(
    r"""
      [A-Z][\w'’-]{1,30}, \s (?: [A-Z] | \w+[.,] )      # Suryana, A.
    | (?=[A-Z"“]) .{2,100}? [.,(\s] (?:19|20)\d\d [a-z]? [).,:;]   # Bulog. (2018).
    """,
    re.VERBOSE,
)
CITED_YEAR: Final = re.compile(r"\(\d{4}[a-z]?[):,;]")  # a line that goes on after "Hasan dkk."
ITEM_END: Final = re.compile(r";(?:\s(?:dan|serta|atau|dan/atau|and|or))?$")
PROSE: Final = ("paragraph", "item")
SECTIONS: Final[dict[str, BlockKind]] = {"references": "reference", "notes": "footnote"}
"""Kinds of section whose lines are no prose, and what they are."""


def set_out(running: Sequence[Line]) -> list[Stretch]:
    """The running lines of a paper as stretches, in their order; each line is in one or two."""
    outline = _Outline(running)
    at = 0
    while at < len(running):
        at += outline.take(at)
    return _with_front_apart(outline.done)


def _with_front_apart(stretches: list[Stretch]) -> list[Stretch]:
    """The authors' addresses between a title and the first known heading made furniture."""
    for at, stretch in enumerate(stretches[: limits.MAX_FRONT_STRETCHES]):
        first = stretch.lines[0]
        if stretch.kind == "heading" and (first.is_known or first.run_in):
            for front in stretches[1:at]:
                if front.kind in PROSE and not any(line.is_prose for line in front.lines):
                    front.kind = "furniture"
            break
    return stretches


class _Outline:
    """The stretches of the running lines so far, and the kind of section that the next is in."""

    def __init__(self, running: Sequence[Line]) -> None:
        self.running = running
        self.items, self.stray = find_items(running)
        self.done: list[Stretch] = []
        self.section = ""

    def take(self, at: int) -> int:
        """Add the stretch that begins at a running line, or the line to the last stretch.

        Returns the number of lines taken.
        """
        line = self.running[at]
        if line.index in self.stray:
            return self._add("furniture", at, 1)
        if size := self._quotation_length(at):
            return self._add("quotation", at, size)
        complete = self._is_complete(line)
        if line.length < limits.MAX_KEYWORDS_CHARS and KEYWORDS.match(line.words):
            if complete or self.running[at - 1].is_closed:
                return self._add("keywords", at, _keywords_length(self.running, at))
        elif size := self._heading_length(at, complete):
            kind = KNOWN_HEADINGS.get(line.name, "")
            if kind in SECTIONS or self.section != "references" or kind == "after-references":
                self.section = kind if kind in SECTIONS else ""  # few headings end references
            return self._add("heading", at, size)
        self._add_line(line, complete)
        return 1

    def _add(self, kind: BlockKind, at: int, size: int) -> int:
        self.done.append(Stretch(kind, list(self.running[at : at + size])))
        return size

    def _is_complete(self, line: Line) -> bool:
        """Whether what stands before a line has come to its end."""
        last = self.done[-1] if self.done else None
        if last is None or last.kind not in ("paragraph", "item", "reference", "quotation"):
            return True
        return _is_whole(last.kind, last.lines[-1], line)

    def _heading_length(self, at: int, complete: bool) -> int:
        """Lines of the heading that begins at a running line; 0 if none does, or none may."""
        if not complete and not self.done[-1].lines[-1].is_closed:
            return 0
        if self.section == "references" and not self.running[at].is_known:
            return 0
        size = heading_length(self.running, at, self.items)
        return size if complete or (size and self._stands_out(at, size)) else 0

    def _stands_out(self, at: int, size: int) -> bool:
        """Whether a heading shows although the sentence before it fills its last line."""
        end = self.running[at + size - 1]
        after = self.running[at + size] if at + size < len(self.running) else None
        if after is None or after.has_gap or after.opens_sentence:
            return True
        return size > 1 or end.filled <= limits.MAX_SHOWING_HEADING_SHARE or end.is_common_title

    def _quotation_length(self, at: int) -> int:
        """Lines of a block quotation: after a colon, in quotes from a line's start to an end."""
        last = self.done[-1] if self.done else None
        if last is None or last.kind != "paragraph" or not last.lines[-1].words.endswith(":"):
            return 0
        if self.running[at].words[0] not in OPENING_QUOTES:
            return 0
        for size, line in enumerate(self.running[at : at + limits.MAX_QUOTATION_LINES], 1):
            body = line.words[1:] if size == 1 else line.words
            if any(sign in body for sign in CLOSING_QUOTES):
                return size if size > 1 and QUOTE_END.search(body) else 0
        return 0

    def _add_line(self, line: Line, complete: bool) -> None:
        """Add a line to the stretch that it goes on with, or begin a new one."""
        if self.section:
            self._begin_entry(line, complete)
        elif marker := self.items.get(line.index):
            self.done.append(Stretch("item", label=marker.label, start=marker.label.end))
        elif complete or self.done[-1].kind not in PROSE:
            self._begin_paragraph(line)
        elif self._begins_unmarked_item(line):
            self.done.append(Stretch("item"))
        self.done[-1].lines.append(line)

    def _begin_entry(self, line: Line, complete: bool) -> None:
        """Begin an entry of a reference list or of notes, if a line does."""
        kind = SECTIONS[self.section]
        marked = complete or line.index in self.items
        if marked or self.done[-1].kind != kind or _begins_reference(self.done[-1].lines[-1], line):
            self.done.append(Stretch(kind))

    def _begin_paragraph(self, line: Line) -> None:
        """Begin a paragraph, behind the heading on its line if there is one, or an item."""
        if line.run_in:
            start = line.span.start + line.run_in
            self.done.append(Stretch("heading", [line], end=start))
            self.done.append(Stretch("paragraph", start=start))
        else:
            self.done.append(Stretch("item" if self._begins_unmarked_item(line) else "paragraph"))

    def _begins_unmarked_item(self, line: Line) -> bool:
        """Whether the last item ends with a semicolon and the next begins without a marker."""
        if not self.done or self.done[-1].kind != "item" or not line.words[0].isupper():
            return False
        return ITEM_END.search(self.done[-1].lines[-1].words) is not None


def _is_whole(kind: BlockKind, before: Line, line: Line) -> bool:
    """Whether a paragraph, an item or the like ends at line `before`, which `line` follows."""
    if before.has_open_bracket or CITED_YEAR.match(line.words):
        return False
    lists_on = before.words.endswith((":", ";"))
    if lists_on and line.begins_lower and not line.has_gap:
        return False
    if kind == "paragraph" and before.words.endswith(";"):
        return line.has_gap and before.ends_short(line)
    if not (lists_on or before.is_closed):
        return _breaks_off(before, line)
    if line.has_gap or line.is_known or line.is_capitals or line.run_in:
        return True
    return before.filled <= limits.MAX_LAST_CLOSED_SHARE or before.ends_short(line)


def _breaks_off(before: Line, line: Line) -> bool:
    """Whether a paragraph ends at line `before` although no stop closes it."""
    if line.begins_lower or line.words[0] in ",;.)%" or before.words[-1] in ",-–/(&":
        return False
    if before.is_unwrapped:
        return True
    if not before.ends_short(line):
        return False
    share = limits.MAX_LAST_OPEN_SHARE if line.spacing else limits.MAX_LAST_OPEN_SHARE_TIGHT
    if line.blanks > line.spacing:
        share = limits.MAX_LAST_OPEN_SHARE_GAP
    return line.is_known or before.filled <= share


def _begins_reference(before: Line, line: Line) -> bool:
    """Whether an entry of a reference list begins: author and year after a closed entry."""
    is_closed = before.words[-1] in ".)>]/" or before.last.startswith("http")
    return is_closed and REFERENCE_START.match(line.words) is not None


def _keywords_length(running: Sequence[Line], at: int) -> int:
    size = 1
    lines = running[at : at + limits.MAX_KEYWORDS_LINES]
    for before, line in pairwise(lines):
        is_open = before.words[-1] in ",;:"
        if size == 1:
            is_open = is_open or KEYWORDS.fullmatch(before.words) is not None
        ends = line.has_gap or line.starts_page or before.ends_short(line)
        if line.is_known or (ends and not is_open):
            break
        size += 1
    return size
