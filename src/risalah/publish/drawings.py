"""Small drawings made at build time: signs, ornaments, date glyphs, bars and timelines, as inline SVG.

Knows shapes and hue classes of style.css; must not know papers, claims or words of the interface:
every label and every spoken description comes in as an argument.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from markupsafe import Markup, escape

Precision = Literal["day", "month", "year", "interval"]
Part = Literal["early", "mid", "late"]

SIGNS: Final[dict[str, str]] = {
    "kawung": (
        "M10.8 10.8C5.6 10.8 1.8 7 1.8 1.8 7 1.8 10.8 5.6 10.8 10.8zM4.4 4.4L6.2 7.3 8.7 8.7 7.3 6.2z"
        "M13.2 10.8C18.4 10.8 22.2 7 22.2 1.8 17 1.8 13.2 5.6 13.2 10.8zM19.6 4.4L16.7 6.2 15.3 8.7 17.8 7.3z"
        "M10.8 13.2C5.6 13.2 1.8 17 1.8 22.2 7 22.2 10.8 18.4 10.8 13.2zM4.4 19.6L7.3 17.8 8.7 15.3 6.2 16.7z"
        "M13.2 13.2C18.4 13.2 22.2 17 22.2 22.2 17 22.2 13.2 18.4 13.2 13.2zM19.6 19.6L17.8 16.7 15.3 15.3 16.7 17.8z"
        "M12 .6l1.5 2.5L12 5.6l-1.5-2.5zM12 18.4l1.5 2.5-1.5 2.5-1.5-2.5zM.6 12l2.5-1.5L5.6 12l-2.5 1.5z"
        "M18.4 12l2.5-1.5 2.5 1.5-2.5 1.5z"
    ),
    "tumpal": (
        "M1 1h22v1.9H1zM1 21.1h22V23H1zM1.4 4.2h6.2l-3.1 7.2zM8.9 4.2h6.2L12 11.4zM16.4 4.2h6.2l-3.1 7.2z"
        "M1.4 19.8h6.2l-3.1-7.2zM8.9 19.8h6.2L12 12.6zM16.4 19.8h6.2l-3.1-7.2z"
    ),
    "megamendung": (
        "M1 18.4C1 14.6 3.4 12.9 5.8 13.1 5.2 7.6 8.4 3 12 3s6.8 4.6 6.2 10.1c2.4-.2 4.8 1.5 4.8 5.3z"
        "M3.3 16.4c.4-1.8 1.9-2 4.9-1.3C7.3 9.4 9.2 5.2 12 5.2s4.7 4.2 3.8 9.9c3-.7 4.5-.5 4.9 1.3z"
        "M9.7 16.4C9 12 10.2 7.7 12 7.7s3 4.3 2.3 8.7zM3 20.3h18v1.9H3z"
    ),
    "parang": (
        "M.8 17.4C5.6 16.2 3 8.3 9.4 3.6 8.6 8 10.6 12.2 4.6 17.8zM7 20.2C11.8 19 9.2 11.1 15.6 6.4"
        "c-.8 4.4 1.2 8.6-4.8 14.2zM13.2 23c4.8-1.2 2.2-9.1 8.6-13.8-.8 4.4 1.2 8.6-4.8 14.2z"
        "M12.2 1.6l1.7 1.7-1.7 1.7-1.7-1.7zM18.4 4.4l1.7 1.7-1.7 1.7-1.7-1.7z"
    ),
    "truntum": (
        "M12 9.4C10.2 6.6 10.9 3.4 12 .8 13.1 3.4 13.8 6.6 12 9.4zM13.8 10.2C14.9 7.2 16.3 6.4 17.9 6.1"
        " 17.6 7.7 16.8 9.1 13.8 10.2zM14.6 12C17.4 10.2 20.6 10.9 23.2 12 20.6 13.1 17.4 13.8 14.6 12z"
        "M13.8 13.8C16.8 14.9 17.6 16.3 17.9 17.9 16.3 17.6 14.9 16.8 13.8 13.8zM12 14.6C13.8 17.4 13.1 20.6 12 23.2"
        " 10.9 20.6 10.2 17.4 12 14.6zM10.2 13.8C9.1 16.8 7.7 17.6 6.1 17.9 6.4 16.3 7.2 14.9 10.2 13.8z"
        "M9.4 12C6.6 13.8 3.4 13.1 .8 12 3.4 10.9 6.6 10.2 9.4 12zM10.2 10.2C7.2 9.1 6.4 7.7 6.1 6.1"
        " 7.7 6.4 9.1 7.2 10.2 10.2zM12 10.9l1.1 1.1-1.1 1.1-1.1-1.1z"
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


@dataclass(frozen=True, slots=True)
class Event:
    """One mark of a timeline: when, in which lane (an index), in which hue, with what label."""

    when: Stretch
    lane: int
    hue: str
    label: str = ""


def _n(value: float) -> str:
    """A coordinate, to a tenth, without trailing noise."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def sprite() -> Markup:
    """The signs and the unequal sign as symbols, to stand once at the top of a page's body."""
    signs = "".join(
        f'<symbol id="s-{name}" viewBox="0 0 24 24"><path fill-rule="evenodd" d="{path}"/></symbol>'
        for name, path in SIGNS.items()
    )
    unequal = f'<symbol id="s-ne" viewBox="0 0 20 20"><path d="{_UNEQUAL}"/></symbol>'
    return Markup(f'<svg hidden aria-hidden="true" focusable="false">{signs}{unequal}</svg>')  # noqa: S704


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
    tile = "".join(
        f'<g transform="{turn}"><path d="{leaf}"/><path fill="currentColor" d="{slit}"/></g>'
        for turn in ("", "matrix(-1 0 0 1 112 0)", "matrix(1 0 0 -1 0 112)", "matrix(-1 0 0 -1 112 112)")
    ).replace(' transform=""', "")
    return Markup(  # noqa: S704
        '<svg class="lattice" aria-hidden="true" focusable="false"><defs>'
        '<pattern id="p-lattice" width="112" height="112" patternUnits="userSpaceOnUse">'
        f'<g fill="none" stroke="currentColor" stroke-width="2">{tile}</g></pattern></defs>'
        '<rect width="100%" height="100%" fill="url(#p-lattice)"/></svg>'
    )


