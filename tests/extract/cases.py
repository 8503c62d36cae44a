"""Reads the case files: a sentence, and below it what a finder finds there.

    ### A day in full
    id: Naskah itu diteken pada 9 Mei 2016 di Medan.
    = 2016-05-09 | 9 Mei 2016

`id:` or `en:` begins a sentence and says its language; each line that begins with `=` is one thing
found, in order; `= none` says that nothing is. Other lines are comments. With the variable
REWRITE_CASES set, the expectations are rewritten instead of compared; CI refuses to.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from each import assert_each

HERE = Path(__file__).parent / "cases"
NOTHING = ("none",)


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of a case file, with its place and what is expected of it."""

    file: str
    line: int
    title: str
    lang: str
    words: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.title}"


def read_cases(file: str) -> list[Case]:
    """The cases of one file in `tests/extract/cases`, in order."""
    return list(_parse(file, (HERE / file).read_text(encoding="utf-8").splitlines()))


def check_cases(file: str, find: Callable[[str, str], tuple[str, ...]]) -> None:
    """Compare what `find` says of the words and language of each case with what is expected."""
    assert_each(read_cases(file), lambda case: _check(case, find))


def _check(case: Case, find: Callable[[str, str], tuple[str, ...]]) -> None:
    found = find(case.words, case.lang) or NOTHING
    if os.environ.get("REWRITE_CASES"):
        assert not os.environ.get("CI"), "expectations are never rewritten in CI"
        _rewrite(case, found)
        return
    assert found == case.expected, case.words


def _parse(file: str, lines: list[str]) -> Iterator[Case]:
    title = ""
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            title = line.lstrip("# ")
        sentence = re.fullmatch(r"(id|en): (.+)", line)
        if sentence:
            expected = _expected_below(lines, number)
            yield Case(file, number, title, sentence[1], sentence[2], expected)


def _expected_below(lines: list[str], number: int) -> tuple[str, ...]:
    found = []
    for line in lines[number:]:
        if not line.startswith("="):
            break
        found.append(line[1:].strip())
    return tuple(found)


def _rewrite(case: Case, found: tuple[str, ...]) -> None:
    path = HERE / case.file
    lines = path.read_text(encoding="utf-8").splitlines()
    at = lines.index(f"{case.lang}: {case.words}") + 1
    end = at
    while end < len(lines) and lines[end].startswith("="):
        end += 1
    lines[at:end] = [f"= {one}" for one in found]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
