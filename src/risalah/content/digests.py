"""The bytes that the values of the content are compared by: all of a value that can be read.

Knows the values; must not know who reads them. What a value takes from a fact when it is asked for
(a claim of a comparison) is named here, not written out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from risalah.content.brief import Brief
from risalah.content.library import AnnotatedClaim, Comparison, Paper, Value, Working
from risalah.content.schema.record import Record


def json_bytes_of(kind: Any) -> Callable[[Any], bytes]:
    """A function from a value of a type to its bytes as JSON."""
    return TypeAdapter(kind).dump_json


def paper_bytes(paper: Paper) -> bytes:
    """A paper's path and its text."""
    return f"{paper.path}\0{paper.text}".encode("utf-8", "surrogatepass")


def slug_bytes(claims: Iterable[AnnotatedClaim]) -> bytes:
    """Which claims there are, and in which order."""
    return "\n".join(annotated.slug for annotated in claims).encode()


def place_bytes(annotated: AnnotatedClaim) -> bytes:
    """Where a claim belongs; what it says are facts of their own."""
    return f"{annotated.source_id}\0{annotated.order}".encode()


def brief_bytes(brief: Brief) -> bytes:
    """A text as it was written."""
    return f"{brief.path}\0{brief.markdown}".encode("utf-8", "surrogatepass")


def briefs_bytes(briefs: Mapping[str, Brief]) -> bytes:
    """A topic's texts in all languages."""
    return b"\0\0".join(map(brief_bytes, briefs.values()))


def made_of(*records: Record | None) -> bytes:
    """Records as they were written."""
    return b"\0".join(b"" if one is None else one.model_dump_json().encode() for one in records)


def comparison_bytes(comparison: Comparison) -> bytes:
    """A comparison with its record, its source and the numbers of its sums."""
    parts = [made_of(comparison.record, comparison.source)]
    for working in comparison.workings:
        parts += _working_parts(working)
    parts += [repr(one.reason).encode() for one in comparison.unworkable]
    return b"\0".join(parts)


def _working_parts(working: Working) -> Iterator[bytes]:
    yield repr((working.computed, working.agrees, list(map(len, working.operands)))).encode()
    for value in working.all_values:
        yield _value_bytes(value)


def _value_bytes(value: Value) -> bytes:
    slug = None if value.annotated is None else value.annotated.slug
    plain = (value.worth, value.printed, value.label, value.unit, value.edtf, value.wordy, slug)
    table = b"" if value.table is None else made_of(value.table.record, value.table.source)
    return repr(plain).encode("utf-8", "backslashreplace") + table
