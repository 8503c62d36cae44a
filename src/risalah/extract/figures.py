"""Finds the quantities in the repaired words of one block: value, unit, range, modifier, rate.

Knows the forms in which papers print quantities; must not know where a block stands in a paper.

Rules that are a choice, stated once:
- A fraction in words ("dua pertiga narasi") has the unit `ratio` and is rounded to four places,
  unless money, a scale, a time or a measure follows ("setengah juta orang", "setengah abad").
- A vague amount ("ratusan juta paket", "jutaan orang") is the least that the word can mean, and
  `more-than`; "belasan" is 11 to 19.
- A share of all people is a `ratio` too ("tujuh dari 10 orang", "satu dari lima", "one in four");
  of other things both numbers are counted ("tiga dari lima pilar").
- A ratio a:b has the value a/b. "sepuluh kali lipat" is 10 `multiple`, "tiga kali" is 3 kali.
- A counted noun is the first noun behind the number (Indonesian) or the first plural (English), in
  lower case; a classifier ("dua buah kapal") gives way to its noun. It belongs to the span.
- In a list, bare numbers of one size share scale and unit of the last ("10, 12, dan 15 juta ton").
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

from risalah.extract.countables import (
    Unit,
    can_be_noun,
    is_unit_word,
    percent_end,
    rate,
    unit_after,
    unit_elsewhere,
)
from risalah.extract.money import letter_scale, money_before, money_word, settle_yen
from risalah.extract.nonfigures import (
    glued_after,
    glued_before,
    is_bare_year,
    is_name,
    is_no_count,
    past_name,
)
from risalah.lexicon import numbers, units
from risalah.lexicon.numbers import NumberLanguage
from risalah.model import Bound
from risalah.quantities.amounts import (
    NO_TOKEN,
    Amount,
    Token,
    is_clock,
    number_from,
    read_amount,
    read_scale,
    read_tokens,
    starters,
    text_at,
    token_at,
    word_at,
)
from risalah.quantities.digits import read_digits
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
    mod: Bound | None = None
    per: str | None = None


class _Found(NamedTuple):
    """A mention, the index of the token behind it, and what its scale words multiply by."""

    mention: FigureMention
    after: int
    scale: int = 1


class _Numbers(NamedTuple):
    """One number or both ends of a range, the unit behind them, and the index behind all that."""

    low: Amount
    high: Amount | None
    unit: Unit | None
    after: int
    mod: Bound | None  # from "-an" or "lebih" between number and noun


_STARTERS: dict[NumberLanguage, frozenset[str]] = {
    "id": starters("id") | frozenset(numbers.FOLDS) | frozenset(units.SINGLE_TIMES),
    "en": starters("en") | frozenset(numbers.FOLDS),
}
_OF_THEM = re.compile(r"\s?(?:di\s?antara(?:nya)?|lainnya|of them|of which)\b")
_AMONG_THEM = re.compile(r"(?:di\s?antaranya|of which|of whom)\s(?:\w+\s)?$", re.IGNORECASE)
_SHARING = frozenset(
    {",", "dan", "and", ", dan", ", and", "serta", "atau", "or", "menjadi", "ke", "to", "&"}
)


def find_figures(
    words: str, lang: str, taken: Sequence[Span] = (), yen: str = "CNY"
) -> tuple[FigureMention, ...]:
    """The quantities of `words`, in their order and without overlap, clear of the spans `taken`.

    `lang` is the language of the block: `id`, `en`, or `other`, which is read like English; `yen`
    is what "¥" means where the words leave it open.
    """
    language: NumberLanguage = "id" if lang == "id" else "en"
    tokens = _clear(read_tokens(words), taken)
    if not units.YEN_SIGNS.isdisjoint(words):
        settle_yen(tokens, yen)
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
            i = past_name(tokens, i)
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
            tokens[i] = NO_TOKEN._replace(start=token.start, end=token.end)
    return tokens


def _read_figure(
    words: str, tokens: Sequence[Token], i: int, free: int, lang: NumberLanguage
) -> _Found | None:
    """The figure whose number begins at token `i`; None where that is no quantity."""
    special = _read_fold(tokens, i) or _read_single(words, tokens, i)
    special = special or _read_share(tokens, i, lang)
    if special is not None:
        return special
    amount = read_amount(tokens, i, lang)
    if amount is None:
        return None
    code, begin = money_before(tokens, i)
    if begin < free:
        code, begin = "", i
    if not code:
        ratio = None if glued_before(tokens, i) else _read_ratio(tokens, i, amount)
        if ratio is not None:
            return ratio
        if amount.kind == "digits" and is_name(tokens, i, lang):
            return None
        if amount.kind != "digits" and is_no_count(tokens, i, amount, lang):
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
    per, end = rate(words, tokens, end, lang)
    mod = _modifier_before(words, tokens, begin) or read.mod or _modifier_after(words, tokens, end)
    weak = not code and not (read.unit and read.unit.strong)
    if weak and is_bare_year(tokens, i, read.low, unit, mod):
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
    return _Found(mention, end, read.low.scale)


def _read_numbers(
    tokens: Sequence[Token], i: int, low: Amount, code: str, begin: int, *, lang: NumberLanguage
) -> _Numbers:
    """The number at token `i`, the upper end if it is a range, and the unit behind them."""
    low = letter_scale(tokens, low, code, lang)
    low, mod = _past_suffix(tokens, low)
    inner = unit_after(tokens, low, lang, code)
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
    unit = unit_after(tokens, last, lang, code)
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
    return unit_elsewhere(tokens, i, read.after, read.low, lang)


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
    if token.low in ("twice", "thrice") and word_at(tokens, i + 1) not in ("as", "the"):
        return None
    value = numbers.FOLDS[token.low]
    mention = FigureMention(Span(token.start, token.end), value, units.MULTIPLE)
    return _Found(mention, i + 1)


def _read_single(words: str, tokens: Sequence[Token], i: int) -> _Found | None:
    """ "hampir setahun", "more than a century": one of a time that a modifier makes a quantity."""
    token, following = tokens[i], word_at(tokens, i + 1)
    end, unit = i + 1, units.SINGLE_TIMES.get(token.low, "")
    if token.low in ("a", "an") and following in units.TIMES:
        end, unit = i + 2, following
    mod = _modifier_before(words, tokens, i) if unit else None
    if mod is None or mod == "up-to":
        return None
    return _Found(FigureMention(Span(token.start, tokens[end - 1].end), 1, unit, mod=mod), end)


def _read_share(tokens: Sequence[Token], i: int, lang: NumberLanguage) -> _Found | None:
    """ "tiga dari sepuluh responden", "1 di antara 5", "one in four": a share of all people.

    Both numbers must be written the same way and the second be one that shares are told in; what
    is no person and more than one is counted ("tiga dari lima pilar").
    """
    part = read_amount(tokens, i, lang)
    if part is None or glued_before(tokens, i) or word_at(tokens, i - 1) in units.NO_COUNT_BEFORE:
        return None
    at = _past_share_link(tokens, part.after)
    whole = read_amount(tokens, at, lang) if 0 < at < len(tokens) else None
    if whole is None or not part.kind == whole.kind in ("digits", "words"):
        return None
    top, bottom = (amount.worth(lang, whole=True, small=False) for amount in (part, whole))
    if top is None or bottom not in numbers.SHARE_WHOLES or not 0 < top < bottom:
        return None
    noun = token_at(tokens, whole.after)
    people = noun.low in units.PERSONS or noun.low in units.DISCRETE
    if not (people or (top == 1 and (lang == "en" or not can_be_noun(noun)))):
        return None
    span = Span(tokens[i].start, tokens[whole.after - 1].end)
    return _Found(FigureMention(span, number_from(top / bottom), units.RATIO), whole.after)


def _past_share_link(tokens: Sequence[Token], j: int) -> int:
    """The index behind the words at `j` that make a share of two numbers; 0 if none stand there."""
    if (word_at(tokens, j), word_at(tokens, j + 1)) in numbers.SHARE_PAIRS:
        return j + 2
    return j + 1 if word_at(tokens, j) in numbers.SHARE_LINKS else 0


def _read_ratio(tokens: Sequence[Token], i: int, first: Amount) -> _Found | None:
    """ "5:1", "1 banding 3", "2/3" as a fraction, and "2x24 jam" as a product."""
    mark, other = token_at(tokens, i + 1), token_at(tokens, i + 2)
    glued = mark.low in (":", "/", "x") and not mark.spaced and not other.spaced
    if not (glued or mark.low == "banding") or first.kind != "digits" or other.kind != "number":
        return None
    top, bottom = read_digits(first.digits, "id"), read_digits(other.text, "id")
    if top is None or not bottom or word_at(tokens, i + 3) in units.CLOCKS:
        return None
    value, unit, end = top / bottom, units.RATIO, i + 3
    if mark.low == "x":
        value, unit = top * bottom, word_at(tokens, i + 3)
        if not is_unit_word(unit):
            return None
        end = i + 4
    if mark.text == ":" and (text_at(tokens, i + 3) == ":" or is_clock(first.digits, other.text)):
        return None
    if mark.text == "/" and not (0 < top < bottom <= 20 and text_at(tokens, i + 3) != "/"):
        return None
    span = Span(tokens[i].start, tokens[end - 1].end)
    return _Found(FigureMention(span, number_from(value), unit), end)


# ---------------------------------------------------------------- before the number


def _minus_before(tokens: Sequence[Token], begin: int) -> int | None:
    """The index of the minus sign or word before token `begin`; None if the number is positive.

    A sign that a space parts from its number, and the word "negatif", need a percentage: else they
    are a dash ("impor - 3 negara") or a finding ("tes negatif 5 orang").
    """
    k = begin - 1
    token, before = token_at(tokens, k), token_at(tokens, k - 1)
    percent = percent_end(tokens, begin + 1)
    if token.low in numbers.MINUS_WORDS:
        return k if token.low == "minus" or percent else None
    if token.text not in numbers.MINUS_SIGNS or before.kind == "number":
        return None
    if not tokens[begin].spaced:
        free = k == 0 or token.spaced or before.text in ("(", "[", "\u201c", "/")
        return k if free else None
    return k if percent and k and token.spaced and token.text != "\u2013" else None


def _modifier_before(words: str, tokens: Sequence[Token], begin: int) -> Bound | None:
    """The modifier whose words end before token `begin`, up to two words away."""
    sign = numbers.MODIFIER_SIGNS.get(text_at(tokens, begin - 1))
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
        if word_at(tokens, begin - 1) not in numbers.MODIFIER_GAPS:
            return None
        begin -= 1
    return None


def _is_measured(tokens: Sequence[Token], k: int) -> bool:
    """Whether a quantity ends with token `k`: in "5 persen hingga 10 persen" nothing is up to."""
    low = token_at(tokens, k).low
    return (
        token_at(tokens, k).kind == "number"
        or low in units.PERCENT_WORDS | units.PERCENT_SIGNS
        or low in numbers.SCALES
        or low in units.CURRENCY_WORDS
    )


def _modifier_after(words: str, tokens: Sequence[Token], end: int) -> Bound | None:
    """The modifier whose words begin at token `end`: "atau lebih", "5 juta lebih"."""
    for length in (2, 1):
        if end + length <= len(tokens):
            phrase = words[tokens[end].start : tokens[end + length - 1].end].lower()
            beyond = tokens[end + length] if end + length < len(tokens) else NO_TOKEN
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
    if token.low == "sampai" and word_at(tokens, j + 1) == "dengan":
        return j + 2
    if token.low == "s" and text_at(tokens, j + 1) in (".", "/") and word_at(tokens, j + 2) == "d":
        return j + 4 if text_at(tokens, j + 3) == "." else j + 3
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
                again, at = money_before(tokens, k)
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
    if second.kind == "digits" and (glued_after(tokens, j, lang) or _is_chain(tokens, j)):
        return None
    second = letter_scale(tokens, second, code, lang)
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
    if word_at(tokens, begin - 1) not in ("dari", "from"):
        return False
    return any(word_at(tokens, k) in numbers.CHANGE_WORDS for k in range(begin - 8, begin - 1))


def _past_echo(tokens: Sequence[Token], j: int, lang: NumberLanguage) -> int:
    """The index behind a number said twice: "3 (tiga) tahun", "2% (dua persen)"; else `j`."""
    if text_at(tokens, j) != "(" or j + 1 >= len(tokens):
        return j
    again = read_amount(tokens, j + 1, lang)
    if again is None or again.kind in ("vague", "fraction"):
        return j
    money = money_word(tokens, again.after)
    unit = money[1] if money else percent_end(tokens, again.after) or again.after
    spoken = again.kind == "words" or unit == again.after
    return unit + 1 if spoken and text_at(tokens, unit) == ")" else j


def _past_nought(tokens: Sequence[Token], j: int) -> int:
    """The index behind the ",-" with which whole rupiah are written; else `j`."""
    dash = token_at(tokens, j + 1)
    glued = not token_at(tokens, j).spaced and not dash.spaced
    bare = dash.text in numbers.DASHES and token_at(tokens, j + 2).kind != "number"
    return j + 2 if text_at(tokens, j) == "," and glued and bare else j


def _past_suffix(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, Bound | None]:
    """The amount with what makes its digits round: "17.000-an orang", "70 ribuan", "100+"."""
    j = amount.after
    if amount.kind != "digits" or amount.scale != 1 or j >= len(tokens):
        return amount, None
    least, _ = numbers.VAGUE["id"].get(word_at(tokens, j), (0, None))
    if least >= 1000:  # "70 ribuan"
        return amount._replace(scale=least, after=j + 1), "about"
    if tokens[j].spaced:
        return amount, None
    if tokens[j].text == "+":
        return amount._replace(after=j + 1), "more-than"
    if tokens[j].text == "-" and word_at(tokens, j + 1) == "an" and not tokens[j + 1].spaced:
        j += 1
    elif tokens[j].low != "an":
        return amount, None
    scale, after = read_scale(tokens, j + 1)
    return amount._replace(scale=scale, after=after), "about"


def _past_lebih(tokens: Sequence[Token], j: int) -> int:
    """The index behind "lebih" between a number and its noun ("35 ribu lebih pengungsi"), or 0."""
    following = tokens[j + 1] if j + 1 < len(tokens) else NO_TOKEN
    if word_at(tokens, j) != "lebih" or following.low in units.ADJECTIVES:
        return 0
    return j + 1 if can_be_noun(following) else 0


# ---------------------------------------------------------------- lists


def _shares_scale(figure: _Found, following: _Found) -> bool:
    """Whether the scale of the next number is that of a bare one too: "10, 12, dan 15 juta ton".

    The two must be of one size before they are scaled: "500 dan 2 juta" are not.
    """
    if figure.scale != 1 or figure.mention.high is not None:
        return False
    size = following.mention.value / following.scale
    return 0 < size <= figure.mention.value * 10 <= size * 100


def _share_units(words: str, found: Sequence[_Found]) -> tuple[FigureMention, ...]:
    """The mentions, bare numbers with the unit of a neighbour.

    "2, 3, dan 5 persen" takes the unit of the next, "24 partai, 18 di antaranya" that of the last;
    what is said again after "atau" has the modifier of the first ("sekitar separuh atau 40 desa").
    """
    mentions: list[FigureMention] = []
    following: _Found | None = None
    for figure in reversed(found):
        mention = figure.mention
        scale = figure.scale
        if following is not None and mention.unit == units.FALLBACK:
            between = words[mention.span.end : following.mention.span.start].strip()
            if between in _SHARING and following.scale in (1, scale):
                mention = replace(mention, unit=following.mention.unit)
            elif between in _SHARING and _shares_scale(figure, following):
                scale = following.scale
                value = number_from(Fraction(str(mention.value)) * scale)
                mention = replace(mention, value=value, unit=following.mention.unit)
        following = figure._replace(mention=mention, scale=scale)
        mentions.append(mention)
    mentions.reverse()
    for k in range(1, len(mentions)):
        start, end = mentions[k].span
        lead = _AMONG_THEM.search(words, max(0, start - 30), start)
        if mentions[k].unit == units.FALLBACK and (lead or _OF_THEM.match(words, end)):
            mentions[k] = replace(mentions[k], unit=mentions[k - 1].unit)
        between = words[mentions[k - 1].span.end : start].strip()
        if between in ("atau", "or") and mentions[k].mod is None:
            mentions[k] = replace(mentions[k], mod=mentions[k - 1].mod)
    return tuple(mentions)
