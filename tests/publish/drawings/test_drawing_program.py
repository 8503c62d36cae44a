"""The drawing program may hang, break down or talk: that is one drawing's fault, told as such."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from risalah.publish.drawings import drawing_program
from risalah.publish.drawings.drawing_program import DrawingProcess, NotDrawn, Request, drawn_once

LOCALE = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]}
TOO_LONG = "test(/^(a+)+$/, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')"


def chart(**more: Any) -> Request:
    spec = {"mark": "bar", "data": {"values": [{"value": 3}]}, "encoding": {}}
    return {"chart": {**spec, **more}, "locale": LOCALE}


def calculated(expression: str) -> Request:
    shown = {"text": {"field": "it"}}
    return chart(mark="text", encoding=shown, transform=[{"calculate": expression, "as": "it"}])


def picture(font: str) -> Request:
    words = f'<text y="50" font-size="30" font-family="{font}">Peti</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="99" height="60">{words}</svg>'
    return {"picture": svg}


@pytest.fixture(scope="module")
def process() -> Iterator[DrawingProcess]:
    one = DrawingProcess()
    yield one
    one.end()


def x_axis(**axis: Any) -> Request:
    return chart(encoding={"x": {"field": "value", "type": "quantitative", "axis": axis}})


@pytest.mark.parametrize(
    "endless",
    [
        calculated(TOO_LONG),
        calculated("test(regexp('^(a+)+$'), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')"),
        x_axis(tickCount=1e9, tickMinStep=1e-9),
    ],
    ids=["expression", "regexp", "ticks"],
)
def test_a_drawing_that_never_ends_is_ended_and_the_next_one_drawn(
    process: DrawingProcess, endless: Request
) -> None:
    process.seconds = 60
    first = process.draw(chart())
    process.seconds = 1
    with pytest.raises(NotDrawn, match=r"drawing takes longer than 1 s|broke down") as told:
        process.draw(endless)
    assert told.value.help.startswith("draw less: ")
    process.seconds = 60
    assert process.draw(chart()) == first


def test_a_drawing_that_needs_too_much_memory_breaks_down_alone() -> None:
    process = DrawingProcess(60, 620)
    with pytest.raises(NotDrawn, match="the drawing program broke down on the spec"):
        process.draw(calculated("length(sequence(3e7))"))
    assert process.running is None


ODD_FORMAT = {"field": "value", "type": "quantitative", "format": "zzz"}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (chart(mark="barr"), "TypeError: Cannot read properties of undefined"),
        (chart(mark="text", encoding={"text": ODD_FORMAT}), "ERROR Error: invalid format: zzz"),
    ],
)
def test_what_the_program_says_is_told(process: DrawingProcess, wrong: Request, said: str) -> None:
    process.seconds = 60
    with pytest.raises(NotDrawn, match="the drawing program refuses the spec") as told:
        process.draw(wrong)
    assert told.value.help.startswith(f"it says {said}")


def test_a_program_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_program, "PROCESS", Path("/nowhere/at/all.py"))
    with pytest.raises(NotDrawn, match="the drawing program does not run"):
        DrawingProcess().draw(chart())
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(NotDrawn, match="the drawing program does not start"):
        DrawingProcess().draw(chart())


def test_neither_zone_nor_fonts_of_the_machine_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    process = DrawingProcess(60)
    drawn = process.draw(calculated("toString(datetime(2016, 1, 1))")).decode()
    assert ">Mon Feb 01 2016 00:00:00 GMT+0000" in drawn
    pictures = {process.draw(picture(font)) for font in ("DejaVu Sans", "DejaVu Serif", "None")}
    assert len(pictures) == 1
    assert pictures.isdisjoint({process.draw(picture(drawing_program.FACE))})
    process.end()
    assert "vl_convert" not in sys.modules


KILLED = """
import os, sys
from risalah.publish.drawings.drawing_program import DrawingProcess
process = DrawingProcess(60)
process.draw({"picture": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'})
print(process.running.pid, flush=True)
if sys.argv[1]:
    os.write(process.running.stdin.fileno(), sys.argv[1].encode() + b"\\n")
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("last", [None, {**calculated(TOO_LONG), "seconds": 1}])
def test_the_process_ends_with_a_builder_that_is_killed(last: Request | None) -> None:
    request = json.dumps(last) if last else ""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, request], stdout=subprocess.PIPE, check=False
    )
    while alive(int(done.stdout)):
        time.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in {"Z", "X"}
    except OSError:
        return False


def test_a_forked_process_draws_in_a_process_of_its_own(tmp_path: Path) -> None:
    first = drawn_once(tmp_path, picture("a"))
    own = drawing_program._process.running
    assert own is not None
    child = os.fork()
    if not child:
        try:
            assert drawing_program._process.running is None
            assert drawn_once(tmp_path / "forked", picture("a")) == first
            drawn_by = drawing_program._process.running
            assert drawn_by is not None
            assert drawn_by.pid != own.pid
            drawing_program._process.end()
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert drawn_once(tmp_path, picture("b")) == first
    assert drawing_program._process.running is own


# ---- what is drawn already


class Pencil:
    """Draws at once, and counts."""

    def __init__(self) -> None:
        self.drawn = 0
        self.keeps = True

    def draw(self, request: Request) -> bytes:
        self.drawn += 1
        return f"line\n{request['picture']}".encode()


@pytest.fixture
def pencil(monkeypatch: pytest.MonkeyPatch) -> Pencil:
    one = Pencil()
    monkeypatch.setattr(drawing_program, "_process", one)
    return one


def test_what_is_drawn_is_kept(pencil: Pencil, tmp_path: Path) -> None:
    assert [drawn_once(tmp_path, {"picture": "a"}) for _ in range(2)] == [b"line\na"] * 2
    assert drawn_once(tmp_path, {"picture": "b"}) == b"line\nb"
    assert pencil.drawn == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:-1],
        lambda kept: kept + b"<script>",
        lambda kept: kept.partition(b"\n")[2],
        lambda _: b"",
        lambda kept: b"\xff" + kept[1:],
    ],
)
def test_a_kept_drawing_that_was_damaged_is_drawn_again(
    pencil: Pencil, tmp_path: Path, damage: Any
) -> None:
    drawn_once(tmp_path, {"picture": "a"})
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert drawn_once(tmp_path, {"picture": "a"}) == b"line\na"
    assert (pencil.drawn, path.read_bytes()) == (2, whole)


def test_another_program_or_face_draws_anew(
    pencil: Pencil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for made_by in (b"one", b"two", b"two"):
        monkeypatch.setattr(drawing_program, "_made_by", lambda made_by=made_by: made_by)
        drawn_once(tmp_path, {"picture": "a"})
    assert pencil.drawn == 2


def test_drawings_that_were_not_used_for_longest_are_dropped(
    pencil: Pencil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing_program, "MOST_KEPT", 2)
    for n, name in enumerate("ab"):
        drawn_once(tmp_path, {"picture": name})
        for path in tmp_path.iterdir():
            if path.read_bytes().endswith(name.encode()):
                os.utime(path, (n, n))
    drawn_once(tmp_path, {"picture": "a"})
    drawn_once(tmp_path, {"picture": "c"})
    assert sorted(path.read_bytes()[-1:] for path in tmp_path.iterdir()) == [b"a", b"c"]
    assert pencil.drawn == 3


def test_a_folder_that_keeps_nothing_costs_time_only(pencil: Pencil, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert drawn_once(tmp_path / "file", {"picture": "a"}) == b"line\na"
    assert pencil.drawn == 1
