"""Refuses digits and number words that are no quantity: names, codes, ordinals, idioms, bare years.

Knows the forms of what is not counted; must not know units, beyond that one stands behind a number.
A new refusal is one entry of a table, with its reason.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from risalah.extract.quantities.figures.units import is_unit_word, percent_end
from risalah.extract.quantities.figures.values import FALLBACK, Tokens, money_at
from risalah.languages.language import language_of
from risalah.lexicon.lists import words as listed
from risalah.model import Bound
from risalah.quantities.amounts import Amount, Token, is_clock
from risalah.quantities.calendar import MONTHS
from risalah.quantities.currencies import CODES
from risalah.quantities.scales import SCALES

_HALF_PERIODS = listed("quantities/half-periods")
_LABELS = listed("quantities/labels")
_LEVELS = listed("quantities/levels")
_AGES = listed("quantities/ages")
_GLUED = listed("quantities/glued-units")
_COUNT_LINKS = listed("quantities/count-links") | {"mencapai", "total"}
_PEOPLE = listed("quantities/persons") | listed("quantities/discrete")
_NO_COUNT_BEFORE = listed("quantities/no-count-before") | listed("quantities/collectives")
_NAMING = frozenset("#_\\&§^")  # marks that make digits glued to them a name
_LINKING = frozenset("-\u2010\u2011\u2013+/.:'\u2019")  # marks that tie digits to a name
_CLOSING = frozenset(')]"/.,\u201d')
_OPENING = frozenset(["", *'.!?:;("\u201c\u2018'])  # what stands before a sentence's first word
_INDONESIAN = language_of("id").numbers
_MULTIPLIERS = frozenset({_INDONESIAN.tens, _INDONESIAN.teens, "ratus"})
_SUFFIXES = frozenset(["an", "x", "k", "fold", "persen"])


_Refusals = Mapping[str, Callable[[Tokens, int, Amount], bool]]
"""Reasons why the number at a token is no quantity, and the test for each."""


def is_refused(tokens: Tokens, i: int, amount: Amount) -> bool:
    """Whether the number at token `i`, which no currency precedes, counts and measures nothing."""
    table = _OF_DIGITS if amount.kind == "digits" else _OF_WORDS
    return any(applies(tokens, i, amount) for applies in table.values())


# --- Digits --------------------------------------------------------------------------------------


def glued_before(tokens: Tokens, i: int) -> bool:
    """H7N9, COVID-19, ke-29, 2+7, 46/182, http://…/28, kata.5, #5."""
    before, other = tokens[i - 1], tokens[i - 2]
    if not i or tokens[i].spaced:
        return False
    if before.kind == "word" or before.text in _NAMING:
        return True
    linked = before.text in _LINKING and not before.spaced
    return linked and (other.kind == "word" or other.text in _CLOSING)


def glued_after(tokens: Tokens, i: int) -> bool:
    """5G, 2+7, 3+X, 21st, 09/A/KP, 10:30, 5-X."""
    after, beyond = tokens[i + 1], tokens[i + 2]
    if not after.text or after.spaced:
        return False
    if after.kind == "word":
        return not _is_suffix(after)
    is_tied = _TIES.get(after.text)
    return is_tied is not None and bool(beyond.text) and not beyond.spaced and is_tied(tokens, i)


def _is_suffix(word: Token) -> bool:
    """Whether a word glued to digits is a scale, a unit, "an" or "x"; 5G and 3T are names."""
    if len(word.text) == 1 and word.text.isupper():
        return False
    scales = word.low in SCALES or word.low in _GLUED or word.low in _SUFFIXES
    return scales or word.text in CODES


def _is_tied_by_slash(tokens: Tokens, i: int) -> bool:
    """2/7 and the capitals of a file number, but not "5/US$"."""
    beyond = tokens[i + 2]
    code = beyond.kind == "word" and beyond.text.isupper() and money_at(tokens, i + 2) is None
    return beyond.kind == "number" or code


def _is_tied_by_colon(tokens: Tokens, i: int) -> bool:
    beyond = tokens[i + 2]
    return beyond.kind == "word" or is_clock(tokens[i].text, beyond.text)


def _is_tied_by_hyphen(tokens: Tokens, i: int) -> bool:
    """5-X and "BI 7-Day Rate", but not 17.000-an, 10-year, 5-tahun."""
    beyond = tokens[i + 2]
    if beyond.kind != "word":
        return False
    if beyond.text.istitle() and tokens[i - 1].text[:1].isupper():
        return True
    plain = tokens.lang == "en" and beyond.text.islower() and len(beyond.text) > 2
    return not (plain or beyond.low == "an" or is_unit_word(beyond.low))


_TIES: dict[str, Callable[[Tokens, int], bool]] = {
    "+": lambda tokens, i: tokens[i + 2].kind != "mark",
    "/": _is_tied_by_slash,
    ":": _is_tied_by_colon,
    **dict.fromkeys("-\u2010\u2011", _is_tied_by_hyphen),
    **dict.fromkeys("_@\\", lambda _tokens, _i: True),
}
"""Whether digits and what is glued behind them by a mark are one name, by the mark."""


