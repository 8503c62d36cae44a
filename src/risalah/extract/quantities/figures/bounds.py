"""Reads the sign before a quantity and the words that bound it: "lebih dari", "atau lebih", "±".

Knows the words and signs; must not know the quantity, beyond where it begins and ends.
"""

from __future__ import annotations

from risalah.extract.quantities.figures.units import percent_end
from risalah.extract.quantities.figures.values import MINUS_SIGNS, Tokens
from risalah.lexicon.lists import words as listed
from risalah.model import Bound
from risalah.quantities.bounds import MODIFIER_SIGNS, MODIFIERS_AFTER, MODIFIERS_BEFORE
from risalah.quantities.currencies import CURRENCY_WORDS
from risalah.quantities.scales import PERCENT_SIGNS, PERCENT_WORDS, SCALES


def minus_before(tokens: Tokens, begin: int, free: int) -> int | None:
    """The index of the minus sign or word before token `begin`, not before `free`; None if the
    number is positive.

    A sign that a space parts from its number, and the word "negatif", need a percentage: else they
    are a dash ("impor - 3 negara") or a finding ("tes negatif 5 orang").
    """
    k = begin - 1
    token, before = tokens[k], tokens[k - 1]
    percent = percent_end(tokens, begin + 1) > 0
    if token.low in listed("quantities/minus-words"):
        negative = token.low == "minus" or percent
    elif token.text not in MINUS_SIGNS or before.kind == "number":
        negative = False
    elif not tokens[begin].spaced:
        negative = k == 0 or token.spaced or before.text in ("(", "[", "\u201c", "/")
    else:
        negative = percent and k > 0 and token.spaced and token.text != "\u2013"
    return k if negative and k >= free else None


def bound_before(tokens: Tokens, begin: int) -> Bound | None:
    """The bound whose words end before token `begin`, up to two words away."""
    sign = MODIFIER_SIGNS.get(tokens[begin - 1].text)
    if sign is not None:
        return sign
    for end in range(begin, begin - 3, -1):
        for first in range(max(end - 4, 0), end):
            bound = MODIFIERS_BEFORE.get(tokens.phrase(first, end))
            if bound is not None:
                change = bound == "up-to" and _ends_quantity(tokens, first - 1)
                return None if change else bound
        if tokens[end - 1].low not in listed("quantities/bound-gaps"):
            return None
    return None


def _ends_quantity(tokens: Tokens, k: int) -> bool:
    """Whether a quantity ends with token `k`: in "5 persen hingga 10 persen" nothing is up to."""
    token = tokens[k]
    scaled = token.kind == "number" or token.low in SCALES
    percent = token.low in PERCENT_WORDS or token.low in PERCENT_SIGNS
    return scaled or percent or token.low in CURRENCY_WORDS


def bound_after(tokens: Tokens, end: int) -> Bound | None:
    """The bound whose words begin at token `end`: "atau lebih", "5 juta lebih"."""
    for length in (2, 1):
        bound = MODIFIERS_AFTER.get(tokens.phrase(end, end + length))
        beyond = tokens[end + length]
        plain = beyond.kind == "mark" or beyond.low in listed("quantities/behind-more")
        if bound is not None and (length == 2 or plain):
            return bound
    return None
