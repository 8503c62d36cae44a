"""The forms in which dates are printed: a table of patterns, each beside its reader.

Knows how one date looks and what it can leave out; must not know its neighbours and whether a bare
year is a year at all. A new form is one entry of `FORMS`. The earlier of two forms that fit at one
place wins. All patterns are for words in lower case.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from risalah.edtf import Moment, Precision
from risalah.lexicon.lists import mapping
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of, verbose
from risalah.quantities.calendar import MODIFIERS, MONTHS


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


def any_of(name: str) -> str:
    """A group that matches any entry of the list `dates/name`."""
    return one_of(listed(f"dates/{name}"))


DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1\d{3}|20\d\d|2100)"
MONTH = one_of(MONTHS)
ORDINAL = one_of(mapping("dates/ordinals"))
MODIFIER = one_of(MODIFIERS)
PART_WORD = any_of("part-words")
YEAR_WORD = rf"(?:{any_of('year-words')}(?:\s{any_of('year-qualifiers')})?)"
WEEKDAY = any_of("weekdays")
WEEKDAY_AND_TIME = rf"{WEEKDAY} (?:\s{any_of('daytimes')})?"
DASH = r"[-\u2010-\u2015\u2212]"
RANGE_WORD = rf"{any_of('range-words')}\s(?:dengan\s)?"
TO = rf"(?:\s?{DASH}\s?|\s{RANGE_WORD})"
AND = r"(?:\s?,?\s?(?:dan|serta|and|atau|or|&)\s|,\s?)"

MAX_GAP = 60
"""Characters between two dates that belong together."""

LINK = rf"(?:{one_of(['pada', 'di', 'in', 'on', 'bulan', 'tanggal', 'tahun', 'year', 'the'])}\s)"
LIST_GAP = verbose(
    rf"""\s?(?: [,;/&]\s?(?:dan\s|serta\s|and\s|atau\s|or\s|hingga\s)?
      | \s?(?:dan|serta|and|atau|or|maupun|vs\.?|dan/atau)\s ) {LINK}{{0,2}}"""
)

Reader = Callable[[re.Match[str], str], tuple[Atom, ...]]
"""From a match and the language of the words to its atoms, in order; none where it is no date."""


class Form(NamedTuple):
    """One form of a date: what every date of the form begins with, its pattern and its reader."""

    begins: str
    pattern: re.Pattern[str]
    read: Reader


def _form(begins: str, pattern: str, read: Reader) -> Form:
    return Form(begins, verbose(rf"(?={begins}) {pattern}"), read)


# --- Readers -------------------------------------------------------------------------------------


def _read_named(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
    """Day, month by name and year, as far as the form has them; a day that no month has is left."""
    given = m.groupdict()
    year = int(given["year"]) if "year" in given else None
    month = MONTHS[given["month"]] if "month" in given else 0
    day = int(given.get("day", 0))
    if year is not None and not has_day(year, month, day):
        day = 0
    return (Atom(*m.span(), "day" if day else "month", year, month, day),)


def _read_month_and_days(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
    """ "November 21-23, 2015": two atoms, the first ending after its day."""
    year, month, day, last = (int(m["year"]), MONTHS[m["month"]], int(m["day"]), int(m["to"]))
    if not (has_day(year, month, day) and has_day(year, month, last)):
        return ()
    return (
        Atom(m.start(), m.end("day"), "day", year, month, day),
        Atom(m.start("to"), m.end(), "day", year, month, last),
    )


def _read_numeric(m: re.Match[str], lang: str) -> tuple[Atom, ...]:
    """Day first, as Indonesian writes; "10/14/2021" in other text can only be month first.

    A year of two digits is of this century, and its day is one only where words lead to a date.
    """
    year, month, day = int(m["year"]), int(m["month"]), int(m["day"])
    if month > 12 >= day and lang != "id":
        day, month = month, day
    short = year < 100
    year += 2000 if short else 0
    found = has_day(year, month, day)
    return (Atom(*m.span(), "day", year, month, day, short),) if found else ()


def _read_decade(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
    """ "90-an" is of the twentieth century, "10-an" and "20-an" are of the next."""
    year = int(m["year"])
    century = 0 if year > 99 else 1900 if year > 20 else 2000
    return (Atom(*m.span(), "decade", century + year),)


def _read_years(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
    """ "2015-18", "2020/21", "2015/2016": two years, the second perhaps with two digits.

    Where two digits cannot be a later year they are a month: "2021-03".
    """
    year, last = int(m["year"]), int(m["to"])
    end = last if last >= 100 else last + year - year % 100
    if m["dash"] == "/" and end != year + 1:
        return ()
    if not year < end <= year + 40:
        return (Atom(*m.span(), "month", year, last),) if 1 <= last <= 12 else ()
    return (
        Atom(m.start(), m.end("year"), "year", year, bare=True),
        Atom(m.start("to"), m.end(), "year", end, bare=True),
    )


def _read_year(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
    return (Atom(*m.span(), "year", int(m[0]), bare=True),)


# --- The table -----------------------------------------------------------------------------------

# What the forms begin with.
_DIGIT = r"\d"
_MONTH_NAME = rf"{MONTH}(?![^\W\d])"
_ORDINALS = mapping("dates/ordinals")
_ORDINAL_WORD = rf"{ORDINAL}(?!\w)"

# What a form may not stand behind: letters ("tahun2012" is met), and digits of a larger number.
_NOT_IN_WORD = r"(?:(?<!\w)|(?<=tahun))(?<!\d[.,:/])"
_PREFIX = "|".join(rf"(?<=(?<!\w){prefix}-)" for prefix in sorted(listed("dates/year-prefixes")))
_NOT_IN_NAME = rf"{_NOT_IN_WORD} (?: (?<![a-z]-) | {_PREFIX} )"

_NTH = r"(?:st|nd|rd|th)?"
_GLUE = r"\s?[-/.,]?\s?"
_GAP = r"[\s,/-]{1,3}"


def _parts_of_year(
    precision: Precision, most: int, names: Iterable[str], english: Iterable[str], letters: str
) -> tuple[Form, ...]:
    """The forms of quarters or halves: there are `most` in a year."""
    name = rf"{one_of(names)}(?!\w)"

    def read_one(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
        number = int(_ORDINALS[m["number"]])
        if precision == "half" and number == 4:
            number = 2  # "paruh terakhir": of two halves the last is the second
        return (Atom(*m.span(), precision, int(m["year"]), number),) if number <= most else ()

    def read_two(m: re.Match[str], _lang: str) -> tuple[Atom, ...]:
        first, last = int(_ORDINALS[m["number"]]), int(_ORDINALS[m["to"]])
        year = int(m["year"])
        if not first < last <= most:
            return ()
        return (
            Atom(m.start(), m.end("number"), precision, year, first),
            Atom(m.start("to"), m.end(), precision, year, last),
        )

    return (
        _form(  # triwulan I-III 2021, semester I dan II 2020
            name,
            rf"""(?<!\w) {name} \s (?P<number>{ORDINAL}) (?:{TO}|{AND}) (?P<to>{ORDINAL}) {_GAP}
            (?:tahun\s)? (?P<year>{YEAR}) (?!\w)""",
            read_two,
        ),
        _form(  # kuartal ke-2 tahun 1998
            name,
            rf"""(?<!\w) {name} \s (?:ke\s?-?\s?)? (?P<number>{ORDINAL}) {_GAP}
            (?:(?:tahun|pada\stahun|dari\stahun)\s)? (?P<year>{YEAR}) (?!\w)""",
            read_one,
        ),
        _form(  # third quarter of 2019
            _ORDINAL_WORD,
            rf"""(?<!\w) (?P<number>{ORDINAL}) [\s-] {one_of(english)}
            \s(?:of\s(?:the\syear\s)?|in\s)? (?P<year>{YEAR}) (?!\w)""",
            read_one,
        ),
        _form(  # Q3 2019
            rf"{letters}(?=[1-{most}])",
            rf"(?<!\w) {letters} (?P<number>[1-{most}]) \s?[-/]?\s? (?P<year>{YEAR}) (?!\w)",
            read_one,
        ),
    )


FORMS: tuple[Form, ...] = (
    _form(  # 2021-10-14
        _DIGIT,
        rf"""{_NOT_IN_WORD} (?P<year>{YEAR}) (?P<dash>[-/]) (?P<month>0[1-9]|1[0-2])
        (?P=dash) (?P<day>0[1-9]|[12]\d|3[01]) (?![\w/-]|\.\d)""",
        _read_numeric,
    ),
    _form(  # 14/10/2021
        _DIGIT,
        rf"""{_NOT_IN_WORD} (?P<day>\d{{1,2}}) (?P<dash>\s?[-/.]\s?) (?P<month>\d{{1,2}})
        (?P=dash) (?P<year>{YEAR}) (?![\w/]|[-.]\d)""",
        _read_numeric,
    ),
    _form(  # 14/10/21
        _DIGIT,
        rf"""{_NOT_IN_WORD} (?P<day>{DAY}) (?P<dash>[/.-]) (?P<month>0?[1-9]|1[0-2])
        (?P=dash) (?P<year>[0-3]\d) (?![\w/-]|[.,]\d)""",
        _read_numeric,
    ),
    _form(  # 14 Oktober 2021
        _DIGIT,
        rf"""{_NOT_IN_WORD} (?P<day>{DAY}) {_NTH} {_GLUE} (?:(?:of|bulan)\s)?
        (?P<month>{MONTH}) \.? {_GLUE} (?:tahun\s|thn\.?\s|th\.\s)? (?P<year>{YEAR}) (?!\w)""",
        _read_named,
    ),
    _form(  # October 14-16, 2021
        _MONTH_NAME,
        rf"""{_NOT_IN_WORD} (?P<month>{MONTH}) \.? \s? (?P<day>{DAY}) {_NTH}
        (?:\s?{DASH}\s?|{AND}) (?P<to>{DAY}) {_NTH} (?:,\s?|\s) (?P<year>{YEAR}) (?!\w)""",
        _read_month_and_days,
    ),
    _form(  # October 14, 2021
        _MONTH_NAME,
        rf"""{_NOT_IN_WORD} (?P<month>{MONTH}) \.? \s? (?P<day>{DAY}) {_NTH} (?:,\s?|\s)
        (?P<year>{YEAR}) (?!\w)""",
        _read_named,
    ),
    _form(  # Oktober 2021
        _MONTH_NAME,
        rf"""(?<!\w) (?P<month>{MONTH}) \.? (?:\s?[-/,]\s?|\s?)
        (?:(?:tahun|thn\.?|th\.|of)\s)? (?P<year>{YEAR}) (?!\w|[.,]\d)""",
        _read_named,
    ),
    *_parts_of_year("quarter", 4, listed("dates/quarter-words"), ["quarter"], r"(?:q|tw\s?)"),
    *_parts_of_year(
        "half", 2, listed("dates/half-words"), ["half", "semester"], r"(?:h|sem\.?\s?)"
    ),
    _form(  # 1990-an, 1990s
        _DIGIT,
        r"""(?<![\w.,]) (?P<year>1[4-9]\d0|20\d0) (?:\s?[-\u2010-\u2013]\s?an|an|['\u2019]?s)
        (?!\w)""",
        _read_decade,
    ),
    _form(  # 90-an
        _DIGIT,
        r"""(?<![\w.,]) (?<=[\s'\u2018\u2019-]) (?P<year>[1-9]0) (?:\s?-\s?an|['\u2019]?s)
        (?!\w)""",
        _read_decade,
    ),
    _form(  # 2015-18, 2020/2021
        _DIGIT,
        rf"""{_NOT_IN_NAME} (?P<year>{YEAR}) (?P<dash>[-/\u2013]) (?P<to>\d\d|{YEAR})
        (?![\w/-]|[.,]\d)""",
        _read_years,
    ),
    _form(  # 2021
        _DIGIT,
        rf"""{_NOT_IN_NAME} (?<![$\u20ac\u00a3#+]) {YEAR}
        (?!\w|[.,:]\d|\s?%|\+|/(?!{YEAR}(?!\w))\d|-(?!{any_of("now")})[a-z])""",
        _read_year,
    ),
    _form(  # 14 Oktober
        _DIGIT,
        rf"{_NOT_IN_WORD} (?P<day>{DAY}) {_NTH} {_GLUE} (?:of\s)? (?P<month>{MONTH}) (?!\w)",
        _read_named,
    ),
    _form(  # October 14
        _MONTH_NAME,
        rf"{_NOT_IN_WORD} (?P<month>{MONTH}) \.? \s? (?P<day>{DAY}) {_NTH} (?!\w|[.,]\d)",
        _read_named,
    ),
    _form(_MONTH_NAME, rf"(?<!\w) (?P<month>{MONTH}) (?!\w) \.?", _read_named),
    _form(  # the 14 of "14 dan 16 Oktober"
        _DIGIT,
        rf"""{_NOT_IN_WORD} (?P<day>{DAY}) {_NTH} (?!\w)
        (?= (?:(?:{AND}|{TO}) (?:{PART_WORD}\s)? {DAY} {_NTH}){{1,6}}
        {_GLUE} (?:bulan\s|of\s)? {MONTH} )""",
        _read_named,
    ),
)

STARTS = verbose(
    rf"(?:(?<!\w)|(?<=tahun)) (?: {' | '.join(dict.fromkeys(form.begins for form in FORMS))} )"
)
"""Where a date can begin: where one of the forms does."""
