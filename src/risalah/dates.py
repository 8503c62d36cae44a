"""Dates as they were read, put in order and measured.

Knows how exact a date is and which days and years it covers; must not know claims or pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as day
from typing import Literal

from risalah.edtf import parse_edtf
from risalah.model import DateIn

Exactness = Literal["day", "month", "year", "interval"]

MAX_YEARS = 60
"""Years that one date counts for at most."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The days a date covers and how exact it is; quarters, halves and decades are intervals."""

    first: day
    last: day
    exactness: Exactness


def by_time(dates: Iterable[DateIn]) -> list[DateIn]:
    """Dates from the earliest, open beginnings by their ends."""
    return sorted(dates, key=lambda date: parse_edtf(date.edtf).sort_key())


def first_day(date: DateIn) -> day:
    """The first day a date can mean; of an open beginning, the last.

    Early, mid and late are the thirds of the date.
    """
    first, last = parse_edtf(date.edtf).bounds()
    if first is None or last is None:
        return first or last or day.min
    passed = 0 if date.mod is None else ("early", "mid", "late").index(date.mod)
    return first + (last - first) * passed // 3


def years_of(date: DateIn) -> range:
    """The years a date covers; an open end counts only the year that is given."""
    first, last = parse_edtf(date.edtf).bounds()
    start, end = (first or last or day.min).year, (last or first or day.min).year
    return range(start, min(end, start + MAX_YEARS) + 1)


def years_of_all(dates: Iterable[DateIn]) -> list[int]:
    """The years that several dates cover, each once, in order."""
    return sorted({year for date in dates for year in years_of(date)})


def extent_of(date: DateIn) -> Extent:
    """The days a date covers; an open end is left out, so that the known end alone counts."""
    expr = parse_edtf(date.edtf)
    given = expr.start or expr.end
    assert given is not None
    if expr.start is None or expr.end is None:
        return Extent(given.first(), given.last(), _exactness(given.precision))
    exactness = "interval" if expr.interval else _exactness(given.precision)
    return Extent(expr.start.first(), expr.end.last(), exactness)


def _exactness(precision: str) -> Exactness:
    match precision:
        case "day" | "month" | "year":
            return precision
    return "interval"
