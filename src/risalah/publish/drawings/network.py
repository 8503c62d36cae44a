"""A network of actors: who is joined to whom, on two rings or in a column with arcs.

Wide, actors of one paper stand on an outer ring, by topic, and actors of several on an inner one;
narrow, all stand in a column, joined by arcs. Knows layout; must not know claims or pages.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, sin, sqrt

from markupsafe import Markup, escape

from risalah.publish.drawings.svg import coordinate as at
from risalah.publish.drawings.svg import image, text

ROUNDS = 12
"""How often the actors are put beside those they are joined to, before they stay."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: its id, the name drawn, its hue (`ink` where several papers name it), its weight
    in shared claims."""

    actor: str
    name: str
    hue: str
    weight: int

    @property
    def shared(self) -> bool:
        """Whether several papers name the actor."""
        return self.hue == "ink"


@dataclass(frozen=True, slots=True)
class Line:
    """Two actors, the number of claims that name both, and the hue of their one paper."""

    one: str
    other: str
    claims: int
    hue: str


def draw_rings(
    nodes: Sequence[Node],
    lines: Sequence[Line],
    hues: Sequence[str],
    hub: tuple[str, str] | None,
    label: str,
) -> Markup:
    """Two rings, the outer one in the order of `hues`; `hub` is a name and what is said of it."""
    places = _placed(nodes, lines, hues)
    middle, centre = _SIZE[0] / 2, _SIZE[1] / 2

    def path(line: Line) -> str:
        (x1, y1), (x2, y2) = places[line.one], places[line.other]
        x, y = ((x1 + x2) / 2 + middle * 0.6) / 1.6, ((y1 + y2) / 2 + centre * 0.6) / 1.6
        return f"M{x1:.0f} {y1:.0f}Q{x:.0f} {y:.0f} {x2:.0f} {y2:.0f}"

    def beside(node: Node, radius: float) -> str:
        (x, y), gap = places[node.actor], radius + 5
        side = f'x="{at(x + gap)}"' if x >= middle else f'x="{at(x - gap)}" text-anchor="end"'
        return f'{side} y="{at(y + 5)}"'

    out = [_strokes(lines, path), _hub(*hub, middle, centre) if hub else ""]
    return _picture(_SIZE, 14, label, [*out, _dots(nodes, places, beside)])


def _hub(name: str, said: str, x: float, y: float) -> str:
    radius = max(52.0, len(said) * 3.2 + 10)
    circle = f'<circle class="centre" cx="{at(x)}" cy="{at(y)}" r="{at(radius)}"/>'
    words = text(name, x, y - 2, 'text-anchor="middle" font-weight="700"')
    return (
        circle + words + text(said, x, y + 16, 'text-anchor="middle" class="muted" font-size="12"')
    )


def _near(lines: Iterable[Line]) -> dict[str, list[tuple[str, int]]]:
    """Whom each actor is joined to, and in how many claims."""
    near: dict[str, list[tuple[str, int]]] = {}
    for line in lines:
        near.setdefault(line.one, []).append((line.other, line.claims))
        near.setdefault(line.other, []).append((line.one, line.claims))
    return near


# ---- two rings


_SIZE = (1184, 800)
_OUTER = (400.0, 400.0)
_INNER = (225.0, 250.0)


def _slots(count: int, radii: tuple[float, float], pad: float) -> list[Point]:
    """Places on an ellipse, clockwise from the top, evenly by height so that names have room."""
    middle, centre = _SIZE[0] / 2, _SIZE[1] / 2
    right = -(-count // 2)
    places = []
    for i in range(count):
        on_right = i < right
        many, n = (right, i) if on_right else (count - right, count - 1 - i)
        y = pad + (n + 0.5) / many * (_SIZE[1] - 2 * pad)
        x = radii[0] * sqrt(max(1 - ((y - centre) / radii[1]) ** 2, 0))
        places.append((middle + x if on_right else middle - x, y))
    return places


def _placed(nodes: Sequence[Node], lines: Sequence[Line], hues: Sequence[str]) -> dict[str, Point]:
    """Where each actor stands: both rings ordered by whom the actors are joined to."""
    near = _near(lines)
    outer = sorted((n for n in nodes if not n.shared), key=lambda n: hues.index(n.hue))
    inner = [node for node in nodes if node.shared]
    outer_slots = _slots(len(outer), _OUTER, 14)
    inner_slots = _slots(len(inner), _INNER, 175)
    places: dict[str, Point] = {}

    def settle() -> None:
        places.update(zip((n.actor for n in outer), outer_slots, strict=True))
        places.update(zip((n.actor for n in inner), inner_slots, strict=True))

    def angle(node: Node) -> float:
        """Clockwise from the top, where those are that the actor is joined to."""
        x = y = 0.0
        for other, claims in near[node.actor]:
            turn = _turn(places[other])
            x, y = x + claims * sin(turn), y + claims * cos(turn)
        return atan2(x, y) % (2 * pi)

    settle()
    for _ in range(ROUNDS):
        inner.sort(key=lambda n: (angle(n), n.actor))
        settle()
        outer.sort(key=lambda n: (hues.index(n.hue), angle(n), n.actor))
        settle()
    return places


def _turn(place: Point) -> float:
    return atan2(place[0] - _SIZE[0] / 2, _SIZE[1] / 2 - place[1])


# ---- a column with arcs


_STEP = 27
_STEM = 158


def draw_column(
    nodes: Sequence[Node], lines: Sequence[Line], hues: Sequence[str], label: str
) -> Markup:
    """All actors below each other, in the order of `hues`, those of several papers first."""
    order = ["ink", *hues]
    ordered = sorted(nodes, key=lambda n: (order.index(n.hue), -n.weight, n.actor))
    places = {node.actor: (_STEM, 14 + i * _STEP) for i, node in enumerate(ordered)}

    def path(line: Line) -> str:
        top, bottom = sorted((places[line.one][1], places[line.other][1]))
        bulge = (bottom - top) / ((len(ordered) - 1) * _STEP) * (_STEM - 6) * 4 / 3
        left = at(_STEM - bulge)
        return f"M{_STEM} {top}C{left} {top} {left} {bottom} {_STEM} {bottom}"

    def beside(node: Node, _: float) -> str:
        return f'x="{_STEM + 16}" y="{places[node.actor][1] + 4}"'

    inside = [_strokes(lines, path), _dots(ordered, places, beside)]
    return _picture((320, len(ordered) * _STEP + 4), 13, label, inside)


# ---- both


def _strokes(lines: Sequence[Line], path: Callable[[Line], str]) -> str:
    """The lines along their paths, the thickest last."""
    most = max((line.claims for line in lines), default=1)
    out = ""
    for line in sorted(lines, key=lambda one: one.claims):
        hue, thick = escape(line.hue), f"{0.9 + 4.6 * line.claims / most:.1f}"
        out += f'<path class="edge hue-{hue}" stroke-width="{thick}" d="{path(line)}"/>'
    return out


def _dots(
    nodes: Sequence[Node], places: Mapping[str, Point], beside: Callable[[Node, float], str]
) -> str:
    """The actors at their places, each name where `beside` puts it, given the dot's radius."""
    most, out = max((node.weight for node in nodes), default=1), ""
    for node in nodes:
        (x, y), radius = places[node.actor], 3.5 + 8 * sqrt(node.weight / most)
        weight = ' font-weight="700"' if node.shared else ""
        out += (
            f'<circle class="node hue-{escape(node.hue)}" cx="{at(x)}" cy="{at(y)}"'
            f' r="{radius:.1f}"/>'
            f"<text {beside(node, radius)}{weight}>{escape(node.name)}</text>"
        )
    return out


def _picture(size: tuple[int, int], font: int, label: str, inside: Sequence[str]) -> Markup:
    width, height = size
    look = f'viewBox="0 0 {width} {height}" width="{width}" font-size="{font}"'
    return image(look, label, *inside)
