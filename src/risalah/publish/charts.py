"""Charts of a topic: Vega-Lite specs over tables and claims, drawn to SVG when the site is built.

The numbers come from the content, never from the spec. Knows Vega-Lite and how a drawing is made
fit for a page: no fixed colours, a title that is read out, nothing else that is. Must not know
what a chart is about.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from markupsafe import Markup, escape

from risalah import addresses
from risalah.content.arithmetic import printed, translated, worth_of
from risalah.content.library import AnnotatedClaim, Library, Topic
from risalah.content.schema import Cell, ChartPoint, ChartSpec, Column
from risalah.files import write_file
from risalah.model import FigureIn
from risalah.problem import Problems
from risalah.publish.claim_words import paper_words
from risalah.publish.edition import PageContext
from risalah.publish.exhibits import exhibit_number
from risalah.publish.html_tables import Cell as TableCell
from risalah.publish.html_tables import Column as TableColumn
from risalah.publish.html_tables import Row, Table, table_of
from risalah.publish.page_parts import Link
from risalah.publish.wording import Lang, edtf_words, figure_short, scaled_words

Datum = dict[str, Any]

WIDE, NARROW = 678, 288
"""Widths in CSS pixels of the two drawings: the least room that pages give them, so that neither
is ever drawn smaller and its type never shrinks."""

FONT = "Liberation Sans"
"""What the drawing program measures type in: the face it carries with it, the same everywhere."""

_FORMATS: dict[Lang, dict[str, Any]] = {
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]},
    "id": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]},
}


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
    edition = context.edition
    lang, kept = edition.lang, edition.index.cache
    rows = data_of(chart, edition.library, lang)
    label = f"{chart.title[lang]}. {chart.alt[lang]}"
    try:
        wide = draw(wide_spec(chart), rows, lang, width=WIDE, label=label, kept=kept)
        narrow = draw(narrow_spec(chart), rows, lang, width=NARROW, label=label, kept=kept)
    except ValueError as error:
        said = next((line for line in str(error).splitlines()[1:] if line.strip()), str(error))
        place = chart.place("spec" if chart.spec else "key")
        raise Problems(
            [place.problem("the drawing program refuses the spec", f"it says {said.strip()}")]
        ) from error
    return ChartView(
        id=addresses.chart(chart.key),
        title=chart.title[lang],
        sub=chart.caption[lang],
        wide=wide,
        narrow=narrow,
        source=_source(context, chart),
        witnesses=_witnesses(context, chart),
        csv=context.asset(_csv_path(chart, topic)),
        table=_table(context, chart, rows),
    )


# ---- data


def data_of(chart: ChartSpec, library: Library, lang: Lang) -> list[Datum]:
    """The rows a chart draws, in the page's language; each has its number as `row`.

    A claim's figure gives label, series, value, high, words, and percent where it is a share. A
    table's column gives its key (with `_` for `-`), and beside it `…_words`, `…_high`, `…_lost`
    and `…_inferred`. Raises `LookupError` when a claim, a figure or a table is not there.
    """
    if chart.data.table is not None:
        rows = [_table_row(names, lang) for names in _cells(chart, library)]
    else:
        rows = [_point_row(point, library, lang) for point in chart.data.points]
    return [{**datum, "row": i} for i, datum in enumerate(rows)]


def _point_row(point: ChartPoint, library: Library, lang: Lang) -> Datum:
    figure = figure_of(point, library)
    datum: Datum = {
        "label": point.label[lang],
        "value": figure.high if point.high and figure.high is not None else figure.value,
        "high": figure.high,
        "words": figure_short(figure, lang),
    }
    if figure.unit == "percent":
        datum["percent"] = figure.value
    elif figure.unit == "ratio":
        datum["percent"] = 100 * figure.value
    if point.series is not None:
        datum["series"] = point.series[lang]
    return datum


def figure_of(point: ChartPoint, library: Library) -> FigureIn:
    """The figure a point stands for; raises `LookupError` when its claim has none such."""
    annotated = library.claims.get(point.claim)
    figure = annotated.figure(point.figure) if annotated is not None else None
    if figure is None:
        raise LookupError(f"claim `{point.claim}` has no figure `{point.figure}`")
    return figure


def _cells(chart: ChartSpec, library: Library) -> Iterator[dict[Column, str | Cell]]:
    """The rows of a chart's table as its columns' cells, those only that `where` lets pass."""
    one = library.tables.get(chart.data.table or "")
    if one is None:
        raise LookupError(f"no table `{chart.data.table}`")
    wanted, where = chart.data.columns, chart.data.where
    for values in one.record.rows:
        whole = dict(zip(one.record.columns, values, strict=True))
        said = {c.key: (printed(value), translated(value)) for c, value in whole.items()}
        if all(words in said.get(key, ()) for key, words in where.items()):
            yield {c: value for c, value in whole.items() if not wanted or c.key in wanted}


def _table_row(cells: Mapping[Column, str | Cell], lang: Lang) -> Datum:
    datum: Datum = {}
    for one, value in cells.items():
        name = one.key.replace("-", "_")
        worth = worth_of(value, one)
        high = worth_of(value, one, high=True)
        datum[f"{name}_words"] = cell_words(value, one, lang)
        datum[f"{name}_lost"] = isinstance(value, Cell) and value.lost is not None
        datum[f"{name}_inferred"] = isinstance(value, Cell) and value.inferred is not None
        if one.type in NUMBERS:
            datum[name] = None if worth is None else float(worth)
            datum[f"{name}_high"] = None if high is None else float(high)
        else:
            datum[name] = datum[f"{name}_words"]
    return datum


NUMBERS = frozenset({"number", "money", "percent"})
"""Types of columns whose cells are drawn by size."""

_DECIMALS = re.compile(r"[.,](?P<places>[0-9]{1,2})(?![0-9])")


def cell_words(value: str | Cell, one: Column, lang: Lang) -> str:
    """A table's cell as a reader of the page's language writes it; empty where it was lost."""
    worth, high = worth_of(value, one), worth_of(value, one, high=True)
    words = translated(value) if lang == "en" else printed(value)
    if worth is None:
        dated = one.type == "date" and isinstance(value, Cell) and not value.en and value.value
        return edtf_words(str(dated), lang) if dated else words
    if one.type == "year":
        return words or str(worth)
    money = f"{one.unit} " if one.type == "money" and one.unit else ""
    said, scale = scaled_words(float(worth), lang)
    if high is not None and high != worth:
        upper, scale = scaled_words(float(high), lang)
        said = f"{said.removesuffix(' ' + scale)}–{upper}"
    elif not scale:
        said = _placed(float(worth), printed(value), lang)
    sign = "%" if one.type == "percent" else ""
    return f"{money}{said}{sign} {scale}".strip().replace("-", "−")


def _placed(worth: float, source: str, lang: Lang) -> str:
    """A number with as many decimals as are printed: 27.10 and not 27.1."""
    found = _DECIMALS.search(source)
    zeros = "0" * len(found["places"]) if found else ""
    return str(format_decimal(worth, "#,##0" + f".{zeros}" * bool(zeros), locale=lang))


def chart_files(library: Library) -> dict[str, bytes]:
    """The data of charts drawn from claims, as CSV."""
    files = {}
    head = (
        "label_en",
        "label_id",
        "series_en",
        "series_id",
        "value",
        "high",
        "mod",
        "unit",
        "printed",
    )
    for topic in library.topics.values():
        for chart in topic.charts:
            if chart.data.table is not None:
                continue
            out = io.StringIO()
            rows = csv.writer(out, lineterminator="\n")
            rows.writerow((*head, "claim"))
            for point in chart.data.points:
                one = figure_of(point, library)
                series = (point.series.en, point.series.id) if point.series else ("", "")
                said = (one.value, one.high, one.bound, one.unit, one.text, point.claim)
                rows.writerow((point.label.en, point.label.id, *series, *said))
            files[_csv_path(chart, topic)] = out.getvalue().encode()
    return files


def _csv_path(chart: ChartSpec, topic: Topic) -> str:
    if chart.data.table is not None:
        return addresses.table_csv(chart.data.table)
    return addresses.chart_csv(topic.record.id, chart.key)


# ---- specs


def wide_spec(chart: ChartSpec) -> Datum:
    """The spec of the wide drawing: what charts share, with what is this chart's own."""
    return laid_over(chart.base.spec if chart.base else {}, chart.spec)


