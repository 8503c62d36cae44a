"""From a text to its document, as one chain: lines, what is lifted out, stretches, blocks.

Knows the order of the stages, and the language of words by their stopwords. Must not know how any
stage works.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from risalah.extract.layout.blocks import Block, Document
from risalah.extract.layout.exhibits import find_exhibits
from risalah.extract.layout.footnotes import Marker, Note, find_footnotes
from risalah.extract.layout.furniture import find_furniture
from risalah.extract.layout.lines import read_lines
from risalah.extract.layout.prose import Stretch, set_out, spans_of
from risalah.lexicon import lists
from risalah.model import BlockLanguage
from risalah.span import Span
from risalah.text.repair import Repairer

SAMPLE_CHARS: Final = 6000
STOPWORDS_ID: Final = lists.words("text/stopwords-id")
STOPWORDS_EN: Final = lists.words("text/stopwords-en")
LATIN_WORD: Final = re.compile(r"[a-z]{2,}")
LETTER: Final = re.compile(r"[^\W\d_]")
PROSE: Final = frozenset({"paragraph", "item"})


def detect_language(words: str) -> BlockLanguage | None:
    """The language of `words`, or None when too little speaks for any."""
    sample = words[:SAMPLE_CHARS].casefold()
    latin = LATIN_WORD.findall(sample)
    indonesian = sum(word in STOPWORDS_ID for word in latin)
    english = sum(word in STOPWORDS_EN for word in latin)
    leading: BlockLanguage = "id" if indonesian > english else "en"
    differ = indonesian != english
    if differ and max(indonesian, english) >= 2:
        return leading
    letters = len(LETTER.findall(sample))
    if letters >= 8 and sum(map(len, latin)) * 2 < letters:
        return "other"
    if len(latin) >= 30 and max(indonesian, english) * 25 < len(latin):
        return "other"
    return leading if differ else None


def detect_languages(blocks: Sequence[Block]) -> list[BlockLanguage]:
    """The language of each block, whose own is not read.

    A block whose words show too little takes the language of the prose before it, a heading that
    of the prose behind it, and where there is none, of most of the prose.
    """
    found = [detect_language(block.words.text) for block in blocks]
    prose = Counter[BlockLanguage]()
    for block, lang in zip(blocks, found, strict=True):
        if lang is not None and block.kind in PROSE:
            prose[lang] += len(block.words.text)
    usual: BlockLanguage = prose.most_common(1)[0][0] if prose else "other"
    behind = _following(blocks, found)
    before: BlockLanguage | None = None
    languages: list[BlockLanguage] = []
    for block, lang, after in zip(blocks, found, behind, strict=True):
        near = after if block.kind == "heading" else before
        languages.append(lang or near or usual)
        if block.kind in PROSE:
            before = languages[-1]
    return languages


def _following(
    blocks: Sequence[Block], found: Sequence[BlockLanguage | None]
) -> list[BlockLanguage | None]:
    """The language of the first prose behind each block that has one."""
    languages: list[BlockLanguage | None] = []
    after: BlockLanguage | None = None
    for block, lang in zip(reversed(blocks), reversed(found), strict=True):
        languages.append(after)
        if block.kind in PROSE and lang is not None:
            after = lang
    return languages[::-1]


def parse_document(text: str) -> Document:
    """The blocks of any text; furniture, footnotes and exhibits are lifted out of the prose."""
    lines = read_lines(text)
    furniture = find_furniture(lines)
    exhibits = list(find_exhibits(lines, furniture))
    lifted = furniture | {line.index for exhibit in exhibits for line in exhibit.lines}
    notes, markers = find_footnotes(lines, lifted)
    lifted |= {line.index for note in notes for line in note.lines}
    stretches = [
        *(Stretch("furniture", [lines[index]]) for index in furniture),
        *exhibits,
        *(Stretch("footnote", list(note.lines), note.label, note.label.end) for note in notes),
        *set_out([line for line in lines if line.index not in lifted]),
    ]
    stretches.sort(key=lambda stretch: stretch.first_offset)
    blocks = tuple(_in_sections(list(_repaired(text, stretches, markers))))
    return Document(text, blocks, markers, _footnotes(blocks, notes))


def _repaired(
    text: str, stretches: Sequence[Stretch], markers: Sequence[Marker]
) -> Iterator[Block]:
    """The stretches with their words repaired and the markers cut out; those without words go."""
    repairer = Repairer(text)
    cuts: dict[int, list[Span]] = {}
    for marker in markers:
        cuts.setdefault(marker.line, []).append(marker.span)
    for stretch in stretches:
        kind, label = stretch.kind, stretch.label
        words = repairer.repair(spans_of(stretch, cuts))
        if not words.text and label is not None:  # a marker that nothing follows
            kind, words, label = "furniture", repairer.repair([label]), None
        if words.text:
            lines = tuple(stretch.pieces()) if kind == "table" else ()
            yield Block(kind, words, words.spans, label, lines)


def _in_sections(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks in order, each with its language and the heading that it stands under."""
    section = ""
    for block, lang in zip(blocks, detect_languages(blocks), strict=True):
        if block.kind == "heading":
            section = block.words.text
        yield replace(block, lang=lang, section=section)


def _footnotes(blocks: Sequence[Block], notes: Sequence[Note]) -> Mapping[int, Block]:
    """The block of each footnote by its number; the first, where a number comes again."""
    numbers = {note.label: note.number for note in notes}
    footnotes: dict[int, Block] = {}
    for block in blocks:
        if block.kind == "footnote" and block.label in numbers:
            footnotes.setdefault(numbers[block.label], block)
    return footnotes
