"""The sections of a paper with what was read from each, as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from risalah import addresses
from risalah.content.schema import SourceRecord
from risalah.model import NUMERAL_CLASSES, Numeral
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Cell, Column, Row, Table, table_of
from risalah.publish.paragraphs import MIN_SECTION
from risalah.publish.wording import number_words


@dataclass(frozen=True, slots=True)
class _Section:
    """A stretch of the text and its heading, "" before the first; `number` is its anchor's."""

    number: int
    heading: str
    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Whether a place of the text lies in the section."""
        return self.start <= offset < self.end


def sections_table(context: PageContext, source: SourceRecord) -> Table:
    """Words, sentences, claims and numerals of each section."""
    words = context.edition.ui["source"]
    columns = [
        Column(words["section"]),
        Column(words["words"], num=True),
        Column(words["sentences_n"], num=True),
        Column(words["claims_n"], num=True),
        Column(words["numerals_n"], num=True),
        Column(words["in_claims"], num=True),
        Column(words["left_out"]),
    ]
    in_claims = frozenset(context.edition.library.in_claims(source.id))
    rows = [_row(context, source, one, in_claims) for one in _sections(context, source)]
    return table_of("section-counts", words["sections_caption"], columns, rows, fold=True)


def _sections(context: PageContext, source: SourceRecord) -> Iterator[_Section]:
    library = context.edition.library
    blocks = library.layouts[source.id].blocks
    heads = [(b.section, b.spans[0][0]) for b in blocks if b.kind == "heading"]
    if not heads or heads[0][1] > MIN_SECTION:
        heads.insert(0, ("", 0))
    ends = [*(start for _, start in heads[1:]), len(library.papers[source.id].text)]
    for n, ((heading, start), end) in enumerate(zip(heads, ends, strict=True)):
        yield _Section(n, heading, start, end)


def _row(
    context: PageContext, source: SourceRecord, section: _Section, in_claims: frozenset[Numeral]
) -> Row:
    edition, library = context.edition, context.edition.library
    text = library.papers[source.id].text[section.start : section.end]
    blocks = (b for b in library.layouts[source.id].blocks if section.holds(b.spans[0][0]))
    claims = edition.index.by_source[source.id]
    numerals = [n for n in library.numerals[source.id] if section.holds(n.start)]
    left_out = [n for n in numerals if n not in in_claims]
    return Row(
        [
            _heading(context, source, section),
            Cell(number_words(len(text.split()), edition.lang)),
            Cell(str(sum(block.sentences for block in blocks))),
            Cell(str(sum(section.holds(claim.start) for claim in claims))),
            Cell(str(len(numerals))),
            Cell(str(len(numerals) - len(left_out))),
            Cell(_classes(context, left_out)),
        ]
    )


def _heading(context: PageContext, source: SourceRecord, section: _Section) -> Cell:
    """The heading, translated where the editor did so, with the way to its words."""
    if not section.heading:
        return Cell(context.edition.ui["source"]["opening"])
    anchor = addresses.section(section.number)
    href = context.to(addresses.part(addresses.reading(source.id), anchor))
    translation = source.heading_in(section.heading, context.edition.lang)
    if translation:
        return Cell(translation, href=href)
    return Cell(section.heading, href=href, lang=context.lang_mark(source.lang))


def _classes(context: PageContext, numerals: Iterable[Numeral]) -> str:
    """What numerals are, with their counts."""
    names, single = context.edition.ui["numeral"], context.edition.ui["numeral_one"]
    counts = Counter(numeral.cls for numeral in numerals)
    return ", ".join(
        f"{counts[cls]} {(single if counts[cls] == 1 else names)[cls]}"
        for cls in NUMERAL_CLASSES
        if counts[cls]
    )
