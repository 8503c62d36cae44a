"""A topic leads its reader to a dozen or two of claims, and is told from the others at sight."""

from collections.abc import Iterable, Iterator

from risalah.content.library import Library
from risalah.content.schema.topic import TopicRecord
from risalah.looks.contrast import LEAST, weak_pairs
from risalah.problem import Problem

FEWEST, MOST = 12, 25


def check_topics(library: Library, topic: str) -> Iterable[Problem]:
    """A topic of a dozen claims or more has 12 to 25 key claims; a smaller one has what it has."""
    own = library.by_topic[topic]
    key = sum(annotated.key for annotated in own)
    if len(own) >= FEWEST and not FEWEST <= key <= MOST:
        message = f"topic `{topic}` has {key} key claims, expected {FEWEST} to {MOST}"
        help = "set `key: true` on the notes that a reader should see first"
        yield library.topics[topic].record.place("id").problem(message, help)


def check_looks(library: Library, _: str) -> Iterable[Problem]:
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
