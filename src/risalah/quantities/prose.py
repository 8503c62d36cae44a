"""Numbers in the prose of a brief: one pattern for the languages of the site."""

import re
from collections.abc import Iterator
from typing import Final

from risalah.languages.language import LANGUAGES, language_of
from risalah.lexicon.pattern import one_of
from risalah.quantities.currencies import CURRENCIES, currency_code, currency_sign
from risalah.quantities.scales import PERCENT_SIGNS


def _money() -> Iterator[str]:
    """What stands before an amount: the codes and signs that the site writes."""
    for code in CURRENCIES:
        yield code
        for lang in LANGUAGES:
            yield from (currency_code(code, lang), currency_sign(code, lang).strip())


def _words() -> Iterator[str]:
    """What stands behind a number: scales and per cent."""
    for lang in LANGUAGES:
        language = language_of(lang)
        yield from (scale.word for scale in language.scales.values())
        yield from language.per_cent


NUMBER: Final = re.compile(
    rf"""
    (?<![\w-])
    (?: {one_of(_money())} [ ]? )?
    [+−-]? \d [\d.,–-]* (?<![.,–-])
    (?: {one_of(PERCENT_SIGNS)} | [ ]{one_of(_words())} )?
    """,
    re.VERBOSE,
)
"""A number in prose with its currency, its scale or its measure."""
