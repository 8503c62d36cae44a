"""What the site folder holds: as it was written down, and as it is found.

Knows what the disk tells of files and folders without reading them, and the form in which that
is kept; changes nothing of the site.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from risalah.files import read_checked, write_checked

FORM = 1
"""Number of the form of a manifest; another one is not read."""

SLACK = 50_000_000
"""Nanoseconds: a file that changed so shortly before its manifest was written may have changed
again within one tick of the disk's clock, and is read."""

Mark = tuple[int, int, int, int]
"""What the disk tells of a file without reading it: inode, bytes, and when its bytes and its
inode changed, in ns."""

Stamp = tuple[int, int, int]
"""What the disk tells of a folder: inode, and when its names and its inode changed, in ns."""


class Spare(NamedTuple):
    """The folder that will trade places with the site next.

    `folders` are the folders in it as they were when it was the site; by the names in `differs`,
    and no others, it differs from the site.
    """

    inode: int
    folders: Mapping[str, Stamp]
    differs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Manifest:
    """SHA-256 (hex) and mark of every file of the site; marks younger than `settled` say little.

    `spare` is None where nothing is known of one.
    """

    files: Mapping[str, str]
    marks: Mapping[str, Mark]
    spare: Spare | None = None
    settled: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    """The site as it was found: files that are as they were written, and what is not.

    `sound` is the SHA-256 (hex) of each such file; `damaged` are names that were written and
    are gone or other; `foreign` is what nobody wrote: files, links, pipes, empty folders.
    """

    sound: Mapping[str, str] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()
    foreign: tuple[str, ...] = ()
    marks: Mapping[str, Mark] = field(default_factory=dict)
    folders: Mapping[str, Stamp] = field(default_factory=dict)
    spare: Spare | None = None
    """What is known of the spare, as against the sound files."""
    was_read: bool = False
    """Whether files had to be read because their marks said too little."""


class Found(NamedTuple):
    """What stands in a folder: files, the folders they stand in (`""`, `"a/"`), and what is odd.

    Odd are links, pipes, devices, and folders without anything.
    """

    marks: dict[str, Mark]
    folders: dict[str, Stamp]
    odd: list[str]


def walk(folder: Path) -> Found:
    """Everything below `folder`; raises `OSError` where a folder cannot be read."""
    marks: dict[str, Mark] = {}
    folders: dict[str, Stamp] = {}
    odd: list[str] = []
    waiting = [("", os.fspath(folder))]
    while waiting:
        below, path = waiting.pop()
        empty = True
        folders[below] = stamp_of(path, below)  # before it is read: what comes meanwhile shows
        with os.scandir(path) as entries:
            for entry in entries:
                empty = False
                name = below + entry.name
                if entry.is_file(follow_symlinks=False):
                    marks[name] = mark_of(entry.stat(follow_symlinks=False))
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{name}/", entry.path))
                else:
                    odd.append(name)
        if empty and below:
            odd.append(below[:-1])
    return Found(marks, folders, odd)


def mark_of(found: os.stat_result) -> Mark:
    """The mark of a file from what the system told of it."""
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def stamp_of(path: str | Path, below: str) -> Stamp:
    """The stamp of a folder; that of the site's own (`""`) outlives that it is moved."""
    found = Path(path).lstat()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns if below else 0


def folders_of(names: Iterable[str]) -> set[str]:
    """The folders in which names stand, with those that these stand in: `""`, `"a/"`, `"a/b/"`."""
    found = {""}
    for parent in {name.rpartition("/")[0] for name in names}:
        rest = parent
        while rest and f"{rest}/" not in found:
            found.add(f"{rest}/")
            rest = rest.rpartition("/")[0]
    return found


def is_safe(name: str) -> bool:
    """Whether a name stands for a file inside the site, and is the only one that does."""
    plain = not ("\\" in name or "\0" in name)
    return plain and all(part not in {"", ".", ".."} for part in name.split("/"))


def sha_of(path: str | Path) -> str | None:
    """SHA-256 (hex) of a file's bytes; None where it cannot be read."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return None


def compare(site: Path, found: Found, known: Manifest, trusted: bool) -> Survey:
    """The survey of what was found in `site`; where it is `trusted`, unknown files are sound."""
    marks, settled = known.marks, known.settled
    doubtful = [n for n, m in found.marks.items() if marks.get(n) != m or m[3] >= settled]
    sound = dict(known.files)
    for name in {*(known.files.keys() - found.marks.keys()), *doubtful}:
        sound.pop(name, None)
    replaced, foreign = set(), list(found.odd)
    was_read = False
    for name in doubtful:
        expected = known.files.get(name)
        sha = sha_of(site / name) if expected or trusted else None
        if sha is not None and (trusted or sha == expected):
            sound[name] = sha
            was_read = True
            if not expected or marks[name][0] != found.marks[name][0]:
                replaced.add(name)  # the spare holds the file that stood here before
        elif not expected:
            foreign.append(name)
    spare = known.spare and known.spare._replace(differs=known.spare.differs | replaced)
    damaged = frozenset(known.files.keys() - sound.keys())
    return Survey(sound, damaged, tuple(foreign), found.marks, found.folders, spare, was_read)


def read_manifest(path: Path) -> Manifest | None:
    """The manifest as it was written, or None: there is none, or it was damaged in any way."""
    try:
        settled = path.lstat().st_ctime_ns - SLACK
        return _manifest(json.loads(read_checked(path) or b"null"), settled)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write the manifest at once or not at all."""
    spare = manifest.spare
    value = {
        "form": FORM,
        "names": list(manifest.files),
        "shas": list(manifest.files.values()),
        "marks": list(zip(*(manifest.marks[name] for name in manifest.files), strict=True)),
        "spare": spare and [spare.inode, spare.folders, sorted(spare.differs)],
    }
    write_checked(path, json.dumps(value, separators=(",", ":")).encode())


def _manifest(value: Any, settled: int) -> Manifest:
    """The manifest that JSON holds; raises one of several errors where it holds another thing."""
    names, shas = _each(value["names"], str), _each(value["shas"], str)
    columns = [_each(column, int) for column in value["marks"]] or [[]] * 4
    marks = dict(zip(names, zip(*columns, strict=True), strict=True))
    if value["form"] != FORM or len(columns) != 4:
        raise ValueError("another form")
    files = dict(zip(names, shas, strict=True))
    return Manifest(files, marks, value["spare"] and _spare(*value["spare"]), settled)


def _spare(inode: int, folders: Any, differs: Any) -> Spare:
    if not all(is_safe(name) for name in _each(differs, str)):
        raise ValueError("a name that leaves the site")
    stamps = {name: (one, two, three) for name, (one, two, three) in folders.items()}
    return Spare(inode, stamps, frozenset(differs))


def _each(values: Any, kind: type) -> Any:
    if not isinstance(values, list) or not set(map(type, values)) <= {kind}:
        raise TypeError("another shape")
    return values
