"""Reads a quantity made of parts: sign, currency, number or range, unit or counted noun, rate.

Knows the order of the parts and what each says about the value; must not know how a part is found.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from risalah.extract.quantities.figures.bounds import bound_after, bound_before, minus_before
from risalah.extract.quantities.figures.money import money_at, money_before, with_letter
from risalah.extract.quantities.figures.ranges import read_range_end
from risalah.extract.quantities.figures.refusals import is_bare_year, is_refused
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
    PERCENT,
    RATIO,
    FigureMention,
    Found,
    Head,
    Tokens,
)
from risalah.languages.language import language_of
from risalah.lexicon.lists import words as listed
from risalah.model import Bound
from risalah.quantities.amounts import Amount, number_from, read_scale


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
    head = _read_head(tokens, i, free)
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


def _read_head(tokens: Tokens, i: int, free: int) -> Head:
    """The currency before the number at token `i` and where it begins, not before `free`."""
    code, begin = money_before(tokens, i)
    return Head(i, code, begin) if begin >= free else Head(i, "", i)


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
