"""Finds the dates in the words of one block and reads them as EDTF.

The stages: a form finds each atom, a day, month, year or part of a year, complete or not ("9",
"17 Agustus 2021"); neighbours complete and join each other ("3 - 7 Mei 2012"); a bare year must
show that it is one. Must not know law numbers, citations and names that hold a year: they are
given as `taken`.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from risalah.edtf import DateExpr, single
from risalah.extract.quantities.dates.accept import accept, read_lead
from risalah.extract.quantities.dates.forms import (
    AND,
    DASH,
    DAY,
    FORMS,
    LINK,
    LIST_GAP,
    MAX_GAP,
    MODIFIER,
    RANGE_WORD,
    STARTS,
    TO,
    WEEKDAY,
    WEEKDAY_AND_TIME,
    YEAR_WORD,
    Atom,
    DateItem,
    any_of,
    has_day,
)
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, verbose
from risalah.model import DateModifier
from risalah.quantities.calendar import MODIFIERS, MONTHS_THAT_ARE_WORDS
from risalah.span import Span


def find_atoms(words: str, lower: str, lang: str, taken: Sequence[Span]) -> list[Atom]:
    """Every atom clear of `taken`, in order. `lower` is `words` in lower case."""
    used = bytearray(len(words))
    for span in taken:
        start, end = max(span.start, 0), min(span.end, len(words))
        used[start:end] = b"\1" * (end - start)
    atoms: list[Atom] = []
    done = 0
    for place in STARTS.finditer(lower):
        if place.start() >= done:
            found = _read_forms(lower, place.start(), lang, used)
            atoms.extend(found)
            done = found[-1].end if found else done
    return [atom for atom in atoms if not _is_other_word(words, atom)]


def _read_forms(lower: str, start: int, lang: str, used: bytearray) -> tuple[Atom, ...]:
    """The atoms of the first form that fits at `start` and covers no used character."""
    for form in FORMS:
        m = form.pattern.match(lower, start)
        if m is not None and used.find(1, m.start(), m.end()) < 0:
            found = form.read(m, lang)
            if found:
                return found
    return ()


def _is_other_word(words: str, atom: Atom) -> bool:
    """Whether a month by itself is no month: "may", "march" in lower case."""
    alone = atom.precision == "month" and atom.year is None
    return alone and words[atom.start : atom.end] in MONTHS_THAT_ARE_WORDS


_YEARLESS = verbose(
    rf"""(?<!\w) (?: {WEEKDAY_AND_TIME} ,?\s \(? (?P<slashed>{DAY}/{DAY}) \)?
      | (?:tanggal|tgl\.?)\s (?P<plain>{DAY} (?:{TO}{DAY} | {AND}{DAY}){{0,3}}) )
    (?![\w%]|[.,]\d)"""
)


def find_days(words: str, lower: str, lang: str, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Days with a month, and those behind a weekday or "tanggal", in order, clear of `taken`."""
    atoms = find_atoms(words, lower, lang, taken)
    spans = [Span(atom.start, atom.end) for atom in atoms if atom.precision == "day" and atom.part]
    used = sorted([*taken, *spans])
    for m in _YEARLESS.finditer(lower):
        span = Span(*m.span(m.lastgroup or 0))
        at = bisect_right(used, span)
        if not any(span.overlaps(other) for other in used[max(0, at - 1) : at + 1]):
            spans.append(span)
    return tuple(sorted(spans))


# --- Neighbours ----------------------------------------------------------------------------------

_RANGE_GAP = verbose(
    rf"""(?: \s?{DASH}{{1,2}}\s? | [\s,]\s?{RANGE_WORD} )
    (?: {LINK}{{0,2}} (?:{MODIFIER}[\s-](?:the\s)?)? {LINK}{{0,2}} )"""
)
_PAIR_GAP = verbose(rf"\s(?:dan|and)\s{LINK}{{0,2}}")
_TOWARDS_GAP = verbose(rf"\s(?:ke|menuju)\s{LINK}{{0,2}}")
_PRECISELY_GAP = verbose(
    rf"""[\s,]{{0,2}}{any_of("precisely")}\s(?:(?:pada|di|on|in|tanggal|bulan|hari)\s){{0,3}}
    (?:{WEEKDAY},?\s)?"""
)
_SAME_YEAR_AFTER = verbose(rf"[\s,]{{0,2}}(?:(?:pada|di|in|of)\s)?{any_of('same-year')}")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]")
_MAX_BACK = 400
"""Characters between "in the same year" and the date that has the year."""
_BETWEEN_BEFORE = verbose(rf"(?<!\w){any_of('between')}\s{LINK}{{0,3}}(?:{YEAR_WORD}\s)?$")
_FROM_BEFORE = verbose(rf"(?<!\w){any_of('from')}\s{LINK}{{0,3}}(?:{YEAR_WORD}\s)?$")
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


# --- Dates ---------------------------------------------------------------------------------------

_ANY_DIGIT = re.compile(r"\d")
_NOW_AFTER = verbose(rf"(?:\s?{DASH}\s?|\s{RANGE_WORD}){any_of('now')}(?!\w)")
_ONWARD_AFTER = verbose(rf"\s{any_of('onward')}(?!\w)")


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
    atoms = find_atoms(words, lower, lang, taken)
    items = join(lower, complete(words, lower, atoms))
    return tuple(_mention(lower, item) for item in accept(words, lower, items))


def find_yearless_days(words: str, lang: str, taken: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Days that lack a certain year, "pada 3 Mei", "Rabu (3/6)", "tanggal 15": neither EDTF nor
    figures. `taken` must hold the spans of the dates too.
    """
    if not _ANY_DIGIT.search(words):
        return ()
    return find_days(words, lowered(words), lang, taken)


def _mention(lower: str, item: DateItem) -> DateMention:
    lead = read_lead(lower, item)
    first, last = item.first.moment, item.last.moment
    assert first is not None
    assert last is not None
    if lead["about"]:
        first = replace(first, about=True)
    now = None if item.is_range else _NOW_AFTER.match(lower, item.last.end)
    if item.is_range:
        expr = DateExpr(first, last, interval=True)
    elif now or lead["open"] in listed("dates/since") or _ONWARD_AFTER.match(lower, item.last.end):
        expr = DateExpr(first, None, interval=True)
    elif lead["open"]:
        expr = DateExpr(None, first, interval=True)
    else:
        expr = single(first)
    span = Span(item.first.start, now.end() if now else item.last.end)
    return DateMention(span, str(expr), MODIFIERS[lead["mod"]] if lead["mod"] else None)
