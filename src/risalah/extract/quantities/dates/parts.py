"""Small patterns that the forms of dates and the words around dates are built from.

Knows single days, years, names and links; must not know how they make up a date. All patterns are
for words in lower case and for `re.VERBOSE`.
"""

from __future__ import annotations

import re

from risalah.lexicon import calendar
from risalah.lexicon.pattern import one_of

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1\d{3}|20\d\d|2100)"
MONTH = one_of(calendar.MONTHS)
ORDINAL = one_of(calendar.ORDINALS)
MODIFIER = one_of(calendar.MODIFIERS)
PART_WORD = one_of(calendar.PART_WORDS)
YEAR_WORD = rf"(?:{one_of(calendar.YEAR_WORDS)}(?:\s{one_of(calendar.YEAR_QUALIFIERS)})?)"
WEEKDAY = one_of(calendar.WEEKDAYS)
WEEKDAY_AND_TIME = rf"{WEEKDAY} (?:\s{one_of(calendar.DAYTIMES)})?"
DASH = r"[-\u2010-\u2015\u2212]"
RANGE_WORD = rf"{one_of(calendar.RANGE_WORDS)}\s(?:dengan\s)?"
TO = rf"(?:\s?{DASH}\s?|\s{RANGE_WORD})"
AND = r"(?:\s?,?\s?(?:dan|serta|and|atau|or|&)\s|,\s?)"


def verbose(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, its blanks and line breaks left out."""
    return re.compile(pattern, re.VERBOSE)
