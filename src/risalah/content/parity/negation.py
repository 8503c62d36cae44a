"""Negation: as often as one side says "not", the other says something negative.

Knows the words of negation of each language; must not know what they deny.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from risalah.languages.language import Negation, language_of
from risalah.lexicon.pattern import one_of
from risalah.model import Claim
from risalah.quantities.bounds import phrases_before

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
    negation = language_of(lang).negation
    plain, negative, before = [], 0, ""
    for word in _WORD.findall(_without_bounds(words.lower(), lang)):
        bare = _without_ending(word, negation)
        if _is_plain(word, bare, negation) and before not in negation.none_after:
            plain.append(word)
            negative += 1
        elif bare in negation.negative or _looks_negative(bare, negation):
            negative += 1
        before = word
    return _Denials(tuple(plain), negative)


def _without_bounds(low: str, lang: str) -> str:
    """Words in lower case without those that only bound a number in digits: "no more than 40"."""
    bounds = _bounds(lang)
    return bounds.sub(" ", low) if bounds else low


@cache
def _bounds(lang: str) -> re.Pattern[str] | None:
    negation = language_of(lang).negation
    phrases = [
        phrase
        for phrase in phrases_before(lang)
        if any(
            _is_plain(word, _without_ending(word, negation), negation)
            for word in _WORD.findall(phrase)
        )
    ]
    return re.compile(rf"\b{one_of(phrases)}\s(?=(?:[a-z]{{2,3}}\s?|[$€])?\d)") if phrases else None


def _without_ending(word: str, negation: Negation) -> str:
    return next((word.removesuffix(end) for end in negation.endings if word.endswith(end)), word)


def _is_plain(word: str, bare: str, negation: Negation) -> bool:
    parts = bare.split("-")
    return not negation.plain.isdisjoint(parts) or word.endswith(negation.contractions)


def _looks_negative(word: str, negation: Negation) -> bool:
    return word.startswith(negation.stems) and not word.startswith(negation.no_stems)
