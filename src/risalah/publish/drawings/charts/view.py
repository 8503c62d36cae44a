"""Charts of a topic as a page shows them: in two widths, with source, witnesses and a table.

Knows pages; must not know Vega-Lite.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from risalah import addresses
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema.source import Cell, Column
from risalah.content.schema.topic import ChartSpec
from risalah.problem import Problems
from risalah.publish.drawings.charts.draw import draw, narrow_spec, wide_spec
from risalah.publish.drawings.charts.rows import (
    NUMBERS,
    Datum,
    cell_words,
    cells_of,
    chart_csv_path,
    data_of,
)
from risalah.publish.drawings.drawing_program import NotDrawn
from risalah.publish.edition import PageContext
from risalah.publish.exhibits import exhibit_number
from risalah.publish.page_parts import Cell as TableCell
from risalah.publish.page_parts import Column as TableColumn
from risalah.publish.page_parts import Link, Row, Table, table_of
from risalah.publish.wording import Lang, translate_scales

WIDE, NARROW = 678, 288
"""Widths in CSS pixels of the two drawings: the least room that pages give them, so that neither
is ever drawn smaller and its type never shrinks."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart as a page shows it, in two widths and as a table."""

    id: str
    title: str
    sub: str
    wide: Markup
    narrow: Markup | None
    source: str | Markup
    witnesses: tuple[Link, ...]
    csv: str
    table: Table


def chart_views(context: PageContext, topic: Topic) -> list[ChartView]:
    """The charts of a topic, ready for the page."""
    return [_view(context, topic, chart) for chart in topic.charts]


def _view(context: PageContext, topic: Topic, chart: ChartSpec) -> ChartView:
    lang, kept = context.lang, context.index.cache
    rows = data_of(chart, context.library, lang)
    label = f"{chart.title[lang]}. {chart.alt[lang]}"
    try:
        wide = draw(wide_spec(chart), rows, lang, width=WIDE, label=label, kept=kept)
        narrow = draw(narrow_spec(chart), rows, lang, width=NARROW, label=label, kept=kept)
    except NotDrawn as error:
        place = chart.place("spec" if chart.spec else "key")
        raise Problems([place.problem(error.message, error.help)]) from error
    return ChartView(
        id=addresses.chart(chart.key),
        title=chart.title[lang],
        sub=chart.caption[lang],
        wide=wide,
        narrow=narrow,
        source=_source(context, chart),
        witnesses=_witnesses(context, chart),
        csv=context.asset(chart_csv_path(chart, topic)),
        table=_table(context, chart, rows),
    )


def _source(context: PageContext, chart: ChartSpec) -> str | Markup:
    """What is drawn from: a table of a paper, where its cells and its notes stand, or papers."""
    library = context.library
    if chart.data.table is not None:
        one = library.tables[chart.data.table]
        number = f", {exhibit_number(context, one.record.number)}" if one.record.number else ""
        page = addresses.source(one.source.id)
        href = context.to(addresses.part(page, addresses.table(one.record.key)))
        said = context.paper(one.source.number) + number
        return Markup('<a href="{}">{}</a>').format(href, said)
    numbers = dict.fromkeys(annotated.source.number for annotated in _claims(context, chart))
    return "; ".join(context.paper(number) for number in numbers)


def _claims(context: PageContext, chart: ChartSpec) -> list[AnnotatedClaim]:
    names = dict.fromkeys(point.claim for point in chart.data.points)
    return [context.library.claims[name] for name in names]


def _witnesses(context: PageContext, chart: ChartSpec) -> tuple[Link, ...]:
    return tuple(
        Link(context.claim(annotated), context.say("chart", "witness", n=i))
        for i, annotated in enumerate(_claims(context, chart), 1)
    )


def _table(context: PageContext, chart: ChartSpec, rows: Sequence[Datum]) -> Table:
    lang, lists = context.lang, context.ui["lists"]
    if chart.data.table is not None:
        drawn = list(cells_of(chart, context.library))
        heads = [TableColumn(_head(one, lang), one.type in NUMBERS | {"year"}) for one in drawn[0]]
        lines = [Row([_shown(value, one, lang) for one, value in row.items()]) for row in drawn]
    else:
        columns = {"label": TableColumn(lists["name"])}
        if any(datum.get("series") for datum in rows):
            columns["series"] = TableColumn(lists["kind"])
        columns["words"] = TableColumn(lists["value"], True)
        heads = list(columns.values())
        lines = [Row([TableCell(datum.get(field, "")) for field in columns]) for datum in rows]
    title, heading = chart.title[lang], f"{addresses.chart(chart.key)}-h"
    return table_of(f"data-{chart.key}", title, heads, lines, named_by=heading)


def _head(one: Column, lang: Lang) -> str:
    """A column's heading, with the unit that its cells do not name."""
    if one.type != "number" or not one.unit or " " not in one.unit:
        return one.name[lang]
    return f"{one.name[lang]} ({translate_scales(one.unit, lang)})"


def _shown(value: str | Cell, one: Column, lang: Lang) -> TableCell:
    words = cell_words(value, one, lang)
    if isinstance(value, Cell) and (why := value.lost or value.inferred) is not None:
        return TableCell(words or "–", unknown=True, remark=why[lang])
    return TableCell(words)
