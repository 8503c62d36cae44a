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
from risalah.content.place import Place
from risalah.content.schema.record import Record, list_adapter_of
from risalah.files import read_checked, write_checked

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class RecordStore:
    """A folder with one file for each content file that was read without a problem.

    A record belongs to its file's path, bytes and type, and to the languages of the site.

    `used` collects the names of those that were asked for, the others may go; `given` those that
    records were taken from which do not know their lines. Nothing is written unless it `keeps`.
    What was asked for is `held` as long as the store is there, for whoever builds again and again.
    """

    folder: Path
    keeps: bool = True
    given: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    held: dict[str, list[Any]] = field(default_factory=dict)

    def records(
        self, kind: type[R], raw: bytes, start: Place, languages: Sequence[str] = ()
    ) -> list[R] | None:
        """The records of the file that begins at `start`, or None where they are not known."""
        path = self._path(kind, raw, start, languages)
        if path.name in self.held:
            return self.held[path.name]
        if (data := read_checked(path)) is None:
            return None
        try:
            records = list_adapter_of(kind).validate_json(data, context=tuple(languages))
        except ValidationError:
            return None
        for record in records:
            record.begin_at(start)
        self.given.add(path.name)
        self.held[path.name] = list(records)
        return self.held[path.name]

    def keep(
        self,
        records: Sequence[R],
        kind: type[R],
        raw: bytes,
        start: Place,
        languages: Sequence[str] = (),
    ) -> None:
        """Keep the records of the file that begins at `start`."""
        path = self._path(kind, raw, start, languages)
        self.held[path.name] = list(records)
        self.given.discard(path.name)
        if not self.keeps:
            return
        adapter: TypeAdapter[Any] = list_adapter_of(kind)
        data = adapter.dump_json(list(records), by_alias=True, exclude_unset=True)
        write_checked(path, data)

    def sweep(self) -> None:
        """Remove what was not asked for since the last time."""
        for path in self.folder.glob("*.json") if self.folder.is_dir() else ():
            if path.name not in self.used:
                path.unlink(missing_ok=True)
        for name in self.held.keys() - self.used:
            del self.held[name]
        self.given.intersection_update(self.used)
        self.used.clear()

    def _path(self, kind: type[Record], raw: bytes, start: Place, languages: Sequence[str]) -> Path:
        # with its path: two files of the same bytes have records that stand in different places
        parts = (program(), kind.__name__, start.path, *languages)
        name = f"{digest(*(part.encode() for part in parts), raw)[:32]}.json"
        self.used.add(name)
        return self.folder / name
