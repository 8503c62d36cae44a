"""What a whole paper shows about its names: its vocabulary, and the short forms that it explains.

Short forms are read where the text explains them, in both orders: "Belt and Road Initiative (BRI)",
"SIPD (Sistem Informasi Pemerintahan Daerah)", and with "atau" between the two. The letters of the
short form must stand in the long one in their order, the first at the head of a word (Schwartz and
Hearst, 2003); a body's name may be explained by a foreign short form, "Organisasi Kesehatan Dunia
(WHO)". Must not know how names are recognised.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from risalah.extract.names.registry import Known
from risalah.extract.names.words import WORD, NameWords
from risalah.lexicon.names import ACRONYM_LINKS, BODY_HEADS, WEAK_HEADS
from risalah.span import Span

_SHORT = r"[A-Z0-9][A-Za-z0-9&/-]{1,14}"
_CALLED = r"(?:selanjutnya\s|yang\s)?(?:disebut|disingkat|dikenal)\s(?:sebagai\s|dengan\s)?"
_PREFACE = rf"(?:{_CALLED}|or\s|atau\s)?"

# The long form, then the short one in brackets or after "atau".
_SHORT_BEHIND = re.compile(
    rf"""
    \s?\(\s?{_PREFACE}["“']?(?P<bracketed>{_SHORT})["”']?\s?[),;]
  | ,?\s(?:atau|or)\s(?P<after>{_SHORT})\b
    """,
    re.VERBOSE,
)
# The short form, then the long one in brackets.
_SHORT_BEFORE = re.compile(rf"(?<![\w-])(?P<short>{_SHORT})\s?\((?P<full>[^()]{{4,120}})\)")

_MORE = re.compile(r"\s?[,;]|\satau\s")
_BARRIER = re.compile(r"[()\[\];:!?\"“”]|\.\s")
_WINDOW = 160
"""Characters before a short form in which its long form may begin."""
_LONGEST_BODY = 12
"""Words of a body's name that a foreign short form explains."""


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form and the long form that explains it, each with its place in the block."""

    short: Span
    full: Span


def explained_in(words: str) -> tuple[Acronym, ...]:
    """The short forms explained in one block, in the order of their long forms."""
    found: dict[Span, Acronym] = {}
    for acronym in (*_explained_before(words), *_explained_behind(words)):
        found.setdefault(acronym.full, acronym)
    return tuple(sorted(found.values(), key=lambda acronym: acronym.full))


def find_acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Each short form of a paper with its long form; the first explanation holds."""
    bound: dict[str, str] = {}
    for text in texts:
        for acronym in explained_in(text):
            bound.setdefault(text[slice(*acronym.short)], text[slice(*acronym.full)])
    return bound


def _explained_before(words: str) -> Iterator[Acronym]:
    """Short forms behind their long ones."""
    for match in _SHORT_BEHIND.finditer(words):
        group = "bracketed" if match["bracketed"] else "after"
        name, end = match[group], match.start()
        if not _looks_short(name):
            continue
        start = _long_form(words, end, name)
        if start is None and group == "bracketed" and name.isupper():
            start = _body_before(words, end)
        if start is not None:
            full = Span(_with_head(words, start), end)
            yield Acronym(Span(*match.span(group)), full)


def _explained_behind(words: str) -> Iterator[Acronym]:
    """Short forms before their long ones, which must fill their bracket or lead it."""
    for match in _SHORT_BEFORE.finditer(words):
        name, start = match["short"], match.start("full")
        if not _looks_short(name):
            continue
        more = _MORE.search(words, start, match.end("full"))
        ends = (more.start(), match.end("full")) if more else (match.end("full"),)
        end = next((e for e in ends if _long_form(words, e, name, start) == start), None)
        if end is not None:
            yield Acronym(Span(*match.span("short")), Span(start, end))


def _looks_short(name: str) -> bool:
    """Whether a word has the shape of a short form: capitals, or a clipping like "Kemenkes"."""
    capitals = sum(ch.isupper() for ch in name)
    return capitals >= 2 or (capitals == 1 and name[1:].islower() and 4 <= len(name) <= 12)


def _long_form(words: str, end: int, short: str, limit: int = 0) -> int | None:
    """Where the long form that ends at `end` begins, or None if the letters do not fit."""
    letters = _letters(short)
    start = max(limit, end - _WINDOW)
    for barrier in _BARRIER.finditer(words, start, end):
        start = barrier.end()
    tokens = [*WORD.finditer(words, start, end)][-(len(letters) * 2 + 2) :]
    at = _match_letters(words, end, letters, [token.start() for token in tokens])
    if at is None or words[at:end].strip().lower() == short.lower():
        return None
    if sum(token.start() >= at for token in tokens) < 2:
        return None
    if sum(ch.isupper() for ch in short) == 1:  # a clipping
        repeated = any(token[0].lower() == short.lower() for token in tokens)
        return at if words[at].isupper() and not repeated else None
    return at


def _letters(short: str) -> list[str]:
    """The letters and digits of a short form in lower case, without the s of a plural."""
    letters = [ch for ch in short.lower() if ch.isalnum()]
    plural = short.endswith("s") and not short.islower()  # "RTAs"
    return letters[:-1] if plural and len(letters) > 1 else letters


def _match_letters(words: str, end: int, letters: list[str], heads: list[int]) -> int | None:
    """Where the letters begin that precede `end` in their order, the first at one of `heads`."""
    if not letters or not heads:
        return None
    at = end
    for i in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= heads[0] and not (words[at].lower() == letters[i] and (i or at in heads)):
            at -= 1
    return at if at >= heads[0] else None


def _with_head(words: str, start: int) -> int:
    """Where a long form begins if the head before it counts, as "PT" in "PT Kereta Cepat (KC)"."""
    before = words[max(0, start - 20) : start]
    head = before.rstrip(" .").rpartition(" ")[2]
    if before.endswith(" ") and head in BODY_HEADS - WEAK_HEADS:
        return start - len(before) + before.rindex(head)
    return start


def _body_before(words: str, end: int) -> int | None:
    """Where the capitalised name of a body that ends at `end` begins, if it has a known head."""
    next_start = end
    last = True
    for token in reversed([*WORD.finditer(words, max(0, end - _WINDOW), end)][-_LONGEST_BODY:]):
        word = token[0]
        if not last and words[token.end() : next_start] not in (" ", "-"):
            return None
        if not word[0].isupper() and word not in ACRONYM_LINKS:
            return None
        if not last and word in BODY_HEADS:
            return token.start()
        next_start, last = token.start(), False
    return None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A paper's vocabulary as far as names go.

    `common`: words it also writes small; `proper`: how often a word is capitalised inside a
    sentence; `acronyms`: short forms with their long ones; `people`: single names that mean a
    person introduced by the full name.
    """

    common: frozenset[str] = frozenset()
    proper: Mapping[str, int] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, Known] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """The vocabulary of a paper's blocks; nobody is introduced yet."""
        blocks = tuple(texts)
        common: set[str] = set()
        proper: Counter[str] = Counter()
        for words in map(NameWords.of, blocks):
            for text, gap, initial in zip(words.texts, words.gaps, words.initial, strict=True):
                if text.islower():
                    if gap != "-":
                        common.add(text)
                elif not initial and text[0].isupper():
                    proper[text] += 1
        return cls(frozenset(common), proper, find_acronyms(blocks))

    def introducing(self, persons: Iterable[tuple[str, Known]]) -> Self:
        """The same with the persons that the paper names, by the words it names them with.

        The first and the last word of a full name mean the person, unless two persons share them;
        a name of one word means its person, a short form that of the name it is explained with.
        """
        shared: dict[str, Known | None] = {}
        alone: dict[str, Known] = {}
        short = {full: form for form, full in self.acronyms.items()}
        for name, person in persons:
            if name in short:
                alone[short[name]] = person
            texts = NameWords.of(name).texts
            if len(texts) == 1:
                alone.setdefault(texts[0], person)
                continue
            for text in (texts[0], texts[-1]):
                if len(text) > 1 and (shared.setdefault(text, person) or person).id != person.id:
                    shared[text] = None
        people = alone | {text: known for text, known in shared.items() if known}
        return replace(self, people=people)
