"""Gives bare numbers the unit, scale and bound of a neighbour: "2, 3, dan 5 persen".

Knows what joins the quantities of a list; must not know how a quantity is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from risalah.extract.quantities.figures.values import FALLBACK, FigureMention, Found
from risalah.quantities.amounts import number_from

_OF_THEM = re.compile(r"\s?(?:di\s?antara(?:nya)?|lainnya|of them|of which)\b")
_AMONG_THEM = re.compile(r"(?:di\s?antaranya|of which|of whom)\s(?:\w+\s)?$", re.IGNORECASE)
_JOINING = frozenset(
    {",", "dan", "and", ", dan", ", and", "serta", "atau", "or", "menjadi", "ke", "to", "&"}
)


def share_units(words: str, found: Sequence[Found]) -> tuple[FigureMention, ...]:
    """The mentions, bare numbers with the unit of a neighbour.

    "2, 3, dan 5 persen" takes the unit of the next, "24 partai, 18 di antaranya" that of the last;
    what is said again after "atau" has the modifier of the first ("sekitar separuh atau 40 desa").
    """
    shared: list[Found] = []
    for figure in reversed(found):
        shared.append(_like_next(words, figure, shared[-1]) if shared else figure)
    mentions: list[FigureMention] = []
    for figure in reversed(shared):
        mention = figure.mention
        mentions.append(_like_last(words, mention, mentions[-1]) if mentions else mention)
    return tuple(mentions)


def _like_next(words: str, figure: Found, following: Found) -> Found:
    """The figure, if it is a bare number in a list, with unit and perhaps scale of the next."""
    mention, unit = figure.mention, following.mention.unit
    between = words[mention.span.end : following.mention.span.start].strip()
    if mention.unit != FALLBACK or between not in _JOINING:
        return figure
    if following.scale in (1, figure.scale):
        return figure._replace(mention=replace(mention, unit=unit))
    if not _shares_scale(figure, following):
        return figure
    value = number_from(Fraction(str(mention.value)) * following.scale)
    return Found(replace(mention, value=value, unit=unit), figure.after, following.scale)


def _shares_scale(figure: Found, following: Found) -> bool:
    """Whether the scale of the next number is that of a bare one too: "10, 12, dan 15 juta ton".

    The two must be of one size before they are scaled: "500 dan 2 juta" are not.
    """
    if figure.scale != 1 or figure.mention.high is not None:
        return False
    size = following.mention.value / following.scale
    return 0 < size <= figure.mention.value * 10 <= size * 100


def _like_last(words: str, mention: FigureMention, last: FigureMention) -> FigureMention:
    """The mention with the unit of the last if it is one of these, and its bound after "or"."""
    start, end = mention.span
    if mention.unit == FALLBACK:
        lead = _AMONG_THEM.search(words, max(0, start - 30), start)
        if lead or _OF_THEM.match(words, end):
            mention = replace(mention, unit=last.unit)
    again = words[last.span.end : start].strip() in ("atau", "or")
    return replace(mention, mod=last.mod) if again and mention.mod is None else mention
