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
  per cent, times, measures and people, or behind "hanya".
- Digits inside names (COVID-19, 2+7, Pasal 3), enumerators and bare years are no figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from risalah.extract.amounts import (
    Amount,
    Token,
    number_from,
    read_amount,
    read_digits,
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


_TAKEN = Token("mark", "", "", 0, 0, True)
_STARTERS: dict[NumberLanguage, frozenset[str]] = {
    "id": starters("id") | frozenset(numbers.FOLDS),
    "en": starters("en") | frozenset(numbers.FOLDS),
}
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
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "number" or token.low in _STARTERS[language]:
            figure = _read_figure(words, tokens, i, language)
            if figure is not None:
                found.append(figure)
                i = figure.after
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
    words: str, tokens: Sequence[Token], i: int, lang: NumberLanguage
) -> _Found | None:
    """The figure whose number begins at token `i`; None where that is no quantity."""
    fold = _read_fold(tokens, i)
    if fold is not None:
        return fold
    first = read_amount(tokens, i, lang)
    if first is None:
        return None
    code, begin = _money_before(tokens, i)
    if not code and (
        _is_name(tokens, i) if first.kind == "digits" else _is_no_count(tokens, i, first)
    ):
        return None
    if first.kind == "digits":
        ratio = _read_ratio(tokens, i, first)
        if ratio is not None:
            return ratio
    negative, begin = _minus_before(tokens, begin)
    first = _letter_scale(tokens, first, code, lang)
    inner = _unit_after(tokens, first, lang, code)
    second, unit_at = None, first
    after_first = inner.after if inner and inner.strong else first.after
    range_at = _range_mark(tokens, after_first, i)
    if range_at:
        second = _range_end(tokens, range_at, first, lang, code, words, begin)
    if second is not None:
        unit_at = second
        if first.scale == 1 and not (inner and inner.strong):
            first = first._replace(scale=second.scale)
    unit_at = unit_at._replace(after=_past_echo(tokens, unit_at.after, lang))
    unit = _unit_after(tokens, unit_at, lang, code) or (inner if inner and inner.strong else None)
    end = max(unit_at.after, unit.after if unit else 0)
    about = _suffix_an(tokens, end) if unit is None else 0
    if about:
        end = about
        unit_at = unit_at._replace(after=about)
        unit = _unit_after(tokens, unit_at, lang, code)
        end = max(end, unit.after if unit else 0)
    name = code or (unit.name if unit else "")
    if first.kind == "fraction" and not code and not (unit and unit.strong) and first.scale == 1:
        name, end = units.RATIO, unit_at.after
    if not name:
        name = _unit_elsewhere(tokens, i, unit_at.after, first, lang)
        if not name:
            return None
    per, end = _rate(tokens, end)
    if name != units.PERCENT and negative == "word":
        negative = ""
    mod = _modifier_before(words, tokens, begin)
    mod_after, _ = _modifier_after(words, tokens, end)
    mod = mod or mod_after or ("about" if about else None)
    if first.kind == "vague":
        mod = mod if mod in ("about",) else "more-than"
    whole = name == "IDR" or name in units.DISCRETE or name in units.PERSONS
    small = name in (units.PERCENT, units.INDEX)
    low = first.worth(lang, whole=whole and first.scale == 1, small=small)
    high = second.worth(lang, whole=whole and second.scale == 1, small=small) if second else None
    if low is None:
        return None
    if second is None and first.most is not None:
        high = first.most * first.scale
        mod = None
    if first.kind == "digits" and not code and not (unit and unit.strong):
        if _is_bare_year(tokens, i, first, name, mod):
            return None
    if negative:
        low = -low
        high = -high if high is not None else None
    start = tokens[begin].start
    mention = FigureMention(
        span=Span(start, tokens[end - 1].end),
        value=number_from(low),
        unit=name,
        high=None if high is None else number_from(high),
        mod=mod,
        per=per,
    )
    return _Found(mention, end, first.scale > 1)


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


