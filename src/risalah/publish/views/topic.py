"""The page of one topic: its finding, its brief beside the evidence, and all its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import Any

from markupsafe import Markup

from risalah.clip import clipped
from risalah.content.library import Topic, Witness
from risalah.model import DateIn
from risalah.publish.bibliography import citing_topic
from risalah.publish.charts import chart_views
from risalah.publish.drawings import Drawing
from risalah.publish.edition import Edition, Here, reading_path, topic_list_path
from risalah.publish.lean import labelled_by, lean_svg
from risalah.publish.markdown import SetBrief, set_brief
from risalah.publish.positions import bars_of, stop_of
from risalah.publish.quotes import Segment, segments_of
from risalah.publish.rows import (
    READ,
    View,
    actor_name,
    comparison_view,
    dated,
    differs,
    drawn_event,
    event_row,
    gist,
    hue_of,
    lines_words,
    paper_words,
    section_words,
    stretch_of,
    title_of,
    value_of,
)
from risalah.publish.timelines import draw_stairs
from risalah.publish.wording import (
    date_in_words,
    figure_big,
    fill,
    number_words,
)

EVENTS = 6
"""Dated claims that a topic's own timeline shows; the full timeline holds all."""

QUOTED = 220
RENDERED = 240
PLACED = 40
"""Characters of a quote, of its rendering and of its section's heading that the rail shows at most.

A claim's page has all of them; a brief with sixty witnesses could not carry them.
"""

LONGEST = 140
"""Characters of an event in the topic's timeline; its claim's page has all of them."""

ACTORS = 8

CAUTIONS = 4
CAUTIONED = 6
"""Comparisons and cautioned claims that a topic's page shows; another page holds all."""


def topic_view(here: Here, topic: Topic) -> View:
    """What templates/topic.html shows of a topic."""
    edition, record = here.edition, topic.record
    lang, ui = edition.lang, edition.ui
    witnesses = edition.index.by_topic[record.id]
    brief = set_brief(topic.briefs[lang].markdown, here)
    cited = [edition.library.witnesses[name] for name in brief.numbers]
    papers = dict.fromkeys(witness.source.id for witness in cited)
    comparisons = [c for c in edition.library.comparisons if record.id in c.record.topics]
    numerals = sum(len(edition.library.numerals[source]) for source in papers)
    said = ", ".join(paper_words(here, edition.library.sources[p].number) for p in papers)
    return {
        "name": record.name[lang],
        "title": record.title[lang],
        "standfirst": record.standfirst[lang],
        "hue": record.hue,
        "sign": record.sign,
        "facts": [
            edition.count("papers", len(papers)),
            edition.count("witnesses", len(cited)),
            edition.count("numerals", numerals),
            edition.count("cautions", len(comparisons)),
        ],
        "glance": [_glance(here, glance) for glance in record.glance],
        "brief": {
            "note": fill(ui["topic"]["witnesses_of"], n=len(cited), paper=said),
            "sections": brief.parts,
        },
        "witnesses": [_witness(here, witness, brief, tuple(papers)) for witness in cited],
        "bars": bars_of(here, list(papers)),
        "texts": " ".join(here.to(reading_path(paper)) for paper in papers),
        "charts": [_lean(here, chart) for chart in chart_views(here, topic)],
        "timeline": _timeline(here, topic, witnesses, brief.numbers),
        "cautions": _cautions(here, record.id, comparisons, witnesses),
        "actors": _actors(here, witnesses),
        "claims": _claims(here, record.id, witnesses),
        "near": [_near(here, topic, other) for other in record.near],
        "cite": citing_topic(here, topic),
    }


def big_value(here: Here, witness: Witness, words: str | None) -> tuple[Markup | str, bool]:
    """The figure (or the date) of a claim set large, and whether it is words, not a number."""
    figure = None if words is None else witness.figure(words)
    if figure is not None:
        return figure_big(figure, here.edition.lang), False
    wanted = [d for d in witness.claim.dates if words is None or words in d.text]
    if wanted:
        return date_in_words(wanted[0], here.edition.lang), True
    return "“ ”", True


def _glance(here: Here, glance: Any) -> View:
    witness = here.edition.library.witnesses[glance.claim]
    value, words = big_value(here, witness, glance.figure)
    return {
        "href": here.claim(witness),
        "value": value,
        "words": words,
        "text": glance.text[here.edition.lang],
        "quote": {
            "segs": _excerpt(witness, glance.figure),
            "lang": witness.claim.lang,
        },
    }


