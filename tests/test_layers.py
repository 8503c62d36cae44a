"""Which module may know which, and who may touch the disk: the plan of the house as a test."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from workspace import PROJECT

SOURCE = PROJECT / "src" / "risalah"
MODULES = sorted(path.relative_to(SOURCE).as_posix()[:-3] for path in SOURCE.rglob("*.py"))

# From the ground up: a module may import from its own storey and from those below it.
STOREYS = (
    ("__init__", "addresses", "clip", "datafiles", "edtf", "model", "problem", "slug", "span"),
    ("languages",),
    ("lexicon", "looks", "quantities"),
    ("text", "files"),
    ("build_state",),
    ("engine",),
    ("extract", "content"),
    ("drafter", "publish"),
    ("drafting",),
    ("account", "scaffold", "build"),
    ("serve",),
    ("cli",),
    ("__main__",),
)
STRANGERS = (("extract", "content"), ("extract", "publish"))

# Rooms that import nothing of their half but themselves.
ROOMS = ("extract/names",)

# What each module that touches the disk does there; all others are pure.
DISK = {
    "build": "reads pages that are as they were, and compares what stands on disk",
    "build_state": "reads what a site is made from and made of, to tell whether they changed",
    "cli": "asks whether a folder holds a project or a site",
    "content/drafted": "reads the drafted files that are there",
    "content/record_store": "sweeps out what was not asked for",
    "content/parts": "reads a YAML file and what it includes",
    "drafting": "sweeps out what belongs to no source any more",
    "datafiles": "reads the tables that lie beside the code",
    "engine/manifest": "asks what stands in the site, and reads what was written down of it",
    "engine/site_change": "lays out the files of a new site",
    "engine/site_folder": "exchanges the site and removes what killed builds left",
    "files": "reads and writes",
    "lexicon/lists": "reads the word lists of the package",
    "looks/palette": "reads its own data",
    "publish/drawings/drawing_program": "keeps drawings that take long",
    "publish/search_files": "reads pages of which it kept no record",
    "publish/search_index": "reads what the search program wrote",
    "serve/watching": "asks whether files were saved",
    "serve/web": "reads the site that it sends",
    "scaffold": "asks what is there already",
}
TOUCHES = {
    "chmod",
    "exists",
    "glob",
    "is_dir",
    "is_file",
    "iterdir",
    "mkdir",
    "open",
    "read_bytes",
    "read_text",
    "rename",
    "rglob",
    "rmdir",
    "stat",
    "symlink_to",
    "touch",
    "unlink",
    "write_bytes",
    "write_text",
}
EFFECTS = {
    "fcntl": ("engine/site_folder",),
    "http": ("serve/web",),
    "io.open": (),
    "locale": (),
    "multiprocessing": ("engine/making", "serve/front", "serve/link"),
    "os": (
        "build_state",
        "engine/exchange",
        "engine/making",
        "engine/manifest",
        "engine/site_change",
        "engine/site_folder",
        "files",
        "publish/drawings/drawing_process",
        "publish/drawings/drawing_program",
        "serve/builder",
        "serve/front",
        "serve/web",
    ),
    "resource": ("publish/drawings/drawing_process",),
    "signal": (
        "publish/drawings/drawing_process",
        "publish/drawings/drawing_program",
        "serve/builder",
        "serve/front",
    ),
    "random": (),
    "secrets": (),
    "shutil": ("engine/site_change", "files"),
    "socket": (),
    "subprocess": (
        "publish/drawings/drawing_program",
        "publish/search_index",
        "serve/front",
    ),
    "tempfile": ("files", "publish/drawings/drawing_process"),
    "threading": (
        "engine/making",
        "publish/search_index",
        "serve/front",
        "serve/link",
        "serve/showing",
        "serve/watching",
    ),
    "time": ("cli", "serve/builder", "serve/showing"),
    "urllib": ("serve/web",),
    "uuid": (),
    "watchfiles": ("serve/watching",),
}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((SOURCE / f"{module}.py").read_text("utf-8"))


@cache
def nodes(module: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(module)))


def imports(node: ast.AST) -> list[str]:
    """Dotted names that an import statement brings in."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{name.name}" for name in node.names]
    return []


@cache
def own_imports(module: str) -> set[str]:
    """Modules of the package that a module imports, by their path."""
    found = set()
    for node in nodes(module):
        for name in imports(node):
            parts = name.split(".")[1:] if name.startswith("risalah.") else []
            for length in range(len(parts), 0, -1):
                path = "/".join(parts[:length])
                near = (path, f"{path}/__init__")
                if there := [other for other in near if other in MODULES]:
                    found.add(there[0])
                    break
    return found


