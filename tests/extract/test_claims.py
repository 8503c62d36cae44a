"""Sentences become claims of the kind that their rule says, and only sentences that say enough."""

from __future__ import annotations

from collections.abc import Callable

from cases import check_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.drafting import instruments_of, registry_of
from risalah.extract.claims import claim_id
from risalah.extract.paper import read_paper
from risalah.model import Claim, DateIn, FigureIn, NamedIn

REGISTRY, INSTRUMENTS = registry_of([]), instruments_of([])
FILLER = {
    "id": "Tulisan pendek yang lain ini tidak memuat nama dan hanya menemani kalimat di atasnya.",
    "en": "These are other words of the same paper that name nobody and tell nothing that counts.",
}
PIECES = [
    "Menurut ", "Bank Dunia ", "mengatakan ", "bahwa ", "2020", "5 persen", ". ", ", ", "“", "”",
    "kata ", "Penelitian ini ", "menemukan ", "\n", "\n\n", "(", ")", "(2019: 3)", "bagi ", "dr. ",
]  # fmt: skip


def drafted(text: str) -> tuple[Claim, ...]:
    return read_paper("paper", text, REGISTRY, INSTRUMENTS).claims


def kinds(words: str, lang: str) -> tuple[str, ...]:
    return tuple(claim.kind for claim in drafted(f"{words} {FILLER[lang]}\n"))


def test_kind_of_claim() -> None:
    find: Callable[[str, str], tuple[str, ...]] = kinds
    check_cases("claims.md", find)


def test_an_id_is_the_quote_s_and_told_apart_where_a_quote_comes_again() -> None:
    again = "Peru mengirim 12 ton ikan pada 2019.\n\n"
    first, second = drafted(again + "Lalu hujan turun lama sekali di sana.\n\n" + again)
    assert first.quote == second.quote
    assert first.id == claim_id("paper", first.quote)
    assert second.id == claim_id("paper", first.quote, 1) != first.id


def test_a_mention_stands_where_its_claim_says() -> None:
    (claim,) = drafted("Peru mengirim 12 ton ikan pada 2019.")
    found: list[NamedIn | FigureIn | DateIn] = [*claim.actors, *claim.figures, *claim.dates]
    assert [claim.quote[one.at : one.at + len(one.text)] for one in found] == [
        "Peru",
        "12 ton",
        "2019",
    ]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_words_make_claims_of_a_known_kind(text: str) -> None:
    assert {claim.kind for claim in drafted(text)} <= {
        "statement", "finding", "figure", "event", "relation"
    }  # fmt: skip
