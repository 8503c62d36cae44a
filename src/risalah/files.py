"""Disk: the only module that reads and writes the project's files.

Knows encodings, limits and how to replace a folder so that it is never half written; must not
know what the files mean.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from risalah.problem import Problem, Problems

PART = re.compile(r"\.[a-z0-9_]{8}\.part")
"""Names of files that `write_file` was writing when it was killed."""

MAX_TEXT = 64 * 1024 * 1024
"""Bytes of the longest paper that is read."""


def read_text(path: Path, shown: str) -> str:
    """The text of the file as Unicode code points, nothing changed: BOM and CRLF stay.

    Raises `Problems` when the file is missing, empty, too large, not UTF-8 or not text.
    """
    return decode_text(read_bytes(path, shown), shown)


def read_bytes(path: Path, shown: str) -> bytes:
    """The bytes of the file, or `Problems`."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_TEXT + 1)  # a device has no size and may never end
    except OSError as error:
        reason = (error.strerror or "not readable").lower()
        raise Problems([Problem(shown, 0, 0, f"cannot read the file: {reason}")]) from None
    if len(raw) > MAX_TEXT:
        help = f"the limit is {MAX_TEXT // 1024 // 1024} MB; split the text"
        raise Problems([Problem(shown, 0, 0, "file is too large", help)])
    return raw


def unsafe_paths(root: Path, names: Iterable[str]) -> list[Problem]:
    """A problem for each path below the named folders of `root` that may not be read.

    These are links that lead out of `root`, and what is neither a file nor a folder: reading a
    pipe would wait for it, and a device has no end.
    """
    problems = []
    home = os.path.realpath(root)
    waiting, seen = [root / name for name in names], set()
    while waiting:
        path = waiting.pop()
        shown = path.relative_to(root).as_posix()
        real = os.path.realpath(path)
        if os.path.commonpath([home, real]) != home:
            help = "put the file itself there"
            problems.append(Problem(shown, 0, 0, "this link leads out of the project", help))
        elif path.is_dir() and real not in seen:
            seen.add(real)
            waiting += [Path(entry.path) for entry in _entries(path) if not _plain(entry)]
        elif path.exists() and not path.is_dir() and not path.is_file():
            help = "take it out of the project"
            problems.append(Problem(shown, 0, 0, "neither a file nor a folder", help))
    return problems


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []


def _plain(entry: os.DirEntry[str]) -> bool:
    return entry.is_file(follow_symlinks=False)


def decode_text(raw: bytes, shown: str) -> str:
    """`raw` as text; see `read_text`."""
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\f"):
        help = "put the paper's plain text into it"
        raise Problems([Problem(shown, 0, 0, "file holds no text", help)])
    nul = raw.find(b"\0")
    if nul >= 0:
        line, column = _place(raw, nul)
        message = "NUL byte: this is not a text file"
        help = "save the paper as plain text in UTF-8"
        raise Problems([Problem(shown, line, column, message, help)])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _place(raw, error.start)
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        help = "save the file in the encoding UTF-8"
        raise Problems([Problem(shown, line, column, message, help)]) from None


def _place(raw: bytes, offset: int) -> tuple[int, int]:
    before = raw[:offset]
    return before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1


def read_line(path: Path, line: int) -> str | None:
    """Line `line` (from 1) of a file for a message, or None where there is none to show."""
    try:
        lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return lines[line - 1] if 0 < line <= len(lines) else None


def write_file(path: Path, data: bytes) -> bool:
    """Write `data` to `path` at once or not at all; False when it already stood there."""
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    return True


def remove(path: Path) -> None:
    """Take away a file, a link or a folder; nothing where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def read_kept(path: Path) -> bytes:
    """The bytes of a file that the program keeps for itself; `OSError` where there is none.

    What else stands there is not read: a pipe would be waited for, and a device has no end.
    """
    if not stat.S_ISREG(path.lstat().st_mode):
        raise FileNotFoundError(errno.ENOENT, "no file", str(path))
    return path.read_bytes()


def write_kept(path: Path, data: bytes) -> None:
    """Write a file that the program keeps for itself, in the place of whatever stands there."""
    if path.is_symlink() or not path.is_file():
        remove(path)
    write_file(path, data)


def list_files(folder: Path, skip: Iterable[str] = ()) -> dict[str, Path]:
    """Every file below `folder` by its relative POSIX path, sorted; top-level `skip` left out."""
    waiting = [("", folder)]
    skipped = set(skip)
    found: dict[str, Path] = {}
    while waiting:
        below, here = waiting.pop()
        for entry in _entries(here):
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                if name not in skipped:
                    waiting.append((f"{name}/", here / entry.name))
            elif entry.is_file():
                found[name] = here / entry.name
    return dict(sorted(found.items()))


def names_in(folder: str, suffix: str) -> list[str]:
    """Names in a folder that end so; none where there is no such folder."""
    try:
        return [path.name for path in Path(folder).iterdir() if path.name.endswith(suffix)]
    except OSError:
        return []


class Marks(NamedTuple):
    """What the disk tells of some files without reading them, and the latest of their changes."""

    digest: str
    latest: int


def marks_of(paths: Iterable[Path], more: str = "") -> Marks:
    """Size and time of change of each file, as one checksum with `more`; a lost file is marked."""
    lines, latest = [more], 0
    for path in paths:
        try:
            found = path.stat()
        except OSError:
            lines.append(f"{path}\0")
            continue
        lines.append(f"{path}\0{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}")
        latest = max(latest, found.st_mtime_ns, found.st_ctime_ns)
    return Marks(hashlib.sha256(os.fsencode("\n".join(lines))).hexdigest(), latest)


@contextlib.contextmanager
def laid_out(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder that holds `files`, by names that lead into it, as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="risalah-") as name:
        folder = Path(name)
        for parent in {(folder / path).parent for path in files}:
            parent.mkdir(parents=True, exist_ok=True)
        for path, data in files.items():
            (folder / path).write_bytes(data)
        yield folder


def read_checked(path: Path) -> bytes | None:
    """What `write_checked` wrote; None where it was damaged in any way, or is not there."""
    try:
        head, _, data = read_kept(path).partition(b"\n")
    except OSError:
        return None
    return data if head == hashlib.sha256(data).hexdigest().encode() else None


def write_checked(path: Path, data: bytes) -> None:
    """Write a file that the program keeps for itself, behind its checksum."""
    write_kept(path, hashlib.sha256(data).hexdigest().encode() + b"\n" + data)
