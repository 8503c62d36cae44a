"""The shapes of the content files: one record a mapping, one module a kind of file.

Field descriptions become the JSON Schemas that editors' programs use.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from risalah.content.schema.comparison import Check, ComparisonRecord, Operand, Outside, Party
from risalah.content.schema.drafted import (
    Block,
    ClaimsFile,
    LayoutFile,
    RemarksOn,
    Unread,
    YearsOf,
)
from risalah.content.schema.errors import read_as
from risalah.content.schema.names import ActorRecord, TermRecord
from risalah.content.schema.note import AddedActor, Fix, Note
from risalah.content.schema.record import Local, Record
from risalah.content.schema.site import CiteSite, Licence, ScoreRecord, Site
from risalah.content.schema.source import Author, ReadFrom, Section, SourceRecord
from risalah.content.schema.table import Cell, Column, Region, TableRecord
from risalah.content.schema.topic import (
    ChartBase,
    ChartData,
    ChartPoint,
    ChartSpec,
    Glance,
    Telling,
    TopicRecord,
)

__all__ = [
    "FILES",
    "ActorRecord",
    "AddedActor",
    "Author",
    "Block",
    "Cell",
    "ChartBase",
    "ChartData",
    "ChartPoint",
    "ChartSpec",
    "Check",
    "CiteSite",
    "ClaimsFile",
    "Column",
    "ComparisonRecord",
    "Fix",
    "Glance",
    "LayoutFile",
    "Licence",
    "Local",
    "Note",
    "Operand",
    "Outside",
    "Party",
    "ReadFrom",
    "Record",
    "Region",
    "RemarksOn",
    "ScoreRecord",
    "Section",
    "Site",
    "SourceRecord",
    "TableRecord",
    "Telling",
    "TermRecord",
    "TopicRecord",
    "Unread",
    "YearsOf",
    "json_schemas",
    "read_as",
]

FILES: dict[str, Any] = {
    "accuracy": list[ScoreRecord],
    "actors": list[ActorRecord],
    "charts": list[ChartSpec],
    "claims": ClaimsFile,
    "comparisons": list[ComparisonRecord],
    "glossary": list[TermRecord],
    "layout": LayoutFile,
    "notes": list[Note],
    "site": Site,
    "source": SourceRecord,
    "tables": list[TableRecord],
    "topic": TopicRecord,
}
"""The type of each kind of content file, by the name its JSON Schema has."""


def json_schemas() -> dict[str, dict[str, Any]]:
    """A JSON Schema (draft 2020-12) for each kind of content file, by name."""
    return {name: TypeAdapter(kind).json_schema() for name, kind in sorted(FILES.items())}
