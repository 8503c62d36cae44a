"""One test over many cases: every case runs, and each that fails is told by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Case = TypeVar("Case")


def assert_each(cases: Iterable[Case], check: Callable[[Case], object]) -> None:
    """Check each case; the failures of all are raised together."""
    every = list(cases)
    assert every, "there is no case"
    failures = []
    for case in every:
        try:
            check(case)
        except Exception as failure:
            failure.add_note(f"case: {case}")
            failures.append(failure)
    if failures:
        raise ExceptionGroup(f"{len(failures)} of {len(every)} cases fail", failures)
