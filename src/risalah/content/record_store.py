"""The records of content files, kept by the files' bytes: what was read once is not read again.

A record from the store is as it was validated, but does not know its line. Whoever meets a problem
reads the content again without the store, so that the problem has its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from risalah.build_state import digest, program
from risalah.content.schema.record import Record, list_adapter_of
from risalah.files import read_kept, write_kept

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class RecordStore:
    """A folder with one file for each content file that was read without a problem.

    `used` collects the names of those that were asked for, the others may go; `given` those that
    records were taken from. Nothing is written unless it `keeps`.
    """

    folder: Path
    keeps: bool = True
    given: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)

    def records(self, kind: type[R], raw: bytes, languages: Sequence[str] = ()) -> list[R] | None:
        """The records of a file with these bytes, or None where they are not known."""
        path = self._path(kind, raw, languages)
        if (data := read_kept(path)) is None:
            return None
        try:
            records = list_adapter_of(kind).validate_json(data, context=tuple(languages))
        except ValidationError:
            return None
        self.given.add(path.name)
        return list(records)

    def keep(
        self, kind: type[R], raw: bytes, records: Sequence[R], languages: Sequence[str] = ()
    ) -> None:
        """Keep the records of a file with these bytes."""
        if not self.keeps:
            return
        adapter: TypeAdapter[Any] = list_adapter_of(kind)
        data = adapter.dump_json(list(records), by_alias=True, exclude_unset=True)
        write_kept(self._path(kind, raw, languages), data)

    def sweep(self) -> None:
        """Remove what was not asked for since the store was opened."""
        for path in self.folder.glob("*.json") if self.folder.is_dir() else ():
            if path.name not in self.used:
                path.unlink(missing_ok=True)

    def _path(self, kind: type[Record], raw: bytes, languages: Sequence[str]) -> Path:
        parts = (program(), kind.__name__, *languages)
        name = f"{digest(*(part.encode() for part in parts), raw)[:32]}.json"
        self.used.add(name)
        return self.folder / name
