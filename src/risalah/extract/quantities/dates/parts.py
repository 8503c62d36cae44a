"""Small patterns that the forms of dates and the words around dates are built from.

Knows single days, years, names and links; must not know how they make up a date. All patterns are
for words in lower case and for `re.VERBOSE`.
"""

from __future__ import annotations

from risalah.lexicon.lists import mapping
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of
from risalah.quantities.calendar import MODIFIERS, MONTHS


def any_of(name: str) -> str:
    """A group that matches any entry of the list `dates/name`."""
    return one_of(listed(f"dates/{name}"))


DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1\d{3}|20\d\d|2100)"
MONTH = one_of(MONTHS)
ORDINAL = one_of(mapping("dates/ordinals"))
MODIFIER = one_of(MODIFIERS)
PART_WORD = any_of("part-words")
YEAR_WORD = rf"(?:{any_of('year-words')}(?:\s{any_of('year-qualifiers')})?)"
WEEKDAY = any_of("weekdays")
WEEKDAY_AND_TIME = rf"{WEEKDAY} (?:\s{any_of('daytimes')})?"
DASH = r"[-\u2010-\u2015\u2212]"
RANGE_WORD = rf"{any_of('range-words')}\s(?:dengan\s)?"
TO = rf"(?:\s?{DASH}\s?|\s{RANGE_WORD})"
AND = r"(?:\s?,?\s?(?:dan|serta|and|atau|or|&)\s|,\s?)"
