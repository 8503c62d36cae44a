"""Numbers, figures and dates as a reader of each language writes them.

Knows formats; must not know pages. What differs between languages is in their files.
"""

import re
from fractions import Fraction
from functools import cache
from typing import Any

from babel.numbers import format_decimal
from markupsafe import Markup, escape

from risalah.edtf import parse_edtf
from risalah.languages.dates import date_words
from risalah.languages.language import LANGUAGES, language_of
from risalah.lexicon.pattern import one_of
from risalah.model import Bound, DateIn, DateModifier, FigureIn
from risalah.quantities.bounds import bound_sign
from risalah.quantities.currencies import CURRENCIES, currency_code, currency_sign
from risalah.quantities.scales import SCALES

Lang = str

LEAST_SCALED = 10**6
"""Smaller numbers are written in full: 250,000 and not 250 thousand."""

_FRACTIONS = {
    Fraction(f"{round(n / d, 4)}"): f"{n}/{d}" for d in range(9, 1, -1) for n in range(1, d)
}
"""Fractions by their value; the smallest denominator comes last and stays: 2/3 and not 6/9."""


@cache
def number_words(value: int | float, lang: str, places: int = 6) -> str:
    """A number in full: 7,727 in English, 7.727 in Indonesian."""
    locale = language_of(lang).locale
    return format_decimal(round(value, places), locale=locale, decimal_quantization=False)


@cache
def printed_number(printed: str, worth: float, lang: str) -> str:
    """A number as exact as it is printed, in the page's format: 49,96 is 49.96 in English."""
    last = max(printed.rfind("."), printed.rfind(","))
    whole = worth == int(worth) and printed.replace(".", "").replace(",", "") == str(int(worth))
    places = 0 if whole or last < 0 else len(printed) - last - 1
    pattern = "#,##0." + "0" * places if places else "#,##0"
    return format_decimal(worth, pattern, locale=language_of(lang).locale)


@cache
def scaled_words(value: int | float, lang: str) -> tuple[str, str]:
    """A number and its scale word: ("5.4", "million"); the word is empty below a million."""
    number, scale = _scaled(value, lang)
    return number_words(number, lang), _scale_word(scale, lang)


def _scaled(value: int | float, lang: str) -> tuple[int | float, int]:
    """A number in its largest scale if four decimals are enough for it, else as it is, scale 1."""
    scales = language_of(lang).scales
    scale = max((worth for worth in scales if LEAST_SCALED <= worth <= abs(value)), default=1)
    scaled = Fraction(str(value)) / scale
    fits = scaled * 10**4 == int(scaled * 10**4)
    return (float(scaled), scale) if scale > 1 and fits else (value, 1)


def _scale_word(scale: int, lang: str) -> str:
    return language_of(lang).scales[scale].word if scale > 1 else ""


def translate_scales(words: str, lang: str) -> str:
    """Words with each scale in the language: "USD billion" is "USD miliar" in Indonesian."""
    scales = language_of(lang).scales

    def translated(match: re.Match[str]) -> str:
        scale = scales.get(SCALES.get(match[0].lower(), 1))
        return scale.word if scale else match[0]

    return _SCALE.sub(translated, words)


_SCALE = re.compile(rf"\b{one_of(SCALES)}\b", re.IGNORECASE)


def order_words(figure: FigureIn, lang: str) -> str | None:
    """A figure that is an order of magnitude only: "hundreds of millions" for "ratusan juta"."""
    if figure.text.split(" ", 1)[0].lower() not in _VAGUE:
        return None
    whole = int(figure.value)
    return _orders(lang).get(whole) if whole == figure.value else None


@cache
def _orders(lang: str) -> dict[int, str]:
    """Orders of magnitude in words, by the least that they mean."""
    language = language_of(lang)
    orders = {**language.orders}
    for worth, scale in language.scales.items():
        orders[worth] = scale.order
        for tens, order in language.orders.items():
            names = {"order": order, "scale": scale.word, "scale_order": scale.order}
            orders[tens * worth] = language.order_of.format(**names)
    return orders


_VAGUE = frozenset().union(*(language_of(lang).numbers.vague for lang in LANGUAGES))


