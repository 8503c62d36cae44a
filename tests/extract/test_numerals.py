"""The account of numerals: one class for each, and which of two readings wins."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from risalah.extract.quantities.numerals import Ledger
from risalah.model import Numeral, NumeralClass
from risalah.span import Span

TEXT = "skor 3,5.20 dan kasar.7 pada 2020.2"

MARKERS: list[tuple[Span, NumeralClass]] = [
    (Span(9, 11), "footnote"),
    (Span(22, 23), "footnote"),
    (Span(34, 35), "footnote"),
]
READ: list[tuple[Span, NumeralClass]] = [(Span(0, 8), "figure"), (Span(29, 33), "date")]
REST: list[tuple[Span, NumeralClass]] = [(Span(0, len(TEXT)), "enumerator")]


def accounted(readings: Iterable[tuple[Span, NumeralClass]]) -> tuple[Numeral, ...]:
    ledger = Ledger(TEXT)
    ledger.take(readings)
    return ledger.close()


def test_a_marker_glued_to_a_number_does_not_hide_it() -> None:
    account = accounted([*MARKERS, *READ, *REST])
    read = [(numeral.text, numeral.cls) for numeral in account]
    assert read == [("3,5.20", "figure"), ("7", "footnote"), ("2020.2", "date")]


def test_the_first_of_two_readings_that_begin_with_the_numeral_wins() -> None:
    account = accounted([*READ, *((span, "citation") for span, _ in READ), *REST])
    assert [numeral.cls for numeral in account] == ["figure", "enumerator", "date"]


def test_a_numeral_without_any_reading_is_a_programmers_mistake() -> None:
    with pytest.raises(LookupError, match="'7' at 22"):
        accounted([*MARKERS[:1], *MARKERS[2:]])
