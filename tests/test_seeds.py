"""The five papers as they were received, and what must be true of everything read from them."""

from __future__ import annotations

import hashlib
import re
from functools import cache

import pytest

from risalah.content.reading import read_content
from risalah.drafter import instruments_of, registry_of
from risalah.extract.paper import Reading, read_paper
from risalah.files import read_text
from risalah.model import NUMERAL_CLASSES
from standing import assert_claims_stand
from workspace import PROJECT

SEEDS = {
    "000_44545bd726255847.txt": (
        "diplomasi-medis",
        105,
        "7e115d3ad20cf2ef6728ae9bedf02c9518e6399bdd0f8f5c8c3bd7a735ede719",
    ),
    "001_50e9d0cfb6662927.txt": (
        "jabar-sichuan",
        202,
        "49dbb13d7bfae395828e76e583b361544d272e60901c7ce4bcbc08dbd0e8a57c",
    ),
    "002_64e8cf763bbd99ba.txt": (
        "diplomasi-awan",
        54,
        "ef2ce14be0889548cde29b1d7330b950c39efb6a8cd08d25771bf6b4f96f8fc3",
    ),
    "003_d89d9d73c0cba5f9.txt": (
        "biofarma-sinovac",
        20,
        "0a808812cf2d23d8879a173401b0a18939d46f4c5754613efc605d5e52388bad",
    ),
    "004_f5f628d705a61f74.txt": (
        "acfta-ecommerce",
        308,
        "ab88b7736fd21c01f927daed693d086e374384fa5c3cfd54195741289a89a38e",
    ),
}
NAMES = sorted(SEEDS)
RECEIVED = PROJECT.parent / "shared" / "seeds"


@cache
def text_of(name: str) -> str:
    return read_text(PROJECT / "seeds" / name, name)


@cache
def reading_of(name: str) -> Reading:
    content = read_content(PROJECT)
    registry = registry_of(content.actors.values())
    instruments = instruments_of(content.terms.values())
    source = SEEDS[name][0]
    return read_paper(source, text_of(name), registry, instruments)


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_kept_byte_for_byte(name: str) -> None:
    raw = (PROJECT / "seeds" / name).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == SEEDS[name][2]
    if RECEIVED.is_dir():
        assert raw == (RECEIVED / name).read_bytes()


def test_no_paper_is_missing_and_each_has_its_source() -> None:
    assert sorted(path.name for path in (PROJECT / "seeds").glob("*.txt")) == NAMES
    sources = read_content(PROJECT).sources.values()
    assert {s.id: s.text for s in sources} == {SEEDS[n][0]: f"seeds/{n}" for n in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_every_numeral_is_accounted_for_once(name: str) -> None:
    text, ledger = text_of(name), reading_of(name).numerals
    there = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\d+(?:[.,]\d+)*", text)]
    assert [(n.start, n.end, n.text) for n in ledger] == there
    assert len(ledger) == SEEDS[name][1]
    assert {n.cls for n in ledger} <= set(NUMERAL_CLASSES)


def test_the_five_papers_hold_689_numerals() -> None:
    assert sum(len(reading_of(name).numerals) for name in NAMES) == 689


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_its_paper(name: str) -> None:
    claims = reading_of(name).claims
    assert claims
    assert_claims_stand(text_of(name), claims)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_claims_share_an_id(name: str) -> None:
    ids = [claim.id for claim in reading_of(name).claims]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(rf"{SEEDS[name][0]}-[a-z2-7]{{6}}(?:-\d+)?", id) for id in ids)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_committed_is_what_is_drafted(name: str) -> None:
    folder = PROJECT / "content" / "sources" / SEEDS[name][0]
    digest = hashlib.sha256((PROJECT / "seeds" / name).read_bytes()).hexdigest()
    head = (folder / "claims.yaml").read_text("utf-8")[:600]
    assert digest in head
