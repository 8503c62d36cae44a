"""References outside running text: footnotes, entries of lists, source lines, what "Ibid." means.

Knows their shape and how notes refer to earlier ones; must not know citations inside running text
nor claims.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self

from risalah.extract.citing.works import (
    INTERVIEW,
    PAGE_LIST,
    PAGES_AFTER,
    CitationMention,
    family_names,
    last_year,
    parted,
    read_authors,
)
from risalah.extract.layout.blocks import Document
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, one_of, verbose
from risalah.model import CitationIn
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


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a note cites, once Ibid. and op. cit. are followed.

    `refers_to` is the number of the note meant, None for a note that stands by itself or whose
    `how` is "dangling": it points at a note that is not there.
    """

    note: int
    how: Literal["full", "ibid", "op-cit", "loc-cit", "dangling"]
    authors: tuple[str, ...]
    year: str | None
    pages: str | None
    refers_to: int | None = None


_BACKWARD: tuple[tuple[Literal["ibid", "op-cit", "loc-cit"], re.Pattern[str]], ...] = (
    ("ibid", IBIDEM),
    ("op-cit", verbose(rf"(?<!\w){one_of(listed('citing/op-cit'))}(?!\w)")),
    ("loc-cit", verbose(rf"(?<!\w){one_of(listed('citing/loc-cit'))}(?!\w)")),
)


def resolve_notes(notes: Mapping[int, str]) -> Mapping[int, Resolved]:
    """What each note cites. Ibid. means the note numbered one less; op. cit. the latest earlier
    note by the same author, by the family name that stands before it.
    """
    resolved: dict[int, Resolved] = {}
    for number in sorted(notes):
        resolved[number] = _resolve(number, notes[number], resolved)
    return resolved


def _resolve(number: int, text: str, earlier: Mapping[int, Resolved]) -> Resolved:
    lower = lowered(text)
    reference = find_reference(text)
    own = reference[0] if reference else CitationMention(Span(0, 0), "", (), None, None)
    for how, pattern in _BACKWARD:
        mark = pattern.search(lower) if how != "ibid" else pattern.match(lower)
        if mark is None:
            continue
        if how == "ibid":
            target = earlier.get(number - 1)
            authors: tuple[str, ...] = ()
        else:
            authors = read_authors(text[: mark.start()])
            target = _latest_by(authors, earlier)
        if target is None or target.how == "dangling":
            return Resolved(number, "dangling", authors, None, own.pages)
        meant = target.note if target.refers_to is None else target.refers_to
        return Resolved(number, how, target.authors, target.year, own.pages, meant)
    return Resolved(number, "full", own.authors, own.year, own.pages)


def _latest_by(authors: tuple[str, ...], earlier: Mapping[int, Resolved]) -> Resolved | None:
    wanted = family_names(authors)
    for number in sorted(earlier, reverse=True):
        if (
            wanted
            and wanted <= family_names(earlier[number].authors)
            and earlier[number].how == "full"
        ):
            return earlier[number]
    return None


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The footnotes of a document: where each marker stands, what its note says and means."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    texts: Mapping[int, str]
    meant: Mapping[int, Resolved]

    @classmethod
    def of(cls, document: Document) -> Self:
        """The footnotes of `document`, "Ibid." and "op. cit." led back to the work they mean."""
        markers = sorted((marker.span.start, marker.number) for marker in document.markers)
        texts = {number: block.words.text for number, block in document.footnotes.items()}
        return cls(
            tuple(start for start, _ in markers),
            tuple(number for _, number in markers),
            texts,
            resolve_notes(texts),
        )

    def between(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the markers that stand from `start` to `end` in the text."""
        return self.numbers[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def cited(self, number: int) -> CitationIn:
        """A footnote as a claim cites it; without words where the text does not hold the note."""
        meant = self.meant.get(number)
        return CitationIn(
            text=self.texts.get(number, ""),
            authors=meant.authors if meant else (),
            year=meant.year if meant else None,
            kind="footnote",
            note=number,
        )
