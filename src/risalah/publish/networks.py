"""The drawing of who appears with whom: a force layout by Vega, drawn when the site is built.

The actor that is named beside almost everyone is left out of the drawing, since its lines would
join everything; the table keeps it. Knows layout; must not know pages.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from risalah.files import write_file
from risalah.publish.drawings import Drawing
from risalah.publish.edition import Here
from risalah.publish.rows import actor_name
from risalah.publish.wording import fill

MOST = {"wide": 46, "narrow": 18}
"""Actors drawn at each width, those with the most shared claims first."""

SIZES = {"wide": (1180, 760, 15), "narrow": (340, 560, 13)}
"""Width, height and type size of the two drawings."""

LONG = 22
"""Characters from which on a name is drawn as its acronym, if it has one."""

CROWD = 0.2
"""Share of all pairs from which on an actor counts as named beside almost everyone."""


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing, and the actor left out of it."""

    drawing: Drawing
    left_out: str | None


def draw_network(here: Here) -> Network:
    """Draw the pairs of actors that the claims name together."""
    pairs = here.edition.index.pairs
    weights: Counter[str] = Counter()
    for (one, other), counts in pairs.items():
        weights[one] += counts.total()
        weights[other] += counts.total()
    total = sum(counts.total() for counts in pairs.values())
    top = weights.most_common(1)
    left_out = top[0][0] if top and total and top[0][1] / total >= CROWD else None
    wide = _drawing(here, weights, left_out, "wide")
    narrow = _drawing(here, weights, left_out, "narrow")
    return Network(Drawing(wide, narrow), left_out)


def _drawing(here: Here, weights: Counter[str], left_out: str | None, size: str) -> Markup:
    edition = here.edition
    ranked = sorted(weights, key=lambda actor: (-weights[actor], actor))
    chosen = [actor for actor in ranked if actor != left_out][: MOST[size]]
    place = {actor: i for i, actor in enumerate(chosen)}
    links = [
        {"source": place[one], "target": place[other], "value": counts.total()}
        for (one, other), counts in edition.index.pairs.items()
        if one in place and other in place
    ]
    joined = {end for link in links for end in (link["source"], link["target"])}
    nodes = [
        {
            "index": place[actor],
            "name": _short_name(here, actor),
            "hue": _hue(here, actor),
            "weight": weights[actor],
            "joined": place[actor] in joined,
        }
        for actor in chosen
    ]
    width, height, font = SIZES[size]
    points = _layout(nodes, links, width, height, here)
    label = fill(edition.ui["network"]["spoken"], n=len(nodes))
    return _svg(nodes, links, points, (width, height, font), label)


def _short_name(here: Here, actor: str) -> str:
    """The name drawn: an acronym the papers use where the full name is long."""
    name = actor_name(here, actor)
    known = here.edition.library.actors.get(actor)
    if known is None or len(name) <= LONG:
        return name
    short = [alias for alias in known.aliases if alias.isupper() and len(alias) <= 8]
    return short[0] if short else name


def _hue(here: Here, actor: str) -> str:
    """The hue of the one topic an actor belongs to; ink for an actor of several papers."""
    index = here.edition.index
    own = index.by_actor.get(actor, ())
    if len({witness.source.id for witness in own}) != 1:
        return "ink"
    topic = index.topic_of(own[0])
    return topic.record.hue if topic else "ink"


