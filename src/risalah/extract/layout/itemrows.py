"""Rows of counted items: 1, 2, 3 … whose last word comes from a small set that repeats.

Knows such rows; must not know what quantities their words name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from risalah.extract.layout import limits
from risalah.extract.layout.cells import WORD, Cell, Part, Row, TableLine
from risalah.lexicon import lists
from risalah.span import Span

ITEM_HEADS: Final = lists.words("layout/item-heads") | {"#"}
COUNTED: Final = re.compile(r"\s*(?P<count>\d{1,3})[.)]?\s+(?P<rest>\S.*)")


def counted_parts(body: Sequence[TableLine]) -> list[Part]:
    """The one part of a table of counted items; empty if it is none."""
    head = next((i for i, line in enumerate(body) if _item_number(line) == 1), None)
    if not head:
        return []
    header = " ".join(line.text for line in body[:head]).split()
    if header[0].strip(".").lower() not in ITEM_HEADS or not 2 <= len(header) <= 3:
        return []
    items: list[list[TableLine]] = []
    for line in body[head:]:
        if _item_number(line) == len(items) + 1:
            items.append([])
        items[-1].append(line)
    if len(items) < limits.MIN_TABLE_ROWS:
        return []
    rows = [_item_row(item, len(header)) for item in items]
    if len(header) == 3:
        last = Counter(row.cells[-1].text for row in rows)
        if len(last) > len(rows) // 2 or min(last.values()) < 2:
            return []
    return [Part(" ".join(header), "", header[0], tuple(header[1:]), tuple(rows))]


def _item_number(line: TableLine) -> int:
    m = COUNTED.fullmatch(line.text)
    return int(m["count"]) if m else 0


def _item_row(lines: Sequence[TableLine], columns: int) -> Row:
    """The row of one item: its number, its words over all its lines, and the last word apart."""
    count = WORD.search(lines[0].text)
    after = count.end() if count else 0
    label = Cell(lines[0].text[:after], (Span(lines[0].start, lines[0].start + after),))
    pieces = [TableLine(lines[0].text[after:], lines[0].start + after), *lines[1:]]
    words = [
        Span(piece.start + m.start(), piece.start + m.end())
        for piece in pieces
        for m in WORD.finditer(piece.text)
    ]
    texts = [m[0] for piece in pieces for m in WORD.finditer(piece.text)]
    if columns == 2:
        return Row(label, (Cell(" ".join(texts), _joined(words)),))
    item = Cell(" ".join(texts[:-1]), _joined(words[:-1]))
    return Row(label, (item, Cell(texts[-1] if texts else "", _joined(words[-1:]))))


def _joined(words: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of words, those a single space apart made one."""
    spans: list[Span] = []
    for word in words:
        if spans and word.start - spans[-1].end <= 1:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(word)
    return tuple(spans)
