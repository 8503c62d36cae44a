"""A topic is told from the others by its colour and its sign, and can be read in its colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.content.library import Library
from risalah.content.schema import TopicRecord
from risalah.looks.contrast import LEAST, weak_pairs
from risalah.problem import Problem


def check_looks(library: Library) -> Iterable[Problem]:
    """No two topics have the same colour and the same sign; each colour can be read."""
    known: dict[tuple[str, str], str] = {}
    for topic in library.topics.values():
        record = topic.record
        look = (record.motif.path, record.colours.text.light)
        if (other := known.setdefault(look, record.id)) != record.id:
            message = f"the hue and the sign of topic `{other}` once more"
            yield record.place("hue").problem(message, "give one of the two another hue or sign")
        yield from _unreadable(record)


def _unreadable(record: TopicRecord) -> Iterator[Problem]:
    """The weakest contrast of a topic's colour in each theme where one is too weak."""
    weakest: dict[str, tuple[float, str]] = {}
    for theme, what, ratio in weak_pairs(record.colours):
        weakest[theme] = min(weakest.get(theme, (ratio, what)), (ratio, what))
    for theme, (ratio, what) in weakest.items():
        message = f"contrast of {what} in the {theme} theme is {ratio:.1f}, expected {LEAST}"
        help = "take a darker colour" if theme == "light" else "take a lighter colour"
        yield record.place("hue", theme).problem(message, help)
