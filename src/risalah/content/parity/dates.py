"""Dates: each date of a claim keeps its month, its part of the year and its "about".

Its year and its day are numerals, and compared as such. Knows the names of months and the words
around dates; must not know how dates are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from risalah.languages.language import language_of
from risalah.lexicon.pattern import one_of
from risalah.model import Claim, DateIn
from risalah.quantities.bounds import bound_forms
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
