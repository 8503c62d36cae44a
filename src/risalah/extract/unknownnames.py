"""The rule for capitalised words that nobody listed and no head or title explains.

They are an actor only if what stands around them shows one.
"""

from __future__ import annotations

import re

from risalah.extract.namereading import Found, Reading, propose
from risalah.extract.personnames import person, person_end
from risalah.extract.registry import Known
from risalah.lexicon.names import (
    ACTOR_CUES,
    APPOSITIONS,
    INSTRUMENT_HEADS,
    NAME_PARTICLES,
    PLACE_PREPOSITIONS,
    PORTFOLIO,
    ROMAN,
    SITES,
    SMALL_TITLES,
    SPEECH_VERBS,
    THING_CUES,
    TOLD_BY,
)
from risalah.lexicon.places import COMPASS

_WELL_READ = 400
"""Words a paper writes small, from which on a word that it never does is a name."""

_LONGEST_UNKNOWN = 6
_LONGEST_BRANCH = 8
_VERB = re.compile(r"(?:me|ber)\w{4,}$")
_STATIVE = re.compile(r"Ter\w{5,}$")


def unknown(reading: Reading, at: int) -> Found | None:
    """A run of capitalised words, where what stands around it shows an actor."""
    words = reading.words
    if reading.opens_common(at):
        return None
    end = at
    while end < min(reading.run[at], at + _LONGEST_UNKNOWN):
        inside = end > at and words.texts[end] in PORTFOLIO  # "Wijaya Karya"
        if reading.known(end) or not (reading.may_name(end) or inside):
            break
        end += 1
    if end == at:
        return Found(at + 1)
    if words.texts[at] in INSTRUMENT_HEADS:
        return Found(end)
    if end - at >= _LONGEST_UNKNOWN:
        return Found(reading.run[at])  # a headline
    if end < len(words) and words.gaps[end] == "-" and words.texts[end].islower():
        if words.texts[end] == words.texts[end - 1].lower():
            return Found(end + 1)  # a plural, "Prediksi-prediksi"
        end = max(end, person_end(reading, at))  # "Tsai Ing-wen"
    before = words.texts[at - 1].lower() if at and not words.initial[at] else ""
    cue = words.gaps[at] == " " and (before in ACTOR_CUES or _told_by(reading, at))
    apposed = _apposed(reading, end)
    titled = apposed and words.texts[end] in SMALL_TITLES
    cue = cue or apposed
    if _aged(reading, end):
        return Found(end, ((at, end, person(reading, at, end)),))
    if words.gaps[at] == " " and before in THING_CUES:
        return Found(reading.run[at])
    if reading.quoted(at, end):
        return Found(end)
    return (
        _place(reading, at, end)
        or _particled(reading, at, end)
        or _branch(reading, at)
        or _name(reading, at, end, cue, told=before in ("menurut", "bagi") or titled)
    )


def _apposed(reading: Reading, end: int) -> bool:
    """Whether it is said behind a comma what a name is: "Khudori, pengamat pertanian"."""
    words = reading.words
    return end < len(words) and words.gaps[end] == ", " and words.texts[end] in APPOSITIONS


def _aged(reading: Reading, end: int) -> bool:
    """Whether an age in brackets follows a name: "Siti Aminah (43 tahun)"."""
    words = reading.words
    return (
        end + 1 < len(words)
        and words.gaps[end] == " ("
        and words.texts[end].isdecimal()
        and words.texts[end + 1] in ("tahun", "thn", "th")
        and words.gaps[end + 1] == " "
    )


def _place(reading: Reading, at: int, end: int) -> Found | None:
    """ "Kutai Barat": a point of the compass shows a place."""
    if end != at + 1 or end >= reading.run[at] or reading.words.texts[end] not in COMPASS:
        return None
    if reading.common(at):
        return Found(end)
    known = Known(propose(reading.text(at, end + 1)), "region", False)
    return Found(end + 1, ((at, end + 1, known),))


def _particled(reading: Reading, at: int, end: int) -> Found | None:
    """ "Ahmad bin Yusuf": a particle shows a person."""
    if end >= len(reading.words) or reading.words.texts[end] not in NAME_PARTICLES:
        return None
    stop = person_end(reading, at)
    if stop <= end or reading.common(at):
        return None
    return Found(stop, ((at, stop, person(reading, at, stop)),))


def _branch(reading: Reading, at: int) -> Found | None:
    """A name and the state it works in: "Lazada Indonesia", "Indikator Politik Indonesia"."""
    words, stop = reading.words, reading.run[at]
    if words.initial[at] or reading.common(at) or not 2 <= stop - at <= _LONGEST_BRANCH:
        return None
    state = next((i for i in range(at + 1, stop) if reading.known(i)), stop)
    if not reading.state_to_end(state, stop):
        return None
    if any(words.gaps[i] != " " for i in range(at + 1, state + 1)):
        return None
    known = Known(propose(reading.text(at, stop)), "organisation", False)
    return Found(stop, ((at, stop, known),))


