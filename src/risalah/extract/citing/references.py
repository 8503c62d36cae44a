"""Blocks and lines that are references: notes, entries of a list, source lines.

Knows their shape; must not know citations inside running text.
"""

from __future__ import annotations

import re

from risalah.extract.citing.authors import read_authors
from risalah.extract.citing.brackets import parted
from risalah.extract.citing.mention import CitationMention
from risalah.extract.citing.patterns import INTERVIEW, PAGE_LIST, PAGES_AFTER, last_year
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, one_of, verbose
from risalah.span import Span

_SOURCE_LABEL = one_of(listed("citing/source-labels"))
_LABEL = verbose(rf"\s*(?:(?P<source>{_SOURCE_LABEL})\s?:\s?|\d{{1,4}}\s?\.?\s?(?=\D))")
_SOURCE_LINE = verbose(rf"(?:^|[.)\]]\s)\s*(?P<label>{_SOURCE_LABEL}\s?:)(?=\s?\S)")
_HEAD = re.compile(
    r"[^\u201c\u201d\"(]{1,120}?(?=,?\s?[\u201c\"(]|,\s|\.\s|\.?$|\s(?:[Tt]ahun\s)?(?:19|20)\d\d)"
)
_PAGES = verbose(PAGES_AFTER)
_PAGES_NAMED = verbose(
    rf"(?<!\w)(?:hlm\.?|hal\.?|halaman|pp?\.|pages?)\s?(?P<pages>{PAGE_LIST})(?!\w)"
)
IBIDEM = verbose(rf"\s*{one_of(listed('citing/ibid'))}(?:\.|,|\s|$)")
"""What a note begins with that means the work of the note before it."""


def find_reference(words: str) -> tuple[CitationMention, ...]:
    """A block that is wholly a reference: a note, an entry of a list, a source line.

    One citation over all its words, or one for each work of a source line, so that no numeral of
    the block is anything else.
    """
    label = _LABEL.match(lowered(words))
    if label is None or label["source"] is None:
        return _read_reference(words, Span(0, len(words)))
    return read_source_line(words, Span(0, len(words)))


def read_source_line(words: str, line: Span) -> tuple[CitationMention, ...]:
    """The works of a source line, parted by semicolons."""
    found: list[CitationMention] = []
    start = line.start
    for piece in parted(words[line.start : line.end]):
        begin = start + len(piece) - len(piece.lstrip())
        found.extend(_read_reference(words, Span(begin, start + len(piece))))
        start += len(piece) + 1
    return tuple(found)


def _read_reference(words: str, place: Span) -> tuple[CitationMention, ...]:
    text = words[place.start : place.end]
    if not text.strip():
        return ()
    lower = lowered(text)
    label = _LABEL.match(lower)
    body = label.end() if label else 0
    year = last_year(text, body)
    pages = _PAGES_NAMED.search(lower, body)
    if pages is None and year is not None:
        pages = _PAGES.match(text, year.end())
    head = _HEAD.match(text, body)
    back = IBIDEM.match(lower, body)
    return (
        CitationMention(
            place,
            text,
            read_authors(head[0]) if head and not back else (),
            year[0] if year else None,
            pages["pages"] if pages else None,
            "interview" if INTERVIEW.search(lower, body) else "author-year",
        ),
    )


_LONGEST_SOURCE = 250
_SENTENCE_END = re.compile(r"(?<=\w{3}|\d\d\d)\.\s(?=[A-Z])|(?<=\d)\.(?=\s|$)")


def find_source_line(words: str, lower: str) -> Span | None:
    """ "Sumber: …", to the end of a short block or else of its first sentence."""
    label = _SOURCE_LINE.search(lower)
    if label is None:
        return None
    start = label.start("label")
    if len(words) - start <= _LONGEST_SOURCE and not label.start():
        return Span(start, len(words))
    ends = _SENTENCE_END.search(words, label.end())
    end = ends.end() if ends else len(words)
    return Span(start, len(words[:end].rstrip())) if end - start <= _LONGEST_SOURCE else None
