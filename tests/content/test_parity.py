"""What a translation must keep of its quote, and must not add to it."""

from __future__ import annotations

import pytest

from risalah.content.parity import faults_of
from risalah.model import Claim, DateIn, DateModifier, FigureIn, FigureModifier


def claim(quote: str, *parts: DateIn | FigureIn) -> Claim:
    figures = tuple(part for part in parts if isinstance(part, FigureIn))
    dates = tuple(part for part in parts if isinstance(part, DateIn))
    return Claim("x-abcdef", "figure", "id", "", ((0, 1),), quote, dates=dates, figures=figures)


def figure(value: float, unit: str, text: str, mod: FigureModifier | None = None) -> FigureIn:
    return FigureIn(value, unit, text, 0, mod=mod)


def date(edtf: str, text: str, mod: DateModifier | None = None) -> DateIn:
    return DateIn(edtf, text, 0, mod)


MASKS = claim("Tiongkok mengirim 5,4 juta masker.", figure(5_400_000, "masker", "5,4 juta masker"))
LENT = claim(
    "Dipinjamkan lebih dari USD 18 triliun, naik 40 persen.",
    figure(18 * 10**12, "USD", "USD 18 triliun", "more-than"),
    figure(40, "percent", "40 persen"),
)
THIRDS = claim("Dua pertiga beras itu tiba.", figure(0.6667, "beras", "Dua pertiga beras"))
SINCE = claim("Sejak awal Maret 2020 tidak ada kapal.", date("2020-03", "Maret 2020", "early"))
LOW = claim("Data 17 agustus 2021 menunjukkan hal itu.", date("2021-08-17", "17 agustus 2021"))
AT_LEAST = claim("Ada paling tidak dua motif.", figure(2, "motif", "dua motif"))


@pytest.mark.parametrize(
    ("of", "translation"),
    [
        (MASKS, "China sent 5.4 million masks."),
        (MASKS, "China sent 5,400,000 masks."),
        (LENT, "More than USD 18 trillion was lent, up by 40 per cent."),
        (LENT, "Over $18 trillion was lent, up 40%."),
        (THIRDS, "Two thirds of the rice arrived."),
        (SINCE, "Since early March 2020 there have been no ships."),
        (SINCE, "Since the beginning of March 2020 ships have been unavailable."),
        (LOW, "Data of 17 August 2021 show it."),
        (AT_LEAST, "There are at least two motives."),
        (claim("Negara itu tidak stabil."), "The state is unstable."),
        (claim("Hal itu bukan rahasia."), "That is no secret."),
        (claim("Kerja sama itu minim."), "There is not much cooperation."),
        (claim("Kapal dapat berlayar."), "Ships may sail."),
    ],
)
def test_a_true_translation_has_no_fault(of: Claim, translation: str) -> None:
    assert list(faults_of(of, translation, "en")) == []


@pytest.mark.parametrize(
    ("of", "translation", "faults"),
    [
        (MASKS, "China sent 5.4 billion masks.", 3),
        (MASKS, "China sent masks.", 2),
        (MASKS, "China sent about 5.4 million masks.", 1),
        (MASKS, "China sent 5.4 million masks worth USD 3.", 2),
        (LENT, "USD 18 trillion was lent, up by 40 per cent.", 1),
        (LENT, "More than 18 trillion was lent, up by 40 per cent.", 1),
        (LENT, "More than USD 18 trillion was lent, up by 40.", 1),
        (LENT, "USD 18 trillion was lent, up by more than 40 per cent.", 1),
        (THIRDS, "Two fifths of the rice arrived.", 1),
        (SINCE, "Since early May 2020 there have been no ships.", 2),
        (SINCE, "Since March 2020 there have been no ships.", 1),
        (SINCE, "Since early March 2020 there have been ships.", 1),
        (LOW, "Data of 17 June 2021 show it.", 2),
        (claim("Negara itu stabil."), "The state is not stable.", 1),
        (claim("Ia belum dan tidak akan pergi."), "He has not gone.", 1),
    ],
)
def test_each_loss_and_each_addition_is_told(of: Claim, translation: str, faults: int) -> None:
    assert len(list(faults_of(of, translation, "en"))) == faults


def test_the_year_of_a_citation_may_stay_away() -> None:
    of = claim("Beras tiba (Sari, 2018: 12).")
    assert list(faults_of(of, "Rice arrived (Sari, 2018: 12).", "en")) == []