def _name(reading: Reading, at: int, end: int, cue: bool, told: bool) -> Found:
    """The words as a person or a body, or as nobody."""
    words = reading.words
    plain = sum(not reading.common(i) for i in range(at, end))
    verb = end < len(words) and words.gaps[end] == " " and _is_verb(words.texts[end])
    if not plain:
        accepted = False
    elif end == at + 1:
        accepted = _single(reading, at, cue, verb)
    elif _shouted(words.texts[at]) and words.texts[end - 1] in ROMAN:
        accepted = False  # "RED II"
    elif _in_place(reading, at):
        accepted = True
    elif plain == end - at:
        behind_capital = at > 0 and words.gaps[at] == " " and reading.capital[at - 1]
        accepted = cue or verb or not behind_capital or _paired(reading, end)
    else:
        accepted = cue or verb
    if not accepted:
        return Found(end)
    if _in_place(reading, at) and not _shouted(words.texts[at]):
        return Found(end, ((at, end, Known(propose(reading.text(at, end)), "region", False)),))
    shouted = _shouted(words.texts[at]) or any(
        _shouted(words.texts[i]) and len(words.texts[i]) > 2 for i in range(at, end)
    )
    if (told and end == at + 1) or (2 <= end - at <= 4 and not shouted and plain == end - at):
        known = person(reading, at, end)
    else:
        known = Known(propose(reading.text(at, end)), "organisation", False)
    return Found(end, ((at, end, known),))


def _single(reading: Reading, at: int, cue: bool, verb: bool) -> bool:
    """Whether one capitalised word that nobody listed is an actor."""
    words = reading.words
    text = words.texts[at]
    if len(text) < 3 or any(ch.isdigit() for ch in text):
        return False
    often = reading.names.proper.get(text, 0)
    speaks = at + 1 < len(words) and words.texts[at + 1] in SPEECH_VERBS
    if _STATIVE.match(text) and not (cue or speaks):
        return False  # "Terlaksana" in a table
    if _shouted(text):
        return len(text) <= 8 and verb and (cue or often >= 2 or _listed(reading, at))
    if sum(ch.isupper() for ch in text) >= 2:
        return True  # "BloombergNEF", "PayPal"
    if at + 1 < reading.run[at] and not (reading.known(at + 1) or reading.may_name(at + 1)):
        return cue  # "Gateway PSTN"
    if words.initial[at] and not cue:
        return verb and (often >= 1 or len(reading.names.common) >= _WELL_READ)
    if words.gaps[at] == " " and reading.capital[at - 1] and not words.initial[at - 1]:
        return False  # the rest of a term, "Internet Plus"
    return cue or (verb and speaks) or often >= 2 or _in_place(reading, at) or _listed(reading, at)


def _told_by(reading: Reading, at: int) -> bool:
    """Whether the words quoted before are said to be somebody's: "…," tutur Jokowi."""
    words = reading.words
    told = at > 0 and words.texts[at - 1] in TOLD_BY
    return told and not set(words.gaps[at - 1]).isdisjoint(',"”’')


def _in_place(reading: Reading, at: int) -> bool:
    """Whether a preposition of place stands before a word: "di Sutorejo"."""
    words = reading.words
    before = words.texts[at - 1].lower() if at else ""
    return words.gaps[at] == " " and (before in PLACE_PREPOSITIONS or before in SITES)


def _shouted(text: str) -> bool:
    """Whether a word is written like a short form: "BMKG", "IaaS"."""
    capitals = sum(ch.isupper() for ch in text)
    return capitals >= 2 and (len(text) <= 4 or capitals == len(text))


def _listed(reading: Reading, at: int) -> bool:
    """Whether a word stands in a row of names: "Lazada, Tokopedia, dan Tiki"."""
    words = reading.words
    if words.texts[at - 1] in ("dan", "serta", "atau", "and", "or"):
        return at >= 2 and _is_name(reading, at - 2)
    if words.gaps[at] == ", ":
        return _is_name(reading, at - 1)
    if at + 1 < len(words) and words.gaps[at + 1] == ", ":
        return _is_name(reading, at + 1)
    return _paired(reading, at + 1)


def _paired(reading: Reading, at: int) -> bool:
    """Whether "dan" and another name follow: "Anies Baswedan dan Muhaimin Iskandar"."""
    words = reading.words
    return (
        at + 1 < len(words)
        and words.texts[at] in ("dan", "serta", "and")
        and _is_name(reading, at + 1)
    )


def _is_name(reading: Reading, at: int) -> bool:
    return reading.may_name(at) and not reading.common(at)


def _is_verb(word: str) -> bool:
    return word in SPEECH_VERBS or _VERB.match(word) is not None
