"""One paper from its text to all that is read from it: the chain of the extracting half.

text → document → mentions of each block → claims, and the account of every numeral.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from risalah.extract.acronyms import find_acronyms
from risalah.extract.actors import Registry
from risalah.extract.claims import draft_claims
from risalah.extract.document import Document, parse_document
from risalah.extract.instruments import Instruments
from risalah.extract.mentions import Mentions, find_mentions
from risalah.extract.numerals import account_for
from risalah.model import Claim, Numeral, NumeralClass
from risalah.span import Span

REFERRING = frozenset({"footnote", "reference", "source-line"})
"""Kinds of block that only refer to literature: all their numerals belong to citations."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one paper."""

    source: str
    document: Document
    claims: tuple[Claim, ...]
    numerals: tuple[Numeral, ...]
    unregistered: Mapping[str, str]


def read_paper(source: str, text: str, registry: Registry, instruments: Instruments) -> Reading:
    """Read a paper's text; pure, and total over any text at all."""
    document = parse_document(text)
    acronyms = find_acronyms(block.words.text for block in document.blocks)
    found = [find_mentions(block, registry, instruments, acronyms) for block in document.blocks]
    claims = draft_claims(source, document, found)
    numerals = account_for(text, _numeral_readings(document, found))
    return Reading(source, document, claims, numerals, _unregistered(found))


def _numeral_readings(
    document: Document, found: Sequence[Mentions]
) -> Iterable[tuple[Span, NumeralClass]]:
    """The readings of all numerals, those that win first."""
    for marker in document.markers:
        yield marker.span, "footnote"
    for mentions in found:
        yield from _of_block(mentions)
    for block in document.blocks:
        for span in block.spans:
            # page numbers count pages as list numbers count items; in running text every digit
            # run has been read as a figure already, so this is only what stands in furniture
            yield span, "enumerator" if block.kind == "furniture" else "figure"
    yield Span(0, len(document.text)), "enumerator"


def _of_block(mentions: Mentions) -> Iterable[tuple[Span, NumeralClass]]:
    block = mentions.block
    classed: list[tuple[Span, NumeralClass]] = []
    if block.kind == "furniture":
        return
    if block.kind == "footnote":
        head = _leading_number(block.words.text)
        if head is not None:
            classed.append((head, "footnote"))
    if block.kind in REFERRING:
        classed.append((Span(0, len(block.words.text)), "citation"))
    else:
        classed += [(citation.span, "citation") for citation in mentions.citations]
        classed += [(span, "enumerator") for span in mentions.enumerators]
        classed += [(span, "identifier") for span in mentions.identifiers]
        classed += [(date.span, "date") for date in mentions.dates]
        classed += [(figure.span, "figure") for figure in mentions.figures]
    for span, cls in classed:
        for raw in block.words.span(span):
            yield raw, cls


def _leading_number(words: str) -> Span | None:
    end = len(words) - len(words.lstrip("0123456789"))
    return Span(0, end) if end else None


def _unregistered(found: Iterable[Mentions]) -> dict[str, str]:
    """Proposed ids of the actors that no registry lists, with the words that first named them."""
    proposed: dict[str, str] = {}
    for mentions in found:
        words = mentions.block.words.text
        for actor in mentions.actors:
            if not actor.registered:
                proposed.setdefault(actor.id, words[actor.span.start : actor.span.end])
    return dict(sorted(proposed.items()))
