"""The list of topics."""

from __future__ import annotations

from dataclasses import dataclass

from risalah.publish.edition import PageContext
from risalah.publish.views.story import Story, story_of


@dataclass(frozen=True, slots=True)
class TopicsView:
    """What templates/topics.html shows."""

    stories: tuple[Story, ...]


def topics_view(context: PageContext) -> TopicsView:
    """Every topic with its finding and its number."""
    topics = context.edition.library.topics.values()
    return TopicsView(tuple(story_of(context, topic) for topic in topics))
