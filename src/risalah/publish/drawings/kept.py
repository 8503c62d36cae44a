"""Drawings that take long are made once and kept on disk, by what they are made of.

Knows the folder they are kept in and the drawing program's version; must not know what is drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from risalah.files import write_file


def drawn_once(folder: Path, suffix: str, source: str, draw: Callable[[], bytes]) -> bytes:
    """What `draw` makes of `source`; from `folder` where it is there already."""
    key = hashlib.sha256(f"{_version()}\n{source}".encode()).hexdigest()[:32]
    path = folder / f"{key}{suffix}"
    if path.is_file():
        return path.read_bytes()
    drawn = draw()
    write_file(path, drawn)
    return drawn


@cache
def _version() -> str:
    """The drawing program's version, known without loading it."""
    return version("vl-convert-python")
