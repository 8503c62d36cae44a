"""Reads one number, in digits or in words, from the tokens of repaired words."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, NamedTuple, cast
from unicodedata import numeric

from risalah.languages.language import Language, language_of
from risalah.quantities.digits import read_digits
from risalah.quantities.scales import BEFORE_SCALES, SCALES, scales_of

# The same run of digits as in the numeral ledger; a word; or any one other mark.
_TOKEN = re.compile(
    r"""
      (?P<number> \d+ (?: [.,] \d+ )* )
    | (?P<word>   [^\W\d_]+ )
    | (?P<mark>   \S )
    """,
    re.VERBOSE,
)
FRACTION_SIGNS: Final = {sign: Fraction(numeric(sign)).limit_denominator(9) for sign in "½⅓⅔¼¾⅕"}

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

    Digits are left unread, since what 1.250 is worth depends on the unit. `after` is the index of
    the token behind it. The value of a vague word ("jutaan") is the least that it can mean, `most`
    the most where the word sets it.
    """

    kind: AmountKind
    digits: str
    counted: Fraction
    most: Fraction | None
    scale: int
    after: int

    def worths(self, lang: str) -> frozenset[Fraction]:
        """All it can be worth, as long as its unit is unknown."""
        read = {self.worth(lang, whole=whole, small=not whole) for whole in (True, False)}
        return frozenset(worth for worth in read if worth is not None)

    def worth(self, lang: str, *, whole: bool, small: bool) -> Fraction | None:
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
        kind = cast(TokenKind, m.lastgroup)
        tokens.append(Token(kind, m[0].lower(), m[0], start, end, start != before))
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


def number_from(value: Fraction) -> int | float:
    """A whole number as int; a repeating fraction rounded to four places; else its decimals."""
    if value.denominator == 1:
        return value.numerator
    if _repeats(value.denominator):
        return float(round(Decimal(value.numerator) / Decimal(value.denominator), 4))
    return float(value)


def _repeats(denominator: int) -> bool:
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator != 1


def read_amount(tokens: Sequence[Token], i: int, lang: str) -> Amount | None:
    """The number that begins at token `i` with its scale words ("5,4 juta", "dua ratus ribu")."""
    token, language = tokens[i], language_of(lang)
    if token.kind == "number":
        digits = Amount("digits", token.text, Fraction(0), None, 1, i + 1)
        return _with_scale(tokens, digits, language)
    if token.text in FRACTION_SIGNS:
        sign = Amount("fraction", "", FRACTION_SIGNS[token.text], None, 1, i + 1)
        return _with_scale(tokens, sign, language)
    if token.kind == "word":
        ways = (_vague, _fraction, _cardinal)
        return next((found for way in ways if (found := way(tokens, i, language))), None)
    return None


def amounts_in(words: str, lang: str) -> Iterator[Amount]:
    """The numbers of some words, in digits and in words."""
    tokens, i = read_tokens(words), 0
    while i < len(tokens):
        amount = read_amount(tokens, i, lang) if tokens[i].kind != "mark" else None
        if amount is not None:
            yield amount
        i = max(amount.after, i + 1) if amount else i + 1


def digits_in(words: str, lang: str) -> Iterator[tuple[Token, Amount]]:
    """The numbers in digits of some words, each at its token."""
    tokens = read_tokens(words)
    for i, token in enumerate(tokens):
        amount = read_amount(tokens, i, lang) if token.kind == "number" else None
        if amount is not None:
            yield token, amount


def starters(lang: str) -> frozenset[str]:
    """The words with which a number in words can begin."""
    words = language_of(lang).numbers
    first = (words.ones, words.wholes, words.vague, words.fractions, words.articles)
    return frozenset(FRACTION_SIGNS).union(*first)


