"""Words that tell the parts of a table: its number, its source line, its first column, its unit.

Knows words; must not know how a table is read.
"""

from __future__ import annotations

import re
from typing import Final

NUMBERED: Final = re.compile(
    r"(?:tabel|table|daftar)\s*(?:\d+(?:[.\-]\d+){0,3}|[ivx]{1,5})?\s*[.:]?\s*", re.IGNORECASE
)
SOURCES: Final = re.compile(
    r"(?:sumber(?:\s+data)?|source|sources|keterangan|catatan|note|notes)\s*:", re.IGNORECASE
)
# Heads of the column that only counts items.
ITEM_HEADS: Final[frozenset[str]] = frozenset({"no", "nomor", "num", "number", "#"})
# Heads of a column of percentages.
PERCENT_COLUMNS: Final[frozenset[str]] = frozenset(
    {"%", "persen", "persentase", "presentase", "percent", "percentage"}
)
# Words before a unit in a caption's brackets.
UNIT_LEADS: Final[frozenset[str]] = frozenset(
    {"dalam", "in", "satuan", "unit", "nilai", "of", "jumlah", "dengan"}
)
EMPTY_CELLS: Final = r"[-\u2013\u2014*]|n\.?a\.?|N/?A|tad|t\.a\.d\.?|nihil"
