"""Every kind of page that the site has: its template, its view, its place in navigation.

A new kind is a view, a template, one row here, and its words in ui.yaml. Must not know what a
page looks like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Literal, TypeVar

from risalah import addresses
from risalah.clip import clipped
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema import ActorRecord, SourceRecord
from risalah.publish.claim_rows import MAX_BESIDE
from risalah.publish.claim_words import hue_of, papers_words, title_of
from risalah.publish.edition import Edition, PageContext
from risalah.publish.views.about import about_view
from risalah.publish.views.actor import actor_view, describe
from risalah.publish.views.actors import actors_view
from risalah.publish.views.claim import claim_view
from risalah.publish.views.claims import ClaimsOf, claims_of_view, claims_view
from risalah.publish.views.comparisons import comparisons_view
from risalah.publish.views.data import data_view
from risalah.publish.views.figures import figures_view
from risalah.publish.views.glossary import glossary_view
from risalah.publish.views.home import home_view
from risalah.publish.views.network import network_view
from risalah.publish.views.reading import reading_view
from risalah.publish.views.search import missing_view, search_view
from risalah.publish.views.source import source_view
from risalah.publish.views.sources import sources_view
from risalah.publish.views.timeline import timeline_view
from risalah.publish.views.topic import topic_view
from risalah.publish.views.topics import topics_view

Menu = Literal["nav", "foot"]
Subject = TypeVar("Subject")

MAX_TITLE = 70
MAX_DESCRIPTION = 220
"""Characters of a page's title and description for machines."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a format for machines: media type, address, name."""

    type: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a page before its view is made.

    `about` is the claim or the source that the page describes to machines.
    """

    path: str
    title: str
    description: str
    hue: str | None = None
    alternates: tuple[Alternate, ...] = ()
    about: AnnotatedClaim | SourceRecord | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `part` is the page of the menus that it belongs to."""

    head: Head
    template: str
    part: str | None
    view: Callable[[PageContext], object]


@dataclass(frozen=True, slots=True)
class SinglePage:
    """A kind of which each edition has one page, named as its template.

    `title` and `lede` are places in ui.yaml; `menu` is the menu that shows it.
    """

    name: str
    view: Callable[[PageContext], object]
    menu: Menu | None
    title: str
    lede: str


@dataclass(frozen=True, slots=True)
class SubjectPages(Generic[Subject]):
    """A kind of which each subject has a page; `part` is the page of the menus it belongs to."""

    template: str
    part: str | None
    view: Callable[[PageContext, Subject], object]
    subjects: Callable[[Edition], Iterable[Subject]]
    head: Callable[[Edition, Subject], Head]


SINGLE_PAGES = (
    SinglePage("topics", topics_view, "nav", "topic.index_title", "topic.index_lede"),
    SinglePage("timeline", timeline_view, "nav", "nav.timeline", "timeline.lede"),
    SinglePage("figures", figures_view, "nav", "nav.figures", "figures.lede"),
    SinglePage("actors", actors_view, "nav", "actor.index_title", "actor.index_lede"),
    SinglePage("network", network_view, "nav", "nav.network", "network.lede"),
    SinglePage("comparisons", comparisons_view, "nav", "nav.comparisons", "compare.lede"),
    SinglePage("sources", sources_view, "nav", "source.index_title", "source.index_lede"),
    SinglePage("search", search_view, "nav", "nav.search", "search.lede"),
    SinglePage("claims", claims_view, "foot", "nav.claims", "claims.lede"),
    SinglePage("glossary", glossary_view, "foot", "nav.glossary", "glossary.lede"),
    SinglePage("data", data_view, "foot", "nav.data", "data.lede"),
    SinglePage("about", about_view, "foot", "nav.about", "about.lede"),
    SinglePage("404", missing_view, None, "missing.title", "missing.text"),
)
"""In the order in which the menus show them."""


def _home(edition: Edition) -> Page:
    site = edition.library.site
    head = Head(addresses.HOME, site.title, site.tagline[edition.lang])
    return Page(head, "home", None, home_view)


def _topics(edition: Edition) -> Iterable[Topic]:
    return edition.library.topics.values()


def _topic_head(edition: Edition, topic: Topic) -> Head:
    record, lang = topic.record, edition.lang
    path = addresses.topic(record.id)
    return Head(path, record.name[lang], record.finding[lang], record.hue)


