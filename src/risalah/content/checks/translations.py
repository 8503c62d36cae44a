"""The English site leaves no claim of a topic's paper in Indonesian only."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.library import Library
from risalah.content.load import drafted_paths
from risalah.problem import Problem


def check_translations(library: Library) -> Iterable[Problem]:
    """Every Indonesian claim of a paper that a topic draws on has an English translation.

    A paper that no topic names yet may be read and built before it is rendered.
    """
    drawn_on = {source for topic in library.topics.values() for source in topic.record.sources}
    for annotated in library.claims.values():
        if annotated.translation is not None or annotated.source.id not in drawn_on:
            continue
        message = f"claim `{annotated.slug}` has no English translation"
        if annotated.note is not None:
            yield annotated.note.place("on").problem(
                message, f"add `en` for: {annotated.claim.quote}"
            )
        else:
            path, *_ = drafted_paths(annotated.source.id)
            help = f"add a note with `on` and `en` in notes.yaml for: {annotated.claim.quote}"
            yield Problem(path, 0, 0, message, help)
