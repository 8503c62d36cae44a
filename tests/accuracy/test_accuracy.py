"""The papers of seeds/ are read as a careful reader reads them, and the measure is a true one."""

from __future__ import annotations

import pytest

from accuracy.score import GOLD, Paper, Score, compare, parse_gold, records, score_papers, total

BARS = {
    "dates": 0.99,
    "date values": 0.99,
    "figures": 0.98,
    "figure values": 0.98,
    "actors": 0.97,
    "actor ids": 0.97,
    "citations": 0.97,
    "numerals": 0.99,
}
"""The F1 below which no kind may fall, over all papers that have a gold."""

UNITS = 0.95
UNLISTED = 0.95
"""The share of right units, and the F1 of actors found when the editor lists none."""

TEXT = "Pada 2019 Norwegia\ndan Peru mengirim 12\nton ikan dan 3 ton beras.\n"
READ = """
dates: [{line: 1, text: "2019", edtf: "2019"}]
figures:
- {line: 2, text: 12 ton, value: 12, unit: ton}
- {line: 3, text: 3 ton, value: 3, unit: ton}
actors: [{line: 1, text: Norwegia, id: norway}, {line: 2, text: Peru, id: peru}]
citations: []
numerals: d ff
"""


@pytest.fixture(scope="module")
def papers() -> tuple[Paper, ...]:
    return score_papers()


@pytest.fixture(scope="module")
def scores(papers: tuple[Paper, ...]) -> dict[str, Score]:
    return total(papers)


@pytest.mark.parametrize("kind", BARS)
def test_no_kind_is_read_worse_than_its_bar(kind: str, scores: dict[str, Score]) -> None:
    (score,) = (row for row in records(scores) if row["kind"] == kind)
    assert float(score["f1"]) >= BARS[kind], "run tests/accuracy/score.py --misses"


def test_figures_carry_the_unit_that_is_printed(scores: dict[str, Score]) -> None:
    assert scores["figures"].units >= UNITS * scores["figures"].recognised


def test_actors_are_found_that_no_editor_lists() -> None:
    score = total(score_papers(unlisted=True))["actors"]
    _, _, f1 = score.shares(score.recognised)
    assert f1 >= UNLISTED


def test_every_gold_belongs_to_a_source(papers: tuple[Paper, ...]) -> None:
    assert {path.stem for path in GOLD.glob("*.yaml")} == {paper.source for paper in papers}


@pytest.mark.parametrize(
    ("kind", "old", "new", "recognised", "right"),
    [
        ("dates", 'edtf: "2019"', 'edtf: "2019"', (1, 1, 1), (1, 1, 1)),
        ("dates", 'edtf: "2019"', "edtf: 2019/..", (1, 1, 1), (0, 0, 0)),
        ("actors", "id: peru", "id: chile", (1, 1, 1), (0.5, 0.5, 0.5)),
        ("actors", ", {line: 2, text: Peru, id: peru}", "", (1, 0.5, 2 / 3), (1, 0.5, 2 / 3)),
        ("figures", "text: 3 ton, value: 3", "text: beras, value: 3", (0.5,) * 3, (0.5,) * 3),
        ("figures", "value: 12, unit: ton", "value: 1.2, unit: ton", (1, 1, 1), (0.5, 0.5, 0.5)),
        ("numerals", "d ff", "d fi", (2 / 3,) * 3, (2 / 3,) * 3),
    ],
)
def test_each_mistake_costs_what_it_should(
    kind: str, old: str, new: str, recognised: tuple[float, ...], right: tuple[float, ...]
) -> None:
    gold, found = parse_gold(READ, TEXT, "gold"), parse_gold(READ.replace(old, new), TEXT, "gold")
    scores, misses = compare(gold, found, TEXT)
    assert scores[kind].shares(scores[kind].recognised) == pytest.approx(recognised)
    assert scores[kind].shares(scores[kind].right) == pytest.approx(right)
    assert bool(misses) == (right != (1, 1, 1))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "line: 1, text: Norwegia",
            "line: 2, text: Norwegia",
            "`Norwegia` does not begin on line 2",
        ),
        ("d ff", "d f", "2 classes for 3 numerals"),
    ],
)
def test_a_gold_that_does_not_fit_its_paper_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_gold(READ.replace(old, new), TEXT, "gold")


def test_words_are_placed_over_line_ends_and_never_inside_longer_ones() -> None:
    text = "ASEAN-6 dan 2016,5 lalu 16 kerja-\nsama As\nASEAN-\nTiongkok\n"
    gold = """
dates: [{line: 1, text: "16", edtf: "2016"}]
figures: []
actors:
- {line: 1, text: kerjasama, id: a}
- {line: 2, text: As, id: b}
- {line: 3, text: ASEAN-Tiongkok, id: c}
citations: []
numerals: iff
"""
    read = parse_gold(gold, text, "gold")
    words = [text[m.spans[0].start : m.spans[0].end] for m in read.mentions["actors"]]
    assert words == ["kerja-\nsama", "As", "ASEAN-\nTiongkok"]
    assert read.mentions["dates"][0].spans[0].start == text.index(" 16 ") + 1


def test_words_stand_behind_the_entry_before_them() -> None:
    text = "Presiden Rusia Vladimir Putin, China dan Rusia\n"
    gold = """
dates: []
figures: []
actors:
- {line: 1, text: Presiden Rusia Vladimir Putin, id: vladimir-putin}
- {line: 1, text: Rusia, id: russia}
citations: []
numerals: ""
"""
    (_, russia) = parse_gold(gold, text, "gold").mentions["actors"]
    assert russia.spans[0].start == text.rindex("Rusia")
