"""Who acts or is acted upon in a block: states, governments, regions, bodies, companies, persons.

A block's words are read once from left to right. At each word a short list of rules is asked; the
first that answers says which words are taken and whom they name. Known names come from the
registry; bodies, offices and persons nobody listed are recognised by how names are built, and get
a proposed id. What the decisions are:

- A government is its state or region: "Pemerintah Provinsi Jawa Barat" is west-java.
- An office with a portfolio or a place but no holder is an actor ("Gubernur Jawa Barat"); before a
  name it is cut, and the state or body in it is an actor besides ("Presiden Rusia Vladimir Putin").
- A hyphen between a province and its state names the province ("Provinsi Sichuan-Tiongkok");
  between equals it joins two ("ASEAN-Tiongkok").
- Treaties, laws, programmes, seas and languages are no actors, nor are the states in their names.

Knows nothing of claims, content or pages.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from risalah.extract.acronyms import find_acronyms
from risalah.extract.language import BlockLanguage
from risalah.extract.namewords import NameWords
from risalah.extract.registry import ActorEntry, Known, Registry
from risalah.lexicon.countries import slug
from risalah.lexicon.names import (
    ABBREVIATIONS,
    ACTOR_CUES,
    ADDRESSES,
    ENGLISH_HEADS,
    ENGLISH_TERMS,
    FUNCTION_WORDS,
    INSTRUMENT_HEADS,
    INSTRUMENT_HEADS_EN,
    LANGUAGE_WORDS,
    LOOSE_INSTRUMENT_HEADS,
    NAME_PARTICLES,
    NAMED_HEADS,
    NOT_NAMES,
    OFFICES,
    PORTFOLIO,
    POSTS,
    PUBLIC_HEADS,
    REFERENCE_HEADS,
    SMALL_TITLES,
    SPEECH_VERBS,
    THING_CUES,
    TITLE_PREFIXES,
    WEAK_ENGLISH_HEADS,
    WEAK_HEADS,
)
from risalah.lexicon.places import (
    COMPASS,
    FEATURE_WORDS,
    FEATURE_WORDS_EN,
    GOVERNMENT_LINKS,
    GOVERNMENT_WORDS,
    PLACE_WORDS,
    WEST_AFTER,
)
from risalah.lexicon.rows import read_words
from risalah.model import ActorKind
from risalah.span import Span

__all__ = ["ActorEntry", "ActorMention", "Registry", "TextNames", "find_actors", "read_names"]

_LONGEST_NAME = 16  # words; bounds the work at any place
_DATED_BRACKET = re.compile(r"[(\[][^()\[\]]{0,200}\b(?:1[89]|20)\d\d[^()\[\]]{0,200}[)\]]")
_YEAR = re.compile(r"(?:1[89]|20)\d\d[a-z]?$")
_DERIVED = re.compile(r"(?:pe|ke|be|me|di|ter|se)\w{3,}(?:an|nya|kan)$")
_STATIVE = re.compile(r"ber\w{5,}$")
_VERB = re.compile(r"(?:me|ber)\w{4,}$")
_SMALL_WORDS = read_words("di ke dari dan dengan dalam pada yang untuk oleh atau")
_LINKS_EN = frozenset({"of", "for", "on", "and", "the", "in", "to"})


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A named actor in a block: the words, the id, the kind, whether an editor lists the actor."""

    span: Span
    id: str
    kind: ActorKind
    registered: bool


@dataclass(frozen=True, slots=True)
class TextNames:
    """What a whole paper tells about its names, so that one block can be read with it.

    `common`: words it also writes small; `proper`: how often a word stands capitalised inside a
    sentence; `acronyms`: short forms with their long ones; `people`: single names that stand for
    a person introduced by the full name.
    """

    common: frozenset[str] = frozenset()
    proper: Mapping[str, int] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, Known] = field(default_factory=dict)


