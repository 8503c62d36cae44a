"""The list of topics."""

from __future__ import annotations

from risalah.publish.edition import PageContext
from risalah.publish.rows import View
from risalah.publish.views.home import story_of


def topics_view(context: PageContext) -> View:
    """What templates/topics.html shows."""
    words = context.edition.ui["topic"]
    return {
        "title": words["index_title"],
        "lede": words["index_lede"],
        "stories": [story_of(context, topic) for topic in context.edition.library.topics.values()],
    }
