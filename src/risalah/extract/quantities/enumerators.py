"""List numbers: at the head of items and headings, and those that count parts of a sentence.

Knows what a list number looks like; must not know dates, figures or citations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from risalah.span import Span

_HEAD = re.compile(
    r"""
    (?: (?i:bab|bagian|chapter|section) \s )?
    [(\[]? \d{1,3} (?: \. \d{1,3} ){0,4} (?: [.)\]] (?= \s | [^\W\d] | $ ) | (?= \s ) )
    """,
    re.VERBOSE,
)
_INLINE = re.compile(r"(?<![\w.,:/-])\(?(?P<number>\d{1,2})\)(?=\s+\S|$)")


def find_head(words: str) -> Span | None:
    """The list number at the head of an item or a heading: `1.`, `(2)`, `3.1`, `BAB 2`."""
    match = _HEAD.match(words)
    return Span(*match.span()) if match else None


def find_enumerators(words: str, taken: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The list numbers inside running text: `1) … 2) …` or `(1) … (2) …`.

    A number in brackets counts as one only in company: the block must hold another, next to it
    in counting, and one of the run must be 1.
    """
    found = [
        (int(match["number"]), Span(*match.span()))
        for match in _INLINE.finditer(words)
        if not any(span.overlaps(Span(*match.span())) for span in taken)
    ]
    numbers = {number for number, _ in found}
    return tuple(
        span for number, span in found if numbers >= set(range(1, number + 1)) and len(numbers) > 1
    )