def selvedge() -> Markup:
    """The woven edge above the footer: the site's mark in a row."""
    return Markup(  # noqa: S704
        '<svg class="run" aria-hidden="true" focusable="false"><defs>'
        '<pattern id="p-run" width="22" height="22" patternUnits="userSpaceOnUse">'
        f'<path fill="currentColor" fill-rule="evenodd" transform="scale(.9167)" d="{SIGNS["kawung"]}"/>'
        '</pattern></defs><rect width="100%" height="22" fill="url(#p-run)"/></svg>'
    )


def position_bar(sections: Sequence[tuple[int, int]], place: tuple[int, int], length: int, label: str) -> Markup:
    """Where in a paper something stands: its sections as a broken bar, the place as a stop.

    `sections` and `place` are start and end offsets into a text of `length` characters.
    """
    scale = 600 / max(length, 1)
    track = "".join(
        f"M{_n(start * scale)} 3h{_n(max((end - start) * scale - 3, 1))}v4h-{_n(max((end - start) * scale - 3, 1))}z"
        for start, end in sections
    )
    width = max((place[1] - place[0]) * scale, 7)
    left = min(max((place[0] + place[1]) / 2 * scale - width / 2, 0), 600 - width)
    return Markup(  # noqa: S704
        '<svg class="pos" viewBox="0 0 600 10" preserveAspectRatio="none" role="img"'
        f' aria-label="{escape(label)}"><path d="{track}"/>'
        f'<path class="here" d="M{_n(left)} 0h{_n(width)}v10h-{_n(width)}z"/></svg>'
    )


def _year_position(day: date, *, end: bool = False) -> float:
    """A day as a fraction of years; `end` counts to the end of that day."""
    first = date(day.year, 1, 1)
    days = (date(day.year + 1, 1, 1) - first).days if day.year < date.max.year else 365
    return day.year + ((day - first).days + (1 if end else 0)) / days


def _bounds(when: Stretch) -> tuple[float, float]:
    """Start and end in years, with early, mid and late as the thirds of the stretch."""
    start, end = _year_position(when.first), _year_position(when.last, end=True)
    if when.part is None:
        return start, end
    third = (end - start) / 3
    index = ("early", "mid", "late").index(when.part)
    return start + index * third, start + (index + 1) * third


