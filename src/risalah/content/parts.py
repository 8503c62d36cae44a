"""What site.yaml pulls in, part by part, as records with their places; all of it in one folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import yaml

from risalah.build_state import INPUTS
from risalah.content.place import Mapping, Place, Sequence
from risalah.content.record_store import RecordStore
from risalah.content.schema.record import Record, read_as
from risalah.content.schema.site import Site
from risalah.content.yamltext import Include, parse_yaml, unprintable
from risalah.files import read_bytes, unsafe_paths
from risalah.languages.language import LANGUAGES
from risalah.problem import Problem, Problems

MAX_INCLUDES = 6
"""Files on one chain of includes."""


def shown_path(path: Path, root: Path) -> str:
    """A path as messages and places give it: relative to the project where it can be."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _reason(error: OSError) -> str:
    return (error.strerror or "not readable").lower()


@dataclass(frozen=True, slots=True)
class PartFile:
    """A file that site.yaml includes: its path, and its bytes as they were read."""

    path: Path
    raw: bytes


class _Reader:
    """Reads files and what they include; collects the problems of all.

    `included` counts the includes that were followed.
    """

    def __init__(self, root: Path, base: Path) -> None:
        self.root = root
        self.base = base.resolve()
        self.problems: list[Problem] = []
        self.followed = 0

    def files(self, value: Any, at: Place, chain: tuple[Path, ...]) -> Iterator[Item]:
        """The files behind a value of site.yaml: of an include, or of a list of them.

        What else there is comes as it stands, with its place.
        """
        if isinstance(value, Include):
            try:
                found = self.found(value, chain)
            except Problems as error:
                self.problems.extend(error.problems)
            else:
                for file in found if isinstance(found, list) else [found]:
                    yield file, value.place
        elif isinstance(value, Sequence):
            for inner, place in zip(value, value.items_at, strict=True):
                yield from self.files(inner, place, chain)
        elif value is not None:
            yield self.filled(value, chain), at

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
        """The value that stands for an include: its file's, or a list of those of several."""
        found = self.found(include, chain)
        if isinstance(found, PartFile):
            return self.value(found.raw, found.path, chain)
        return _joined([self.value(one.raw, one.path, chain) for one in found], include)

    def found(self, include: Include, chain: tuple[Path, ...]) -> PartFile | list[PartFile]:
        """The file that an include names, or those that its wildcards match; raises `Problems`."""
        # it brings asyncio and file systems of the network; nobody asks for them
        import yaml_include

        _refuse_path(include)
        self.followed += 1

        def read(found: str, stream: Any, _loader: object) -> PartFile:
            path = Path(found).resolve()
            self.refuse_file(path, include, chain)
            return PartFile(path, stream.read())

        files = yaml_include.Constructor(base_dir=str(self.base), custom_loader=read)
        try:
            found = yaml_include.load(yaml_include.Data(include.path), yaml.CSafeLoader, files)
        except OSError as error:
            message = f"include of `{include.path}`: {_reason(error)}"
            raise Problems([include.place.problem(message, "check the path")]) from None
        return found  # type: ignore[no-any-return]

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


Item = tuple[PartFile | Any, Place]
"""A file that site.yaml includes, or a value that stands in it, with the place of either."""


@dataclass(slots=True)
class Parts:
    """The record of the site, and the files of each part of the content.

    `problems` collects what is wrong in the records that are taken from the parts. With a `store`
    a file that was read before is taken from there.
    """

    site: Site
    items: dict[str, list[Item]]
    reader: _Reader
    chain: tuple[Path, ...]
    store: RecordStore | None

    @property
    def problems(self) -> list[Problem]:
        """What was found wrong in files and records."""
        return self.reader.problems

    def folders(self, part: str) -> set[str]:
        """The names of the folders that hold a file of one part, right or wrong."""
        files = (item for item, _ in self.items.get(part, ()) if isinstance(item, PartFile))
        return {file.path.parent.name for file in files}

    def records(self, part: str, kind: type[R]) -> list[R]:
        """All records of one part: the items of lists, or one a file."""
        found: list[R] = []
        for item, place in self.items.get(part, ()):
            if isinstance(item, PartFile):
                found += self._of_file(item, place, kind)
            else:
                found += self._typed(item, place, kind)
        return found

    def value(self, part: str) -> Any:
        """The value of the first file of one part; None where there is none."""
        item, _ = next(iter(self.items.get(part, ())), (None, None))
        if not isinstance(item, PartFile):
            return item
        value, _ = self._parsed(item)
        return value

    def _of_file(self, file: PartFile, place: Place, kind: type[R]) -> list[R]:
        """The records of a file: from the store where it was read before without a problem."""
        start, languages = self._start(file), self.site.languages
        known = self.store.records(kind, file.raw, start, languages) if self.store else None
        if known is not None:
            return known
        before = len(self.problems)
        value, whole = self._parsed(file)
        records = list(self._typed(value, place, kind))
        if self.store and whole and len(self.problems) == before:
            self.store.keep(records, kind, file.raw, start, languages)
        return records

    def _parsed(self, file: PartFile) -> tuple[Any, bool]:
        """The value of a file, and whether it is made of this file's bytes alone."""
        before = self.reader.followed
        value = self.reader.value(file.raw, file.path, self.chain)
        self.problems.extend(unprintable(value, self._start(file)))
        return value, self.reader.followed == before

    def _start(self, file: PartFile) -> Place:
        return Place(shown_path(file.path, self.reader.root), 1, 1)

    def _typed(self, value: Any, place: Place, kind: type[R]) -> Iterator[R]:
        for inner, at in _flat(value, place):
            record, problems = read_as(kind, inner, at, self.site.languages)
            self.problems.extend(problems)
            if record is not None:
                yield record

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


def read_parts(root: Path, store: RecordStore | None = None) -> Parts:
    """site.yaml, and the files that it includes; raises `Problems` when it cannot be read."""
    if found := unsafe_paths(root, INPUTS):
        raise Problems(found)
    reader = _Reader(root, root / CONTENT)
    path = root / SITE.path
    raw = parse_yaml(_site_bytes(path), SITE.path)
    if not isinstance(raw, Mapping) or not isinstance(raw.get("content"), Mapping | Include):
        help = "write `content:` with an `!include` for each kind of file, as README shows"
        raise Problems([SITE.problem("`content` is missing", help)])
    chain = (path.resolve(),)
    own, content = reader.filled(raw.without("content"), chain), raw["content"]
    if isinstance(content, Include):
        content = reader.filled(content, chain)
    if hidden := list(unprintable(own, SITE)):
        raise Problems(hidden)
    site, problems = read_as(Site, own, SITE, _languages(own))
    if site is None:
        raise Problems(problems)
    items = {
        part: list(reader.files(value, content.values_at[part], chain))
        for part, value in content.items()
    }
    return Parts(site, items, reader, chain, store)


def _site_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot read `{SITE.path}`: {_reason(error)}"
        raise Problems([Problem(SITE.path, 0, 0, message)]) from None


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