def _layout(
    nodes: list[dict[str, Any]], links: list[dict[str, Any]], width: int, height: int, here: Here
) -> list[tuple[float, float]]:
    """Places of the nodes from Vega's force transform; the same for the same input."""
    spec = {
        "$schema": "https://vega.github.io/schema/vega/v5.json",
        "width": width,
        "height": height,
        "padding": 0,
        "data": [
            {"name": "nodes-data", "values": nodes},
            {"name": "links-data", "values": links},
        ],
        "marks": [
            {
                "name": "nodes",
                "type": "symbol",
                "zindex": 1,
                "from": {"data": "nodes-data"},
                "encode": {
                    "enter": {
                        "size": {"value": 20},
                        "fill": {"value": "black"},
                        "middle": {"value": width / 2},
                        "centre": {"value": height / 2},
                    }
                },
                "transform": [
                    {
                        "type": "force",
                        "iterations": 400,
                        "static": True,
                        "forces": [
                            {"force": "center", "x": width / 2, "y": height / 2},
                            {"force": "collide", "radius": 44 if width > 600 else 26},
                            {"force": "nbody", "strength": -160 if width > 600 else -60},
                            {
                                "force": "link",
                                "links": "links-data",
                                "distance": 110 if width > 600 else 60,
                            },
                            {"force": "x", "x": "middle", "strength": 0.06},
                            {"force": "y", "y": "centre", "strength": 0.11},
                        ],
                    }
                ],
            }
        ],
    }
    text = json.dumps(spec, sort_keys=True)
    key = hashlib.sha256(text.encode()).hexdigest()[:32]
    kept = here.edition.index.cache / "networks" / f"{key}.json"
    if kept.is_file():
        found = json.loads(kept.read_text("utf-8"))
    else:
        import vl_convert

        svg = vl_convert.vega_to_svg(spec, allowed_base_urls=[])
        found = [
            [float(x), float(y)]
            for x, y in re.findall(r'<path[^>]*transform="translate\(([-\d.]+),([-\d.]+)\)"', svg)
        ][-len(nodes) :]
        write_file(kept, json.dumps(found).encode())
    return _fitted([(x, y) for x, y in found], width, height)


def _fitted(
    points: list[tuple[float, float]], width: int, height: int
) -> list[tuple[float, float]]:
    """Points stretched to the drawing, with room for names at the edges."""
    if not points:
        return []
    side, top = (90 if width > 600 else 44), 26
    xs, ys = [x for x, _ in points], [y for _, y in points]
    span_x, span_y = max(max(xs) - min(xs), 1), max(max(ys) - min(ys), 1)
    return [
        (
            side + (x - min(xs)) / span_x * (width - 2 * side),
            top + (y - min(ys)) / span_y * (height - 2 * top - 12),
        )
        for x, y in points
    ]


def _svg(
    nodes: list[dict[str, Any]],
    links: list[dict[str, Any]],
    points: list[tuple[float, float]],
    size: tuple[int, int, int],
    label: str,
) -> Markup:
    width, height, font = size
    most = max((link["value"] for link in links), default=1)
    out = []
    for link in sorted(links, key=lambda one: one["value"]):
        (x1, y1), (x2, y2) = points[link["source"]], points[link["target"]]
        thick = 0.8 + 4.2 * link["value"] / most
        out.append(
            f'<path class="e" stroke-width="{thick:.1f}" d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}"/>'
        )
    heavy = max((node["weight"] for node in nodes), default=1)
    for node, (x, y) in zip(nodes, points, strict=True):
        radius = 3.5 + 7 * (node["weight"] / heavy) ** 0.5
        out.append(
            f'<circle class="nd h-{node["hue"]}" cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}"/>'
        )
    taken: list[tuple[float, float, float, float]] = []
    for node, (x, y) in sorted(
        zip(nodes, points, strict=True), key=lambda pair: -pair[0]["weight"]
    ):
        half = len(node["name"]) * font * 0.27
        middle = min(max(x, half + 2), width - half - 2)
        below, above = y + font + 9, y - 12
        spot = below if not _meets(taken, middle, below, half, font) else above
        taken.append((middle - half, spot - font, middle + half, spot + 3))
        out.append(
            f'<text x="{middle:.0f}" y="{spot:.0f}" font-size="{font}" text-anchor="middle">'
            f"{escape(node['name'])}</text>"
        )
    return Markup(
        f'<svg viewBox="0 0 {width} {height}" width="{width}" role="img" '
        f'aria-label="{escape(label)}">' + "".join(out) + "</svg>"
    )


def _meets(
    taken: list[tuple[float, float, float, float]], x: float, y: float, half: float, font: int
) -> bool:
    return any(
        x - half < right and left < x + half and y - font < bottom and top < y + 3
        for left, top, right, bottom in taken
    )
