"""The site's folder always holds just what was published, whatever happens to it in between."""

from __future__ import annotations

import errno
import fcntl
import json
import multiprocessing
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import risalah.engine.manifest
import risalah.engine.site_change
import risalah.engine.site_folder
from risalah.build_state import NAME, PACKAGE
from risalah.engine.manifest import walk
from risalah.engine.site_folder import SiteFolder
from risalah.problem import Problems

OWN = {PACKAGE: json.dumps({"name": NAME}).encode()}
OLD = OWN | {"index.html": b"old", "claims/a.html": b"a", "claims/b.html": b"b"}
NEW = OWN | {"index.html": b"new", "claims/a.html": b"a", "id/index.html": b"baru"}

Files = Mapping[str, bytes]


def folder_in(root: Path) -> SiteFolder:
    return SiteFolder(root / "site", root / ".cache")


def build(root: Path, files: Files) -> tuple[str, ...]:
    """One build as the program does it, by a program started anew."""
    folder = folder_in(root)
    with folder.locked(print):
        folder.sweep()
        survey = folder.survey()
        stage = folder.stage(survey)
        with folder.told():
            made = {n: stage.put(n, data) for n, data in files.items()}
        return folder.publish(stage, survey, made)


def held(root: Path) -> dict[str, bytes]:
    """What stands in the site; an odd thing is told by its name."""
    found = walk(root / "site")
    files = {name: (root / "site" / name).read_bytes() for name in found.marks}
    return files | dict.fromkeys(found.odd, b"odd")


def left_over(root: Path) -> list[str]:
    """What lies in the project beyond the site, the spare, the manifest and the lock."""
    inode = (root / "site").stat().st_ino
    home = folder_in(root).home
    known = {root / ".cache" / "lock", home, home / "spare", home / f"manifest-{inode}.json"}
    here = {*root.iterdir(), *root.glob(".cache/*"), *home.iterdir()}
    return sorted(str(path) for path in here - known - {root / "site", root / ".cache"})


def problem_of(error: pytest.ExceptionInfo[Problems]) -> tuple[str, str]:
    (problem,) = error.value.problems
    return problem.path, problem.message


@pytest.fixture
def root(tmp_path: Path) -> Path:
    build(tmp_path, OLD)
    return tmp_path


# ---- what is published


def test_a_site_holds_just_what_is_published(root: Path) -> None:
    assert held(root) == OLD
    assert build(root, NEW) == ("claims/b.html", "id/index.html", "index.html")
    assert held(root) == NEW
    assert build(root, OLD) == ("claims/b.html", "id/index.html", "index.html")
    assert held(root) == OLD
    assert not left_over(root)


def test_a_current_site_is_left_alone(root: Path) -> None:
    before = walk(root / "site")
    assert build(root, OLD) == ()
    assert walk(root / "site") == before
    assert not left_over(root)


def test_an_edit_touches_only_what_it_changes(root: Path) -> None:
    build(root, NEW)
    before = walk(root / "site").marks
    build(root, NEW | {"index.html": b"newer"})
    build(root, NEW | {"index.html": b"newest"})
    after = walk(root / "site").marks
    assert {name for name in NEW if before[name][0] != after[name][0]} == {"index.html"}


def test_a_file_and_a_folder_may_take_each_others_name(root: Path) -> None:
    one, other = OWN | {"a": b"file", "b/c": b"x"}, OWN | {"a/b/c": b"x", "b": b"file"}
    for files in (one, other, one, one, other):
        build(root, files)
        assert held(root) == files


def test_an_interrupted_build_leaves_nothing(root: Path) -> None:
    folder = folder_in(root)
    build(root, OLD)
    with pytest.raises(KeyboardInterrupt):
        interrupted(folder)
    assert held(root) == OLD
    assert not left_over(root)


def interrupted(folder: SiteFolder) -> None:
    with folder.locked(print):
        folder.stage(folder.survey()).put("a.html", b"new")
        raise KeyboardInterrupt


def test_what_is_staged_and_not_published_goes(root: Path) -> None:
    folder = folder_in(root)
    for _ in range(2):  # once without a spare, once with one
        survey = folder.survey()
        stage = folder.stage(survey)
        stage.put("stray/b.html", b"stray")
        folder.publish(stage, survey, {n: stage.put(n, data) for n, data in OLD.items()})
        assert held(root) == OLD
        assert not left_over(root)
        build(root, NEW)
        survey = folder.survey()
        stage = folder.stage(survey)
        stage.put("stray/b.html", b"stray")
        folder.publish(stage, survey, {n: stage.put(n, data) for n, data in OLD.items()})
        assert held(root) == OLD
        assert not left_over(root)


