"""A paper's tables as the editor transcribed them, ready for a page."""

from __future__ import annotations

from markupsafe import Markup

from risalah import addresses
from risalah.content.cells import date_of, printed, translated
from risalah.content.library import Table
from risalah.content.schema import Cell, Column
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Cell as TableCell
from risalah.publish.html_tables import Column as TableColumn
from risalah.publish.html_tables import Row, table_of
from risalah.publish.html_tables import Table as HtmlTable
from risalah.publish.wording import edtf_words

MAX_UNFOLDED = 3
"""Columns of a table that fit on a phone."""

NUMBERS = frozenset({"year", "number", "money", "percent"})


def exhibit_view(context: PageContext, one: Table) -> HtmlTable:
    """A transcribed table: printed cells, and what was lost or inferred said in place."""
    lang, record = context.edition.lang, one.record
    columns = [TableColumn(c.name[lang], c.type in NUMBERS) for c in record.columns]
    rows = [
        Row(
            [
                _cell(context, value, of, one.source.lang)
                for value, of in zip(values, record.columns, strict=True)
            ]
        )
        for values in record.rows
    ]
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
        source=_spoken(context, record.source, one.source.lang),
        csv=context.asset(addresses.table_csv(record.key)),
    )


def exhibit_number(context: PageContext, printed: str) -> str:
    """What the paper calls its table, in the page's language: "Tabel 1" is "Table 1"."""
    kind, _, number = printed.partition(" ")
    kinds = context.edition.ui["source"]["exhibits"]
    return f"{kinds.get(kind.casefold(), kind)} {number}".rstrip()


def _spoken(context: PageContext, words: str | None, lang: str) -> str | None:
    """The paper's own words, marked as being in its language where the page is in another."""
    if words is None or lang == context.edition.lang:
        return words
    return Markup('<span lang="{}">{}</span>').format(lang, words)


def _cell(context: PageContext, value: str | Cell, of: Column, paper: str) -> TableCell:
    lang = context.edition.lang
    words = translated(value, lang)
    if of.type == "date" and lang != paper and (edtf := date_of(value)) is not None:
        return TableCell(edtf_words(edtf, lang))
    foreign = paper if lang != paper and words == printed(value) and not _is_number(words) else None
    if isinstance(value, Cell) and value.lost:
        return TableCell(words or "–", unknown=True, remark=value.lost[lang])
    if isinstance(value, Cell) and value.inferred:
        words = words or ("" if value.value is None else str(value.value))
        return TableCell(words, unknown=True, remark=value.inferred[lang])
    return TableCell(words, lang=foreign)


def _is_number(words: str) -> bool:
    return not any(ch.islower() for ch in words)
