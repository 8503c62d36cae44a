"""List markers at the heads of lines: which begin an item, and which are left alone.

Knows bullets and enumerators and their order. Must not know headings or sentences' content.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.lines import Line
from risalah.span import Span

ROMANS: Final = {
    sign: number
    for number, sign in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], 1)
}
BULLETS: Final = "-–—•●▪■◦‣*·➢✓○\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d"
PUNCTUATION: Final = ("-", "–", "—", "*", "·")  # bullets that are punctuation elsewhere
LINKS: Final = (",", " dan", " serta", " and", " or", " atau")

MARKER: Final = re.compile(
    rf"""
      (?P<bullet> [{re.escape(BULLETS)}] ) (?=\s|$)
    | (?P<open> \(? ) (?P<sign> \d{{1,2}} | [a-zA-Z] | [ivx]{{2,4}} ) (?P<close> [.)] ) (?=\s|$)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker at a line's start: its style, its number in the list, its place.

    `numbers` are all that the sign may mean: "i" is one or nine; a bullet has none.
    """

    style: str
    numbers: tuple[int, ...]
    label: Span
    is_alone: bool


def find_items(running: Sequence[Line]) -> tuple[Mapping[int, Marker], frozenset[int]]:
    """The markers that begin an item, by the index of their line, and lines with a stray one."""
    items: dict[int, Marker] = {}
    stray: set[int] = set()
    open_lists: dict[str, tuple[int, tuple[int, ...]]] = {}
    for at, line in enumerate(running):
        marker = read_marker(line)
        if marker is None:
            continue
        if _follows(open_lists, marker, at):
            if at and not _is_complete(running[at - 1], line, items):
                continue
        elif not _may_begin(running, at, marker):
            continue
        open_lists[marker.style] = (at, marker.numbers)
        if marker.is_alone and not _has_text_below(running, at):
            stray.add(line.index)
        else:
            items[line.index] = marker
    return items, frozenset(stray)


def read_marker(line: Line) -> Marker | None:
    """The list marker at the head of a line, or None."""
    found = MARKER.match(line.words)
    if found is None:
        return None
    label = Span(line.span.start, line.span.start + found.end())
    alone = found.end() == line.length
    if found["bullet"]:
        rest = line.words[found.end() :].lstrip()[:1]
        is_bullet = alone or rest.isalpha() or rest in '"“‘('
        return Marker(found["bullet"], (), label, alone) if is_bullet else None
    if found["open"] and found["close"] == ".":
        return None
    kind, numbers = _read_sign(found["sign"])
    return Marker(f"{found['open']}{kind}{found['close']}", numbers, label, alone)


def _read_sign(sign: str) -> tuple[str, tuple[int, ...]]:
    """The kind of a list number, as the first of its kind, and all numbers that it may mean."""
    if sign.isdigit():
        return "1", (int(sign),)
    first = "A" if sign.isupper() else "a"
    numbers = (ord(sign) - ord(first) + 1,) if len(sign) == 1 else ()
    if sign in ROMANS:
        numbers = (*numbers, ROMANS[sign])
    return first, numbers


def _follows(
    open_lists: Mapping[str, tuple[int, tuple[int, ...]]], marker: Marker, at: int
) -> bool:
    """Whether a marker goes on with a list: a bullet like the last, or the next number."""
    known = open_lists.get(marker.style)
    if known is None or at - known[0] > limits.MAX_ITEM_LINES:
        return False
    return not marker.numbers or any(number - 1 in known[1] for number in marker.numbers)


def _may_begin(running: Sequence[Line], at: int, marker: Marker) -> bool:
    """Whether a list may begin at a line: complete before it, number one, not inline."""
    if marker.numbers and 1 not in marker.numbers:
        return False
    if marker.is_alone and marker.style in PUNCTUATION:
        return False
    if at and not _may_break_off(running[at - 1], running[at], marker):
        return False
    return not marker.numbers or not _goes_on_inline(running, at, marker)


def _may_break_off(before: Line, line: Line, marker: Marker) -> bool:
    """Whether the line before the first item of a list may end there."""
    if before.is_closed or before.words.endswith((":", ";")) or line.has_gap:
        return True
    if not before.ends_short(line) or before.words.endswith((",", "-")):
        return False
    return bool(marker.numbers) or not before.words[-1].islower()


def _goes_on_inline(running: Sequence[Line], at: int, marker: Marker) -> bool:
    """Whether the second marker of the list stands inside a line, before any begins one."""
    sign = "2" if "1" in marker.style else "b" if "a" in marker.style else "B"
    second = marker.style.replace("1", "2").replace("a", "b").replace("A", "B")
    inline = re.compile(rf"(?<!\S){re.escape(second)}(?!\S)")
    is_apart = at == 0 or _is_apart(running[at - 1], running[at])
    for place, line in enumerate(running[at : at + limits.MAX_INLINE_LINES], at):
        if line.words.startswith(second):
            return place > at and not (is_apart or _is_apart(running[place - 1], line))
        if sign in line.words and inline.search(line.words):
            return True
    return False


def _is_apart(before: Line, line: Line) -> bool:
    return line.has_gap or before.ends_short(line)


def _is_complete(before: Line, line: Line, items: Mapping[int, Marker]) -> bool:
    """Whether the line before an item's marker does not run on into it."""
    if before.is_closed or before.words.endswith((":", ";")) or line.has_gap:
        return True
    if before.words.endswith(("-", "(")):
        return False
    return before.ends_short(line) or before.index in items or before.words.endswith(LINKS)


def _has_text_below(running: Sequence[Line], at: int) -> bool:
    """Whether a marker alone on its line has its words on the next one."""
    if at + 1 >= len(running):
        return False
    following = running[at + 1]
    return not following.has_gap and read_marker(following) is None
