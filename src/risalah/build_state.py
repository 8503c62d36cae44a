"""Whether the site is what a build would write, told without building it.

Knows which files a site is made from and which program made it; must not know how. Nothing here
may import what a build needs: a command that finds nothing to do must not wait for it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from risalah.files import Marks, list_files, marks_of, names_in, write_file

CACHE = ".cache"
SEARCH = "pagefind"
"""The folder below the site that the search program writes; not part of what is compared."""

PACKAGE, NAME = "data/datapackage.json", "risalah"
"""A file that every site has, and its `name` there: no other folder bears this mark."""

INPUTS = ("content", "seeds", "templates")
PROGRAM = Path(__file__).parent

SLACK = 2_000_000_000
"""Nanoseconds: a file that changed so shortly before the state was written may have changed
again unseen."""


class BuildState:
    """What a build was made from and what it made: inputs and outputs by their bytes.

    As long as no file was touched the bytes are not read again: the marks that a disk keeps
    of each file (its size and when it was changed) tell that.
    """

    def __init__(self, root: Path, out: Path) -> None:
        self.root, self.out = root, out
        self.path = root / CACHE / f"build-{digest(bytes(out.resolve()))[:12]}.json"
        self.known = read_json(self.path)
        self.count = int(self.known.get("count", 0))

    def is_current(self) -> bool:
        """True when a build would write what stands there already."""
        if not self.known or not (self.out / SEARCH).is_dir():
            return False
        marks = self._marks()
        settled = marks_of([self.path]).latest - SLACK > marks.latest
        if settled and self.known.get("marks") == marks.digest:
            return True
        same = self._is_known("inputs", _combined(self.inputs()))
        same = same and self._is_known("outputs", self._outputs())
        if same:
            self._write({**self.known, "marks": marks.digest})
        return same

    def inputs(self) -> dict[str, str]:
        """The checksum of every input as it is now, by its path below the root.

        A build takes them before it makes anything of the inputs, so that whatever is edited
        meanwhile is found by the next one.
        """
        return {
            f"{folder}/{name}": _checksum(path)
            for folder in INPUTS
            for name, path in list_files(self.root / folder).items()
        }

    def write(
        self, inputs: Mapping[str, str], drafts: Mapping[str, bytes], count: int, searched: str
    ) -> None:
        """Remember what a build has made of `inputs`, and of what the search index is.

        `drafts` are the drafted files, which are inputs of the next build as they were written.
        """
        written = {path: digest(data) for path, data in drafts.items()}
        self._write(
            {
                "inputs": _combined({**inputs, **written}),
                "outputs": self._outputs(),
                "count": count,
                "searched": searched,
            }
        )

    def _is_known(self, what: str, value: str) -> bool:
        return bool(self.known.get(what) == value)

    def _write(self, state: Mapping[str, Any]) -> None:
        self.path.unlink(missing_ok=True)  # so that the file is as young as what it holds
        write_file(self.path, json.dumps(state).encode())

    def _outputs(self) -> str:
        there = list_files(self.out, [SEARCH]) if self.out.is_dir() else {}
        return digest(*(_named(name, path) for name, path in there.items()))

    def _marks(self) -> Marks:
        inputs = (list_files(self.root / name) for name in INPUTS)
        outputs = list_files(self.out, [SEARCH])
        paths = [path for each in (*inputs, outputs, _program_files()) for path in each.values()]
        return marks_of(paths, _versions())


def _combined(inputs: Mapping[str, str]) -> str:
    """The inputs and the program that reads them as one checksum."""
    parts = (f"{path}\0{checksum}" for path, checksum in sorted(inputs.items()))
    return digest(program().encode(), *(os.fsencode(part) for part in parts))


def _checksum(path: Path) -> str:
    """The checksum of a file; empty where it is gone since it was listed."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def _named(name: str, path: Path) -> bytes:
    """A file's bytes after its name, which a disk may hold in any encoding."""
    return f"{name}\0".encode("utf-8", "surrogateescape") + path.read_bytes()


def is_own_site(folder: Path) -> bool:
    """Whether a folder holds a site that this program made, by the mark that it leaves in each."""
    return bool(read_json(folder / PACKAGE).get("name") == NAME)


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
        value = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
