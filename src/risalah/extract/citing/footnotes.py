"""The footnotes of a document as its claims cite them.

Knows where each marker stands and what its note means; must not know claims.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from risalah.extract.citing.notes import Resolved, resolve_notes
from risalah.extract.layout.blocks import Document
from risalah.model import CitationIn


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The footnotes of a document: where each marker stands, what its note says and means."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    texts: Mapping[int, str]
    meant: Mapping[int, Resolved]

    @classmethod
    def of(cls, document: Document) -> Footnotes:
        """The footnotes of `document`, "Ibid." and "op. cit." led back to the work they mean."""
        markers = sorted((marker.span.start, marker.number) for marker in document.markers)
        texts = {number: block.words.text for number, block in document.footnotes.items()}
        return cls(
            tuple(start for start, _ in markers),
            tuple(number for _, number in markers),
            texts,
            resolve_notes(texts),
        )

    def between(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the markers that stand from `start` to `end` in the text."""
        return self.numbers[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def cited(self, number: int) -> CitationIn:
        """A footnote as a claim cites it; without words where the text does not hold the note."""
        meant = self.meant.get(number)
        return CitationIn(
            text=self.texts.get(number, ""),
            authors=meant.authors if meant else (),
            year=meant.year if meant else None,
            kind="footnote",
            note=number,
        )
