"""Finds whom running text cites: in brackets, by the author in the text, by a number.

Knows the forms, "(Chiang, 2018: 12; Hall, 2010)", "Chiang (2018: 10)", "[Hall, 2010]", "[12]", and
what makes a name before a year an author; must not know claims, nor what a cited work says.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from risalah.extract.citing.references import (
    ANY_YEAR,
    DASH,
    INTERVIEW,
    PAGES_AFTER,
    WITHOUT_YEAR,
    YEAR,
    CitationMention,
    find_source_line,
    last_year,
    parted,
    read_authors,
    read_source_line,
)
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, one_of, verbose
from risalah.model import CitationIn, CitationKind
from risalah.quantities.calendar import MONTHS
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
    authors = read_authors(_without_cue(re.sub(r"['\u2019]s?$", "", names)))
    text = words[bracket.start : bracket.end]
    work = CitationIn(text, authors, year[0] if year else None, only["pages"])
    return [CitationMention(bracket, work)]


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
        any(others in named["names"].lower() for others in ("dkk", "et al"))
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
    text, inside = words[slice(*bracket)], words[bracket.start + 1 : bracket.end - 1]
    narrative = read_narrative(words, lower, bracket, inside, before)
    if narrative:
        return narrative
    spoken = INTERVIEW.search(lower, bracket.start, bracket.end) is not None
    if spoken or _ACCESSED.search(lower, bracket.start, bracket.end):
        year = last_year(words, bracket.start, bracket.end)
        authors = read_authors(inside.split(",")[0])
        kind: CitationKind = "interview" if spoken else "author-year"
        work = CitationIn(text, authors, year[0] if year else None, None, kind)
        return [CitationMention(bracket, work)]
    works: list[CitationMention] = []
    start = bracket.start + 1
    for piece in parted(inside):
        works.extend(_read_works(words, Span(start, start + len(piece)), works))
        start += len(piece) + 1
    if len(works) == 1:
        return [CitationMention(bracket, replace(works[0].work, text=text))]
    return works


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
    authors = (
        read_authors(name) if name.strip(" ,:") else (before[-1].work.authors if before else ())
    )
    if not authors or (name.strip(" ,:") and not _names_a_work(name, years[0])):
        return
    start = piece.start + len(text) - len(text.lstrip())
    for m in years:
        end = piece.start + m.end()
        year = ANY_YEAR.match(m[0])
        work = CitationIn(words[start:end], authors, year[0] if year else None, m["pages"])
        yield CitationMention(Span(start, end), work)
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
    if words[-1].lower().strip(".") in MONTHS:  # "Kompas, 5 Mei": only the press is cited so
        paper, comma, _ = plain.lower().partition(",")
        return bool(comma) and not listed("citing/press").isdisjoint(paper.split())
    if plain == plain.lower() or _NUMBER_BEFORE.search(name):
        return False
    if name.rstrip().endswith((",", ":", ".")) or year["pages"]:
        return words[0][0].isupper() or words[0][0].isdigit() or "," in plain or len(words) < 4
    return _is_title(words)


def _is_title(words: Sequence[str]) -> bool:
    """Whether words are capitalised like a name, and neither hold a number nor end as a date."""
    if len(words) > LONGEST_TITLE or any(ch.isdigit() for word in words for ch in word):
        return False
    if words[-1].lower().strip(".") in _NOT_BEFORE_YEAR or words[0].lower() in _NOT_BEFORE_YEAR:
        return False
    return all(word[0].isupper() or word.lower().strip(".,") in _LINKS for word in words)


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
        yield CitationMention(Span(*m.span()), CitationIn(m[0], kind="footnote"))