def read_scale(tokens: Sequence[Token], i: int, lang: str | None = None) -> tuple[int, int]:
    """The scale words from token `i` on, multiplied ("ribu triliun"), and the index behind them.

    Without a language they are those of the papers' languages.
    """
    scales = SCALES if lang is None else scales_of(lang)
    scale = 1
    for _ in range(3):
        word = word_at(tokens, i)
        if word in BEFORE_SCALES and word_at(tokens, i + 1) in scales:
            scale *= BEFORE_SCALES[word]
        elif word in scales:
            scale *= scales[word]
        else:
            break
        i += 1
    return scale, i


def _with_scale(tokens: Sequence[Token], amount: Amount, language: Language) -> Amount:
    """A number with the scale words behind it."""
    scale, after = read_scale(tokens, amount.after, language.code)
    return amount._replace(scale=scale, after=after)


def _vague(tokens: Sequence[Token], i: int, language: Language) -> Amount | None:
    """ "ratusan juta", "jutaan", "hundreds of thousands of"."""
    words, word = language.numbers, word_at(tokens, i)
    table, link = words.vague, words.vague_link
    if word not in table:
        return None
    least = Fraction(table[word])
    most = Fraction(words.vague_most[word]) if word in words.vague_most else None
    i += 1
    if not link:
        return _with_scale(tokens, Amount("vague", "", least, most, 1, i), language)
    scale = 1
    while word_at(tokens, i) == link and word_at(tokens, i + 1) in table and scale < 10**12:
        scale *= table[word_at(tokens, i + 1)]
        i += 2
    if word_at(tokens, i) != link:
        return None
    return Amount("vague", "", least, most, scale, i + 1)


def _fraction(tokens: Sequence[Token], i: int, language: Language) -> Amount | None:
    """ "sepertiga", "dua pertiga", "dua per tiga", "two-thirds", "a quarter of", "half"."""
    words, word = language.numbers, word_at(tokens, i)
    if word in words.fractions:
        i += 1
        if word_at(tokens, i) in words.articles and word_at(tokens, i + 1) in SCALES:
            i += 1
        part = Amount("fraction", "", Fraction(1, words.fractions[word]), None, 1, i)
        return _with_scale(tokens, part, language)
    article = word in words.articles
    top = 1 if article else words.ones.get(word, 0)
    hyphen = words.hyphens and text_at(tokens, i + 1) == "-"
    bottom, after = _denominator(tokens, i + 1 + hyphen, language)
    if not top or bottom <= 1:
        return None
    counts_one = article or (top == 1 and bool(words.articles))
    if counts_one and not hyphen and word_at(tokens, after) != words.vague_link:
        return None
    return Amount("fraction", "", Fraction(top, bottom), None, 1, after)


def _denominator(tokens: Sequence[Token], i: int, language: Language) -> tuple[int, int]:
    """The lower number of a fraction at token `i`, 0 if there is none, and the index behind it."""
    words = language.numbers
    if words.per and word_at(tokens, i) == words.per and word_at(tokens, i + 1) in words.ones:
        return words.ones[word_at(tokens, i + 1)], i + 2
    return words.denominators.get(word_at(tokens, i), 0), i + 1


def _cardinal(tokens: Sequence[Token], i: int, language: Language) -> Amount | None:
    """ "dua puluh lima ribu", "two hundred and five", "a million", "tiga setengah"."""
    words = language.numbers
    first, (total, i) = i, _whole(tokens, i, language)
    if i == first:
        return None
    if words.point and word_at(tokens, i) == words.point and word_at(tokens, i + 1) in words.ones:
        return _spoken_decimals(tokens, i + 1, language, total)
    half = _half(tokens, i, language)
    if half == i:
        return Amount("words", "", Fraction(total), None, 1, i)
    more = Amount("words", "", total + Fraction(1, 2), None, 1, half)
    return _with_scale(tokens, more, language)


