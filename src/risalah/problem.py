"""A user's mistake as a value, and the one printed form it has."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a paper, in content or in an argument.

    `path` is relative to the project's root where it can be. `line` and `column` count from 1;
    0 means that the whole file is meant. `message` and `help` are lower case without a full stop.
    """

    path: str
    line: int
    column: int
    message: str
    help: str = ""


class Problems(Exception):  # noqa: N818 - it carries problems; it is not one error
    """Raised at the end of a stage that cannot go on; holds every problem the stage found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problem(s)")


def nearest(name: str, known: Iterable[str]) -> str:
    """The help for a name that is not known: the one most like it; empty where none is like it."""
    near = difflib.get_close_matches(name, sorted(known), 1, 0.6)
    return f"did you mean `{near[0]}`?" if near else ""


def render_problem(problem: Problem, line_text: str | None = None) -> str:
    """`path:line:column: message`, the line with a caret below the column, then `help:`."""
    out = [f"{place_of(problem)}: {problem.message}"]
    out += [f"  {line}" for line in excerpt(problem, line_text).splitlines()]
    if problem.help:
        out.append(f"  help: {problem.help}")
    return "\n".join(out)


def place_of(problem: Problem) -> str:
    """`path:line:column`, or the path where the whole file is meant."""
    at = f":{problem.line}:{max(problem.column, 1)}" if problem.line else ""
    return f"{problem.path}{at}"


def excerpt(problem: Problem, line_text: str | None) -> str:
    """The line with a caret below the column, each a line; empty where there is none to show."""
    if not problem.line or line_text is None:
        return ""
    shown = "".join(ch if ch.isprintable() else " " for ch in line_text.rstrip("\r\n"))
    column = max(problem.column, 1)
    if len(shown) > 160:
        cut = max(0, min(column - 60, len(shown) - 160))
        shown, column = shown[cut : cut + 160], column - cut
    gutter = f"{problem.line} | "
    return f"{gutter}{shown}\n" + " " * (len(gutter) + column - 1) + "^"
