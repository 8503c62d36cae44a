"""What a page or a check reads of the content: recorded while it reads, fact by fact.

Everything in the library is handed out by a `Recorded` collection, so that no list of
dependencies is kept by hand and none can be forgotten. Must not know what is read, nor by whom.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

V = TypeVar("V")

ORDER = "*"
"""The key of the fact which keys a collection has, and in which order; no name holds it."""

ABSENT = ""
"""The digest of a value that is not there."""


Fact = tuple[str, str]
"""One value of the content: the name of its collection and its key there."""


class Reads:
    """The collections of one library, and a record of the facts that are read of them.

    `heard` are the facts that were read since somebody listens; None while nobody does.
    """

    def __init__(self) -> None:
        self._collections: dict[str, Recorded[Any]] = {}
        self.heard: set[Fact] | None = None

    def collection(
        self, name: str, make: Callable[[], Mapping[str, V]], write: Callable[[V], bytes]
    ) -> Recorded[V]:
        """A new collection of the values that `make` gives when the first one is asked for.

        `write` gives the bytes that a value's digest is taken of: all of it that can be read.
        """
        made: Recorded[V] = Recorded(name, self, make, lambda key: write(made.kept(key)))
        self._collections[name] = made
        return made

    def derived(
        self,
        name: str,
        keys: Iterable[str],
        make: Callable[[str], V],
        mark: Callable[[str], bytes],
    ) -> Recorded[V]:
        """A new collection of values each of which is made when it is asked for.

        `mark` gives the bytes of all that a value is made of, so that it need not be made.
        """

        def quietly(key: str) -> V:
            with self.unrecorded():
                return make(key)

        made: Recorded[V] = Recorded(name, self, lambda: _Lazy(dict.fromkeys(keys), quietly), mark)
        self._collections[name] = made
        return made

    @contextmanager
    def recorded(self) -> Iterator[set[Fact]]:
        """The facts that are read inside."""
        before, self.heard = self.heard, set()
        try:
            yield self.heard
        finally:
            self.heard = before

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Inside, a value is made that is kept for all: who reads it reads a fact of its own."""
        before, self.heard = self.heard, None
        try:
            yield
        finally:
            self.heard = before

    def digest(self, fact: Fact) -> str:
        """The digest of a fact as it is now; that of a value that is not there is empty."""
        name, key = fact
        collection = self._collections.get(name)
        return ABSENT if collection is None else collection.digest(key)


class Recorded(Mapping[str, V]):
    """Values by key, each of them a fact.

    A key that is asked for and is not there is a fact as well: it may come. `mark` gives the bytes
    that the digest of a key's value is taken of.
    """

    __slots__ = ("_digests", "_made", "_make", "_mark", "_reads", "name")

    def __init__(
        self,
        name: str,
        reads: Reads,
        make: Callable[[], Mapping[str, V]],
        mark: Callable[[str], bytes],
    ) -> None:
        self.name = name
        self._reads = reads
        self._make = make
        self._made: Mapping[str, V] | None = None
        self._mark = mark
        self._digests: dict[str, str] = {}

    def _values(self) -> Mapping[str, V]:
        if self._made is None:
            with self._reads.unrecorded():
                self._made = self._make()
        return self._made

    def _hear(self, key: str) -> None:
        heard = self._reads.heard
        if heard is not None:
            heard.add((self.name, key))

    def kept(self, key: str) -> V:
        """A value for whoever does not read it for a page."""
        with self._reads.unrecorded():
            return self._values()[key]

    def __getitem__(self, key: str) -> V:
        self._hear(key)
        return self._values()[key]

    def __contains__(self, key: object) -> bool:
        self._hear(str(key))
        return key in self._values()

    def __iter__(self) -> Iterator[str]:
        self._hear(ORDER)
        return iter(self._values())

    def __len__(self) -> int:
        self._hear(ORDER)
        return len(self._values())

    def digest(self, key: str) -> str:
        """The digest of a fact as it is now."""
        if key not in self._digests:
            with self._reads.unrecorded():
                self._digests[key] = self._digest(key)
        return self._digests[key]

    def _digest(self, key: str) -> str:
        if key == ORDER:
            return digest_of("\n".join(self._values()).encode("utf-8", "surrogatepass"))
        return digest_of(self._mark(key)) if key in self._values() else ABSENT


class _Lazy(Mapping[str, V]):
    """Values that are made one by one, each once; what is read for it is not the reader's."""

    def __init__(self, keys: Mapping[str, None], make: Callable[[str], V]) -> None:
        self._keys, self._make = keys, make
        self._made: dict[str, V] = {}

    def __getitem__(self, key: str) -> V:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def digest_of(data: bytes) -> str:
    """The digest of a fact's bytes: 128 bits, so that no two of a million are the same."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
