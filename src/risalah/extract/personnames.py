"""Rules for persons: behind titles and offices, before the year of a citation.

An office with its holder is cut; an office alone, with a portfolio or a place, is an actor.
"""

from __future__ import annotations

import re

from risalah.extract.bodynames import english_body, public_body
from risalah.extract.namereading import Found, Reading, Rule, joins, propose
from risalah.extract.placenames import government, known_name, place
from risalah.extract.registry import Known
from risalah.lexicon.names import (
    ADDRESSES,
    FUNCTION_WORDS,
    NAME_PARTICLES,
    NAMED_HEADS,
    OFFICES,
    PORTFOLIO,
    POSTS,
    PUBLIC_HEADS,
    REGION_OFFICES,
    ROMAN,
    SMALL_TITLES,
    SPEECH_VERBS,
    TITLE_PREFIXES,
)

_LONGEST_PERSON = 6
_MOST_AUTHORS = 4
_PORTFOLIO_LINKS = ("dan", "and", "of", "for", "urusan", "bidang")
_YEAR = re.compile(r"(?:1[89]|20)\d\d[a-z]?$")
_BREAKS = (", ", "-", " - ", "—", " — ", ") ", "), ")
_MONARCHS = ("Raja", "Ratu")  # as single words rather names of things


_STATES: tuple[Rule, ...] = (government, known_name)
_BODIES: tuple[Rule, ...] = (government, public_body, english_body, place, known_name)


def title(reading: Reading, at: int) -> Found | None:
    """An office or a post: with its holder the holder and the body; alone the office."""
    words, start = reading.words, at
    while at < start + 2 and at + 1 < len(words) and words.texts[at] in TITLE_PREFIXES:
        at += 1
    text = words.texts[at]
    small = text in SMALL_TITLES
    if not (small or text in OFFICES or text in POSTS or text in ADDRESSES):
        return None
    known = reading.known(at)
    if known is not None and known[1].kind != "government" and known[0] > at + 1:
        return None  # "Sri Lanka"
    end = at + 1
    while end < len(words) and words.gaps[end] == " " and words.texts[end] in OFFICES | POSTS:
        end += 1
    office = any(
        words.texts[i] in OFFICES and words.texts[i] not in _MONARCHS for i in range(at, end)
    )
    end = _portfolio(reading, end)
    told = end > at + 1
    if told is False and end < len(words) and words.texts[end] in ("I", *ROMAN):
        end += 1  # "Wakil Ketua II"
    inner = _inner(reading, end, bodies=not small) or _head_of(reading, end)
    named: tuple[tuple[int, int, Known], ...] = () if inner is None else (inner,)
    if inner is not None:
        end = inner[1]
    short = _explained(reading, end) if inner is not None else None
    if short is not None:
        named, end = (*named, short), short[1]
    holder = _holder(reading, end, apart=told or inner is not None)
    if holder is not None:
        return Found(holder[1], (*named, holder))
    if known is not None and known[0] >= end:
        return Found(known[0], ((at, known[0], known[1]),))
    if office and (told or named) and (inner is None or inner[2].kind in ("state", "region")):
        name = reading.text(at, end)
        listed = reading.registry.names.exact(name)
        return Found(end, ((at, end, listed or Known(propose(name), "government", False)),))
    return Found(end, named) if named or end > start + 1 else None


def _portfolio(reading: Reading, at: int) -> int:
    """The end of the words that say which office: "Luar Negeri", "Kelautan dan Perikanan"."""
    words = reading.words
    while at < len(words) and words.gaps[at] == " ":
        step = 2 if words.texts[at] in _PORTFOLIO_LINKS else 1
        last = at + step - 1
        if last >= len(words) or words.gaps[last] != " " or words.texts[last] not in PORTFOLIO:
            break
        if reading.known(last):
            break
        at += step
    return at


def _head_of(reading: Reading, at: int) -> tuple[int, int, Known] | None:
    """The place, known to nobody, whose head is named: "Bupati Malinau Wempi Mawa"."""
    words = reading.words
    if at >= len(words) or words.gaps[at] != " " or words.texts[at - 1] not in REGION_OFFICES:
        return None
    end = person_end(reading, at)
    if end - at < 3:
        return None
    stop = end - 2
    return (at, stop, Known(propose(reading.text(at, stop)), "region", False))


def _inner(reading: Reading, at: int, bodies: bool) -> tuple[int, int, Known] | None:
    """The state, region or body that an office belongs to."""
    words = reading.words
    if at >= len(words) or words.gaps[at] != " ":
        return None
    for link in (("of", "untuk", "for", "di"), ("the",)):
        if words.texts[at] in link and at + 1 < len(words):
            at += 1
    if reading.masked[at]:
        return None
    for rule in _BODIES if bodies else _STATES:
        found = rule(reading, at)
        if found is None or not found.named or found.named[0][2].kind == "person":
            continue
        start, end, known = found.named[0]
        if rule is place and end - at > 3 and not reading.known(at + 1):
            return _head_of(reading, at + 1)
        return (start, end, known)
    return None


