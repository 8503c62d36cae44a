"""Bounds and hedges of a number: more than, at least, less than, about, up to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from typing import Final

from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, read_data
from risalah.languages.language import language_of
from risalah.lexicon.pattern import one_of
from risalah.model import Bound

_Phrases = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, config=STRICT)
class BoundWords:
    """How papers print one bound; the site writes the first sign."""

    signs: tuple[str, ...]
    before: _Phrases
    after: _Phrases = field(default_factory=dict)


_TABLE: Final = read_data(__package__, "bounds.yaml", dict[Bound, BoundWords])


def _by_phrase(phrases: Iterator[tuple[Bound, _Phrases]]) -> dict[str, Bound]:
    return {p: bound for bound, of in phrases for some in of.values() for p in some}


MODIFIERS_BEFORE: Final = _by_phrase((bound, words.before) for bound, words in _TABLE.items())
"""Phrases before a quantity; the longest one wins."""

MODIFIERS_AFTER: Final = _by_phrase((bound, words.after) for bound, words in _TABLE.items())
"""Phrases after a quantity."""

MODIFIER_SIGNS: Final = {sign: bound for bound, words in _TABLE.items() for sign in words.signs}


def bound_sign(bound: Bound) -> str:
    """The sign of a bound in a row of numbers."""
    return _TABLE[bound].signs[0]


@cache
def bound_forms(bound: Bound, lang: str) -> tuple[str, ...]:
    """All words and signs by which a translation into a language keeps a bound.

    A word for an order of magnitude says "more than" by itself: hundreds are a hundred and more.
    """
    language, printed = language_of(lang), _TABLE[bound]
    hedge = language.hedges[bound]
    vague = language.numbers.vague if bound == "more-than" else ()
    own = (hedge.written, *hedge.before, *hedge.other, *vague)
    return (*own, *_in_papers(printed, lang), *printed.signs)


@cache
def stated_hedge(lang: str) -> re.Pattern[str]:
    """A hedge of a translation straight before a number, with the code or sign of its money."""
    return re.compile(
        rf"(?<!\w)(?P<hedge>{one_of(_stated(lang))})\s(?:[A-Z]{{2,3}}\s?|[$€])?\d", re.IGNORECASE
    )


def phrases_before(lang: str) -> tuple[str, ...]:
    """What can bound a number behind it, in a translation into a language or in its papers."""
    printed = (phrase for words in _TABLE.values() for phrase in words.before.get(lang, ()))
    return (*_stated(lang), *printed)


def _stated(lang: str) -> Iterator[str]:
    for hedge in language_of(lang).hedges.values():
        yield from (hedge.written, *hedge.before)


@cache
def printed_hedge(lang: str) -> re.Pattern[str]:
    """A hedge, or a word for an order of magnitude, as papers in a language print it."""
    phrases = [phrase for words in _TABLE.values() for phrase in _in_papers(words, lang)]
    return re.compile(
        rf"(?<!\w){one_of([*phrases, *language_of(lang).numbers.vague])}(?!\w)", re.IGNORECASE
    )


def _in_papers(words: BoundWords, lang: str) -> tuple[str, ...]:
    return words.before.get(lang, ()) + words.after.get(lang, ())
