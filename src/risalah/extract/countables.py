"""Finds what a number counts or measures: per cent, money, multiple, measure or counted noun.

Knows the words that stand beside numbers; must not know which digits are no quantity at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from risalah.extract.money import money_word
from risalah.lexicon import numbers, units
from risalah.lexicon.numbers import NumberLanguage
from risalah.quantities.amounts import (
    NO_TOKEN,
    Amount,
    Token,
    read_amount,
    text_at,
    token_at,
    word_at,
)


class Unit(NamedTuple):
    """A unit behind a number; `strong` if no plain noun: money, per cent, measure, multiple."""

    name: str
    after: int
    strong: bool


def unit_after(
    tokens: Sequence[Token], amount: Amount, lang: NumberLanguage, code: str
) -> Unit | None:
    """The unit behind an amount: per cent, money, multiple, measure or the counted noun."""
    j = amount.after
    if j >= len(tokens):
        return None
    percent = percent_end(tokens, j)
    if percent:
        return None if code else Unit(units.PERCENT, percent, True)
    money = money_word(tokens, j)
    if money:
        return Unit(*money, True)
    if code:
        return None
    multiple = _multiple(tokens, j)
    if multiple:
        return multiple
    token = tokens[j]
    if amount.kind == "words" and token.text == "-" and not token.spaced:
        j, token = j + 1, tokens[j + 1] if j + 1 < len(tokens) else NO_TOKEN  # five-year
    if amount.kind == "digits" and token.text == "-" and lang == "en" and not token.spaced:
        beyond = token_at(tokens, j + 1)
        if beyond.kind == "word" and not beyond.spaced:  # 10-year, 10-point
            return Unit(beyond.low, j + 2, is_unit_word(beyond.low))
    if token.text == "°":
        return Unit("°" + tokens[j + 1].text, j + 2, True) if j + 1 < len(tokens) else None
    if token.kind != "word":
        return None
    if is_unit_word(token.low):
        pair = (token.low, word_at(tokens, j + 1))
        if pair in units.PAIRS:
            return Unit(" ".join(pair), j + 2, True)
        digit = (
            j + 1 < len(tokens) and tokens[j + 1].text in ("2", "3") and not tokens[j + 1].spaced
        )
        name = token.low if token.text[:1].isupper() and len(token.text) > 3 else token.text
        if digit and token.low in ("m", "km", "cm"):
            return Unit(token.low + tokens[j + 1].text, j + 2, True)
        return Unit(name.lower() if name.istitle() else name, j + 1, True)
    if _needs_measure(tokens, amount):
        return None
    if token.text[:1].isupper() and amount.scale == 1 and not _is_whole(amount.digits):
        return None  # in "12,5 3,1 Fiji" the name begins the next row
    return _noun(tokens, j, lang)


def _is_whole(digits: str) -> bool:
    """Whether digits can count things: none behind a mark, or groups of three."""
    return not digits or digits.isdigit() or (len(digits) > 4 and digits[-4] in ".,")


def _needs_measure(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the amount is "satu" or "one", which counts a plain noun only behind "hanya"."""
    if amount.kind != "words" or amount.counted != 1 or amount.scale != 1:
        return False
    j = amount.after
    return word_at(tokens, j - 2) not in units.ONLY and word_at(tokens, j) not in units.DISCRETE


def _noun(tokens: Sequence[Token], j: int, lang: NumberLanguage) -> Unit | None:
    """The counted noun at token `j`."""
    if lang == "en":
        return _english_noun(tokens, j)
    token = tokens[j]
    if not can_be_noun(token):
        return None
    following = tokens[j + 1] if j + 1 < len(tokens) else NO_TOKEN
    if token.low in units.CLASSIFIERS and following.spaced and can_be_noun(following):
        return _noun(tokens, j + 1, lang) if following.low not in units.CLASSIFIERS else None
    if token.low == "orang" and following.low in units.PERSONS and following.spaced:
        return Unit(following.low, j + 2, False)
    if (token.low, following.low) in units.PAIRS and following.spaced:
        return Unit(f"{token.low} {following.low}", j + 2, False)
    name = token.low if token.text.istitle() else token.text
    if following.text in ("-", "\u2010", "\u2011") and not following.spaced:
        return _hyphened(tokens, j, name)
    if following.text == "/" and not following.spaced and j + 2 < len(tokens):
        other = tokens[j + 2]
        if other.kind == "word" and not other.spaced and not is_unit_word(other.low):
            return Unit(f"{name}/{other.low}", j + 3, False)
    return Unit(name, j + 1, False)


