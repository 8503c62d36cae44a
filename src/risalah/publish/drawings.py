"""Small drawings made at build time: signs, ornaments, date glyphs, bars, strokes, as inline SVG.

Knows shapes and hue classes of style.css; must not know papers, claims or words of the interface:
every label and every spoken description comes in as an argument.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from markupsafe import Markup, escape

Precision = Literal["day", "month", "year", "interval"]
Part = Literal["early", "mid", "late"]

SIGNS: Final[dict[str, str]] = {
    "kawung": (
        "M10.8 10.8C5.6 10.8 1.8 7 1.8 1.8 7 1.8 10.8 5.6 10.8 10.8z"
        "M4.4 4.4L6.2 7.3 8.7 8.7 7.3 6.2zM13.2 10.8C18.4 10.8 22.2 7 22.2 1.8 17 1.8 13.2"
        " 5.6 13.2 10.8zM19.6 4.4L16.7 6.2 15.3 8.7 17.8 7.3z"
        "M10.8 13.2C5.6 13.2 1.8 17 1.8 22.2 7 22.2 10.8 18.4 10.8 13.2z"
        "M4.4 19.6L7.3 17.8 8.7 15.3 6.2 16.7zM13.2 13.2C18.4 13.2 22.2 17 22.2 22.2 17 22.2"
        " 13.2 18.4 13.2 13.2zM19.6 19.6L17.8 16.7 15.3 15.3 16.7 17.8z"
        "M12 .6l1.5 2.5L12 5.6l-1.5-2.5zM12 18.4l1.5 2.5-1.5 2.5-1.5-2.5z"
        "M.6 12l2.5-1.5L5.6 12l-2.5 1.5zM18.4 12l2.5-1.5 2.5 1.5-2.5 1.5z"
    ),
    "tumpal": (
        "M1 1h22v1.9H1zM1 21.1h22V23H1zM1.4 4.2h6.2l-3.1 7.2zM8.9 4.2h6.2L12 11.4z"
        "M16.4 4.2h6.2l-3.1 7.2zM1.4 19.8h6.2l-3.1-7.2zM8.9 19.8h6.2L12 12.6z"
        "M16.4 19.8h6.2l-3.1-7.2z"
    ),
    "megamendung": (
        "M1 18.4C1 14.6 3.4 12.9 5.8 13.1 5.2 7.6 8.4 3 12 3s6.8 4.6 6.2 10.1c2.4-.2 4.8 1.5"
        " 4.8 5.3zM3.3 16.4c.4-1.8 1.9-2 4.9-1.3C7.3 9.4 9.2 5.2 12 5.2s4.7 4.2 3.8 9.9c3-.7"
        " 4.5-.5 4.9 1.3zM9.7 16.4C9 12 10.2 7.7 12 7.7s3 4.3 2.3 8.7zM3 20.3h18v1.9H3z"
    ),
    "parang": (
        "M.8 17.4C5.6 16.2 3 8.3 9.4 3.6 8.6 8 10.6 12.2 4.6 17.8z"
        "M7 20.2C11.8 19 9.2 11.1 15.6 6.4c-.8 4.4 1.2 8.6-4.8 14.2z"
        "M13.2 23c4.8-1.2 2.2-9.1 8.6-13.8-.8 4.4 1.2 8.6-4.8 14.2z"
        "M12.2 1.6l1.7 1.7-1.7 1.7-1.7-1.7zM18.4 4.4l1.7 1.7-1.7 1.7-1.7-1.7z"
    ),
    "truntum": (
        "M12 9.4C10.2 6.6 10.9 3.4 12 .8 13.1 3.4 13.8 6.6 12 9.4z"
        "M13.8 10.2C14.9 7.2 16.3 6.4 17.9 6.1 17.6 7.7 16.8 9.1 13.8 10.2z"
        "M14.6 12C17.4 10.2 20.6 10.9 23.2 12 20.6 13.1 17.4 13.8 14.6 12z"
        "M13.8 13.8C16.8 14.9 17.6 16.3 17.9 17.9 16.3 17.6 14.9 16.8 13.8 13.8z"
        "M12 14.6C13.8 17.4 13.1 20.6 12 23.2 10.9 20.6 10.2 17.4 12 14.6z"
        "M10.2 13.8C9.1 16.8 7.7 17.6 6.1 17.9 6.4 16.3 7.2 14.9 10.2 13.8z"
        "M9.4 12C6.6 13.8 3.4 13.1 .8 12 3.4 10.9 6.6 10.2 9.4 12z"
        "M10.2 10.2C7.2 9.1 6.4 7.7 6.1 6.1 7.7 6.4 9.1 7.2 10.2 10.2z"
        "M12 10.9l1.1 1.1-1.1 1.1-1.1-1.1z"
    ),
}
"""The batik signs a topic may choose from: one path each on a field of 24 by 24."""

_UNEQUAL: Final = "M2.5 7.2h15M2.5 12.8h15M13.8 2.5L6.2 17.5"
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture in two widths, so that its type keeps its size; `narrow` is for phones."""

    wide: Markup
    narrow: Markup | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A dated happening as long as its precision: first day, last day, and how exact that is."""

    first: date
    last: date
    precision: Precision
    part: Part | None = None

    def bounds(self) -> tuple[float, float]:
        """Start and end in years; early, mid and late are the thirds of the stretch."""
        start, end = _years(self.first), _years(self.last, end=True)
        if self.part is None:
            return start, end
        third = (end - start) / 3
        index = ("early", "mid", "late").index(self.part)
        return start + index * third, start + (index + 1) * third


def coordinate(value: float) -> str:
    """A coordinate, to a tenth, without trailing noise."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _svg(attributes: str, *inside: str) -> Markup:
    """The element itself; whoever calls it has escaped what came from outside."""
    return Markup(f"<svg {attributes}>{''.join(inside)}</svg>")


