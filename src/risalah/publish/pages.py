"""Which pages the site has, in both languages: address, template, title and view of each.

The list is the plan of the site, read from top to bottom; each view is made when its page is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from risalah.clip import clipped
from risalah.content.library import AnnotatedClaim
from risalah.publish.edition import (
    Edition,
    PageContext,
    actor_list_path,
    claim_path,
    reading_path,
    source_list_path,
    topic_list_path,
)
from risalah.publish.rows import FEW, View, title_of
from risalah.publish.views import (
    about,
    actors,
    claim,
    claims,
    comparisons,
    data,
    figures,
    glossary,
    home,
    network,
    reading,
    search,
    source,
    timeline,
    topic,
    topics,
)

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address inside the edition, and what its template is given.

    `part` is the entry of the navigation that the page lies in; `name` is what the template calls
    its view.
    """

    path: str
    template: str
    name: str
    title: str
    description: str
    view: Callable[[PageContext], View]
    part: str | None = None
    hue: str | None = None
    alternates: tuple[tuple[str, str, str], ...] = ()
    subject: object = None


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Every page of one edition."""
    library, lang, ui = edition.library, edition.lang, edition.ui
    site = library.site

    def lone(key: str, view: Callable[[PageContext], View], title: str, lede: str) -> Page:
        return Page(f"{key}.html", f"{key}.html", key, title, lede, view, key)

    yield Page("index.html", "home.html", "home", site.title, site.tagline[lang], home.home_view)
    words = ui["topic"]
    yield lone("topics", topics.topics_view, words["index_title"], words["index_lede"])
    for one in library.topics.values():
        record = one.record
        yield Page(
            f"topics/{record.id}.html",
            "topic.html",
            "topic",
            record.name[lang],
            record.finding[lang],
            partial(_of, topic.topic_view, one),
            "topics",
            record.hue,
        )
    for annotated in library.claims.values():
        context = edition.at(claim_path(annotated))
        title, _ = title_of(context, annotated)
        own = edition.index.topic_of(annotated)
        yield Page(
            claim_path(annotated),
            "claim.html",
            "claim",
            clipped(title, 70),
            clipped(title, 220),
            partial(_of, claim.claim_view, annotated),
            None,
            own.record.hue if own else None,
            (("application/json", f"claims/{annotated.slug}.json", "JSON"),),
            annotated,
        )
    yield lone("claims", claims.claims_view, ui["nav"]["claims"], ui["claims"]["lede"])
    yield lone(
        "sources", source.sources_view, ui["source"]["index_title"], ui["source"]["index_lede"]
    )
    for record_ in library.sources.values():
        own = next((library.topics[t] for t in record_.topics if t in library.topics), None)
        hue = own.record.hue if own else None
        title = record_.title or record_.label[lang]
        yield Page(
            f"sources/{record_.id}.html",
            "source.html",
            "source",
            title,
            record_.label[lang],
            partial(_of, source.source_view, record_),
            "sources",
            hue,
            subject=record_,
        )
        yield Page(
            reading_path(record_.id),
            "reading.html",
            "reading",
            f"{ui['source']['read_link']}: {title}",
            clipped(ui["source"]["reading_lede"], 220),
            partial(_of, reading.reading_view, record_),
            "sources",
            hue,
        )
    yield lone("actors", actors.actors_view, ui["actor"]["index_title"], ui["actor"]["index_lede"])
    for actor in library.actors.values():
        yield Page(
            f"actors/{actor.id}.html",
            "actor.html",
            "actor",
            actor.name[lang],
            actors.describe(edition, actor),
            partial(_of, actors.actor_view, actor),
            "actors",
        )
    for key, view in (
        ("timeline", timeline.timeline_view),
        ("figures", figures.figures_view),
        ("network", network.network_view),
        ("comparisons", comparisons.comparisons_view),
        ("glossary", glossary.glossary_view),
        ("search", search.search_view),
        ("data", data.data_view),
        ("about", about.about_view),
    ):
        group = {"comparisons": "compare"}.get(key, key)
        yield lone(key, view, ui["nav"][key], ui[group]["lede"])
    yield from _lists(edition)
    missing = ui["missing"]
    yield Page(
        "404.html", "404.html", "missing", missing["title"], missing["text"], search.missing_view
    )


def _lists(edition: Edition) -> Iterator[Page]:
    """Lists of the claims of topics, and of sources and actors with too many for their own page."""
    library, lang, ui, index = edition.library, edition.lang, edition.ui, edition.index
    lists: list[tuple[str, str, tuple[AnnotatedClaim, ...], str]] = [
        (topic_list_path(t), one.record.name[lang], index.by_topic[t], "topics")
        for t, one in library.topics.items()
    ]
    lists += [
        (source_list_path(s), f"{one.number} {one.label[lang]}", index.by_source[s], "sources")
        for s, one in library.sources.items()
    ]
    lists += [
        (actor_list_path(a), one.name[lang], index.by_actor.get(a, ()), "actors")
        for a, one in library.actors.items()
    ]
    for path, name, own, part in lists:
        if part != "topics" and len(own) <= FEW:
            continue
        title = f"{ui['topic']['claims']}: {name}"
        lede = ui["claims"]["lede"]
        yield Page(
            path,
            "claims.html",
            "claims",
            title,
            lede,
            partial(_listed, own, title, lede),
            part,
        )


def _of(
    view: Callable[[PageContext, Subject], View], subject: Subject, context: PageContext
) -> View:
    return view(context, subject)


def _listed(own: tuple[AnnotatedClaim, ...], title: str, lede: str, context: PageContext) -> View:
    return claims.list_view(context, own, title, lede)
