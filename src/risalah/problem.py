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
    place = problem.path
    if problem.line:
        place += f":{problem.line}:{max(problem.column, 1)}"
    out = [f"{place}: {problem.message}"]
    if problem.line and line_text is not None:
        shown = "".join(ch if ch.isprintable() else " " for ch in line_text.rstrip("\r\n"))
        column = max(problem.column, 1)
        if len(shown) > 160:
            cut = max(0, min(column - 60, len(shown) - 160))
            shown, column = shown[cut : cut + 160], column - cut
        gutter = f"{problem.line} | "
        out.append(f"  {gutter}{shown}")
        out.append("  " + " " * (len(gutter) + column - 1) + "^")
    if problem.help:
        out.append(f"  help: {problem.help}")
    return "\n".join(out)
