"""Exhibits: tables and figures with their captions and source lines, lifted out of the prose.

Knows which lines belong to an exhibit. Must not know what its cells mean.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from risalah.extract.layout import Layout
from risalah.extract.stops import ends_sentence
from risalah.lexicon.structure import (
    FIGURE_WORDS,
    FIGURE_WORDS_EN,
    HEADER_CUES,
    KNOWN_HEADINGS,
    NOTE_CUES,
    SOURCE_CUES,
    TABLE_WORDS,
)
from risalah.lexicon.words import TITLE_SMALL_WORDS

LONGEST_TITLE = 5  # lines
LONGEST_BODY = 400
LONGEST_SOURCE = 5


def _any_of(words: tuple[str, ...]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in ordered)


CAPTION = re.compile(
    rf"""
    (?: (?P<table>  {_any_of(TABLE_WORDS)} )
      | (?P<figure> {_any_of(FIGURE_WORDS + FIGURE_WORDS_EN)} ) )
    \s{{0,3}} (?: \d{{1,3}} (?: [.\-–]\d{{1,3}} ){{0,3}} | [IVX]{{1,5}} ) (?: [a-c]\b )?
    \s{{0,3}} (?P<stop> [.:|—–-] )? \s{{0,3}}
    (?P<title> .* )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
