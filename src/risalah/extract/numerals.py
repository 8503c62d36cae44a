"""The account of the numerals: every run of digits of a text in exactly one class.

Knows the classes and which of two readings wins; must not know how dates or figures are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from risalah.model import Numeral, NumeralClass
from risalah.span import Span

NUMERAL = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
"""What counts as a numeral. Digits of other scripts are letters of a quotation, not counted."""


def account_for(text: str, readings: Iterable[tuple[Span, NumeralClass]]) -> tuple[Numeral, ...]:
    """Every numeral of `text`, in order, with the class of the reading that covers it.

    `readings` are raw spans with a class; where several cover one numeral, the one that comes
    first in `readings` counts, but before all one that covers its first digit: in "3,5.20" the
    figure, not the footnote marker glued to it. Raises `LookupError` for a numeral that no
    reading covers: the caller must have an answer for each, so a gap is a programmer's mistake.
    """
    numerals = [Span(*match.span()) for match in NUMERAL.finditer(text)]
    starts = [numeral.start for numeral in numerals]
    classes: list[NumeralClass | None] = [None] * len(numerals)
    settled = [False] * len(numerals)
    for span, cls in readings:
        for i in _touched(numerals, starts, span):
            begins = span.start <= starts[i]
            if classes[i] is None or (begins and not settled[i]):
                classes[i], settled[i] = cls, begins
    account = []
    for numeral, found in zip(numerals, classes, strict=True):
        words = text[numeral.start : numeral.end]
        if found is None:
            raise LookupError(f"no reading for the numeral {words!r} at {numeral.start}")
        account.append(Numeral(numeral.start, numeral.end, words, found))
    return tuple(account)


def _touched(numerals: Sequence[Span], starts: Sequence[int], span: Span) -> range:
    """Indexes of the numerals that share a character with `span`."""
    first = bisect_right(starts, span.start) - 1
    if first < 0 or numerals[first].end <= span.start:
        first += 1
    last = first
    while last < len(numerals) and numerals[last].start < span.end:
        last += 1
    return range(first, last)
