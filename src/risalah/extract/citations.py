"""Finds whom the words of a block cite, and resolves what notes and citations say of each other.

Author and year in brackets, narrative forms ("Berridge (2010)"), interviews, numbered references,
source lines, whole notes. Knows nothing of claims, nor of what a cited work says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from risalah.lexicon.calendar import DATE_PREPOSITIONS, DATED_EVENTS, MONTHS, YEAR_WORDS
from risalah.lexicon.citing import (
    ACCESSED,
    AND,
    AND_OTHERS,
    CITING_CUES,
    CITING_VERBS,
    IBID,
    INSTITUTIONS,
    INTERVIEW_WORDS,
    LEAD_INS,
    LOC_CIT,
    MEASURES,
    NO_YEAR,
    NOT_AUTHORS,
    OP_CIT,
    PAGE_WORDS,
    PRESS,
    SOURCE_LABELS,
)
from risalah.lexicon.pattern import lowered, one_of
from risalah.model import CitationKind
from risalah.span import Span
from risalah.text.sentences import OPENERS


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


@dataclass(frozen=True, slots=True)
class YearMismatch:
    """One author (or set of authors) cited with several years, and the citations that do so."""

    authors: tuple[str, ...]
    years: tuple[str, ...]
    citations: tuple[CitationMention, ...]


def find_citations(words: str) -> tuple[CitationMention, ...]:
    """The citations of `words`, ascending and apart, in either language."""
    lower = lowered(words)
    source = _source_line(words, lower)
    until = source.start if source else len(words)
    found: list[CitationMention] = []
    for bracket in (*_brackets(words, until), *_square_brackets(words, until)):
        found.extend(_read_bracket(words, lower, bracket, found))
    found.extend(_numbered(words, until))
    if source:
        for bracket in _brackets(words, len(words), source.end):
            found.extend(_read_bracket(words, lower, bracket, found))
        found.extend(_numbered(words, len(words), source.end))
        found.extend(_read_sources(words, source))
    return tuple(sorted(found, key=lambda mention: mention.span))


def find_reference(words: str) -> tuple[CitationMention, ...]:
    """A block that is wholly a reference: a note, an entry of a list, a source line.

    One citation over all its words, or one for each work of a source line, so that no numeral of
    the block is anything else.
    """
    label = _LABEL.match(lowered(words))
    if label is None or label["source"] is None:
        return _read_reference(words, Span(0, len(words)))
    return _read_sources(words, Span(0, len(words)))


def _read_sources(words: str, line: Span) -> tuple[CitationMention, ...]:
    """The works of a source line, parted by semicolons."""
    found: list[CitationMention] = []
    start = line.start
    for piece in _pieces(words[line.start : line.end]):
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
    year = _last_year(text, body)
    pages = _PAGES_NAMED.search(lower, body)
    if pages is None and year is not None:
        pages = _PAGES.match(text, year.end())
    head = _HEAD.match(text, body)
    back = _BACKWARD[0][1].match(lower, body)
    return (
        CitationMention(
            place,
            text,
            _authors(head[0]) if head and not back else (),
            year[0] if year else None,
            pages["pages"] if pages else None,
            "interview" if _INTERVIEW.search(lower, body) else "author-year",
        ),
    )


# --- Parts of patterns ---------------------------------------------------------------------------


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_DASH = r"[-\u2010-\u2015]"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)[a-z]?(?!\w)"
_PAGE_NUMBERS = rf"[ivxlc\d]{{1,7}}(?:\s?{_DASH}\s?[ivxlc\d]{{1,7}})?"
_PAGE_LIST = rf"{_PAGE_NUMBERS}(?:\s?(?:,|&|dan|and)\s?{_PAGE_NUMBERS}){{0,6}}"
_PAGES_AFTER = rf"""(?: \s?:\s?(?:(?i:{one_of(PAGE_WORDS)})\s?)? | ,\s?(?i:{one_of(PAGE_WORDS)})\s?
    | ,\s?(?=\d{{1,3}}(?!\d)) ) (?P<pages>{_PAGE_LIST})(?!\w)"""
_PAGES = _form(_PAGES_AFTER)
_PAGES_NAMED = _form(
    rf"(?<!\w)(?:hlm\.?|hal\.?|halaman|pp?\.|pages?)\s?(?P<pages>{_PAGE_LIST})(?!\w)"
)
_ANY_YEAR = _form(rf"(?<![\w./-]){_YEAR}(?![./-]\d)")
_INTERVIEW = _form(rf"(?<!\w){one_of(INTERVIEW_WORDS)}(?!\w)")
_ACCESSED = _form(rf"(?<!\w){one_of(ACCESSED)}(?!\w)")
_LABEL = _form(rf"\s*(?:(?P<source>{one_of(SOURCE_LABELS)})\s?:\s?|\d{{1,4}}\s?\.?\s?(?=\D))")
_SOURCE_LINE = _form(rf"(?:^|[.)\]]\s)\s*(?P<label>{one_of(SOURCE_LABELS)}\s?:)(?=\s?\S)")
_HEAD = re.compile(
    r"[^\u201c\u201d\"(]{1,120}?(?=,?\s?[\u201c\"(]|,\s|\.\s|\.?$|\s(?:[Tt]ahun\s)?(?:19|20)\d\d)"
)
_LEAD_IN = _form(rf"\s*(?:(?i:{one_of(LEAD_INS)})[\s:,]\s?){{1,3}}")
_PARENTHESIS = re.compile(r"[()]")
_LONGEST = 500


# --- Source lines --------------------------------------------------------------------------------

_LONGEST_SOURCE = 250
_SENTENCE_END = re.compile(r"(?<=\w{3}|\d\d\d)\.\s(?=[A-Z])|(?<=\d)\.(?=\s|$)")


def _source_line(words: str, lower: str) -> Span | None:
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


# --- Brackets ------------------------------------------------------------------------------------


def _brackets(words: str, until: int, start: int = 0) -> Iterator[Span]:
    """The outermost brackets of a stretch that close within reach, with their parentheses."""
    opened: list[int] = []
    for m in _PARENTHESIS.finditer(words, start, until):
        if m[0] == "(":
            opened.append(m.start())
        elif opened:
            begin = opened.pop()
            if not opened or m.end() - opened[0] > _LONGEST:
                if m.end() - begin <= _LONGEST:
                    yield Span(begin, m.end())
                opened.clear()


_SQUARE = re.compile(r"\[\s?(?=[A-Z\u00c0-\u00de])[^\[\]]{0,300}?(?:19|20)\d\d[^\[\]]{0,300}\]")


def _square_brackets(words: str, until: int) -> Iterator[Span]:
    """The square brackets that open with a name and hold a year: "[Hall, 2010; Cole, 2003]"."""
    for m in _SQUARE.finditer(words, 0, until):
        yield Span(*m.span())


def _read_bracket(
    words: str, lower: str, bracket: Span, before: Sequence[CitationMention]
) -> list[CitationMention]:
    """What one bracket cites; nothing where it cites nothing."""
    inside = words[bracket.start + 1 : bracket.end - 1]
    narrative = _read_narrative(words, lower, bracket, inside, before)
    if narrative:
        return narrative
    spoken = _INTERVIEW.search(lower, bracket.start, bracket.end) is not None
    if spoken or _ACCESSED.search(lower, bracket.start, bracket.end):
        year = _last_year(words, bracket.start, bracket.end)
        return [
            CitationMention(
                bracket,
                words[bracket.start : bracket.end],
                _authors(inside.split(",")[0]),
                year[0] if year else None,
                None,
                "interview" if spoken else "author-year",
            )
        ]
    works: list[CitationMention] = []
    start = bracket.start + 1
    for piece in _pieces(inside):
        works.extend(_read_works(words, Span(start, start + len(piece)), works))
        start += len(piece) + 1
    if len(works) == 1:
        work = works[0]
        return [
            CitationMention(
                bracket,
                words[bracket.start : bracket.end],
                work.authors,
                work.year,
                work.pages,
            )
        ]
    return works


def _pieces(inside: str) -> list[str]:
    """The works of a bracket, parted by semicolons outside inner brackets."""
    pieces, depth, start = [], 0, 0
    for i, character in enumerate(inside):
        depth += (character == "(") - (character == ")")
        if character == ";" and depth == 0:
            pieces.append(inside[start:i])
            start = i + 1
    return [*pieces, inside[start:]]


_YEAR_PART = _form(
    rf"""(?<![\w./-]) (?: {_YEAR} | (?i:{one_of(NO_YEAR)})(?!\w) ) (?: \s?/\s?{_YEAR} )?
    (?: ,\s(?:\d{{1,2}}\s)?(?i:{one_of(MONTHS)})(?:\s\d{{1,2}})? | {_PAGES_AFTER} )?"""
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
    authors = _authors(name) if name.strip(" ,:") else (before[-1].authors if before else ())
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
    found = _ANY_YEAR.match(m[0])
    return found[0] if found else None


_NOT_BEFORE_YEAR = (
    frozenset(MONTHS) | frozenset(DATE_PREPOSITIONS) | frozenset(YEAR_WORDS) | DATED_EVENTS
) - {"data", "laporan", "survei", "survey", "antara", "masa"}


def _names_a_work(name: str, year: re.Match[str]) -> bool:
    """Whether what stands before the year in a bracket is an author or a title."""
    plain = name.strip(" ,:")
    words = plain.split()
    if not MEASURES.isdisjoint(plain.lower().split()):
        return False
    last = words[-1].lower().strip(".")
    if not any(character.isupper() for character in plain) or last in MONTHS:
        # A date with its day: only the press is cited so.
        return (
            last in MONTHS
            and "," in plain
            and not PRESS.isdisjoint(plain.lower().split(",")[0].split())
        )
    if re.search(r"\d\s?[-/.]\s?$", name):
        return False
    if name.rstrip().endswith((",", ":", ".")) or year["pages"]:
        return words[0][0].isupper() or words[0][0].isdigit() or "," in plain or len(words) < 4
    if last in _NOT_BEFORE_YEAR or words[0].lower() in _NOT_BEFORE_YEAR:
        return False
    if any(character.isdigit() for character in plain):
        return False
    links = {*AND, "et", "al", "dkk", "de", "van", "der", "al-"}
    return len(words) <= 7 and all(
        word[0].isupper() or word.lower().strip(".,") in links for word in words
    )


# --- Narrative forms -----------------------------------------------------------------------------

_ONLY_YEAR = _form(
    rf"\s*(?P<year>{_YEAR}|(?i:{one_of(NO_YEAR)})(?!\w))(?:\s?[,;]\s?{_YEAR}){{0,4}}"
    rf"(?:{_PAGES_AFTER})?\s*"
)
_NAME_WORD = (
    r"(?:[A-Z\u00c0-\u00de][\w.'\u2019\u2010-]{0,30}"
    r"|(?:de|van|der|von|bin|binti|al|el|ibn|da)(?=\s))"
)
_NAME = rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{0,6}}(?:\s(?:19|20)\d\d(?!\w))?"
_NAMES_BEFORE = _form(
    rf"""(?<![\w-]) (?P<names> {_NAME}
    (?: ,?\s(?:dan|and|&|serta)\s{_NAME} | ,\s{_NAME} ){{0,3}}
    (?: ,?\s(?i:{one_of(AND_OTHERS)}) )? (?:['\u2019]s?)? ) ,?\s? $"""
)
_NEXT_BESIDE = _form(
    rf"""(?:,|,?\s(?:{one_of(AND)})) \s (?:{_NAME}) (?:\s(?:{one_of(AND)})\s{_NAME})? \s
    \( {_YEAR} \) \s (?P<verb>\w{{1,30}})"""
)
_LAST_WORD = re.compile(r"([^\s,;:()\u201c\u201d\"]+)[\s\u201c\"]*$")
_FIRST_WORD = re.compile(r"[\s,]*([^\s,;:.()]+)")
_LISTED_WITH = _form(rf"\s?[,;]\s?(?:(?:{one_of(AND)})\s)?|\s(?:{one_of(AND)})\s")
_NAME_REACH = 160


def _read_narrative(
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
    year = _ANY_YEAR.search(inside)
    lettered = year is not None and year[0][-1].isalpha()
    sure = only["pages"] is not None or (lettered and named is not None)
    if not sure and not _is_author(words, lower, bracket, named, before):
        return []
    return [
        CitationMention(
            bracket,
            words[bracket.start : bracket.end],
            _authors(_without_cue(re.sub(r"['\u2019]s?$", "", names))),
            year[0] if year else None,
            only["pages"],
        )
    ]


LEADING = CITING_CUES | CITING_VERBS | OPENERS


def _without_cue(names: str) -> str:
    """The names without the capitalised word that leads to them: "Menurut", "Ditambahkan"."""
    first, _, rest = names.partition(" ")
    return rest if rest and first.lower() in LEADING else names


def _is_author(
    words: str,
    lower: str,
    bracket: Span,
    named: re.Match[str] | None,
    before: Sequence[CitationMention],
) -> bool:
    """Whether the name before a lone year cites, by the words or the citation beside it."""
    if named is None or any(character.isdigit() for character in named["names"]):
        return False
    parts = [part.strip(".,").lower() for part in named["names"].split()]
    if not NOT_AUTHORS.isdisjoint(parts) or not DATED_EVENTS.isdisjoint(parts):
        return False
    if any(others in named["names"].lower() for others in ("dkk", "et al")):
        return True
    cue = _LAST_WORD.search(lower, max(0, named.start() - 40), named.start())
    led = len(parts) > 1 and parts[0] in CITING_CUES
    if led or (cue and cue[1] in CITING_CUES):
        return True
    verb = _FIRST_WORD.match(lower, bracket.end)
    if verb and verb[1] in CITING_VERBS:
        return True
    beside = _NEXT_BESIDE.match(words, bracket.end)
    if beside and beside["verb"] in CITING_VERBS:
        return True
    if not before or before[-1].span.end > named.start():
        return False
    return _LISTED_WITH.fullmatch(words, before[-1].span.end, named.start()) is not None


# --- Numbered references -------------------------------------------------------------------------

_NUMBERED = _form(
    rf"""\[\s? \d{{1,3}} (?:\s?(?:,|;|{_DASH})\s?\d{{1,3}}){{0,9}}
    (?:,?\s?(?:hlm|hal|pp?)\.\s?\d{{1,4}})? \s?\]"""
)


def _numbered(words: str, until: int, start: int = 0) -> Iterator[CitationMention]:
    """ "[12]", "[3, 5-7]": a reference called by its number in a list."""
    for m in _NUMBERED.finditer(words, start, until):
        yield CitationMention(Span(*m.span()), m[0], (), None, None, "footnote")


# --- Authors -------------------------------------------------------------------------------------

_OTHERS = _form(rf"[,\s]*(?<!\w)(?i:{one_of(AND_OTHERS)})(?!\w)")
_JOINED = _form(rf",?\s(?:{one_of(AND)})\s")
_INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?){1,4}|[A-Z]")


def _authors(text: str) -> tuple[str, ...]:
    """The authors named in `text`; of an institution or a title, what stands before its comma."""
    others = _OTHERS.search(text)
    plain = (text[: others.start()] if others else text).strip(' ,:;.\u201c\u201d"')
    if not plain:
        return ()
    first = plain.split(",")[0].split()
    if first and first[0].lower() in INSTITUTIONS:
        return (" ".join(first),)
    joined = _JOINED.split(plain)
    names: list[str] = []
    for i, chunk in enumerate(joined):
        parts = [part.strip() for part in chunk.split(",") if part.strip()]
        listed = len(joined) > 1 and i == 0 and all(len(part.split()) <= 3 for part in parts)
        names.extend(parts if listed else parts[:1])
    return tuple(name for name in names if len(names) == 1 or not _INITIALS.fullmatch(name))


def _last_year(words: str, start: int, end: int | None = None) -> re.Match[str] | None:
    last = None
    for last in _ANY_YEAR.finditer(words, start, len(words) if end is None else end):  # noqa: B007
        pass
    return last


# --- Notes ---------------------------------------------------------------------------------------

_BACKWARD: tuple[tuple[Literal["ibid", "op-cit", "loc-cit"], re.Pattern[str]], ...] = (
    ("ibid", _form(rf"\s*{one_of(IBID)}(?:\.|,|\s|$)")),
    ("op-cit", _form(rf"(?<!\w){one_of(OP_CIT)}(?!\w)")),
    ("loc-cit", _form(rf"(?<!\w){one_of(LOC_CIT)}(?!\w)")),
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
            authors = _authors(text[: mark.start()])
            target = _latest_by(authors, earlier)
        if target is None or target.how == "dangling":
            return Resolved(number, "dangling", authors, None, own.pages)
        meant = target.note if target.refers_to is None else target.refers_to
        return Resolved(number, how, target.authors, target.year, own.pages, meant)
    return Resolved(number, "full", own.authors, own.year, own.pages)


def _latest_by(authors: tuple[str, ...], earlier: Mapping[int, Resolved]) -> Resolved | None:
    wanted = _family_names(authors)
    for number in sorted(earlier, reverse=True):
        if (
            wanted
            and wanted <= _family_names(earlier[number].authors)
            and earlier[number].how == "full"
        ):
            return earlier[number]
    return None


def _family_names(authors: Iterable[str]) -> frozenset[str]:
    return frozenset(author.split()[-1].lower() for author in authors if author.split())


# --- Citations seen together ---------------------------------------------------------------------


def year_mismatches(citations: Iterable[CitationMention]) -> tuple[YearMismatch, ...]:
    """Authors who are cited with several years, in the order of their first citation."""
    by_author: dict[frozenset[str], list[CitationMention]] = {}
    for citation in citations:
        if citation.authors and citation.year and citation.kind == "author-year":
            by_author.setdefault(_family_names(citation.authors), []).append(citation)
    return tuple(
        YearMismatch(cited[0].authors, years, tuple(cited))
        for cited in by_author.values()
        if len(years := tuple(sorted({citation.year or "" for citation in cited}))) > 1
    )


def dangling_citations(
    citations: Iterable[CitationMention], references: Sequence[str]
) -> tuple[CitationMention, ...]:
    """The citations whose first author stands in none of `references`; none without a list."""
    if not references:
        return ()
    entries = lowered("\n".join(references))
    return tuple(
        citation
        for citation in citations
        if citation.kind == "author-year"
        and citation.authors
        and citation.authors[0].split()[-1].lower() not in entries
    )
