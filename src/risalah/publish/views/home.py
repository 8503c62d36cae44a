"""The first page: one sentence with its witness, the topics, the numbers, the disagreements."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from risalah import addresses
from risalah.publish.comparison_view import (
    ComparisonView,
    comparison_view,
    disagreements_href,
)
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Table
from risalah.publish.page_parts import Count
from risalah.publish.views.lead import Lead, lead_view
from risalah.publish.views.sources import barcode_of, sources_table
from risalah.publish.views.story import Story, story_of
from risalah.publish.views.timeline import dated_events, draw_events
from risalah.publish.wording import fill, number_words

MAX_DISAGREEMENTS = 3

LARGE_STORIES = 2
"""Stories that are set large, with a chart where their number is no share."""

UNEQUAL = "≠"
"""The sign in the words of ui.yaml in whose place the drawn one is set."""


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
    edition = context.edition
    words, library = edition.ui["home"], edition.library
    numerals = sum(map(len, library.numerals.values()))
    topics = library.topics.values()
    return HomeView(
        lead=lead_view(context),
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
        sources_title=fill(words["sources_title"], n=number_words(numerals, edition.lang)),
        barcode=barcode_of(context),
        sources=sources_table(context),
    )


def _tally(context: PageContext, numerals: int) -> tuple[Count, ...]:
    """What there is of each kind, with its list."""
    edition = context.edition
    library, to = edition.library, context.to
    claims = library.claims.values()
    figures = sum(len(annotated.claim.figures) for annotated in claims)
    actors = len(edition.index.by_actor.keys() & library.actors.keys())
    disagreements = sum(comparison.conflicts for comparison in library.comparisons.values())
    return (
        edition.count("claims", len(claims), to(addresses.CLAIMS)),
        edition.count("figures", figures, to(addresses.FIGURES)),
        edition.count("events", len(dated_events(context)), to(addresses.TIMELINE)),
        edition.count("actors", actors, to(addresses.ACTORS)),
        edition.count("numerals", numerals, to(addresses.SOURCES)),
        edition.count("disagreements", disagreements, disagreements_href(context)),
    )


def _sharpest(context: PageContext) -> tuple[ComparisonView, ...]:
    conflicts = [c for c in context.edition.library.comparisons.values() if c.conflicts]
    conflicts.sort(key=lambda c: (not c.record.sharp, c.record.kind != "conflict"))
    return tuple(comparison_view(context, one) for one in conflicts[:MAX_DISAGREEMENTS])
