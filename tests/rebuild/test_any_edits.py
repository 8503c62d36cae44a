"""Whatever is edited, renamed, deleted and taken back: a build gives what a clean one gives.

The gate takes a few steps. A long run, of as many steps as wanted, from a seed of one's own:

    RISALAH_EDITS=300 RISALAH_SEED=7 pytest -n 0 -s tests/rebuild/test_any_edits.py
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from clean import Site, clean, program, site_of
from random_edits import Editor, sources_of

from risalah.build import build
from risalah.build_state import SEARCH
from risalah.cli import _current
from risalah.problem import Problem, Problems
from workspace import Workspace

STEPS = int(os.environ.get("RISALAH_EDITS", "8"))
SEED = int(os.environ.get("RISALAH_SEED", "1"))


def built(project: Workspace, search: bool) -> Site | list[Problem]:
    """What the next build makes of a project, as the command does it."""
    site = project.path("site")
    try:
        if not _current(project.root, site):
            build(project.root, site, lambda _: None, with_search=search)
    except Problems as error:
        return list(error.problems)
    return site_of(project.root)


def without_index(site: Site) -> Site:
    return {name: data for name, data in site.items() if name != SEARCH}


def test_a_build_gives_what_a_clean_one_gives(small: Workspace, tmp_path: Path) -> None:
    numbers = random.Random(SEED)
    editor = Editor(small, numbers)
    told: list[str] = []
    for step in range(STEPS):
        edits = [editor.edit() for _ in range(numbers.choice([1, 1, 2, 3, 5]))]
        search = numbers.random() < 0.8
        before = site_of(small.root)
        with program(editor.version):
            found = built(small, search)
        wanted = clean(sources_of(small), editor.version, tmp_path / "drawings")
        told.append(f"{step}: {', '.join(edits)}")
        if STEPS > 50:
            print(told[-1], f"{len(wanted)} problems" if isinstance(wanted, list) else "")
        history = "\n".join(told[-20:])
        if isinstance(wanted, list):
            assert found == wanted, history
            assert site_of(small.root) == before, history
            if numbers.random() < 0.7:
                editor.mend()
        else:
            assert isinstance(found, dict), (found, history)
            assert_same(found if search else without_index(found), wanted, history)
            editor.is_good()


def assert_same(found: Site, wanted: Site, history: str) -> None:
    names = sorted(n for n in found.keys() | wanted.keys() if found.get(n, "") != wanted.get(n, ""))
    assert names in ([], [] if SEARCH in found else [SEARCH]), (names, history)
