"""Makes what the drawing program gives fit for a page: one silent image with a name, no colour of
its own.

Knows how Vega writes SVG; must not know what a chart shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from risalah.publish.drawings.svg import image

_SILENT: Final = frozenset({"role", "class", "font-family", "pointer-events"})
"""Attributes that a page's style sheet or the image as a whole answers for."""

_GIVEN: Final = {"opacity": "1", "font-size": "14px"}
"""Attributes that say what holds anyway."""

_INHERITED: Final = frozenset(
    {"fill", "font-weight", "stroke", "stroke-dasharray", "stroke-width", "text-anchor"}
)
_CLASSES: Final = {
    ("fill", "currentColor"): "",
    ("fill", "var(--hue)"): "f",
    ("fill", "var(--ink2)"): "dim",
    ("stroke", "var(--paper)"): "hal",
}
"""The style sheet gives all type of a drawing the colour of the page; these classes change it."""

_LONG = re.compile(r"([0-9]+\.[0-9])[0-9]+")


def accessible(svg: str, label: str) -> Markup:
    """The SVG as one image with a title; its parts are silent, its data is in a table."""
    root = ElementTree.fromstring(svg)
    box = root.attrib.get("viewBox")
    if box is None:
        raise ValueError("the drawing program gave no SVG")
    for element in root.iter():
        _shorten(element)
    for parent in list(root.iter()):
        for child in [one for one in parent if _is_unseen(one)]:
            parent.remove(child)
    for group in root.iter():
        _share(group)
    look = f'viewBox="{box}" width="{box.split()[2]}" font-size="14"'
    return image(look, label, *(_written(child) for child in root))


def _shorten(element: Element) -> None:
    """Names without their namespace, attributes only that matter, coordinates to a tenth."""
    element.tag = element.tag.rpartition("}")[2]
    kept = {
        name: _LONG.sub(r"\1", value)
        for name, value in element.attrib.items()
        if name not in _SILENT and not name.startswith("aria-") and _GIVEN.get(name) != value
    }
    if element.tag == "text":
        names = [_CLASSES[pair] for pair in kept.items() if pair in _CLASSES]
        kept = dict(pair for pair in kept.items() if pair not in _CLASSES)
        if any(names):
            kept = {"class": " ".join(filter(None, names)), **kept}
    element.attrib = kept


def _is_unseen(element: Element) -> bool:
    """Whether an element is a path without a colour, or not displayed."""
    return element.tag == "path" and element.attrib.keys() <= {"d", "display"}


def _share(group: Element) -> None:
    """Say once, on a group of marks, the look that all of them have."""
    if group.tag != "g" or group.attrib or group.find(".//g") is not None:
        return
    marks = [mark for mark in group.iter() if mark.tag in {"path", "line", "text"}]
    if len(marks) < 2:
        return
    for name, value in list(marks[0].attrib.items()):
        if name in _INHERITED and all(mark.get(name) == value for mark in marks):
            group.set(name, value)
            for mark in marks:
                del mark.attrib[name]


def _written(element: Element) -> str:
    return "".join(_parts(element))


def _parts(element: Element) -> Iterator[str]:
    look = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
    if not len(element) and not element.text:
        yield f"<{element.tag}{look}/>"
    else:
        yield f"<{element.tag}{look}>{escape(element.text or '')}"
        for child in element:
            yield from _parts(child)
        yield f"</{element.tag}>"
    yield escape(element.tail or "")
