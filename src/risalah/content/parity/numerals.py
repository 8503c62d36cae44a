"""Numbers in digits: each of a quote is in the translation, and the other way round.

Knows digits and their values; must not know what they count.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from risalah.content.supported_numbers import SupportedNumbers
from risalah.model import Claim
from risalah.quantities.amounts import digits_in
from risalah.quantities.digits import read_digits


def numeral_faults(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """The numbers in digits that only one side has; those of a citation may be left out."""
    bare = claim.quote
    for citation in claim.citations:
        if citation.kind != "footnote":
            bare = bare.replace(citation.text, " ")
    stated = SupportedNumbers.of_words(translation, lang)
    quoted = SupportedNumbers.of_words(claim.quote, claim.lang)
    if bare != claim.quote:
        quoted |= SupportedNumbers.of_words(bare, claim.lang)
    for numeral in _unmatched(bare, claim.lang, stated):
        yield f"`{numeral}` of the quote is not in the translation"
    for numeral in _unmatched(translation, lang, quoted):
        yield f"`{numeral}` of the translation is not in the quote"


def _unmatched(words: str, lang: str, other: SupportedNumbers) -> Iterator[str]:
    for text, _, worths in numerals_in(words, lang):
        if text not in other.digits and not worths & other.worths:
            yield text


def numerals_in(words: str, lang: str) -> Iterator[tuple[str, int, set[Fraction]]]:
    """The numbers in digits as printed, where they begin, and all that they can be worth."""
    for token, amount in digits_in(words, lang):
        plain = read_digits(token.text, lang)
        yield token.text, token.start, {*amount.worths(lang), *(() if plain is None else (plain,))}
