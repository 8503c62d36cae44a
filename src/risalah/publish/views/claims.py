"""The list of all claims."""

from __future__ import annotations

from risalah.publish.edition import Here
from risalah.publish.rows import View, claim_list


def claims_view(here: Here) -> View:
    """What templates/claims.html shows."""
    edition = here.edition
    every = list(edition.library.witnesses.values())
    return {
        "title": edition.ui["nav"]["claims"],
        "lede": edition.ui["topic"]["claims_note"],
        **claim_list(here, every, ("kind", "topic", "paper", "actor", "year")),
        "downloads": [
            {"href": here.asset("data/claims.csv"), "label": "CSV"},
            {"href": here.asset("data/claims.json"), "label": "JSON"},
        ],
    }