def _read_ratio(tokens: Sequence[Token], i: int, first: Amount) -> _Found | None:
    """ "5:1", "1 banding 3", and "2/3" as a fraction."""
    j = i + 1
    mark = _text(tokens, j)
    glued = mark in (":", "/") and not tokens[j].spaced
    spoken = _low(tokens, j) == "banding"
    if not (glued or spoken) or j + 1 >= len(tokens) or tokens[j + 1].kind != "number":
        return None
    if glued and tokens[j + 1].spaced:
        return None
    top, bottom = read_digits(first.digits, "id"), read_digits(tokens[j + 1].text, "id")
    if top is None or not bottom or _low(tokens, j + 2) in units.CLOCKS:
        return None
    if glued and mark == ":" and _text(tokens, j + 2) == ":":
        return None
    if mark == "/" and not (0 < top < bottom <= 20 and _text(tokens, j + 2) != "/"):
        return None
    mention = FigureMention(
        Span(tokens[i].start, tokens[j + 1].end), number_from(top / bottom), units.RATIO
    )
    return _Found(mention, j + 2, False)


# ---------------------------------------------------------------- what is no quantity


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether the digits at `i` are part of a name, a label, a code, an ordinal or a list mark."""
    token = tokens[i]
    return (
        _glued_before(tokens, i)
        or _glued_after(tokens, i)
        or _is_labelled(tokens, i)
        or _is_list_mark(tokens, i)
        or (len(token.text) > 1 and token.text[0] == "0" and token.text.isdigit())
        or (_low(tokens, i + 1) in units.MONTHS and token.text.isdigit() and len(token.text) <= 2)
    )


def _glued_before(tokens: Sequence[Token], i: int) -> bool:
    """H7N9, COVID-19, ke-29, 2+7, 46/182, http://…/28, kata.5, #5."""
    if i == 0 or tokens[i].spaced:
        return False
    before = tokens[i - 1]
    if before.kind == "word" or before.text in ("#", "_", "\\", "&", "=", "§", "^"):
        return True
    if before.kind == "mark" and before.text and before.text in "-\u2013\u2010\u2011+/.:'\u2019":
        if i >= 2 and not before.spaced:
            earlier = tokens[i - 2]
            return earlier.kind == "word" or earlier.text in (
                ")",
                "]",
                "\u201d",
                '"',
                "/",
                ".",
                ",",
            )
    return False


def _glued_after(tokens: Sequence[Token], i: int) -> bool:
    """5G, 2+7, 3+X, 21st, 09/A/KP, 5-star."""
    j = i + 1
    if j >= len(tokens) or tokens[j].spaced:
        return False
    after = tokens[j]
    if after.kind == "word":
        return not _is_suffix(tokens, j)
    beyond = tokens[j + 1] if j + 1 < len(tokens) and not tokens[j + 1].spaced else None
    if beyond is None:
        return False
    if after.text == "+":
        return beyond.kind != "mark"
    if after.text == "/":
        if beyond.kind == "number":
            return (
                _read_ratio(tokens, i, Amount("digits", tokens[i].text, Fraction(0), None, 1, j))
                is None
            )
        return beyond.kind == "word" and beyond.text.isupper() and len(beyond.text) > 0
    if after.text == ":":
        return beyond.kind == "word" or len(tokens[i].text) == len(beyond.text) == 2
    if after.text in ("-", "\u2010", "\u2011") and beyond.kind == "word":
        return beyond.low != "an" and not _is_unit_word(beyond.low)
    return after.text in ("_", "@", "\\")


def _is_suffix(tokens: Sequence[Token], j: int) -> bool:
    """Whether the word glued to digits is a scale, a unit, "an" or "x"."""
    word = tokens[j]
    return (
        word.low in numbers.SCALES
        or word.low in units.GLUED
        or word.low in ("an", "x", "fold", "persen")
        or word.text in units.CODES
        or word.text in numbers.MONEY_LETTERS
    )


def _is_labelled(tokens: Sequence[Token], i: int) -> bool:
    """Tabel 1, Pasal 3, No. 22, Nomor: 09, pukul 10.00."""
    k = i - 1
    if k >= 0 and tokens[k].text in (".", ":"):
        k -= 1
    if k < 0 or tokens[k].low not in units.LABELS:
        return False
    j = i + 1
    strong = (
        _low(tokens, j) in numbers.SCALES or _percent(tokens, j) or _low(tokens, j) in units.TIMES
    )
    return not strong


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
    return mod is None and _low(tokens, i - 1) not in (units.COUNT_LINKS | {"mencapai", "total"})


