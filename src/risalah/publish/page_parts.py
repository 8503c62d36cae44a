"""The parts of a page that templates show: links, crumbs, counts, remarks, tables.

Knows nothing but their fields, columns and cells; must not know what a part is about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup, escape

LIST_ID = "list"
"""The id of the one list of a page that has controls."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to somewhere and its words."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words, with their language where it is not the page's, and where they lead if anywhere."""

    text: str
    lang: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way to a page; the page itself has no `href`, a topic has its sign."""

    label: str
    href: str | None = None
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number and its noun, with the list that it counts."""

    value: str
    label: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Words below a table or a list, and the mark that leads to them."""

    mark: str
    text: str | Markup


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic that another page leads to, with a few words on it."""

    href: str
    name: str
    sign: str
    hue: str
    text: str


def in_language(words: str, lang: str | None) -> Markup:
    """Words marked with their language, where it is not the page's."""
    return Markup('<span lang="{}">{}</span>').format(lang, words) if lang else escape(words)


def letters(n: int) -> str:
    """The marks of remarks, a, b … z, then aa, ab …: the n-th one from 0."""
    head, last = divmod(n, 26)
    return (letters(head - 1) if head else "") + chr(ord("a") + last)


# ---- tables


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
