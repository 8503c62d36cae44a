"""Layout repair with a map: the words of some spans of a text, and where each character stood."""

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from risalah.lexicon import lists
from risalah.span import Span

BOUND_FORMS: Final = lists.words("text/bound-forms")
COMPOUND_TAILS: Final = lists.words("text/compound-tails")
HYPHENATED_FORMS: Final = lists.words("text/hyphenated-forms")
JOINED_WORDS: Final = lists.words("text/joined-words")
PREFIXES: Final = lists.words("text/prefixes")
REDUPLICATIONS: Final = lists.words("text/reduplications")
SUFFIXES: Final = lists.words("text/suffixes")

HYPHENS: Final = "-\u2010\u2011\u00ad"
SOFT_HYPHEN: Final = "\u00ad"
MAX_WORD_CHARS: Final = 60
MAX_GAP_CHARS: Final = 4000  # between two words, that are searched as they stand
CHUNK_CHARS: Final = 1 << 20  # counted at a time, so that a long text fits in memory
BEHIND_ALL: Final = 1 << 62  # an offset that no text has

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
    outs: "array[int]"
    raws: "array[int]"

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
        first = max(bisect_right(self.spans, (start, BEHIND_ALL)) - 1, 0)
        last = bisect_right(self.spans, (end - 1, BEHIND_ALL))
        cut = (Span(max(start, own.start), min(end, own.end)) for own in self.spans[first:last])
        return tuple(piece for piece in cut if piece.start < piece.end)


class _Pieces:
    """Repaired words in the making, and the runs of their map."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.outs = array("q")
        self.raws = array("q")
        self._length = 0

    def add(self, words: str, raw: int) -> None:
        """Add words that stand in the text from `raw` on."""
        if not words:
            return
        if not self.raws or self.raws[-1] + self._length - self.outs[-1] != raw:
            self.outs.append(self._length)
            self.raws.append(raw)
        self.words.append(words)
        self._length += len(words)

    def drop(self, count: int) -> None:
        """Drop the last `count` characters, all of them added last."""
        if count:
            self.words[-1] = self.words[-1][:-count]
            self._length -= count


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
        pieces = _Pieces()
        for number, (start, end) in enumerate(kept):
            if number:
                before = kept[number - 1].end
                cut, glue = self._joint(before, start)
                pieces.drop(cut)
                pieces.add(glue, self._first_space(before, start))
            at = start
            for run in LAYOUT.finditer(self.text, start, end):
                cut, glue = self._joint(run.start(), run.end())
                pieces.add(self.text[at : run.start() - cut], at)
                pieces.add(glue, run.start())
                at = run.end()
            pieces.add(self.text[at:end], at)
        return Repaired("".join(pieces.words), kept, pieces.outs, pieces.raws)

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
        gap = text[before:after]
        if len(gap) >= MAX_GAP_CHARS:
            gap = gap.strip(" ")
        if not any(map(str.isspace, gap)):
            return 0, ""
        if not (before and text[before - 1] in HYPHENS and LINE_END.search(gap)):
            return 0, " "
        if text[before - 1] == SOFT_HYPHEN:
            return 1, ""
        left = self._word_before(before - 1)
        following = text[after : after + 1]
        if not left:
            previous = text[before - 2 : before - 1] if before > 1 else " "
            opens_number = following.isdigit() and (previous.isspace() or previous in "([")
            is_glued = opens_number or (previous.isalnum() and following != "")
            return 0, "" if is_glued else " "
        found = RIGHT_WORD.match(text, after)
        if found is None:
            return 0, "" if following.isdigit() else " "
        return (1, "") if self._wants_joining(left, before - 1, found[0], after) else (0, "")

    def _word_before(self, end: int) -> str:
        """The letters that end at `end`, at most MAX_WORD_CHARS of them."""
        start = end
        while start and end - start < MAX_WORD_CHARS and self.text[start - 1].isalpha():
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
        return not inside_chain and _is_one_word(first, second, counts)

    def _repeats_phrase(self, left_end: int, right_start: int) -> bool:
        """Whether a phrase of two words is doubled over the hyphen: `kerja sama-` `kerja sama`."""
        head = self.text[max(0, left_end - MAX_WORD_CHARS) : left_end].split()[-2:]
        tail = self.text[right_start : right_start + MAX_WORD_CHARS].split()[:2]
        if len(head) < 2 or len(tail) < 2:
            return False
        return head[0].casefold() == tail[0].casefold() and tail[1].casefold().startswith(
            head[1].casefold()
        )

    def _vocabulary(self) -> Counter[str]:
        """How often each word and each hyphenated word stands inside a line, case folded."""
        if self._counts is None:
            counts: Counter[str] = Counter()
            for start in range(0, len(self.text), CHUNK_CHARS):
                counts.update(WORDS.findall(self.text[start : start + CHUNK_CHARS].casefold()))
            for cut in CUT_WORDS.finditer(self.text):
                counts.subtract(part.casefold() for part in cut.groups() if part)
            self._counts = counts
        return self._counts


def _is_one_word(first: str, second: str, counts: Counter[str]) -> bool:
    """Whether two halves that the text joins nowhere else are one word, by their forms."""
    if len(first) == 1 or first in HYPHENATED_FORMS:
        return False
    if first in PREFIXES or first in BOUND_FORMS or second in SUFFIXES:
        return True
    if second in COMPOUND_TAILS and counts[first]:
        return False
    both_words = counts[first] and counts[second] and min(len(first), len(second)) > 2
    return not both_words


def is_reduplicated(first: str, second: str) -> bool:
    """Whether `first-second` is an Indonesian reduplication: negara-negaranya, berhati-hati."""
    if f"{first}-{second}" in REDUPLICATIONS:
        return True
    if len(first) < 2:
        return False
    if second.startswith(first):
        return len(first) > 2
    for size in range(min(len(first) - 3, 6), 1, -1):
        if first[:size] in PREFIXES and second.startswith(first[size:]):
            return True
    return False
