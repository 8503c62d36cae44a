"""The search page, and the page for addresses that do not exist."""

from dataclasses import dataclass

from risalah import addresses
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Link

LISTS = ("claims", "figures", "timeline", "actors", "glossary", "comparisons")
ENTRANCES = ("topics", "sources", "claims", "search")
FILTERS = ("kind", "topic", "paper", "actor", "year")


@dataclass(frozen=True, slots=True)
class SearchView:
    """What templates/search.html shows: lists for when search cannot run, and its filters."""

    lists: tuple[Link, ...]
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """What templates/404.html shows."""

    links: tuple[Link, ...]


def search_view(context: PageContext) -> SearchView:
    """The search page."""
    words = context.ui["lists"]
    return SearchView(_links(context, LISTS), tuple(words[name] for name in FILTERS))


def missing_view(context: PageContext) -> MissingView:
    """The page for addresses that do not exist."""
    home = Link(context.to(addresses.HOME), context.library.site.title)
    return MissingView((home, *_links(context, ENTRANCES)))


def _links(context: PageContext, names: tuple[str, ...]) -> tuple[Link, ...]:
    labels = context.ui["nav"]
    return tuple(Link(context.to(addresses.page(name)), labels[name]) for name in names)
