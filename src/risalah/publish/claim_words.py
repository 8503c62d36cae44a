"""What a page says of a claim: title, value, gist, quote, place, and the names in it.

Knows the page's language and the editor's words; must not know lists or templates.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema.topic import TopicRecord
from risalah.edtf import by_time
from risalah.lexicon.lists import words as listed
from risalah.model import Claim, FigureIn
from risalah.publish.edition import Edition, PageContext
from risalah.publish.page_parts import Link, TopicLink
from risalah.publish.wording import date_in_words, figure_short, figure_words, is_money

GIST_WORDS = 6
"""Words of a claim that stand for it where the editor wrote no gloss."""


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as any page shows it; `caution` is the editor's remark on it."""

    href: str
    title: str
    lang: str | None
    value: str
    kind: str
    paper: str
    hue: str | None
    caution: str | None
    conflict: Link | None


def shown_claim(context: PageContext, annotated: AnnotatedClaim) -> ShownClaim:
    """A claim as the page shows it."""
    note = annotated.note
    title, lang = title_of(context, annotated)
    disputed = context.index.contradicted.get(annotated.slug)
    conflict = None
    if disputed is not None:
        href, label = context.comparison(disputed), context.ui["claim"]["contradicted"]
        conflict = Link(href, label)
    return ShownClaim(
        href=context.claim(annotated),
        title=title,
        lang=context.lang_mark(lang),
        value=value_of(context, annotated),
        kind=context.ui["kind"][annotated.claim.kind],
        paper=context.paper(annotated.source.number),
        hue=claim_hue(context, annotated),
        caution=note.caution[context.lang] if note and note.caution else None,
        conflict=conflict,
    )


def title_of(edition: Edition, annotated: AnnotatedClaim) -> tuple[str, str]:
    """The words a claim is known by on a page, and their language.

    The translation where there is one in the page's language, else the quote.
    """
    translation = annotated.translation_in(edition.lang)
    if translation is not None:
        return translation, edition.lang
    return annotated.claim.quote, annotated.claim.lang


def gist(context: PageContext, annotated: AnnotatedClaim) -> str:
    """A claim in a few words: the editor's gloss, or its first words."""
    if annotated.note and annotated.note.gloss:
        return annotated.note.gloss[context.lang]
    return first_words(title_of(context, annotated)[0], GIST_WORDS)


def value_of(context: PageContext, annotated: AnnotatedClaim) -> str:
    """The one figure or date that a claim's row shows; empty where it has neither.

    A date says more than how long something lasts, and more of an event than a count.
    """
    lang, claim = context.lang, annotated.claim
    dates = by_time(claim.dates)
    best = max(claim.figures, key=_weight, default=None)
    least = COUNT if claim.kind == "event" else DURATION
    if best is None or (dates and _weight(best) <= least):
        return date_in_words(dates[0], lang) if dates else ""
    alike = [f for f in claim.figures if f.unit == best.unit and is_money(f)]
    return figure_short(max(alike, key=lambda f: abs(f.value), default=best), lang)


DURATION, COUNT, LARGE_COUNT, SHARE = range(4)
"""How much kinds of figures say: money and shares before counts."""

MIN_LARGE_COUNT = 1000


def _weight(figure: FigureIn) -> int:
    if is_money(figure) or figure.unit in {"percent", "ratio"}:
        return SHARE
    if figure.unit in listed("quantities/times"):
        return DURATION
    return LARGE_COUNT if abs(figure.value) >= MIN_LARGE_COUNT else COUNT


# ---- its quote, cut where something was read


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a quote; `value` is how they were read, in the page's language, if they were."""

    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote in segments, marked with its language where it is not the page's."""

    segments: tuple[Segment, ...]
    lang: str | None


def quote_of(context: PageContext, claim: Claim) -> Quote:
    """A claim's quote with the words from which something was read."""
    return Quote(segments_of(claim, context), context.lang_mark(claim.lang))


def segments_of(claim: Claim, edition: Edition) -> tuple[Segment, ...]:
    """The quote in segments, with its figures and dates marked; a figure wins over a date."""
    chosen: list[tuple[int, int, str]] = []
    for start, end, value in _mentions(claim, edition):
        if all(end <= s or e <= start for s, e, _ in chosen):
            chosen.append((start, end, value))
    segments: list[Segment] = []
    at = 0
    for start, end, value in sorted(chosen):
        if at < start:
            segments.append(Segment(claim.quote[at:start]))
        segments.append(Segment(claim.quote[start:end], value))
        at = end
    if at < len(claim.quote):
        segments.append(Segment(claim.quote[at:]))
    return tuple(segments)


def _mentions(claim: Claim, edition: Edition) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of each figure, then of each date."""
    for figure in sorted(claim.figures, key=lambda one: one.at):
        value = figure_words(figure, edition.lang, edition.ui)
        yield figure.at, figure.at + len(figure.text), value
    for date in sorted(claim.dates, key=lambda one: one.at):
        yield date.at, date.at + len(date.text), date_in_words(date, edition.lang)


# ---- what belongs to it


def hue_of(topic: Topic | None) -> str | None:
    """The hue of a topic."""
    return topic.record.hue if topic else None


def claim_hue(context: PageContext, annotated: AnnotatedClaim) -> str | None:
    """The hue of the topic that a claim belongs to, where it is not the page's own."""
    return context.hue_mark(hue_of(context.library.topic_of(annotated)))


def topic_link(context: PageContext, topic: TopicRecord, text: str = "") -> TopicLink:
    """The way to a topic, with a few words on it."""
    name = topic.name[context.lang]
    return TopicLink(context.topic(topic.id), name, topic.sign, topic.hue, text)


def claim_links(context: PageContext, names: Iterable[str], label: str) -> tuple[Link, ...]:
    """Ways to several claims, which are numbered; names of no claim are left out."""
    claims = context.library.claims
    return tuple(
        Link(context.claim(claims[name]), f"{label} {n}")
        for n, name in enumerate(names, 1)
        if name in claims
    )