def _excerpt(witness: Witness, figure: str | None) -> list[View]:
    """A few words of the quote around what was read, as one plain segment."""
    quote = witness.claim.quote
    found = witness.figure(figure) if figure else None
    at = found.at if found else (witness.claim.dates[0].at if witness.claim.dates else 0)
    before = quote.rfind(" ", 0, max(at - 42, 0)) + 1
    after = quote.find(" ", at + 66)
    end = len(quote) if after < 0 else after
    words = quote[before:end]
    return [
        {
            "text": ("… " if before else "") + words + (" …" if end < len(quote) else ""),
            "mark": None,
            "value": "",
        }
    ]


def _witness(here: Here, witness: Witness, brief: SetBrief, papers: tuple[str, ...]) -> View:
    edition = here.edition
    number = brief.numbers[witness.slug]
    conflict = differs(here, witness)
    place = clipped(section_words(here, witness), PLACED)
    if len(papers) > 1:
        place = f"{paper_words(here, witness.source.number)}, {place}".rstrip(", ")
    return {
        "id": f"w{number}",
        "figure": value_of(here, witness),
        "gloss": gist(here, witness),
        "said": _said(here, witness),
        "quote": {"segs": _quoted(witness, edition), "lang": witness.claim.lang},
        "at": stop_of(here, witness),
        "track": str(papers.index(witness.source.id) + 1),
        "place": place,
        "lines": lines_words(here, witness),
        "href": here.claim(witness),
        "caution": witness.note.caution[edition.lang]
        if witness.note and witness.note.caution
        else None,
        "conflict": {
            "href": here.comparison(conflict.record.name),
            "label": edition.ui["claim"]["contradicted"],
        }
        if conflict
        else None,
        "hue": hue_of(edition.index.topic_of(witness)),
    }


def _said(here: Here, witness: Witness) -> str | None:
    """The rendering beside a quote in another language than the page's."""
    text, lang = title_of(here, witness)
    return clipped(text, RENDERED) if lang != witness.claim.lang else None


