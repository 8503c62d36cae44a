"""A topic leads its reader to a dozen or two of claims, no more and no less."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.library import Library
from risalah.problem import Problem

FEWEST, MOST = 12, 25


def check_topics(library: Library) -> Iterable[Problem]:
    """A topic of a dozen claims or more has 12 to 25 key claims; a smaller one has what it has."""
    for topic in library.topics.values():
        own = library.by_topic[topic.record.id]
        key = sum(annotated.key for annotated in own)
        if len(own) >= FEWEST and not FEWEST <= key <= MOST:
            message = f"topic `{topic.record.id}` has {key} key claims, expected {FEWEST} to {MOST}"
            help = "set `key: true` on the notes that a reader should see first"
            yield topic.record.place("id").problem(message, help)
