"""Finds the quantities in the repaired words of one block: value, unit, range, modifier, rate.

Knows the forms in which papers print quantities; must not know where a block stands in a paper.

Rules that are a choice, stated once:
- A fraction in words ("dua pertiga narasi") has the unit `ratio` and is rounded to four places,
  unless money, a scale, a time or a measure follows ("setengah juta orang", "setengah abad").
- A vague amount ("ratusan juta paket", "jutaan orang") is the least that the word can mean, and
  `more-than`; "belasan" is 11 to 19.
- A share of all people is a `ratio` too ("tujuh dari 10 orang", "satu dari lima", "one in four");
  of other things both numbers are counted ("tiga dari lima pilar").
- A ratio a:b has the value a/b. "sepuluh kali lipat" is 10 `multiple`, "tiga kali" is 3 kali.
- A counted noun is the first noun behind the number (Indonesian) or the first plural (English), in
  lower case; a classifier ("dua buah kapal") gives way to its noun. It belongs to the span.
- In a list, bare numbers of one size share scale and unit of the last ("10, 12, dan 15 juta ton").
- A number in digits without unit and noun is an `index` behind "skor", "indeks", "skala", counts
  the noun before "sebanyak", and else has the unit `number`. A number in words needs a noun.
- "kedua", "ke-29", "pertama", "salah satu" count nothing; "satu" counts before scales, money,
  per cent, times, measures and people, or behind "hanya"; "setahun" only with a modifier.
- Digits inside names (COVID-19, 2+7, Pasal 3), enumerators and bare years are no figures.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from risalah.extract.quantities.figures.forms import DIGITS, READERS
from risalah.extract.quantities.figures.money import settle_yen, yen_or_yuan
from risalah.extract.quantities.figures.values import FALLBACK, FigureMention, Found, Tokens
from risalah.quantities.amounts import NO_TOKEN, Token, number_from, read_tokens
from risalah.quantities.currencies import YEN_SIGNS
from risalah.span import Span

__all__ = ["FigureMention", "find_figures", "yen_or_yuan"]

_TYING = frozenset("-/.:+")  # marks that tie digits to digits


def find_figures(
    words: str, lang: str, taken: Sequence[Span] = (), yen: str = "CNY"
) -> tuple[FigureMention, ...]:
    """The quantities of `words`, in their order and without overlap, clear of the spans `taken`.

    `lang` is the language of the block: `id`, `en`, or `other`, which is read like English; `yen`
    is what "¥" means where the words leave it open.
    """
    items = _clear(read_tokens(words), taken)
    if not YEN_SIGNS.isdisjoint(words):
        settle_yen(items, yen)
    return share_units(words, _read_all(Tokens.of(words, items, "id" if lang == "id" else "en")))


def _clear(tokens: list[Token], taken: Sequence[Span]) -> list[Token]:
    """The tokens, those inside a taken span replaced by marks that nothing matches."""
    spans = sorted(taken)
    k = 0
    for i, token in enumerate(tokens):
        while k < len(spans) and spans[k].end <= token.start:
            k += 1
        if k < len(spans) and spans[k].start < token.end:
            tokens[i] = NO_TOKEN._replace(start=token.start, end=token.end)
    return tokens


def _read_all(tokens: Tokens) -> list[Found]:
    """Every figure, in order; where two forms fit at one token, that of the earlier form."""
    found: list[Found] = []
    readers = READERS[tokens.lang]
    i = free = 0  # `free`: the first token that belongs to no figure yet
    while i < tokens.end:
        token = tokens[i]
        for read in readers.get(DIGITS if token.kind == "number" else token.low, ()):
            figure = read(tokens, i, free)
            if figure is not None:
                found.append(figure)
                i = free = figure.after
                break
        else:
            i = _past_digits(tokens, i) if token.kind == "number" else i + 1
    return found


def _past_digits(tokens: Tokens, i: int) -> int:
    """The index behind digits that are no figure and those tied to them: 0812-3456-7890."""
    j = i + 1
    while tokens[j].text in _TYING and not tokens[j].spaced:
        if tokens[j + 1].kind != "number" or tokens[j + 1].spaced:
            break
        j += 2
    return j


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
