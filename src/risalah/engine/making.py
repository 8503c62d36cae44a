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
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import Protocol

from risalah.engine.ledger import Entry, Ledger
from risalah.engine.reads import Fact, Reads, digest_of
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


def holds(stage: Stage, entry: Entry) -> bool:
    """Whether the site holds all files of an entry."""
    return all(stage.holds(name, sha) for name, sha in entry.files.items())


@dataclass(frozen=True, slots=True)
class Inspected:
    """What was found in a file when it was written.

    `targets` and `anchors` are what it links to and what may be linked to in it, `search` is what
    search finds of it, as JSON; empty where that is nothing.
    """

    targets: tuple[str, ...] = ()
    anchors: frozenset[str] = frozenset()
    search: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A recipe that was followed: its entry, and what was found in the files that it wrote."""

    entry: Entry
    written: Mapping[str, Inspected]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What recipes are followed with: the content's recorder, the last ledger, a stage.

    `changed` are the facts that are other than the ledger has them. `inspect` reads a file that
    was made; `processes` is how many work at once.
    """

    reads: Reads
    known: Ledger
    changed: frozenset[Fact]
    stage: Stage
    inspect: Callable[[str, bytes], Inspected]
    processes: int

    def is_current(self, recipe: Recipe) -> bool:
        """Whether following a recipe would give what is there."""
        old = self.known.entries.get(recipe.name)
        return (
            old is not None
            and old.ground == recipe.ground
            and self.changed.isdisjoint(old.reads)
            and holds(self.stage, old)
        )

    def follow(self, recipe: Recipe) -> Followed:
        """Follow one recipe; its files are on the stage, or in the site as they were."""
        with self.reads.recorded() as heard:
            value = recipe.look()
        view = digest_of(repr(value).encode("utf-8", "surrogatepass"))
        old = self.known.entries.get(recipe.name)
        if old and (old.ground, old.view) == (recipe.ground, view) and holds(self.stage, old):
            return Followed(old.read_from(heard), {})
        files, written = {}, {}
        for name, data in recipe.write(value).items():
            written[name] = self.inspect(name, data)
            files[name] = self.stage.put(name, data)
        targets = {target for one in written.values() for target in one.targets}
        found = "".join(one.search for one in written.values())
        search = digest_of(found.encode()) if found else ""
        entry = Entry(recipe.ground, frozenset(heard), view, files, tuple(sorted(targets)), search)
        return Followed(entry, written)


@dataclass(frozen=True, slots=True)
class Made:
    """The entries of all recipes by name, and what was found in the files that were written."""

    entries: dict[str, Entry]
    followed: int
    written: Mapping[str, Inspected]


def make(shop: Workshop, recipes: Sequence[Recipe]) -> Made:
    """Follow the recipes that must be; raises `Problems` with those of all of them."""
    waiting = [recipe for recipe in recipes if not shop.is_current(recipe)]
    entries = {recipe.name: shop.known.entries.get(recipe.name) for recipe in recipes}
    written: dict[str, Inspected] = {}
    problems: set[Problem] = set()
    for recipe, done in zip(waiting, _follow_all(shop, waiting), strict=True):
        if isinstance(done, Followed):
            entries[recipe.name] = done.entry
            written |= done.written
        else:
            problems |= set(done)
    if problems:
        raise Problems(sorted(problems))
    return Made({name: one for name, one in entries.items() if one}, len(waiting), written)


Outcome = Followed | tuple[Problem, ...]


def _follow_all(shop: Workshop, recipes: Sequence[Recipe]) -> Iterator[Outcome]:
    """Follow recipes in their order, in several processes where that is sooner done."""
    done = 0
    if len(recipes) > FEW and shop.processes > 1:
        # a process may be killed, or there may be no room for one: then go on here
        with suppress(BrokenProcessPool, OSError):
            for share in _shares(shop, recipes):
                yield from share
                done += len(share)
    for recipe in recipes[done:]:
        yield _follow(shop, recipe)


def _shares(shop: Workshop, recipes: Sequence[Recipe]) -> Iterator[list[Outcome]]:
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        shop.processes, mp_context=fork, initializer=_take_up, initargs=(shop, recipes)
    ) as pool:
        yield from pool.map(_follow_share, range(0, len(recipes), SHARE))


_work: list[tuple[Workshop, Sequence[Recipe]]] = []
"""What a forked process works on: it has it from the process that it was forked from."""


def _take_up(shop: Workshop, recipes: Sequence[Recipe]) -> None:
    _work[:] = [(shop, recipes)]
    Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    """Leave with the build when it is killed: it would be waited for, and its lock be held."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _follow_share(first: int) -> list[Outcome]:
    shop, recipes = _work[0]
    return [_follow(shop, recipe) for recipe in recipes[first : first + SHARE]]


def _follow(shop: Workshop, recipe: Recipe) -> Outcome:
    try:
        return shop.follow(recipe)
    except Problems as error:
        return tuple(error.problems)


def cores() -> int:
    """How many processes may work at once; one where none can be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
