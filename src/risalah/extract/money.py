"""Finds the money beside a number: the currency, and the letter that scales a sum ("Rp 5 M").

Knows how papers write sums of money; must not know what else numbers count or measure.

Rules that are a choice, stated once:
- Behind money of any currency M is miliar and T triliun in an Indonesian sentence, and behind the
  rupiah everywhere. In an English sentence, and in figures written the English way even inside an
  Indonesian one ("US$1.1M": the letter glued, no decimal comma), M is million.
- "¥" is the yen or the yuan of the nation whose name or money stands nearest in the block; where
  neither stands there, of the nation that the paper names more often.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from risalah.lexicon import numbers, units
from risalah.lexicon.numbers import NumberLanguage
from risalah.quantities.amounts import NO_TOKEN, Amount, Token, text_at, word_at


def yen_or_yuan(words: Mapping[str, int]) -> str:
    """The currency that "¥" means in a paper, by how often it names either nation."""
    japan = sum(words.get(word.capitalize(), 0) for word in units.YEN_CUES)
    china = sum(words.get(word.capitalize(), 0) for word in units.YUAN_CUES)
    return "JPY" if japan > china else "CNY"


def settle_yen(tokens: list[Token], default: str) -> None:
    """Put the code of the currency that is meant in the place of every "¥"."""
    cues = [
        (i, "JPY" if token.low in units.YEN_CUES else "CNY")
        for i, token in enumerate(tokens)
        if token.low in units.YEN_CUES or token.low in units.YUAN_CUES
    ]
    for i, token in enumerate(tokens):
        if token.text in units.YEN_SIGNS:
            code = min(cues, key=lambda cue: abs(cue[0] - i))[1] if cues else default
            tokens[i] = token._replace(kind="word", low=code.lower(), text=code)


def letter_scale(
    tokens: Sequence[Token], amount: Amount, code: str, lang: NumberLanguage
) -> Amount:
    """The amount with the scale of a single letter behind it, which needs a currency: Rp 5 M."""
    j = amount.after
    if amount.scale != 1 or j >= len(tokens) or tokens[j].kind != "word" or amount.kind != "digits":
        return amount
    text = tokens[j].text
    english = lang == "en" or (not tokens[j].spaced and "," not in amount.digits)
    indonesian = code == "IDR" or not english
    table = numbers.INDONESIAN_LETTERS if indonesian else numbers.MONEY_LETTERS
    if text not in table or not (code or money_word(tokens, j + 1)):
        return amount
    return amount._replace(scale=table[text], after=j + 1)


def money_before(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The currency before token `i` as ISO code and the index where it begins; ("", i) if none."""
    k = i - 1
    if (
        k >= 1
        and tokens[k].text in numbers.MINUS_SIGNS
        and not tokens[k].spaced
        and not tokens[i].spaced
    ):
        k -= 1  # Rp-5
    if k >= 1 and tokens[k].text == "." and tokens[k - 1].low in ("rp", "rm", "us$"):
        k -= 1
    if k < 0:
        return "", i
    token = tokens[k]
    if token.text in units.SIGNS:
        before = tokens[k - 1] if k else NO_TOKEN
        if token.text == "$" and not token.spaced and before.low in units.DOLLARS:
            return units.DOLLARS[before.low], k - 1
        if token.text == "$" and k >= 4 and "".join(t.low for t in tokens[k - 4 : k]) == "u.s.":
            return "USD", k - 4
        return units.SIGNS[token.text], k
    if token.kind != "word":
        return "", i
    if token.text in units.CODES or token.low == "rp":
        return units.CODES[token.text.upper()], k
    if units.MISREAD_DOLLAR.fullmatch(token.low):
        return "USD", k
    if token.low == "dolar" and word_at(tokens, k - 1) in ("us", "as"):
        return "USD", k - 1
    return "", i


def money_word(tokens: Sequence[Token], j: int) -> tuple[str, int] | None:
    """The currency at token `j` as ISO code ("dolar AS", "US dollars", "USD") and index behind."""
    if j >= len(tokens):
        return None
    token, following = tokens[j], word_at(tokens, j + 1)
    if token.low in units.CURRENCY_WORDS:
        code = units.CURRENCY_WORDS[token.low]
        owner = units.CURRENCY_OWNERS.get(code, {}).get(following, "")
        if owner:
            pair = (following, word_at(tokens, j + 2))
            long = pair in (("amerika", "serikat"), ("korea", "selatan"), ("hong", "kong"))
            return owner, j + (3 if long else 2)
        return code, j + 1
    if following in units.CURRENCY_WORDS:
        code = units.CURRENCY_WORDS[following]
        owner = units.CURRENCY_OWNERS.get(code, {}).get(token.low, "")
        return (owner, j + 2) if owner else None
    if token.text in units.CODES and token.text not in ("RM", "RP", "TRY", "ALL"):
        return units.CODES[token.text], j + 1
    if token.text in units.SIGNS and token.text != "$":
        return units.SIGNS[token.text], j + 1
    if token.low in ("us", "as") and text_at(tokens, j + 1) == "$" and not tokens[j + 1].spaced:
        return "USD", j + 2
    return None
