"""Dates as EDTF: a small subset, read and compared.

The subset, after the Extended Date/Time Format of the Library of Congress (ISO 8601-2):

- level 0: `2016`, `2016-05`, `2016-05-09` and intervals of them, `2020-01/2020-06`
- level 1: `~` after a date for "about", `199X` for a decade, `..` for an open end of an interval
- level 2, two codes only: `2021-33` to `2021-36` are the quarters, `2021-40` and `2021-41` the
  halves of a year. Intervals of these codes go beyond the published grammar and are taken too.

Knows the calendar; must not know its words, nor where in a text a date stood.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["decade", "year", "half", "quarter", "month", "day"]

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
_FIRST_QUARTER, _FIRST_HALF = 33, 40
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
        month = {"half": 6 * self.part - 5, "quarter": 3 * self.part - 2}.get(
            self.precision, self.part
        )
        return date(self.year, month or 1, self.day or 1)

    def last(self) -> date:
        """The last day of the stretch."""
        year = self.year + 9 if self.precision == "decade" else self.year
        month = {"half": 6 * self.part, "quarter": 3 * self.part}.get(self.precision, self.part)
        month = month or 12
        return date(year, month, self.day or monthrange(year, month)[1])

    def __str__(self) -> str:
        match self.precision:
            case "decade":
                text = f"{self.year // 10:03d}X"
            case "year":
                text = f"{self.year:04d}"
            case "half":
                text = f"{self.year:04d}-{_FIRST_HALF - 1 + self.part}"
            case "quarter":
                text = f"{self.year:04d}-{_FIRST_QUARTER - 1 + self.part}"
            case "month":
                text = f"{self.year:04d}-{self.part:02d}"
            case "day":
                text = f"{self.year:04d}-{self.part:02d}-{self.day:02d}"
        return text + "~" * self.about


@dataclass(frozen=True, slots=True)
class DateExpr:
    """A date or an interval. A single date has `start == end` and `interval` False.

    In an interval an open end is None; at least one end is given. `str()` gives the EDTF again.
    """

    start: Moment | None
    end: Moment | None
    interval: bool = False

    @property
    def precision(self) -> Precision:
        """The precision of the first end that is given."""
        given = self.start or self.end
        assert given is not None
        return given.precision

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
    if part >= _FIRST_HALF:
        moment = Moment("half", year, part - _FIRST_HALF + 1, about=about)
    elif part >= _FIRST_QUARTER:
        moment = Moment("quarter", year, part - _FIRST_QUARTER + 1, about=about)
    else:
        moment = Moment("month", year, part or 99, about=about)
    limit = {"half": 2, "quarter": 4, "month": 12}[moment.precision]
    if moment.part > limit:
        raise ValueError(
            f"`{year:04d}-{part:02d}` has no such part of a year; "
            "expected a month 01 to 12, a quarter 33 to 36, or a half 40 or 41"
        )
    return moment