def narrow_spec(chart: ChartSpec) -> Datum:
    """The spec of the narrow drawing: the wide one, with what differs on narrow screens."""
    under = laid_over(wide_spec(chart), chart.base.narrow if chart.base else {})
    return laid_over(under, chart.narrow)


def laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> Datum:
    """`under` with the values of `over`: mappings join, lists of named things join by name."""
    out = dict(under)
    for key, value in over.items():
        old = out.get(key)
        if isinstance(old, Mapping) and isinstance(value, Mapping) and not _is_local(value):
            out[key] = laid_over(old, value)
        elif _named(old) and _named(value):
            first = {one["name"]: one for one in old or ()}
            for one in value:
                first[one["name"]] = laid_over(first.get(one["name"], {}), one)
            out[key] = list(first.values())
        else:
            out[key] = value
    return out


def _named(value: object) -> bool:
    return isinstance(value, Sequence) and all(
        isinstance(v, Mapping) and "name" in v for v in value
    )


def _is_local(value: Mapping[str, Any]) -> bool:
    return set(value) == {"en", "id"}


# ---- drawing


def draw(
    spec: Mapping[str, Any], rows: list[Datum], lang: Lang, *, width: int, label: str, kept: Path
) -> Markup:
    """A spec with its rows as inline SVG of `width` pixels; kept in `kept` by what it is made of.

    `{en: …, id: …}` anywhere in the spec stands for words in the page's language. Where the spec
    gives the room around the plot as `padding`, nothing depends on how wide type is measured.
    """
    whole = {**_worded(spec, lang), "data": {"values": rows}, "background": None}
    if "padding" in whole:
        room = {"left": 0, "right": 0, "top": 4, "bottom": 4, **whole["padding"]}
        whole |= {"padding": room, "autosize": "none"}
        whole["width"] = width - room["left"] - room["right"]
    else:
        whole |= {"width": width, "autosize": {"type": "fit", "contains": "padding"}}
    whole["config"] = laid_over(LOOK, whole.get("config", {}))
    source = json.dumps([whole, lang, _version()], sort_keys=True, ensure_ascii=False)
    key = hashlib.sha256(source.encode()).hexdigest()[:32]
    path = kept / "charts" / f"{key}.svg"
    if path.is_file():
        return accessible(path.read_text("utf-8"), label)
    import vl_convert

    svg = vl_convert.vegalite_to_svg(whole, format_locale=_FORMATS[lang], allowed_base_urls=[])
    write_file(path, svg.encode())
    return accessible(svg, label)


