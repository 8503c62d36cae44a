"""Files of a folder that must be exactly what a test makes; `--update` writes them anew."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path


def assert_golden(folder: Path, found: Mapping[str, str], update: bool) -> None:
    """Missing, unexpected and different files all fail."""
    if update:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, text in found.items():
            (folder / name).write_bytes(text.encode())
    expected = {path.name: path.read_bytes().decode() for path in folder.iterdir()}
    assert sorted(expected) == sorted(found)
    for name, text in found.items():
        assert text == expected[name], f"{name} is not as expected"
