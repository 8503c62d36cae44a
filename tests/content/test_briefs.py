"""Briefs fall into statements: each sentence with the claims cited at its end."""

from __future__ import annotations

import pytest

from risalah.content.brief import Link, Statement, parse_brief


def statements(markdown: str) -> tuple[Statement, ...]:
    return parse_brief(markdown).statements


def cited(markdown: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.names) for one in statements(markdown)]


def test_a_citation_covers_its_sentence_and_no_more() -> None:
    assert cited("Rice came. It was white [@a]. Nobody paid.") == [
        ("Rice came.", ()),
        ("It was white.", ("a",)),
        ("Nobody paid.", ()),
    ]


def test_a_citation_may_stand_behind_the_full_stop() -> None:
    assert cited("Rice came. [@a] It was white. [@b; @c]") == [
        ("Rice came.", ("a",)),
        ("It was white.", ("b", "c")),
    ]


def test_citations_side_by_side_are_one() -> None:
    assert cited("Rice came [@a][@b].") == [("Rice came.", ("a", "b"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "PT. Bio Farma sent rice.",
        "The talk of Prof. Dr. Sari was long.",
        "In No. 5 it says so.",
        "J. Wirasta saw it at 12.5 metres.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    (one,) = statements(f"{sentence} [@a]")
    assert one.names == ("a",)
    assert one.sentences() == 1


def test_a_link_stays_whole_and_tells_its_kind() -> None:
    see, then = statements("See [the pact. All of it](topic:pact). Rice came [@a].")
    assert see.linked == {"topic"}
    assert see.sentences() == 2
    assert then.linked == frozenset()


def test_headings_and_heads_of_tables_are_told_apart() -> None:
    found = statements("## One\n\nRice came [@a].\n\n| Year | Rice |\n|---|---|\n| x [@b] | y |\n")
    assert [one.text for one in found if one.heading] == ["One", "Year", "Rice"]


def test_html_is_text() -> None:
    assert cited("<b>Rice</b> [@a]") == [("<b>Rice</b>", ("a",))]


def test_what_is_no_citation_stays_as_it_is() -> None:
    assert cited("Rice [@] came [a@b].") == [("Rice [@] came [a@b].", ())]


def test_links_tell_scheme_rest_and_line() -> None:
    brief = parse_brief("One.\n\nSee [x](actor:china) and [y](https://example.org/).\n")
    assert brief.links == (Link("actor", "china", 3), Link("https", "//example.org/", 3))
