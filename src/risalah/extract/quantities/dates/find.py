"""Finds the dates and parts of dates in words, each by itself, by the table of forms.

Knows how the forms are tried; must not know what neighbours add to each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from risalah.extract.quantities.dates.atoms import Atom
from risalah.extract.quantities.dates.forms import FORMS, STARTS
from risalah.extract.quantities.dates.parts import AND, DAY, TO, WEEKDAY_AND_TIME
from risalah.lexicon.pattern import verbose
from risalah.quantities.calendar import MONTHS_THAT_ARE_WORDS
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
