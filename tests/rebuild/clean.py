"""Clean builds of what an editor wrote, by processes that have built nothing yet."""

from __future__ import annotations

import gzip
import json
import shutil
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest.mock import patch

import risalah.build
import risalah.build_state
import risalah.drafting
import risalah.publish.recipes
from risalah.build import build
from risalah.build_state import SEARCH
from risalah.engine.manifest import walk
from risalah.problem import Problem, Problems
from risalah.publish.exports.datapackage import json_bytes
from workspace import Workspace

Site = dict[str, Any]
"""Files by their name, the search index as the pages that it finds."""


@contextmanager
def program(version: int) -> Iterator[None]:
    """The program in another version, which writes its data in another form."""
    write = json_bytes

    def written(value: Any) -> bytes:
        return write(value) + b"\n" * version

    with ExitStack() as patches:
        patches.enter_context(patch.object(risalah.publish.recipes, "json_bytes", written))
        for module in (risalah.build, risalah.build_state, risalah.drafting):
            patches.enter_context(patch.object(module, "program", lambda: f"program {version}"))
        yield


def pages_found(files: Mapping[str, bytes]) -> dict[str, Any]:
    """What a search index holds of each page; what is damaged, as it stands."""
    found: dict[str, Any] = {}
    for name, data in files.items():
        if name.startswith(f"{SEARCH}/fragment/"):
            try:
                page = json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
            except (OSError, EOFError, ValueError, zlib.error):
                found[name] = data
            else:
                found[page["url"]] = page
    return found


def site_of(root: Path) -> Site:
    """What stands in a project's site, odd things as well; empty where there is none."""
    site = root / "site"
    if not site.is_dir():
        return {}
    found = walk(site)
    files = {name: (site / name).read_bytes() for name in found.marks}
    index = {name: data for name, data in files.items() if name.startswith(f"{SEARCH}/")}
    rest = {name: data for name, data in files.items() if name not in index}
    return {**rest, **dict.fromkeys(found.odd), SEARCH: pages_found(index)}


def clean_build(
    sources: Mapping[str, bytes], version: int = 0, drawings: Path | None = None
) -> Site | list[Problem]:
    """The site made of nothing but its sources, or the problems.

    Drawings, which take most of the time, are shared by all builds that name a folder for them.
    """
    with tempfile.TemporaryDirectory() as folder, program(version):
        project = Workspace(Path(folder) / "project")
        for name, data in sources.items():
            project.write(name, data)
        if drawings is not None and drawings.is_dir():
            shutil.copytree(drawings, project.path(".cache"))
        try:
            build(project.root, project.path("site"), lambda _: None)
        except Problems as error:
            return list(error.problems)
        if drawings is not None:
            for kept in project.path(".cache").iterdir():
                if kept.is_dir() and not kept.name.startswith("site-"):
                    shutil.copytree(kept, drawings / kept.name, dirs_exist_ok=True)
        return site_of(project.root)


def clean(
    sources: Mapping[str, bytes], version: int = 0, drawings: Path | None = None
) -> Site | list[Problem]:
    """The same in a process that is as the program is when it starts."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["clean"])
    with ProcessPoolExecutor(1, context) as pool:
        return pool.submit(clean_build, sources, version, drawings).result()
