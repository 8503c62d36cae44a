"""Named instruments in a block: agreements, programmes, laws, meetings, as the glossary lists them.

The longest name wins, so that "ASEAN Charter Protocol" is not ASEAN's. Knows neither concepts
nor actors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from risalah.extract.namewords import NameIndex, NameWords
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
    def of(cls, entries: Sequence[InstrumentEntry]) -> Instruments:
        """The editor's instruments; two ids for one name are an error."""
        names: NameIndex[str] = NameIndex()
        for entry in entries:
            for name in entry.names:
                other = names.exact(name)
                if other not in (None, entry.id):
                    message = f"`{name}` is a name of both `{other}` and `{entry.id}`"
                    raise ValueError(message)
                names.add(name, entry.id)
        return cls(names)


def find_instruments(
    words: str,
    instruments: Instruments,
    taken: Sequence[Span] = (),
    acronyms: Mapping[str, str] = NO_ACRONYMS,
) -> tuple[InstrumentMention, ...]:
    """The instruments named in a block, in order and apart, none of them inside what is taken.

    `acronyms` are the short forms that the paper explains; one of a listed instrument means it.
    """
    split = NameWords.of(words)
    spoken_for = sorted(taken)
    found: list[InstrumentMention] = []
    at, next_taken = 0, 0
    while at < len(split):
        text = split.texts[at]
        if not instruments.names.begins(text) and text not in acronyms:
            at += 1
            continue
        named = instruments.names.longest(split, at)
        if named is None and split.texts[at] in acronyms:
            explained = instruments.names.exact(acronyms[split.texts[at]])
            named = (at + 1, explained) if explained else None
        if named is None:
            at += 1
            continue
        end, meaning = named
        span = Span(split.starts[at], split.ends[end - 1])
        while next_taken < len(spoken_for) and spoken_for[next_taken].end <= span.start:
            next_taken += 1
        if next_taken < len(spoken_for) and spoken_for[next_taken].start <= span.start:
            at += 1
            continue
        found.append(InstrumentMention(span, meaning))
        at = end
    return tuple(found)
