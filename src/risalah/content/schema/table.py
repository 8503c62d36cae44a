"""A paper's tables as the editor transcribed them: tables.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from risalah.content.schema.record import Local, Record, Slug, Translated


class Cell(Translated):
    """A table's cell that needs more than its printed words."""

    text: str | tuple[str, ...] | None = None
    value: int | float | str | None = None
    lost: Local | None = None
    inferred: Local | None = None


class Column(Record):
    """A column of a table: its key, its heading, and how its cells are read."""

    key: Slug
    name: Local
    type: Literal["year", "number", "money", "percent", "text", "status", "date"]
    unit: str | None = None


class Region(Record):
    """The stretch of the paper that holds all cells, by its first and last words."""

    from_: str = Field(alias="from")
    to: str


class TableRecord(Record):
    """tables.yaml: one table of the paper, or figures gathered from its prose (`list`)."""

    key: Slug
    number: str | None = None
    caption: Local
    kind: Literal["table", "list"] = "table"
    unit: Local | None = None
    within: Region | None = None
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[tuple[str | Cell, ...], ...] = Field(min_length=1)
    notes: Local | None = None
    source: str | None = None
    topics: tuple[Slug, ...] = ()
