"""Tells which digits and number words are no quantity: names, codes, ordinals, idioms, bare years.

Knows the forms of what is not counted; must not know units, beyond that one stands behind a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from risalah.extract.countables import is_unit_word, percent_end
from risalah.extract.money import money_word
from risalah.lexicon import numbers, units
from risalah.lexicon.numbers import NumberLanguage
from risalah.model import Bound
from risalah.quantities.amounts import Amount, Token, is_clock, text_at, token_at, word_at

_NAMING = frozenset("#_\\&§^")  # marks that make digits glued to them a name
_LINKING = frozenset("-\u2010\u2011\u2013+/.:'\u2019")  # marks that tie digits to a name
_CLOSING = frozenset(')]"/.,\u201d')


def is_name(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> bool:
    """Whether the digits at `i` are part of a name, a label, a code, an ordinal or a list mark."""
    text = tokens[i].text
    return (
        glued_before(tokens, i)
        or glued_after(tokens, i, lang)
        or _is_labelled(tokens, i)
        or _is_list_mark(tokens, i)
        or _is_dialled(tokens, i)
        or _is_version(tokens, i)
        or (word_at(tokens, i + 1) in units.MONTHS and text.isdigit() and len(text) <= 2)
        or (word_at(tokens, i - 1) == "ke" and word_at(tokens, i - 2) in units.ORDERED)
    )


def _is_dialled(tokens: Sequence[Token], i: int) -> bool:
    """Telephone numbers, codes and times of day: 007, (021) 5551234, 08.30."""
    text = tokens[i].text
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return True
    area = token_at(tokens, i - 2)
    return text_at(tokens, i - 1) == ")" and area.kind == "number" and area.text[0] == "0"


def _is_version(tokens: Sequence[Token], i: int) -> bool:
    """Industri 4.0, Web 3.0: a capital or a word for an age before a number that ends in ".0"."""
    if not (len(tokens[i].text) == 3 and tokens[i].text[1:] == ".0"):
        return False
    before = token_at(tokens, i - 1)
    return before.low in units.AGES or (
        before.text[:1].isupper() and before.low not in units.SCORES
    )


def glued_before(tokens: Sequence[Token], i: int) -> bool:
    """H7N9, COVID-19, ke-29, 2+7, 46/182, http://…/28, kata.5, #5."""
    if i == 0 or tokens[i].spaced:
        return False
    before = tokens[i - 1]
    if before.kind == "word" or before.text in _NAMING:
        return True
    if before.text not in _LINKING or i < 2 or before.spaced:
        return False
    return tokens[i - 2].kind == "word" or tokens[i - 2].text in _CLOSING


