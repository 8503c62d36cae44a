"""The timeline: all dated claims, drawn by topic and listed in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from risalah import addresses
from risalah.publish.drawings.lanes import Event, Lane
from risalah.publish.drawings.svg import Drawing
from risalah.publish.drawings.timeline import draw_timeline
from risalah.publish.edition import PageContext
from risalah.publish.events import (
    DatedClaim,
    EventRow,
    dated,
    distinct,
    drawn_event,
    event_row,
    years_covered,
)
from risalah.publish.facets import Filters, facet_of, filters_of
from risalah.publish.page_parts import Link
from risalah.publish.wording import fill, number_words

FACETS = ("topic", "paper", "actor", "year")
SORTS = {"": "by_date", "-date": "by_date_down"}


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What templates/timeline.html shows."""

    lede: str
    drawing: Drawing
    events: tuple[EventRow, ...]
    filters: Filters
    downloads: tuple[Link, ...]


def dated_events(context: PageContext) -> list[DatedClaim]:
    """Every date that a claim gives, once, from the earliest."""
    return distinct(dated(context.edition.library.claims.values()))


def draw_events(context: PageContext) -> Drawing:
    """All dated events, a lane a topic; what a topic dates to the same day is one mark."""
    edition, pairs = context.edition, dated_events(context)
    topics = [topic.record for topic in edition.library.topics.values()]
    lanes = {topic.id: i for i, topic in enumerate(topics)}
    drawn: dict[tuple[str, int], Event] = {}
    for date, annotated in pairs:
        topic = edition.library.topic_of(annotated)
        if topic is not None:
            lane = lanes[topic.record.id]
            drawn.setdefault((date.edtf, lane), drawn_event(context, annotated, date, lane))
    names = [Lane(topic.name[edition.lang], topic.hue) for topic in topics]
    first, last = years_covered(pairs) or ("", "")
    count = number_words(len(pairs), edition.lang)
    spoken = fill(edition.ui["timeline"]["spoken"], n=count, **{"from": first, "to": last})
    return draw_timeline(list(drawn.values()), names, spoken)


def timeline_view(context: PageContext) -> TimelineView:
    """All dated claims."""
    pairs = dated_events(context)
    events = tuple(event_row(context, annotated, date) for date, annotated in pairs)
    facets = [facet_of(context, name, [event.data for event in events]) for name in FACETS]
    count = number_words(len(pairs), context.edition.lang)
    return TimelineView(
        lede=context.edition.say("timeline", "lede", n=count),
        drawing=draw_events(context),
        events=events,
        filters=filters_of(context, len(events), facets, SORTS),
        downloads=(Link(context.asset(addresses.data("events.csv")), "CSV"),),
    )
