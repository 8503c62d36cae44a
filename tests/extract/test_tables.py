"""Tables in invented papers: what is read from them, and why some are not read."""

from __future__ import annotations

import pytest
from cases import check_cases
from hostile import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from risalah.extract.layout.rows import TableFigure
from risalah.extract.layout.tables import read_table, table_lines
from risalah.span import Span

PIECES = st.sampled_from(
    [
        "Tahun",
        "No",
        "Status",
        "Laos",
        "2015",
        "2016",
        "3.4",
        "49,96",
        "0",
        "-",
        "12%",
        "USD",
        "miliar",
        "juta",
        "(dalam",
        "|",
        "Rp",
        "1",
        "2",
        "3",
        "4",
        "\n",
        "Sumber:",
        "Tabel",
        "100-",
        "150",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join)


def test_a_table_is_read_where_its_rows_stand_together() -> None:
    check_cases("tables.md", lambda words, _lang: tuple(_shown(words)))


def _shown(words: str) -> list[str]:
    caption, *lines = words.split(" ¶ ")
    text = "\n\n".join(lines)
    table = read_table(caption, table_lines(text, [Span(0, len(text))]))
    figures = [_line(figure, text) for figure in table.figures]
    if table.why_not:
        return [f"not read: {table.why_not}", *figures]
    return [table.number, *(" | ".join(part.columns) for part in table.parts), *figures]


def _line(figure: TableFigure, text: str) -> str:
    high = "" if figure.high is None else f"..{figure.high}"
    words = " + ".join(text[span.start : span.end] for span in figure.spans)
    place = f" | {figure.row} | {figure.column}" if figure.row else ""
    return f"{figure.value}{high} {figure.unit}{place} | {words}"


def test_every_cell_stands_where_its_spans_say() -> None:
    lines = [
        "",
        "No Acara Status",
        "1 Lomba",
        "layar Batal",
        "2 Tari Jadi",
        "3 Bazar Jadi",
        "4 Doa Batal",
    ]
    text = "\r\n".join(lines)
    table = read_table("Tabel 1", table_lines(text, [Span(0, 40), Span(40, len(text))]))
    for row in table.parts[0].rows:
        for cell in (row.label, *row.cells):
            assert " ".join(text[s.start : s.end] for s in cell.spans) == cell.text


@given(st.one_of(st.text(max_size=300), TEXTS), st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_lines_are_read_or_not_read(text: str, caption: str) -> None:
    table = read_table(caption, table_lines(text, [Span(0, len(text))]))
    for figure in table.figures:
        assert figure.spans
        for span in figure.spans:
            assert 0 <= span.start < span.end <= len(text)
    assert bool(table.parts) != bool(table.why_not)
    assert all(len(row.cells) == len(part.columns) for part in table.parts for row in part.rows)


@pytest.mark.parametrize(
    "line", ["a 1 2\n", "1 ", "a\n", "USD 1\n", "| ", "(", "1 a b\n", "a 1\nb\n"]
)
def test_hostile_repetition_takes_linear_time(line: str) -> None:
    def read(text: str) -> object:
        return read_table("Tabel 1 (dalam juta)", table_lines(text, [Span(0, len(text))]))

    assert_linear(read, line)
