"""Finds the noun that a number counts: the first noun (Indonesian), the first plural (English).

Knows which words can be nouns; must not know measures, money or which digits are no quantity.
"""

from __future__ import annotations

from typing import NamedTuple

from risalah.extract.quantities.figures.values import Tokens
from risalah.lexicon import numbers, units
from risalah.quantities.amounts import Token

_HYPHENS = frozenset("-\u2010\u2011")


class Unit(NamedTuple):
    """A unit behind a number; `strong` if no plain noun: money, per cent, measure, multiple."""

    name: str
    after: int
    strong: bool


def read_noun(tokens: Tokens, j: int) -> Unit | None:
    """The counted noun at token `j`."""
    if tokens.lang == "en":
        return _read_plural(tokens, j)
    token, following = tokens[j], tokens[j + 1]
    if not can_be_noun(token):
        return None
    if token.low in units.CLASSIFIERS and following.spaced and can_be_noun(following):
        return read_noun(tokens, j + 1) if following.low not in units.CLASSIFIERS else None
    if token.low == "orang" and following.low in units.PERSONS and following.spaced:
        return Unit(following.low, j + 2, False)
    if (token.low, following.low) in units.PAIRS and following.spaced:
        return Unit(f"{token.low} {following.low}", j + 2, False)
    name = token.low if token.text.istitle() else token.text
    tail = _tail(tokens, j, name)
    return Unit(name + tail, j + (3 if tail else 1), False)


def _tail(tokens: Tokens, j: int, name: str) -> str:
    """What a hyphen or slash joins to the noun `name` at `j`: negara-negara, kabupaten/kota.

    In pilar-keamanan the hyphen is a dash, and "dosis/hari" is a rate; both give nothing.
    """
    mark, other = tokens[j + 1], tokens[j + 2]
    if mark.spaced or other.spaced or other.kind != "word":
        return ""
    if mark.text == "/":
        measured = other.low in units.TIMES or other.low in units.MEASURES
        return "" if measured else f"/{other.low}"
    whole = len(name) <= 3 or len(other.low) <= 3 or name in units.PREFIXES
    alike = name[-3:] == other.low[-3:] or name[:3] == other.low[:3] or other.low.startswith(name)
    return f"-{other.low}" if mark.text in _HYPHENS and (whole or alike) else ""


def _read_plural(tokens: Tokens, j: int) -> Unit | None:
    """The first plural within four words; adjectives and nouns before it are passed over."""
    for k in range(j, j + 7):
        token = tokens[k]
        if token.text == "-" and not token.spaced:
            continue
        if token.kind != "word" or token.low in units.NO_NOUNS:
            return None
        plural = token.low.endswith("s") and len(token.low) > 3
        if token.low in units.PLURALS or (plural and not units.NOT_PLURAL.fullmatch(token.low)):
            return Unit(token.low, k + 1, False)
    return None


def can_be_noun(token: Token) -> bool:
    """Whether a word can be a counted noun."""
    if token.kind != "word" or len(token.low) < 2 or token.low in units.NO_NOUNS:
        return False
    if token.low in units.MONTHS or token.low in numbers.SCALES:
        return False
    return not (units.VERB.fullmatch(token.low) and token.low not in units.NOT_VERBS)
