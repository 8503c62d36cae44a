"""Footnotes: the markers glued to words, and the notes' own text at the foot of pages.

Knows how notes are numbered and where they stand. Must not know whom a note cites.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final, Self

from risalah.extract.layout import limits
from risalah.extract.layout.lines import Line
from risalah.span import Span
from risalah.text.sentences import ABBREVIATIONS

SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

ANY_NUMBER: Final = re.compile(r"[\d⁰¹²³⁴-⁹]")
CANDIDATE: Final = re.compile(
    r"""
      (?P<super>  [⁰¹²³⁴-⁹]{1,3} )
    | (?P<square> \[\^\d{1,3}\] ) (?!:)
    | (?P<glued>  (?<=[^\W\d_][.,;:!?)"”’»\]]) \d{1,3} | (?<=[)"”’»\]][.,;:!?]) \d{1,3} )
      (?= \s | $ | [A-Z“"(] )
    | (?P<dated>  (?<=[\s(](?:19|20)\d\d\.) \d{1,2} ) (?= \s+[A-Z“"] | \s*$ )
    | (?P<closed> (?<=[)"”’»\]]) \d{1,3} ) (?= [.,;:]?(?:\s|$) )
    | (?P<figure> (?<=\d[;)%]) \d{1,3} | (?<=(?:19|20)\d\d[.,]) \d{1,3} ) (?= \s | $ )
    | (?P<stop>   (?<=\d\.) \d{1,3} ) (?= \s+[A-Z“"] | \s*$ )
    | (?P<spaced> (?<=[.,;:!?)"”’»\]]\s) \d{1,3} ) (?= \s*$ | \s+[A-Z“"] )
    | (?P<word>   (?<=[a-z]{3}) \d{1,3} ) (?= [.,;:)]?(?:\s|$) )
    """,
    re.VERBOSE,
)
SQUARED: Final = re.compile(r"(?:\b[kcmd]?m|\d|\))$")
NOTE_START: Final = re.compile(
    r"(?P<number>\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|\[\^?\d{1,3}\]:?)(?P<gap>\s{0,3})(?=[A-Z“\"'‘(\[]|http|www|op\.|ibid)"
)


@dataclass(frozen=True, slots=True)
class Marker:
    """Digits that are a footnote marker or may be one; `line` is the index of their line."""

    number: int
    span: Span
    line: int
    is_strong: bool


@dataclass(frozen=True, slots=True)
class Note:
    """The text of one footnote: its lines, its number and where the number stands."""

    number: int
    label: Span
    lines: tuple[Line, ...]


def find_footnotes(
    lines: Sequence[Line], lifted: Set[int]
) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    """The footnotes of a paper and their markers, both in order of the text.

    `lifted` are lines outside the running text. A paper without an ascending row of markers has no
    footnotes.
    """
    candidates = [
        candidate
        for line in lines
        if line.index not in lifted and ANY_NUMBER.search(line.words)
        for candidate in _candidates(line)
    ]
    starts = _note_starts(lines, lifted, candidates)
    notes = tuple(_read_note(lines, starts, start, lifted) for start in starts)
    inside = {line.index for note in notes for line in note.lines}
    numbers = {note.number for note in notes}
    rest = [candidate for candidate in candidates if candidate.line not in inside]
    markers = tuple(sorted(_chains(rest, numbers), key=lambda marker: marker.span))
    return (notes, markers) if markers else ((), ())


def _candidates(line: Line) -> Iterator[Marker]:
    """The digits on a line that may be markers; the sign before them may end the line above."""
    for match in CANDIDATE.finditer(line.text, line.span.start, line.span.end):
        number = _number(match[0])
        if not 0 < number <= limits.MAX_NOTE_NUMBER or match[0].startswith("0"):
            continue
        before = line.text[max(line.span.start, match.start() - 14) : match.start()]
        if match["super"] and match[0] in ("²", "³") and SQUARED.search(before[-2:]):
            continue
        token = re.split(r"[\s(\"“]", before)[-1].rstrip(".,;:)").casefold()
        numbered = before.endswith(".") and ABBREVIATIONS.get(token) in ("open", "number")
        if not numbered:  # no "No. 3", "hlm. 12" and the like
            strong = any(match[kind] for kind in ("super", "square", "glued", "dated"))
            yield Marker(number, Span(*match.span()), line.index, strong)


def _number(sign: str) -> int:
    """The number that a marker or a note's label prints."""
    return int(sign.strip("[^]:").translate(SUPERSCRIPTS))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of candidates whose numbers ascend: the last, and the place of the row before it."""

    last: Marker
    length: int
    strong: int
    previous: int

    @property
    def rank(self) -> tuple[int, int]:
        return self.length, self.strong

    def replaces(self, other: Self) -> bool:
        """Whether a row is better than an earlier one that ends with the same number.

        Its own last candidate does not count for it: of two strong ones the first is the marker.
        """
        return (self.length, self.strong - self.last.is_strong) >= other.rank


def _longest_row(candidates: Collection[Marker]) -> list[Marker]:
    """The longest row of candidates whose numbers ascend, mostly by one."""
    best: dict[int, int] = {}  # number → place in rows of the best row that ends with it
    rows: list[_Row] = []
    for candidate in candidates:
        row = _row_to(candidate, rows, best)
        if row is None:
            continue
        rows.append(row)
        known = best.get(candidate.number)
        if known is None or row.replaces(rows[known]):
            best[candidate.number] = len(rows) - 1
    place = max(range(len(rows)), key=lambda place: rows[place].rank, default=-1)
    chain: list[Marker] = []
    while place >= 0:
        chain.append(rows[place].last)
        place = rows[place].previous
    return chain[::-1]


def _row_to(candidate: Marker, rows: Sequence[_Row], best: Mapping[int, int]) -> _Row | None:
    """The best row that ends with a candidate; None if it neither goes on with one nor may begin.

    Every number that is missing counts against a row.
    """
    previous, length, strong = -1, 0, 0
    for step in range(1, limits.MAX_NUMBER_STEP + 1 if candidate.is_strong else 2):
        at = best.get(candidate.number - step)
        if at is not None and rows[at].length - step > length - 1:
            previous, length, strong = at, rows[at].length, rows[at].strong
    if previous < 0 and not candidate.is_strong and candidate.number != 1:
        return None
    return _Row(candidate, length + 1, strong + candidate.is_strong, previous)


def _chains(candidates: Sequence[Marker], noted: Set[int]) -> list[Marker]:
    """The markers: the longest row, and further rows before and after it (numbered by chapter)."""
    chain = _longest_row(candidates)
    if not _is_sound(chain, noted):
        return []
    first, last = chain[0].span.start, chain[-1].span.end
    before = [candidate for candidate in candidates if candidate.span.end < first]
    after = [candidate for candidate in candidates if candidate.span.start > last]
    found = list(chain)
    for rest in (before, after):
        row = _longest_row(rest)
        if _is_sound(row, noted) and row[0].number == 1:
            found.extend(row)
    return found


def _is_sound(chain: Sequence[Marker], noted: Set[int]) -> bool:
    """Whether a row of candidates is sure enough to be footnote markers."""
    strong = sum(candidate.is_strong for candidate in chain)
    with_note = sum(candidate.number in noted for candidate in chain)
    if with_note:
        return strong + with_note >= 2
    return len(chain) >= 3 and strong >= max(2, len(chain) // 2)


def _note_starts(
    lines: Sequence[Line], lifted: Set[int], candidates: Sequence[Marker]
) -> Mapping[int, re.Match[str]]:
    """Lines that begin a footnote: numbered as a marker before them, at the foot of a page."""
    marked: dict[int, list[int]] = {}
    for candidate in candidates:
        marked.setdefault(candidate.number, []).append(candidate.line)
    starts: dict[int, re.Match[str]] = {}
    previous, highest = -limits.MAX_NOTE_LINES, 0
    for line in lines:
        match = None if line.index in lifted else NOTE_START.match(line.words)
        if match is None:
            continue
        number = _number(match["number"])
        distances = (line.index - place for place in marked.get(number, ()))
        if not any(0 < distance < limits.MAX_MARKER_DISTANCE_LINES for distance in distances):
            continue
        is_next = number == highest + 1
        follows = is_next and previous >= 0 and line.index - previous <= limits.MAX_NOTE_LINES
        is_glued = not match["gap"] and (is_next or _cuts_sentence(lines, line.index))
        at_foot = line.is_ruled or line.ends_page or line.has_gap
        if (at_foot or follows or is_glued) and not _is_heading(lines, line, match["number"]):
            starts[line.index] = match
            previous, highest = line.index, number
    return starts


def _cuts_sentence(lines: Sequence[Line], index: int) -> bool:
    return index > 0 and not lines[index - 1].is_closed


def _is_heading(lines: Sequence[Line], line: Line, number: str) -> bool:
    """Whether a numbered line is a title by itself, and the note with its number comes later."""
    at = line.index + 1
    if at >= len(lines) or not lines[at].has_gap:
        return False
    if line.length > limits.MAX_NOTE_TITLE_CHARS or line.is_closed:
        return False
    for later in lines[at : line.index + limits.MAX_TITLE_TO_NOTE_LINES]:
        match = NOTE_START.match(later.words) if later.has_gap else None
        if match is not None and match["number"] == number:
            return True
    return False


def _read_note(
    lines: Sequence[Line], starts: Mapping[int, re.Match[str]], start: int, lifted: Set[int]
) -> Note:
    """The footnote that begins at line `start`: up to the next one, a gap or the page's end."""
    match, offset = starts[start], lines[start].span.start
    cuts = _cuts_sentence(lines, start)
    end = start + 1
    for line in lines[end : start + limits.MAX_NOTE_LINES]:
        if line.index in starts or line.index in lifted or line.ends_page or line.has_gap:
            break
        if cuts and line.begins_lower and lines[end - 1].is_closed:
            break  # the sentence that the note cuts goes on
        end += 1
    label = Span(*match.span("number")).shifted(offset)
    return Note(_number(match["number"]), label, tuple(lines[start:end]))
