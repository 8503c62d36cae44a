"""The list of all claims, or of all claims of a topic, a source or an actor."""

from collections.abc import Sequence
from dataclasses import dataclass

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.publish.claim_rows import ClaimList, claim_list
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Link

FACETS = ("kind", "topic", "paper", "actor", "year")


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """What templates/claims.html shows."""

    title: str
    claims: ClaimList
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ClaimsOf:
    """The claims of one topic, source or actor, and the title that they are listed under."""

    title: str
    claims: Sequence[AnnotatedClaim]


def claims_view(context: PageContext) -> ClaimsView:
    """The list of all claims."""
    every = list(context.edition.library.claims.values())
    title = context.edition.ui["nav"]["claims"]
    return claims_of_view(context, ClaimsOf(title, every))


def claims_of_view(context: PageContext, of: ClaimsOf) -> ClaimsView:
    """The list of some claims."""
    downloads = (
        Link(context.asset(addresses.data("claims.csv")), "CSV"),
        Link(context.asset(addresses.data("claims.json")), "JSON"),
    )
    return ClaimsView(of.title, claim_list(context, of.claims, FACETS), downloads)
