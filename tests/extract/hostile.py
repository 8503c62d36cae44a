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

SHARES = (4, 2, 1)
"""The text is tried cut to a quarter, to a half and whole.

Quadratic work on a quarter needs a sixteenth of the time: what is done sooner keeps the bound.
"""


def assert_linear(
    find: Callable[[str], object], piece: str, length: int = LENGTH, plenty: float = PLENTY
) -> None:
    """`find` reads `length` characters of repeated `piece` in no more than `plenty` seconds."""
    words = (piece * length)[:length]
    spent = 0.0
    for share in SHARES:
        began = time.process_time()
        find(words[: length // share])
        spent = time.process_time() - began
        if spent < plenty / share**2:
            return
    raise AssertionError(f"{spent:.1f} s for {length} characters of {piece!r}")