def date_glyph(when: Stretch) -> Markup:
    """A date on one year of twelve ticks: day a line, month a bar, year a pale band.

    A stretch over several years is a framed band. Decorative: the date stands in words beside it.
    """
    ticks = "".join(f"M{_n(1 + i * 6)} 9v2" for i in range(_MONTHS + 1))
    axis = f'<path class="ax" d="M1 11h72{ticks}"/>'
    start, end = _bounds(when)
    if when.last.year > when.first.year:
        inner = "".join(f"M{_n(1 + 72 * i / 3)} 2v7" for i in (1, 2))
        mark = f'<path class="soft" d="M1 2h72v7h-72z"/><path class="s" d="M1 2h72v7h-72z{inner}"/>'
    else:
        left, right = (1 + 72 * (value - when.first.year) for value in (start, end))
        if when.precision == "day":
            mark = f'<path class="f" d="M{_n(left)} 0h1.6v11h-1.6z"/>'
        elif when.precision == "year" and when.part is None:
            mark = '<path class="soft" d="M1 3h72v6h-72z"/>'
        else:
            width = max(right - left, 2)
            mark = f'<path class="f" d="M{_n(left)} 2h{_n(width)}v7h-{_n(width)}z"/>'
    return Markup(f'<svg class="glyph" viewBox="0 0 74 12" aria-hidden="true" focusable="false">{axis}{mark}</svg>')  # noqa: S704


