"""The nouns that both halves share: what was read from a paper, as it stands in claims.yaml.

Every value is frozen and whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["id", "en"]
BlockLanguage = Literal["id", "en", "other"]
ClaimKind = Literal["figure", "event", "statement", "finding", "relation"]
DateModifier = Literal["early", "mid", "late"]
FigureModifier = Literal["more-than", "less-than", "about", "up-to"]
Bound = FigureModifier | Literal["at-least"]
CitationKind = Literal["author-year", "footnote", "interview"]
NumeralClass = Literal["figure", "date", "citation", "footnote", "identifier", "enumerator"]
ActorKind = Literal["state", "government", "region", "organisation", "company", "person", "people"]

RUNNING_TEXT = frozenset({"paragraph", "item", "quotation"})
"""Kinds of block that hold the sentences of a paper, abstracts included."""

NUMERAL_CLASSES: tuple[NumeralClass, ...] = get_args(NumeralClass)


@dataclass(frozen=True, slots=True)
class NamedIn:
    """An actor or an instrument named in a quote: its id, its words, where they begin there."""

    id: str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class DateIn:
    """A date read from a quote: EDTF (subset, see `edtf`), the words, where they begin there."""

    edtf: str
    text: str
    at: int
    mod: DateModifier | None = None


@dataclass(frozen=True, slots=True)
class FigureIn:
    """A quantity read from a quote.

    `value` is fully scaled ("USD 292 miliar" is 292000000000); `high` is the upper end of a
    range. `unit` is `percent`, an ISO 4217 code, `ratio`, `index`, `multiple`, or the counted noun
    in the paper's own word; `per` is the noun after "per" or "/". `text` holds the number with
    scale and unit, without the words of `mod`. `inclusive` says that a `more-than` is "at least".
    """

    value: int | float
    unit: str
    text: str
    at: int
    high: int | float | None = None
    mod: FigureModifier | None = None
    per: str | None = None
    inclusive: bool = False

    @property
    def bound(self) -> Bound | None:
        """What `mod` and `inclusive` say together."""
        return "at-least" if self.inclusive else self.mod


@dataclass(frozen=True, slots=True)
class CitationIn:
    """Whom the paper cites: author-year in the text, a footnote, or an interview.

    `note` is the number of a footnote; `text` is then the footnote's own words, empty when the
    file does not hold them.
    """

    text: str
    authors: tuple[str, ...] = ()
    year: str | None = None
    pages: str | None = None
    kind: CitationKind = "author-year"
    note: int | None = None


@dataclass(frozen=True, slots=True)
class CellOf:
    """The place of a figure in a table that was read: caption, row label and column label."""

    table: str
    row: str
    column: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence, list item or table row that says who, when or how much.

    `spans` are offsets into the text as Unicode code points, end exclusive;
    `repair.repair(text, spans)` gives `quote`. Offsets `at` count from the quote's first character.
    """

    id: str
    kind: ClaimKind
    lang: Language
    section: str
    spans: tuple[tuple[int, int], ...]
    quote: str
    actors: tuple[NamedIn, ...] = ()
    instruments: tuple[NamedIn, ...] = ()
    dates: tuple[DateIn, ...] = ()
    figures: tuple[FigureIn, ...] = ()
    citations: tuple[CitationIn, ...] = ()
    cells: tuple[CellOf, ...] = ()


@dataclass(frozen=True, slots=True)
class Numeral:
    """One run of digits `\\d+(?:[.,]\\d+)*` of a text and the one class it belongs to."""

    start: int
    end: int
    text: str
    cls: NumeralClass
