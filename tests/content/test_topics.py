"""What a topic owes its reader: key claims in a fair number, every claim in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from risalah.content.checks.claims import check_translations
from risalah.content.checks.topics import FEWEST, MOST, check_topics
from risalah.content.digests import slug_bytes
from risalah.content.library import AnnotatedClaim, Library, Topic
from risalah.content.schema.source import Note
from risalah.engine.reads import Reads
from workspace import load_project

TOPIC, SOURCE = "rice-loan", "beras-lumbung"


@pytest.fixture(scope="module")
def small_library(small_built: Path) -> Library:
    return load_project(small_built)


def rice_lent(library: Library) -> AnnotatedClaim:
    return library.claims["rice-lent"]


def with_notes(library: Library, notes: Mapping[str, Note | None]) -> Library:
    """The library with a claim of these names and notes alone: all say what `rice-lent` says."""
    one = rice_lent(library)
    facts = one.facts._replace(
        readings=dict.fromkeys(notes, one.facts.readings[one.slug]),
        notes=notes,
        topics=dict.fromkeys(notes, one.topics),
    )
    claims = tuple(AnnotatedClaim(slug, n, SOURCE, facts) for n, slug in enumerate(notes))
    collection = Reads().collection
    return replace(
        library,
        by_topic=collection("claims of topics", lambda: {TOPIC: claims}, slug_bytes),
        by_source=collection("claims of sources", lambda: {SOURCE: claims}, slug_bytes),
    )


def with_claims(library: Library, claims: int, key: int) -> Library:
    """The library with so many claims in its rice topic, the first of them key claims."""
    note = rice_lent(library).note
    assert note is not None
    notes = {f"claim-{i}": note.model_copy(update={"key": i < key}) for i in range(claims)}
    return with_notes(library, notes)


@pytest.mark.parametrize(
    ("claims", "key"), [(0, 0), (FEWEST - 1, 0), (FEWEST, FEWEST), (200, FEWEST), (200, MOST)]
)
def test_a_fair_number_of_key_claims_is_no_problem(
    small_library: Library, claims: int, key: int
) -> None:
    assert list(check_topics(with_claims(small_library, claims, key), TOPIC)) == []


@pytest.mark.parametrize(("claims", "key"), [(FEWEST, 0), (200, FEWEST - 1), (200, MOST + 1)])
def test_too_few_or_too_many_are_told_at_the_topic(
    small_library: Library, claims: int, key: int
) -> None:
    (problem,) = check_topics(with_claims(small_library, claims, key), TOPIC)
    assert problem.path == "content/topics/rice-loan/topic.yaml"
    assert problem.message == f"topic `rice-loan` has {key} key claims, expected 12 to 25"


def test_a_claim_without_a_note_is_told_with_its_quote(small_library: Library) -> None:
    library = with_notes(small_library, {"rice-lent": None})
    (problem,) = check_translations(library, SOURCE)
    assert problem.message == "claim `rice-lent` has no translation in `en`"
    assert rice_lent(small_library).claim.quote in problem.help


def test_a_paper_that_no_topic_draws_on_may_wait(small_library: Library) -> None:
    bare = with_notes(small_library, {"rice-lent": None})
    topics = Reads().collection(
        "names of topics", dict[str, Topic], lambda topic: topic.id.encode()
    )
    assert list(check_translations(replace(bare, topics=topics), SOURCE)) == []
