"""A claim's quote cut into segments: plain words, and the words from which something was read.

Knows mentions and their places in the quote; must not know how segments are set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from risalah.model import Claim
from risalah.publish.edition import Edition
from risalah.publish.wording import date_in_words, figure_words


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a quote; `mark` names what was read from them, `value` how it was read."""

    text: str
    mark: str | None = None
    value: str = ""


RANK = {"figure": 0, "date": 1, "actor": 2, "instrument": 3}


def segments_of(claim: Claim, edition: Edition, marks: Sequence[str]) -> tuple[Segment, ...]:
    """The quote in segments, marking the kinds named in `marks`; the first kind wins a word."""
    found: list[tuple[int, int, str, str]] = []
    for start, end, mark, value in sorted(
        _mentions(claim, edition), key=lambda m: (RANK[m[2]], m[0])
    ):
        free = all(end <= s or e <= start for s, e, _, _ in found)
        if mark in marks and free:
            found.append((start, end, mark, value))
    segments: list[Segment] = []
    at = 0
    for start, end, mark, value in sorted(found):
        if at < start:
            segments.append(Segment(claim.quote[at:start]))
        segments.append(Segment(claim.quote[start:end], mark, value))
        at = end
    if at < len(claim.quote):
        segments.append(Segment(claim.quote[at:]))
    return tuple(segments)


def _mentions(claim: Claim, edition: Edition) -> list[tuple[int, int, str, str]]:
    lang, library = edition.lang, edition.library
    out = [
        (f.at, f.at + len(f.text), "figure", figure_words(f, lang, edition.ui))
        for f in claim.figures
    ]
    out += [(d.at, d.at + len(d.text), "date", date_in_words(d, lang)) for d in claim.dates]
    for actor in claim.actors:
        known = library.actors.get(actor.id)
        value = known.name[lang] if known else ""
        out.append((actor.at, actor.at + len(actor.text), "actor", value))
    for named in claim.instruments:
        term = library.terms.get(named.id)
        value = term.name[lang] if term else ""
        out.append((named.at, named.at + len(named.text), "instrument", value))
    return out
