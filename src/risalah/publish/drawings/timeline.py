"""Timelines in two widths: all events, a lane a topic; or a few on one axis, labels as stairs.

Knows where marks and labels have room; must not know claims, sources or languages.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from markupsafe import Markup, escape

from risalah.publish.drawings.lanes import (
    Axis,
    Event,
    Lane,
    cut_axis,
    draw_lane,
    draw_lanes,
    draw_mark,
    in_order,
    label_width,
    whole_axis,
)
from risalah.publish.drawings.svg import Drawing, image
from risalah.publish.drawings.svg import coordinate as at

_WIDE: Final = 1040
_TABLET: Final = 17  # the size of the lanes' names where a tablet shrinks the drawing least
_NARROW: Final = 300
_LANE_NAMES: Final = (225, 300)  # the column of the lanes' names: at the page's grid, at most


def _lens(events: Sequence[Event], years: tuple[int, int]) -> tuple[int, int] | None:
    """The crowded years: the shortest run holding three quarters of the events, if it is short."""
    starts = sorted(int(event.when.bounds()[0]) for event in events)
    need = -(-len(starts) * 3 // 4)
    if len(starts) < 8:
        return None
    runs = [(starts[i], starts[i + need - 1] + 1) for i in range(len(starts) - need + 1)]
    first, last = min(runs, key=lambda run: (run[1] - run[0], run[0]))
    return (first, last) if (last - first) * 2.2 <= years[1] - years[0] else None


def _span(events: Sequence[Event]) -> tuple[int, int]:
    bounds = [event.when.bounds() for event in events] or [(2000.0, 2001.0)]
    return int(min(start for start, _ in bounds)), int(max(end for _, end in bounds) + 0.999)


def draw_timeline(events: Sequence[Event], lanes: Sequence[Lane], label: str) -> Drawing:
    """All dated events, a lane a topic, each as long as its date is exact.

    Where most of them crowd into few years, a lens below the whole shows those enlarged.
    """
    years = _span(events)
    lens = _lens(events, years)

    def draw(width: int, left: int, size: int) -> Markup:
        axis = whole_axis(years, left, width)
        drawn, y = draw_lanes(events, lanes, axis, 0, size)
        if lens is not None:
            a, b = (at(axis.x(year)) for year in lens)
            lines = f"M{a} 18V{at(y)}L{left} {at(y + 22)}M{b} 18V{at(y)}L{width} {at(y + 22)}"
            drawn += f'<path class="leader hue-ink" d="{lines}"/>'
            inside = [
                event
                for event in events
                if event.when.bounds()[1] > lens[0] and event.when.bounds()[0] < lens[1]
            ]
            more, y = draw_lanes(inside, lanes, whole_axis(lens, left, width), y + 24, size)
            drawn += more
        return image(f'viewBox="0 0 {width} {at(y + 4)}"', label, drawn)

    least, most = _LANE_NAMES
    names = max((label_width(lane.name, _TABLET) for lane in lanes), default=0)
    left = int(min(max(names, least), most))
    return Drawing(draw(_WIDE, left, 13), draw(_NARROW, 0, 12))


# ---- stairs


_WIDTH: Final = 960
_SIZE: Final = 14
_STEP: Final = 23


@dataclass(frozen=True, slots=True)
class _Label:
    """A label of a staircase: where its leader is, what it covers, how high it stands."""

    x: float
    left: float
    right: float
    level: int = 0

    @property
    def starts(self) -> bool:
        """Whether it begins at its leader; the others end there."""
        return self.left >= self.x

    def covers(self, other: Self) -> bool:
        """Whether it stands over the other's leader, and so has to stand above the other."""
        return self.left < other.x < self.right


