"""Two folders trade places, or nothing happens."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pytest

from risalah.engine.exchange import exchange


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one", tmp_path / "deep" / "other"
    for folder in (one, other):
        folder.mkdir(parents=True)
        (folder / "name").write_text(folder.name)
    return one, other


def test_two_folders_trade_places_or_stay(pair: tuple[Path, Path]) -> None:
    done = exchange(*pair)
    held = [(folder / "name").read_text() for folder in pair]
    assert held == (["other", "one"] if done else ["one", "other"])


def test_without_the_call_nothing_happens(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    assert not exchange(*pair)
    assert [(folder / "name").read_text() for folder in pair] == ["one", "other"]


def test_a_folder_that_is_gone_is_told(pair: tuple[Path, Path], tmp_path: Path) -> None:
    if exchange(*pair):
        with pytest.raises(FileNotFoundError):
            exchange(pair[0], tmp_path / "none")
