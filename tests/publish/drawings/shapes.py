"""What a drawing covers: the points of its marks and the boxes of its words, read from its SVG.

Words are measured as the drawings measure them, by a letter's usual share of its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

GLYPH = 0.54
SLACK = 0.11
"""What rounding to a tenth may move a point by, twice."""

Point = tuple[float, float]
COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "c": 6, "z": 0}
"""How many numbers each command of a path takes."""


@dataclass(frozen=True, slots=True)
class Box:
    """A word and the place it covers."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two words lie on each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > SLACK and down > SLACK


def view_of(svg: str) -> tuple[float, float]:
    """The width and the height of the view box, which begins at 0."""
    left, top, width, height = map(float, ElementTree.fromstring(svg).attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    return width, height


def points_of(svg: str) -> Iterator[Point]:
    """The points that the marks of a drawing are drawn through."""
    for element in ElementTree.fromstring(svg).iter():
        if element.tag == "path":
            yield from _points_of_path(element.attrib["d"])
        elif element.tag == "circle":
            x, y, r = (float(element.attrib[name]) for name in ("cx", "cy", "r"))
            yield from ((x - r, y - r), (x + r, y + r))
        elif element.tag == "rect":
            width, height = (float(element.attrib[name]) for name in ("width", "height"))
            yield from ((0, 0), (width, height))


def _points_of_path(path: str) -> Iterator[Point]:
    x = y = 0.0
    for command, numbers in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        values = [float(one) for one in re.findall(r"-?\d*\.?\d+", numbers)]
        step = COUNTS[command.lower()]
        for i in range(0, len(values), step or 1):
            part = values[i : i + step]
            base = (x, y) if command.islower() else (0.0, 0.0)
            if command in "hH":
                x = base[0] + part[0]
            elif command in "vV":
                y = base[1] + part[0]
            else:
                x, y = base[0] + part[-2], base[1] + part[-1]
            yield x, y


def boxes_of(svg: str) -> list[Box]:
    """The words of a drawing with their places."""
    return list(_boxes(ElementTree.fromstring(svg), 16))


def _boxes(element: Element, size: float) -> Iterator[Box]:
    size = float(element.get("font-size", size))
    if element.tag == "text":
        words = "".join(element.itertext())
        x, y, wide = float(element.get("x", 0)), float(element.get("y", 0)), len(words)
        width = wide * size * GLYPH
        left = x - {"end": 1, "middle": 0.5}.get(element.get("text-anchor", ""), 0) * width
        yield Box(words, left, y - size * 0.72, left + width, y)
        return
    for child in element:
        yield from _boxes(child, size)


PIN = 3
"""What a pin on the first or the last day of a scale may reach beyond it; pages do not cut it."""


def assert_inside(svg: str) -> None:
    """Every mark is inside the view box, but for half the head of a pin."""
    width, height = view_of(svg)
    for x, y in points_of(svg):
        assert -PIN - SLACK <= x <= width + PIN + SLACK, (x, width)
        assert -SLACK <= y <= height + SLACK, (y, height)


def assert_apart(svg: str) -> None:
    """No two words lie on each other."""
    for one, other in combinations(boxes_of(svg), 2):
        assert not one.meets(other), (one, other)
