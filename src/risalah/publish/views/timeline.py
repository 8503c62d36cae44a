"""The timeline: all dated claims, drawn by topic and listed in order of time."""

from __future__ import annotations

from risalah.content.library import AnnotatedClaim
from risalah.model import DateIn
from risalah.publish.drawings.lanes import Event, Lane
from risalah.publish.drawings.svg import Drawing
from risalah.publish.drawings.timeline import draw_timeline
from risalah.publish.edition import PageContext
from risalah.publish.rows import View, claim_list, dated, drawn_event, event_row, stretch_of
from risalah.publish.wording import fill, number_words


def dated_events(context: PageContext) -> list[tuple[DateIn, AnnotatedClaim]]:
    """Every date that a claim gives, once, from the earliest."""
    pairs = {
        (date.edtf, w.slug): (date, w) for date, w in dated(context.edition.library.claims.values())
    }
    return list(pairs.values())


def draw_events(context: PageContext) -> Drawing:
    """All dated events, a lane a topic; what a topic dates to the same day is one mark."""
    edition, pairs = context.edition, dated_events(context)
    topics = list(edition.library.topics.values())
    lanes = {topic.record.id: i for i, topic in enumerate(topics)}
    drawn: dict[tuple[str, int], Event] = {}
    for date, annotated in pairs:
        topic = edition.index.topic_of(annotated)
        if topic is not None:
            lane = lanes[topic.record.id]
            drawn.setdefault((date.edtf, lane), drawn_event(context, annotated, date, lane))
    names = [Lane(topic.record.name[edition.lang], topic.record.hue) for topic in topics]
    years = [stretch_of(date) for date, _ in pairs]
    spoken = fill(
        edition.ui["timeline"]["spoken"],
        n=number_words(len(pairs), edition.lang),
        **{
            "from": min((s.first.year for s in years), default=""),
            "to": max((s.last.year for s in years), default=""),
        },
    )
    return draw_timeline(list(drawn.values()), names, spoken)


def timeline_view(context: PageContext) -> View:
    """What templates/timeline.html shows."""
    edition = context.edition
    words = edition.ui["timeline"]
    pairs = dated_events(context)
    count = number_words(len(pairs), edition.lang)
    controls = claim_list(context, [w for _, w in pairs], ("topic", "paper", "actor", "year"))
    return {
        "title": words["title"],
        "lede": fill(words["lede"], n=count),
        "drawn": draw_events(context),
        "note": words["note"],
        "events": [event_row(context, annotated, date) for date, annotated in pairs],
        "facets": controls["facets"],
        "sorts": [
            {"name": "", "label": edition.ui["lists"]["by_date"]},
            {"name": "-date", "label": edition.ui["lists"]["by_date_down"]},
        ],
        "total": count,
        "downloads": [{"href": context.asset("data/events.csv"), "label": "CSV"}],
    }
