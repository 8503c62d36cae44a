"""When an open page is told what; nothing here waits for a clock."""

from __future__ import annotations

import pytest

from risalah.serve import showing as module
from risalah.serve.showing import Showing

PAGE = "topics/rice.html"
PROBLEM = {"place": "content/a.yaml:1:1", "message": "bad", "excerpt": "", "help": ""}
ALIVE = ": here\n\n"
RELOAD = "event: reload\ndata: null\n\n"


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PULSE", 0.0)


@pytest.fixture
def showing() -> Showing:
    one = Showing("run")
    one.show([PAGE])
    return one


def told(showing: Showing, stamp: str, name: str = PAGE, count: int = 2) -> list[str]:
    """The first things that a page is told, but for the greeting."""
    events = showing.events(name, stamp)
    next(events)
    return [event for event, _ in zip(events, range(count - 1), strict=False)]


def test_a_page_that_is_as_it_was_sent_is_left_alone(showing: Showing) -> None:
    assert told(showing, showing.stamp) == [ALIVE]


def test_a_page_that_has_changed_since_is_loaded_again(showing: Showing) -> None:
    stamp = showing.stamp
    showing.show([PAGE])
    showing.show(["other.html"])
    assert list(showing.events(PAGE, stamp)) == [ALIVE, RELOAD]


def test_a_page_is_left_alone_when_others_change(showing: Showing) -> None:
    stamp = showing.stamp
    showing.show(["other.html", "data/claims.csv"])
    assert told(showing, stamp) == [ALIVE]


def test_every_page_is_loaded_again_when_the_style_changes(showing: Showing) -> None:
    stamp = showing.stamp
    showing.show(["assets/style.css"])
    assert RELOAD in told(showing, stamp)


@pytest.mark.parametrize("stamp", ["former.7", "former.1", "", "run.", "run.x", "run.-1"])
def test_a_page_of_another_run_is_loaded_again(showing: Showing, stamp: str) -> None:
    assert RELOAD in told(showing, stamp)


def test_before_the_first_build_no_page_is_old() -> None:
    assert told(Showing("run"), "former.7") == [ALIVE]


def test_a_page_that_opens_learns_of_the_problems(showing: Showing) -> None:
    showing.hinder([PROBLEM])
    assert told(showing, showing.stamp)[0].startswith(
        'event: problems\ndata: [{"place": "content/a'
    )


def test_problems_are_told_once_and_then_that_they_are_mended(showing: Showing) -> None:
    events = showing.events(PAGE, showing.stamp)
    next(events)
    showing.hinder([PROBLEM])
    assert next(events).startswith("event: problems\n")
    assert next(events) == ALIVE
    showing.show([])
    assert next(events) == "event: problems\ndata: []\n\n"
    assert next(events) == ALIVE


def test_no_line_of_a_problem_ends_its_event(showing: Showing) -> None:
    showing.hinder([{**PROBLEM, "message": "a\n\nevent: reload\r\n", "excerpt": "1 | a\n    ^"}])
    (event,) = told(showing, showing.stamp)
    assert event.count("\n") == 3
    assert "\r" not in event
