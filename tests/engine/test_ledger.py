"""A ledger comes back as it was kept, or not at all."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from risalah.engine import ledger as ledgers
from risalah.engine.ledger import Entry, Ledger, read_ledger, write_ledger
from risalah.engine.reads import Reads

A, B = ("claims", "a"), ("claims", "b \ud800 ü")
ENTRIES = {
    "a.html": Entry("g1", frozenset({A}), "v1", {"a.html": "s1"}, ("b.html#x", "b.html"), "f1"),
    "b.html": Entry("g1", frozenset({A, B}), "v2", {"b.html": "s2"}, ("a.html",)),
    "data": Entry("g2", frozenset(), "v3", {"data/a.csv": "s3", "data/b.csv": "s4"}),
}
LEDGER = Ledger(ENTRIES, {A: "1", B: ""}, ("b.html#x", "b.html", "a.html"))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "cache" / "ledger.json"
    write_ledger(path, LEDGER)
    return path


def test_what_was_kept_is_read_again(kept: Path) -> None:
    assert read_ledger(kept) == LEDGER


def test_it_is_kept_in_the_same_bytes_each_time(kept: Path) -> None:
    before = kept.read_bytes()
    write_ledger(kept, read_ledger(kept))
    assert kept.read_bytes() == before


names = st.text(max_size=8)
entries = st.builds(
    Entry,
    names,
    st.frozensets(st.tuples(names, names), max_size=4),
    names,
    st.dictionaries(names, names, max_size=3),
    st.lists(names, max_size=4).map(tuple),
    names,
)


@given(st.dictionaries(names, entries, max_size=4))
def test_any_entries_come_back(
    tmp_path_factory: pytest.TempPathFactory, made: dict[str, Entry]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-ledger.json"
    ledger = Ledger.of(made, Reads())
    write_ledger(path, ledger)
    assert read_ledger(path) == ledger


@given(st.data())
def test_a_ledger_of_which_one_byte_is_other_is_empty(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged-ledger.json"
    write_ledger(path, LEDGER)
    whole = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(whole)
    assert read_ledger(path) == Ledger()


@pytest.mark.parametrize("part", [0, 1, 64, 65, 66, 200, -1])
def test_a_ledger_that_was_cut_off_is_empty(kept: Path, part: int) -> None:
    kept.write_bytes(kept.read_bytes()[:part])
    assert read_ledger(kept) == Ledger()


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"form": ledgers.FORM},
        {"form": ledgers.FORM + 1, "facts": [], "targets": [], "entries": {}},
        {"form": ledgers.FORM, "facts": [["claims"]], "targets": [], "entries": {}},
        {"form": ledgers.FORM, "facts": [], "targets": [], "entries": {"a": ["g", [7], "v"]}},
        {
            "form": ledgers.FORM,
            "facts": [],
            "targets": [],
            "entries": {"a": ["g", [7], "v", {}, [], ""]},
        },
    ],
)
def test_whole_bytes_of_another_form_are_no_ledger(kept: Path, value: object) -> None:
    data = json.dumps(value).encode()
    kept.write_bytes(hashlib.sha256(data).hexdigest().encode() + b"\n" + data)
    assert read_ledger(kept) == Ledger()


def test_where_none_is_or_a_folder_stands_the_ledger_is_empty(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "none") == read_ledger(tmp_path) == Ledger()


def test_facts_that_are_other_than_they_were_have_changed() -> None:
    def ledger_and_reads(values: dict[str, str]) -> tuple[Ledger, Reads]:
        reads = Reads()
        reads.collection("claims", lambda: values, lambda v: v.encode())
        return Ledger.of({"p": Entry("g", frozenset(facts), "v", {})}, reads), reads

    facts = {("claims", key) for key in ("same", "other", "gone", "new", "*")}
    old, _ = ledger_and_reads({"same": "1", "other": "1", "gone": "1"})
    _, reads = ledger_and_reads({"same": "1", "other": "2", "new": "1"})
    assert {key for _, key in old.changed(reads)} == {"other", "gone", "new", "*"}


def test_every_file_is_known_by_its_checksum() -> None:
    assert LEDGER.files() == {
        "a.html": "s1",
        "b.html": "s2",
        "data/a.csv": "s3",
        "data/b.csv": "s4",
    }
