"""Stretches: the lines of a text that are one thing, and the raw spans of their words.

Knows lines and the markers cut out of them. Must not know how lines were found to be one thing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from risalah.extract.layout.blocks import BlockKind
from risalah.extract.layout.lines import Line
from risalah.span import Span

FIRST_WORDS: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that are one block. There is at least one.

    `start` and `end` are raw offsets where the first line is not taken from its beginning, or the
    last not to its end. `label` is the raw span of a list marker or of a footnote's number.
    """

    kind: BlockKind
    lines: tuple[Line, ...]
    label: Span | None = None
    start: int | None = None
    end: int | None = None

    @property
    def first_offset(self) -> int:
        """Where its words begin."""
        return self.start or self.lines[0].span.start

    def pieces(self) -> list[Span]:
        """The raw spans of the lines, top to bottom."""
        spans = [line.span for line in self.lines]
        if self.start is not None:
            spans[0] = Span(self.start, spans[0].end)
        if self.end is not None:
            spans[-1] = Span(spans[-1].start, self.end)
        return spans


def spans_of(stretch: Stretch, cuts: Mapping[int, Sequence[Span]]) -> list[Span]:
    """The raw spans of a stretch, merged where nothing lies between them.

    `cuts` are the spans of markers by the index of their line; they are left out, as are words at
    the head of a page that only repeat the end of the page before.
    """
    merged: list[Span] = []
    before: Line | None = None
    for line, piece in zip(stretch.lines, stretch.pieces(), strict=True):
        follows = before is not None and line.index == before.index + 1
        start = piece.start
        if before is not None and (not follows or line.ends_page):
            start += _doubled(before.words, line.text[piece.start : piece.end])
        if follows and start == piece.start:
            merged[-1] = Span(merged[-1].start, piece.end)
        else:
            merged.append(Span(start, piece.end))
        for cut in cuts.get(line.index, ()):
            last = merged[-1]
            if last.covers(cut):
                merged[-1:] = [Span(last.start, cut.start), Span(cut.end, last.end)]
        before = line
    return [span for span in merged if span.start < span.end]


def _doubled(before: str, words: str) -> int:
    """Length of the words at the head of a page that only repeat the end of the page before."""
    tail, head = before.split()[-3:], list(FIRST_WORDS.finditer(words[:200]))[:3]
    for size in range(min(len(tail), len(head)), 0, -1):
        same = [word[0] for word in head[:size]] == tail[-size:]
        if same and all(word.isalpha() and len(word) > 2 for word in tail[-size:]):
            return head[size].start() if len(head) > size else head[-1].end()
    return 0
