"""The drawing program: the face it draws in, and what it has drawn, kept by what that is made of.

Knows the program's version and the folder its drawings are kept in; must not know what is drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
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
    """What `draw` makes of `source`; from `folder` where it is there already."""
    made_by = version("vl-convert-python")  # known without loading the program, which is slow
    key = hashlib.sha256(f"{made_by}\n{source}".encode()).hexdigest()[:32]
    path = folder / f"{key}{suffix}"
    if path.is_file():
        return path.read_bytes()
    drawn = draw()
    write_file(path, drawn)
    return drawn
