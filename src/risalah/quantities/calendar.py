"""Months and the parts of a stretch of time, as papers print them and as translations keep them."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from babel.dates import get_month_names
from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, read_data
from risalah.languages.language import language_of
from risalah.model import DateModifier, Language


@dataclass(frozen=True, config=STRICT)
class Months:
    """How papers print the months, by number."""

    spellings: Mapping[int, tuple[str, ...]]
    also_words: frozenset[str]


_MONTHS: Final = read_data(__package__, "months.yaml", Months)
_PARTS: Final = read_data(
    __package__, "parts_of_time.yaml", dict[DateModifier, dict[Language, tuple[str, ...]]]
)

MONTHS: Final = {word: number for number, words in _MONTHS.spellings.items() for word in words}
"""Every spelling and abbreviation met, to the number of the month."""

MONTHS_THAT_ARE_WORDS: Final = _MONTHS.also_words
"""Spellings that, in lower case and without a year beside them, are other words."""

MODIFIERS: Final = {
    word: part for part, of in _PARTS.items() for words in of.values() for word in words
}
"""Words before a date, to the part of it that they mean."""


@cache
def months_of(lang: str) -> Mapping[str, int]:
    """The months by all their names in a language of the site and in papers, in lower case."""
    locale = language_of(lang).locale
    names = {
        name.lower().rstrip("."): number
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=locale).items()
    }
    return {**MONTHS, **names}


def part_of_time_forms(part: DateModifier, lang: str) -> tuple[str, ...]:
    """All words by which a translation into a language keeps early, mid or late."""
    return language_of(lang).parts_of_time[part]
