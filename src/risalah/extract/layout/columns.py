"""What is usual around a line: the width of its column, the spacing, whether lines are wrapped.

Knows the measures of lines, from statistics of the whole text. Must not know what words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from risalah.extract.layout import limits


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