def glued_after(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> bool:
    """5G, 2+7, 3+X, 21st, 09/A/KP, 10:30, 5-X."""
    after, beyond = token_at(tokens, i + 1), token_at(tokens, i + 2)
    if not after.text or after.spaced:
        return False
    if after.kind == "word":
        return not _is_suffix(after)
    if beyond.spaced or not beyond.text:
        return False
    if after.text == "+":
        return beyond.kind != "mark"
    if after.text == "/":
        return beyond.kind == "number" or (beyond.kind == "word" and _is_code(tokens, i + 2))
    if after.text == ":":
        return beyond.kind == "word" or is_clock(tokens[i].text, beyond.text)
    if after.text in ("-", "\u2010", "\u2011") and beyond.kind == "word":
        if beyond.text.istitle() and token_at(tokens, i - 1).text[:1].isupper():
            return True  # "BI 7-Day Rate"
        plain = lang == "en" and beyond.text.islower() and len(beyond.text) > 2
        return not (plain or beyond.low == "an" or is_unit_word(beyond.low))
    return after.text in ("_", "@", "\\")


def _is_code(tokens: Sequence[Token], j: int) -> bool:
    """Whether the capitals behind a slash are part of a file number and not "US$"."""
    return tokens[j].text.isupper() and money_word(tokens, j) is None


def _is_suffix(word: Token) -> bool:
    """Whether a word glued to digits is a scale, a unit, "an" or "x"; 5G and 3T are names."""
    if len(word.text) == 1 and word.text.isupper():
        return False
    return (
        word.low in numbers.SCALES
        or word.low in units.GLUED
        or word.low in ("an", "x", "k", "fold", "persen")
        or word.text in units.CODES
    )


def _is_labelled(tokens: Sequence[Token], i: int) -> bool:
    """Tabel 1, Pasal 3, No. 22, Nomor: 09, pukul 10.00; not "level 6.500" nor "t tabel 1,98"."""
    text, k = tokens[i].text, i - 1
    if text_at(tokens, k) in (".", ":"):
        k -= 1
    label = word_at(tokens, k)
    if label not in units.LABELS or "," in text or (label in units.LEVELS and len(text) > 2):
        return False
    following = word_at(tokens, i + 1)
    return following not in numbers.SCALES and not (
        percent_end(tokens, i + 1) or following in units.TIMES
    )


def _is_list_mark(tokens: Sequence[Token], i: int) -> bool:
    """(1), 1) and a block that begins with "1. Adanya"."""
    if not tokens[i].text.isdigit() or len(tokens[i].text) > 2:
        return False
    before, after = text_at(tokens, i - 1), text_at(tokens, i + 1)
    if after == ")" and before in ("", "(", ";", ":", ",", "."):
        return True
    return i == 0 and after == "." and (i + 2 >= len(tokens) or tokens[i + 2].spaced)


def is_bare_year(
    tokens: Sequence[Token], i: int, amount: Amount, unit: str, mod: Bound | None
) -> bool:
    """Whether four digits from 1500 to 2099 are a year that the dates did not take."""
    digits = amount.digits
    if amount.scale != 1 or not (len(digits) == 4 and digits.isdecimal()):
        return False
    if not 1500 <= int(digits) <= 2099 or unit in units.DISCRETE or unit in units.PERSONS:
        return False
    bounded = mod in ("more-than", "at-least", "less-than")
    if unit == units.FALLBACK:
        return not (bounded and int(digits) % 100 == 0)
    return not bounded and word_at(tokens, i - 1) not in units.COUNT_LINKS | {"mencapai", "total"}


def is_no_count(tokens: Sequence[Token], i: int, amount: Amount, lang: NumberLanguage) -> bool:
    """Whether the number words at `i` belong to a name, an ordinal or an idiom."""
    token, before, following = tokens[i], token_at(tokens, i - 1), token_at(tokens, amount.after)
    if before.text in ("-", "\u2013", "/") and not token.spaced:
        return True
    if before.low in units.NO_COUNT_BEFORE or before.low in numbers.COLLECTIVES:
        return True
    if before.low in (numbers.TENS, numbers.TEENS, "ratus"):
        return True
    if (token.low, following.low) in units.IDIOMS:
        return True
    if amount.kind == "fraction" and amount.counted == Fraction(1, 2):
        if following.low in numbers.HALF_IDIOMS or before.low in numbers.HALF_PERIODS:
            return True
        bare = lang == "en" and amount.scale == 1 and not is_unit_word(following.low)
        if bare and token.low == "half" and following.low not in numbers.HALF_OF:
            return True
    if following.text == "-" and not following.spaced and amount.kind == "words":
        beyond = token_at(tokens, amount.after + 1)
        if not (is_unit_word(beyond.low) or beyond.low in numbers.ONES["id"]):
            return True
    named = following.kind == "word" and following.text[:1].isupper()
    named = named or (before.kind == "word" and before.text[:1].isupper())
    return token.text[:1].isupper() and named and not _begins_sentence(tokens, i)


def _begins_sentence(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or tokens[i - 1].text in (".", "!", "?", ":", ";", "(", '"', "\u201c", "\u2018")


def past_name(tokens: Sequence[Token], i: int) -> int:
    """The index behind what was refused at `i`, with digits that hang on it (0812-3456-7890)."""
    if tokens[i].kind != "number":
        return i + 1
    j = i + 1
    while (
        j + 1 < len(tokens)
        and not tokens[j].spaced
        and not tokens[j + 1].spaced
        and tokens[j].text in ("-", "/", ".", ":", "+")
        and tokens[j + 1].kind == "number"
    ):
        j += 2
    return j
