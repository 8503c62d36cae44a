"""Instruments are found by their listed names, the longest first."""

from __future__ import annotations

import pytest
from cases import check_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.extract.names.instruments import find_instruments, index_instruments
from risalah.span import Span

INSTRUMENTS = index_instruments(
    {
        "blue-lane": ("Blue Lane Initiative", "Prakarsa Jalur Biru", "BLI"),
        "blue-lane-protocol": ("Blue Lane Initiative Upgrading Protocol",),
        "law-9-1991": ("Undang-Undang Nomor 9 Tahun 1991",),
        "two-plus-five": ("2+5",),
    }
)
PIECES = [
    "Blue",
    "Lane",
    "Initiative",
    "Upgrading",
    "Protocol",
    "BLI",
    "2+5",
    "-",
    ".",
    "’s",
    "Jalur",
]


def render(words: str, _lang: str) -> tuple[str, ...]:
    return tuple(
        f"{m.id} | {words[m.span.start : m.span.end]}" for m in find_instruments(words, INSTRUMENTS)
    )


def test_every_case_reads_as_expected() -> None:
    check_cases("instruments.md", render)


def test_what_is_taken_stays_taken() -> None:
    words = "Jalur itu (BLI, 2019) dan BLI."
    (mention,) = find_instruments(words, INSTRUMENTS, [Span(10, 21)])
    assert mention.span == Span(26, 29)


def test_a_short_form_that_the_paper_explains_means_the_instrument() -> None:
    words = "PJB dibahas lagi; PJK tidak."
    bound = {"PJB": "Prakarsa Jalur Biru", "PJK": "Prakarsa Jalur Kuning"}
    (mention,) = find_instruments(words, INSTRUMENTS, acronyms=bound)
    assert (mention.id, mention.span) == ("blue-lane", Span(0, 3))


def test_two_ids_for_one_name_are_an_error_that_names_both() -> None:
    entries = {"one": ("Peta Jalan",), "two": ("Peta  Jalan",)}
    with pytest.raises(ValueError, match=r"^`Peta  Jalan` is a name of both `one` and `two`$"):
        index_instruments(entries)


@settings(deadline=None)
@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=4),
)
def test_any_text_gives_ordered_spans_inside_it(words: str, taken: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + size) for start, size in taken]
    end = 0
    for mention in find_instruments(words, INSTRUMENTS, spans):
        assert end <= mention.span.start < mention.span.end <= len(words)
        end = mention.span.end
