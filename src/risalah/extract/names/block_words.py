"""The words of a block as the rules for names see them, and what is known of each word.

Knows what a word may be; must not know which words make a name.
"""

import re
import zlib
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self, TypeVar

from risalah.extract.names.registry import Known, Registry
from risalah.extract.names.vocabulary import Vocabulary
from risalah.extract.names.words import NameWords
from risalah.lexicon import names as lexicon
from risalah.lexicon.lists import words as listed
from risalah.model import ActorKind, BlockLanguage
from risalah.quantities.currencies import CURRENCY_OWNERS, CURRENCY_WORDS
from risalah.slug import slug
from risalah.span import Span

LONGEST_NAME = 16
"""Words; bounds the work at any place."""

_PORTFOLIO = lexicon.PORTFOLIO - lexicon.PORTFOLIO_NAMES
_COMMON = _PORTFOLIO | listed("names/not-names") | listed("names/reference-heads")
_SMALL_COMMON = lexicon.OPENING_WORDS | lexicon.ENGLISH_TERMS
_IN_NO_NAME = (
    _COMMON | lexicon.OFFICES | lexicon.POSTS | listed("names/abbreviations") | lexicon.PUBLIC_HEADS
)

# Endings of derived nouns: at the head of a sentence such a word owes its capital to its place.
_DERIVED = re.compile(
    r"""
    (?:pe|ke|be|me|di|ter|se) \w{3,} (?:an|kan) $
  | \w{4,} (?: [^wmiy]an | nya | asi | itas | isme | ansi | ensi ) $
    """,
    re.VERBOSE,
)

_WORK_TITLE = re.compile(
    r"""
    \b (?i: artikel | buku | makalah | esai | novel | film | skripsi | tesis | disertasi
    | article | book | essay | paper | thesis ) (?:nya)?
    (?: \s (?:yang\s)? (?: berjudul | bertajuk | entitled | titled | called ) )? ,? \s?
    (?: “ (?P<title> [^“”]{1,200} ) ” | " (?P<plain> [^"]{1,200} ) " )
    """,
    re.VERBOSE,
)


class Named(NamedTuple):
    """Words that name an actor: the first word, the word behind the last, and who it is."""

    start: int
    end: int
    actor: Known


class Found(NamedTuple):
    """The answer of a rule: the word behind the last one taken, and the actors among those."""

    end: int
    named: tuple[Named, ...] = ()

    @classmethod
    def one(cls, named: Named) -> Self:
        """The words of one actor, all of them taken."""
        return cls(named.end, (named,))


_T = TypeVar("_T")
_PADDING = 3


def _padded(values: Sequence[_T], empty: _T) -> tuple[_T, ...]:
    """The values with empty ones behind, which an index beyond the last word or of -1 meets."""
    return (*values, *[empty] * _PADDING)


