"""What site.yaml pulls in, part by part, as records with their places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from risalah.build_state import INPUTS
from risalah.content.includes import read_yaml
from risalah.content.place import Mapping, Place, Sequence
from risalah.content.schema import Record, Site, read_as
from risalah.content.yamltext import parse_yaml, unprintable
from risalah.files import read_bytes, unsafe_paths
from risalah.languages.language import LANGUAGES
from risalah.problem import Problem, Problems

CONTENT = "content"
SITE = Place(f"{CONTENT}/site.yaml", 1, 1)

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Parts:
    """The record of the site and the values of the other files, by the part of the content.

    `problems` collects what is wrong in the records that are taken from the parts.
    """

    site: Site
    values: Mapping
    problems: list[Problem] = field(default_factory=list)

    def items(self, part: str) -> Iterator[tuple[object, Place]]:
        """The value of each record of one part, with its place: items of lists, or one a file."""
        if part in self.values:
            yield from _flat(self.values[part], self.values.values_at[part])

    def folders(self, part: str) -> set[str]:
        """The names of the folders that hold a file of one part, right or wrong."""
        return {PurePosixPath(place.path).parent.name for _, place in self.items(part)}

    def records(self, part: str, kind: type[R]) -> list[R]:
        """All records of one part."""
        found = []
        for value, place in self.items(part):
            record, problems = read_as(kind, value, place, self.site.languages)
            self.problems.extend(problems)
            if record is not None:
                found.append(record)
        return found

    def by_folder(self, part: str, kind: type[R]) -> dict[str, list[R]]:
        """The records of one part by the folder that their file stands in."""
        out: dict[str, list[R]] = {}
        for record in self.records(part, kind):
            out.setdefault(folder_of(record).name, []).append(record)
        return out

    def unique(
        self, records: Iterable[R], noun: str, key: str, name: Callable[[R], str]
    ) -> dict[str, R]:
        """The records by name; a second one of a name is a problem at its key."""
        out: dict[str, R] = {}
        for record in records:
            if name(record) in out:
                message = f"{noun} `{name(record)}` is there already"
                self.problems.append(record.place(key).problem(message, "choose another name"))
            out.setdefault(name(record), record)
        return out

    def stop_on_problems(self) -> None:
        """Raise `Problems` where there are any."""
        if self.problems:
            raise Problems(self.problems)


def read_parts(root: Path) -> Parts:
    """site.yaml and all that it includes; raises `Problems` when it cannot be read."""
    if found := unsafe_paths(root, INPUTS):
        raise Problems(found)
    base = root / CONTENT
    raw = read_yaml(base / "site.yaml", root, base)
    if not isinstance(raw, Mapping) or not isinstance(raw.get("content"), Mapping):
        help = "write `content:` with an `!include` for each kind of file, as README shows"
        raise Problems([SITE.problem("`content` is missing", help)])
    if hidden := list(unprintable(raw, SITE)):
        raise Problems(hidden)
    own = raw.without("content")
    site, problems = read_as(Site, own, SITE, _languages(own))
    if site is None:
        raise Problems(problems)
    return Parts(site, raw["content"])


def read_languages(root: Path) -> tuple[str, ...]:
    """The codes of the site's languages by site.yaml alone, as far as the program knows them."""
    raw = parse_yaml(read_bytes(root / SITE.path, SITE.path), SITE.path)
    return _languages(raw) if isinstance(raw, Mapping) else ()


def _languages(own: Mapping) -> tuple[str, ...]:
    typed = own.get("languages")
    codes = typed if isinstance(typed, Sequence) else ()
    return tuple(code for code in codes if code in LANGUAGES)


def folder_of(record: Record) -> PurePosixPath:
    """The folder that a record's file stands in."""
    return PurePosixPath(record.place().path).parent


def _flat(value: Any, place: Place) -> Iterator[tuple[object, Place]]:
    """The records in an included value: the items of lists, the value itself otherwise."""
    if isinstance(value, Sequence):
        for item, at in zip(value, value.items_at, strict=True):
            yield from _flat(item, at)
    elif value is not None:
        yield value, place
