"""Footnotes: the markers glued to words, and the notes' own text at the foot of pages.

Knows how notes are numbered and where they stand. Must not know whom a note cites.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass

from risalah.extract.layout import Layout
from risalah.extract.stops import ends_sentence
from risalah.lexicon.structure import NUMBER_ABBREVIATIONS, OPEN_ABBREVIATIONS
from risalah.span import Span

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LONGEST_NOTE = 25  # lines
LONGEST_TITLE = 60  # characters
FARTHEST_NOTE = 80  # lines from a title to the note with its number
HIGHEST = 999
WIDEST_STEP = 3  # numbers that may be missing between two markers

ANY_NUMBER = re.compile(r"[\d⁰¹²³⁴-⁹]")
CANDIDATE = re.compile(
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
SQUARED = re.compile(r"(?:\b[kcmd]?m|\d|\))$")
NOTE_START = re.compile(
    r"(?P<number>\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|\[\^?\d{1,3}\]:?)(?P<gap>\s{0,3})(?=[A-Z“\"'‘(\[]|http|www|op\.|ibid)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Digits that may be a footnote marker."""

    number: int
    span: Span
    line: int
    is_strong: bool


@dataclass(frozen=True, slots=True)
class Note:
    """The text of one footnote: its lines, its number and where the number stands."""

    number: int
    label: Span
    lines: range


def find_footnotes(
    layout: Layout, lifted: Set[int]
) -> tuple[tuple[Note, ...], tuple[Candidate, ...]]:
    """The footnotes of a paper and their markers, both in order of the text.

    `lifted` are lines outside the running text. A paper without an ascending row of markers has no
    footnotes.
    """
    candidates = _candidates(layout, (i for i in range(layout.count) if i not in lifted))
    starts = _note_starts(layout, lifted, candidates)
    notes = tuple(_read_note(layout, starts, start, lifted) for start in sorted(starts))
    inside = {line for note in notes for line in note.lines}
    numbers = {note.number for note in notes}
    rest = [candidate for candidate in candidates if candidate.line not in inside]
    markers = tuple(sorted(_chains(rest, numbers), key=lambda marker: marker.span))
    if not markers:
        return (), ()
    return notes, markers


def _candidates(layout: Layout, running: Iterable[int]) -> list[Candidate]:
    found: list[Candidate] = []
    for index in running:
        start = layout.starts[index]
        if ANY_NUMBER.search(layout.text, start, layout.ends[index]) is None:
            continue
        for match in CANDIDATE.finditer(layout.text, start, layout.ends[index]):
            number = _number(match[0])
            if not 0 < number <= HIGHEST or match[0].startswith("0"):
                continue
            before = layout.text[max(start, match.start() - 14) : match.start()]
            if match["super"] and match[0] in ("²", "³") and SQUARED.search(before[-2:]):
                continue
            if _is_numbered_word(before):
                continue
            strong = any(match[kind] for kind in ("super", "square", "glued", "dated"))
            found.append(Candidate(number, Span(*match.span()), index, strong))
    return found


def _number(sign: str) -> int:
    """The number that a marker or a note's label prints."""
    return int(sign.strip("[^]:").translate(SUPERSCRIPTS))


def _is_numbered_word(before: str) -> bool:
    """Whether the digits after `before` belong to "No.", "hlm." and the like."""
    token = re.split(r"[\s(\"“]", before)[-1].rstrip(".,;:)").casefold()
    return before.endswith(".") and (token in NUMBER_ABBREVIATIONS or token in OPEN_ABBREVIATIONS)


def _longest_chain(candidates: Collection[Candidate]) -> list[Candidate]:
    """The longest row of candidates whose numbers ascend, mostly by one."""
    best: dict[int, int] = {}  # number → place in rows of the best row that ends with it
    rows: list[tuple[Candidate, int, int, int]] = []  # candidate, row length, strong, previous
    for candidate in candidates:
        previous, length, strong = -1, 0, 0
        for step in range(1, WIDEST_STEP + 1 if candidate.is_strong else 2):
            at = best.get(candidate.number - step)
            if at is not None and rows[at][1] - step > length - 1:
                previous, length, strong = at, rows[at][1], rows[at][2]
        if previous < 0 and not candidate.is_strong and candidate.number != 1:
            continue
        rows.append((candidate, length + 1, strong + candidate.is_strong, previous))
        at = best.get(candidate.number)
        if at is None or (length + 1, strong) >= (rows[at][1], rows[at][2]):
            best[candidate.number] = len(rows) - 1
    if not rows:
        return []
    end = max(range(len(rows)), key=lambda place: (rows[place][1], rows[place][2]))
    chain: list[Candidate] = []
    while end >= 0:
        chain.append(rows[end][0])
        end = rows[end][3]
    return chain[::-1]