def _staircase(spots: Sequence[tuple[float, float]]) -> list[_Label | None]:
    """Labels so that none meets another or a leader, given (where, how wide) from left to right.

    A label ends at its leader; without room there, or where it and one that begins at its leader
    would have to stand above each other, it begins there. One that finds no place is left out.
    """
    starting = {i for i, (x, wide) in enumerate(spots) if x < wide}
    for k, (x, wide) in enumerate(spots):
        if any(x - wide < spots[i][0] and x < sum(spots[i]) for i in starting if i < k):
            starting.add(k)
    labels = [
        _Label(x, x, x + wide) if i in starting else _Label(x, x - wide, x)
        for i, (x, wide) in enumerate(spots)
    ]
    below: list[set[int]] = [set() for _ in labels]
    for i, one in enumerate(labels):
        for k in range(i + 1, len(labels)):
            other = labels[k]
            if one.covers(other) or (one.x == other.x and one.starts and other.starts):
                below[i].add(k)
            elif other.covers(one) or (one.x == other.x and one.starts == other.starts):
                below[k].add(i)
            elif one.right > other.left and one.x != other.x:
                below[i].add(k)
    return _risen(labels, below)


def _risen(labels: Sequence[_Label], below: Sequence[set[int]]) -> list[_Label | None]:
    """Each label one step above the highest that must stand below it."""
    levels: dict[int, int] = {}
    waiting = set(range(len(labels)))
    while free := {i for i in waiting if not below[i] & waiting}:
        for i in sorted(free):
            levels[i] = max((levels[k] + 1 for k in below[i]), default=0)
        waiting -= free
    return [
        replace(label, level=levels[i]) if i in levels else None for i, label in enumerate(labels)
    ]


def draw_stairs(events: Sequence[Event], label: str) -> Drawing:
    """Events of lane 0 on one axis without its empty years, labels climbing like stairs."""
    placed = sorted(events, key=in_order)
    return Drawing(_wide_stairs(placed, label), _narrow_stairs(placed, label))


def _wide_stairs(events: Sequence[Event], label: str) -> Markup:
    axis = cut_axis([event.when.bounds() for event in events], 0, _WIDTH)
    named = [event for event in events if event.label]
    stairs = _staircase(
        [(axis.x(event.when.bounds()[0]), label_width(event.label, _SIZE)) for event in named]
    )
    base = (max((stair.level for stair in stairs if stair), default=-1) + 1) * _STEP + 6
    hues = {event.hue for event in events}
    alone = len(hues) == 1
    steps = ""
    for event, stair in zip(named, stairs, strict=True):
        step = _step(event.label, stair, base) if stair is not None else ""
        steps += step if alone or not step else f'<g class="hue-{escape(event.hue)}">{step}</g>'
    marks, line = _marks(events, axis, base, alone=alone)
    look = f' class="hue-{escape(hues.pop())}"' if alone else ""
    runs = "".join(
        f"M{at(left)} {line}h{at((last - first) * axis.scale)}" for first, last, left in axis.runs
    )
    ticks = "".join(f"M{at(axis.x(year))} {line}v5" for year in axis.years())
    return image(
        f'viewBox="0 0 {_WIDTH} {at(line + 23)}"',
        label,
        f'<path class="axis" d="{runs}{ticks}"/>{axis.words(line + 17, _SIZE - 2)}',
        f'<g font-size="{_SIZE}"{look}>{steps}{marks}</g>',
    )


def _step(label: str, stair: _Label, base: float) -> str:
    """A label and its leader down to the marks."""
    x, y = stair.x, base - stair.level * _STEP - 12
    place = f'x="{at(x + 5)}"' if stair.starts else f'x="{at(x - 5)}" text-anchor="end"'
    return (
        f'<path class="leader" d="M{at(x)} {at(y - 10)}V{base}"/>'
        f'<text class="halo" {place} y="{at(y)}">{escape(label)}</text>'
    )


def _marks(events: Sequence[Event], axis: Axis, base: int, *, alone: bool) -> tuple[str, int]:
    """The marks, and where the axis is below them: one row where all have one hue."""
    if alone:
        marked = {event.when: event for event in events}
        return "".join(draw_mark(event, axis, base + 3) for event in marked.values()), base + 19
    marks, height = draw_lane(events, axis, base)
    return marks, base + int(height)


def _narrow_stairs(events: Sequence[Event], label: str) -> Markup:
    axis = cut_axis([event.when.bounds() for event in events], 0, _NARROW)
    drawn, height = draw_lanes(events, [Lane("", "ink")], axis, 0, 12)
    return image(f'viewBox="0 0 {_NARROW} {at(height + 4)}"', label, drawn)
