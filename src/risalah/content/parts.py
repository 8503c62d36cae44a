"""What site.yaml pulls in, part by part, as records with their places; all of it in one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import yaml
import yaml_include

from risalah.build_state import INPUTS
from risalah.content.place import Mapping, Place, Sequence
from risalah.content.schema import Record, Site, read_as
from risalah.content.yamltext import Include, parse_yaml, unprintable
from risalah.files import read_bytes, unsafe_paths
from risalah.languages.language import LANGUAGES
from risalah.problem import Problem, Problems

MAX_INCLUDES = 6
"""Files on one chain of includes."""


def read_yaml(path: Path, root: Path, base: Path) -> Any:
    """The value of the YAML file `path`, its includes resolved inside the folder `base`.

    Places are given relative to `root`. Raises `Problems` with every problem of the file and of
    the files that it includes.
    """
    reader = _Reader(root, base.resolve())
    shown = shown_path(path, root)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Problems([Problem(shown, 0, 0, f"cannot read `{shown}`: {_reason(error)}")]) from None
    value = reader.value(raw, path, ())
    if reader.problems:
        raise Problems(reader.problems)
    return value


def shown_path(path: Path, root: Path) -> str:
    """A path as messages and places give it: relative to the project where it can be."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _reason(error: OSError) -> str:
    return (error.strerror or "not readable").lower()


class _Reader:
    """Reads files and what they include; collects the problems of all."""

    def __init__(self, root: Path, base: Path) -> None:
        self.root = root
        self.base = base
        self.problems: list[Problem] = []

    def value(self, raw: bytes, path: Path, chain: tuple[Path, ...]) -> Any:
        """The value of the file that holds `raw`; None where it has a problem."""
        try:
            parsed = parse_yaml(raw, shown_path(path, self.root))
        except Problems as error:
            self.problems.extend(error.problems)
            return None
        return self.filled(parsed, (*chain, path.resolve()))

    def filled(self, value: Any, chain: tuple[Path, ...]) -> Any:
        """The value with the included files in their places."""
        if isinstance(value, Include):
            try:
                return self.included(value, chain)
            except Problems as error:
                self.problems.extend(error.problems)
                return None
        if isinstance(value, Mapping):
            for key, inner in value.items():
                value[key] = self.filled(inner, chain)
        elif isinstance(value, Sequence):
            value[:] = [self.filled(inner, chain) for inner in value]
        return value

    def included(self, include: Include, chain: tuple[Path, ...]) -> Any:
        _refuse_path(include)

        def read(found: str, stream: Any, _loader: object) -> Any:
            path = Path(found).resolve()
            self.refuse_file(path, include, chain)
            return self.value(stream.read(), path, chain)

        files = yaml_include.Constructor(base_dir=str(self.base), custom_loader=read)
        try:
            found = yaml_include.load(yaml_include.Data(include.path), yaml.CSafeLoader, files)
        except OSError as error:
            message = f"include of `{include.path}`: {_reason(error)}"
            raise Problems([include.place.problem(message, "check the path")]) from None
        if isinstance(found, list) and not isinstance(found, Sequence):
            return _joined(found, include)
        return found

    def refuse_file(self, path: Path, include: Include, chain: tuple[Path, ...]) -> None:
        """A file outside the folder, or one that would be included without end."""
        if not path.is_relative_to(self.base):
            name = PurePosixPath(include.path).name
            message = f"include leaves the content folder: `{name}` is a link"
            help = "put the file itself into the content folder"
        elif path in chain:
            circle = [*chain[chain.index(path) :], path]
            names = " → ".join(shown_path(one, self.root) for one in circle)
            message, help = f"include goes in a circle: {names}", "break the circle"
        elif len(chain) >= MAX_INCLUDES:
            message = f"more than {MAX_INCLUDES} files include one another"
            help = "flatten the chain"
        else:
            return
        raise Problems([include.place.problem(message, help)])


def _refuse_path(include: Include) -> None:
    """A path that leads out of the content folder, or no path at all."""
    path = PurePosixPath(include.path)
    inside = include.path and not path.is_absolute() and ".." not in path.parts
    if not inside or set(include.path) & set(":\\\0"):
        message = f"include of `{include.path}`: expected a relative path inside the content folder"
        help = "name a file below the content folder, without `..`, drive or address"
        raise Problems([include.place.problem(message, help)])


def _joined(values: list[Any], include: Include) -> Sequence:
    """The values of several files as one list; with `flatten` the items of their lists."""
    out = Sequence(include.place)
    for value in values:
        if include.flatten and isinstance(value, Sequence):
            for item, at in zip(value, value.items_at, strict=True):
                out.add(item, at)
        else:
            at = value.place if isinstance(value, Mapping | Sequence) else include.place
            out.add(value, at)
    return out


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
