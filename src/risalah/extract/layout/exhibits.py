"""Exhibits: tables and figures with their captions and source lines, lifted out of the prose.

Knows which lines belong to an exhibit. Must not know what its cells mean.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.blocks import BlockKind
from risalah.extract.layout.lines import Line
from risalah.extract.layout.prose import Stretch
from risalah.extract.layout.titles import CAPTION, KNOWN_HEADINGS
from risalah.lexicon import lists
from risalah.text.sentences import SMALL_TITLE_WORDS, ends_sentence

HEADER_WORDS: Final = lists.words("layout/header-words")
PERIOD_LINE: Final = re.compile(
    r"(?:tahun|periode|triwulan|semester|period|year)\s.{0,20}\d{4}.{0,20}|\(.{0,60}", re.IGNORECASE
)
LINK_END: Final = re.compile(r"(?:https?://|www\.)\S{1,300}$")
SET_APART: Final = re.compile(r"\t|\S\s{3,}\S")
NUMERIC: Final = re.compile(r"[-–+(]?(?:Rp|USD|US\$|\$)?\s?\d[\d.,]*[%)]?|-|–|n/?a", re.IGNORECASE)


def find_exhibits(lines: Sequence[Line], skip: Set[int]) -> Iterator[Stretch]:
    """The captions, tables and source lines of all exhibits, in order; lines in `skip` (page
    furniture) are passed over.
    """
    index = 0
    while index < len(lines):
        parts = () if index in skip else _read_exhibit(lines, index, skip)
        for kind, part in parts:
            kept = [lines[at] for at in part if at not in skip]
            if kept:
                yield Stretch(kind, kept)
        index = parts[-1][1].stop if parts else index + 1


def _read_exhibit(
    lines: Sequence[Line], index: int, skip: Set[int]
) -> tuple[tuple[BlockKind, range], ...]:
    """The parts of the exhibit that begins at a line, each with its lines, which may be none."""
    line = lines[index]
    short = line.length < limits.MAX_SOURCE_CHARS
    if line.cue == "source" and short and _starts_anew(lines, index):
        return (("source-line", _source(lines, index)),)
    caption = CAPTION.match(line.words)
    if caption is None or not _is_caption(lines, index, caption):
        return ()
    title_end = _title_end(lines, index, has_title=bool(caption["title"].strip()))
    body_end = _body_end(lines, title_end, skip, is_figure=bool(caption["figure"]))
    source = range(body_end, body_end)
    if body_end < len(lines) and _is_source(lines[body_end]):
        source = _source(lines, body_end)
    return (
        ("caption", range(index, title_end)),
        ("table", range(title_end, body_end)),
        ("source-line", source),
    )


def _starts_anew(lines: Sequence[Line], index: int) -> bool:
    return index == 0 or lines[index].has_gap or lines[index - 1].is_closed


def _is_caption(lines: Sequence[Line], index: int, caption: re.Match[str]) -> bool:
    """Whether a line that begins with "Tabel 1" is a caption and no prose about the table."""
    line, title = lines[index], caption["title"].strip()
    if (
        not line.words[0].isupper()
        or line.length > limits.MAX_CAPTION_CHARS
        or not _is_title(title)
    ):
        return False
    too_long = not caption["stop"] or len(title) > limits.MAX_CLOSED_CAPTION_CHARS
    if too_long and ends_sentence(title):
        return False
    if _starts_anew(lines, index):
        return True
    before = lines[index - 1]
    if before.words.endswith((",", "-", "(")) or before.last in SMALL_TITLE_WORDS:
        return False
    is_short = before.ends_short(line)
    return is_short and (not title or before.filled <= limits.MAX_BEFORE_CAPTION_SHARE)


def _is_title(title: str) -> bool:
    """Whether words behind a caption's number may be its title; there may be none."""
    return not title or title[0].isupper() or title[0].isdigit() or title[0] in "(\"“'‘"