def test_a_file_that_is_nowhere_is_a_mistake(root: Path) -> None:
    folder = folder_in(root)
    survey = folder.survey()
    with pytest.raises(ValueError, match="neither on the stage nor in the site: 'lost'"):
        folder.publish(folder.stage(survey), survey, {**survey.sound, "lost": "00" * 32})
    assert held(root) == OLD


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../out", "a/../../out", "a\\b", "a\0b", "", "a//b"]
)
def test_a_name_that_leaves_the_site_is_refused(root: Path, name: str) -> None:
    folder = folder_in(root)
    with pytest.raises(ValueError, match="a page may not be written to"):
        folder.stage(folder.survey()).put(name, b"x")


def test_several_processes_fill_one_stage(root: Path) -> None:
    folder = folder_in(root)
    survey = folder.survey()
    stage = folder.stage(survey)
    workers = multiprocessing.get_context("fork")
    names = [f"many/{number}/page.html" for number in range(8)]
    with workers.Pool(2) as pool:
        shas = pool.starmap(stage.put, [(name, name.encode()) for name in names])
    folder.publish(stage, survey, dict(zip(names, shas, strict=True)))
    assert held(root) == {name: name.encode() for name in names}


# ---- what is found


def test_a_survey_tells_sound_damaged_and_foreign(root: Path) -> None:
    site = root / "site"
    (site / "index.html").write_bytes(b"bad")
    (site / "claims" / "a.html").unlink()
    (site / "claims" / "b.html").touch()
    (site / "thesis.txt").write_bytes(b"mine")
    (site / "empty").mkdir()
    (site / "link").symlink_to("claims")
    os.mkfifo(site / "pipe")
    survey = folder_in(root).survey()
    assert set(survey.sound) == {PACKAGE, "claims/b.html"}
    assert survey.damaged == {"index.html", "claims/a.html"}
    assert sorted(survey.foreign) == ["empty", "link", "pipe", "thesis.txt"]
    build(root, OLD)
    assert held(root) == OLD


def test_damage_that_keeps_size_and_time_is_found(root: Path) -> None:
    path = root / "site" / "index.html"
    times = path.stat()
    path.write_bytes(b"bad")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert folder_in(root).survey().damaged == {"index.html"}


def test_a_file_that_was_read_is_known_by_its_mark_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(risalah.engine.manifest, "SLACK", -(10**15))  # no file is too young
    assert not folder_in(root).survey().was_read
    os.utime(root / "site" / "index.html", (1, 1))
    assert folder_in(root).survey().was_read
    assert build(root, OLD) == ()
    assert not folder_in(root).survey().was_read


def test_a_file_as_young_as_its_manifest_is_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(risalah.engine.manifest, "SLACK", 10**15)
    survey = folder_in(root).survey()
    assert survey.was_read
    assert set(survey.sound) == set(OLD)


def test_a_file_put_back_by_another_program_does_not_bring_back_damage(root: Path) -> None:
    build(root, NEW)
    page = root / "site" / "claims" / "a.html"  # one inode in site and spare
    page.write_bytes(b"bad")
    page.unlink()
    page.write_bytes(b"a")
    build(root, NEW)
    build(root, NEW | {"index.html": b"newer"})
    assert held(root) == NEW | {"index.html": b"newer"}


def test_a_site_without_its_manifest_is_known_by_reading_it(root: Path) -> None:
    shutil.rmtree(root / ".cache")
    before = walk(root / "site")
    assert build(root, OLD) == ()
    assert walk(root / "site") == before
    shutil.rmtree(root / ".cache")
    build(root, NEW)
    assert held(root) == NEW


@pytest.mark.parametrize("mend", ["nothing", "folder", "link", "pipe", "deep"])
def test_a_damaged_manifest_is_not_known(root: Path, mend: str) -> None:
    (path,) = folder_in(root).home.glob("manifest-*")
    path.unlink()
    if mend == "folder":
        (path / "below").mkdir(parents=True)
    elif mend == "link":
        path.symlink_to("/etc/hostname")
    elif mend == "pipe":
        os.mkfifo(path)
    elif mend == "deep":
        path.write_text("[" * 200_000)
    survey = folder_in(root).survey()
    assert set(survey.sound) == set(OLD)
    build(root, NEW)
    assert held(root) == NEW
    assert not left_over(root)


def test_things_in_place_of_the_spare_are_removed(root: Path, tmp_path: Path) -> None:
    kept = tmp_path.parent / f"{tmp_path.name}-kept"
    kept.mkdir()
    (kept / "file").write_bytes(b"mine")
    build(root, NEW)
    spare = folder_in(root).home / "spare"
    for files in (OLD, NEW):
        shutil.rmtree(spare)
        spare.symlink_to(kept)
        build(root, files)
        assert held(root) == files
    home = folder_in(root).home
    shutil.rmtree(home)
    home.symlink_to(kept)
    build(root, OLD)
    assert held(root) == OLD
    assert [path.name for path in kept.iterdir()] == ["file"]


