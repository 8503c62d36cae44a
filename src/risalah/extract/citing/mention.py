"""What a citation is: one work cited, and where.

Knows the value; must not know how a text cites.
"""

from __future__ import annotations

from dataclasses import dataclass

from risalah.model import CitationKind
from risalah.span import Span


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
