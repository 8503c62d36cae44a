"""The face that drawings are measured and drawn in: one that the program brings itself.

The drawing program takes a face of the system before its own, so that a picture would differ
from machine to machine; no system has a face of this name. Must not know what is drawn.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FACE = "Risalah Sans"


@cache
def register_face() -> None:
    """Make the face known to the drawing program of this process."""
    import vl_convert

    vl_convert.register_font_directory(str(Path(__file__).parent.parent / "fonts"))
