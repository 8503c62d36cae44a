"""Numbers, figures and dates as a reader of each language writes them.

Knows formats; must not know pages. Indonesian and English number formats come from CLDR.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any, Literal

from babel.numbers import format_decimal
from markupsafe import Markup, escape

from risalah.edtf import parse_edtf
from risalah.edtf import words as date_words
from risalah.lexicon.numbers import VAGUE
from risalah.lexicon.units import CURRENCIES
from risalah.model import DateIn, FigureIn

Lang = str

SCALES: dict[Lang, tuple[tuple[int, str], ...]] = {
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
    "id": ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta")),
}
SHORT = {"million": "m", "billion": "bn", "trillion": "tn"}
"""Scale words as set beside a large number; Indonesian ones have no short form that is clear."""

CURRENCY_SIGNS: dict[Lang, dict[str, str]] = {
    "en": {"USD": "$", "EUR": "€", "IDR": "Rp", "CNY": "¥"},
    "id": {"USD": "US$", "EUR": "€", "IDR": "Rp", "CNY": "¥"},
}
"""Currencies before an amount that is set large."""

SIGNS = {"more-than": "> ", "at-least": "≥ ", "less-than": "< ", "about": "≈ ", "up-to": "≤ "}
"""Short forms of a figure's modifier, for rows of numbers."""

_FRACTIONS = {
    Fraction(f"{round(n / d, 4)}"): f"{n}/{d}" for d in range(9, 1, -1) for n in range(1, d)
}
"""Fractions by their value; the smallest denominator comes last and stays: 2/3 and not 6/9."""


@cache
def number_words(value: int | float, lang: Lang, places: int = 6) -> str:
    """A number in full: 7,727 in English, 7.727 in Indonesian."""
    return format_decimal(round(value, places), locale=lang, decimal_quantization=False)


@cache
def printed_number(printed: str, worth: float, lang: Lang) -> str:
    """A number as exact as it is printed, in the page's format: 49,96 is 49.96 in English."""
    last = max(printed.rfind("."), printed.rfind(","))
    whole = worth == int(worth) and printed.replace(".", "").replace(",", "") == str(int(worth))
    places = 0 if whole or last < 0 else len(printed) - last - 1
    pattern = "#,##0." + "0" * places if places else "#,##0"
    return format_decimal(worth, pattern, locale=lang)


@cache
def scaled_words(value: int | float, lang: Lang) -> tuple[str, str]:
    """A number and its scale word: ("5.4", "million"); the word is empty below a million."""
    for scale, word in SCALES[lang]:
        if abs(value) >= scale:
            scaled = Fraction(str(value)) / scale
            if scaled * 10**4 == int(scaled * 10**4):
                return number_words(float(scaled), lang), word
            break
    return number_words(value, lang), ""


ORDERS: dict[Lang, dict[int, str]] = {
    "en": {
        10: "tens",
        100: "hundreds",
        10**3: "thousands",
        10**6: "millions",
        10**9: "billions",
        10**12: "trillions",
    },
    "id": {
        10: "puluhan",
        100: "ratusan",
        10**3: "ribuan",
        10**6: "jutaan",
        10**9: "miliaran",
        10**12: "triliunan",
    },
}
"""Orders of magnitude in one word."""

ORDERED: dict[Lang, dict[int, str]] = {
    "en": {scale: f"of {ORDERS['en'][scale]}" for scale in (10**3, 10**6, 10**9, 10**12)},
    "id": {10**3: "ribu", 10**6: "juta", 10**9: "miliar", 10**12: "triliun"},
}
"""What tens and hundreds are of."""


def order_words(figure: FigureIn, lang: Lang) -> str | None:
    """A figure that is an order of magnitude only: "hundreds of millions" for "ratusan juta"."""
    first = figure.text.split(" ", 1)[0].lower()
    if first not in VAGUE["id"] and first not in VAGUE["en"]:
        return None
    orders = ORDERS[lang]
    if figure.value in orders:
        return orders[int(figure.value)]
    for scale, words in ORDERED[lang].items():
        if figure.value / scale in (10, 100):
            return f"{orders[int(figure.value / scale)]} {words}"
    return None


def _bound(figure: FigureIn, lang: Lang) -> str | None:
    return None if order_words(figure, lang) else figure.bound


