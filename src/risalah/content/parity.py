"""What a translation loses of its claim or adds to it.

Each number keeps its value, its unit and its hedge; each month, part of time, hedge of a date and
negation is answered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from risalah.content.supported_numbers import SupportedNumbers
from risalah.languages.language import Negation, language_of
from risalah.lexicon.pattern import one_of
from risalah.model import Claim, DateIn, FigureIn
from risalah.quantities.amounts import digits_in, starters
from risalah.quantities.bounds import bound_forms, phrases_before, printed_hedge, stated_hedge
from risalah.quantities.calendar import MONTHS_THAT_ARE_WORDS, months_of, part_of_time_forms
from risalah.quantities.currencies import (
    CURRENCIES,
    CurrencyName,
    currencies_in,
    find_currencies,
)
from risalah.quantities.digits import read_digits
from risalah.quantities.scales import PERCENT_FORMS, percent_forms


def numeral_faults(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """The numbers in digits that only one side has; those of a citation may be left out."""
    bare = claim.quote
    for citation in claim.citations:
        if citation.kind != "footnote":
            bare = bare.replace(citation.text, " ")
    stated = SupportedNumbers.of_words(translation, lang)
    quoted = SupportedNumbers.of_words(claim.quote, claim.lang)
    if bare != claim.quote:
        quoted |= SupportedNumbers.of_words(bare, claim.lang)
    for numeral in _unmatched(bare, claim.lang, stated):
        yield f"`{numeral}` of the quote is not in the translation"
    for numeral in _unmatched(translation, lang, quoted):
        yield f"`{numeral}` of the translation is not in the quote"


def _unmatched(words: str, lang: str, other: SupportedNumbers) -> Iterator[str]:
    for text, _, worths in numerals_in(words, lang):
        if text not in other.digits and not worths & other.worths:
            yield text


def numerals_in(words: str, lang: str) -> Iterator[tuple[str, int, set[Fraction]]]:
    """The numbers in digits as printed, where they begin, and all that they can be worth."""
    for token, amount in digits_in(words, lang):
        plain = read_digits(token.text, lang)
        yield token.text, token.start, {*amount.worths(lang), *(() if plain is None else (plain,))}


_LETTERS = re.compile(r"[^\W\d_]+")
_HEDGE_BEFORE, _HEDGE_BEHIND = 32, 24  # characters around a number


def figure_faults(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """The values, units and hedges of a claim's figures that the translation loses."""
    for figure in claim.figures:
        if not all(_states(worth, figure, translation, lang) for worth in _worths(figure)):
            yield f"`{figure.text}` is not in the translation"
        yield from _unit_faults(figure, translation, lang)
        if figure.bound:
            near = _around(_worths(figure)[0], translation, lang).lower()
            if not any(word in near for word in bound_forms(figure.bound, lang)):
                yield f"the hedge before `{figure.text}` ({figure.bound}) is not in the translation"


def _worths(figure: FigureIn) -> list[Fraction]:
    ends = (figure.value, figure.high)
    return [Fraction(str(end)) for end in ends if end is not None]


def _unit_faults(figure: FigureIn, translation: str, lang: str) -> Iterator[str]:
    if figure.unit == "percent" and not _contains(translation, percent_forms(lang)):
        yield f"the per cent of `{figure.text}` is not in the translation"
    if figure.unit in CURRENCIES and figure.unit not in currencies_in(translation, lang):
        yield f"the {figure.unit} of `{figure.text}` is not in the translation"


def _contains(words: str, forms: tuple[str, ...] | frozenset[str]) -> bool:
    low = words.lower()
    return any(form in low for form in forms)


# ---- values


def _states(worth: Fraction, figure: FigureIn, translation: str, lang: str) -> bool:
    """Whether the translation states a number: by value, by digits, or in words of its own."""
    stated = SupportedNumbers.of_words(translation, lang).worths
    if worth in stated or abs(worth) in stated or figure.text in _unscaled(translation, lang):
        return True
    if worth == 1 and _names_one(translation, lang):
        return True
    # a repeating fraction is stored to four places
    if any(round(other, 4) == worth for other in stated):
        return True
    bottoms = language_of(lang).numbers.denominators
    parts = {word for word, bottom in bottoms.items() if _is_part(worth, bottom)}
    return bool(parts & set(_LETTERS.findall(translation.lower())))


