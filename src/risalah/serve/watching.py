"""Notices that files were saved, on every disk.

The system tells of changes; now and then what the disk knows of each file is compared as well,
for disks that tell nothing, for news that got lost, and for folders that come and go.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from watchfiles import watch

from risalah.files import list_files

STEP = 25
"""Milliseconds without a further save after which those before are told, together."""

TOGETHER = 250
"""Milliseconds after which they are told in any case."""

ROUND = 2000
"""Milliseconds between two comparisons where the system tells of changes."""

POLL = 0.5
"""Seconds between two comparisons where it does not."""

_PASSING = re.compile(r"(^|/)(\.git/|\.DS_Store$|\.#|4913$)|(~|\.sw.|\.part)$")
"""Paths of what editors and systems put beside a file for themselves."""

Marks = Mapping[str, tuple[int, ...]]
"""Of each file by its path: inode, bytes, and when its bytes and its inode changed, in ns."""


def saves(
    root: Path, folders: Sequence[str], known: Marks, stop: threading.Event
) -> Iterator[tuple[str, ...]]:
    """The paths saved in `folders` of `root`, each time that some were; relative to `root`.

    `known` are the `marks` from which on no save may be missed. Ends when `stop` is set.
    """
    while not stop.is_set():
        there = _numbers(root, folders)
        with closing(_news(root, there, stop)) as news:
            for told in news:
                now = marks(root, folders)
                paths = known.keys() | now.keys()
                found = {path for path in paths if known.get(path) != now.get(path)}
                found |= {path for path in told if not _PASSING.search(path)}
                known = now
                if found:
                    yield tuple(sorted(found))
                if _numbers(root, folders) != there:
                    break  # a folder came, went or is another one: the system watches the old one


def marks(root: Path, folders: Sequence[str]) -> Marks:
    """What the disk tells of each file in the folders without reading it."""
    found: dict[str, tuple[int, ...]] = {}
    for folder in folders:
        for name, path in list_files(root / folder).items():
            try:
                seen = path.stat()
            except OSError:
                continue  # gone since it was listed
            if not _PASSING.search(name):
                mark = (seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
                found[f"{folder}/{name}"] = mark
    return found


def _numbers(root: Path, folders: Sequence[str]) -> dict[str, int]:
    """The inodes of those folders that are there."""
    numbers = {}
    for name in folders:
        if (root / name).is_dir():
            try:
                numbers[name] = (root / name).stat().st_ino
            except OSError:
                continue
    return numbers


def _news(
    root: Path, folders: Mapping[str, int], stop: threading.Event
) -> Generator[set[str], None, None]:
    """What the system tells, and an empty set when it is time to compare."""
    try:
        paths = [root / name for name in folders]
        for told in (
            watch(
                *paths,
                watch_filter=None,
                debounce=TOGETHER,
                step=STEP,
                stop_event=stop,
                rust_timeout=ROUND,
                yield_on_timeout=True,
                raise_interrupt=False,
            )
            if paths
            else ()
        ):
            yield {Path(path).relative_to(root).as_posix() for _, path in told}
    except (OSError, RuntimeError):
        pass  # the system cannot watch (any more)
    while not stop.wait(POLL):
        yield set()
