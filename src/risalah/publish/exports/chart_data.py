"""The data of charts that are drawn from claims, as CSV.

Knows figures; must not know drawings.
"""

from __future__ import annotations

from risalah import addresses
from risalah.content.library import Library, Topic
from risalah.content.schema import ChartSpec
from risalah.publish.drawings.charts.rows import figure_of
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
        return addresses.table_csv(chart.data.table)
    return addresses.chart_csv(topic.record.id, chart.key)


def _chart_csv(chart: ChartSpec, library: Library) -> bytes:
    languages = library.site.languages
    labels = [f"{name}_{lang}" for name in ("label", "series") for lang in languages]
    rows: list[tuple[object, ...]] = [
        (*labels, "value", "high", "mod", "unit", "printed", "claim"),
    ]
    for point in chart.data.points:
        figure = figure_of(point, library)
        label = [point.label[lang] for lang in languages]
        series = [point.series[lang] if point.series else "" for lang in languages]
        read = (figure.value, figure.high, figure.bound, figure.unit, figure.text)
        rows.append((*label, *series, *read, point.claim))
    return csv_bytes(rows)
