"""Every numeral of every paper is accounted for, once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from risalah.content.drafted import drafted_paths
from risalah.content.library import Library
from risalah.problem import Problem

_NUMERAL = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def check_numerals(library: Library) -> Iterable[Problem]:
    """The ledger of a paper holds each run of digits of its text exactly once, in order."""
    for source, ledger in library.numerals.items():
        paper, path = library.papers[source], drafted_paths(source)[2]
        there = [(m.start(), m.end(), m.group()) for m in _NUMERAL.finditer(paper.text)]
        listed = [(n.start, n.end, n.text) for n in ledger]
        for line, (start, end, text) in enumerate(listed, 2):
            if paper.text[start:end] != text:
                yield Problem(path, line, 1, f"`{text}` does not stand at {start} in {paper.path}")
        for start, _, text in sorted(set(there) - set(listed)):
            at = paper.position(start)
            help = "run `risalah build`"
            yield Problem(paper.path, *at, f"numeral `{text}` is not accounted for", help)
        if len(listed) != len(set(listed)):
            yield Problem(path, 0, 0, "a numeral is listed twice", "run `risalah build`")
