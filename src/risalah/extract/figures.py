"""Finds the quantities in the repaired words of one block: value, unit, range, modifier, rate.

Knows the forms in which papers print quantities; must not know where a block stands in a paper.

Rules that are a choice, stated once:
- A fraction in words ("dua pertiga narasi") has the unit `ratio` and is rounded to four places,
  unless money, a scale, a time or a measure follows ("setengah juta orang", "setengah abad").
- A vague amount ("ratusan juta paket", "jutaan orang") is the least that the word can mean, and
  `more-than`; "belasan" is 11 to 19.
- A ratio a:b has the value a/b. "sepuluh kali lipat" is 10 `multiple`, "tiga kali" is 3 kali.
- A counted noun is the first noun behind the number (Indonesian) or the first plural (English), in
  lower case; a classifier ("dua buah kapal") gives way to its noun. It belongs to the span.
- A number in digits without unit and noun is an `index` behind "skor", "indeks", "skala", counts
  the noun before "sebanyak", and else has the unit `number`. A number in words needs a noun.
- "kedua", "ke-29", "pertama", "salah satu" count nothing; "satu" counts before scales, money,
  per cent, times, measures and people, or behind "hanya"; "setahun" only with a modifier.
- Digits inside names (COVID-19, 2+7, Pasal 3), enumerators and bare years are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from risalah.amounts import (
    Amount,
    Token,
    number_from,
    read_amount,
    read_digits,
    read_scale,
    read_tokens,
    starters,
)
from risalah.lexicon import numbers, units
from risalah.lexicon.numbers import NumberLanguage
from risalah.model import FigureModifier
from risalah.span import Span


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A quantity and where it stands in the words; the fields are those of `model.FigureIn`.

    The span covers number, sign, scale, currency, unit or counted noun and rate, but not the words
    of `mod`.
    """

    span: Span
    value: int | float
    unit: str
    high: int | float | None = None
    mod: FigureModifier | None = None
    per: str | None = None


class _Unit(NamedTuple):
    """A unit behind a number; `strong` if no plain noun: money, per cent, measure, multiple."""

    name: str
    after: int
    strong: bool


class _Found(NamedTuple):
    """A mention, the index of the token behind it, and whether its numbers had a scale word."""

    mention: FigureMention
    after: int
    scaled: bool


class _Numbers(NamedTuple):
    """One number or both ends of a range, the unit behind them, and the index behind all that."""

    low: Amount
    high: Amount | None
    unit: _Unit | None
    after: int
    mod: FigureModifier | None  # from "-an" or "lebih" between number and noun


_TAKEN = Token("mark", "", "", 0, 0, True)
_STARTERS: dict[NumberLanguage, frozenset[str]] = {
    "id": starters("id") | frozenset(numbers.FOLDS) | frozenset(units.SINGLE_TIMES),
    "en": starters("en") | frozenset(numbers.FOLDS),
}
_NAMING = frozenset("#_\\&§^")  # marks that make digits glued to them a name
_LINKING = frozenset("-\u2010\u2011\u2013+/.:'\u2019")  # marks that tie digits to a name
_CLOSING = frozenset(')]"/.,\u201d')
_OF_THEM = re.compile(r"\s?(?:di\s?antara(?:nya)?|lainnya|of them|of which)\b")
_SHARING = frozenset(
    {",", "dan", "and", ", dan", ", and", "serta", "atau", "or", "menjadi", "ke", "to", "&"}
)


def find_figures(words: str, lang: str, taken: Sequence[Span] = ()) -> tuple[FigureMention, ...]:
    """The quantities of `words`, in their order and without overlap, clear of the spans `taken`.

    `lang` is the language of the block: `id`, `en`, or `other`, which is read like English.
    """
    language: NumberLanguage = "id" if lang == "id" else "en"
    tokens = _clear(read_tokens(words), taken)
    found: list[_Found] = []
    i = free = 0  # `free`: the first token that belongs to no figure yet
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "number" or token.low in _STARTERS[language]:
            figure = _read_figure(words, tokens, i, free, language)
            if figure is not None:
                found.append(figure)
                i = free = figure.after
                continue
            i = _past_name(tokens, i)
            continue
        i += 1
    return _share_units(words, found)


def _clear(tokens: list[Token], taken: Sequence[Span]) -> list[Token]:
    """The tokens, those inside a taken span replaced by marks that nothing matches."""
    spans = sorted(taken)
    k = 0
    for i, token in enumerate(tokens):
        while k < len(spans) and spans[k].end <= token.start:
            k += 1
        if k < len(spans) and spans[k].start < token.end:
            tokens[i] = _TAKEN._replace(start=token.start, end=token.end)
    return tokens


