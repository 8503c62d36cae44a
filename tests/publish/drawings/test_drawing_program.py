"""In which process pictures are drawn, and what is kept of them."""

from __future__ import annotations

import multiprocessing
import os
import sys
from functools import partial
from pathlib import Path

import pytest

from risalah.publish.drawings.drawing_program import drawn_once
from risalah.publish.drawings.ornaments import _png

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='9'/>"
PNG = b"\x89PNG"


def number() -> bytes:
    return str(os.getpid()).encode()


def refuse() -> bytes:
    raise ValueError("no such mark")


def end() -> bytes:
    os._exit(1)


def test_what_was_drawn_is_kept(tmp_path: Path) -> None:
    assert drawn_once(tmp_path, ".txt", "a", number) == drawn_once(tmp_path, ".txt", "a", refuse)
    assert len(list(tmp_path.iterdir())) == 1


def test_the_first_process_draws_in_another_one(tmp_path: Path) -> None:
    drawn = [drawn_once(tmp_path, ".txt", source, number) for source in "ab"]
    assert drawn[0] == drawn[1] != number()


def test_a_forked_process_can_draw_after_the_first_one_has(tmp_path: Path) -> None:
    assert drawn_once(tmp_path, ".png", "a", partial(_png, SVG.format(8))).startswith(PNG)
    assert "vl_convert" not in sys.modules
    draw = partial(drawn_once, tmp_path, ".png", "b", partial(_png, SVG.format(9)))
    worker = multiprocessing.get_context("fork").Process(target=draw)
    worker.start()
    worker.join()
    assert worker.exitcode == 0
    assert drawn_once(tmp_path, ".png", "b", refuse).startswith(PNG)


def test_the_words_of_a_refusal_come_back(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such mark"):
        drawn_once(tmp_path, ".txt", "a", refuse)
    assert drawn_once(tmp_path, ".txt", "a", number)


def test_a_drawing_process_that_ends_is_replaced(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has ended"):
        drawn_once(tmp_path, ".txt", "a", end)
    assert drawn_once(tmp_path, ".txt", "a", number)
