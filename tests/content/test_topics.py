"""What a topic owes its reader: key claims in a fair number, every claim in English."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from risalah.content.checks.claims import check_translations
from risalah.content.checks.topics import FEWEST, MOST, check_topics
from risalah.content.library import Library
from workspace import load_project


@pytest.fixture(scope="module")
def small_library(small_built: Path) -> Library:
    return load_project(small_built)


def with_claims(library: Library, claims: int, key: int) -> Library:
    """The library with so many claims in its rice topic, the first of them key claims."""
    one = library.claims["rice-lent"]
    assert one.note is not None
    notes = [one.note.model_copy(update={"key": i < key}) for i in range(claims)]
    annotated_claims = {
        f"claim-{i}": dataclasses.replace(one, slug=f"claim-{i}", note=note)
        for i, note in enumerate(notes)
    }
    return dataclasses.replace(library, claims=annotated_claims)


@pytest.mark.parametrize(
    ("claims", "key"), [(0, 0), (FEWEST - 1, 0), (FEWEST, FEWEST), (200, FEWEST), (200, MOST)]
)
def test_a_fair_number_of_key_claims_is_no_problem(
    small_library: Library, claims: int, key: int
) -> None:
    assert list(check_topics(with_claims(small_library, claims, key))) == []


@pytest.mark.parametrize(("claims", "key"), [(FEWEST, 0), (200, FEWEST - 1), (200, MOST + 1)])
def test_too_few_or_too_many_are_told_at_the_topic(
    small_library: Library, claims: int, key: int
) -> None:
    (problem,) = check_topics(with_claims(small_library, claims, key))
    assert problem.path == "content/topics/rice-loan/topic.yaml"
    assert problem.message == f"topic `rice-loan` has {key} key claims, expected 12 to 25"


def test_a_claim_without_a_note_is_told_with_its_quote(small_library: Library) -> None:
    bare = dataclasses.replace(small_library.claims["rice-lent"], note=None)
    library = dataclasses.replace(small_library, claims={"rice-lent": bare})
    (problem,) = check_translations(library)
    assert problem.message == "claim `rice-lent` has no translation in `en`"
    assert bare.claim.quote in problem.help


def test_a_paper_that_no_topic_draws_on_may_wait(small_library: Library) -> None:
    bare = dataclasses.replace(small_library.claims["rice-lent"], note=None)
    library = dataclasses.replace(small_library, claims={"rice-lent": bare}, topics={})
    assert list(check_translations(library)) == []
