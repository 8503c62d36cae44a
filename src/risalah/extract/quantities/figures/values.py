"""What the forms of figures share: the tokens of a block, a quantity found there, money beside it.

Knows how tokens are asked for and how papers write sums of money; must not know what is a figure.

Rules that are a choice, stated once:
- Behind money of any currency M is miliar and T triliun in an Indonesian sentence, and behind the
  rupiah everywhere. In an English sentence, and in figures written the English way even inside an
  Indonesian one ("US$1.1M": the letter glued, no decimal comma), M is million.
- "¥" is the yen or the yuan of the nation whose name or money stands nearest in the block; where
  neither stands there, of the nation that the paper names more often.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, Self

from risalah.model import Bound
from risalah.quantities.amounts import NO_TOKEN, Amount, Token, read_amount
from risalah.quantities.currencies import (
    CODES,
    CURRENCY_OWNERS,
    CURRENCY_WORDS,
    DOLLARS,
    MISREAD_DOLLAR,
    SIGNS,
    YEN_CUES,
    YEN_SIGNS,
    YUAN_CUES,
)
from risalah.quantities.scales import MONEY_LETTERS
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


# --- Money ---------------------------------------------------------------------------------------

_LONG_OWNERS = {("amerika", "serikat"), ("korea", "selatan"), ("hong", "kong")}
_NO_CODE_BEHIND = {"RM", "RP", "TRY", "ALL"}  # behind a number these are other words
_DOTTED = {"rp", "rm", "us$"}


def yen_or_yuan(words: Mapping[str, int]) -> str:
    """The currency that "¥" means in a paper, by how often it names either nation."""
    japan = sum(words.get(word.capitalize(), 0) for word in YEN_CUES)
    china = sum(words.get(word.capitalize(), 0) for word in YUAN_CUES)
    return "JPY" if japan > china else "CNY"


def settle_yen(tokens: list[Token], default: str) -> None:
    """Put the code of the currency that is meant in the place of every "¥"."""
    cues = [
        (i, "JPY" if token.low in YEN_CUES else "CNY")
        for i, token in enumerate(tokens)
        if token.low in YEN_CUES or token.low in YUAN_CUES
    ]
    for i, token in enumerate(tokens):
        if token.text in YEN_SIGNS:
            code = min(cues, key=lambda cue: abs(cue[0] - i))[1] if cues else default
            tokens[i] = token._replace(kind="word", low=code.lower(), text=code)


def with_letter(tokens: Tokens, amount: Amount, code: str) -> Amount:
    """The amount with the scale of a single letter behind it, which needs a currency: Rp 5 M."""
    letter = tokens[amount.after]
    if amount.kind != "digits" or amount.scale != 1 or letter.kind != "word":
        return amount
    english = tokens.lang == "en" or (not letter.spaced and "," not in amount.digits)
    indonesian = code == "IDR" or not english
    table = MONEY_LETTERS["id" if indonesian else "en"]
    if letter.text not in table or not (code or money_at(tokens, amount.after + 1)):
        return amount
    return amount._replace(scale=table[letter.text], after=amount.after + 1)


def money_before(tokens: Tokens, i: int, free: int = 0) -> tuple[str, int]:
    """The currency before token `i` as ISO code and the index where it begins, not before `free`;
    ("", i) if none stands there.
    """
    k = i - 1
    minus = tokens[k]
    if minus.text in MINUS_SIGNS and not minus.spaced and not tokens[i].spaced and k:
        k -= 1  # Rp-5
    if tokens[k].text == "." and tokens[k - 1].low in _DOTTED:
        k -= 1
    code, begin = _sign_before(tokens, k) if tokens[k].text in SIGNS else _word_at(tokens, k)
    return (code, begin) if code and begin >= free else ("", i)


def _sign_before(tokens: Tokens, k: int) -> tuple[str, int]:
    """The currency of the sign at `k` with the letters before it: $, S$, U.S.$."""
    sign, letters = tokens[k], tokens[k - 1].low
    if sign.text == "$":
        if not sign.spaced and letters in DOLLARS:
            return DOLLARS[letters], k - 1
        if "".join(token.low for token in tokens[max(0, k - 4) : k]) == "u.s.":
            return "USD", k - 4
    return SIGNS[sign.text], k


def _word_at(tokens: Tokens, k: int) -> tuple[str, int]:
    """The currency of the word at `k` that can stand before a sum; ("", k) if none does."""
    token = tokens[k]
    if token.kind == "word" and (token.text in CODES or token.low == "rp"):
        return CODES[token.text.upper()], k
    if MISREAD_DOLLAR.fullmatch(token.low):
        return "USD", k
    if token.low == "dolar" and tokens[k - 1].low in ("us", "as"):
        return "USD", k - 1
    return "", k


def money_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """The currency at token `j` as ISO code ("dolar AS", "US dollars", "USD") and index behind."""
    token, following = tokens[j], tokens[j + 1].low
    if token.low in CURRENCY_WORDS:
        code = CURRENCY_WORDS[token.low]
        owner = CURRENCY_OWNERS.get(code, {}).get(following, "")
        long = owner and tokens.pair(j + 1) in _LONG_OWNERS
        return (owner, j + (3 if long else 2)) if owner else (code, j + 1)
    if following in CURRENCY_WORDS:
        code = CURRENCY_WORDS[following]
        owner = CURRENCY_OWNERS.get(code, {}).get(token.low, "")
        return (owner, j + 2) if owner else None
    return _code_at(tokens, j)


def _code_at(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """The currency of a code or a sign at token `j`: USD, €, US$; a mere "$" stands in front."""
    token, following = tokens[j], tokens[j + 1]
    if token.text in CODES and token.text not in _NO_CODE_BEHIND:
        return CODES[token.text], j + 1
    if token.text in SIGNS and token.text != "$":
        return SIGNS[token.text], j + 1
    dollar = token.low in ("us", "as") and following.text == "$" and not following.spaced
    return ("USD", j + 2) if dollar else None
