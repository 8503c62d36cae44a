"""Dates as EDTF: a small subset, read, put in order and measured.

The subset, after the Extended Date/Time Format of the Library of Congress (ISO 8601-2):

- level 0: `2016`, `2016-05`, `2016-05-09` and intervals of them, `2020-01/2020-06`
- level 1: `~` after a date for "about", `199X` for a decade, `..` for an open end of an interval
- level 2, two codes only: `2021-33` to `2021-36` are the quarters, `2021-40` and `2021-41` the
  halves of a year. Intervals of these codes go beyond the published grammar and are taken too.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from risalah.model import DateIn

Precision = Literal["decade", "year", "half", "quarter", "month", "day"]
Exactness = Literal["day", "month", "year", "interval"]

MAX_YEARS = 60
"""Years that one date counts for at most."""

_MOMENT = re.compile(
    r"""
    (?: (?P<decade>\d{3})X
      | (?P<year>\d{4}) (?: - (?P<part>\d{2}) (?: - (?P<day>\d{2}) )? )?
    )
    (?P<about>~)?
    """,
    re.VERBOSE | re.ASCII,
)
_OPEN = ".."
_FIRST_CODE = {"quarter": 33, "half": 40}
_MONTHS_IN = {"quarter": 3, "half": 6}
_WRITTEN = {
    "decade": "{decade:03d}X",
    "year": "{year:04d}",
    "half": "{year:04d}-{code}",
    "quarter": "{year:04d}-{code}",
    "month": "{year:04d}-{code:02d}",
    "day": "{year:04d}-{code:02d}-{day:02d}",
}
_FORMS = "expected `2016`, `2016-05`, `2016-05-09`, `199X`, `2021-33`, or an interval `A/B`"


@dataclass(frozen=True, slots=True)
class Moment:
    """One dated stretch: a decade, a year, or a part of a year.

    `year` is the first year of a decade. `part` is the number, from 1, of the half, quarter or
    month that `precision` names; `day` is the day of the month. Both are 0 where they do not
    apply. `about` says that the date is approximate.
    """

    precision: Precision
    year: int
    part: int = 0
    day: int = 0
    about: bool = False

    def first(self) -> date:
        """The first day of the stretch."""
        months = _MONTHS_IN.get(self.precision, 1)
        return date(self.year, months * (self.part - 1) + 1 or 1, self.day or 1)

    def last(self) -> date:
        """The last day of the stretch."""
        year = self.year + 9 if self.precision == "decade" else self.year
        month = _MONTHS_IN.get(self.precision, 1) * self.part or 12
        return date(year, month, self.day or monthrange(year, month)[1])

    def __str__(self) -> str:
        code = _FIRST_CODE.get(self.precision, 1) - 1 + self.part
        form = _WRITTEN[self.precision]
        text = form.format(decade=self.year // 10, year=self.year, code=code, day=self.day)
        return text + "~" * self.about


@dataclass(frozen=True, slots=True)
class DateExpr:
    """A date or an interval. A single date has `start == end` and `interval` False.

    In an interval an open end is None; at least one end is given. `str()` gives the EDTF again.
    """

    start: Moment | None
    end: Moment | None
    interval: bool = False

    def bounds(self) -> tuple[date | None, date | None]:
        """The first and the last day that are meant; None where the interval is open."""
        return (
            self.start.first() if self.start else None,
            self.end.last() if self.end else None,
        )

    def sort_key(self) -> tuple[date, date]:
        """Orders dates by their first day, then by their last; open ends lie at the far ends."""
        first, last = self.bounds()
        return first or date.min, last or date.max

    def __str__(self) -> str:
        if not self.interval:
            return str(self.start)
        return f"{self.start or _OPEN}/{self.end or _OPEN}"


def single(moment: Moment) -> DateExpr:
    """The expression of one date."""
    return DateExpr(moment, moment)


@lru_cache(maxsize=1 << 14)
def parse_edtf(text: str) -> DateExpr:
    """Read `text`; ValueError says what was found where something else was expected."""
    if "/" not in text:
        return single(_parse_moment(text, text))
    left, _, right = text.partition("/")
    if left == _OPEN and right == _OPEN:
        raise ValueError(f"`{text}` is open at both ends; expected a date at one of them")
    start = None if left == _OPEN else _parse_moment(left, text)
    end = None if right == _OPEN else _parse_moment(right, text)
    if start and end and start.first() > end.last():
        raise ValueError(f"interval `{text}` ends before it begins")
    return DateExpr(start, end, interval=True)


def _parse_moment(text: str, whole: str) -> Moment:
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError(f"`{whole}` is no date of the EDTF subset; {_FORMS}")
    about = found["about"] is not None
    if found["decade"]:
        moment = Moment("decade", int(found["decade"]) * 10, about=about)
    elif not found["part"]:
        moment = Moment("year", int(found["year"]), about=about)
    else:
        moment = _part_of_year(int(found["year"]), int(found["part"]), found["day"], about)
    try:
        moment.first(), moment.last()
    except ValueError:
        raise ValueError(f"`{whole}` names a day that no calendar has") from None
    return moment


def _part_of_year(year: int, part: int, day: str | None, about: bool) -> Moment:
    if day:
        return Moment("day", year, part, int(day) or 99, about)
    if part >= _FIRST_CODE["half"]:
        moment = Moment("half", year, part - _FIRST_CODE["half"] + 1, about=about)
    elif part >= _FIRST_CODE["quarter"]:
        moment = Moment("quarter", year, part - _FIRST_CODE["quarter"] + 1, about=about)
    else:
        moment = Moment("month", year, part or 99, about=about)
    limit = {"half": 2, "quarter": 4, "month": 12}[moment.precision]
    if moment.part > limit:
        raise ValueError(
            f"`{year:04d}-{part:02d}` has no such part of a year; "
            "expected a month 01 to 12, a quarter 33 to 36, or a half 40 or 41"
        )
    return moment


# ---- dates as they were read, put in order and measured


@dataclass(frozen=True, slots=True)
class Extent:
    """The days a date covers and how exact it is; quarters, halves and decades are intervals."""

    first: date
    last: date
    exactness: Exactness


def by_time(dates: Iterable[DateIn]) -> list[DateIn]:
    """Dates from the earliest, open beginnings by their ends."""
    return sorted(dates, key=lambda read: parse_edtf(read.edtf).sort_key())


def first_day(read: DateIn) -> date:
    """The first day a date can mean; of an open beginning, the last.

    Early, mid and late are the thirds of the date.
    """
    first, last = parse_edtf(read.edtf).bounds()
    if first is None or last is None:
        return first or last or date.min
    passed = 0 if read.mod is None else ("early", "mid", "late").index(read.mod)
    return first + (last - first) * passed // 3


def years_of(read: DateIn) -> range:
    """The years a date covers; an open end counts only the year that is given."""
    first, last = parse_edtf(read.edtf).bounds()
    start, end = (first or last or date.min).year, (last or first or date.min).year
    return range(start, min(end, start + MAX_YEARS) + 1)


def years_of_all(dates: Iterable[DateIn]) -> list[int]:
    """The years that several dates cover, each once, in order."""
    return sorted({year for read in dates for year in years_of(read)})


def extent_of(read: DateIn) -> Extent:
    """The days a date covers; an open end is left out, so that the known end alone counts."""
    expr = parse_edtf(read.edtf)
    ends = [end for end in (expr.start, expr.end) if end is not None]
    exactness: Exactness = "interval"
    match ends[0].precision:
        case "day" | "month" | "year" as precision if not expr.interval or len(ends) == 1:
            exactness = precision
    return Extent(ends[0].first(), ends[-1].last(), exactness)
