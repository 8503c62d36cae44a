"""The English site leaves no claim of a topic's paper in Indonesian only."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.library import Library
from risalah.content.load import drafted_paths
from risalah.problem import Problem


def check_renderings(library: Library) -> Iterable[Problem]:
    """Every Indonesian claim of a paper that a topic draws on has an English rendering.

    A paper that no topic names yet may be read and built before it is rendered.
    """
    drawn_on = {source for topic in library.topics.values() for source in topic.record.sources}
    for witness in library.witnesses.values():
        if witness.rendering is not None or witness.source.id not in drawn_on:
            continue
        message = f"claim `{witness.slug}` has no English rendering"
        if witness.note is not None:
            yield witness.note.place("on").problem(message, f"add `en` for: {witness.claim.quote}")
        else:
            path, *_ = drafted_paths(witness.source.id)
            help = f"add a note with `on` and `en` in notes.yaml for: {witness.claim.quote}"
            yield Problem(path, 0, 0, message, help)
