"""Dates drawn: a year of ticks, a scale of years, and lanes of marks as long as dates are exact.

Knows the calendar and the hue classes of the style sheet; must not know claims or languages.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from markupsafe import Markup, escape

from risalah.publish.drawings.svg import coordinate as at
from risalah.publish.drawings.svg import decoration, rectangle, text

_CUT: Final = 26  # units that stand for a run of years without events
_LONG_GAP: Final = 4  # years without events from which the scale is cut
_GLYPH_WIDTH: Final = 0.54  # of a letter, as a share of its size, in the interface's face
_SHORT: Final = 0.15  # years up to which an interval is drawn as exactly as a month

Precision = Literal["day", "month", "year", "interval"]
Part = Literal["early", "mid", "late"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A dated happening as long as its precision: first day, last day, and how exact that is."""

    first: date
    last: date
    precision: Precision
    part: Part | None = None

    def bounds(self) -> tuple[float, float]:
        """Start and end in years; early, mid and late are the thirds of the stretch."""
        start, end = _years(self.first), _years(self.last, end=True)
        if self.part is None:
            return start, end
        third = (end - start) / 3
        index = ("early", "mid", "late").index(self.part)
        return start + index * third, start + (index + 1) * third


def _years(day: date, *, end: bool = False) -> float:
    """A day as a fraction of years; `end` counts to the end of that day."""
    start = date(day.year, 1, 1).toordinal()
    length = 366 if day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0) else 365
    return day.year + (day.toordinal() - start + (1 if end else 0)) / length


def date_glyph(when: Stretch) -> Markup:
    """A date on one year of twelve ticks: day a line, month a bar, year a pale band.

    A stretch over several years is a framed band. Decorative: the date stands in words beside it.
    """
    start, end = when.bounds()
    if when.last.year > when.first.year:
        inner = "".join(f"M{25 + 24 * i} 2v7" for i in (0, 1))
        frame = "M1 2h72v7H1z"
        mark = f'<path class="soft" d="{frame}"/><path class="stroke" d="{frame}{inner}"/>'
    elif when.precision == "day":
        mark = f'<path class="fill" d="{rectangle(1 + 72 * (start % 1), 0, 1.6, 11)}"/>'
    elif when.precision == "year" and when.part is None:
        mark = '<path class="soft" d="M1 3h72v6H1z"/>'
    else:
        bar = rectangle(1 + 72 * (start - when.first.year), 2, max(72 * (end - start), 2), 7)
        mark = f'<path class="fill" d="{bar}"/>'
    return decoration('class="glyph" viewBox="0 0 74 12"', '<use href="#s-year"/>', mark)


# ---- a scale of years


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
        words, free = "", self.left
        for year in self.years():
            x = self.x(year) + 3
            if x >= free and x + 30 <= self.right + 8:
                words += text(str(year), x, y, f'class="muted" font-size="{size}"')
                free = x + size * 2.4
        return words

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


# ---- lanes of marks


@dataclass(frozen=True, slots=True)
class Event:
    """One mark: when, in which lane (an index), in which hue, with what label ("" for none)."""

    when: Stretch
    lane: int
    hue: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of a timeline: its name and its hue."""

    name: str
    hue: str


def label_width(label: str, size: int) -> float:
    """How wide a label is, about, with the gap after it."""
    return len(label) * size * _GLYPH_WIDTH + 10


def draw_mark(event: Event, axis: Axis, top: float) -> str:
    """Pin for a day, bar for some days or months, band for a year, thin band for longer."""
    start, end = event.when.bounds()
    x, precision = axis.x(start), event.when.precision
    if precision == "day":
        pin = f'<path class="fill" d="{rectangle(x - 0.8, top - 2, 1.6, 18)}"/>'
        return f'{pin}<circle class="fill" cx="{at(x)}" cy="{at(top - 2)}" r="3"/>'
    exact = _is_exact(event.when)
    down, height = (2, 12) if exact else (3, 10) if precision == "year" else (6, 4)
    mark = rectangle(x, top + down, max(axis.x(end) - x, 2.6), height)
    return f'<path class="{"fill" if exact else "soft"}" d="{mark}"/>'


def _pack(spans: Iterable[tuple[float, float]]) -> list[int]:
    """The first free row for each span, given from left to right, so that none covers another."""
    ends: list[float] = []
    rows: list[int] = []
    for start, end in spans:
        row = next((i for i, free in enumerate(ends) if free <= start), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return rows


def in_order(event: Event) -> tuple[float, float, str]:
    """The key that sorts events from the earliest."""
    return (*event.when.bounds(), event.label)


def draw_lane(events: Sequence[Event], axis: Axis, top: float) -> tuple[str, float]:
    """The marks of one lane and how high they stand; labels are left to whoever draws them.

    What has one hue and the same dates is one mark. Years and intervals lie behind the exacter
    marks; within each of the two, none covers another.
    """
    marks = {(event.when, event.hue): event for event in sorted(events, key=in_order)}
    out, depth = [], 1
    for exact in (False, True):
        own = [event for event in marks.values() if _is_exact(event.when) is exact]
        rows = _pack(_extent(event, axis) for event in own)
        depth = max([depth, *(row + 1 for row in rows)])
        out += [
            f'<g class="hue-{escape(event.hue)}">{draw_mark(event, axis, top + row * 18 + 3)}</g>'
            for event, row in zip(own, rows, strict=True)
        ]
    return "".join(out), max(depth * 18 + 8, 26)


def _extent(event: Event, axis: Axis) -> tuple[float, float]:
    """From where to where a mark covers others."""
    start, end = (axis.x(year) for year in event.when.bounds())
    return start, start + max(end - start, 5) + 1


def _is_exact(when: Stretch) -> bool:
    start, end = when.bounds()
    brief = when.precision == "interval" and end - start <= _SHORT
    return when.precision in ("day", "month") or when.part is not None or brief


def draw_lanes(
    events: Sequence[Event], lanes: Sequence[Lane], axis: Axis, top: float, size: int
) -> tuple[str, float]:
    """All lanes on one axis below `top`: the drawing, and where it ends."""
    beside = axis.left > 0
    out, y = [], top + 20
    for index, lane in enumerate(lanes):
        out.append(f'<path class="axis" d="M0 {at(y - 2)}H{at(axis.right)}"/>')
        if lane.name:
            look = f'class="fill{"" if beside else " halo"}" font-weight="700" font-size="{size}"'
            name = text(lane.name, 0, y + (16 if beside else 11), look)
            out.append(f'<g class="hue-{escape(lane.hue)}">{name}</g>')
            y += 0 if beside else 15
        mine = [event for event in events if event.lane == index]
        marks, height = draw_lane(mine, axis, y)
        out.append(marks)
        y += height
    words = axis.words(top + 12, size - 2)
    return f'<path class="axis" d="{axis.rules(top + 18, y)}"/>{words}{"".join(out)}', y
