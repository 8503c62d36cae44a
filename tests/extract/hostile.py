"""Whether a finder stays linear on hostile repetition, without a race against the clock.

The bound is processor time far above what linear work needs (some tenths of a second) and far
below what quadratic work on so many characters needs (minutes), so that a busy machine passes.
"""

from __future__ import annotations

import time
from collections.abc import Callable

LENGTH = 64_000
PLENTY = 20.0
"""Seconds of processor time."""


def assert_linear(find: Callable[[str], object], piece: str) -> None:
    """`find` reads `LENGTH` characters of repeated `piece` in no more than `PLENTY` seconds."""
    words = (piece * LENGTH)[:LENGTH]
    began = time.process_time()
    find(words)
    spent = time.process_time() - began
    assert spent < PLENTY, f"{spent:.1f} s for {LENGTH} characters of {piece!r}"
