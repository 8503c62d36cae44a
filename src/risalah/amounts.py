"""Reads one number, in digits or in words, from the tokens of repaired words.

Knows how numbers are written in Indonesian and English; must not know currencies, units or nouns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from risalah.lexicon import numbers as lexicon
from risalah.lexicon.numbers import NumberLanguage

# The same run of digits as in the numeral ledger; a word; or any one other mark.
_TOKEN = re.compile(
    r"""
      (?P<number> \d+ (?: [.,] \d+ )* )
    | (?P<word>   [^\W\d_]+ )
    | (?P<mark>   \S )
    """,
    re.VERBOSE,
)
_LONGEST = 18  # digits; a longer run is a code, and Python would refuse to read the longest ones
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3}){1,6}")

TokenKind = Literal["number", "word", "mark"]
AmountKind = Literal["digits", "words", "vague", "fraction"]


class Token(NamedTuple):
    """A number, a word or a mark, and where it stands; `low` is its text in lower case."""

    kind: TokenKind
    low: str
    text: str
    start: int
    end: int
    spaced: bool  # whether white space stands before it


class Amount(NamedTuple):
    """A number as printed: `digits` times `scale`, or `counted` times `scale`.

    Digits are left unread, since what 1.250 is worth is told by the unit. `after` is the index of
    the token behind it. `open` tells a vague word ("jutaan") whose value is the least it can mean.
    """

    kind: AmountKind
    digits: str
    counted: Fraction
    most: Fraction | None
    scale: int
    after: int

    def worth(self, lang: NumberLanguage, *, whole: bool, small: bool) -> Fraction | None:
        """Its value; None where the digits are no number. See `read_digits` for the hints."""
        if not self.digits:
            return self.counted * self.scale
        value = read_digits(self.digits, lang, whole=whole, small=small)
        return None if value is None else value * self.scale


NO_TOKEN = Token("mark", "", "", 0, 0, True)
"""What stands outside a text; no rule matches it."""


def read_tokens(words: str) -> list[Token]:
    """The tokens of `words` in their order."""
    tokens = []
    before = -1
    for m in _TOKEN.finditer(words):
        start, end = m.span()
        text = m[0]
        kind: TokenKind = "word"
        if m.lastgroup == "number":
            kind = "number"
        elif m.lastgroup == "mark":
            kind = "mark"
        tokens.append(Token(kind, text.lower(), text, start, end, start != before))
        before = end
    return tokens


def word_at(tokens: Sequence[Token], i: int) -> str:
    """The word at `i` in lower case; empty outside the tokens or at a number or mark."""
    return tokens[i].low if 0 <= i < len(tokens) and tokens[i].kind == "word" else ""


def token_at(tokens: Sequence[Token], i: int) -> Token:
    """The token at `i`; `NO_TOKEN` outside the tokens."""
    return tokens[i] if 0 <= i < len(tokens) else NO_TOKEN


def text_at(tokens: Sequence[Token], i: int) -> str:
    """The token's text at `i`; empty outside the tokens."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def is_clock(hours: str, minutes: str) -> bool:
    """Whether 10:30 can be a time of day."""
    return len(hours) == len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60


def read_digits(
    text: str, lang: NumberLanguage, *, whole: bool = False, small: bool = False
) -> Fraction | None:
    """The value of a run of digits with dots and commas; None where it is no number (1.2.3).

    Groups of three after the language's own thousands mark are thousands (7.727 in Indonesian,
    7,727 in English), after the other mark they are decimals, except that a last group of zeros
    is thousands in both (20.000 in an English abstract). `whole` says that the unit has no parts
    (people, rupiah), so that any group of three is thousands; `small` that the value is small by
    nature (a percentage), so that 12.345 is not twelve thousand.
    """
    if len(text) > _LONGEST + 6 or sum(map(str.isdigit, text)) > _LONGEST:
        return None
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return Fraction(int(text))
    if dots and commas:
        mark = "." if text.rfind(".") > text.rfind(",") else ","
        front, _, back = text.rpartition(mark)
        if mark in front or not _GROUPED.fullmatch(front):
            return None
        return _decimal(front.replace(",", "").replace(".", ""), back)
    if dots + commas > 1:
        return Fraction(int(re.sub(r"\D", "", text))) if _GROUPED.fullmatch(text) else None
    mark = "." if dots else ","
    front, _, back = text.partition(mark)
    if _GROUPED.fullmatch(text):
        own = mark == ("." if lang == "id" else ",")
        zeros = back == "000" or (whole and back.endswith("00"))
        if zeros or whole or (own and not small):
            return Fraction(int(front + back))
    return _decimal(front, back)


