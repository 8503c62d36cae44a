"""The list of all claims."""

from __future__ import annotations

from collections.abc import Sequence

from risalah.content.library import Witness
from risalah.publish.edition import Here
from risalah.publish.rows import View, claim_list


def claims_view(here: Here) -> View:
    """What templates/claims.html shows of all claims."""
    words = here.edition.ui
    every = list(here.edition.library.witnesses.values())
    return list_view(here, every, words["nav"]["claims"], words["claims"]["lede"])


def list_view(here: Here, witnesses: Sequence[Witness], title: str, lede: str) -> View:
    """What templates/claims.html shows of some claims: those of a topic, a source or an actor."""
    return {
        "title": title,
        "lede": lede,
        **claim_list(here, witnesses, ("kind", "topic", "paper", "actor", "year")),
        "downloads": [
            {"href": here.asset("data/claims.csv"), "label": "CSV"},
            {"href": here.asset("data/claims.json"), "label": "JSON"},
        ],
    }
