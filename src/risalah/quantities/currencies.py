"""The currencies: how papers print them, and how each language of the site names them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from babel.numbers import get_currency_name, get_currency_symbol
from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, read_data
from risalah.languages.language import language_of
from risalah.lexicon.pattern import one_of


@dataclass(frozen=True, config=STRICT)
class Currency:
    """How papers print a currency; `currencies.yaml` says what each field is."""

    codes: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    like: str = ""
    owners: tuple[str, ...] = ()
    cues: frozenset[str] = frozenset()


_TABLE: Final[Mapping[str, Currency]] = read_data(
    __package__, "currencies.yaml", dict[str, Currency]
)

CURRENCIES: Final = frozenset(_TABLE)
"""ISO 4217 codes of all money that can be read."""


def _by_form(field: str) -> dict[str, str]:
    """The currency of each printed form in one field of the table."""
    return {form: code for code, one in _TABLE.items() for form in getattr(one, field)}


def _codes_by_sign() -> Mapping[str, frozenset[str]]:
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for code, one in _TABLE.items():
        for sign in one.signs:
            codes[sign].add(code)
    return {sign: frozenset(of) for sign, of in codes.items()}


CODES: Final = {code: code for code in _TABLE} | _by_form("codes")
"""Codes that papers print: those of ISO 4217, each as itself, and those in use beside them."""

_SIGNS = _codes_by_sign()
SIGNS: Final = {sign: code for sign, codes in _SIGNS.items() if len(codes) == 1 for code in codes}
YEN_SIGNS: Final = frozenset(sign for sign, codes in _SIGNS.items() if len(codes) > 1)
"""The sign of both the yen and the yuan; the cues say which of them is meant."""

YEN_CUES: Final = _TABLE["JPY"].cues
YUAN_CUES: Final = _TABLE["CNY"].cues
DOLLARS: Final = _by_form("letters")
"""Letters before "$"."""

MISREAD_DOLLAR: Final = re.compile(r"u{1,2}[s5][dhob0]", re.IGNORECASE)
"""USD as scanners misread it: uUSD, UsD, ush, U5D, USO."""

CURRENCY_WORDS: Final = _by_form("words")


def _owners() -> dict[str, dict[str, str]]:
    owners: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for code, one in _TABLE.items():
        owners[one.like or code] |= dict.fromkeys(one.owners, code)
    return {code: of for code, of in owners.items() if of}


CURRENCY_OWNERS: Final = _owners()
"""By the currency that the word alone means, whose money it is with each owner beside the word."""


def currency_sign(code: str, lang: str) -> str:
    """What stands before an amount that is set large: CLDR's sign, or the code and a space."""
    language = language_of(lang)
    sign = language.currencies.signs.get(code) or get_currency_symbol(code, language.locale)
    return f"{code} " if sign == code else sign


def currency_code(code: str, lang: str) -> str:
    """What stands before an amount in running text: RM in Malay for MYR, else the code."""
    return language_of(lang).currencies.codes.get(code, code)


class CurrencyName(NamedTuple):
    """A name of money in a text: where it is, and the currencies that it can mean."""

    text: str
    start: int
    end: int
    codes: frozenset[str]


def find_currencies(words: str, lang: str) -> list[CurrencyName]:
    """The names of money in words of a language, in their order."""
    marks, mark = _marks(lang), _mark(lang)
    found = [CurrencyName(m[0], *m.span(), marks[m[0]]) for m in mark.finditer(words)]
    return sorted([*found, *_find_words(words, lang)], key=lambda name: name.start)


def currencies_in(words: str, lang: str) -> frozenset[str]:
    """All currencies that words of a language can name."""
    return frozenset().union(*(name.codes for name in find_currencies(words, lang)))


def _find_words(text: str, lang: str) -> Iterator[CurrencyName]:
    """The names in words, in any case."""
    names, at = _words(lang), 0
    spans = [word.span() for word in _WORD.finditer(text)]
    for i, (start, _) in enumerate(spans):
        name = _longest_name(text, spans[i : i + _LONGEST], names) if start >= at else None
        if name is not None:
            yield name
            at = name.end


def _longest_name(
    text: str, spans: Sequence[tuple[int, int]], names: Mapping[str, frozenset[str]]
) -> CurrencyName | None:
    """The longest name that begins with the first of some words."""
    start = spans[0][0]
    for _, end in reversed(spans):
        codes = names.get(" ".join(text[start:end].lower().split()))
        if codes is not None:
            return CurrencyName(text[start:end], start, end, codes)
    return None


_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 4  # words in a name: "united arab emirates dirham"


@cache
def _marks(lang: str) -> Mapping[str, frozenset[str]]:
    marks: defaultdict[str, set[str]] = defaultdict(set)
    for code in _TABLE:
        sign = currency_sign(code, lang).strip()
        for mark in {code, sign, currency_code(code, lang)}:
            marks[mark].add(code)
    for mark, code in CODES.items():
        marks[mark].add(code)
        if mark != code:
            marks[mark.capitalize()].add(code)
    for letters, code in DOLLARS.items():
        marks[f"{letters.upper()}$"].add(code)
    return {**{mark: frozenset(codes) for mark, codes in marks.items()}, **_SIGNS}


@cache
def _words(lang: str) -> Mapping[str, frozenset[str]]:
    words: defaultdict[str, set[str]] = defaultdict(set)
    language = language_of(lang)
    noun = -1 if language.currencies.noun == "last" else 0
    for code, one in _TABLE.items():
        for count in (None, 1, 2, 5):
            name = get_currency_name(code, count, language.locale).lower()
            words[name].add(code)
            words[name.split()[noun]].add(code)
        for word in _TABLE[one.like or code].words:
            for owner in one.owners:
                words[f"{owner} {word}"].add(code)
                words[f"{word} {owner}"].add(code)
    alone = {word: frozenset({code}) for word, code in CURRENCY_WORDS.items()}
    return {**{word: frozenset(codes) for word, codes in words.items()}, **alone}


@cache
def _mark(lang: str) -> re.Pattern[str]:
    """Codes and signs, the longest first; no letter goes on with a code."""
    marks = _marks(lang)
    codes = one_of(mark for mark in marks if mark.isalpha())
    signs = one_of(mark for mark in marks if not mark.isalpha())
    letter = r"[^\W\d_]"
    return re.compile(rf"(?<!{letter}){codes}(?!{letter})|(?<!{letter}){signs}|{one_of(_SIGNS)}")
