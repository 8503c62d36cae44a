"""Short forms are bound where the text explains them, and nowhere else."""

from __future__ import annotations

import pytest
from cases import check_cases
from hostile import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.extract.names.vocabulary import explained_in, find_acronyms

PIECES = [
    "BRI",
    "(BRI)",
    "(",
    ")",
    "Belt",
    "and",
    "Road",
    "Initiative",
    "atau",
    "PT",
    ". ",
    "(a",
    "IoT",
]


def render(words: str, _lang: str) -> tuple[str, ...]:
    return tuple(
        f"{words[a.short.start : a.short.end]} | {words[a.full.start : a.full.end]}"
        for a in explained_in(words)
    )


def test_every_case_reads_as_expected() -> None:
    check_cases("acronyms.md", render)


def test_the_first_explanation_of_a_paper_holds() -> None:
    texts = ["Badan Pangan Kota (BPK) berdiri.", "Balai Pelatihan Kerja (BPK) juga ada."]
    assert find_acronyms(texts) == {"BPK": "Badan Pangan Kota"}


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)))
def test_any_text_gives_spans_inside_it(words: str) -> None:
    for acronym in explained_in(words):
        for span in (acronym.short, acronym.full):
            assert 0 <= span.start < span.end <= len(words)


@pytest.mark.parametrize("piece", ["(", "A(", "AB (AB) ", "AB (cd ef gh ", "X, ", "Aa ", "(BRI"])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    assert_linear(explained_in, piece, length=20_000 * len(piece), plenty=5)
