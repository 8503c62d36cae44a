"""Narrative citations: "Chiang (2018: 10)", the author in the text and the year in brackets.

Knows what makes a name before a year an author; must not know other forms of citing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from risalah.extract.citing.authors import read_authors
from risalah.extract.citing.mention import CitationMention
from risalah.extract.citing.patterns import ANY_YEAR, PAGES_AFTER, WITHOUT_YEAR, YEAR
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of, verbose
from risalah.span import Span
from risalah.text.sentences import OPENERS

_ONLY_YEAR = verbose(
    rf"\s*(?P<year>{YEAR}|{WITHOUT_YEAR})(?:\s?[,;]\s?{YEAR}){{0,4}}"
    rf"(?:{PAGES_AFTER})?\s*"
)
_NAME_WORD = (
    r"(?:[A-Z\u00c0-\u00de][\w.'\u2019\u2010-]{0,30}"
    r"|(?:de|van|der|von|bin|binti|al|el|ibn|da)(?=\s))"
)
_NAME = rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{0,6}}(?:\s(?:19|20)\d\d(?!\w))?"
_NAMES_BEFORE = verbose(
    rf"""(?<![\w-]) (?P<names> {_NAME}
    (?: ,?\s(?:dan|and|&|serta)\s{_NAME} | ,\s{_NAME} ){{0,3}}
    (?: ,?\s(?i:{one_of(listed("citing/and-others"))}) )? (?:['\u2019]s?)? ) ,?\s? $"""
)
_AND = one_of(listed("citing/and"))
_NEXT_BESIDE = verbose(
    rf"""(?:,|,?\s(?:{_AND})) \s (?:{_NAME}) (?:\s(?:{_AND})\s{_NAME})? \s
    \( {YEAR} \) \s (?P<verb>\w{{1,30}})"""
)
_LAST_WORD = re.compile(r"([^\s,;:()\u201c\u201d\"]+)[\s\u201c\"]*$")
_FIRST_WORD = re.compile(r"[\s,]*([^\s,;:.()]+)")
_LISTED_WITH = verbose(rf"\s?[,;]\s?(?:(?:{_AND})\s)?|\s(?:{_AND})\s")
_NAME_REACH = 160
_CUE_REACH = 40
"""Characters before a bracket in which a name may begin, and before a name for its cue."""


_LEADING = listed("citing/citing-cues") | listed("citing/citing-verbs") | OPENERS


def read_narrative(
    words: str, lower: str, bracket: Span, inside: str, before: Sequence[CitationMention]
) -> list[CitationMention]:
    """ "Chiang (2018: 10)": only a year in the bracket, the author in the words before it."""
    only = _ONLY_YEAR.fullmatch(inside)
    if only is None:
        return []
    named = _NAMES_BEFORE.search(words, max(0, bracket.start - _NAME_REACH), bracket.start)
    if named is None and not only["pages"]:
        return []
    names = named["names"] if named else ""
    year = ANY_YEAR.search(inside)
    lettered = year is not None and year[0][-1].isalpha()
    sure = only["pages"] is not None or (lettered and named is not None)
    if not sure and not _is_author(words, lower, bracket, named, before):
        return []
    return [
        CitationMention(
            bracket,
            words[bracket.start : bracket.end],
            read_authors(_without_cue(re.sub(r"['\u2019]s?$", "", names))),
            year[0] if year else None,
            only["pages"],
        )
    ]


def _without_cue(names: str) -> str:
    """The names without the capitalised word that leads to them: "Menurut", "Ditambahkan"."""
    first, _, rest = names.partition(" ")
    return rest if rest and first.lower() in _LEADING else names


def _is_author(
    words: str,
    lower: str,
    bracket: Span,
    named: re.Match[str] | None,
    before: Sequence[CitationMention],
) -> bool:
    """Whether the name before a lone year cites, by the words or the citation beside it."""
    if named is None or not _can_be_author(named["names"]):
        return False
    return (
        _is_cut_short(named["names"])
        or _follows_cue(lower, named)
        or _precedes_verb(words, lower, bracket.end)
        or _continues_list(words, named, before)
    )


def _can_be_author(names: str) -> bool:
    """Names with digits, offices and dated events are none."""
    parts = _lower_parts(names)
    if any(character.isdigit() for character in names):
        return False
    excluded = listed("citing/not-authors") | listed("dates/events")
    return excluded.isdisjoint(parts)


def _lower_parts(names: str) -> list[str]:
    return [part.strip(".,").lower() for part in names.split()]


def _is_cut_short(names: str) -> bool:
    return any(others in names.lower() for others in ("dkk", "et al"))


def _follows_cue(lower: str, named: re.Match[str]) -> bool:
    """ "menurut Chiang (2018)", or the cue as the first of the capitalised words."""
    cues = listed("citing/citing-cues")
    parts = _lower_parts(named["names"])
    if len(parts) > 1 and parts[0] in cues:
        return True
    cue = _LAST_WORD.search(lower, max(0, named.start() - _CUE_REACH), named.start())
    return cue is not None and cue[1] in cues


def _precedes_verb(words: str, lower: str, end: int) -> bool:
    """ "Chiang (2018) menyatakan", or "Chiang (2018) dan Hall (2010) menyatakan"."""
    verbs = listed("citing/citing-verbs")
    verb = _FIRST_WORD.match(lower, end)
    if verb and verb[1] in verbs:
        return True
    beside = _NEXT_BESIDE.match(words, end)
    return beside is not None and beside["verb"] in verbs


def _continues_list(words: str, named: re.Match[str], before: Sequence[CitationMention]) -> bool:
    """Whether only a comma or "dan" stands between the citation before and the name."""
    if not before or before[-1].span.end > named.start():
        return False
    return _LISTED_WITH.fullmatch(words, before[-1].span.end, named.start()) is not None
