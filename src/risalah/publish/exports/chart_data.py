"""The data of charts that are drawn from claims, as CSV.

Knows figures; must not know drawings.
"""

from __future__ import annotations

from risalah.content.library import Library, Topic
from risalah.content.schema import ChartSpec
from risalah.publish.drawings.charts.rows import figure_of
from risalah.publish.edition import LANGS
from risalah.publish.exports.files import csv_bytes


def chart_files(library: Library) -> dict[str, bytes]:
    """The data of every chart that is drawn from claims, by path."""
    return {
        chart_csv_path(chart, topic): _chart_csv(chart, library)
        for topic in library.topics.values()
        for chart in topic.charts
        if chart.data.table is None
    }


def chart_csv_path(chart: ChartSpec, topic: Topic) -> str:
    """Where the data of a chart is: the file of its table, or its own."""
    if chart.data.table is not None:
        return f"data/tables/{chart.data.table}.csv"
    return f"data/charts/{topic.record.id}-{chart.key}.csv"


def _chart_csv(chart: ChartSpec, library: Library) -> bytes:
    labels = [f"{name}_{lang}" for name in ("label", "series") for lang in LANGS]
    rows: list[tuple[object, ...]] = [
        (*labels, "value", "high", "mod", "unit", "printed", "claim"),
    ]
    for point in chart.data.points:
        figure = figure_of(point, library)
        label = [point.label[lang] for lang in LANGS]
        series = [point.series[lang] if point.series else "" for lang in LANGS]
        read = (figure.value, figure.high, figure.bound, figure.unit, figure.text)
        rows.append((*label, *series, *read, point.claim))
    return csv_bytes(rows)
