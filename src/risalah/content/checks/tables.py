"""A transcribed table holds what the paper prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.content.cell_places import pieces_of
from risalah.content.library import Library, Table
from risalah.problem import Problem


def check_tables(library: Library) -> Iterable[Problem]:
    """Each row is as wide as the table, and each printed cell stands in the table's region."""
    for table in library.tables.values():
        record = table.record
        for i, row in enumerate(record.rows):
            if len(row) != len(record.columns):
                message = f"row has {len(row)} cells, the table {len(record.columns)} columns"
                yield record.place("rows", i).problem(message, "fill the row, or drop a cell")
        if table.fault:
            yield record.place("within").problem(table.fault, "copy the words from the paper")
        yield from _unplaced(table)


def _unplaced(table: Table) -> Iterator[Problem]:
    for (i, j), found in table.spans.items():
        pieces = pieces_of(table.record.rows[i][j])
        for piece, span in zip(pieces, found, strict=True):
            if span is None:
                help = "copy the cell from the paper, or mark it `lost` or `inferred`"
                message = f"cell `{piece}` does not stand in the region of the table"
                yield table.record.place("rows", i, j).problem(message, help)
