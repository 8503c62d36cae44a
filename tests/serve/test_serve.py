"""An editor's afternoon with `risalah serve`: saves, slips, an interrupt."""

from __future__ import annotations

import json
import random
import signal
import socket
import threading

import pytest
from served import members, served

from workspace import Workspace

SITE = "content/site.yaml"
WORDS = "two invented papers"


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def names(project: Workspace) -> set[str]:
    """Every file of a project but for the search index, whose files bear their bytes' names."""
    return {name for name in project.tree() if not name.startswith("site/pagefind/")}


def test_a_save_is_shown_a_slip_is_told_and_an_interrupt_ends_it(
    small: Workspace, port: int
) -> None:
    before = names(small)
    with served(small.root, port=port) as serve:
        assert serve.port == port
        assert WORDS in serve.page("index.html")
        with serve.events("index.html") as events:
            small.edit(SITE, WORDS, "two made-up papers")
            assert next(events) == ("reload", "null")
        assert "two made-up papers" in serve.page("index.html")
        serve.hears(rf"^\d\d:\d\d:\d\d  {SITE}  → \d+ pages?  \d+\.\d\d s$")

        with serve.events("index.html") as events:
            good = small.read(SITE)
            small.write(SITE, f"{good}\nslip: ]\n")
            kind, data = next(events)
            (problem,) = json.loads(data)
            assert kind == "problems"
            assert problem["place"].startswith(f"{SITE}:")
            assert problem["excerpt"].endswith("^")
            serve.hears(rf"{SITE}:\d+:\d+  1 problem, shown in the page$")
            assert "two made-up papers" in serve.page("index.html")
            small.write(SITE, good)
            assert next(events) == ("problems", "[]")
        serve.hears(r"mended → nothing changed  \d+\.\d\d s$")

        session = serve.process.pid
        assert serve.stop(signal.SIGINT) == 130
    assert serve.said[-1] == "stopped"
    assert not [line for line in serve.said if "Traceback" in line]
    assert members(session) == []
    assert names(small) == before
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port))


def test_no_save_is_lost(small: Workspace, port: int) -> None:
    moments = random.Random(5)
    pause = threading.Event()
    first = small.read(SITE)
    with served(small.root, port=port) as serve:
        for number in range(10):
            small.write(SITE, first.replace(WORDS, f"papers as of save {number}."))
            pause.wait(moments.random() * 0.3)
        serve.shows("index.html", "papers as of save 9.")
    result = small.run("build", "--check")
    assert "site/index.html" not in result.output


def test_what_no_check_expects_is_one_line_and_serve_goes_on(small: Workspace, port: int) -> None:
    path = "templates/home.html"
    good = small.root.joinpath(path).read_bytes()
    with served(small.root, port=port) as serve:
        for bad in (b"{{ 1/0 }}", b"\xff\xfe"):
            small.write(path, good.replace(b"{% block content %}", b"{% block content %}" + bad))
            serve.hears(r"  1 problem, shown in the page$")
            small.write(path, good)
            serve.hears("mended")
        small.path(path).unlink()
        serve.hears(r"  \d+ problems?, shown in the page$")
        small.write(path, good)
        serve.hears("mended")
    assert not [line for line in serve.said if "Traceback" in line]


def test_a_taken_port_is_told_and_the_next_one_is_used(small: Workspace) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with served(small.root, port=port) as serve:
            assert serve.port > port
            assert serve.said[0] == f"port {port} is taken; taking {serve.port}"
            assert WORDS in serve.page("index.html")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_during_a_build_leaves_nothing(
    unbuilt: Workspace, port: int, number: signal.Signals
) -> None:
    with served(unbuilt.root, port=port) as serve:
        unbuilt.edit(SITE, WORDS, "two made-up papers")
        session = serve.process.pid
        assert serve.stop(number) == 130
    assert members(session) == []
    assert not [line for line in serve.said if "Traceback" in line]
    left = [path.name for path in unbuilt.root.rglob("*")]
    assert not [name for name in left if name.endswith(".part") or name in {"stage", "making"}]


def test_the_browser_is_opened_when_asked_for(
    small: Workspace, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "echo opened %s")
    said = f"opened http://127.0.0.1:{port}/"
    with served(small.root, "--open", port=port) as serve:
        assert said in serve.said or serve.hears("^opened ") == said


def test_a_site_that_the_program_did_not_write_is_refused(unbuilt: Workspace) -> None:
    unbuilt.write("site/thesis.docx", "words")
    result = unbuilt.run("serve")
    assert result.code == 2
    assert "holds files that this program did not write" in result.output
    assert unbuilt.read("site/thesis.docx") == "words"


def test_a_file_where_the_site_should_be_is_refused(unbuilt: Workspace) -> None:
    unbuilt.write("site", "words")
    assert unbuilt.run("serve").code == 2
    assert unbuilt.read("site") == "words"
