"""What a paper's apparatus lacks: notes without text, works nobody lists, years that differ.

Knows what a careful editor would ask of citations, footnotes and tables as they were read; must not
know how they are shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from risalah.extract.citing.references import family_names
from risalah.extract.layout.blocks import Document
from risalah.extract.layout.tables import Table
from risalah.lexicon.pattern import lowered
from risalah.model import CitationIn


@dataclass(frozen=True, slots=True)
class Remarks:
    """Remarks on one paper.

    `missing_notes`: numbers of footnotes whose marker stands in the text but whose words do not.
    `several_years`: authors cited with more than one year, which may be two works or a slip.
    `unlisted`: works cited in the text that its reference list lacks; empty without a list.
    `unread`: tables that were not read as rows, with the reason.
    """

    missing_notes: tuple[int, ...]
    several_years: tuple[tuple[str, tuple[str, ...]], ...]
    unlisted: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]


def find_remarks(
    document: Document, cited: Sequence[CitationIn], tables: Sequence[Table]
) -> Remarks:
    """The remarks on a paper whose citations and tables have been read."""
    references = [block.words.text for block in document.blocks if block.kind == "reference"]
    numbers = dict.fromkeys(marker.number for marker in document.markers)
    unlisted = dangling_citations(cited, references)
    return Remarks(
        missing_notes=tuple(sorted(n for n in numbers if n not in document.footnotes)),
        several_years=several_years(cited),
        unlisted=tuple(dict.fromkeys(citation.text for citation in unlisted)),
        unread=tuple((table.label, table.why_not) for table in tables if table.why_not),
    )


def several_years(citations: Iterable[CitationIn]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Authors who are cited with several years, in the order of their first citation."""
    names: dict[frozenset[str], str] = {}
    years: dict[frozenset[str], set[str]] = {}
    for citation in citations:
        if citation.authors and citation.year and citation.kind == "author-year":
            key = family_names(citation.authors)
            names.setdefault(key, ", ".join(citation.authors))
            years.setdefault(key, set()).add(citation.year)
    return tuple((names[key], tuple(sorted(of))) for key, of in years.items() if len(of) > 1)


def dangling_citations(
    citations: Iterable[CitationIn], references: Sequence[str]
) -> tuple[CitationIn, ...]:
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
