"""Lists: which lines begin an item, and which markers were left alone on a line.

Knows bullets and enumerators and their order. Must not know headings or sentences' content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from risalah.extract.layout import Layout
from risalah.extract.stops import ends_sentence
from risalah.span import Span

LONGEST_ITEM = 80  # running lines from one marker of a list to the next
ROMANS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}
BULLETS = "-–—•●▪■◦‣*·➢✓○\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"

MARKER = re.compile(
    rf"""
      (?P<bullet> [{re.escape(BULLETS)}] ) (?=\s|$)
    | (?P<open> \(? ) (?P<sign> \d{{1,2}} | [a-zA-Z] | [ivx]{{2,4}} ) (?P<close> [.)] ) (?=\s|$)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker at a line's start: its style, its number in the list, its place."""

    style: str
    numbers: tuple[int, ...]
    label: Span
    is_alone: bool


@dataclass(frozen=True, slots=True)
class Lists:
    """Markers of the lines that begin an item, and of lines that hold a stray marker only."""

    items: dict[int, Marker]
    stray: dict[int, Marker]


def find_lists(layout: Layout, running: Sequence[int]) -> Lists:
    """The lists among the running lines."""
    items: dict[int, Marker] = {}
    stray: dict[int, Marker] = {}
    open_lists: dict[str, tuple[int, tuple[int, ...]]] = {}
    for at, index in enumerate(running):
        marker = _read_marker(layout, index)
        if marker is None:
            continue
        follows = _follows(open_lists, marker, at)
        before = running[at - 1] if at else -1
        if not follows and not _may_begin(layout, running, at, marker):
            continue
        if follows and before >= 0 and not _is_complete(layout, before, index, items):
            continue
        open_lists[marker.style] = (at, marker.numbers)
        if marker.is_alone and not _has_text_below(layout, running, at):
            stray[index] = marker
        else:
            items[index] = marker
    return Lists(items, stray)


def _read_marker(layout: Layout, index: int) -> Marker | None:
    start, end = layout.span(index)
    found = MARKER.match(layout.text, start, end)
    if found is None:
        return None
    label = Span(start, found.end())
    alone = found.end() == end
    if found["bullet"]:
        rest = layout.text[found.end() : end].lstrip()[:1]
        if not alone and not (rest.isalpha() or rest in '"“‘('):
            return None
        return Marker(found["bullet"], (), label, alone)
    sign = found["sign"]
    shape = f"{found['open']}{{}}{found['close']}"
    if found["open"] and found["close"] == ".":
        return None
    if sign.isdigit():
        return Marker(shape.format("1"), (int(sign),), label, alone)
    numbers = (ord(sign) - ord("a") + 1,) if len(sign) == 1 and sign.islower() else ()
    if len(sign) == 1 and sign.isupper():
        numbers = (ord(sign) - ord("A") + 1,)
    if sign in ROMANS:
        numbers = (*numbers, ROMANS[sign])
    kind = "A" if sign.isupper() else "a"
    return Marker(shape.format(kind), numbers, label, alone)


def _follows(open_lists: dict[str, tuple[int, tuple[int, ...]]], marker: Marker, at: int) -> bool:
    known = open_lists.get(marker.style)
    if known is None or at - known[0] > LONGEST_ITEM:
        return False
    return not marker.numbers or any(number - 1 in known[1] for number in marker.numbers)


def _may_begin(layout: Layout, running: Sequence[int], at: int, marker: Marker) -> bool:
    """Whether a list may begin at a line: complete before it, number one, not inline."""
    if marker.numbers and 1 not in marker.numbers:
        return False
    if marker.is_alone and marker.style in ("-", "–", "—", "*", "·"):
        return False
    index = running[at]
    if at:
        before = layout.words(running[at - 1])
        complete = ends_sentence(before) or before.endswith((":", ";"))
        if not complete and not layout.has_gap(index):
            if not layout.ends_short(running[at - 1], layout.words(index)):
                return False
            if before.endswith((",", "-")) or (before[-1:].islower() and not marker.numbers):
                return False
    return not marker.numbers or not _goes_on_inline(layout, running, at, marker)


def _goes_on_inline(layout: Layout, running: Sequence[int], at: int, marker: Marker) -> bool:
    """Whether the second marker of the list stands inside a line, before any begins one."""
    sign = "2" if "1" in marker.style else "b" if "a" in marker.style else "B"
    second = marker.style.replace("1", "2").replace("a", "b").replace("A", "B")
    inline = re.compile(rf"(?<!\S){re.escape(second)}(?!\S)")
    before = -1
    begins_short = at == 0 or layout.has_gap(running[at])
    begins_short = begins_short or layout.ends_short(running[at - 1], layout.words(running[at]))
    for index in running[at : at + 40]:
        words = layout.words(index)
        if words.startswith(second):
            return before >= 0 and not (
                layout.has_gap(index) or layout.ends_short(before, words) or begins_short
            )
        before = index
        if sign in words and inline.search(words):
            return True
    return False


def _is_complete(layout: Layout, before: int, index: int, items: dict[int, Marker]) -> bool:
    """Whether the line before an item's marker does not run on into it."""
    words = layout.words(before)
    if ends_sentence(words) or words.endswith((":", ";")) or layout.has_gap(index):
        return True
    if words.endswith(("-", "(")):
        return False
    return (
        layout.ends_short(before, layout.words(index))
        or before in items
        or words.endswith((",", " dan", " serta", " and", " or", " atau"))
    )


def _has_text_below(layout: Layout, running: Sequence[int], at: int) -> bool:
    """Whether a marker alone on its line has its words on the next one."""
    if at + 1 >= len(running):
        return False
    following = running[at + 1]
    return not layout.has_gap(following) and _read_marker(layout, following) is None
