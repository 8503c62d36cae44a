"""Finds what a number counts or measures: per cent, money, multiple, measure or counted noun.

Knows the words that stand beside numbers; must not know which digits are no quantity at all.
A new kind of unit is one entry of `_UNITS`; the earlier of two that fit wins.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from risalah.extract.quantities.figures.values import (
    FALLBACK,
    INDEX,
    MULTIPLE,
    PERCENT,
    Tokens,
    money_at,
)
from risalah.lexicon.lists import words as listed
from risalah.quantities.amounts import Amount, Token
from risalah.quantities.calendar import MONTHS
from risalah.quantities.scales import PERCENT_PHRASES, PERCENT_SIGNS, PERCENT_WORDS, SCALES

_MULTIPLYING = frozenset({"kali", "times", "fold", "lipat", "x"})
_COMPARED = {
    "kali": frozenset({"lebih"}),
    "times": frozenset(["as", "more", "higher", "larger", "greater", "bigger", "the", "faster"]),
}
"""What follows words for occasions where they multiply."""
_CLASSIFIERS = listed("quantities/classifiers")
_COUNTED_BEFORE = listed("quantities/counted-before")
_DISCRETE = listed("quantities/discrete")
_PLURALS = listed("quantities/plurals")
_UNIT_WORDS = listed("quantities/times") | listed("quantities/measures")
_NO_NOUNS = listed("function-words") | listed("quantities/no-nouns")
# Indonesian verbs show by their prefix.
_VERB = re.compile(r"(?: me(?:m|n|ng|ny|l|r|w|y) | di | ber | ter ) [a-z]{3,40}", re.VERBOSE)
_NOT_PLURAL = re.compile(r".*(?:ss|us|is|ous|'s)")
_SQUARED = frozenset({"m", "km", "cm"})
_HYPHENS = frozenset("-\u2010\u2011")


class Unit(NamedTuple):
    """A unit behind a number; `strong` if no plain noun: money, per cent, measure, multiple."""

    name: str
    after: int
    strong: bool


def unit_behind(tokens: Tokens, amount: Amount, code: str = "") -> Unit | None:
    """The unit behind an amount; behind a sum with the currency `code` before it only money."""
    if code:
        return _read_money(tokens, amount)
    return next((unit for read in _UNITS if (unit := read(tokens, amount))), None)


def _read_percent(tokens: Tokens, amount: Amount) -> Unit | None:
    end = percent_end(tokens, amount.after)
    return Unit(PERCENT, end, True) if end else None


def _read_money(tokens: Tokens, amount: Amount) -> Unit | None:
    money = money_at(tokens, amount.after)
    return Unit(*money, True) if money else None


def _read_multiple(tokens: Tokens, amount: Amount) -> Unit | None:
    """ "kali lipat", "kali lebih besar", "times as many", "x"; "kali" alone counts occasions."""
    j = amount.after
    token, following = tokens[j], tokens[j + 1].low
    if token.low not in _MULTIPLYING or (token.low == "x" and token.spaced):
        return None
    if following == "lipat" and token.low in ("kali", "x"):
        return Unit(MULTIPLE, j + 2, True)
    occasions = following not in _COMPARED.get(token.low, (following,))
    return Unit(token.low if occasions else MULTIPLE, j + 1, True)


def _read_hyphened(tokens: Tokens, amount: Amount) -> Unit | None:
    """ "10-year", "10-point" in English."""
    hyphen, word = tokens[amount.after], tokens[amount.after + 1]
    glued = hyphen.text == "-" and not hyphen.spaced and word.kind == "word" and not word.spaced
    if not glued or amount.kind != "digits" or tokens.lang != "en":
        return None
    return Unit(word.low, amount.after + 2, is_unit_word(word.low))


def _past_hyphen(tokens: Tokens, amount: Amount) -> int:
    """The index behind the amount and the hyphen of "five-year"."""
    hyphen = tokens[amount.after]
    glued = amount.kind == "words" and hyphen.text == "-" and not hyphen.spaced
    return amount.after + glued


def _read_degrees(tokens: Tokens, amount: Amount) -> Unit | None:
    j = _past_hyphen(tokens, amount)
    scale = tokens[j + 1].text
    return Unit("°" + scale, j + 2, True) if tokens[j].text == "°" and scale else None


def _read_measure(tokens: Tokens, amount: Amount) -> Unit | None:
    """A time or a measure: "tahun", "meter persegi", "km2"."""
    j = _past_hyphen(tokens, amount)
    token, following = tokens[j], tokens[j + 1]
    if not is_unit_word(token.low):
        return None
    if " ".join(tokens.pair(j)) in listed("quantities/noun-pairs"):
        return Unit(" ".join(tokens.pair(j)), j + 2, True)
    if token.low in _SQUARED and following.text in ("2", "3") and not following.spaced:
        return Unit(token.low + following.text, j + 2, True)
    plain = token.text.istitle() or (token.text[:1].isupper() and len(token.text) > 3)
    return Unit(token.low if plain else token.text, j + 1, True)


def _read_counted(tokens: Tokens, amount: Amount) -> Unit | None:
    """The counted noun."""
    j = _past_hyphen(tokens, amount)
    if tokens[j].kind != "word" or _needs_measure(tokens, amount):
        return None
    if tokens[j].text[:1].isupper() and amount.scale == 1 and not _is_whole(amount.digits):
        return None  # in "12,5 3,1 Fiji" the name begins the next row
    return _read_noun(tokens, j)


_UNITS: tuple[Callable[[Tokens, Amount], Unit | None], ...] = (
    _read_percent,
    _read_money,
    _read_multiple,
    _read_hyphened,
    _read_degrees,
    _read_measure,
    _read_counted,
)


def _is_whole(digits: str) -> bool:
    """Whether digits can count things: none behind a mark, or groups of three."""
    return not digits or digits.isdigit() or (len(digits) > 4 and digits[-4] in ".,")


def _needs_measure(tokens: Tokens, amount: Amount) -> bool:
    """Whether the amount is "satu" or "one", which counts a plain noun only behind "hanya"."""
    if amount.kind != "words" or amount.counted != 1 or amount.scale != 1:
        return False
    j = amount.after
    return tokens[j - 2].low not in listed("quantities/only") and tokens[j].low not in _DISCRETE


def is_unit_word(word: str) -> bool:
    """Whether a word is a time or a measure."""
    return word in _UNIT_WORDS


def percent_end(tokens: Tokens, j: int) -> int:
    """The index behind a percent sign or word at token `j`; 0 if none stands there."""
    if tokens.pair(j) in PERCENT_PHRASES:
        return j + 2
    token = tokens[j]
    return j + 1 if token.text in PERCENT_SIGNS or token.low in PERCENT_WORDS else 0


# --- Counted nouns -------------------------------------------------------------------------------


def _read_noun(tokens: Tokens, j: int) -> Unit | None:
    """The counted noun at token `j`."""
    if tokens.lang == "en":
        return _read_plural(tokens, j)
    token, following = tokens[j], tokens[j + 1]
    if not can_be_noun(token):
        return None
    if token.low in _CLASSIFIERS and following.spaced and can_be_noun(following):
        return _read_noun(tokens, j + 1) if following.low not in _CLASSIFIERS else None
    if token.low == "orang" and following.low in listed("quantities/persons") and following.spaced:
        return Unit(following.low, j + 2, False)
    if " ".join(tokens.pair(j)) in listed("quantities/noun-pairs") and following.spaced:
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
        return "" if is_unit_word(other.low) else f"/{other.low}"
    whole = len(name) <= 3 or len(other.low) <= 3 or name in listed("quantities/prefixes")
    alike = name[-3:] == other.low[-3:] or name[:3] == other.low[:3] or other.low.startswith(name)
    return f"-{other.low}" if mark.text in _HYPHENS and (whole or alike) else ""


def _read_plural(tokens: Tokens, j: int) -> Unit | None:
    """The first plural within four words; adjectives and nouns before it are passed over."""
    for k in range(j, j + 7):
        token = tokens[k]
        if token.text == "-" and not token.spaced:
            continue
        if token.kind != "word" or token.low in _NO_NOUNS:
            return None
        plural = token.low.endswith("s") and len(token.low) > 3
        if token.low in _PLURALS or (plural and not _NOT_PLURAL.fullmatch(token.low)):
            return Unit(token.low, k + 1, False)
    return None


def can_be_noun(token: Token) -> bool:
    """Whether a word can be a counted noun."""
    if token.kind != "word" or len(token.low) < 2 or token.low in _NO_NOUNS:
        return False
    if token.low in MONTHS or token.low in SCALES:
        return False
    return not (_VERB.fullmatch(token.low) and token.low not in listed("quantities/not-verbs"))


# --- Units that do not stand behind the number ---------------------------------------------------


def unit_elsewhere(tokens: Tokens, i: int, j: int, amount: Amount) -> str:
    """The unit of a number from `i` to `j` without one behind it: from "dari lima negara", or from
    before it. Empty for a number in words that counts nothing.
    """
    unit = _unit_of_whole(tokens, j) if amount.kind != "vague" else ""
    if unit:
        return unit
    if amount.kind == "digits":
        return _unit_before(tokens, i) or FALLBACK
    among = tokens.pair(j) in (("di", "antara"), ("di", "antaranya")) or tokens[j].low == "lainnya"
    return FALLBACK if among or amount.scale > 1 or amount.counted > 20 else ""


def _unit_of_whole(tokens: Tokens, j: int) -> str:
    """The noun of the whole that the number is part of: "dari lima negara", "out of the five"."""
    if tokens.pair(j) == ("out", "of"):
        j += 1
    if tokens[j].low not in ("dari", "of"):
        return ""
    j += 1
    while tokens[j].low in ("the", "para", "total", "seluruh"):
        j += 1
    whole = tokens.amount(j)
    unit = unit_behind(tokens, whole) if whole else None
    return unit.name if unit and not unit.strong else ""


def _unit_before(tokens: Tokens, i: int) -> str:
    """The unit named before digits: "skor 5", "penduduk sebanyak 45"; empty if none is."""
    if tokens[i - 1].low in listed("quantities/scores"):
        return INDEX
    linked = False
    for k in range(i - 1, max(i - 8, -1), -1):
        word = tokens[k]
        if word.kind != "word":
            return ""
        if word.low in listed("quantities/scores") and word.low != "nilai":
            return INDEX
        counted = word.low in _COUNTED_BEFORE or (linked and word.text.islower())
        if word.low in listed("quantities/count-links"):
            linked = True
        elif counted and (word.low in _COUNTED_BEFORE or can_be_noun(word)):
            return word.low
    return ""


def read_rate(tokens: Tokens, j: int) -> tuple[str | None, int]:
    """What the quantity is per ("per tahun", "/hari", "per 1.000 penduduk"), and index behind."""
    end = _rate_end(tokens, j)
    if not end:
        return None, j
    per = tokens.words[slice(*tokens.span(j + 1, end))]
    return per.lower() if per.istitle() else per, end


def _rate_end(tokens: Tokens, j: int) -> int:
    """The index behind the rate at token `j`; 0 if none stands there."""
    word, k = tokens[j].low, j + 1
    base = tokens[k]
    if word in listed("quantities/rate-words"):
        return k + 1 if base.low in listed("quantities/times") and base.spaced else 0
    slash = tokens[j].text == "/" and not base.spaced
    if not slash and word != "per":
        return 0
    money = money_at(tokens, k)
    if money:
        return money[1]
    if slash:
        return k + 1 if base.kind == "word" else 0
    amount = tokens.amount(k)
    if amount is not None:
        return amount.after + 1 if can_be_noun(tokens[amount.after]) else 0
    return k + 1 if is_unit_word(base.low) or can_be_noun(base) else 0
