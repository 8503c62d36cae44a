"""Reads a table whose rows the text keeps together: caption, unit, columns, rows, typed cells.

Knows the lines of one table and the figures in its cells; must not know where in a paper it stands.
A table whose rows are not certain is `NotRead`, with the reason; its quantities are found all the
same, so that no numeral goes unaccounted.

Two kinds of rows are certain:
- a label and then, on every line alike, the same number of values ("Fiji 12,5 3,1");
- items counted 1, 2, 3 … whose last word comes from a small set that repeats ("Proses").
Column labels are taken from the header lines when these share out evenly over the columns; else
they are left empty and `Part.header` holds the words as printed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.cellfigures import (
    cell_figures,
    item_figures,
    loose_figures,
    stated_unit,
    unit_bracket,
)
from risalah.extract.layout.cells import YEAR, Part, TableFigure, TableLine
from risalah.extract.layout.cues import read_cue
from risalah.extract.layout.itemrows import counted_parts
from risalah.extract.layout.valuerows import value_parts, widths
from risalah.span import Span

NUMBERED: Final = re.compile(
    r"(?:tabel|table|daftar)\s*(?:\d+(?:[.\-]\d+){0,3}|[ivx]{1,5})?\s*[.:]?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read; `unit` and `scale` are what its caption states for all cells."""

    number: str
    caption: str
    unit: str
    scale: int
    parts: tuple[Part, ...]
    source: str
    figures: tuple[TableFigure, ...]


@dataclass(frozen=True, slots=True)
class NotRead:
    """A table whose rows the text does not keep together, why, and the quantities found in it."""

    number: str
    caption: str
    reason: str
    figures: tuple[TableFigure, ...]


def table_lines(text: str, spans: Sequence[Span]) -> tuple[TableLine, ...]:
    """The lines of `text` inside `spans` that hold something, without white space around them."""
    lines = []
    for span in spans:
        at = span.start
        for line in text[span.start : span.end].splitlines(keepends=True):
            words = line.strip()
            if words:
                lines.append(TableLine(words, at + line.index(words[0])))
            at += len(line)
    return tuple(lines)


def read_table(caption: str, lines: Sequence[TableLine]) -> Table | NotRead:
    """Read the table on `lines`; `caption` is its number and title in repaired words.

    A unit in brackets on the first line and a source on the last ones may still stand in `lines`.
    """
    head = NUMBERED.match(caption)
    number = head[0].strip(" .:") if head else ""
    title = caption[head.end() :].strip() if head else caption.strip()
    body, source = _without_source(lines)
    if body and _ends_caption(title, body[0].text):
        title, body = f"{title} {body[0].text}".strip(), body[1:]
    if not body:
        return NotRead(number, title, "no line stands below the caption", ())
    unit, scale = stated_unit(title)
    if parts := counted_parts(body):
        return Table(number, title, unit, scale, tuple(parts), source, tuple(item_figures(parts)))
    if parts := value_parts(body):
        figures = tuple(cell_figures(parts, unit, scale))
        return Table(number, title, unit, scale, tuple(parts), source, figures)
    return NotRead(number, title, _reason(body), loose_figures(body))


def _ends_caption(title: str, line: str) -> bool:
    """Whether a caption's unit stands on the line below, not a column's: "Kenaikan (%)"."""
    if unit_bracket(line) is None:
        return False
    heads = unit_bracket(title) is not None or any(map(YEAR.fullmatch, line.split()))
    return line.startswith("(") or not heads


def _without_source(lines: Sequence[TableLine]) -> tuple[list[TableLine], str]:
    """The lines above the source line, and the source's words."""
    for i, line in enumerate(lines):
        if read_cue(line.text) in ("source", "note"):
            return list(lines[:i]), " ".join(part.text for part in lines[i:])
    return list(lines), ""


def _reason(body: Sequence[TableLine]) -> str:
    """Why the rows are not certain, in words for a reader."""
    if not any(char.isdigit() for line in body for char in line.text):
        return "the table holds words whose columns the text does not keep apart"
    counts = Counter(widths(body))
    if any(count >= limits.MIN_TABLE_ROWS for count in counts.values()):
        return "some values stand on lines without a row label"
    if any(width > 1 for width in counts):
        return "fewer than three rows hold a label and the same number of values"
    return "the cells of a row are scattered over several lines"