@cache
def _version() -> str:
    """The drawing program's version, known without loading it."""
    return version("vl-convert-python")


def _worded(value: Any, lang: Lang) -> Any:
    if isinstance(value, Mapping):
        if _is_local(value):
            return value[lang]
        return {key: _worded(item, lang) for key, item in value.items()}
    return [_worded(item, lang) for item in value] if isinstance(value, list) else value


_QUIET = {
    "labelColor": "currentColor",
    "titleColor": "currentColor",
    "domainColor": "var(--grey)",
    "gridColor": "var(--line)",
    "tickColor": "var(--grey)",
    "labelFontSize": 14,
    "titleFontSize": 14,
    "titleFontWeight": "normal",
    "labelLimit": 0,
}

LOOK: dict[str, Any] = {
    "font": FONT,
    "view": {"stroke": None},
    "axis": _QUIET,
    "legend": _QUIET,
    "header": _QUIET,
    "text": {"fill": "currentColor", "fontSize": 14, "limit": 0, "lineBreak": "\n"},
    "bar": {"fill": "var(--hue)"},
    "rect": {"fill": "var(--hue)"},
    "line": {"stroke": "var(--hue)", "strokeWidth": 3},
    "point": {"fill": "var(--hue)", "stroke": "var(--hue)", "size": 90, "opacity": 1},
    "rule": {"stroke": "var(--grey)"},
    "style": {"value": {"fontWeight": "bold"}},
}
"""The look of the site, from the page's own colours, so that both themes are met; text of the
style `value` stands out."""

_ROOT = re.compile(r'<svg[^>]*?viewBox="(?P<box>[^"]*)"[^>]*>')
_UNSAID = re.compile(
    r'\s(?:(?:role|aria-[a-z]+|class|font-family|pointer-events)="[^"]*"|opacity="1"|font-size="14px")'
)
_ENDS = re.compile(r"></(?:path|line|rect)>")
_UNSEEN = re.compile(r'<path d="[^"]*"(?: display="none")?/>')
_TAG = re.compile(r"<[^>]*>")
_LONG = re.compile(r"(?P<kept>[0-9]+\.[0-9])[0-9]+")
_TEXT = re.compile(r"<text(?P<look>[^>]*)>")
_GROUP = re.compile(r"<g>(?P<marks>(?:[^<]|<(?!/?g[ >]))*)</g>")
_MARK = re.compile(r"<(?P<name>path|line|text)(?P<look>[^>]*?)(?P<end>/?>)")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_INHERITED = frozenset(
    {"fill", "font-weight", "stroke", "stroke-dasharray", "stroke-width", "text-anchor"}
)
_CLASSES = {
    ' fill="currentColor"': "",
    ' fill="var(--hue)"': "f",
    ' fill="var(--ink2)"': "dim",
    ' stroke="var(--paper)"': "hal",
}
"""The style sheet gives all type of a drawing the colour of the page; these classes change it."""


def accessible(svg: str, label: str) -> Markup:
    """The SVG as one image with a title; its parts are silent, its data stands in a table."""
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError("the drawing program gave no SVG")
    inner = _ENDS.sub("/>", _UNSAID.sub("", svg[root.end() :].strip()))
    inner = _TAG.sub(_shortened, _UNSEEN.sub("", inner))
    box = root["box"]
    size = f'viewBox="{box}" width="{box.split()[2]}" font-size="14"'
    head = f'<svg {size} role="img" aria-label="{escape(label)}">'
    return Markup(head + _GROUP.sub(_shared, _TEXT.sub(_classed, inner)))


