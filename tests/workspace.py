"""A project in a temporary folder, and the commands run in it as a user runs them."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from risalah.build import files_of
from risalah.cli import main
from risalah.content.drafted import read_drafts
from risalah.content.library import Library
from risalah.content.load import load
from risalah.content.reading import read_content

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
PROJECTS = TESTS / "projects"
SMALL = PROJECTS / "small"


@dataclass(frozen=True, slots=True)
class Result:
    """What a command printed and how it ended; the workspace's own path reads `…`."""

    output: str
    code: int
    error: BaseException | None


@dataclass(frozen=True, slots=True)
class Workspace:
    """A project's folder."""

    root: Path

    def run(self, *arguments: str) -> Result:
        """Run `risalah` with these arguments in the folder."""
        with contextlib.chdir(self.root):
            done = CliRunner().invoke(main, arguments, prog_name="risalah")
        error = done.exception if not isinstance(done.exception, SystemExit) else None
        return Result(done.output.replace(str(self.root), "…"), done.exit_code, error)

    def path(self, name: str) -> Path:
        """A file of the project."""
        return self.root / name

    def read(self, name: str) -> str:
        """The text of a file of the project."""
        return self.path(name).read_text("utf-8")

    def write(self, name: str, text: str | bytes) -> None:
        """Put a file into the project."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace words that stand exactly once in a file of the project."""
        text = self.read(name)
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def tree(self, *folders: str) -> dict[str, bytes]:
        """Every file below the folders (of the whole project without a cache) with its bytes."""
        found = {}
        for path in sorted(self.root.rglob("*")):
            name = path.relative_to(self.root).as_posix()
            wanted = name.startswith(folders) if folders else not name.startswith(".cache")
            if wanted and (path.is_file() or path.is_symlink()):
                found[name] = os.fsencode(path.readlink()) if path.is_symlink() else b""
                if path.is_file() and not path.is_symlink():
                    found[name] = path.read_bytes()
        return found


def load_project(root: Path) -> Library:
    """The library of a project that is drafted already."""
    content = read_content(root)
    return load(content, read_drafts(root, content.sources))


def lay_out(project: Path, root: Path) -> None:
    """Copy a test project; the templates and the site's own words are the real ones."""
    left = shutil.ignore_patterns("expected", "account.txt", "words.*.yaml")
    shutil.copytree(project, root, ignore=left)
    shutil.copytree(PROJECT / "templates", root / "templates")
    words = (PROJECT / "content" / "ui.yaml").read_text("utf-8")
    for path in sorted(project.glob("words.*.yaml")):
        more = yaml.safe_load(path.read_text("utf-8"))
        lang = path.name.split(".")[1]
        words = yaml.safe_dump(with_words(yaml.safe_load(words), more, lang), allow_unicode=True)
    (root / "content" / "ui.yaml").write_text(words, "utf-8")


def with_words(ui: dict[str, Any], more: dict[str, Any], lang: str) -> dict[str, Any]:
    """The site's own words with those of one more language, as far as there are any."""
    return {
        key: (
            {**value, lang: more[key]}
            if isinstance(more.get(key), str)
            else with_words(value, more.get(key, {}), lang)
            if isinstance(value, dict)
            else value
        )
        for key, value in ui.items()
    }


def site_files(root: Path) -> Mapping[str, bytes]:
    """Every file of a project's site by its path; nothing is written."""
    return files_of(root, root / "site")