def _holder(reading: Reading, at: int, apart: bool) -> tuple[int, int, Known] | None:
    """The person behind a title; behind a comma or a dash only if the title says more."""
    words = reading.words
    if at >= len(words) or words.initial[at]:
        return None
    gap = words.gaps[at]
    if not (gap in (" ", ". ") or (apart and gap in _BREAKS)):
        return None
    while words.texts[at] in ADDRESSES and at + 1 < len(words) and reading.capital[at + 1]:
        at += 1
    known = reading.known(at)
    if known is not None:
        return (at, known[0], known[1]) if known[1].kind == "person" else None
    end = person_end(reading, at)
    if end == at or (gap == ", " and end == at + 1):
        return None
    return (at, end, person(reading, at, end))


def _explained(reading: Reading, at: int) -> tuple[int, int, Known] | None:
    """The short form in brackets behind a body: "… Strategic Studies (CSS) Budi Karang"."""
    words = reading.words
    if at + 1 >= len(words) or words.gaps[at] != " (" or not words.gaps[at + 1].startswith(")"):
        return None
    known = reading.known(at)
    actor = reading.short_form(at) if known is None else known[1]
    return None if actor is None else (at, at + 1, actor)


def person_end(reading: Reading, at: int) -> int:
    """The end of a person's name that begins at a word; the same word if none does."""
    words, end = reading.words, at
    while end < len(words) and end - at < _LONGEST_PERSON:
        text = words.texts[end]
        if end > at:
            if words.initial[end] or not joins(words, end):
                break
            if words.gaps[end] == "-" and text.islower():
                end += 1  # "Wei-chen Wang"
                continue
            if text in NAME_PARTICLES and _capital_behind(reading, end):
                end += 1
                continue
        if not reading.may_name(end) or text in PUBLIC_HEADS or text in NAMED_HEADS:
            break
        known = reading.known(end)
        if known is not None and known[1].kind not in ("person", "region"):
            break
        end += 1
    return end


def _capital_behind(reading: Reading, at: int) -> bool:
    words = reading.words
    return at + 1 < len(words) and reading.capital[at + 1] and words.gaps[at + 1] in (" ", "-")


def person(reading: Reading, at: int, end: int) -> Known:
    """The person a name means: the registry's, the paper's, or a proposed one."""
    name = reading.text(at, end)
    listed = reading.registry.names.exact(name)
    if listed is not None and listed.kind == "person":
        return listed
    introduced = reading.person(at) if end == at + 1 else None
    return introduced or Known(propose(name), "person", False)


def narrated(reading: Reading, at: int) -> Found | None:
    """Authors whom the prose names: "Chakraborty dan Komar (2012)", "Nasution dkk."."""
    words = reading.words
    if not reading.may_name(at) or reading.opens_common(at) or reading.known(at):
        return None
    authors: list[tuple[int, int, Known]] = []
    start = at
    while len(authors) < _MOST_AUTHORS:
        end = person_end(reading, start)
        if end in (start, len(words)):
            return None
        if words.initial[start] and words.texts[start].lower() in FUNCTION_WORDS:
            return None
        if end == start + 1 and words.texts[start].isupper() and len(words.texts[start]) > 2:
            return None
        authors.append((start, end, person(reading, start, end)))
        if _cites(reading, end):
            return Found(end, tuple(authors))
        if words.texts[end] in ("dan", "and") and words.gaps[end] in (" ", ", "):
            start = end + 1
        elif words.gaps[end] in (" & ", ", "):
            start = end
        else:
            return None
        if start >= len(words) or not reading.capital[start]:
            return None
    return None


def narrated_small(reading: Reading, at: int) -> Found | None:
    """An author whose name begins small: "van Klinken (2008)"."""
    if reading.words.texts[at] not in NAME_PARTICLES or not _capital_behind(reading, at):
        return None
    end = person_end(reading, at + 1)
    if end in (at + 1, len(reading.words)) or not _cites(reading, end):
        return None
    return Found(end, ((at, end, person(reading, at, end)),))


def _cites(reading: Reading, at: int) -> bool:
    """Whether the words before are authors: a year in brackets follows, or "dkk."."""
    text, gap = reading.words.texts[at], reading.words.gaps[at]
    if text in ("dkk", "et") and gap in (" ", ", "):
        return True
    if gap == " [" and text.isdecimal():
        return _says(reading, at + 1)
    return gap in (" (", "(", " [") and _YEAR.match(text) is not None


def _says(reading: Reading, at: int) -> bool:
    """Whether a verb of speech follows the numbers of references: "Keating [7], [8] menyebut"."""
    words = reading.words
    while at < len(words) and words.texts[at].isdecimal():
        at += 1
    return at < len(words) and words.gaps[at] == "] " and words.texts[at] in SPEECH_VERBS
