"""One witness of a brief, as short as can be: a long brief has sixty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from risalah import addresses
from risalah.clip import clipped
from risalah.content.library import AnnotatedClaim
from risalah.model import Claim
from risalah.publish.claim_words import (
    caution_of,
    claim_hue,
    contradiction,
    gist,
    lines_words,
    paper_words,
    section_words,
    title_of,
    value_of,
)
from risalah.publish.drawings.positions import stop_of
from risalah.publish.edition import Edition, PageContext
from risalah.publish.page_parts import Link
from risalah.publish.quotes import Quote, Segment, segments_of

MAX_QUOTE = 220
MAX_TRANSLATION = 240
MAX_SECTION = 40
"""Characters of a quote, its translation and its section's heading; a claim's page has all."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim that a brief cites.

    `stop` is its place on the bar of its paper's sections, `bar` which bar that is, where it is
    not the first; rail.js draws it, and makes `lines` the way to the very words.
    """

    id: str
    href: str
    figure: str
    gloss: str
    translation: str | None
    quote: Quote
    stop: str
    bar: str | None
    place: str
    lines: str
    caution: str | None
    conflict: Link | None
    hue: str | None


def witness_view(
    context: PageContext, annotated: AnnotatedClaim, number: int, papers: Sequence[str]
) -> Witness:
    """The witness of this number; `papers` are those that the brief cites, in order."""
    claim, bar = annotated.claim, papers.index(annotated.source.id)
    quote = Quote(_shortened(claim, context.edition), context.lang_mark(claim.lang))
    return Witness(
        id=addresses.witness(number),
        href=context.claim(annotated),
        figure=value_of(context, annotated),
        gloss=gist(context, annotated),
        translation=_translation(context, annotated),
        quote=quote,
        stop=stop_of(context, annotated),
        bar=str(bar + 1) if bar else None,
        place=_place(context, annotated, alone=len(papers) == 1),
        lines=lines_words(context, annotated),
        caution=caution_of(context, annotated),
        conflict=contradiction(context, annotated),
        hue=claim_hue(context, annotated),
    )


def _place(context: PageContext, annotated: AnnotatedClaim, *, alone: bool) -> str:
    """The section, and the paper where the brief cites several."""
    section = clipped(section_words(context, annotated), MAX_SECTION)
    if alone:
        return section
    return f"{paper_words(context, annotated.source.number)}, {section}".rstrip(", ")


def _translation(context: PageContext, annotated: AnnotatedClaim) -> str | None:
    """The translation beside a quote in another language than the page's."""
    text, lang = title_of(context, annotated)
    return clipped(text, MAX_TRANSLATION) if lang != annotated.claim.lang else None


def _shortened(claim: Claim, edition: Edition) -> tuple[Segment, ...]:
    """The quote with the read words marked; of a long one the part with the first of them."""
    segments = segments_of(claim, edition)
    first = segments[0]
    if len(segments) > 1 and first.value is None and len(first.text) > MAX_QUOTE:
        lead = first.text[-MAX_QUOTE // 3 :].split(" ", 1)[-1]
        segments = (Segment(f"… {lead}"), *segments[1:])
    kept: list[Segment] = []
    room = MAX_QUOTE
    for segment in segments:
        if len(segment.text) > room:
            words = segment.text[:room].rsplit(" ", 1)[0]
            return (*kept, Segment(f"{words} …", segment.value))
        kept.append(segment)
        room -= len(segment.text)
    return tuple(kept)
