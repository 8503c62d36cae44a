"""Quantities in invented sentences, and the laws that hold for any words at all."""

from __future__ import annotations

import pytest
from cases import check_cases
from hostile import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.extract.quantities.figures import FigureMention, find_figures
from risalah.quantities.digits import read_digits
from risalah.span import Span

PIECES = st.sampled_from(
    [
        "1",
        "27,94",
        "3.4",
        "1.250.000",
        "2015",
        "0",
        "007",
        "1/2",
        "5:1",
        "2x24",
        "½",
        "%",
        "persen",
        "USD",
        "US$",
        "$",
        "Rp",
        "Rp.",
        "IDR",
        "rupiah",
        "dolar",
        "AS",
        "ribu",
        "juta",
        "miliar",
        "M",
        "T",
        "ratus",
        "puluh",
        "belas",
        "sepuluh",
        "dua",
        "tiga",
        "satu",
        "setengah",
        "dua-tiga",
        "pertiga",
        "koma",
        "jutaan",
        "ratusan",
        "belasan",
        "kali",
        "lipat",
        "lebih",
        "dari",
        "hampir",
        "sekitar",
        "hingga",
        "antara",
        "dan",
        "-",
        "–",
        "—",
        "/",
        "(",
        ")",
        ",",
        ".",
        ";",
        "+",
        "an",
        "-an",
        "ke-",
        "kedua",
        "negara",
        "orang",
        "buah",
        "unit",
        "tahun",
        "per",
        "hari",
        "COVID",
        "19",
        "Tabel",
        "pukul",
        "WIB",
        "a",
        "an",
        "half",
        "of",
        "third",
        "million",
        "hundreds",
        "one",
        "two",
        "thirds",
        "between",
        "to",
        "percent",
        "points",
        "twice",
        "as",
    ]
)
SENTENCES = st.lists(PIECES, max_size=40).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces))
)
LANGUAGES = st.sampled_from(["id", "en", "other"])


def test_every_quantity_is_read_with_value_unit_and_words() -> None:
    check_cases("figures.md", _shown)


def _shown(words: str, lang: str) -> tuple[str, ...]:
    return tuple(_line(figure, words) for figure in find_figures(words, lang))


def _line(figure: FigureMention, words: str) -> str:
    high = "" if figure.high is None else f"..{figure.high}"
    per = f" per {figure.per}" if figure.per else ""
    mod = f", {figure.mod}" if figure.mod else ""
    text = words[figure.span.start : figure.span.end]
    return f"{figure.value}{high} {figure.unit}{per}{mod} | {text}"


@pytest.mark.parametrize(
    ("digits", "indonesian", "english"),
    [
        ("7.727", 7727, 7.727),
        ("7,727", 7.727, 7727),
        ("20,000", 20000, 20000),
        ("1.250.000", 1250000, 1250000),
        ("1.250.000,50", 1250000.5, 1250000.5),
        ("0.345", 0.345, 0.345),
        ("27,94", 27.94, 27.94),
        ("5.000,00", 5000, 5000),
        ("1.2.3", None, None),
        ("12.34.567", None, None),
        ("9" * 5000, None, None),
    ],
)
def test_digits_are_read_by_the_marks_of_their_language(
    digits: str, indonesian: float | None, english: float | None
) -> None:
    for lang, expected in (("id", indonesian), ("en", english)):
        value = read_digits(digits, "id" if lang == "id" else "en")
        assert (None if value is None else float(value)) == expected


def test_what_is_taken_is_not_read_again() -> None:
    words = "Sejak 2015 orang membeli 3 juta unit."
    assert [f.value for f in find_figures(words, "id", [Span(6, 10)])] == [3000000]
    assert find_figures(words, "id", [Span(0, len(words))]) == ()
    degrees = find_figures("Suhu 109° 2021 naik.", "id", [Span(10, 14)])
    assert [(f.value, f.span) for f in degrees] == [(109, Span(5, 8))]


@given(st.one_of(st.text(max_size=200), SENTENCES), LANGUAGES)
@settings(max_examples=400, deadline=None)
def test_any_words_give_ascending_spans_inside_them(words: str, lang: str) -> None:
    end = 0
    for figure in find_figures(words, lang):
        assert end <= figure.span.start < figure.span.end <= len(words)
        assert words[figure.span.start : figure.span.end].strip()
        assert figure.unit
        end = figure.span.end


@given(SENTENCES, LANGUAGES, st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=4))
@settings(max_examples=200, deadline=None)
def test_no_figure_touches_what_is_taken(
    words: str, lang: str, places: list[tuple[int, int]]
) -> None:
    taken = [Span(start, start + length) for start, length in places]
    for figure in find_figures(words, lang, taken):
        numbers = [i for i in range(*figure.span) if words[i].isalnum()]
        assert not any(span.start <= i < span.end for i in numbers for span in taken)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1.",
        "1-",
        "1/",
        "1:",
        "(1",
        "dua ",
        "1 hingga ",
        "USD ",
        "1 per ",
        "1 (satu) ",
        "juta ribu ",
        "dua puluh ",
        "hundreds of ",
        "one-",
        "1 dari ",
        "koma satu ",
        "٣",
        "½",
    ],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    assert_linear(lambda words: find_figures(words, "id"), piece)
