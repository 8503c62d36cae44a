"""Scales: thousand to trillion, as papers print them and as each language of the site writes them.

Knows one table; must not know how a number is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, read_data
from risalah.languages.language import language_of


@dataclass(frozen=True, config=STRICT)
class Scales:
    """How papers print scales; `scales.yaml` says what each field is."""

    words: Mapping[int, tuple[str, ...]]
    before_scales: Mapping[str, int]
    letters: Mapping[Literal["id", "en"], Mapping[str, int]]


_TABLE: Final = read_data(__package__, "scales.yaml", Scales)

SCALES: Final = {word: worth for worth, words in _TABLE.words.items() for word in words}
"""Words that multiply a whole group; both languages, since papers mix them."""

BEFORE_SCALES: Final = _TABLE.before_scales
INDONESIAN_LETTERS: Final = _TABLE.letters["id"]
MONEY_LETTERS: Final = _TABLE.letters["en"]


@cache
def scales_of(lang: str) -> Mapping[str, int]:
    """The scale words of a language by worth, its own before those that papers print."""
    own = {scale.word.lower(): worth for worth, scale in language_of(lang).scales.items()}
    return {**SCALES, **own}
