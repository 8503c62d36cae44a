"""A build may be killed at any step: the site is the old or the new one, and nothing is left.

The steps are the calls that change the disk. A child process dies at the n-th of them, for every
n until it gets through.
"""

from __future__ import annotations

import builtins
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_site_folder import NEW, OLD, SYSTEMS, Files, build, folder_in, held, left_over

import risalah.engine.site_folder

STEPS = ("rename", "replace", "link", "unlink", "mkdir", "rmdir")
DIED = 9
NEWER = NEW | {"index.html": b"newer", "claims/c/d.html": b"d"}


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


@pytest.mark.parametrize(
    ("before", "system"),
    [
        ((), "plain"),  # the sites before it, and the system
        ((OLD,), "plain"),
        ((OLD, NEW), "plain"),
        ((OLD, NEW), "no exchange"),
        ((OLD, NEW), "no links"),
        ((OLD, NEW), "other disk"),
    ],
)
def test_a_site_is_whole_wherever_the_build_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: tuple[Files, ...], system: str
) -> None:
    SYSTEMS[system](monkeypatch)
    root = tmp_path / "project"
    for number in range(400):
        root.mkdir()
        for files in before:
            build(root, files)
        died = dies(number, lambda: build(root, NEWER))
        if system == "no exchange":
            folder_in(root).sweep()
        now = held(root) if (root / "site").exists() else None
        old = before[-1] if before else None
        assert now in ((old, NEWER) if died else (NEWER,)), number
        build(root, OLD)  # what the killed build had made must not come back
        assert held(root) == OLD, number
        assert not [path for path in left_over(root) if path != str(folder_in(root).beside)], number
        shutil.rmtree(root)
        if not died:
            assert number > 15
            return
    pytest.fail("the build never got through")