def _quoted(witness: Witness, edition: Edition) -> list[Segment]:
    """The quote with the read words marked; of a very long one the part with the first of them."""
    segments = segments_of(witness.claim, edition, READ)
    kept: list[Segment] = []
    room = QUOTED
    if len(segments) > 1 and segments[0].mark is None and len(segments[0].text) > room:
        lead = segments[0].text[-room // 3 :].split(" ", 1)[-1]
        segments = (Segment(f"… {lead}", None, ""), *segments[1:])
    for segment in segments:
        if len(segment.text) > room:
            words = segment.text[:room].rsplit(" ", 1)[0]
            return [*kept, Segment(f"{words} …", segment.mark, segment.value)]
        kept.append(segment)
        room -= len(segment.text)
    return kept


PRECISIONS = ("day", "month", "year", "interval")


def _timeline(
    here: Here, topic: Topic, witnesses: tuple[Witness, ...], cited: Container[str]
) -> View | None:
    """The most telling of the topic's dated events: those at a glance, then those of the brief."""
    pairs = dated(witnesses)
    if not pairs:
        return None
    edition = here.edition
    glance = {one.claim for one in topic.record.glance}

    def telling(pair: tuple[DateIn, Witness]) -> tuple[bool, bool, bool, int]:
        date, witness = pair
        exact = PRECISIONS.index(stretch_of(date).precision)
        return witness.slug not in glance, witness.slug not in cited, not witness.key, exact

    distinct = list({(pair[0].edtf, pair[1].slug): pair for pair in pairs}.values())
    kept = sorted(distinct, key=telling)[:EVENTS]
    chosen = [pair for pair in distinct if pair in kept]
    drawn: Drawing | None = None
    if len(chosen) > 1:
        events = [
            drawn_event(here, witness, date, 0, gist(here, witness)) for date, witness in chosen
        ]
        drawn = draw_stairs(events, topic.record.name[edition.lang])
    years = [stretch_of(date) for date, _ in pairs]
    title = fill(
        edition.ui["topic"]["timeline"],
        **{"from": min(s.first.year for s in years), "to": max(s.last.year for s in years)},
    )
    return {
        "title": title,
        "note": edition.ui["topic"]["timeline_note"],
        "drawn": drawn,
        "events": [_shortened(event_row(here, witness, date)) for date, witness in chosen],
        "href": here.to("timeline.html") + f"?topic={topic.record.id}",
    }


def _shortened(event: View) -> View:
    return {**event, "text": clipped(str(event["text"]), LONGEST)}


def _cautions(
    here: Here, topic: str, comparisons: list[Any], witnesses: tuple[Witness, ...]
) -> View:
    edition = here.edition
    ordered = sorted(
        comparisons, key=lambda c: (not c.record.sharp, not edition.index.conflicts(c))
    )
    lead = comparison_view(here, ordered[0]) if ordered else None
    rows: list[View] = []
    for comparison in ordered[1:CAUTIONS]:
        view = comparison_view(here, comparison)
        link = {"href": view["href"], "label": edition.ui["compare"]["working"]}
        rows.append({"text": view["text"], "title": view["title"], "link": link})
    cautioned = [w for w in witnesses if w.key and w.note and w.note.caution]
    for witness in cautioned[:CAUTIONED]:
        assert witness.note is not None
        assert witness.note.caution is not None
        link = {"href": here.claim(witness), "label": edition.ui["claim"]["open"]}
        rows.append({"text": witness.note.caution[edition.lang], "title": None, "link": link})
    more = len(ordered) > CAUTIONS or len(cautioned) > CAUTIONED
    every = {
        "href": here.to("comparisons.html") + f"?topic={topic}",
        "label": edition.ui["compare"]["all"],
    }
    return {"lead": lead, "rows": rows, "all": every if more else None}


def _lean(here: Here, chart: View) -> View:
    """A chart with its drawings in short; the narrow one is read out as the wide one is.

    What its table remarks cell by cell stands on the source's page; here a cell is marked only.
    """
    name = f"{chart['id']}-w"
    chart = {**chart, "table": chart["table"] and _remarked_elsewhere(here, chart["table"])}
    wide = Markup(lean_svg(chart["wide"]).replace("<svg ", f'<svg id="{name}" ', 1))
    if chart["narrow"] is None:
        return {**chart, "wide": wide}
    return {**chart, "wide": wide, "narrow": labelled_by(lean_svg(chart["narrow"]), name)}


def _remarked_elsewhere(here: Here, of: View) -> View:
    """A table whose remarked cells all bear one mark, which says where the remarks stand."""
    if not of["remarks"]:
        return of
    rows = [
        {
            **line,
            "cells": [{**c, "mark": c["mark"] and "*", "unknown": False} for c in line["cells"]],
        }
        for line in of["rows"]
    ]
    said = here.edition.ui["chart"]["remarked"]
    return {**of, "rows": rows, "remarks": [{"mark": "*", "text": said}]}


def _claims(here: Here, topic: str, witnesses: tuple[Witness, ...]) -> View:
    """The way to the list of all claims; inplace.js brings the list here."""
    edition = here.edition
    n = number_words(len(witnesses), edition.lang)
    return {
        "href": here.to(topic_list_path(topic)),
        "label": edition.say("topic", "all_claims", n=n),
    }


def _actors(here: Here, witnesses: tuple[Witness, ...]) -> View:
    edition = here.edition
    words = edition.ui["topic"]
    counts = Counter(
        actor for witness in witnesses for actor in {a.id for a in witness.claim.actors}
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:ACTORS]
    return {
        "note": words["actors_caption"],
        "rows": [
            {
                "name": actor_name(here, actor),
                "href": here.actor(actor) if actor in edition.library.actors else None,
                "n": number_words(count, edition.lang),
            }
            for actor, count in ranked
        ],
    }


def _near(here: Here, topic: Topic, other: str) -> View:
    edition = here.edition
    record = edition.library.topics[other].record
    mine = _named(here, topic.record.id)
    theirs = _named(here, other)
    shared = sorted(mine.keys() & theirs.keys(), key=lambda a: (-(mine[a] + theirs[a]), a))[:4]
    names = ", ".join(actor_name(here, actor) for actor in shared)
    return {
        "href": here.topic(other),
        "name": record.name[edition.lang],
        "sign": record.sign,
        "hue": record.hue,
        "text": fill(edition.ui["topic"]["shared"], names=names) if names else "",
    }


def _named(here: Here, topic: str) -> Counter[str]:
    return Counter(
        actor
        for witness in here.edition.index.by_topic[topic]
        for actor in {a.id for a in witness.claim.actors}
    )
