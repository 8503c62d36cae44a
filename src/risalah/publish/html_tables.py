"""Tables of a page: what a view says of each cell, and the table as the template sets it.

Knows columns, cells and the remarks below them; must not know what a table is about.
"""

from __future__ import annotations

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
    """A row: its cells, and what lists filter and sort it by."""

    cells: Sequence[Cell]
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as it is set: `head` names its row, `label` its column where rows become blocks."""

    text: str | Markup
    href: str | None
    lang: str | None
    sign: str | None
    hue: str | None
    num: bool
    unknown: bool
    head: bool
    label: str | None
    mark: str | None

    @property
    def classes(self) -> str:
        """Its names in the style sheet."""
        names = ["nums"] * self.num + ["unknown"] * self.unknown
        names += [f"hue-{self.hue}"] if self.hue else []
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
    remarks = dict.fromkeys(cell.remark for row in rows for cell in row.cells if cell.remark)
    marks = {remark: letters(n) for n, remark in enumerate(remarks)}
    whole = tuple(
        TableRow(
            tuple(
                _set(cell, column, first=n == 0, fold=fold, mark=marks.get(cell.remark or ""))
                for n, (cell, column) in enumerate(zip(row.cells, columns, strict=True))
            ),
            row.data,
        )
        for row in rows
    )
    below = tuple(Remark(mark, text) for text, mark in marks.items() if text)
    return Table(id, caption, tuple(columns), whole, below, fold, named_by, note, source, csv)


def list_table(caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> Table:
    """The one table of a page whose rows have controls."""
    return table_of(LIST_ID, caption, columns, rows, fold=True)


def _set(cell: Cell, column: Column, *, first: bool, fold: bool, mark: str | None) -> TableCell:
    head = first and bool(cell.text)
    labelled = fold and cell.text and not head and not column.spoken
    return TableCell(
        text=cell.text,
        href=cell.href,
        lang=cell.lang,
        sign=cell.sign,
        hue=cell.hue,
        num=column.num,
        unknown=cell.unknown,
        head=head,
        label=column.label if labelled else None,
        mark=mark,
    )


def with_one_remark(table: Table, remark: str) -> Table:
    """The table with one remark for all its remarked cells, which are marked only."""
    if not table.remarks:
        return table
    rows = tuple(
        replace(row, cells=tuple(_marked(cell, "*") if cell.mark else cell for cell in row.cells))
        for row in table.rows
    )
    return replace(table, rows=rows, remarks=(Remark("*", remark),))


def _marked(cell: TableCell, mark: str) -> TableCell:
    return replace(cell, mark=mark, unknown=False)
