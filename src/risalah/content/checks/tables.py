"""A transcribed table holds what the paper prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from risalah.content.library import Library, Paper, Table
from risalah.content.schema import Cell
from risalah.problem import Problem
from risalah.span import Span


def check_tables(library: Library) -> Iterable[Problem]:
    """Each row is as wide as the table, and each printed cell stands in the table's region."""
    for table in library.tables.values():
        record, paper = table.record, library.papers[table.source.id]
        for i, row in enumerate(record.rows):
            if len(row) != len(record.columns):
                message = f"row has {len(row)} cells, the table {len(record.columns)} columns"
                yield record.place("rows", i).problem(message, "fill the row, or drop a cell")
        yield from _unplaced(table, paper)


def _unplaced(table: Table, paper: Paper) -> Iterator[Problem]:
    record = table.record
    try:
        spans = cell_spans(table, paper)
    except LookupError as error:
        yield record.place("within").problem(str(error.args[0]), "copy the words from the paper")
        return
    for (i, j), found in spans.items():
        cell = record.rows[i][j]
        words = [cell] if isinstance(cell, str) else _pieces(cell)
        for piece, span in zip(words, found, strict=True):
            if span is None:
                help = "copy the cell from the paper, or mark it `lost` or `inferred`"
                message = f"cell `{piece}` does not stand in the region of the table"
                yield record.place("rows", i, j).problem(message, help)


def cell_spans(table: Table, paper: Paper) -> dict[tuple[int, int], tuple[Span | None, ...]]:
    """Where each printed cell stands in the text, by row and column; a span for each piece.

    A cell is looked for in its row's stretch first, the words between its row's first cell and
    the next row's, then in the whole region. Cells whose words are inferred have no place.
    """
    record = table.record
    region = _region(table, paper)
    text = paper.text[region.start : region.end]
    firsts = _row_starts(table, text)
    out: dict[tuple[int, int], tuple[Span | None, ...]] = {}
    used: set[tuple[int, int]] = set()
    for i, row in enumerate(record.rows):
        low, high = firsts[i], firsts[i + 1] if i + 1 < len(firsts) else len(text)
        for j, cell in enumerate(row):
            if isinstance(cell, Cell) and (cell.inferred or cell.lost):
                continue
            found = []
            for piece in [cell] if isinstance(cell, str) else _pieces(cell):
                stretches = ((low, max(high, low)), (0, len(text)))
                at = next((s for a, b in stretches if (s := _find(piece, text, a, b, used))), None)
                if at is not None:
                    used.add((at.start, at.end))
                found.append(at.shifted(region.start) if at else None)
            out[i, j] = tuple(found)
    return out


def _pieces(cell: Cell) -> list[str]:
    if isinstance(cell.text, tuple):
        return list(cell.text)
    return [cell.text] if cell.text else []


def _row_starts(table: Table, text: str) -> list[int]:
    starts, at = [], 0
    for row in table.record.rows:
        first = row[0] if isinstance(row[0], str) else next(iter(_pieces(row[0])), "")
        match = _pattern(first).search(text, at) if first else None
        at = match.start() if match else at
        starts.append(at)
    return starts


def _region(table: Table, paper: Paper) -> Span:
    within = table.record.within
    if within is None:
        return Span(0, len(paper.text))
    start = _pattern(within.from_).search(paper.text)
    if start is None:
        raise LookupError(f"`{within.from_}` does not stand in {paper.path}")
    end = _pattern(within.to).search(paper.text, start.start())
    if end is None:
        raise LookupError(f"`{within.to}` does not stand behind `{within.from_}`")
    return Span(start.start(), end.end())


def _find(piece: str, text: str, low: int, high: int, used: set[tuple[int, int]]) -> Span | None:
    for match in _pattern(piece).finditer(text, low, high):
        if match.span() not in used:
            return Span(*match.span())
    return None


def _pattern(words: str) -> re.Pattern[str]:
    """The words with any white space between them, and line-end hyphens inside them."""
    parts = [r"(?:-\s+)?".join(map(re.escape, word)) for word in words.split()]
    edge_left = r"(?<![0-9A-Za-z])" if words[:1].isalnum() else ""
    edge_right = r"(?![0-9A-Za-z])" if words[-1:].isalnum() else ""
    return re.compile(edge_left + r"\s+".join(parts) + edge_right)
