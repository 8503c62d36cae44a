"""The EDTF subset is read strictly and ordered by what it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from risalah.edtf import parse_edtf


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


@given(st.text(alphabet="0123456789-/.X~", max_size=21))
def test_any_text_is_a_date_that_prints_itself_or_a_value_error(text: str) -> None:
    try:
        expr = parse_edtf(text)
    except ValueError:
        return
    assert parse_edtf(str(expr)) == expr
    assert expr.sort_key()[0] <= expr.sort_key()[1]