def _whole(tokens: Sequence[Token], i: int, language: Language) -> tuple[int, int]:
    """A whole number in words at token `i` and the index behind it; (0, i) if there is none.

    Its scales must fall in size: "dua juta lima ribu".
    """
    scales = scales_of(language.code)
    total, ceiling = 0, 10**30
    while True:
        group, i = _group(tokens, i, language)
        word = word_at(tokens, i)
        one = language.numbers.wholes.get(word, 0)  # seribu, sejuta
        if group and scales.get(word, ceiling) < ceiling:
            ceiling = scales[word]
            total, i = total + group * ceiling, i + 1
        elif not group and 1000 <= one < ceiling:
            ceiling, total, i = one, total + one, i + 1
        else:
            return total + group, i


def _spoken_decimals(tokens: Sequence[Token], i: int, language: Language, front: int) -> Amount:
    """ "dua koma lima juta": the decimals at token `i`, one word each."""
    ones = language.numbers.ones
    counted, place = Fraction(front), Fraction(1, 10)
    while word_at(tokens, i) in ones and place > Fraction(1, 10**6):
        counted += ones[word_at(tokens, i)] * place
        place, i = place / 10, i + 1
    return _with_scale(tokens, Amount("words", "", counted, None, 1, i), language)


def _half(tokens: Sequence[Token], i: int, language: Language) -> int:
    """The index behind "setengah" or "and a half" at `i`; `i` itself where neither is there."""
    words = language.numbers
    after = i + len(words.half)
    found = tuple(word_at(tokens, k) for k in range(i, after))
    return after if found == words.half and word_at(tokens, after) not in words.half_idioms else i


def _group(tokens: Sequence[Token], i: int, language: Language) -> tuple[int, int]:
    """A number below ten thousand at token `i` and the index behind it; (0, i) if there is none.

    Its parts must fall in size: after "dua puluh" only ones may follow, after "lima" nothing.
    """
    group, room = 0, 10**4
    while room > 1:
        part = i + 1 if group and _is_joint(tokens, i, room, language) else i
        value, floor, after = _part(tokens, part, language)
        if after == part or value >= room or (group and not value):
            break
        group, room, i = group + value, floor, after
    return group, i


def _is_joint(tokens: Sequence[Token], i: int, room: int, language: Language) -> bool:
    """Whether token `i` joins two parts of a number: "twenty-five", "hundred and five"."""
    words = language.numbers
    if words.hyphens and room == 10 and text_at(tokens, i) == "-":
        return True
    return bool(words.joint) and word_at(tokens, i) == words.joint


def _part(tokens: Sequence[Token], i: int, language: Language) -> tuple[int, int, int]:
    """One part of a number at token `i`: its value, what the next must be below, the index.

    The index is `i` itself where no number is there.
    """
    words, word = language.numbers, word_at(tokens, i)
    if word in words.articles:
        value, floor, after = _multiplied(tokens, i + 1, 1, language)
        counts = after > i + 1 or word_at(tokens, after) in scales_of(language.code)
        return (value, floor, after) if counts else (0, 1, i)
    if word in words.ones:
        return _multiplied(tokens, i + 1, words.ones[word], language)
    value = words.wholes.get(word, 1000)
    if value >= 1000:
        return 0, 1, i
    room = 100 if value == 100 else 10 if value >= 20 else 1  # nothing follows "sebelas"
    return value, room, i + 1


def _multiplied(
    tokens: Sequence[Token], i: int, value: int, language: Language
) -> tuple[int, int, int]:
    """A number below twenty with the word at token `i` that multiplies it: "lima ratus"."""
    words, word = language.numbers, word_at(tokens, i)
    if not word or not value:
        return value, 1, i
    if word == words.hundreds:
        return value * 100, 100, i + 1
    if word == words.tens:
        return value * 10, 10, i + 1
    if word == words.teens:
        return value + 10, 1, i + 1
    if word == words.dozen:
        return value * 12, 1, i + 1
    return value, 1, i
