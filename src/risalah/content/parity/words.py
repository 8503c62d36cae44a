"""Words that turn the sense of a quote: months, parts of time, hedges of dates, negation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from risalah.languages.language import Negation, language_of
from risalah.lexicon.pattern import one_of
from risalah.model import Claim, DateIn
from risalah.quantities.amounts import starters
from risalah.quantities.bounds import bound_forms, phrases_before
from risalah.quantities.calendar import MONTHS_THAT_ARE_WORDS, months_of, part_of_time_forms


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
