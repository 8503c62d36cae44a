"""The page of one paper: its record, sections, tables, numerals, claims; and the list of papers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from babel import Locale
from markupsafe import Markup

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.content.schema.source import SourceRecord
from risalah.model import NUMERAL_CLASSES, Numeral
from risalah.publish.citing import Citing, citing_source
from risalah.publish.claim_words import hue_of, topic_link
from risalah.publish.drawings.bars import NumeralLane, barcode, numeral_strokes
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.exhibits import exhibit_view
from risalah.publish.lists import ClaimList, few_claims
from risalah.publish.page_parts import (
    Cell,
    Column,
    Count,
    Link,
    Remark,
    Row,
    Table,
    TopicLink,
    Words,
    number_columns,
    table_of,
)
from risalah.publish.paragraphs import MIN_SECTION, language_of
from risalah.publish.views.comparisons import ComparisonView, comparison_view
from risalah.publish.views.source_record import Record, record_of
from risalah.publish.wording import fill
from risalah.span import Span

MAX_COMPARISONS = 6
"""Comparisons that a paper's page shows; the page of comparisons holds all."""

ABSTRACTS = frozenset({"abstrak", "abstract", "ringkasan", "summary"})
"""Headings of abstracts."""

MAX_CHIPS = 240
"""Numerals that are still shown as chips; a longer account is drawn as strokes."""

IN_CLAIMS = frozenset({"figure", "date"})
"""Classes of numerals that claims hold."""

INKS: Final[Mapping[str, Literal["hue", "ink"]]] = {"figure": "hue", "date": "ink"}
"""How the strokes of these classes are drawn, as their chips are; the others are pale."""


