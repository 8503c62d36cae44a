"""Dates are found where a reader would find them, and read with the precision they have."""

from __future__ import annotations

import pytest
from cases import check_cases
from hostile import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from risalah.edtf import parse_edtf
from risalah.extract.citing.citations import find_citations
from risalah.extract.quantities.dates import DateMention, find_dates, find_yearless_days
from risalah.extract.quantities.identifiers import find_identifiers
from risalah.span import Span

PIECES = (
    "pada tahun sejak hingga awal akhir 2020 1998 2015-2018 9 Mei 17 Agustus , . ( ) - / "
    "– s.d. Januari March 90-an 1990-an triwulan I Q3 tanggal 3 4 dan ke 14/10/2021 orang "
    "juta % Rp yang sama tepatnya between antara and"
)


def dates_of(words: str, lang: str) -> tuple[DateMention, ...]:
    """The dates as the pipeline asks for them: citations and identifiers are taken already."""
    cited = [mention.span for mention in find_citations(words)]
    return find_dates(words, lang, [*cited, *find_identifiers(words)])


def render(words: str, lang: str) -> tuple[str, ...]:
    return tuple(
        f"{m.edtf}{' ' + m.mod if m.mod else ''} | {words[m.span.start : m.span.end]}"
        for m in dates_of(words, lang)
    )


def test_every_case_reads_as_expected() -> None:
    check_cases("dates.md", render)


def keep_the_laws(words: str, mentions: tuple[DateMention, ...], taken: list[Span]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.span.start < mention.span.end <= len(words)
        assert not any(mention.span.overlaps(span) for span in taken)
        assert str(parse_edtf(mention.edtf)) == mention.edtf
        end = mention.span.end


@given(st.text(), st.sampled_from(["id", "en", "other"]))
def test_any_text_gives_ordered_spans_inside_it(words: str, lang: str) -> None:
    keep_the_laws(words, find_dates(words, lang), [])


@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=30),
    st.tuples(st.integers(0, 60), st.integers(0, 9)),
)
def test_dates_keep_out_of_what_is_taken(pieces: list[str], place: tuple[int, int]) -> None:
    words = " ".join(pieces)
    taken = [Span(place[0], place[0] + place[1])] if place[1] else []
    found = find_dates(words, "id", taken)
    keep_the_laws(words, found, taken)
    spans = [*taken, *(mention.span for mention in found)]
    for day in find_yearless_days(words, "id", spans):
        assert not any(day.overlaps(span) for span in spans)


@given(st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 28))
def test_a_written_day_is_read_back(year: int, month: int, day: int) -> None:
    from_numerals = find_dates(f"pada {day:02d}-{month:02d}-{year}", "id")
    iso = f"{year}-{month:02d}-{day:02d}"
    assert [mention.edtf for mention in from_numerals] == [iso]
    assert [mention.edtf for mention in find_dates(f"pada {iso}.", "id")] == [iso]


@pytest.mark.parametrize(
    "unit",
    [
        *("2020 ", "2020-", "2020, ", "9 ", "9, ", "9 - ", "Mei ", "9 Mei ", "(3/6"),
        *("awal ", "sejak ", "tahun ", "triwulan ", "Januari hingga ", "antara 2010 dan "),
        *("tahun yang sama ", "tanggal 3 dan "),
    ],
)
def test_hostile_repetition_takes_linear_time(unit: str) -> None:
    assert_linear(lambda words: (find_dates(words, "id"), find_yearless_days(words, "id")), unit)


def test_days_without_a_year_are_told_apart_from_figures() -> None:
    words = "Rabu (3/6) ia tiba, pada tanggal 15 ia pergi, lalu 24 Juni 20.574 orang; 2 Mei 2020"
    dates = [mention.span for mention in find_dates(words, "id")]
    days = find_yearless_days(words, "id", dates)
    assert [words[span.start : span.end] for span in days] == ["3/6", "15", "24 Juni"]