def _is_no_count(tokens: Sequence[Token], i: int, amount: Amount) -> bool:
    """Whether the number words at `i` belong to a name, an ordinal or an idiom."""
    token, before = tokens[i], _low(tokens, i - 1)
    if i and not token.spaced and tokens[i - 1].text in ("-", "\u2013", "/"):
        return True
    if before in units.NO_COUNT_BEFORE or before in numbers.COLLECTIVES:
        return True
    if before in (numbers.TENS, numbers.TEENS, "ratus", "ke"):
        return True
    following = tokens[amount.after] if amount.after < len(tokens) else _TAKEN
    if (token.low, following.low) in units.IDIOMS:
        return True
    if amount.kind == "fraction":
        if following.low in numbers.HALF_IDIOMS and amount.counted == Fraction(1, 2):
            return True
        if token.low == "half" and (
            before in units.NO_COUNT_BEFORE or before in numbers.HALF_PERIODS
        ):
            return True
    if following.text == "-" and not following.spaced and amount.kind == "words":
        beyond = tokens[amount.after + 1] if amount.after + 1 < len(tokens) else _TAKEN
        if not (_is_unit_word(beyond.low) or beyond.low in numbers.ONES["id"]):
            return True
    titled = token.text[:1].isupper() and following.text[:1].isupper() and following.kind == "word"
    return titled and not _begins_sentence(tokens, i)


