"""What is damaged in the cache, refused by the disk or edited meanwhile harms no site."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from clean import clean_build, site_of
from random_edits import sources_of

import risalah.build
from risalah.build import check, stale
from risalah.build_state import BuildState
from risalah.engine.site_folder import SiteFolder
from risalah.publish.search_files import SearchIndex
from workspace import Workspace


def in_place_of(path: Path, make: Callable[[], object]) -> None:
    """Take a file away and make something else in its place."""
    path.unlink()
    make()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "emptied": lambda path: path.write_bytes(b""),
    "other": lambda path: path.write_text('{"form": 1, "site": [], "entries": {"a": "\\ud800"}}'),
    "list": lambda path: path.write_text("[null]"),
    "deep": lambda path: path.write_text("[" * 200_000),
    "lost": Path.unlink,
    "folder": lambda path: in_place_of(path, lambda: (path / "below").mkdir(parents=True)),
    "link": lambda path: in_place_of(path, lambda: path.symlink_to("/dev/zero")),
    "loop": lambda path: in_place_of(path, lambda: path.symlink_to(path.name)),
    "pipe": lambda path: in_place_of(path, lambda: os.mkfifo(path)),
    "future": lambda path: os.utime(path, (2**32, 2**32)),
}


@pytest.fixture
def current(small: Workspace) -> Workspace:
    assert small.run("build").code == 0
    return small


def kept(project: Workspace) -> list[Path]:
    """The files of the cache that a build writes for the next one, drawings aside."""
    names = [*project.path(".cache").glob("*.json"), *project.path(".cache").glob("site-*/*.json")]
    assert len(names) >= 5
    return names


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_not_believed(current: Workspace, damage: str) -> None:
    before = site_of(current.root)
    for path in kept(current):
        DAMAGES[damage](path)
    done = current.run("build")
    assert done.error is None, done.error
    assert done.code == 0, done.output
    assert site_of(current.root) == before
    current.edit("content/about.en.md", "Two invented", "Two quite invented")
    assert current.run("build").code == 0
    page = current.read("site/about.html")
    assert "Two quite invented" in page


@pytest.mark.parametrize("damage", ["folder", "link", "loop", "pipe"])
def test_what_stands_in_place_of_the_lock_is_told(current: Workspace, damage: str) -> None:
    before = site_of(current.root)
    DAMAGES[damage](current.path(".cache/lock"))
    current.edit("content/about.en.md", "Two invented", "Two quite invented")
    done = current.run("build")
    assert done.error is None
    if done.code:
        assert done.output.startswith(".cache/lock: the system refuses this file: ")
        assert site_of(current.root) == before


@pytest.mark.parametrize("what", ["file", "link", "lost link"])
def test_a_cache_that_is_no_folder(current: Workspace, tmp_path: Path, what: str) -> None:
    before = site_of(current.root)
    cache = current.path(".cache")
    cache.rename(tmp_path / "elsewhere")
    if what == "file":
        cache.write_bytes(b"mine")
    else:
        cache.symlink_to(tmp_path / ("elsewhere" if what == "link" else "nowhere"))
    current.edit("content/about.en.md", "Two invented", "Two quite invented")
    done = current.run("build")
    assert done.error is None
    if what == "link":
        assert done.code == 0, done.output
    else:
        assert done.output.startswith(".cache: the system refuses this file: "), done.output
        assert site_of(current.root) == before


WRITES = ("open", "mkdir", "rename", "replace", "link", "unlink")


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int, int], list[str]]]:
    """Lets the disk refuse every write from the n-th on; returns what it was asked."""

    def refuse(number: int, code: int) -> list[str]:
        asked: list[str] = []

        def refused(name: str) -> Callable[..., Any]:
            call = getattr(os, name)

            def asking(path: Any, *args: Any, **named: Any) -> Any:
                if name != "open" or (args and args[0] & os.O_CREAT):
                    asked.append(f"{name} {path}")
                    if len(asked) > number:
                        raise OSError(code, os.strerror(code), str(path))
                return call(path, *args, **named)

            return asking

        monkeypatch.setattr(risalah.build, "cores", lambda: 1)
        for name in WRITES:
            monkeypatch.setattr(os, name, refused(name))
        return asked

    yield refuse
    monkeypatch.undo()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 6, 9, 14, 22, 35])
def test_a_disk_that_refuses_is_told_in_a_line(
    current: Workspace, refusing: Callable[[int, int], list[str]], number: int, code: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    before = site_of(current.root)
    current.edit("content/about.en.md", "Two invented", "Two quite invented")
    refusing(number, code)
    done = current.run("build")
    monkeypatch.undo()
    assert done.error is None, done.error
    if done.code:
        assert "the system refuses this file: " in done.output
        assert done.output.endswith("1 problem; nothing was written\n"), done.output
        assert site_of(current.root) == before
    assert current.run("build").code == 0
    assert "Two quite invented" in current.read("site/about.html")


def test_a_check_writes_nothing(
    current: Workspace, refusing: Callable[[int, int], list[str]]
) -> None:
    current.edit("content/about.en.md", "Two invented", "Two quite invented")
    before = {path: path.lstat().st_mtime_ns for path in current.root.rglob("*")}
    asked = refusing(0, errno.EROFS)
    check(current.root, current.path("site"))
    assert "site/about.html" in stale(current.root, current.path("site"))
    assert not asked
    assert {path: path.lstat().st_mtime_ns for path in current.root.rglob("*")} == before


# ---- edited meanwhile

STAGES: dict[str, tuple[Any, str]] = {
    "inputs_of": (risalah.build, "inputs_of"),
    "read_content": (risalah.build, "read_content"),
    "draft": (risalah.build, "draft"),
    "load": (risalah.build, "load"),
    "checks and pages": (risalah.build, "make"),
    "search": (SearchIndex, "entry"),
    "ledger": (risalah.build, "write_ledger"),
    "publish": (SiteFolder, "publish"),
    "state": (BuildState, "write"),
}


@pytest.fixture(scope="module")
def edited_site(small_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    root = tmp_path_factory.mktemp("edited") / "project"
    shutil.copytree(small_built, root)
    edit(Workspace(root))
    return clean_build(sources_of(Workspace(root)))


def edit(project: Workspace) -> None:
    project.edit("content/sources/beras-lumbung/notes.yaml", "Karang lent", "Karang loaned")
    project.edit("templates/base.html", "</body>", "<!-- end --></body>")
    project.edit("templates/static/css/tokens.css", ":root", ":root,x")
    seed = project.path("seeds/b_beras.txt").read_bytes()  # its line ends stay
    project.write("seeds/b_beras.txt", seed.replace(b"serupa pada", b"serupa itu pada"))


def take_back(project: Workspace) -> None:
    project.edit("content/sources/beras-lumbung/notes.yaml", "Karang loaned", "Karang lent")
    project.edit("templates/base.html", "<!-- end --></body>", "</body>")
    project.edit("templates/static/css/tokens.css", ":root,x", ":root")
    seed = project.path("seeds/b_beras.txt").read_bytes()
    project.write("seeds/b_beras.txt", seed.replace(b"serupa itu pada", b"serupa pada"))


def after(stage: str, work: Callable[[], None], patch: pytest.MonkeyPatch) -> None:
    """Do something once, as soon as a stage of the build has ended."""
    owner, name = STAGES[stage]
    call: Callable[..., Any] = getattr(owner, name)
    done: list[bool] = []

    def called(*args: Any, **named: Any) -> Any:
        value = call(*args, **named)
        if not done:
            done.append(True)
            work()
        return value

    patch.setattr(owner, name, called)


@pytest.mark.parametrize("stage", STAGES)
def test_an_edit_at_any_moment_is_on_the_site_after_the_next_build(
    current: Workspace, monkeypatch: pytest.MonkeyPatch, edited_site: Any, stage: str
) -> None:
    plain = site_of(current.root)
    current.write("content/about.en.md", current.read("content/about.en.md") + "\nMore.\n")
    with monkeypatch.context() as patch:
        after(stage, lambda: edit(current), patch)
        assert current.run("build").code == 0
    current.edit("content/about.en.md", "\nMore.\n", "")
    assert current.run("build").code == 0
    assert site_of(current.root) == edited_site
    take_back(current)
    assert current.run("build").code == 0
    assert site_of(current.root) == plain


@pytest.mark.parametrize("stage", list(STAGES)[:5])
def test_an_edit_that_is_taken_back_meanwhile_is_not_on_the_site(
    current: Workspace, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    plain = site_of(current.root)
    with monkeypatch.context() as patch:
        after(stage, lambda: edit(current), patch)
        after("search", lambda: take_back(current), patch)
        current.path(".cache").joinpath(next(current.path(".cache").glob("build-*")).name).unlink()
        assert current.run("build").code == 0
    assert current.run("build").code == 0
    assert site_of(current.root) == plain


def test_a_second_build_waits_and_says_so(
    current: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    current.edit("content/about.en.md", "Two invented", "Two quite invented")
    with current.path(".cache/lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        flock = fcntl.flock

        def waited(handle: int, how: int) -> None:
            if how == fcntl.LOCK_EX:  # it has said so, and waits for the other build
                flock(lock, fcntl.LOCK_UN)
            flock(handle, how)

        monkeypatch.setattr(fcntl, "flock", waited)
        done = current.run("build")
    assert done.output.startswith("another build is running; waiting for it\n")
    assert "Two quite invented" in current.read("site/about.html")
