"""What all pages look up: claims by actor, paper and topic, topics by claim, papers cut in blocks.

Made once from the library, each mapping when it is first asked for. Must not know languages or
pages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations
from pathlib import Path

from risalah.content.library import AnnotatedClaim, Comparison, Library
from risalah.publish.paragraphs import RunningText, sections_of

Claims = tuple[AnnotatedClaim, ...]


class Index:
    """What all editions look up; `cache` is the folder in which drawings are kept."""

    def __init__(self, library: Library, cache: Path) -> None:
        self.library = library
        self.cache = cache

    @cached_property
    def by_actor(self) -> Mapping[str, Claims]:
        """The claims that name an actor, in the order of the papers."""
        claims = self.library.claims.values()
        return _grouped((actor.id, one) for one in claims for actor in one.claim.actors)

    @cached_property
    def by_term(self) -> Mapping[str, Claims]:
        """The claims that name an instrument, in the order of the papers."""
        claims = self.library.claims.values()
        return _grouped((term.id, one) for one in claims for term in one.claim.instruments)

    @cached_property
    def by_source(self) -> Mapping[str, Claims]:
        """The claims of each paper in the order of the text."""
        found = _grouped((one.source.id, one) for one in self.library.claims.values())
        return {source: found.get(source, ()) for source in self.library.sources}

    @cached_property
    def by_topic(self) -> Mapping[str, Claims]:
        """The claims of each topic."""
        claims = self.library.claims.values()
        found = _grouped((topic, one) for one in claims for topic in one.topics)
        return {topic: found.get(topic, ()) for topic in self.library.topics}

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], Counter[str]]:
        """Pairs of actors named in one claim, with the number of claims by source.

        A list of names in which everybody stands beside everybody counts as well; the most
        frequent pairs come first.
        """
        found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for annotated in self.library.claims.values():
            known = {a.id for a in annotated.claim.actors} & self.library.actors.keys()
            for pair in combinations(sorted(known), 2):
                found[pair][annotated.source.id] += 1
        ranked = sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))
        return dict(ranked)

    @cached_property
    def cited_in(self) -> Mapping[str, tuple[str, ...]]:
        """For each claim the topics whose briefs cite it."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, topic in self.library.topics.items():
            for name in topic.cited:
                found[name].append(key)
        return {name: tuple(of) for name, of in found.items()}

    @cached_property
    def compared(self) -> Mapping[str, tuple[Comparison, ...]]:
        """For each claim the comparisons it takes part in."""
        found: defaultdict[str, dict[str, Comparison]] = defaultdict(dict)
        for comparison in self.library.comparisons:
            names = {party.claim for party in comparison.record.claims}
            for working in comparison.workings:
                names |= {value.annotated.slug for value in working.all_values if value.annotated}
            for name in names:
                found[name][comparison.record.name] = comparison
        return {name: tuple(of.values()) for name, of in found.items()}

    @cached_property
    def contradicted(self) -> Mapping[str, Comparison]:
        """For each claim whose figure or date is disputed the first comparison that does so."""
        found: dict[str, Comparison] = {}
        for comparison in self.library.comparisons:
            if comparison.conflicts:
                for party in comparison.record.claims:
                    if party.figure is not None:
                        found.setdefault(party.claim, comparison)
        return found

    @cached_property
    def running_texts(self) -> Mapping[str, RunningText]:
        """The running text of each paper, cut at its claims."""
        library = self.library
        return {
            source: RunningText.of(library.papers[source], layout.blocks, self.by_source[source])
            for source, layout in library.layouts.items()
        }

    @cached_property
    def sections(self) -> Mapping[str, list[tuple[int, int]]]:
        """The stretches of each paper between its headings, as offsets into its text."""
        return {
            source: sections_of(layout.blocks, len(self.library.papers[source].text))
            for source, layout in self.library.layouts.items()
        }


def _grouped(pairs: Iterable[tuple[str, AnnotatedClaim]]) -> dict[str, Claims]:
    """Claims by key, each once under every key."""
    found: defaultdict[str, dict[str, AnnotatedClaim]] = defaultdict(dict)
    for key, annotated in pairs:
        found[key][annotated.slug] = annotated
    return {key: tuple(of.values()) for key, of in found.items()}
