"""What content/ itself must offer: names, briefs and comparisons in the measure that was asked."""

from __future__ import annotations

import pytest

from risalah.content.cells import printed
from risalah.content.library import Library
from risalah.content.load import load
from risalah.content.reading import read_content
from risalah.drafting import draft
from workspace import PROJECT

TOPICS = sorted(path.name for path in (PROJECT / "content" / "topics").iterdir())


@pytest.fixture(scope="module")
def library() -> Library:
    content = read_content(PROJECT)
    return load(content, draft(PROJECT, content))


def test_every_claim_can_be_read_in_english(library: Library) -> None:
    assert [w.slug for w in library.claims.values() if w.untranslated_into(["en"])] == []


def test_at_least_130_claims_have_a_name_that_speaks(library: Library) -> None:
    assert sum(slug != annotated.claim.id for slug, annotated in library.claims.items()) >= 130


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("topic", TOPICS)
def test_a_brief_has_600_to_1000_words_in_sections(library: Library, topic: str, lang: str) -> None:
    statements = library.topics[topic].briefs[lang].statements
    assert 600 <= sum(len(one.text.split()) for one in statements) <= 1000
    assert 4 <= sum(one.heading for one in statements) <= 8


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_three_to_five_findings_and_two_to_four_charts(
    library: Library, topic: str
) -> None:
    one = library.topics[topic]
    assert 3 <= len(one.record.glance) <= 5
    assert 2 <= len(one.charts) <= 4


def test_comparisons_are_many_and_many_are_computed(library: Library) -> None:
    computed = [one for one in library.comparisons.values() if one.record.checks]
    assert len(library.comparisons) >= 30
    assert len(computed) >= 14
    assert {check.op for one in computed for check in one.record.checks} == {
        "count",
        "difference",
        "equal",
        "growth",
        "mean",
        "order",
        "ratio",
        "share",
        "sum",
    }


def test_a_cell_that_is_not_printed_says_why(library: Library) -> None:
    for table in library.tables.values():
        for row in table.record.rows:
            for cell in row:
                assert printed(cell) or not isinstance(cell, str)
                if not isinstance(cell, str) and not (printed(cell) or cell.words):
                    assert cell.lost or cell.inferred


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("west-java-sichuan-programmes", 12),
        ("acfta-investment", 10),
        ("acfta-dependence-trade", 11),
        ("acfta-dependence-investment", 11),
        ("acfta-deals", 11),
        ("west-java-activities-by-country", 8),
        ("world-economy-forecasts-2020", 5),
    ],
)
def test_the_tables_of_the_papers_are_whole(library: Library, table: str, rows: int) -> None:
    assert len(library.tables[table].record.rows) == rows
