"""Which numbers a claim supports, and which numbers of an editor's words no claim does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from risalah.content.library import AnnotatedClaim
from risalah.model import Claim
from risalah.quantities.amounts import (
    Amount,
    Token,
    amounts_in,
    read_amount,
    read_tokens,
    text_at,
    token_at,
)
from risalah.quantities.digits import read_marked


@dataclass(frozen=True, slots=True)
class SupportedNumbers:
    """Numbers that have evidence: by value, and by the very digits."""

    worths: frozenset[Fraction]
    digits: frozenset[str]

    @classmethod
    def of(cls, annotated_claims: Iterable[AnnotatedClaim]) -> SupportedNumbers:
        """What the claims' quotes and the figures and dates read from them support."""
        worths: set[Fraction] = set()
        digits: set[str] = set()
        for annotated in annotated_claims:
            claim = annotated.claim
            quoted = SupportedNumbers.of_words(claim.quote, claim.lang)
            worths |= quoted.worths | set(_figure_worths(claim))
            digits |= quoted.digits | set(_date_digits(claim))
        return cls(frozenset(worths), frozenset(digits))

    @classmethod
    @lru_cache(maxsize=1 << 14)
    def of_words(cls, words: str, lang: str) -> SupportedNumbers:
        """What printed words support: their digits, and their numbers in digits or in words."""
        worths = (amount.worths(lang) for amount in amounts_in(words, lang))
        digits = {token.text for token in read_tokens(words) if token.kind == "number"}
        return cls(frozenset().union(*worths), frozenset(digits))

    def __or__(self, other: SupportedNumbers) -> SupportedNumbers:
        return SupportedNumbers(self.worths | other.worths, self.digits | other.digits)


def _figure_worths(claim: Claim) -> Iterator[Fraction]:
    for figure in claim.figures:
        yield Fraction(str(figure.value))
        if figure.high is not None:
            yield Fraction(str(figure.high))


def _date_digits(claim: Claim) -> Iterator[str]:
    for date in claim.dates:
        for digits in re.findall(r"\d+", date.edtf):
            yield digits
            yield str(int(digits))


def stray_numerals(words: str, lang: str, carried: SupportedNumbers) -> tuple[str, ...]:
    """The numerals of an editor's words, in digits, that nothing supported accounts for."""
    tokens = read_tokens(words)
    return tuple(
        token.text
        for i, token in enumerate(tokens)
        if token.kind == "number" and not _is_supported(tokens, i, lang, carried)
    )


def _is_supported(tokens: Sequence[Token], i: int, lang: str, supported: SupportedNumbers) -> bool:
    amount = read_amount(tokens, i, lang)
    if amount is None:
        return tokens[i].text in supported.digits
    worths = amount.worths(lang)
    if amount.scale != 1:
        # with a scale the digits alone prove nothing: 2.6 million is not 2.6 billion
        return not worths.isdisjoint(supported.worths)
    if tokens[i].text in supported.digits:
        return True
    scale = _range_scale(tokens, i, lang)
    plain = {read_marked(tokens[i].text, mark) for mark in ".,"}
    return not supported.worths.isdisjoint({*worths, *plain, *(w * scale for w in worths)})


def _range_scale(tokens: Sequence[Token], i: int, lang: str) -> int:
    """What the first number of a range shares with the second: 100–150 million."""
    if text_at(tokens, i + 1) not in {"-", "–"} or token_at(tokens, i + 2).kind != "number":
        return 1
    later: Amount | None = read_amount(tokens, i + 2, lang)
    return later.scale if later else 1
