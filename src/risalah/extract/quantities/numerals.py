"""The account of the numerals: every run of digits of a text in exactly one class.

Knows the classes and which of two readings wins; must not know how dates or figures are read.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from sys import intern

from risalah.model import NUMERAL_CLASSES, Numeral, NumeralClass
from risalah.span import Span

NUMERAL = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
"""What counts as a numeral. Digits of other scripts are letters of a quotation, not counted."""


class Ledger:
    """The account of one text while it is read; compact, since long texts hold many numerals.

    Where several readings cover one numeral, the one taken first counts, but before all one that
    covers its first digit: in "3,5.20" the figure, not the footnote marker glued to it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts, self._ends = array("q"), array("q")
        for match in NUMERAL.finditer(text):
            self._starts.append(match.start())
            self._ends.append(match.end())
        self._classes, self._settled = bytearray(len(self._starts)), bytearray(len(self._starts))

    def take(self, readings: Iterable[tuple[Span, NumeralClass]]) -> None:
        """Enter readings: raw spans with the class of the numerals in them."""
        classes, settled = self._classes, self._settled
        for span, cls in readings:
            for i in _touched(self._starts, self._ends, span):
                begins = span.start <= self._starts[i]
                if not classes[i] or (begins and not settled[i]):
                    classes[i], settled[i] = NUMERAL_CLASSES.index(cls) + 1, begins

    def close(self) -> tuple[Numeral, ...]:
        """Every numeral of the text, in order, with its class.

        Raises `LookupError` for a numeral that no reading covers: the caller must have an answer
        for each, so a gap is a programmer's mistake.
        """
        account = []
        for start, end, found in zip(self._starts, self._ends, self._classes, strict=True):
            words = intern(self._text[start:end])
            if not found:
                raise LookupError(f"no reading for the numeral {words!r} at {start}")
            account.append(Numeral(start, end, words, NUMERAL_CLASSES[found - 1]))
        return tuple(account)


def _touched(starts: "array[int]", ends: "array[int]", span: Span) -> range:
    """Indexes of the numerals that share a character with `span`."""
    first = bisect_right(starts, span.start) - 1
    if first < 0 or ends[first] <= span.start:
        first += 1
    last = first
    while last < len(starts) and starts[last] < span.end:
        last += 1
    return range(first, last)
