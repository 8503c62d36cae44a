"""Every page has an address of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from risalah.content.library import Library
from risalah.content.schema import Record
from risalah.problem import Problem

BESIDE = {"topic": ("claims",), "source": ("claims", "text"), "actor": ("claims",)}
"""What pages stand beside a record's own, as `id-claims`."""


def check_addresses(library: Library) -> Iterable[Problem]:
    """No id of a topic, a source or an actor is the address of another one's further pages."""
    topics = {key: topic.record for key, topic in library.topics.items()}
    kinds: dict[str, Mapping[str, Record]] = {
        "topic": topics,
        "source": library.sources,
        "actor": library.actors,
    }
    for noun, records in kinds.items():
        for key, record in records.items():
            for page in BESIDE[noun]:
                other = key.removesuffix(f"-{page}")
                if other != key and other in records:
                    message = f"`{key}` is the address of a page of {noun} `{other}`"
                    yield record.place("id").problem(message, "choose another id")
