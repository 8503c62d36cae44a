"""Headings among the running lines: where one begins and over how many lines it goes.

Knows where a heading may stand. Must not know which section a claim belongs to.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.items import Marker
from risalah.extract.layout.lines import Line
from risalah.extract.layout.titles import (
    FIGURES,
    NAME_HEADS,
    Numbering,
    is_capitals,
    is_plain_heading,
    is_title,
    is_title_line,
    opens_sentence,
)
from risalah.text.sentences import SMALL_TITLE_WORDS, ends_sentence

SHORT_FORM: Final = re.compile(r"\([A-Z][\w/&-]{1,14}\)")


def heading_length(running: Sequence[Line], at: int, items: Mapping[int, Marker]) -> int:
    """Number of lines from `running[at]` on that are one heading; 0 if none begins there.

    The caller has made sure that the line before is complete. `items` are the list markers by the
    index of their line.
    """
    line = running[at]
    marker = items.get(line.index)
    if line.length > limits.MAX_HEADING_CHARS or (marker and not marker.style.endswith(".")):
        return 0
    if line.is_known:
        return 1
    if line.numbering is not None:
        return _numbered_length(running, at, line.numbering, items)
    if not (line.words[0].isupper() or line.words[0].isdigit() or line.words[0] in "\"“‘'("):
        return 0
    if line.is_capitals and line.words[-1] not in ".,;":
        return _capitals_length(running, at)
    size = 0 if line.opens_sentence else _title_length(running, at, line.words)
    return size or _plain_length(running, at)


def _following(running: Sequence[Line], at: int) -> Line | None:
    return running[at + 1] if at + 1 < len(running) else None


def _numbered_length(
    running: Sequence[Line], at: int, numbering: Numbering, items: Mapping[int, Marker]
) -> int:
    rest = numbering.rest
    if numbering.kind == "chapter" and (not rest or is_title(rest) or is_capitals(rest)):
        return _chapter_length(running, at, rest)
    if not rest or not rest[0].isupper() or rest[-1] in ",;:" or ends_sentence(rest):
        return 0
    if is_capitals(rest):
        return 1 + _more_capitals(running, at)
    if not _is_numbered_title(numbering) or _is_list_item(running, at, numbering, items):
        return 0
    return _title_length(running, at, rest) or int(numbering.kind == "deep")


def _chapter_length(running: Sequence[Line], at: int, rest: str) -> int:
    """Lines of a chapter's heading, whose title stands behind its number or below it."""
    if rest:
        return 1 + _more_capitals(running, at)
    following = _following(running, at)
    return 2 if following and (following.is_title or following.is_capitals) else 1


def _is_numbered_title(numbering: Numbering) -> bool:
    """Whether the words behind a number are a title; behind a deep one, a short sentence too."""
    rest = numbering.rest
    if opens_sentence(rest):
        return False
    return is_title(rest) or (numbering.kind == "deep" and len(rest) < limits.MAX_NUMBERED_CHARS)


def _is_list_item(
    running: Sequence[Line], at: int, numbering: Numbering, items: Mapping[int, Marker]
) -> bool:
    """Whether a numbered line is an item: another follows, or nothing sets the line apart."""
    line, following = running[at], _following(running, at)
    if line.index not in items:
        return False
    if following and following.index in items:
        return True
    stands_alone = line.has_gap or line.ends_short(following)
    return numbering.kind == "single" and not stands_alone


def _more_capitals(running: Sequence[Line], at: int) -> int:
    """How many lines after `at` go on with a heading in capitals."""
    more = 0
    while at + more + 1 < len(running) and more < limits.MAX_HEADING_LINES:
        before, line = running[at + more], running[at + more + 1]
        in_capitals = line.is_capitals or FIGURES.fullmatch(line.words)
        if not in_capitals or line.is_known or line.has_gap:
            break
        is_joined = before.last in SMALL_TITLE_WORDS or line.first.casefold() in SMALL_TITLE_WORDS
        if not is_joined and before.filled < limits.MIN_CAPITALS_WRAPPED_SHARE:
            break
        more += 1
    return more


