"""A text as a document: blocks in order, each with its words, its kind, its language, its section.

Knows how the parts of layout fit together. Must not know dates, figures, actors or claims.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from risalah.extract.exhibits import find_exhibits
from risalah.extract.footnotes import Candidate, Note, find_footnotes
from risalah.extract.furniture import find_furniture
from risalah.extract.headings import (
    bare_heading,
    heading_length,
    is_capitals,
    is_common_title,
    is_known,
    opens_sentence,
    run_in_heading,
)
from risalah.extract.language import BlockLanguage, detect_language
from risalah.extract.layout import Layout, read_layout
from risalah.extract.listing import Lists, find_lists
from risalah.extract.stops import ends_sentence, has_open_bracket
from risalah.lexicon.structure import (
    AFTER_REFERENCE_HEADINGS,
    KEYWORD_CUES,
    NOTE_HEADINGS,
    REFERENCE_HEADINGS,
)
from risalah.repair import Repaired, Repairer
from risalah.span import Span

BlockKind = Literal[
    "heading",
    "paragraph",
    "item",
    "quotation",
    "keywords",
    "table",
    "caption",
    "footnote",
    "furniture",
    "reference",
    "source-line",
]
LONGEST_QUOTATION = 40  # lines
LONGEST_FRONT = 30  # stretches
SHORT_SHARE = 0.6  # of its column, that a line without a stop fills at most when it is the last
SHORT_CLOSED = 0.75  # the same for a line that ends with a stop

KEYWORDS = re.compile(
    rf"(?:{'|'.join(cue.replace(' ', '[ -]') for cue in KEYWORD_CUES)})\s{{0,3}}(?:[:：=—–-]|$|\s)",
    re.IGNORECASE,
)
OPENING_QUOTES = '"“«„'
QUOTE_END = re.compile(r"[\"”»][.,]?\s?(?:\d{1,3}|\([^()]{1,120}\))?[.,]?$")
REFERENCE_START = re.compile(
    r"""
      [A-Z][\w'’-]{1,30}, \s (?: [A-Z] | \w+[.,] )      # Suryana, A.
    | (?=[A-Z"“]) .{2,100}? [.,(\s] (?:19|20)\d\d [a-z]? [).,:;]   # Bulog. (2018).
    """,
    re.VERBOSE,
)
CITED_YEAR = re.compile(r"\(\d{4}[a-z]?[):,;]")  # a line that goes on after "Hasan dkk."
FIRST_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document that is one thing.

    `words` are its repaired words; `spans` the raw spans they stand in. `label` is the raw span of
    a list marker or of a footnote's number, which is not part of the words. `lines` are the raw
    spans of the lines of a table, top to bottom; empty for every other kind.
    """

    kind: BlockKind
    lang: BlockLanguage
    section: str
    words: Repaired
    spans: tuple[Span, ...]
    label: Span | None = None
    lines: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Marker:
    """A footnote marker lifted out of the running text."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what it is made of; blocks in order of their first character."""

    text: str
    blocks: tuple[Block, ...]
    markers: tuple[Marker, ...]
    footnotes: Mapping[int, Block]


@dataclass(slots=True)
class Stretch:
    """A block in the making: its kind and the indexes of its lines.

    `start` and `end` are raw offsets where the first line is not taken from its beginning, or the
    last not to its end.
    """

    kind: BlockKind
    indexes: list[int] = field(default_factory=list)
    label: Span | None = None
    start: int | None = None
    end: int | None = None

    def pieces(self, layout: Layout) -> list[Span]:
        """The raw spans of the lines, top to bottom."""
        spans = [layout.span(index) for index in self.indexes]
        if self.start is not None:
            spans[0] = Span(self.start, spans[0].end)
        if self.end is not None:
            spans[-1] = Span(spans[-1].start, self.end)
        return spans


def parse_document(text: str) -> Document:
    """The blocks of any text; furniture, footnotes and exhibits are lifted out of the prose."""
    layout = read_layout(text)
    lifted = _lift_exhibits(layout)
    notes, candidates = find_footnotes(layout, lifted.keys())
    for note in notes:
        lifted.update(dict.fromkeys(note.lines, _note_stretch(note)))
    running = [index for index in range(layout.count) if index not in lifted]
    stretches = _set_out(layout, running)
    _set_front_apart(layout, stretches)
    apart = {id(stretch): stretch for stretch in lifted.values()}
    stretches.extend(stretch for stretch in apart.values() if stretch.indexes)
    stretches.sort(key=lambda stretch: stretch.start or layout.starts[stretch.indexes[0]])
    return _document(layout, stretches, notes, candidates)


def _set_front_apart(layout: Layout, stretches: Sequence[Stretch]) -> None:
    """Make the authors' addresses between a title and the first known heading furniture."""
    for at, stretch in enumerate(stretches[:LONGEST_FRONT]):
        first = layout.words(stretch.indexes[0])
        if stretch.kind == "heading" and (is_known(first) or run_in_heading(first)):
            for front in stretches[1:at]:
                is_prose = any(layout.prose[index] for index in front.indexes)
                if front.kind in ("paragraph", "item") and not is_prose:
                    front.kind = "furniture"
            return


def _lift_exhibits(layout: Layout) -> dict[int, Stretch]:
    """Line index → the stretch outside the running text that the line belongs to."""
    lifted: dict[int, Stretch] = {}
    furniture = find_furniture(layout)
    for index in sorted(furniture):
        lifted[index] = Stretch("furniture", [index])
    for exhibit in find_exhibits(layout, furniture):
        parts: tuple[tuple[BlockKind, range], ...] = (
            ("caption", exhibit.caption),
            ("table", exhibit.body),
            ("source-line", exhibit.source),
        )
        for kind, lines in parts:
            indexes = [index for index in lines if index not in furniture]
            stretch = Stretch(kind, indexes)
            lifted.update(dict.fromkeys(indexes, stretch))
    return lifted


def _note_stretch(note: Note) -> Stretch:
    return Stretch("footnote", list(note.lines), note.label, note.label.end)


def _set_out(layout: Layout, running: Sequence[int]) -> list[Stretch]:
    """The running lines set out as headings, paragraphs, items and so on."""
    lists = find_lists(layout, running)
    done: list[Stretch] = []
    at, part = 0, ""  # part: the kind of section that the lines are in, references or notes
    while at < len(running):
        index = running[at]
        words = layout.words(index)
        last = done[-1] if done else None
        complete = last is None or _is_complete(layout, last, index)
        if index in lists.stray:
            done.append(Stretch("furniture", [index]))
            at += 1
            continue
        quoted = _quotation_length(layout, running, at, last)
        is_keywords = KEYWORDS.match(words) is not None and len(words) < 600
        size = 0 if is_keywords else heading_length(layout, running, at, lists.items)
        if size and not complete and not _stands_out(layout, running, at, size, last):
            size = 0
        if part == "reference" and size and not _ends_references(words):
            size = 0
        if quoted:
            done.append(Stretch("quotation", list(running[at : at + quoted])))
            at += quoted
        elif size:
            done.append(Stretch("heading", list(running[at : at + size])))
            part = _part(bare_heading(words), part)
            at += size
        elif is_keywords and (complete or _is_closed(layout, running[at - 1])):
            size = _keywords_length(layout, running, at)
            done.append(Stretch("keywords", list(running[at : at + size])))
            at += size
        else:
            _add_prose(layout, done, index, lists, part, complete=complete)
            at += 1
    return done


def _stands_out(
    layout: Layout, running: Sequence[int], at: int, size: int, last: Stretch | None
) -> bool:
    """Whether a heading of `size` lines shows although the paragraph before fills its last line."""
    if last is None or not ends_sentence(layout.words(last.indexes[-1])):
        return False
    end = running[at + size - 1]
    if at + size >= len(running):
        return True
    after = running[at + size]
    if size > 1 or layout.filled(end) <= 0.7 or layout.has_gap(after):
        return True
    return opens_sentence(layout.words(after)) or is_common_title(layout, end)


def _is_closed(layout: Layout, index: int) -> bool:
    return ends_sentence(layout.words(index))


def _part(heading: str, part: str) -> str:
    if heading in REFERENCE_HEADINGS:
        return "reference"
    if heading in NOTE_HEADINGS:
        return "footnote"
    return "" if part != "reference" or heading in AFTER_REFERENCE_HEADINGS else part


def _ends_references(words: str) -> bool:
    return bare_heading(words) in AFTER_REFERENCE_HEADINGS or is_known(words)


def _is_complete(layout: Layout, last: Stretch, index: int) -> bool:
    """Whether what stands before line `index` has come to its end."""
    if last.kind not in ("paragraph", "item", "reference", "quotation"):
        return True
    before = last.indexes[-1]
    words = layout.words(before)
    if has_open_bracket(words) or CITED_YEAR.match(layout.words(index)):
        return False
    following = layout.words(index)
    if words.endswith((":", ";")) and following[:1].islower() and not layout.has_gap(index):
        return False
    if words.endswith(";") and last.kind == "paragraph":
        return layout.has_gap(index) and layout.ends_short(before, following)
    if ends_sentence(words) or words.endswith((":", ";")):
        short = layout.ends_short(before, following) or layout.filled(before) <= SHORT_CLOSED
        known = is_known(following) or is_capitals(following) or run_in_heading(following) > 0
        return short or known or layout.has_gap(index)
    return _breaks_off(layout, before, index)


def _breaks_off(layout: Layout, before: int, index: int) -> bool:
    """Whether a paragraph ends at line `before` although no stop closes it."""
    words, following = layout.words(before), layout.words(index)
    if following[:1].islower() or following[:1] in ",;.)%" or words[-1] in ",-–/(&":
        return False
    if layout.is_unwrapped(before):
        return True
    if not layout.ends_short(before, following):
        return False
    gap = layout.blanks[index] > layout.spacing[index]
    if is_known(following):
        return True
    return layout.filled(before) <= (0.85 if gap else SHORT_SHARE if layout.spacing[index] else 0.4)


def _add_prose(
    layout: Layout, done: list[Stretch], index: int, lists: Lists, part: str, *, complete: bool
) -> None:
    """Add a line of running prose to the stretch it goes on with, or begin a new one."""
    marker = lists.items.get(index)
    last = done[-1] if done else None
    if part:
        kind: BlockKind = "reference" if part == "reference" else "footnote"
        begins = last is None or last.kind != kind or complete or marker is not None
        if begins or (done[-1].indexes and _begins_reference(layout, done[-1].indexes[-1], index)):
            done.append(Stretch(kind))
        done[-1].indexes.append(index)
        return
    if marker is not None:
        done.append(Stretch("item", label=marker.label, start=marker.label.end))
    elif last is None or last.kind not in ("paragraph", "item") or complete:
        head = run_in_heading(layout.words(index))
        start = layout.starts[index] + head if head else None
        if head:
            done.append(Stretch("heading", [index], end=start))
        goes_on = last is not None and last.kind == "item" and not head
        listed = goes_on and _begins_unmarked_item(layout, done[-1].indexes[-1], index)
        done.append(Stretch("item" if listed else "paragraph", start=start))
    elif last.kind == "item" and _begins_unmarked_item(layout, last.indexes[-1], index):
        done.append(Stretch("item"))
    done[-1].indexes.append(index)


def _begins_reference(layout: Layout, before: int, index: int) -> bool:
    """Whether an entry of a reference list begins: author and year after a closed entry."""
    words = layout.words(before)
    is_closed = words[-1] in ".)>]/" or words.rsplit(None, 1)[-1].startswith("http")
    return is_closed and REFERENCE_START.match(layout.words(index)) is not None


def _begins_unmarked_item(layout: Layout, before: int, index: int) -> bool:
    """Whether an item ends with a semicolon at a line end and the next begins without a marker."""
    return (
        re.search(r";(?:\s(?:dan|serta|atau|dan/atau|and|or))?$", layout.words(before)) is not None
        and layout.words(index)[:1].isupper()
    )


def _keywords_length(layout: Layout, running: Sequence[int], at: int) -> int:
    size = 1
    while at + size < len(running) and size < 5:
        before, index = running[at + size - 1], running[at + size]
        words, following = layout.words(before), layout.words(index)
        open_end = words[-1] in ",;:" or (size == 1 and bool(KEYWORDS.fullmatch(words)))
        if layout.has_gap(index) and not open_end:
            break
        if not open_end and layout.ends_short(before, following):
            break
        if is_known(following) or (layout.new_page[index] and not open_end):
            break
        size += 1
    return size


def _quotation_length(layout: Layout, running: Sequence[int], at: int, last: Stretch | None) -> int:
    """Lines of a block quotation that begins here: after a colon, in quotes to a line's end."""
    words = layout.words(running[at])
    if words[:1] not in OPENING_QUOTES or last is None or last.kind != "paragraph":
        return 0
    if not layout.words(last.indexes[-1]).endswith(":"):
        return 0
    for size in range(1, min(LONGEST_QUOTATION, len(running) - at) + 1):
        line = layout.words(running[at + size - 1])
        body = line[1:] if size == 1 else line
        if any(sign in body for sign in '"”»'):
            return size if size > 1 and QUOTE_END.search(body) else 0
    return 0


def _document(
    layout: Layout,
    stretches: Sequence[Stretch],
    notes: Sequence[Note],
    candidates: Sequence[Candidate],
) -> Document:
    """The finished document: words repaired, languages and sections filled in."""
    repairer = Repairer(layout.text)
    cuts: dict[int, list[Span]] = {}
    for candidate in candidates:
        cuts.setdefault(candidate.line, []).append(candidate.span)
    repaired: list[Repaired] = []
    for stretch in stretches:
        words = repairer.repair(_spans(layout, stretch, cuts))
        if not words.text and stretch.label is not None:  # a marker that nothing follows
            stretch.kind = "furniture"
            words = repairer.repair([stretch.label])
            stretch.label = None
        repaired.append(words)
    languages = _languages(stretches, [words.text for words in repaired])
    numbers = {note.label: note.number for note in notes}
    blocks: list[Block] = []
    footnotes: dict[int, Block] = {}
    section = ""
    for stretch, words, lang in zip(stretches, repaired, languages, strict=True):
        if not words.text:
            continue
        if stretch.kind == "heading":
            section = words.text
        lines = tuple(stretch.pieces(layout)) if stretch.kind == "table" else ()
        block = Block(stretch.kind, lang, section, words, words.spans, stretch.label, lines)
        blocks.append(block)
        if stretch.label in numbers and stretch.kind == "footnote":
            footnotes.setdefault(numbers[stretch.label], block)
    markers = tuple(Marker(candidate.number, candidate.span) for candidate in candidates)
    return Document(layout.text, tuple(blocks), markers, footnotes)


def _languages(stretches: Sequence[Stretch], words: Sequence[str]) -> list[BlockLanguage]:
    """The language of each stretch; what says too little takes that of its neighbour."""
    found = [detect_language(text) for text in words]
    prose = Counter[BlockLanguage]()
    for stretch, text, lang in zip(stretches, words, found, strict=True):
        if lang is not None and stretch.kind in ("paragraph", "item"):
            prose[lang] += len(text)
    usual: BlockLanguage = prose.most_common(1)[0][0] if prose else "other"
    filled: list[BlockLanguage] = []
    following: list[BlockLanguage | None] = [None] * len(found)
    ahead: BlockLanguage | None = None
    for at in range(len(found) - 1, -1, -1):
        following[at] = ahead
        if stretches[at].kind in ("paragraph", "item") and found[at] is not None:
            ahead = found[at]
    behind: BlockLanguage | None = None
    for stretch, lang, later in zip(stretches, found, following, strict=True):
        near = later if stretch.kind == "heading" else behind
        filled.append(lang or near or usual)
        if stretch.kind in ("paragraph", "item"):
            behind = filled[-1]
    return filled


def _spans(layout: Layout, stretch: Stretch, cuts: Mapping[int, Sequence[Span]]) -> list[Span]:
    """The raw spans of a stretch, merged where nothing lies between them, markers cut out."""
    merged: list[Span] = []
    before = -2
    for piece, index in zip(stretch.pieces(layout), stretch.indexes, strict=True):
        follows = index == before + 1
        start = piece.start
        if before >= 0 and (not follows or layout.has_page_end(index)):
            start += _doubled(layout.words(before), layout.text[piece.start : piece.end])
        if follows and start == piece.start:
            merged[-1] = Span(merged[-1].start, piece.end)
        else:
            merged.append(Span(start, piece.end))
        for cut in cuts.get(index, ()):
            last = merged[-1]
            if last.start <= cut.start and cut.end <= last.end:
                merged[-1:] = [Span(last.start, cut.start), Span(cut.end, last.end)]
        before = index
    return [span for span in merged if span.start < span.end]


def _doubled(before: str, words: str) -> int:
    """Length of the words at the head of a page that only repeat the end of the page before."""
    tail, head = before.split()[-3:], list(FIRST_WORDS.finditer(words[:200]))[:3]
    for size in range(min(len(tail), len(head)), 0, -1):
        same = [word[0] for word in head[:size]] == tail[-size:]
        if same and all(word.isalpha() and len(word) > 2 for word in tail[-size:]):
            return head[size].start() if len(head) > size else head[-1].end()
    return 0
