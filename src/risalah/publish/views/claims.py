"""The list of all claims."""

from __future__ import annotations

from collections.abc import Sequence

from risalah.content.library import AnnotatedClaim
from risalah.publish.edition import PageContext
from risalah.publish.rows import View, claim_list


def claims_view(context: PageContext) -> View:
    """What templates/claims.html shows of all claims."""
    words = context.edition.ui
    every = list(context.edition.library.claims.values())
    return list_view(context, every, words["nav"]["claims"], words["claims"]["lede"])


def list_view(
    context: PageContext, annotated_claims: Sequence[AnnotatedClaim], title: str, lede: str
) -> View:
    """What templates/claims.html shows of some claims: those of a topic, a source or an actor."""
    return {
        "title": title,
        "lede": lede,
        **claim_list(context, annotated_claims, ("kind", "topic", "paper", "actor", "year")),
        "downloads": [
            {"href": context.asset("data/claims.csv"), "label": "CSV"},
            {"href": context.asset("data/claims.json"), "label": "JSON"},
        ],
    }
