"""The account of a paper's numerals: how many of each class, and each one where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from risalah import addresses
from risalah.content.schema import SourceRecord
from risalah.model import NUMERAL_CLASSES
from risalah.publish.drawings.bars import NumeralLane, numeral_strokes
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.wording import fill, number_words

MAX_CHIPS = 240
"""Numerals that are still shown as chips; a longer account is drawn as strokes."""

IN_CLAIMS = frozenset({"figure", "date"})
"""Classes of numerals that claims hold."""

INKS: Final[Mapping[str, Literal["hue", "ink"]]] = {"figure": "hue", "date": "ink"}
"""How the strokes of these classes are drawn, as their chips are; the others are pale."""


@dataclass(frozen=True, slots=True)
class NumeralCount:
    """A class of numerals, how many there are, and what it holds."""

    cls: str
    n: str
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class Chip:
    """One numeral, with the claim that holds it."""

    text: str
    cls: str
    href: str | None


@dataclass(frozen=True, slots=True)
class NumeralAccount:
    """The account of a paper: chips where it is short, strokes where it is long."""

    classes: tuple[NumeralCount, ...]
    chips: tuple[Chip, ...]
    strokes: Drawing | None
    note: str
    csv: str


def numeral_account(context: PageContext, source: SourceRecord) -> NumeralAccount:
    """The account of a paper's numerals."""
    edition = context.edition
    words, names = edition.ui["source"], edition.ui["numeral"]
    ledger = edition.library.numerals[source.id]
    counts = Counter(numeral.cls for numeral in ledger)
    classes = tuple(
        NumeralCount(cls, number_words(counts[cls], edition.lang), names[cls], names[f"{cls}_help"])
        for cls in NUMERAL_CLASSES
        if counts[cls]
    )
    short = len(ledger) <= MAX_CHIPS
    return NumeralAccount(
        classes=classes,
        chips=_chips(context, source) if short else (),
        strokes=None if short else _strokes(context, source),
        note=fill(words["numerals_note"], n=number_words(len(ledger), edition.lang)),
        csv=context.asset(addresses.numerals_csv(source.id)),
    )


def _chips(context: PageContext, source: SourceRecord) -> tuple[Chip, ...]:
    own = context.edition.index.by_source[source.id]
    spans = [(start, end, annotated) for annotated in own for start, end in annotated.claim.spans]
    spans.sort(key=lambda span: span[0])
    chips = []
    at = 0
    for numeral in context.edition.library.numerals[source.id]:
        while at < len(spans) and spans[at][1] <= numeral.start:
            at += 1
        href = None
        if at < len(spans) and spans[at][0] <= numeral.start and numeral.cls in IN_CLAIMS:
            href = context.claim(spans[at][2])
        chips.append(Chip(numeral.text, numeral.cls, href))
    return tuple(chips)


def _strokes(context: PageContext, source: SourceRecord) -> Drawing:
    edition, library = context.edition, context.edition.library
    names, ledger = edition.ui["numeral"], library.numerals[source.id]
    places = {cls: [n.start for n in ledger if n.cls == cls] for cls in NUMERAL_CLASSES}
    lanes = [NumeralLane(names[cls], INKS.get(cls, "pale"), of) for cls, of in places.items() if of]
    sections = [(start, "") for start, _ in edition.index.sections[source.id]]
    length = len(library.papers[source.id].text)
    return numeral_strokes(lanes, sections, length, edition.ui["source"]["strokes"])
