"""One cited work as printed: its authors, its year, its pages.

Knows how these are written, joined and shortened; must not know where a citation stands.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of, verbose
from risalah.model import CitationKind
from risalah.span import Span


@dataclass(frozen=True, slots=True)
class CitationMention:
    """One work cited: where, in which words, by whom, of which year, at which pages.

    The span holds the whole bracket; of "Chiang (2018: 10)" only the bracket, while `authors` holds
    the name before it; where one bracket cites several works, each has its own stretch inside.
    `year` is as printed ("2018a"), None where none is given.
    """

    span: Span
    text: str
    authors: tuple[str, ...]
    year: str | None
    pages: str | None
    kind: CitationKind = "author-year"


DASH = r"[-\u2010-\u2015]"
YEAR = r"(?:1[4-9]\d\d|20\d\d)[a-z]?(?!\w)"
_PAGE_NUMBERS = rf"[ivxlc\d]{{1,7}}(?:\s?{DASH}\s?[ivxlc\d]{{1,7}})?"
PAGE_LIST = rf"{_PAGE_NUMBERS}(?:\s?(?:,|&|dan|and)\s?{_PAGE_NUMBERS}){{0,6}}"
_PAGE_WORD = f"(?i:{one_of(listed('citing/page-words'))})"
PAGES_AFTER = rf"""(?: \s?:\s?(?:{_PAGE_WORD}\s?)? | ,\s?{_PAGE_WORD}\s?
    | ,\s?(?=\d{{1,3}}(?!\d)) ) (?P<pages>{PAGE_LIST})(?!\w)"""
WITHOUT_YEAR = f"(?i:{one_of(listed('citing/no-year'))})(?!\\w)"
ANY_YEAR = verbose(rf"(?<![\w./-]){YEAR}(?![./-]\d)")
INTERVIEW = verbose(rf"(?<!\w){one_of(listed('citing/interview-words'))}(?!\w)")


def last_year(words: str, start: int, end: int | None = None) -> re.Match[str] | None:
    """The last year of a stretch of words, or None."""
    last = None
    for found in ANY_YEAR.finditer(words, start, len(words) if end is None else end):
        last = found
    return last


_OTHERS = verbose(rf"[,\s]*(?<!\w)(?i:{one_of(listed('citing/and-others'))})(?!\w)")
_JOINED = verbose(rf",?\s(?:{one_of(listed('citing/and'))})\s")
_INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?){1,4}|[A-Z]")


def read_authors(text: str) -> tuple[str, ...]:
    """The authors named in `text`; of an institution or a title, what stands before its comma."""
    others = _OTHERS.search(text)
    plain = (text[: others.start()] if others else text).strip(' ,:;.\u201c\u201d"')
    if not plain:
        return ()
    first = plain.split(",")[0].split()
    if first and first[0].lower() in listed("citing/institutions"):
        return (" ".join(first),)
    joined = _JOINED.split(plain)
    names: list[str] = []
    for i, chunk in enumerate(joined):
        parts = [part.strip() for part in chunk.split(",") if part.strip()]
        is_list = len(joined) > 1 and i == 0 and all(len(part.split()) <= 3 for part in parts)
        names.extend(parts if is_list else parts[:1])
    return tuple(name for name in names if len(names) == 1 or not _INITIALS.fullmatch(name))


def family_names(authors: Iterable[str]) -> frozenset[str]:
    """The last words of authors' names, in lower case."""
    return frozenset(author.split()[-1].lower() for author in authors if author.split())


def parted(inside: str) -> list[str]:
    """The works of a bracket, parted by semicolons outside inner brackets."""
    pieces, depth, start = [], 0, 0
    for i, character in enumerate(inside):
        depth += (character == "(") - (character == ")")
        if character == ";" and depth == 0:
            pieces.append(inside[start:i])
            start = i + 1
    return [*pieces, inside[start:]]
