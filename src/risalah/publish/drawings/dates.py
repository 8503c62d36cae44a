"""A date as a stretch of days, and as a small drawing on a year of twelve ticks.

Knows the calendar; must not know claims or EDTF.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from markupsafe import Markup

from risalah.publish.drawings.svg import coordinate, decoration

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
        mark = (
            f'<path class="soft" d="M1 2h72v7H1z"/><path class="stroke" d="M1 2h72v7H1z{inner}"/>'
        )
    elif when.precision == "day":
        mark = f'<path class="fill" d="M{coordinate(1 + 72 * (start % 1))} 0h1.6v11h-1.6z"/>'
    elif when.precision == "year" and when.part is None:
        mark = '<path class="soft" d="M1 3h72v6H1z"/>'
    else:
        left = coordinate(1 + 72 * (start - when.first.year))
        width = coordinate(max(72 * (end - start), 2))
        mark = f'<path class="fill" d="M{left} 2h{width}v7h-{width}z"/>'
    return decoration(
        'class="glyph" viewBox="0 0 74 12"',
        '<use href="#s-year"/>',
        mark,
    )
