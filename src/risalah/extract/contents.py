"""What a sentence or a table row contains: its actors, dates, figures, citations.

Knows how mentions of a block become readings of one of its sentences; must not know claims.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from risalah.extract.mentions import Mentions
from risalah.extract.names.actors import ActorMention
from risalah.extract.names.instruments import InstrumentMention
from risalah.extract.quantities.figures import FigureMention
from risalah.model import CellOf, CitationIn, DateIn, FigureIn, NamedIn
from risalah.span import Span


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Contents:
    """The readings of a sentence or a row; offsets `at` count from its first character."""

    actors: tuple[NamedIn, ...] = ()
    instruments: tuple[NamedIn, ...] = ()
    dates: tuple[DateIn, ...] = ()
    figures: tuple[FigureIn, ...] = ()
    citations: tuple[CitationIn, ...] = ()
    cells: tuple[CellOf, ...] = ()


def contents_of(found: Mentions, sentence: Span, notes: tuple[CitationIn, ...]) -> Contents:
    """What one sentence of a block contains; `notes` are the footnotes that it cites."""
    words, start = found.block.words.text, sentence.start

    def text(span: Span) -> str:
        return words[span.start : span.end]

    def named(mention: ActorMention | InstrumentMention) -> NamedIn:
        return NamedIn(mention.id, text(mention.span), mention.span.start - start)

    return Contents(
        actors=tuple(map(named, _inside(found.actors, sentence))),
        instruments=tuple(map(named, _inside(found.instruments, sentence))),
        dates=tuple(
            DateIn(m.edtf, text(m.span), m.span.start - start, m.mod)
            for m in _inside(found.dates, sentence)
        ),
        figures=tuple(
            _figure(m, text(m.span), m.span.start - start) for m in _inside(found.figures, sentence)
        ),
        citations=(
            *(
                CitationIn(m.text, m.authors, m.year, m.pages, m.kind)
                for m in _inside(found.citations, sentence)
            ),
            *notes,
        ),
    )


def _figure(mention: FigureMention, text: str, at: int) -> FigureIn:
    at_least = mention.mod == "at-least"
    return FigureIn(
        value=mention.value,
        unit=mention.unit,
        text=text,
        at=at,
        high=mention.high,
        mod="more-than" if mention.mod == "at-least" else mention.mod,
        per=mention.per,
        inclusive=at_least,
    )


def _inside(mentions: Sequence[P], sentence: Span) -> Sequence[P]:
    """The mentions, which ascend, that lie wholly inside a sentence."""
    first = bisect_left(mentions, sentence.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, sentence.end, lo=first, key=lambda m: m.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= sentence.end]
