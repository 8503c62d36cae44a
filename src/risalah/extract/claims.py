"""Sentences with their mentions become claims, each of one kind.

A sentence, list item or table row is a claim when it carries a date or a figure, or names an
actor. Knows this rule, how a claim gets its id, and the words of saying and of finding by which
its kind shows; must not know how mentions are found.
"""

import base64
import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from risalah.extract.layout.blocks import find_sentences
from risalah.extract.mentions import Mentions
from risalah.extract.names.actors import ActorMention
from risalah.extract.names.instruments import InstrumentMention
from risalah.extract.quantities.figures import FigureMention
from risalah.lexicon.lists import words as listed
from risalah.lexicon.names import QUOTATION_CUES
from risalah.lexicon.pattern import lowered, one_of
from risalah.model import RUNNING_TEXT, CitationIn, Claim, ClaimKind, DateIn, FigureIn, NamedIn
from risalah.quantities.currencies import CURRENCIES
from risalah.span import Span

MARKER_REACH = 8
"""Characters behind the last sentence of a block in which its footnote marker may stand."""

UNNAMED = ""
"""The id of a claim in the making, which has none before the whole paper is read: the paper may say
the same words again.
"""


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def draft_claims(mentions: Mentions, notes: Sequence[tuple[int, CitationIn]]) -> tuple[Claim, ...]:
    """The claims among the sentences of one block, still unnamed.

    `notes` are what the paper's footnotes cite, by the places of their markers.
    """
    if mentions.block.kind not in RUNNING_TEXT:
        return ()
    return tuple(filter(claims_something, _of_sentences(mentions, notes)))


def claims_something(claim: Claim) -> bool:
    """Whether a sentence or a row carries what makes it a claim."""
    return bool(claim.dates or claim.figures or claim.actors)


