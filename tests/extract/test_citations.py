"""Citations are found in every form met; notes are followed; what does not fit together is told."""

from __future__ import annotations

import pytest
from cases import check_cases
from hostile import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from risalah.extract.citing.citations import find_citations
from risalah.extract.citing.references import CitationMention, find_reference, resolve_notes
from risalah.extract.remarks import dangling_citations, several_years

PIECES = (
    "( ) ; , : Chiang Lee dkk. et al. 2018 2019a 12 hlm. menurut & dan Wawancara 9 Mei [ "
    "3 ] Sumber: t.t. . Ibid. (2016) diakses"
)


def render(words: str, _lang: str) -> tuple[str, ...]:
    return tuple(
        " | ".join((m.kind, m.text, "; ".join(m.authors), m.year or "-", m.pages or "-"))
        for _, m in find_citations(words)
    )


def test_every_case_reads_as_expected() -> None:
    check_cases("citations.md", render)


def keep_the_laws(words: str, mentions: tuple[CitationMention, ...]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.span.start < mention.span.end <= len(words)
        assert mention.work.text == words[mention.span.start : mention.span.end]
        end = mention.span.end


@given(st.text())
def test_any_text_gives_ordered_spans_inside_it(words: str) -> None:
    keep_the_laws(words, find_citations(words))
    keep_the_laws(words, find_reference(words))
    resolve_notes({1: words, 2: "Ibid.", 3: f"{words}, op. cit."})


@given(st.lists(st.sampled_from(PIECES.split()), max_size=40))
def test_broken_brackets_keep_the_laws(pieces: list[str]) -> None:
    words = " ".join(pieces)
    keep_the_laws(words, find_citations(words))


@pytest.mark.parametrize(
    "unit",
    [
        *("(", ")", "()", "(Lee, 2018", "(Lee, 2018; ", "(Lee, 2018: 1, ", "Lee (2018) ", "[3, "),
        *("Lee dan ", "Lee, Lee, ", "A. ", "2018, ", "Sumber: ", "wawancara "),
    ],
)
def test_hostile_repetition_takes_linear_time(unit: str) -> None:
    assert_linear(lambda words: (find_citations(words), find_reference(words)), unit)


NOTES = {
    3: "Raka Sanjaya dan Dewi Lestari, “Diplomasi Rempah”, dalam Jurnal Nusantara, 2019, hlm. 4.",
    4: "Ibid.",
    5: "Ibid., hlm. 9.",
    7: "Ibid.",
    8: "Harian Pagi, “Pelabuhan baru dibuka”, https://harian.example/a, diakses 3 Mei 2020.",
    9: "Sanjaya dan Lestari, op. cit., hlm. 12.",
    10: "Sanjaya dan Lestari, loc.cit.",
    11: "Tidak Dikenal, op cit.",
}


def test_ibid_means_the_note_before_and_op_cit_the_latest_by_that_author() -> None:
    resolved = resolve_notes(NOTES)
    told = {n: (r.how, "; ".join(r.authors), r.year) for n, r in resolved.items()}
    first = "Raka Sanjaya; Dewi Lestari"
    assert told == {
        3: ("full", first, "2019"),
        4: ("back", first, "2019"),
        5: ("back", first, "2019"),
        7: ("dangling", "", None),
        8: ("full", "Harian Pagi", "2020"),
        9: ("back", first, "2019"),
        10: ("back", first, "2019"),
        11: ("dangling", "Tidak Dikenal", None),
    }


def test_one_author_with_two_years_is_told_once() -> None:
    words = "Bagi Wirawan (2016), laut adalah jalan (Wirawan, 2014: 30-31). Lain (Halim, 2014)."
    assert several_years(one.work for one in find_citations(words)) == (
        ("Wirawan", ("2014", "2016")),
    )


def test_a_citation_without_its_entry_dangles_only_where_there_is_a_list() -> None:
    words = "Laut adalah jalan (Wirawan, 2014), bukan batas (Halim, 2015)."
    cited = [one.work for one in find_citations(words)]
    entries = ["Wirawan, A. (2014). Laut. Jakarta: Samudra."]
    assert [one.text for one in dangling_citations(cited, entries)] == ["(Halim, 2015)"]
    assert dangling_citations(cited, []) == ()


def test_a_reference_covers_every_numeral_of_its_block() -> None:
    words = "12 Putu Arsana, Laut Kita (Denpasar: Pustaka, 2011), hlm. 45-47."
    ((span, work),) = find_reference(words)
    assert (span.start, span.end) == (0, len(words))
    assert (work.authors, work.year, work.pages) == (("Putu Arsana",), "2011", "45-47")
