"""Reads the second number of a range: "5–7", "antara 5 dan 7 juta", "USD 100 juta - USD 150 juta".

Knows the marks of ranges and what two numbers make none; must not know units.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from risalah.extract.quantities.figures.money import money_before, with_letter
from risalah.extract.quantities.figures.refusals import glued_after
from risalah.extract.quantities.figures.values import DASHES, Head, Tokens
from risalah.lexicon.lists import mapping
from risalah.lexicon.lists import words as listed
from risalah.quantities.amounts import Amount

_MARKS = (
    ("sampai", "dengan"),
    *((*mark, *dot) for mark in (("s", ".", "d"), ("s", "/", "d")) for dot in ((".",), ())),
    *((word,) for word in sorted(listed("quantities/range-words"))),
)
"""Words that make a range of two numbers, token by token, the longer before the shorter."""


class _Ends(NamedTuple):
    """Two numbers with a range mark between: their values, what the first is worth if it shares the
    scale of the second, the word of the mark, and where sign or currency of the first begin.
    """

    tokens: Tokens
    first: Amount
    second: Amount
    low: Fraction
    high: Fraction
    shared: Fraction
    mark: str
    begin: int

    @property
    def chosen(self) -> bool:
        """Whether the two are alternatives: "lima atau enam"."""
        return self.mark in ("atau", "or")


def read_range_end(tokens: Tokens, head: Head, first: Amount, after: int) -> Amount | None:
    """The second number of the range whose first ends, with its unit, before token `after`; None
    where no range mark stands or the two make no range.
    """
    mark = _past_mark(tokens, head.at, after)
    at = _past_currency(tokens, mark, head.currency) if mark else 0
    second = tokens.amount(at) if mark else None
    if second is None or (second.kind == "digits" and _is_code(tokens, at)):
        return None
    second = with_letter(tokens, second, head.currency)
    low, high = (it.worth(tokens.lang, whole=False, small=False) for it in (first, second))
    if low is None or high is None:
        return None
    shared = low * second.scale if first.scale == 1 else low
    ends = _Ends(tokens, first, second, low, high, shared, tokens[at - 1].low, head.begin)
    return None if any(refusal.applies(ends) for refusal in _REFUSALS) else second


def _past_mark(tokens: Tokens, i: int, j: int) -> int:
    """The index behind the range mark at token `j` behind the number at `i`; 0 if none stands."""
    token = tokens[j]
    if token.text in DASHES:
        return j + 1 if token.spaced == tokens[j + 1].spaced else 0
    for mark in _MARKS:
        if token.low == mark[0] and all(tokens[j + k].low == word for k, word in enumerate(mark)):
            return j + len(mark)
    before = (tokens[k].low for k in (i - 1, i - 2, i - 3))
    between = next(filter(None, map(mapping("quantities/between").get, before)), None)
    return j + 1 if token.low == between else 0


def _past_currency(tokens: Tokens, j: int, code: str) -> int:
    """The index behind the same currency once more at `j`: "USD 100 juta - USD 150 juta"."""
    digits = (k for k in (j + 1, j + 2, j + 3) if tokens[k].kind == "number")
    k = next(digits, j)
    return k if code and k > j and money_before(tokens, k) == (code, j) else j


def _is_code(tokens: Tokens, j: int) -> bool:
    """Whether the digits at `j` belong to a name, or more digits follow them: 0812-3456-7890."""
    hyphen, more = tokens[j + 1], tokens[j + 2]
    chain = hyphen.text == "-" and more.kind == "number" and not hyphen.spaced and not more.spaced
    return chain or glued_after(tokens, j)


class _Refusal(NamedTuple):
    """A reason why two numbers with a range mark between are no range, and the test for it."""

    reason: str
    applies: Callable[[_Ends], bool]


def _is_mixed(ends: _Ends) -> bool:
    written = (ends.first.kind, ends.second.kind)
    return written[0] != written[1] and written != ("digits", "words")


def _is_uneven_choice(ends: _Ends) -> bool:
    even = ends.first.scale == 1 and ends.first.kind == ends.second.kind
    return ends.chosen and not (even and ends.high - ends.shared == ends.second.scale)


def _is_year(ends: _Ends) -> bool:
    first, second = (_four_digits(amount) for amount in (ends.first, ends.second))
    return 1900 <= second <= 2099 and ends.second.scale == 1 and not first


def _four_digits(amount: Amount) -> int:
    digits = amount.digits
    return int(digits) if len(digits) == 4 and digits.isdecimal() else 0


def _is_change(ends: _Ends) -> bool:
    tokens, begin = ends.tokens, ends.begin
    if ends.mark not in ("hingga", "sampai", "to", "ke"):
        return False
    cues = listed("quantities/change-words")
    led = tokens[begin - 1].low in ("dari", "from")
    return led and any(tokens[begin - k].low in cues for k in range(2, 9))


_REFUSALS = (
    _Refusal("the second is vague", lambda ends: ends.second.kind in ("vague", "fraction")),
    _Refusal("one in words, the other in digits; but `5 sampai sepuluh`", _is_mixed),
    _Refusal("a choice of two that do not follow each other", _is_uneven_choice),
    _Refusal("not ascending", lambda ends: ends.high <= min(ends.low, ends.shared)),
    _Refusal("the second is a year", _is_year),
    _Refusal("a change: `naik dari 5 hingga 7`", _is_change),
)
