"""The drawing of who appears with whom, drawn when the site is built.

Wide, actors of one paper stand on an outer ring, by topic, and actors of several on an inner one;
narrow, all stand in a column, joined by arcs. The actor that is named beside almost everyone is
left without lines, since they would join everything; the table keeps them. Knows layout; must not
know pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import atan2, cos, pi, sin, sqrt

from markupsafe import Markup, escape

from risalah.publish.claim_words import actor_name
from risalah.publish.drawings import Drawing
from risalah.publish.drawings import coordinate as at
from risalah.publish.edition import PageContext
from risalah.publish.wording import fill

MOST = {"wide": 46, "narrow": 18}
"""Actors drawn at each width, those with the most shared claims first."""

LONG = 22
"""Characters from which on a name is drawn as its acronym, if it has one."""

CROWD = 0.2
"""Share of all pairs from which on an actor counts as named beside almost everyone."""

ROUNDS = 12
"""How often the actors are put beside those they are joined to, before they stay."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing, and the actor left out of it."""

    drawing: Drawing
    left_out: str | None


@dataclass(frozen=True, slots=True)
class _Node:
    actor: str
    name: str
    hue: str
    weight: int

    @property
    def shared(self) -> bool:
        """Whether several papers name the actor."""
        return self.hue == "ink"


@dataclass(frozen=True, slots=True)
class _Line:
    one: str
    other: str
    claims: int
    hue: str


def draw_network(context: PageContext) -> Network:
    """Draw the pairs of actors that the claims name together."""
    pairs = context.edition.index.pairs
    weights: Counter[str] = Counter()
    for (one, other), counts in pairs.items():
        weights[one] += counts.total()
        weights[other] += counts.total()
    total = sum(counts.total() for counts in pairs.values())
    top = weights.most_common(1)
    left_out = top[0][0] if top and total and top[0][1] / total >= CROWD else None
    wide = _rings(context, *_chosen(context, weights, left_out, MOST["wide"]), left_out)
    narrow = _column(context, *_chosen(context, weights, left_out, MOST["narrow"]))
    return Network(Drawing(wide, narrow), left_out)


def _chosen(
    context: PageContext, weights: Counter[str], left_out: str | None, most: int
) -> tuple[list[_Node], list[_Line]]:
    """The actors with the most shared claims that are joined to each other, and their lines."""
    ranked = sorted(weights, key=lambda actor: (-weights[actor], actor))
    chosen = set([actor for actor in ranked if actor != left_out][:most])
    lines = [
        _Line(one, other, counts.total(), _line_hue(context, counts))
        for (one, other), counts in sorted(context.edition.index.pairs.items())
        if one in chosen and other in chosen
    ]
    joined = {end for line in lines for end in (line.one, line.other)}
    nodes = [
        _Node(actor, _short_name(context, actor), _hue(context, actor), weights[actor])
        for actor in ranked
        if actor in joined
    ]
    return nodes, lines


def _short_name(context: PageContext, actor: str) -> str:
    """The name drawn: an acronym the papers use where the full name is long."""
    name = actor_name(context, actor)
    known = context.edition.library.actors.get(actor)
    if known is None or len(name) <= LONG:
        return name
    short = [alias for alias in known.aliases if alias.isupper() and len(alias) <= 8]
    return short[0] if short else name


def _hue(context: PageContext, actor: str) -> str:
    """The hue of the one topic an actor belongs to; ink for an actor of several papers."""
    index = context.edition.index
    own = index.by_actor.get(actor, ())
    if len({annotated.source.id for annotated in own}) != 1:
        return "ink"
    topic = context.edition.library.topic_of(own[0])
    return topic.record.hue if topic else "ink"


def _line_hue(context: PageContext, counts: Counter[str]) -> str:
    """The hue of the one paper that names two actors together; ink where several do."""
    library = context.edition.library
    papers = [source for source in library.sources.values() if counts[source.id]]
    topics = [library.topics[name] for name in papers[0].topics if name in library.topics]
    return topics[0].record.hue if len(papers) == 1 and topics else "ink"


def _hues(context: PageContext) -> list[str]:
    return [topic.record.hue for topic in context.edition.library.topics.values()]


def _near(lines: Iterable[_Line]) -> dict[str, list[tuple[str, int]]]:
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


def _placed(
    context: PageContext, nodes: Sequence[_Node], lines: Sequence[_Line]
) -> dict[str, Point]:
    """Where each actor stands: both rings ordered by whom the actors are joined to."""
    near = _near(lines)
    hues = _hues(context)
    outer = sorted((n for n in nodes if not n.shared), key=lambda n: hues.index(n.hue))
    inner = [node for node in nodes if node.shared]
    outer_slots = _slots(len(outer), _OUTER, 14)
    inner_slots = _slots(len(inner), _INNER, 175)
    places: dict[str, Point] = {}

    def settle() -> None:
        places.update(zip((n.actor for n in outer), outer_slots, strict=True))
        places.update(zip((n.actor for n in inner), inner_slots, strict=True))

    def angle(node: _Node) -> float:
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


