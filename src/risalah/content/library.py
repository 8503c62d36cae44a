"""The whole content as one frozen value: every name resolved, every claim with its note.

Knows what belongs to what; must not know files, checks or pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from risalah.content.brief import Brief
from risalah.content.schema.site import (
    ActorRecord,
    Check,
    ComparisonRecord,
    ScoreRecord,
    Site,
    TermRecord,
)
from risalah.content.schema.source import Block, Note, RemarksOn, SourceRecord, TableRecord
from risalah.content.schema.topic import ChartSpec, TopicRecord
from risalah.engine.reads import Reads, Recorded, digest_of
from risalah.model import Claim, FigureIn, Numeral
from risalah.span import LineIndex, Position, Span
from risalah.text.repair import Repairer


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper's text as read, with the means to find places in it and to repair its words."""

    path: str
    text: str
    lines: LineIndex
    repairer: Repairer

    @classmethod
    def of(cls, path: str, text: str) -> Paper:
        """The paper whose text stands at `path`."""
        return cls(path, text, LineIndex.of(text), Repairer(text))

    def position(self, offset: int) -> Position:
        """Line and column of a character of the text."""
        return self.lines.position(offset)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paper's text is laid out: blocks in order, and its footnote markers.

    A marker is (number, start, end), offsets into the text.
    """

    blocks: tuple[Block, ...]
    markers: tuple[tuple[int, int, int], ...]
    remarks: RemarksOn


class ClaimReading(NamedTuple):
    """A claim with the editor's corrections, and as the parser drafted it."""

    claim: Claim
    drafted: Claim


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim of a paper with what the editor added to it, as it was loaded.

    `slug` is its permanent name: the editor's where there is one, else the claim's id. `order` is
    its place among the claims of its source.
    """

    slug: str
    source: str
    order: int
    reading: ClaimReading
    note: Note | None
    topics: tuple[str, ...]


class ClaimFacts(NamedTuple):
    """What is known of all claims, by their permanent names; sources by their ids."""

    readings: Mapping[str, ClaimReading]
    notes: Mapping[str, Note | None]
    topics: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, SourceRecord]


@dataclass(frozen=True, slots=True, eq=False)
class AnnotatedClaim:
    """A claim of a paper with what the editor added, ready to be cited and shown.

    What belongs to it is read from the library when it is asked for: a page depends on those
    parts of a claim alone that it shows.
    """

    slug: str
    order: int
    source_id: str
    facts: ClaimFacts

    @property
    def claim(self) -> Claim:
        """The parser's reading with the editor's corrections."""
        return self.facts.readings[self.slug].claim

    @property
    def drafted(self) -> Claim:
        """The parser's reading without the corrections."""
        return self.facts.readings[self.slug].drafted

    @property
    def note(self) -> Note | None:
        """What the editor wrote of it."""
        return self.facts.notes[self.slug]

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics of its source and its own."""
        return self.facts.topics[self.slug]

    @property
    def source(self) -> SourceRecord:
        """The paper that it was read from."""
        return self.facts.sources[self.source_id]

    def translation_in(self, lang: str) -> str | None:
        """The words in a language: the editor's, or the quote itself where it is in it."""
        note = self.note
        words = None if note is None else note.translation_in(lang)
        return self.claim.quote if words is None and self.claim.lang == lang else words

    def untranslated_into(self, languages: Sequence[str]) -> tuple[str, ...]:
        """The languages that an Indonesian claim still needs words in; an English one needs none.

        English claims stand in abstracts, which say in English what the paper says in Indonesian.
        """
        if self.claim.lang == "en":
            return ()
        return tuple(code for code in languages if self.translation_in(code) is None)

    @property
    def key(self) -> bool:
        """Whether the editor counts the claim among a topic's key claims."""
        return self.note is not None and self.note.key

    @property
    def start(self) -> int:
        """Offset of the claim's first character in its paper."""
        return self.claim.spans[0][0]

    def figure(self, words: str) -> FigureIn | None:
        """The figure whose printed words are, or hold, `words`."""
        exact = [f for f in self.claim.figures if f.text == words]
        holding = [f for f in self.claim.figures if words in f.text or f.text in words]
        return next(iter(exact or holding), None)


@dataclass(frozen=True, slots=True)
class Table:
    """A paper's table as the editor transcribed it, with its paper.

    `spans` holds the places of each printed cell in the text, by row and column: one for each
    piece of the cell, None where a piece was not found. Cells that are lost or inferred have no
    entry, and no cell has one where `fault` says why the table's region does not stand in the text.
    """

    record: TableRecord
    source: SourceRecord
    spans: Mapping[tuple[int, int], tuple[Span | None, ...]]
    fault: str = ""

    @property
    def key(self) -> str:
        """The table's permanent name, unique among all sources."""
        return self.record.key


