"""The page of one topic: its finding, its brief beside the evidence, and all its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import Any

from markupsafe import Markup

from risalah.clip import clipped
from risalah.content.library import AnnotatedClaim, Topic
from risalah.model import DateIn
from risalah.publish.citing import citing_topic
from risalah.publish.drawings.charts.view import chart_views
from risalah.publish.drawings.positions import bars_of, stop_of
from risalah.publish.drawings.stairs import draw_stairs
from risalah.publish.drawings.svg import Drawing, read_as_one
from risalah.publish.edition import Edition, PageContext, reading_path, topic_list_path
from risalah.publish.markdown import SetBrief, set_brief
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
from risalah.publish.wording import (
    date_in_words,
    figure_big,
    fill,
    number_words,
)

EVENTS = 6
"""Dated claims that a topic's own timeline shows; the full timeline holds all."""

QUOTED = 220
TRANSLATED = 240
PLACED = 40
"""Characters of a quote, its translation and its section's heading that the rail shows at most.

A claim's page has all of them; a brief with sixty witnesses could not carry them.
"""

LONGEST = 140
"""Characters of an event in the topic's timeline; its claim's page has all of them."""

ACTORS = 8

CAUTIONS = 4
CAUTIONED = 6
"""Comparisons and cautioned claims that a topic's page shows; another page holds all."""


def topic_view(context: PageContext, topic: Topic) -> View:
    """What templates/topic.html shows of a topic."""
    edition, record = context.edition, topic.record
    lang, ui = edition.lang, edition.ui
    annotated_claims = edition.index.by_topic[record.id]
    brief = set_brief(topic.briefs[lang], context)
    cited = [edition.library.claims[name] for name in brief.numbers]
    papers = dict.fromkeys(annotated.source.id for annotated in cited)
    comparisons = [c for c in edition.library.comparisons if record.id in c.record.topics]
    numerals = sum(len(edition.library.numerals[source]) for source in papers)
    said = ", ".join(paper_words(context, edition.library.sources[p].number) for p in papers)
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
        "glance": [_glance(context, glance) for glance in record.glance],
        "brief": {
            "note": fill(ui["topic"]["witnesses_of"], n=len(cited), paper=said),
            "sections": brief.parts,
        },
        "witnesses": [_witness(context, annotated, brief, tuple(papers)) for annotated in cited],
        "bars": bars_of(context, list(papers)),
        "texts": " ".join(context.to(reading_path(paper)) for paper in papers),
        "charts": [_chart(context, chart) for chart in chart_views(context, topic)],
        "timeline": _timeline(context, topic, annotated_claims, brief.numbers),
        "cautions": _cautions(context, record.id, comparisons, annotated_claims),
        "actors": _actors(context, annotated_claims),
        "claims": _claims(context, record.id, annotated_claims),
        "near": [_near(context, topic, other) for other in record.near],
        "cite": citing_topic(context, topic),
    }


def big_value(
    context: PageContext, annotated: AnnotatedClaim, words: str | None
) -> tuple[Markup | str, bool]:
    """The figure (or the date) of a claim set large, and whether it is words, not a number."""
    figure = None if words is None else annotated.figure(words)
    if figure is not None:
        return figure_big(figure, context.edition.lang), False
    wanted = [d for d in annotated.claim.dates if words is None or words in d.text]
    if wanted:
        return date_in_words(wanted[0], context.edition.lang), True
    return "“ ”", True


def _glance(context: PageContext, glance: Any) -> View:
    annotated = context.edition.library.claims[glance.claim]
    value, words = big_value(context, annotated, glance.figure)
    return {
        "href": context.claim(annotated),
        "value": value,
        "words": words,
        "text": glance.text[context.edition.lang],
        "quote": {
            "segs": _excerpt(annotated, glance.figure),
            "lang": annotated.claim.lang,
        },
    }


def _excerpt(annotated: AnnotatedClaim, figure: str | None) -> list[View]:
    """A few words of the quote around what was read, as one plain segment."""
    quote = annotated.claim.quote
    found = annotated.figure(figure) if figure else None
    at = found.at if found else (annotated.claim.dates[0].at if annotated.claim.dates else 0)
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


def _witness(
    context: PageContext, annotated: AnnotatedClaim, brief: SetBrief, papers: tuple[str, ...]
) -> View:
    edition = context.edition
    number = brief.numbers[annotated.slug]
    conflict = differs(context, annotated)
    place = clipped(section_words(context, annotated), PLACED)
    if len(papers) > 1:
        place = f"{paper_words(context, annotated.source.number)}, {place}".rstrip(", ")
    return {
        "id": f"w{number}",
        "figure": value_of(context, annotated),
        "gloss": gist(context, annotated),
        "said": _said(context, annotated),
        "quote": {"segs": _quoted(annotated, edition), "lang": annotated.claim.lang},
        "at": stop_of(context, annotated),
        "track": str(papers.index(annotated.source.id) + 1),
        "place": place,
        "lines": lines_words(context, annotated),
        "href": context.claim(annotated),
        "caution": annotated.note.caution[edition.lang]
        if annotated.note and annotated.note.caution
        else None,
        "conflict": {
            "href": context.comparison(conflict.record.name),
            "label": edition.ui["claim"]["contradicted"],
        }
        if conflict
        else None,
        "hue": hue_of(edition.index.topic_of(annotated)),
    }


def _said(context: PageContext, annotated: AnnotatedClaim) -> str | None:
    """The translation beside a quote in another language than the page's."""
    text, lang = title_of(context, annotated)
    return clipped(text, TRANSLATED) if lang != annotated.claim.lang else None


