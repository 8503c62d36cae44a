"""Draws a spec with its rows as SVG, once: what was drawn is kept by what it is made of.

Knows the drawing program; must not know topics or pages.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from babel.numbers import get_decimal_symbol, get_group_symbol
from markupsafe import Markup

from risalah.publish.drawings.charts.clean import accessible
from risalah.publish.drawings.charts.rows import Datum
from risalah.publish.drawings.charts.spec import LOOK, Spec, in_language, laid_over
from risalah.publish.drawings.face import register_face
from risalah.publish.drawings.kept import drawn_once
from risalah.publish.wording import Lang


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
    `ValueError` with the drawing program's words when it refuses the spec.
    """
    whole = {**_sized(in_language(spec, lang), width), "data": {"values": rows}, "background": None}
    whole["config"] = laid_over(LOOK, whole.get("config", {}))
    source = json.dumps([whole, lang], sort_keys=True, ensure_ascii=False)
    svg = drawn_once(kept / "charts", ".svg", source, lambda: _drawn(whole, lang))
    return accessible(svg.decode(), label)


def _drawn(whole: Spec, lang: Lang) -> bytes:
    import vl_convert

    register_face()
    svg = vl_convert.vegalite_to_svg(whole, format_locale=_formats(lang), allowed_base_urls=[])
    return str(svg).encode()


def _sized(spec: Spec, width: int) -> Spec:
    """A spec as wide as its place; one with a `padding` does not depend on how type is measured."""
    if "padding" not in spec:
        return {**spec, "width": width, "autosize": {"type": "fit", "contains": "padding"}}
    room = {"left": 0, "right": 0, "top": 4, "bottom": 4, **spec["padding"]}
    plot = width - room["left"] - room["right"]
    return {**spec, "padding": room, "autosize": "none", "width": plot}


def _formats(lang: Lang) -> dict[str, Any]:
    """How numbers are written, as the drawing program takes it."""
    decimal, thousands = get_decimal_symbol(lang), get_group_symbol(lang)
    return {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}