def unit_squares(filled: float, of: int, columns: int, label: str) -> Markup:
    """A share as squares, read row by row; the last one may be part filled."""
    size, step = 16, 19
    rows = -(-of // columns)
    whole = int(filled)

    def square(i: int, width: float = size) -> str:
        return f"M{i % columns * step} {i // columns * step}h{_n(width)}v{size}h-{_n(width)}z"

    rest = "".join(square(i) for i in range(whole, of))
    full = "".join(square(i) for i in range(min(whole, of)))
    if whole < of and filled > whole:
        full += square(whole, (filled - whole) * size)
    return Markup(  # noqa: S704
        f'<svg viewBox="0 0 {columns * step - 3} {rows * step - 3}" role="img" aria-label="{escape(label)}">'
        f'<path class="g" d="{rest}"/><path class="f" d="{full}"/></svg>'
    )


def bars(rows: Sequence[tuple[str, str, float, str]], label: str, *, narrow: bool = False) -> Markup:
    """Bars to one scale from zero. A row: name, value in words, length, hue; labels stand directly."""
    width, text = (300, 13) if narrow else (1000, 15)
    left = 0 if narrow else 14 + 8 * max((len(name) for name, *_ in rows), default=0)
    room = width - left - (11 if narrow else 9) * max((len(words) for _, words, *_ in rows), default=0) - 12
    most = max((length for *_, length, _ in rows), default=1) or 1
    step = 44 if narrow else 38
    out = []
    for i, (name, words, length, hue) in enumerate(rows):
        top = i * step + (20 if narrow else 3)
        bar = max(length / most * max(room, 40), 1.5)
        base = top + (14 if narrow else 17)
        where = f'x="0" y="{top - 6}"' if narrow else f'x="{left - 14}" y="{base}" text-anchor="end"'
        out.append(
            f'<g class="h-{escape(hue)}"><text font-size="{text}" {where}>{escape(name)}</text>'
            f'<rect class="f" x="{left}" y="{top}" width="{_n(bar)}" height="{18 if narrow else 23}"/>'
            f'<text font-size="{text}" font-weight="700" x="{_n(left + bar + 8)}" y="{base}">{escape(words)}</text></g>'
        )
    axis = "" if narrow else f'<path class="ax" d="M{left} 0v{len(rows) * step - 6}"/>'
    return Markup(  # noqa: S704
        f'<svg viewBox="0 0 {width} {len(rows) * step}" role="img" aria-label="{escape(label)}">{axis}{"".join(out)}</svg>'
    )


def cell_bar(length: float, of: float) -> Markup:
    """A bar for a table's last column; the number stands in the row, so it is not spoken."""
    width = max(length / of * 400, 1) if of else 0
    return Markup(  # noqa: S704
        '<svg class="bar" viewBox="0 0 400 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect width="{_n(width)}" height="12"/></svg>'
    )


def barcode(runs: Sequence[tuple[int, str]], label: str) -> Markup:
    """Every numeral of the papers as one stroke, a run of strokes a hue: (how many, hue)."""
    total = sum(n for n, _ in runs) or 1
    step, x, out = 1280 / total, 0.0, []
    for n, hue in runs:
        strokes = "".join(f"M{_n(x + i * step)} 0v60" for i in range(n))
        out.append(f'<path class="s h-{escape(hue)}" d="{strokes}"/>')
        x += n * step
    return Markup(  # noqa: S704
        f'<svg class="bcode draw" viewBox="0 0 1280 60" preserveAspectRatio="none" role="img" aria-label="{escape(label)}">'
        f'<g stroke-width="{_n(max(step * 0.62, 0.3))}">{"".join(out)}</g></svg>'
    )


def numeral_strokes(
    lanes: Sequence[tuple[str, str, Sequence[int]]],
    sections: Sequence[tuple[int, str]],
    length: int,
    label: str,
) -> Drawing:
    """The account of a long paper: a lane a class, one stroke a numeral, along the text.

    A lane: label, class of `style.css` ("f" carries a claim, "dim" does not), offsets.
    Sections: offset and name, drawn as rules with the name beneath where there is room.
    """

    def draw(width: int, left: int, text: int, *, names: bool) -> Markup:
        scale, height = (width - left) / max(length, 1), 30
        bottom = len(lanes) * height + 4
        out = []
        for i, (name, cls, offsets) in enumerate(lanes):
            top = i * height + (12 if left == 0 else 4)
            strokes = "".join(f"M{_n(left + at * scale)} {top}h1.6v{15 if left == 0 else 20}h-1.6z" for at in offsets)
            y = top - 2 if left == 0 else top + 15
            out.append(
                f'<text font-size="{text}" x="0" y="{y}">{escape(name)}</text><path class="{cls}" d="{strokes}"/>'
            )
        rules = "".join(f"M{_n(left + at * scale)} 0v{bottom}" for at, _ in sections)
        words, free = [], -1.0
        for at, name in sections if names else ():
            x = left + at * scale
            wide = len(name) * text * 0.52
            if x >= free and x + wide <= width:
                words.append(f'<text class="dim" font-size="{text - 2}" x="{_n(x + 3)}" y="{bottom + 14}">{escape(name)}</text>')
                free = x + wide + 10
        return Markup(  # noqa: S704
            f'<svg viewBox="0 0 {width} {bottom + (20 if names else 4)}" role="img" aria-label="{escape(label)}">'
            f'<path class="ax" d="{rules}"/>{"".join(out)}{"".join(words)}</svg>'
        )

    return Drawing(draw(1000, 150, 15, names=True), draw(300, 0, 12, names=False))


# timeline


def _mark(when: Stretch, x: float, right: float, top: float) -> str:
    """One event in its lane: pin for a day, bar for a month, band for a year, thin band for longer."""
    if when.precision == "day":
        return f'<path class="f" d="M{_n(x - 0.8)} {_n(top - 2)}h1.6v18h-1.6z"/><circle class="f" cx="{_n(x)}" cy="{_n(top - 2)}" r="3"/>'
    if when.precision == "month" or when.part is not None:
        width = max(right - x, 2.4)
        return f'<path class="f" d="M{_n(x)} {_n(top + 2)}h{_n(width)}v12h-{_n(width)}z"/>'
    width = max(right - x, 3)
    if when.precision == "year":
        return f'<path class="soft" d="M{_n(x)} {_n(top + 3)}h{_n(width)}v10h-{_n(width)}z"/>'
    return f'<path class="soft" d="M{_n(x)} {_n(top + 6)}h{_n(width)}v4h-{_n(width)}z"/>'


def _steps(first: float, last: float, room: float) -> Iterable[int]:
    """The years to write on an axis: as many as leave some 46 units each."""
    span = max(last - first, 1)
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 5000) if room / span * s >= 46 or s == 5000)
    return (year for year in range(int(first), int(last) + 1) if year % step == 0)


