"""What is read of the content is recorded, each value as a fact of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from risalah.engine.reads import ABSENT, ORDER, Reads, Recorded, digest_of


@pytest.fixture
def reads() -> Reads:
    return Reads()


@pytest.fixture
def words(reads: Reads) -> Recorded[str]:
    return reads.collection("words", lambda: {"a": "one", "b": "two"}, str.encode)


READINGS: dict[str, tuple[Callable[[Recorded[str]], object], set[str]]] = {
    "a value": (lambda words: words["a"], {"a"}),
    "a value that may be missing": (lambda words: words.get("c"), {"c"}),
    "whether there is one": (lambda words: "c" in words, {"c"}),
    "the names": (list, {ORDER}),
    "how many": (len, {ORDER}),
    "whether there are any": (bool, {ORDER}),
    "the names as keys": (lambda words: words.keys() - {"a"}, {ORDER}),
    "all values": (lambda words: list(words.values()), {ORDER, "a", "b"}),
    "all of it": (lambda words: list(words.items()), {ORDER, "a", "b"}),
    "whether it is another one": (lambda words: words == {"a": "one"}, {ORDER, "a", "b"}),
}


@pytest.mark.parametrize(("read", "keys"), READINGS.values(), ids=READINGS)
def test_every_way_to_read_is_recorded(
    reads: Reads, words: Recorded[str], read: Callable[[Recorded[str]], object], keys: set[str]
) -> None:
    with reads.recorded() as heard:
        read(words)
    assert heard == {("words", key) for key in keys}


def test_a_key_that_is_not_there_is_a_fact_as_well(reads: Reads, words: Recorded[str]) -> None:
    with reads.recorded() as heard, pytest.raises(KeyError):
        words["c"]
    assert heard == {("words", "c")}


def test_nothing_is_recorded_outside_and_a_record_inside_another_is_its_own(
    reads: Reads, words: Recorded[str]
) -> None:
    with reads.recorded() as outer:
        _ = words["a"]
        with reads.recorded() as inner:
            _ = words["b"]
        with reads.unrecorded():
            _ = len(words)
    _ = words["b"]
    assert (outer, inner) == ({("words", "a")}, {("words", "b")})


def test_what_is_kept_for_all_is_made_once_and_reads_nothing_for_whoever_asks_first(
    reads: Reads, words: Recorded[str]
) -> None:
    made = []

    def make() -> dict[str, str]:
        made.append(len(words))
        return {"all": " ".join(words.values())}

    joined = reads.collection("joined", make, str.encode)
    assert made == []
    with reads.recorded() as heard:
        assert joined["all"] == "one two"
    assert heard == {("joined", "all")}
    assert (joined["all"], made) == ("one two", [2])


def test_a_digest_is_of_the_value_of_the_names_or_of_nothing(
    reads: Reads, words: Recorded[str]
) -> None:
    with reads.recorded() as heard:
        assert reads.digest(("words", "a")) == digest_of(b"one")
        assert reads.digest(("words", ORDER)) == digest_of(b"a\nb")
        assert reads.digest(("words", "c")) == ABSENT
        assert reads.digest(("gone", "a")) == ABSENT
    assert heard == set()
    assert words.digest("a") != words.digest("b")


def test_the_order_of_the_names_is_part_of_what_is_read() -> None:
    def order_of(*names: str) -> str:
        reads = Reads()
        reads.collection("words", lambda: dict.fromkeys(names, ""), str.encode)
        return reads.digest(("words", ORDER))

    assert order_of("a", "b") == order_of("a", "b") != order_of("b", "a")
