"""Saves are noticed, whatever editors and folders do; waits are for events, never for a time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from risalah.serve import watching
from risalah.serve.watching import marks, saves

FOLDERS = ("content", "seeds")


class Watched:
    """A project whose saves are heard."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.heard: queue.Queue[str] = queue.Queue()
        self.stop = threading.Event()
        self._known = marks(root, FOLDERS)
        self._thread = threading.Thread(target=self._listen)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        self.stop.set()
        self._thread.join()

    def _listen(self) -> None:
        for paths in saves(self.root, FOLDERS, self._known, self.stop):
            for path in paths:
                self.heard.put(path)

    def hears(self, path: str) -> bool:
        """Whether a path is heard; waits for it."""
        while self.heard.get(timeout=60) != path:
            pass
        return True


@pytest.fixture(params=["told", "compared"])
def watched(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Watched]:
    """By what the system tells, and where it tells nothing."""
    monkeypatch.setattr(watching, "ROUND", 50)
    monkeypatch.setattr(watching, "POLL", 0.01)
    if request.param == "compared":
        monkeypatch.setattr(watching, "watch", refused)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yaml").write_text("one", "utf-8")
    project = Watched(tmp_path)
    yield project
    if project._thread.ident:
        project.end()


def refused(*_: object, **__: object) -> Iterator[set[tuple[int, str]]]:
    raise OSError("no room for a further watch")


def test_a_save_is_heard(watched: Watched) -> None:
    watched.start()
    (watched.root / "content" / "a.yaml").write_text("two", "utf-8")
    assert watched.hears("content/a.yaml")


def test_what_was_saved_before_the_watch_stood_is_heard(watched: Watched) -> None:
    (watched.root / "content" / "a.yaml").write_text("two", "utf-8")
    watched.start()
    assert watched.hears("content/a.yaml")


def test_a_file_that_is_replaced_or_removed_is_heard(watched: Watched) -> None:
    watched.start()
    other = watched.root / "other"
    other.write_text("one", "utf-8")
    other.replace(watched.root / "content" / "a.yaml")
    assert watched.hears("content/a.yaml")
    (watched.root / "content" / "a.yaml").unlink()
    assert watched.hears("content/a.yaml")


def test_folders_may_come_and_go(watched: Watched) -> None:
    watched.start()
    (watched.root / "seeds").mkdir()
    (watched.root / "seeds" / "paper.txt").write_text("one", "utf-8")
    assert watched.hears("seeds/paper.txt")
    (watched.root / "content").rename(watched.root / "away")
    assert watched.hears("content/a.yaml")
    (watched.root / "content").mkdir()
    (watched.root / "content" / "a.yaml").write_text("three", "utf-8")
    assert watched.hears("content/a.yaml")


def test_a_project_may_lie_below_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "ROUND", 50)
    root = tmp_path / ".venv" / ".git"
    (root / "content").mkdir(parents=True)
    project = Watched(root)
    project.start()
    (root / "content" / "a.yaml").write_text("one", "utf-8")
    assert project.hears("content/a.yaml")
    project.end()


@pytest.mark.parametrize("name", [".a.yaml.swp", "a.yaml~", "4913", ".#a.yaml", ".DS_Store"])
def test_what_an_editor_puts_beside_a_file_is_no_save(tmp_path: Path, name: str) -> None:
    (tmp_path / "content").mkdir()
    before = marks(tmp_path, FOLDERS)
    (tmp_path / "content" / name).write_text("one", "utf-8")
    assert marks(tmp_path, FOLDERS) == before