@dataclass(frozen=True, slots=True)
class BlockWords:
    """A block's words with what is taken, what is capitalised, and what the paper knows.

    An index just before the first word or behind the last meets an empty word. `masked`: words
    that may begin no name; `run[i]`: where the run of capitalised words that holds word i ends.
    """

    words: NameWords
    lang: BlockLanguage
    registry: Registry
    vocabulary: Vocabulary
    texts: tuple[str, ...]
    gaps: tuple[str, ...]
    initial: tuple[bool, ...]
    masked: tuple[bool, ...]
    capital: tuple[bool, ...]
    run: tuple[int, ...]
    _known: dict[int, Named | None]

    @classmethod
    def of(
        cls,
        source: str,
        lang: BlockLanguage,
        registry: Registry,
        vocabulary: Vocabulary,
        taken: Sequence[Span],
    ) -> Self:
        """Read a block; of a narrative citation ("Chiang (2018: 10)") only the bracket is taken."""
        words = NameWords.of(source)
        titles = (Span(*m.span(m.lastgroup or 0)) for m in _WORK_TITLE.finditer(source))
        masked = _mask(source, words, [*taken, *titles])
        capital = [text[0].isupper() for text in words.texts]
        return cls(
            words,
            lang,
            registry,
            vocabulary,
            _padded(words.texts, ""),
            _padded(words.gaps, ""),
            _padded(words.initial, False),
            _padded(masked, False),
            _padded(capital, False),
            _padded(_runs(words, capital), 0),
            {},
        )

    def __len__(self) -> int:
        return len(self.words)

    def text(self, start: int, end: int) -> str:
        """The words from one to another, with the plain gaps between them."""
        parts = (self.gaps[i] + self.texts[i] for i in range(start + 1, end))
        return self.texts[start] + "".join(parts)

    def continues(self, at: int, words: Container[str]) -> bool:
        """Whether one of `words` stands here, one space behind the word before."""
        return self.gaps[at] == " " and self.texts[at] in words

    def known(self, at: int) -> Named | None:
        """The longest known name that begins at a word, if it means here what it means alone."""
        if at not in self._known:
            named = self._longest(at) if at < len(self) else None
            means_other = named is not None and self._means_other(named)
            self._known[at] = None if means_other else named
        return self._known[at]

    def _longest(self, at: int) -> Named | None:
        found = self.registry.names.longest(self.words, at)
        if found is None and self.lang == "en":
            found = self.registry.adjectives.longest(self.words, at)
        return None if found is None else Named(at, *found)

    def _means_other(self, named: Named) -> bool:
        """Whether a known name means somebody else in this place, or nobody."""
        at, end, actor = named
        if actor.lang not in (None, self.lang):
            return True
        if not actor.is_body and self.gaps[end] == "." and self.texts[end].islower():
            return True  # in an address of the net, "indonesia.go.id"
        the_west = self.texts[at - 1].lower() in lexicon.WEST_CUES and at + 1 >= self.run[at]
        if actor.id == "the-west" and not the_west:
            return True
        if end == at + 1 and self._is_other_word(at, actor):
            return True
        return self._owns_money(at)

    def _is_other_word(self, at: int, actor: Known) -> bool:
        """Whether a single word is a common one, or a short form that the paper explains so."""
        if actor.registered:
            return False
        return not self.capital[at] or self._explained_otherwise(at, actor)

    def _explained_otherwise(self, at: int, actor: Known) -> bool:
        full = self.vocabulary.acronyms.get(self.texts[at])
        if full is None or not actor.is_body:
            return False
        meant = self.registry.names.exact(full)
        return meant is None or meant.id != actor.id

    def _owns_money(self, at: int) -> bool:
        """Whether a state stands behind its currency: "terhadap dolar AS"."""
        code = CURRENCY_WORDS.get(self.texts[at - 1].lower(), "")
        return self.gaps[at] == " " and self.texts[at].lower() in CURRENCY_OWNERS.get(code, ())

    def area(self, at: int) -> Named | None:
        """The known state or region that begins at a word."""
        named = self.known(at)
        return named if named is not None and named.actor.is_area else None

    def is_state(self, at: int, end: int) -> bool:
        """Whether the words from `at` to `end` are the name of one state."""
        named = self.known(at) if at < end else None
        return named is not None and named.end == end and named.actor.kind == "state"

    def is_common(self, at: int) -> bool:
        """Whether a capitalised word is a common one: the paper or the language writes it small."""
        text = self.texts[at]
        if len(text) == 1 and self.gaps[at + 1] in (".", ". "):
            return False  # an initial
        small = text.lower()
        return text in _COMMON or small in _SMALL_COMMON or small in self.vocabulary.common

    def opens_common(self, at: int) -> bool:
        """Whether the first word of a sentence owes its capital to its place alone."""
        return self.initial[at] and (
            self.is_common(at) or _DERIVED.match(self.texts[at].lower()) is not None
        )

    def may_name(self, at: int) -> bool:
        """Whether a word may be part of a name that nobody listed."""
        text = self.texts[at]
        if not self.capital[at] or text in _IN_NO_NAME:
            return False
        return text not in self.vocabulary.acronyms or self.short_form(at) is not None

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether words stand alone between quotation marks: a term rather than a name."""
        opened = not set(self.gaps[start]).isdisjoint("\"“'‘")
        return opened and not set(self.gaps[end]).isdisjoint("\"”'’")

    def short_form(self, at: int) -> Known | None:
        """Whom a short form means that the paper explains; a concept's short form means nobody."""
        full = self.vocabulary.acronyms.get(self.texts[at])
        if full is None:
            return None
        listed = self.registry.names.exact(full)
        return listed or (Known(proposed_id(full), body_kind(full)) if is_body(full) else None)

    def introduced(self, at: int) -> Known | None:
        """The person whom a single name means in this paper."""
        return self.vocabulary.people.get(self.texts[at])

    def proposed(self, start: int, end: int, kind: ActorKind) -> Known:
        """An actor whom nobody listed, called by the words."""
        return Known(proposed_id(self.text(start, end)), kind)

    def body(self, start: int, end: int) -> Named:
        """The words as a body: the registry's, or a proposed one."""
        name = self.text(start, end)
        listed = self.registry.names.exact(name)
        return Named(start, end, listed or Known(proposed_id(name), body_kind(name)))

    def person(self, start: int, end: int) -> Named:
        """The words as a person: the registry's, the paper's, or a proposed one."""
        listed = self.registry.names.exact(self.text(start, end))
        if listed is not None and listed.kind == "person":
            return Named(start, end, listed)
        introduced = self.introduced(start) if end == start + 1 else None
        return Named(start, end, introduced or self.proposed(start, end, "person"))


