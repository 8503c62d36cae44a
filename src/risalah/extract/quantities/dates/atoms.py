"""The values between the stages of reading dates: one printed date, and one or two of them joined.

Knows what a printed date can leave out; must not know how dates are written.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import NamedTuple

from risalah.edtf import Moment, Precision


@dataclass(frozen=True, slots=True)
class Atom:
    """One date as printed, at `start` to `end` of the words.

    `year` is None and `part` (the month, quarter or half) or `day` is 0 where the words leave them
    out. A `bare` atom is only digits that look like a year or a date.
    """

    start: int
    end: int
    precision: Precision
    year: int | None
    part: int = 0
    day: int = 0
    bare: bool = False

    @property
    def moment(self) -> Moment | None:
        """The date, where the atom has all that its precision needs."""
        if self.year is None or (self.precision == "day" and not self.part):
            return None
        return Moment(self.precision, self.year, self.part, self.day)


class DateItem(NamedTuple):
    """A date (`first` is `last`) or the two ends of a range, each with a moment."""

    first: Atom
    last: Atom

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.first is not self.last


def has_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has the day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
