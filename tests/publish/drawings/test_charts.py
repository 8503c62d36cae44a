"""Charts draw the content's numbers, the same bytes each time, as one silent image with a name."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from risalah.content.library import Library
from risalah.publish.drawings import drawing_program
from risalah.publish.drawings.charts.clean import accessible
from risalah.publish.drawings.charts.draw import draw, laid_over, narrow_spec, wide_spec
from risalah.publish.drawings.charts.rows import Datum, data_of
from risalah.publish.exports.datapackage import chart_files
from risalah.publish.wording import Lang
from workspace import Workspace, load_project

CHARTS = "content/topics/harbour-pact/charts.yaml"
POINT = "{label: {en: Merbau, id: Merbau}, claim: containers-sent, figure: 750 peti}"
BARS = {
    "mark": "bar",
    "padding": {"left": 80},
    "encoding": {
        "x": {"field": "value", "type": "quantitative", "title": {"en": "Boxes", "id": "Peti"}},
        "y": {"field": "label", "type": "nominal"},
    },
}


@pytest.fixture(scope="session")
def harbour(small_built: Path) -> Library:
    return load_project(small_built)


def rows(library: Library, lang: Lang) -> list[Datum]:
    return data_of(library.topics["harbour-pact"].charts[0], library, lang)


def test_rows_carry_the_claims_figures_in_words_of_the_language(harbour: Library) -> None:
    english, indonesian = rows(harbour, "en"), rows(harbour, "id")
    assert [row["value"] for row in english] == [1250, 750]
    assert [row["words"] for row in english] == ["1,250", "750"]
    assert [row["words"] for row in indonesian] == ["1.250", "750"]
    assert [row["row"] for row in english] == [0, 1]


def test_rows_of_a_table_have_words_beside_each_column(small: Workspace) -> None:
    text = small.read(CHARTS)
    points = text[text.index("    points:") : text.index("  spec:")]
    small.edit(CHARTS, points, "    table: containers-by-harbour\n    columns: [containers]\n")
    library = load_project(small.root)
    first, second = data_of(library.topics["harbour-pact"].charts[0], library, "id")
    assert (first["containers"], first["containers_words"]) == (1250.0, "1.250")
    assert (second["containers_lost"], second["containers_inferred"]) == (False, False)
    assert "harbour" not in first


def test_a_figure_that_is_not_there_is_named(harbour: Library) -> None:
    chart = harbour.topics["harbour-pact"].charts[0]
    point = chart.data.points[0].model_copy(update={"figure": "99 peti"})
    data = chart.data.model_copy(update={"points": (point,)})
    with pytest.raises(LookupError, match="claim `containers-sent` has no figure `99 peti`"):
        data_of(chart.model_copy(update={"data": data}), harbour, "en")


def test_the_csv_of_a_chart_is_read_back_whatever_its_labels_hold(small: Workspace) -> None:
    small.edit(CHARTS, "{en: Merbau, id: Merbau}", """{en: 'Merbau, "east"', id: Merbau}""")
    (written,) = chart_files(load_project(small.root)).values()
    read = list(csv.DictReader(io.StringIO(written.decode())))
    assert [(row["label_en"], row["value"], row["printed"]) for row in read] == [
        ("Nusa Karang", "1250", "1.250 peti"),
        ('Merbau, "east"', "750", "750 peti"),
    ]
    assert {row["claim"] for row in read} == {"containers-sent"}


def test_the_same_chart_is_drawn_to_the_same_bytes(harbour: Library, tmp_path: Path) -> None:
    one, two = (
        draw(BARS, rows(harbour, "en"), "en", width=300, label="x", kept=tmp_path / folder)
        for folder in ("one", "two")
    )
    assert one == two
    assert 'viewBox="0 0 300 ' in one


def test_a_drawn_chart_is_kept_and_the_drawing_program_not_loaded(
    harbour: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = draw(BARS, rows(harbour, "en"), "en", width=300, label="x", kept=tmp_path)
    monkeypatch.setattr(drawing_program, "_drawn_apart", None)
    assert draw(BARS, rows(harbour, "en"), "en", width=300, label="x", kept=tmp_path) == first
    with pytest.raises(TypeError):
        draw(BARS, rows(harbour, "en"), "en", width=301, label="x", kept=tmp_path)


def test_a_drawing_is_one_image_with_a_name_and_no_colour_of_its_own(
    harbour: Library, tmp_path: Path
) -> None:
    label = 'Merbau & "Nusa"'
    svg = draw(BARS, rows(harbour, "id"), "id", width=300, label=label, kept=tmp_path)
    assert svg.count("role=") == svg.count("aria-") == 1
    assert 'aria-label="Merbau &amp; &#34;Nusa&#34;"' in svg
    assert ">Peti</text>" in svg
    for unwanted in (
        "style=",
        "id=",
        "clip-path",
        "font-family",
        "xmlns",
        "#0",
        "#4c78a8",
        "white",
    ):
        assert unwanted not in svg.replace("&#34;", "")
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg)) <= {
        "none",
        "currentColor",
        "var(--hue)",
        "var(--line)",
        "var(--grey)",
    }


def test_numbers_in_text_stay_whole_when_coordinates_are_shortened() -> None:
    svg = (
        '<svg viewBox="0 0 10 10"><g><text transform="translate(1.23456,2)" fill="var(--hue)">'
        '7.727</text><text fill="var(--ink2)">x</text></g></svg>'
    )
    drawn = accessible(svg, "name")
    assert '<text class="fill" x="1.2" y="2">7.727</text>' in drawn
    assert '<text class="muted">x</text>' in drawn


def test_what_neighbouring_marks_share_is_said_once() -> None:
    svg = (
        '<svg viewBox="0 0 9 9"><g><path d="M0" fill="red" opacity="0.5"></path>'
        '<path d="M1" fill="red" opacity="0.4"></path></g></svg>'
    )
    assert accessible(svg, "").endswith(
        '<g fill="red"><path d="M0" opacity="0.5"/><path d="M1" opacity="0.4"/></g></svg>'
    )


def test_named_layers_join_by_name_and_other_lists_are_replaced() -> None:
    under = {"layer": [{"name": "a", "mark": {"dx": 1, "dy": 2}}, {"name": "b"}], "domain": [0, 1]}
    over = {"layer": [{"name": "a", "mark": {"dy": 3}}, {"name": "c"}], "domain": [2]}
    assert laid_over(under, over) == {
        "layer": [{"name": "a", "mark": {"dx": 1, "dy": 3}}, {"name": "b"}, {"name": "c"}],
        "domain": [2],
    }


def test_the_narrow_drawing_is_the_wide_one_with_what_differs(harbour: Library) -> None:
    chart = harbour.topics["harbour-pact"].charts[0].model_copy(update={"narrow": {"height": 9}})
    assert narrow_spec(chart) == {**wide_spec(chart), "height": 9}


SPEC = "      x: {field: value, type: quantitative}"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            SPEC,
            "      x: {field: vlaue, type: quantitative}",
            "the drawing uses `vlaue`, which its data lack\nhelp: did you mean `value`?",
        ),
        (
            "    mark: bar",
            "    mark: bar\n    data: {values: [{value: 3}]}",
            "`data` in the drawing; a chart's numbers come from claims and tables\n"
            "help: remove it, and name `table` or `points`",
        ),
        (
            "  data:\n    points:",
            "  data:\n    table: containers-by-harbour\n    points:",
            "expected a `table` or `points`\nhelp: give one of the two",
        ),
        (
            POINT,
            "{label: {en: Merbau, id: Merbau}, claim: pact-signed, figure: 12 Maret 2014}",
            "`12 Maret 2014` is a date; a chart draws figures\nhelp: name a figure of the claim",
        ),
    ],
)
def test_a_mistake_in_a_chart_is_told(small: Workspace, old: str, new: str, told: str) -> None:
    small.edit(CHARTS, old, new)
    result = small.run("check")
    assert (result.code, result.error) == (1, None)
    message, help = told.split("\n")
    assert re.search(rf"charts\.yaml:\d+:\d+: {re.escape(message)}\n", result.output), result.output
    assert f"  {help}\n" in result.output


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("columns: [boxes]", "table `containers-by-harbour` has no column `boxes`"),
        ("where: {port: Merbau}", "table `containers-by-harbour` has no column `port`"),
        ("where: {harbour: Sabang}", "no row of table `containers-by-harbour` says `Sabang`"),
    ],
)
def test_a_table_is_asked_only_for_what_it_has(small: Workspace, data: str, told: str) -> None:
    text = small.read(CHARTS)
    points = text[text.index("    points:") : text.index("  spec:")]
    small.edit(CHARTS, points, f"    table: containers-by-harbour\n    {data}\n")
    result = small.run("check")
    assert result.code == 1
    assert told in result.output


def test_a_spec_that_cannot_be_drawn_is_a_mistake_of_its_file(small: Workspace) -> None:
    small.edit(CHARTS, "    mark: bar", "    mark: nonsense")
    result = small.run("build")
    assert (result.code, result.error) == (1, None)
    assert "charts.yaml:10:5: the drawing program refuses the spec\n" in result.output


def test_a_disc_a_word_and_a_line_are_said_in_short() -> None:
    svg = (
        '<svg viewBox="0 0 9 9"><g><g fill="red"><path transform="translate(3,4)"'
        ' d="M2.5,0A2.5,2.5,0,1,1,-2.5,0A2.5,2.5,0,1,1,2.5,0"/></g>'
        '<text fill="var(--ink2)" transform="translate(1,-2)">a</text>'
        '<line transform="translate(1,2)" x2="5" y2="0" stroke="red"/>'
        '<line transform="translate(1,4)" x2="5" y2="0" stroke="red"/></g></svg>'
    )
    assert accessible(svg, "").endswith(
        '<g fill="red"><circle cx="3" cy="4" r="2.5"/></g>'
        '<text class="muted" x="1" y="-2">a</text><path d="M1 2l5 0M1 4l5 0" stroke="red"/></svg>'
    )


def test_words_on_several_lines_stay_where_they_stand() -> None:
    words = '<text transform="translate(3,4)"><tspan x="0">a</tspan></text>'
    assert accessible(f'<svg viewBox="0 0 9 9">{words}</svg>', "").endswith(f"{words}</svg>")
