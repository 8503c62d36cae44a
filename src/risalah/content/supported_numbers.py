"""Which numbers a claim carries, and which numbers of an editor's words no claim does.

Knows numbers in quotes and in prose; must not know where the prose stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from risalah.amounts import Amount, Token, read_amount, read_digits, read_tokens
from risalah.content.library import AnnotatedClaim

Lang = Literal["id", "en"]


def _read_as(lang: str) -> Lang:
    """The language whose numbers those of a language of the site are read like."""
    return "id" if lang == "id" else "en"


@dataclass(frozen=True, slots=True)
class SupportedNumbers:
    """The numbers that bear witness: by value, and by the very digits."""

    worths: frozenset[Fraction]
    digits: frozenset[str]

    @classmethod
    def of(cls, annotated_claims: Iterable[AnnotatedClaim]) -> SupportedNumbers:
        """What the claims' quotes and the figures and dates read from them carry."""
        worths: set[Fraction] = set()
        digits: set[str] = set()
        for annotated in annotated_claims:
            claim = annotated.claim
            for figure in claim.figures:
                worths.add(Fraction(str(figure.value)))
                if figure.high is not None:
                    worths.add(Fraction(str(figure.high)))
            for date in claim.dates:
                digits.update(re.findall(r"\d+", date.edtf))
                digits.update(str(int(d)) for d in re.findall(r"\d+", date.edtf))
            more = SupportedNumbers.of_words(claim.quote, claim.lang)
            worths |= more.worths
            digits |= more.digits
        return cls(frozenset(worths), frozenset(digits))

    @classmethod
    @lru_cache(maxsize=1 << 14)
    def of_words(cls, words: str, code: str) -> SupportedNumbers:
        """What printed words carry: their digits, and their numbers in digits or in words."""
        lang = _read_as(code)
        tokens = read_tokens(words)
        worths: set[Fraction] = set()
        i = 0
        while i < len(tokens):
            amount = read_amount(tokens, i, lang) if tokens[i].kind != "mark" else None
            if amount is None:
                i += 1
                continue
            for whole in (True, False):
                worth = amount.worth(lang, whole=whole, small=not whole)
                if worth is not None:
                    worths.add(worth)
            i = max(amount.after, i + 1)
        digits = {token.text for token in tokens if token.kind == "number"}
        return cls(frozenset(worths), frozenset(digits))

    def __or__(self, other: SupportedNumbers) -> SupportedNumbers:
        return SupportedNumbers(self.worths | other.worths, self.digits | other.digits)

    def carries(self, token: Token, worth: Fraction | None) -> bool:
        """Whether a number of the prose is one of these, by its digits or by its value."""
        return token.text in self.digits or (worth is not None and worth in self.worths)


def stray_numerals(words: str, code: str, carried: SupportedNumbers) -> tuple[str, ...]:
    """The numerals of an editor's words, in digits, that nothing carried accounts for."""
    lang = _read_as(code)
    tokens = read_tokens(words)
    stray = []
    for i, token in enumerate(tokens):
        if token.kind != "number":
            continue
        amount = read_amount(tokens, i, lang)
        worths: set[Fraction | None] = set()
        if amount is not None and amount.scale != 1:
            # with a scale the digits alone prove nothing: 2.6 million is not 2.6 billion
            worths = {amount.worth(lang, whole=w, small=not w) for w in (True, False)}
            if worths.isdisjoint(carried.worths):
                stray.append(token.text)
            continue
        if amount is not None:
            worths = {amount.worth(lang, whole=w, small=not w) for w in (True, False)}
            # the first number of a range shares the scale of the second: 100–150 million
            worths |= {
                worth * later.scale
                for worth in list(worths)
                if worth is not None and (later := _range_end(tokens, i, lang)) is not None
            }
            other: Lang = "en" if lang == "id" else "id"
            worths.add(read_digits(token.text, other))
        if not any(carried.carries(token, worth) for worth in worths or {None}):
            stray.append(token.text)
    return tuple(stray)


def _range_end(tokens: list[Token], i: int, lang: Lang) -> Amount | None:
    """The amount behind a dash at token `i`, if one follows."""
    if i + 2 < len(tokens) and tokens[i + 1].text in "-–" and tokens[i + 2].kind == "number":
        return read_amount(tokens, i + 2, lang)
    return None
