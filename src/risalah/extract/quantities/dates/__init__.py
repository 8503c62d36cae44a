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
    RANGE_WORD,
    STARTS,
    TO,
    WEEKDAY_AND_TIME,
    Atom,
    DateItem,
    any_of,
)
from risalah.extract.quantities.dates.neighbours import complete, join
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
