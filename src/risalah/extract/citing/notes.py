"""What footnotes mean by Ibid., op. cit. and loc. cit.

Knows how notes refer to earlier ones; must not know where a note stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from risalah.extract.citing.authors import family_names, read_authors
from risalah.extract.citing.mention import CitationMention
from risalah.extract.citing.references import IBIDEM, find_reference
from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import lowered, one_of, verbose
from risalah.span import Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a note cites, once Ibid. and op. cit. are followed.

    `refers_to` is the number of the note meant, None for a note that stands by itself or whose
    `how` is "dangling": it points at a note that is not there.
    """

    note: int
    how: Literal["full", "ibid", "op-cit", "loc-cit", "dangling"]
    authors: tuple[str, ...]
    year: str | None
    pages: str | None
    refers_to: int | None = None


_BACKWARD: tuple[tuple[Literal["ibid", "op-cit", "loc-cit"], re.Pattern[str]], ...] = (
    ("ibid", IBIDEM),
    ("op-cit", verbose(rf"(?<!\w){one_of(listed('citing/op-cit'))}(?!\w)")),
    ("loc-cit", verbose(rf"(?<!\w){one_of(listed('citing/loc-cit'))}(?!\w)")),
)


def resolve_notes(notes: Mapping[int, str]) -> Mapping[int, Resolved]:
    """What each note cites. Ibid. means the note numbered one less; op. cit. the latest earlier
    note by the same author, by the family name that stands before it.
    """
    resolved: dict[int, Resolved] = {}
    for number in sorted(notes):
        resolved[number] = _resolve(number, notes[number], resolved)
    return resolved


def _resolve(number: int, text: str, earlier: Mapping[int, Resolved]) -> Resolved:
    lower = lowered(text)
    reference = find_reference(text)
    own = reference[0] if reference else CitationMention(Span(0, 0), "", (), None, None)
    for how, pattern in _BACKWARD:
        mark = pattern.search(lower) if how != "ibid" else pattern.match(lower)
        if mark is None:
            continue
        if how == "ibid":
            target = earlier.get(number - 1)
            authors: tuple[str, ...] = ()
        else:
            authors = read_authors(text[: mark.start()])
            target = _latest_by(authors, earlier)
        if target is None or target.how == "dangling":
            return Resolved(number, "dangling", authors, None, own.pages)
        meant = target.note if target.refers_to is None else target.refers_to
        return Resolved(number, how, target.authors, target.year, own.pages, meant)
    return Resolved(number, "full", own.authors, own.year, own.pages)


def _latest_by(authors: tuple[str, ...], earlier: Mapping[int, Resolved]) -> Resolved | None:
    wanted = family_names(authors)
    for number in sorted(earlier, reverse=True):
        if (
            wanted
            and wanted <= family_names(earlier[number].authors)
            and earlier[number].how == "full"
        ):
            return earlier[number]
    return None
