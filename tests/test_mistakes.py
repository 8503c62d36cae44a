"""Each folder of mistakes/ is one mistake a user can make, and what he is told.

`edit.txt` tells what he changed in the small project, or in the one that `project.txt` names: a
file's name, then lines taken out (`- `) and the lines put in their place (`+ `). `gone.txt` names
what he deleted, `files/` holds what he added. `expected.txt` is what he types and what he sees,
word for word, to the exit code. The small project is one for all cases of a worker: what a case
changed is put back behind it.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from workspace import PROJECTS, TESTS, Workspace, lay_out

CASES = sorted(path for path in (TESTS / "mistakes").iterdir() if path.is_dir())
BUILD = "$ risalah build\n"


@pytest.fixture(scope="module")
def shared(small_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A copy of the small project that is whole again at the end."""
    project = Workspace(tmp_path_factory.mktemp("mistakes") / "project")
    shutil.copytree(small_built, project.root, symlinks=True)
    yield project
    assert project.tree() == Workspace(small_built).tree()


@pytest.fixture
def project(
    request: pytest.FixtureRequest, shared: Workspace, small_built: Path, tmp_path: Path
) -> Iterator[Workspace]:
    """The project that a case is about."""
    case = request.getfixturevalue("case")
    other = case / "project.txt"
    if other.is_file():
        lay_out(PROJECTS / other.read_text("utf-8").strip(), tmp_path / "other")
        yield Workspace(tmp_path / "other")
        return
    yield shared
    for name in {name.split("/")[0] for name in _changed_by(case)}:
        _put_back(small_built / name, shared.root / name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_word_for_word_and_nothing_is_written(
    case: Path, project: Workspace, update: bool
) -> None:
    _make(case, project)
    expected = case / "expected.txt"
    before = project.tree()
    printed = expected.read_text("utf-8") if expected.is_file() else BUILD
    command = next(line for line in printed.splitlines() if line.startswith("$ risalah "))
    result = project.run(*shlex.split(command)[2:])
    assert result.error is None, result.error
    found = f"{command}\n{result.output}exit {result.code}\n"
    if update:
        expected.write_text(found, "utf-8")
    else:
        assert found == printed
    assert result.code in {1, 2}
    assert project.tree() == before


def _changed_by(case: Path) -> Iterator[str]:
    """What a case deletes, edits or adds, by its path in the project."""
    for told in ("gone.txt", "edit.txt"):
        if (case / told).is_file():
            lines = (case / told).read_text("utf-8").splitlines()
            yield from (line for line in lines if line and not line.startswith(("- ", "+ ")))
    if (case / "files").is_dir():
        yield from (path.name for path in (case / "files").iterdir())


def _put_back(kept: Path, path: Path) -> None:
    """Let a file or a folder be again as it is kept, or not be there where none is kept."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    if kept.is_dir():
        shutil.copytree(kept, path, symlinks=True)
    elif kept.is_file():
        shutil.copy2(kept, path)


def _make(case: Path, project: Workspace) -> None:
    """Change the project as the case tells."""
    gone = case / "gone.txt"
    for name in gone.read_text("utf-8").split() if gone.is_file() else ():
        path = project.path(name)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    edit = case / "edit.txt"
    if edit.is_file():
        _edit(edit.read_text("utf-8"), project)
    if (case / "files").is_dir():
        shutil.copytree(case / "files", project.root, symlinks=True, dirs_exist_ok=True)


def _edit(told: str, project: Workspace) -> None:
    name, old, new = "", "", ""
    for line in [*told.splitlines(), "- "]:
        if new and not line.startswith("+ "):
            project.edit(name, old, new)
            old = new = ""
        if line.startswith("- "):
            old += line[2:] + "\n"
        elif line.startswith("+ "):
            new += line[2:] + "\n"
        elif line:
            name = line
