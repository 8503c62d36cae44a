"""Digits that name something are told apart from digits that date or count."""

from __future__ import annotations

import pytest
from cases import check_cases
from hostile import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from risalah.extract.quantities.identifiers import find_identifiers

PIECES = (
    "COVID - 19 Nomor 32 Tahun 2004 No. / Pasal ayat (2) Undang-Undang Vision 2030 AIM "
    "H1N1 4.0 Industri ke-29 27th November + 62 0812 www. a@b.co https:// 10.1234/x ISSN "
    "2088-8090 , . Jalan 17 Agustus Tabel 1 pukul 10.30 WIB"
)


def render(words: str, _lang: str) -> tuple[str, ...]:
    return tuple(words[span.start : span.end] for span in find_identifiers(words))


def test_every_case_reads_as_expected() -> None:
    check_cases("identifiers.md", render)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join)))
def test_any_text_gives_ordered_spans_inside_it(words: str) -> None:
    end = 0
    for span in find_identifiers(words):
        assert end <= span.start < span.end <= len(words)
        end = span.end


@given(st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join))
def test_no_span_cuts_a_run_of_digits(words: str) -> None:
    for span in find_identifiers(words):
        assert not words[span.start - 1 : span.start + 1].isdigit() or span.start == 0
        assert not words[span.end - 1 : span.end + 1].isdigit() or span.end == len(words)


@pytest.mark.parametrize(
    "unit",
    [
        *("a.", "a-", "a@", "A ", "A 2020 ", "1/", "1.", "1 ", "H1", "No. 1/", "+62 1 ", "ke-1 "),
        *("Pasal 1, ", "Undang-Undang ", "Undang-Undang 2020 ", "Jalan A ", "COVID-", "telp. 1 "),
        *("www.", "a.com/", "10.1234/"),
    ],
)
def test_hostile_repetition_takes_linear_time(unit: str) -> None:
    assert_linear(lambda words: find_identifiers(words + " 7"), unit)
