"""The languages of the site: what each is called, how it writes, which words it has for a sense.

One data file a language stands beside this module; a new language is a new file and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache, cached_property
from typing import Literal

from babel.dates import get_month_names
from babel.numbers import get_decimal_symbol
from pydantic.dataclasses import dataclass

from risalah.datafiles import STRICT, data_names, read_data
from risalah.model import Bound, DateModifier


@dataclass(frozen=True, config=STRICT)
class NumberWords:
    """How numbers are written in digits and in words, with the spellings that papers print.

    `wholes` are words for a whole ten, hundred or thousand ("twenty", "seribu"); `teens`, `tens`
    and `hundreds` multiply the word before them ("lima belas"). `vague` are words for an order of
    magnitude with the least that each can mean, `vague_most` the most where a word sets it;
    `vague_link` joins them to what they count ("of"). `fractions` are one part of so many
    ("sepertiga": 3), `denominators` the lower number of a fraction ("two *thirds*": 3), `per`
    stands between both numbers ("dua per tiga"). `half` adds a half to a number, but not before
    `half_idioms`. `once` are all the words that mean one.
    """

    ones: Mapping[str, int]
    wholes: Mapping[str, int]
    vague: Mapping[str, int]
    fractions: Mapping[str, int]
    denominators: Mapping[str, int]
    half: tuple[str, ...]
    once: tuple[str, ...]
    teens: str = ""
    tens: str = ""
    hundreds: str = ""
    dozen: str = ""
    per: str = ""
    point: str = ""
    joint: str = ""
    vague_link: str = ""
    hyphens: bool = False
    vague_most: Mapping[str, int] = field(default_factory=dict)
    articles: tuple[str, ...] = ()
    half_idioms: tuple[str, ...] = ()


@dataclass(frozen=True, config=STRICT)
class ScaleWords:
    """A scale: its word, its order of magnitude ("millions"), its short form where one is clear."""

    word: str
    order: str
    short: str = ""


@dataclass(frozen=True, config=STRICT)
class DatePatterns:
    """How dates are written, as patterns with {braces}.

    `early`, `mid`, `late`, `since`, `until` and `about` hold the whole `{date}`. `definite` holds
    what takes an article, by precision. `ordinals` fill the `{nth}` of halves and quarters. The
    four ranges say once what both ends share; `range` joins two ends of one word, `wide_range`
    longer ones.
    """

    early: str
    mid: str
    late: str
    since: str
    until: str
    about: str
    decade: str
    half: str
    quarter: str
    year: str
    month: str
    day: str
    days: str
    days_of_two_months: str
    months: str
    range: str
    wide_range: str
    ordinals: tuple[str, ...]
    definite: Mapping[str, str]


@dataclass(frozen=True, config=STRICT)
class CurrencyStyle:
    """How money is written and named.

    `codes` stand before an amount in running text in place of the ISO 4217 code, `signs` before
    one set large where CLDR's sign will not do. `noun` is the place of the word for the coin in
    CLDR's name of a currency: "US *dollar*", "*dolar* Amerika Serikat". `also_words` are names
    of money that mean something else as well.
    """

    noun: Literal["first", "last"]
    codes: Mapping[str, str]
    signs: Mapping[str, str]
    also_words: tuple[str, ...]


@dataclass(frozen=True, config=STRICT)
class Hedge:
    """Words for a bound of a number: the one written, others before a number, other answers.

    What is written or stands `before` a number in a translation says something of its own;
    `other` words only answer to what the quote says.
    """

    written: str
    before: tuple[str, ...]
    other: tuple[str, ...] = ()


@dataclass(frozen=True, config=STRICT)
class Negation:
    """Words of negation.

    `plain` words must be answered by a translation; `negative` words, and words that begin like
    `stems` and not like `no_stems`, can answer. Plain words may have `endings`, and a word with
    one of the `contractions` at its end is plain. After `none_after` they deny nothing ("paling
    tidak" is "at least").
    """

    plain: frozenset[str]
    negative: frozenset[str]
    stems: tuple[str, ...]
    no_stems: tuple[str, ...] = ()
    none_after: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    contractions: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, config=STRICT)
class Language:
    """A language of the site; `code` is its ISO 639-1 code and the name of its file.

    `scales` are by worth, `orders` the words for ten and a hundred of something; `order_of` joins
    an order to a scale ("hundreds of millions", "ratusan juta"). `parts_of_time` are further words
    by which a translation keeps what `dates` writes for early, mid and late. Words that are only
    read stand in lower case.
    """

    code: str
    name: str
    locale: str
    numbers: NumberWords
    scales: Mapping[int, ScaleWords]
    orders: Mapping[int, str]
    order_of: str
    dates: DatePatterns
    parts_of_time: Mapping[DateModifier, tuple[str, ...]]
    currencies: CurrencyStyle
    per_cent: tuple[str, ...]
    hedges: Mapping[Bound, Hedge]
    negation: Negation

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The twelve months, from CLDR."""
        names = get_month_names("wide", locale=self.locale)
        return tuple(names[number] for number in range(1, 13))

    @cached_property
    def decimal(self) -> str:
        """The mark before decimals, from CLDR."""
        return get_decimal_symbol(self.locale)

    @cached_property
    def thousands(self) -> str:
        """The mark, of dot and comma, that may part thousands: the one that parts no decimals."""
        return "." if self.decimal == "," else ","


LANGUAGES = data_names(__package__)
"""The codes of all languages that have a file."""


@cache
def language_of(code: str) -> Language:
    """The language of a code; ValueError names the known ones."""
    if code not in LANGUAGES:
        known = ", ".join(f"`{known}`" for known in LANGUAGES)
        raise ValueError(f"unknown language `{code}`; expected one of {known}")
    return read_data(__package__, f"{code}.yaml", Language, code=code)
