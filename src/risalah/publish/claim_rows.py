"""Claims as rows of a list that can be filtered and sorted.

Knows what a row shows; must not know which page lists it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from risalah.content.library import AnnotatedClaim
from risalah.edtf import by_time, first_day, years_of_all
from risalah.publish.claim_words import ShownClaim, shown_claim
from risalah.publish.edition import PageContext
from risalah.publish.facets import By, Data, Filters, filters_of
from risalah.publish.wording import date_in_words

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