def _quoted(annotated: AnnotatedClaim, edition: Edition) -> list[Segment]:
    """The quote with the read words marked; of a very long one the part with the first of them."""
    segments = segments_of(annotated.claim, edition, READ)
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
    context: PageContext,
    topic: Topic,
    annotated_claims: tuple[AnnotatedClaim, ...],
    cited: Container[str],
) -> View | None:
    """The most telling of the topic's dated events: those at a glance, then those of the brief."""
    pairs = dated(annotated_claims)
    if not pairs:
        return None
    edition = context.edition
    glance = {one.claim for one in topic.record.glance}

    def telling(pair: tuple[DateIn, AnnotatedClaim]) -> tuple[bool, bool, bool, int]:
        date, annotated = pair
        exact = PRECISIONS.index(stretch_of(date).precision)
        return annotated.slug not in glance, annotated.slug not in cited, not annotated.key, exact

    distinct = list({(pair[0].edtf, pair[1].slug): pair for pair in pairs}.values())
    kept = sorted(distinct, key=telling)[:EVENTS]
    chosen = [pair for pair in distinct if pair in kept]
    drawn: Drawing | None = None
    if len(chosen) > 1:
        events = [
            drawn_event(context, annotated, date, 0, gist(context, annotated))
            for date, annotated in chosen
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
        "events": [_shortened(event_row(context, annotated, date)) for date, annotated in chosen],
        "href": context.to("timeline.html") + f"?topic={topic.record.id}",
    }


def _shortened(event: View) -> View:
    return {**event, "text": clipped(str(event["text"]), LONGEST)}


def _cautions(
    context: PageContext,
    topic: str,
    comparisons: list[Any],
    annotated_claims: tuple[AnnotatedClaim, ...],
) -> View:
    edition = context.edition
    ordered = sorted(
        comparisons, key=lambda c: (not c.record.sharp, not edition.index.conflicts(c))
    )
    lead = comparison_view(context, ordered[0]) if ordered else None
    rows: list[View] = []
    for comparison in ordered[1:CAUTIONS]:
        view = comparison_view(context, comparison)
        link = {"href": view["href"], "label": edition.ui["compare"]["working"]}
        rows.append({"text": view["text"], "title": view["title"], "link": link})
    cautioned = [w for w in annotated_claims if w.key and w.note and w.note.caution]
    for annotated in cautioned[:CAUTIONED]:
        assert annotated.note is not None
        assert annotated.note.caution is not None
        link = {"href": context.claim(annotated), "label": edition.ui["claim"]["open"]}
        rows.append({"text": annotated.note.caution[edition.lang], "title": None, "link": link})
    more = len(ordered) > CAUTIONS or len(cautioned) > CAUTIONED
    every = {
        "href": context.to("comparisons.html") + f"?topic={topic}",
        "label": edition.ui["compare"]["all"],
    }
    return {"lead": lead, "rows": rows, "all": every if more else None}


def _chart(context: PageContext, chart: View) -> View:
    """A chart whose narrow drawing is read out as the wide one is.

    What its table remarks cell by cell stands on the source's page; here a cell is marked only.
    """
    drawing = read_as_one(Drawing(chart["wide"], chart["narrow"]), f"{chart['id']}-w")
    table = chart["table"] and _remarked_elsewhere(context, chart["table"])
    return {**chart, "table": table, "wide": drawing.wide, "narrow": drawing.narrow}


def _remarked_elsewhere(context: PageContext, of: View) -> View:
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
    said = context.edition.ui["chart"]["remarked"]
    return {**of, "rows": rows, "remarks": [{"mark": "*", "text": said}]}


def _claims(context: PageContext, topic: str, annotated_claims: tuple[AnnotatedClaim, ...]) -> View:
    """The way to the list of all claims; inplace.js brings the list here."""
    edition = context.edition
    n = number_words(len(annotated_claims), edition.lang)
    return {
        "href": context.to(topic_list_path(topic)),
        "label": edition.say("topic", "all_claims", n=n),
    }


def _actors(context: PageContext, annotated_claims: tuple[AnnotatedClaim, ...]) -> View:
    edition = context.edition
    words = edition.ui["topic"]
    counts = Counter(
        actor for annotated in annotated_claims for actor in {a.id for a in annotated.claim.actors}
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:ACTORS]
    return {
        "note": words["actors_caption"],
        "rows": [
            {
                "name": actor_name(context, actor),
                "href": context.actor(actor) if actor in edition.library.actors else None,
                "n": number_words(count, edition.lang),
            }
            for actor, count in ranked
        ],
    }


def _near(context: PageContext, topic: Topic, other: str) -> View:
    edition = context.edition
    record = edition.library.topics[other].record
    mine = _named(context, topic.record.id)
    theirs = _named(context, other)
    shared = sorted(mine.keys() & theirs.keys(), key=lambda a: (-(mine[a] + theirs[a]), a))[:4]
    names = ", ".join(actor_name(context, actor) for actor in shared)
    return {
        "href": context.topic(other),
        "name": record.name[edition.lang],
        "sign": record.sign,
        "hue": record.hue,
        "text": fill(edition.ui["topic"]["shared"], names=names) if names else "",
    }


def _named(context: PageContext, topic: str) -> Counter[str]:
    return Counter(
        actor
        for annotated in context.edition.index.by_topic[topic]
        for actor in {a.id for a in annotated.claim.actors}
    )
