"""Which language some words are in, by their stopwords.

Knows Indonesian, English and "other". Must not know blocks or papers.
"""

from __future__ import annotations

import re
from typing import Literal

from risalah.lexicon.words import STOPWORDS_EN, STOPWORDS_ID

BlockLanguage = Literal["id", "en", "other"]

SAMPLE = 6000
LATIN_WORD = re.compile(r"[a-z]{2,}")
LETTER = re.compile(r"[^\W\d_]")


def detect_language(words: str) -> BlockLanguage | None:
    """The language of `words`, or None when too little speaks for any."""
    sample = words[:SAMPLE].casefold()
    latin = LATIN_WORD.findall(sample)
    indonesian = sum(word in STOPWORDS_ID for word in latin)
    english = sum(word in STOPWORDS_EN for word in latin)
    if max(indonesian, english) >= 2 and indonesian != english:
        return "id" if indonesian > english else "en"
    letters = len(LETTER.findall(sample))
    if letters >= 8 and sum(map(len, latin)) * 2 < letters:
        return "other"
    if len(latin) >= 30 and max(indonesian, english) * 25 < len(latin):
        return "other"
    if indonesian != english:
        return "id" if indonesian > english else "en"
    return None
