"""Texts of other genres and subjects are read well by a parser to which nobody was introduced.

The texts of unseen/ were written for this test, with their gold, before the parser read them: their
names are real, their numbers are made up. Nobody's names are listed, so ids are not compared.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from accuracy.score import Read, Score, compare, found_in, parse_gold
from risalah.drafting import instruments_of, registry_of
from risalah.extract.paper import Reading, read_paper
from risalah.files import read_text
from risalah.span import Span
from risalah.text.repair import Repairer

TEXTS = sorted(path.stem for path in (Path(__file__).parent / "unseen").glob("*.txt"))
BARS = {"dates": 0.97, "figures": 0.96, "actors": 0.92, "citations": 0.9, "numerals": 0.97}
"""The F1 below which no kind may fall over all texts, dates and figures with the right value."""

FLOOR = 0.8
"""The F1 below which no kind may fall in any single text."""


def read(name: str) -> tuple[str, Reading]:
    text = read_text(Path(__file__).parent / "unseen" / f"{name}.txt", name)
    return text, read_paper(name, text, registry_of([]), instruments_of([]))


def without_ids(read: Read) -> Read:
    actors = tuple(replace(actor, value="") for actor in read.mentions["actors"])
    return Read({**read.mentions, "actors": actors}, read.numerals)


def scores_of(name: str) -> dict[str, Score]:
    text, reading = read(name)
    path = Path(__file__).parent / "unseen" / f"{name}.yaml"
    gold = parse_gold(read_text(path, path.name), text, path.name)
    scores, _ = compare(without_ids(gold), without_ids(found_in(text, reading)), text)
    return scores


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, Score]]:
    return {name: scores_of(name) for name in TEXTS}


def f1(score: Score) -> float:
    return score.shares(score.right)[2]


@pytest.mark.parametrize("kind", BARS)
def test_no_kind_is_read_worse_than_its_bar(kind: str, scores: dict[str, dict[str, Score]]) -> None:
    total = sum((each[kind] for each in scores.values()), Score())
    assert f1(total) >= BARS[kind]


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_is_read_badly(name: str, scores: dict[str, dict[str, Score]]) -> None:
    assert all(f1(scores[name][kind]) >= FLOOR for kind in BARS)


@pytest.mark.parametrize("name", TEXTS)
def test_quotes_verify_and_every_dated_or_counted_sentence_is_a_claim(name: str) -> None:
    text, reading = read(name)
    repairer = Repairer(text)
    for claim in reading.claims:
        assert repairer.repair([Span(*span) for span in claim.spans]).text == claim.quote
    claimed = {
        i for claim in reading.claims for start, end in claim.spans for i in range(start, end)
    }
    running = [b for b in reading.document.blocks if b.kind in ("paragraph", "item")]
    spans = [span for block in running for span in block.spans]
    for numeral in reading.numerals:
        told = any(start <= numeral.start < end for start, end in spans)
        if told and numeral.cls in ("date", "figure"):
            assert numeral.start in claimed, text[numeral.start : numeral.end]
