"""Every name that content uses is defined, and every page has an address of its own."""

from collections.abc import Iterable, Iterator, Mapping

from risalah.addresses import PAGES_OF
from risalah.content.library import Library
from risalah.content.schema.record import Record
from risalah.content.schema.site import Party
from risalah.content.schema.topic import ChartPoint, Glance, Telling
from risalah.problem import Problem, nearest


def check_references(library: Library, _: str) -> Iterable[Problem]:
    """Ids of topics, sources, claims, tables and figures' words name something that exists."""
    defined: dict[str, Mapping[str, object]] = {
        "topic": library.topics,
        "source": library.sources,
        "claim": library.claims,
        "table": library.tables,
    }
    for record, key, noun in _references(library):
        named, known = getattr(record, key), defined[noun]
        names = named if isinstance(named, tuple) else (named,)
        for i, name in enumerate(names):
            if name is not None and name not in known:
                help = nearest(name, known) or f"define the {noun}, or drop the name"
                yield record.place(key, i).problem(f"unknown {noun} `{name}`", help)
    for one in _with_figures(library):
        yield from _figure(library, one, one.claim, one.figure)


def _references(library: Library) -> Iterator[tuple[Record, str, str]]:
    """Every record with a key that names others, and the noun for what is named."""
    yield from ((source, "topics", "topic") for source in library.sources.values())
    yield from ((note, "topics", "topic") for notes in library.notes.values() for note in notes)
    yield from ((actor, "by", "claim") for actor in library.actors.values())
    yield from ((term, "by", "claim") for term in library.terms.values())
    for topic in library.topics.values():
        yield topic.record, "sources", "source"
        yield topic.record, "near", "topic"
        yield from ((chart.data, "table", "table") for chart in topic.charts)
    yield from ((one.record, "topics", "topic") for one in library.comparisons.values())
    yield from ((one, "claim", "claim") for one in _with_figures(library))
    yield library.site, "topics", "topic"
    yield library.site, "lead", "claim"


def _with_figures(library: Library) -> Iterator[Telling | Glance | ChartPoint | Party]:
    """The records that name a claim and, some of them, one of its figures."""
    for topic in library.topics.values():
        yield topic.record.telling
        yield from topic.record.glance
        for chart in topic.charts:
            yield from chart.data.points
    for comparison in library.comparisons.values():
        yield from comparison.record.claims


def _figure(library: Library, record: Record, name: str, words: str | None) -> Iterable[Problem]:
    annotated = library.claims.get(name)
    if annotated is None or words is None or annotated.figure(words) is not None:
        return
    if any(words in date.text or date.text in words for date in annotated.claim.dates):
        return
    read = ", ".join(f"`{figure.text}`" for figure in annotated.claim.figures) or "none"
    message = f"claim `{name}` has no figure `{words}`"
    yield record.place("figure").problem(message, f"its figures are {read}")


def check_addresses(library: Library, _: str) -> Iterable[Problem]:
    """No id of a topic, a source or an actor is the address of another one's further pages."""
    all_records: dict[str, Mapping[str, Record]] = {
        "topic": {key: topic.record for key, topic in library.topics.items()},
        "source": library.sources,
        "actor": library.actors,
    }
    for noun, (own_page, *further_pages) in PAGES_OF.items():
        records = all_records[noun]
        further = {page(key): key for key in records for page in further_pages}
        for key, record in records.items():
            if other := further.get(own_page(key)):
                message = f"`{key}` is the address of a page of {noun} `{other}`"
                yield record.place("id").problem(message, "choose another id")