SOURCE = re.compile(rf"(?:{_any_of(SOURCE_CUES)})\s{{0,3}}[:=]", re.IGNORECASE)
NOTE = re.compile(rf"(?:{_any_of(NOTE_CUES)})\s{{0,3}}[:=]", re.IGNORECASE)
PERIOD_LINE = re.compile(
    r"(?:tahun|periode|triwulan|semester|period|year)\s.{0,20}\d{4}.{0,20}|\(.{0,60}", re.IGNORECASE
)
LINK_END = re.compile(r"(?:https?://|www\.)\S{1,300}$")
SET_APART = re.compile(r"\t|\S\s{3,}\S")
NUMERIC = re.compile(r"[-–+(]?(?:Rp|USD|US\$|\$)?\s?\d[\d.,]*[%)]?|-|–|n/?a", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Lines of one table or figure, as ranges of line indexes; each may be empty."""

    caption: range
    body: range
    source: range


def find_exhibits(layout: Layout, skip: Set[int]) -> tuple[Exhibit, ...]:
    """All exhibits, in order; lines in `skip` (page furniture) are passed over."""
    found: list[Exhibit] = []
    index, last = 0, layout.count
    while index < last:
        exhibit = None if index in skip else _read_exhibit(layout, index, skip)
        if exhibit is None:
            index += 1
            continue
        found.append(exhibit)
        index = max(exhibit.caption.stop, exhibit.body.stop, exhibit.source.stop)
    return tuple(found)


def is_caption_like(words: str) -> bool:
    """Whether a line begins as a caption, a source line or a note does."""
    return any(pattern.match(words) for pattern in (CAPTION, SOURCE, NOTE))


def _read_exhibit(layout: Layout, index: int, skip: Set[int]) -> Exhibit | None:
    head = layout.words(index)[:400]
    if SOURCE.match(head) and layout.length(index) < 300 and _starts_anew(layout, index):
        return Exhibit(range(index, index), range(index, index), _source(layout, index))
    caption = CAPTION.match(head)
    if caption is None or not _is_caption(layout, index, caption):
        return None
    title_end = _title_end(layout, index, has_title=bool(caption["title"].strip()))
    body_end = _body_end(layout, title_end, skip, is_figure=bool(caption["figure"]))
    source = range(body_end, body_end)
    if body_end < layout.count and _is_source(layout, body_end):
        source = _source(layout, body_end)
    return Exhibit(range(index, title_end), range(title_end, body_end), source)


def _starts_anew(layout: Layout, index: int) -> bool:
    return index == 0 or layout.has_gap(index) or ends_sentence(layout.words(index - 1))


def _is_caption(layout: Layout, index: int, caption: re.Match[str]) -> bool:
    """Whether a line that begins with "Tabel 1" is a caption and no prose about the table."""
    title = caption["title"].strip()
    if not layout.words(index)[:1].isupper() or layout.length(index) > 300:
        return False
    if title and not (title[0].isupper() or title[0] in "(\"“'‘" or title[0].isdigit()):
        return False
    if ends_sentence(title) and (not caption["stop"] or len(title) > 150):
        return False
    if index == 0 or _starts_anew(layout, index):
        return True
    before = layout.words(index - 1)
    if before.endswith((",", "-", "(")) or _last_word(before) in TITLE_SMALL_WORDS:
        return False
    short = layout.ends_short(index - 1, layout.words(index))
    return short and (not title or layout.filled(index - 1) <= 0.7)


def _title_end(layout: Layout, index: int, *, has_title: bool) -> int:
    """The line after a caption's last."""
    last = layout.count
    if layout.is_unwrapped(index) and has_title:
        return index + 1
    stop = min(last, index + 1 + LONGEST_TITLE)
    at = index + 1
    while at < stop and not _is_source(layout, at) and not _is_row(layout, at):
        words = layout.words(at)
        if has_title or at > index + 1:
            if layout.has_gap(at) or NUMERIC.fullmatch(words):
                break
            before = layout.words(at - 1)
            if CAPTION.match(words) or _is_known_heading(words) or ends_sentence(before):
                break
            open_end = _last_word(before) in TITLE_SMALL_WORDS or before.endswith((",", "-"))
            goes_on = words[:1].islower() or words[:1] == "(" or PERIOD_LINE.fullmatch(words)
            if not (open_end or goes_on or layout.filled(at - 1) >= 0.8):
                break
            is_head = words.split(None, 1)[0].casefold() in HEADER_CUES
            heads_rows = at + 1 < last and _is_row(layout, at + 1)
            ends_title = heads_rows or layout.filled(at - 1) < 0.9
            if is_head and ends_title and not (open_end or goes_on):
                break
        elif ends_sentence(words) and layout.prose[at]:
            break
        at += 1
    return at


def _last_word(words: str) -> str:
    return words.rsplit(None, 1)[-1].casefold() if words else ""


def _is_known_heading(words: str) -> bool:
    return words.casefold().strip(" .:") in KNOWN_HEADINGS


def _is_source(layout: Layout, index: int) -> bool:
    head = layout.words(index)[:40]
    return bool(SOURCE.match(head) or NOTE.match(head))


def _is_row(layout: Layout, index: int) -> bool:
    """Whether a line is mostly numbers, or has cells set apart."""
    if SET_APART.search(layout.words(index)[:400]):
        return True
    words = layout.words(index)[:400].split()
    numbers = sum(NUMERIC.fullmatch(word) is not None for word in words)
    return numbers >= 2 and numbers * 2 >= len(words)


def _body_end(layout: Layout, start: int, skip: Set[int], *, is_figure: bool) -> int:
    """The line after a body's last: a source line, another caption, or prose that goes on."""
    last = min(layout.count, start + LONGEST_BODY)
    at = start
    while at < last:
        if at in skip:
            at += 1
            continue
        if _is_source(layout, at):
            return at
        words = layout.words(at)[:400]
        if CAPTION.match(words) and layout.has_gap(at) and words[:1].isupper():
            return at
        if _is_known_heading(words) or _resumes_prose(layout, at):
            return at
        if is_figure and not (_is_row(layout, at) or NUMERIC.fullmatch(words)):
            return at
        at += 1
    return at


def _resumes_prose(layout: Layout, at: int) -> bool:
    """Whether running prose goes on at a line: two full lines, or one that ends a sentence."""
    if not layout.prose[at]:
        return False
    if layout.is_unwrapped(at) or layout.length(at) > 220:
        return ends_sentence(layout.words(at)) or layout.length(at) > 220
    if layout.filled(at) < 0.72:
        return False
    if at + 1 >= layout.count:
        return ends_sentence(layout.words(at))
    return (bool(layout.prose[at + 1]) and layout.filled(at + 1) >= 0.72) or (
        ends_sentence(layout.words(at + 1)) and layout.words(at + 1)[:1].islower()
    )


def _source(layout: Layout, index: int) -> range:
    """The lines of a source line that may be wrapped, and of notes that follow it."""
    at, last = index + 1, layout.count
    while at < last and at - index < LONGEST_SOURCE:
        if _is_source(layout, at):
            at += 1
            continue
        words = layout.words(at)
        before = layout.words(at - 1)
        if layout.is_unwrapped(at - 1) or layout.has_gap(at) or ends_sentence(before):
            break
        if CAPTION.match(words) or layout.ends_short(at - 1, words) or LINK_END.search(before):
            break
        at += 1
    return range(index, at)