Rule = Callable[[BlockWords, int], Found | None]


def joins(words: NameWords, at: int) -> bool:
    """Whether the gap before a word lets two capitalised words be one name."""
    gap = words.gaps[at]
    if gap in (". ", "."):
        before = words.texts[at - 1]  # an initial, or cut short: "C. H. Wu", "Dr. Siti"
        initial = len(before) == 1 and before.isupper()
        return initial or before in lexicon.ADDRESSES or before in ("PT", "CV")
    return gap in (" ", "-", " & ", "&", "'s ", "'")


def _runs(words: NameWords, capital: Sequence[bool]) -> list[int]:
    run = list(range(1, len(words) + 1))
    for i in range(len(words) - 2, -1, -1):
        if capital[i] and capital[i + 1] and not words.initial[i + 1] and joins(words, i + 1):
            run[i] = run[i + 1]
    return run


def _mask(source: str, words: NameWords, taken: Sequence[Span]) -> list[bool]:
    """Which words may begin no name: those of citations and of titles, and "non-ASEAN"."""
    masked = [
        gap == "-" and i > 0 and words.texts[i - 1].lower() == "non"
        for i, gap in enumerate(words.gaps)
    ]
    i = 0
    for span in sorted(taken):
        brackets = [at for mark in "([" if (at := source.find(mark, *span)) >= 0]
        start = min(brackets, default=span.start)
        while i < len(words) and words.ends[i] <= start:
            i += 1
        while i < len(words) and words.starts[i] < span.end:
            masked[i] = True
            i += 1
    return masked


def proposed_id(name: str) -> str:
    """An id for somebody nobody listed."""
    return slug(name)[:60].strip("-") or f"actor-{zlib.crc32(name.encode()):08x}"


def is_body(name: str) -> bool:
    """Whether a long form names an organisation, by its head."""
    texts = NameWords.of(name).texts
    if not texts or not texts[0][0].isupper():
        return False
    if texts[0] in lexicon.BODY_HEADS:
        return len(texts) > 1 and texts[:2] != ("Badan", "Usaha")
    if texts[-1] in lexicon.INSTRUMENT_HEADS_EN or texts[0] in lexicon.INSTRUMENT_HEADS:
        return False
    return not lexicon.ENGLISH_HEADS.isdisjoint(texts)


def body_kind(name: str) -> ActorKind:
    """What kind of body a name shows."""
    texts = NameWords.of(name).texts
    if not listed("names/company-marks").isdisjoint(texts):
        return "company"
    return "government" if texts[0] in lexicon.GOVERNMENT_HEADS else "organisation"
