"""The words of a block and what stands between them, and an index that finds names among them.

A name is found word by word, so that line-end hyphens, curly apostrophes and kinds of dashes do not
hide it. Must not know what a name means.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from risalah.lexicon.names import ABBREVIATED

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?<=[^\W_])['’]s$", re.IGNORECASE)
_DASHES = str.maketrans({"–": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'"})
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class NameWords:
    """A block's words: their texts, where they begin and end, and what stands before each.

    `gaps[i]` is the text between word i-1 and word i with white space and dashes made plain;
    `initial[i]` says whether word i begins a sentence.
    """

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    initial: tuple[bool, ...]

    @classmethod
    def of(cls, source: str) -> Self:
        """The words of a block; an English possessive ("China's") belongs to the gap behind it."""
        texts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        gaps: list[str] = []
        initial: list[bool] = []
        last = 0
        for match in WORD.finditer(source):
            text, start, end = match[0], match.start(), match.end()
            if "'" in text or "’" in text:
                possessive = _POSSESSIVE.search(text)
                if possessive:
                    text, end = text[: possessive.start()], start + possessive.start()
                text = text.translate(_DASHES)
            gap = source[last:start]
            initial.append(not texts or (gap != " " and _ends_sentence(texts[-1], gap)))
            gaps.append(gap if gap == " " else _plain_gap(gap))
            texts.append(text)
            starts.append(start)
            ends.append(end)
            last = end
        return cls(tuple(texts), tuple(starts), tuple(ends), tuple(gaps), tuple(initial))

    def __len__(self) -> int:
        return len(self.texts)


def _ends_sentence(word: str, gap: str) -> bool:
    """Whether the gap behind a word ends a sentence; the full stop of an abbreviation does not."""
    if _SENTENCE_END.search(gap) is None:
        return False
    initial = len(word) == 1 and word.isupper()
    return gap.strip() != "." or not (initial or word in ABBREVIATED)


def _plain_gap(gap: str) -> str:
    """A gap with plain dashes and quotes, and one space for each stretch of white space."""
    if not gap.strip():
        return gap and " "
    before = " " if gap[0].isspace() else ""
    after = " " if gap[-1].isspace() else ""
    return before + " ".join(gap.translate(_DASHES).split()) + after


def plain_name(name: str) -> str:
    """A name as it is compared: its words, and what stands between them made plain."""
    words = NameWords.of(name)
    return "".join(gap + text for gap, text in zip(words.gaps, words.texts, strict=True))


def ids_by_name(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """The id of each plain name, from ids and names; raises `ValueError` for a name of two ids."""
    by_name: dict[str, str] = {}
    for id, names in named:
        for name in names:
            other = by_name.setdefault(plain_name(name), id)
            if other != id:
                raise ValueError(f"`{name}` is a name of both `{other}` and `{id}`")
    return by_name


V = TypeVar("V")


class NameIndex(Generic[V]):
    """Names and what they mean, found as the longest run of words at a place.

    A tree of dictionaries: the first word, then gap and word in turn; "" holds the meaning.
    """

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, object] = {}

    def add(self, name: str, meaning: V) -> None:
        """Enter a name; a name without a single letter or digit is left out."""
        node = self._root
        for key in _keys(name):
            child = node.setdefault(key, {})
            assert isinstance(child, dict)
            node = child
        if node is not self._root:
            node[""] = meaning

    def begins(self, text: str) -> bool:
        """Whether a name begins with this word."""
        return text in self._root

    def longest(self, words: NameWords, at: int) -> tuple[int, V] | None:
        """The end and the meaning of the longest name whose first word is word `at`."""
        node = self._root.get(words.texts[at])
        found: tuple[int, V] | None = None
        texts, gaps, size = words.texts, words.gaps, len(words.texts)
        while isinstance(node, dict):
            at += 1
            if "" in node:
                found = (at, node[""])
            if at == size:
                break
            node = node.get(gaps[at] + texts[at])
        return found

    def exact(self, name: str) -> V | None:
        """The meaning of a name as a whole."""
        node: object = self._root
        for key in _keys(name):
            node = node.get(key) if isinstance(node, dict) else None
        return node.get("") if isinstance(node, dict) else None


def _keys(name: str) -> Iterator[str]:
    """A name's first word, then each further word with the gap before it."""
    plain = name.split(" ")
    if all(map(str.isalnum, plain)):
        yield plain[0]
        yield from (f" {word}" for word in plain[1:])
        return
    words = NameWords.of(name)
    for i, (gap, text) in enumerate(zip(words.gaps, words.texts, strict=True)):
        yield text if i == 0 else gap + text
