"""The site in one language: what all its pages share, and where each page lies.

Knows addresses, the site's words and who is named where; must not know what pages look like.
English lies at the root, Indonesian under id/, with the same file names in both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from risalah.content.library import AnnotatedClaim, Comparison, Library, Topic
from risalah.edtf import parse_edtf
from risalah.model import DateIn
from risalah.publish.wording import Lang, fill, number_words

LANGS: tuple[Lang, ...] = ("en", "id")

NAV = ("topics", "timeline", "figures", "actors", "network", "comparisons", "sources", "search")
FOOT = ("claims", "glossary", "data", "about")


class Index:
    """What both editions look up: names by claim, claims by name; made once from the library."""

    def __init__(self, library: Library, cache: Path) -> None:
        self.library = library
        self.cache = cache

    @cached_property
    def by_actor(self) -> Mapping[str, tuple[AnnotatedClaim, ...]]:
        """The claims that name an actor, in the order of the papers."""
        found: defaultdict[str, list[AnnotatedClaim]] = defaultdict(list)
        for annotated in self.library.claims.values():
            for actor in dict.fromkeys(a.id for a in annotated.claim.actors):
                found[actor].append(annotated)
        return {actor: tuple(of) for actor, of in found.items()}

    @cached_property
    def by_term(self) -> Mapping[str, tuple[AnnotatedClaim, ...]]:
        """The claims that name an instrument, in the order of the papers."""
        found: defaultdict[str, list[AnnotatedClaim]] = defaultdict(list)
        for annotated in self.library.claims.values():
            for term in dict.fromkeys(i.id for i in annotated.claim.instruments):
                found[term].append(annotated)
        return {term: tuple(of) for term, of in found.items()}

    @cached_property
    def by_source(self) -> Mapping[str, tuple[AnnotatedClaim, ...]]:
        """The claims of each paper in the order of the text."""
        found: dict[str, list[AnnotatedClaim]] = {source: [] for source in self.library.sources}
        for annotated in self.library.claims.values():
            found[annotated.source.id].append(annotated)
        return {source: tuple(of) for source, of in found.items()}

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[AnnotatedClaim, ...]]:
        """The claims of each topic."""
        found: dict[str, list[AnnotatedClaim]] = {topic: [] for topic in self.library.topics}
        for annotated in self.library.claims.values():
            for topic in annotated.topics:
                found[topic].append(annotated)
        return {topic: tuple(of) for topic, of in found.items()}

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
    def cited(self) -> Mapping[str, tuple[str, ...]]:
        """For each topic the names its brief cites, in order of first mention."""
        return {key: topic.cited for key, topic in self.library.topics.items()}

    @cached_property
    def cited_in(self) -> Mapping[str, tuple[str, ...]]:
        """For each claim the topics whose briefs cite it."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for topic, names in self.cited.items():
            for name in names:
                found[name].append(topic)
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

    def topic_of(self, annotated: AnnotatedClaim) -> Topic | None:
        """The topic whose hue a claim bears: its source's first, else its own first."""
        for topic in (*annotated.source.topics, *annotated.topics):
            if topic in self.library.topics:
                return self.library.topics[topic]
        return None

    @staticmethod
    def conflicts(comparison: Comparison) -> bool:
        """Whether a comparison shows a disagreement, rather than an agreement or a remark."""
        if comparison.record.kind in {"agreement", "rounding", "other-period", "other-definition"}:
            return False
        if comparison.record.kind == "conflict":
            return True
        return any(check.result == "differs" for check in comparison.record.checks)


@dataclass(frozen=True)
class Edition:
    """The site in one language."""

    library: Library
    index: Index
    lang: Lang
    stamp: str = ""

    @property
    def ui(self) -> Mapping[str, Any]:
        """The site's own words in this language."""
        return self.library.ui[self.lang]

    @property
    def prefix(self) -> str:
        """The folder of this edition below the site's root, with its slash."""
        return "" if self.lang == "en" else f"{self.lang}/"

    def count(self, noun: str, n: int) -> dict[str, str]:
        """A count and its noun in the right number: {value, label}."""
        label = self.ui["count"][noun]["one" if n == 1 else "other"]
        return {"value": number_words(n, self.lang), "label": label}

    def say(self, group: str, key: str, **words: object) -> str:
        """A pattern of ui.yaml with its blanks filled."""
        return fill(self.ui[group][key], **words)

    def at(self, path: str) -> PageContext:
        """A page of this edition, from which others are linked."""
        return PageContext(self, path)