def name_claims(source: str, drafts: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of a paper in the order of its text, each with its id."""
    seen: Counter[str] = Counter()
    claims = []
    for draft in sorted(drafts, key=lambda draft: draft.spans):
        claims.append(replace(draft, id=claim_id(source, draft.quote, seen[draft.quote])))
        seen[draft.quote] += 1
    return tuple(claims)


def claim_id(source: str, quote: str, again: int = 0) -> str:
    """The id of a claim: its source and 6 base32 characters of the quote's hash.

    Stable while the quote is. `again` counts earlier claims of the paper with the same quote.
    """
    words = quote if not again else f"{quote}\n{again}"
    digest = base64.b32encode(hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest())
    return f"{source}-{digest[:6].decode().lower()}"


def _of_sentences(mentions: Mentions, notes: Sequence[tuple[int, CitationIn]]) -> Iterator[Claim]:
    block = mentions.block
    spans = find_sentences(block)
    raws = [block.words.span(span) for span in spans]
    # the marker of the last sentence may stand behind the block
    ends = [raw[0].start if raw else 0 for raw in raws[1:]] + [0]
    for span, raw, after in zip(spans, raws, ends, strict=True):
        if not raw:
            continue
        end = after or max(raw[-1].end + MARKER_REACH, block.spans[-1].end)
        places = (bisect_left(notes, at, key=lambda note: note[0]) for at in (raw[0].start, end))
        cited = (work for _, work in notes[slice(*places)])
        claim = _read_sentence(mentions, span, raw, tuple(cited))
        yield replace(claim, kind=kind_of(claim))


def _read_sentence(
    found: Mentions, sentence: Span, raw: Sequence[Span], notes: tuple[CitationIn, ...]
) -> Claim:
    """One sentence of a block with its readings; `notes` are the footnotes that it cites."""
    words, start = found.block.words.text, sentence.start

    def text(span: Span) -> str:
        return words[span.start : span.end]

    def named(mention: ActorMention | InstrumentMention) -> NamedIn:
        return NamedIn(mention.id, text(mention.span), mention.span.start - start)

    def figure(m: FigureMention) -> FigureIn:
        mod = "more-than" if m.mod == "at-least" else m.mod
        least, at = m.mod == "at-least", m.span.start - start
        return FigureIn(m.value, m.unit, text(m.span), at, m.high, mod, m.per, least)

    return Claim(
        id=UNNAMED,
        kind="relation",
        lang="en" if found.block.lang == "en" else "id",
        section=found.block.section,
        spans=tuple((part.start, part.end) for part in raw),
        quote=text(sentence),
        actors=tuple(map(named, _inside(found.actors, sentence))),
        instruments=tuple(map(named, _inside(found.instruments, sentence))),
        dates=tuple(
            DateIn(m.edtf, text(m.span), m.span.start - start, m.mod)
            for m in _inside(found.dates, sentence)
        ),
        figures=tuple(map(figure, _inside(found.figures, sentence))),
        citations=(*(m.work for m in _inside(found.citations, sentence)), *notes),
    )


def _inside(mentions: Sequence[P], sentence: Span) -> Sequence[P]:
    """The mentions, which ascend, that lie wholly inside a sentence."""
    first = bisect_left(mentions, sentence.start, key=lambda m: m.span.start)
    last = bisect_left(mentions, sentence.end, lo=first, key=lambda m: m.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= sentence.end]


# --- Kinds ---------------------------------------------------------------------------------------

MAX_WORDS_TO_VERB = 8
MAX_WORDS_AFTER_VIEW = 3
"""Words between a speaker's name and an active verb, and between "menurut" and the name."""

MAX_CHARACTERS_TO_VERB = 60
"""Characters from a pronoun to its verb; bounds the work at a verb."""

LARGE = 999
"""A count above it is a measure."""

MEASURES = frozenset({"percent", "ratio", "index", "multiple"})


def _of(*names: str) -> str:
    """A group that matches any entry of the lists."""
    return one_of(entry for name in names for entry in listed(f"claiming/{name}"))


def _any(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_of(name)}(?!\w)")


_QUOTING = one_of((*QUOTATION_CUES, *listed("claiming/quoting-nya")))
_SAYING = re.compile(
    rf"""
    (?<!\w) (?:
        (?P<view>
            {_of("view")}
          | {_of("opinion")} \s (?:ini|itu|tersebut) \s (?:{_of("also")}\s)?
            {_of("shared")} \s oleh
        )
      | (?P<behind> {_of("said")} | (?<=[,"”’]\s) (?:{_QUOTING}) )
      | {_of("saying", "saying-en")}
      | {_of("saying-that")} (?= ,?\s{_of("that")}\b | ,?\s["“] )
    ) (?!\w)
    """,
    re.VERBOSE,
)
_CITED = re.compile(r"\s\(\d{4}")
_AGENT = re.compile(r"(?:\s(?!dan|atau|pada|di|bahwa|telah)\w+){0,3}\s")
_ASIDE = re.compile(r"\([^()]{0,80}\)|“[^“”]{0,200}”")
_HE_SAYS = re.compile(rf"(?<!\w){_of('he')}\s(?:\w+\s){{0,2}}$")
_ABOUT_THE_WORK = re.compile(rf"(?<!\w){_of('about-the-work')}\s(?:{_of('of-the-work')}\s){{0,4}}$")
_INTENDING = re.compile(
    rf"""
    \s (?:{_of("also")}\s){{0,2}}
    (?:
        {_of("intending")}
      | {_of("offering")} \s (?:an?\s)? {_of("presented")} (?!\s{_of("that")}\b)
    ) (?!\w)
    """,
    re.VERBOSE,
)
_AND_FINDS = re.compile(rf"(?<!\w){_of('and')}\s{_of('finding')}\s{_of('that')}(?!\w)")
_PAPER = _any("paper")
_FINDING = _any("finding")
_EVIDENCE = _any("evidence")


def kind_of(claim: Claim) -> ClaimKind:
    """The kind that a claim is by its words and readings; the first rule that fits counts.

    statement: a named actor, and a verb of saying behind its name or a pronoun, or "menurut", a
    passive verb of saying, or a quotation with "kata" before it.
    finding: the paper speaks of itself with a verb of finding, or draws a conclusion.
    relation: the paper says what it is for or how it goes about it, and counts nothing.
    figure: a quantity with a measure (percent, money, ratio, index, multiple, or above 999).
    event: a date and a named actor. figure: any other quantity. event: any other date.
    relation: what is left, that is, a named actor without date or figure.
    """
    low = lowered(claim.quote)
    if claim.actors and _says(claim.quote, low, claim.actors):
        return "statement"
    paper = _PAPER.search(low)
    if _concludes(low, paper):
        return "finding"
    if paper is not None and not claim.figures and _intends(low, paper):
        return "relation"
    return _kind_by_readings(claim)


def _kind_by_readings(claim: Claim) -> ClaimKind:
    measured = CURRENCIES | MEASURES
    if any(figure.unit in measured or abs(figure.value) > LARGE for figure in claim.figures):
        return "figure"
    if claim.dates and (claim.actors or not claim.figures):
        return "event"
    return "figure" if claim.figures else "relation"


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


def _says(quote: str, low: str, actors: Sequence[NamedIn]) -> bool:
    """Whether somebody named says something in `quote`, which is `low` in lower case.

    The name stands up to eight words before an active verb, brackets and quotations not counted, or
    right behind a passive, a quotation or "menurut"; or a pronoun stands in its place.
    """
    for verb in _SAYING.finditer(low):
        reach = max(0, verb.start() - MAX_CHARACTERS_TO_VERB)
        active = not (verb["view"] or verb["behind"])
        if active and _HE_SAYS.search(low, reach, verb.start()):
            return True
        if any(_is_speaker(quote, verb, actor) for actor in actors):
            return True
    return False


def _is_speaker(quote: str, verb: re.Match[str], actor: NamedIn) -> bool:
    """Whether an actor is who says it, by the side of the verb on which its name stands."""
    if not (verb["view"] or verb["behind"]):
        before = _ASIDE.sub("", quote[actor.at : verb.start()])
        words = len(before.split()) - len(actor.text.split())
        return actor.at < verb.start() and words <= MAX_WORDS_TO_VERB
    if actor.at < verb.end():
        return False
    between = quote[verb.end() : actor.at]
    if verb["behind"]:
        return _AGENT.fullmatch(between) is not None
    near = len(between.split()) <= MAX_WORDS_AFTER_VIEW
    cited = _CITED.match(quote, actor.at + len(actor.text)) is not None
    return near and (cited or verb["view"] != "bagi")
