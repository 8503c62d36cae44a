"""A whole paper is read in a time that grows with its length, whatever it is made of."""

from __future__ import annotations

import pytest
from hostile import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.drafting import instruments_of, registry_of
from risalah.extract.paper import Reading, read_paper
from risalah.extract.quantities.numerals import NUMERAL
from risalah.span import Span
from risalah.text.repair import Repairer

REGISTRY, INSTRUMENTS = registry_of([]), instruments_of([])


def read(text: str) -> Reading:
    return read_paper("paper", text, REGISTRY, INSTRUMENTS)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400))
def test_any_text_is_read_and_its_numerals_accounted_for(text: str) -> None:
    reading = read(text)
    assert [n.text for n in reading.numerals] == NUMERAL.findall(text)
    repairer = Repairer(text)
    for claim in reading.claims:
        assert repairer.repair([Span(*span) for span in claim.spans]).text == claim.quote


@pytest.mark.parametrize(
    "text",
    [
        "中国政府2020年3月向意大利提供援助，总额达5.4亿美元。\n" * 30,
        "def f(a: int = 3) -> str:\n    return [x[0] for x in (a, 1e9)]  # 2020-03-01\n" * 30,
        "(" * 10_000,
        "[(“" * 3_000 + ")" * 10_000,
        "\ud800 1 \x00 2\ufeff 3\u2028 4",
    ],
    ids=["chinese", "code", "brackets", "closed", "odd"],
)
def test_what_is_no_paper_is_read_all_the_same(text: str) -> None:
    assert [n.text for n in read(text).numerals] == NUMERAL.findall(text)


@pytest.mark.parametrize(
    "piece",
    ["Nomor 1/", "1-", "1 dan ", "1.\n", "(Kata, 2020; ", "a.\n", "Kata dan ", "5-6 ", "I-", "“"],
)
def test_hostile_repetition_takes_linear_time(piece: str) -> None:
    assert_linear(read, piece)
