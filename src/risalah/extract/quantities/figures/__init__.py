"""Finds the quantities in the repaired words of one block: value, unit, range, modifier, rate.

Knows the forms in which papers print quantities and which is tried before which: a new one is one
entry of `_FORMS`, and the earlier of two that fit at one token wins. Must not know where a block
stands in a paper.

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

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from risalah.extract.quantities.figures.quantity import bound_before, read_quantity
from risalah.extract.quantities.figures.refusals import glued_before
from risalah.extract.quantities.figures.units import can_be_noun, is_unit_word
from risalah.extract.quantities.figures.values import (
    FALLBACK,
    MULTIPLE,
    RATIO,
    FigureMention,
    Found,
    NumberLanguage,
    Tokens,
    money_before,
    settle_yen,
    yen_or_yuan,
)
from risalah.lexicon.lists import mapping
from risalah.lexicon.lists import words as listed
from risalah.quantities.amounts import NO_TOKEN, Token, is_clock, number_from, read_tokens, starters
from risalah.quantities.currencies import YEN_SIGNS
from risalah.quantities.digits import read_digits
from risalah.span import Span

__all__ = ["FigureMention", "find_figures", "yen_or_yuan"]

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


# --- Reading -------------------------------------------------------------------------------------

_TYING = frozenset("-/.:+")  # marks that tie digits to digits


def find_figures(
    words: str, lang: str, taken: Sequence[Span] = (), yen: str = "CNY"
) -> tuple[FigureMention, ...]:
    """The quantities of `words`, in their order and without overlap, clear of the spans `taken`.

    `lang` is the language of the block: `id`, `en`, or `other`, which is read like English; `yen`
    is what "¥" means where the words leave it open.
    """
    items = _clear(read_tokens(words), taken)
    if not YEN_SIGNS.isdisjoint(words):
        settle_yen(items, yen)
    return share_units(words, _read_all(Tokens.of(words, items, "id" if lang == "id" else "en")))


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


def _read_all(tokens: Tokens) -> list[Found]:
    """Every figure, in order; where two forms fit at one token, that of the earlier form."""
    found: list[Found] = []
    readers = READERS[tokens.lang]
    i = free = 0  # `free`: the first token that belongs to no figure yet
    while i < tokens.end:
        token = tokens[i]
        for read in readers.get(DIGITS if token.kind == "number" else token.low, ()):
            figure = read(tokens, i, free)
            if figure is not None:
                found.append(figure)
                i = free = figure.after
                break
        else:
            i = _past_digits(tokens, i) if token.kind == "number" else i + 1
    return found


def _past_digits(tokens: Tokens, i: int) -> int:
    """The index behind digits that are no figure and those tied to them: 0812-3456-7890."""
    j = i + 1
    while tokens[j].text in _TYING and not tokens[j].spaced:
        if tokens[j + 1].kind != "number" or tokens[j + 1].spaced:
            break
        j += 2
    return j


_OF_THEM = re.compile(r"\s?(?:di\s?antara(?:nya)?|lainnya|of them|of which)\b")
_AMONG_THEM = re.compile(r"(?:di\s?antaranya|of which|of whom)\s(?:\w+\s)?$", re.IGNORECASE)
_JOINING = frozenset(
    {",", "dan", "and", ", dan", ", and", "serta", "atau", "or", "menjadi", "ke", "to", "&"}
)


def share_units(words: str, found: Sequence[Found]) -> tuple[FigureMention, ...]:
    """The mentions, bare numbers with the unit of a neighbour.

    "2, 3, dan 5 persen" takes the unit of the next, "24 partai, 18 di antaranya" that of the last;
    what is said again after "atau" has the modifier of the first ("sekitar separuh atau 40 desa").
    """
    shared: list[Found] = []
    for figure in reversed(found):
        shared.append(_like_next(words, figure, shared[-1]) if shared else figure)
    mentions: list[FigureMention] = []
    for figure in reversed(shared):
        mention = figure.mention
        mentions.append(_like_last(words, mention, mentions[-1]) if mentions else mention)
    return tuple(mentions)


def _like_next(words: str, figure: Found, following: Found) -> Found:
    """The figure, if it is a bare number in a list, with unit and perhaps scale of the next."""
    mention, unit = figure.mention, following.mention.unit
    between = words[mention.span.end : following.mention.span.start].strip()
    if mention.unit != FALLBACK or between not in _JOINING:
        return figure
    if following.scale in (1, figure.scale):
        return figure._replace(mention=replace(mention, unit=unit))
    if not _shares_scale(figure, following):
        return figure
    value = number_from(Fraction(str(mention.value)) * following.scale)
    return Found(replace(mention, value=value, unit=unit), figure.after, following.scale)


def _shares_scale(figure: Found, following: Found) -> bool:
    """Whether the scale of the next number is that of a bare one too: "10, 12, dan 15 juta ton".

    The two must be of one size before they are scaled: "500 dan 2 juta" are not.
    """
    if figure.scale != 1 or figure.mention.high is not None:
        return False
    size = following.mention.value / following.scale
    return 0 < size <= figure.mention.value * 10 <= size * 100


def _like_last(words: str, mention: FigureMention, last: FigureMention) -> FigureMention:
    """The mention with the unit of the last if it is one of these, and its bound after "or"."""
    start, end = mention.span
    if mention.unit == FALLBACK:
        lead = _AMONG_THEM.search(words, max(0, start - 30), start)
        if lead or _OF_THEM.match(words, end):
            mention = replace(mention, unit=last.unit)
    again = words[last.span.end : start].strip() in ("atau", "or")
    return replace(mention, mod=last.mod) if again and mention.mod is None else mention
