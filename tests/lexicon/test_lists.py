"""Every word list is in form, and no two lists contradict each other."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

import pytest

from each import assert_each
from risalah.lexicon.lists import FOLDER, mapping, parse_list, rows, words

NAMES = sorted(path.relative_to(FOLDER).as_posix()[:-4] for path in FOLDER.rglob("*.txt"))

# Lists that exclude each other: an entry of one is never an entry of the other.
EXCLUSIVE = (
    ("claiming/saying", "claiming/saying-that"),
    ("countries/no-members", "countries/no-territories"),
    ("function-words", "names/opening-words"),
    ("function-words", "quantities/no-nouns"),
    ("names/appositions", "names/small-titles"),
    ("names/named-heads", "names/public-heads"),
    ("names/verbs-behind-names", "claiming/saying"),
    ("names/verbs-behind-names", "claiming/saying-en"),
    ("names/verbs-behind-names", "claiming/saying-that"),
    ("places/feature-heads", "places/heads"),
)

# Lists that are a part of another.
PARTS = (
    ("names/law-heads", ("names/instrument-heads",)),
    ("names/loose-instrument-heads", ("names/instrument-heads",)),
    ("names/portfolio-names", ("names/portfolio",)),
    ("names/weak-english-heads", ("names/english-heads",)),
    ("names/weak-heads", ("names/named-heads", "names/public-heads")),
    ("organisations/unions", ("organisations/international",)),
    ("places/land-heads", ("places/heads",)),
    ("quantities/levels", ("quantities/labels",)),
)

# Lists of ids with names: no id and no name stands twice in them.
NAMED = (
    "organisations/companies",
    "organisations/indonesian",
    "organisations/international",
    "organisations/media",
    "persons",
    "places/foreign-places",
    "places/indonesian-regions",
    "places/world-regions",
)


def test_every_list_is_sorted_without_doubles_and_has_a_header() -> None:
    assert_each(NAMES, assert_in_form)


def assert_in_form(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    entries = parse_list(text, valued="\t" in text, shown=name)
    assert entries
    assert text.endswith("\n")
    header = "\n".join(takewhile(lambda line: line.startswith("#"), text.split("\n")))
    what, reason = header.split("\n# Reason: ")
    assert what.startswith("# "), f"{name} does not say what it is"
    assert len(reason.split()) > 3, f"{name} does not say why untested entries are kept"


@pytest.mark.parametrize(("one", "other"), EXCLUSIVE)
def test_lists_that_exclude_each_other_share_no_entry(one: str, other: str) -> None:
    assert not entries_of(one) & entries_of(other)


@pytest.mark.parametrize(("part", "wholes"), PARTS)
def test_a_part_of_a_list_is_in_it(part: str, wholes: tuple[str, ...]) -> None:
    assert entries_of(part) <= set().union(*map(entries_of, wholes))


def test_no_id_and_no_name_means_two() -> None:
    listed = Counter(word for list in NAMED for id, names in rows(list).items() for word in names)
    listed += Counter(f"id {id}" for list in NAMED for id in rows(list))
    assert [word for word, count in listed.items() if count > 1] == []


def entries_of(name: str) -> set[str]:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return set(parse_list(text, valued="\t" in text, shown=name))


def test_a_list_is_read_as_words_as_a_mapping_or_as_rows() -> None:
    assert "Menteri" in words("names/offices")
    assert mapping("persons")["joko-widodo"] == "Joko Widodo, Jokowi"
    assert rows("persons")["joko-widodo"] == ("Joko Widodo", "Jokowi")


@pytest.mark.parametrize(
    ("text", "valued", "message"),
    [
        ("# a\nb\na\n", False, "x.txt:3: expected an entry that sorts behind `b`: `a`"),
        ("a\na\n", False, "x.txt:2: entry repeated: `a`"),
        ("a\tb\n", False, "x.txt:1: expected an entry alone: `a\tb`"),
        ("a \n", False, "x.txt:1: expected an entry alone: `a `"),
        ("a\n", True, "x.txt:1: expected an entry, a tab and its value: `a`"),
        ("a\t\n", True, "x.txt:1: expected an entry, a tab and its value: `a\t`"),
    ],
)
def test_a_wrong_line_is_refused_with_its_place(text: str, valued: bool, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        parse_list(text, valued=valued, shown="x.txt")
