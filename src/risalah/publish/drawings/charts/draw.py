"""The spec of a chart, what charts share with what is its own, and its drawing in the site's look.

Knows Vega-Lite and the drawing program; must not know what a chart is about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from babel.numbers import get_decimal_symbol, get_group_symbol
from markupsafe import Markup

from risalah.content.schema.topic import ChartSpec
from risalah.languages.language import LANGUAGES
from risalah.publish.drawings.charts.clean import accessible
from risalah.publish.drawings.charts.rows import Datum
from risalah.publish.drawings.drawing_program import FACE, NotDrawn, drawn_once
from risalah.publish.wording import Lang

Spec = dict[str, Any]

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

LOOK: Spec = {
    "font": FACE,
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


def wide_spec(chart: ChartSpec) -> Spec:
    """The spec of the wide drawing: what charts share, with what is this chart's own."""
    return laid_over(chart.base.spec if chart.base else {}, chart.spec)


def narrow_spec(chart: ChartSpec) -> Spec:
    """The spec of the narrow drawing: the wide one, with what differs on narrow screens."""
    under = laid_over(wide_spec(chart), chart.base.narrow if chart.base else {})
    return laid_over(under, chart.narrow)


def laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> Spec:
    """`under` with the values of `over`: mappings join, lists of named things join by name."""
    return {**under, **{key: _joined(under.get(key), value) for key, value in over.items()}}


def _joined(old: Any, new: Any) -> Any:
    if isinstance(old, Mapping) and isinstance(new, Mapping) and not _is_by_language(new):
        return laid_over(old, new)
    if not _named(old) or not _named(new):
        return new
    first = {one["name"]: one for one in old}
    over = {one["name"]: laid_over(first.get(one["name"], {}), one) for one in new}
    return list({**first, **over}.values())


def _named(value: object) -> bool:
    return isinstance(value, Sequence) and all(
        isinstance(v, Mapping) and "name" in v for v in value
    )


def _is_by_language(value: Mapping[str, Any]) -> bool:
    """Whether a mapping holds the same words in languages of the site, by their codes."""
    return bool(value) and value.keys() <= frozenset(LANGUAGES)


def _in_language(value: Any, lang: Lang) -> Any:
    """A spec, or a part of one, with words in one language where it has them by language."""
    if isinstance(value, Mapping):
        if _is_by_language(value):
            return value[lang]
        return {key: _in_language(item, lang) for key, item in value.items()}
    return [_in_language(item, lang) for item in value] if isinstance(value, list) else value


def draw(
    spec: Mapping[str, Any],
    rows: Sequence[Datum],
    lang: Lang,
    *,
    width: int,
    label: str,
    kept: Path,
) -> Markup:
    """A spec with its rows as inline SVG of `width` pixels; kept in `kept` by what it is made of.

    `{en: …, id: …}` anywhere in the spec stands for words in the page's language. Raises
    `NotDrawn` when the drawing program gives no drawing, or one that is not fit for a page.
    """
    whole = {
        **_sized(_in_language(spec, lang), width),
        "data": {"values": rows},
        "background": None,
    }
    whole["config"] = laid_over(LOOK, whole.get("config", {}))
    svg = drawn_once(kept / "charts", {"chart": whole, "locale": _number_format(lang)})
    try:
        return accessible(svg.decode(), label)
    except (ValueError, ParseError) as error:
        help = "draw with marks alone, without links, pictures and control characters"
        raise NotDrawn(f"the drawing is not fit for a page: {error}", help) from error


def _number_format(lang: Lang) -> Spec:
    return {
        "decimal": get_decimal_symbol(lang),
        "thousands": get_group_symbol(lang),
        "grouping": [3],
        "currency": ["", ""],
    }


def _sized(spec: Spec, width: int) -> Spec:
    """A spec as wide as its place; one with a `padding` does not depend on how type is measured."""
    if "padding" not in spec:
        return {**spec, "width": width, "autosize": {"type": "fit", "contains": "padding"}}
    room = {"left": 0, "right": 0, "top": 4, "bottom": 4, **spec["padding"]}
    plot = width - room["left"] - room["right"]
    return {**spec, "padding": room, "autosize": "none", "width": plot}
