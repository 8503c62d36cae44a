"""Dates are written as each language of the site writes them, and say no more than they mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from risalah.edtf import parse_edtf
from risalah.languages.dates import date_words
from risalah.languages.language import LANGUAGES
from risalah.model import DateModifier

WRITTEN: dict[tuple[str, DateModifier | None], tuple[str, str, str]] = {
    ("2016", None): ("2016", "2016", "2016"),
    ("2020-03", None): ("Maret 2020", "March 2020", "Mac 2020"),
    ("2016-05-09", None): ("9 Mei 2016", "9 May 2016", "9 Mei 2016"),
    ("2020", "early"): ("awal 2020", "early 2020", "awal 2020"),
    ("2021-01", "mid"): (
        "pertengahan Januari 2021",
        "mid-January 2021",
        "pertengahan Januari 2021",
    ),
    ("2019-12", "late"): ("akhir Desember 2019", "late December 2019", "akhir Disember 2019"),
    ("199X", None): ("1990-an", "the 1990s", "1990-an"),
    ("200X", "early"): ("awal 2000-an", "the early 2000s", "awal 2000-an"),
    ("2021-33", None): ("triwulan I 2021", "the first quarter of 2021", "suku pertama 2021"),
    ("2021-41", None): ("semester II 2021", "the second half of 2021", "separuh kedua 2021"),
    ("2010~", None): ("sekitar 2010", "about 2010", "sekitar 2010"),
    ("2020-03/..", None): ("sejak Maret 2020", "since March 2020", "sejak Mac 2020"),
    ("2020/..", "early"): ("sejak awal 2020", "since early 2020", "sejak awal 2020"),
    ("../2016", None): ("hingga 2016", "until 2016", "hingga 2016"),
    ("2015/2018", None): ("2015–2018", "2015–2018", "2015–2018"),
    ("2020-01/2020-06", None): ("Januari–Juni 2020", "January–June 2020", "Januari–Jun 2020"),
    ("2020-11/2021-02", None): (
        "November 2020 – Februari 2021",
        "November 2020 – February 2021",
        "November 2020 – Februari 2021",
    ),
    ("2021-08-09/2021-08-15", None): ("9–15 Agustus 2021", "9–15 August 2021", "9–15 Ogos 2021"),
    ("2020-02-28/2020-03-03", None): (
        "28 Februari – 3 Maret 2020",
        "28 February – 3 March 2020",
        "28 Februari – 3 Mac 2020",
    ),
    ("2019/2020-06", "late"): (
        "akhir 2019 – Juni 2020",
        "late 2019 – June 2020",
        "akhir 2019 – Jun 2020",
    ),
}
"""Dates with what qualifies them, in Indonesian, English and Malay."""


@pytest.mark.parametrize(("text", "mod"), WRITTEN)
def test_words_say_the_date_and_no_more(text: str, mod: DateModifier | None) -> None:
    expr = parse_edtf(text)
    written = tuple(date_words(expr, lang, mod) for lang in ("id", "en", "ms"))
    assert written == WRITTEN[text, mod]


@given(st.text(alphabet="0123456789-/.X~", max_size=21))
def test_every_date_has_words_in_every_language(text: str) -> None:
    try:
        expr = parse_edtf(text)
    except ValueError:
        return
    assert all(date_words(expr, lang) for lang in LANGUAGES)