def _bound(figure: FigureIn, lang: str) -> Bound | None:
    return None if order_words(figure, lang) else figure.bound


def figure_value(figure: FigureIn, lang: str) -> str:
    """A figure without its counted noun: "USD 292 billion", "60%", "100–150 million", "10×"."""
    if order := order_words(figure, lang):
        return order
    if ":" in figure.text and figure.unit == "ratio":
        return figure.text
    number, scale = _number(figure, lang)
    words = f"{number} {_scale_word(scale, lang)}".rstrip()
    if figure.unit == "percent":
        return f"{number}%"
    if figure.unit == "multiple":
        return f"{words}×"
    return f"{currency_code(figure.unit, lang)} {words}" if is_money(figure) else words


def is_money(figure: FigureIn) -> bool:
    """Whether a figure's unit is a currency."""
    return figure.unit in CURRENCIES


def figure_words(figure: FigureIn, lang: str, ui: Any) -> str:
    """A figure in full, with its modifier in words: "more than 2.6 million"."""
    said = figure_value(figure, lang)
    if bound := _bound(figure, lang):
        said = f"{ui['mod'][bound]} {said}"
    if figure.per:
        said = f"{said} / {figure.per}"
    return said


def counted_words(figure: FigureIn, lang: str, ui: Any) -> str:
    """A figure in full with what it counts: "more than 2.6 million cases"."""
    said = figure_words(figure, lang, ui)
    if is_money(figure) or figure.unit in {"percent", "ratio", "index", "multiple", "number"}:
        return said
    return f"{said} {unit_words(figure.unit, ui)}"


def unit_words(unit: str, ui: Any) -> str:
    """A unit in the page's language; a counted noun that ui.yaml does not have, as printed."""
    return str(ui["figures"]["units"].get(unit, unit))


def figure_short(figure: FigureIn, lang: str) -> str:
    """A figure for a row of numbers, its modifier as a sign: "> 2.6 million"."""
    bound = _bound(figure, lang)
    sign = f"{bound_sign(bound)} " if bound else ""
    return sign + figure_value(figure, lang)


def figure_big(figure: FigureIn, lang: str) -> Markup:
    """A figure as a title: what is not digits set small."""
    if order := order_words(figure, lang):
        return escape(order)
    if ":" in figure.text and figure.unit == "ratio":
        return escape(figure.text)
    number, scale = _number(figure, lang)
    bound = _bound(figure, lang)
    unit = {"percent": "%", "multiple": "×"}.get(figure.unit)
    parts = [
        ("i", bound_sign(bound) if bound else ""),
        ("small", currency_sign(figure.unit, lang) if is_money(figure) else ""),
        ("", number),
        ("small", unit or _short_scale(scale, lang)),
    ]
    return Markup("").join(
        Markup(f"<{tag}>{{}}</{tag}>").format(words) if tag else escape(words)
        for tag, words in parts
        if words
    )


def _short_scale(scale: int, lang: str) -> str:
    """A scale beside a large number: its short form, or its word after a space."""
    words = language_of(lang).scales.get(scale)
    return words.short or f" {words.word}" if words else ""


def _number(figure: FigureIn, lang: str) -> tuple[str, int]:
    """The number or range of a figure, and the scale to write behind it; 1 for none."""
    fraction = _fraction(figure.value)
    if fraction and figure.high is None and not any(ch.isdigit() for ch in figure.text):
        return fraction, 1
    low, scale = _scaled(figure.value, lang)
    if figure.high is None:
        return number_words(low, lang), scale
    high, high_scale = _scaled(figure.high, lang)
    if scale == high_scale:
        return f"{number_words(low, lang)}–{number_words(high, lang)}", scale
    ends = (" ".join(filter(None, scaled_words(end, lang))) for end in (figure.value, figure.high))
    return " – ".join(ends), 1


@cache
def _fraction(value: int | float) -> str | None:
    return _FRACTIONS.get(Fraction(str(value)))


def date_in_words(date: DateIn, lang: str) -> str:
    """A date in words: "mid January 2021", "pertengahan Januari 2021"."""
    return edtf_words(date.edtf, lang, date.mod)


@cache
def edtf_words(edtf: str, lang: str, mod: DateModifier | None = None) -> str:
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
