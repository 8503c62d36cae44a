"""Reads a quantity made of parts: bound, sign, currency, number or range, unit or noun, rate.

Knows the order of the parts, what bounds and what joins two numbers to a range, and what each part
says about the value; must not know how units and money are found.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from risalah.extract.quantities.figures.refusals import glued_after, is_bare_year, is_refused
from risalah.extract.quantities.figures.units import (
    Unit,
    can_be_noun,
    percent_end,
    read_rate,
    unit_behind,
    unit_elsewhere,
)
from risalah.extract.quantities.figures.values import (
    DASHES,
    MINUS_SIGNS,
    PERCENT,
    RATIO,
    FigureMention,
    Found,
    Head,
    Tokens,
    money_at,
    money_before,
    with_letter,
)
from risalah.languages.language import language_of
from risalah.lexicon.lists import mapping
from risalah.lexicon.lists import words as listed
from risalah.model import Bound
from risalah.quantities.amounts import Amount, number_from, read_scale
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


_MARKS = (
    ("sampai", "dengan"),
    *((*mark, *dot) for mark in (("s", ".", "d"), ("s", "/", "d")) for dot in ((".",), ())),
    *((word,) for word in sorted(listed("quantities/range-words"))),
)
"""Words that make a range of two numbers, token by token, the longer before the shorter."""


class _Ends(NamedTuple):
    """Two numbers with a range mark between: their values, what the first is worth if it shares the
    scale of the second, the word of the mark, and where sign or currency of the first begin.
    """

    tokens: Tokens
    first: Amount
    second: Amount
    low: Fraction
    high: Fraction
    shared: Fraction
    mark: str
    begin: int

    @property
    def chosen(self) -> bool:
        """Whether the two are alternatives: "lima atau enam"."""
        return self.mark in ("atau", "or")


def read_range_end(tokens: Tokens, head: Head, first: Amount, after: int) -> Amount | None:
    """The second number of the range whose first ends, with its unit, before token `after`; None
    where no range mark stands or the two make no range.
    """
    mark = _past_mark(tokens, head.at, after)
    at = _past_currency(tokens, mark, head.currency) if mark else 0
    second = tokens.amount(at) if mark else None
    if second is None or (second.kind == "digits" and _is_code(tokens, at)):
        return None
    second = with_letter(tokens, second, head.currency)
    low, high = (it.worth(tokens.lang, whole=False, small=False) for it in (first, second))
    if low is None or high is None:
        return None
    shared = low * second.scale if first.scale == 1 else low
    ends = _Ends(tokens, first, second, low, high, shared, tokens[at - 1].low, head.begin)
    return None if any(applies(ends) for applies in _REFUSALS.values()) else second


def _past_mark(tokens: Tokens, i: int, j: int) -> int:
    """The index behind the range mark at token `j` behind the number at `i`; 0 if none stands."""
    token = tokens[j]
    if token.text in DASHES:
        return j + 1 if token.spaced == tokens[j + 1].spaced else 0
    for mark in _MARKS:
        if token.low == mark[0] and all(tokens[j + k].low == word for k, word in enumerate(mark)):
            return j + len(mark)
    before = (tokens[k].low for k in (i - 1, i - 2, i - 3))
    between = next(filter(None, map(mapping("quantities/between").get, before)), None)
    return j + 1 if token.low == between else 0


def _past_currency(tokens: Tokens, j: int, code: str) -> int:
    """The index behind the same currency once more at `j`: "USD 100 juta - USD 150 juta"."""
    digits = (k for k in (j + 1, j + 2, j + 3) if tokens[k].kind == "number")
    k = next(digits, j)
    return k if code and k > j and money_before(tokens, k) == (code, j) else j


def _is_code(tokens: Tokens, j: int) -> bool:
    """Whether the digits at `j` belong to a name, or more digits follow them: 0812-3456-7890."""
    hyphen, more = tokens[j + 1], tokens[j + 2]
    chain = hyphen.text == "-" and more.kind == "number" and not hyphen.spaced and not more.spaced
    return chain or glued_after(tokens, j)


def _is_mixed(ends: _Ends) -> bool:
    written = (ends.first.kind, ends.second.kind)
    return written[0] != written[1] and written != ("digits", "words")


def _is_uneven_choice(ends: _Ends) -> bool:
    even = ends.first.scale == 1 and ends.first.kind == ends.second.kind
    return ends.chosen and not (even and ends.high - ends.shared == ends.second.scale)


def _is_year(ends: _Ends) -> bool:
    first, second = (_four_digits(amount) for amount in (ends.first, ends.second))
    return 1900 <= second <= 2099 and ends.second.scale == 1 and not first


def _four_digits(amount: Amount) -> int:
    digits = amount.digits
    return int(digits) if len(digits) == 4 and digits.isdecimal() else 0


def _is_change(ends: _Ends) -> bool:
    tokens, begin = ends.tokens, ends.begin
    if ends.mark not in ("hingga", "sampai", "to", "ke"):
        return False
    cues = listed("quantities/change-words")
    led = tokens[begin - 1].low in ("dari", "from")
    return led and any(tokens[begin - k].low in cues for k in range(2, 9))


_REFUSALS: Mapping[str, Callable[[_Ends], bool]] = {
    "the second is vague": lambda ends: ends.second.kind in ("vague", "fraction"),
    "one in words, the other in digits; but `5 sampai sepuluh`": _is_mixed,
    "a choice of two that do not follow each other": _is_uneven_choice,
    "not ascending": lambda ends: ends.high <= min(ends.low, ends.shared),
    "the second is a year": _is_year,
    "a change: `naik dari 5 hingga 7`": _is_change,
}
"""Why two numbers with a range mark between are no range, and the test for it."""


class _Numbers(NamedTuple):
    """One number or both ends of a range, the unit behind them, and the index behind all that."""

    low: Amount
    high: Amount | None
    unit: Unit | None
    after: int
    mod: Bound | None  # from "-an" or "lebih" between number and noun

    @property
    def measured(self) -> bool:
        """Whether the unit is more than a plain noun."""
        return self.unit is not None and self.unit.strong


def read_quantity(tokens: Tokens, i: int, free: int) -> Found | None:
    """The quantity whose number begins at token `i`; its other tokens begin at `free` or later."""
    amount = tokens.amount(i)
    if amount is None:
        return None
    head = Head(i, *money_before(tokens, i, free))
    if not head.currency and is_refused(tokens, i, amount):
        return None
    minus = minus_before(tokens, head.begin, free)
    head = head if minus is None else head._replace(begin=minus)
    read = _read_numbers(tokens, head, amount)
    unit = head.currency or _unit_name(tokens, i, read)
    per, end = read_rate(tokens, read.low.after if unit == RATIO else read.after)
    mod = bound_before(tokens, head.begin) or read.mod or bound_after(tokens, end)
    plain = not head.currency and not read.measured
    if not unit or (plain and is_bare_year(tokens, i, read.low, unit, mod)):
        return None
    low, high = _worth(tokens, read, unit)
    if low is None:
        return None
    if amount.kind == "vague":
        mod = None if high is not None else "more-than"
    sign = 1 if minus is None else -1
    mention = FigureMention(
        span=tokens.span(head.begin, end),
        value=number_from(sign * low),
        unit=unit,
        high=None if high is None else number_from(sign * high),
        mod=mod,
        per=per,
    )
    return Found(mention, end, read.low.scale)


def _read_numbers(tokens: Tokens, head: Head, amount: Amount) -> _Numbers:
    """The number behind `head`, the upper end if it is a range, and the unit behind them."""
    code = head.currency
    low, mod = _past_suffix(tokens, with_letter(tokens, amount, code))
    inner = unit_behind(tokens, low, code)
    inner = inner if inner and inner.strong else None
    high = read_range_end(tokens, head, low, inner.after if inner else low.after)
    last = high or low
    if high is not None and low.scale == 1 and inner is None:
        low = low._replace(scale=high.scale)
    last = last._replace(after=_past_echo(tokens, last.after))
    more = _past_more(tokens, last.after)
    if more:
        last, mod = last._replace(after=more), "more-than"
    unit = unit_behind(tokens, last, code)
    after = _past_echo(tokens, unit.after) if unit else last.after - bool(more)
    return _Numbers(low, high, unit or inner, _past_nought(tokens, after) if code else after, mod)


def _unit_name(tokens: Tokens, i: int, read: _Numbers) -> str:
    """The unit of numbers without a currency before them; empty where they count nothing."""
    if read.low.kind == "fraction" and not read.measured and read.low.scale == 1:
        return RATIO
    return read.unit.name if read.unit else unit_elsewhere(tokens, i, read.after, read.low)


def _worth(tokens: Tokens, read: _Numbers, unit: str) -> tuple[Fraction | None, Fraction | None]:
    """The values of the numbers; things that are counted have no parts, percentages are small."""
    counted = read.unit is not None and not read.unit.strong

    def worth(amount: Amount) -> Fraction | None:
        whole = (unit == "IDR" or counted) and amount.scale == 1
        return amount.worth(tokens.lang, whole=whole, small=unit == PERCENT)

    most = read.low.most
    if read.high is None and most is not None:
        return worth(read.low), most * read.low.scale
    return worth(read.low), worth(read.high) if read.high else None


# --- What may stand between number and unit, and behind them -------------------------------------


def _past_suffix(tokens: Tokens, amount: Amount) -> tuple[Amount, Bound | None]:
    """The amount with what makes its digits round: "17.000-an orang", "70 ribuan", "100+"."""
    j = amount.after
    suffix, following = tokens[j], tokens[j + 1]
    if amount.kind != "digits" or amount.scale != 1:
        return amount, None
    least = language_of("id").numbers.vague.get(suffix.low, 0)
    if least >= 1000:  # "70 ribuan"
        return amount._replace(scale=least, after=j + 1), "about"
    if suffix.text == "+" and not suffix.spaced:
        return amount._replace(after=j + 1), "more-than"
    hyphened = suffix.text == "-" and following.low == "an" and not following.spaced
    if suffix.spaced or not (hyphened or suffix.low == "an"):
        return amount, None
    scale, after = read_scale(tokens, j + 1 + hyphened)
    return amount._replace(scale=scale, after=after), "about"


def _past_echo(tokens: Tokens, j: int) -> int:
    """The index behind a number given twice: "3 (tiga) tahun", "2% (dua persen)"; else `j`."""
    again = tokens.amount(j + 1) if tokens[j].text == "(" else None
    if again is None or again.kind in ("vague", "fraction"):
        return j
    money = money_at(tokens, again.after)
    unit = money[1] if money else percent_end(tokens, again.after) or again.after
    spoken = again.kind == "words" or unit == again.after
    return unit + 1 if spoken and tokens[unit].text == ")" else j


def _past_more(tokens: Tokens, j: int) -> int:
    """The index behind "lebih" between a number and its noun ("35 ribu lebih pengungsi"), or 0."""
    following = tokens[j + 1]
    compared = following.low in listed("quantities/adjectives")
    if tokens.lang != "id" or tokens[j].low != "lebih" or compared:
        return 0
    return j + 1 if can_be_noun(following) else 0


def _past_nought(tokens: Tokens, j: int) -> int:
    """The index behind the ",-" with which whole rupiah are written; else `j`."""
    dash = tokens[j + 1]
    glued = not tokens[j].spaced and not dash.spaced
    bare = dash.text in DASHES and tokens[j + 2].kind != "number"
    return j + 2 if tokens[j].text == "," and glued and bare else j
