"""What a translation loses or adds: the comparisons of one claim with one translation, in order."""

import re
from collections.abc import Iterator

from risalah.content.parity.numbers import added_faults, figure_faults, numeral_faults
from risalah.content.parity.words import date_faults, negation_faults
from risalah.model import Claim

_DIGIT = re.compile(r"[0-9]")


def faults_of(claim: Claim, translation: str, lang: str) -> Iterator[str]:
    """What a translation into `lang` loses of its claim or adds to it, in words."""
    if claim.figures or _DIGIT.search(claim.quote) or _DIGIT.search(translation):
        yield from numeral_faults(claim, translation, lang)
        yield from figure_faults(claim, translation, lang)
    yield from added_faults(claim, translation, lang)
    yield from date_faults(claim, translation, lang)
    yield from negation_faults(claim, translation, lang)
