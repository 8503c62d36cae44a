"""Which language some words are in, by their stopwords.

Knows Indonesian, English and "other". Must not know how blocks are found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal

from risalah.lexicon import lists

BlockLanguage = Literal["id", "en", "other"]

SAMPLE_CHARS: Final = 6000
STOPWORDS_ID: Final = lists.words("text/stopwords-id")
STOPWORDS_EN: Final = lists.words("text/stopwords-en")
LATIN_WORD: Final = re.compile(r"[a-z]{2,}")
LETTER: Final = re.compile(r"[^\W\d_]")
PROSE: Final = frozenset({"paragraph", "item"})


def detect_language(words: str) -> BlockLanguage | None:
    """The language of `words`, or None when too little speaks for any."""
    sample = words[:SAMPLE_CHARS].casefold()
    latin = LATIN_WORD.findall(sample)
    indonesian = sum(word in STOPWORDS_ID for word in latin)
    english = sum(word in STOPWORDS_EN for word in latin)
    leading: BlockLanguage = "id" if indonesian > english else "en"
    differ = indonesian != english
    if differ and max(indonesian, english) >= 2:
        return leading
    letters = len(LETTER.findall(sample))
    if letters >= 8 and sum(map(len, latin)) * 2 < letters:
        return "other"
    if len(latin) >= 30 and max(indonesian, english) * 25 < len(latin):
        return "other"
    return leading if differ else None


def detect_languages(blocks: Sequence[tuple[str, str]]) -> list[BlockLanguage]:
    """The language of each block, given as kind and words.

    A block whose words show too little takes the language of the prose before it, a heading that
    of the prose behind it, and where there is none, of most of the prose.
    """
    found = [detect_language(words) for _, words in blocks]
    prose = Counter[BlockLanguage]()
    for (kind, words), lang in zip(blocks, found, strict=True):
        if lang is not None and kind in PROSE:
            prose[lang] += len(words)
    usual: BlockLanguage = prose.most_common(1)[0][0] if prose else "other"
    behind = _following(blocks, found)
    before: BlockLanguage | None = None
    languages: list[BlockLanguage] = []
    for (kind, _), lang, after in zip(blocks, found, behind, strict=True):
        near = after if kind == "heading" else before
        languages.append(lang or near or usual)
        if kind in PROSE:
            before = languages[-1]
    return languages


def _following(
    blocks: Sequence[tuple[str, str]], found: Sequence[BlockLanguage | None]
) -> list[BlockLanguage | None]:
    """The language of the first prose behind each block that has one."""
    languages: list[BlockLanguage | None] = []
    after: BlockLanguage | None = None
    for (kind, _), lang in zip(reversed(blocks), reversed(found), strict=True):
        languages.append(after)
        if kind in PROSE and lang is not None:
            after = lang
    return languages[::-1]
