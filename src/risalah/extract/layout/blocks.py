"""A text as a document: blocks in order, each with its words, its kind, its language, its section.

Knows what a block is. Must not know how blocks are found, nor dates, figures, actors or claims.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from risalah.extract.layout.footnotes import Marker
from risalah.model import BlockLanguage
from risalah.span import Span
from risalah.text.repair import Repaired
from risalah.text.sentences import split_sentences

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
WHOLE_KINDS: Final = frozenset(
    ["heading", "keywords", "caption", "source-line", "furniture", "table", "reference"]
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document that is one thing.

    `words` are its repaired words; `spans` the raw spans they stand in. `label` is the raw span of
    a list marker or of a footnote's number, which is not part of the words. `lines` are the raw
    spans of the lines of a table, top to bottom; empty for every other kind. `lang` and `section`
    show once all blocks are found.
    """

    kind: BlockKind
    words: Repaired
    spans: tuple[Span, ...]
    label: Span | None = None
    lines: tuple[Span, ...] = ()
    lang: BlockLanguage = "other"
    section: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what it is made of; blocks in order of their first character."""

    text: str
    blocks: tuple[Block, ...]
    markers: tuple[Marker, ...]
    footnotes: Mapping[int, Block]


def find_sentences(block: Block) -> tuple[Span, ...]:
    """The sentences of a block, in order, in coordinates of `block.words.text`; no white space.

    A heading, a caption and the like is one unit; a semicolon or a colon never ends a sentence.
    """
    words = block.words.text
    if block.kind in WHOLE_KINDS:
        return (Span(0, len(words)),) if words else ()
    return split_sentences(words)
