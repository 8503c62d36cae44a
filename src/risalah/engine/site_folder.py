"""The folder of the published site: whole at every moment, and known file by file.

Knows how to bring the folder from one state to the next so that a reader, or a build that is
killed, never finds a mixture; must not know what the files say.

How it works. Files of a new site are written into a *stage*. A *spare* lies in the cache: the
site as it was one build before, of hard links to the site where both hold the same. A build
brings the spare up to date, which costs as much as the change is large, and lets spare and site
trade places in one system call. The *manifest* of the site tells what each file of it was when
it was written, and by which names the spare differs. It bears the folder's inode number in its
name and is written before the trade: whichever folder is the site, its manifest is the right
one. All of it can be deleted at any time; then the site is known again by reading it.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from risalah.build_state import is_own_site
from risalah.engine.exchange import exchange
from risalah.engine.manifest import (
    Manifest,
    Spare,
    Survey,
    compare,
    is_safe,
    read_manifest,
    stamp_of,
    walk,
    write_manifest,
)
from risalah.engine.site_change import Change, make_folder_of
from risalah.files import PART, remove
from risalah.problem import Problem, Problems

SOURCES = ("content", "seeds", "templates", "src", "tests", ".git")
"""Folders of a project where no site may be written."""


class Stage:
    """New files of the site until it is published; may be used by several processes at once."""

    def __init__(self, folder: Path, survey: Survey) -> None:
        self.folder, self._survey = folder, survey
        self._made: set[str] = set()

    def put(self, name: str, data: bytes) -> str:
        """Write a file, unless the site holds it; returns its SHA-256 (hex).

        Raises `ValueError` for a name that leaves the site, `OSError` when the disk refuses.
        """
        if not is_safe(name):
            raise ValueError(f"a page may not be written to {name!r}")
        sha = hashlib.sha256(data).hexdigest()
        if self._survey.sound.get(name) != sha:
            make_folder_of(self.folder, name, self._made)
            (self.folder / name).write_bytes(data)
        return sha

    def holds(self, name: str, sha: str) -> bool:
        """Whether the site holds a file with this SHA-256."""
        return self._survey.sound.get(name) == sha


class SiteFolder:
    """One site on disk, with what is kept of it in `cache`, which lies in the project's root.

    Only one process at a time may `sweep`, `survey`, stage and `publish`: see `locked`.
    """

    def __init__(self, out: Path, cache: Path) -> None:
        self.out, self.cache = _placed(out), _placed(cache)
        self.root = self.cache.parent
        key = hashlib.sha256(bytes(self.out)).hexdigest()[:12]
        self.home = self.cache / f"site-{key}"
        self.beside = self.out.parent / f".{self.out.name}-{key}"
        """Where the spare lies when cache and site are not on one disk."""

    @contextlib.contextmanager
    def locked(self, say: Callable[[str], None]) -> Iterator[None]:
        """As long as it is held no other process builds in this project; waits for that.

        An interrupt meanwhile leaves nothing lying about.
        """
        with self.told():
            self.cache.mkdir(parents=True, exist_ok=True)
            handle = _lock(self.cache / "lock", say)
        try:
            yield
        except KeyboardInterrupt:
            with contextlib.suppress(Problems):
                self.sweep()
            raise
        finally:
            fcntl.flock(handle, fcntl.LOCK_UN)  # also for processes forked meanwhile
            os.close(handle)

    def refuse(self) -> None:
        """Raise `Problems` where a site may not be written, or cannot be exchanged at once."""
        out = self.out
        kept = [self.root / name for name in (*SOURCES, self.cache.name)]
        if self.root.is_relative_to(out) or any(out.is_relative_to(folder) for folder in kept):
            said = "the site would replace files of the project", "name another folder"
        elif out.is_symlink():
            said = "this is a link", "name the folder that it leads to, or take it away"
        elif out.is_mount():
            said = "another disk is mounted here", "name a folder on that disk"
        elif out.exists() and not out.is_dir():
            said = "this is a file", "name an empty folder, or take it away"
        else:
            return
        raise Problems([Problem(self._shown(out), 0, 0, *said)])

    def survey(self) -> Survey:
        """What stands in the site's folder; a file whose mark is not the known one is read.

        Raises `Problems` when the folder holds files that this program did not write, or may
        not hold a site.
        """
        with self.told():
            self.refuse()
            if not self.out.is_dir():
                return Survey()
            found = walk(self.out)
            known = read_manifest(self._manifest_path(found.folders[""][0]))
            own = is_own_site(self.out)
            # without its manifest the files of an own site vouch for themselves
            survey = compare(self.out, found, known or Manifest({}, {}), known is None and own)
        if (found.marks or found.odd) and not survey.sound and not own:
            message = "the folder holds files that this program did not write"
            help = "move them away, or build elsewhere with `--out`"
            raise Problems([Problem(self._shown(self.out), 0, 0, message, help)])
        return survey

    def stage(self, survey: Survey) -> Stage:
        """An empty stage for the files that come to what `survey` found."""
        with self.told():
            self._make_home()
            folder = self.home / "stage"
            remove(folder)
            folder.mkdir()
        return Stage(folder, survey)

    def publish(self, stage: Stage, survey: Survey, files: Mapping[str, str]) -> tuple[str, ...]:
        """Make the site hold just `files` (SHA-256 in hex by name); returns the changed names.

        Each is on the stage, or in the site with this SHA-256. The site is the old one until
        the last step, and then the new one. Raises `ValueError` for a file that is neither,
        `Problems` when the disk refuses.
        """
        written = {name for name, sha in files.items() if survey.sound.get(name) != sha}
        gone = {*survey.sound, *survey.damaged} - files.keys()
        with self.told():
            self.refuse()
            if written or gone or survey.foreign:
                self._replace(Change(stage.folder, survey, files, written, gone))
            elif survey.was_read:
                kept = Manifest(survey.sound, survey.marks, survey.spare)
                self._write_manifest(survey.folders[""][0], kept)
            remove(stage.folder)
        return tuple(sorted({*written, *gone, *survey.foreign}))

    def sweep(self) -> None:
        """Remove what killed builds have left, and bring back a site that one had put away."""
        with self.told():
            self.refuse()
            for base in (self.home, self.beside):
                if base.is_symlink() or not base.is_dir():
                    remove(base)
                    continue
                old = base / "old"
                if old.is_dir() and not os.path.lexists(self.out):
                    old.rename(self.out)  # put away where the system knows no exchange
                self._sweep_base(base)
            if self.beside.is_dir() and not any(self.beside.iterdir()):
                self.beside.rmdir()
            remove(self._probe)
            for path in _leftovers(self.cache, self.out):
                remove(path)

    def _sweep_base(self, base: Path) -> None:
        known = None
        with contextlib.suppress(OSError):
            known = self._manifest_path(self.out.lstat().st_ino)
        for path in base.iterdir():
            folder = path.is_dir() and not path.is_symlink()
            if not (path.name == "spare" if folder else path == known):
                remove(path)

    # ---- publishing

    def _replace(self, change: Change) -> None:
        """Make the new site of the spare or of the stage, and let it take its place."""
        base = self._base()
        making, spare = base / "making", base / "spare"
        remove(making)
        survey = change.survey
        if survey.spare is not None and _is_untouched(spare, survey.spare):
            spare.rename(making)  # at rest no half-made folder is called the spare
            marks, linked = change.bring_up_to_date(making, self.out, survey.spare.differs)
        else:
            remove(spare)
            if base == self.home:
                change.stage.rename(making)
                marks, linked = change.complete(making, self.out)
            else:
                making.mkdir()
                marks, linked = change.bring_up_to_date(making, self.out, change.files)
        old = None
        if linked and survey.folders and not survey.foreign:
            differs = frozenset({*change.written, *change.gone})
            old = Spare(survey.folders[""][0], survey.folders, differs)
        self._write_manifest(making.stat().st_ino, Manifest(change.files, marks, old))
        self._trade(making, spare)

    def _trade(self, making: Path, spare: Path) -> None:
        """The step that shows the new site; what comes after it may fail."""
        if not os.path.lexists(self.out):
            making.rename(self.out)
            return
        before = self._manifest_path(self.out.lstat().st_ino)
        if exchange(making, self.out):
            old = making
        else:
            old = making.with_name("old")
            self.out.rename(old)
            try:
                making.rename(self.out)
            except OSError:
                old.rename(self.out)
                raise
        with contextlib.suppress(OSError):
            old.rename(spare)
            remove(before)

    @property
    def _probe(self) -> Path:
        return self.beside.with_name(f"{self.beside.name}.probe")

    def _base(self) -> Path:
        """Where the new site is made: in the cache, or beside the site when that is elsewhere."""
        self._make_home()
        self.out.parent.mkdir(parents=True, exist_ok=True)
        probe = self.home / "probe"
        probe.touch()
        try:
            probe.rename(self._probe)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            probe.unlink()
            self.beside.mkdir(exist_ok=True)
            return self.beside
        self._probe.unlink()
        return self.home

    def _make_home(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)

    # ---- manifests and problems

    def _manifest_path(self, inode: int) -> Path:
        return self.home / f"manifest-{inode}.json"

    def _write_manifest(self, inode: int, manifest: Manifest) -> None:
        self._make_home()
        write_manifest(self._manifest_path(inode), manifest)

    @contextlib.contextmanager
    def told(self) -> Iterator[None]:
        """What the system refuses meanwhile as a problem of the file that it refuses."""
        try:
            yield
        except OSError as error:
            named = error.filename2 or error.filename
            where = self.out if named is None or isinstance(named, int) else os.fsdecode(named)
            said = f"the system refuses this file: {(error.strerror or str(error)).lower()}"
            shown = self._shown(Path(where))
            raise Problems([Problem(shown, 0, 0, said, _advice(error))]) from error

    def _shown(self, path: Path) -> str:
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def _placed(path: Path) -> Path:
    """The path from the top, through no link; that it may be one itself is another matter."""
    whole = Path(os.path.normpath(path.absolute()))
    return Path(os.path.realpath(whole.parent), whole.name)


def _lock(path: Path, say: Callable[[str], None]) -> int:
    """A handle of the locked file; says once that it waits."""
    told = False
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not told:
                say("another build is running; waiting for it")
                told = True
            fcntl.flock(handle, fcntl.LOCK_EX)
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.lstat()):
                return handle
        os.close(handle)  # the cache was deleted meanwhile: this is nobody's lock any more


def _is_untouched(folder: Path, spare: Spare) -> bool:
    """Whether this is the spare, and no name came into it or went since it was the site.

    Its bytes are those of the site's inodes, or they are replaced.
    """
    try:
        return spare.folders[""][0] == spare.inode and all(
            stamp_of(folder / below, below) == stamp for below, stamp in spare.folders.items()
        )
    except (OSError, KeyError):
        return False


def _leftovers(cache: Path, out: Path) -> Iterator[Path]:
    """Parts of files in the cache, and what the first edition left beside the site."""
    folders = [cache]
    folders += [path for path in cache.iterdir() if path.is_dir() and not path.is_symlink()]
    for folder in folders:
        yield from (path for path in folder.iterdir() if PART.fullmatch(path.name))
    first = re.compile(rf"\.{re.escape(out.name)}-(old-)?[a-z0-9_]{{8}}")
    for path in out.parent.iterdir() if out.parent.is_dir() else ():
        if first.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
            inner = path / "site" if "-old-" in path.name else path
            if _is_part_of(out, inner):
                yield path


def _is_part_of(site: Path, folder: Path) -> bool:
    """Whether a folder is a site of this program's, whole or in part."""
    if is_own_site(folder) or not folder.is_dir():
        return True
    there = {path.name for path in site.iterdir()} if site.is_dir() else set()
    return {path.name for path in folder.iterdir()} <= there


def _advice(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "make room on the disk and build again; the site is as it was"
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return "allow writing there, or build elsewhere with `--out`; the site is as it was"
    if error.errno in {errno.EEXIST, errno.ENOTDIR, errno.EISDIR}:
        return "take away what stands there; the site is as it was"
    return "build again; the site is as it was"
