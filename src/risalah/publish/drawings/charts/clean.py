"""Makes what the drawing program gives fit for a page: one silent image with a name, no colour of
its own.

Knows how Vega writes SVG; must not know what a chart shows.
"""

import re
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
_UNSEEN: Final = frozenset({"d", "display"})
"""A path that has no other attributes is without a colour, or not displayed."""

_CLASSES: Final = {
    ("fill", "currentColor"): "",
    ("fill", "var(--hue)"): "fill",
    ("fill", "var(--ink2)"): "muted",
    ("stroke", "var(--paper)"): "halo",
}
"""The style sheet gives all type of a drawing the colour of the page; these classes change it."""

_MARKS: Final = frozenset(
    {"circle", "clipPath", "defs", "g", "line", "linearGradient", "path"}
    | {"radialGradient", "rect", "stop", "svg", "text", "tspan"}
)
_ELSEWHERE = re.compile(r"url\s*\(\s*(?![#\s])|\\|^\s*(?:data|javascript):", re.IGNORECASE)
"""Addresses of anything but another part of the drawing; a backslash could hide one."""

_LONG = re.compile(r"([0-9]+\.[0-9])[0-9]+")
_NUMBER = r"(-?\d+(?:\.\d+)?)"
_PLACE = re.compile(rf"translate\({_NUMBER},{_NUMBER}\)")
_ARC = r"A\1,\1,0,1,1,"
_DISC = re.compile(rf"M{_NUMBER},0{_ARC}-\1,0{_ARC}\1,0")
_OPEN = re.compile("[^zZ]*")


def accessible(svg: str, label: str) -> Markup:
    """The SVG as one image with a title; its parts are silent, its data is in a table.

    Nothing moves: what is said in fewer bytes draws what the drawing program said. Raises
    `ValueError` when it gave no SVG, or one that holds more than marks or leads elsewhere.
    """
    root = ElementTree.fromstring(svg)
    box = root.get("viewBox")
    if box is None:
        raise ValueError("the drawing program gave no SVG")
    for element in root.iter():
        _strip(element)
        _refuse_unfit(element)
    for element in root.iter():
        element[:] = [one for one in element if one.tag != "path" or set(one.keys()) - _UNSEEN]
        _share(element)
        _place(element)
    root[:] = _unwrapped(root)
    look = f'viewBox="{box}" width="{box.split()[2]}" font-size="14"'
    return image(look, label, *(_written(child) for child in root))


def _strip(element: Element) -> None:
    """Names without their namespace, attributes only that matter, coordinates to a tenth."""
    element.tag = element.tag.rpartition("}")[2]
    kept = {
        name: _LONG.sub(r"\1", value)
        for name, value in element.items()
        if name not in _SILENT and not name.startswith("aria-") and _GIVEN.get(name) != value
    }
    if element.tag == "text":
        names = [_CLASSES[pair] for pair in kept.items() if pair in _CLASSES]
        kept = dict(pair for pair in kept.items() if pair not in _CLASSES)
        if any(names):
            kept = {"class": " ".join(filter(None, names)), **kept}
    element.attrib = kept


def _refuse_unfit(element: Element) -> None:
    """Refuse what is no mark, and what would fetch something or lead out of the page."""
    if element.tag not in _MARKS:
        raise ValueError(f"it holds `{element.tag}`")
    for name, value in element.items():
        if "href" in name or name.startswith("on") or _ELSEWHERE.search(value):
            raise ValueError(f"its `{name}` holds an address")


def _share(group: Element) -> None:
    """Say once, on a group of marks, the look that all of them have."""
    if group.tag != "g" or group.attrib or group.find(".//g") is not None:
        return
    marks = [mark for mark in group.iter() if mark.tag in {"path", "line", "text"}]
    if len(marks) < 2:
        return
    for name, value in marks[0].items():
        if name in _INHERITED and all(mark.get(name) == value for mark in marks):
            group.set(name, value)
            for mark in marks:
                del mark.attrib[name]


def _place(element: Element) -> None:
    """Discs, lines and words on one line with their place as attributes, not as a transform."""
    place = _PLACE.fullmatch(element.get("transform", ""))
    if place is None:
        return
    x, y = place.groups()
    own = element.attrib
    if (x, y) == ("0", "0"):
        said = {}
    elif disc := _DISC.fullmatch(own.get("d", "")):
        element.tag, said = "circle", {"cx": x, "cy": y, "r": disc[1]}
        del own["d"]
    elif element.tag == "line":
        element.tag, said = "path", {"d": f"M{x} {y}l{own.pop('x2')} {own.pop('y2')}"}
    elif element.tag == "text" and (element.text or not len(element)):
        said = {"x": x, "y": y}
    else:
        return
    element.attrib = {}
    for name, value in own.items():
        element.attrib |= said if name == "transform" else {name: value}


def _unwrapped(element: Element) -> list[Element]:
    """The children of an element, without groups that say nothing, neighbouring strokes joined."""
    children: list[Element] = []
    for child in element:
        child[:] = _unwrapped(child)
        children += child if child.tag == "g" and not child.attrib else [child]
    out: list[Element] = []
    for child in children:
        if out and _is_stroke(child) and _is_stroke(out[-1]) and _look(child) == _look(out[-1]):
            out[-1].set("d", out[-1].attrib["d"] + child.attrib["d"])
        else:
            out.append(child)
    return out


def _is_stroke(element: Element) -> bool:
    """Whether an element is an open path."""
    return element.tag == "path" and _OPEN.fullmatch(element.get("d", "z")) is not None


def _look(element: Element) -> dict[str, str]:
    return {name: value for name, value in element.items() if name != "d"}


def _written(element: Element) -> str:
    look = "".join(f' {name}="{escape(value)}"' for name, value in element.items())
    inside = "".join([escape(element.text or ""), *map(_written, element)])
    end = f">{inside}</{element.tag}>" if inside else "/>"
    return f"<{element.tag}{look}{end}{escape(element.tail or '')}"
