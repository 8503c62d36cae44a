"""The lists of a page: what rows can be filtered and sorted by, and claims as such rows.

A row carries its values as a mapping of names, such as `topic`, to ids joined by spaces. Must not
know which page shows a list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from risalah.content.library import AnnotatedClaim
from risalah.edtf import by_time, first_day, years_of_all
from risalah.publish.claim_words import ShownClaim, shown_claim
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import LIST_ID
from risalah.publish.wording import date_in_words, fill

Data = Mapping[str, str]

MAX_BUTTONS = 6
MAX_BUTTON_LETTERS = 90
"""Options, and letters in all of them, that are shown as buttons; more make a menu."""


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
        return context.paper_described(library.sources[value])
    if name == "actor":
        return context.actor_name(value)
    return value


# ---- claims as rows


SORTS = {"": "as_printed", "date": "by_date", "-value": "by_value"}

MAX_UNFILTERED = 6
"""Rows that need no controls: they fit on one screen."""

MAX_BESIDE = 40
"""Claims that a page of something else shows; where there are more, it shows the key ones."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as one row; `date` stands beside a value that is a figure."""

    claim: ShownClaim
    date: str | None
    data: Data


@dataclass(frozen=True, slots=True)
class ClaimList:
    """Rows of claims with their controls, and the way to all of them where these are some."""

    rows: tuple[ClaimRow, ...]
    filters: Filters | None
    href: str | None = None


def claim_data(annotated: AnnotatedClaim) -> dict[str, str]:
    """What a claim's row is filtered and sorted by."""
    claim = annotated.claim
    dates = by_time(claim.dates)
    largest = max((f.value for f in claim.figures), default=None)
    return {
        "kind": claim.kind,
        "topic": " ".join(annotated.topics),
        "paper": annotated.source.id,
        "actor": " ".join(dict.fromkeys(a.id for a in claim.actors)),
        "year": " ".join(map(str, years_of_all(dates))),
        "date": first_day(dates[0]).isoformat() if dates else "",
        "value": "" if largest is None else str(largest),
    }


def _row(context: PageContext, annotated: AnnotatedClaim) -> ClaimRow:
    claim, date = annotated.claim, None
    if claim.dates and claim.figures:
        date = date_in_words(by_time(claim.dates)[0], context.lang)
    return ClaimRow(shown_claim(context, annotated), date, claim_data(annotated))


def claim_list(
    context: PageContext,
    claims: Sequence[AnnotatedClaim],
    facets: Sequence[str],
    href: str | None = None,
) -> ClaimList:
    """Rows of claims with the controls that filter and sort them."""
    rows = tuple(_row(context, annotated) for annotated in claims)
    if len(rows) <= MAX_UNFILTERED:
        return ClaimList(rows, None, href)
    filters = filters_of(context, [row.data for row in rows], map(By, facets), SORTS)
    return ClaimList(rows, filters, href)


def few_claims(
    context: PageContext, claims: Sequence[AnnotatedClaim], facets: Sequence[str], every: str
) -> ClaimList:
    """The claims of a page that is about something else: all, or the key ones and a link to all.

    `every` is the address of the list of all of them inside the edition.
    """
    if len(claims) <= MAX_BESIDE:
        return claim_list(context, claims, facets)
    key = [one for one in claims if one.key] or [
        one for one in claims if one.note and one.note.name
    ]
    return claim_list(context, key[:MAX_BESIDE], facets, context.to(every))
