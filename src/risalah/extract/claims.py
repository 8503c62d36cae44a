"""Sentences with their mentions become claims.

A sentence, list item or table row is a claim when it carries a date or a figure, or names an
actor. Knows these rules and the kinds of claim; must not know how mentions are found.
"""

from __future__ import annotations

import base64
import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from risalah.extract.citations import Resolved, resolve_notes
from risalah.extract.document import Block, Document
from risalah.extract.figures import FigureMention
from risalah.extract.mentions import Mentions
from risalah.extract.names.actors import ActorMention
from risalah.extract.names.instruments import InstrumentMention
from risalah.extract.sentences import find_sentences
from risalah.extract.tablerows import TableRow
from risalah.lexicon.claiming import (
    ABOUT_THE_WORK,
    ALSO,
    AND,
    EVIDENCE,
    FINDING,
    HE,
    INTENDING,
    OF_THE_WORK,
    OFFERING,
    OPINION,
    PAPER,
    PRESENTED,
    QUOTING,
    SAID,
    SAYING,
    SAYING_EN,
    SAYING_THAT,
    SHARED,
    THAT,
    VIEW,
)
from risalah.lexicon.pattern import lowered
from risalah.lexicon.units import CURRENCIES
from risalah.model import (
    CitationIn,
    Claim,
    ClaimKind,
    DateIn,
    FigureIn,
    NamedIn,
)
from risalah.span import Span

CLAIMING = frozenset({"paragraph", "item", "quotation"})
"""Kinds of block whose sentences can be claims: running text, abstracts included."""

LONGEST_PRONOUN = 60
"""Characters from a pronoun to its verb; bounds the work at a verb."""

MEASURES = frozenset({"percent", "ratio", "index", "multiple"})


def _words(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(words)})(?!\w)")


