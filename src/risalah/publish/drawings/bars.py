"""Numbers as bars and squares, numerals as strokes where they stand in a text.

Knows lengths and the classes of the style sheet; must not know claims or words of the interface.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from risalah.publish.drawings.svg import Drawing, decoration, image, rectangle, text
from risalah.publish.drawings.svg import coordinate as at

_STEP, _GAP = 28, 4
"""Units from one square to the next, and how many of them are empty."""


def unit_squares(filled: float, of: int, columns: int, label: str) -> Markup:
    """A share as squares, filled column by column from the left; the last may be part filled."""
    rows, whole = -(-of // columns), min(int(filled), of)
    full = "".join(_square(i, rows) for i in range(whole))
    if whole < of and filled > whole:
        full += _square(whole, rows, filled - whole)
    rest = "".join(_square(i, rows) for i in range(whole, of))
    width, height = columns * _STEP - _GAP, rows * _STEP - _GAP
    return image(
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"',
        label,
        f'<path class="rest" d="{rest}"/><path class="fill" d="{full}"/>',
    )


def _square(i: int, rows: int, share: float = 1) -> str:
    """Square number `i`, counted down the columns; of a share only that part, from below."""
    size = _STEP - _GAP
    top = i % rows * _STEP + size * (1 - share)
    return rectangle(i // rows * _STEP, top, size, size * share)


def cell_bar(length: float, of: float) -> Markup:
    """A bar for a table's last column; the number is in the row, so it is not read out."""
    width = at(max(length / of * 400, 1) if of else 0)
    return decoration(
        'class="share" viewBox="0 0 400 12" preserveAspectRatio="none"',
        f'<rect width="{width}" height="12"/>',
    )


def barcode(runs: Sequence[tuple[int, str]], label: str) -> Markup:
    """Every numeral of the papers as one stroke, a run of strokes a hue: (how many, hue)."""
    step = 1280 / (sum(many for many, _ in runs) or 1)
    x, out = 0.0, []
    for many, hue in runs:
        strokes = "".join(f"M{at(x + i * step)} 0v60" for i in range(many))
        out.append(f'<path class="stroke hue-{escape(hue)}" d="{strokes}"/>')
        x += many * step
    return image(
        'class="barcode draw" viewBox="0 0 1280 60" preserveAspectRatio="none"',
        label,
        f'<g stroke-width="{at(max(step * 0.62, 0.3))}">{"".join(out)}</g>',
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """One of several numbers to scale: of what, in which words, how large, where from."""

    label: str
    value: str
    size: float
    source: str
    hue: str


def bars_to_scale(bars: Sequence[Bar], label: str) -> Drawing:
    """Numbers that are set against each other, each as long as it is large, from one zero."""
    longest = max((bar.size for bar in bars), default=0) or 1
    return Drawing(_beside_labels(bars, longest, label), _below_labels(bars, longest, label))


def _beside_labels(bars: Sequence[Bar], longest: float, label: str) -> Markup:
    left = min(max((len(bar.label) for bar in bars), default=0) * 7.2 + 14, 300)
    ends = max((len(bar.value) * 7.8 + len(bar.source) * 7 for bar in bars), default=0) + 24
    room, height, out = 800 - left - ends, len(bars) * 29, []
    for i, bar in enumerate(bars):
        y, end = 4 + i * 29, left + bar.size / longest * room + 8
        out.append(text(bar.label, left - 10, y + 12, 'text-anchor="end"'))
        out.append(_rod(bar, left, y, bar.size / longest * room))
        out.append(
            f'<text x="{at(end)}" y="{y + 12}">'
            f'<tspan font-weight="700">{escape(bar.value)}</tspan>'
            f' <tspan class="muted">{escape(bar.source)}</tspan></text>'
        )
    axis = f'<path class="stroke hue-ink" d="M{at(left)} 0V{height - 6}"/>'
    return image(f'viewBox="0 0 800 {height}" font-size="13"', label, *out, axis)


def _below_labels(bars: Sequence[Bar], longest: float, label: str) -> Markup:
    out = []
    for i, bar in enumerate(bars):
        y = i * 46
        out.append(text(bar.label, 0, y + 13))
        out.append(text(bar.value, 300, y + 13, 'text-anchor="end" font-weight="700"'))
        out.append(_rod(bar, 0, y + 19, bar.size / longest * 300))
    return image(f'viewBox="0 0 300 {len(bars) * 46 - 8}" font-size="13"', label, *out)


def _rod(bar: Bar, x: float, y: float, length: float) -> str:
    rod = rectangle(x, y, max(length, 1), 15)
    return f'<path class="fill hue-{escape(bar.hue)}" d="{rod}"/>'


# ---- the numerals of a long paper


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
_NARROW = _Form(300, 0, 12, top=14, stroke=15, name=-3, look='class="halo" ', foot=6)


def numeral_strokes(
    lanes: Sequence[NumeralLane], sections: Sequence[tuple[int, str]], length: int, label: str
) -> Drawing:
    """The account of a long paper: a lane a class, one stroke a numeral, along the text.

    Sections are (offset, name): a rule each, on the wide drawing the name beneath it where there
    is room.
    """

    def draw(form: _Form, *, named: bool) -> Markup:
        scale, bottom = (form.width - form.left) / max(length, 1), len(lanes) * _LANE + 4
        spots = [(form.left + offset * scale, name) for offset, name in sections]
        rules = "".join(f"M{at(x)} 0v{bottom}" for x, _ in spots)
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
        f"M{at(form.left + offset * scale)} {top}v{form.stroke}" for offset in lane.offsets
    )
    name = text(lane.name, 0, top + form.name, f'{form.look}font-size="{form.size}"')
    return f'{name}<path class="{_INKS[lane.ink]}" d="{strokes}"/>'


def _section_names(spots: Sequence[tuple[float, str]], form: _Form, y: int) -> list[str]:
    """The names that have room between the one before and the right edge."""
    out, free = [], 0.0
    for x, name in spots:
        wide = len(name) * form.size * 0.5
        if free <= x <= form.width - wide:
            out.append(text(name, x + 3, y, f'class="muted" font-size="{form.size - 2}"'))
            free = x + wide + 10
    return out
