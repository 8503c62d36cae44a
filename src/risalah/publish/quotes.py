"""A claim's quote cut into segments: plain words, and the words from which something was read.

Knows mentions and their places in the quote; must not know how segments are marked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from risalah.model import Claim
from risalah.publish.edition import Edition
from risalah.publish.wording import date_in_words, figure_words


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a quote; `value` is how they were read, in the page's language, if they were."""

    text: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote in segments, marked with its language where it is not the page's."""

    segments: tuple[Segment, ...]
    lang: str | None


def segments_of(claim: Claim, edition: Edition) -> tuple[Segment, ...]:
    """The quote in segments, with its figures and dates marked; a figure wins over a date."""
    chosen: list[tuple[int, int, str]] = []
    for start, end, value in _mentions(claim, edition):
        if all(end <= s or e <= start for s, e, _ in chosen):
            chosen.append((start, end, value))
    segments: list[Segment] = []
    at = 0
    for start, end, value in sorted(chosen):
        if at < start:
            segments.append(Segment(claim.quote[at:start]))
        segments.append(Segment(claim.quote[start:end], value))
        at = end
    if at < len(claim.quote):
        segments.append(Segment(claim.quote[at:]))
    return tuple(segments)


def _mentions(claim: Claim, edition: Edition) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of each figure, then of each date."""
    for figure in sorted(claim.figures, key=lambda one: one.at):
        value = figure_words(figure, edition.lang, edition.ui)
        yield figure.at, figure.at + len(figure.text), value
    for date in sorted(claim.dates, key=lambda one: one.at):
        yield date.at, date.at + len(date.text), date_in_words(date, edition.lang)