class TopicFacts(NamedTuple):
    """What is known of all topics, by their ids."""

    records: Mapping[str, TopicRecord]
    briefs: Mapping[str, Mapping[str, Brief]]
    charts: Mapping[str, tuple[ChartSpec, ...]]
    cited: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A topic; what belongs to it is read from the library when it is asked for."""

    id: str
    facts: TopicFacts

    @property
    def record(self) -> TopicRecord:
        """Its names, its look and its findings."""
        return self.facts.records[self.id]

    @property
    def briefs(self) -> Mapping[str, Brief]:
        """Its briefs by language, the site's first language first."""
        return self.facts.briefs[self.id]

    @property
    def charts(self) -> tuple[ChartSpec, ...]:
        """Its charts in their order."""
        return self.facts.charts[self.id]

    @property
    def cited(self) -> tuple[str, ...]:
        """The names of the claims that its brief cites, in order of first mention."""
        return self.facts.cited[self.id]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the numbers of a comparison may be taken from, by name."""

    claims: Mapping[str, AnnotatedClaim]
    tables: Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a working: what it is worth, how it was printed, and where it stands.

    `label` is what the number counts, in the paper's words: a table's row, or the unit. A date's
    worth is the day number of its first day; a cell of words is worth 1, to be counted.
    """

    worth: Fraction
    printed: str
    label: str
    unit: str
    annotated: AnnotatedClaim | None = None
    table: Table | None = None
    edtf: str | None = None
    wordy: bool = False


@dataclass(frozen=True, slots=True)
class Working:
    """A check done again: its numbers, the result, what the paper states, whether they agree.

    `operands` holds the numbers of each operand. `computed` is None for `order` and `equal`, which
    only hold or do not; `agrees` is None where nothing is stated to compare the result with.
    """

    check: Check
    operands: tuple[tuple[Value, ...], ...]
    computed: Fraction | None
    stated: Value | None
    agrees: bool | None

    @property
    def values(self) -> tuple[Value, ...]:
        """The numbers of all operands."""
        return tuple(value for operand in self.operands for value in operand)

    @property
    def all_values(self) -> tuple[Value, ...]:
        """The numbers of all operands, and the stated one."""
        return self.values if self.stated is None else (*self.values, self.stated)


@dataclass(frozen=True, slots=True)
class Unworkable:
    """A check that cannot be done again, and why."""

    check: Check
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison with the paper it belongs to, or None where it spans papers.

    Its checks are done again: `workings` holds those that could be, `unworkable` the others.
    """

    record: ComparisonRecord
    source: SourceRecord | None
    workings: tuple[Working, ...]
    unworkable: tuple[Unworkable, ...]

    @property
    def conflicts(self) -> bool:
        """Whether it shows a disagreement, rather than an agreement or a remark."""
        if self.record.kind in {"agreement", "rounding", "other-period", "other-definition"}:
            return False
        if self.record.kind == "conflict":
            return True
        return any(check.result == "differs" for check in self.record.checks)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything in content/, typed, parsed and resolved.

    All but the site's record and words is handed out by `reads`, which records it.
    """

    reads: Reads
    site: Site
    ui: Mapping[str, Mapping[str, Any]]
    sources: Recorded[SourceRecord]
    papers: Recorded[Paper]
    layouts: Recorded[Layout]
    numerals: Recorded[tuple[Numeral, ...]]
    claims: Recorded[AnnotatedClaim]
    by_source: Recorded[tuple[AnnotatedClaim, ...]]
    by_topic: Recorded[tuple[AnnotatedClaim, ...]]
    actors: Recorded[ActorRecord]
    terms: Recorded[TermRecord]
    topics: Recorded[Topic]
    tables: Recorded[Table]
    comparisons: Recorded[Comparison]
    notes: Recorded[tuple[Note, ...]]
    about: Recorded[Brief]
    accuracy: Recorded[ScoreRecord]

    def words_digest(self) -> str:
        """The digest of the site's record and words, which every page may show."""
        words = repr({lang: self.ui[lang] for lang in self.site.languages})
        return digest_of(f"{self.site.model_dump_json()}\n{words}".encode())

    def topic_of(self, annotated: AnnotatedClaim) -> Topic | None:
        """The topic whose hue a claim has: its source's first, else its own first."""
        return self._first_topic(annotated.topics)

    def topic_of_source(self, source: SourceRecord) -> Topic | None:
        """The topic whose hue a source has."""
        return self._first_topic(source.topics)

    def _first_topic(self, names: Sequence[str]) -> Topic | None:
        return next((self.topics[name] for name in names if name in self.topics), None)

    def in_claims(self, source: str) -> tuple[Numeral, ...]:
        """The figures and dates of a paper's ledger that stand in a claim.

        The others stand in headings, captions and tables that were not read.
        """
        spans = sorted(span for w in self.by_source[source] for span in w.claim.spans)
        starts = [start for start, _ in spans]
        found = []
        for numeral in self.numerals[source]:
            at = bisect_right(starts, numeral.start) - 1
            if numeral.cls in {"figure", "date"} and at >= 0 and numeral.start < spans[at][1]:
                found.append(numeral)
        return tuple(found)

    def lines_of(self, annotated: AnnotatedClaim) -> tuple[int, int]:
        """First and last line of a claim in its paper's file."""
        paper = self.papers[annotated.source.id]
        spans = annotated.claim.spans
        return paper.position(spans[0][0]).line, paper.position(spans[-1][1] - 1).line


def raw_spans(claim: Claim) -> Sequence[Span]:
    """The claim's spans as `Span`s."""
    return [Span(*span) for span in claim.spans]
