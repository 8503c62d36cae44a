"""A translation says what its quote says: numbers, dates, money, hedges, negation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from risalah.amounts import Token, read_amount, read_digits, read_tokens
from risalah.content.library import Library
from risalah.content.supported_numbers import Lang, SupportedNumbers
from risalah.lexicon.calendar import MONTH_NAMES, MONTHS, MONTHS_THAT_ARE_WORDS
from risalah.lexicon.numbers import DENOMINATORS
from risalah.lexicon.parity import (
    HEDGED_ID,
    HEDGES,
    HEDGES_BEFORE_NUMBERS,
    MONEY_EN,
    NEGATING,
    NEGATIVE,
    NEGATIVE_STEMS,
    NO_NEGATION_BEFORE,
    NOT_NEGATIVE_STEMS_EN,
    PARTS_OF_TIME_EN,
    PERCENT_EN,
    PERCENT_ID,
)
from risalah.lexicon.pattern import one_of
from risalah.model import Claim
from risalah.problem import Problem


def check_parity(library: Library) -> Iterable[Problem]:
    """Each English translation keeps its quote's numbers, dates, hedges and negations.

    An editor may say in `parity` why a translation differs; then the reason stands for the check.
    """
    for annotated in library.claims.values():
        note = annotated.note
        translation = None if note is None else note.translation_in("en")
        if note is None or translation is None or note.parity or annotated.claim.lang != "id":
            continue
        for fault in faults_of(annotated.claim, translation):
            message = f"translation and quote differ: {fault}"
            help = f"quote: “{annotated.claim.quote}” — translation: “{translation}”"
            yield note.place("en").problem(message, help)


def faults_of(claim: Claim, translation: str) -> Iterator[str]:
    """What a translation loses or adds, in words."""
    if claim.figures or _DIGIT.search(claim.quote) or _DIGIT.search(translation):
        said = SupportedNumbers.of_words(translation, "en")
        yield from _numerals(claim, translation, said)
        yield from _figures(claim, translation, said)
    yield from _added(claim, translation)
    yield from _dates(claim, translation)
    yield from _negation(claim.quote, translation)


_DIGIT = re.compile(r"[0-9]")


def _figures(claim: Claim, translation: str, said: SupportedNumbers) -> Iterator[str]:
    """Each figure read from the quote keeps its value, its unit and its hedge."""
    low = translation.lower()
    for figure in claim.figures:
        worths = [figure.value, *([] if figure.high is None else [figure.high])]
        for worth in worths:
            if not _states(Fraction(str(worth)), said, figure.text, low):
                yield f"`{figure.text}` is not in the translation"
                break
        if figure.unit == "percent" and not any(word in low for word in PERCENT_EN):
            yield f"the per cent of `{figure.text}` is not in the translation"
        if len(figure.unit) == 3 and figure.unit.isupper():
            names = MONEY_EN.get(figure.unit, (figure.unit.lower(),))
            if not any(name in low for name in names):
                yield f"the {figure.unit} of `{figure.text}` is not in the translation"
        if figure.bound:
            near = _around(Fraction(str(figure.value)), translation).lower()
            if not any(word in near for word in HEDGES[figure.bound]):
                yield f"the hedge before `{figure.text}` ({figure.bound}) is not in the translation"


def _added(claim: Claim, translation: str) -> Iterator[str]:
    """A per cent, a currency or a hedge that only the translation has."""
    quote, low = claim.quote.lower(), translation.lower()
    for sign in ("per cent", "percent ", "%"):
        if sign in low and not any(word in quote for word in PERCENT_ID):
            yield f"the `{sign.strip()}` of the translation is not in the quote"
    units = {figure.unit for figure in claim.figures}
    for code, names in MONEY_EN.items():
        named = next((name for name in names if name in low and _priced(name).search(low)), None)
        if named and code not in units and not any(name in quote for name in (*names, "dolar")):
            yield f"the `{named}` of the translation is not in the quote"
    hedge = _HEDGE.search(translation)
    if hedge is not None:
        hedged = any(figure.mod or figure.high is not None for figure in claim.figures)
        dated = any("~" in date.edtf or "/" in date.edtf for date in claim.dates)
        if not (hedged or dated or set(_LETTERS.findall(quote)) & set(HEDGED_ID)):
            yield f"the hedge `{hedge['hedge']}` of the translation is not in the quote"


def _priced(name: str) -> re.Pattern[str]:
    """The name of a currency beside a number."""
    bare = re.escape(name)
    return re.compile(rf"(?<![a-z]){bare}\s?\d|\d (?:[a-z]{{1,9}} )?{bare}")


_HEDGE = re.compile(
    rf"(?<!\w)(?P<hedge>{one_of(HEDGES_BEFORE_NUMBERS)})\s(?:[A-Z]{{2,3}}\s?|[$€])?\d",
    re.IGNORECASE,
)


def _dates(claim: Claim, translation: str) -> Iterator[str]:
    """Each date read from the quote keeps its month, its part of the year and its "about".

    Its year and its day are numerals, and compared as such.
    """
    low = translation.lower()
    here = _months(translation)
    for date in claim.dates:
        for month in _months(date.text) - here:
            if f"-{month:02d}" not in translation:
                yield f"the month of `{date.text}` is not in the translation"
        if date.mod and not any(word in low for word in PARTS_OF_TIME_EN[date.mod]):
            yield f"the part of the time in `{date.text}` ({date.mod}) is not in the translation"
        if "~" in date.edtf and not any(word in low for word in HEDGES["about"]):
            yield f"the hedge before `{date.text}` (about) is not in the translation"
    if here:
        for month in sorted(_months(translation, dated=True) - _months(claim.quote)):
            if not re.search(rf"\d[/.-]0?{month}[/.-]\d", claim.quote):
                name = MONTH_NAMES["en"][month - 1]
                yield f"the month `{name}` of the translation is not in the quote"


def _months(words: str, *, dated: bool = False) -> set[int]:
    """The months that words name; with `dated` only those that stand beside a number."""
    found = set()
    for match in _MONTH.finditer(words):
        low = match["month"].lower()
        if match["month"].islower() and low in MONTHS_THAT_ARE_WORDS:
            continue
        if not dated or match["before"] or match["behind"]:
            found.add(MONTHS[low])
    return found


_MONTH = re.compile(
    rf"""
    (?P<before> \d \s )?
    (?<! \w ) (?P<month> {one_of(MONTHS)} ) (?! \w )
    (?= (?P<behind> [.,]? \s? \d )? )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _around(worth: Fraction, translation: str) -> str:
    """The words around a number in digits, where its hedge stands; all words if it has none."""
    tokens = read_tokens(translation)
    windows = [
        translation[max(token.start - _HEDGE_BEFORE, 0) : token.end + _HEDGE_BEHIND]
        for token, worths in _digits(tokens, "en")
        if worth in worths
    ]
    return " … ".join(windows) or translation


