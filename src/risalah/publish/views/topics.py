"""The list of topics."""

from __future__ import annotations

from risalah.publish.edition import Here
from risalah.publish.rows import View
from risalah.publish.views.home import story_of


def topics_view(here: Here) -> View:
    """What templates/topics.html shows."""
    words = here.edition.ui["topic"]
    return {
        "title": words["index_title"],
        "lede": words["index_lede"],
        "stories": [story_of(here, topic) for topic in here.edition.library.topics.values()],
    }
