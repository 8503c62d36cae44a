"""Charts of a topic: Vega-Lite specs over tables and claims, drawn to SVG when the site is built.

The numbers come from the content, never from the spec. Knows Vega-Lite and how a drawing is made
fit for a page: no fixed colours, a title that is read out, nothing else that is.
"""

from __future__ import annotations

import copy
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import vl_convert as vlc
from markupsafe import Markup, escape

from risalah.content.arithmetic import printed, rendered, worth_of
from risalah.content.library import Library, Topic
from risalah.content.schema import ChartSpec
from risalah.files import write_file
from risalah.publish.edition import Here
from risalah.publish.rows import View, cell, column, paper_words, row, table
from risalah.publish.wording import Lang, figure_value, number_words

Rows = list[dict[str, Any]]

WIDE, NARROW = 640, 288
"""Widths in CSS pixels of the two drawings of a chart."""

_FORMATS: dict[Lang, dict[str, Any]] = {
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
    "id": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]},
}


def chart_views(here: Here, topic: Topic) -> list[View]:
    """The charts of a topic, ready for the page."""
    return [_view(here, topic, chart) for chart in topic.charts]


def _view(here: Here, topic: Topic, chart: ChartSpec) -> View:
    edition = here.edition
    lang, library = edition.lang, edition.library
    rows = data_of(chart, library, lang)
    title, alt = chart.title[lang], chart.alt[lang]
    cache = edition.index.cache
    wide = draw(chart.spec, rows, lang, WIDE, f"{title}. {alt}", cache)
    narrow_spec = chart.narrow or chart.spec
    narrow = draw(narrow_spec, rows, lang, NARROW, f"{title}. {alt}", cache)
    return {
        "id": f"chart-{chart.key}",
        "title": title,
        "sub": chart.caption[lang],
        "wide": wide,
        "narrow": narrow,
        "source": _source(here, chart),
        "witnesses": _witnesses(here, chart),
        "csv": here.asset(_csv_path(chart, topic)),
        "png": None,
        "table": _table(here, chart, rows),
    }


def _csv_path(chart: ChartSpec, topic: Topic) -> str:
    if chart.data.table:
        return f"data/tables/{chart.data.table}.csv"
    return f"data/charts/{topic.record.id}-{chart.key}.csv"


def chart_files(library: Library) -> dict[str, bytes]:
    """The data of charts drawn from claims, as CSV."""
    files = {}
    for topic in library.topics.values():
        for chart in topic.charts:
            if chart.data.table:
                continue
            lines = ["label,series,value,claim"]
            for datum, point in zip(
                data_of(chart, library, "en"), chart.data.points, strict=True
            ):
                cells = [datum["label"], datum.get("series", ""), datum["value"], point.claim]
                lines.append(",".join(f'"{cell}"' for cell in cells))
            files[_csv_path(chart, topic)] = ("\n".join(lines) + "\n").encode()
    return files


def data_of(chart: ChartSpec, library: Library, lang: Lang) -> Rows:
    """The rows a chart draws: a table's columns by key, or label, series and value of claims."""
    if chart.data.table is not None:
        return list(_table_rows(chart, library, lang))
    rows = []
    for point in chart.data.points:
        figure = library.witnesses[point.claim].figure(point.figure)
        if figure is None:
            raise LookupError(f"claim {point.claim!r} has no figure {point.figure!r}")
        high = figure.high if point.high and figure.high is not None else None
        datum: dict[str, Any] = {
            "label": point.label[lang],
            "value": high if high is not None else figure.value,
            "words": figure_value(figure, lang),
        }
        if point.series is not None:
            datum["series"] = point.series[lang]
        rows.append(datum)
    return rows


def _table_rows(chart: ChartSpec, library: Library, lang: Lang) -> Iterable[dict[str, Any]]:
    record = library.tables[chart.data.table or ""].record
    wanted = set(chart.data.columns) or {column.key for column in record.columns}
    for values in record.rows:
        datum: dict[str, Any] = {}
        for one, value in zip(record.columns, values, strict=True):
            if one.key not in wanted and one.key not in chart.data.where:
                continue
            worth = worth_of(value, one)
            name = one.key.replace("-", "_")
            if worth is None or one.type == "year":
                datum[name] = rendered(value) if lang == "en" else printed(value)
            else:
                datum[name] = float(worth)
        where = {key.replace("-", "_"): said for key, said in chart.data.where.items()}
        if all(str(datum.get(key)) == said for key, said in where.items()):
            yield datum


# ---- drawing


