"""Named instruments in a block: agreements, programmes, laws, meetings, as the glossary lists them.

The longest name wins, so that "ASEAN Charter Protocol" is not ASEAN's. Must know neither concepts
nor actors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from risalah.extract.names.words import NameIndex, NameWords, ids_by_name
from risalah.span import Span

NO_ACRONYMS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """A named instrument in a block: the words and the id."""

    span: Span
    id: str


def index_instruments(entries: Mapping[str, Sequence[str]]) -> NameIndex[str]:
    """The ids of the editor's instruments by all their names, given by id.

    Raises `ValueError` for a name of two ids.
    """
    ids_by_name(entries.items())
    index: NameIndex[str] = NameIndex()
    for id, names in entries.items():
        for name in names:
            index.add(name, id)
    return index


def find_instruments(
    source: str,
    instruments: NameIndex[str],
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
        named = instruments.longest(words, at)
        if named is None and (full := acronyms.get(words.texts[at])) is not None:
            id = instruments.exact(full)
            named = (at + 1, id) if id else None
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
