"""The EDTF subset is read strictly, ordered by what it means, and put into two languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from risalah.edtf import Language, Modifier, parse_edtf, words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-05-09", date(2016, 5, 9), date(2016, 5, 9)),
        ("2010~", date(2010, 1, 1), date(2010, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2021-33", date(2021, 1, 1), date(2021, 3, 31)),
        ("2021-36", date(2021, 10, 1), date(2021, 12, 31)),
        ("2021-40", date(2021, 1, 1), date(2021, 6, 30)),
        ("2021-41", date(2021, 7, 1), date(2021, 12, 31)),
        ("2021-08-09/2021-08-15", date(2021, 8, 9), date(2021, 8, 15)),
        ("198X/199X", date(1980, 1, 1), date(1999, 12, 31)),
        ("2021-33/2021-34", date(2021, 1, 1), date(2021, 6, 30)),
        ("2020-03/..", date(2020, 3, 1), None),
        ("../2016", None, date(2016, 12, 31)),
    ],
)
def test_bounds_are_the_first_and_the_last_day(
    text: str, first: date | None, last: date | None
) -> None:
    assert parse_edtf(text).bounds() == (first, last)
    assert str(parse_edtf(text)) == text


FORMS = "expected `2016`, `2016-05`, `2016-05-09`, `199X`, `2021-33`, or an interval `A/B`"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", f"`` is no date of the EDTF subset; {FORMS}"),
        ("9 Mei 2016", f"`9 Mei 2016` is no date of the EDTF subset; {FORMS}"),
        ("2020/", f"`2020/` is no date of the EDTF subset; {FORMS}"),
        ("2020-03-1X", f"`2020-03-1X` is no date of the EDTF subset; {FORMS}"),
        ("2020?", f"`2020?` is no date of the EDTF subset; {FORMS}"),
        ("../..", "`../..` is open at both ends; expected a date at one of them"),
        ("2020/2019", "interval `2020/2019` ends before it begins"),
        ("2021-02-30", "`2021-02-30` names a day that no calendar has"),
        ("0000", "`0000` names a day that no calendar has"),
        (
            "2020-13",
            "`2020-13` has no such part of a year; "
            "expected a month 01 to 12, a quarter 33 to 36, or a half 40 or 41",
        ),
    ],
)
def test_a_mistake_is_named_with_what_was_expected(text: str, message: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the message is compared below
        parse_edtf(text)
    assert str(raised.value) == message


def test_dates_sort_by_their_first_day_then_by_their_last() -> None:
    ordered = ["../2016", "199X", "1998-05", "2020", "2020-03/..", "2020-03-02", "2020-36"]
    shuffled = sorted(ordered, reverse=True)
    assert sorted(shuffled, key=lambda text: parse_edtf(text).sort_key()) == [
        "../2016",
        "199X",
        "1998-05",
        "2020",
        "2020-03/..",
        "2020-03-02",
        "2020-36",
    ]


@pytest.mark.parametrize(
    ("text", "mod", "indonesian", "english"),
    [
        ("2016", None, "2016", "2016"),
        ("2020-03", None, "Maret 2020", "March 2020"),
        ("2016-05-09", None, "9 Mei 2016", "9 May 2016"),
        ("2020", "early", "awal 2020", "early 2020"),
        ("2021-01", "mid", "pertengahan Januari 2021", "mid-January 2021"),
        ("2019-12", "late", "akhir Desember 2019", "late December 2019"),
        ("199X", None, "1990-an", "the 1990s"),
        ("200X", "early", "awal 2000-an", "the early 2000s"),
        ("2021-33", None, "triwulan I 2021", "the first quarter of 2021"),
        ("2021-41", None, "semester II 2021", "the second half of 2021"),
        ("2010~", None, "sekitar 2010", "about 2010"),
        ("2020-03/..", None, "sejak Maret 2020", "since March 2020"),
        ("2020/..", "early", "sejak awal 2020", "since early 2020"),
        ("../2016", None, "hingga 2016", "until 2016"),
        ("2015/2018", None, "2015–2018", "2015–2018"),
        ("2020-01/2020-06", None, "Januari–Juni 2020", "January–June 2020"),
        ("2020-11/2021-02", None, "November 2020 – Februari 2021", "November 2020 – February 2021"),
        ("2021-08-09/2021-08-15", None, "9–15 Agustus 2021", "9–15 August 2021"),
        ("2020-02-28/2020-03-03", None, "28 Februari – 3 Maret 2020", "28 February – 3 March 2020"),
        ("2019/2020-06", "late", "akhir 2019 – Juni 2020", "late 2019 – June 2020"),
    ],
)
def test_words_say_the_date_and_no_more(
    text: str, mod: Modifier | None, indonesian: str, english: str
) -> None:
    assert words(parse_edtf(text), "id", mod) == indonesian
    assert words(parse_edtf(text), "en", mod) == english


@given(st.text(alphabet="0123456789-/.X~", max_size=21))
def test_any_text_is_a_date_that_prints_itself_or_a_value_error(text: str) -> None:
    try:
        expr = parse_edtf(text)
    except ValueError:
        return
    assert parse_edtf(str(expr)) == expr
    assert expr.sort_key()[0] <= expr.sort_key()[1]
    languages: tuple[Language, ...] = ("id", "en")
    assert all(words(expr, lang) for lang in languages)
