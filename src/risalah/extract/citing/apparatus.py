"""The citations of a whole paper seen together: years that differ, works that no list names.

Knows what a careful editor would ask; must not know how citations are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from risalah.extract.citing.authors import family_names
from risalah.extract.citing.mention import CitationMention
from risalah.lexicon.pattern import lowered


@dataclass(frozen=True, slots=True)
class YearMismatch:
    """One author (or set of authors) cited with several years, and the citations that do so."""

    authors: tuple[str, ...]
    years: tuple[str, ...]
    citations: tuple[CitationMention, ...]


def year_mismatches(citations: Iterable[CitationMention]) -> tuple[YearMismatch, ...]:
    """Authors who are cited with several years, in the order of their first citation."""
    by_author: dict[frozenset[str], list[CitationMention]] = {}
    for citation in citations:
        if citation.authors and citation.year and citation.kind == "author-year":
            by_author.setdefault(family_names(citation.authors), []).append(citation)
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
