"""Per cent: its signs and words in papers, and in each language of the site.

Knows one table; must not know how a percentage stands beside a number.
"""

from __future__ import annotations

from typing import Final

from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, read_data
from risalah.languages.language import language_of


@dataclass(frozen=True, config=STRICT)
class PerCent:
    """How papers print it."""

    signs: frozenset[str]
    words: frozenset[str]
    phrases: frozenset[tuple[str, str]]


_TABLE: Final = read_data(__package__, "per_cent.yaml", PerCent)

PERCENT_SIGNS: Final = _TABLE.signs
PERCENT_WORDS: Final = _TABLE.words
PERCENT_PHRASES: Final = _TABLE.phrases

PERCENT_FORMS: Final = PERCENT_SIGNS | PERCENT_WORDS | {" ".join(pair) for pair in PERCENT_PHRASES}
"""All that papers print."""


def percent_forms(lang: str) -> tuple[str, ...]:
    """How a language of the site writes it, in words and by its signs."""
    return (*language_of(lang).per_cent, *sorted(PERCENT_SIGNS))
