"""Each folder of mistakes/ is one mistake a user can make, and what he is told.

`edit.txt` tells what he changed in the small project, or in the one that `project.txt` names: a
file's name, then lines taken out (`- `) and the lines put in their place (`+ `). `gone.txt` names
what he deleted, `files/` holds what he added. `expected.txt` is what he types and what he sees,
word for word, to the exit code.
"""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from workspace import PROJECTS, TESTS, Workspace, lay_out

CASES = sorted(path for path in (TESTS / "mistakes").iterdir() if path.is_dir())
BUILD = "$ risalah build\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_told_word_for_word_and_nothing_is_written(
    case: Path, small: Workspace, tmp_path: Path, update: bool
) -> None:
    other = case / "project.txt"
    project = small
    if other.is_file():
        project = Workspace(tmp_path / "other")
        lay_out(PROJECTS / other.read_text("utf-8").strip(), project.root)
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
