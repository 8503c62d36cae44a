"""The controls of a list: what its rows can be filtered and sorted by.

Knows the values that rows carry and their names on the page; must not know rows. A row carries
its values as a mapping of names, such as `topic`, to ids joined by spaces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from risalah.publish.claim_words import actor_name, papers_words
from risalah.publish.edition import PageContext
from risalah.publish.wording import fill, number_words

Data = Mapping[str, str]

MAX_BUTTONS = 6
MAX_BUTTON_LETTERS = 90
"""Options, and letters in all of them, that are shown as buttons; more make a menu."""

LIST_ID = "list"
"""The id of the one list of a page that has controls."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value to filter by, its name, and how many rows have it."""

    value: str
    label: str
    n: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One control: a menu, or buttons where the options are few and short."""

    name: str
    label: str
    options: tuple[Option, ...]

    @property
    def buttons(self) -> bool:
        """Whether the options fit beside each other."""
        letters = sum(len(option.label) for option in self.options)
        return len(self.options) <= MAX_BUTTONS and letters <= MAX_BUTTON_LETTERS


@dataclass(frozen=True, slots=True)
class Sort:
    """An order: "" is the order of the page, "-name" sorts downwards."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Filters:
    """The controls of one list, and how many rows it shows before any is used."""

    facets: tuple[Facet, ...]
    sorts: tuple[Sort, ...]
    shown: str
    target: str = LIST_ID


def filters_of(
    context: PageContext,
    count: int,
    facets: Iterable[Facet | None],
    sorts: Mapping[str, str] | None = None,
) -> Filters:
    """Controls for `count` rows; `sorts` are keys of the page's words by the name to sort by."""
    words = context.edition.ui["lists"]
    total = number_words(count, context.edition.lang)
    return Filters(
        tuple(facet for facet in facets if facet is not None),
        tuple(Sort(name, words[key]) for name, key in (sorts or {}).items()),
        fill(words["shown"], n=total, all=total),
    )


Order = Literal["label", "count", "paper"]


def facet_of(
    context: PageContext,
    name: str,
    rows: Sequence[Data],
    *,
    order: Order = "label",
    named: Callable[[str], str] | None = None,
    least: int = 2,
) -> Facet | None:
    """The control for one name that rows carry; None where it has fewer than `least` options.

    Options stand by name, by the number of their rows, or as the papers do. `named` gives an
    option's name where it is not that of a topic, a paper, an actor or a kind of claim.
    """
    counts = Counter(value for row in rows for value in row.get(name, "").split())
    if len(counts) < least:
        return None
    options = [
        Option(value, (named or (lambda v: facet_words(context, name, v)))(value), str(n))
        for value, n in counts.items()
    ]
    if order == "label":
        options.sort(key=lambda option: option.label.casefold())
    elif order == "count":
        options.sort(key=lambda option: -int(option.n))
    else:
        papers = list(context.edition.library.sources)
        options.sort(key=lambda option: papers.index(option.value))
    return Facet(name, context.edition.ui["lists"][name], tuple(options))


def facet_words(context: PageContext, name: str, value: str) -> str:
    """The name of a filter's value: the topic's, paper's, actor's or kind's."""
    edition, library = context.edition, context.edition.library
    if name == "kind":
        return str(edition.ui["kind"][value])
    if name == "topic" and value in library.topics:
        return library.topics[value].record.name[edition.lang]
    if name == "paper" and value in library.sources:
        return papers_words(context, library.sources[value])
    if name == "actor":
        return actor_name(context, value)
    return value
