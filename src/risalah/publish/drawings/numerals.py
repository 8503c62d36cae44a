"""The numerals of a long paper, each a stroke at its place in the text, one lane for each class.

Knows offsets and lanes; must not know which classes there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from risalah.publish.drawings.svg import Drawing, coordinate, image


@dataclass(frozen=True, slots=True)
class NumeralLane:
    """One class of numerals: its name, in which ink it is drawn, and where each one stands."""

    name: str
    ink: Literal["hue", "ink", "pale"]
    offsets: Sequence[int]


_INKS = {"hue": "stroke", "ink": "stroke hue-ink", "pale": "stroke muted"}
_LANE = 30


@dataclass(frozen=True, slots=True)
class _Form:
    """One width of the drawing: where lanes begin, where strokes and names are in a lane."""

    width: int
    left: int
    size: int
    top: int
    stroke: int
    name: int
    look: str
    foot: int


_WIDE = _Form(1000, 150, 15, top=4, stroke=20, name=15, look="", foot=20)
_NARROW = _Form(300, 0, 12, top=14, stroke=15, name=-3, look=' class="halo"', foot=6)


def numeral_strokes(
    lanes: Sequence[NumeralLane], sections: Sequence[tuple[int, str]], length: int, label: str
) -> Drawing:
    """The account of a long paper: a lane a class, one stroke a numeral, along the text.

    Sections are (offset, name): a rule each, on the wide drawing the name beneath it where there
    is room.
    """

    def draw(form: _Form, *, named: bool) -> Markup:
        scale, bottom = (form.width - form.left) / max(length, 1), len(lanes) * _LANE + 4
        spots = [(form.left + at * scale, name) for at, name in sections]
        rules = "".join(f"M{coordinate(x)} 0v{bottom}" for x, _ in spots)
        drawn = [_lane(lane, form, i * _LANE + form.top, scale) for i, lane in enumerate(lanes)]
        drawn += _section_names(spots, form, bottom + 14) if named else ()
        return image(
            f'viewBox="0 0 {form.width} {bottom + form.foot}"',
            label,
            f'<path class="axis" d="{rules}"/><g stroke-width="1.6">{"".join(drawn)}</g>',
        )

    return Drawing(draw(_WIDE, named=True), draw(_NARROW, named=False))


def _lane(lane: NumeralLane, form: _Form, top: int, scale: float) -> str:
    strokes = "".join(
        f"M{coordinate(form.left + at * scale)} {top}v{form.stroke}" for at in lane.offsets
    )
    return (
        f'<text{form.look} font-size="{form.size}" x="0" y="{top + form.name}">'
        f'{escape(lane.name)}</text><path class="{_INKS[lane.ink]}" d="{strokes}"/>'
    )


def _section_names(spots: Sequence[tuple[float, str]], form: _Form, y: int) -> list[str]:
    """The names that have room between the one before and the right edge."""
    out, free = [], 0.0
    for x, name in spots:
        wide = len(name) * form.size * 0.5
        if free <= x <= form.width - wide:
            out.append(
                f'<text class="muted" font-size="{form.size - 2}" x="{coordinate(x + 3)}"'
                f' y="{y}">{escape(name)}</text>'
            )
            free = x + wide + 10
    return out
