"""Nothing of the content reaches a file but through the recorder, whoever read it before."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

import pytest

from risalah.build_state import CACHE
from risalah.content.library import Library
from risalah.engine.reads import Fact, Recorded
from risalah.engine.recipe import Recipe
from risalah.publish.index import Index
from risalah.publish.recipes import Grounds, plan_site
from workspace import load_project


@pytest.fixture(scope="module")
def library(small_built: Path) -> Library:
    return load_project(small_built)


def recipes_of(library: Library, root: Path) -> Mapping[str, Recipe]:
    """The recipes of the small site, with nothing kept of what another one looked up."""
    plan = plan_site(Index(library, root / CACHE), root / "templates", Grounds("", ""))
    return {recipe.name: recipe for recipe in plan}


def unrecorded(value: object) -> set[str]:
    """The fields of a value that are read without a record."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        fields = value._asdict()
    elif dataclasses.is_dataclass(value):
        fields = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
    else:
        fields = vars(value)
    return {name for name, held in fields.items() if not isinstance(held, Recorded)}


def test_the_library_and_the_index_hand_out_nothing_without_a_record(
    library: Library, small_built: Path
) -> None:
    # the site's record and words are part of every recipe's ground
    assert unrecorded(library) == {"reads", "site", "ui"}
    # a running text is kept, but read of its paper, layout, claims and quotes each time
    index = Index(library, small_built / CACHE)
    assert unrecorded(index) == {"library", "cache", "_running_texts"}


def test_a_claim_and_a_topic_hold_no_more_than_their_names(library: Library) -> None:
    for claim in library.claims.values():
        assert unrecorded(claim) == {"slug", "order", "source_id", "facts"}
        assert unrecorded(claim.facts) == set()
    for topic in library.topics.values():
        assert unrecorded(topic) == {"id", "facts"}
        assert unrecorded(topic.facts) == set()


def test_what_a_recipe_did_not_record_it_does_not_read(library: Library, small_built: Path) -> None:
    """Followed alone, each makes the same files of no other facts than among all the others."""
    read: dict[str, set[Fact]] = {}
    shown: dict[str, object] = {}
    for name, recipe in recipes_of(library, small_built).items():
        with library.reads.recorded() as read[name]:
            shown[name] = recipe.look()
    assert len(read) > 100
    for name, known in read.items():
        recipe = recipes_of(library, small_built)[name]
        with library.reads.recorded() as heard:
            alone = recipe.look()
        assert heard <= known, (name, heard - known)
        assert repr(alone) == repr(shown[name]), name
        if name.endswith(".html"):
            page = (small_built / "site" / name).read_bytes()
            assert recipe.write(alone) == {name: page}, name
