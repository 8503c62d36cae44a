"""Finds the dates in the words of one block and reads them as EDTF.

A small form finds each atom, a day, month, year or part of a year, complete or not ("9", "Januari",
"17 Agustus 2021"); neighbours then complete and join each other ("3 - 7 Mei 2012"); a bare
year must show by the words around it that it is one. Knows nothing of law numbers, citations and
names that hold a year: whoever calls gives their spans as `taken`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from risalah.edtf import DateExpr, Moment, Precision, single
from risalah.lexicon.calendar import (
    ABOUT,
    BETWEEN,
    CODE_LEADS,
    COMPARING,
    COMPARING_LINKS,
    COUNTED_NOUNS,
    DATE_PREPOSITIONS,
    DATED_EVENTS,
    DATED_THINGS,
    DAYTIMES,
    FROM,
    FUNCTION_WORDS,
    HALF_WORDS,
    HALF_WORDS_EN,
    MODIFIERS,
    MONTHS,
    MONTHS_THAT_ARE_WORDS,
    NOW,
    ONWARD,
    ORDINALS,
    PART_WORDS,
    PRECISELY,
    QUANTITY_LEADS,
    QUARTER_WORDS,
    QUARTER_WORDS_EN,
    RANGE_WORDS,
    SAME_YEAR,
    SINCE,
    STRONG_PREPOSITIONS,
    UNTIL,
    WEEKDAYS,
    YEAR_PREFIXES,
    YEAR_QUALIFIERS,
    YEAR_WORDS,
)
from risalah.lexicon.pattern import lowered, one_of
from risalah.model import DateModifier
from risalah.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a block's words: where it stands, its EDTF, and early, mid or late beside it.

    The span holds the date's own words; of a range it holds the whole range.
    """

    span: Span
    edtf: str
    mod: DateModifier | None = None


def find_dates(words: str, lang: str, taken: Sequence[Span] = ()) -> tuple[DateMention, ...]:
    """The dates of `words`, ascending and apart from each other and from `taken`.

    Both languages are always read, since papers quote each other's; only outside Indonesian may a
    date in numerals have its month first, and only where no day-first reading is a date.
    """
    if not _ANY_DIGIT.search(words):
        return ()
    lower = lowered(words)
    atoms = _complete(words, lower, _find_atoms(words, lower, lang, taken))
    items = _accept(words, lower, _join(lower, [atom for atom in atoms if atom.moment]))
    return tuple(_mention(lower, item) for item in items)


def find_yearless_days(words: str, lang: str, taken: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Days that lack a certain year, "pada 3 Mei", "Rabu (3/6)", "tanggal 15": neither EDTF nor
    figures. `taken` must hold the spans of the dates too.
    """
    if not _ANY_DIGIT.search(words):
        return ()
    lower = lowered(words)
    atoms = _find_atoms(words, lower, lang, taken)
    spans = [Span(atom.start, atom.end) for atom in atoms if atom.precision == "day" and atom.part]
    used = sorted([*taken, *spans])
    for m in _YEARLESS.finditer(lower):
        span = Span(*m.span(m.lastgroup or 0))
        at = bisect_right(used, span)
        if not any(span.overlaps(other) for other in used[max(0, at - 1) : at + 1]):
            spans.append(span)
    return tuple(sorted(spans))


@dataclass(frozen=True, slots=True)
class _Atom:
    """One date as printed. `year` is None until a neighbour lends it; then `moment` is known.

    A `bare` atom is only digits that look like a year.
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
        """The date, when the atom says enough and a calendar has it."""
        if self.year is None or (self.precision == "day" and not self.part):
            return None
        return Moment(self.precision, self.year, self.part, self.day)


@dataclass(frozen=True, slots=True)
class _Item:
    """An atom, or two atoms joined to a range."""

    first: _Atom
    last: _Atom

    @property
    def start(self) -> int:
        return self.first.start

    @property
    def end(self) -> int:
        return self.last.end

    @property
    def bare(self) -> bool:
        return self.first.bare and self.last.bare

    @property
    def is_range(self) -> bool:
        return self.first is not self.last


# --- Parts of patterns ---------------------------------------------------------------------------

_ANY_DIGIT = re.compile(r"\d")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d{3}|20\d\d|2100)"
_MONTH = one_of(MONTHS)
_YEAR_WORD = rf"(?:{one_of(YEAR_WORDS)}(?:\s{one_of(YEAR_QUALIFIERS)})?)"
_PART_WORD = one_of(PART_WORDS)
_NOT_IN_WORD = r"(?:(?<!\w)|(?<=tahun))(?<!\d[.,:/])"
_NOT_HYPHENED = (
    "(?: (?<![a-z]-) | " + " | ".join(rf"(?<=(?<!\w){prefix}-)" for prefix in YEAR_PREFIXES) + ")"
)
_GLUE = r"\s?[-/.,]?\s?"
_DASH = r"[-\u2010-\u2015\u2212]"
_ORDINAL = one_of(ORDINALS)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


