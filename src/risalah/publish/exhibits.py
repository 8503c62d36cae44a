"""A paper's tables as the editor transcribed them, ready for a page."""

from risalah import addresses
from risalah.content.cells import date_of, printed, translated
from risalah.content.library import Table
from risalah.content.schema.source import Cell, Column
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Cell as TableCell
from risalah.publish.page_parts import Column as TableColumn
from risalah.publish.page_parts import Row, in_language, table_of
from risalah.publish.page_parts import Table as HtmlTable
from risalah.publish.wording import edtf_words

MAX_UNFOLDED = 3
"""Columns of a table that fit on a phone."""

NUMBERS = frozenset({"year", "number", "money", "percent"})


def exhibit_view(context: PageContext, one: Table) -> HtmlTable:
    """A transcribed table: printed cells, and what was lost or inferred said in place."""
    lang, record = context.lang, one.record
    columns = [TableColumn(c.name[lang], c.type in NUMBERS) for c in record.columns]
    rows = []
    for values in record.rows:
        pairs = zip(values, record.columns, strict=True)
        rows.append(Row([_cell(context, value, of, one.source.lang) for value, of in pairs]))
    own = context.lang_mark(one.source.lang)
    number = f"{exhibit_number(context, record.number)}. " if record.number else ""
    caption = record.caption[lang]
    unit = record.unit[lang] if record.unit and record.kind == "list" else ""
    unit = "" if unit.casefold() in caption.casefold() else f" · {unit}"
    return table_of(
        addresses.table(record.key),
        f"{number}{caption}{unit}",
        columns,
        rows,
        fold=len(columns) > MAX_UNFOLDED,
        note=record.notes[lang] if record.notes else None,
        source=in_language(record.source, own) if record.source else None,
        csv=context.asset(addresses.table_csv(record.key)),
    )


def exhibit_number(context: PageContext, printed: str) -> str:
    """What the paper calls its table, in the page's language: "Tabel 1" is "Table 1"."""
    kind, _, number = printed.partition(" ")
    kinds = context.ui["source"]["exhibits"]
    return f"{kinds.get(kind.casefold(), kind)} {number}".rstrip()


def _cell(context: PageContext, value: str | Cell, of: Column, paper: str) -> TableCell:
    lang = context.lang
    words = translated(value, lang)
    if of.type == "date" and lang != paper and (edtf := date_of(value)) is not None:
        return TableCell(edtf_words(edtf, lang))
    reads_as_words = words == printed(value) and any(ch.islower() for ch in words)
    if isinstance(value, Cell) and value.lost:
        return TableCell(words or "–", unknown=True, remark=value.lost[lang])
    if isinstance(value, Cell) and value.inferred:
        words = words or ("" if value.value is None else str(value.value))
        return TableCell(words, unknown=True, remark=value.inferred[lang])
    return TableCell(words, lang=context.lang_mark(paper) if reads_as_words else None)
