"""A block as the rules for names see it: its words, and what is known of each.

Knows what a word may be; which words make a name is for the rules beside it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from risalah.extract.layout.language import BlockLanguage
from risalah.extract.namewords import NameWords
from risalah.extract.registry import Known, Registry
from risalah.extract.textnames import TextNames
from risalah.lexicon.names import (
    ABBREVIATIONS,
    ADDRESSES,
    COMPANY_MARKS,
    ENGLISH_HEADS,
    ENGLISH_TERMS,
    FUNCTION_WORDS,
    GOVERNMENT_HEADS,
    INSTRUMENT_HEADS,
    INSTRUMENT_HEADS_EN,
    NAME_LIKE,
    NAMED_HEADS,
    NOT_NAMES,
    OFFICES,
    PORTFOLIO,
    POSTS,
    PUBLIC_HEADS,
    REFERENCE_HEADS,
)
from risalah.lexicon.places import WEST_AFTER
from risalah.model import ActorKind
from risalah.quantities.currencies import CURRENCY_OWNERS, CURRENCY_WORDS
from risalah.slug import slug
from risalah.span import Span

LONGEST_NAME = 16
"""Words; bounds the work at any place."""

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


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule answers: the word after the last one taken, and the actors within.

    Each actor is given by its first word, the word after its last, and who it is.
    """

    end: int
    named: tuple[tuple[int, int, Known], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A block's words with what is taken, what is capitalised, and what the paper knows.

    `run[i]` is where the run of capitalised words that holds word i ends.
    """

    words: NameWords
    lang: BlockLanguage
    registry: Registry
    names: TextNames
    masked: tuple[bool, ...]
    capital: tuple[bool, ...]
    run: tuple[int, ...]
    _asked: dict[int, tuple[int, Known] | None]

    @classmethod
    def of(
        cls,
        source: str,
        lang: BlockLanguage,
        registry: Registry,
        names: TextNames,
        taken: Sequence[Span],
    ) -> Reading:
        """Read a block; of a narrative citation ("Chiang (2018: 10)") only the bracket is taken."""
        words = NameWords.of(source)
        capital = tuple(text[0].isupper() for text in words.texts)
        titles = (Span(*m.span(m.lastgroup or 0)) for m in _WORK_TITLE.finditer(source))
        masked = _mask(source, words, [*taken, *titles])
        return cls(words, lang, registry, names, masked, capital, _runs(words, capital), {})

    def known(self, at: int) -> tuple[int, Known] | None:
        """The end and the meaning of the longest known name that begins at a word."""
        if at not in self._asked:
            self._asked[at] = self._known(at) if at < len(self.words) else None
        return self._asked[at]

    def _known(self, at: int) -> tuple[int, Known] | None:
        found = self.registry.names.longest(self.words, at)
        if found is None and self.lang == "en":
            found = self.registry.adjectives.longest(self.words, at)
        if found is None:
            return None
        end, known = found
        if known.lang not in (None, self.lang):
            return None
        if known.kind not in ("company", "organisation") and self._inside_address(end):
            return None
        if end == at + 1 and self._explained_otherwise(at, known):
            return None
        if self._owns_money(at):
            return None
        if known.id == "the-west" and not self._is_the_west(at):
            return None
        if end == at + 1 and not self.capital[at] and not known.registered:
            return None
        return found

    def _owns_money(self, at: int) -> bool:
        """Whether a state stands behind its currency: "terhadap dolar AS"."""
        if not at or self.words.gaps[at] != " ":
            return False
        code = CURRENCY_WORDS.get(self.words.texts[at - 1].lower(), "")
        return self.words.texts[at].lower() in CURRENCY_OWNERS.get(code, ())

    def _explained_otherwise(self, at: int, known: Known) -> bool:
        """Whether the paper explains as something else a short form that the lexicon knows."""
        full = self.names.acronyms.get(self.words.texts[at])
        if full is None or known.registered or known.kind not in ("company", "organisation"):
            return False
        meant = self.registry.names.exact(full)
        return meant is None or meant.id != known.id

    def _inside_address(self, end: int) -> bool:
        """Whether a name is the beginning of an address of the net ("indonesia.go.id")."""
        words = self.words
        return end < len(words) and words.gaps[end] == "." and words.texts[end].islower()

    def _is_the_west(self, at: int) -> bool:
        before = self.words.texts[at - 1].lower() if at else ""
        return before in WEST_AFTER and at + 1 >= self.run[at]

    def place(self, at: int) -> tuple[int, Known] | None:
        """The known state or region that begins at a word."""
        found = self.known(at)
        return found if found is not None and found[1].kind in ("state", "region") else None

    def state_to_end(self, at: int, end: int) -> bool:
        """Whether the words from `at` to `end` are the name of one state."""
        found = self.known(at) if at < end else None
        return found is not None and found[0] == end and found[1].kind == "state"

    def short_form(self, at: int) -> Known | None:
        """Whom a short form means that the paper explains; a concept's short form means nobody."""
        full = self.names.acronyms.get(self.words.texts[at])
        if full is None:
            return None
        listed = self.registry.names.exact(full)
        return listed or (Known(propose(full), body_kind(full), False) if is_body(full) else None)

    def person(self, at: int) -> Known | None:
        """The person whom a single name means in this paper."""
        return self.names.people.get(self.words.texts[at])

    def may_name(self, at: int) -> bool:
        """Whether a word may be part of a name that nobody listed."""
        text = self.words.texts[at]
        return (
            self.capital[at]
            and text not in NOT_NAMES
            and (text not in PORTFOLIO or text in NAME_LIKE)
            and text not in REFERENCE_HEADS
            and text not in OFFICES
            and text not in POSTS
            and text not in ABBREVIATIONS
            and text not in PUBLIC_HEADS
            and (text not in self.names.acronyms or self.short_form(at) is not None)
        )

    def common(self, at: int) -> bool:
        """Whether a capitalised word is a common one: the paper or the language writes it small."""
        text = self.words.texts[at]
        small = text.lower()
        initial = len(text) == 1 and self.words.gaps[at + 1 : at + 2] in ((".",), (". ",))
        return not initial and (
            small in self.names.common
            or small in FUNCTION_WORDS
            or (text in PORTFOLIO and text not in NAME_LIKE)
            or text in NOT_NAMES
            or text in REFERENCE_HEADS
            or small in ENGLISH_TERMS
        )

    def opens_common(self, at: int) -> bool:
        """Whether the first word of a sentence owes its capital to its place alone."""
        return self.words.initial[at] and (
            self.common(at) or _DERIVED.match(self.words.texts[at].lower()) is not None
        )

    def quoted(self, start: int, end: int) -> bool:
        """Whether words stand alone between quotation marks: a term rather than a name."""
        gaps = self.words.gaps
        behind = gaps[end] if end < len(gaps) else ""
        return bool(set(gaps[start]) & set("\"“'‘")) and bool(set(behind) & set("\"”'’"))

    def text(self, start: int, end: int) -> str:
        """The words from one to another, with the plain gaps between them."""
        words = self.words
        return words.texts[start] + "".join(
            words.gaps[i] + words.texts[i] for i in range(start + 1, end)
        )

    def body(self, start: int, end: int) -> Known:
        """The body of that name: the registry's, or a proposed one."""
        name = self.text(start, end)
        return self.registry.names.exact(name) or Known(propose(name), body_kind(name), False)


Rule = Callable[[Reading, int], Found | None]


def joins(words: NameWords, at: int) -> bool:
    """Whether the gap before a word lets two capitalised words be one name."""
    gap = words.gaps[at]
    return gap in (" ", "-", " & ", "&", "'s ", "'") or (gap in (". ", ".") and _cut(words, at))


def _cut(words: NameWords, at: int) -> bool:
    """Whether the word before is an initial or cut short: "C. H. Wu", "Dr. Siti", "PT. Maju"."""
    before = words.texts[at - 1]
    return (len(before) == 1 and before.isupper()) or before in ADDRESSES or before in ("PT", "CV")


def _runs(words: NameWords, capital: Sequence[bool]) -> tuple[int, ...]:
    run = list(range(1, len(words) + 1))
    for i in range(len(words) - 2, -1, -1):
        if capital[i] and capital[i + 1] and not words.initial[i + 1] and joins(words, i + 1):
            run[i] = run[i + 1]
    return tuple(run)


def _mask(source: str, words: NameWords, taken: Sequence[Span]) -> tuple[bool, ...]:
    """Which words may begin no name: those of citations and of titles, and "non-ASEAN"."""
    masked = [False] * len(words)
    i = 0
    for span in sorted(taken):
        brackets = [at for mark in "([" if (at := source.find(mark, span.start, span.end)) >= 0]
        start = min(brackets, default=span.start)
        while i < len(words) and words.ends[i] <= start:
            i += 1
        while i < len(words) and words.starts[i] < span.end:
            masked[i] = True
            i += 1
    for i in range(1, len(words)):
        if words.gaps[i] == "-" and words.texts[i - 1].lower() == "non":
            masked[i] = True
    return tuple(masked)


def propose(name: str) -> str:
    """An id for somebody nobody listed."""
    return slug(name)[:60].strip("-") or f"actor-{zlib.crc32(name.encode()):08x}"


def is_body(name: str) -> bool:
    """Whether a long form names an organisation, by its head."""
    texts = NameWords.of(name).texts
    if not texts or not texts[0][0].isupper():
        return False
    if texts[0] in PUBLIC_HEADS or texts[0] in NAMED_HEADS:
        return len(texts) > 1 and texts[:2] != ("Badan", "Usaha")
    if texts[-1] in INSTRUMENT_HEADS_EN or texts[0] in INSTRUMENT_HEADS:
        return False
    return any(text in ENGLISH_HEADS for text in texts)


def body_kind(name: str) -> ActorKind:
    """What kind of body a name shows."""
    texts = NameWords.of(name).texts
    if not COMPANY_MARKS.isdisjoint(texts):
        return "company"
    return "government" if texts[0] in GOVERNMENT_HEADS else "organisation"
