"""The timeline: all dated claims, drawn by topic and listed in order of time."""

from __future__ import annotations

from risalah.publish.edition import Here
from risalah.publish.rows import View, claim_list, dated, drawn_event, event_row, stretch_of
from risalah.publish.timelines import Event, Lane, draw_timeline
from risalah.publish.wording import fill, number_words


def timeline_view(here: Here) -> View:
    """What templates/timeline.html shows."""
    edition = here.edition
    words = edition.ui["timeline"]
    pairs = []
    seen: set[tuple[str, str]] = set()
    for date, witness in dated(edition.library.witnesses.values()):
        if (date.edtf, witness.slug) not in seen:
            seen.add((date.edtf, witness.slug))
            pairs.append((date, witness))
    topics = list(edition.library.topics.values())
    lanes = {topic.record.id: i for i, topic in enumerate(topics)}
    drawn: dict[tuple[str, int], Event] = {}
    for date, witness in pairs:
        topic = edition.index.topic_of(witness)
        if topic is not None:
            lane = lanes[topic.record.id]
            drawn.setdefault((date.edtf, lane), drawn_event(here, witness, date, lane))
    events = list(drawn.values())
    names = [Lane(topic.record.name[edition.lang], topic.record.hue) for topic in topics]
    years = [stretch_of(date) for date, _ in pairs]
    count = number_words(len(pairs), edition.lang)
    spoken = fill(
        words["spoken"],
        n=count,
        **{
            "from": min((s.first.year for s in years), default=""),
            "to": max((s.last.year for s in years), default=""),
        },
    )
    controls = claim_list(here, [w for _, w in pairs], ("topic", "paper", "actor", "year"))
    return {
        "title": words["title"],
        "lede": fill(words["lede"], n=count),
        "drawn": draw_timeline(events, names, spoken),
        "note": words["note"],
        "events": [event_row(here, witness, date) for date, witness in pairs],
        "facets": controls["facets"],
        "sorts": [
            {"name": "", "label": edition.ui["lists"]["by_date"]},
            {"name": "-date", "label": edition.ui["lists"]["by_date_down"]},
        ],
        "total": count,
        "downloads": [{"href": here.asset("data/events.csv"), "label": "CSV"}],
    }
