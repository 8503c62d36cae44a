"""What the parser reads, the parity check accepts and the site writes, in every language.

Each form of the tables is put into a sentence; the parser reads the claim, the wording of the
site writes it in another language, and the translation has no fault.
"""

from __future__ import annotations

from typing import get_args

import pytest
import yaml
from babel.numbers import get_currency_name

from each import assert_each
from risalah.content.parity import faults_of
from risalah.extract.quantities.dates import find_dates
from risalah.extract.quantities.figures import find_figures
from risalah.extract.quantities.figures.values import FigureMention
from risalah.languages.language import LANGUAGES, language_of
from risalah.model import Claim, DateIn, FigureIn, FigureModifier, Language
from risalah.publish.wording import (
    date_in_words,
    figure_big,
    figure_short,
    figure_value,
    figure_words,
)
from risalah.quantities.bounds import MODIFIER_SIGNS, MODIFIERS_AFTER, MODIFIERS_BEFORE
from risalah.quantities.calendar import MODIFIERS, MONTHS
from risalah.quantities.currencies import (
    CODES,
    CURRENCIES,
    CURRENCY_OWNERS,
    CURRENCY_WORDS,
    DOLLARS,
    SIGNS,
)
from risalah.quantities.scales import PERCENT_PHRASES, PERCENT_SIGNS, PERCENT_WORDS, SCALES
from workspace import PROJECT

MONEY = {
    **{f"{code} 5": currency for code, currency in CODES.items()},
    **{f"{sign}5": currency for sign, currency in SIGNS.items()},
    **{f"{letters.upper()}$5": currency for letters, currency in DOLLARS.items()},
    **{f"5 {word}": currency for word, currency in CURRENCY_WORDS.items()},
    **{
        f"5 {word} {owner}": currency
        for word, plain in CURRENCY_WORDS.items()
        for owner, currency in CURRENCY_OWNERS.get(plain, {}).items()
    },
    "Yen Jepang: ¥5": "JPY",
    "Yuan Tiongkok: ¥5": "CNY",
}
in_every_language = pytest.mark.parametrize("lang", LANGUAGES)
PERCENT = [*PERCENT_SIGNS, *PERCENT_WORDS, *(" ".join(pair) for pair in PERCENT_PHRASES)]


def read_claim(quote: str, lang: Language) -> Claim:
    """A claim with the figures that the parser reads from a quote."""
    figures = tuple(_figure(quote, mention) for mention in find_figures(quote, lang))
    return Claim("x-abcdef", "figure", lang, "", ((0, len(quote)),), quote, figures=figures)


def _figure(quote: str, mention: FigureMention) -> FigureIn:
    text = quote[mention.span.start : mention.span.end]
    least = mention.mod == "at-least"
    mod = "more-than" if mention.mod == "at-least" else mention.mod
    at = mention.span.start
    return FigureIn(mention.value, mention.unit, text, at, mention.high, mod, inclusive=least)


def assert_faultless(claim: Claim, translation: str, lang: str) -> None:
    assert list(faults_of(claim, translation, lang)) == [], (claim, translation)


def test_every_currency_has_a_form_that_the_parser_reads() -> None:
    assert set(MONEY.values()) == CURRENCIES


@in_every_language
def test_money_is_written_and_accepted(lang: str) -> None:
    assert_each(MONEY, lambda printed: money_is_accepted(printed, lang))


def money_is_accepted(printed: str, lang: str) -> None:
    claim = read_claim(f"Nilainya {printed}.", "id")
    (figure,) = claim.figures
    assert figure.unit == MONEY[printed]
    name = get_currency_name(figure.unit, count=5, locale=language_of(lang).locale)
    assert_faultless(claim, f"{figure_value(figure, lang)}.", lang)
    assert_faultless(claim, f"{figure_big(figure, lang).striptags()}.", lang)
    assert_faultless(claim, f"5 {name}.", lang)
    assert_faultless(claim, f"5 {name.lower()}.", lang)


@in_every_language
def test_the_word_of_the_papers_is_accepted(lang: str) -> None:
    def accepted(word: str) -> None:
        assert_faultless(read_claim(f"Nilainya 5 {word}.", "id"), f"5 {word}.", lang)

    assert_each(CURRENCY_WORDS, accepted)


@pytest.mark.parametrize(
    ("printed", "translation"),
    [
        ("5 dolar Singapura", "It is worth 5 Singapore dollars."),
        ("5 juta rupee Nepal", "It is worth 5 million Nepalese rupees."),
        ("5 juta yen", "It is worth 5 million yen."),
        ("GBP 5", "It is worth 5 pounds."),
        ("5 juta won Korea Selatan", "It is worth 5 million South Korean won."),
    ],
)
def test_a_true_translation_of_money_has_no_fault(printed: str, translation: str) -> None:
    assert_faultless(read_claim(f"Nilainya {printed}.", "id"), translation, "en")


@pytest.mark.parametrize(
    ("printed", "translation"),
    [
        ("5 dolar Singapura", "It is worth 5 US dollars."),
        ("5 dolar Singapura", "It is worth 5 dollars."),
        ("5 dolar AS", "It is worth 5 Singapore dollars."),
        ("5 yuan", "It is worth 5 yen."),
        ("5 rupee Nepal", "It is worth 5 rupees."),
    ],
)
def test_another_currency_is_a_fault(printed: str, translation: str) -> None:
    assert list(faults_of(read_claim(f"Nilainya {printed}.", "id"), translation, "en"))