def _spoken(label: str) -> str:
    return f'role="img" aria-label="{escape(label)}"'


def sprite() -> Markup:
    """The signs, the unequal sign and a year of ticks, once at the top of each page's body."""
    signs = "".join(
        f'<symbol id="s-{name}" viewBox="0 0 24 24"><path fill-rule="evenodd" d="{path}"/></symbol>'
        for name, path in SIGNS.items()
    )
    unequal = f'<symbol id="s-ne" viewBox="0 0 20 20"><path d="{_UNEQUAL}"/></symbol>'
    ticks = "".join(f"M{1 + i * 6} 9v2" for i in range(_MONTHS + 1))
    year = f'<symbol id="s-year" viewBox="0 0 74 12"><path d="M1 11h72{ticks}"/></symbol>'
    return _svg('class="vh" aria-hidden="true"', signs, unequal, year)


def favicon() -> str:
    """The site's mark as a file of its own; light on dark where the browser's theme is dark."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        "<style>path{fill:#191813}@media(prefers-color-scheme:dark){path{fill:#ece8dc}}</style>"
        f'<path fill-rule="evenodd" d="{SIGNS["kawung"]}"/></svg>\n'
    )


def lattice() -> Markup:
    """The kawung lattice behind the title of a topic: four leaves a tile, outlined, slit filled."""
    leaf = "M53 53C28 53 6 34 4 4 34 6 53 28 53 53z"
    slit = "M41 41C30 37 20 28 18 18 28 20 37 30 41 41z"
    turns = ("-1 0 0 1 112 0", "1 0 0 -1 0 112", "-1 0 0 -1 112 112")
    first = f'<g id="leaf"><path d="{leaf}"/><path fill="currentColor" d="{slit}"/></g>'
    tile = first + "".join(f'<use href="#leaf" transform="matrix({turn})"/>' for turn in turns)
    return _svg(
        'class="lattice" aria-hidden="true"',
        '<defs><pattern id="p-lattice" width="112" height="112" patternUnits="userSpaceOnUse">',
        f'<g fill="none" stroke="currentColor" stroke-width="2">{tile}</g></pattern></defs>',
        '<rect width="100%" height="100%" fill="url(#p-lattice)"/>',
    )


def selvedge() -> Markup:
    """The woven edge above the footer: the site's mark in a row."""
    return _svg(
        'class="run" aria-hidden="true"',
        '<defs><pattern id="p-run" width="22" height="22" patternUnits="userSpaceOnUse">',
        '<use href="#s-kawung" width="22" height="22" fill="currentColor"/></pattern></defs>',
        '<rect width="100%" height="22" fill="url(#p-run)"/>',
    )


def position_track(sections: Sequence[tuple[int, int]], length: int) -> str:
    """A paper's sections as a broken bar 600 wide: the path's data."""
    scale = 600 / max(length, 1)
    return "".join(
        f"M{start * scale:.0f} 5h{max((end - start) * scale - 3, 1):.0f}" for start, end in sections
    )


