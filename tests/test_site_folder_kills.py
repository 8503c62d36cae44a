"""A build may be killed at any step: the site is the old or the new one, and nothing is left.

The steps are the calls that change the disk. A child process dies at the n-th of them, for every
n until it gets through.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from test_site_folder import NEW, OLD, SYSTEMS, Files, build, folder_in, held, left_over

from kills import dies

NEWER = NEW | {"index.html": b"newer", "claims/c/d.html": b"d"}


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
