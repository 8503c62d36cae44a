"""Only what must be is made again, by whichever process, and every problem is told at once."""

from __future__ import annotations

import hashlib
import os
import signal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import pytest

from risalah.engine.ledger import Ledger
from risalah.engine.making import FEW, SHARE, Inspected, Made, Workshop, cores, make
from risalah.engine.reads import Reads, Recorded
from risalah.engine.recipe import Recipe
from risalah.problem import Problem, Problems


@dataclass
class Shelf:
    """A stage in memory; `put` keeps what was written since it was last asked."""

    files: dict[str, bytes] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    def put(self, name: str, data: bytes) -> str:
        self.written.append(name)
        self.files[name] = data
        return hashlib.sha256(data).hexdigest()

    def holds(self, name: str, sha: str) -> bool:
        data = self.files.get(name)
        return data is not None and hashlib.sha256(data).hexdigest() == sha


def inspect(name: str, data: bytes) -> Inspected:
    return Inspected((f"{name}#a",), frozenset({"a"}), data.decode())


@dataclass
class House:
    """Content, recipes that show it, and what was made of it so far."""

    content: dict[str, str]
    shelf: Shelf = field(default_factory=Shelf)
    ledger: Ledger = field(default_factory=Ledger)
    ground: str = "g"
    looked: list[str] = field(default_factory=list)
    processes: int = 1
    shown: Callable[[str], str] = str

    def make(self, names: Iterable[str]) -> Made:
        """Make a page for each name, which shows the words of that name."""
        reads = Reads()
        words = reads.collection("words", lambda: self.content, str.encode)
        changed = self.ledger.changed(reads)
        shop = Workshop(reads, self.ledger, changed, self.shelf, inspect, self.processes)
        self.looked.clear()
        self.shelf.written.clear()
        made = make(shop, [self._recipe(words, name) for name in names])
        self.ledger = Ledger.of(made.entries, reads)
        return made

    def _recipe(self, words: Recorded[str], name: str) -> Recipe:
        def look() -> str:
            self.looked.append(name)
            return self.shown(words[name])

        def write(value: str) -> Mapping[str, bytes]:
            return {name: f"{name}: {value}".encode()}

        return Recipe(name, self.ground, look, write)


@pytest.fixture
def house() -> House:
    made = House({"a": "one", "b": "two"})
    made.make("ab")
    assert (made.looked, made.shelf.written) == (["a", "b"], ["a", "b"])
    return made


def test_an_entry_tells_all_that_came_of_a_recipe(house: House) -> None:
    entry = house.ledger.entries["a"]
    assert house.shelf.files["a"] == b"a: one"
    assert entry.reads == {("words", "a")}
    assert entry.files == {"a": hashlib.sha256(b"a: one").hexdigest()}
    assert entry.targets == ("a#a",)
    assert entry.search != house.ledger.entries["b"].search != ""


def test_what_is_current_is_left_alone(house: House) -> None:
    before = house.ledger
    made = house.make("ab")
    assert (house.looked, house.shelf.written, made.followed) == ([], [], 0)
    assert house.ledger == before
    assert made.written == {}


def test_another_ground_makes_everything_again(house: House) -> None:
    house.ground = "other"
    made = house.make("ab")
    assert (house.looked, house.shelf.written, made.followed) == (["a", "b"], ["a", "b"], 2)


def test_another_fact_makes_again_who_read_it(house: House) -> None:
    house.content = {"a": "one", "b": "three"}
    made = house.make("ab")
    assert (house.looked, house.shelf.written) == (["b"], ["b"])
    assert house.shelf.files["b"] == b"b: three"
    assert made.written.keys() == {"b"}


@pytest.mark.parametrize("damage", [None, b"", b"a: One"])
def test_a_file_that_is_not_as_it_was_written_is_made_again(
    house: House, damage: bytes | None
) -> None:
    if damage is None:
        del house.shelf.files["a"]
    else:
        house.shelf.files["a"] = damage
    house.make("ab")
    assert (house.looked, house.shelf.written) == (["a"], ["a"])
    assert house.shelf.files["a"] == b"a: one"


def test_a_view_that_came_out_the_same_is_not_written_and_its_facts_are_known_anew(
    house: House,
) -> None:
    house.shown = lambda words: words[:1]
    house.ground = "first letters"
    house.make("ab")
    house.content = {"a": "one", "b": "three"}
    house.make("ab")
    assert (house.looked, house.shelf.written) == (["b"], [])
    house.make("ab")
    assert house.looked == []


def test_a_recipe_that_is_new_is_followed_and_one_that_went_is_forgotten(house: House) -> None:
    house.content |= {"c": "new"}
    house.make("bc")
    assert house.looked == ["c"]
    assert house.ledger.entries.keys() == {"b", "c"}


def test_the_problems_of_all_recipes_are_told_at_once_each_once_and_sorted(house: House) -> None:
    def refuse(words: str) -> str:
        raise Problems([Problem(f"{words}.yaml", 1, 1, "wrong"), Problem("all.yaml", 1, 1, "bad")])

    house.shown, house.ground = refuse, "other"
    with pytest.raises(Problems) as told:
        house.make("ba")
    assert [one.path for one in told.value.problems] == ["all.yaml", "one.yaml", "two.yaml"]
    assert house.looked == ["b", "a"]


NAMES = [f"p{n}" for n in range(FEW + SHARE + 5)]
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked here")


def many() -> House:
    return House({name: f"words of {name}" for name in NAMES})


@forks
def test_several_processes_make_what_one_makes() -> None:
    one, several = many(), many()
    several.processes = 2
    assert one.make(NAMES) == several.make(NAMES)
    assert one.ledger == several.ledger
    assert several.looked == []  # the work was not done here


@forks
def test_problems_come_back_from_other_processes() -> None:
    house = many()
    house.processes = 2

    def refuse(words: str) -> str:
        raise Problems([Problem(words, 0, 0, "wrong")])

    house.shown = refuse
    with pytest.raises(Problems) as told:
        house.make(NAMES)
    assert {one.path for one in told.value.problems} == set(house.content.values())


@forks
@pytest.mark.parametrize("killed", [NAMES[0], NAMES[-1]])
def test_what_a_killed_process_did_not_make_is_made_here(killed: str) -> None:
    here, house, wanted = os.getpid(), many(), many()
    house.processes = 2

    def kill(words: str) -> str:
        if os.getpid() != here and words == f"words of {killed}":
            os.kill(os.getpid(), signal.SIGKILL)
        return words

    house.shown = kill
    assert house.make(NAMES) == wanted.make(NAMES)
    assert killed in house.looked


def test_as_many_processes_work_as_there_are_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cores() >= 1
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert cores() == 1