def _rings(
    context: PageContext, nodes: Sequence[_Node], lines: Sequence[_Line], left_out: str | None
) -> Markup:
    places = _placed(context, nodes, lines)
    middle, centre = _SIZE[0] / 2, _SIZE[1] / 2

    def path(line: _Line) -> str:
        (x1, y1), (x2, y2) = places[line.one], places[line.other]
        x, y = ((x1 + x2) / 2 + middle * 0.6) / 1.6, ((y1 + y2) / 2 + centre * 0.6) / 1.6
        return f"M{x1:.0f} {y1:.0f}Q{x:.0f} {y:.0f} {x2:.0f} {y2:.0f}"

    out = [_stroke(line, path(line), lines) for line in sorted(lines, key=lambda one: one.claims)]
    if left_out is not None:
        said = context.edition.ui["network"]["with_all"]
        radius = max(52.0, len(said) * 3.2 + 10)
        out.append(
            f'<circle class="hub" cx="{at(middle)}" cy="{at(centre)}" r="{at(radius)}"/>'
            f'<text text-anchor="middle" font-weight="700" x="{at(middle)}" y="{at(centre - 2)}">'
            f"{escape(_short_name(context, left_out))}</text>"
            f'<text text-anchor="middle" class="dim" font-size="12" x="{at(middle)}"'
            f' y="{at(centre + 16)}">{escape(said)}</text>'
        )
    for node in nodes:
        x, y = places[node.actor]
        gap = _radius(node, nodes) + 5
        side = f'x="{at(x + gap)}"' if x >= middle else f'x="{at(x - gap)}" text-anchor="end"'
        out.append(_dot(node, (x, y), nodes) + _name(node, f'{side} y="{at(y + 5)}"'))
    return _svg(context, _SIZE, 14, nodes, out)


# ---- a column with arcs


_STEP = 27
_STEM = 158


def _column(context: PageContext, nodes: Sequence[_Node], lines: Sequence[_Line]) -> Markup:
    """All actors below each other, by topic, those of several papers first."""
    hues = ["ink", *_hues(context)]
    ordered = sorted(nodes, key=lambda n: (hues.index(n.hue), -n.weight, n.actor))
    heights = {node.actor: 14 + i * _STEP for i, node in enumerate(ordered)}

    def path(line: _Line) -> str:
        top, bottom = sorted((heights[line.one], heights[line.other]))
        bulge = (bottom - top) / ((len(ordered) - 1) * _STEP) * (_STEM - 6) * 4 / 3
        left = at(_STEM - bulge)
        return f"M{_STEM} {top}C{left} {top} {left} {bottom} {_STEM} {bottom}"

    out = [_stroke(line, path(line), lines) for line in sorted(lines, key=lambda one: one.claims)]
    for node in ordered:
        y = heights[node.actor]
        out.append(_dot(node, (_STEM, y), nodes) + _name(node, f'x="{_STEM + 16}" y="{y + 4}"'))
    return _svg(context, (320, len(ordered) * _STEP + 4), 13, nodes, out)


# ---- shared


def _radius(node: _Node, nodes: Sequence[_Node]) -> float:
    return 3.5 + 8 * sqrt(node.weight / max(n.weight for n in nodes))


def _stroke(line: _Line, path: str, lines: Sequence[_Line]) -> str:
    thick = 0.9 + 4.6 * line.claims / max(one.claims for one in lines)
    return f'<path class="e h-{escape(line.hue)}" stroke-width="{thick:.1f}" d="{path}"/>'


def _dot(node: _Node, place: Point, nodes: Sequence[_Node]) -> str:
    x, y = place
    return (
        f'<circle class="nd h-{escape(node.hue)}" cx="{at(x)}" cy="{at(y)}"'
        f' r="{_radius(node, nodes):.1f}"/>'
    )


def _name(node: _Node, place: str) -> str:
    weight = ' font-weight="700"' if node.shared else ""
    return f"<text {place}{weight}>{escape(node.name)}</text>"


def _svg(
    context: PageContext,
    size: tuple[int, int],
    font: int,
    nodes: Sequence[_Node],
    inside: Sequence[str],
) -> Markup:
    label = fill(context.edition.ui["network"]["spoken"], n=len(nodes))
    return Markup(
        f'<svg viewBox="0 0 {size[0]} {size[1]}" width="{size[0]}" font-size="{font}" role="img"'
        f' aria-label="{escape(label)}">' + "".join(inside) + "</svg>"
    )
