"""The controls of a list: what its rows can be filtered and sorted by.

Knows the values that rows carry and their names on the page; must not know rows. A row carries
its values as a mapping of names, such as `topic`, to ids joined by spaces.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from risalah.publish.claim_words import actor_name, papers_words
from risalah.publish.edition import PageContext
from risalah.publish.wording import fill

Data = Mapping[str, str]

MAX_BUTTONS = 6
MAX_BUTTON_LETTERS = 90
"""Options, and letters in all of them, that are shown as buttons; more make a menu."""

LIST_ID = "list"
"""The id of the one list of a page that has controls."""


@dataclass(frozen=True, slots=True)
class By:
    """What rows are filtered by: a name that they carry, in which order its options stand.

    Its control is left out where it has fewer options than `least`. `named` has the options'
    names where they are not those of topics, papers, actors or kinds of claims.
    """

    name: str
    order: Literal["label", "count", "paper"] = "label"
    named: Mapping[str, str] | None = None
    least: int = 2


@dataclass(frozen=True, slots=True)
class Facet:
    """One control: a menu, or buttons where the options are few and short.

    An option is a value, its name, and how many rows have it.
    """

    name: str
    label: str
    options: tuple[tuple[str, str, str], ...]

    @property
    def buttons(self) -> bool:
        """Whether the options fit beside each other."""
        letters = sum(len(label) for _, label, _ in self.options)
        return len(self.options) <= MAX_BUTTONS and letters <= MAX_BUTTON_LETTERS


@dataclass(frozen=True, slots=True)
class Filters:
    """The controls of one list, and how many rows it shows before any is used.

    An order is a name and a label: "" is the order of the page, "-name" sorts downwards.
    """

    facets: tuple[Facet, ...]
    sorts: tuple[tuple[str, str], ...]
    shown: str
    target: str = LIST_ID


def filters_of(
    context: PageContext,
    rows: Sequence[Data],
    facets: Iterable[By],
    sorts: Mapping[str, str] | None = None,
) -> Filters:
    """Controls for rows; `sorts` are keys of the page's words by the name to sort by."""
    words = context.ui["lists"]
    total = context.number(len(rows))
    made = (_facet(context, by, rows) for by in facets)
    return Filters(
        tuple(facet for facet in made if facet is not None),
        tuple((name, words[key]) for name, key in (sorts or {}).items()),
        fill(words["shown"], n=total, all=total),
    )


def _facet(context: PageContext, by: By, rows: Sequence[Data]) -> Facet | None:
    counts = Counter(value for row in rows for value in row.get(by.name, "").split())
    if len(counts) < by.least:
        return None
    names = by.named or {value: _name_of(context, by.name, value) for value in counts}
    values = list(counts)
    if by.order == "label":
        values.sort(key=lambda value: names[value].casefold())
    elif by.order == "count":
        values.sort(key=lambda value: -counts[value])
    else:
        values.sort(key=list(context.library.sources).index)
    options = tuple((value, names[value], str(counts[value])) for value in values)
    return Facet(by.name, context.ui["lists"][by.name], options)


def _name_of(context: PageContext, name: str, value: str) -> str:
    """The name of a filter's value: the topic's, paper's, actor's or kind's."""
    library = context.library
    if name == "kind":
        return str(context.ui["kind"][value])
    if name == "topic" and value in library.topics:
        return library.topics[value].record.name[context.lang]
    if name == "paper" and value in library.sources:
        return papers_words(context, library.sources[value])
    if name == "actor":
        return actor_name(context, value)
    return value
