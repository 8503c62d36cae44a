"""Finds the money beside a number: the currency, and the letter that scales a sum ("Rp 5 M").

Knows how papers write sums of money; must not know what else numbers count or measure.
"""

from __future__ import annotations

from collections.abc import Sequence

from risalah.amounts import NO_TOKEN, Amount, Token, text_at, word_at
from risalah.lexicon import numbers, units


def letter_scale(tokens: Sequence[Token], amount: Amount, code: str) -> Amount:
    """The amount with the scale of a single letter behind it, which needs a currency: Rp 5 M."""
    j = amount.after
    if amount.scale != 1 or j >= len(tokens) or tokens[j].kind != "word" or amount.kind != "digits":
        return amount
    text = tokens[j].text
    table = numbers.RUPIAH_LETTERS if code == "IDR" else numbers.MONEY_LETTERS
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
