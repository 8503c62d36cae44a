"""What was measured, told line by line as it is known and kept for a file of JSON.

No figure goes without the machine and the day it was measured on: both stand in every report.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from measure import Run, median_of

PROJECT = Path(__file__).parent.parent
LABEL = 34
HEADS = f"{'':{LABEL}}{'wall':>9}{'processor':>11}{'memory':>9}{'files':>8}"


class Report:
    """Prints and keeps what is measured; knows which measurements were asked for."""

    def __init__(self, only: Sequence[str]) -> None:
        self.only = only
        self.kept: dict[str, Any] = {**conditions(), "measured": []}
        for key, value in conditions().items():
            print(f"{key}: {value}")

    def wants(self, name: str) -> bool:
        """Whether a measurement was asked for, by its name or by how its name begins."""
        return not self.only or name.startswith(tuple(self.only))

    def head(self, title: str) -> None:
        """Begin a part."""
        print(f"\n{title}\n{HEADS}", flush=True)

    def say(self, words: str) -> None:
        """A remark between the lines, not kept."""
        print(words, flush=True)

    def tell(self, name: str, label: str, runs: Sequence[Run], **more: Any) -> None:
        """A measurement of our side alone."""
        print(f"{label:{LABEL}}{figures(median_of(runs))}", flush=True)
        self.keep(name, runs=[asdict(one) for one in runs], **more)

    def tell_seconds(self, name: str, label: str, seconds: Sequence[float]) -> None:
        """A measurement of time alone."""
        print(f"{label:{LABEL}}{median(seconds):7.2f} s", flush=True)
        self.keep(name, seconds=list(seconds))

    def compare(
        self, name: str, label: str, ours: Sequence[Run], theirs: Sequence[Run], **more: Any
    ) -> None:
        """A measurement of both sides, each of our runs beside the other's that followed it."""
        pairs = list(zip(ours, theirs, strict=True))
        wall = median(one.wall / other.wall for one, other in pairs)
        processor = median(one.processor / other.processor for one, other in pairs)
        print(f"{label:{LABEL}}{figures(median_of(ours))}")
        print(f"{'  Hugo':{LABEL}}{figures(median_of(theirs))}")
        print(f"{'  ratio':{LABEL}}{wall:9.2f}{processor:11.2f}", flush=True)
        both = {"ours": [asdict(one) for one in ours], "hugo": [asdict(one) for one in theirs]}
        self.keep(name, **both, ratio={"wall": wall, "processor": processor}, **more)

    def keep(self, name: str, **values: Any) -> None:
        """Keep what was measured."""
        self.kept["measured"].append({"name": name, **values})

    def write(self, path: Path) -> None:
        """Write everything as JSON: seconds, and memory in bytes."""
        path.write_text(json.dumps(self.kept, indent=1) + "\n", encoding="utf-8")


def figures(run: Run) -> str:
    """A run's figures under their heads."""
    memory = f"{run.memory / 1e6:,.0f} MB" if run.memory else "unknown"
    return f"{run.wall:7.2f} s{run.processor:9.2f} s{memory:>9}{run.files:8,}"


def conditions() -> dict[str, str]:
    """When and on what this was measured."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": commit(),
        "machine": f"{processor()}, {os.cpu_count()} cores, {memory()}",
        "system": f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        "load": " ".join(f"{one:.1f}" for one in os.getloadavg()),
    }


def commit() -> str:
    """The commit that is measured, and whether files differ from it."""
    command = ["git", "-C", str(PROJECT), "describe", "--always", "--dirty"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def processor() -> str:
    """The processor's name, as Linux tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def memory() -> str:
    """How much memory the machine has."""
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9:.0f} GB"