def draw(
    spec: dict[str, Any], rows: Rows, lang: Lang, width: int, label: str, cache: Path
) -> Markup:
    """A spec with its rows as inline SVG; kept in `cache` by what it is made of.

    `{en: …, id: …}` anywhere in the spec stands for words in the page's language.
    """
    whole = _worded(copy.deepcopy(spec), lang)
    whole["data"] = {"values": rows}
    whole.setdefault("width", width)
    whole.setdefault("autosize", {"type": "fit", "contains": "padding"})
    whole["width"] = width
    whole["background"] = None
    whole["config"] = _config(whole.get("config", {}))
    source = json.dumps([whole, lang, vlc.__version__], sort_keys=True, ensure_ascii=False)
    key = hashlib.sha256(source.encode()).hexdigest()[:32]
    kept = cache / "charts" / f"{key}.svg"
    if kept.is_file():
        svg = kept.read_text("utf-8")
    else:
        svg = vlc.vegalite_to_svg(
            whole, format_locale=_FORMATS[lang], allowed_base_urls=[]
        )
        write_file(kept, svg.encode())
    return accessible(svg, label)


def _worded(value: Any, lang: Lang) -> Any:
    if isinstance(value, dict):
        if set(value) == {"en", "id"}:
            return value[lang]
        return {key: _worded(item, lang) for key, item in value.items()}
    return [_worded(item, lang) for item in value] if isinstance(value, list) else value


def _config(own: dict[str, Any]) -> dict[str, Any]:
    """The look of the site, from the page's own colours, so that both themes are met."""
    quiet = {
        "labelColor": "currentColor",
        "titleColor": "currentColor",
        "domainColor": "currentColor",
        "gridColor": "var(--line)",
        "tickColor": "var(--line)",
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "labelLimit": 240,
    }
    base: dict[str, Any] = {
        "font": "inherit",
        "view": {"stroke": None},
        "axis": quiet,
        "legend": quiet,
        "header": quiet,
        "title": {"color": "currentColor", "fontSize": 13},
        "text": {"fill": "currentColor", "fontSize": 13},
        "bar": {"fill": "var(--hue)"},
        "line": {"stroke": "var(--hue)", "strokeWidth": 3},
        "point": {"fill": "var(--hue)", "stroke": "var(--hue)"},
        "rule": {"stroke": "var(--grey)"},
    }
    return {**base, **own}


_ROOT = re.compile(r"<svg([^>]*)>")
_SPOKEN = re.compile(r'\s(?:role|aria-[a-z]+)="[^"]*"')


def accessible(svg: str, label: str) -> Markup:
    """The SVG as one image with a title; its parts are silent, its data stands in a table."""
    svg = _SPOKEN.sub("", svg).replace(' font-family="inherit"', "")
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError("the drawing program gave no SVG")
    kept = re.search(r'viewBox="([^"]*)"', root.group(1))
    box = kept.group(1) if kept else "0 0 100 100"
    width = box.split()[2]
    head = (
        f'<svg viewBox="{box}" width="{width}" role="img" aria-label="{escape(label)}">'
    )
    return Markup(head + svg[root.end() :].strip())


# ---- beside the drawing


def _source(here: Here, chart: ChartSpec) -> str:
    library = here.edition.library
    if chart.data.table is not None:
        one = library.tables[chart.data.table]
        number = f", {one.record.number}" if one.record.number else ""
        return paper_words(here, one.source.number) + number
    sources = dict.fromkeys(
        library.witnesses[point.claim].source.number for point in chart.data.points
    )
    return "; ".join(paper_words(here, number) for number in sources)


def _witnesses(here: Here, chart: ChartSpec) -> list[View]:
    library = here.edition.library
    names = dict.fromkeys(point.claim for point in chart.data.points)
    words = here.edition.ui["chart"]["witness"]
    return [
        {"href": here.claim(library.witnesses[name]), "label": words.replace("{n}", str(i))}
        for i, name in enumerate(names, 1)
    ]


def _table(here: Here, chart: ChartSpec, rows: Rows) -> View:
    lang = here.edition.lang
    lists = here.edition.ui["lists"]
    title = chart.title[lang]
    if chart.data.table is not None:
        record = here.edition.library.tables[chart.data.table].record
        shown = [c for c in record.columns if c.key.replace("-", "_") in rows[0]]
        columns = [column(c.name[lang], num=c.type not in {"text", "status", "date"}) for c in shown]
        lines = [
            row([cell(_words(datum[c.key.replace("-", "_")], lang)) for c in shown])
            for datum in rows
        ]
        return table(f"data-{chart.key}", title, columns, lines)
    with_series = any("series" in datum for datum in rows)
    columns = [column(lists["name"])]
    if with_series:
        columns.append(column(lists["kind"]))
    columns.append(column(lists["value"], num=True))
    lines = []
    for datum in rows:
        cells = [cell(datum["label"])]
        if with_series:
            cells.append(cell(datum.get("series", "")))
        cells.append(cell(datum["words"]))
        lines.append(row(cells))
    return table(f"data-{chart.key}", title, columns, lines)


def _words(value: object, lang: Lang) -> str:
    if isinstance(value, float):
        return number_words(int(value) if value.is_integer() else value, lang)
    return str(value)
