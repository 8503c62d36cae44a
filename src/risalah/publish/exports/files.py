"""Bytes of the files for machines: CSV and JSON as all exports write them.

Knows encodings; must not know what is exported.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

Json = dict[str, Any]
"""A JSON object, whose members the format's own rules name."""


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Rows as CSV (RFC 4180) in UTF-8, lines ended by LF."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def json_bytes(value: Any) -> bytes:
    """A value as indented JSON in UTF-8; half a surrogate pair as JSON spells it."""
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "backslashreplace")
