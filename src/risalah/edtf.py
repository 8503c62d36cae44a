"""Dates as EDTF: a small subset, read, compared and put into words.

The subset, after the Extended Date/Time Format of the Library of Congress (ISO 8601-2):

- level 0: `2016`, `2016-05`, `2016-05-09` and intervals of them, `2020-01/2020-06`
- level 1: `~` after a date for "about", `199X` for a decade, `..` for an open end of an interval
- level 2, two codes only: `2021-33` to `2021-36` are the quarters, `2021-40` and `2021-41` the
  halves of a year. Intervals of these codes go beyond the published grammar and are taken too.

Knows the calendar and the words for it; knows nothing of where in a text a date stood.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from risalah.lexicon.calendar import MONTH_NAMES

Precision = Literal["decade", "year", "half", "quarter", "month", "day"]
Language = str
Modifier = Literal["early", "mid", "late"]

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


def words(expr: DateExpr, lang: Language, mod: Modifier | None = None) -> str:
    """The date as a reader of `lang` writes it; `mod` qualifies the first end that is given."""
    start, end = expr.start, expr.end
    if not expr.interval:
        assert start is not None
        return _moment_words(start, lang, mod)
    if start is None:
        assert end is not None
        return f"{_UNTIL[lang]} {_moment_words(end, lang, mod)}"
    if end is None:
        return f"{_SINCE[lang]} {_moment_words(start, lang, mod)}"
    return _closed_words(start, end, lang, mod)


_SINCE = {"id": "sejak", "en": "since"}
_UNTIL = {"id": "hingga", "en": "until"}
_ABOUT = {"id": "sekitar", "en": "about"}
_MODIFIERS = {
    "id": {"early": "awal", "mid": "pertengahan", "late": "akhir"},
    "en": {"early": "early", "mid": "mid", "late": "late"},
}
_ROMAN = ("I", "II", "III", "IV")
_ORDINAL = ("first", "second", "third", "fourth")


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


def _moment_words(moment: Moment, lang: Language, mod: Modifier | None = None) -> str:
    text = _plain_words(moment, lang)
    if mod == "mid" and lang == "en":
        text = f"mid-{text}"
    elif mod:
        text = f"{_MODIFIERS[lang][mod]} {text}"
    if lang == "en" and moment.precision in ("decade", "half", "quarter"):
        text = f"the {text}"
    return f"{_ABOUT[lang]} {text}" if moment.about else text


def _plain_words(moment: Moment, lang: Language) -> str:
    year, part = moment.year, moment.part
    match moment.precision, lang:
        case "decade", "id":
            return f"{year}-an"
        case "decade", _:
            return f"{year}s"
        case "half", "id":
            return f"semester {_ROMAN[part - 1]} {year}"
        case "quarter", "id":
            return f"triwulan {_ROMAN[part - 1]} {year}"
        case (("half" | "quarter"), _):
            return f"{_ORDINAL[part - 1]} {moment.precision} of {year}"
        case "month", _:
            return f"{MONTH_NAMES[lang][part - 1]} {year}"
        case "day", _:
            return f"{moment.day} {MONTH_NAMES[lang][part - 1]} {year}"
    return str(year)


def _closed_words(start: Moment, end: Moment, lang: Language, mod: Modifier | None) -> str:
    """Both ends, saying once what they share; the dash is spaced where an end holds a space."""
    right = _moment_words(end, lang)
    plain = not (mod or start.about or end.about) and start.precision == end.precision
    if plain and start.year == end.year:
        name = MONTH_NAMES[lang]
        if start.precision == "day" and start.part == end.part:
            return f"{start.day}\u2013{right}"
        if start.precision == "day":
            return f"{start.day} {name[start.part - 1]} \u2013 {right}"
        if start.precision == "month":
            return f"{name[start.part - 1]}\u2013{right}"
    left = _moment_words(start, lang, mod)
    dash = " \u2013 " if " " in left or " " in right else "\u2013"
    return f"{left}{dash}{right}"