_SAYING = re.compile(
    rf"""
    (?<!\w) (?:
        (?P<view>
            {_words(VIEW)}
          | (?:{_words(OPINION)}) \s (?:ini|itu|tersebut) \s (?:(?:{_words(ALSO)})\s)?
            (?:{_words(SHARED)}) \s oleh
        )
      | (?P<behind> {_words(SAID)} | (?<=[,"”’]\s) (?:{_words(QUOTING)}) )
      | {_words((*SAYING, *SAYING_EN))}
      | (?:{_words(SAYING_THAT)}) (?= ,?\s(?:{_words(THAT)})\b | ,?\s["“] )
    ) (?!\w)
    """,
    re.VERBOSE,
)
_CITED = re.compile(r"\s\(\d{4}")
_AGENT = re.compile(r"(?:\s(?!dan|atau|pada|di|bahwa|telah)\w+){0,3}\s")
_ASIDE = re.compile(r"\([^()]{0,80}\)|“[^“”]{0,200}”")
_HE_SAYS = re.compile(rf"(?<!\w)(?:{_words(HE)})\s(?:\w+\s){{0,2}}$")
_ABOUT_THE_WORK = re.compile(
    rf"(?<!\w)(?:{_words(ABOUT_THE_WORK)})\s(?:(?:{_words(OF_THE_WORK)})\s){{0,4}}$",
)
_INTENDING = re.compile(
    rf"""
    \s (?:(?:{_words(ALSO)})\s){{0,2}}
    (?:
        {_words(INTENDING)}
      | (?:{_words(OFFERING)}) \s (?:an?\s)? (?:{_words(PRESENTED)}) (?!\s(?:{_words(THAT)})\b)
    ) (?!\w)
    """,
    re.VERBOSE,
)
_AND_FINDS = re.compile(
    rf"(?<!\w)(?:{_words(AND)})\s(?:{_words(FINDING)})\s(?:{_words(THAT)})(?!\w)"
)
_PAPER = _any(PAPER)
_FINDING = _any(FINDING)
_EVIDENCE = _any(EVIDENCE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, the mentions inside it, and the footnote markers it carries."""

    mentions: Mentions
    span: Span
    raw: tuple[Span, ...]
    notes: tuple[int, ...]

    @property
    def words(self) -> str:
        """The repaired words."""
        return self.mentions.block.words.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The footnotes of a document: where each marker stands, what its note says and means."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    texts: Mapping[int, str]
    meant: Mapping[int, Resolved]

    @classmethod
    def of(cls, document: Document) -> Footnotes:
        """The footnotes of `document`, "Ibid." and "op. cit." led back to the work they mean."""
        markers = sorted((marker.span.start, marker.number) for marker in document.markers)
        texts = {number: block.words.text for number, block in document.footnotes.items()}
        return cls(
            tuple(start for start, _ in markers),
            tuple(number for _, number in markers),
            texts,
            resolve_notes(texts),
        )

    def between(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the markers that stand from `start` to `end` in the text."""
        return self.numbers[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def cited(self, number: int) -> CitationIn:
        """A footnote as a claim cites it; without words where the text does not hold the note."""
        meant = self.meant.get(number)
        return CitationIn(
            text=self.texts.get(number, ""),
            authors=meant.authors if meant else (),
            year=meant.year if meant else None,
            kind="footnote",
            note=number,
        )


def draft_claims(mentions: Mentions, footnotes: Footnotes) -> tuple[Claim, ...]:
    """The claims among the sentences of one block, not named yet."""
    if mentions.block.kind not in CLAIMING:
        return ()
    drafts = (_of_sentence(s, footnotes) for s in _sentences(mentions, footnotes))
    return tuple(draft for draft in drafts if _claims_something(draft))


def draft_row_claims(rows: Iterable[TableRow]) -> tuple[Claim, ...]:
    """The claims among the rows of a table, not named yet."""
    return tuple(draft for draft in map(_of_row, rows) if _claims_something(draft))


def name_claims(source: str, drafts: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of a paper in the order of its text, each with its id."""
    claims = sorted(drafts, key=lambda claim: claim.spans)
    seen: Counter[str] = Counter()
    for i, claim in enumerate(claims):
        claims[i] = replace(claim, id=claim_id(source, claim.quote, seen[claim.quote]))
        seen[claim.quote] += 1
    return tuple(claims)


def _claims_something(draft: Claim) -> bool:
    return bool(draft.dates or draft.figures or draft.actors)


def _of_sentence(sentence: Sentence, footnotes: Footnotes) -> Claim:
    parts, block, quote = _Parts.of(sentence), sentence.mentions.block, sentence.words
    return Claim(
        id="",
        kind=_kind(quote, parts),
        lang="en" if block.lang == "en" else "id",
        section=block.section,
        spans=tuple((span.start, span.end) for span in sentence.raw),
        quote=quote,
        actors=parts.actors,
        instruments=parts.instruments,
        dates=parts.dates,
        figures=parts.figures,
        citations=(*parts.citations, *map(footnotes.cited, sentence.notes)),
    )


def _of_row(row: TableRow) -> Claim:
    return Claim(
        id="",
        kind="figure" if row.figures else "event" if row.dates else "relation",
        lang="en" if row.lang == "en" else "id",
        section=row.section,
        spans=tuple((span.start, span.end) for span in row.spans),
        quote=row.quote,
        actors=row.actors,
        dates=row.dates,
        figures=row.figures,
        cells=row.cells,
    )


def claim_id(source: str, quote: str, again: int = 0) -> str:
    """The id of a claim: its source and 6 base32 characters of the quote's hash.

    Stable while the quote is. `again` counts earlier claims of the paper with the same quote.
    """
    words = quote if not again else f"{quote}\n{again}"
    digest = base64.b32encode(hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest())
    return f"{source}-{digest[:6].decode().lower()}"


def _sentences(mentions: Mentions, footnotes: Footnotes) -> Iterable[Sentence]:
    block = mentions.block
    spans = find_sentences(block)
    raws = [block.words.span(span) for span in spans]
    for i, (span, raw) in enumerate(zip(spans, raws, strict=True)):
        if raw:
            end = raws[i + 1][0].start if i + 1 < len(raws) else _block_end(block, raw)
            yield Sentence(mentions, span, raw, footnotes.between(raw[0].start, end))


def _block_end(block: Block, raw: tuple[Span, ...]) -> int:
    """Where the last sentence of a block ends with the marker that may stand behind it."""
    return max(raw[-1].end + 8, block.spans[-1].end)


@dataclass(frozen=True, slots=True)
class _Parts:
    actors: tuple[NamedIn, ...]
    instruments: tuple[NamedIn, ...]
    dates: tuple[DateIn, ...]
    figures: tuple[FigureIn, ...]
    citations: tuple[CitationIn, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> _Parts:
        inside = sentence.span
        words = sentence.mentions.block.words.text

        def text(span: Span) -> str:
            return words[span.start : span.end]

        def named(mention: ActorMention | InstrumentMention) -> NamedIn:
            return NamedIn(mention.id, text(mention.span), mention.span.start - inside.start)

        def figure(mention: FigureMention) -> FigureIn:
            return FigureIn(
                value=mention.value,
                unit=mention.unit,
                text=text(mention.span),
                at=mention.span.start - inside.start,
                high=mention.high,
                mod="more-than" if mention.mod == "at-least" else mention.mod,
                per=mention.per,
                inclusive=mention.mod == "at-least",
            )

        found = sentence.mentions
        return cls(
            actors=tuple(named(m) for m in found.actors if inside.covers(m.span)),
            instruments=tuple(named(m) for m in found.instruments if inside.covers(m.span)),
            dates=tuple(
                DateIn(m.edtf, text(m.span), m.span.start - inside.start, m.mod)
                for m in found.dates
                if inside.covers(m.span)
            ),
            figures=tuple(figure(m) for m in found.figures if inside.covers(m.span)),
            citations=tuple(
                CitationIn(m.text, m.authors, m.year, m.pages, m.kind)
                for m in found.citations
                if inside.covers(m.span)
            ),
        )


def _kind(quote: str, parts: _Parts) -> ClaimKind:
    """The kind of a claim; the first rule that fits counts.

    statement: a named actor, and a verb of saying behind its name or a pronoun, or "menurut", a
    passive verb of saying, or a quotation with "kata" before it.
    finding: the paper speaks of itself with a verb of finding, or draws a conclusion.
    relation: the paper says what it is for or how it goes about it, and counts nothing.
    figure: a quantity with a measure (percent, money, ratio, index, multiple, or above 999).
    event: a date and a named actor. figure: any other quantity. event: any other date.
    relation: what is left, that is, a named actor without date or figure.
    """
    low = lowered(quote)
    if parts.actors and _says(quote, low, parts.actors):
        return "statement"
    paper = _PAPER.search(low)
    if _concludes(low, paper):
        return "finding"
    if paper is not None and not parts.figures and _intends(low, paper):
        return "relation"
    if any(_is_measure(figure) for figure in parts.figures):
        return "figure"
    if parts.dates and parts.actors:
        return "event"
    if parts.figures:
        return "figure"
    return "event" if parts.dates else "relation"


def _is_measure(figure: FigureIn) -> bool:
    return figure.unit in CURRENCIES | MEASURES or abs(figure.value) > 999


def _concludes(quote: str, paper: re.Match[str] | None) -> bool:
    """Whether the paper says what it found, where it speaks of itself, or draws a conclusion."""
    if _EVIDENCE.search(quote):
        return True
    if paper is None or _FINDING.search(quote, paper.end()) is None:
        return False
    return not _intends(quote, paper) or _AND_FINDS.search(quote, paper.end()) is not None


def _intends(quote: str, paper: re.Match[str]) -> bool:
    """Whether the paper, where it speaks of itself, says what it is for or how it goes about it."""
    if _INTENDING.match(quote, paper.end()):
        return True
    return _ABOUT_THE_WORK.search(quote, 0, paper.start()) is not None


def _he_says(quote: str, verb: int) -> bool:
    """Whether a pronoun stands up to two words before the verb that begins at `verb`."""
    return _HE_SAYS.search(quote, max(0, verb - LONGEST_PRONOUN), verb) is not None


def _says(quote: str, low: str, actors: Sequence[NamedIn]) -> bool:
    """Whether somebody named says something in `quote`, which is `low` in lower case.

    The name stands up to eight words before an active verb, brackets and quotations not counted, or
    right behind a passive, a quotation or "menurut"; or a pronoun stands in its place.
    """
    for verb in _SAYING.finditer(low):
        if not (verb["view"] or verb["behind"]) and _he_says(low, verb.start()):
            return True
        for actor in actors:
            between = quote[verb.end() : actor.at]
            if verb["view"]:
                if actor.at >= verb.end() and len(between.split()) <= 3:
                    cited = _CITED.match(quote, actor.at + len(actor.text)) is not None
                    if cited or verb["view"] != "bagi":
                        return True
            elif verb["behind"]:
                if actor.at >= verb.end() and _AGENT.fullmatch(between):
                    return True
            elif actor.at < verb.start():
                before = _ASIDE.sub("", quote[actor.at : verb.start()])
                if len(before.split()) <= 8 + len(actor.text.split()):
                    return True
    return False
