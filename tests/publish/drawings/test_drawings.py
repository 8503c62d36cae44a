"""Drawings: as expected on small inputs; inside their box, with words apart, the same each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapes import assert_apart, assert_inside, points_of, view_of

from golden import assert_golden
from risalah.looks.palette import HUES, SIGNS
from risalah.publish.drawings.bars import (
    Bar,
    NumeralLane,
    barcode,
    bars_to_scale,
    cell_bar,
    numeral_strokes,
    unit_squares,
)
from risalah.publish.drawings.charts.draw import draw
from risalah.publish.drawings.lanes import Event, Lane, Stretch, date_glyph
from risalah.publish.drawings.network import Line, Node, draw_column, draw_rings
from risalah.publish.drawings.ornaments import favicon, lattice, preview_svg, selvedge, sprite
from risalah.publish.drawings.positions import section_bar
from risalah.publish.drawings.svg import Drawing, coordinate, read_as_one
from risalah.publish.drawings.timeline import draw_stairs, draw_timeline

HERE = Path(__file__).parent


def day(year: int, month: int, number: int) -> Stretch:
    return Stretch(date(year, month, number), date(year, month, number), "day")


def whole(year: int, last: int | None = None) -> Stretch:
    precision = "year" if last is None else "interval"
    return Stretch(date(year, 1, 1), date(last or year, 12, 31), precision)  # type: ignore[arg-type]


LANES = (Lane("Harbour pact", "brick"), Lane("Rice <loan>", "teal"))
EVENTS = (
    Event(day(2014, 3, 12), 0, "brick", "the pact is signed"),
    Event(whole(2016), 0, "brick", "1,250 & 750 boxes"),
    Event(Stretch(date(2017, 4, 1), date(2017, 4, 30), "month"), 1, "teal", "rice is lent"),
    Event(whole(2013, 2015), 1, "teal", "talks"),
    Event(Stretch(date(2019, 1, 1), date(2019, 12, 31), "year", "late"), 1, "ink"),
)
NODES = (
    Node("nusa", "Nusa Karang", "ink", 9),
    Node("merbau", "Merbau", "ink", 4),
    Node("tj", "Teluk Jernih", "brick", 6),
    Node("bulog", "Bulog & Co", "teal", 2),
)
LINES = (
    Line("nusa", "merbau", 1, "ink"),
    Line("nusa", "tj", 5, "brick"),
    Line("merbau", "tj", 1, "brick"),
    Line("nusa", "bulog", 2, "teal"),
)
BARS = (
    Bar("Nusa Karang", "1,250", 1250, "paper 000", "brick"),
    Bar("Merbau", "750", 750, "paper 001", "teal"),
)
SPEC = {
    "mark": "point",
    "padding": {"left": 70, "bottom": 40},
    "height": 90,
    "encoding": {
        "x": {"field": "value", "type": "quantitative", "title": {"en": "Boxes", "id": "Peti"}},
        "y": {"field": "label", "type": "nominal", "title": None},
    },
}
ROWS = [{"label": "Nusa", "value": 1250.5, "row": 0}, {"label": "Merbau", "value": 750, "row": 1}]


def both(name: str, drawing: Drawing) -> dict[str, str]:
    narrow = {} if drawing.narrow is None else {f"{name}-narrow.svg": drawing.narrow}
    return {f"{name}.svg": drawing.wide, **narrow}


def drawings(kept: Path) -> Mapping[str, str]:
    topics = [(SIGNS["parang"], HUES["brick"].text.light), (SIGNS["nitik"], "#70451a")]
    lanes = [NumeralLane("figures", "hue", [10, 40]), NumeralLane("dates", "pale", [60])]
    return {
        **both("timeline", draw_timeline(EVENTS, LANES, 'a "timeline"')),
        **both("stairs", draw_stairs(EVENTS, "stairs")),
        **both("stairs-of-one-hue", draw_stairs(EVENTS[:2], "stairs")),
        "rings.svg": draw_rings(NODES, LINES, ["brick", "teal"], ("Indonesia", "with all"), "net"),
        "column.svg": draw_column(NODES, LINES, ["brick", "teal"], "net"),
        **both("bars", bars_to_scale(BARS, "bars")),
        **both("numerals", numeral_strokes(lanes, [(0, "One"), (50, "Two")], 100, "numerals")),
        "squares.svg": unit_squares(3.25, 10, 5, "3.25 of 10"),
        "barcode.svg": barcode([(3, "brick"), (2, "ink")], "five numerals"),
        "cell-bar.svg": cell_bar(2, 3),
        "glyph-day.svg": date_glyph(day(2014, 3, 12)),
        "glyph-year.svg": date_glyph(whole(2016)),
        "glyph-years.svg": date_glyph(whole(2013, 2015)),
        "glyph-late.svg": date_glyph(EVENTS[4].when),
        "sprite.svg": sprite({"topic-own": "M2 2h20v20H2z"}),
        "favicon.svg": favicon(),
        "lattice.svg": lattice(),
        "selvedge.svg": selvedge(),
        "chart.svg": draw(SPEC, ROWS, "en", width=300, label="boxes", kept=kept),
        "preview.svg": preview_svg("Teluk", "two invented papers, each <read>", topics),
    }


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return drawings(tmp_path_factory.mktemp("drawn"))


def test_drawings_are_the_expected_ones(drawn: Mapping[str, str], update: bool) -> None:
    found = {name: f"{svg.rstrip()}\n" for name, svg in drawn.items()}
    assert_golden(HERE / "expected", found, update)


def test_the_same_input_is_drawn_to_the_same_bytes(
    drawn: Mapping[str, str], tmp_path: Path
) -> None:
    assert drawings(tmp_path) == drawn


OWN = ("timeline", "stairs", "rings", "column", "bars", "numerals", "squares", "barcode", "cell")


@pytest.mark.parametrize("start", OWN)
def test_every_mark_is_inside_its_box(start: str, drawn: Mapping[str, str]) -> None:
    for name, svg in drawn.items():
        if name.startswith(start):
            assert_inside(svg)


@pytest.mark.parametrize("start", ["timeline", "stairs", "rings", "column", "bars", "numerals"])
def test_no_two_words_lie_on_each_other(start: str, drawn: Mapping[str, str]) -> None:
    for name, svg in drawn.items():
        if name.startswith(start):
            assert_apart(svg)


# ---- any input


DAYS = st.dates(date(1945, 1, 1), date(2024, 12, 31))


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    first = draw(DAYS)
    kind = draw(st.sampled_from(["day", "month", "year", "interval", "part"]))
    if kind == "day":
        return Stretch(first, first, "day")
    if kind == "month":
        start = first.replace(day=1)
        last = (start + timedelta(31)).replace(day=1) - timedelta(1)
        return Stretch(start, last, "month")
    if kind == "interval":
        return Stretch(first, first + timedelta(draw(st.integers(1, 3000))), "interval")
    parts: list[Literal["early", "mid", "late"]] = ["early", "mid", "late"]
    part = draw(st.sampled_from(parts)) if kind == "part" else None
    return Stretch(date(first.year, 1, 1), date(first.year, 12, 31), "year", part)


LABELS = st.sampled_from(["", "rice is lent", "the pact", "talks on the loan begin", "1,250 boxes"])
ANY_EVENTS = st.lists(
    st.builds(Event, stretches(), st.integers(0, 1), st.sampled_from(["brick", "teal"]), LABELS),
    min_size=1,
    max_size=14,
)


@settings(max_examples=60)
@given(ANY_EVENTS)
def test_any_timeline_is_inside_its_box_with_its_words_apart(events: list[Event]) -> None:
    for svg in both("", draw_timeline(events, LANES, "")).values():
        assert_inside(svg)
        assert_apart(svg)


@settings(max_examples=60)
@given(ANY_EVENTS)
def test_any_stairs_are_inside_their_box_with_their_words_apart(events: list[Event]) -> None:
    for svg in both("", draw_stairs(events, "")).values():
        assert_inside(svg)
        assert_apart(svg)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9)), min_size=1))
def test_any_network_is_inside_its_box_with_its_words_apart(
    pairs: list[tuple[int, int, int]],
) -> None:
    hues = ["ink", "brick", "teal"]
    joined = {tuple(sorted(pair[:2])): pair[2] for pair in pairs if pair[0] != pair[1]}
    if not joined:
        return
    lines = [Line(f"a{one}", f"a{other}", n, "brick") for (one, other), n in joined.items()]
    ends = sorted({end for line in lines for end in (line.one, line.other)})
    nodes = [Node(end, f"Actor {end}", hues[i % 3], i + 1) for i, end in enumerate(ends)]
    for svg in (
        draw_rings(nodes, lines, hues[1:], None, ""),
        draw_column(nodes, lines, hues[1:], ""),
    ):
        assert_inside(svg)
        assert_apart(svg)


# ---- small things


def test_a_coordinate_has_a_tenth_only_where_it_needs_one() -> None:
    assert [coordinate(value) for value in (2, 2.04, 2.06, -0.5)] == ["2", "2", "2.1", "-0.5"]


def test_a_share_fills_as_much_of_the_squares() -> None:
    svg = unit_squares(2.5, 4, 2, "")
    assert svg.count('class="fill"') == svg.count('class="rest"') == 1
    assert view_of(svg) == (52, 52)


def test_a_bar_is_never_shorter_than_what_can_be_seen() -> None:
    assert 'width="1"' in cell_bar(1, 100_000)
    assert 'width="0"' in cell_bar(0, 0)


def test_sections_fill_the_bar_of_a_paper() -> None:
    bar = f'<svg viewBox="0 0 600 10"><path d="{section_bar([(0, 40), (40, 100)], 100)}"/></svg>'
    assert_inside(bar)
    assert max(x for x, _ in points_of(bar)) == 597


def test_the_narrow_drawing_is_read_out_as_the_wide_one() -> None:
    one = read_as_one(bars_to_scale(BARS, "two & bars"), "b")
    assert one.wide.startswith('<svg id="b" ')
    assert 'aria-label="two &amp; bars"' in one.wide
    assert one.narrow is not None
    assert 'role="img" aria-labelledby="b">' in one.narrow


@pytest.mark.parametrize("ornament", [date_glyph, lambda _: sprite({}), lambda _: selvedge()])
def test_ornaments_are_silent(ornament: Callable[[Stretch], str]) -> None:
    assert 'aria-hidden="true"' in ornament(whole(2016))
