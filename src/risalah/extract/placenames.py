"""Rules for places and known names: states, regions, governments, languages, seas.

Must not know persons nor how bodies are built.
"""

from __future__ import annotations

import re

from risalah.extract.namereading import Found, Reading, propose
from risalah.extract.registry import Known
from risalah.lexicon.names import (
    ENGLISH_LINKS,
    ENGLISH_TERMS,
    LANGUAGE_WORDS,
    NAME_PARTICLES,
    PORTFOLIO,
)
from risalah.lexicon.organisations import UNIONS
from risalah.lexicon.places import (
    COMPASS,
    FEATURE_WORDS,
    FEATURE_WORDS_EN,
    FOREIGN_PLACES,
    GOVERNMENT_LINKS,
    GOVERNMENT_WORDS,
    LAND_WORDS,
    PLACE_WORDS,
)

_STATIVE = re.compile(r"ber\w{5,}$")
_LONGEST_PLACE = 4
_ADMINISTRATIVE = ("Administrasi", "Administratif")
_LONGEST_BODY = 6


def language(reading: Reading, at: int) -> Found | None:
    """ "bahasa Inggris", "suku Jawa": no actor."""
    words = reading.words
    if words.texts[at] not in LANGUAGE_WORDS or at + 1 >= len(words) or words.gaps[at + 1] != " ":
        return None
    known = reading.known(at + 1)
    return Found(known[0] if known else at + 2)


def feature(reading: Reading, at: int) -> Found | None:
    """ "Laut Tiongkok Selatan", "South China Sea": no actor."""
    words, end = reading.words, reading.run[at]
    if words.texts[at] in FEATURE_WORDS and end > at + 1 and words.gaps[at + 1] == " ":
        return None if reading.known(at) else Found(end)
    for i in range(min(end, at + 5) - 1, at, -1):
        if words.texts[i] in FEATURE_WORDS_EN:
            return Found(i + 1)
    return None


def government(reading: Reading, at: int) -> Found | None:
    """ "pemerintah Tiongkok", "Pemprov Jawa Barat": the state or region itself."""
    words = reading.words
    if words.texts[at] not in GOVERNMENT_WORDS:
        return None
    known = reading.known(at)
    if known is not None:
        return Found(known[0], ((at, known[0], known[1]),))
    end = at + 1
    while end < len(words) and words.gaps[end] == " " and words.texts[end] in GOVERNMENT_LINKS:
        if reading.known(end):
            break
        end += 1
    if end >= len(words) or words.gaps[end] != " " or reading.masked[end]:
        return None
    found = (
        place(reading, end - 1) if words.texts[end - 1] in PLACE_WORDS else known_name(reading, end)
    )
    if found is None or not found.named or found.named[0][2].kind not in ("state", "region"):
        return None
    _, stop, actor = found.named[0]
    return Found(stop, ((at, stop, actor),))


def place(reading: Reading, at: int) -> Found | None:
    """ "Provinsi Sichuan-Tiongkok", "Kabupaten Morowali Utara": a region."""
    words = reading.words
    if words.texts[at].capitalize() not in PLACE_WORDS or at + 1 >= len(words):
        return None
    known = reading.known(at)
    if known is not None:
        return Found(known[0], ((at, known[0], known[1]),))
    start = at if reading.capital[at] else at + 1
    gaps = ("-",) if words.texts[at].capitalize() in LAND_WORDS else ("-", " ")
    if words.texts[at + 1] in _ADMINISTRATIVE and at + 2 < len(words):
        at += 1
    if words.gaps[at + 1] not in (" ", ". ") or reading.masked[at + 1] or words.initial[at + 1]:
        return None
    known = reading.place(at + 1)
    if known is not None:
        end = _behind_state(reading, known[0], gaps)
        return Found(end, ((start, end, known[1]),))
    end = _place_end(reading, at + 1)
    if _STATIVE.match(words.texts[at + 1].lower()):
        return None
    if all(reading.common(i) for i in range(at + 1, end)):
        return None  # also when no word of a name follows
    actor = Known(propose(reading.text(at + 1, end)), "region", False)
    stop = _behind_state(reading, end, gaps)
    return Found(stop, ((start, stop, actor),))


def _place_end(reading: Reading, at: int) -> int:
    """Where the name of a place that nobody listed ends."""
    words, end = reading.words, at
    while reading.capital[at] and end < min(reading.run[at], at + _LONGEST_PLACE):
        compass = words.texts[end] in COMPASS
        if not (reading.may_name(end) or compass or words.texts[end] in PORTFOLIO):
            break
        if end > at and (words.gaps[end] != " " or (reading.known(end) and not compass)):
            break
        end += 1
    return end


def _behind_state(reading: Reading, end: int, gaps: tuple[str, ...]) -> int:
    """The end of the state that stands behind its province: "Sichuan-Tiongkok", "Jawa Barat RI"."""
    if end < len(reading.words) and reading.words.gaps[end] in gaps:
        known = reading.known(end)
        if known is not None and known[1].kind == "state":
            return known[0]
    return end


def known_name(reading: Reading, at: int) -> Found | None:
    """A name of the registry or the lexicon, a short form, or a person already introduced."""
    words = reading.words
    found = reading.known(at)
    if found is not None:
        end, known = found
        if known.kind in ("state", "region") and _compass_behind(reading, end):
            end += 1
            known = Known(propose(reading.text(at, end)), "region", False)
        elif known.kind in ("state", "region") and _english_behind(reading, at, end):
            end = reading.run[at]
            known = reading.body(at, end)
        elif known.id in FOREIGN_PLACES:
            end = _behind_state(reading, end, ("-",))
        elif known.kind in ("company", "organisation"):
            end, known = _branch(reading, at, end, known)
        return Found(end, ((at, end, known),))
    if not reading.capital[at]:
        return None
    person = reading.person(at)
    goes_on = at + 1 < len(words) and words.texts[at + 1] in NAME_PARTICLES
    if person is not None and reading.run[at] == at + 1 and not (goes_on or reading.common(at)):
        return Found(at + 1, ((at, at + 1, person),))
    short = reading.short_form(at)
    if short is not None:
        return Found(at + 1, ((at, at + 1, short),))
    return Found(at + 1) if words.texts[at] in reading.names.acronyms else None


def _compass_behind(reading: Reading, end: int) -> bool:
    """Whether a point of the compass makes a part of the place before it."""
    words = reading.words
    return (
        end < len(words)
        and words.gaps[end] == " "
        and words.texts[end] in COMPASS
        and not reading.known(end)
    )


def _english_behind(reading: Reading, at: int, end: int) -> bool:
    """Whether common English words make a body out of a place: "China Railway International"."""
    words, stop = reading.words, reading.run[at]
    if stop + 1 < len(words) and words.texts[stop] in ENGLISH_LINKS and reading.capital[stop + 1]:
        return False
    return end < stop <= at + _LONGEST_BODY and all(
        words.texts[i].lower() in ENGLISH_TERMS and words.gaps[i] in (" ", " & ")
        for i in range(end, stop)
    )


def _branch(reading: Reading, at: int, end: int, known: Known) -> tuple[int, Known]:
    """A body's branch in a state, "Greenpeace Indonesia", or the body itself."""
    stop = reading.run[at]
    if known.id in UNIONS:
        return end, known
    if end < stop and reading.words.gaps[end] == " " and reading.state_to_end(end, stop):
        return stop, Known(propose(reading.text(at, stop)), known.kind, False)
    return end, known
