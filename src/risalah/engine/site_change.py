"""The files of a new site laid out: what stays is linked, what is new moved in, the rest goes.

Knows how to do that in a folder that nobody reads yet; must not know how it becomes the site.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from risalah.engine.manifest import Found, Mark, Survey, folders_of, mark_of, walk


@dataclass(frozen=True, slots=True)
class Change:
    """What makes the site, as it was surveyed, the new one.

    `written` are names of `files` that stand on the stage; `gone` are in the site, not in files.
    """

    stage: Path
    survey: Survey
    files: Mapping[str, str]
    written: AbstractSet[str]
    gone: AbstractSet[str]

    def bring_up_to_date(
        self, making: Path, site: Path, differs: Iterable[str]
    ) -> tuple[dict[str, Mark], bool]:
        """Let `making`, which differs from the site by these names, hold the new site.

        Returns the marks of all files, and whether those that stay are hard links to the site's.
        """
        self._refuse_missing(walk(self.stage))
        touched = {*differs, *self.written, *self.gone}
        _take_out(making, touched - self.written)
        made: set[str] = set()
        marks: dict[str, Mark] = {}
        for name in self.written:
            make_folder_of(making, name, made)
            target = making / name
            _move(self.stage / name, target)
            marks[name] = mark_of(os.lstat(target))
        kept = (self.files.keys() & touched) - self.written
        linked = self._link(kept, making, site, marks)
        for name in self.files.keys() - touched:
            marks[name] = self.survey.marks[name]
        return marks, linked

    def complete(self, making: Path, site: Path) -> tuple[dict[str, Mark], bool]:
        """Let `making`, which was the stage, hold the new site; returns as above."""
        found = walk(making)
        self._refuse_missing(found)
        _take_out(making, found.marks.keys() - self.written)
        marks = {name: found.marks[name] for name in self.written}
        return marks, self._link(self.files.keys() - self.written, making, site, marks)

    def _link(self, kept: Iterable[str], making: Path, site: Path, marks: dict[str, Mark]) -> bool:
        """Take files over from the site, and note their marks; False where one was copied."""
        made: set[str] = set()
        all_linked = True
        for name in kept:
            make_folder_of(making, name, made)
            old, new = f"{site}/{name}", f"{making}/{name}"  # strings: these may be all files
            surveyed = self.survey.marks[name]
            try:
                os.link(old, new, follow_symlinks=False)
            except FileNotFoundError:
                raise
            except OSError:
                _copy(Path(old), Path(new), self.files[name])
                all_linked = False
                marks[name] = mark_of(os.lstat(new))
                continue
            mark = mark_of(os.lstat(new))
            # written to since the survey: the old mark will give that away
            marks[name] = mark if mark[:3] == surveyed[:3] else surveyed
        return all_linked

    def _refuse_missing(self, staged: Found) -> None:
        if missing := self.written - staged.marks.keys():
            raise ValueError(f"neither on the stage nor in the site: {min(missing)!r}")


def make_folder_of(top: Path, name: str, made: set[str]) -> None:
    """Make the folder in which a file stands below `top`; those `made` are there already."""
    below = name.rpartition("/")[0]
    if below not in made:
        (top / below).mkdir(parents=True, exist_ok=True)
        made.add(below)


def _take_out(folder: Path, names: Collection[str]) -> None:
    """Remove files, where they are there, and folders that are empty then."""
    for name in names:
        path = folder / name
        try:
            path.unlink()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            if not path.is_dir():  # a folder may bear the name that a file had
                raise
    for below in sorted(folders_of(names) - {""}, reverse=True):
        with contextlib.suppress(OSError):
            (folder / below).rmdir()


def _move(old: Path, new: Path) -> None:
    try:
        old.rename(new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        new.unlink(missing_ok=True)  # the site may hold the same inode
        shutil.copyfile(old, new)


def _copy(old: Path, new: Path, sha: str) -> None:
    data = old.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha:
        raise OSError(errno.EBUSY, "changed while the site was built", os.fspath(old))
    with new.open("xb") as file:  # never over a file: the site may hold the same inode
        file.write(data)
