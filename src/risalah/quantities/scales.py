"""Scales and per cent: as papers print them, and as each language of the site writes them."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, read_data
from risalah.languages.language import language_of
from risalah.model import Language


@dataclass(frozen=True, config=STRICT)
class Scales:
    """How papers print scales; `scales.yaml` says what each field is."""

    words: Mapping[int, tuple[str, ...]]
    before_scales: Mapping[str, int]
    letters: Mapping[Language, Mapping[str, int]]


_TABLE: Final = read_data(__package__, "scales.yaml", Scales)

SCALES: Final = {word: worth for worth, words in _TABLE.words.items() for word in words}
"""Words that multiply a whole group; both languages, since papers mix them."""

BEFORE_SCALES: Final = _TABLE.before_scales
MONEY_LETTERS: Final = _TABLE.letters
"""Letters that are scales beside a currency, by the language they are read in."""


@cache
def scales_of(lang: str) -> Mapping[str, int]:
    """The scale words of a language by worth, its own before those that papers print."""
    own = {scale.word.lower(): worth for worth, scale in language_of(lang).scales.items()}
    return {**SCALES, **own}


@dataclass(frozen=True, config=STRICT)
class PerCent:
    """How papers print per cent."""

    signs: frozenset[str]
    words: frozenset[str]
    phrases: frozenset[tuple[str, str]]


_PERCENT: Final = read_data(__package__, "per_cent.yaml", PerCent)

PERCENT_SIGNS: Final = _PERCENT.signs
PERCENT_WORDS: Final = _PERCENT.words
PERCENT_PHRASES: Final = _PERCENT.phrases

PERCENT_FORMS: Final = PERCENT_SIGNS | PERCENT_WORDS | {" ".join(pair) for pair in PERCENT_PHRASES}
"""All forms of per cent that papers print."""


def percent_forms(lang: str) -> tuple[str, ...]:
    """How a language of the site writes per cent, in words and by its signs."""
    return (*language_of(lang).per_cent, *sorted(PERCENT_SIGNS))
