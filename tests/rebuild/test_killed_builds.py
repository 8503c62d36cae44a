"""A whole build of an edit may be killed at any step: the site is the old or the new one.

The gate kills at a few of the steps. At all of them, and at as many random moments:

    RISALAH_KILLS=all pytest -n 0 -s tests/rebuild/test_killed_builds.py
"""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import tempfile
import time
from pathlib import Path

import pytest
from clean import site_of
from random_edits import DRAFTED, put_back, sources_of

import risalah.build
from kills import dies
from risalah.build import build
from risalah.build_state import SEARCH
from workspace import Workspace

ALL = os.environ.get("RISALAH_KILLS") == "all"
STRIDE = 1 if ALL else 17
MOMENTS = 60 if ALL else 0
DRAWINGS = ("charts", "preview")


def edit(project: Workspace) -> None:
    """What changes drafts, pages, drawings' words and the index, and takes out and adds files."""
    project.edit("content/sources/beras-lumbung/notes.yaml", "name: loan-worth", "name: loan-sum")
    for lang in ("en", "id"):
        project.edit(f"content/topics/rice-loan/brief.{lang}.md", "@loan-worth", "@loan-sum")
    project.edit("content/topics/rice-loan/topic.yaml", "claim: loan-worth", "claim: loan-sum")
    project.edit("seeds/b_beras.txt", "menolak pinjaman serupa", "menolak pinjaman serupa itu")


def build_here(root: Path) -> None:
    risalah.build.cores = lambda: 1  # type: ignore[attr-defined]
    build(root, root / "site", lambda _: None)


def listing(root: Path) -> set[str]:
    """Everything in a project but for the index, whose files are named by chance."""
    names = {path.relative_to(root).as_posix() for path in root.rglob("*")}
    kept = {re.sub(r"manifest-[0-9]+", "manifest", name) for name in names}
    return {name for name in kept if f"/{SEARCH}/" not in name}


class Killed:
    """A project whose builds are killed after an edit, and what its site was and becomes."""

    def __init__(self, made: Path, root: Path, cold: bool) -> None:
        self.project, self.cold = Workspace(root), cold
        shutil.copytree(made, root, symlinks=True)
        self.plain = sources_of(self.project)
        self.prepare()
        self.old = site_of(root)
        for _ in range(1 if cold else 2):  # twice, so that there is a spare
            build_here(root)
            self.new, self.listing = site_of(root), listing(root)
            self.prepare()
        self.temporary = Path(tempfile.gettempdir())
        self.seen: list[bool] = []

    def prepare(self) -> None:
        """Let the next build be one of an edit, or the first of all."""
        root = self.project.root
        if self.cold:
            for path in (root / "site", *(root / ".cache").iterdir()):
                if path.name not in DRAWINGS and path.exists():
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
            for path in root.glob("content/sources/*/*"):
                if path.name in DRAFTED:
                    path.unlink()
        else:
            put_back(self.project, self.plain)
            build_here(root)
            edit(self.project)

    def expect(self, where: str) -> None:
        """The site is whole, and the next build leaves nothing of the killed one."""
        root = self.project.root
        now = site_of(root)
        assert now in (self.old, self.new), where
        self.seen.append(now == self.new)
        build_here(root)
        assert site_of(root) == self.new, where
        assert listing(root) == self.listing, where
        assert not list(self.temporary.iterdir()), where
        self.prepare()


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of our own for what is temporary."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))


@pytest.mark.parametrize("cold", [False, True])
def test_a_site_is_whole_at_whatever_step_the_build_is_killed(
    small_built: Path, tmp_path: Path, cold: bool
) -> None:
    root = tmp_path / "project"
    killed = Killed(small_built, root, cold)
    for number in range(3, 3000, STRIDE * (20 if cold else 1)):
        died = dies(number, lambda: build_here(root))
        killed.expect(f"step {number}")
        if not died:
            print(len(killed.seen) - 1, "kills up to step", number)
            assert killed.seen[-1]
            assert not killed.seen[0]
            return
    pytest.fail("the build never got through")


@pytest.mark.skipif(not ALL, reason="moments differ from run to run")
def test_a_site_is_whole_at_whatever_moment_the_build_is_killed(
    small_built: Path, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    killed = Killed(small_built, root, cold=False)
    numbers = random.Random(3)
    for moment in range(MOMENTS):
        child = os.fork()
        if child == 0:
            build(root, root / "site", lambda _: None)
            os._exit(0)
        time.sleep(numbers.uniform(0, 0.8))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        killed.expect(f"moment {moment}")
    print(MOMENTS, "kills,", sum(killed.seen), "after the exchange")
