"""The rows that a chart draws: a table's cells or figures of claims, in the page's language.

The numbers come from the content, never from a spec. Knows tables, figures and how numbers are
written; must not know Vega-Lite.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from babel.numbers import format_decimal

from risalah import addresses
from risalah.content.cells import printed, says, translated, worth_of
from risalah.content.library import Library, Topic
from risalah.content.schema.source import Cell, Column
from risalah.content.schema.topic import ROW, ChartPoint, ChartSpec, ColumnFields, PointRow
from risalah.model import FigureIn
from risalah.publish.wording import Lang, edtf_words, figure_short, scaled_words

Datum = Mapping[str, Any]

NUMBERS = frozenset({"number", "money", "percent"})
"""Types of columns whose cells are drawn by size."""


def chart_csv_path(chart: ChartSpec, topic: Topic) -> str:
    """Where the data of a chart is: the file of its table, or its own."""
    if chart.data.table is not None:
        return addresses.table_csv(chart.data.table)
    return addresses.chart_csv(topic.record.id, chart.key)


def data_of(chart: ChartSpec, library: Library, lang: Lang) -> list[Datum]:
    """The rows a chart draws, in the page's language, with the fields that `schema.topic` names.

    Raises `LookupError` when a claim, a figure or a table is not there.
    """
    rows: list[Datum] = (
        [_point_row(point, library, lang) for point in chart.data.points]
        if chart.data.table is None
        else [_table_row(cells, lang) for cells in cells_of(chart, library)]
    )
    return [{**datum, ROW: i} for i, datum in enumerate(rows)]


def _point_row(point: ChartPoint, library: Library, lang: Lang) -> PointRow:
    figure = figure_of(point, library)
    row: PointRow = {
        "label": point.label[lang],
        "value": figure.high if point.high and figure.high is not None else figure.value,
        "high": figure.high,
        "words": figure_short(figure, lang),
    }
    if figure.unit in {"percent", "ratio"}:
        row["percent"] = figure.value if figure.unit == "percent" else 100 * figure.value
    if point.series is not None:
        row["series"] = point.series[lang]
    return row


def figure_of(point: ChartPoint, library: Library) -> FigureIn:
    """The figure a point stands for; raises `LookupError` when its claim has none such."""
    annotated = library.claims.get(point.claim)
    figure = annotated.figure(point.figure) if annotated is not None else None
    if figure is None:
        raise LookupError(f"claim `{point.claim}` has no figure `{point.figure}`")
    return figure


def cells_of(chart: ChartSpec, library: Library) -> Iterator[dict[Column, str | Cell]]:
    """The rows of a chart's table as its columns' cells, those only that `where` lets pass."""
    table = library.tables.get(chart.data.table or "")
    if table is None:
        raise LookupError(f"no table `{chart.data.table}`")
    wanted, where = chart.data.columns, chart.data.where
    for values in table.record.rows:
        cells = dict(zip(table.record.columns, values, strict=True))
        keyed = {column.key: value for column, value in cells.items()}
        if all(key in keyed and says(keyed[key], words) for key, words in where.items()):
            yield {c: value for c, value in cells.items() if not wanted or c.key in wanted}


def _table_row(cells: Mapping[Column, str | Cell], lang: Lang) -> Datum:
    row: dict[str, object] = {}
    for column, value in cells.items():
        fields, words = ColumnFields.of(column.key), cell_words(value, column, lang)
        row[fields.words] = words
        row[fields.lost] = isinstance(value, Cell) and value.lost is not None
        row[fields.inferred] = isinstance(value, Cell) and value.inferred is not None
        if column.type in NUMBERS:
            row[fields.value] = _number(worth_of(value, column))
            row[fields.high] = _number(worth_of(value, column, high=True))
        else:
            row[fields.value] = words
    return row


def _number(worth: Any) -> float | None:
    return None if worth is None else float(worth)


_DECIMALS = re.compile(r"[.,](?P<places>[0-9]{1,2})(?![0-9])")


def cell_words(value: str | Cell, column: Column, lang: Lang) -> str:
    """A table's cell as a reader of the page's language writes it; empty where it was lost."""
    worth, words = worth_of(value, column), translated(value, lang)
    if worth is None:
        dated = (
            column.type == "date" and isinstance(value, Cell) and not value.words and value.value
        )
        return edtf_words(str(dated), lang) if dated else words
    if column.type == "year":
        return words or str(worth)
    money = f"{column.unit} " if column.type == "money" and column.unit else ""
    number, scale = _amount(value, column, lang)
    sign = "%" if column.type == "percent" else ""
    return f"{money}{number}{sign} {scale}".strip().replace("-", "−")


def _amount(value: str | Cell, column: Column, lang: Lang) -> tuple[str, str]:
    """A number or a range in digits, and its scale word."""
    worth, high = worth_of(value, column), worth_of(value, column, high=True)
    number, scale = scaled_words(float(worth or 0), lang)
    if high is not None and high != worth:
        upper, upper_scale = scaled_words(float(high), lang)
        return f"{number}–{upper}", upper_scale
    return (number, scale) if scale else (_placed(float(worth or 0), printed(value), lang), "")


def _placed(worth: float, source: str, lang: Lang) -> str:
    """A number with as many decimals as are printed: 27.10 and not 27.1."""
    found = _DECIMALS.search(source)
    pattern = f"#,##0.{'0' * len(found['places'])}" if found else "#,##0"
    return str(format_decimal(worth, pattern, locale=lang))