def read_names(texts: Iterable[tuple[str, BlockLanguage]], registry: Registry) -> TextNames:
    """Survey a paper's blocks: its vocabulary, its short forms, the persons it introduces."""
    blocks = tuple(texts)
    common: set[str] = set()
    proper: Counter[str] = Counter()
    for words, _ in blocks:
        split = NameWords.of(words)
        for text, gap, initial in zip(split.texts, split.gaps, split.initial, strict=True):
            if text.islower():
                if gap != "-":
                    common.add(text)
            elif not initial and text[0].isupper():
                proper[text] += 1
    names = TextNames(frozenset(common), proper, find_acronyms(words for words, _ in blocks))
    people: dict[str, Known | None] = {}
    alone: dict[str, Known] = {}
    for words, lang in blocks:
        cited = [Span(*match.span()) for match in _DATED_BRACKET.finditer(words)]
        for mention in find_actors(words, lang, registry, names, cited):
            if mention.kind == "person":
                known = Known(mention.id, "person", mention.registered)
                _introduce(words[mention.span.start : mention.span.end], known, people, alone)
    introduced = alone | {name: known for name, known in people.items() if known}
    return TextNames(names.common, names.proper, names.acronyms, introduced)


def _introduce(
    name: str, person: Known, people: dict[str, Known | None], alone: dict[str, Known]
) -> None:
    """Let the first and the last word of a full name stand for the person, unless it is shared."""
    texts = NameWords.of(name).texts
    if len(texts) == 1:
        alone.setdefault(texts[0], person)
        return
    for text in (texts[0], texts[-1]):
        if len(text) > 1 and text not in NOT_NAMES and text not in ADDRESSES:
            known = people.setdefault(text, person)
            if known is not None and known.id != person.id:
                people[text] = None


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
    reading = _Reading.of(words, lang, registry, names or TextNames(), taken)
    mentions: list[ActorMention] = []
    at = 0
    while at < len(reading.words):
        found = None if reading.masked[at] else _ask(reading, at)
        if found is None:
            at += 1
            continue
        for start, end, known in found.named:
            span = Span(reading.words.starts[start], reading.words.ends[end - 1])
            mentions.append(ActorMention(span, known.id, known.kind, known.registered))
        at = found.end
    return tuple(mentions)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a rule answers: the word after the last one taken, and the actors within."""

    end: int
    named: tuple[tuple[int, int, Known], ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """A block as the rules see it."""

    words: NameWords
    lang: BlockLanguage
    registry: Registry
    names: TextNames
    masked: tuple[bool, ...]
    capital: tuple[bool, ...]
    run: tuple[int, ...]  # where the run of capitalised words that holds a word ends

    @classmethod
    def of(
        cls,
        source: str,
        lang: BlockLanguage,
        registry: Registry,
        names: TextNames,
        taken: Sequence[Span],
    ) -> _Reading:
        words = NameWords.of(source)
        masked = [False] * len(words)
        i = 0
        for span in sorted(taken):
            bracket = min(
                (at for mark in "([" if (at := source.find(mark, span.start, span.end)) >= 0),
                default=span.start,
            )
            while i < len(words) and words.ends[i] <= bracket:
                i += 1
            j = i
            while j < len(words) and words.starts[j] < span.end:
                masked[j] = True
                j += 1
        for i in range(1, len(words)):
            if words.gaps[i] == "-" and words.texts[i - 1].lower() == "non":
                masked[i] = True  # "negara non-ASEAN" are the others
        capital = tuple(text[0].isupper() for text in words.texts)
        run = [0] * len(words)
        for i in range(len(words) - 1, -1, -1):
            joined = (
                i + 1 < len(words)
                and capital[i]
                and capital[i + 1]
                and not words.initial[i + 1]
                and _joins(words, i + 1)
            )
            run[i] = run[i + 1] if joined else i + 1
        return cls(words, lang, registry, names, tuple(masked), capital, tuple(run))

    # What is known of a word ------------------------------------------------------------------

    def known(self, at: int) -> tuple[int, Known] | None:
        """The longest known name that begins at a word."""
        if at >= len(self.words):
            return None
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
        if known.id == "the-west" and not self._is_the_west(at):
            return None
        if end == at + 1 and not self.capital[at] and not known.registered:
            return None
        return found

    def _inside_address(self, end: int) -> bool:
        """Whether a name is the beginning of an address of the net ("alibaba.com")."""
        words = self.words
        return end < len(words) and words.gaps[end] == "." and words.texts[end].islower()

    def _is_the_west(self, at: int) -> bool:
        before = self.words.texts[at - 1] if at else ""
        return before in WEST_AFTER and (at + 1 >= self.run[at])

    def short_form(self, at: int) -> Known | None:
        """Whom a short form means that the paper explains; a concept's short form means nobody."""
        full = self.names.acronyms.get(self.words.texts[at])
        if full is None:
            return None
        return self.registry.names.exact(full) or (
            Known(_propose(full), _body_kind(full), False) if _is_body(full) else None
        )

    def person(self, at: int) -> Known | None:
        """The person whom a single name means in this paper."""
        return self.names.people.get(self.words.texts[at])

    def name_of_one(self, at: int) -> bool:
        """Whether a word may be part of a name that nobody listed."""
        text = self.words.texts[at]
        return (
            self.capital[at]
            and text not in NOT_NAMES
            and text not in PORTFOLIO
            and text not in REFERENCE_HEADS
            and text not in OFFICES
            and text not in POSTS
            and text not in ABBREVIATIONS
            and (text not in self.names.acronyms or self.short_form(at) is not None)
        )

    def common(self, at: int) -> bool:
        """Whether a capitalised word is a common one: the paper or the language writes it small."""
        text = self.words.texts[at]
        small = text.lower()
        return (
            small in self.names.common
            or small in FUNCTION_WORDS
            or text in PORTFOLIO
            or text in NOT_NAMES
            or text in REFERENCE_HEADS
            or small in ENGLISH_TERMS
        )

    def opens_common(self, at: int) -> bool:
        """Whether the first word of a sentence owes its capital to its place alone."""
        return self.words.initial[at] and (
            self.common(at) or (_DERIVED.match(self.words.texts[at].lower()) is not None)
        )

    def quoted(self, start: int, end: int) -> bool:
        """Whether words stand alone between quotation marks: a term rather than a name."""
        gaps = self.words.gaps
        behind = gaps[end] if end < len(gaps) else "”"
        return bool(set(gaps[start]) & set("\"“'‘")) and bool(set(behind) & set("\"”'’"))

    def text(self, start: int, end: int) -> str:
        """The words from one to another, with the plain gaps between them."""
        words = self.words
        return words.texts[start] + "".join(
            words.gaps[i] + words.texts[i] for i in range(start + 1, end)
        )


