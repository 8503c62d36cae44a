"""A rendering says no more and no less than its quote: numbers, money, hedges, negation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from risalah.amounts import read_amount, read_digits, read_tokens
from risalah.content.carried import Carried, Lang
from risalah.content.library import Library, Witness
from risalah.lexicon.numbers import DENOMINATORS
from risalah.lexicon.parity import (
    HEDGES,
    MONEY_EN,
    NEGATIONS,
    NEGATIVE_PREFIXES,
    PERCENT_EN,
    STRONG,
)
from risalah.problem import Problem


def check_parity(library: Library) -> Iterable[Problem]:
    """Each English rendering keeps its quote's numbers, hedges and negations.

    An editor may say in `parity` why a rendering differs; then the reason stands for the check.
    """
    for witness in library.witnesses.values():
        note = witness.note
        if note is None or note.en is None or note.parity or witness.claim.lang != "id":
            continue
        for fault in faults_of(witness, note.en):
            message = f"rendering and quote differ: {fault}"
            help = f"quote: “{witness.claim.quote}” — rendering: “{note.en}”"
            yield note.place("en").problem(message, help)


def faults_of(witness: Witness, rendering: str) -> Iterator[str]:
    """What a rendering loses or adds, in words."""
    claim = witness.claim
    bare = claim.quote
    for citation in claim.citations:
        if citation.kind != "footnote":
            bare = bare.replace(citation.text, " ")
    yield from _numerals(bare, claim.quote, rendering)
    said = Carried.of_words(rendering, "en")
    low = rendering.lower()
    for figure in claim.figures:
        worths = [figure.value, *([] if figure.high is None else [figure.high])]
        for worth in worths:
            if not _states(Fraction(str(worth)), said, figure.text, low):
                yield f"`{figure.text}` is not in the rendering"
                break
        if figure.unit == "percent" and not any(word in low for word in PERCENT_EN):
            yield f"the per cent of `{figure.text}` is not in the rendering"
        if len(figure.unit) == 3 and figure.unit.isupper():
            names = MONEY_EN.get(figure.unit, (figure.unit.lower(),))
            if not any(name in low for name in names):
                yield f"the {figure.unit} of `{figure.text}` is not in the rendering"
        if figure.mod and not any(word in low for word in HEDGES[figure.mod]):
            yield f"the hedge before `{figure.text}` ({figure.mod}) is not in the rendering"
    yield from _negation(claim.quote, rendering)


def _states(worth: Fraction, said: Carried, printed: str, low: str) -> bool:
    """Whether the rendering states a number: by value, by digits, or in words of its own."""
    if worth in said.worths or abs(worth) in said.worths or printed in said.digits:
        return True
    if worth == 1 and re.search(r"\b(?:an?|one|once)\b", low):
        return True
    # a repeating fraction is stored to four places
    if any(round(other, 4) == worth for other in said.worths):
        return True
    parts = {word for word, bottom in DENOMINATORS["en"].items() if _is_part(worth, bottom)}
    return bool(parts & set(_WORD.findall(low)))


def _is_part(worth: Fraction, bottom: int) -> bool:
    """Whether a number is one or more of so many parts, kept to four places."""
    return 0 < worth < 1 and abs(worth * bottom - round(worth * bottom)) < Fraction(1, 1000)


def _numerals(bare: str, quote: str, rendering: str) -> Iterator[str]:
    """Numbers in digits: each of the quote stands in the rendering, and the other way round."""
    mine, theirs = Carried.of_words(bare, "id"), Carried.of_words(rendering, "en")
    whole = Carried.of_words(quote, "id")
    for text, worths in _digits(bare, "id"):
        if text not in theirs.digits and not worths & theirs.worths:
            yield f"`{text}` of the quote is not in the rendering"
    for text, worths in _digits(rendering, "en"):
        if text not in whole.digits and not worths & (mine.worths | whole.worths):
            yield f"`{text}` of the rendering is not in the quote"


def _digits(words: str, lang: Lang) -> Iterator[tuple[str, set[Fraction]]]:
    """The numbers in digits with all they can be worth."""
    tokens = read_tokens(words)
    for i, token in enumerate(tokens):
        if token.kind != "number":
            continue
        amount = read_amount(tokens, i, lang)
        worths: set[Fraction] = set()
        if amount is not None:
            for whole in (True, False):
                worth = amount.worth(lang, whole=whole, small=not whole)
                if worth is not None:
                    worths.add(worth)
            plain = read_digits(token.text, lang)
            if plain is not None:
                worths.add(plain)
        yield token.text, worths


_WORD = re.compile(r"[^\W\d_]+(?:n't)?")


def _negation(quote: str, rendering: str) -> Iterator[str]:
    """A plain "not" on one side needs something negative on the other."""
    there = _WORD.findall(quote.lower())
    here = _WORD.findall(rendering.lower())
    there = [re.sub(r"(?:lah|kah|nya)$", "", word) for word in there]
    strong_there = [word for word in there if word in STRONG["id"]]
    strong_here = [w for w in here if w in STRONG["en"] or w.endswith("n't")]
    weak_here = any(w in NEGATIONS["en"] or w.startswith(NEGATIVE_PREFIXES) for w in here)
    weak_there = any(
        w in NEGATIONS["id"] or w.startswith(("tidak", "ketidak", "ke-tidak", "keter"))
        for w in there
    )
    if strong_there and not strong_here and not weak_here:
        yield f"the negation `{strong_there[0]}` is not in the rendering"
    if strong_here and not weak_there:
        yield f"the negation `{strong_here[0]}` of the rendering is not in the quote"
