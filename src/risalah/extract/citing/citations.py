"""Finds whom the words of a block cite, in whatever form.

Knows which forms there are; must not know claims, nor what a cited work says.
"""

from __future__ import annotations

from collections.abc import Iterator

from risalah.extract.citing.brackets import find_brackets, find_square_brackets, read_bracket
from risalah.extract.citing.mention import CitationMention
from risalah.extract.citing.patterns import DASH
from risalah.extract.citing.references import find_source_line, read_source_line
from risalah.lexicon.pattern import lowered, verbose
from risalah.span import Span


def find_citations(words: str) -> tuple[CitationMention, ...]:
    """The citations of `words`, ascending and apart, in either language."""
    lower = lowered(words)
    source = find_source_line(words, lower)
    until = source.start if source else len(words)
    found: list[CitationMention] = []
    for bracket in (*find_brackets(words, until), *find_square_brackets(words, until)):
        found.extend(read_bracket(words, lower, bracket, found))
    found.extend(_numbered(words, until))
    if source:
        for bracket in find_brackets(words, len(words), source.end):
            found.extend(read_bracket(words, lower, bracket, found))
        found.extend(_numbered(words, len(words), source.end))
        found.extend(read_source_line(words, source))
    return tuple(sorted(found, key=lambda mention: mention.span))


_NUMBERED = verbose(
    rf"""\[\s? \d{{1,3}} (?:\s?(?:,|;|{DASH})\s?\d{{1,3}}){{0,9}}
    (?:,?\s?(?:hlm|hal|pp?)\.\s?\d{{1,4}})? \s?\]"""
)


def _numbered(words: str, until: int, start: int = 0) -> Iterator[CitationMention]:
    """ "[12]", "[3, 5-7]": a reference called by its number in a list."""
    for m in _NUMBERED.finditer(words, start, until):
        yield CitationMention(Span(*m.span()), m[0], (), None, None, "footnote")
