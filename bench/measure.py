"""One run of a command: how long it took, what it used, how many files it wrote.

Knows processes and folders; must not know what the commands are.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

PROCESSES = Path("/proc")
PAGE = os.sysconf("SC_PAGE_SIZE")
PAUSE = 0.03
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command cost.

    `wall` and `processor` in seconds, the latter over all its processes; `memory` in bytes, the
    greatest sum of what its processes held at one moment (what they share counts for each; 0
    where the system does not tell); `files` are those it wrote below its output folder.
    """

    wall: float
    processor: float
    memory: int
    files: int


def run(command: Sequence[str], out: Path) -> Run:
    """Run a command that writes below `out`; its own words are shown only where it fails."""
    before = _now(out.parent)
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=words, stderr=words, start_new_session=True)
        watch = _MemoryWatch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if process.returncode:
            words.seek(0)
            sys.exit(f"{' '.join(command)}\n{words.read().decode(errors='replace')}")
    return Run(wall, usage.ru_utime + usage.ru_stime, watch.peak, _written_since(before, out))


def median_of(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        median(each.wall for each in runs),
        median(each.processor for each in runs),
        round(median(each.memory for each in runs)),
        round(median(each.files for each in runs)),
    )


class _MemoryWatch(threading.Thread):
    """Looks again and again at what the processes of a session hold."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session, self.peak = session, 0
        self._ended = threading.Event()

    def run(self) -> None:
        while PROCESSES.is_dir() and not self._ended.wait(PAUSE):
            self.peak = max(self.peak, _held_by(self.session))

    def stop(self) -> None:
        """End the watch."""
        self._ended.set()
        self.join()


def _held_by(session: int) -> int:
    """Bytes of memory that the processes of a session hold (their resident sets)."""
    held = 0
    for entry in os.scandir(PROCESSES):
        try:
            if entry.name.isdigit() and os.getsid(int(entry.name)) == session:
                resident = (PROCESSES / entry.name / "statm").read_text().split()[1]
                held += int(resident) * PAGE
        except OSError:  # it has ended meanwhile
            continue
    return held


def _now(folder: Path) -> int:
    """The time as the disk of a folder tells it, in nanoseconds."""
    with tempfile.NamedTemporaryFile(dir=folder) as mark:
        return Path(mark.name).stat().st_mtime_ns


def _written_since(moment: int, out: Path) -> int:
    """How many files below a folder were written after a moment."""
    paths = (Path(at) / name for at, _, names in os.walk(out) for name in names)
    return sum(path.lstat().st_mtime_ns > moment for path in paths)
