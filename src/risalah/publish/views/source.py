"""The page of one paper: its record, abstracts, sections, tables, numerals and claims."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.content.schema import SourceRecord
from risalah.publish.citing import Citing, citing_source
from risalah.publish.claim_rows import ClaimList, few_claims
from risalah.publish.claim_words import paper_words
from risalah.publish.comparison_view import ComparisonView, comparison_view
from risalah.publish.edition import PageContext
from risalah.publish.exhibits import exhibit_view
from risalah.publish.html_tables import Table
from risalah.publish.page_parts import Count, Link, Remark, TopicLink
from risalah.publish.paragraphs import language_of
from risalah.publish.views.source_numerals import NumeralAccount, numeral_account
from risalah.publish.views.source_record import RecordField, record_of
from risalah.publish.views.source_sections import sections_table
from risalah.publish.wording import fill
from risalah.span import Span

MAX_COMPARISONS = 6
"""Comparisons that a paper's page shows; the page of comparisons holds all."""

ABSTRACTS = frozenset({"abstrak", "abstract", "ringkasan", "summary"})
"""Headings of abstracts."""


@dataclass(frozen=True, slots=True)
class Abstract:
    """An abstract in one language."""

    label: str
    lang: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """What templates/source.html shows; `remarks` are shared by several lines of the record."""

    number: str
    title: str
    title_lang: str | None
    subtitle: str | None
    sign: str | None
    facts: tuple[Count, ...]
    read: Link
    about: str | None
    record: tuple[RecordField, ...]
    remarks: tuple[Remark, ...]
    abstracts: tuple[Abstract, ...]
    sections: Table
    numerals: NumeralAccount
    tables: tuple[Table, ...]
    comparisons: tuple[ComparisonView, ...]
    comparisons_href: str
    claims: ClaimList
    topics: tuple[TopicLink, ...]
    cite: Citing


def source_view(context: PageContext, source: SourceRecord) -> SourceView:
    """The page of a paper."""
    edition, library = context.edition, context.edition.library
    words, own = edition.ui["source"], edition.index.by_source[source.id]
    topic = library.topic_of_source(source)
    fields, remarks = record_of(context, source)
    return SourceView(
        number=paper_words(context, source.number),
        title=source.title or source.label[edition.lang],
        title_lang=context.lang_mark(source.lang) if source.title else None,
        subtitle=source.titles.get(edition.lang),
        sign=topic.record.sign if topic else None,
        facts=_facts(context, source),
        read=Link(context.to(addresses.reading(source.id)), words["read_link"]),
        about=source.about[edition.lang] if source.about else None,
        record=fields,
        remarks=remarks,
        abstracts=_abstracts(context, source),
        sections=sections_table(context, source),
        numerals=numeral_account(context, source),
        tables=tuple(
            exhibit_view(context, one) for one in library.tables.values() if one.source is source
        ),
        comparisons=_comparisons(context, source, own),
        comparisons_href=context.to(addresses.query(addresses.COMPARISONS, "paper", source.id)),
        claims=few_claims(
            context, own, ("kind", "topic", "actor", "year"), addresses.source_claims(source.id)
        ),
        topics=_topics(context, source),
        cite=citing_source(context, source),
    )


def _facts(context: PageContext, source: SourceRecord) -> tuple[Count, ...]:
    edition, library = context.edition, context.edition.library
    blocks = library.layouts[source.id].blocks
    return (
        edition.count("words", len(library.papers[source.id].text.split())),
        edition.count("sections", sum(block.kind == "heading" for block in blocks)),
        edition.count("numerals", len(library.numerals[source.id])),
        edition.count("claims", len(edition.index.by_source[source.id])),
    )


def _topics(context: PageContext, source: SourceRecord) -> tuple[TopicLink, ...]:
    """The topics that draw on the paper."""
    lang = context.edition.lang
    records = [topic.record for topic in context.edition.library.topics.values()]
    return tuple(
        TopicLink(context.topic(one.id), one.name[lang], one.sign, one.hue, one.finding[lang])
        for one in records
        if source.id in one.sources or one.id in source.topics
    )


def _comparisons(
    context: PageContext, source: SourceRecord, own: tuple[AnnotatedClaim, ...]
) -> tuple[ComparisonView, ...]:
    """The sharpest comparisons of the paper."""
    index = context.edition.index
    claimed = {c.record.name for one in own for c in index.comparisons_of(one.slug)}
    found = [
        c
        for c in context.edition.library.comparisons.values()
        if c.source is source or c.record.name in claimed
    ]
    found.sort(key=lambda c: (not c.conflicts, not c.record.sharp))
    return tuple(comparison_view(context, one) for one in found[:MAX_COMPARISONS])


def _abstracts(context: PageContext, source: SourceRecord) -> tuple[Abstract, ...]:
    """The abstracts of a paper: the paragraphs under a heading that says so, by language."""
    edition = context.edition
    paper, layout = edition.library.papers[source.id], edition.library.layouts[source.id]
    found: list[tuple[str, list[str]]] = []
    for block in layout.blocks:
        if block.kind in {"paragraph", "item"} and _is_abstract(block.section):
            lang = language_of(block, source)
            if not found or found[-1][0] != lang:
                found.append((lang, []))
            spans = [Span(*span) for span in block.spans]
            found[-1][1].append(paper.repairer.repair(spans).text)
    names = Locale.parse(edition.lang).languages
    return tuple(
        Abstract(
            fill(edition.ui["source"]["abstract_in"], n=names[lang]),
            context.lang_mark(lang),
            tuple(paragraphs),
        )
        for lang, paragraphs in found
    )


def _is_abstract(heading: str) -> bool:
    return heading.strip(" .:").casefold() in ABSTRACTS
