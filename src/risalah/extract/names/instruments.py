"""Named instruments in a block: agreements, programmes, laws, meetings, as the glossary lists them.

The longest name wins, so that "ASEAN Charter Protocol" is not ASEAN's. Must know neither concepts
nor actors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from risalah.extract.names.words import NameIndex, NameWords
from risalah.span import Span

NO_ACRONYMS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class InstrumentEntry:
    """An instrument as the editor lists it: every form of the name that leads to the one id."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """A named instrument in a block: the words and the id."""

    span: Span
    id: str


@dataclass(frozen=True, slots=True)
class Instruments:
    """Every name of an instrument that is known beforehand."""

    names: NameIndex[str]

    @classmethod
    def of(cls, entries: Sequence[InstrumentEntry]) -> "Instruments":
        """The editor's instruments; raises `ValueError` for a name of two ids."""
        names: NameIndex[str] = NameIndex()
        for entry in entries:
            for name in entry.names:
                other = names.exact(name)
                if other not in (None, entry.id):
                    raise ValueError(f"`{name}` is a name of both `{other}` and `{entry.id}`")
                names.add(name, entry.id)
        return cls(names)

    def longest(
        self, words: NameWords, at: int, acronyms: Mapping[str, str]
    ) -> tuple[int, str] | None:
        """The end and the id of the longest name, or of a short form, that begins at a word."""
        named = self.names.longest(words, at)
        full = acronyms.get(words.texts[at])
        if named is None and full is not None:
            id = self.names.exact(full)
            return (at + 1, id) if id else None
        return named


def find_instruments(
    source: str,
    instruments: Instruments,
    taken: Sequence[Span] = (),
    acronyms: Mapping[str, str] = NO_ACRONYMS,
) -> tuple[InstrumentMention, ...]:
    """The instruments named in a block, in order and apart; none begins inside what is taken.

    `acronyms` are the short forms that the paper explains; one of a listed instrument means it.
    """
    words = NameWords.of(source)
    reserved = sorted(taken)
    found: list[InstrumentMention] = []
    at, next_reserved = 0, 0
    while at < len(words):
        named = instruments.longest(words, at, acronyms)
        at += 1
        if named is None:
            continue
        span = Span(words.starts[at - 1], words.ends[named[0] - 1])
        while next_reserved < len(reserved) and reserved[next_reserved].end <= span.start:
            next_reserved += 1
        if next_reserved < len(reserved) and reserved[next_reserved].start <= span.start:
            continue
        found.append(InstrumentMention(span, named[1]))
        at = named[0]
    return tuple(found)
