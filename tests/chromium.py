"""For the browser tests: a Chromium, and the real site built once into a temporary folder."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from workspace import PROJECT, Workspace

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The user's or Debian's Chromium, or None."""
    wanted = [os.environ["CHROME"]] if os.environ.get("CHROME") else NAMES
    return next((found for name in wanted if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium found; install chromium or set CHROME")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built from copies so that the project stays as it is."""
    root = tmp_path_factory.getbasetemp().parent / "real"
    with (root.parent / "real.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "site" / "index.html").is_file():
            for name in ("content", "seeds", "templates"):
                shutil.copytree(PROJECT / name, root / name, dirs_exist_ok=True)
            result = Workspace(root).run("build")
            assert result.code == 0, result.output or result.error
    return root / "site"