def _begins_sentence(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or tokens[i - 1].text in (".", "!", "?", ":", ";", "(", '"', "\u201c", "\u2018")


def _past_name(tokens: Sequence[Token], i: int) -> int:
    """The index behind what was refused at `i`, with the digits that hang on it (0812-3456-7890)."""
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


def _minus_before(tokens: Sequence[Token], begin: int) -> tuple[str, int]:
    """Whether a minus ("sign" or "word") stands before, and the index where it begins."""
    k = begin - 1
    if k < 0:
        return "", begin
    token = tokens[k]
    if token.low in numbers.MINUS_WORDS:
        return ("sign" if token.low == "minus" else "word"), k
    if token.text not in numbers.MINUS_SIGNS:
        return "", begin
    before = tokens[k - 1] if k else None
    if not tokens[begin].spaced:
        free = before is None or token.spaced or before.text in ("(", "[", "\u201c", "/")
        if free and not (before is not None and before.kind == "number"):
            return "sign", k
        return "", begin
    if token.text == "\u2013" or before is None or before.kind == "number" or not token.spaced:
        return "", begin
    return ("sign", k) if _percent(tokens, begin + 1) else ("", begin)


def _modifier_before(words: str, tokens: Sequence[Token], begin: int) -> FigureModifier | None:
    """The modifier whose words end before token `begin`, up to two words away."""
    if begin and tokens[begin - 1].text in numbers.MODIFIER_SIGNS:
        return numbers.MODIFIER_SIGNS[tokens[begin - 1].text]
    for _ in range(3):
        for length in (4, 3, 2, 1):
            if begin >= length:
                phrase = words[tokens[begin - length].start : tokens[begin - 1].end].lower()
                if phrase in numbers.MODIFIERS_BEFORE:
                    return numbers.MODIFIERS_BEFORE[phrase]
        if not begin or tokens[begin - 1].low not in numbers.MODIFIER_GAPS:
            return None
        begin -= 1
    return None


def _modifier_after(
    words: str, tokens: Sequence[Token], end: int
) -> tuple[FigureModifier | None, int]:
    """The modifier whose words begin at token `end`, and the index behind it."""
    if _text(tokens, end) == "+" and not tokens[end].spaced:
        return "more-than", end + 1
    for length in (2, 1):
        if end + length <= len(tokens):
            phrase = words[tokens[end].start : tokens[end + length - 1].end].lower()
            if phrase in numbers.MODIFIERS_AFTER:
                beyond = tokens[end + length] if end + length < len(tokens) else None
                plain = beyond is None or beyond.kind == "mark" or beyond.low in _AFTER_LEBIH
                if length == 2 or plain:
                    return numbers.MODIFIERS_AFTER[phrase], end + length
    return None, end


_AFTER_LEBIH = frozenset("dan untuk yang pada di serta dalam sejak telah sudah untuk".split())


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
    tokens: Sequence[Token],
    j: int,
    first: Amount,
    lang: NumberLanguage,
    code: str,
    words: str,
    begin: int,
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
    if second.kind == "digits" and (_glued_after(tokens, j) or _is_chain(tokens, j)):
        return None
    second = _letter_scale(tokens, second, code, lang)
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


def _letter_scale(
    tokens: Sequence[Token], amount: Amount, code: str, lang: NumberLanguage
) -> Amount:
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
        beyond = tokens[j + 1] if j + 1 < len(tokens) else _TAKEN
        if _is_unit_word(beyond.low):
            j, token = j + 1, beyond  # 10-year
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
    return _noun(tokens, j, lang)


def _needs_measure(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the amount is "satu" or "one", which counts a plain noun only behind "hanya"."""
    if amount.kind != "words" or amount.counted != 1 or amount.scale != 1:
        return False
    j = amount.after
    if _low(tokens, j - 2) in units.ONLY or _low(tokens, j) in units.DISCRETE:
        return False
    return True


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
    name = token.text if token.text.isupper() else token.low
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
        if _low(tokens, j) == "di" and _low(tokens, j + 1) in ("antara", "antaranya", "antara"):
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
        elif word.low in units.COUNTED_BEFORE:
            return word.low
        elif linked and _can_be_noun(word):
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
    """The index behind a number said twice: "3 (tiga) tahun", "dua (2) negara"; else `j`."""
    if _text(tokens, j) != "(" or j + 1 >= len(tokens):
        return j
    again = read_amount(tokens, j + 1, lang)
    if again is None or again.kind in ("vague", "fraction"):
        return j
    k = again.after
    money = _money_word(tokens, k)
    if money:
        k = money[1]
    return k + 1 if _text(tokens, k) == ")" and (again.kind == "words" or money is None) else j


def _suffix_an(tokens: Sequence[Token], j: int) -> int:
    """The index behind "-an" or "an" glued to digits ("17.000-an orang"); 0 if none."""
    if j >= len(tokens) or tokens[j].spaced:
        return 0
    if tokens[j].low == "an":
        return j + 1
    if tokens[j].text == "-" and _low(tokens, j + 1) == "an" and not tokens[j + 1].spaced:
        return j + 2
    return 0


def _rate(tokens: Sequence[Token], j: int) -> tuple[str | None, int]:
    """What the quantity is per ("per tahun", "/hari", "per 1.000 penduduk"), and the index behind."""
    word, k = _low(tokens, j), j + 1
    following = tokens[k] if k < len(tokens) else _TAKEN
    if _text(tokens, j) == "/" and following.kind == "word" and not following.spaced:
        return following.low, k + 1
    if word == "per":
        if following.kind == "number" and k + 1 < len(tokens) and _can_be_noun(tokens[k + 1]):
            return f"{following.text} {tokens[k + 1].low}", k + 2
        if following.kind == "word" and (_is_unit_word(following.low) or _can_be_noun(following)):
            return following.low, k + 1
    timed = word in ("setiap", "tiap", "each", "every", "a", "an")
    if timed and following.low in units.TIMES and following.spaced:
        return following.low, k + 1
    return None, j


# ---------------------------------------------------------------- lists


def _share_units(words: str, found: Sequence[_Found]) -> tuple[FigureMention, ...]:
    """The mentions; a bare number takes the unit of the next in "2, 3, dan 5 persen"."""
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
    return tuple(reversed(mentions))


def _low(tokens: Sequence[Token], i: int) -> str:
    """The word at `i` in lower case; empty outside the tokens or at a number or mark."""
    return tokens[i].low if 0 <= i < len(tokens) and tokens[i].kind == "word" else ""


def _text(tokens: Sequence[Token], i: int) -> str:
    """The token's text at `i`; empty outside the tokens."""
    return tokens[i].text if 0 <= i < len(tokens) else ""
