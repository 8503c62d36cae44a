"""Timelines: of all dated claims, drawn by topic and listed; and of one topic, its most telling."""

from collections.abc import Container
from dataclasses import dataclass, replace

from risalah import addresses
from risalah.clip import clipped
from risalah.content.library import Topic
from risalah.edtf import extent_of
from risalah.publish.drawings.lanes import Event, Lane
from risalah.publish.drawings.svg import Drawing
from risalah.publish.drawings.timeline import draw_timeline
from risalah.publish.edition import Edition, PageContext
from risalah.publish.events import (
    DatedClaim,
    EventRow,
    dated,
    distinct,
    draw_in_stairs,
    drawn_event,
    event_row,
    years_covered,
)
from risalah.publish.lists import By, Filters, filters_of
from risalah.publish.page_parts import Link
from risalah.publish.wording import fill

FACETS = ("topic", "paper", "actor", "year")
SORTS = {"": "by_date", "-date": "by_date_down"}

MAX_EVENTS = 6
"""Dated claims that a topic's own timeline shows; the full timeline holds all."""

MAX_TEXT = 140
"""Characters of an event; its claim's page has all of them."""

EXACTNESS = ("day", "month", "year", "interval")


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What templates/timeline.html shows."""

    lede: str
    drawing: Drawing
    events: tuple[EventRow, ...]
    filters: Filters
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicTimeline:
    """The events of a topic; `href` leads to all of them."""

    title: str
    drawing: Drawing | None
    events: tuple[EventRow, ...]
    href: str


def dated_events(edition: Edition) -> list[DatedClaim]:
    """Every date that a claim gives, once, from the earliest."""
    return distinct(dated(edition.library.claims.values()))


def timeline_lede(edition: Edition) -> str:
    """What the page of all dated claims says of itself."""
    return edition.say("timeline", "lede", n=edition.number(len(dated_events(edition))))


def draw_events(context: PageContext) -> Drawing:
    """All dated events, a lane a topic; what a topic dates to the same day is one mark."""
    pairs = dated_events(context)
    topics = [topic.record for topic in context.library.topics.values()]
    lanes = {topic.id: i for i, topic in enumerate(topics)}
    drawn: dict[tuple[str, int], Event] = {}
    for date, annotated in pairs:
        topic = context.library.topic_of(annotated)
        if topic is not None:
            lane = lanes[topic.record.id]
            drawn.setdefault((date.edtf, lane), drawn_event(context, annotated, date, lane))
    names = [Lane(topic.name[context.lang], topic.hue) for topic in topics]
    first, last = years_covered(pairs) or ("", "")
    count = context.number(len(pairs))
    spoken = fill(context.ui["timeline"]["spoken"], n=count, **{"from": first, "to": last})
    return draw_timeline(list(drawn.values()), names, spoken)


def timeline_view(context: PageContext) -> TimelineView:
    """All dated claims."""
    pairs = dated_events(context)
    events = tuple(event_row(context, annotated, date) for date, annotated in pairs)
    data = [event.data for event in events]
    return TimelineView(
        lede=timeline_lede(context),
        drawing=draw_events(context),
        events=events,
        filters=filters_of(context, data, map(By, FACETS), SORTS),
        downloads=(Link(context.asset(addresses.data("events.csv")), "CSV"),),
    )


def topic_timeline(
    context: PageContext, topic: Topic, cited: Container[str]
) -> TopicTimeline | None:
    """Events at a glance, then those of the brief, which cites `cited`; None without any."""
    record = topic.record
    pairs = dated(context.index.by_topic[record.id])
    years = years_covered(pairs)
    if years is None:
        return None
    first, last = years
    chosen = _most_telling(distinct(pairs), {one.claim for one in record.glance}, cited)
    query = addresses.query(addresses.TIMELINE, "topic", record.id)
    return TopicTimeline(
        title=fill(context.ui["topic"]["timeline"], **{"from": first, "to": last}),
        drawing=draw_in_stairs(context, chosen, record.name[context.lang]) if chosen[1:] else None,
        events=tuple(_event(context, pair) for pair in chosen),
        href=context.to(query),
    )


def _most_telling(
    pairs: list[DatedClaim], glance: Container[str], cited: Container[str]
) -> list[DatedClaim]:
    """Some dated claims in order of time: at a glance, cited, key, and exact ones first."""

    def rank(pair: DatedClaim) -> tuple[bool, bool, bool, int]:
        date, annotated = pair
        exactness = EXACTNESS.index(extent_of(date).exactness)
        slug = annotated.slug
        return slug not in glance, slug not in cited, not annotated.key, exactness

    kept = sorted(pairs, key=rank)[:MAX_EVENTS]
    return [pair for pair in pairs if pair in kept]


def _event(context: PageContext, pair: DatedClaim) -> EventRow:
    row = event_row(context, pair[1], pair[0])
    return replace(row, claim=replace(row.claim, title=clipped(row.claim.title, MAX_TEXT)))