def position_stop(place: tuple[int, int], length: int) -> str:
    """Where on that bar something stands."""
    return coordinate(min(max((place[0] + place[1]) / 2 * 600 / max(length, 1), 4), 596))


def position_bar(
    sections: Sequence[tuple[int, int]], place: tuple[int, int], length: int, label: str
) -> Markup:
    """Where in a paper something stands: its sections as a broken bar, the place as a stop.

    `sections` and `place` are start and end offsets into a text of `length` characters.
    """
    track, stop = position_track(sections, length), position_stop(place, length)
    return _svg(
        f'class="pos" viewBox="0 0 600 10" preserveAspectRatio="none" {_spoken(label)}',
        f'<path d="{track}"/><path class="here" d="M{stop} 0v10"/>',
    )


def position_tracks(tracks: Sequence[str]) -> Markup:
    """The bars of several papers as symbols `bar1`, `bar2` …, for script to use."""
    symbols = "".join(
        f'<symbol id="bar{n}" viewBox="0 0 600 10" preserveAspectRatio="none"><path d="{track}"/>'
        "</symbol>"
        for n, track in enumerate(tracks, 1)
    )
    return _svg('class="vh" aria-hidden="true"', symbols)


def _years(day: date, *, end: bool = False) -> float:
    """A day as a fraction of years; `end` counts to the end of that day."""
    start = date(day.year, 1, 1).toordinal()
    length = 366 if day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0) else 365
    return day.year + (day.toordinal() - start + (1 if end else 0)) / length


def date_glyph(when: Stretch) -> Markup:
    """A date on one year of twelve ticks: day a line, month a bar, year a pale band.

    A stretch over several years is a framed band. Decorative: the date stands in words beside it.
    """
    start, end = when.bounds()
    if when.last.year > when.first.year:
        inner = "".join(f"M{25 + 24 * i} 2v7" for i in (0, 1))
        mark = f'<path class="soft" d="M1 2h72v7H1z"/><path class="s" d="M1 2h72v7H1z{inner}"/>'
    elif when.precision == "day":
        mark = f'<path class="f" d="M{coordinate(1 + 72 * (start % 1))} 0h1.6v11h-1.6z"/>'
    elif when.precision == "year" and when.part is None:
        mark = '<path class="soft" d="M1 3h72v6H1z"/>'
    else:
        left = coordinate(1 + 72 * (start - when.first.year))
        width = coordinate(max(72 * (end - start), 2))
        mark = f'<path class="f" d="M{left} 2h{width}v7h-{width}z"/>'
    return _svg(
        'class="glyph" viewBox="0 0 74 12" aria-hidden="true"',
        '<use href="#s-year"/>',
        mark,
    )