def _capitals_length(running: Sequence[Line], at: int) -> int:
    line = running[at]
    size = 1 + _more_capitals(running, at)
    runs_on = at + size < len(running) and running[at + size].begins_lower
    return 0 if runs_on or line.length < 5 or "  " in line.words else size


def _title_length(running: Sequence[Line], at: int, first_words: str) -> int:
    """Lines of a heading in title case from `at` on; `first_words` are those behind its number."""
    size = 0
    while at + size < len(running) and size < limits.MAX_HEADING_LINES:
        line = running[at + size]
        words = line.words if size else first_words
        if size and not _title_goes_on(running[at + size - 1], line):
            break
        if size and _is_nearly_full(running[at + size - 1]) and FIGURES.fullmatch(words):
            size += 1
            break
        if not is_title_line(words):
            if size and line.begins_lower:
                size -= 1  # the line before begins the paragraph that this line goes on with
            break
        size += 1
    while size and not _may_end(running, at, size):
        size -= 1
    return size


def _title_goes_on(before: Line, line: Line) -> bool:
    """Whether a title in title case may go on from one line to the next."""
    nearly_full = _is_nearly_full(before)
    if line.has_gap or line.is_known:
        return False
    if line.is_capitals and not (nearly_full and line.first == line.words):
        return False
    open_end = before.last in SMALL_TITLE_WORDS or before.words.endswith((",", "-", "–", "/", ":"))
    return open_end or line.begins_lower or nearly_full


def _is_nearly_full(line: Line) -> bool:
    share = (
        limits.MIN_TITLE_WRAPPED_SHARE_SPACED if line.spacing else limits.MIN_TITLE_WRAPPED_SHARE
    )
    return line.filled >= share


def _may_end(running: Sequence[Line], at: int, size: int) -> bool:
    """Whether a heading of `size` lines may end there: whole, and followed by something new."""
    lines = running[at : at + size]
    if size > 1 and FIGURES.fullmatch(lines[-1].words):
        return True
    return _is_whole(lines) and (
        at + size >= len(running) or _is_followed_by_new(lines, running[at + size])
    )


def _is_whole(lines: Sequence[Line]) -> bool:
    """Whether the lines of a heading are complete by themselves."""
    whole, last = " ".join(line.words for line in lines), lines[-1]
    if whole.count("(") != whole.count(")"):
        return False
    if not (is_title(whole) if len(lines) > 1 else last.is_title):
        return False
    return last.words[-1] not in ",-–/:" and last.last not in SMALL_TITLE_WORDS


def _is_followed_by_new(lines: Sequence[Line], following: Line) -> bool:
    """Whether what follows the lines of a heading does not go on with it."""
    last = lines[-1]
    if following.begins_lower or following.words[0] in ",;.)":
        return False
    if SHORT_FORM.match(following.words):
        return False  # the name on the line before goes on with it
    short = last.filled <= limits.MAX_TITLE_END_SHARE and last.ends_short(following)
    if short or following.has_gap:
        return True
    if following.words[0].isdigit():
        return False
    if following.opens_sentence or last.is_unwrapped or lines[0].first == following.first:
        return True  # "Peluang Global …" and below it "Peluang global …"
    return _stands_out(lines, following)


def _stands_out(lines: Sequence[Line], following: Line) -> bool:
    """Whether lines in strict title case are a heading although they end where prose may."""
    whole, last = " ".join(line.words for line in lines), lines[-1]
    if not is_title(whole, strictly=True) or last.last in NAME_HEADS:
        return False
    if lines[0].has_gap or last.spacing or len(lines) > 1:
        return True
    return following.is_title or lines[0].is_common_title


def _plain_length(running: Sequence[Line], at: int) -> int:
    """1 if a line in sentence case stands alone like a heading, else 0."""
    line, following = running[at], _following(running, at)
    if following is None or not following.words[0].isupper() or not is_plain_heading(line.words):
        return 0
    if line.is_unwrapped or following.is_unwrapped:
        return 1
    if line.opens_sentence or not line.ends_short(following):
        return 0
    if line.has_gap and following.has_gap:
        return 1
    short = line.filled <= limits.MAX_SHORT_HEADING_SHARE
    return int(
        short and line.spacing > 0 and len(line.words.split()) <= limits.MAX_SHORT_HEADING_WORDS
    )
