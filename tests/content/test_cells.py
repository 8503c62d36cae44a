"""Where a table's cells stand in the paper: in their own row, whole, once each."""

from __future__ import annotations

from pathlib import Path

from risalah.content.cells import find_cells
from risalah.content.library import Paper
from risalah.content.schema.source import TableRecord
from workspace import load_project


def found(text: str, rows: list[list[object]]) -> list[list[str]]:
    """For each row the words around each cell: two characters before, the cell, two behind."""
    columns = [
        {"key": f"c{i}", "name": {"en": "x", "id": "x"}, "type": "text"}
        for i in range(len(rows[0]))
    ]
    record = TableRecord.model_validate(
        {
            "key": "t",
            "kind": "list",
            "caption": {"id": "x", "en": "x"},
            "columns": columns,
            "rows": rows,
        }
    )
    paper = Paper.of("seeds/x.txt", text)
    spans = find_cells(record, paper)
    return [
        [
            text[max(s.start - 2, 0) : s.end + 2] if s else "–"
            for j in range(len(row))
            for s in spans.get((i, j), ())
        ]
        for i, row in enumerate(rows)
    ]


def test_a_row_is_found_where_its_cells_stand_together() -> None:
    text = "Investasi 2006-2007\n2006 3.4\n2007 4.4\n"
    assert found(text, [["2006", "3.4"], ["2007", "4.4"]]) == [
        ["7\n2006 3", "6 3.4\n2"],
        ["4\n2007 4", "7 4.4\n"],
    ]


def test_a_number_is_not_found_inside_another() -> None:
    text = "Laos 0,97 0 Brunei 10 1\n"
    assert found(text, [["Laos", "0"], ["Brunei", "1"]]) == [
        ["Laos 0", "7 0 B"],
        ["0 Brunei 1", "0 1\n"],
    ]


def test_a_cell_is_not_found_inside_a_longer_cell() -> None:
    text = "-2,2% (EIU), -1,9% (Fitch EIU), -2,2% (Fitch)."
    rows: list[list[object]] = [["EIU", "-2,2%"], ["Fitch EIU", "-1,9%"], ["Fitch", "-2,2%"]]
    assert found(text, rows) == [
        [" (EIU),", "-2,2% ("],
        [" (Fitch EIU),", ", -1,9% ("],
        [" (Fitch).", ", -2,2% ("],
    ]


def test_a_cell_may_be_cut_at_a_line_end() -> None:
    text = "Ketergan-\ntungan naik -\n\n3% dan negara-\nnegara lain."
    rows: list[list[object]] = [["Ketergantungan", "-3%"], ["negara-negara", "lain"]]
    assert found(text, rows) == [
        ["Ketergan-\ntungan n", "k -\n\n3% d"],
        ["n negara-\nnegara l", "a lain."],
    ]


def test_the_same_number_serves_one_row_only() -> None:
    text = "Ekonomi 41 kegiatan. Pendidikan menyusul."
    assert found(text, [["Ekonomi", "41"], ["Pendidikan", "41"]]) == [
        ["Ekonomi 4", "i 41 k"],
        [". Pendidikan m", "–"],
    ]


def test_lost_and_inferred_cells_have_no_place() -> None:
    lost = {"lost": {"en": "gone", "id": "hilang"}}
    text = "Nusa 3 Merbau 4"
    inferred = {"text": "Nusa", "inferred": {"en": "printed once", "id": "dicetak sekali"}}
    assert found(text, [["Nusa", "3"], [inferred, "4"], ["Merbau", lost]]) == [
        ["Nusa 3", "a 3 M"],
        ["u 4"],
        ["3 Merbau 4"],
    ]


def test_a_region_narrows_the_search(small_built: Path) -> None:
    library = load_project(small_built)
    table = library.tables["containers-by-harbour"]
    paper = library.papers[table.source.id]
    spans = table.spans
    assert [paper.text[s.start : s.end] for found in spans.values() for s in found if s] == [
        "Nusa Karang",
        "1.250",
        "Pulau Merbau",
        "750",
    ]
