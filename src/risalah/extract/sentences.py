"""Sentences of a block.

Knows which kinds of block are running prose. Must not know offsets of the raw text or claims.
"""

from __future__ import annotations

from risalah.extract.document import Block
from risalah.extract.stops import split_sentences
from risalah.span import Span

WHOLE_KINDS = frozenset(
    ["heading", "keywords", "caption", "source-line", "furniture", "table", "reference"]
)


def find_sentences(block: Block) -> tuple[Span, ...]:
    """The sentences of a block, in order, in coordinates of `block.words.text`; no white space.

    A heading, a caption and the like is one unit; a semicolon or a colon never ends a sentence.
    """
    words = block.words.text
    if block.kind in WHOLE_KINDS:
        return (Span(0, len(words)),) if words else ()
    return split_sentences(words)
