"""The rule for capitalised words that nobody listed and no head or title explains.

They are an actor only if what stands around them shows one. Must not know who is listed.
"""

import re
from dataclasses import dataclass

from risalah.extract.names.block_words import BlockWords, Found, Named
from risalah.extract.names.persons import person_end
from risalah.lexicon import names as lexicon
from risalah.lexicon.lists import words as listed

_MANY_SMALL_WORDS = 400
"""Words a paper writes small, from which on a word that it never does is a name."""

_LONGEST_UNKNOWN = 6
_LONGEST_BRANCH = 8
_LONGEST_PERSON = 4
_LONGEST_SHORT_FORM = 8
_OFTEN = 2
_VERB = re.compile(r"(?:me|ber)\w{4,}$")
_STATIVE = re.compile(r"Ter\w{5,}$")
_PLACE_PREPOSITIONS = listed("places/sites") | {"di", "ke", "in"}
_VIEW_CUES = ("menurut", "bagi")
_LINKS = ("dan", "serta", "and")


@dataclass(frozen=True, slots=True)
class _Signs:
    """What stands around a name and shows an actor.

    `cue`: a word before or an apposition behind; `verb`: a verb behind; `person`: whose view
    follows, or a title as apposition; `placed`: a preposition of place before.
    """

    cue: bool
    verb: bool
    person: bool
    placed: bool


def unknown(block: BlockWords, at: int) -> Found | None:
    """Read a run of capitalised words, where what stands around it shows an actor."""
    if block.opens_common(at):
        return None
    end = _end(block, at)
    refused = _refused(block, at, end)
    if refused is not None:
        return refused
    if end < len(block) and block.gaps[end] == "-" and block.texts[end].islower():
        end = max(end, person_end(block, at))  # "Tsai Ing-wen"
    return (
        _aged(block, at, end)
        or _thing(block, at, end)
        or _compass_place(block, at, end)
        or _particled(block, at, end)
        or _branch(block, at)
        or _name(block, at, end)
    )


def _end(block: BlockWords, at: int) -> int:
    """Where the words end that may be one name."""
    end = at
    while end < min(block.run[at], at + _LONGEST_UNKNOWN):
        inside = end > at and block.texts[end] in lexicon.PORTFOLIO  # "Wijaya Karya"
        if block.known(end) or not (inside or block.may_name(end)):
            break
        end += 1
    return end


def _refused(block: BlockWords, at: int, end: int) -> Found | None:
    """Words whose own form shows no actor."""
    if end == at:
        return Found(at + 1)
    if block.texts[at] in lexicon.INSTRUMENT_HEADS:
        return Found(end)
    if end - at >= _LONGEST_UNKNOWN:
        return Found(block.run[at])  # a headline
    if block.gaps[end] == "-" and block.texts[end] == block.texts[end - 1].lower():
        return Found(end + 1)  # a plural, "Prediksi-prediksi"
    return None


def _aged(block: BlockWords, at: int, end: int) -> Found | None:
    """Read a name with an age in brackets behind: "Siti Aminah (43 tahun)"."""
    aged = block.gaps[end] == " (" and block.texts[end].isdecimal() and block.gaps[end + 1] == " "
    if aged and block.texts[end + 1] in ("tahun", "thn", "th"):
        return Found.one(block.person(at, end))
    return None


def _thing(block: BlockWords, at: int, end: int) -> Found | None:
    """Read the name of a thing ("aplikasi Karang") and words in quotation marks: no actor."""
    if _word_before(block, at) in listed("names/thing-cues"):
        return Found(block.run[at])
    return Found(end) if block.is_quoted(at, end) else None


def _compass_place(block: BlockWords, at: int, end: int) -> Found | None:
    """Read "Kutai Barat": a point of the compass shows a place."""
    if end != at + 1 or end >= block.run[at] or block.texts[end] not in lexicon.COMPASS:
        return None
    if block.is_common(at):
        return Found(end)
    return Found.one(Named(at, end + 1, block.proposed(at, end + 1, "region")))


def _particled(block: BlockWords, at: int, end: int) -> Found | None:
    """Read "Ahmad bin Yusuf": a particle shows a person."""
    if block.texts[end] not in lexicon.PARTICLES or block.is_common(at):
        return None
    stop = person_end(block, at)
    return Found.one(block.person(at, stop)) if stop > end else None


def _branch(block: BlockWords, at: int) -> Found | None:
    """Read a name and the state it works in: "Lazada Indonesia", "Indikator Politik Indonesia"."""
    stop = block.run[at]
    if block.initial[at] or block.is_common(at) or not 2 <= stop - at <= _LONGEST_BRANCH:
        return None
    state = next((i for i in range(at + 1, stop) if block.known(i)), stop)
    if not block.is_state(state, stop) or {*block.gaps[at + 1 : state + 1]} != {" "}:
        return None
    return Found.one(Named(at, stop, block.proposed(at, stop, "organisation")))


