"""Whether the site is what a build would write, told without building it.

Knows which files a site is made from and which program made it; must not know how. Nothing here
may import what a build needs: a command that finds nothing to do must not wait for it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from risalah.files import Marks, list_files, marks_of, names_in, read_kept, remove, write_kept

CACHE = ".cache"
SEARCH = "pagefind"
"""The folder below the site that the search program writes; not part of what is compared."""

PACKAGE, NAME = "data/datapackage.json", "risalah"
"""A file that every site has, and its `name` there: no other folder bears this mark."""

TEMPLATES = "templates"
INPUTS = ("content", "seeds", TEMPLATES)
PROGRAM = Path(__file__).parent

SLACK = 2_000_000_000
"""Nanoseconds: a file that changed so shortly before the state was written may have changed
again unseen."""


class BuildState:
    """What a build was made from and what it made: inputs and outputs by their bytes.

    As long as no input was touched the bytes are not read again: the marks that a disk keeps
    of each file (its size and when it was changed) tell that. `ledger` and `records` are the files
    in which a build keeps what it made the site of.
    """

    def __init__(self, root: Path, out: Path) -> None:
        self.root = root
        key = digest(bytes(_placed(out.resolve(), root.resolve())))[:12]
        self.path = root / CACHE / f"build-{key}.json"
        self.ledger = root / CACHE / f"ledger-{key}.json"
        self.records = root / CACHE / f"search-{key}.json"
        self.known = read_json(self.path)

    def is_current(self, site: Mapping[str, str]) -> bool:
        """True when a build would write what stands there already: `site`, checksums by name."""
        if not self.known or self.known.get("site") != _combined(site):
            return False
        marks = self._marks()
        settled = marks_of([self.path]).latest - SLACK > marks.latest
        if settled and self.known.get("marks") == marks.digest:
            return True
        same = bool(self.known.get("inputs") == _combined(inputs_of(self.root)))
        if same:
            self._write({**self.known, "marks": marks.digest})
        return same

    def write(
        self, inputs: Mapping[str, str], drafts: Mapping[str, bytes], site: Mapping[str, str]
    ) -> None:
        """Remember what a build has made of `inputs`: `site`, checksums by name.

        `drafts` are the drafted files, which are inputs of the next build as they were written.
        """
        written = {path: checksum_of(data) for path, data in drafts.items()}
        self._write({"inputs": _combined({**inputs, **written}), "site": _combined(site)})

    def _write(self, state: Mapping[str, Any]) -> None:
        with suppress(OSError):  # without it the next build only has more to do
            remove(self.path)  # so that the file is as young as what it holds
            write_kept(self.path, json.dumps(state).encode())

    def _marks(self) -> Marks:
        return marks_of([*_files_in(self.root, INPUTS), *_program_files().values()], _versions())


def _files_in(root: Path, folders: Iterable[str]) -> list[Path]:
    return [path for name in folders for path in list_files(root / name).values()]


def inputs_of(root: Path) -> dict[str, str]:
    """The checksum of every input as it is now, by its path below the root.

    A build takes them before it makes anything of the inputs, so that whatever is edited
    meanwhile is found by the next one.
    """
    return {
        f"{folder}/{name}": _checksum(path)
        for folder in INPUTS
        for name, path in list_files(root / folder).items()
    }


class Watch:
    """Tells whether inputs were touched since it began, even where that was taken back."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._then = {folder: self._marks(folder) for folder in INPUTS}

    def touched(self) -> tuple[str, ...]:
        """The folders of the project in which a file was touched."""
        return tuple(name for name, then in self._then.items() if self._marks(name) != then)

    def _marks(self, folder: str) -> Marks:
        return marks_of(_files_in(self._root, [folder]))


def _placed(out: Path, root: Path) -> Path:
    """Where a site lies: told from the project's root, so that both may be moved together."""
    return out.relative_to(root) if out.is_relative_to(root) else out


def _combined(files: Mapping[str, str]) -> str:
    """Files and the program that reads and writes them as one checksum."""
    lines = "\n".join(f"{path}\0{checksum}" for path, checksum in sorted(files.items()))
    return digest(program().encode(), os.fsencode(lines))


def checksum_of(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def _checksum(path: Path) -> str:
    """The checksum of a file; empty where it is gone since it was listed."""
    try:
        return checksum_of(path.read_bytes())
    except OSError:
        return ""


def is_own_site(folder: Path) -> bool:
    """Whether a folder holds a site that this program made, by the mark that it leaves in each."""
    return bool(read_json(folder / PACKAGE).get("name") == NAME)


@cache
def program() -> str:
    """The program itself as a digest, so that a new parser or library makes everything anew."""
    return digest(_versions().encode(), *(path.read_bytes() for path in _program_files().values()))


def _program_files() -> dict[str, Path]:
    return {n: path for n, path in list_files(PROGRAM).items() if not n.endswith(".pyc")}


def _versions() -> str:
    """Python's version and the libraries', which the names of their folders tell."""
    libraries = {name for folder in sys.path for name in names_in(folder, ".dist-info")}
    return "\n".join([sys.version, *sorted(libraries)])


def digest(*parts: bytes) -> str:
    """The parts as one checksum; no two lists of parts share theirs."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def read_json(path: Path) -> dict[str, Any]:
    """A mapping that the program keeps for itself; empty where there is none that can be read."""
    try:
        value = json.loads(read_kept(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