def _is_labelled(tokens: Tokens, i: int, _amount: Amount) -> bool:
    text = tokens[i].text
    label = tokens[i - 2 if tokens[i - 1].text in (".", ":") else i - 1].low
    if label not in _LABELS or "," in text or (label in _LEVELS and len(text) > 2):
        return False
    measured = tokens[i + 1].low in SCALES or tokens[i + 1].low in listed("quantities/times")
    return not (measured or percent_end(tokens, i + 1))


def _is_list_mark(tokens: Tokens, i: int, _amount: Amount) -> bool:
    text, after = tokens[i].text, tokens[i + 1].text
    if not text.isdigit() or len(text) > 2:
        return False
    if after == ")" and tokens[i - 1].text in ("", "(", ";", ":", ",", "."):
        return True
    return not i and after == "." and tokens[i + 2].spaced


def _is_dialled(tokens: Tokens, i: int, _amount: Amount) -> bool:
    text, area = tokens[i].text, tokens[i - 2]
    if text[0] == "0" and text[1:2].isdigit():
        return True
    return tokens[i - 1].text == ")" and area.kind == "number" and area.text[0] == "0"


def _is_version(tokens: Tokens, i: int, _amount: Amount) -> bool:
    text, before = tokens[i].text, tokens[i - 1]
    named = before.text[:1].isupper() and before.low not in listed("quantities/scores")
    return len(text) == 3 and text.endswith(".0") and (named or before.low in _AGES)


def _is_day(tokens: Tokens, i: int, _amount: Amount) -> bool:
    text = tokens[i].text
    return tokens[i + 1].low in MONTHS and text.isdigit() and len(text) <= 2


_OF_DIGITS: _Refusals = {
    "part of a name or code before it": lambda t, i, _amount: glued_before(t, i),
    "part of a name or code behind it": lambda t, i, _amount: glued_after(t, i),
    "labelled: Tabel 1, No. 22; not `level 6.500` or `tabel 1,98`": _is_labelled,
    "a list mark: (1), 1), or `1.` at the head of a block": _is_list_mark,
    "dialled, or a time of day: 007, (021) 5551234, 08.30": _is_dialled,
    "a version: Industri 4.0, behind a capital or a word for an age": _is_version,
    "the day of a month": _is_day,
    "an ordinal: `hari ke 7`": lambda t, i, _amount: (
        t[i - 1].low == "ke" and t[i - 2].low in listed("quantities/ordered")
    ),
}


# --- Number words --------------------------------------------------------------------------------


def _is_joined(tokens: Tokens, i: int, _amount: Amount) -> bool:
    return tokens[i - 1].text in ("-", "\u2013", "/") and not tokens[i].spaced


def _is_ordered(tokens: Tokens, i: int, _amount: Amount) -> bool:
    return tokens[i - 1].low in _NO_COUNT_BEFORE


def _is_half_of_name(tokens: Tokens, i: int, amount: Amount) -> bool:
    """Half as an idiom ("setengah hati", "the second half"), and "half" that nothing follows."""
    following = tokens[amount.after].low
    if amount.kind != "fraction" or amount.counted != Fraction(1, 2):
        return False
    if following in _INDONESIAN.half_idioms or tokens[i - 1].low in _HALF_PERIODS:
        return True
    bare = tokens.lang == "en" and amount.scale == 1 and not is_unit_word(following)
    return bare and tokens[i].low == "half" and following not in listed("quantities/half-of")


def _is_first_part(tokens: Tokens, _i: int, amount: Amount) -> bool:
    hyphen, word = tokens[amount.after], tokens[amount.after + 1].low
    counts = is_unit_word(word) or word in _INDONESIAN.ones
    return amount.kind == "words" and hyphen.text == "-" and not hyphen.spaced and not counts


def _is_in_capitals(tokens: Tokens, i: int, amount: Amount) -> bool:
    beside = (tokens[i - 1], tokens[amount.after])
    named = any(token.kind == "word" and token.text[:1].isupper() for token in beside)
    return named and tokens[i].text[:1].isupper() and tokens[i - 1].text not in _OPENING


_OF_WORDS: _Refusals = {
    "joined to what stands before it": _is_joined,
    "an ordinal, or all of them: `nomor dua`, `kedua`": _is_ordered,
    "part of a larger number": lambda t, i, _amount: t[i - 1].low in _MULTIPLIERS,
    "an idiom: `dua arah`, `empat mata`": lambda t, i, amount: (
        f"{t[i].low} {t[amount.after].low}" in listed("quantities/idioms")
    ),
    "half of something that is no quantity": _is_half_of_name,
    "the first part of a word with a hyphen": _is_first_part,
    "a name in capitals inside a sentence": _is_in_capitals,
}


# --- Years ---------------------------------------------------------------------------------------


def is_bare_year(tokens: Tokens, i: int, amount: Amount, unit: str, mod: Bound | None) -> bool:
    """Whether four digits from 1500 to 2099 are a year that the dates did not take."""
    digits = amount.digits
    if amount.scale != 1 or len(digits) != 4 or not digits.isdecimal():
        return False
    if not 1500 <= int(digits) <= 2099 or unit in _PEOPLE:
        return False
    bounded = mod in ("more-than", "at-least", "less-than")
    if unit == FALLBACK:
        return not (bounded and int(digits) % 100 == 0)
    return not bounded and tokens[i - 1].low not in _COUNT_LINKS
