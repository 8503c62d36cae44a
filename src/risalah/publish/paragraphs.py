"""A paper's blocks as words with the claims in them: the paragraph of a claim, the reading view.

Knows how claims lie in blocks; must not know how they are set.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from risalah.content.library import AnnotatedClaim, Paper
from risalah.content.schema import Block
from risalah.publish.edition import Index, PageContext
from risalah.publish.rows import View
from risalah.span import Span
from risalah.text.repair import Repaired

RUNNING = frozenset({"paragraph", "item", "quotation"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's words: a claim's, a footnote marker's, or plain."""

    text: str
    annotated: AnnotatedClaim | None = None
    note: int | None = None


def pieces_of(
    paper: Paper,
    block: Block,
    annotated_claims: Sequence[AnnotatedClaim],
    markers: Sequence[tuple[int, int, int]] = (),
) -> list[Piece]:
    """The words of a block in order; `witnesses` are the paper's, in the order of the text.

    A footnote marker, which no quote holds, comes back as a piece of its own after the words it
    stands behind.
    """
    spans = [Span(*span) for span in block.spans]
    words = paper.repairer.repair(spans)
    if not words.text:
        return []
    first, last = spans[0].start, spans[-1].end
    cuts: list[tuple[int, int, AnnotatedClaim]] = []
    for order in range(bisect_left(annotated_claims, first, key=_start), len(annotated_claims)):
        annotated = annotated_claims[order]
        if annotated.start >= last:
            break
        at = words.text.find(annotated.claim.quote, cuts[-1][1] if cuts else 0)
        if at >= 0:
            cuts.append((at, at + len(annotated.claim.quote), annotated))
    notes = [
        (_behind(words, start), number)
        for number, start, _ in markers
        if first <= start <= last + 4
    ]
    pieces: list[Piece] = []
    at = 0
    for start, end, cited in [*cuts, (len(words.text), len(words.text), None)]:
        pieces += _with_notes(words.text, at, start, None, notes)
        pieces += _with_notes(words.text, start, end, cited, notes)
        at = end
    return [piece for piece in pieces if piece.text or piece.note is not None]


def _behind(words: Repaired, raw: int) -> int:
    """The place in the repaired words behind which the raw offset lies."""
    low, high = 0, len(words.text)
    while low < high:
        middle = (low + high) // 2
        if words.offset(middle) < raw:
            low = middle + 1
        else:
            high = middle
    return low


def _with_notes(
    text: str, start: int, end: int, annotated: AnnotatedClaim | None, notes: list[tuple[int, int]]
) -> list[Piece]:
    """The words from `start` to `end`, cut where footnote markers stand; uses up `notes`."""
    out: list[Piece] = []
    at = start
    while notes and notes[0][0] <= end and (notes[0][0] > start or start == end):
        place, number = notes.pop(0)
        if place > at:
            out.append(Piece(text[at:place], annotated))
        out.append(Piece("", annotated, number))
        at = max(at, place)
    if at < end:
        out.append(Piece(text[at:end], annotated))
    return out


def _start(annotated: AnnotatedClaim) -> int:
    return annotated.start


class _Paragraphs:
    """The running text of one paper, so that a claim's paragraph is found at once and cut once."""

    def __init__(self, index: Index, source: str) -> None:
        blocks = [b for b in index.library.layouts[source].blocks if b.kind in RUNNING]
        spans = sorted((*span, n) for n, block in enumerate(blocks) for span in block.spans)
        self.blocks = blocks
        self.spans = spans
        self.starts = [start for start, _, _ in spans]
        self.paper = index.library.papers[source]
        self.annotated_claims = index.by_source[source]
        self.cut: dict[int, list[Piece]] = {}

    def around(self, offset: int) -> tuple[Block, list[Piece]] | None:
        """The block that holds a place of the text, with its pieces."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0 or offset >= self.spans[at][1]:
            return None
        number = self.spans[at][2]
        block = self.blocks[number]
        if number not in self.cut:
            self.cut[number] = pieces_of(self.paper, block, self.annotated_claims)
        return block, self.cut[number]


@lru_cache(maxsize=1)
def _running(index: Index) -> dict[str, _Paragraphs]:
    return {source: _Paragraphs(index, source) for source in index.library.sources}


def paragraph_of(context: PageContext, annotated: AnnotatedClaim) -> View | None:
    """The paragraph a claim stands in, with its neighbours as links."""
    found = _running(context.edition.index)[annotated.source.id].around(annotated.start)
    if found is None:
        return None
    block, pieces = found
    if sum(piece.annotated is not None for piece in pieces) <= 1 and len(pieces) == 1:
        return None
    return {
        "lang": block.lang if block.lang in {"en", "id"} else annotated.source.lang,
        "segs": [
            {
                "text": piece.text,
                "here": piece.annotated is annotated,
                "href": context.claim(piece.annotated)
                if piece.annotated is not None and piece.annotated is not annotated
                else None,
            }
            for piece in pieces
        ],
    }
