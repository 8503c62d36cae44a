"""The first page: one sentence with its witness, the topics, the numbers, the disagreements."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.publish.claim_words import Quote, hue_of, quote_of, title_of
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Count, Link, Table, Words
from risalah.publish.views.claims import paragraph_of
from risalah.publish.views.comparisons import ComparisonView, comparison_view, disagreements_href
from risalah.publish.views.sources import barcode_of, sources_table
from risalah.publish.views.timeline import dated_events, draw_events
from risalah.publish.views.topics import Story, story_of
from risalah.publish.wording import counted_words, date_in_words, fill
from risalah.quantities.prose import NUMBER

MAX_DISAGREEMENTS = 3

LARGE_STORIES = 2
"""Stories that are set large, with a chart where their number is no share."""

UNEQUAL = "≠"
"""The sign in the words of ui.yaml in whose place the drawn one is set."""

MAX_SHORT = 120
"""Characters of the sentence that is set large."""

WORDS_AROUND = 12
"""Words of the paragraph before and after the quote."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The sentence that opens the site, its numbers leading to its witness; and that witness.

    `readings` are what was read from the quote, by kind.
    """

    hue: str | None
    words: tuple[Words, ...]
    long: bool
    quote: Quote
    before: str
    after: str
    readings: tuple[tuple[str, tuple[str, ...]], ...]
    source: str
    read: Link
    claim: Link


@dataclass(frozen=True, slots=True)
class HomeView:
    """What templates/home.html shows; the sign ≠ stands between the parts of the note."""

    lead: Lead
    stories: tuple[Story, ...]
    tally: tuple[Count, ...]
    disagreement_note: tuple[str, ...]
    disagreements: tuple[ComparisonView, ...]
    comparisons_href: str
    events: Drawing
    timeline_href: str
    events_csv: str
    sources_title: str
    barcode: Markup
    sources: Table


def home_view(context: PageContext) -> HomeView:
    """The first page."""
    words, library = context.ui["home"], context.library
    numerals = sum(map(len, library.numerals.values()))
    topics = library.topics.values()
    return HomeView(
        lead=_lead(context),
        stories=tuple(
            story_of(context, topic, large=n < LARGE_STORIES) for n, topic in enumerate(topics)
        ),
        tally=_tally(context, numerals),
        disagreement_note=tuple(words["disagree_note"].split(UNEQUAL)),
        disagreements=_sharpest(context),
        comparisons_href=context.to(addresses.COMPARISONS),
        events=draw_events(context),
        timeline_href=context.to(addresses.TIMELINE),
        events_csv=context.asset(addresses.data("events.csv")),
        sources_title=fill(words["sources_title"], n=context.number(numerals)),
        barcode=barcode_of(context),
        sources=sources_table(context),
    )


def _tally(context: PageContext, numerals: int) -> tuple[Count, ...]:
    """What there is of each kind, with its list."""
    library, to = context.library, context.to
    claims = library.claims.values()
    figures = sum(len(annotated.claim.figures) for annotated in claims)
    actors = len(context.index.by_actor.keys() & library.actors.keys())
    disagreements = sum(comparison.conflicts for comparison in library.comparisons.values())
    return (
        context.count("claims", len(claims), to(addresses.CLAIMS)),
        context.count("figures", figures, to(addresses.FIGURES)),
        context.count("events", len(dated_events(context)), to(addresses.TIMELINE)),
        context.count("actors", actors, to(addresses.ACTORS)),
        context.count("numerals", numerals, to(addresses.SOURCES)),
        context.count("disagreements", disagreements, disagreements_href(context)),
    )


def _sharpest(context: PageContext) -> tuple[ComparisonView, ...]:
    conflicts = [c for c in context.library.comparisons.values() if c.conflicts]
    conflicts.sort(key=lambda c: (not c.record.sharp, c.record.kind != "conflict"))
    return tuple(comparison_view(context, one) for one in conflicts[:MAX_DISAGREEMENTS])


# ---- the sentence that opens the site


def _lead(context: PageContext) -> Lead:
    """The lead of the first page."""
    annotated = _lead_claim(context)
    source, ui = annotated.source, context.ui
    words = _words(context, annotated)
    before, after = _around(context, annotated)
    title = source.title or source.label[context.lang]
    return Lead(
        hue=hue_of(context.library.topic_of(annotated)),
        words=tuple(_linked(context, annotated, words)),
        long=len(words) > MAX_SHORT,
        quote=quote_of(context, annotated.claim),
        before=before,
        after=after,
        readings=_readings(context, annotated),
        source=f"{context.paper(source.number)}, “{title}”.",
        read=Link(context.reading(annotated), context.lines(annotated).capitalize()),
        claim=Link(context.claim(annotated), ui["claim"]["open"]),
    )


def _lead_claim(context: PageContext) -> AnnotatedClaim:
    """The claim that opens the site: the editor's choice, else the first topic's telling one."""
    library = context.library
    if library.site.lead is not None:
        return library.claims[library.site.lead]
    if library.topics:
        first = next(iter(library.topics.values()))
        return library.claims[first.record.telling.claim]
    return next(iter(library.claims.values()))


def _words(context: PageContext, annotated: AnnotatedClaim) -> str:
    """The sentence: a topic that has the claim at a glance says it in fewer words."""
    for topic in context.library.topics.values():
        for glance in topic.record.glance:
            if glance.claim == annotated.slug:
                return glance.text[context.lang]
    return title_of(context, annotated)[0]


def _linked(context: PageContext, annotated: AnnotatedClaim, words: str) -> Iterator[Words]:
    """The sentence in pieces; each number leads to the claim."""
    dates = [date_in_words(date, context.lang) for date in annotated.claim.dates]
    at = 0
    for start, end in _numbers(words, dates):
        if start > at:
            yield Words(words[at:start])
        yield Words(words[start:end], href=context.claim(annotated))
        at = end
    if at < len(words):
        yield Words(words[at:])


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
    before = " ".join(piece.text for piece in paragraph.before).split()
    after = " ".join(piece.text for piece in paragraph.after).split()
    return " ".join(before[-WORDS_AROUND:]), " ".join(after[:WORDS_AROUND])


def _readings(
    context: PageContext, annotated: AnnotatedClaim
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    claim = annotated.claim
    dates = [date_in_words(date, context.lang) for date in claim.dates]
    figures = [counted_words(figure, context.lang, context.ui) for figure in claim.figures]
    kinds = (("date", dates), ("figure", figures))
    return tuple((context.ui["mark"][kind], tuple(of)) for kind, of in kinds if of)