def _joins(words: NameWords, at: int) -> bool:
    """Whether the gap before a word lets two capitalised words be one name."""
    gap = words.gaps[at]
    return gap in (" ", "-", " & ", "&", "'s ", "'") or (gap in (". ", ".") and _initial(words, at))


def _initial(words: NameWords, at: int) -> bool:
    """Whether the word before is an initial or a title cut short: "C. H. Wu", "Dr. Siti"."""
    before = words.texts[at - 1]
    return (len(before) == 1 and before.isupper()) or before in ADDRESSES or before in ("PT", "CV")


def _propose(name: str) -> str:
    """An id for somebody nobody listed."""
    return slug(name)[:60].strip("-") or f"actor-{zlib.crc32(name.encode()):08x}"


def _is_body(name: str) -> bool:
    """Whether a long form names an organisation, by its head."""
    texts = NameWords.of(name).texts
    if not texts or not texts[0][0].isupper():
        return False
    if texts[0] in PUBLIC_HEADS or texts[0] in NAMED_HEADS:
        return len(texts) > 1
    if texts[-1] in INSTRUMENT_HEADS_EN or texts[0] in INSTRUMENT_HEADS:
        return False
    return any(text in ENGLISH_HEADS for text in texts)


def _body_kind(name: str) -> ActorKind:
    texts = NameWords.of(name).texts
    if {"PT", "CV", "Ltd", "Inc", "Corp", "Company", "Corporation", "Tbk"} & set(texts):
        return "company"
    if texts[0] in ("Kementerian", "Kementrian", "Dinas", "Direktorat", "Ministry", "Department"):
        return "government"
    return "organisation"


# The rules -------------------------------------------------------------------------------------


def _ask(reading: _Reading, at: int) -> _Found | None:
    """The answer of the first rule that has one."""
    for rule in _CAPITAL_RULES if reading.capital[at] else _SMALL_RULES:
        found = rule(reading, at)
        if found is not None:
            return found
    return None


def _language(reading: _Reading, at: int) -> _Found | None:
    """ "bahasa Inggris", "suku Jawa": no actor."""
    words = reading.words
    if words.texts[at] not in LANGUAGE_WORDS or at + 1 >= len(words) or words.gaps[at + 1] != " ":
        return None
    known = reading.known(at + 1)
    return _Found(known[0] if known else at + 2)


