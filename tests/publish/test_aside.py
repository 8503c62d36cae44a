"""Work in a copy of the process comes out as work done here, and so does what stops it."""

from __future__ import annotations

import os

import pytest
from risalah.publish.aside import Aside

from risalah.publish import aside


@pytest.fixture(params=["copy", "here"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    copied = request.param == "copy"
    if copied and not hasattr(os, "fork"):
        pytest.skip("no process can be copied here")
    monkeypatch.setattr(aside, "_may_copy", lambda: copied)
    return str(request.param)


def test_what_was_made_before_is_seen(place: str) -> None:
    made = {"a": b"one"}
    here = os.getpid()
    done = Aside(lambda: {**made, "pid": b"same" if os.getpid() == here else b"other"}).result()
    assert done == {"a": b"one", "pid": b"same" if place == "here" else b"other"}


@pytest.mark.usefixtures("place")
def test_what_stops_the_work_is_raised_here() -> None:
    def work() -> dict[str, bytes]:
        raise LookupError("no such page")

    with pytest.raises(LookupError, match="no such page"):
        Aside(work).result()


@pytest.mark.usefixtures("place")
def test_work_can_be_given_up() -> None:
    Aside(dict).stop()
