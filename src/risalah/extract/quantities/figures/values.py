"""The values that the forms of figures share: the tokens of one block, and a quantity found there.

Knows how tokens are asked for; must not know what is a figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, Self

from risalah.model import Bound
from risalah.quantities.amounts import NO_TOKEN, Amount, Token, read_amount
from risalah.span import Span

NumberLanguage = Literal["id", "en"]
"""The languages that papers are read in."""

FALLBACK: Final = "number"  # the unit of a figure beside which no unit and no noun stands
PERCENT: Final = "percent"
RATIO: Final = "ratio"
INDEX: Final = "index"
MULTIPLE: Final = "multiple"
MINUS_SIGNS: Final = frozenset("-\u2212\u2013")
DASHES: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212~")
_PADDING = (NO_TOKEN,) * 10


class Tokens(tuple[Token, ...]):
    """The tokens of one block, its words, and the language in which its numbers are written.

    Behind the last token, at `end`, stand some marks that nothing matches. So an index may lie a
    few places outside the tokens: behind them, or before them, since a negative index counts from
    the end.
    """

    words: str
    lang: NumberLanguage
    end: int

    @classmethod
    def of(cls, words: str, tokens: Sequence[Token], lang: NumberLanguage) -> Self:
        """The tokens of `words`."""
        padded = cls((*tokens, *_PADDING))
        padded.words, padded.lang, padded.end = words, lang, len(tokens)
        return padded

    def pair(self, i: int) -> tuple[str, str]:
        """The tokens at `i` and behind it in lower case."""
        return self[i].low, self[i + 1].low

    def amount(self, i: int) -> Amount | None:
        """The number in digits or words that begins at `i`."""
        return read_amount(self, i, self.lang)

    def span(self, first: int, after: int) -> Span:
        """Where the tokens from `first` up to `after` stand in the words."""
        return Span(self[first].start, self[after - 1].end)

    def phrase(self, first: int, after: int) -> str:
        """The words from token `first` up to `after` in lower case."""
        return self.words[self[first].start : self[after - 1].end].lower()


class Head(NamedTuple):
    """Where a number stands, the currency before it, and where the quantity begins with that and
    with its sign.
    """

    at: int
    currency: str
    begin: int


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A quantity and where it stands in the words; the fields are those of `model.FigureIn`.

    The span covers number, sign, scale, currency, unit or counted noun and rate, but not the words
    of `mod`.
    """

    span: Span
    value: int | float
    unit: str
    high: int | float | None = None
    mod: Bound | None = None
    per: str | None = None


class Found(NamedTuple):
    """A mention, the index of the token behind it, and what its scale words multiply by."""

    mention: FigureMention
    after: int
    scale: int = 1