def figure_value(figure: FigureIn, lang: Lang) -> str:
    """A figure without its counted noun: "USD 292 billion", "60%", "100–150 million", "10×"."""
    if order := order_words(figure, lang):
        return order
    if ":" in figure.text and figure.unit == "ratio":
        return figure.text
    number, scale = _number(figure, lang)
    words = f"{number} {scale}".rstrip()
    if figure.unit == "percent":
        return f"{number}%"
    if figure.unit == "multiple":
        return f"{words}×"
    return f"{currency_words(figure.unit, lang)} {words}" if is_money(figure) else words


def currency_words(code: str, lang: Lang) -> str:
    """How a currency stands before an amount: its code, but rupiah as Indonesians write it."""
    return "Rp" if (code, lang) == ("IDR", "id") else code


def is_money(figure: FigureIn) -> bool:
    """Whether a figure's unit is a currency."""
    return figure.unit in CURRENCIES


def figure_words(figure: FigureIn, lang: Lang, ui: Any) -> str:
    """A figure in full, with its modifier in words: "more than 2.6 million"."""
    said = figure_value(figure, lang)
    if bound := _bound(figure, lang):
        said = f"{ui['mod'][bound]} {said}"
    if figure.per:
        said = f"{said} / {figure.per}"
    return said


def counted_words(figure: FigureIn, lang: Lang, ui: Any) -> str:
    """A figure in full with what it counts: "more than 2.6 million cases"."""
    said = figure_words(figure, lang, ui)
    if is_money(figure) or figure.unit in {"percent", "ratio", "index", "multiple", "number"}:
        return said
    return f"{said} {unit_words(figure.unit, ui)}"


def unit_words(unit: str, ui: Any) -> str:
    """A unit in the page's language; a counted noun that ui.yaml does not have, as printed."""
    return str(ui["figures"]["units"].get(unit, unit))


def figure_short(figure: FigureIn, lang: Lang) -> str:
    """A figure for a row of numbers, its modifier as a sign: "> 2.6 million"."""
    return SIGNS.get(_bound(figure, lang) or "", "") + figure_value(figure, lang)


def figure_big(figure: FigureIn, lang: Lang) -> Markup:
    """A figure as a title: what is not digits set small."""
    if order := order_words(figure, lang):
        return escape(order)
    if ":" in figure.text and figure.unit == "ratio":
        return escape(figure.text)
    number, scale = _number(figure, lang)
    parts = [("i", SIGNS.get(_bound(figure, lang) or "", "").rstrip())]
    if is_money(figure):
        parts.append(("small", CURRENCY_SIGNS[lang].get(figure.unit, f"{figure.unit} ")))
    parts.append(("", number))
    unit = {"percent": "%", "multiple": "×"}.get(figure.unit)
    parts.append(("small", unit or (scale and SHORT.get(scale, f" {scale}"))))
    return Markup("").join(
        Markup(f"<{tag}>{{}}</{tag}>").format(words) if tag else escape(words)
        for tag, words in parts
        if words
    )


def _number(figure: FigureIn, lang: Lang) -> tuple[str, str]:
    fraction = _fraction(figure.value)
    if fraction and figure.high is None and not any(ch.isdigit() for ch in figure.text):
        return fraction, ""
    low, scale = scaled_words(figure.value, lang)
    if figure.high is None:
        return low, scale
    high, high_scale = scaled_words(figure.high, lang)
    if scale == high_scale:
        return f"{low}–{high}", scale
    return f"{low} {scale}".rstrip() + f" – {high} {high_scale}".rstrip(), ""


@cache
def _fraction(value: int | float) -> str | None:
    return _FRACTIONS.get(Fraction(str(value)))


def date_in_words(date: DateIn, lang: Lang) -> str:
    """A date in words: "mid January 2021", "pertengahan Januari 2021"."""
    return edtf_words(date.edtf, lang, date.mod)


@cache
def edtf_words(edtf: str, lang: Lang, mod: Literal["early", "mid", "late"] | None = None) -> str:
    """An EDTF date in words."""
    return date_words(parse_edtf(edtf), lang, mod)


@cache
def html_datetime(edtf: str) -> str:
    """The date as HTML's time element takes it; empty where HTML has no form for it."""
    plain = edtf.rstrip("~")
    parts = plain.split("-")
    fits = all(part.isdigit() for part in parts) and len(parts) <= 3
    return plain if fits and (len(parts) < 2 or int(parts[1]) <= 12) else ""


def fill(pattern: str, **words: object) -> str:
    """Put words into the {braces} of a pattern of ui.yaml."""
    for key, value in words.items():
        pattern = pattern.replace("{" + key + "}", str(value))
    return pattern