def _feature(reading: _Reading, at: int) -> _Found | None:
    """ "Laut Tiongkok Selatan", "South China Sea": no actor."""
    words, end = reading.words, reading.run[at]
    if words.texts[at] in FEATURE_WORDS and end > at + 1 and words.gaps[at + 1] == " ":
        return None if reading.known(at) else _Found(end)
    last = min(end, at + 5) - 1
    for i in range(last, at, -1):
        if words.texts[i] in FEATURE_WORDS_EN:
            return _Found(i + 1)
    return None


def _instrument(reading: _Reading, at: int) -> _Found | None:
    """Treaties, laws, programmes and events with a name: no actor, nor who is in the name."""
    words, end = reading.words, reading.run[at]
    text = words.texts[at]
    if text in INSTRUMENT_HEADS and text not in LOOSE_INSTRUMENT_HEADS and end > at + 1:
        if reading.known(at):
            return None
        return _Found(end)
    if reading.opens_common(at):
        return None
    tail = _english_tail(reading, at)
    for i in range(tail - 1, at, -1):
        if words.texts[i] in INSTRUMENT_HEADS_EN and reading.capital[i]:
            body = any(words.texts[j] in ENGLISH_HEADS for j in range(at, i))
            if body or _indonesian_before(reading, at, i):
                return None
            return _Found(tail)
    return None


def _indonesian_before(reading: _Reading, at: int, head: int) -> bool:
    """Whether a run that holds an English head begins with an Indonesian head or title."""
    return any(
        reading.words.texts[i] in OFFICES
        or reading.words.texts[i] in POSTS
        or reading.words.texts[i] in GOVERNMENT_WORDS
        or reading.words.texts[i] in PUBLIC_HEADS
        for i in range(at, head)
    )


def _english_tail(reading: _Reading, at: int) -> int:
    """The end of an English name: capitalised words, with "of", "and" between such words."""
    words, end = reading.words, reading.run[at]
    while end + 1 < len(words) and end - at < _LONGEST_NAME:
        if words.texts[end] not in _LINKS_EN or words.gaps[end] != " ":
            break
        next_word = end + 1
        if words.texts[next_word] in ("the", "and") and next_word + 1 < len(words):
            next_word += 1
        if not reading.capital[next_word] or words.gaps[next_word] != " ":
            break
        if words.texts[end] == "and" and reading.known(next_word):
            break
        end = reading.run[next_word]
    return min(end, at + _LONGEST_NAME)


def _title(reading: _Reading, at: int) -> _Found | None:
    """An office or a post: with its holder the holder and the body; alone the office."""
    words = reading.words
    start = at
    while (
        at + 1 < len(words)
        and words.texts[at] in TITLE_PREFIXES
        and words.gaps[at + 1] in (" ", ". ")
    ):
        at += 1
    text = words.texts[at]
    small = text in SMALL_TITLES
    if not (text in OFFICES or text in POSTS or text in ADDRESSES or small):
        return None
    known = reading.known(at)
    if known is not None and known[1].kind != "government" and known[0] > at + 1:
        return None
    end = at + 1
    while end < len(words) and words.gaps[end] == " " and words.texts[end] in OFFICES | POSTS:
        end += 1
    offices = any(words.texts[i] in OFFICES for i in range(at, end))
    end = _portfolio(reading, end)
    named: list[tuple[int, int, Known]] = []
    inner = _inner(reading, end, not small)
    if inner is not None:
        named.append(inner)
        end = inner[1]
    holder = _holder(reading, end, bool(named) or end > at + 1)
    if holder is not None:
        return _Found(holder[1], (*named, holder))
    if known is not None and known[0] >= end:
        return _Found(known[0], ((at, known[0], known[1]),))
    office = offices and (named or end > at + 1) and text not in ("Raja", "Ratu")
    if office and (not named or named[0][2].kind in ("state", "region", "person")):
        name = reading.text(at, end)
        listed = reading.registry.names.exact(name)
        actor = listed or Known(_propose(name), "government", False)
        return _Found(end, ((at, end, actor),))
    if named:
        return _Found(end, tuple(named))
    return _Found(end) if end > start + 1 else None


