"""Every page has an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from risalah.addresses import pages_of_actor, pages_of_source, pages_of_topic
from risalah.content.library import Library
from risalah.content.schema import Record
from risalah.problem import Problem


def check_addresses(library: Library) -> Iterable[Problem]:
    """No id of a topic, a source or an actor is the address of another one's further pages."""
    topics = {key: topic.record for key, topic in library.topics.items()}
    yield from _doubled("topic", topics, pages_of_topic)
    yield from _doubled("source", library.sources, pages_of_source)
    yield from _doubled("actor", library.actors, pages_of_actor)


def _doubled(
    noun: str, records: Mapping[str, Record], pages_of: Callable[[str], tuple[str, ...]]
) -> Iterable[Problem]:
    further = {page: key for key in records for page in pages_of(key)[1:]}
    for key, record in records.items():
        other = further.get(pages_of(key)[0])
        if other is not None:
            message = f"`{key}` is the address of a page of {noun} `{other}`"
            yield record.place("id").problem(message, "choose another id")
