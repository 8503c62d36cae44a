"""Parts of patterns that citations share: years, pages, labels.

Knows their shapes; must not know what a citation is made of.
"""

from __future__ import annotations

import re

from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of, verbose

DASH = r"[-\u2010-\u2015]"
YEAR = r"(?:1[4-9]\d\d|20\d\d)[a-z]?(?!\w)"
_PAGE_NUMBERS = rf"[ivxlc\d]{{1,7}}(?:\s?{DASH}\s?[ivxlc\d]{{1,7}})?"
PAGE_LIST = rf"{_PAGE_NUMBERS}(?:\s?(?:,|&|dan|and)\s?{_PAGE_NUMBERS}){{0,6}}"
_PAGE_WORD = f"(?i:{one_of(listed('citing/page-words'))})"
PAGES_AFTER = rf"""(?: \s?:\s?(?:{_PAGE_WORD}\s?)? | ,\s?{_PAGE_WORD}\s?
    | ,\s?(?=\d{{1,3}}(?!\d)) ) (?P<pages>{PAGE_LIST})(?!\w)"""
WITHOUT_YEAR = f"(?i:{one_of(listed('citing/no-year'))})(?!\\w)"
ANY_YEAR = verbose(rf"(?<![\w./-]){YEAR}(?![./-]\d)")
INTERVIEW = verbose(rf"(?<!\w){one_of(listed('citing/interview-words'))}(?!\w)")


def last_year(words: str, start: int, end: int | None = None) -> re.Match[str] | None:
    """The last year of a stretch of words, or None."""
    last = None
    for found in ANY_YEAR.finditer(words, start, len(words) if end is None else end):
        last = found
    return last