def _pack(spans: Iterable[tuple[float, float]]) -> list[int]:
    """The first row free for each span (given from left to right), so that none covers another."""
    ends: list[float] = []
    rows = []
    for start, end in spans:
        row = next((i for i, free in enumerate(ends) if free <= start), len(ends))
        if row == len(ends):
            ends.append(end)
        else:
            ends[row] = end
        rows.append(row)
    return rows


def _strip(
    events: Sequence[Event],
    lanes: Sequence[tuple[str, str]],
    years: tuple[float, float],
    box: tuple[float, float, float],
    text: int,
    *,
    labels: bool,
) -> tuple[str, float]:
    """Lanes of one scale inside `box` (left, right, top); the drawing and where it ends."""
    left, right, top = box
    first, last = years
    scale = (right - left) / max(last - first, 0.1)
    out, y = [], top + 20
    grid = list(_steps(first, last, right - left))
    for index, (name, hue) in enumerate(lanes):
        mine = sorted((e for e in events if e.lane == index), key=lambda e: (_bounds(e.when), e.label))
        places = [(e, *(left + (v - first) * scale for v in _bounds(e.when))) for e in mine]
        places = [(e, a, b) for e, a, b in places if b >= left and a <= right]
        wide = [max(len(e.label) * text * 0.54 + 10, b - a) if labels and e.label else b - a for e, a, b in places]
        starts = [max(min(a, right - w), left) for (_, a, _), w in zip(places, wide, strict=True)]
        order = sorted(range(len(places)), key=lambda i: starts[i])
        packed = _pack((starts[i], starts[i] + max(wide[i], 5) + 3) for i in order)
        row_of = dict(zip(order, packed, strict=True))
        depth = max(packed, default=0) + 1
        height = 38 if labels else 20
        out.append(f'<path class="ax" d="M{_n(0 if left > 60 else left)} {_n(y - 2)}H{_n(right)}"/>')
        if left > 60:
            out.append(f'<text class="h-{escape(hue)} f" font-size="{text}" font-weight="700" x="0" y="{_n(y + 16)}">{escape(name)}</text>')
        for i, (e, a, b) in enumerate(places):
            base = y + row_of[i] * height + (20 if labels else 3)
            out.append(f'<g class="h-{escape(e.hue)}">{_mark(e.when, max(a, left), min(b, right), base)}')
            if labels and e.label:
                out.append(f'<text class="hal" font-size="{text - 1}" x="{_n(starts[i])}" y="{_n(base - 7)}">{escape(e.label)}</text>')
            out.append("</g>")
        y += max(depth * height + 8, 30)
    rules = "".join(f"M{_n(left + (year - first) * scale)} {_n(top + 18)}V{_n(y)}" for year in grid)
    words = "".join(
        f'<text class="dim" font-size="{text - 2}" x="{_n(left + (year - first) * scale + 3)}" y="{_n(top + 12)}">{year}</text>'
        for year in grid
        if left + (year - first) * scale <= right - 28
    )
    return f'<path class="ax" d="{rules}"/>{words}{"".join(out)}', y


