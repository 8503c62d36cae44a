"""The whole content as one frozen value: every name resolved, every claim with its note.

Knows what belongs to what; must not know files, checks or pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from risalah.content.schema import (
    ActorRecord,
    Block,
    ChartSpec,
    ComparisonRecord,
    Note,
    RemarksOn,
    ScoreRecord,
    Site,
    SourceRecord,
    TableRecord,
    TermRecord,
    TopicRecord,
)
from risalah.model import Claim, FigureIn, Numeral
from risalah.repair import Repairer
from risalah.span import LineIndex, Position, Span


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


@dataclass(frozen=True, slots=True)
class AnnotatedClaim:
    """A claim of a paper with what the editor added, ready to be cited and shown.

    `slug` is its permanent name: the editor's where there is one, else the claim's id. `claim`
    is the parser's reading with the editor's corrections; `drafted` is the reading without them.
    """

    slug: str
    claim: Claim
    drafted: Claim
    source: SourceRecord
    note: Note | None
    topics: tuple[str, ...]
    order: int

    @property
    def translation(self) -> str | None:
        """The English words: the editor's, or the quote's own where the paper is English."""
        if self.note is not None and self.note.en is not None:
            return self.note.en
        return self.claim.quote if self.claim.lang == "en" else None

    def translation_in(self, lang: str) -> str | None:
        """The claim's words in a language other than its own, where they were translated."""
        return self.translation if lang == "en" else None

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
class Brief:
    """A topic's narrative in one language, as Markdown."""

    path: str
    lang: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Table:
    """A paper's table as the editor transcribed it, with its paper."""

    record: TableRecord
    source: SourceRecord

    @property
    def key(self) -> str:
        """The table's permanent name, unique among all sources."""
        return self.record.key


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its briefs and its charts."""

    record: TopicRecord
    briefs: Mapping[str, Brief]
    charts: tuple[ChartSpec, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison with the paper it belongs to, or None where it spans papers."""

    record: ComparisonRecord
    source: SourceRecord | None

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
    """Everything in content/, typed and resolved."""

    site: Site
    ui: Mapping[str, Mapping[str, Any]]
    sources: Mapping[str, SourceRecord]
    papers: Mapping[str, Paper]
    layouts: Mapping[str, Layout]
    numerals: Mapping[str, tuple[Numeral, ...]]
    claims: Mapping[str, AnnotatedClaim]
    actors: Mapping[str, ActorRecord]
    terms: Mapping[str, TermRecord]
    topics: Mapping[str, Topic]
    tables: Mapping[str, Table]
    comparisons: tuple[Comparison, ...]
    notes: Mapping[str, tuple[Note, ...]]
    about: Mapping[str, str]
    accuracy: tuple[ScoreRecord, ...]

    def of_source(self, source: str) -> tuple[AnnotatedClaim, ...]:
        """The witnesses of one paper, in the order of the text."""
        return tuple(w for w in self.claims.values() if w.source.id == source)

    def of_topic(self, topic: str) -> tuple[AnnotatedClaim, ...]:
        """The witnesses of one topic, in the order of the sources and of their texts."""
        return tuple(w for w in self.claims.values() if topic in w.topics)

    def topic_of(self, annotated: AnnotatedClaim) -> Topic | None:
        """The topic whose hue a claim has: its source's first, else its own first."""
        return self._first_topic((*annotated.source.topics, *annotated.topics))

    def topic_of_source(self, source: SourceRecord) -> Topic | None:
        """The topic whose hue a source has."""
        return self._first_topic(source.topics)

    def _first_topic(self, names: Sequence[str]) -> Topic | None:
        return next((self.topics[name] for name in names if name in self.topics), None)

    def in_claims(self, source: str) -> tuple[Numeral, ...]:
        """The figures and dates of a paper's ledger that stand in a claim.

        The others stand in headings, captions and tables that were not read.
        """
        spans = sorted(span for w in self.of_source(source) for span in w.claim.spans)
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
