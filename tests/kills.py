"""Processes that die at a step that can be named, so that every one can be tried."""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Callable
from typing import Any

import risalah.engine.site_folder

STEPS = ("rename", "replace", "link", "unlink", "mkdir", "rmdir")
DIED = 9


def die_at(number: int) -> None:
    """Let this process die at the n-th step; a file may be open and empty then."""
    left = number

    def step() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os._exit(DIED)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*args: Any, **named: Any) -> Any:
            step()
            return call(*args, **named)

        return counting

    def opened(call: Callable[..., Any], place: int) -> Callable[..., Any]:
        def opening(*args: Any, **named: Any) -> Any:
            how = args[place] if len(args) > place else ""
            writes = how & os.O_CREAT if isinstance(how, int) else set(how) & set("wx")
            if writes:
                step()
            file = call(*args, **named)
            if writes:
                step()
            return file

        return opening

    for name in STEPS:
        setattr(os, name, counted(getattr(os, name)))
    os.open = opened(os.open, 1)
    io.open = builtins.open = opened(io.open, 1)
    module = vars(risalah.engine.site_folder)
    module["exchange"] = counted(module["exchange"])


def dies(number: int, work: Callable[[], object]) -> bool:
    """Whether `work`, in a process of its own, died at the n-th step; else it got through."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            die_at(number)
            work()
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, DIED}
    return code == DIED