def _read_figure(
    words: str, tokens: Sequence[Token], i: int, free: int, lang: NumberLanguage
) -> _Found | None:
    """The figure whose number begins at token `i`; None where that is no quantity."""
    special = _read_fold(tokens, i) or _read_single(words, tokens, i)
    if special is not None:
        return special
    amount = read_amount(tokens, i, lang)
    if amount is None:
        return None
    code, begin = _money_before(tokens, i)
    if begin < free:
        code, begin = "", i
    if not code:
        ratio = None if _glued_before(tokens, i) else _read_ratio(tokens, i, amount)
        if ratio is not None:
            return ratio
        if amount.kind == "digits" and _is_name(tokens, i, lang):
            return None
        if amount.kind != "digits" and _is_no_count(tokens, i, amount, lang):
            return None
    sign = _minus_before(tokens, begin)
    if sign is not None and sign < free:
        sign = None
    begin = begin if sign is None else sign
    read = _read_numbers(tokens, i, amount, code, begin, lang=lang)
    unit = code or _unit_name(tokens, i, read, lang)
    if not unit:
        return None
    end = read.low.after if unit == units.RATIO else read.after
    per, end = _rate(words, tokens, end, lang)
    mod = _modifier_before(words, tokens, begin) or read.mod or _modifier_after(words, tokens, end)
    weak = not code and not (read.unit and read.unit.strong)
    if weak and _is_bare_year(tokens, i, read.low, unit, mod):
        return None
    low, high = _worth(read, unit, lang)
    if low is None:
        return None
    if amount.kind == "vague":
        mod = None if high is not None else "more-than"
    if sign is not None:
        low, high = -low, None if high is None else -high
    mention = FigureMention(
        span=Span(tokens[begin].start, tokens[end - 1].end),
        value=number_from(low),
        unit=unit,
        high=None if high is None else number_from(high),
        mod=mod,
        per=per,
    )
    return _Found(mention, end, read.low.scale > 1)


def _read_numbers(
    tokens: Sequence[Token], i: int, low: Amount, code: str, begin: int, *, lang: NumberLanguage
) -> _Numbers:
    """The number at token `i`, the upper end if it is a range, and the unit behind them."""
    low = _letter_scale(tokens, low, code)
    low, mod = _past_suffix(tokens, low)
    inner = _unit_after(tokens, low, lang, code)
    inner = inner if inner and inner.strong else None
    last, high = low, None
    mark = _range_mark(tokens, inner.after if inner else low.after, i)
    if mark:
        high = _range_end(tokens, mark, low, code, begin, lang=lang)
    if high is not None:
        last = high
        if low.scale == 1 and inner is None:
            low = low._replace(scale=high.scale)
    last = last._replace(after=_past_echo(tokens, last.after, lang))
    more = _past_lebih(tokens, last.after) if lang == "id" else 0
    if more:
        last, mod = last._replace(after=more), "more-than"
    unit = _unit_after(tokens, last, lang, code)
    after = _past_echo(tokens, unit.after, lang) if unit else last.after
    if code:
        after = _past_nought(tokens, after)
    if more and unit is None:
        after -= 1
    return _Numbers(low, high, unit or inner, after, mod)


def _unit_name(tokens: Sequence[Token], i: int, read: _Numbers, lang: NumberLanguage) -> str:
    """The unit of numbers without a currency before them; empty where they count nothing."""
    strong = read.unit is not None and read.unit.strong
    if read.low.kind == "fraction" and not strong and read.low.scale == 1:
        return units.RATIO
    if read.unit is not None:
        return read.unit.name
    return _unit_elsewhere(tokens, i, read.after, read.low, lang)


def _worth(
    read: _Numbers, unit: str, lang: NumberLanguage
) -> tuple[Fraction | None, Fraction | None]:
    """The values of the numbers; things that are counted have no parts, percentages are small."""
    counted = read.unit is not None and not read.unit.strong
    whole = unit == "IDR" or counted
    small = unit == units.PERCENT
    low = read.low.worth(lang, whole=whole and read.low.scale == 1, small=small)
    if read.high is not None:
        return low, read.high.worth(lang, whole=whole and read.high.scale == 1, small=small)
    most = read.low.most
    return low, None if most is None else most * read.low.scale


# ---------------------------------------------------------------- special forms


def _read_fold(tokens: Sequence[Token], i: int) -> _Found | None:
    """ "tenfold", "doubled", "twice as many"."""
    token = tokens[i]
    if token.low not in numbers.FOLDS:
        return None
    if token.low in ("twice", "thrice") and _low(tokens, i + 1) not in ("as", "the"):
        return None
    value = numbers.FOLDS[token.low]
    mention = FigureMention(Span(token.start, token.end), value, units.MULTIPLE)
    return _Found(mention, i + 1, False)


def _read_single(words: str, tokens: Sequence[Token], i: int) -> _Found | None:
    """ "hampir setahun", "more than a decade": one of a time that a modifier makes a quantity."""
    token, following = tokens[i], _low(tokens, i + 1)
    end, unit = i + 1, units.SINGLE_TIMES.get(token.low, "")
    if token.low in ("a", "an") and following in units.TIMES:
        end, unit = i + 2, following
    mod = _modifier_before(words, tokens, i) if unit else None
    if mod is None or mod == "up-to":
        return None
    return _Found(
        FigureMention(Span(token.start, tokens[end - 1].end), 1, unit, mod=mod), end, False
    )


