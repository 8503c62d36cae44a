"""Every kind of page that the site has: its template, its view, its place in navigation.

A new kind is a view, a template, one row here, and its words in ui.yaml. Must not know what a
page looks like.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Literal, TypeVar

from risalah import addresses
from risalah.clip import clipped
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema.site import ActorRecord
from risalah.content.schema.source import SourceRecord
from risalah.publish.claim_words import hue_of, title_of
from risalah.publish.edition import Edition, PageContext
from risalah.publish.lists import MAX_BESIDE
from risalah.publish.views.about import about_view
from risalah.publish.views.actors import actor_view, actors_view, describe
from risalah.publish.views.claims import (
    ClaimsOf,
    ClaimsView,
    claim_view,
    claims_of_view,
    claims_view,
    list_title,
)
from risalah.publish.views.comparisons import comparisons_view
from risalah.publish.views.data import data_view
from risalah.publish.views.figures import figures_view
from risalah.publish.views.glossary import glossary_view
from risalah.publish.views.home import home_view
from risalah.publish.views.network import network_view
from risalah.publish.views.reading import reading_view
from risalah.publish.views.search import missing_view, search_view
from risalah.publish.views.sources import source_view, sources_view
from risalah.publish.views.timeline import timeline_lede, timeline_view
from risalah.publish.views.topics import topic_view, topics_view

Menu = Literal["nav", "foot"]
Collection = Literal["topics", "claims", "sources", "actors"]
Subject = TypeVar("Subject")

MAX_TITLE = 70
MAX_DESCRIPTION = 220
"""Characters of a page's title and description for machines."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a format for machines: media type, file or the way to it, name."""

    type: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to machines and to whoever links to it.

    `about` is the claim or the source that the page describes.
    """

    title: str
    description: str
    hue: str | None = None
    alternates: tuple[Alternate, ...] = ()
    about: AnnotatedClaim | SourceRecord | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address in its edition, its template, and what it shows.

    `part` is the page of the menus that it belongs to. A page is known by names alone until it is
    made: what it shows of the content is read then.
    """

    path: str
    template: str
    part: str | None
    head: Callable[[], Head]
    view: Callable[[PageContext], object]


@dataclass(frozen=True, slots=True)
class SinglePage:
    """A kind of which each edition has one page, named as its template.

    `title` and `lede` are places in ui.yaml, or `lede` is made when it
    is asked for; `menu` is the menu that shows the page.
    """

    name: str
    view: Callable[[PageContext], object]
    menu: Menu | None
    title: str
    lede: str | Callable[[Edition], str]


@dataclass(frozen=True, slots=True)
class SubjectPages(Generic[Subject]):
    """A kind of which each subject of a collection has a page, or each of these `names`.

    `part` is the page of the menus it belongs to.
    """

    template: str
    part: str | None
    collection: Collection
    path: Callable[[str], str]
    head: Callable[[Edition, Subject], Head]
    view: Callable[[PageContext, Subject], object]
    names: Callable[[Edition], Iterable[str]] | None = None


