"""One paper from its text to all that is read from it: the chain of the extracting half.

text → document → mentions of each block → claims, and the account of every numeral.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from risalah.extract.citing.references import Footnotes
from risalah.extract.citing.works import CitationMention
from risalah.extract.claims import draft_claims, name_claims
from risalah.extract.layout.blocks import Block, Document
from risalah.extract.layout.document import parse_document
from risalah.extract.mentions import Mentions, find_mentions
from risalah.extract.names.actors import read_names
from risalah.extract.names.instruments import Instruments
from risalah.extract.names.registry import Registry
from risalah.extract.quantities.numerals import Ledger
from risalah.extract.remarks import Remarks, find_remarks
from risalah.extract.tablerows import NEAR, TableReading, read_table_block
from risalah.model import RUNNING_TEXT, ActorKind, Claim, Numeral, NumeralClass
from risalah.span import Span
from risalah.text.repair import Repairer

REFERRING = frozenset({"footnote", "reference", "source-line"})
"""Kinds of block that only refer to literature: all their numerals belong to citations."""

_GLUED = re.compile(r"(?<=[^\W\d_]|[.,)*])\d{1,2}(?:,\d{1,2})?(?![\w.]|,\d)")
"""Digits set right behind a word, as affiliations are behind an author's name."""


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


@dataclass(frozen=True, slots=True)
class BlockReading:
    """What is kept of one block once it is read; its mentions are let go, as papers are long.

    `strangers` are the actors that no registry lists: id, kind, and the words that name them.
    """

    claims: tuple[Claim, ...]
    citations: tuple[CitationMention, ...]
    strangers: tuple[tuple[str, ActorKind, str], ...]
    table: TableReading | None


def read_paper(source: str, text: str, registry: Registry, instruments: Instruments) -> Reading:
    """Read a paper's text; pure, and total over any text at all."""
    document = parse_document(text)
    names = read_names(
        (block.words.text for block in document.blocks),
        ((block.words.text, block.lang) for block in document.blocks if block.kind in RUNNING_TEXT),
        registry,
    )
    footnotes, repairer, ledger = Footnotes.of(document), Repairer(text), Ledger(text)
    ledger.take((marker.span, "footnote") for marker in document.markers)
    blocks = []
    for i, block in enumerate(document.blocks):
        before = document.blocks[max(0, i - NEAR) : i]
        mentions = find_mentions(block, registry, instruments, names)
        blocks.append(read_block(mentions, before, footnotes, repairer))
        table = blocks[-1].table
        ledger.take((*(table.classes if table else ()), *_of_block(mentions)))
    ledger.take(_left_over(document))
    tables = tuple(block.table for block in blocks if block.table is not None)
    cited = [citation for block in blocks for citation in block.citations]
    strangers: dict[str, tuple[ActorKind, str]] = {}
    for name, kind, words in (stranger for block in blocks for stranger in block.strangers):
        strangers.setdefault(name, (kind, words))
    return Reading(
        source,
        document,
        claims=name_claims(source, (claim for block in blocks for claim in block.claims)),
        numerals=ledger.close(),
        tables=tables,
        remarks=find_remarks(document, cited, tables),
        unregistered=dict(sorted(strangers.items())),
    )


def read_block(
    mentions: Mentions, before: Sequence[Block], footnotes: Footnotes, repairer: Repairer
) -> BlockReading:
    """What is kept of a block with its mentions; `before` are the blocks that lead up to it."""
    block = mentions.block
    table = read_table_block(mentions, before, repairer) if block.kind == "table" else None
    claims = table.claims if table else draft_claims(mentions, footnotes)
    return BlockReading(claims, mentions.citations, tuple(_strangers(mentions)), table)


def _left_over(document: Document) -> Iterable[tuple[Span, NumeralClass]]:
    """The classes of numerals that no finder has read."""
    for marker in _GLUED.finditer(document.text):
        yield Span(*marker.span()), "footnote"
    for block in document.blocks:
        for span in block.spans:
            # page numbers count pages as list numbers count items; in running text every digit
            # run has been read as a figure already, so this is only what stands in furniture
            yield span, "enumerator" if block.kind == "furniture" else "figure"
    yield Span(0, len(document.text)), "enumerator"


def _of_block(mentions: Mentions) -> Iterable[tuple[Span, NumeralClass]]:
    block = mentions.block
    classed: list[tuple[Span, NumeralClass]] = []
    if block.label is not None:
        yield block.label, "footnote" if block.kind == "footnote" else "enumerator"
    if block.kind in REFERRING:
        classed.append((Span(0, len(block.words.text)), "citation"))
    elif block.kind == "furniture":
        classed += [(span, "identifier") for span in mentions.identifiers]
        classed += [(date.span, "date") for date in mentions.dates]
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


def _strangers(mentions: Mentions) -> Iterable[tuple[str, ActorKind, str]]:
    """The actors of running text that no registry lists: proposed id, kind, words."""
    if mentions.block.kind in RUNNING_TEXT:
        words = mentions.block.words.text
        for actor in mentions.actors:
            if not actor.registered:
                yield actor.id, actor.kind, words[actor.span.start : actor.span.end]
