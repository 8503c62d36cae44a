"""The drawing program: the face it draws in, and what it has drawn, kept by what that is made of.

Knows the program's version, the folder its drawings are kept in and the process that it runs in;
must not know what is drawn.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import signal
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from multiprocessing.connection import Connection
from pathlib import Path

from risalah.files import write_file

FACE = "Risalah Sans"
"""A face that no system has: the program takes one of the system before the one it is given, so
that a picture would differ from machine to machine."""


@cache
def register_face() -> None:
    """Make the face known to the drawing program of this process."""
    import vl_convert

    vl_convert.register_font_directory(str(Path(__file__).parent.parent / "fonts"))


def drawn_once(folder: Path, suffix: str, source: str, draw: Callable[[], bytes]) -> bytes:
    """What `draw` makes of `source`; from `folder` where it is there already.

    `draw` can be pickled. Raises `ValueError` with the program's words when it refuses.
    """
    made_by = version("vl-convert-python")  # known without loading the program, which is slow
    key = hashlib.sha256(f"{made_by}\n{source}".encode()).hexdigest()[:32]
    path = folder / f"{key}{suffix}"
    if path.is_file():
        return path.read_bytes()
    drawn = draw() if multiprocessing.parent_process() else _drawn_apart(draw)
    write_file(path, drawn)
    return drawn


_apart: list[Connection] = []
"""Leads to the process that draws for the program's first one.

The drawing program has threads, and a process forked from one that has used it waits for them for
ever. So the first process never uses it: only those that are forked and fork none.
"""


def _drawn_apart(draw: Callable[[], bytes]) -> bytes:
    if not _apart:
        here, there = multiprocessing.Pipe()
        fork = multiprocessing.get_context("fork")
        fork.Process(target=_draw_for, args=(there, here), daemon=True).start()
        there.close()
        _apart.append(here)
    try:
        _apart[0].send(draw)
        drawn, said = _apart[0].recv()
    except (OSError, EOFError):
        _apart.clear()  # the next drawing has another process
        raise ValueError("the drawing program has ended") from None
    if drawn is None:
        raise ValueError(said)
    return bytes(drawn)


def _draw_for(asked: Connection, other: Connection) -> None:
    """Draw what is asked for until whoever asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    other.close()
    while True:
        try:
            draw = asked.recv()
        except (OSError, EOFError):
            return
        try:
            asked.send((draw(), ""))
        except BaseException as error:  # a library in Rust that fails raises no `Exception`
            asked.send((None, str(error)))