def _read_ratio(tokens: Sequence[Token], i: int, first: Amount) -> _Found | None:
    """ "5:1", "1 banding 3", "2/3" as a fraction, and "2x24 jam" as a product."""
    mark, other = _token(tokens, i + 1), _token(tokens, i + 2)
    glued = mark.low in (":", "/", "x") and not mark.spaced and not other.spaced
    if not (glued or mark.low == "banding") or first.kind != "digits" or other.kind != "number":
        return None
    top, bottom = read_digits(first.digits, "id"), read_digits(other.text, "id")
    if top is None or not bottom or _low(tokens, i + 3) in units.CLOCKS:
        return None
    value, unit, end = top / bottom, units.RATIO, i + 3
    if mark.low == "x":
        value, unit = top * bottom, _low(tokens, i + 3)
        if not _is_unit_word(unit):
            return None
        end = i + 4
    if mark.text == ":" and (_text(tokens, i + 3) == ":" or _is_clock(first.digits, other.text)):
        return None
    if mark.text == "/" and not (0 < top < bottom <= 20 and _text(tokens, i + 3) != "/"):
        return None
    span = Span(tokens[i].start, tokens[end - 1].end)
    return _Found(FigureMention(span, number_from(value), unit), end, False)


def _is_clock(hours: str, minutes: str) -> bool:
    """Whether 10:30 can be a time of day."""
    return len(hours) == len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60


# ---------------------------------------------------------------- what is no quantity