def read_amount(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> Amount | None:
    """The number that begins at token `i` with its scale words ("5,4 juta", "dua ratus ribu")."""
    token = tokens[i]
    if token.kind == "number":
        scale, after = read_scale(tokens, i + 1)
        return Amount("digits", token.text, Fraction(0), None, scale, after)
    if token.text in lexicon.FRACTION_SIGNS:
        scale, after = read_scale(tokens, i + 1)
        sign = lexicon.FRACTION_SIGNS[token.text]
        return Amount("fraction", "", sign, None, scale, after)
    if token.kind == "word":
        return _vague(tokens, i, lang) or _fraction(tokens, i, lang) or _cardinal(tokens, i, lang)
    return None


def starters(lang: NumberLanguage) -> frozenset[str]:
    """The words with which a number in words can begin."""
    return (
        frozenset(lexicon.ONES[lang])
        | frozenset(lexicon.WHOLES[lang])
        | frozenset(lexicon.VAGUE[lang])
        | frozenset(lexicon.FRACTIONS[lang])
        | (frozenset({"a", "an"}) if lang == "en" else frozenset())
        | frozenset(lexicon.FRACTION_SIGNS)
    )


def number_from(value: Fraction) -> int | float:
    """A whole number as int; a repeating fraction rounded to four places; else its decimals."""
    if value.denominator == 1:
        return value.numerator
    return (
        float(round(Decimal(value.numerator) / Decimal(value.denominator), 4))
        if _repeats(value.denominator)
        else float(value)
    )


def _repeats(denominator: int) -> bool:
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator != 1


def _decimal(front: str, back: str) -> Fraction:
    return Fraction(int(front + back), 10 ** len(back))


def read_scale(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The scale words from token `i` on, multiplied ("ribu triliun"), and the index behind them."""
    scale = 1
    for _ in range(3):
        word = word_at(tokens, i)
        if word == "ratus" and word_at(tokens, i + 1) in lexicon.SCALES:
            scale *= 100
        elif word in lexicon.SCALES:
            scale *= lexicon.SCALES[word]
        else:
            break
        i += 1
    return scale, i


def _vague(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> Amount | None:
    """ "ratusan juta", "jutaan", "hundreds of thousands of"."""
    table = lexicon.VAGUE[lang]
    if word_at(tokens, i) not in table:
        return None
    least, most = table[word_at(tokens, i)]
    i += 1
    if lang == "id":
        scale, i = read_scale(tokens, i)
        return Amount("vague", "", Fraction(least), _or_none(most), scale, i)
    scale = 1
    while word_at(tokens, i) == "of" and word_at(tokens, i + 1) in table and scale < 10**12:
        scale *= table[word_at(tokens, i + 1)][0]
        i += 2
    if word_at(tokens, i) != "of":
        return None
    return Amount("vague", "", Fraction(least), _or_none(most), scale, i + 1)


def _or_none(value: int | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def _fraction(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> Amount | None:
    """ "sepertiga", "dua pertiga", "dua per tiga", "two-thirds", "a quarter of", "half"."""
    word, next_word = word_at(tokens, i), word_at(tokens, i + 1)
    if word in lexicon.FRACTIONS[lang]:
        value, i = lexicon.FRACTIONS[lang][word], i + 1
        if (
            lang == "en"
            and word_at(tokens, i) in ("a", "an")
            and word_at(tokens, i + 1) in lexicon.SCALES
        ):
            i += 1
        scale, i = read_scale(tokens, i)
        return Amount("fraction", "", value, None, scale, i)
    article = lang == "en" and word in ("a", "an", "one")
    top = 1 if article else lexicon.ONES[lang].get(word, 0)
    if not top:
        return None
    i += 1
    hyphen = lang == "en" and i < len(tokens) and tokens[i].text == "-"
    if hyphen:
        next_word, i = word_at(tokens, i + 1), i + 1
    if lang == "id" and next_word == "per" and word_at(tokens, i + 1) in lexicon.ONES["id"]:
        bottom, i = lexicon.ONES["id"][word_at(tokens, i + 1)], i + 1
    else:
        bottom = lexicon.DENOMINATORS[lang].get(next_word, 0)
    if bottom <= 1 or (article and not hyphen and word_at(tokens, i + 1) != "of"):
        return None
    return Amount("fraction", "", Fraction(top, bottom), None, 1, i + 1)


def _cardinal(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> Amount | None:
    """ "dua puluh lima ribu", "two hundred and five", "a million", "tiga setengah"."""
    first, total, ceiling = i, 0, 10**30
    while True:
        group, i = _group(tokens, i, lang)
        word = word_at(tokens, i)
        if group and lexicon.SCALES.get(word, ceiling) < ceiling:
            ceiling = lexicon.SCALES[word]
            total, i = total + group * ceiling, i + 1
            continue
        se = lexicon.WHOLES[lang].get(word, 0)  # seribu, sejuta
        if not group and 1000 <= se < ceiling:
            ceiling, total, i = se, total + se, i + 1
            continue
        total += group
        break
    if i == first:
        return None
    if word_at(tokens, i) == "koma" and word_at(tokens, i + 1) in lexicon.ONES[lang]:
        return _spoken_decimals(tokens, i + 1, lang, total)
    half = _half(tokens, i)
    scale, after = read_scale(tokens, half) if half != i else (1, i)
    extra = Fraction(1, 2) if half != i else Fraction(0)
    return Amount("words", "", total + extra, None, scale, after)


def _spoken_decimals(tokens: Sequence[Token], i: int, lang: NumberLanguage, front: int) -> Amount:
    """ "dua koma lima juta": the decimals at token `i`, one word each."""
    counted, place = Fraction(front), Fraction(1, 10)
    while word_at(tokens, i) in lexicon.ONES[lang] and place > Fraction(1, 10**6):
        counted += lexicon.ONES[lang][word_at(tokens, i)] * place
        place, i = place / 10, i + 1
    scale, after = read_scale(tokens, i)
    return Amount("words", "", counted, None, scale, after)


def _half(tokens: Sequence[Token], i: int) -> int:
    """The index behind "setengah" or "and a half" at `i`; `i` itself where neither stands."""
    if word_at(tokens, i) == "setengah" and word_at(tokens, i + 1) not in lexicon.HALF_IDIOMS:
        return i + 1
    if [word_at(tokens, i + k) for k in range(3)] == ["and", "a", "half"]:
        return i + 3
    return i


def _group(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> tuple[int, int]:
    """A number below ten thousand at token `i` and the index behind it; (0, i) if there is none.

    Its parts must fall in size: after "dua puluh" only ones may follow, after "lima" nothing.
    """
    group, room = 0, 10**4
    while room > 1:
        part = i
        joined = tokens[i].text == "-" if i < len(tokens) else False
        if group and lang == "en" and ((joined and room == 10) or word_at(tokens, i) == "and"):
            part = i + 1
        value, floor, after = _part(tokens, part, lang)
        if after == part or value >= room or (group and not value):
            break
        group, room, i = group + value, floor, after
    return group, i


def _part(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> tuple[int, int, int]:
    """One part of a number at token `i`: its value, what the next must be below, the index."""
    word, following = word_at(tokens, i), word_at(tokens, i + 1)
    ones = lexicon.ONES[lang]
    if lang == "en" and word in ("a", "an"):
        if following == "dozen":
            return 12, 1, i + 2
        if following in lexicon.HUNDREDS:
            return 100, 100, i + 2
        return (1, 1, i + 1) if following in lexicon.SCALES else (0, 1, i)
    if word in ones:
        value = ones[word]
        if following in lexicon.HUNDREDS and value:
            return value * 100, 100, i + 2
        if lang == "id" and following == lexicon.TENS and value:
            return value * 10, 10, i + 2
        if lang == "id" and following == lexicon.TEENS and value:
            return value + 10, 1, i + 2
        if following == "dozen":
            return value * 12, 1, i + 2
        return value, 1, i + 1
    value = lexicon.WHOLES[lang].get(word, 1000)
    if value < 1000:
        floor = 100 if value == 100 else 10 if value >= 20 else 1
        return value, floor, i + 1
    return 0, 1, i
