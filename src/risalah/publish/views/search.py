"""The search page, and the page for addresses that do not exist."""

from __future__ import annotations

from risalah.publish.edition import PageContext
from risalah.publish.rows import View

LISTS = ("claims", "figures", "timeline", "actors", "glossary", "comparisons")


def search_view(context: PageContext) -> View:
    """What templates/search.html shows."""
    ui = context.edition.ui
    names = ("kind", "topic", "paper", "actor", "year")
    return {
        "title": ui["search"]["title"],
        "lede": ui["search"]["lede"],
        "lists": [{"href": context.to(f"{key}.html"), "label": ui["nav"][key]} for key in LISTS],
        "filters": [{"name": ui["lists"][name], "label": ui["lists"][name]} for name in names],
    }


def missing_view(context: PageContext) -> View:
    """What templates/404.html shows."""
    ui = context.edition.ui
    return {
        "title": ui["missing"]["title"],
        "text": ui["missing"]["text"],
        "links": [
            {"href": context.to("index.html"), "label": context.edition.library.site.title},
            *(
                {"href": context.to(f"{key}.html"), "label": ui["nav"][key]}
                for key in ("topics", "sources", "claims", "search")
            ),
        ],
    }
