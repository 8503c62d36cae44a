"""Cited works as printed, and references outside running text: footnotes, lists, source lines.

Knows how authors, years and pages are written, joined and shortened, the shape of references, and
what "Ibid." means; must not know citations inside running text nor claims.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from risalah.extract.layout.blocks import Document
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, one_of, verbose
from risalah.model import CitationIn
from risalah.span import Span


class CitationMention(NamedTuple):
    """One work cited, and where it is.

    The span holds the whole bracket; of "Chiang (2018: 10)" only the bracket, while the authors
    are the name before it; where one bracket cites several works, each has its own stretch inside.
    The year is as printed ("2018a").
    """

    span: Span
    work: CitationIn


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
    work = CitationIn(
        text,
        read_authors(head[0]) if head and not back else (),
        year[0] if year else None,
        pages["pages"] if pages else None,
        "interview" if INTERVIEW.search(lower, body) else "author-year",
    )
    return (CitationMention(place, work),)


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


class Meant(NamedTuple):
    """Whom a note cites, once Ibid. and op. cit. are followed.

    `how`: it says so itself, or points back, or its `dangling` pointer has no note to point at.
    """

    authors: tuple[str, ...]
    year: str | None
    how: Literal["full", "back", "dangling"] = "full"


_OP_CIT = verbose(rf"(?<!\w){one_of(listed('citing/op-cit') | listed('citing/loc-cit'))}(?!\w)")


def resolve_notes(notes: Mapping[int, str]) -> Mapping[int, Meant]:
    """What each note cites. Ibid. means the note numbered one less; op. cit. the latest earlier
    note by the same author, by the family name that stands before it.
    """
    resolved: dict[int, Meant] = {}
    for number in sorted(notes):
        resolved[number] = _resolve(number, notes[number], resolved)
    return resolved


def _resolve(number: int, text: str, earlier: Mapping[int, Meant]) -> Meant:
    lower = lowered(text)
    mark = _OP_CIT.search(lower)
    authors: tuple[str, ...] = ()
    if IBIDEM.match(lower):
        target = earlier.get(number - 1)
    elif mark is not None:
        authors = read_authors(text[: mark.start()])
        target = _latest_by(authors, earlier)
    else:
        own = [mention.work for mention in find_reference(text)]
        return Meant(own[0].authors, own[0].year) if own else Meant((), None)
    if target is None or target.how == "dangling":
        return Meant(authors, None, "dangling")
    return target._replace(how="back")


def _latest_by(authors: tuple[str, ...], earlier: Mapping[int, Meant]) -> Meant | None:
    wanted = family_names(authors)
    for number in sorted(earlier, reverse=True) if wanted else ():
        if wanted <= family_names(earlier[number].authors) and earlier[number].how == "full":
            return earlier[number]
    return None


def cited_in_notes(document: Document) -> tuple[tuple[int, CitationIn], ...]:
    """What the footnotes of a document cite, by the place of each marker in the text.

    A footnote whose words the text does not hold is cited without words.
    """
    texts = {number: block.words.text for number, block in document.footnotes.items()}
    meant = resolve_notes(texts)
    found: list[tuple[int, CitationIn]] = []
    for marker in sorted(document.markers, key=lambda marker: marker.span):
        number = marker.number
        authors, year, _ = meant.get(number, Meant((), None))
        work = CitationIn(texts.get(number, ""), authors, year, kind="footnote", note=number)
        found.append((marker.span.start, work))
    return tuple(found)
