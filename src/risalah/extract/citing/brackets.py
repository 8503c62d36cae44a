"""Citations in brackets: "(Chiang, 2018: 12; Hall, 2010)", "[Hall, 2010]", interviews.

Knows what brackets may hold; must not know the words around them, which `narrative` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from risalah.extract.citing.authors import read_authors
from risalah.extract.citing.mention import CitationMention
from risalah.extract.citing.narrative import read_narrative
from risalah.extract.citing.patterns import (
    ANY_YEAR,
    INTERVIEW,
    PAGES_AFTER,
    WITHOUT_YEAR,
    YEAR,
    last_year,
)
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of, verbose
from risalah.quantities.calendar import MONTHS
from risalah.span import Span

LONGEST_BRACKET = 500
"""Characters of a bracket that is read; a longer one holds prose."""

_ACCESSED = verbose(rf"(?<!\w){one_of(listed('citing/accessed'))}(?!\w)")
_LEAD_IN = verbose(rf"\s*(?:(?i:{one_of(listed('citing/lead-ins'))})[\s:,]\s?){{1,3}}")
_PARENTHESIS = re.compile(r"[()]")


def find_brackets(words: str, until: int, start: int = 0) -> Iterator[Span]:
    """The outermost brackets of a stretch that close within reach, with their parentheses."""
    opened: list[int] = []
    for m in _PARENTHESIS.finditer(words, start, until):
        if m[0] == "(":
            opened.append(m.start())
        elif opened:
            begin = opened.pop()
            if not opened or m.end() - opened[0] > LONGEST_BRACKET:
                if m.end() - begin <= LONGEST_BRACKET:
                    yield Span(begin, m.end())
                opened.clear()


_SQUARE = re.compile(r"\[\s?(?=[A-Z\u00c0-\u00de])[^\[\]]{0,300}?(?:19|20)\d\d[^\[\]]{0,300}\]")


def find_square_brackets(words: str, until: int) -> Iterator[Span]:
    """The square brackets that open with a name and hold a year: "[Hall, 2010; Cole, 2003]"."""
    for m in _SQUARE.finditer(words, 0, until):
        yield Span(*m.span())


def read_bracket(
    words: str, lower: str, bracket: Span, before: Sequence[CitationMention]
) -> list[CitationMention]:
    """What one bracket cites; nothing where it cites nothing."""
    inside = words[bracket.start + 1 : bracket.end - 1]
    narrative = read_narrative(words, lower, bracket, inside, before)
    if narrative:
        return narrative
    spoken = INTERVIEW.search(lower, bracket.start, bracket.end) is not None
    if spoken or _ACCESSED.search(lower, bracket.start, bracket.end):
        year = last_year(words, bracket.start, bracket.end)
        return [
            CitationMention(
                bracket,
                words[bracket.start : bracket.end],
                read_authors(inside.split(",")[0]),
                year[0] if year else None,
                None,
                "interview" if spoken else "author-year",
            )
        ]
    works: list[CitationMention] = []
    start = bracket.start + 1
    for piece in parted(inside):
        works.extend(_read_works(words, Span(start, start + len(piece)), works))
        start += len(piece) + 1
    if len(works) == 1:
        return [replace(works[0], span=bracket, text=words[bracket.start : bracket.end])]
    return works


def parted(inside: str) -> list[str]:
    """The works of a bracket, parted by semicolons outside inner brackets."""
    pieces, depth, start = [], 0, 0
    for i, character in enumerate(inside):
        depth += (character == "(") - (character == ")")
        if character == ";" and depth == 0:
            pieces.append(inside[start:i])
            start = i + 1
    return [*pieces, inside[start:]]


_YEAR_PART = verbose(
    rf"""(?<![\w./-]) (?: {YEAR} | {WITHOUT_YEAR} ) (?: \s?/\s?{YEAR} )?
    (?: ,\s(?:\d{{1,2}}\s)?(?i:{one_of(MONTHS)})(?:\s\d{{1,2}})? | {PAGES_AFTER} )?"""
)


def _read_works(
    words: str, piece: Span, before: Sequence[CitationMention]
) -> Iterator[CitationMention]:
    """One piece of a bracket: authors, then one year or several, each perhaps with pages."""
    text = words[piece.start : piece.end]
    years = list(_tail_years(text))
    if not years:
        return
    lead = _LEAD_IN.match(text)
    begin = lead.end() if lead else 0
    name = text[begin : years[0].start()]
    authors = read_authors(name) if name.strip(" ,:") else (before[-1].authors if before else ())
    if not authors or (name.strip(" ,:") and not _names_a_work(name, years[0])):
        return
    start = piece.start + len(text) - len(text.lstrip())
    for m in years:
        end = piece.start + m.end()
        yield CitationMention(Span(start, end), words[start:end], authors, _year(m), m["pages"])
        start = end
        while start < piece.end and words[start] in ", ":
            start += 1


def _tail_years(text: str) -> Iterator[re.Match[str]]:
    """The years that close `text`: nothing but pages and further years may follow the first."""
    found = list(_YEAR_PART.finditer(text))
    end = len(text.rstrip(" .,"))
    kept: list[re.Match[str]] = []
    for m in reversed(found):
        if m.end() < end:
            break
        kept.append(m)
        end = len(text[: m.start()].rstrip(" ,&"))
    return reversed(kept)


def _year(m: re.Match[str]) -> str | None:
    found = ANY_YEAR.match(m[0])
    return found[0] if found else None


_NOT_BEFORE_YEAR = (
    MONTHS.keys()
    | listed("dates/prepositions")
    | listed("dates/year-words")
    | listed("dates/events")
) - {"data", "laporan", "survei", "survey", "antara", "masa"}


_LINKS = listed("citing/and") | {"et", "al", "dkk", "de", "van", "der", "al-"}
_NUMBER_BEFORE = re.compile(r"\d\s?[-/.]\s?$")
LONGEST_TITLE = 7
"""Words of a title or an author's names before a year without a comma."""


def _names_a_work(name: str, year: re.Match[str]) -> bool:
    """Whether what stands before the year in a bracket is an author or a title."""
    plain = name.strip(" ,:")
    words = plain.split()
    if not listed("citing/measures").isdisjoint(plain.lower().split()):
        return False
    if words[-1].lower().strip(".") in MONTHS:
        return _is_press_with_day(plain)
    if plain == plain.lower() or _NUMBER_BEFORE.search(name):
        return False
    if name.rstrip().endswith((",", ":", ".")) or year["pages"]:
        return words[0][0].isupper() or words[0][0].isdigit() or "," in plain or len(words) < 4
    return _is_title(words)


def _is_press_with_day(plain: str) -> bool:
    """A date with its day, "Kompas, 5 Mei": only the press is cited so."""
    paper, comma, _ = plain.lower().partition(",")
    return bool(comma) and not listed("citing/press").isdisjoint(paper.split())


def _is_title(words: Sequence[str]) -> bool:
    """Whether words are capitalised like a name, and neither hold a number nor end as a date."""
    if len(words) > LONGEST_TITLE or any(ch.isdigit() for word in words for ch in word):
        return False
    if words[-1].lower().strip(".") in _NOT_BEFORE_YEAR or words[0].lower() in _NOT_BEFORE_YEAR:
        return False
    return all(word[0].isupper() or word.lower().strip(".,") in _LINKS for word in words)