_HEDGE_BEFORE, _HEDGE_BEHIND = 32, 24  # characters


def _states(worth: Fraction, said: SupportedNumbers, printed: str, low: str) -> bool:
    """Whether the translation states a number: by value, by digits, or in words of its own."""
    if worth in said.worths or abs(worth) in said.worths or printed in _unscaled(low):
        return True
    if worth == 1 and re.search(r"\b(?:an?|one|once)\b", low):
        return True
    # a repeating fraction is stored to four places
    if any(round(other, 4) == worth for other in said.worths):
        return True
    parts = {word for word, bottom in DENOMINATORS["en"].items() if _is_part(worth, bottom)}
    return bool(parts & set(_LETTERS.findall(low)))


def _unscaled(words: str) -> set[str]:
    """The numbers in digits that no "million" follows, as they are printed."""
    tokens = read_tokens(words)
    found = set()
    for i, token in enumerate(tokens):
        amount = read_amount(tokens, i, "en") if token.kind == "number" else None
        if amount is not None and amount.scale == 1:
            found.add(token.text)
    return found


def _is_part(worth: Fraction, bottom: int) -> bool:
    """Whether a number is one or more of so many parts, kept to four places."""
    return 0 < worth < 1 and abs(worth * bottom - round(worth * bottom)) < Fraction(1, 1000)


def _numerals(claim: Claim, translation: str, said: SupportedNumbers) -> Iterator[str]:
    """Numbers in digits: each of the quote stands in the translation, and the other way round.

    Those of a citation may stay away.
    """
    bare = claim.quote
    for citation in claim.citations:
        if citation.kind != "footnote":
            bare = bare.replace(citation.text, " ")
    there = SupportedNumbers.of_words(claim.quote, "id")
    if bare != claim.quote:
        there |= SupportedNumbers.of_words(bare, "id")
    for token, worths in _digits(read_tokens(bare), "id"):
        if token.text not in said.digits and not worths & said.worths:
            yield f"`{token.text}` of the quote is not in the translation"
    for token, worths in _digits(read_tokens(translation), "en"):
        if token.text not in there.digits and not worths & there.worths:
            yield f"`{token.text}` of the translation is not in the quote"


def _digits(tokens: Sequence[Token], lang: Lang) -> Iterator[tuple[Token, set[Fraction]]]:
    """The numbers in digits with all they can be worth."""
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
        yield token, worths


_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:n['’]t)?(?:-[^\W\d_]+)*")
_ENDING = re.compile(r"(?:lah|kah|nya)$")


def _negation(quote: str, translation: str) -> Iterator[str]:
    """As often as one side says "not", the other says something negative."""
    plain_there, negative_there = _negatives(quote, "id")
    plain_here, negative_here = _negatives(translation, "en")
    if len(plain_there) > negative_here:
        yield f"the negation `{plain_there[negative_here]}` is not in the translation"
    if len(plain_here) > negative_there:
        yield f"the negation `{plain_here[negative_there]}` of the translation is not in the quote"


def _negatives(words: str, lang: Lang) -> tuple[list[str], int]:
    """The words that say "not", and how many words are negative in all."""
    plain, negative, before = [], 0, ""
    for word in _WORD.findall(words.lower()):
        bare = _ENDING.sub("", word) if lang == "id" else word
        denies = not NEGATING[lang].isdisjoint(bare.split("-")) or word.endswith(("n't", "n’t"))
        if before not in NO_NEGATION_BEFORE[lang] and denies:
            plain.append(word)
            negative += 1
        elif bare in NEGATIVE[lang] or _looks_negative(bare, lang):
            negative += 1
        before = word
    return plain, negative


def _looks_negative(word: str, lang: Lang) -> bool:
    alike = NOT_NEGATIVE_STEMS_EN if lang == "en" else ()
    return word.startswith(NEGATIVE_STEMS[lang]) and not word.startswith(alike)
