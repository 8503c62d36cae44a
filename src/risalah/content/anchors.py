"""Which claims of a paper hold the words of an editor's note.

Knows quotes and words; must not know what notes say.
"""

from __future__ import annotations

import difflib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


def normalise(words: str) -> str:
    """The words with each run of white space as one space, so that line breaks do not matter."""
    return " ".join(words.split())


@dataclass(frozen=True, slots=True)
class Anchors:
    """The quotes of one paper, searched as one text so that many notes cost little."""

    joined: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, quotes: Sequence[str]) -> Anchors:
        """Index quotes that hold no line break, as repaired quotes never do."""
        starts, at = [], 0
        for quote in quotes:
            starts.append(at)
            at += len(quote) + 1
        return cls("\n".join(quotes), tuple(starts))

    def find(self, words: str) -> tuple[int, ...]:
        """Indexes of all quotes that hold `words`, in order."""
        wanted = normalise(words)
        found: list[int] = []
        at = self.joined.find(wanted) if wanted else -1
        while at >= 0:
            index = bisect_right(self.starts, at) - 1
            if not found or found[-1] != index:
                found.append(index)
            at = self.joined.find(wanted, at + 1)
        return tuple(found)

    def nearest(self, words: str) -> str | None:
        """The quote most like `words`, cut to a line, for a message; None when none is like it."""
        wanted = normalise(words)
        quotes = self.joined.split("\n")
        seed = set(wanted.lower().split())
        likely = sorted(quotes, key=lambda q: -len(seed & set(q.lower().split())))[:5]
        best, score = None, 0.0
        for quote in likely:
            matcher = difflib.SequenceMatcher(None, quote, wanted, autojunk=False)
            block = matcher.find_longest_match()
            if block.size > score:
                start = max(0, block.a - block.b)
                best, score = quote[start : start + len(wanted) + 20], block.size
        return best if score >= min(8, len(wanted)) else None
