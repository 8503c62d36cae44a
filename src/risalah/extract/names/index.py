"""An index that finds names in the words of a block.

A name is found word by word, so that line-end hyphens, curly apostrophes and kinds of dashes do
not hide it. Must not know what a name means.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from risalah.extract.names.words import NameWords

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
