"""Timelines: dated events on one scale, a lane a topic, each as long as its date is exact.

Knows years, lanes and the hue classes of the style sheet; must not know claims, sources or
languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from risalah.publish.drawings.axis import whole_axis
from risalah.publish.drawings.lanes import Event, Lane, draw_lanes, label_width
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
        whole, y = draw_lanes(events, lanes, axis, 0, size)
        parts = [whole]
        if lens is not None:
            a, b = (at(axis.x(year)) for year in lens)
            lines = f"M{a} 18V{at(y)}L{left} {at(y + 22)}M{b} 18V{at(y)}L{width} {at(y + 22)}"
            parts.append(f'<path class="leader hue-ink" d="{lines}"/>')
            inside = [
                event
                for event in events
                if event.when.bounds()[1] > lens[0] and event.when.bounds()[0] < lens[1]
            ]
            enlarged = whole_axis(lens, left, width)
            more, y = draw_lanes(inside, lanes, enlarged, y + 24, size)
            parts.append(more)
        return image(f'viewBox="0 0 {width} {at(y + 4)}"', label, *parts)

    least, most = _LANE_NAMES
    names = max((label_width(lane.name, _TABLET) for lane in lanes), default=0)
    left = int(min(max(names, least), most))
    return Drawing(draw(_WIDE, left, 13), draw(_NARROW, 0, 12))
