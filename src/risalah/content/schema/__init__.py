"""The shapes of the content files: one record a mapping, one module a subject.

Field descriptions become the JSON Schemas that editors' programs use.
"""

from typing import Any

from pydantic import TypeAdapter

from risalah.content.schema.site import ActorRecord, ComparisonRecord, ScoreRecord, Site, TermRecord
from risalah.content.schema.source import ClaimsFile, LayoutFile, Note, SourceRecord, TableRecord
from risalah.content.schema.topic import ChartSpec, TopicRecord

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