def _unscaled(words: str, lang: str) -> set[str]:
    """The numbers in digits that no "million" follows, as they are printed."""
    return {token.text for token, amount in digits_in(words, lang) if amount.scale == 1}


def _names_one(words: str, lang: str) -> bool:
    once = one_of(language_of(lang).numbers.once)
    return re.search(rf"\b{once}\b", words.lower()) is not None


def _is_part(worth: Fraction, bottom: int) -> bool:
    """Whether a number is one or more of so many parts, kept to four places."""
    return 0 < worth < 1 and abs(worth * bottom - round(worth * bottom)) < Fraction(1, 1000)


def _around(worth: Fraction, translation: str, lang: str) -> str:
    """The words around a number in digits, where its hedge stands; all words if it has none."""
    windows = [
        translation[max(start - _HEDGE_BEFORE, 0) : start + len(text) + _HEDGE_BEHIND]
        for text, start, worths in numerals_in(translation, lang)
        if worth in worths
    ]
    return " … ".join(windows) or translation


# ---- what only the translation has


def added_faults(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """A per cent, a currency or a hedge that only the translation has."""
    yield from _added_percent(claim, translation, lang)
    yield from _added_money(claim, translation, lang)
    hedge = stated_hedge(lang).search(translation)
    if hedge is not None and not _is_hedged(claim):
        yield f"the hedge `{hedge['hedge']}` of the translation is not in the quote"


def _added_percent(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    if _contains(claim.quote, PERCENT_FORMS.union(percent_forms(claim.lang))):
        return
    for form in percent_forms(lang):
        if re.search(rf"{re.escape(form)}(?![^\W\d_])", translation, re.IGNORECASE):
            yield f"the `{form}` of the translation is not in the quote"


def _added_money(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    units = {figure.unit for figure in claim.figures} | currencies_in(claim.quote, claim.lang)
    doubtful = language_of(lang).currencies.also_words
    added: dict[frozenset[str], str] = {}
    for money in find_currencies(translation, lang):
        name = money.text.lower()
        if (
            name not in doubtful
            and money.codes.isdisjoint(units)
            and _is_priced(money, translation)
        ):
            added.setdefault(money.codes, name)
    for name in added.values():
        yield f"the `{name}` of the translation is not in the quote"


def _is_priced(money: CurrencyName, words: str) -> bool:
    """Whether a number is beside the name of a currency, or one word away before it."""
    behind = _NUMBER_BEHIND.match(words, money.end)
    return bool(behind or _NUMBER_BEFORE.search(words[: money.start]))


_NUMBER_BEHIND = re.compile(r"\s?\d")
_NUMBER_BEFORE = re.compile(r"\d (?:[^\W\d_]{1,9} )?$")


def _is_hedged(claim: Claim) -> bool:
    """Whether anything in a claim can answer a hedge."""
    figures = any(figure.mod or figure.high is not None for figure in claim.figures)
    dates = any("~" in date.edtf or "/" in date.edtf for date in claim.dates)
    return figures or dates or printed_hedge(claim.lang).search(claim.quote) is not None


# ---- words that turn the sense: months, parts of time, hedges of dates, negation


def date_faults(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """The months, parts of time and hedges of dates that only one side has."""
    named = _months(translation, lang)
    for date in claim.dates:
        for month in sorted(_months(date.text, claim.lang) - named):
            if f"-{month:02d}" not in translation:
                yield f"the month of `{date.text}` is not in the translation"
        yield from _qualifier_faults(date, translation.lower(), lang)
    quoted = _months(claim.quote, claim.lang)
    for month in sorted(_months(translation, lang, dated=True) - quoted):
        if not re.search(rf"\d[/.-]0?{month}[/.-]\d", claim.quote):
            name = language_of(lang).months[month - 1]
            yield f"the month `{name}` of the translation is not in the quote"


def _qualifier_faults(date: DateIn, low: str, lang: str) -> Iterator[str]:
    if date.mod and not any(word in low for word in part_of_time_forms(date.mod, lang)):
        yield f"the part of the time in `{date.text}` ({date.mod}) is not in the translation"
    if "~" in date.edtf and not any(word in low for word in bound_forms("about", lang)):
        yield f"the hedge before `{date.text}` (about) is not in the translation"


def _months(words: str, lang: str, *, dated: bool = False) -> set[int]:
    """The months that words name; with `dated` only those beside a number."""
    months = months_of(lang)
    named = {
        match["month"]
        for match in _month(lang).finditer(words)
        if not dated or match["before"] or match["behind"]
    }
    return {months[n.lower()] for n in named - MONTHS_THAT_ARE_WORDS if n.lower() in months}


@cache
def _month(lang: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<before> \d \s )?
        (?<! \w ) (?P<month> {one_of(months_of(lang))} ) (?! \w )
        (?= (?P<behind> [.,]? \s? \d )? )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_WORD = re.compile(r"[^\W\d_]+(?:n['’]t)?(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Denials:
    """The words of plain negation, and how many words are negative in all."""

    plain: tuple[str, ...]
    negative: int


def negation_faults(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """The first negation of either side that the other side does not answer."""
    there, here = _denials(claim.quote, claim.lang), _denials(translation, lang)
    if len(there.plain) > here.negative:
        yield f"the negation `{there.plain[here.negative]}` is not in the translation"
    if len(here.plain) > there.negative:
        yield f"the negation `{here.plain[there.negative]}` of the translation is not in the quote"


def _denials(words: str, lang: str) -> _Denials:
    """The denials of some words; one that only bounds a number can answer, but needs no answer."""
    negation = language_of(lang).negation
    bounds = _bounds(lang)
    low, negative = bounds.subn(" ", words.lower()) if bounds else (words.lower(), 0)
    plain, before = [], ""
    for word in _WORD.findall(low):
        bare = _without_ending(word, negation)
        if _is_plain(word, bare, negation) and before not in negation.none_after:
            plain.append(word)
            negative += 1
        elif bare in negation.negative or _looks_negative(bare, negation):
            negative += 1
        before = word
    return _Denials(tuple(plain), negative)


@cache
def _bounds(lang: str) -> re.Pattern[str] | None:
    """Negations straight before a number that only bound it: "no more than 40"."""
    negation = language_of(lang).negation
    phrases = [phrase for phrase in phrases_before(lang) if _denies(phrase, negation)]
    number = rf"(?:[a-z]{{2,3}}\s?|[$€])?\d|{one_of(starters(lang))}\b"
    return re.compile(rf"\b{one_of(phrases)}\s(?={number})") if phrases else None


def _denies(phrase: str, negation: Negation) -> bool:
    words = _WORD.findall(phrase)
    return any(_is_plain(word, _without_ending(word, negation), negation) for word in words)


def _without_ending(word: str, negation: Negation) -> str:
    return next((word.removesuffix(end) for end in negation.endings if word.endswith(end)), word)


def _is_plain(word: str, bare: str, negation: Negation) -> bool:
    parts = bare.split("-")
    return not negation.plain.isdisjoint(parts) or word.endswith(negation.contractions)


def _looks_negative(word: str, negation: Negation) -> bool:
    return word.startswith(negation.stems) and not word.startswith(negation.no_stems)


# ---- all of them


_DIGIT = re.compile(r"[0-9]")


def faults_of(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """What a translation into `lang` loses of its claim or adds to it, in words."""
    if claim.figures or _DIGIT.search(claim.quote) or _DIGIT.search(translation):
        yield from numeral_faults(claim, translation, lang)
        yield from figure_faults(claim, translation, lang)
    yield from added_faults(claim, translation, lang)
    yield from date_faults(claim, translation, lang)
    yield from negation_faults(claim, translation, lang)
