"""A paper's blocks as words with the claims in them: the paragraph of a claim, the reading view.

Knows how claims lie in blocks; must not know pages.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Self

from risalah.content.library import AnnotatedClaim, Paper
from risalah.content.schema.source import Block, SourceRecord
from risalah.span import Span
from risalah.text.repair import Repaired

RUNNING = frozenset({"paragraph", "item", "quotation"})
"""Kinds of blocks that make up a paper's running text."""

MIN_SECTION = 400
"""Characters between two headings that make a section of its own."""

MARKER_ROOM = 4
"""Characters behind a block in which a footnote marker still belongs to it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's words: a claim's, a footnote marker's, or plain."""

    text: str
    annotated: AnnotatedClaim | None = None
    note: int | None = None


Markers = Sequence[tuple[int, int, int]]
"""Footnote markers: number, start and end in the text."""


def pieces_of(
    paper: Paper, block: Block, claims: Sequence[AnnotatedClaim], markers: Markers = ()
) -> list[Piece]:
    """The words of a block in order; `claims` are the paper's, in the order of the text.

    A footnote marker, which no quote holds, is a piece of its own after the words it follows.
    """
    spans = [Span(*span) for span in block.spans]
    words = paper.repairer.repair(spans)
    if not words.text:
        return []
    first, last = spans[0].start, spans[-1].end
    notes = [
        (_place_behind(words, start), number)
        for number, start, _ in markers
        if first <= start <= last + MARKER_ROOM
    ]
    pieces: list[Piece] = []
    at = 0
    for start, end, cited in _cuts(words.text, first, last, claims):
        pieces += _with_notes(words.text, at, start, None, notes)
        pieces += _with_notes(words.text, start, end, cited, notes)
        at = end
    return [piece for piece in pieces if piece.text or piece.note is not None]


def _cuts(
    words: str, first: int, last: int, claims: Sequence[AnnotatedClaim]
) -> Iterator[tuple[int, int, AnnotatedClaim | None]]:
    """Where the claims between two offsets of the text lie in a block's words, then its end."""
    end = 0
    for order in range(bisect_left(claims, first, key=attrgetter("start")), len(claims)):
        annotated = claims[order]
        if annotated.start >= last:
            break
        at = words.find(annotated.claim.quote, end)
        if at >= 0:
            end = at + len(annotated.claim.quote)
            yield at, end, annotated
    yield len(words), len(words), None


def _place_behind(words: Repaired, offset: int) -> int:
    """The place in the repaired words behind which an offset of the text lies."""
    low, high = 0, len(words.text)
    while low < high:
        middle = (low + high) // 2
        if words.offset(middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _with_notes(
    text: str, start: int, end: int, annotated: AnnotatedClaim | None, notes: list[tuple[int, int]]
) -> Iterator[Piece]:
    """The words from `start` to `end`, cut where footnote markers stand; uses up `notes`."""
    at = start
    while notes and notes[0][0] <= end and (notes[0][0] > start or start == end):
        place, number = notes.pop(0)
        if place > at:
            yield Piece(text[at:place], annotated)
        yield Piece("", annotated, number)
        at = max(at, place)
    if at < end:
        yield Piece(text[at:end], annotated)


@dataclass(frozen=True, slots=True)
class CutBlock:
    """A block of running text with its pieces."""

    block: Block
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RunningText:
    """The running text of one paper, cut at its claims; `spans` are (start, end, block)."""

    blocks: tuple[CutBlock, ...]
    spans: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, paper: Paper, blocks: Sequence[Block], claims: Sequence[AnnotatedClaim]) -> Self:
        """The running text of a paper with these blocks and claims."""
        cut = tuple(
            CutBlock(block, tuple(pieces_of(paper, block, claims)))
            for block in blocks
            if block.kind in RUNNING
        )
        spans = sorted((*span, n) for n, one in enumerate(cut) for span in one.block.spans)
        return cls(cut, tuple(spans))

    def around(self, offset: int) -> CutBlock | None:
        """The block that holds a place of the text."""
        at = bisect_right(self.spans, offset, key=itemgetter(0)) - 1
        if at < 0 or offset >= self.spans[at][1]:
            return None
        return self.blocks[self.spans[at][2]]


def language_of(block: Block, source: SourceRecord) -> str:
    """The language of a block: the paper's, where papers are not read in the block's own."""
    return source.lang if block.lang == "other" else block.lang


def sections_of(blocks: Sequence[Block], length: int) -> list[tuple[int, int]]:
    """The stretches between the headings of a text of `length` characters."""
    starts = [0]
    for block in blocks:
        if block.kind == "heading" and block.spans[0][0] - starts[-1] > MIN_SECTION:
            starts.append(block.spans[0][0])
    return list(zip(starts, [*starts[1:], length], strict=True))
