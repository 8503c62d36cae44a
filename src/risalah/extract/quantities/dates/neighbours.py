"""Completes dates by their neighbours and joins them to ranges: "3 - 7 Mei 2012".

Knows what may stand between two dates that belong together, and when a neighbour's month or year
counts for a date too; must not know whether a bare year is a year.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from risalah.extract.quantities.dates.forms import (
    DASH,
    MODIFIER,
    RANGE_WORD,
    WEEKDAY,
    YEAR_WORD,
    Atom,
    DateItem,
    any_of,
    has_day,
)
from risalah.lexicon.pattern import one_of, verbose

MAX_GAP = 60
"""Characters between two dates that belong together."""

_LINK = rf"(?:{one_of(['pada', 'di', 'in', 'on', 'bulan', 'tanggal', 'tahun', 'year', 'the'])}\s)"
_RANGE_GAP = verbose(
    rf"""(?: \s?{DASH}{{1,2}}\s? | [\s,]\s?{RANGE_WORD} )
    (?: {_LINK}{{0,2}} (?:{MODIFIER}[\s-](?:the\s)?)? {_LINK}{{0,2}} )"""
)
_PAIR_GAP = verbose(rf"\s(?:dan|and)\s{_LINK}{{0,2}}")
_TOWARDS_GAP = verbose(rf"\s(?:ke|menuju)\s{_LINK}{{0,2}}")
LIST_GAP = verbose(
    rf"""\s?(?: [,;/&]\s?(?:dan\s|serta\s|and\s|atau\s|or\s|hingga\s)?
      | \s?(?:dan|serta|and|atau|or|maupun|vs\.?|dan/atau)\s ) {_LINK}{{0,2}}"""
)
_PRECISELY_GAP = verbose(
    rf"""[\s,]{{0,2}}{any_of("precisely")}\s(?:(?:pada|di|on|in|tanggal|bulan|hari)\s){{0,3}}
    (?:{WEEKDAY},?\s)?"""
)
_SAME_YEAR_AFTER = verbose(rf"[\s,]{{0,2}}(?:(?:pada|di|in|of)\s)?{any_of('same-year')}")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]")
_MAX_BACK = 400
"""Characters between "in the same year" and the date that has the year."""
_BETWEEN_BEFORE = verbose(rf"(?<!\w){any_of('between')}\s{_LINK}{{0,3}}(?:{YEAR_WORD}\s)?$")
_FROM_BEFORE = verbose(rf"(?<!\w){any_of('from')}\s{_LINK}{{0,3}}(?:{YEAR_WORD}\s)?$")
_MAX_YEARS = 500
"""Years between two bare numbers that are the ends of one range."""


def complete(words: str, lower: str, found: Sequence[Atom]) -> list[Atom]:
    """The atoms, with month and year of a neighbour where the words make that certain."""
    atoms = list(found)
    for i in range(len(atoms) - 2, -1, -1):
        atom, after = atoms[i], atoms[i + 1]
        if atom.year is None and _are_linked(lower, atom, after, _RANGE_GAP, LIST_GAP, _PAIR_GAP):
            atoms[i] = _completed(atom, after)
    for i in range(1, len(atoms)):
        atom, before = atoms[i], atoms[i - 1]
        if atom.year is None and before.year is not None:
            linked = _are_linked(lower, before, atom, _RANGE_GAP, _PRECISELY_GAP)
            if linked or _is_of_same_year(words, lower, before, atom):
                atoms[i] = _completed(atom, before)
    return atoms


def _is_of_same_year(words: str, lower: str, before: Atom, atom: Atom) -> bool:
    """Whether the words behind `atom` give it the year of `before`: "Mei di tahun yang sama"."""
    return (
        atom.start - before.end <= _MAX_BACK
        and not _SENTENCE_END.search(words, before.end, atom.start)
        and _SAME_YEAR_AFTER.match(lower, atom.end) is not None
    )


def _completed(atom: Atom, other: Atom) -> Atom:
    """`atom` with what it lacks taken from `other`; unchanged where that gives no date."""
    if other.precision in ("decade", "half", "quarter"):
        return atom
    part = atom.part or (other.part if other.precision in ("day", "month") else 0)
    year = other.year
    if atom.precision == "day" and year is not None and not has_day(year, part, atom.day):
        return atom
    return replace(atom, year=year, part=part)


def join(lower: str, atoms: Sequence[Atom]) -> list[DateItem]:
    """Ranges of two neighbours, every other atom by itself; atoms that are no date are left out."""
    items: list[DateItem] = []
    i, whole = 0, [atom for atom in atoms if atom.moment]
    while i < len(whole):
        pair = whole[i : i + 2]
        length = 2 if len(pair) == 2 and _is_range(lower, *pair) else 1
        items.append(DateItem(pair[0], pair[length - 1]))
        i += length
    return items


def _is_range(lower: str, first: Atom, last: Atom) -> bool:
    left, right = first.moment, last.moment
    if left is None or right is None or left.first() >= right.first():
        return False
    if first.bare and last.bare and right.year - left.year > _MAX_YEARS:
        return False
    before = lower[max(0, first.start - MAX_GAP) : first.start]
    if _are_linked(lower, first, last, _PAIR_GAP):
        return _BETWEEN_BEFORE.search(before) is not None
    if _are_linked(lower, first, last, _TOWARDS_GAP):
        return _FROM_BEFORE.search(before) is not None
    seasons = lower[first.end : last.start] == "/" and right.year == left.year + 1
    return _are_linked(lower, first, last, _RANGE_GAP) or (first.bare and last.bare and seasons)


def _are_linked(lower: str, left: Atom, right: Atom, *gaps: re.Pattern[str]) -> bool:
    """Whether nothing but one of `gaps` stands between two atoms."""
    if right.start - left.end > MAX_GAP:
        return False
    return any(gap.fullmatch(lower, left.end, right.start) for gap in gaps)