def test_a_spare_that_was_touched_is_not_trusted(root: Path) -> None:
    build(root, NEW)
    spare = folder_in(root).home / "spare"
    (spare / "claims" / "stray.html").write_bytes(b"stray")
    build(root, OLD)
    assert held(root) == OLD


# ---- what is refused


def test_a_foreign_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_bytes(b"mine")
    with pytest.raises(Problems) as error:
        build(tmp_path, NEW)
    assert problem_of(error) == ("site", "the folder holds files that this program did not write")
    assert held(tmp_path) == {"thesis.txt": b"mine"}


def test_a_foreign_folder_in_the_place_of_a_known_site_is_refused(root: Path) -> None:
    for path in (root / "site").iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    (root / "site" / "thesis.txt").write_bytes(b"mine")
    with pytest.raises(Problems):
        build(root, NEW)
    assert held(root) == {"thesis.txt": b"mine"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    for files in (NEW, OLD, NEW):
        build(tmp_path, files)
        assert held(tmp_path) == files


def test_a_file_or_a_link_is_refused(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.write_bytes(b"mine")
    with pytest.raises(Problems) as error:
        build(tmp_path, NEW)
    assert problem_of(error) == ("site", "this is a file")
    site.unlink()
    for target in ("nowhere", "site", ".cache"):
        site.symlink_to(target)
        with pytest.raises(Problems) as error:
            build(tmp_path, NEW)
        assert problem_of(error) == ("site", "this is a link")
        site.unlink()


def test_a_mount_point_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "site")
    with pytest.raises(Problems) as error:
        build(root, NEW)
    assert problem_of(error) == ("site", "another disk is mounted here")


@pytest.mark.parametrize(
    "out", [".", "..", "content", "src/a", "x/../seeds", ".git/site", ".cache/x"]
)
def test_folders_of_the_project_are_refused(root: Path, out: str) -> None:
    with pytest.raises(Problems) as error:
        SiteFolder(root / out, root / ".cache").refuse()
    assert problem_of(error)[1] == "the site would replace files of the project"


def test_a_cache_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_bytes(b"mine")
    with pytest.raises(Problems) as error:
        build(tmp_path, NEW)
    assert problem_of(error) == (".cache", "the system refuses this file: file exists")


@pytest.mark.parametrize("call", ["rename", "link", "mkdir", "write_bytes"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_full_or_closed_disk_leaves_the_site_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    def fail(path: object, *_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code), os.fspath(path))  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr(os if call == "link" else Path, call, fail)
        if call == "link":
            patch.setattr(risalah.engine.site_change, "_copy", fail)
        with pytest.raises(Problems) as error:
            build(root, NEW)
    assert problem_of(error)[1].startswith("the system refuses this file: ")
    assert held(root) == OLD
    build(root, NEW)
    assert held(root) == NEW
    assert not left_over(root)


# ---- other systems and disks


def refuse_other_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cache lie on another disk than what is beside it."""
    rename, link = os.rename, os.link

    def refuse(one: Path, other: Path) -> None:
        if (".cache" in Path(one).parts) != (".cache" in Path(other).parts):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), os.fspath(one))

    def checked_rename(one: Path, other: Path) -> None:
        refuse(one, other)
        rename(one, other)

    def checked_link(one: Path, other: Path, *, follow_symlinks: bool) -> None:
        refuse(one, other)
        link(one, other, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "rename", checked_rename)
    monkeypatch.setattr(os, "link", checked_link)


def refuse_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(one: Path, other: Path, *, follow_symlinks: bool) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), one, follow_symlinks, other)

    monkeypatch.setattr(os, "link", refuse)


def refuse_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(risalah.engine.site_folder, "exchange", lambda *_: False)


SYSTEMS = {
    "plain": lambda _: None,
    "other disk": refuse_other_disk,
    "no links": refuse_links,
    "no exchange": refuse_exchange,
}


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_system_gets_its_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    SYSTEMS[system](monkeypatch)
    for files in (OLD, NEW, OLD, OLD, NEW):
        build(tmp_path, files)
        assert held(tmp_path) == files
    (tmp_path / "site" / "index.html").write_bytes(b"bad")
    build(tmp_path, OLD)
    assert held(tmp_path) == OLD
    spares = [
        folder
        for folder in (folder_in(tmp_path).home, folder_in(tmp_path).beside)
        if folder.is_dir()
    ]
    assert sum((folder / "spare").is_dir() for folder in spares) == 1


# ---- the lock and what is swept


def test_a_second_build_waits_and_says_so_once(root: Path) -> None:
    folder = folder_in(root)
    said: list[str] = []
    fork = multiprocessing.get_context("fork")
    held_now, ours = fork.Event(), fork.Event()

    def hold() -> None:
        with folder_in(root).locked(print):
            held_now.set()
            ours.wait(10)

    other = fork.Process(target=hold)
    other.start()
    held_now.wait(10)

    def say(line: str) -> None:
        said.append(line)
        ours.set()

    with folder.locked(say):
        assert said == ["another build is running; waiting for it"]
    other.join()
    with (
        folder.locked(say),
        (root / ".cache" / "lock").open() as lock,
        pytest.raises(BlockingIOError),
    ):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    assert len(said) == 1


def test_what_killed_builds_left_is_swept(root: Path) -> None:
    build(root, NEW)
    folder = folder_in(root)
    for name in ("stage", "making", "old", "probe.part"):
        (folder.home / name / "deep").mkdir(parents=True)
    (folder.home / "manifest-1.json").write_bytes(b"")
    (root / ".cache" / ".abcdefgh.part").write_bytes(b"")
    (root / ".cache" / "charts").mkdir()
    (root / ".cache" / "charts" / ".abcdefg0.part").write_bytes(b"")
    shutil.copytree(root / "site", root / ".site-abcdefgh")
    (root / ".site-half_mad" / "claims").mkdir(parents=True)
    (root / ".site-old-abcdefgh").mkdir()
    shutil.copytree(root / "site", root / ".site-old-12345678" / "site")
    (folder.beside / "making").mkdir(parents=True)
    folder._probe.touch()
    folder.sweep()
    (root / ".cache" / "charts").rmdir()
    assert not left_over(root)
    assert held(root) == NEW


def test_what_others_left_beside_the_site_stays(root: Path) -> None:
    mine = root / ".site-mythesis"
    mine.mkdir()
    (mine / "thesis.txt").write_bytes(b"mine")
    (root / ".site-abcdefgh").symlink_to(mine)
    (root / ".site-config").mkdir()
    folder_in(root).sweep()
    assert len(left_over(root)) == 3


# ---- whatever happens

PLACES = ("a", "b", "c/a", "c/b", "c/d/a", "c/d")
CONTENTS = (b"one", b"two", b"")
SITES = st.dictionaries(st.sampled_from(PLACES), st.sampled_from(CONTENTS)).filter(
    lambda files: not ("c/d" in files and "c/d/a" in files)
)
ACCIDENTS = st.one_of(
    st.tuples(st.sampled_from(["write", "delete", "replace"]), st.sampled_from(PLACES)),
    st.tuples(st.sampled_from(["link", "folder", "file"]), st.sampled_from(["x", "c/x", "y/z"])),
    st.tuples(st.just("forget"), st.sampled_from(["", "spare", "manifest-*"])),
    st.tuples(st.just("stop"), st.sampled_from(CONTENTS)),
)


def befall(root: Path, what: str, where: str | bytes) -> None:
    """Let something happen to the site or the cache between two builds."""
    if isinstance(where, bytes):  # a build that stops before it publishes
        folder = folder_in(root)
        folder.stage(folder.survey()).put("c/a", where)
    elif what == "forget":
        home = folder_in(root).home
        for lost in home.glob(where) if where else root.glob(".cache"):
            shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    elif what in {"folder", "link", "file"}:
        bring_in(root / "site" / where, what)
    elif (path := root / "site" / where).is_file():
        was = path.read_bytes()
        if what != "write":
            path.unlink()
        if what != "delete":
            path.write_bytes(was if what == "replace" else b"bad")


def bring_in(path: Path, what: str) -> None:
    """Put something there that nobody wrote, unless something is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(path):
        return
    if what == "link":
        path.symlink_to("a")
    elif what == "folder":
        path.mkdir()
    else:
        path.touch()


@settings(max_examples=25)
@given(steps=st.lists(st.tuples(st.lists(ACCIDENTS, max_size=3), SITES), min_size=1, max_size=6))
def test_the_folder_always_holds_the_files(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[list[tuple[str, str]], Files]]
) -> None:
    root = tmp_path_factory.mktemp("site")
    build(root, OWN)
    for accidents, files in steps:
        for what, where in accidents:
            befall(root, what, where)
        before = held(root)
        changed = build(root, {**OWN, **files})
        assert not left_over(root)
        names = before.keys() | files.keys() | OWN.keys()
        after = held(root)
        assert {name for name in names if before.get(name) != after.get(name)} <= set(changed)
        assert after == {**OWN, **files}
        assert build(root, {**OWN, **files}) == ()
