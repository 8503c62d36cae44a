"""One paper from its text to all that is read from it: the chain of the extracting half.

text → document → mentions of each block → claims, and the account of every numeral.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from risalah.extract.actors import read_names
from risalah.extract.claims import draft_claims
from risalah.extract.document import Document, parse_document
from risalah.extract.instruments import Instruments
from risalah.extract.mentions import Mentions, find_mentions
from risalah.extract.numerals import account_for
from risalah.extract.registry import Registry
from risalah.extract.remarks import Remarks, find_remarks
from risalah.extract.tablerows import TableReading, read_tables
from risalah.model import ActorKind, Claim, Numeral, NumeralClass
from risalah.span import Span

REFERRING = frozenset({"footnote", "reference", "source-line"})
"""Kinds of block that only refer to literature: all their numerals belong to citations."""


RUNNING = frozenset({"paragraph", "item", "quotation"})
"""Kinds of block whose words tell how the paper writes its names."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one paper."""

    source: str
    document: Document
    claims: tuple[Claim, ...]
    numerals: tuple[Numeral, ...]
    tables: tuple[TableReading, ...]
    remarks: Remarks
    unregistered: Mapping[str, tuple[ActorKind, str]]


def read_paper(source: str, text: str, registry: Registry, instruments: Instruments) -> Reading:
    """Read a paper's text; pure, and total over any text at all."""
    document = parse_document(text)
    names = read_names(((block.words.text, block.lang) for block in document.blocks), registry)
    found = [find_mentions(block, registry, instruments, names) for block in document.blocks]
    tables = read_tables(document, found)
    rows = [row for table in tables for row in table.rows]
    claims = draft_claims(source, document, found, rows)
    numerals = account_for(text, _numeral_readings(document, found, tables))
    remarks = find_remarks(document, found, tables)
    return Reading(source, document, claims, numerals, tables, remarks, _unregistered(found))


def _numeral_readings(
    document: Document, found: Sequence[Mentions], tables: Sequence[TableReading]
) -> Iterable[tuple[Span, NumeralClass]]:
    """The readings of all numerals, those that win first."""
    for marker in document.markers:
        yield marker.span, "footnote"
    for table in tables:
        yield from table.classes
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
    if block.label is not None:
        yield block.label, "footnote" if block.kind == "footnote" else "enumerator"
    if block.kind in REFERRING:
        classed.append((Span(0, len(block.words.text)), "citation"))
    else:
        classed += [(citation.span, "citation") for citation in mentions.citations]
        classed += [(span, "enumerator") for span in mentions.enumerators]
        classed += [(span, "identifier") for span in mentions.identifiers]
        classed += [(date.span, "date") for date in mentions.dates]
        classed += [(span, "date") for span in mentions.days]
        classed += [(figure.span, "figure") for figure in mentions.figures]
    for span, cls in classed:
        for raw in block.words.span(span):
            yield raw, cls


def _unregistered(found: Iterable[Mentions]) -> dict[str, tuple[ActorKind, str]]:
    """Proposed ids of the actors that no registry lists, with kind and the words met first."""
    proposed: dict[str, tuple[ActorKind, str]] = {}
    for mentions in found:
        if mentions.block.kind not in RUNNING:
            continue
        words = mentions.block.words.text
        for actor in mentions.actors:
            if not actor.registered:
                name = words[actor.span.start : actor.span.end]
                proposed.setdefault(actor.id, (actor.kind, name))
    return dict(sorted(proposed.items()))
