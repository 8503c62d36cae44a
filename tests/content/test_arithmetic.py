"""Each operation of a comparison, over a table and claims of the small project."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from risalah.content.arithmetic import work_out
from risalah.content.cells import date_of, read_number
from risalah.content.library import Evidence, Table, Working
from risalah.content.schema.site import Check, Operand
from risalah.content.schema.source import Cell, TableRecord
from workspace import load_project

ROWS = [
    ["Nusa Karang", "1.250", {"text": "Apr 2016", "value": "2016-04"}, "Selesai"],
    ["Merbau", "750", "9 Mei 2016", "Proses"],
    ["Tanjung", "2,5", "2017", "Proses"],
    [
        "Karimun",
        {"lost": {"en": "gone", "id": "hilang"}},
        "entah",
        {"lost": {"en": "x", "id": "x"}},
    ],
]
RECORD = {
    "key": "ports",
    "kind": "table",
    "caption": {"id": "Pelabuhan", "en": "Ports"},
    "columns": [
        {"key": "port", "name": {"en": "Port", "id": "Pelabuhan"}, "type": "text"},
        {"key": "boxes", "name": {"en": "Boxes", "id": "Peti"}, "type": "number"},
        {"key": "since", "name": {"en": "Since", "id": "Sejak"}, "type": "date"},
        {"key": "status", "name": {"en": "Status", "id": "Status"}, "type": "status"},
    ],
    "rows": ROWS,
}
BOXES = {"table": "ports", "column": "boxes"}
SINCE = {"table": "ports", "column": "since"}
SENT = {"claim": "containers-sent", "figure": "1.250 peti"}
SENT_TOO = {"claim": "containers-sent", "figure": "750 peti"}
IN_ALL = {"claim": "containers-in-all", "figure": "2.000 peti"}


@pytest.fixture(scope="module")
def evidence(small_built: Path) -> Evidence:
    whole = load_project(small_built)
    record = TableRecord.model_validate(RECORD)
    ports = Table(record, whole.sources["pelabuhan-teluk"], {})
    return Evidence(whole.claims, {**whole.tables, "ports": ports})


def done(evidence: Evidence, op: str, *of: Mapping[str, Any], **more: object) -> Working:
    check = {"op": op, "of": list(of), "result": "agrees", **more}
    return work_out(Check.model_validate(check), evidence)


def boxes(row: str) -> Mapping[str, str]:
    return {**BOXES, "row": row}


@pytest.mark.parametrize(
    ("op", "of", "result"),
    [
        ("sum", [BOXES], Fraction("2002.5")),
        ("sum", [SENT, SENT_TOO], Fraction(2000)),
        ("mean", [SENT, SENT_TOO], Fraction(1000)),
        ("share", [SENT_TOO, SENT], Fraction(60)),
        ("growth", [SENT_TOO, SENT], Fraction(200, 3)),
        ("difference", [SENT, SENT_TOO], Fraction(500)),
        ("difference", [{**SINCE, "row": "Merbau"}, {**SINCE, "row": "Nusa Karang"}], Fraction(38)),
        ("ratio", [SENT, SENT_TOO], Fraction(5, 3)),
        ("count", [BOXES], Fraction(3)),
        ("count", [SINCE], Fraction(3)),
        ("count", [{"table": "ports", "column": "port"}], Fraction(4)),
        ("count", [{"table": "ports", "column": "status"}], Fraction(3)),
        ("count", [{"table": "ports", "column": "status", "where": "Proses"}], Fraction(2)),
        ("share", [{"count": [BOXES]}, {"count": [SENT, SENT_TOO]}], Fraction(150)),
    ],
)
def test_what_an_operation_computes(
    evidence: Evidence, op: str, of: list[Mapping[str, Any]], result: Fraction
) -> None:
    working = done(evidence, op, *of)
    assert working.computed == result
    assert working.agrees is None


@pytest.mark.parametrize(
    ("op", "of", "against", "agrees"),
    [
        ("sum", [SENT, SENT_TOO], IN_ALL, True),
        ("sum", [SENT, SENT], IN_ALL, False),
        ("order", [SINCE], None, True),
        ("order", [SENT, SENT_TOO], None, False),
        ("order", [SENT_TOO, SENT], IN_ALL, True),
        ("order", [SENT, SENT], None, False),
        ("equal", [SENT, boxes("Nusa Karang")], None, True),
        ("equal", [SENT], boxes("Nusa Karang"), True),
        ("equal", [SENT], IN_ALL, False),
        ("order", [{"claim": "pact-signed", "date": "12 Maret 2014"}, SINCE], None, True),
    ],
)
def test_what_holds_and_what_does_not(
    evidence: Evidence, op: str, of: list[Mapping[str, Any]], against: object, agrees: bool
) -> None:
    more = {} if against is None else {"against": against}
    assert done(evidence, op, *of, **more).agrees is agrees


def test_a_result_is_held_against_the_stated_one_to_so_many_places(evidence: Evidence) -> None:
    assert done(evidence, "ratio", SENT, SENT_TOO, against=boxes("Tanjung"), places=0).agrees
    assert not done(evidence, "ratio", SENT, SENT_TOO, against=boxes("Tanjung"), places=1).agrees


@pytest.mark.parametrize(
    ("op", "of", "more", "message"),
    [
        ("ratio", [BOXES], {}, "`ratio` takes two numbers, found 3"),
        ("equal", [SENT], {}, "`equal` takes two numbers or more, found 1"),
        ("sum", [SENT], {"against": BOXES}, "`against` must name one number, found 3"),
        ("mean", [SINCE], {}, "`mean` takes no dates"),
        ("sum", [{**BOXES, "column": "port"}], {}, "`sum` takes no cells of words; `count` does"),
        ("sum", [{"claim": "nobody", "figure": "1"}], {}, "unknown claim `nobody`"),
        ("sum", [{**SENT, "figure": "9"}], {}, "claim `containers-sent` has no figure `9`"),
        ("order", [{**IN_ALL, "date": "1999"}], {}, "claim `containers-in-all` has no date `1999`"),
        ("sum", [{**BOXES, "table": "none"}], {}, "unknown table `none`"),
        ("sum", [{**BOXES, "column": "none"}], {}, "table `ports` has no column `none`"),
        ("sum", [boxes("none")], {}, "table `ports` has no row `none`"),
        ("sum", [boxes("Karimun")], {}, "the operands name no number"),
        ("sum", [{}], {}, "an operand names a `claim`, a `table` or a `count`"),
    ],
)
def test_what_cannot_be_done_is_told(
    evidence: Evidence, op: str, of: list[Mapping[str, Any]], more: dict[str, object], message: str
) -> None:
    with pytest.raises(LookupError) as caught:
        done(evidence, op, *of, **more)
    assert caught.value.args[0] == message


def test_nothing_is_divided_by_nothing(evidence: Evidence) -> None:
    nothing = Operand.model_validate({**BOXES, "where": "no such"})
    zero = {"count": [nothing.model_dump(exclude_defaults=True)]}
    with pytest.raises(LookupError, match="`ratio` divides by a number that is 0"):
        done(evidence, "ratio", SENT, zero)


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("9 Mei 2016", "2016-05-09"),
        ("Ags 2017", "2017-08"),
        ("Nopember 2021", "2021-11"),
        ("2017", "2017"),
        ("17 \n\nNopember 2021", "2021-11-17"),
        ("Entah 2017", None),
        ("sekitar 2017 atau 2018", None),
        ("", None),
    ],
)
def test_dates_of_cells(printed: str, edtf: str | None) -> None:
    assert date_of(printed) == edtf


def test_an_editor_reads_a_date_that_is_printed_otherwise() -> None:
    assert date_of(Cell.model_validate({"text": "musim semi", "value": "2020-03"})) == "2020-03"


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("USD 1 miliar", Fraction(10**9)),
        ("49,96", Fraction("49.96")),
        ("-1,1%", Fraction("-1.1")),
        ("100-150 juta", Fraction(100 * 10**6)),
        ("tidak ada", None),
    ],
)
def test_numbers_of_cells(printed: str, number: Fraction | None) -> None:
    assert read_number(printed) == number


def test_the_upper_end_of_a_range() -> None:
    assert read_number("100-150 juta", high=True) == 150 * 10**6
