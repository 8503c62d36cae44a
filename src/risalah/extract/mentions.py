"""What a block of words mentions: citations, names, dates, figures, in the order of taking.

Knows which finder goes first, since a word is read once: a year inside a citation is no date, a
number inside a law's name is no figure. Must not know claims.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from risalah.extract.citing.citations import find_citations
from risalah.extract.citing.references import CitationMention
from risalah.extract.layout.blocks import Block
from risalah.extract.names.actors import ActorMention, find_actors
from risalah.extract.names.instruments import InstrumentMention, find_instruments
from risalah.extract.names.registry import Registry
from risalah.extract.names.vocabulary import Vocabulary
from risalah.extract.names.words import NameIndex
from risalah.extract.quantities.dates import DateMention, find_dates, find_yearless_days
from risalah.extract.quantities.figures import FigureMention, find_figures, yen_or_yuan
from risalah.extract.quantities.identifiers import find_enumerators, find_head, find_identifiers
from risalah.quantities.currencies import CURRENCIES
from risalah.span import Span

_T = TypeVar("_T")

HEADED = frozenset({"item", "heading"})
"""Kinds of block whose first number is a list number."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything read from one block; spans count in the block's words, ascending.

    `days` are days whose year the text does not give: no dates, but their numerals are a date's.
    """

    block: Block
    citations: tuple[CitationMention, ...]
    identifiers: tuple[Span, ...]
    enumerators: tuple[Span, ...]
    dates: tuple[DateMention, ...]
    days: tuple[Span, ...]
    figures: tuple[FigureMention, ...]
    instruments: tuple[InstrumentMention, ...]
    actors: tuple[ActorMention, ...]


def find_mentions(
    block: Block, registry: Registry, instruments: NameIndex[str], names: Vocabulary
) -> Mentions:
    """Read one block. `names` are what the whole paper tells about its names."""
    words, lang = block.words.text, block.lang
    citations = find_citations(words)
    taken = [citation.span for citation in citations]
    head = find_head(words) if block.kind in HEADED and block.label is None else None
    taken += _some(head)
    identifiers = _free(find_identifiers(words), taken, lambda span: span)
    taken += identifiers
    enumerators = (*_some(head), *find_enumerators(words, taken))
    taken += enumerators
    dates = _free(find_dates(words, lang, taken), taken, lambda date: date.span)
    taken += [date.span for date in dates]
    days = find_yearless_days(words, lang, taken)
    taken += days
    figures = find_figures(words, lang, taken, yen_or_yuan(names.proper))
    figures = _free(figures, taken, lambda figure: figure.span)
    cited = [citation.span for citation in citations]
    named = find_instruments(words, instruments, cited, names.acronyms)
    reserved = [*cited, *(instrument.span for instrument in named)]
    reserved += [date.span for date in dates]
    reserved += [figure.span for figure in figures if figure.unit in CURRENCIES]
    reserved += [span for span in identifiers if not {"/", "@"}.isdisjoint(words[slice(*span)])]
    reserved.sort()
    actors = find_actors(words, lang, registry, names, reserved)
    return Mentions(block, citations, identifiers, enumerators, dates, days, figures, named, actors)


def _some(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)


def _free(
    found: Sequence[_T], taken: Sequence[Span], place: Callable[[_T], Span]
) -> tuple[_T, ...]:
    """Those of `found` that share no character with what is taken."""
    ordered = sorted(taken)
    starts = [span.start for span in ordered]
    reach = list(accumulate((span.end for span in ordered), max))

    def is_free(span: Span) -> bool:
        before = bisect_left(starts, span.end)
        return not before or reach[before - 1] <= span.start

    return tuple(it for it in found if is_free(place(it)))
