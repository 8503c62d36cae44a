"""A scale of years: whole, or with the long runs of years without events cut out.

Knows years and units; must not know lanes or labels.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from risalah.publish.drawings.svg import coordinate as at

_CUT: Final = 26  # units that stand for a run of years without events
_LONG_GAP: Final = 4  # years without events from which the scale is cut


@dataclass(frozen=True, slots=True)
class Axis:
    """Years to units. A run is (first year, last year, x of the first); between runs lies a cut."""

    runs: tuple[tuple[float, float, float], ...]
    scale: float
    left: float
    right: float

    def x(self, year: float) -> float:
        """Where a year stands; a year inside a cut stands at the end of the run before it."""
        first, last, left = next((run for run in self.runs if year <= run[1]), self.runs[-1])
        return left + (min(max(year, first), last) - first) * self.scale

    def rules(self, top: float, bottom: float) -> str:
        """A line down from `top` to `bottom` at each year that is written: the path's data."""
        return "".join(f"M{at(self.x(year))} {at(top)}V{at(bottom)}" for year in self.years())

    def words(self, y: float, size: int) -> str:
        """The years in figures, those that have room."""
        words, free = [], self.left
        for year in self.years():
            x = self.x(year) + 3
            if x >= free and x + 30 <= self.right + 8:
                words.append(
                    f'<text class="muted" font-size="{size}" x="{at(x)}" y="{at(y)}">{year}</text>'
                )
                free = x + size * 2.4
        return "".join(words)

    def years(self) -> Iterable[int]:
        """The years to write: as many as leave some 46 units each, and the first of every run."""
        steps = (1, 2, 5, 10, 20, 50, 100, 200, 500)
        step = next((s for s in steps if self.scale * s >= 46), 1000)
        cut = len(self.runs) > 1
        for first, last, _ in self.runs:
            for year in range(int(first), int(last) + (0 if cut else 1)):
                if year % step == 0 or (cut and year == int(first)):
                    yield year


def whole_axis(years: tuple[float, float], left: float, right: float) -> Axis:
    """One unbroken scale from the first to the last of `years`."""
    first, last = years
    scale = (right - left) / max(last - first, 0.1)
    return Axis(((first, last, left),), scale, left, right)


def cut_axis(bounds: Iterable[tuple[float, float]], left: float, right: float) -> Axis:
    """A scale from which long runs of years are cut that none of the `bounds` touches."""
    runs: list[list[int]] = []
    for start, end in sorted(bounds):
        first, last = int(start), int(end + 0.999)
        if runs and first - runs[-1][1] < _LONG_GAP:
            runs[-1][1] = max(runs[-1][1], last)
        else:
            runs.append([first, last])
    runs = runs or [[2000, 2001]]
    room = right - left - (len(runs) - 1) * _CUT
    scale = room / sum(last - first for first, last in runs)
    placed, x = [], left
    for first, last in runs:
        placed.append((float(first), float(last), x))
        x += (last - first) * scale + _CUT
    return Axis(tuple(placed), scale, left, right)
