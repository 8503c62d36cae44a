"""The drawing program: asked in a process of its own, and what it has drawn, kept.

Knows the face it draws in, what it may cost and the folder its drawings are kept in; must not know
what is drawn. The program itself is never loaded here: it starts threads, and a builder forks.
"""

from __future__ import annotations

import atexit
import base64
import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from risalah.files import read_checked, write_checked

FACE = "Risalah Sans"
"""A face that no system has: the program takes one of the system before the one it is given, so
that a picture would differ from machine to machine."""

FONTS = Path(__file__).parent.parent / "fonts"
PROCESS = Path(__file__).with_name("drawing_process.py")

SECONDS = 20
"""How long one drawing may take: hundreds of times what charts take."""

MEGABYTES = 1000
"""How much memory the process may take for its data; the drawing program asks for 600 at once."""

MOST_KEPT = 1000
"""Drawings that a folder keeps: those that were used last."""

Request = Mapping[str, Any]
"""What the process is asked: see `drawing_process`."""


class NotDrawn(ValueError):  # noqa: N818 - it tells what did not happen
    """The program gave no drawing: what happened, and what can be done."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help


class DrawingProcess:
    """The process that draws; it begins with the first drawing, and anew after one that ended it.

    Within it no font of the system, no time zone and no language of the machine is seen.
    """

    def __init__(self, seconds: int = SECONDS, megabytes: int = MEGABYTES) -> None:
        self.seconds, self.megabytes = seconds, megabytes
        self.running: subprocess.Popen[bytes] | None = None
        self.keeps = True
        """Whether drawings are written to the folders that they are kept in."""

    def draw(self, request: Request) -> bytes:
        """The drawing that was asked for; raises `NotDrawn` where there is none."""
        try:
            answer = self._answer(json.dumps({**request, "seconds": self.seconds}).encode())
        except BaseException:
            self.end()
            raise
        if "drawn" not in answer:
            raise _refused(answer["refused"])
        if answer["said"].strip():
            raise _refused(answer["said"])
        return base64.b64decode(answer["drawn"])

    def _answer(self, request: bytes) -> dict[str, str]:
        try:
            running = self.running or self._begun()
            assert running.stdin is not None
            assert running.stdout is not None
            with suppress(BrokenPipeError):  # how it ended is told below
                running.stdin.write(request + b"\n")
                running.stdin.flush()
            line = running.stdout.readline()
        except OSError as error:
            raise NotDrawn("the drawing program does not start", f"it says {error}") from error
        if line.endswith(b"\n"):
            return dict(json.loads(line))
        ended = running.wait()
        if ended > 0:
            raise NotDrawn("the drawing program does not run", "install risalah anew")
        if ended == -signal.SIGALRM:
            message = f"drawing takes longer than {self.seconds} s"
            raise NotDrawn(message, "draw less: fewer marks, ticks or views, shorter expressions")
        message = "the drawing program broke down on the spec"
        help = f"draw less: it may take {self.megabytes} MB of memory"
        raise NotDrawn(message, help)

    def _begun(self) -> subprocess.Popen[bytes]:
        fonts = str(FONTS / "fonts.conf")
        self.running = subprocess.Popen(
            [sys.executable, "-P", PROCESS, FONTS, str(self.megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "FONTCONFIG_FILE": fonts, "TZ": "UTC", "LC_ALL": "C"},
        )
        return self.running

    def end(self) -> None:
        """End the process; the next drawing begins another."""
        if self.running is not None:
            self.running.kill()
            self.running.wait()
            self.forget()

    def forget(self) -> None:
        """Let go of the process: it is another's."""
        if self.running is not None:
            for pipe in filter(None, (self.running.stdin, self.running.stdout)):
                with suppress(OSError):  # what was not written any more
                    pipe.close()
            self.running.returncode = self.running.returncode or 0  # nobody waits for it here
            self.running = None


def _refused(said: str) -> NotDrawn:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    words = next((line for line in lines if "rror: " in line), lines[0] if lines else "nothing")
    return NotDrawn("the drawing program refuses the spec", f"it says {words}")


_process = DrawingProcess()
"""The one of this process. One that was forked begins its own: the pipes are its parent's."""

os.register_at_fork(after_in_child=_process.forget)
atexit.register(_process.end)


@contextmanager
def drawing(*, keeps: bool) -> Iterator[None]:
    """Inside, drawings are kept or only taken from what is kept; at the end no process is left."""
    _process.keeps = keeps
    try:
        yield
    finally:
        _process.end()
        _process.keeps = True


# ---- what is drawn already


def drawn_once(folder: Path, request: Request) -> bytes:
    """What is drawn at a request; from `folder` where it is there already. Raises `NotDrawn`."""
    source = json.dumps(request, sort_keys=True)
    path = folder / hashlib.sha256(_made_by() + source.encode()).hexdigest()[:32]
    kept = _kept(path)
    if kept is not None:
        return kept
    drawn = _process.draw(request)
    if _process.keeps:
        with suppress(OSError):  # a folder that cannot be written to costs time only
            write_checked(path, drawn)
            _sweep(folder)
    return drawn


@cache
def _made_by() -> bytes:
    """The drawing program with its face, as a checksum; known without loading it."""
    files = (PROCESS, *sorted(FONTS.iterdir()))
    parts = (version("vl-convert-python").encode(), *(path.read_bytes() for path in files))
    return b"".join(hashlib.sha256(part).digest() for part in parts)


def _kept(path: Path) -> bytes | None:
    """A kept drawing, if it is as it was written; that it was used is noted."""
    drawn = read_checked(path)
    if drawn is not None and _process.keeps:
        with suppress(OSError):  # a folder that cannot be written to
            path.touch()
    return drawn


def _sweep(folder: Path) -> None:
    """Drop the drawings that were not used for longest, where more are kept than are allowed."""
    paths = list(folder.iterdir())
    if len(paths) > MOST_KEPT:
        for path in sorted(paths, key=_used)[:-MOST_KEPT]:
            path.unlink(missing_ok=True)


def _used(path: Path) -> int:
    """When a file was used last; one that is gone meanwhile never was."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
