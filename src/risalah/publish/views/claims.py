"""The list of all claims, or of all claims of a topic, a source or an actor."""

from collections.abc import Sequence
from dataclasses import dataclass

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.publish.claim_rows import ClaimList, claim_list
from risalah.publish.edition import Edition, PageContext
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
    """The claims of one topic, source or actor, and its name."""

    name: str
    claims: Sequence[AnnotatedClaim]


def claims_view(context: PageContext) -> ClaimsView:
    """The list of all claims."""
    return _view(context, context.ui["nav"]["claims"], list(context.library.claims.values()))


def claims_of_view(context: PageContext, of: ClaimsOf) -> ClaimsView:
    """The list of some claims."""
    return _view(context, list_title(context, of), of.claims)


def list_title(edition: Edition, of: ClaimsOf) -> str:
    """What a list of some claims is called."""
    return f"{edition.ui['topic']['claims']}: {of.name}"


def _view(context: PageContext, title: str, claims: Sequence[AnnotatedClaim]) -> ClaimsView:
    downloads = (
        Link(context.asset(addresses.data("claims.csv")), "CSV"),
        Link(context.asset(addresses.data("claims.json")), "JSON"),
    )
    return ClaimsView(title, claim_list(context, claims, FACETS), downloads)
