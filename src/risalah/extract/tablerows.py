"""Tables among the blocks: their rows as claims in the making, their numerals in classes.

Knows which block is which table's caption and how a row's cells lie in its words; must not know
how a table's rows are found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from risalah.extract.claims import UNNAMED, claims_something
from risalah.extract.layout.blocks import Block
from risalah.extract.layout.rows import Row
from risalah.extract.layout.tables import Table, read_table, table_lines
from risalah.extract.mentions import Mentions
from risalah.model import CellOf, Claim, DateIn, FigureIn, NamedIn, NumeralClass
from risalah.span import Span
from risalah.text.repair import Repairer

_YEAR = re.compile(r"(?:\d{1,3}[.)]?\s)?(?P<year>(?:1[5-9]|20)\d\d)")
NEAR = 2
"""Blocks before a table among which its caption stands."""


@dataclass(frozen=True, slots=True)
class TableReading:
    """How a table was read, the claims of its rows, the classes of its numerals."""

    table: Table
    claims: tuple[Claim, ...]
    classes: tuple[tuple[Span, NumeralClass], ...]


def read_table_block(
    mentions: Mentions, before: Sequence[Block], repairer: Repairer
) -> TableReading:
    """The table in a block, read or not; `before` are the blocks that lead up to it."""
    block = mentions.block
    captions = [near.words.text for near in before[-NEAR:] if near.kind == "caption"]
    lines = table_lines(repairer.text, block.lines or block.spans)
    table = read_table(captions[-1] if captions else "", lines)
    rows = [row for part in table.parts for row in part.rows]
    claims = (_row(row, table, mentions, repairer) for row in rows)
    classes: list[tuple[Span, NumeralClass]] = []
    if table.why_not:
        classes += [(raw, "date") for date in mentions.dates for raw in block.words.span(date.span)]
    for span in (span for row in rows for span in row.label.spans):
        # a row is named by a year, or counted by a list number
        classes.append((span, "date" if _YEAR.match(repairer.text[slice(*span)]) else "enumerator"))
    classes += [(span, "figure") for figure in table.figures for span in figure.spans]
    return TableReading(table, tuple(filter(claims_something, claims)), tuple(classes))


def _row(row: Row, table: Table, mentions: Mentions, repairer: Repairer) -> Claim:
    """A row as a claim; what lies between two of its cells belongs to it."""
    parts = [span for cell in (row.label, *row.cells) for span in cell.spans]
    spans = [Span(min(parts).start, max(span.end for span in parts))] if parts else []
    quote = repairer.repair(spans).text
    figures, cells, at = [], [], 0
    for figure in table.figures:
        if not any(span.covers(own) for span in spans for own in figure.spans):
            continue
        words = repairer.repair(figure.spans).text
        place = quote.find(words, at)
        if place >= 0:
            at = place + len(words)
            unit = figure.unit or "number"
            figures.append(FigureIn(figure.value, unit, words, place, figure.high))
            cells.append(CellOf(table.label, figure.row, figure.column))
    dates = _dates(row.label.text, quote)
    return Claim(
        id=UNNAMED,
        kind="figure" if figures else "event" if dates else "relation",
        lang="en" if mentions.block.lang == "en" else "id",
        section=mentions.block.section,
        spans=tuple((span.start, span.end) for span in spans),
        quote=quote,
        actors=tuple(_actors(mentions, spans, quote)),
        dates=dates,
        figures=tuple(figures),
        cells=tuple(cells),
    )


def _dates(label: str, quote: str) -> tuple[DateIn, ...]:
    """The year that names a row."""
    year = _YEAR.fullmatch(label)
    if year is None or not quote.startswith(label):
        return ()
    return (DateIn(year["year"], year["year"], year.start("year")),)


def _actors(mentions: Mentions, spans: Sequence[Span], quote: str) -> Iterator[NamedIn]:
    """The actors of the table's block whose words stand in a row."""
    words = mentions.block.words
    for actor in mentions.actors:
        named, raws = words.text[actor.span.start : actor.span.end], words.span(actor.span)
        place = quote.find(named)
        if place >= 0 and raws and any(span.covers(raws[0]) for span in spans):
            yield NamedIn(actor.id, named, place)
