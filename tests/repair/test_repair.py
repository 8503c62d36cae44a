"""Repair changes layout only, and every character of the words knows where it stood."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from each import assert_each
from risalah.span import Span
from risalah.text.repair import Repairer

CASE = re.compile(
    r"(?P<left>[^=~]+?)/(?P<right>[^=~/]+) = (?P<result>[^~]+?)(?: ~ (?P<elsewhere>.+))?"
)
LINES = (Path(__file__).parent / "cases.md").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]
TEXTS = st.text(alphabet="aAbB1 .,-/\n\t\r\u00ad", max_size=120)


def repair(text: str, *spans: tuple[int, int]) -> str:
    return Repairer(text).repair([Span(*span) for span in spans or [(0, len(text))]]).text


@pytest.mark.parametrize("break_", ["\n", " \r\n", "\n\n   "])
def test_hyphen_case(break_: str) -> None:
    assert_each(CASES, lambda line: check_hyphen(line, break_))


def check_hyphen(line: str, break_: str) -> None:
    case = CASE.fullmatch(line)
    assert case is not None, "a case reads `left/right = result`, then perhaps `~ words elsewhere`"
    broken = case["left"] + break_ + case["right"]
    text = f"{broken}\n\n{case['elsewhere'] or ''}"
    assert repair(text, (0, len(broken))) == case["result"]


def test_white_space_becomes_one_space() -> None:
    assert repair("  satu\n\n dua\t tiga \u00a0empat ") == "satu dua tiga empat"


def test_what_lies_between_two_spans_is_dropped() -> None:
    text = "dikendalikan.1 Hal ini"
    assert repair(text, (0, 13), (14, 22)) == "dikendalikan. Hal ini"
    text = "(H7N9)17. Hal"
    assert repair(text, (0, 6), (8, 13)) == "(H7N9). Hal"


def test_a_word_broken_over_a_footnote_is_joined() -> None:
    text = "pening-\n\n 3Ibid.\n\n\nkatan ekspor"
    start = text.index("katan")
    assert repair(text, (0, 7), (start, len(text))) == "peningkatan ekspor"


def test_spans_of_a_stretch_are_split_where_the_words_were() -> None:
    text = "satu dua.1 Tiga\nempat"
    repaired = Repairer(text).repair([Span(0, 9), Span(10, len(text))])
    assert repaired.text == "satu dua. Tiga empat"
    assert repaired.span(Span(5, 14)) == (Span(5, 9), Span(11, 15))
    assert repaired.span(Span(0, 4)) == (Span(0, 4),)
    assert repaired.span(Span(3, 3)) == ()


def test_an_offset_outside_the_words_is_refused() -> None:
    repaired = Repairer("kata").repair([Span(0, 4)])
    with pytest.raises(IndexError):
        repaired.offset(4)


@given(TEXTS)
def test_every_character_knows_its_offset(text: str) -> None:
    repaired = Repairer(text).repair([Span(0, len(text))])
    for index, char in enumerate(repaired.text):
        raw = text[repaired.offset(index)]
        assert raw == char or (char == " " and raw.isspace())
    assert [repaired.offset(i) for i in range(len(repaired.text))] == sorted(
        {repaired.offset(i) for i in range(len(repaired.text))}
    )


@given(TEXTS, st.lists(st.integers(0, 120), max_size=8), st.integers(0, 120), st.integers(0, 120))
def test_the_spans_of_a_stretch_give_the_same_words_again(
    text: str, cuts: list[int], start: int, end: int
) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    spans = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
    repairer = Repairer(text)
    words = repairer.repair(spans)
    assert repairer.repair(words.span(Span(0, len(words.text)))).text == words.text
    stretch = Span(min(start, len(words.text)), min(end, len(words.text)))
    quote = words.text[stretch.start : stretch.end]
    if quote and not quote[0].isspace() and not quote[-1].isspace():
        assert repairer.repair(words.span(stretch)).text == quote


@given(st.text(max_size=200))
def test_any_text_is_repaired(text: str) -> None:
    words = repair(text)
    assert repair(words) == words or "-" in words or "\u00ad" in words
