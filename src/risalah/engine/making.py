"""Makes what must be made again, in as many processes as there are cores, and nothing else.

A recipe is followed when its ground or a fact that it read has changed, or when one of its files
is not there as it was written. Its files are written when what they show has changed. Must not
know what the files are.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, Protocol

from risalah.content.reads import Reads, digest_of
from risalah.engine.ledger import Entry, Ledger
from risalah.engine.recipe import Recipe
from risalah.problem import Problem, Problems

FEW = 48
"""Recipes that are sooner followed here than a second process is there."""

SHARE = 24
"""Recipes that a process takes at a time, so that none waits long for the others."""


class Stage(Protocol):
    """Where made files are put until the whole site is there."""

    def put(self, name: str, data: bytes) -> str:
        """Write a file, unless the site holds it already; its checksum."""

    def holds(self, name: str, sha: str) -> bool:
        """Whether the site holds a file with this checksum."""


@dataclass(frozen=True, slots=True)
class Inspected:
    """What is kept of a file beside its bytes: see `Entry`."""

    targets: tuple[str, ...] = ()
    search: tuple[Any, ...] | None = None


@dataclass(frozen=True, slots=True)
class Workshop:
    """What recipes are followed with: the content's recorder, the last ledger, a stage.

    `inspect` returns what is to be kept of a file.
    """

    reads: Reads
    known: Ledger
    stage: Stage
    inspect: Callable[[str, bytes], Inspected]

    def follow(self, recipe: Recipe) -> Entry:
        """Follow one recipe; its files are on the stage, or in the site as they were."""
        with self.reads.recorded() as heard:
            value = recipe.look()
        view, old = digest_of(repr(value).encode("utf-8", "surrogatepass")), None
        if (known := self.known.entries.get(recipe.name)) and known.ground == recipe.ground:
            old = known
        if old is not None and old.view == view and self._stand(old):
            return Entry(recipe.ground, heard, view, old.files, old.targets, old.search)
        files: dict[str, str] = {}
        targets: list[str] = []
        search = None
        for name, data in recipe.write(value).items():
            inspected = self.inspect(name, data)
            files[name] = self.stage.put(name, data)
            targets += inspected.targets
            search = inspected.search or search
        return Entry(recipe.ground, heard, view, files, tuple(targets), search)

    def is_current(self, recipe: Recipe, changed: frozenset[Any]) -> bool:
        """Whether following a recipe would give what stands there; `changed` are facts."""
        old = self.known.entries.get(recipe.name)
        return (
            old is not None
            and old.ground == recipe.ground
            and changed.isdisjoint(old.reads)
            and self._stand(old)
        )

    def _stand(self, entry: Entry) -> bool:
        return all(self.stage.holds(name, sha) for name, sha in entry.files.items())


@dataclass(frozen=True, slots=True)
class Made:
    """The entries of all recipes, and the names of those that were followed."""

    entries: Mapping[str, Entry]
    followed: frozenset[str]


def make(shop: Workshop, recipes: Sequence[Recipe], changed: frozenset[Any]) -> Made:
    """Follow the recipes that must be; raises `Problems` with those of all of them."""
    waiting = [recipe for recipe in recipes if not shop.is_current(recipe, changed)]
    made: dict[str, Entry] = {}
    problems: list[Problem] = []
    for name, entry, found in _followed(shop, waiting):
        problems += found
        if entry is not None:
            made[name] = entry
    if problems:
        raise Problems(sorted(set(problems)))
    entries = {
        recipe.name: made.get(recipe.name) or shop.known.entries[recipe.name] for recipe in recipes
    }
    return Made(entries, frozenset(made))


Followed = tuple[str, Entry | None, tuple[Problem, ...]]


def _followed(shop: Workshop, recipes: Sequence[Recipe]) -> Iterator[Followed]:
    """Follow recipes in several processes where that is sooner done."""
    done = 0
    if len(recipes) > FEW and (processes := _processes()) > 1:
        try:
            for share in _shares(shop, recipes, processes):
                yield from share
                done += len(share)
        except (BrokenProcessPool, OSError):
            pass  # a process was killed, or there is no room for one: go on here
    for recipe in recipes[done:]:
        yield _follow(shop, recipe)


def _shares(shop: Workshop, recipes: Sequence[Recipe], processes: int) -> Iterator[list[Followed]]:
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        processes, mp_context=fork, initializer=_take_up, initargs=(shop, recipes)
    ) as pool:
        yield from pool.map(_follow_share, range(0, len(recipes), SHARE))


_work: list[tuple[Workshop, Sequence[Recipe]]] = []
"""What a forked process works on: it has it from the process that it was forked from."""


def _take_up(shop: Workshop, recipes: Sequence[Recipe]) -> None:
    _work[:] = [(shop, recipes)]


def _follow_share(first: int) -> list[Followed]:
    shop, recipes = _work[0]
    return [_follow(shop, recipe) for recipe in recipes[first : first + SHARE]]


def _follow(shop: Workshop, recipe: Recipe) -> Followed:
    try:
        return recipe.name, shop.follow(recipe), ()
    except Problems as error:
        return recipe.name, None, tuple(error.problems)


def _processes() -> int:
    """How many processes may work at once: as many as cores; one where none can be forked."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    return len(os.sched_getaffinity(0)) if can_fork and hasattr(os, "sched_getaffinity") else 1
