"""Lanes of a timeline: a row of marks each, every mark as long as its date is exact.

Knows years, lanes and the hue classes of the style sheet; must not know claims, sources or
languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import escape

from risalah.publish.drawings.axis import Axis
from risalah.publish.drawings.dates import Stretch
from risalah.publish.drawings.svg import coordinate as at

_GLYPH_WIDTH: Final = 0.54  # of a letter, as a share of its size, in the interface's face
_SHORT: Final = 0.15  # years up to which an interval is drawn as exactly as a month


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
        pin = f"M{at(x - 0.8)} {at(top - 2)}h1.6v18h-1.6z"
        head = f'<circle class="fill" cx="{at(x)}" cy="{at(top - 2)}" r="3"/>'
        return f'<path class="fill" d="{pin}"/>{head}'
    width = at(max(axis.x(end) - x, 2.6))
    if _is_exact(event.when):
        return f'<path class="fill" d="M{at(x)} {at(top + 2)}h{width}v12h-{width}z"/>'
    if precision == "year":
        return f'<path class="soft" d="M{at(x)} {at(top + 3)}h{width}v10h-{width}z"/>'
    return f'<path class="soft" d="M{at(x)} {at(top + 6)}h{width}v4h-{width}z"/>'


def _pack(spans: Iterable[tuple[float, float]]) -> list[int]:
    """The first free row for each span, given from left to right, so that none covers another."""
    ends: list[float] = []
    rows = []
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
            look = "fill" if beside else "fill halo"
            out.append(
                f'<g class="hue-{escape(lane.hue)}"><text class="{look}" font-weight="700"'
                f' font-size="{size}"'
                f' x="0" y="{at(y + (16 if beside else 11))}">{escape(lane.name)}</text></g>'
            )
            y += 0 if beside else 15
        mine = [event for event in events if event.lane == index]
        marks, height = draw_lane(mine, axis, y)
        out.append(marks)
        y += height
    words = axis.words(top + 12, size - 2)
    return f'<path class="axis" d="{axis.rules(top + 18, y)}"/>{words}{"".join(out)}', y
