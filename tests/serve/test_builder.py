"""The builder's loop against a front and a build that the tests play: no process, no disk."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Mapping, Sequence
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

import pytest

from risalah.build import Built, store_of
from risalah.problem import Problem, Problems
from risalah.serve import builder as module
from risalah.serve.builder import Builder, serve, unforeseen
from risalah.serve.link import Link, LinkClosedError
from risalah.serve.showing import Showing
from risalah.serve.web import open_site

NOTES = "content/sources/a/notes.yaml"
PROBLEM = Problem(NOTES, 9, 14, "the translation says `1,250`", "write 12,500")

Outcome = BaseException | Sequence[str] | Callable[[], Sequence[str]]
"""What a build comes to: an error, or the names that changed."""


class Loop:
    """A builder with the other end of its link, and builds that come out as they are told to."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        here, there = Pipe()
        self.front, self.said = Link(there), list[str]()
        self.builder = Builder(root, root / "site", Link(here), self.said.append, store_of(root))
        self.outcomes: list[Outcome] = []
        self.redrafted: tuple[str, ...] = ()
        self.searched: list[bool] = []
        self._connection = there
        self._heard: list[Mapping[str, Any]] = []
        monkeypatch.setattr(module, "build", self._build)
        monkeypatch.setattr(module, "CALM", 0)

    def _build(
        self, root: Path, out: Path, say: object, store: object, *, with_search: bool
    ) -> Built:
        del root, out, say, store
        self.searched.append(with_search)
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        changed = outcome() if callable(outcome) else outcome
        return Built(100, tuple(changed), self.redrafted)

    def run(self, *outcomes: Outcome) -> None:
        """Follow the front until the builds have come out so, and the front is gone."""

        def leave() -> Sequence[str]:
            self._heard = self._waiting()
            self._connection.close()
            return ()

        self.outcomes = [*outcomes, leave]
        with pytest.raises(LinkClosedError):
            module._follow(self.builder, "http://127.0.0.1:8000/")

    def told(self) -> dict[str, Any]:
        """The next thing that the front was told."""
        return dict(self._heard.pop(0) if self._heard else self.front.receive())

    def _waiting(self) -> list[Mapping[str, Any]]:
        heard = []
        while self.front.has_news():
            heard.append(self.front.receive())
        return heard


@pytest.fixture
def loop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Loop:
    (tmp_path / NOTES).parent.mkdir(parents=True)
    (tmp_path / NOTES).write_text("\n" * 8 + "    will berth 1,250 ships.\n", "utf-8")
    return Loop(tmp_path, monkeypatch)


def plain(said: list[str]) -> list[str]:
    """What was said, without times."""
    return [re.sub(r"\d\d:\d\d:\d\d|\d+\.\d+ s", "…", line) for line in said]


def test_pages_are_shown_before_they_are_indexed(loop: Loop) -> None:
    loop.run(["a.html"])
    assert loop.searched == [False, True]
    assert loop.told() == {"kind": "shown", "changed": ["a.html"]}
    assert plain(loop.said) == [
        "100 files, 1 changed  …",
        "http://127.0.0.1:8000/   watching; Ctrl-C stops",
    ]


def test_the_index_alone_is_no_news(loop: Loop) -> None:
    def indexed() -> Sequence[str]:
        loop.front.send("changed", paths=[NOTES])
        return ["pagefind/index.pf"]

    loop.run(["a.html"], indexed, ["b.html"])
    assert [loop.told()["changed"] for _ in range(2)] == [["a.html"], ["b.html"]]


def test_what_was_saved_while_the_index_was_made_is_shown(loop: Loop) -> None:
    def indexed() -> Sequence[str]:
        loop.front.send("changed", paths=[NOTES])
        return ["pagefind/index.pf", "b.html"]

    loop.run([], indexed, [])
    assert plain(loop.said)[2:] == [f"…  {NOTES}  → 1 page  …"]
    assert [loop.told()["changed"] for _ in range(3)] == [[], ["b.html"], []]


def test_saves_during_a_build_lead_to_one_more_at_once(loop: Loop) -> None:
    def saved() -> Sequence[str]:
        for path in (NOTES, "content/b.yaml", NOTES):
            loop.front.send("changed", paths=[path])
        return ["a.html"]

    loop.run(saved, ["a.html", "b.html"])
    assert loop.searched == [False, False, True]
    assert plain(loop.said)[2:] == [f"…  {NOTES} and 1 more  → 2 pages  …"]


