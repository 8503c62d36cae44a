"""The names of the fields that a row of a chart has: specs read them, rows are made with them.

Knows names only; must not know how a row is filled or drawn.
"""

from __future__ import annotations

from typing import NamedTuple, NotRequired, TypedDict

ROW = "row"
"""The number of a row, from 0."""


class PointRow(TypedDict):
    """The row of a claim's figure; `percent` where it is a share, `series` where it has one."""

    label: str
    value: float
    high: float | None
    words: str
    percent: NotRequired[float]
    series: NotRequired[str]


POINT_FIELDS = frozenset(PointRow.__annotations__)


class ColumnFields(NamedTuple):
    """The fields of a table's row that one column makes: its value, and four beside it."""

    value: str
    words: str
    high: str
    lost: str
    inferred: str

    @classmethod
    def of(cls, key: str) -> ColumnFields:
        """The fields of the column `key`; a hyphen would be a minus to a spec."""
        name = key.replace("-", "_")
        return cls(name, *(f"{name}_{beside}" for beside in cls._fields[1:]))