def _shortened(tag: re.Match[str]) -> str:
    return _LONG.sub(r"\g<kept>", tag[0])


def _classed(text: re.Match[str]) -> str:
    look, names = text["look"], []
    for attribute, name in _CLASSES.items():
        if attribute in look:
            look = look.replace(attribute, "")
            names.append(name)
    said = " ".join(filter(None, names))
    return f'<text class="{said}"{look}>' if said else f"<text{look}>"


def _shared(group: re.Match[str]) -> str:
    """A group of marks with the look that they share said once."""
    looks = [dict(_ATTRIBUTE.findall(mark["look"])) for mark in _MARK.finditer(group["marks"])]
    if len(looks) < 2:
        return group[0]
    common = {
        name: value
        for name, value in looks[0].items()
        if name in _INHERITED and all(look.get(name) == value for look in looks)
    }
    said = "".join(f' {name}="{value}"' for name, value in common.items())
    inner = _MARK.sub(lambda mark: _without(mark, common), group["marks"])
    return f"<g{said}>{inner}</g>"


def _without(mark: re.Match[str], common: Mapping[str, str]) -> str:
    look = mark["look"]
    for name, value in common.items():
        look = look.replace(f' {name}="{value}"', "")
    return f"<{mark['name']}{look}{mark['end']}"


# ---- beside the drawing


def _source(context: PageContext, chart: ChartSpec) -> str | Markup:
    """What is drawn from: a table of a paper, where its cells and its notes stand, or papers."""
    library = context.edition.library
    if chart.data.table is not None:
        one = library.tables[chart.data.table]
        number = f", {exhibit_number(context, one.record.number)}" if one.record.number else ""
        page = addresses.source(one.source.id)
        href = context.to(addresses.part(page, addresses.table(one.record.key)))
        said = paper_words(context, one.source.number) + number
        return Markup('<a href="{}">{}</a>').format(href, said)
    numbers = dict.fromkeys(annotated.source.number for annotated in _claims(context, chart))
    return "; ".join(paper_words(context, number) for number in numbers)


def _claims(context: PageContext, chart: ChartSpec) -> list[AnnotatedClaim]:
    names = dict.fromkeys(point.claim for point in chart.data.points)
    return [context.edition.library.claims[name] for name in names]


def _witnesses(context: PageContext, chart: ChartSpec) -> tuple[Link, ...]:
    return tuple(
        Link(context.claim(annotated), context.edition.say("chart", "witness", n=i))
        for i, annotated in enumerate(_claims(context, chart), 1)
    )


def _table(context: PageContext, chart: ChartSpec, rows: Sequence[Datum]) -> Table:
    edition = context.edition
    lang, lists, title = edition.lang, edition.ui["lists"], chart.title[edition.lang]
    if chart.data.table is not None:
        lines = [
            [_shown(value, one, lang) for one, value in cells.items()]
            for cells in _cells(chart, edition.library)
        ]
        shown = next(_cells(chart, edition.library))
        heads = [TableColumn(_head(one, lang), one.type in NUMBERS | {"year"}) for one in shown]
        return _named_by_chart(chart, title, heads, lines)
    heads = [
        TableColumn(lists["name"]),
        TableColumn(lists["kind"]),
        TableColumn(lists["value"], True),
    ]
    named = [[datum["label"], datum.get("series", ""), datum["words"]] for datum in rows]
    if not any(series for _, series, _ in named):
        heads, named = [heads[0], heads[2]], [[first, last] for first, _, last in named]
    lines = [[TableCell(words) for words in line] for line in named]
    return _named_by_chart(chart, title, heads, lines)


def _named_by_chart(
    chart: ChartSpec, title: str, heads: list[TableColumn], lines: list[list[TableCell]]
) -> Table:
    heading = f"{addresses.chart(chart.key)}-h"
    rows = [Row(line) for line in lines]
    return table_of(f"data-{chart.key}", title, heads, rows, named_by=heading)


def _head(one: Column, lang: Lang) -> str:
    """A column's heading, with the unit that its cells do not name."""
    unit = one.unit if one.type == "number" and one.unit and " " in one.unit else None
    if unit and lang == "id":
        unit = unit.replace("billion", "miliar").replace("million", "juta")
    return f"{one.name[lang]} ({unit})" if unit else one.name[lang]


def _shown(value: str | Cell, one: Column, lang: Lang) -> TableCell:
    words = cell_words(value, one, lang)
    if isinstance(value, Cell) and (why := value.lost or value.inferred) is not None:
        return TableCell(words or "–", unknown=True, remark=why[lang])
    return TableCell(words)
