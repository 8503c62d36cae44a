"""Reads the words around a date: what leads to it and what follows it.

Knows these words and their order; must not know what they say about the date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from risalah.extract.quantities.dates.atoms import DateItem
from risalah.extract.quantities.dates.parts import (
    MODIFIER,
    PART_WORD,
    WEEKDAY,
    WEEKDAY_AND_TIME,
    YEAR_WORD,
    any_of,
)
from risalah.lexicon.pattern import verbose

_LEAD = verbose(
    rf"""
    (?: (?<!\w) (?P<open>
        {any_of("since")} | {any_of("until")}(?:\s(?:pada|di|in))? ) \s )?
    (?: (?<!\w) (?P<about>{any_of("about")}) \s )?
    (?: (?<!\w) (?:the\s)? (?P<mod>{MODIFIER}) (?:nya)? [\s-] (?:dari\s|of\s|in\s)? (?:the\s)? )?
    (?: (?<!\w) {any_of("about")} \s )?
    (?P<parts> (?: (?<!\w) (?: {PART_WORD} | {WEEKDAY},? ) [\s:]{{1,2}} ){{0,3}} )
    (?P<unit> (?<!\w) (?: {YEAR_WORD} [\s:]{{1,2}} | tahun ) )?
    $
    """
)
_NEXT_WORD = re.compile(
    r"\s?(?P<mark>[=.,;:)\]/!?'\"\u201d\u2019\u2013\u2014-]?)\s?(?P<word>[^\s,.;:()]{0,40})"
)
_LAST_WORDS = re.compile(r"[^\s,.;:()\[\]\u201c\"]+|[,.;:()\[\]\u201c\"]")
_WEEKDAY_BEFORE = verbose(rf"(?<!\w){WEEKDAY_AND_TIME},?\s\(?$")
_LEAD_REACH, _WORDS_REACH, _WEEKDAY_REACH = 70, 80, 20
"""Characters before a date in which the lead, the words before that, and a weekday stand."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A date and what stands around it: its lead, the words and marks before that in lower case,
    the mark and the word behind the date, whether a weekday stands directly before it, and whether
    it is a range with a dash. `last` is the word or mark before the lead; empty at the beginning.
    """

    item: DateItem
    lead: re.Match[str]
    before: tuple[str, ...]
    mark: str
    following: str
    on_weekday: bool
    dashed: bool
    last: str


def read_lead(lower: str, item: DateItem) -> re.Match[str]:
    """The words that lead up to the date: `open` (since or until), `about`, `mod` (early or late),
    `parts` (names of parts of time) and `unit` (the word for a year); each may be missing.
    """
    found = _LEAD.search(lower, max(0, item.first.start - _LEAD_REACH), item.first.start)
    assert found is not None  # every part is optional
    return found


def read_surroundings(words: str, lower: str, item: DateItem) -> Surroundings:
    """What stands around the date; `lower` is `words` in lower case."""
    lead = read_lead(lower, item)
    after = _NEXT_WORD.match(words, item.last.end)
    assert after is not None  # every part is optional
    weekday = _WEEKDAY_BEFORE.search(
        lower, max(0, item.first.start - _WEEKDAY_REACH), item.first.start
    )
    before = _LAST_WORDS.findall(lower[max(0, lead.start() - _WORDS_REACH) : lead.start()])
    return Surroundings(
        item,
        lead,
        tuple(before),
        after["mark"],
        after["word"],
        weekday is not None,
        item.is_range and not lower[item.first.end].isspace(),
        before[-1].rstrip("-") if before else "",
    )