def test_a_word_that_is_also_no_money_adds_none() -> None:
    assert_faultless(read_claim("Mereka meraih 5 medali.", "id"), "They won 5 medals.", "en")


@in_every_language
def test_scales_are_written_and_accepted(lang: str) -> None:
    assert_each(SCALES, lambda word: scale_is_accepted(word, lang))


def scale_is_accepted(word: str, lang: str) -> None:
    claim = read_claim(f"Nilainya USD 2,5 {word}.", "id")
    (figure,) = claim.figures
    assert figure.value == 2.5 * SCALES[word]
    assert_faultless(claim, f"{figure_value(figure, lang)}.", lang)
    scale = language_of(lang).scales[SCALES[word]]
    assert_faultless(claim, f"USD 2{language_of(lang).decimal}5 {scale.word}.", lang)


@in_every_language
def test_orders_of_magnitude_are_written_and_accepted(lang: str) -> None:
    words = ("ribu", "juta", "miliar", "triliun")
    tens = [f"{of} {word}" for word in words for of in ("puluhan", "ratusan")]
    assert_each(
        [*(f"{word}an" for word in words), *tens], lambda order: order_is_accepted(order, lang)
    )


def order_is_accepted(order: str, lang: str) -> None:
    claim = read_claim(f"Ada {order} masker.", "id")
    (figure,) = claim.figures
    written = figure_value(figure, lang)
    assert not any(character.isdigit() for character in written)
    link = language_of(lang).numbers.vague_link
    assert_faultless(claim, f"{written} {link} masker.", lang)


@in_every_language
def test_per_cent_is_written_and_accepted(lang: str) -> None:
    assert_each(PERCENT, lambda word: per_cent_is_accepted(word, lang))


def per_cent_is_accepted(word: str, lang: str) -> None:
    claim = read_claim(f"Naik 40 {word}.", "id")
    (figure,) = claim.figures
    assert figure.unit == "percent"
    assert_faultless(claim, f"{figure_value(figure, lang)}.", lang)
    for form in language_of(lang).per_cent:
        assert_faultless(claim, f"40 {form}.", lang)


@in_every_language
def test_hedges_are_written_and_accepted(lang: str) -> None:
    before = [f"{words} 40 kapal" for words in [*MODIFIERS_BEFORE, *MODIFIER_SIGNS]]
    after = [f"40 kapal {words}." for words in MODIFIERS_AFTER]
    assert_each([*before, *after], lambda printed: hedge_is_accepted(printed, lang))


def hedge_is_accepted(printed: str, lang: str) -> None:
    claim = read_claim(printed, "id")
    (figure,) = claim.figures
    assert figure.bound is not None
    assert_faultless(claim, f"{figure_short(figure, lang)} kapal", lang)
    hedge = language_of(lang).hedges[figure.bound]
    for words in (hedge.written, *hedge.before):
        assert_faultless(claim, f"{words} 40 kapal", lang)


@in_every_language
def test_months_are_written_and_accepted(lang: str) -> None:
    sentences = (f"Pada 9 {spelling.capitalize()} 2016 kapal itu tiba." for spelling in MONTHS)
    assert_each(sentences, lambda sentence: dated(sentence, lang))


@in_every_language
def test_parts_of_time_are_written_and_accepted(lang: str) -> None:
    def accepted(words: str) -> None:
        (date,) = dated(f"Sejak {words} Maret 2016 kapal itu tiba.", lang)
        assert date.mod == MODIFIERS[words]

    assert_each(MODIFIERS, accepted)


@in_every_language
def test_about_a_date_is_written_and_accepted(lang: str) -> None:
    (date,) = dated("Kapal itu tiba sekitar Maret 2016.", lang)
    assert date.edtf == "2016-03~"


def dated(quote: str, lang: str) -> tuple[DateIn, ...]:
    """The dates that the parser reads from a quote; their translation has no fault."""
    dates = tuple(
        DateIn(m.edtf, quote[m.span.start : m.span.end], m.span.start, m.mod)
        for m in find_dates(quote, "id")
    )
    claim = Claim("x-abcdef", "event", "id", "", ((0, len(quote)),), quote, dates=dates)
    assert_faultless(claim, " ".join(date_in_words(date, lang) for date in dates) + ".", lang)
    return dates


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("bound", get_args(FigureModifier))
def test_the_words_of_the_site_for_a_bound_are_accepted(bound: FigureModifier, lang: str) -> None:
    words = yaml.safe_load((PROJECT / "content" / "ui.yaml").read_text("utf-8"))["mod"]
    ui = {"mod": {of: local[lang] for of, local in words.items()}}
    figure = FigureIn(40, "kapal", "40 kapal", 0, mod=bound)
    claim = Claim("x-abcdef", "figure", "id", "", ((0, 1),), "40 kapal", figures=(figure,))
    assert_faultless(claim, f"{figure_words(figure, lang, ui)} kapal", lang)
