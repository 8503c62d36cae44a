"""Who acts or is acted upon in a block: states, governments, regions, bodies, companies, persons.

A block's words are read once from left to right. At each word a short list of rules is asked; the
first that answers returns the words that are taken and whom they name. Known names come from the
registry; bodies, offices and persons nobody listed are recognised by how names are built, and get
a proposed id. The decisions:

- A government is its state or region: "Pemerintah Provinsi Riau" is riau.
- An office with a portfolio or a place but no holder is an actor ("Gubernur Jawa Barat"); before a
  name it is cut, and the state or body in it is an actor besides ("Presiden Chile Gabriel Boric").
- A hyphen (behind "Provinsi" also a space) between a province and its state names the province;
  between equals it joins two ("ASEAN-Tiongkok").
- Treaties, laws, programmes, seas and languages are no actors, nor are the states in their names.

Must not know claims, content or pages.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from risalah.extract.names.block_words import BlockWords, Found, Rule
from risalah.extract.names.bodies import english_body, feature, instrument, language, public_body
from risalah.extract.names.persons import authors, small_author, title
from risalah.extract.names.places import government, known_name, place
from risalah.extract.names.registry import Known, Registry
from risalah.extract.names.unknown import unknown
from risalah.extract.names.vocabulary import Vocabulary
from risalah.lexicon import names as lexicon
from risalah.model import ActorKind, BlockLanguage
from risalah.span import Span

CAPITAL_RULES: tuple[Rule, ...] = (
    language,
    feature,
    title,
    government,
    public_body,
    instrument,
    english_body,
    place,
    authors,
    known_name,
    unknown,
)
"""The rules for a capitalised word, the one that is asked first first."""

SMALL_RULES: tuple[Rule, ...] = (language, title, government, place, small_author, known_name)
"""The rules for a word in small letters."""

SMALL_BEGINNINGS = (
    lexicon.LANGUAGE_WORDS
    | lexicon.TITLE_PREFIXES
    | lexicon.SMALL_TITLES
    | lexicon.OFFICES
    | lexicon.POSTS
    | lexicon.ADDRESSES
    | lexicon.GOVERNMENT_WORDS
    | lexicon.PARTICLES
    | frozenset(map(str.lower, lexicon.PLACE_HEADS))
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
) -> Vocabulary:
    """The vocabulary and short forms of all `texts` of a paper, and the persons whom its `running`
    words introduce.
    """
    vocabulary = Vocabulary.of(texts)
    return vocabulary.introducing(_persons(running, registry, vocabulary))


def _persons(
    blocks: Iterable[tuple[str, BlockLanguage]], registry: Registry, vocabulary: Vocabulary
) -> Iterator[tuple[str, Known]]:
    for words, lang in blocks:
        cited = [Span(*match.span()) for match in _DATED_BRACKET.finditer(words)]
        for mention in find_actors(words, lang, registry, vocabulary, cited):
            if mention.kind == "person":
                yield words[slice(*mention.span)], Known(mention.id, "person", mention.registered)


def find_actors(
    words: str,
    lang: BlockLanguage,
    registry: Registry,
    vocabulary: Vocabulary | None = None,
    taken: Sequence[Span] = (),
) -> tuple[ActorMention, ...]:
    """The actors named in a block, in order and apart; `taken` holds citations and identifiers.

    Of a narrative citation ("Chiang (2018: 10)") only the bracket is taken.
    """
    block = BlockWords.of(words, lang, registry, vocabulary or Vocabulary(), taken)
    starts, ends = block.words.starts, block.words.ends
    mentions: list[ActorMention] = []
    at = 0
    while at < len(block):
        found = _ask(block, at)
        for start, end, known in found.named:
            span = Span(starts[start], ends[end - 1])
            mentions.append(ActorMention(span, known.id, known.kind, known.registered))
        at = found.end
    return tuple(mentions)


def _ask(block: BlockWords, at: int) -> Found:
    """The answer of the first rule that has one; without any, the word alone is taken."""
    if not block.masked[at] and (block.capital[at] or _may_begin(block.registry, block.texts[at])):
        for rule in CAPITAL_RULES if block.capital[at] else SMALL_RULES:
            found = rule(block, at)
            if found is not None:
                return found
    return Found(at + 1)


def _may_begin(registry: Registry, text: str) -> bool:
    """Whether a word in small letters can begin what `SMALL_RULES` read; most words cannot."""
    return (
        text in SMALL_BEGINNINGS or registry.names.begins(text) or registry.adjectives.begins(text)
    )
