"""A language of the site is one file; CLDR says the same where it has the data."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest
from babel import Locale

from risalah.languages.language import LANGUAGES, language_of
from risalah.model import DateModifier


def test_an_unknown_language_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(
        ValueError, match=r"unknown language `xx`; expected one of `en`, `id`, `ms`"
    ):
        language_of("xx")


def test_a_language_is_frozen_and_read_once() -> None:
    english = language_of("en")
    assert language_of("en") is english
    with pytest.raises(FrozenInstanceError):
        english.name = "Englisch"  # type: ignore[misc]


@pytest.mark.parametrize("code", LANGUAGES)
def test_scales_are_those_of_cldr(code: str) -> None:
    patterns = Locale.parse(code).compact_decimal_formats["long"]["other"]
    for worth, scale in language_of(code).scales.items():
        assert str(patterns[str(worth)].pattern) == f"0 {scale.word}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_bound_and_no_part_of_time_lacks_its_words(code: str) -> None:
    language = language_of(code)
    assert language.hedges.keys() == {"more-than", "at-least", "less-than", "about", "up-to"}
    assert language.parts_of_time.keys() == set(get_args(DateModifier))


def test_numbers_are_marked_as_each_language_marks_them() -> None:
    marks = {code: (language_of(code).thousands, language_of(code).decimal) for code in LANGUAGES}
    assert marks == {"en": (",", "."), "id": (".", ","), "ms": (",", ".")}
