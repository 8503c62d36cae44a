"""What all tests share: the flag that rewrites expectations, and the small invented project."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from workspace import SMALL, Workspace, lay_out

pytest_plugins = ("chromium",)

# Runs must not differ from one another: the same examples each time, and no clock.
settings.register_profile("risalah", deadline=None, derandomize=True, database=None)
settings.load_profile("risalah")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="Rewrite expected output instead of comparing it."
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update") and os.environ.get("CI"):
        raise pytest.UsageError("expectations are never rewritten in CI")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expectations are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def small_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built once for all workers; not to be changed."""
    root = tmp_path_factory.getbasetemp().parent / "small-built"
    with (root.parent / "small-built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "site" / "index.html").is_file():
            lay_out(SMALL, root)
            result = Workspace(root).run("build")
            assert result.code == 0, result.output
    return root


@pytest.fixture
def small(small_built: Path, tmp_path: Path) -> Workspace:
    """A fresh copy of the small project as an editor has it: drafted and built."""
    root = tmp_path / "project"
    shutil.copytree(small_built, root, symlinks=True)
    return Workspace(root)


@pytest.fixture
def unbuilt(tmp_path: Path) -> Workspace:
    """The small project as it is before its first build."""
    root = tmp_path / "project"
    lay_out(SMALL, root)
    return Workspace(root)