@dataclass(frozen=True, slots=True)
class Abstract:
    """An abstract in one language."""

    label: str
    lang: str | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumeralCount:
    """A class of numerals, how many there are, and what it holds."""

    cls: str
    n: str
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class NumeralAccount:
    """The account of a paper's numerals: chips where it is short, strokes where it is long.

    A chip is a numeral under its class, with the way to the claim that holds it.
    """

    classes: tuple[NumeralCount, ...]
    chips: tuple[tuple[str, Words], ...]
    strokes: Drawing | None
    note: str
    csv: str


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
    record: Record
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
    library = context.library
    words, own = context.ui["source"], context.index.by_source[source.id]
    topic = library.topic_of_source(source)
    fields, remarks = record_of(context, source)
    return SourceView(
        number=context.paper(source.number),
        title=source.title or source.label[context.lang],
        title_lang=context.lang_mark(source.lang) if source.title else None,
        subtitle=source.titles.get(context.lang),
        sign=topic.record.sign if topic else None,
        facts=_facts(context, source),
        read=Link(context.to(addresses.reading(source.id)), words["read_link"]),
        about=source.about[context.lang] if source.about else None,
        record=fields,
        remarks=remarks,
        abstracts=_abstracts(context, source),
        sections=_sections_table(context, source),
        numerals=_numeral_account(context, source),
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
    library = context.library
    blocks = library.layouts[source.id].blocks
    return (
        context.count("words", len(library.papers[source.id].text.split())),
        context.count("sections", sum(block.kind == "heading" for block in blocks)),
        context.count("numerals", len(library.numerals[source.id])),
        context.count("claims", len(context.index.by_source[source.id])),
    )


def _topics(context: PageContext, source: SourceRecord) -> tuple[TopicLink, ...]:
    """The topics that draw on the paper."""
    lang = context.lang
    records = [topic.record for topic in context.library.topics.values()]
    return tuple(
        topic_link(context, one, one.finding[lang])
        for one in records
        if source.id in one.sources or one.id in source.topics
    )


def _comparisons(
    context: PageContext, source: SourceRecord, own: tuple[AnnotatedClaim, ...]
) -> tuple[ComparisonView, ...]:
    """The sharpest comparisons of the paper."""
    index = context.index
    claimed = {c.record.name for one in own for c in index.comparisons_of(one.slug)}
    found = [
        c
        for c in context.library.comparisons.values()
        if c.source is source or c.record.name in claimed
    ]
    found.sort(key=lambda c: (not c.conflicts, not c.record.sharp))
    return tuple(comparison_view(context, one) for one in found[:MAX_COMPARISONS])


def _abstracts(context: PageContext, source: SourceRecord) -> tuple[Abstract, ...]:
    """The abstracts of a paper: the paragraphs under a heading that says so, by language."""
    paper, layout = context.library.papers[source.id], context.library.layouts[source.id]
    found: list[tuple[str, list[str]]] = []
    for block in layout.blocks:
        if (
            block.kind in {"paragraph", "item"}
            and block.section.strip(" .:").casefold() in ABSTRACTS
        ):
            lang = language_of(block, source)
            if not found or found[-1][0] != lang:
                found.append((lang, []))
            spans = [Span(*span) for span in block.spans]
            found[-1][1].append(paper.repairer.repair(spans).text)
    names = Locale.parse(context.lang).languages
    return tuple(
        Abstract(
            fill(context.ui["source"]["abstract_in"], n=names[lang]),
            context.lang_mark(lang),
            tuple(paragraphs),
        )
        for lang, paragraphs in found
    )


# ---- numerals


def _numeral_account(context: PageContext, source: SourceRecord) -> NumeralAccount:
    """The account of a paper's numerals."""
    words, names = context.ui["source"], context.ui["numeral"]
    ledger = context.library.numerals[source.id]
    counts = Counter(numeral.cls for numeral in ledger)
    classes = tuple(
        NumeralCount(cls, context.number(counts[cls]), names[cls], names[f"{cls}_help"])
        for cls in NUMERAL_CLASSES
        if counts[cls]
    )
    short = len(ledger) <= MAX_CHIPS
    return NumeralAccount(
        classes=classes,
        chips=_chips(context, source) if short else (),
        strokes=None if short else _strokes(context, source),
        note=fill(words["numerals_note"], n=context.number(len(ledger))),
        csv=context.asset(addresses.numerals_csv(source.id)),
    )


def _chips(context: PageContext, source: SourceRecord) -> tuple[tuple[str, Words], ...]:
    own = context.index.by_source[source.id]
    spans = [(start, end, annotated) for annotated in own for start, end in annotated.claim.spans]
    spans.sort(key=lambda span: span[0])
    chips = []
    at = 0
    for numeral in context.library.numerals[source.id]:
        while at < len(spans) and spans[at][1] <= numeral.start:
            at += 1
        href = None
        if at < len(spans) and spans[at][0] <= numeral.start and numeral.cls in IN_CLAIMS:
            href = context.claim(spans[at][2])
        chips.append((numeral.cls, Words(numeral.text, href=href)))
    return tuple(chips)


def _strokes(context: PageContext, source: SourceRecord) -> Drawing:
    library = context.library
    names, ledger = context.ui["numeral"], library.numerals[source.id]
    places = {cls: [n.start for n in ledger if n.cls == cls] for cls in NUMERAL_CLASSES}
    lanes = [NumeralLane(names[cls], INKS.get(cls, "pale"), of) for cls, of in places.items() if of]
    sections = [(start, "") for start, _ in context.index.sections[source.id]]
    length = len(library.papers[source.id].text)
    return numeral_strokes(lanes, sections, length, context.ui["source"]["strokes"])


# ---- sections


def _sections_table(context: PageContext, source: SourceRecord) -> Table:
    """Words, sentences, claims and numerals of each section."""
    words = context.ui["source"]
    numbers = (
        words[key] for key in ("words", "sentences_n", "claims_n", "numerals_n", "in_claims")
    )
    columns = [Column(words["section"]), *number_columns(*numbers), Column(words["left_out"])]
    in_claims = {numeral.start for numeral in context.library.in_claims(source.id)}
    rows = [
        Row([_heading(context, source, heading, n), *_counts(context, source, place, in_claims)])
        for n, (heading, place) in enumerate(_sections(context, source))
    ]
    return table_of("section-counts", words["sections_caption"], columns, rows, fold=True)


def _sections(context: PageContext, source: SourceRecord) -> Iterator[tuple[str, range]]:
    """The headings, "" before the first, with the stretches of the text below them."""
    library = context.library
    blocks = library.layouts[source.id].blocks
    heads = [(b.section, b.spans[0][0]) for b in blocks if b.kind == "heading"]
    if not heads or heads[0][1] > MIN_SECTION:
        heads.insert(0, ("", 0))
    ends = [*(start for _, start in heads[1:]), len(library.papers[source.id].text)]
    for (heading, start), end in zip(heads, ends, strict=True):
        yield heading, range(start, end)


def _counts(
    context: PageContext, source: SourceRecord, place: range, in_claims: set[int]
) -> list[str]:
    """What stands in a stretch of the text; `in_claims` are the offsets of numerals in claims."""
    library = context.library
    text = library.papers[source.id].text[place.start : place.stop]
    blocks = (b for b in library.layouts[source.id].blocks if b.spans[0][0] in place)
    claims = context.index.by_source[source.id]
    numerals = [n for n in library.numerals[source.id] if n.start in place]
    left_out = [n for n in numerals if n.start not in in_claims]
    return [
        context.number(len(text.split())),
        str(sum(block.sentences for block in blocks)),
        str(sum(claim.start in place for claim in claims)),
        str(len(numerals)),
        str(len(numerals) - len(left_out)),
        _classes(context, left_out),
    ]


def _heading(context: PageContext, source: SourceRecord, heading: str, number: int) -> Cell:
    """The heading, translated where the editor did so, with the way to its words."""
    if not heading:
        return Cell(context.ui["source"]["opening"])
    page = addresses.reading(source.id)
    href = context.to(addresses.part(page, addresses.section(number)))
    translation = source.heading_in(heading, context.lang)
    if translation:
        return Cell(translation, href=href)
    return Cell(heading, href=href, lang=context.lang_mark(source.lang))


def _classes(context: PageContext, numerals: Iterable[Numeral]) -> str:
    """What numerals are, with their counts."""
    names, single = context.ui["numeral"], context.ui["numeral_one"]
    counts = Counter(numeral.cls for numeral in numerals)
    return ", ".join(
        f"{counts[cls]} {(single if counts[cls] == 1 else names)[cls]}"
        for cls in NUMERAL_CLASSES
        if counts[cls]
    )


# ---- the list of papers


MAX_UNKNOWN = 3
"""Remarks on what is not known that the list shows of one paper."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """What templates/sources.html shows."""

    barcode: Markup
    table: Table


def sources_view(context: PageContext) -> SourcesView:
    """Every paper."""
    return SourcesView(barcode_of(context), sources_table(context))


def barcode_of(context: PageContext) -> Markup:
    """Every numeral of the papers as one stroke."""
    library = context.library
    runs = [
        (len(library.numerals[source.id]), hue_of(library.topic_of_source(source)) or "ink")
        for source in library.sources.values()
    ]
    return barcode(runs, context.ui["home"]["barcode"])


def sources_table(context: PageContext) -> Table:
    """The papers as a table."""
    words = context.ui["source"]
    columns = [Column(words[key]) for key in ("number", "title_authors", "not_known")]
    columns += number_columns(words["claims_n"], words["numerals_n"])
    rows = [_row(context, source) for source in context.library.sources.values()]
    return table_of("papers", words["index_caption"], columns, rows, fold=True)


def _row(context: PageContext, source: SourceRecord) -> Row:
    library, lang = context.library, context.lang
    topic = library.topic_of_source(source)
    title_lang = context.lang_mark(source.lang) if source.title else None
    unknown = "\xa0· ".join(_first_sentence(one[lang]) for one in source.unknown[:MAX_UNKNOWN])
    return Row(
        [
            Cell(source.number, sign=topic.record.sign if topic else None, hue=hue_of(topic)),
            Cell(source.title or source.label[lang], context.source(source.id), title_lang),
            Cell(unknown, unknown=True),
            context.number(len(context.index.by_source[source.id])),
            context.number(len(library.numerals[source.id])),
        ]
    )


def _first_sentence(words: str) -> str:
    """The first sentence of a remark, without its stop."""
    return words.split(". ", maxsplit=1)[0].rstrip(".")
