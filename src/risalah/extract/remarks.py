"""What a paper's apparatus lacks: notes without text, works nobody lists, tables not read.

Knows citations, footnotes and tables as they were read; must not know how they are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from risalah.extract.citing.apparatus import dangling_citations, year_mismatches
from risalah.extract.citing.mention import CitationMention
from risalah.extract.layout.blocks import Document
from risalah.extract.layout.tables import NotRead
from risalah.extract.tablerows import TableReading


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
    document: Document, cited: Sequence[CitationMention], tables: Sequence[TableReading]
) -> Remarks:
    """The remarks on a paper whose citations and tables have been read."""
    references = [block.words.text for block in document.blocks if block.kind == "reference"]
    numbers = dict.fromkeys(marker.number for marker in document.markers)
    unlisted = dangling_citations(cited, references)
    return Remarks(
        missing_notes=tuple(sorted(n for n in numbers if n not in document.footnotes)),
        several_years=tuple((", ".join(m.authors), m.years) for m in year_mismatches(cited)),
        unlisted=tuple(dict.fromkeys(citation.text for citation in unlisted)),
        unread=tuple(
            (table.table.number or table.table.caption, table.table.reason)
            for table in tables
            if isinstance(table.table, NotRead)
        ),
    )
