"""Tables of a page: what a view says of each cell, and the table as the template sets it.

Knows columns, cells and the remarks below them; must not know what a table is about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from risalah.publish.facets import LIST_ID
from risalah.publish.page_parts import Remark, letters


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, which may be for screen readers only (`spoken`), and its kind."""

    label: str
    num: bool = False
    sort: str | None = None
    spoken: bool = False


def number_columns(*labels: str) -> list[Column]:
    """Columns of numbers."""
    return [Column(label, num=True) for label in labels]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a view says of a cell; `unknown` words are not the paper's, `remark` says why."""

    text: str | Markup
    href: str | None = None
    lang: str | None = None
    unknown: bool = False
    remark: str | None = None
    hue: str | None = None
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells, some of them mere words, and what lists filter and sort it by."""

    cells: Sequence[Cell | str]
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as it is set: in its column, with the mark of the remark on it."""

    cell: Cell
    column: Column
    mark: str | None

    @property
    def classes(self) -> str:
        """Its names in the style sheet."""
        names = ["nums"] * self.column.num + ["unknown"] * self.cell.unknown
        names += [f"hue-{self.cell.hue}"] if self.cell.hue else []
        return " ".join(names)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as it is set."""

    cells: tuple[TableCell, ...]
    data: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is set.

    `fold`: rows become blocks on a phone. `named_by` is the id of the heading that names it
    instead of its caption.
    """

    id: str
    caption: str | Markup
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    remarks: tuple[Remark, ...]
    fold: bool
    named_by: str | None
    note: str | None
    source: str | Markup | None
    csv: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under a heading, None for what stands before the first: words, a table."""

    id: str
    title: str | None
    html: str | Markup
    table: Table | None = None


def table_of(
    id: str,
    caption: str | Markup,
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    fold: bool = False,
    named_by: str | None = None,
    note: str | None = None,
    source: str | Markup | None = None,
    csv: str | None = None,
) -> Table:
    """A table; what its cells remark stands below it, each remark once, marked a, b, c …"""
    whole = [[Cell(one) if isinstance(one, str) else one for one in row.cells] for row in rows]
    remarks = dict.fromkeys(cell.remark for cells in whole for cell in cells if cell.remark)
    marks = {remark: letters(n) for n, remark in enumerate(remarks)}
    lines = []
    for row, cells in zip(rows, whole, strict=True):
        pairs = zip(cells, columns, strict=True)
        line = [TableCell(cell, column, marks.get(cell.remark or "")) for cell, column in pairs]
        lines.append(TableRow(tuple(line), row.data))
    below = tuple(Remark(mark, text) for text, mark in marks.items() if text)
    return Table(
        id, caption, tuple(columns), tuple(lines), below, fold, named_by, note, source, csv
    )


def list_table(caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> Table:
    """The one table of a page whose rows have controls."""
    return table_of(LIST_ID, caption, columns, rows, fold=True)


def with_one_remark(table: Table, remark: str) -> Table:
    """The table with one remark for all its remarked cells, which are marked only."""
    if not table.remarks:
        return table
    rows = []
    for row in table.rows:
        cells = (
            TableCell(replace(one.cell, unknown=False), one.column, "*") if one.mark else one
            for one in row.cells
        )
        rows.append(TableRow(tuple(cells), row.data))
    return replace(table, rows=tuple(rows), remarks=(Remark("*", remark),))
