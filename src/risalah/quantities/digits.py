"""The value of a number in digits, by the marks of its language."""

import re
from fractions import Fraction

from risalah.languages.language import language_of

_LONGEST = 18  # digits; a longer run is a code, and Python would refuse to read the longest ones
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3}){1,6}")


def read_digits(
    text: str, lang: str, *, whole: bool = False, small: bool = False
) -> Fraction | None:
    """The value of a run of digits with dots and commas; None where it is no number (1.2.3).

    Groups of three after the language's own thousands mark are thousands (7.727 in Indonesian,
    7,727 in English), after the other mark they are decimals, except that a last group of zeros
    is thousands in both (20.000 in an English abstract). `whole` says that the unit has no parts
    (people, rupiah), so that any group of three is thousands; `small` that the value is small by
    nature (a percentage), so that 12.345 is not twelve thousand.
    """
    return read_marked(text, language_of(lang).thousands, whole=whole, small=small)


def read_marked(
    text: str, thousands: str, *, whole: bool = False, small: bool = False
) -> Fraction | None:
    """The same for a mark of thousands, a dot or a comma."""
    if len(text) > _LONGEST + 6 or sum(map(str.isdigit, text)) > _LONGEST:
        return None
    marks = re.sub(r"\d", "", text)
    if not marks:
        return Fraction(int(text))
    if len(marks) == 1:
        own = marks == thousands
        return _after_one_mark(text, marks, whole=whole, own=own and not small)
    if len(set(marks)) == 1:
        return Fraction(int(re.sub(r"\D", "", text))) if _GROUPED.fullmatch(text) else None
    front, _, back = text.rpartition(marks[-1])
    if marks[-1] in front or not _GROUPED.fullmatch(front):
        return None
    return _decimal(re.sub(r"\D", "", front), back)


def _after_one_mark(text: str, mark: str, *, whole: bool, own: bool) -> Fraction:
    """The value of digits with one mark; `own` says that it is the mark of thousands."""
    front, _, back = text.partition(mark)
    if _GROUPED.fullmatch(text) and (whole or own or back == "000"):
        return Fraction(int(front + back))
    return _decimal(front, back)


def _decimal(front: str, back: str) -> Fraction:
    return Fraction(int(front + back), 10 ** len(back))
