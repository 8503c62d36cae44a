"""A numeral of an editor is carried by its value, or by its digits where it has no scale."""

from __future__ import annotations

import pytest

from risalah.content.supported_numbers import SupportedNumbers, stray_numerals

QUOTE = (
    "Pada 12 Maret 2014 dikirim 5,4 juta masker, 7.727 peti, dua pertiga beras "
    "dan 100-150 juta USD."
)
CARRIED = SupportedNumbers.of_words(QUOTE, "id")


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("5.4 million masks", "en"),
        ("5,4 juta masker", "id"),
        ("5,400,000 masks", "en"),
        ("7,727 crates", "en"),
        ("7.727 peti", "id"),
        ("on 12 March 2014", "en"),
        ("USD 100–150 million", "en"),
        ("no number at all", "en"),
        ("two thirds of the rice", "en"),
    ],
)
def test_what_the_quote_says_is_carried(words: str, lang: str) -> None:
    assert stray_numerals(words, lang, CARRIED) == ()


@pytest.mark.parametrize(
    ("words", "lang", "stray"),
    [
        ("5.4 billion masks", "en", ("5.4",)),
        ("5,4 miliar masker", "id", ("5,4",)),
        ("12 million crates", "en", ("12",)),
        ("7,728 crates", "en", ("7,728",)),
        ("13 March 2015", "en", ("13", "2015")),
        ("USD 100–160 million", "en", ("160",)),
    ],
)
def test_another_number_or_another_scale_is_a_stray(
    words: str, lang: str, stray: tuple[str, ...]
) -> None:
    assert stray_numerals(words, lang, CARRIED) == stray


def test_what_two_claims_carry_is_carried_together() -> None:
    both = SupportedNumbers.of_words("3 kapal", "id") | SupportedNumbers.of_words("4 kapal", "id")
    assert stray_numerals("3 or 4 ships, not 5", "en", both) == ("5",)
