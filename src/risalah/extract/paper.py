"""One paper from its text to all that is read from it: the chain of the extracting half.

text → document → mentions of each block → claims, and the account of every numeral.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from risalah.extract.citing.references import cited_in_notes
from risalah.extract.claims import draft_claims, name_claims
from risalah.extract.layout.blocks import Document
from risalah.extract.layout.document import parse_document
from risalah.extract.layout.tables import Table
from risalah.extract.mentions import Mentions, find_mentions
from risalah.extract.names.actors import read_names
from risalah.extract.names.registry import Registry
from risalah.extract.names.words import NameIndex
from risalah.extract.quantities.numerals import Ledger
from risalah.extract.remarks import Remarks, find_remarks
from risalah.extract.tablerows import NEAR, read_table_block
from risalah.model import RUNNING_TEXT, ActorKind, CitationIn, Claim, Numeral, NumeralClass
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
    remarks: Remarks
    unregistered: Mapping[str, tuple[ActorKind, str]]


def read_paper(source: str, text: str, registry: Registry, instruments: NameIndex[str]) -> Reading:
    """Read a paper's text; pure, and total over any text at all."""
    document = parse_document(text)
    names = read_names(
        (block.words.text for block in document.blocks),
        ((block.words.text, block.lang) for block in document.blocks if block.kind in RUNNING_TEXT),
        registry,
    )
    notes, repairer, ledger = cited_in_notes(document), Repairer(text), Ledger(text)
    ledger.take((marker.span, "footnote") for marker in document.markers)
    # what is kept of each block; its mentions are let go, as papers are long
    claims: list[Claim] = []
    cited: list[CitationIn] = []
    tables: list[Table] = []
    strangers: dict[str, tuple[ActorKind, str]] = {}
    for i, block in enumerate(document.blocks):
        mentions = find_mentions(block, registry, instruments, names)
        if block.kind == "table":
            before = document.blocks[max(0, i - NEAR) : i]
            read = read_table_block(mentions, before, repairer)
            tables.append(read.table)
            claims += read.claims
            ledger.take(read.classes)
        else:
            claims += draft_claims(mentions, notes)
        ledger.take(_of_block(mentions))
        cited += (mention.work for mention in mentions.citations)
        for id, kind, words in _strangers(mentions):
            strangers.setdefault(id, (kind, words))
    ledger.take(_left_over(document))
    return Reading(
        source,
        document,
        claims=name_claims(source, claims),
        numerals=ledger.close(),
        remarks=find_remarks(document, cited, tables),
        unregistered=dict(sorted(strangers.items())),
    )


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
