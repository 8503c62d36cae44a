"""Sentences are whole: cut at stops, not at abbreviations, initials, numbers or brackets."""

from __future__ import annotations

import pytest
from cases import check_cases
from hypothesis import given
from hypothesis import strategies as st

from risalah.extract.layout.blocks import find_sentences
from risalah.extract.layout.document import parse_document
from risalah.text.sentences import ends_sentence, split_sentences


def render(words: str, _lang: str) -> tuple[str, ...]:
    return tuple(words[start:end] for start, end in split_sentences(words))


def test_every_case_reads_as_expected() -> None:
    check_cases("sentences.md", render)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("pada tahun 2020.", True),
        ("kata Ketua.”", True),
        ("menurut Hasan dkk.", True),
        ("sebagaimana dikatakan Prof.", False),
        ("menurut Undang-Undang No.", False),
        ("ditulis oleh Victor C.", False),
        ("di kawasan Asia", False),
    ],
)
def test_a_line_ends_a_sentence_unless_its_stop_is_an_abbreviations(line: str, whole: bool) -> None:
    assert ends_sentence(line) is whole


def test_a_heading_is_one_unit() -> None:
    document = parse_document("BAB I. PENDAHULUAN\n\nKata pertama. Kata kedua.\n")
    heading, paragraph = document.blocks
    assert heading.kind == "heading"
    assert len(find_sentences(heading)) == 1
    assert len(find_sentences(paragraph)) == 2


@given(st.text(alphabet="aB1~ .?!…()[]“”\"'。;:,-\n", max_size=300))
def test_sentences_cover_all_words_in_order(words: str) -> None:
    words = " ".join(words.split())
    sentences = split_sentences(words)
    at = 0
    for start, end in sentences:
        assert start < end
        assert not words[at:start].strip("~ ")
        assert words[start:end] == words[start:end].strip()
        at = end
    assert not words[at:].strip()