# --- Forms: each pattern beside the one function that reads its match ----------------------------


def _iso(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    return _day_atom(m.start(), m.end(), int(m["year"]), int(m["month"]), int(m["day"]))


def _numeric(m: re.Match[str], lang: str) -> tuple[_Atom, ...]:
    """Day first, as Indonesian writes; "10/14/2021" in other text can only be month first."""
    first, second, year = int(m["first"]), int(m["second"]), int(m["year"])
    if second > 12 >= first and lang != "id":
        first, second = second, first
    return _day_atom(m.start(), m.end(), year, second, first)


def _short_numeric(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    """ "16/11/22": of this century, and only where words lead to a date."""
    found = _day_atom(*m.span(), 2000 + int(m["year"]), int(m["second"]), int(m["first"]))
    return tuple(replace(atom, bare=True) for atom in found)


def _day_month_year(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    month = MONTHS[m["month"]]
    return _day_atom(m.start(), m.end(), int(m["year"]), month, int(m["day"])) or (
        _Atom(m.start(), m.end(), "month", int(m["year"]), month),
    )


def _month_days_year(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    """ "November 21-23, 2015": two atoms, the first ending after its day."""
    month, year = MONTHS[m["month"]], int(m["year"])
    first = _day_atom(m.start(), m.end("day"), year, month, int(m["day"]))
    last = _day_atom(m.start("to"), m.end(), year, month, int(m["to"]))
    return first + last if first and last else ()


def _month_year(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    return (_Atom(m.start(), m.end(), "month", int(m["year"]), MONTHS[m["month"]]),)


def _part_of_year(precision: Precision) -> Callable[[re.Match[str], str], tuple[_Atom, ...]]:
    def read(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
        number = ORDINALS[m["number"]]
        if precision == "half" and number == 4:
            number = 2  # "paruh terakhir": of two halves the last is the second
        if number > (2 if precision == "half" else 4):
            return ()
        return (_Atom(m.start(), m.end(), precision, int(m["year"]), number),)

    return read


def _parts_of_year(precision: Precision) -> Callable[[re.Match[str], str], tuple[_Atom, ...]]:
    """ "triwulan I-III 2021", "semester I dan II 2020": two atoms, the last holding the year."""

    def read(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
        first, last, year = ORDINALS[m["number"]], ORDINALS[m["to"]], int(m["year"])
        if not first < last <= (2 if precision == "half" else 4):
            return ()
        return (
            _Atom(m.start(), m.end("number"), precision, year, first),
            _Atom(m.start("to"), m.end(), precision, year, last),
        )

    return read


def _decade(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    return (_Atom(m.start("decade"), m.end("decade"), "decade", int(m["year"])),)


def _short_decade(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    year = int(m["short"])
    return (
        _Atom(m.start("decade"), m.end("decade"), "decade", year + (1900 if year > 20 else 2000)),
    )


def _year_pair(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    """ "2015-18", "2020/21", "2015/2016": two years, the second perhaps with two digits.

    Where two digits cannot be a later year they are a month: "2021-03".
    """
    year, end = int(m["year"]), int(m["to"])
    if end < 100:
        end += year - year % 100
    if m["dash"] == "/" and end != year + 1:
        return ()
    if not year < end <= year + 40:
        month = int(m["to"])
        return (_Atom(*m.span(), "month", year, month),) if 1 <= month <= 12 else ()
    return (
        _Atom(m.start(), m.end("year"), "year", year, bare=True),
        _Atom(m.start("to"), m.end(), "year", end, bare=True),
    )


def _bare_year(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    return (_Atom(m.start(), m.end(), "year", int(m[0]), bare=True),)


def _day_month(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    month = MONTHS[m["month"]]
    return (_Atom(m.start(), m.end(), "day", None, month, int(m["day"])),)


def _month(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    return (_Atom(m.start(), m.end(), "month", None, MONTHS[m["month"]]),)


def _day(m: re.Match[str], _lang: str) -> tuple[_Atom, ...]:
    return (_Atom(m.start(), m.end(), "day", None, 0, int(m["day"])),)


def _day_atom(start: int, end: int, year: int, month: int, day: int) -> tuple[_Atom, ...]:
    try:
        date(year, month, day)
    except ValueError:
        return ()
    return (_Atom(start, end, "day", year, month, day),)


_AND = r"(?:\s?,?\s?(?:dan|serta|and|atau|or|&)\s|,\s?)"
_TO = rf"(?:\s?{_DASH}\s?|\s{one_of(RANGE_WORDS)}\s(?:dengan\s)?)"
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], tuple[_Atom, ...]]], ...] = (
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<year>{_YEAR}) (?P<dash>[-/]) (?P<month>0[1-9]|1[0-2])
            (?P=dash) (?P<day>0[1-9]|[12]\d|3[01]) (?![\w/-]|\.\d)"""
        ),
        _iso,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<first>\d{{1,2}}) (?P<dash>\s?[-/.]\s?) (?P<second>\d{{1,2}})
            (?P=dash) (?P<year>{_YEAR}) (?![\w/]|[-.]\d)"""
        ),
        _numeric,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<first>{_DAY}) (?P<dash>[/.-]) (?P<second>0?[1-9]|1[0-2])
            (?P=dash) (?P<year>[0-3]\d) (?![\w/-]|[.,]\d)"""
        ),
        _short_numeric,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<day>{_DAY}) {_NTH} {_GLUE} (?:(?:of|bulan)\s)?
            (?P<month>{_MONTH}) \.? {_GLUE} (?:tahun\s|thn\.?\s|th\.\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _day_month_year,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<month>{_MONTH}) \.? \s? (?P<day>{_DAY}) {_NTH}
            (?:\s?{_DASH}\s?|{_AND}) (?P<to>{_DAY}) {_NTH} (?:,\s?|\s) (?P<year>{_YEAR}) (?!\w)"""
        ),
        _month_days_year,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<month>{_MONTH}) \.? \s? (?P<day>{_DAY}) {_NTH} (?:,\s?|\s)
            (?P<year>{_YEAR}) (?!\w)"""
        ),
        _day_month_year,
    ),
    (
        _form(
            rf"""(?<!\w) (?P<month>{_MONTH}) \.? (?:\s?[-/,]\s?|\s?)
            (?:(?:tahun|thn\.?|th\.|of)\s)? (?P<year>{_YEAR}) (?!\w|[.,]\d)"""
        ),
        _month_year,
    ),
    (
        _form(
            rf"""(?<!\w) {one_of(QUARTER_WORDS)} \s (?P<number>{_ORDINAL}) (?:{_TO}|{_AND})
            (?P<to>{_ORDINAL}) [\s,/-]{{1,3}} (?:tahun\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _parts_of_year("quarter"),
    ),
    (
        _form(
            rf"""(?<!\w) {one_of(HALF_WORDS)} \s (?P<number>{_ORDINAL}) (?:{_TO}|{_AND})
            (?P<to>{_ORDINAL}) [\s,/-]{{1,3}} (?:tahun\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _parts_of_year("half"),
    ),
    (
        _form(
            rf"""(?<!\w) {one_of(QUARTER_WORDS)} \s? (?:ke\s?-?\s?)? (?P<number>{_ORDINAL})
            [\s,/-]{{1,3}} (?:(?:tahun|pada\stahun|dari\stahun)\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _part_of_year("quarter"),
    ),
    (
        _form(
            rf"""(?<!\w) {one_of(HALF_WORDS)} \s? (?:ke\s?-?\s?)? (?P<number>{_ORDINAL})
            [\s,/-]{{1,3}} (?:(?:tahun|pada\stahun|dari\stahun)\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _part_of_year("half"),
    ),
    (
        _form(
            rf"""(?<!\w) (?P<number>{_ORDINAL}) [\s-] {one_of(QUARTER_WORDS_EN)}
            \s(?:of\s(?:the\syear\s)?|in\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _part_of_year("quarter"),
    ),
    (
        _form(
            rf"""(?<!\w) (?P<number>{_ORDINAL}) [\s-] {one_of(HALF_WORDS_EN)}
            \s(?:of\s(?:the\syear\s)?|in\s)? (?P<year>{_YEAR}) (?!\w)"""
        ),
        _part_of_year("half"),
    ),
    (
        _form(rf"(?<!\w) (?:q|tw\s?) (?P<number>[1-4]) \s?[-/]?\s? (?P<year>{_YEAR}) (?!\w)"),
        _part_of_year("quarter"),
    ),
    (
        _form(rf"(?<!\w) (?:h|sem\.?\s?) (?P<number>[12]) \s?[-/]?\s? (?P<year>{_YEAR}) (?!\w)"),
        _part_of_year("half"),
    ),
    (
        _form(
            r"""(?<![\w.,]) (?P<decade>(?P<year>1[4-9]\d0|20\d0)
            (?:\s?[-\u2010-\u2013]\s?an|an|['\u2019]?s)) (?!\w)"""
        ),
        _decade,
    ),
    (
        _form(
            r"""(?<![\w.,]) (?<=[\s'\u2018\u2019-]) (?P<decade>(?P<short>[1-9]0)
            (?:\s?-\s?an|['\u2019]?s)) (?!\w)"""
        ),
        _short_decade,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} {_NOT_HYPHENED} (?P<year>{_YEAR}) (?P<dash>[-/\u2013])
            (?P<to>\d\d|{_YEAR}) (?![\w/-]|[.,]\d)"""
        ),
        _year_pair,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} {_NOT_HYPHENED} (?<![$\u20ac\u00a3#+]) {_YEAR}
            (?!\w|[.,:]\d|\s?%|\+|/(?!{_YEAR}(?!\w))\d|-(?!{one_of(NOW)})[a-z])"""
        ),
        _bare_year,
    ),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<day>{_DAY}) {_NTH} {_GLUE} (?:of\s)? (?P<month>{_MONTH})
            (?!\w)"""
        ),
        _day_month,
    ),
    (
        _form(rf"{_NOT_IN_WORD} (?P<month>{_MONTH}) \.? \s? (?P<day>{_DAY}) {_NTH} (?!\w|[.,]\d)"),
        _day_month,
    ),
    (_form(rf"(?<!\w) (?P<month>{_MONTH}) (?!\w) \.?"), _month),
    (
        _form(
            rf"""{_NOT_IN_WORD} (?P<day>{_DAY}) {_NTH} (?!\w)
            (?= (?:(?:{_AND}|{_TO}) (?:{_PART_WORD}\s)? {_DAY} {_NTH}){{1,6}}
            {_GLUE} (?:bulan\s|of\s)? {_MONTH} )"""
        ),
        _day,
    ),
)


# A date begins here or nowhere: every form begins with a digit or with one of these words.
_STARTS = _form(
    rf"""(?:(?<!\w)|(?<=tahun)) (?: \d | (?:{_MONTH}|{_ORDINAL})(?!\w) | (?:{_MONTH}|q|h|tw|sem)\d
      | {one_of((*QUARTER_WORDS, *HALF_WORDS))}(?!\w) )"""
)


def _find_atoms(words: str, lower: str, lang: str, taken: Sequence[Span]) -> list[_Atom]:
    """Every atom outside `taken`, in order; where two forms fit, the earlier form of the list."""
    used = bytearray(len(words))
    for span in taken:
        start, end = max(span.start, 0), min(span.end, len(words))
        used[start:end] = b"\1" * (end - start)
    atoms: list[_Atom] = []
    done = 0
    for place in _STARTS.finditer(lower):
        if place.start() < done:
            continue
        for pattern, read in _READERS:
            m = pattern.match(lower, place.start())
            if m is None or used.find(1, m.start(), m.end()) >= 0:
                continue
            found = read(m, lang)
            if found:
                atoms.extend(found)
                done = found[-1].end
                break
    return [atom for atom in atoms if not _is_other_word(words, atom)]


def _is_other_word(words: str, atom: _Atom) -> bool:
    """Whether a month by itself is no month: "may", "march" in lower case."""
    alone = atom.precision == "month" and atom.year is None
    return alone and words[atom.start : atom.end] in MONTHS_THAT_ARE_WORDS


_YEARLESS = _form(
    rf"""(?<!\w) (?: {one_of(WEEKDAYS)} (?:\s{one_of(DAYTIMES)})? ,?\s \(?
        (?P<slashed>{_DAY}/{_DAY}) \)?
      | (?:tanggal|tgl\.?)\s (?P<plain>{_DAY} (?:{_TO}{_DAY} | {_AND}{_DAY}){{0,3}}) )
    (?![\w%]|[.,]\d)"""
)


# --- Neighbours complete and join each other -----------------------------------------------------

_LINKED = rf"(?:{one_of(['pada', 'di', 'in', 'on', 'bulan', 'tanggal', 'tahun', 'year', 'the'])}\s)"
_MOD_WORD = one_of(MODIFIERS)
_RANGE_GAP = _form(
    rf"""(?: \s?{_DASH}{{1,2}}\s?
      | [\s,]\s?{one_of(RANGE_WORDS)}\s(?:dengan\s)? )
    (?: {_LINKED}{{0,2}} (?:{_MOD_WORD}[\s-](?:the\s)?)? {_LINKED}{{0,2}} )"""
)
_PAIR_GAP = _form(rf"\s(?:dan|and)\s{_LINKED}{{0,2}}")
_TOWARDS_GAP = _form(rf"\s(?:ke|menuju)\s{_LINKED}{{0,2}}")
_LIST_GAP = _form(
    rf"""\s?(?: [,;/&]\s?(?:dan\s|serta\s|and\s|atau\s|or\s|hingga\s)?
      | \s?(?:dan|serta|and|atau|or|maupun|vs\.?|dan/atau)\s ) {_LINKED}{{0,2}}"""
)
_BETWEEN_BEFORE = _form(rf"(?<!\w){one_of(BETWEEN)}\s{_LINKED}{{0,3}}(?:{_YEAR_WORD}\s)?$")
_FROM_BEFORE = _form(rf"(?<!\w){one_of(FROM)}\s{_LINKED}{{0,3}}(?:{_YEAR_WORD}\s)?$")
_SAME_YEAR_AFTER = _form(rf"[\s,]{{0,2}}(?:(?:pada|di|in|of)\s)?{one_of(SAME_YEAR)}")
_PRECISELY_GAP = _form(
    rf"[\s,]{{0,2}}{one_of(PRECISELY)}\s(?:(?:pada|di|on|in|tanggal|bulan|hari)\s){{0,3}}"
    rf"(?:{one_of(WEEKDAYS)},?\s)?"
)
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]")
_REACH = 60


def _complete(words: str, lower: str, atoms: list[_Atom]) -> list[_Atom]:
    """Lend month and year to the atoms that lack them, where the words make it certain."""
    for i in range(len(atoms) - 2, -1, -1):
        atom, after = atoms[i], atoms[i + 1]
        if atom.year is None and _reach(lower, atom, after, _RANGE_GAP, _LIST_GAP, _PAIR_GAP):
            atoms[i] = _borrow(atom, after)
    for i in range(1, len(atoms)):
        atom, before = atoms[i], atoms[i - 1]
        if atom.year is None and before.year is not None:
            linked = _reach(lower, before, atom, _RANGE_GAP, _PRECISELY_GAP)
            if linked or _says_same_year(words, lower, before, atom):
                atoms[i] = _borrow(atom, before)
    return atoms


def _reach(lower: str, left: _Atom, right: _Atom, *gaps: re.Pattern[str]) -> bool:
    if right.start - left.end > _REACH:
        return False
    gap = lower[left.end : right.start]
    return any(pattern.fullmatch(gap) for pattern in gaps)


def _says_same_year(words: str, lower: str, before: _Atom, atom: _Atom) -> bool:
    between = words[before.end : min(atom.start, before.end + 400)]
    return (
        before.end + 400 >= atom.start
        and not _SENTENCE_END.search(between)
        and _SAME_YEAR_AFTER.match(lower, atom.end) is not None
    )


def _borrow(atom: _Atom, lender: _Atom) -> _Atom:
    """`atom` with what it lacks taken from `lender`; unchanged where that gives no date."""
    if lender.precision in ("decade", "half", "quarter"):
        return atom
    part = atom.part or (lender.part if lender.precision in ("day", "month") else 0)
    if atom.precision == "day" and lender.year is not None:
        try:
            date(lender.year, part, atom.day)
        except ValueError:
            return atom
    return replace(atom, year=lender.year, part=part)


def _join(lower: str, atoms: list[_Atom]) -> list[_Item]:
    """Ranges of two neighbours; every other atom by itself."""
    items: list[_Item] = []
    i = 0
    while i < len(atoms):
        first = atoms[i]
        last = atoms[i + 1] if i + 1 < len(atoms) else None
        if last is not None and _is_range(lower, first, last):
            items.append(_Item(first, last))
            i += 2
        else:
            items.append(_Item(first, first))
            i += 1
    return items


def _is_range(lower: str, first: _Atom, last: _Atom) -> bool:
    left, right = first.moment, last.moment
    if left is None or right is None or left.first() >= right.first():
        return False
    if first.bare and last.bare and right.year - left.year > 500:
        return False
    if _reach(lower, first, last, _RANGE_GAP):
        return True
    before = lower[max(0, first.start - _REACH) : first.start]
    if _reach(lower, first, last, _PAIR_GAP):
        return _BETWEEN_BEFORE.search(before) is not None
    if _reach(lower, first, last, _TOWARDS_GAP):
        return _FROM_BEFORE.search(before) is not None
    gap = lower[first.end : last.start]
    return gap == "/" and first.bare and last.bare and right.year == left.year + 1


# --- A bare year must show that it is one --------------------------------------------------------

_NEXT_WORD = re.compile(
    r"\s?(?P<mark>[=.,;:)\]/!?'\"\u201d\u2019\u2013\u2014-]?)\s?(?P<word>[^\s,.;:()]{0,40})"
)
_LAST_WORDS = re.compile(r"[^\s,.;:()\[\]\u201c\"]+|[,.;:()\[\]\u201c\"]")
_WEEKDAY_BEFORE = _form(rf"(?<!\w){one_of(WEEKDAYS)}(?:\s{one_of(DAYTIMES)})?,?\s\(?$")
_OPENERS = frozenset("([;")
_CLOSERS = frozenset(")],;:-=")
_STOPS = frozenset(",.;)")
_COUNTED = frozenset(COUNTED_NOUNS)
_PREPOSITIONS = frozenset(DATE_PREPOSITIONS)
_VERB = re.compile(r"(?:me|ber|ter|di)[a-z]{3,}|[a-z]{2,}ed")
_PLAUSIBLE = range(1800, 2061)
_EARLIEST_RANGE = 1400


def _accept(words: str, lower: str, items: list[_Item]) -> list[_Item]:
    """The items that are dates: all that hold a month or more, and the years that prove it.

    In a list of years ("2015, 2016, dan 2017") one proof serves all.
    """
    verdicts = [_verdict(words, lower, item) for item in items]
    for i in range(len(items) - 1):
        pair = verdicts[i : i + 2]
        if None in pair and False not in pair and _counts_up(lower, items[i], items[i + 1]):
            verdicts[i : i + 2] = True, True
    forth, back = range(1, len(items)), range(len(items) - 2, -1, -1)
    for i, neighbour in [(i, i - 1) for i in forth] + [(i, i + 1) for i in back]:
        if verdicts[i] is None and verdicts[neighbour]:
            left, right = items[min(i, neighbour)], items[max(i, neighbour)]
            verdicts[i] = _in_a_list(lower, left, right) or None
    return [item for item, verdict in zip(items, verdicts, strict=True) if verdict]


_CELLS = re.compile(r"[\s\d.,%+-]{1,60}")


def _counts_up(lower: str, left: _Item, right: _Item) -> bool:
    """Whether a year follows a year with nothing but figures between, as in a table."""
    first, second = left.first.year, right.first.year
    if first is None or second != first + 1 or left.is_range:
        return False
    return _CELLS.fullmatch(lower, left.end, right.start) is not None


def _in_a_list(lower: str, left: _Item, right: _Item) -> bool:
    gap = lower[left.end : right.start]
    return gap == " " or (len(gap) < _REACH and _LIST_GAP.fullmatch(gap) is not None)


def _verdict(words: str, lower: str, item: _Item) -> bool | None:
    """True: a date. False: surely none. None: nothing says so, but a neighbour may."""
    if not item.bare and item.first.precision != "decade":
        return True
    lead = _lead(lower, item)
    if lead["unit"]:
        return True
    before = _LAST_WORDS.findall(lower[max(0, lead.start() - 80) : lead.start()])
    last = before[-1].rstrip("-") if before else ""
    if last in COMPARING_LINKS and before[-2:-1] and before[-2] in COMPARING:
        return True
    if item.first.precision == "day":
        on_weekday = _WEEKDAY_BEFORE.search(lower, max(0, item.start - 20), item.start)
        return last in _PREPOSITIONS or bool(lead["parts"]) or on_weekday is not None
    if _counts(lower, item):
        return lead["open"] in STRONG_PREPOSITIONS
    if item.first.precision == "decade":
        return item.end - item.start > 5 or lead["mod"] is not None or bool(lead["parts"])
    after = _NEXT_WORD.match(words, item.end)
    mark, following = (after["mark"], after["word"]) if after else ("", "")
    if last in CODE_LEADS:
        return False
    if last in _OPENERS and (mark in _CLOSERS or not following):
        return True
    dashed = item.is_range and not lower[item.first.end].isspace()
    return _year_verdict(item.first.year or 0, _Around(lead, before, mark, following, dashed))


class _Around(NamedTuple):
    """What stands around a bare year or range: what leads to it, the words before that, the mark
    and the word after it, and whether it is a range joined by a dash.
    """

    lead: re.Match[str]
    before: list[str]
    mark: str
    following: str
    dashed: bool


def _year_verdict(year: int, around: _Around) -> bool | None:
    """The verdict on a bare year or range of years."""
    lead, before, mark, following, dashed = around
    last = before[-1].rstrip("-") if before else ""
    plausible = year in _PLAUSIBLE
    stops = bool(mark) or not following or following[0].isupper()
    goes_on = stops or following in FUNCTION_WORDS or _VERB.match(following) is not None
    if lead["mod"] or last in STRONG_PREPOSITIONS or lead["open"] in SINCE:
        return True
    if last in _PREPOSITIONS or (lead["open"] and not lead["about"]):
        return True if goes_on or (plausible and year % 100) else None
    if dashed and plausible:
        return True
    if last in QUANTITY_LEADS:
        return False
    if dashed and goes_on and year >= _EARLIEST_RANGE:
        return True
    if not plausible or (following[:1].isdigit() and not mark) or last[:1].isdigit():
        return None
    if _dated_event(before) or (lead["parts"].endswith("the ") and year % 100):
        return True
    if lead["about"]:
        return True if mark in _STOPS and year % 100 else None
    return True if goes_on else None


def _dated_event(before: list[str]) -> bool:
    """Whether one of the last words, up to a stop, names something that a year dates."""
    for word in reversed(before[-5:]):
        if word in DATED_EVENTS or word in DATED_THINGS:
            return True
        if not word[0].isalnum():
            return False
    return False


def _counts(lower: str, item: _Item) -> bool:
    """Whether the number counts or measures what follows it."""
    after = _NEXT_WORD.match(lower, item.end)
    if after is None or after["mark"]:
        return False
    word = after["word"]
    return word in _COUNTED or word.startswith("%") or word in ("usd", "rp", "rupiah")


# --- What stands before and after ----------------------------------------------------------------

_LEAD = _form(
    rf"""
    (?: (?<!\w) (?P<open> {one_of(SINCE)} | {one_of(UNTIL)}(?:\s(?:pada|di|in))? ) \s )?
    (?: (?<!\w) (?P<about>{one_of(ABOUT)}) \s )?
    (?: (?<!\w) (?:the\s)? (?P<mod>{_MOD_WORD}) (?:nya)? [\s-] (?:dari\s|of\s|in\s)? (?:the\s)? )?
    (?: (?<!\w) {one_of(ABOUT)} \s )?
    (?P<parts> (?: (?<!\w) (?: {_PART_WORD} | {one_of(WEEKDAYS)},? ) [\s:]{{1,2}} ){{0,3}} )
    (?P<unit> (?<!\w) (?: {_YEAR_WORD} [\s:]{{1,2}} | tahun ) )?
    $
    """
)
_NOW_AFTER = _form(rf"(?:\s?{_DASH}\s?|\s{one_of(RANGE_WORDS)}\s(?:dengan\s)?){one_of(NOW)}(?!\w)")
_ONWARD_AFTER = _form(rf"\s{one_of(ONWARD)}(?!\w)")
_LEAD_REACH = 70


def _lead(lower: str, item: _Item) -> re.Match[str]:
    """The lower that lead up to the date: since or until, about, early or late, "tahun"."""
    found = _LEAD.search(lower, max(0, item.start - _LEAD_REACH), item.start)
    assert found is not None  # every part is optional
    return found


def _mention(lower: str, item: _Item) -> DateMention:
    lead = _lead(lower, item)
    mod = MODIFIERS[lead["mod"]] if lead["mod"] else None
    first, last = item.first.moment, item.last.moment
    assert first is not None
    assert last is not None
    if lead["about"]:
        first = replace(first, about=True)
    span = Span(item.start, item.end)
    if item.is_range:
        return DateMention(span, str(DateExpr(first, last, interval=True)), mod)
    now = _NOW_AFTER.match(lower, item.end)
    if now is not None:
        span = Span(item.start, now.end())
    opened = lead["open"] or ""
    if now is not None or opened in SINCE or _ONWARD_AFTER.match(lower, item.end):
        return DateMention(span, str(DateExpr(first, None, interval=True)), mod)
    if opened:
        return DateMention(span, str(DateExpr(None, first, interval=True)), mod)
    return DateMention(span, str(single(first)), mod)