SINGLE_PAGES = (
    SinglePage("topics", topics_view, "nav", "topic.index_title", "topic.index_lede"),
    SinglePage("timeline", timeline_view, "nav", "nav.timeline", timeline_lede),
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


# ---- topics


def _topic_head(edition: Edition, topic: Topic) -> Head:
    record, lang = topic.record, edition.lang
    return Head(record.name[lang], record.finding[lang], record.hue)


def _claims_of_topic(edition: Edition, topic: Topic) -> ClaimsOf:
    record = topic.record
    return ClaimsOf(record.name[edition.lang], edition.index.by_topic[record.id])


# ---- claims


def _claim_head(edition: Edition, annotated: AnnotatedClaim) -> Head:
    stem = addresses.claim_stem(annotated.slug)
    title, _ = title_of(edition, annotated)
    json = Alternate("application/json", addresses.in_format(stem, "json"), "JSON")
    return Head(
        clipped(title, MAX_TITLE),
        clipped(title, MAX_DESCRIPTION),
        hue_of(edition.library.topic_of(annotated)),
        (json,),
        annotated,
    )


# ---- sources


def _source_head(edition: Edition, source: SourceRecord) -> Head:
    label = source.label[edition.lang]
    hue = hue_of(edition.library.topic_of_source(source))
    return Head(source.title or label, label, hue, (), source)


def _reading_head(edition: Edition, source: SourceRecord) -> Head:
    words = edition.ui["source"]
    title = f"{words['read_link']}: {source.title or source.label[edition.lang]}"
    hue = hue_of(edition.library.topic_of_source(source))
    return Head(title, clipped(words["reading_lede"], MAX_DESCRIPTION), hue)


def _sources_with_lists(edition: Edition) -> Iterator[str]:
    by_source = edition.index.by_source
    return (name for name in edition.library.sources if len(by_source[name]) > MAX_BESIDE)


def _claims_of_source(edition: Edition, source: SourceRecord) -> ClaimsOf:
    return ClaimsOf(edition.paper_described(source), edition.index.by_source[source.id])


# ---- actors


def _actor_head(edition: Edition, actor: ActorRecord) -> Head:
    return Head(actor.name[edition.lang], describe(edition, actor))


def _actors_with_lists(edition: Edition) -> Iterator[str]:
    by_actor = edition.index.by_actor
    return (name for name in edition.library.actors if len(by_actor.get(name, ())) > MAX_BESIDE)


def _claims_of_actor(edition: Edition, actor: ActorRecord) -> ClaimsOf:
    return ClaimsOf(actor.name[edition.lang], edition.index.by_actor[actor.id])


# ---- all kinds


def _lists(
    collection: Collection,
    path: Callable[[str], str],
    claims_of: Callable[[Edition, Subject], ClaimsOf],
    names: Callable[[Edition], Iterable[str]] | None = None,
) -> SubjectPages[Subject]:
    """The list of all claims of each subject."""

    def head(edition: Edition, subject: Subject) -> Head:
        title = list_title(edition, claims_of(edition, subject))
        return Head(title, edition.ui["claims"]["lede"])

    def view(context: PageContext, subject: Subject) -> ClaimsView:
        return claims_of_view(context, claims_of(context, subject))

    return SubjectPages("claims", collection, collection, path, head, view, names)


SUBJECT_PAGES: tuple[SubjectPages[Any], ...] = (
    SubjectPages("topic", "topics", "topics", addresses.topic, _topic_head, topic_view),
    SubjectPages("claim", None, "claims", addresses.claim, _claim_head, claim_view),
    SubjectPages("source", "sources", "sources", addresses.source, _source_head, source_view),
    SubjectPages("reading", "sources", "sources", addresses.reading, _reading_head, reading_view),
    SubjectPages("actor", "actors", "actors", addresses.actor, _actor_head, actor_view),
    _lists("topics", addresses.topic_claims, _claims_of_topic),
    _lists("sources", addresses.source_claims, _claims_of_source, _sources_with_lists),
    _lists("actors", addresses.actor_claims, _claims_of_actor, _actors_with_lists),
)


def _collection(edition: Edition, name: Collection) -> Mapping[str, Any]:
    library = edition.library
    collections: dict[Collection, Mapping[str, Any]] = {
        "topics": library.topics,
        "claims": library.claims,
        "sources": library.sources,
        "actors": library.actors,
    }
    return collections[name]


def plan_pages(edition: Edition) -> Iterator[Page]:
    """Every page of one edition."""
    site = edition.library.site
    home = partial(Head, site.title, site.tagline[edition.lang])
    yield Page(addresses.HOME, "home", None, home, home_view)
    for kind in SINGLE_PAGES:
        head = partial(_single_head, edition, kind)
        yield Page(addresses.page(kind.name), kind.name, kind.name, head, kind.view)
    for of in SUBJECT_PAGES:
        for name in of.names(edition) if of.names else _collection(edition, of.collection):
            head_of = partial(_head_of, of, edition, name)
            yield Page(of.path(name), of.template, of.part, head_of, partial(_view_of, of, name))


def _single_head(edition: Edition, kind: SinglePage) -> Head:
    lede = _words(edition, kind.lede) if isinstance(kind.lede, str) else kind.lede(edition)
    return Head(_words(edition, kind.title), lede)


def _words(edition: Edition, place: str) -> str:
    group, _, key = place.partition(".")
    return str(edition.ui[group][key])


def _head_of(of: SubjectPages[Subject], edition: Edition, name: str) -> Head:
    return of.head(edition, _collection(edition, of.collection)[name])


def _view_of(of: SubjectPages[Subject], name: str, context: PageContext) -> object:
    return of.view(context, _collection(context, of.collection)[name])