def _chains(candidates: list[Candidate], noted: Set[int]) -> list[Candidate]:
    """The markers: the longest row, and further rows before and after it (numbered by chapter)."""
    chain = _longest_chain(candidates)
    if not _is_sound(chain, noted):
        return []
    first, last = chain[0].span.start, chain[-1].span.end
    before = [candidate for candidate in candidates if candidate.span.end < first]
    after = [candidate for candidate in candidates if candidate.span.start > last]
    found = list(chain)
    for rest in (before, after):
        row = _longest_chain(rest)
        if _is_sound(row, noted) and row[0].number == 1:
            found.extend(row)
    return found


def _is_sound(chain: list[Candidate], noted: Set[int]) -> bool:
    """Whether a row of candidates bears witness enough to be footnote markers."""
    strong = sum(candidate.is_strong for candidate in chain)
    with_note = sum(candidate.number in noted for candidate in chain)
    if with_note:
        return strong + with_note >= 2
    return len(chain) >= 3 and strong >= max(2, len(chain) // 2)


def _note_starts(
    layout: Layout, lifted: Set[int], candidates: list[Candidate]
) -> Mapping[int, re.Match[str]]:
    """Lines that begin a footnote: numbered as a marker before them, at the foot of a page."""
    first_place: dict[int, list[int]] = {}
    for candidate in candidates:
        first_place.setdefault(candidate.number, []).append(candidate.line)
    starts: dict[int, re.Match[str]] = {}
    previous, highest = -2, 0
    for index in range(layout.count):
        if index in lifted:
            continue
        match = NOTE_START.match(layout.text, layout.starts[index], layout.ends[index])
        if match is None:
            continue
        number = _number(match["number"])
        places = first_place.get(number, ())
        if not any(place < index and index - place < 150 for place in places):
            continue
        at_foot = layout.ruled[index] or layout.has_page_end(index) or layout.has_gap(index)
        follows = previous >= 0 and index - previous <= LONGEST_NOTE and number == highest + 1
        is_glued = not match["gap"]
        cut = index > 0 and not ends_sentence(layout.words(index - 1))
        if not (at_foot or follows or (is_glued and cut) or (is_glued and number == highest + 1)):
            continue
        if _is_heading(layout, index, match["number"]):
            continue
        starts[index] = match
        previous, highest = index, number
    return starts


def _is_heading(layout: Layout, index: int, number: str) -> bool:
    """Whether a numbered line is a title by itself, and the note with its number comes later."""
    if index + 1 >= layout.count or not layout.has_gap(index + 1):
        return False
    if layout.length(index) > LONGEST_TITLE or ends_sentence(layout.words(index)):
        return False
    for later in range(index + 1, min(layout.count, index + FARTHEST_NOTE)):
        match = NOTE_START.match(layout.text, layout.starts[later], layout.ends[later])
        if match is not None and match["number"] == number and layout.has_gap(later):
            return True
    return False


def _read_note(
    layout: Layout, starts: Mapping[int, re.Match[str]], start: int, lifted: Set[int]
) -> Note:
    """The footnote that begins at line `start`: up to the next one, a gap or the page's end."""
    match = starts[start]
    number = _number(match["number"])
    end = start + 1
    is_open = start > 0 and not ends_sentence(layout.words(start - 1))
    while end < layout.count and end - start < LONGEST_NOTE:
        if end in starts or end in lifted or layout.has_page_end(end):
            break
        if layout.has_gap(end):
            break
        before = layout.words(end - 1)
        if ends_sentence(before) and is_open and layout.words(end)[:1].islower():
            break
        end += 1
    return Note(number, Span(match.start("number"), match.end("number")), range(start, end))