def _lens(events: Sequence[Event], first: int, last: int) -> tuple[int, int] | None:
    """The crowded years: the shortest run that holds three quarters of the events, if it is short."""
    starts = sorted(int(_bounds(e.when)[0]) for e in events)
    need = -(-len(starts) * 3 // 4)
    if len(starts) < 8:
        return None
    a, b = min(
        ((starts[i], starts[i + need - 1]) for i in range(len(starts) - need + 1)),
        key=lambda pair: (pair[1] - pair[0], pair[0]),
    )
    return (a, b + 1) if (b + 1 - a) * 2.2 <= last - first else None


def timeline(events: Sequence[Event], lanes: Sequence[tuple[str, str]], label: str) -> Drawing:
    """All dated events, a lane a topic (name, hue), each as long as its precision.

    Where most events crowd into few years, a lens below the whole shows those enlarged; labels stand
    in the enlarged part only. Without events the drawing is an empty axis of one year.
    """
    bounds = [_bounds(e.when) for e in events] or [(2000.0, 2001.0)]
    first, last = int(min(a for a, _ in bounds)), int(max(b for _, b in bounds) + 0.999)
    lens = _lens(events, first, last)

    def draw(width: int, left: int, text: int, *, labels: bool) -> Markup:
        whole, y = _strip(events, lanes, (first, last), (left, width, 0), text, labels=labels and lens is None)
        parts = [whole]
        if lens is not None:
            scale = (width - left) / (last - first)
            a, b = (left + (year - first) * scale for year in lens)
            parts.append(f'<path class="le h-ink" d="M{_n(a)} 18V{_n(y)}L{left} {_n(y + 22)}M{_n(b)} 18V{_n(y)}L{width} {_n(y + 22)}"/>')
            inside = [e for e in events if _bounds(e.when)[1] > lens[0] and _bounds(e.when)[0] < lens[1]]
            more, y = _strip(inside, lanes, lens, (left, width, y + 24), text, labels=labels)
            parts.append(more)
        return Markup(  # noqa: S704
            f'<svg viewBox="0 0 {width} {_n(y + 4)}" role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'
        )

    return Drawing(draw(1184, 150, 14, labels=True), draw(300, 0, 12, labels=False))


def stairs(events: Sequence[Event], label: str) -> Drawing:
    """The few events of one topic: one axis, labels climbing like stairs so that no leader meets one."""
    placed = sorted(events, key=lambda e: (_bounds(e.when), e.label))
    bounds = [_bounds(e.when) for e in placed] or [(2000.0, 2001.0)]
    first, last = int(min(a for a, _ in bounds)), int(max(b for _, b in bounds) + 0.999)

    def draw(width: int, text: int) -> Markup:
        scale = width / max(last - first, 1)
        spots = [((a - first) * scale, (b - first) * scale) for a, b in bounds[: len(placed)]]
        ends = [(min(x, width), len(e.label) * text * 0.53 + 8) for e, (x, _) in zip(placed, spots, strict=True)]
        # from the right: a label stands left of its leader's top, one step above whatever it would cover
        levels: list[int] = []
        taken: list[tuple[float, float, int]] = []
        for x, size in reversed(ends):
            lo, hi = (x - size, x) if x - size >= 0 else (x, x + size)
            level = next(
                n for n in range(len(ends) + 1)
                if all(hi <= a or lo >= b or n != at for a, b, at in taken)
                and all(not lo < px < hi or n > at for px, at in ((b if s else a, at) for a, b, at in taken for s in (1,)))
            )
            taken.append((lo, hi, level))
            levels.append(level)
        levels.reverse()
        base = (max(levels, default=0) + 1) * 24 + 8
        out = []
        for e, (x, end), (at, size), level in zip(placed, spots, ends, levels, strict=True):
            y = base - (level + 1) * 24 + 6
            left_of = at - size >= 0
            anchor = ' text-anchor="end"' if left_of else ""
            out.append(
                f'<g class="h-{escape(e.hue)}"><path class="le" d="M{_n(at)} {_n(y - 10)}V{base}"/>'
                f'<text class="hal" font-size="{text}" x="{_n(at - 5 if left_of else at + 5)}" y="{_n(y)}"{anchor}>{escape(e.label)}</text>'
                f"{_mark(e.when, x, end, base + 2)}</g>"
            )
        years = "".join(
            f'<text class="dim" font-size="{text - 2}" x="{_n((year - first) * scale)}" y="{base + 36}">{year}</text>'
            for year in _steps(first, last, width)
            if (year - first) * scale <= width - 26
        )
        ticks = "".join(f"M{_n((year - first) * scale)} {base + 18}v5" for year in _steps(first, last, width))
        return Markup(  # noqa: S704
            f'<svg viewBox="0 0 {width} {base + 42}" role="img" aria-label="{escape(label)}">'
            f'<path class="ax" d="M0 {base + 18}H{width}{ticks}"/>{years}{"".join(out)}</svg>'
        )

    narrow, _ = _strip(placed, [("", "ink")], (first, last), (0, 300, 0), 12, labels=False)
    height = _strip(placed, [("", "ink")], (first, last), (0, 300, 0), 12, labels=False)[1]
    small = Markup(f'<svg viewBox="0 0 300 {_n(height + 4)}" role="img" aria-label="{escape(label)}">{narrow}</svg>')  # noqa: S704
    return Drawing(draw(960, 14), small)
