"""Layout repair with a map: the words of some spans of a text, and where each character stood.

Knows words, hyphens and white space of one text. Must not know what a paper, a block or a claim is.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from risalah.lexicon.words import (
    BOUND_FORMS,
    COMPOUND_TAILS,
    HYPHENATED_FORMS,
    JOINED_WORDS,
    PREFIXES,
    SOUND_CHANGING_PAIRS,
    SUFFIXES,
)
from risalah.span import Span

HYPHENS = "-\u2010\u2011\u00ad"
SOFT_HYPHEN = "\u00ad"
LONGEST_WORD = 60
FAR = 1 << 62
CHUNK = 1 << 20  # characters counted at a time, so that a long text fits in memory

WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
CUT_WORDS = re.compile(
    r"([^\W\d_]{1,60})-\s{0,20}?[\n\r\f\v\x85\u2028\u2029](?:\s{0,20}([^\W\d_]{1,60}))?"
)
# A white-space run that must change: several characters, or one that is not a plain space.
LAYOUT = re.compile(r"\s{2,}|[^\S ]")
LAYOUT_SPACE = re.compile(r"\s")
LINE_END = re.compile(r"[\n\r\f\v\x85\u2028\u2029]")
RIGHT_WORD = re.compile(r"[^\W\d_]{1,60}")


@dataclass(frozen=True, slots=True)
class Repaired:
    """Words with their layout repaired, and the way back to the text.

    `outs` and `raws` are the runs of the map: from repaired offset `outs[k]` on, characters stand
    in the text from `raws[k]` on, one for one, until the next run begins.
    """

    text: str
    spans: tuple[Span, ...]
    outs: array[int]
    raws: array[int]

    def offset(self, index: int) -> int:
        """Offset in the raw text of repaired character `index`."""
        if not 0 <= index < len(self.text):
            raise IndexError(f"no character {index} in {len(self.text)} repaired characters")
        run = bisect_right(self.outs, index) - 1
        return self.raws[run] + index - self.outs[run]

    def span(self, stretch: Span) -> tuple[Span, ...]:
        """The raw spans of a stretch of the words, split where the words' own spans are split."""
        if stretch.start >= stretch.end:
            return ()
        start, end = self.offset(stretch.start), self.offset(stretch.end - 1) + 1
        first = max(bisect_right(self.spans, (start, FAR)) - 1, 0)
        last = bisect_right(self.spans, (end - 1, FAR))
        cut = (Span(max(start, own.start), min(end, own.end)) for own in self.spans[first:last])
        return tuple(piece for piece in cut if piece.start < piece.end)


