"""What all pages look up: claims by actor, paper and topic, topics by claim, papers cut in blocks.

Made once from the library, each collection when it is first asked for, and recorded like the
library's own. Must not know languages or pages.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

from risalah.content.digests import slug_bytes
from risalah.content.library import AnnotatedClaim, Comparison, Library
from risalah.publish.paragraphs import RunningText, sections_of

Claims = tuple[AnnotatedClaim, ...]
Names = tuple[str, ...]
Pairs = Mapping[tuple[str, str], Counter[str]]


class Index:
    """What all editions look up; `cache` is the folder in which drawings are kept.

    `by_actor` and `by_term` hold the claims that name an actor or an instrument, in the order of
    the papers; `cited_in` holds for each claim the topics whose briefs cite it; `contradicted` for
    each claim whose figure or date is disputed the first comparison that does so; `sections` the
    stretches of each paper between its headings, as offsets into its text.
    """

    def __init__(self, library: Library, cache: Path) -> None:
        self.library = library
        self.cache = cache
        self.by_source, self.by_topic = library.by_source, library.by_topic
        make = library.reads.collection
        self.by_actor = make("claims of actors", self._by_actor, slug_bytes)
        self.by_term = make("claims of terms", self._by_term, slug_bytes)
        self.cited_in = make("cited in", self._cited_in, _bytes_of)
        self.contradicted = make("contradicted", self._contradicted, str.encode)
        self.sections = make("sections", self._sections, _bytes_of)
        self._compared = make("compared", self._compared_by_claim, _bytes_of)
        self._pairs = make("pairs", lambda: {"all": self._ranked_pairs()}, _bytes_of_pairs)
        self._running_texts: dict[str, RunningText] = {}
        self._quotes = make("quotes of sources", self._quotes_by_source, _bytes_of)

    @property
    def pairs(self) -> Pairs:
        """Pairs of actors named in one claim, with the number of claims by source.

        A list of names in which everybody stands beside everybody counts as well; the most
        frequent pairs come first.
        """
        return self._pairs["all"]

    def comparisons_of(self, claim: str) -> tuple[Comparison, ...]:
        """The comparisons that a claim takes part in."""
        return tuple(self.library.comparisons[name] for name in self._compared.get(claim, ()))

    def running_text(self, source: str) -> RunningText:
        """The running text of a paper, cut at its claims."""
        library = self.library
        paper, layout = library.papers[source], library.layouts[source]
        claims, _ = library.by_source[source], self._quotes[source]
        if source not in self._running_texts:
            with library.reads.unrecorded():
                self._running_texts[source] = RunningText.of(paper, layout.blocks, claims)
        return self._running_texts[source]

    def _by_actor(self) -> dict[str, Claims]:
        claims = self.library.claims.values()
        return _grouped((actor.id, one) for one in claims for actor in one.claim.actors)

    def _by_term(self) -> dict[str, Claims]:
        claims = self.library.claims.values()
        return _grouped((term.id, one) for one in claims for term in one.claim.instruments)

    def _ranked_pairs(self) -> Pairs:
        found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for annotated in self.library.claims.values():
            known = {a.id for a in annotated.claim.actors} & self.library.actors.keys()
            for pair in combinations(sorted(known), 2):
                found[pair][annotated.source_id] += 1
        ranked = sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))
        return dict(ranked)

    def _cited_in(self) -> dict[str, Names]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key, topic in self.library.topics.items():
            for name in topic.cited:
                found[name].append(key)
        return {name: tuple(of) for name, of in found.items()}

    def _compared_by_claim(self) -> dict[str, Names]:
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for name, comparison in self.library.comparisons.items():
            claims = {party.claim for party in comparison.record.claims}
            for working in comparison.workings:
                claims |= {value.annotated.slug for value in working.all_values if value.annotated}
            for claim in claims:
                found[claim][name] = None
        return {claim: tuple(of) for claim, of in found.items()}

    def _contradicted(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, comparison in self.library.comparisons.items():
            if comparison.conflicts:
                for party in comparison.record.claims:
                    if party.figure is not None:
                        found.setdefault(party.claim, name)
        return found

    def _sections(self) -> dict[str, list[tuple[int, int]]]:
        return {
            source: sections_of(layout.blocks, len(self.library.papers[source].text))
            for source, layout in self.library.layouts.items()
        }

    def _quotes_by_source(self) -> dict[str, Names]:
        return {
            source: tuple(annotated.claim.quote for annotated in claims)
            for source, claims in self.by_source.items()
        }


def _grouped(pairs: Iterable[tuple[str, AnnotatedClaim]]) -> dict[str, Claims]:
    """Claims by key, each once under every key."""
    found: defaultdict[str, dict[str, AnnotatedClaim]] = defaultdict(dict)
    for key, annotated in pairs:
        found[key][annotated.slug] = annotated
    return {key: tuple(of.values()) for key, of in found.items()}


def _bytes_of(value: object) -> bytes:
    return json.dumps(value).encode()


def _bytes_of_pairs(pairs: Pairs) -> bytes:
    return _bytes_of([[*pair, *sorted(counts.items())] for pair, counts in pairs.items()])