def _title_end(lines: Sequence[Line], index: int, *, has_title: bool) -> int:
    """The line after a caption's last."""
    at = index + 1
    if lines[index].is_unwrapped and has_title:
        return at
    stop = min(len(lines), at + limits.MAX_CAPTION_LINES)
    while at < stop and not _is_source(lines[at]) and not _is_row(lines[at]):
        line = lines[at]
        if has_title or at > index + 1:
            if not _title_goes_on(lines, at):
                break
        elif line.is_closed and line.is_prose:
            break
        at += 1
    return at


def _title_goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the title of a caption goes on at a line."""
    line, before = lines[at], lines[at - 1]
    if line.has_gap or line.cue == "caption" or before.is_closed:
        return False
    if NUMERIC.fullmatch(line.words) or _is_known_heading(line):
        return False
    if before.last in SMALL_TITLE_WORDS or before.words.endswith((",", "-")):
        return True
    if line.begins_lower or line.words[0] == "(" or PERIOD_LINE.fullmatch(line.words):
        return True
    if before.filled < limits.MIN_CAPTION_WRAPPED_SHARE:
        return False
    heads_rows = at + 1 < len(lines) and _is_row(lines[at + 1])
    ends_title = heads_rows or before.filled < limits.MIN_CAPTION_FULL_SHARE
    return not (ends_title and line.first.casefold() in HEADER_WORDS)


def _is_known_heading(line: Line) -> bool:
    return line.words.casefold().strip(" .:") in KNOWN_HEADINGS


def _is_source(line: Line) -> bool:
    return line.cue in ("source", "note")


def _is_row(line: Line) -> bool:
    """Whether a line is mostly numbers, or has cells set apart."""
    head = line.words[: limits.MAX_PROSE_CHARS]
    if SET_APART.search(head):
        return True
    words = head.split()
    numbers = sum(NUMERIC.fullmatch(word) is not None for word in words)
    return numbers >= 2 and numbers * 2 >= len(words)


def _body_end(lines: Sequence[Line], start: int, skip: Set[int], *, is_figure: bool) -> int:
    """The line after a body's last: a source line, another caption, or prose that goes on."""
    last = min(len(lines), start + limits.MAX_BODY_LINES)
    for at in range(start, last):
        if at in skip:
            continue
        line = lines[at]
        if _is_source(line) or _is_known_heading(line) or _resumes_prose(lines, at):
            return at
        if line.cue == "caption" and line.has_gap and line.words[0].isupper():
            return at
        if is_figure and not (_is_row(line) or NUMERIC.fullmatch(line.words)):
            return at
    return last


def _resumes_prose(lines: Sequence[Line], at: int) -> bool:
    """Whether running prose goes on at a line: two full lines, or one that ends a sentence."""
    line = lines[at]
    if not line.is_prose:
        return False
    if line.is_unwrapped or line.length > limits.MAX_CELL_CHARS:
        return line.is_closed or line.length > limits.MAX_CELL_CHARS
    if line.filled < limits.MIN_PROSE_SHARE:
        return False
    if at + 1 >= len(lines):
        return line.is_closed
    following = lines[at + 1]
    if following.is_prose and following.filled >= limits.MIN_PROSE_SHARE:
        return True
    return following.is_closed and following.begins_lower


def _source(lines: Sequence[Line], index: int) -> range:
    """The lines of a source line that may be wrapped, and of notes that follow it."""
    at = index + 1
    while at < len(lines) and at - index < limits.MAX_SOURCE_LINES:
        if not (_is_source(lines[at]) or _source_goes_on(lines[at - 1], lines[at])):
            break
        at += 1
    return range(index, at)


def _source_goes_on(before: Line, line: Line) -> bool:
    """Whether a wrapped source line goes on from one line to the next."""
    if before.is_closed or line.has_gap or line.cue == "caption":
        return False
    return not before.ends_short(line) and LINK_END.search(before.words) is None
