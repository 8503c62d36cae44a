"""Who acts or is acted upon in a block: states, governments, regions, bodies, companies, persons.

A block's words are read once from left to right. At each word a short list of rules is asked; the
first that answers says which words are taken and whom they name. Known names come from the
registry; bodies, offices and persons nobody listed are recognised by how names are built, and get
a proposed id. What the decisions are:

- A government is its state or region: "Pemerintah Provinsi Riau" is riau.
- An office with a portfolio or a place but no holder is an actor ("Gubernur Jawa Barat"); before a
  name it is cut, and the state or body in it is an actor besides ("Presiden Chile Gabriel Boric").
- A hyphen (behind "Provinsi" also a space) between a province and its state names the province;
  between equals it joins two ("ASEAN-Tiongkok").
- Treaties, laws, programmes, seas and languages are no actors, nor are the states in their names.

Knows nothing of claims, content or pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from risalah.extract.bodynames import english_body, instrument, public_body
from risalah.extract.layout.language import BlockLanguage
from risalah.extract.namereading import Found, Reading, Rule
from risalah.extract.personnames import narrated, narrated_small, title
from risalah.extract.placenames import feature, government, known_name, language, place
from risalah.extract.registry import ActorEntry, Known, Registry
from risalah.extract.textnames import TextNames
from risalah.extract.unknownnames import unknown
from risalah.lexicon.names import (
    ADDRESSES,
    LANGUAGE_WORDS,
    NAME_PARTICLES,
    OFFICES,
    POSTS,
    SMALL_TITLES,
    TITLE_PREFIXES,
)
from risalah.lexicon.places import GOVERNMENT_WORDS, PLACE_WORDS
from risalah.model import ActorKind
from risalah.span import Span

__all__ = ["ActorEntry", "ActorMention", "Registry", "TextNames", "find_actors", "read_names"]

CAPITAL_RULES: tuple[Rule, ...] = (
    language,
    feature,
    title,
    government,
    public_body,
    instrument,
    english_body,
    place,
    narrated,
    known_name,
    unknown,
)
"""The rules for a capitalised word, the one that is asked first first."""

SMALL_RULES: tuple[Rule, ...] = (language, title, government, place, narrated_small, known_name)
"""The rules for a word in small letters."""

SMALL_BEGINNINGS = (
    LANGUAGE_WORDS
    | TITLE_PREFIXES
    | SMALL_TITLES
    | OFFICES
    | POSTS
    | ADDRESSES
    | GOVERNMENT_WORDS
    | NAME_PARTICLES
    | frozenset(map(str.lower, PLACE_WORDS))
)
"""The words that these rules can begin with, beside the names of the registry."""

_DATED_BRACKET = re.compile(
    r"[(\[] [^()\[\]]{0,200} \b(?:1[89]|20)\d\d [^()\[\]]{0,200} [)\]]", re.VERBOSE
)


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A named actor in a block: the words, the id, the kind, whether an editor lists the actor."""

    span: Span
    id: str
    kind: ActorKind
    registered: bool


def read_names(
    texts: Iterable[str], running: Iterable[tuple[str, BlockLanguage]], registry: Registry
) -> TextNames:
    """Survey a paper: the vocabulary and short forms of all its `texts`, and the persons whom its
    `running` words introduce.
    """
    names = TextNames.of(texts)
    return names.introducing(_persons(running, registry, names))


def _persons(
    blocks: Iterable[tuple[str, BlockLanguage]], registry: Registry, names: TextNames
) -> Iterator[tuple[str, Known]]:
    for words, lang in blocks:
        cited = [Span(*match.span()) for match in _DATED_BRACKET.finditer(words)]
        for mention in find_actors(words, lang, registry, names, cited):
            if mention.kind == "person":
                name = words[mention.span.start : mention.span.end]
                yield name, Known(mention.id, "person", mention.registered)


def find_actors(
    words: str,
    lang: BlockLanguage,
    registry: Registry,
    names: TextNames | None = None,
    taken: Sequence[Span] = (),
) -> tuple[ActorMention, ...]:
    """The actors named in a block, in order and apart; `taken` holds citations and identifiers.

    Of a narrative citation ("Chiang (2018: 10)") only the bracket is taken.
    """
    reading = Reading.of(words, lang, registry, names or TextNames(), taken)
    mentions: list[ActorMention] = []
    at = 0
    texts, count = reading.words.texts, len(reading.words)
    while at < count:
        idle = not reading.capital[at] and not _may_begin(registry, texts[at])
        found = None if idle or reading.masked[at] else _ask(reading, at)
        if found is None:
            at += 1
            continue
        for start, end, known in found.named:
            span = Span(reading.words.starts[start], reading.words.ends[end - 1])
            mentions.append(ActorMention(span, known.id, known.kind, known.registered))
        at = found.end
    return tuple(mentions)


def _may_begin(registry: Registry, text: str) -> bool:
    """Whether a word in small letters can begin what `SMALL_RULES` read; most words cannot."""
    return (
        text in SMALL_BEGINNINGS or registry.names.begins(text) or registry.adjectives.begins(text)
    )


def _ask(reading: Reading, at: int) -> Found | None:
    """The answer of the first rule that has one."""
    for rule in CAPITAL_RULES if reading.capital[at] else SMALL_RULES:
        found = rule(reading, at)
        if found is not None:
            return found
    return None