@dataclass(frozen=True, slots=True)
class PageContext:
    """A page's place in its edition, and the relative way from it to anything else.

    `path` is the page's address inside the edition, such as `claims/masks-to-africa.html`.
    """

    edition: Edition
    path: str

    @property
    def up(self) -> str:
        """From this page to the edition's root."""
        return "../" * self.path.count("/")

    @property
    def root(self) -> str:
        """From this page to the site's root, where assets and data lie."""
        return self.up + ("../" if self.edition.prefix else "")

    def to(self, path: str) -> str:
        """The way to a page of the same edition."""
        return self.up + path

    def asset(self, path: str) -> str:
        """The way to a file that both editions share."""
        return self.root + path

    def other(self) -> str:
        """The way to this page in the other language."""
        if self.edition.prefix:
            return self.root + self.path
        return f"{self.up}id/{self.path}"

    def claim(self, annotated: AnnotatedClaim) -> str:
        """The way to a claim's page."""
        return self.to(claim_path(annotated))

    def topic(self, topic: str) -> str:
        """The way to a topic's page."""
        return self.to(f"topics/{topic}.html")

    def actor(self, actor: str) -> str:
        """The way to an actor's page."""
        return self.to(f"actors/{actor}.html")

    def source(self, source: str) -> str:
        """The way to a source's page."""
        return self.to(f"sources/{source}.html")

    def reading(self, annotated: AnnotatedClaim) -> str:
        """The way to a claim's words in the reading view, by anchor and text fragment."""
        return self.to(f"{reading_path(annotated.source.id)}#{annotated.slug}") + fragment_of(
            annotated
        )

    def term(self, term: str) -> str:
        """The way to a term of the glossary."""
        return self.to(f"glossary.html#{term}")

    def comparison(self, name: str) -> str:
        """The way to a comparison."""
        return self.to(f"comparisons.html#{name}")


def claim_path(annotated: AnnotatedClaim) -> str:
    """Where a claim's page lies in an edition."""
    return f"claims/{annotated.slug}.html"


def reading_path(source: str) -> str:
    """Where a source's reading view lies in an edition."""
    return f"sources/{source}-text.html"


def topic_list_path(topic: str) -> str:
    """Where the list of all claims of a topic lies, if it has one of its own."""
    return f"topics/{topic}-claims.html"


def source_list_path(source: str) -> str:
    """Where the list of all claims of a source lies, if it has one of its own."""
    return f"sources/{source}-claims.html"


def actor_list_path(actor: str) -> str:
    """Where the list of all claims of an actor lies, if it has one of its own."""
    return f"actors/{actor}-claims.html"


def fragment_of(annotated: AnnotatedClaim) -> str:
    """A text fragment that finds the claim's words: its first and last three, percent-encoded.

    Follows URL Fragment Text Directives; the anchor before it serves browsers that know none.
    """
    words = annotated.claim.quote.split()
    if len(words) < 7:
        return ":~:text=" + _encoded(" ".join(words))
    return f":~:text={_encoded(' '.join(words[:3]))},{_encoded(' '.join(words[-3:]))}"


def _encoded(words: str) -> str:
    return "".join(map(_BYTES.__getitem__, words.encode("utf-8", "surrogatepass")))


_PLAIN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~"
_BYTES = [chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in range(256)]
"""Each byte as an address holds it."""


def by_time(dates: Iterable[DateIn]) -> list[DateIn]:
    """Dates from the earliest, open beginnings by their ends."""
    return sorted(dates, key=lambda date: parse_edtf(date.edtf).sort_key())