class Repairer:
    """Repairs the layout of one text; its hyphens are decided by the text's own vocabulary."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._counts: Counter[str] | None = None

    def repair(self, spans: Sequence[Span]) -> Repaired:
        """The words of `spans`, in order; what lies between two spans is dropped.

        White-space runs become one space, a line-end hyphen is joined or kept as the word wants.
        """
        kept = self._trimmed(spans)
        pieces: list[str] = []
        outs, raws = array("q"), array("q")
        at = 0  # length of the repaired text so far

        def put(piece: str, raw: int) -> None:
            nonlocal at
            if not piece:
                return
            if not raws or raws[-1] + at - outs[-1] != raw:
                outs.append(at)
                raws.append(raw)
            pieces.append(piece)
            at += len(piece)

        for number, (start, end) in enumerate(kept):
            if number:
                before = kept[number - 1].end
                cut, glue = self._joint(before, start)
                if cut:
                    pieces[-1] = pieces[-1][:-1]
                    at -= 1
                put(glue, self._first_space(before, start))
            pos = start
            for run in LAYOUT.finditer(self.text, start, end):
                cut, glue = self._joint(run.start(), run.end())
                put(self.text[pos : run.start() - cut], pos)
                put(glue, run.start())
                pos = run.end()
            put(self.text[pos:end], pos)
        return Repaired("".join(pieces), kept, outs, raws)

    def _first_space(self, before: int, after: int) -> int:
        """Where the first white space between two spans stands."""
        found = LAYOUT_SPACE.search(self.text, before, after)
        return found.start() if found else before

    def _trimmed(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """`spans` without white space at their own ends, and without the empty ones."""
        kept: list[Span] = []
        for span in spans:
            start, end = span
            while start < end and self.text[start].isspace():
                start += 1
            while start < end and self.text[end - 1].isspace():
                end -= 1
            if start < end:
                kept.append(Span(start, end))
        return tuple(kept)

    def _joint(self, before: int, after: int) -> tuple[int, str]:
        """How the words that end at `before` and go on at `after` are joined.

        The number of characters to cut before the joint (a hyphen that goes), and the glue.
        """
        text = self.text
        gap = text[before:after] if after - before < 4000 else text[before:after].strip(" ")
        if not any(map(str.isspace, gap)):
            return 0, ""
        if not (before and text[before - 1] in HYPHENS and LINE_END.search(gap)):
            return 0, " "
        if text[before - 1] == SOFT_HYPHEN:
            return 1, ""
        left = self._word_before(before - 1)
        if not left:
            negative = before < 2 or text[before - 2].isspace() or text[before - 2] in "(["
            digit = after < len(text) and text[after].isdigit()
            glued = digit and (negative or text[before - 2].isalnum())
            word_like = before >= 2 and text[before - 2].isalnum()
            return 0, "" if glued or (word_like and after < len(text)) else " "
        found = RIGHT_WORD.match(text, after)
        if found is None:
            return 0, "" if after < len(text) and text[after].isdigit() else " "
        return (1, "") if self._wants_joining(left, before - 1, found[0], after) else (0, "")

    def _word_before(self, end: int) -> str:
        """The letters that end at `end`, at most LONGEST_WORD of them."""
        start = end
        while start and end - start < LONGEST_WORD and self.text[start - 1].isalpha():
            start -= 1
        return self.text[start:end]

    def _wants_joining(self, left: str, left_end: int, right: str, right_start: int) -> bool:
        """Whether the hyphen between `left` and `right` came from the line end only."""
        first, second = left.casefold(), right.casefold()
        counts = self._vocabulary()
        joined, hyphenated = counts[first + second], counts[f"{first}-{second}"]
        if right[0].isupper():
            return left.isupper() and right.isupper() and len(right) > 1 and joined > hyphenated
        if is_reduplicated(first, second) or self._repeats_phrase(left_end, right_start):
            return False
        if hyphenated and (hyphenated >= joined or first in BOUND_FORMS):
            return False
        if joined or first + second in JOINED_WORDS:
            return True
        inside_chain = self.text[left_end - len(left) - 1 : left_end - len(left)] == "-"
        if inside_chain or len(first) == 1 or first in HYPHENATED_FORMS:
            return False
        if first in PREFIXES or first in BOUND_FORMS or second in SUFFIXES:
            return True
        if second in COMPOUND_TAILS and counts[first]:
            return False
        both_words = counts[first] and counts[second] and min(len(first), len(second)) > 2
        return not both_words

    def _repeats_phrase(self, left_end: int, right_start: int) -> bool:
        """Whether a phrase of two words is doubled over the hyphen: `kerja sama-` `kerja sama`."""
        head = self.text[max(0, left_end - LONGEST_WORD) : left_end].split()[-2:]
        tail = self.text[right_start : right_start + LONGEST_WORD].split()[:2]
        if len(head) < 2 or len(tail) < 2:
            return False
        return head[0].casefold() == tail[0].casefold() and tail[1].casefold().startswith(
            head[1].casefold()
        )

    def _vocabulary(self) -> Counter[str]:
        """How often each word and each hyphenated word stands inside a line, case folded."""
        if self._counts is None:
            counts: Counter[str] = Counter()
            for start in range(0, len(self.text), CHUNK):
                counts.update(WORDS.findall(self.text[start : start + CHUNK].casefold()))
            for cut in CUT_WORDS.finditer(self.text):
                counts.subtract(part.casefold() for part in cut.groups() if part)
            self._counts = counts
        return self._counts


def is_reduplicated(first: str, second: str) -> bool:
    """Whether `first-second` is an Indonesian reduplication: negara-negaranya, berhati-hati."""
    if f"{first}-{second}" in SOUND_CHANGING_PAIRS:
        return True
    if len(first) < 2:
        return False
    if second.startswith(first):
        return len(first) > 2
    for size in range(min(len(first) - 3, 6), 1, -1):
        if first[:size] in PREFIXES and second.startswith(first[size:]):
            return True
    return False