def _hyphened(tokens: Sequence[Token], j: int, name: str) -> Unit:
    """negara-negara and non-anggota are one noun; in pilar-keamanan the hyphen is a dash."""
    other = tokens[j + 2] if j + 2 < len(tokens) else NO_TOKEN
    if other.kind != "word" or other.spaced:
        return Unit(name, j + 1, False)
    whole = len(name) <= 3 or len(other.low) <= 3 or name in units.PREFIXES
    alike = name[-3:] == other.low[-3:] or name[:3] == other.low[:3] or other.low.startswith(name)
    if whole or alike:
        return Unit(f"{name}-{other.low}", j + 3, False)
    return Unit(name, j + 1, False)


def _english_noun(tokens: Sequence[Token], j: int) -> Unit | None:
    """The first plural within four words; adjectives and nouns before it are passed over."""
    for k in range(j, min(j + 7, len(tokens))):
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


def unit_elsewhere(
    tokens: Sequence[Token], i: int, j: int, amount: Amount, lang: NumberLanguage
) -> str:
    """The unit of a number without one behind it: from "dari lima negara", or from before it.

    Empty for a number in words that counts nothing.
    """
    if (word_at(tokens, j), word_at(tokens, j + 1)) == ("out", "of"):
        j += 1
    if word_at(tokens, j) in ("dari", "of") and j + 1 < len(tokens) and amount.kind != "vague":
        k = j + 1
        while word_at(tokens, k) in ("the", "para", "total", "seluruh"):
            k += 1
        whole = read_amount(tokens, k, lang) if k < len(tokens) else None
        if whole is not None:
            unit = unit_after(tokens, whole, lang, "")
            if unit is not None and not unit.strong:
                return unit.name
    if amount.kind != "digits":
        if word_at(tokens, j) == "di" and word_at(tokens, j + 1) in ("antara", "antaranya"):
            return units.FALLBACK
        if word_at(tokens, j) == "lainnya":
            return units.FALLBACK
        return units.FALLBACK if amount.scale > 1 or amount.counted > 20 else ""
    if word_at(tokens, i - 1) in units.SCORES:
        return units.INDEX
    linked = False
    for k in range(i - 1, max(i - 8, -1), -1):
        word = tokens[k]
        if word.kind != "word":
            break
        if word.low in units.SCORES and word.low != "nilai":
            return units.INDEX
        if word.low in units.COUNT_LINKS:
            linked = True
        elif word.low in units.COUNTED_BEFORE or (
            linked and can_be_noun(word) and word.text.islower()
        ):
            return word.low
    return units.FALLBACK


def percent_end(tokens: Sequence[Token], j: int) -> int:
    """The index behind a percent sign or word at token `j`; 0 if none stands there."""
    if j >= len(tokens):
        return 0
    if (word_at(tokens, j), word_at(tokens, j + 1)) in units.PERCENT_PHRASES:
        return j + 2
    if tokens[j].text in units.PERCENT_SIGNS or tokens[j].low in units.PERCENT_WORDS:
        return j + 1
    return 0


def _multiple(tokens: Sequence[Token], j: int) -> Unit | None:
    """ "kali lipat", "kali lebih besar", "times as many", "x"; "kali" alone counts occasions."""
    token, following = tokens[j], word_at(tokens, j + 1)
    if token.low == "kali":
        if following == "lipat":
            return Unit(units.MULTIPLE, j + 2, True)
        return Unit(units.MULTIPLE if following == "lebih" else "kali", j + 1, True)
    if token.low == "times":
        more = following in ("as", "more", "higher", "larger", "greater", "bigger", "the", "faster")
        return Unit(units.MULTIPLE if more else "times", j + 1, True)
    if token.low in ("fold", "lipat"):
        return Unit(units.MULTIPLE, j + 1, True)
    if token.low == "x" and not token.spaced:
        return Unit(units.MULTIPLE, j + (2 if following == "lipat" else 1), True)
    return None


def is_unit_word(word: str) -> bool:
    """Whether a word is a time or a measure."""
    return word in units.TIMES or word in units.MEASURES


def rate(
    words: str, tokens: Sequence[Token], j: int, lang: NumberLanguage
) -> tuple[str | None, int]:
    """What the quantity is per ("per tahun", "/hari", "per 1.000 penduduk"), and index behind."""
    word, k = word_at(tokens, j), j + 1
    following = tokens[k] if k < len(tokens) else NO_TOKEN
    slash = text_at(tokens, j) == "/" and not following.spaced
    end = 0
    if slash or word == "per":
        money = money_word(tokens, k)
        base = read_amount(tokens, k, lang) if word == "per" and following.text else None
        if money:
            end = money[1]
        elif base is not None:
            end = base.after + 1 if can_be_noun(token_at(tokens, base.after)) else 0
        elif slash:
            end = k + 1 if following.kind == "word" else 0
        elif is_unit_word(following.low) or can_be_noun(following):
            end = k + 1
    elif word in units.RATE_WORDS and following.low in units.TIMES and following.spaced:
        end = k + 1
    if not end:
        return None, j
    per = words[following.start : tokens[end - 1].end]
    return per.lower() if per.istitle() else per, end