def _is_name(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> bool:
    """Whether the digits at `i` are part of a name, a label, a code, an ordinal or a list mark."""
    text = tokens[i].text
    return (
        _glued_before(tokens, i)
        or _glued_after(tokens, i, lang)
        or _is_labelled(tokens, i)
        or _is_list_mark(tokens, i)
        or _is_dialled(tokens, i)
        or _is_version(tokens, i)
        or (_low(tokens, i + 1) in units.MONTHS and text.isdigit() and len(text) <= 2)
        or (_low(tokens, i - 1) == "ke" and _low(tokens, i - 2) in units.ORDERED)
    )


def _is_dialled(tokens: Sequence[Token], i: int) -> bool:
    """Telephone numbers, codes and times of day: 007, (021) 5551234, 08.30."""
    text = tokens[i].text
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return True
    area = _token(tokens, i - 2)
    return _text(tokens, i - 1) == ")" and area.kind == "number" and area.text[0] == "0"


def _is_version(tokens: Sequence[Token], i: int) -> bool:
    """Industri 4.0, Web 3.0: a capital or a word for an age before a number that ends in ".0"."""
    if not (len(tokens[i].text) == 3 and tokens[i].text[1:] == ".0"):
        return False
    before = _token(tokens, i - 1)
    return before.low in units.AGES or (
        before.text[:1].isupper() and before.low not in units.SCORES
    )


def _glued_before(tokens: Sequence[Token], i: int) -> bool:
    """H7N9, COVID-19, ke-29, 2+7, 46/182, http://…/28, kata.5, #5."""
    if i == 0 or tokens[i].spaced:
        return False
    before = tokens[i - 1]
    if before.kind == "word" or before.text in _NAMING:
        return True
    if before.text not in _LINKING or i < 2 or before.spaced:
        return False
    return tokens[i - 2].kind == "word" or tokens[i - 2].text in _CLOSING


def _glued_after(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> bool:
    """5G, 2+7, 3+X, 21st, 09/A/KP, 10:30, 5-X."""
    after, beyond = _token(tokens, i + 1), _token(tokens, i + 2)
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
        return beyond.kind == "word" or _is_clock(tokens[i].text, beyond.text)
    if after.text in ("-", "\u2010", "\u2011") and beyond.kind == "word":
        if beyond.text.istitle() and _token(tokens, i - 1).text[:1].isupper():
            return True  # "BI 7-Day Rate"
        plain = lang == "en" and beyond.text.islower() and len(beyond.text) > 2
        return not (plain or beyond.low == "an" or _is_unit_word(beyond.low))
    return after.text in ("_", "@", "\\")


def _is_code(tokens: Sequence[Token], j: int) -> bool:
    """Whether the capitals behind a slash are part of a file number and not "US$"."""
    return tokens[j].text.isupper() and _money_word(tokens, j) is None


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
    if _text(tokens, k) in (".", ":"):
        k -= 1
    label = _low(tokens, k)
    if label not in units.LABELS or "," in text or (label in units.LEVELS and len(text) > 2):
        return False
    following = _low(tokens, i + 1)
    return following not in numbers.SCALES and not (
        _percent(tokens, i + 1) or following in units.TIMES
    )


def _is_list_mark(tokens: Sequence[Token], i: int) -> bool:
    """(1), 1) and a block that begins with "1. Adanya"."""
    if not tokens[i].text.isdigit() or len(tokens[i].text) > 2:
        return False
    before, after = _text(tokens, i - 1), _text(tokens, i + 1)
    if after == ")" and before in ("", "(", ";", ":", ",", "."):
        return True
    return i == 0 and after == "." and (i + 2 >= len(tokens) or tokens[i + 2].spaced)


def _is_bare_year(
    tokens: Sequence[Token], i: int, amount: Amount, unit: str, mod: FigureModifier | None
) -> bool:
    """Whether four digits from 1500 to 2099 are a year that the dates did not take."""
    digits = amount.digits
    if amount.scale != 1 or not (len(digits) == 4 and digits.isdecimal()):
        return False
    if not 1500 <= int(digits) <= 2099 or unit in units.DISCRETE or unit in units.PERSONS:
        return False
    bounded = mod in ("more-than", "less-than")
    if unit == units.FALLBACK:
        return not (bounded and int(digits) % 100 == 0)
    return not bounded and _low(tokens, i - 1) not in units.COUNT_LINKS | {"mencapai", "total"}


def _is_no_count(tokens: Sequence[Token], i: int, amount: Amount, lang: NumberLanguage) -> bool:
    """Whether the number words at `i` belong to a name, an ordinal or an idiom."""
    token, before, following = tokens[i], _token(tokens, i - 1), _token(tokens, amount.after)
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
        bare = lang == "en" and amount.scale == 1 and not _is_unit_word(following.low)
        if bare and token.low == "half" and following.low not in numbers.HALF_OF:
            return True
    if following.text == "-" and not following.spaced and amount.kind == "words":
        beyond = _token(tokens, amount.after + 1)
        if not (_is_unit_word(beyond.low) or beyond.low in numbers.ONES["id"]):
            return True
    named = following.kind == "word" and following.text[:1].isupper()
    named = named or (before.kind == "word" and before.text[:1].isupper())
    return token.text[:1].isupper() and named and not _begins_sentence(tokens, i)


def _begins_sentence(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or tokens[i - 1].text in (".", "!", "?", ":", ";", "(", '"', "\u201c", "\u2018")


def _past_name(tokens: Sequence[Token], i: int) -> int:
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


# ---------------------------------------------------------------- before the number


def _money_before(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The currency before token `i` as ISO code and the index where it begins; ("", i) if none."""
    k = i - 1
    if (
        k >= 1
        and tokens[k].text in numbers.MINUS_SIGNS
        and not tokens[k].spaced
        and not tokens[i].spaced
    ):
        k -= 1  # Rp-5
    if k >= 1 and tokens[k].text == "." and tokens[k - 1].low in ("rp", "rm", "us$"):
        k -= 1
    if k < 0:
        return "", i
    token = tokens[k]
    if token.text in units.SIGNS:
        before = tokens[k - 1] if k else _TAKEN
        if token.text == "$" and not token.spaced and before.low in units.DOLLARS:
            return units.DOLLARS[before.low], k - 1
        if token.text == "$" and k >= 4 and "".join(t.low for t in tokens[k - 4 : k]) == "u.s.":
            return "USD", k - 4
        return units.SIGNS[token.text], k
    if token.kind != "word":
        return "", i
    if token.text in units.CODES or token.low == "rp":
        return units.CODES[token.text.upper()], k
    if units.MISREAD_DOLLAR.fullmatch(token.low):
        return "USD", k
    if token.low == "dolar" and _low(tokens, k - 1) in ("us", "as"):
        return "USD", k - 1
    return "", i


def _minus_before(tokens: Sequence[Token], begin: int) -> int | None:
    """The index of the minus sign or word before token `begin`; None if the number is positive.

    A sign that a space parts from its number, and the word "negatif", need a percentage: else they
    are a dash ("impor - 3 negara") or a finding ("tes negatif 5 orang").
    """
    k = begin - 1
    token, before = _token(tokens, k), _token(tokens, k - 1)
    percent = _percent(tokens, begin + 1)
    if token.low in numbers.MINUS_WORDS:
        return k if token.low == "minus" or percent else None
    if token.text not in numbers.MINUS_SIGNS or before.kind == "number":
        return None
    if not tokens[begin].spaced:
        free = k == 0 or token.spaced or before.text in ("(", "[", "\u201c", "/")
        return k if free else None
    return k if percent and k and token.spaced and token.text != "\u2013" else None


def _modifier_before(words: str, tokens: Sequence[Token], begin: int) -> FigureModifier | None:
    """The modifier whose words end before token `begin`, up to two words away."""
    sign = numbers.MODIFIER_SIGNS.get(_text(tokens, begin - 1))
    if sign is not None:
        return sign
    for _ in range(3):
        for length in (4, 3, 2, 1):
            if begin >= length:
                phrase = words[tokens[begin - length].start : tokens[begin - 1].end].lower()
                mod = numbers.MODIFIERS_BEFORE.get(phrase)
                if mod is not None:
                    change = mod == "up-to" and _is_measured(tokens, begin - length - 1)
                    return None if change else mod
        if _low(tokens, begin - 1) not in numbers.MODIFIER_GAPS:
            return None
        begin -= 1
    return None


def _is_measured(tokens: Sequence[Token], k: int) -> bool:
    """Whether a quantity ends with token `k`: in "5 persen hingga 10 persen" nothing is up to."""
    low = _token(tokens, k).low
    return (
        _token(tokens, k).kind == "number"
        or low in units.PERCENT_WORDS | units.PERCENT_SIGNS
        or low in numbers.SCALES
        or low in units.CURRENCY_WORDS
    )


def _modifier_after(words: str, tokens: Sequence[Token], end: int) -> FigureModifier | None:
    """The modifier whose words begin at token `end`: "atau lebih", "5 juta lebih"."""
    for length in (2, 1):
        if end + length <= len(tokens):
            phrase = words[tokens[end].start : tokens[end + length - 1].end].lower()
            beyond = tokens[end + length] if end + length < len(tokens) else _TAKEN
            plain = beyond.kind == "mark" or beyond.low in numbers.BEHIND_MORE
            if phrase in numbers.MODIFIERS_AFTER and (length == 2 or plain):
                return numbers.MODIFIERS_AFTER[phrase]
    return None


# ---------------------------------------------------------------- ranges


def _range_mark(tokens: Sequence[Token], j: int, i: int) -> int:
    """The index behind the range mark at token `j`, 0 if none stands there."""
    if j >= len(tokens):
        return 0
    token = tokens[j]
    if token.text in numbers.DASHES:
        if j + 1 < len(tokens) and token.spaced == tokens[j + 1].spaced:
            return j + 1
        return 0
    if token.low == "sampai" and _low(tokens, j + 1) == "dengan":
        return j + 2
    if token.low == "s" and _text(tokens, j + 1) in (".", "/") and _low(tokens, j + 2) == "d":
        return j + 4 if _text(tokens, j + 3) == "." else j + 3
    if token.low in numbers.RANGE_WORDS:
        return j + 1
    for k in range(i - 1, max(i - 4, -1), -1):
        if tokens[k].low in numbers.BETWEEN:
            return j + 1 if token.low == numbers.BETWEEN[tokens[k].low] else 0
    return 0


def _range_end(
    tokens: Sequence[Token], j: int, first: Amount, code: str, begin: int, *, lang: NumberLanguage
) -> Amount | None:
    """The second number of a range that begins at token `j`; None where the two make no range."""
    if code:  # "USD 100 juta - USD 150 juta"
        for k in (j + 1, j + 2, j + 3):
            if k < len(tokens) and tokens[k].kind == "number":
                again, at = _money_before(tokens, k)
                if again == code and at == j:
                    j = k
                break
    if j >= len(tokens) or (
        tokens[j].kind == "mark" and tokens[j].text not in numbers.FRACTION_SIGNS
    ):
        return None
    second = read_amount(tokens, j, lang)
    if second is None or second.kind in ("vague", "fraction"):
        return None
    if second.kind != first.kind and not (first.kind == "digits" and second.kind == "words"):
        return None
    chosen = tokens[j - 1].low in ("atau", "or")
    if chosen and not (first.scale == 1 and first.kind == second.kind):
        return None
    if second.kind == "digits" and (_glued_after(tokens, j, lang) or _is_chain(tokens, j)):
        return None
    second = _letter_scale(tokens, second, code)
    low = first.worth(lang, whole=False, small=False)
    high = second.worth(lang, whole=False, small=False)
    if low is None or high is None:
        return None
    shared = low * second.scale if first.scale == 1 and second.scale > 1 else low
    if not (shared < high or low < high):
        return None
    if chosen and high - shared != second.scale:
        return None
    year = (
        second.digits.isdecimal() and len(second.digits) == 4 and 1900 <= int(second.digits) <= 2099
    )
    if year and second.scale == 1 and not (first.digits.isdecimal() and len(first.digits) == 4):
        return None
    if tokens[j - 1].low in ("hingga", "sampai", "to", "ke") and _changes(tokens, begin):
        return None
    return second


def _is_chain(tokens: Sequence[Token], j: int) -> bool:
    """Whether another "-digits" follows the digits at `j`: 0812-3456-7890."""
    return (
        j + 2 < len(tokens)
        and tokens[j + 1].text == "-"
        and not tokens[j + 1].spaced
        and not tokens[j + 2].spaced
        and tokens[j + 2].kind == "number"
    )


def _changes(tokens: Sequence[Token], begin: int) -> bool:
    """Whether "naik dari" or the like stands before: a change from one value to another."""
    if _low(tokens, begin - 1) not in ("dari", "from"):
        return False
    return any(_low(tokens, k) in numbers.CHANGE_WORDS for k in range(begin - 8, begin - 1))


# ---------------------------------------------------------------- behind the number


def _letter_scale(tokens: Sequence[Token], amount: Amount, code: str) -> Amount:
    """The amount with the scale of a single letter behind it, which needs a currency: Rp 5 M."""
    j = amount.after
    if amount.scale != 1 or j >= len(tokens) or tokens[j].kind != "word" or amount.kind != "digits":
        return amount
    text = tokens[j].text
    table = numbers.RUPIAH_LETTERS if code == "IDR" else numbers.MONEY_LETTERS
    if text not in table or not (code or _money_word(tokens, j + 1)):
        return amount
    return amount._replace(scale=table[text], after=j + 1)


def _unit_after(
    tokens: Sequence[Token], amount: Amount, lang: NumberLanguage, code: str
) -> _Unit | None:
    """The unit behind an amount: per cent, money, multiple, measure or the counted noun."""
    j = amount.after
    if j >= len(tokens):
        return None
    percent = _percent(tokens, j)
    if percent:
        return None if code else _Unit(units.PERCENT, percent, True)
    money = _money_word(tokens, j)
    if money:
        return _Unit(*money, True)
    if code:
        return None
    multiple = _multiple(tokens, j)
    if multiple:
        return multiple
    token = tokens[j]
    if amount.kind == "words" and token.text == "-" and not token.spaced:
        j, token = j + 1, tokens[j + 1] if j + 1 < len(tokens) else _TAKEN  # five-year
    if amount.kind == "digits" and token.text == "-" and lang == "en" and not token.spaced:
        beyond = _token(tokens, j + 1)
        if beyond.kind == "word" and not beyond.spaced:  # 10-year, 10-point
            return _Unit(beyond.low, j + 2, _is_unit_word(beyond.low))
    if token.text == "°":
        return _Unit("°" + tokens[j + 1].text, j + 2, True) if j + 1 < len(tokens) else None
    if token.kind != "word":
        return None
    if _is_unit_word(token.low):
        pair = (token.low, _low(tokens, j + 1))
        if pair in units.PAIRS:
            return _Unit(" ".join(pair), j + 2, True)
        digit = (
            j + 1 < len(tokens) and tokens[j + 1].text in ("2", "3") and not tokens[j + 1].spaced
        )
        name = token.low if token.text[:1].isupper() and len(token.text) > 3 else token.text
        if digit and token.low in ("m", "km", "cm"):
            return _Unit(token.low + tokens[j + 1].text, j + 2, True)
        return _Unit(name.lower() if name.istitle() else name, j + 1, True)
    if _needs_measure(tokens, amount):
        return None
    if token.text[:1].isupper() and amount.scale == 1 and not _is_whole(amount.digits):
        return None  # in "49,96 27,10 Brunei" the name begins the next row
    return _noun(tokens, j, lang)


def _is_whole(digits: str) -> bool:
    """Whether digits can count things: none behind a mark, or groups of three."""
    return not digits or digits.isdigit() or (len(digits) > 4 and digits[-4] in ".,")


def _needs_measure(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the amount is "satu" or "one", which counts a plain noun only behind "hanya"."""
    if amount.kind != "words" or amount.counted != 1 or amount.scale != 1:
        return False
    j = amount.after
    return _low(tokens, j - 2) not in units.ONLY and _low(tokens, j) not in units.DISCRETE


def _noun(tokens: Sequence[Token], j: int, lang: NumberLanguage) -> _Unit | None:
    """The counted noun at token `j`."""
    if lang == "en":
        return _english_noun(tokens, j)
    token = tokens[j]
    if not _can_be_noun(token):
        return None
    following = tokens[j + 1] if j + 1 < len(tokens) else _TAKEN
    if token.low in units.CLASSIFIERS and following.spaced and _can_be_noun(following):
        return _noun(tokens, j + 1, lang) if following.low not in units.CLASSIFIERS else None
    if token.low == "orang" and following.low in units.PERSONS and following.spaced:
        return _Unit(following.low, j + 2, False)
    if (token.low, following.low) in units.PAIRS and following.spaced:
        return _Unit(f"{token.low} {following.low}", j + 2, False)
    name = token.low if token.text.istitle() else token.text
    if following.text in ("-", "\u2010", "\u2011") and not following.spaced:
        return _hyphened(tokens, j, name)
    if following.text == "/" and not following.spaced and j + 2 < len(tokens):
        other = tokens[j + 2]
        if other.kind == "word" and not other.spaced and not _is_unit_word(other.low):
            return _Unit(f"{name}/{other.low}", j + 3, False)
    return _Unit(name, j + 1, False)


def _hyphened(tokens: Sequence[Token], j: int, name: str) -> _Unit:
    """negara-negara and non-anggota are one noun; in pilar-keamanan the hyphen is a dash."""
    other = tokens[j + 2] if j + 2 < len(tokens) else _TAKEN
    if other.kind != "word" or other.spaced:
        return _Unit(name, j + 1, False)
    whole = len(name) <= 3 or len(other.low) <= 3 or name in units.PREFIXES
    alike = name[-3:] == other.low[-3:] or name[:3] == other.low[:3] or other.low.startswith(name)
    if whole or alike:
        return _Unit(f"{name}-{other.low}", j + 3, False)
    return _Unit(name, j + 1, False)


def _english_noun(tokens: Sequence[Token], j: int) -> _Unit | None:
    """The first plural within four words; adjectives and nouns before it are passed over."""
    for k in range(j, min(j + 7, len(tokens))):
        token = tokens[k]
        if token.text == "-" and not token.spaced:
            continue
        if token.kind != "word" or token.low in units.NO_NOUNS:
            return None
        plural = token.low.endswith("s") and len(token.low) > 3
        if token.low in units.PLURALS or (plural and not units.NOT_PLURAL.fullmatch(token.low)):
            return _Unit(token.low, k + 1, False)
    return None


def _can_be_noun(token: Token) -> bool:
    if token.kind != "word" or len(token.low) < 2 or token.low in units.NO_NOUNS:
        return False
    if token.low in units.MONTHS or token.low in numbers.SCALES:
        return False
    return not (units.VERB.fullmatch(token.low) and token.low not in units.NOT_VERBS)


def _unit_elsewhere(
    tokens: Sequence[Token], i: int, j: int, amount: Amount, lang: NumberLanguage
) -> str:
    """The unit of a number without one behind it: from "dari lima negara", or from before it.

    Empty for a number in words that counts nothing.
    """
    if (_low(tokens, j), _low(tokens, j + 1)) == ("out", "of"):
        j += 1
    if _low(tokens, j) in ("dari", "of") and j + 1 < len(tokens) and amount.kind != "vague":
        k = j + 1
        while _low(tokens, k) in ("the", "para", "total", "seluruh"):
            k += 1
        whole = read_amount(tokens, k, lang) if k < len(tokens) else None
        if whole is not None:
            unit = _unit_after(tokens, whole, lang, "")
            if unit is not None and not unit.strong:
                return unit.name
    if amount.kind != "digits":
        if _low(tokens, j) == "di" and _low(tokens, j + 1) in ("antara", "antaranya"):
            return units.FALLBACK
        if _low(tokens, j) == "lainnya":
            return units.FALLBACK
        return units.FALLBACK if amount.scale > 1 or amount.counted >= 1000 else ""
    if _low(tokens, i - 1) in units.SCORES:
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
            linked and _can_be_noun(word) and word.text.islower()
        ):
            return word.low
    return units.FALLBACK


def _percent(tokens: Sequence[Token], j: int) -> int:
    """The index behind a percent sign or word at token `j`; 0 if none stands there."""
    if j >= len(tokens):
        return 0
    if (_low(tokens, j), _low(tokens, j + 1)) in units.PERCENT_PHRASES:
        return j + 2
    if tokens[j].text in units.PERCENT_SIGNS or tokens[j].low in units.PERCENT_WORDS:
        return j + 1
    return 0


def _money_word(tokens: Sequence[Token], j: int) -> tuple[str, int] | None:
    """The currency at token `j` as ISO code ("dolar AS", "US dollars", "USD") and index behind."""
    if j >= len(tokens):
        return None
    token, following = tokens[j], _low(tokens, j + 1)
    if token.low in units.CURRENCY_WORDS:
        code = units.CURRENCY_WORDS[token.low]
        owner = units.CURRENCY_OWNERS.get(code, {}).get(following, "")
        if owner:
            pair = (following, _low(tokens, j + 2))
            long = pair in (("amerika", "serikat"), ("korea", "selatan"), ("hong", "kong"))
            return owner, j + (3 if long else 2)
        return code, j + 1
    if following in units.CURRENCY_WORDS:
        code = units.CURRENCY_WORDS[following]
        owner = units.CURRENCY_OWNERS.get(code, {}).get(token.low, "")
        return (owner, j + 2) if owner else None
    if token.text in units.CODES and token.text not in ("RM", "RP", "TRY", "ALL"):
        return units.CODES[token.text], j + 1
    if token.text in units.SIGNS and token.text != "$":
        return units.SIGNS[token.text], j + 1
    if token.low in ("us", "as") and _text(tokens, j + 1) == "$" and not tokens[j + 1].spaced:
        return "USD", j + 2
    return None


def _multiple(tokens: Sequence[Token], j: int) -> _Unit | None:
    """ "kali lipat", "kali lebih besar", "times as many", "x"; "kali" alone counts occasions."""
    token, following = tokens[j], _low(tokens, j + 1)
    if token.low == "kali":
        if following == "lipat":
            return _Unit(units.MULTIPLE, j + 2, True)
        return _Unit(units.MULTIPLE if following == "lebih" else "kali", j + 1, True)
    if token.low == "times":
        more = following in ("as", "more", "higher", "larger", "greater", "bigger", "the", "faster")
        return _Unit(units.MULTIPLE if more else "times", j + 1, True)
    if token.low in ("fold", "lipat"):
        return _Unit(units.MULTIPLE, j + 1, True)
    if token.low == "x" and not token.spaced:
        return _Unit(units.MULTIPLE, j + (2 if following == "lipat" else 1), True)
    return None


def _is_unit_word(word: str) -> bool:
    return word in units.TIMES or word in units.MEASURES


def _past_echo(tokens: Sequence[Token], j: int, lang: NumberLanguage) -> int:
    """The index behind a number said twice: "3 (tiga) tahun", "2% (dua persen)"; else `j`."""
    if _text(tokens, j) != "(" or j + 1 >= len(tokens):
        return j
    again = read_amount(tokens, j + 1, lang)
    if again is None or again.kind in ("vague", "fraction"):
        return j
    money = _money_word(tokens, again.after)
    unit = money[1] if money else _percent(tokens, again.after) or again.after
    spoken = again.kind == "words" or unit == again.after
    return unit + 1 if spoken and _text(tokens, unit) == ")" else j


def _past_nought(tokens: Sequence[Token], j: int) -> int:
    """The index behind the ",-" with which whole rupiah are written; else `j`."""
    dash = _token(tokens, j + 1)
    glued = not _token(tokens, j).spaced and not dash.spaced
    bare = dash.text in numbers.DASHES and _token(tokens, j + 2).kind != "number"
    return j + 2 if _text(tokens, j) == "," and glued and bare else j


def _past_suffix(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, FigureModifier | None]:
    """The amount with what makes its digits round: "17.000-an orang", "70 ribuan", "100+"."""
    j = amount.after
    if amount.kind != "digits" or amount.scale != 1 or j >= len(tokens):
        return amount, None
    least, _ = numbers.VAGUE["id"].get(_low(tokens, j), (0, None))
    if least >= 1000:  # "70 ribuan"
        return amount._replace(scale=least, after=j + 1), "about"
    if tokens[j].spaced:
        return amount, None
    if tokens[j].text == "+":
        return amount._replace(after=j + 1), "more-than"
    if tokens[j].text == "-" and _low(tokens, j + 1) == "an" and not tokens[j + 1].spaced:
        j += 1
    elif tokens[j].low != "an":
        return amount, None
    scale, after = read_scale(tokens, j + 1)
    return amount._replace(scale=scale, after=after), "about"


def _past_lebih(tokens: Sequence[Token], j: int) -> int:
    """The index behind "lebih" between a number and its noun ("35 ribu lebih pengungsi"), or 0."""
    following = tokens[j + 1] if j + 1 < len(tokens) else _TAKEN
    if _low(tokens, j) != "lebih" or following.low in units.ADJECTIVES:
        return 0
    return j + 1 if _can_be_noun(following) else 0


def _rate(
    words: str, tokens: Sequence[Token], j: int, lang: NumberLanguage
) -> tuple[str | None, int]:
    """What the quantity is per ("per tahun", "/hari", "per 1.000 penduduk"), and index behind."""
    word, k = _low(tokens, j), j + 1
    following = tokens[k] if k < len(tokens) else _TAKEN
    slash = _text(tokens, j) == "/" and not following.spaced
    end = 0
    if slash or word == "per":
        money = _money_word(tokens, k)
        base = read_amount(tokens, k, lang) if word == "per" and following.text else None
        if money:
            end = money[1]
        elif base is not None:
            end = base.after + 1 if _can_be_noun(_token(tokens, base.after)) else 0
        elif slash:
            end = k + 1 if following.kind == "word" else 0
        elif _is_unit_word(following.low) or _can_be_noun(following):
            end = k + 1
    elif word in units.RATE_WORDS and following.low in units.TIMES and following.spaced:
        end = k + 1
    if not end:
        return None, j
    per = words[following.start : tokens[end - 1].end]
    return per.lower() if per.istitle() else per, end


# ---------------------------------------------------------------- lists


def _share_units(words: str, found: Sequence[_Found]) -> tuple[FigureMention, ...]:
    """The mentions, bare numbers with the unit of a neighbour.

    "2, 3, dan 5 persen" takes the unit of the next, "24 partai, 18 di antaranya" that of the last;
    what is said again after "atau" has the modifier of the first ("sekitar separuh atau 40 desa").
    """
    mentions: list[FigureMention] = []
    following: _Found | None = None
    for figure in reversed(found):
        mention = figure.mention
        if following is not None and mention.unit == units.FALLBACK and not following.scaled:
            between = words[mention.span.end : following.mention.span.start].strip()
            if between in _SHARING:
                mention = replace(mention, unit=following.mention.unit)
        following = figure._replace(mention=mention)
        mentions.append(mention)
    mentions.reverse()
    for k in range(1, len(mentions)):
        if mentions[k].unit == units.FALLBACK and _OF_THEM.match(words, mentions[k].span.end):
            mentions[k] = replace(mentions[k], unit=mentions[k - 1].unit)
        between = words[mentions[k - 1].span.end : mentions[k].span.start].strip()
        if between in ("atau", "or") and mentions[k].mod is None:
            mentions[k] = replace(mentions[k], mod=mentions[k - 1].mod)
    return tuple(mentions)


def _low(tokens: Sequence[Token], i: int) -> str:
    """The word at `i` in lower case; empty outside the tokens or at a number or mark."""
    return tokens[i].low if 0 <= i < len(tokens) and tokens[i].kind == "word" else ""


def _token(tokens: Sequence[Token], i: int) -> Token:
    """The token at `i`; one that nothing matches outside the tokens."""
    return tokens[i] if 0 <= i < len(tokens) else _TAKEN


def _text(tokens: Sequence[Token], i: int) -> str:
    """The token's text at `i`; empty outside the tokens."""
    return tokens[i].text if 0 <= i < len(tokens) else ""
