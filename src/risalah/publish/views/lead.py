"""The sentence that opens the site, in pieces, and its witness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from risalah.content.library import AnnotatedClaim
from risalah.publish.claim_words import hue_of, lines_words, paper_words, title_of
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Link
from risalah.publish.quotes import Quote, segments_of
from risalah.publish.views.paragraph import paragraph_of
from risalah.publish.wording import counted_words, date_in_words
from risalah.quantities.prose import NUMBER

MAX_SHORT = 120
"""Characters of the sentence that is set large."""

WORDS_AROUND = 12
"""Words of the paragraph before and after the quote."""


@dataclass(frozen=True, slots=True)
class LeadPiece:
    """Words of the sentence; a number of it leads to the claim."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class LeadReadings:
    """What was read from the quote, by kind."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence that opens the site, and its witness with the words around it."""

    hue: str | None
    pieces: tuple[LeadPiece, ...]
    long: bool
    quote: Quote
    before: str
    after: str
    readings: tuple[LeadReadings, ...]
    source: str
    read: Link
    claim: Link


def lead_view(context: PageContext) -> Lead:
    """The lead of the first page."""
    edition = context.edition
    annotated = _lead_claim(context)
    source, ui = annotated.source, edition.ui
    words = _words(context, annotated)
    before, after = _around(context, annotated)
    title = source.title or source.label[edition.lang]
    lang = context.lang_mark(annotated.claim.lang)
    return Lead(
        hue=hue_of(edition.library.topic_of(annotated)),
        pieces=tuple(_pieces(context, annotated, words)),
        long=len(words) > MAX_SHORT,
        quote=Quote(segments_of(annotated.claim, edition), lang),
        before=before,
        after=after,
        readings=_readings(context, annotated),
        source=f"{paper_words(context, source.number)}, “{title}”.",
        read=Link(context.reading(annotated), lines_words(context, annotated).capitalize()),
        claim=Link(context.claim(annotated), ui["claim"]["open"]),
    )


def _lead_claim(context: PageContext) -> AnnotatedClaim:
    """The claim that opens the site: the editor's choice, else the first topic's telling one."""
    library = context.edition.library
    if library.site.lead is not None:
        return library.claims[library.site.lead]
    if library.topics:
        first = next(iter(library.topics.values()))
        return library.claims[first.record.telling.claim]
    return next(iter(library.claims.values()))


def _words(context: PageContext, annotated: AnnotatedClaim) -> str:
    """The sentence: a topic that has the claim at a glance says it in fewer words."""
    for topic in context.edition.library.topics.values():
        for glance in topic.record.glance:
            if glance.claim == annotated.slug:
                return glance.text[context.edition.lang]
    return title_of(context, annotated)[0]


def _pieces(context: PageContext, annotated: AnnotatedClaim, words: str) -> Iterator[LeadPiece]:
    dates = [date_in_words(date, context.edition.lang) for date in annotated.claim.dates]
    at = 0
    for start, end in _numbers(words, dates):
        if start > at:
            yield LeadPiece(words[at:start])
        yield LeadPiece(words[start:end], context.claim(annotated))
        at = end
    if at < len(words):
        yield LeadPiece(words[at:])


def _numbers(words: str, dates: list[str]) -> list[tuple[int, int]]:
    """The stretches of numbers, each as long as the date that it is part of: "mid-June 2021"."""
    out = [number.span() for number in NUMBER.finditer(words)]
    for date in dates:
        first = words.find(date)
        if first >= 0:
            last = first + len(date)
            out = [(s, e) for s, e in out if e <= first or s >= last] + [(first, last)]
    return sorted(out)


def _around(context: PageContext, annotated: AnnotatedClaim) -> tuple[str, str]:
    """The last words before the quote in its paragraph, and the first after it."""
    paragraph = paragraph_of(context, annotated)
    if paragraph is None:
        return "", ""
    texts = [segment.text.strip() for segment in paragraph.segments]
    at = next((i for i, segment in enumerate(paragraph.segments) if segment.here), 0)
    before, after = " ".join(texts[:at]).split(), " ".join(texts[at + 1 :]).split()
    return " ".join(before[-WORDS_AROUND:]), " ".join(after[:WORDS_AROUND])


def _readings(context: PageContext, annotated: AnnotatedClaim) -> tuple[LeadReadings, ...]:
    edition, claim = context.edition, annotated.claim
    dates = [date_in_words(date, edition.lang) for date in claim.dates]
    figures = [counted_words(figure, edition.lang, edition.ui) for figure in claim.figures]
    kinds = (("date", dates), ("figure", figures))
    return tuple(LeadReadings(edition.ui["mark"][k], tuple(v)) for k, v in kinds if v)
