"""That claims stand in their text: the first promise, asserted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.model import Claim
from risalah.span import Span
from risalah.text.repair import Repairer


def assert_claims_stand(text: str, claims: Iterable[Claim]) -> None:
    """Every quote stands at its spans, and everything read from it stands in the quote."""
    repairer = Repairer(text)
    for claim in claims:
        assert repairer.repair([Span(*span) for span in claim.spans]).text == claim.quote
        offsets = [offset for span in claim.spans for offset in span]
        assert offsets == sorted(offsets)
        for at, words in _read_from(claim):
            assert claim.quote[at : at + len(words)] == words


def _read_from(claim: Claim) -> Iterator[tuple[int, str]]:
    yield from ((named.at, named.text) for named in (*claim.actors, *claim.instruments))
    yield from ((date.at, date.text) for date in claim.dates)
    yield from ((figure.at, figure.text) for figure in claim.figures)