def unit_squares(filled: float, of: int, columns: int, label: str) -> Markup:
    """A share as squares, filled column by column from the left; the last may be part filled."""
    size, step = 24, 28
    rows = -(-of // columns)
    whole = min(int(filled), of)

    def square(i: int, share: float = 1.0) -> str:
        x, y = i // rows * step, i % rows * step
        height = size * share
        return (
            f"M{x} {coordinate(y + size - height)}h{size}v{coordinate(height)}h-{size}z"
            if share < 1
            else f"M{x} {y}h{size}v{size}h-{size}z"
        )

    rest = "".join(square(i) for i in range(whole, of))
    full = "".join(square(i) for i in range(whole))
    if whole < of and filled > whole:
        full += square(whole, filled - whole)
    width, height = columns * step - 4, rows * step - 4
    return _svg(
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" {_spoken(label)}',
        f'<path class="g" d="{rest}"/><path class="f" d="{full}"/>',
    )


def cell_bar(length: float, of: float) -> Markup:
    """A bar for a table's last column; the number stands in the row, so it is not spoken."""
    width = coordinate(max(length / of * 400, 1) if of else 0)
    return _svg(
        'class="bar" viewBox="0 0 400 12" preserveAspectRatio="none" aria-hidden="true"',
        f'<rect width="{width}" height="12"/>',
    )


def barcode(runs: Sequence[tuple[int, str]], label: str) -> Markup:
    """Every numeral of the papers as one stroke, a run of strokes a hue: (how many, hue)."""
    step = 1280 / (sum(many for many, _ in runs) or 1)
    x, out = 0.0, []
    for many, hue in runs:
        strokes = "".join(f"M{coordinate(x + i * step)} 0v60" for i in range(many))
        out.append(f'<path class="s h-{escape(hue)}" d="{strokes}"/>')
        x += many * step
    return _svg(
        f'class="bcode draw" viewBox="0 0 1280 60" preserveAspectRatio="none" {_spoken(label)}',
        f'<g stroke-width="{coordinate(max(step * 0.62, 0.3))}">{"".join(out)}</g>',
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

    def words(text: str, x: float, y: float, look: str) -> str:
        return f'<text{look} x="{coordinate(x)}" y="{coordinate(y)}">{escape(text)}</text>'

    def rod(bar: Bar, x: float, y: float, room: float) -> str:
        wide = coordinate(max(bar.size / longest * room, 1))
        return f'<path class="f h-{escape(bar.hue)}" d="M{coordinate(x)} {y}h{wide}v15h-{wide}z"/>'

    def wide() -> Markup:
        left = min(max((len(bar.label) for bar in bars), default=0) * 7.2 + 14, 300)
        ends = max((len(bar.value) * 7.8 + len(bar.source) * 7 for bar in bars), default=0) + 24
        room, out = 800 - left - ends, []
        for i, bar in enumerate(bars):
            y, end = 4 + i * 29, left + bar.size / longest * room + 8
            out.append(words(bar.label, left - 10, y + 12, ' text-anchor="end"'))
            out.append(rod(bar, left, y, room))
            out.append(
                f'<text x="{coordinate(end)}" y="{y + 12}">'
                f'<tspan font-weight="700">{escape(bar.value)}</tspan>'
                f' <tspan class="dim">{escape(bar.source)}</tspan></text>'
            )
        height = len(bars) * 29
        axis = f'<path class="s h-ink" d="M{coordinate(left)} 0V{height - 6}"/>'
        return _svg(f'viewBox="0 0 800 {height}" font-size="13" {_spoken(label)}', *out, axis)

    def narrow() -> Markup:
        out = []
        for i, bar in enumerate(bars):
            y = i * 46
            out.append(words(bar.label, 0, y + 13, ""))
            out.append(words(bar.value, 300, y + 13, ' text-anchor="end" font-weight="700"'))
            out.append(rod(bar, 0, y + 19, 300))
        return _svg(f'viewBox="0 0 300 {len(bars) * 46 - 8}" font-size="13" {_spoken(label)}', *out)

    return Drawing(wide(), narrow())


@dataclass(frozen=True, slots=True)
class NumeralLane:
    """One class of numerals: its name, in which ink it is drawn, and where each one stands."""

    name: str
    ink: Literal["hue", "ink", "pale"]
    offsets: Sequence[int]


def _stroke_look(lane: NumeralLane) -> str:
    return {"hue": "", "ink": " h-ink", "pale": " dim"}[lane.ink]


def numeral_strokes(
    lanes: Sequence[NumeralLane], sections: Sequence[tuple[int, str]], length: int, label: str
) -> Drawing:
    """The account of a long paper: a lane a class, one stroke a numeral, along the text.

    Sections are (offset, name): a rule each, the name beneath it where there is room.
    """

    def draw(width: int, left: int, size: int) -> Markup:
        scale, step = (width - left) / max(length, 1), 30
        bottom = len(lanes) * step + 4
        stroke = 20 if left else 15
        halo = "" if left else ' class="hal"'
        out = []
        for i, lane in enumerate(lanes):
            top = i * step + (4 if left else 14)
            strokes = "".join(
                f"M{coordinate(left + at * scale)} {top}v{stroke}" for at in lane.offsets
            )
            out.append(
                f'<text{halo} font-size="{size}" x="0"'
                f' y="{top + 15 if left else top - 3}">'
                f"{escape(lane.name)}</text>"
                f'<path class="s{_stroke_look(lane)}" d="{strokes}"/>'
            )
        rules = "".join(f"M{coordinate(left + at * scale)} 0v{bottom}" for at, _ in sections)
        free = 0.0
        for at, name in sections if left else ():
            x, wide = left + at * scale, len(name) * size * 0.5
            if free <= x <= width - wide:
                out.append(
                    f'<text class="dim" font-size="{size - 2}" x="{coordinate(x + 3)}"'
                    f' y="{bottom + 14}">{escape(name)}</text>'
                )
                free = x + wide + 10
        return _svg(
            f'viewBox="0 0 {width} {bottom + (20 if left else 6)}" {_spoken(label)}',
            f'<path class="ax" d="{rules}"/><g stroke-width="1.6">{"".join(out)}</g>',
        )

    return Drawing(draw(1000, 150, 15), draw(300, 0, 12))