def _name(block: BlockWords, at: int, end: int) -> Found:
    """Read the words as a person or a body, or as nobody."""
    signs = _signs(block, at, end)
    plain = sum(not block.is_common(i) for i in range(at, end))
    if not plain or not _is_actor(block, at, end, signs, plain == end - at):
        return Found(end)
    shouted = _is_shouted(block.texts[at])
    if signs.placed and not shouted:
        return Found.one(Named(at, end, block.proposed(at, end, "region")))
    shouted = shouted or any(len(t) > 2 and _is_shouted(t) for t in block.texts[at:end])
    full_name = 2 <= end - at <= _LONGEST_PERSON and plain == end - at and not shouted
    if full_name or (signs.person and end == at + 1):
        return Found.one(block.person(at, end))
    return Found.one(Named(at, end, block.proposed(at, end, "organisation")))


def _signs(block: BlockWords, at: int, end: int) -> _Signs:
    before = _word_before(block, at)
    apposed = block.gaps[end] == ", " and block.texts[end] in lexicon.APPOSITIONS
    return _Signs(
        cue=apposed or before in listed("names/actor-cues") or _follows_quotation(block, at),
        verb=block.gaps[end] == " " and _is_verb(block.texts[end]),
        person=_any_before(block, at) in _VIEW_CUES
        or (apposed and block.texts[end] in lexicon.SMALL_TITLES),
        placed=block.gaps[at] == " " and block.texts[at - 1].lower() in _PLACE_PREPOSITIONS,
    )


def _any_before(block: BlockWords, at: int) -> str:
    """The word before in the same sentence, in small letters."""
    return "" if block.initial[at] else block.texts[at - 1].lower()


def _word_before(block: BlockWords, at: int) -> str:
    """The same if only a space stands between."""
    return _any_before(block, at) if block.gaps[at] == " " else ""


def _follows_quotation(block: BlockWords, at: int) -> bool:
    """Whether the words quoted before are somebody's whose name follows: "…," tutur Jokowi."""
    if block.gaps[at] != " " or block.texts[at - 1] not in lexicon.QUOTATION_CUES:
        return False
    return not set(block.gaps[at - 1]).isdisjoint(',"”’')


def _is_actor(block: BlockWords, at: int, end: int, signs: _Signs, plain: bool) -> bool:
    """Whether words are an actor; `plain` says that none of them is a common word."""
    if end == at + 1:
        return _single(block, at, signs)
    if _is_shouted(block.texts[at]) and block.texts[end - 1] in lexicon.ROMAN_NUMBERS:
        return False  # "RED II"
    if signs.placed or signs.cue or signs.verb:
        return True
    behind_capital = block.gaps[at] == " " and block.capital[at - 1]
    return plain and (not behind_capital or _is_paired(block, end))


def _single(block: BlockWords, at: int, signs: _Signs) -> bool:
    """Whether one capitalised word that nobody listed is an actor."""
    text = block.texts[at]
    if len(text) < 3 or any(ch.isdigit() for ch in text):
        return False
    speaks = block.texts[at + 1] in lexicon.VERBS
    if _STATIVE.match(text) and not (signs.cue or speaks):
        return False  # "Terlaksana" in a table
    if _is_shouted(text):
        return signs.verb and len(text) <= _LONGEST_SHORT_FORM and _is_usual(block, at, signs.cue)
    if sum(ch.isupper() for ch in text) >= 2:
        return True  # "BloombergNEF", "PayPal"
    return _title_case(block, at, signs, speaks)


def _title_case(block: BlockWords, at: int, signs: _Signs, speaks: bool) -> bool:
    """Whether one word with a capital head and a small rest is an actor."""
    if at + 1 < block.run[at] and not (block.known(at + 1) or block.may_name(at + 1)):
        return signs.cue  # "Gateway PSTN"
    if block.initial[at] and not signs.cue:
        well_read = len(block.vocabulary.common) >= _MANY_SMALL_WORDS
        return signs.verb and (well_read or block.texts[at] in block.vocabulary.proper)
    if block.gaps[at] == " " and block.capital[at - 1] and not block.initial[at - 1]:
        return False  # the rest of a term, "Internet Plus"
    return signs.placed or (signs.verb and speaks) or _is_usual(block, at, signs.cue)


def _is_usual(block: BlockWords, at: int, cue: bool) -> bool:
    """Whether a cue, the paper's use of the word, or the names beside it show an actor."""
    often = block.vocabulary.proper.get(block.texts[at], 0) >= _OFTEN
    return cue or often or _is_listed(block, at)


def _is_listed(block: BlockWords, at: int) -> bool:
    """Whether a word stands in a row of names: "Lazada, Tokopedia, dan Tiki"."""
    if block.texts[at - 1] in (*_LINKS, "atau", "or"):
        return at >= 2 and _is_plain(block, at - 2)
    if block.gaps[at] == ", ":
        return _is_plain(block, at - 1)
    if block.gaps[at + 1] == ", ":
        return _is_plain(block, at + 1)
    return _is_paired(block, at + 1)


def _is_paired(block: BlockWords, at: int) -> bool:
    """Whether "dan" and another name follow: "Anies Baswedan dan Muhaimin Iskandar"."""
    return block.texts[at] in _LINKS and _is_plain(block, at + 1)


def _is_plain(block: BlockWords, at: int) -> bool:
    return block.may_name(at) and not block.is_common(at)


def _is_shouted(text: str) -> bool:
    """Whether a word is written like a short form: "BMKG", "IaaS"."""
    capitals = sum(ch.isupper() for ch in text)
    return capitals >= 2 and (len(text) <= 4 or capitals == len(text))


def _is_verb(word: str) -> bool:
    return word in lexicon.VERBS or _VERB.match(word) is not None