def _portfolio(reading: _Reading, at: int) -> int:
    """The end of the words that say which office: "Luar Negeri", "Kelautan dan Perikanan"."""
    words = reading.words
    while at < len(words) and words.gaps[at] in (" ", ", ", ". "):
        text = words.texts[at]
        if text in PORTFOLIO and not reading.known(at) and words.gaps[at] == " ":
            at += 1
        elif (
            text in ("dan", "and", "of", "for", "urusan", "bidang")
            and at + 1 < len(words)
            and words.gaps[at + 1] == " "
            and words.texts[at + 1] in PORTFOLIO
            and not reading.known(at + 1)
        ):
            at += 2
        else:
            break
    return at


def _inner(reading: _Reading, at: int, bodies: bool) -> tuple[int, int, Known] | None:
    """The state, region or body that an office belongs to."""
    words = reading.words
    if at >= len(words) or words.gaps[at] != " ":
        return None
    if words.texts[at] in ("of", "untuk", "for", "di", "the") and at + 1 < len(words):
        at += 1
        if words.texts[at] == "the" and at + 1 < len(words):
            at += 1
    if reading.masked[at]:
        return None
    for rule in (_government, _public_body, _place, _known) if bodies else (_government, _known):
        found = rule(reading, at)
        if found is not None and found.named and found.named[0][2].kind != "person":
            return found.named[0]
    return None


def _holder(reading: _Reading, at: int, apart: bool) -> tuple[int, int, Known] | None:
    """The person behind a title; behind a comma or a dash only if the title says more."""
    words = reading.words
    if at >= len(words) or words.initial[at]:
        return None
    gap = words.gaps[at]
    if not (gap in (" ", ". ") or (apart and gap in (", ", "-", " - ", "—", " — "))):
        return None
    while words.texts[at] in ADDRESSES and at + 1 < len(words) and reading.capital[at + 1]:
        at += 1
    known = reading.known(at)
    if known is not None:
        return (at, known[0], known[1]) if known[1].kind == "person" else None
    end = _person_end(reading, at)
    if end == at or (gap == ", " and end == at + 1):
        return None
    return (at, end, _person(reading, at, end))


def _person_end(reading: _Reading, at: int) -> int:
    """The end of a person's name that begins at a word; the same word if none does."""
    words, end = reading.words, at
    while end < len(words) and end - at < 6:
        if end > at and not _joins(words, end):
            break
        if end > at and words.gaps[end] == "-" and words.texts[end].islower():
            end += 1  # "Wei-chen Wang"
            continue
        if not reading.name_of_one(end) or (end > at and words.initial[end]):
            if (
                end > at
                and words.texts[end] in NAME_PARTICLES
                and end + 1 < len(words)
                and reading.capital[end + 1]
                and words.gaps[end + 1] in (" ", "-")
            ):
                end += 1
                continue
            break
        known = reading.known(end)
        if known is not None and known[1].kind not in ("person", "region"):
            break
        if words.texts[end] in PUBLIC_HEADS or words.texts[end] in NAMED_HEADS:
            break
        end += 1
    return end


def _person(reading: _Reading, at: int, end: int) -> Known:
    """The person a name means: the registry's, the paper's, or a proposed one."""
    name = reading.text(at, end)
    exact = reading.registry.names.exact(name)
    if exact is not None and exact.kind == "person":
        return exact
    if end == at + 1:
        known = reading.person(at)
        if known is not None:
            return known
    return Known(_propose(name), "person", False)


def _government(reading: _Reading, at: int) -> _Found | None:
    """ "pemerintah Tiongkok", "Pemprov Jawa Barat": the state or region itself."""
    words = reading.words
    if words.texts[at] not in GOVERNMENT_WORDS:
        return None
    known = reading.known(at)
    if known is not None:
        return _Found(known[0], ((at, known[0], known[1]),))
    end = at + 1
    while end < len(words) and words.gaps[end] == " " and words.texts[end] in GOVERNMENT_LINKS:
        if reading.known(end):
            break
        end += 1
    if end >= len(words) or words.gaps[end] != " " or reading.masked[end]:
        return None
    last = words.texts[end - 1]
    found = _place(reading, end - 1) if last in PLACE_WORDS else _known(reading, end)
    if found is None or not found.named or found.named[0][2].kind not in ("state", "region"):
        return None
    _, stop, actor = found.named[0]
    return _Found(stop, ((at, stop, actor),))


