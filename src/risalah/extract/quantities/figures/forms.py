"""The forms in which quantities are printed: a table of readers, each with its first words.

Knows which form is tried before which; must not know what was read before it. A new form is one
entry of `_FORMS`. The earlier of two forms that fit at one token wins.
"""

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from typing import NamedTuple

from risalah.extract.quantities.figures.money import money_before
from risalah.extract.quantities.figures.quantity import bound_before, read_quantity
from risalah.extract.quantities.figures.refusals import glued_before
from risalah.extract.quantities.figures.units import can_be_noun, is_unit_word
from risalah.extract.quantities.figures.values import (
    MULTIPLE,
    RATIO,
    FigureMention,
    Found,
    NumberLanguage,
    Tokens,
)
from risalah.lexicon.lists import mapping
from risalah.lexicon.lists import words as listed
from risalah.quantities.amounts import is_clock, number_from, starters
from risalah.quantities.digits import read_digits

Reader = Callable[[Tokens, int, int], Found | None]
"""From the tokens, the index where the form begins, and the first index that belongs to no figure
yet, to the figure; None where it is no quantity of the form."""

DIGITS = "0"
"""Stands for any number in digits among the first words of a form."""

_FOLDS = mapping("quantities/folds")
_SHARE_LINKS = listed("quantities/share-links")
_NO_COUNT_BEFORE = listed("quantities/no-count-before")
_PEOPLE = listed("quantities/persons") | listed("quantities/discrete")
_SHARE_WHOLES = (3, 4, 5, 6, 8, 10, 20, 100, 1000)  # the numbers of which shares are stated
_MAX_PARTS = 20  # the largest lower number of a fraction in digits; above it is a number of a file


class Form(NamedTuple):
    """A form of quantities: its name, the words it can begin with in each language, its reader."""

    name: str
    begins: Mapping[NumberLanguage, Collection[str]]
    read: Reader


def _found(tokens: Tokens, i: int, end: int, value: Fraction, unit: str) -> Found:
    return Found(FigureMention(tokens.span(i, end), number_from(value), unit), end)


def _read_fold(tokens: Tokens, i: int, _free: int) -> Found | None:
    word = tokens[i].low
    if word in ("twice", "thrice") and tokens[i + 1].low not in ("as", "the"):
        return None
    return _found(tokens, i, i + 1, Fraction(_FOLDS[word]), MULTIPLE)


def _read_single(tokens: Tokens, i: int, _free: int) -> Found | None:
    """One of a time, which a modifier makes a quantity."""
    first, following = tokens.pair(i)
    article = first in ("a", "an") and following in listed("quantities/times")
    unit = following if article else mapping("quantities/single-times").get(first, "")
    mod = bound_before(tokens, i) if unit else None
    if mod is None or mod == "up-to":
        return None
    end = i + 1 + article
    return Found(FigureMention(tokens.span(i, end), 1, unit, mod=mod), end)


def _read_share(tokens: Tokens, i: int, _free: int) -> Found | None:
    """A share of all people.

    Both numbers must be written the same way and the second be one that shares are given in; what
    is no person and more than one is counted ("tiga dari lima pilar").
    """
    part = tokens.amount(i)
    if part is None or glued_before(tokens, i) or tokens[i - 1].low in _NO_COUNT_BEFORE:
        return None
    at = _past_share_link(tokens, part.after)
    whole = tokens.amount(at) if at else None
    if whole is None or not part.kind == whole.kind in ("digits", "words"):
        return None
    top, bottom = (it.worth(tokens.lang, whole=True, small=False) for it in (part, whole))
    if top is None or bottom not in _SHARE_WHOLES or not 0 < top < bottom:
        return None
    if not _is_of_people(tokens, whole.after, one=top == 1):
        return None
    return _found(tokens, i, whole.after, top / bottom, RATIO)


def _is_of_people(tokens: Tokens, j: int, *, one: bool) -> bool:
    """Whether a share is one of people, named at `j`, or of all people ("satu dari lima")."""
    noun = tokens[j]
    return noun.low in _PEOPLE or (one and (tokens.lang == "en" or not can_be_noun(noun)))


def _past_share_link(tokens: Tokens, j: int) -> int:
    """The index behind the words at `j` that make a share of two numbers; 0 if none stand there."""
    if " ".join(tokens.pair(j)) in _SHARE_LINKS:
        return j + 2
    return j + 1 if tokens[j].low in _SHARE_LINKS else 0


def _pair(tokens: Tokens, i: int, free: int, *marks: str) -> tuple[Fraction, Fraction] | None:
    """The two numbers in digits at `i` that one of `marks` joins, no sum and no time of day."""
    mark, other = tokens[i + 1], tokens[i + 2]
    apart = (mark.spaced or other.spaced) and mark.low != "banding"
    if mark.low not in marks or apart or other.kind != "number":
        return None
    if glued_before(tokens, i) or money_before(tokens, i, free)[0]:
        return None
    top, bottom = read_digits(tokens[i].text, "id"), read_digits(other.text, "id")
    if top is None or not bottom or tokens[i + 3].low in listed("quantities/clocks"):
        return None
    return top, bottom


def _read_ratio(tokens: Tokens, i: int, free: int) -> Found | None:
    pair = _pair(tokens, i, free, ":", "banding")
    if pair is None:
        return None
    time = tokens[i + 3].text == ":" or is_clock(tokens[i].text, tokens[i + 2].text)
    if time and tokens[i + 1].text == ":":
        return None
    return _found(tokens, i, i + 3, pair[0] / pair[1], RATIO)


def _read_fraction(tokens: Tokens, i: int, free: int) -> Found | None:
    pair = _pair(tokens, i, free, "/")
    if pair is None or not 0 < pair[0] < pair[1] <= _MAX_PARTS or tokens[i + 3].text == "/":
        return None
    return _found(tokens, i, i + 3, pair[0] / pair[1], RATIO)


def _read_product(tokens: Tokens, i: int, free: int) -> Found | None:
    pair, unit = _pair(tokens, i, free, "x"), tokens[i + 3].low
    if pair is None or not is_unit_word(unit):
        return None
    return _found(tokens, i, i + 4, pair[0] * pair[1], unit)


_NUMBERS: dict[NumberLanguage, frozenset[str]] = {
    "id": starters("id") | {DIGITS},
    "en": starters("en") | {DIGITS},
}
_DIGITS: dict[NumberLanguage, frozenset[str]] = dict.fromkeys(_NUMBERS, frozenset({DIGITS}))

_FORMS = (
    Form("tenfold, doubled, twice as many", dict.fromkeys(_NUMBERS, _FOLDS), _read_fold),
    Form(
        "hampir setahun, more than a century",
        {"id": mapping("quantities/single-times"), "en": ("a", "an")},
        _read_single,
    ),
    Form("tiga dari sepuluh responden, one in four", _NUMBERS, _read_share),
    Form("5:1, 1 banding 3", _DIGITS, _read_ratio),
    Form("2/3", _DIGITS, _read_fraction),
    Form("2x24 jam", _DIGITS, _read_product),
    Form("USD 5-7 juta per tahun, lima negara, 27,94%", _NUMBERS, read_quantity),
)

READERS: dict[NumberLanguage, dict[str, tuple[Reader, ...]]] = {
    lang: {
        word: tuple(form.read for form in _FORMS if word in form.begins[lang])
        for form in _FORMS
        for word in form.begins[lang]
    }
    for lang in _NUMBERS
}
"""The readers of the forms that can begin with a word, by language and word, in their order."""
