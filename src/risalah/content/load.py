"""What an editor wrote and what the parser drafted to one `Library`, or every problem at once.

Knows how names refer to one another; must not know files, and must not judge the words (that is
`checks`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from risalah.content.arithmetic import work_out
from risalah.content.cells import find_cells
from risalah.content.digests import (
    brief_bytes,
    briefs_bytes,
    comparison_bytes,
    json_bytes_of,
    made_of,
    paper_bytes,
    place_bytes,
    slug_bytes,
)
from risalah.content.drafted import Drafted, parse_drafts
from risalah.content.library import (
    AnnotatedClaim,
    ClaimFacts,
    ClaimReading,
    ClaimRecord,
    Comparison,
    Evidence,
    Layout,
    Library,
    Paper,
    Table,
    Topic,
    TopicFacts,
    Unworkable,
    Working,
)
from risalah.content.notes import annotate, attach_notes
from risalah.content.reading import Content
from risalah.content.record_store import RecordStore
from risalah.content.schema.site import (
    ActorRecord,
    Check,
    ComparisonRecord,
    ScoreRecord,
    TermRecord,
)
from risalah.content.schema.source import Note, SourceRecord, TableRecord
from risalah.content.schema.topic import ChartSpec, TopicRecord
from risalah.engine.reads import Reads, Recorded
from risalah.files import decode_text
from risalah.model import Numeral
from risalah.problem import Problem, Problems

AnnotatedClaims = tuple[AnnotatedClaim, ...]


def load(
    content: Content, drafts: Mapping[str, bytes], store: RecordStore | None = None
) -> Library:
    """The content with the drafted files, by their path; raises `Problems` with all that is wrong.

    Notes belong to their claims, corrections are applied, cells are found in the papers and sums
    are done again: whoever uses the library parses nothing.
    """
    papers, drafted = _papers(content), _drafted(content, drafts, store)
    reads = Reads()
    sources = reads.collection("sources", lambda: content.sources, json_bytes_of(SourceRecord))
    claims = _claims(_claim_records(content, drafted), sources, reads)
    tables = _tables(content, papers, reads)
    comparisons = _comparisons(content, Evidence(claims, tables))
    return Library(
        reads=reads,
        site=content.site,
        ui=content.ui,
        sources=sources,
        papers=reads.collection("papers", lambda: papers, paper_bytes),
        layouts=reads.collection(
            "layouts",
            lambda: {source: _layout(of) for source, of in drafted.items()},
            json_bytes_of(Layout),
        ),
        numerals=reads.collection(
            "numerals",
            lambda: {source: of.numerals for source, of in drafted.items()},
            json_bytes_of(tuple[Numeral, ...]),
        ),
        claims=claims,
        by_source=reads.collection(
            "claims of sources", lambda: _by_source(content.sources, claims), slug_bytes
        ),
        by_topic=reads.collection(
            "claims of topics", lambda: _by_topic(content.topics, claims), slug_bytes
        ),
        actors=reads.collection("actors", lambda: content.actors, json_bytes_of(ActorRecord)),
        terms=reads.collection("terms", lambda: content.terms, json_bytes_of(TermRecord)),
        topics=_topics(content, reads),
        tables=tables,
        comparisons=reads.collection("comparisons", lambda: comparisons, comparison_bytes),
        notes=reads.collection(
            "notes of sources", lambda: content.notes, json_bytes_of(tuple[Note, ...])
        ),
        about=reads.collection("about", lambda: content.about, brief_bytes),
        accuracy=reads.collection(
            "accuracy",
            lambda: {str(n): score for n, score in enumerate(content.accuracy)},
            json_bytes_of(ScoreRecord),
        ),
    )


def _papers(content: Content) -> dict[str, Paper]:
    papers: dict[str, Paper] = {}
    problems: list[Problem] = []
    for source, record in content.sources.items():
        try:
            text = decode_text(content.texts[source], record.text)
        except Problems as error:
            problems.extend(error.problems)
        else:
            papers[source] = Paper.of(record.text, text)
    _stop(problems)
    return papers


def _drafted(
    content: Content, drafts: Mapping[str, bytes], store: RecordStore | None
) -> dict[str, Drafted]:
    found: dict[str, Drafted] = {}
    problems: list[Problem] = []
    for source in content.sources:
        try:
            found[source] = parse_drafts(source, drafts, store)
        except Problems as error:
            problems.extend(error.problems)
    _stop(problems)
    return found


def _stop(problems: Iterable[Problem]) -> None:
    if found := list(problems):
        raise Problems(found)


def _claim_records(content: Content, drafted: Mapping[str, Drafted]) -> dict[str, ClaimRecord]:
    """The claims of all papers by their permanent names, in the order of papers and texts."""
    claims: dict[str, ClaimRecord] = {}
    problems: list[Problem] = []
    for source, record in content.sources.items():
        read = drafted[source].claims.claims
        notes, misfits = attach_notes(read, content.notes.get(source, ()))
        problems += misfits
        for claim in annotate(record, read, notes):
            if claim.note is not None and claim.slug in claims:
                message = f"claim `{claim.slug}` is there already"
                place = claim.note.place("name")
                problems.append(place.problem(message, "choose another name"))
            claims[claim.slug] = claim
    _stop(problems)
    return claims


def _claims(
    records: Mapping[str, ClaimRecord], sources: Recorded[SourceRecord], reads: Reads
) -> Recorded[AnnotatedClaim]:
    facts = ClaimFacts(
        readings=reads.collection(
            "readings",
            lambda: {slug: one.reading for slug, one in records.items()},
            json_bytes_of(ClaimReading),
        ),
        notes=reads.collection(
            "notes",
            lambda: {slug: one.note for slug, one in records.items()},
            json_bytes_of(Note | None),
        ),
        topics=reads.collection(
            "topics of claims",
            lambda: {slug: one.topics for slug, one in records.items()},
            json_bytes_of(tuple[str, ...]),
        ),
        sources=sources,
    )
    claims = {
        slug: AnnotatedClaim(slug, one.order, one.source, facts) for slug, one in records.items()
    }
    return reads.collection("claims", lambda: claims, place_bytes)


def _by_source(
    sources: Iterable[str], claims: Mapping[str, AnnotatedClaim]
) -> dict[str, AnnotatedClaims]:
    """The claims of each source, in the order of its text."""
    found = defaultdict(list)
    for annotated in claims.values():
        found[annotated.source_id].append(annotated)
    return {source: tuple(found[source]) for source in sources}


def _by_topic(
    topics: Iterable[str], claims: Mapping[str, AnnotatedClaim]
) -> dict[str, AnnotatedClaims]:
    """The claims of each topic, in the order of the sources and of their texts."""
    found = defaultdict(list)
    for annotated in claims.values():
        for topic in annotated.topics:
            found[topic].append(annotated)
    return {topic: tuple(found[topic]) for topic in topics}


def _topics(content: Content, reads: Reads) -> Recorded[Topic]:
    facts = TopicFacts(
        records=reads.collection("topics", lambda: content.topics, json_bytes_of(TopicRecord)),
        briefs=reads.collection("briefs", lambda: content.briefs, briefs_bytes),
        charts=reads.collection(
            "charts", lambda: content.charts, json_bytes_of(tuple[ChartSpec, ...])
        ),
        cited=reads.collection(
            "cited",
            lambda: {topic: next(iter(of.values())).names for topic, of in content.briefs.items()},
            json_bytes_of(tuple[str, ...]),
        ),
    )
    topics = {topic: Topic(topic, facts) for topic in content.topics}
    return reads.collection("names of topics", lambda: topics, lambda topic: topic.id.encode())


def _layout(drafted: Drafted) -> Layout:
    layout = drafted.layout
    return Layout(layout.blocks, layout.markers, layout.remarks)


def _tables(content: Content, papers: Mapping[str, Paper], reads: Reads) -> Recorded[Table]:
    """The tables; their cells are found when a table is asked for."""
    records = {
        record.key: (record, source) for source, own in content.tables.items() for record in own
    }

    def make(key: str) -> Table:
        record, source = records[key]
        return _table(record, content.sources[source], papers[source])

    def mark(key: str) -> bytes:
        record, source = records[key]
        return made_of(record, content.sources[source]) + paper_bytes(papers[source])

    return reads.derived("tables", records, make, mark)


def _table(record: TableRecord, source: SourceRecord, paper: Paper) -> Table:
    try:
        return Table(record, source, find_cells(record, paper))
    except LookupError as error:
        return Table(record, source, {}, str(error.args[0]))


def _comparisons(content: Content, evidence: Evidence) -> dict[str, Comparison]:
    return {
        record.name: _comparison(record, content.sources.get(folder), evidence)
        for folder, records in content.comparisons.items()
        for record in records
    }


def _comparison(
    record: ComparisonRecord, source: SourceRecord | None, evidence: Evidence
) -> Comparison:
    done = [_done_again(check, evidence) for check in record.checks]
    workings = tuple(one for one in done if isinstance(one, Working))
    unworkable = tuple(one for one in done if isinstance(one, Unworkable))
    return Comparison(record, source, workings, unworkable)


def _done_again(check: Check, evidence: Evidence) -> Working | Unworkable:
    try:
        return work_out(check, evidence)
    except (LookupError, ValueError) as error:
        return Unworkable(check, str(error.args[0]))