def _public_body(reading: _Reading, at: int) -> _Found | None:
    """An Indonesian body, head first: "Kementerian Kesehatan", "PT Bio Farma"."""
    words = reading.words
    text = words.texts[at]
    if text not in PUBLIC_HEADS and text not in NAMED_HEADS:
        return None
    known = reading.known(at)
    end = _body_end(reading, at)
    if known is not None and known[0] >= end:
        return _Found(known[0], ((at, known[0], known[1]),))
    if known is not None:
        suffix = reading.text(known[0], end)
        if suffix in ("Republik Indonesia", "RI", "Indonesia") or not reading.known(known[0]):
            stop = end if suffix in ("Republik Indonesia", "RI", "Indonesia") else known[0]
            return _Found(stop, ((at, stop, known[1]),))
    if end == at + 1:
        return None
    if text in WEAK_HEADS and all(
        reading.common(i) and not reading.known(i) for i in range(at + 1, end)
    ):
        strong = end - at >= 3 and not words.initial[at]
        if not strong:
            return None
    name = reading.text(at, end)
    actor = reading.registry.names.exact(name) or Known(_propose(name), _body_kind(name), False)
    return _Found(end, ((at, end, actor),))


def _body_end(reading: _Reading, at: int) -> int:
    """Where the name of an Indonesian body ends."""
    words = reading.words
    public = words.texts[at] in PUBLIC_HEADS
    end = at + 1
    place = False  # behind the name of a place only places and common words go on
    while end < len(words) and end - at < _LONGEST_NAME:
        text, gap = words.texts[end], words.gaps[end]
        if (
            reading.capital[end]
            and not words.initial[end]
            and (gap in (" ", "-", " & ", "/") or (gap in (". ", ".") and end == at + 1))
        ):
            known = reading.known(end)
            if known is not None and known[1].kind == "person":
                break
            if text.lower() in _SMALL_WORDS:
                break
            if known is not None and known[1].kind in ("state", "region"):
                end, place = known[0], True
                continue
            if (text in OFFICES or text in POSTS) and text not in PORTFOLIO:
                break
            if place and not (reading.common(end) or text in PLACE_WORDS or text in COMPASS):
                break
            end += 1
        elif text.isdigit() and gap == "-":
            end += 1
        elif (
            (text in ("dan", "untuk", "bagi", "of") and gap == " ")
            and (public or text == "untuk")
            and end + 1 < len(words)
            and words.gaps[end + 1] == " "
            and reading.capital[end + 1]
            and words.texts[end + 1] not in PUBLIC_HEADS | NAMED_HEADS | OFFICES | POSTS
            and not reading.known(end + 1)
            and reading.common(end + 1)
        ):
            end += 2
        elif (
            public and gap == ", " and text in PORTFOLIO and end > at + 1 and not reading.known(end)
        ):
            end += 1
        else:
            break
    return end


def _english_body(reading: _Reading, at: int) -> _Found | None:
    """An English body: the head is last, or first before "of"."""
    words = reading.words
    if reading.opens_common(at) and words.texts[at] not in ENGLISH_HEADS:
        return None
    tail = _english_tail(reading, at)
    if tail == at + 1:
        return None
    head = next((i for i in range(tail - 1, at - 1, -1) if words.texts[i] in ENGLISH_HEADS), None)
    if head is None or _indonesian_before(reading, at, head):
        return None
    run_end = reading.run[head]
    if head == at:
        if tail == run_end:
            return None
        end = tail
    else:
        # Behind the head only "of" and its like, or a state, go on.
        end = tail if run_end == head + 1 else head + 1
        after = reading.known(head + 1) if run_end > head + 1 else None
        if after is not None and after[0] == run_end and after[1].kind in ("state", "region"):
            end = run_end
    known = reading.known(at)
    if known is not None and known[0] >= end:
        return None
    inside = range(at, min(end, head))
    if words.texts[head] in WEAK_ENGLISH_HEADS and all(
        words.texts[i].lower() in ENGLISH_TERMS or reading.common(i) for i in inside
    ):
        return None
    name = reading.text(at, end)
    actor = reading.registry.names.exact(name) or Known(_propose(name), _body_kind(name), False)
    return _Found(end, ((at, end, actor),))