def _claims(edition: Edition) -> Iterable[AnnotatedClaim]:
    return edition.library.claims.values()


def _claim_head(edition: Edition, annotated: AnnotatedClaim) -> Head:
    path, stem = addresses.claim(annotated.slug), addresses.claim_stem(annotated.slug)
    title, _ = title_of(edition.at(path), annotated)
    json = Alternate("application/json", addresses.in_format(stem, "json"), "JSON")
    return Head(
        path,
        clipped(title, MAX_TITLE),
        clipped(title, MAX_DESCRIPTION),
        hue_of(edition.library.topic_of(annotated)),
        (json,),
        annotated,
    )


def _sources(edition: Edition) -> Iterable[SourceRecord]:
    return edition.library.sources.values()


def _source_head(edition: Edition, source: SourceRecord) -> Head:
    label = source.label[edition.lang]
    hue = hue_of(edition.library.topic_of_source(source))
    return Head(addresses.source(source.id), source.title or label, label, hue, (), source)


def _reading_head(edition: Edition, source: SourceRecord) -> Head:
    words = edition.ui["source"]
    title = f"{words['read_link']}: {source.title or source.label[edition.lang]}"
    hue = hue_of(edition.library.topic_of_source(source))
    lede = clipped(words["reading_lede"], MAX_DESCRIPTION)
    return Head(addresses.reading(source.id), title, lede, hue)


def _actors(edition: Edition) -> Iterable[ActorRecord]:
    return edition.library.actors.values()


def _actor_head(edition: Edition, actor: ActorRecord) -> Head:
    return Head(addresses.actor(actor.id), actor.name[edition.lang], describe(edition, actor))


def _claims_of_topics(edition: Edition) -> Iterator[ClaimsOf]:
    for key, topic in edition.library.topics.items():
        title = _list_title(edition, topic.record.name[edition.lang])
        yield ClaimsOf(addresses.topic_claims(key), title, edition.index.by_topic[key])


def _claims_of_sources(edition: Edition) -> Iterator[ClaimsOf]:
    for key, source in edition.library.sources.items():
        own = edition.index.by_source[key]
        if len(own) > MAX_BESIDE:
            title = _list_title(edition, papers_words(edition.at(""), source))
            yield ClaimsOf(addresses.source_claims(key), title, own)


def _claims_of_actors(edition: Edition) -> Iterator[ClaimsOf]:
    for key, actor in edition.library.actors.items():
        own = edition.index.by_actor.get(key, ())
        if len(own) > MAX_BESIDE:
            title = _list_title(edition, actor.name[edition.lang])
            yield ClaimsOf(addresses.actor_claims(key), title, own)


def _list_title(edition: Edition, name: str) -> str:
    return f"{edition.ui['topic']['claims']}: {name}"


def _claims_of_head(edition: Edition, of: ClaimsOf) -> Head:
    return Head(of.path, of.title, edition.ui["claims"]["lede"])


SUBJECT_PAGES: tuple[SubjectPages[Any], ...] = (
    SubjectPages("topic", "topics", topic_view, _topics, _topic_head),
    SubjectPages("claim", None, claim_view, _claims, _claim_head),
    SubjectPages("source", "sources", source_view, _sources, _source_head),
    SubjectPages("reading", "sources", reading_view, _sources, _reading_head),
    SubjectPages("actor", "actors", actor_view, _actors, _actor_head),
    SubjectPages("claims", "topics", claims_of_view, _claims_of_topics, _claims_of_head),
    SubjectPages("claims", "sources", claims_of_view, _claims_of_sources, _claims_of_head),
    SubjectPages("claims", "actors", claims_of_view, _claims_of_actors, _claims_of_head),
)


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Every page of one edition."""
    yield _home(edition)
    for kind in SINGLE_PAGES:
        title, lede = _words(edition, kind.title), _words(edition, kind.lede)
        head = Head(addresses.page(kind.name), title, lede)
        yield Page(head, kind.name, kind.name, kind.view)
    for of in SUBJECT_PAGES:
        for subject in of.subjects(edition):
            view = partial(_of_subject, of.view, subject)
            yield Page(of.head(edition, subject), of.template, of.part, view)


def _words(edition: Edition, place: str) -> str:
    group, _, key = place.partition(".")
    return str(edition.ui[group][key])


def _of_subject(
    view: Callable[[PageContext, Subject], object], subject: Subject, context: PageContext
) -> object:
    return view(context, subject)