def storey(module: str) -> int:
    return next(i for i, rooms in enumerate(STOREYS) if module.split("/", maxsplit=1)[0] in rooms)


def reachable(module: str) -> set[str]:
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        for other in own_imports(waiting.pop()) - seen:
            seen.add(other)
            waiting.append(other)
    return seen


def test_imports_go_down_and_never_in_a_circle() -> None:
    up = [
        f"{module} imports {other}"
        for module in MODULES
        for other in own_imports(module)
        if storey(other) > storey(module)
    ]
    assert up == []
    assert [module for module in MODULES if module in reachable(module)] == []


def test_reading_papers_and_publishing_never_know_each_other() -> None:
    joined = {"drafter", "drafting", "build", "cli", "serve", "__main__"}
    known = {
        module: {other.split("/")[0] for other in (module, *reachable(module))}
        for module in MODULES
        if module.split("/")[0] not in joined
    }
    for pair in STRANGERS:
        assert [module for module, rooms in known.items() if rooms.issuperset(pair)] == [], pair


def test_the_engine_knows_files_and_problems_and_nothing_of_what_is_made() -> None:
    known = {
        other for module in MODULES if module.startswith("engine/") for other in own_imports(module)
    }
    outside = {other for other in known if not other.startswith("engine/")}
    assert outside == {"build_state", "files", "problem"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_no_other_room_of_its_half(room: str) -> None:
    half = room.split("/", maxsplit=1)[0] + "/"
    for module in MODULES:
        for other in own_imports(module) if module.startswith(f"{room}/") else ():
            assert other.startswith(f"{room}/") or not other.startswith(half), (
                f"{module} imports {other}"
            )


def test_no_function_imports_the_package() -> None:
    inner = [
        f"{module}: {name}"
        for module in MODULES
        if module not in {"cli", "drafting"}  # what takes long to load is loaded when it is needed
        for node in nodes(module)
        for name in imports(node)
        if name.startswith("risalah") and node not in tree(module).body
    ]
    assert inner == []


def test_only_the_modules_listed_here_touch_the_disk() -> None:
    touched = {module: called(module) & TOUCHES for module in MODULES}
    assert {
        module: names for module, names in touched.items() if names and module not in DISK
    } == {}
    assert [module for module in DISK if not touched[module]] == []


def called(module: str) -> set[str]:
    """The methods that a module calls, and `open`."""
    functions = [node.func for node in nodes(module) if isinstance(node, ast.Call)]
    methods = {function.attr for function in functions if isinstance(function, ast.Attribute)}
    names = {function.id for function in functions if isinstance(function, ast.Name)}
    return methods | (names & {"open"})


def test_no_clock_no_chance_and_no_network_reach_the_output() -> None:
    found = [f"{module} {what}" for module in MODULES for what in effects(module)]
    assert found == []


def effects(module: str) -> Iterator[str]:
    """What a module does, without leave, that may come out otherwise another time."""
    for node in nodes(module):
        for name in imports(node):
            for effect, allowed in EFFECTS.items():
                if module not in allowed and (name == effect or name.startswith(f"{effect}.")):
                    yield f"imports {name}"
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}:
            yield "asks the clock"


def test_the_program_knows_no_paper_and_no_topic() -> None:
    content = PROJECT / "content"
    names = [path.name for path in (content / "sources").iterdir()]
    names += [path.name for path in (content / "topics").iterdir()]
    names += [path.name for path in (PROJECT / "seeds").glob("*.txt")]
    assert len(names) >= 15
    files = [*SOURCE.rglob("*.py"), *(PROJECT / "templates").rglob("*")]
    known = re.compile("|".join(map(re.escape, names)))
    for path in files:
        if path.is_file():
            named = known.search(path.read_text("utf-8"))
            assert named is None, f"{path} names {named}"


def test_every_module_says_what_it_knows() -> None:
    named = [module for module in MODULES if not module.endswith("__init__")]
    assert [module for module in named if not ast.get_docstring(tree(module))] == []


def test_no_module_bears_a_name_that_says_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "core"}
    assert not [module for module in MODULES if Path(module).name in vague]


def test_layout_knows_of_the_other_finders_only_the_figures_of_tables() -> None:
    layout = [module for module in MODULES if module.startswith("extract/layout/")]
    known = {other for module in layout for other in own_imports(module) if "extract/" in other}
    others = {other for other in known if other not in layout}
    assert {other.rpartition("/figures")[0] for other in others} == {"extract/quantities"}