def _place(reading: _Reading, at: int) -> _Found | None:
    """ "Provinsi Sichuan-Tiongkok", "Kabupaten Morowali Utara": a region."""
    words = reading.words
    text = words.texts[at]
    if text.capitalize() not in PLACE_WORDS or at + 1 >= len(words):
        return None
    known = reading.known(at)
    if known is not None:
        return _Found(known[0], ((at, known[0], known[1]),))
    if words.gaps[at + 1] not in (" ", ". ") or reading.masked[at + 1] or words.initial[at + 1]:
        return None
    start = at if reading.capital[at] else at + 1
    known = reading.known(at + 1)
    if known is not None and known[1].kind in ("state", "region"):
        end = _behind_hyphen(reading, known[0])
        return _Found(end, ((start, end, known[1]),))
    end = at + 1
    while end < reading.run[at + 1] and end - at <= 4:
        if not reading.name_of_one(end) and words.texts[end] not in COMPASS:
            break
        if words.gaps[end] not in (" ", ". ") and end > at + 1:
            break
        if reading.known(end) and end > at + 1 and words.texts[end] not in COMPASS:
            break
        end += 1
    if end == at + 1 or not reading.capital[at + 1] or reading.common(at + 1):
        return None
    if _STATIVE.match(words.texts[at + 1].lower()):
        return None
    actor = Known(_propose(reading.text(at + 1, end)), "region", False)
    stop = _behind_hyphen(reading, end)
    return _Found(stop, ((start, stop, actor),))


def _behind_hyphen(reading: _Reading, end: int) -> int:
    """The end of the state that a hyphen sets behind its province."""
    if end < len(reading.words) and reading.words.gaps[end] == "-":
        known = reading.known(end)
        if known is not None and known[1].kind == "state":
            return known[0]
    return end


def _narrated(reading: _Reading, at: int) -> _Found | None:
    """Authors whom the prose names: "Chakraborty dan Komar (2012)", "menurut Soong"."""
    words = reading.words
    if not reading.name_of_one(at) or reading.opens_common(at) or reading.known(at):
        return None
    authors: list[tuple[int, int, Known]] = []
    start = at
    for _ in range(4):
        end = _person_end(reading, start)
        if end == start or end > start + 5 or words.texts[start].lower() in FUNCTION_WORDS:
            return None
        if end == start + 1 and words.texts[start].isupper() and len(words.texts[start]) > 2:
            return None
        authors.append((start, end, _person(reading, start, end)))
        if end >= len(words):
            return None
        if _cites(reading, end):
            return _Found(end, tuple(authors))
        joined = words.texts[end] in ("dan", "and") and words.gaps[end] in (" ", ", ")
        if words.gaps[end] in (" & ", ", ") and reading.capital[end]:
            start = end
        elif joined and end + 1 < len(words) and reading.capital[end + 1]:
            start = end + 1
        else:
            return None
    return None


def _cites(reading: _Reading, at: int) -> bool:
    """Whether the words before are authors: a year in brackets follows, or "dkk."."""
    words = reading.words
    text, gap = words.texts[at], words.gaps[at]
    if text in ("dkk", "et") and gap in (" ", ", "):
        return True
    return gap in (" (", "(", " [") and _YEAR.match(text) is not None


def _known(reading: _Reading, at: int) -> _Found | None:
    """A name of the registry or the lexicon, a short form, or a person already introduced."""
    words = reading.words
    found = reading.known(at)
    if found is not None:
        end, known = found
        if (
            known.kind in ("state", "region")
            and end < len(words)
            and words.gaps[end] == " "
            and words.texts[end] in COMPASS
            and reading.capital[end]
            and not reading.known(end)
        ):
            stop = end + 1
            known = Known(_propose(reading.text(at, stop)), "region", False)
            end = stop
        return _Found(end, ((at, end, known),))
    if not reading.capital[at]:
        return None
    short = reading.short_form(at)
    if short is not None:
        return _Found(at + 1, ((at, at + 1, short),))
    if words.texts[at] in reading.names.acronyms:
        return _Found(at + 1)
    person = reading.person(at)
    if person is not None and reading.run[at] == at + 1 and not reading.common(at):
        return _Found(at + 1, ((at, at + 1, person),))
    return None


