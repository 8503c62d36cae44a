"""The words of a block and what stands between them.

Knows how to split text into words; must not know what a name means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from risalah.lexicon.names import ABBREVIATED

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?<=[^\W_])['’]s$", re.IGNORECASE)
_DASHES = str.maketrans({"–": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'"})
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class NameWords:
    """A block's words: their texts, where they begin and end, and what stands before each.

    `gaps[i]` is the text between word i-1 and word i with white space and dashes made plain;
    `initial[i]` says whether word i begins a sentence.
    """

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    initial: tuple[bool, ...]

    @classmethod
    def of(cls, source: str) -> NameWords:
        """The words of a block; an English possessive ("China's") belongs to the gap behind it."""
        texts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        gaps: list[str] = []
        initial: list[bool] = []
        last = 0
        for match in WORD.finditer(source):
            text, start, end = match[0], match.start(), match.end()
            if "'" in text or "’" in text:
                possessive = _POSSESSIVE.search(text)
                if possessive:
                    text, end = text[: possessive.start()], start + possessive.start()
                text = text.translate(_DASHES)
            gap = source[last:start]
            initial.append(not texts or (gap != " " and _ends_sentence(texts[-1], gap)))
            gaps.append(gap if gap == " " else _plain_gap(gap))
            texts.append(text)
            starts.append(start)
            ends.append(end)
            last = end
        return cls(tuple(texts), tuple(starts), tuple(ends), tuple(gaps), tuple(initial))

    def __len__(self) -> int:
        return len(self.texts)


def _ends_sentence(word: str, gap: str) -> bool:
    """Whether the gap behind a word ends a sentence; the full stop of an abbreviation does not."""
    if _SENTENCE_END.search(gap) is None:
        return False
    initial = len(word) == 1 and word.isupper()
    return gap.strip() != "." or not (initial or word in ABBREVIATED)


def _plain_gap(gap: str) -> str:
    """A gap with plain dashes and quotes, and one space for each stretch of white space."""
    if not gap.strip():
        return gap and " "
    before = " " if gap[0].isspace() else ""
    after = " " if gap[-1].isspace() else ""
    return before + " ".join(gap.translate(_DASHES).split()) + after
