"""Timelines drawn at build time: dated events on one scale, each as long as its date is exact.

Knows years, lanes and the hue classes of style.css; must not know claims, sources or languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup, escape

from risalah.publish.drawings import Drawing, Stretch
from risalah.publish.drawings import coordinate as at

_WIDE: Final = 1040
_NARROW: Final = 300
_LANE_NAMES: Final = (225, 300)  # the column of the lanes' names: at the page's grid, at most
_GLYPH_WIDTH: Final = 0.54  # of a letter, as a share of its size, in the interface's face
_CUT: Final = 26  # units that stand for a run of years without events
_SHORT: Final = 0.15  # years up to which an interval is drawn as exactly as a month
_LONG_GAP: Final = 4  # years without events from which the scale is cut


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


@dataclass(frozen=True, slots=True)
class _Axis:
    """Years to units. A run is (first year, last year, x of the first); between runs lies a cut."""

    runs: tuple[tuple[float, float, float], ...]
    scale: float
    left: float
    right: float

    def x(self, year: float) -> float:
        """Where a year stands; a year inside a cut stands at the end of the run before it."""
        first, last, left = next((run for run in self.runs if year <= run[1]), self.runs[-1])
        return left + (min(max(year, first), last) - first) * self.scale

    def years(self) -> Iterable[int]:
        """The years to write: as many as leave some 46 units each, and the first of every run."""
        steps = (1, 2, 5, 10, 20, 50, 100, 200, 500)
        step = next((s for s in steps if self.scale * s >= 46), 1000)
        cut = len(self.runs) > 1
        for first, last, _ in self.runs:
            for year in range(int(first), int(last) + (0 if cut else 1)):
                if year % step == 0 or (cut and year == int(first)):
                    yield year


def _axis(years: tuple[float, float], left: float, right: float) -> _Axis:
    """One unbroken scale from the first to the last of `years`."""
    first, last = years
    scale = (right - left) / max(last - first, 0.1)
    return _Axis(((first, last, left),), scale, left, right)


def _cut_axis(events: Sequence[Event], left: float, right: float) -> _Axis:
    """A scale from which long runs of years without events are cut."""
    runs: list[list[int]] = []
    for start, end in sorted(event.when.bounds() for event in events):
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
    return _Axis(tuple(placed), scale, left, right)


def _width(label: str, size: int) -> float:
    return len(label) * size * _GLYPH_WIDTH + 10


def _mark(event: Event, axis: _Axis, top: float) -> str:
    """Pin for a day, bar for some days or months, band for a year, thin band for longer."""
    start, end = event.when.bounds()
    x, precision = axis.x(start), event.when.precision
    if precision == "day":
        pin = f"M{at(x - 0.8)} {at(top - 2)}h1.6v18h-1.6z"
        return (
            f'<path class="f" d="{pin}"/><circle class="f" cx="{at(x)}" cy="{at(top - 2)}" r="3"/>'
        )
    width = at(max(axis.x(end) - x, 2.6))
    if _is_exact(event.when):
        return f'<path class="f" d="M{at(x)} {at(top + 2)}h{width}v12h-{width}z"/>'
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


def _order(event: Event) -> tuple[float, float, str]:
    return (*event.when.bounds(), event.label)


def _axis_words(axis: _Axis, y: float, size: int) -> str:
    words, free = [], axis.left
    for year in axis.years():
        x = axis.x(year) + 3
        if x >= free and x + 30 <= axis.right + 8:
            words.append(
                f'<text class="dim" font-size="{size}" x="{at(x)}" y="{at(y)}">{year}</text>'
            )
            free = x + size * 2.4
    return "".join(words)


def _lane(
    events: Sequence[Event], axis: _Axis, top: float, size: int, *, labels: bool
) -> tuple[str, float]:
    """The marks of one lane and how high they stand.

    What has no label and the same dates is one mark. Years and intervals lie behind the exacter
    marks; within each of the two, none covers another.
    """
    marks = {(e.when, e.hue, e.label if labels else ""): e for e in sorted(events, key=_order)}
    named = labels and any(event.label for event in marks.values())
    height, drop = (38, 20) if named else (18, 3)
    out, depth = [], 1
    for exact in (False, True):
        boxes = []
        for event in marks.values():
            if _is_exact(event.when) is not exact:
                continue
            start, end = (axis.x(year) for year in event.when.bounds())
            wide = max(end - start, 5)
            if named and event.label:
                wide = max(wide, _width(event.label, size - 1))
                start = max(min(start, axis.right - wide), axis.left)
            boxes.append((start, start + wide + 1, event))
        boxes.sort(key=lambda box: (box[0], _order(box[2])))
        rows = _pack((start, end) for start, end, _ in boxes)
        depth = max([depth, *(row + 1 for row in rows)])
        for (x, _, event), row in zip(boxes, rows, strict=True):
            y = top + row * height + drop
            out.append(f'<g class="h-{escape(event.hue)}">{_mark(event, axis, y)}')
            if named and event.label:
                out.append(
                    f'<text class="hal" font-size="{size - 1}" x="{at(x)}" y="{at(y - 7)}">'
                    f"{escape(event.label)}</text>"
                )
            out.append("</g>")
    return "".join(out), max(depth * height + 8, 26)


def _is_exact(when: Stretch) -> bool:
    start, end = when.bounds()
    brief = when.precision == "interval" and end - start <= _SHORT
    return when.precision in ("day", "month") or when.part is not None or brief


def _strip(
    events: Sequence[Event],
    lanes: Sequence[Lane],
    axis: _Axis,
    top: float,
    size: int,
    *,
    labels: bool,
) -> tuple[str, float]:
    """All lanes on one axis below `top`: the drawing, and where it ends."""
    beside = axis.left > 0
    out, y = [], top + 20
    for index, lane in enumerate(lanes):
        out.append(f'<path class="ax" d="M0 {at(y - 2)}H{at(axis.right)}"/>')
        if lane.name:
            look = "f" if beside else "f hal"
            out.append(
                f'<g class="h-{escape(lane.hue)}"><text class="{look}" font-weight="700"'
                f' font-size="{size}"'
                f' x="0" y="{at(y + (16 if beside else 11))}">{escape(lane.name)}</text></g>'
            )
            y += 0 if beside else 15
        mine = [event for event in events if event.lane == index]
        marks, height = _lane(mine, axis, y, size, labels=labels)
        out.append(marks)
        y += height
    rules = "".join(f"M{at(axis.x(year))} {at(top + 18)}V{at(y)}" for year in axis.years())
    words = _axis_words(axis, top + 12, size - 2)
    return f'<path class="ax" d="{rules}"/>{words}{"".join(out)}', y


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

    Where most of them crowd into few years, a lens below the whole shows those enlarged; labels
    stand in the enlarged part only, and on the wide drawing only.
    """
    years = _span(events)
    lens = _lens(events, years)

    def draw(width: int, left: int, size: int, *, labels: bool) -> Markup:
        axis = _axis(years, left, width)
        whole, y = _strip(events, lanes, axis, 0, size, labels=labels and lens is None)
        parts = [whole]
        if lens is not None:
            a, b = (at(axis.x(year)) for year in lens)
            lines = f"M{a} 18V{at(y)}L{left} {at(y + 22)}M{b} 18V{at(y)}L{width} {at(y + 22)}"
            parts.append(f'<path class="le h-ink" d="{lines}"/>')
            inside = [
                event
                for event in events
                if event.when.bounds()[1] > lens[0] and event.when.bounds()[0] < lens[1]
            ]
            enlarged = _axis(lens, left, width)
            more, y = _strip(inside, lanes, enlarged, y + 24, size, labels=labels)
            parts.append(more)
        return _picture(width, y + 4, label, "".join(parts))

    least, most = _LANE_NAMES
    names = max((_width(lane.name, 17) for lane in lanes), default=0)  # as large as a tablet has it
    left = int(min(max(names, least), most))
    return Drawing(draw(_WIDE, left, 13, labels=True), draw(_NARROW, 0, 12, labels=False))


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

    def covers(self, other: _Label) -> bool:
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
    """Events on one axis without its empty years, labels climbing like stairs."""
    size, step, width = 14, 23, 960
    placed = sorted(events, key=_order)
    axis = _cut_axis(placed, 0, width)
    named = [event for event in placed if event.label]
    spots = [(axis.x(event.when.bounds()[0]), _width(event.label, size)) for event in named]
    stairs = _staircase(spots)
    base = (max((stair.level for stair in stairs if stair), default=-1) + 1) * step + 6
    hues = {event.hue for event in placed}
    alone = hues.pop() if len(hues) == 1 else None

    def coloured(event: Event, inside: str) -> str:
        return inside if alone else f'<g class="h-{escape(event.hue)}">{inside}</g>'

    out = []
    for event, stair in zip(named, stairs, strict=True):
        if stair is None:
            continue
        x, y = stair.x, base - stair.level * step - 12
        place = f'x="{at(x + 5)}"' if stair.starts else f'x="{at(x - 5)}" text-anchor="end"'
        leader = f'<path class="le" d="M{at(x)} {at(y - 10)}V{base}"/>'
        label_ = f'<text class="hal" {place} y="{at(y)}">{escape(event.label)}</text>'
        out.append(coloured(event, leader + label_))
    flat = [Event(event.when, 0, event.hue) for event in placed]
    if alone:
        marked = {event.when: event for event in placed}
        out += [_mark(event, axis, base + 3) for event in marked.values()]
        line = base + 19
    else:
        marks, height = _lane(flat, axis, base, size, labels=False)
        out.append(marks)
        line = base + int(height)
    look = f' class="h-{escape(alone)}"' if alone else ""
    drawn = f'<g font-size="{size}"{look}>{"".join(out)}</g>'
    runs = "".join(
        f"M{at(left)} {line}h{at((last - first) * axis.scale)}" for first, last, left in axis.runs
    )
    ticks = "".join(f"M{at(axis.x(year))} {line}v5" for year in axis.years())
    words = _axis_words(axis, line + 17, size - 2)
    wide_one = f'<path class="ax" d="{runs}{ticks}"/>{words}{drawn}'
    narrow_one, height = _strip(
        flat, [Lane("", "ink")], _cut_axis(placed, 0, _NARROW), 0, 12, labels=False
    )
    return Drawing(
        _picture(width, line + 23, label, wide_one),
        _picture(_NARROW, height + 4, label, narrow_one),
    )


def _picture(width: int, height: float, label: str, inside: str) -> Markup:
    return Markup(
        f'<svg viewBox="0 0 {width} {at(height)}" role="img" aria-label="{escape(label)}">'
        f"{inside}</svg>"
    )