def test_a_problem_is_shown_and_then_mended(loop: Loop) -> None:
    loop.outcomes = [[], Problems([PROBLEM]), ["a.html"]]
    loop.builder.begin()
    loop.builder.renew([NOTES])
    loop.builder.complete()  # nothing is indexed while a problem stands
    loop.builder.renew([NOTES])
    assert loop.searched == [False, False, False]
    assert loop.told() == {"kind": "shown", "changed": []}
    assert loop.told() == {
        "kind": "problems",
        "problems": [
            {
                "place": f"{NOTES}:9:14",
                "message": "the translation says `1,250`",
                "excerpt": "9 |     will berth 1,250 ships.\n" + " " * 17 + "^",
                "help": "write 12,500",
            }
        ],
    }
    assert loop.told() == {"kind": "shown", "changed": ["a.html"]}
    assert plain(loop.said)[1:] == [
        f"…  {NOTES}:9:14  1 problem, shown in the page",
        "…  mended → 1 page  …",
    ]


def test_the_problems_of_the_first_build_are_printed_whole(loop: Loop) -> None:
    loop.outcomes = [Problems([PROBLEM])]
    loop.builder.begin()
    assert loop.said[0].startswith(f"{NOTES}:9:14: the translation says `1,250`\n  9 | ")
    assert loop.said[1:] == ["1 problem; the site is as it was"]


def test_files_that_the_build_has_written_itself_are_no_news(loop: Loop) -> None:
    loop.redrafted = ("content/sources/a/claims.yaml",)
    loop.outcomes = [["a.html"], [], []]
    loop.builder.begin()
    loop.builder.renew(["content/sources/a/claims.yaml"])
    assert len(loop.said) == 1
    loop.builder.renew([NOTES])
    assert plain(loop.said)[1:] == [f"…  {NOTES}  → nothing changed  …"]


class Panic(BaseException):
    """What a library in Rust raises."""


@pytest.mark.parametrize(
    "error",
    [
        ZeroDivisionError("division by zero"),
        FileNotFoundError(2, "No such file or directory", "content/.tmp1~"),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        OSError(28, "No space left on device"),
        MemoryError(),
        RecursionError("too deep\nmuch too deep"),
        Panic("in Rust"),
    ],
)
def test_whatever_goes_wrong_is_one_line_and_the_loop_goes_on(
    loop: Loop, error: BaseException
) -> None:
    loop.outcomes = [[], error, ["a.html"]]
    loop.builder.begin()
    loop.builder.renew([NOTES])
    loop.builder.renew([NOTES])
    assert [loop.told()["kind"] for _ in range(3)] == ["shown", "problems", "shown"]
    assert len(loop.said) == 3
    assert all("\n" not in line for line in loop.said)


def test_an_unforeseen_error_is_told_where_it_arose(tmp_path: Path) -> None:
    path = tmp_path / "templates" / "page.html"
    code = compile("\n\n1 / 0", str(path), "exec")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(code)
    help = "mend it and save; `risalah build` says more"
    assert unforeseen(caught.value, tmp_path) == Problem(
        "templates/page.html", 3, 1, "division by zero", help
    )
    assert unforeseen(OSError("no"), tmp_path) == Problem(
        "site", 0, 0, "the site could not be built: no", help
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupt_ends_it_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    before = signal.getsignal(number)
    said: list[str] = []

    def interrupted(*_: object, **__: object) -> Built:
        os.kill(os.getpid(), number)
        return Built(0, (), ())

    monkeypatch.setattr(module, "build", interrupted)
    serve(tmp_path, tmp_path / "site", free_port(tmp_path), said.append)
    assert said == ["stopped"]
    assert signal.getsignal(number) == before


def free_port(folder: Path) -> int:
    with open_site(folder, Showing(), 0) as site:
        return site.server_port


def test_a_taken_port_is_told_and_the_next_one_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def interrupted(*_: object, **__: object) -> Built:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "build", interrupted)
    with open_site(tmp_path, Showing(), 0) as site:
        serve(tmp_path, tmp_path / "site", site.server_port, said.append)
        assert re.fullmatch(rf"port {site.server_port} is taken; taking \d+", said[0])
    assert said[1:] == ["stopped"]
