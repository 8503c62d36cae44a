"""The parts of a table: its lines, cells, rows, parts, and the figures in its cells.

Knows what they are. Must not know how they are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from risalah.span import Span

DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
WORD: Final = re.compile(r"\S+")
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:[-/\u2013]\d{2,4})?")


class TableLine(NamedTuple):
    """One line of a table and where its first character stands in the text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A quantity in a cell: its place in the text, its value, and the labels of row and column."""

    spans: tuple[Span, ...]
    value: int | float
    unit: str
    row: str = ""
    column: str = ""
    high: int | float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell as printed and where they stand; several spans if on several lines."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell, which names the row, and the others in the order of the columns."""

    label: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one header; a table that is printed in halves has several parts.

    `columns` has one label a cell, `label_column` names the first; labels that the header does not
    give for certain are empty.
    """

    header: str
    title: str
    label_column: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