def _unknown(reading: _Reading, at: int) -> _Found | None:
    """Capitalised words that nobody listed, where what stands around them shows an actor."""
    words = reading.words
    if words.initial[at] and reading.opens_common(at):
        return None
    end = at
    while end < reading.run[at] and end - at < 6:
        if reading.known(end) or not reading.name_of_one(end):
            break
        end += 1
    if end == at:
        return _Found(at + 1) if at + 1 <= reading.run[at] else None
    before = words.texts[at - 1].lower() if at and not words.initial[at] else ""
    near = words.gaps[at] if at else ""
    if before in THING_CUES and near == " ":
        return _Found(reading.run[at])
    if words.texts[at] in REFERENCE_HEADS or reading.quoted(at, end):
        return _Found(end)
    cue = before in ACTOR_CUES and near == " "
    verb = end < len(words) and words.gaps[end] == " " and _is_verb(words.texts[end])
    # A name and the state it works in: "Greenpeace Indonesia".
    state = reading.known(end) if end < reading.run[at] else None
    if (
        state is not None
        and not words.initial[at]
        and state[1].kind == "state"
        and state[0] == reading.run[at]
        and words.gaps[end] == " "
        and not any(reading.common(i) for i in range(at, end))
    ):
        name = reading.text(at, state[0])
        known = Known(_propose(name), "organisation", False)
        return _Found(state[0], ((at, state[0], known),))
    plain = [i for i in range(at, end) if not reading.common(i)]
    if not plain:
        return _Found(end)
    if end - at == 1:
        accepted = _single(reading, at, cue, verb)
    elif len(plain) == end - at:
        behind_capital = bool(before) and near == " " and reading.capital[at - 1]
        accepted = cue or verb or not behind_capital
    else:
        accepted = cue or verb
    if not accepted:
        return _Found(end)
    name = reading.text(at, end)
    shouted = _shouted(words.texts[at]) or any(
        _shouted(words.texts[i]) and len(words.texts[i]) > 2 for i in range(at, end)
    )
    told = before == "menurut" and end == at + 1
    person = told or 2 <= end - at <= 4 and not shouted and len(plain) == end - at
    known = _person(reading, at, end) if person else Known(_propose(name), "organisation", False)
    return _Found(end, ((at, end, known),))


def _single(reading: _Reading, at: int, cue: bool, verb: bool) -> bool:
    """Whether one capitalised word that nobody listed is an actor."""
    words = reading.words
    text = words.texts[at]
    if len(text) < 3 or any(ch.isdigit() for ch in text):
        return False
    often = reading.names.proper.get(text, 0)
    speaks = at + 1 < len(words) and words.texts[at + 1] in SPEECH_VERBS
    if _shouted(text):
        return len(text) <= 8 and verb and (cue or often >= 2)
    if words.initial[at]:
        return often >= 1 and verb
    if words.gaps[at] == " " and reading.capital[at - 1] and not words.initial[at - 1]:
        return False  # the rest of a term, "Internet Plus"
    return cue or (verb and speaks) or often >= 2 or _listed(reading, at)


def _listed(reading: _Reading, at: int) -> bool:
    """Whether a word stands in a row of names: "Lazada, Tokopedia, dan Tiki"."""
    words = reading.words
    before = at - 2 if words.texts[at - 1] in ("dan", "serta", "atau", "and", "or") else at - 1
    if words.gaps[at] == ", " or before == at - 2:
        return before >= 0 and reading.name_of_one(before) and not reading.common(before)
    behind = at + 1
    if behind < len(words) and words.gaps[behind] == ", ":
        return reading.name_of_one(behind) and not reading.common(behind)
    return False


def _shouted(text: str) -> bool:
    """Whether a word is written like a short form: "BMKG", "IaaS"."""
    capitals = sum(ch.isupper() for ch in text)
    return capitals >= 2 and (len(text) <= 5 or capitals == len(text))


def _is_verb(word: str) -> bool:
    return word in SPEECH_VERBS or _VERB.match(word) is not None


_Rule = Callable[[_Reading, int], _Found | None]

_SMALL_RULES: tuple[_Rule, ...] = (_language, _title, _government, _place, _known)
_CAPITAL_RULES: tuple[_Rule, ...] = (
    _language,
    _feature,
    _title,
    _government,
    _public_body,
    _instrument,
    _english_body,
    _place,
    _narrated,
    _known,
    _unknown,
)
