"""The chain from papers and content to the site, written once, top to bottom.

content ← read;  drafts ← extract;  library ← load;  problems ← check;  files ← render
site/ ← write
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from risalah.build_state import CACHE, SEARCH, BuildState, digest, program, read_json
from risalah.content.checks import check
from risalah.content.drafted import drafted_paths, read_drafts
from risalah.content.library import Library
from risalah.content.load import load
from risalah.content.reading import Content, read_content
from risalah.content.schema import ActorRecord, SourceRecord, TermRecord
from risalah.extract.drafts import render_claims, render_layout, render_numerals
from risalah.extract.names.instruments import InstrumentEntry, Instruments
from risalah.extract.names.registry import ActorEntry, Registry
from risalah.extract.paper import read_paper
from risalah.files import (
    decode_text,
    differing,
    laid_out,
    replace_folder,
    write_file,
    write_site,
)
from risalah.problem import Problem, Problems
from risalah.publish.links import check_links
from risalah.publish.render import Rendering
from risalah.publish.searched import mark_of, searched_pages

UNUSED = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
)
"""What pagefind adds for sites without a search page of their own: half a megabyte."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: how many files the site holds and which of them changed."""

    files: int
    changed: tuple[str, ...]
    redrafted: tuple[str, ...]


def build(root: Path, out: Path, say: Callable[[str], None]) -> Built:
    """Make the site in `out` current; raises `Problems` and writes nothing when content is bad."""
    state = BuildState(root, out)
    inputs = state.inputs()
    content = read_content(root)
    drafts = draft(root, content)
    _, files = compose(root, content, drafts)
    searched = searched_pages(files)
    mark = mark_of(searched)
    known = state.known.get("searched")
    other = known != mark if known else bool(differing(out, files, [SEARCH]))
    with ExitStack() as until_written:
        found = None
        if other or not (out / SEARCH).is_dir():
            say(f"indexing {len(searched)} pages for search")
            found = until_written.enter_context(_indexed(searched))
        redrafted = [path for path, data in drafts.items() if write_file(root / path, data)]
        changed = write_site(out, files, keep=[SEARCH])
        if found is not None:
            replace_folder(out / SEARCH, found)
    state.write(inputs, drafts, len(files), mark)
    return Built(len(files), tuple(changed), tuple(redrafted))


def compose(
    root: Path, content: Content, drafts: Mapping[str, bytes]
) -> tuple[Library, dict[str, bytes]]:
    """The checked library and all files of the site, in memory; raises `Problems`."""
    with _uncollected():
        library = load(content, drafts)
        rendering = Rendering(library, root / "templates", root / CACHE)
        problems = check(library)
        if problems:
            rendering.stop()
            raise Problems(problems)
        files = rendering.files()
        broken = check_links(files)
    if broken:
        raise Problems(broken)
    return library, files


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector, which would walk the whole library again and again and find nothing.

    What a build makes it keeps until it ends.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def stale(root: Path, out: Path) -> tuple[str, ...]:
    """Names of drafted files and pages that a build would change; nothing is written."""
    content = read_content(root)
    drafts = draft(root, content)
    _, files = compose(root, content, drafts)
    names = [path for path, data in drafts.items() if not _holds(root / path, data)]
    prefix = out.name
    return (*names, *(f"{prefix}/{name}" for name in differing(out, files, [SEARCH])))


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def draft(root: Path, content: Content) -> dict[str, bytes]:
    """The drafted files of all sources by path: from disk where nothing they come from changed."""
    names = (*content.actors.values(), *content.terms.values())
    ground = digest(program().encode(), *(record.model_dump_json().encode() for record in names))
    cache = root / CACHE / "drafts.json"
    known = read_json(cache)
    on_disk = read_drafts(root, content.sources)
    drafts: dict[str, bytes] = {}
    keys: dict[str, str] = {}
    registry = registry_of(content.actors.values())
    instruments = instruments_of(content.terms.values())
    for source in content.sources.values():
        raw = content.texts[source.id]
        key = digest(ground.encode(), source.id.encode(), raw)
        paths = drafted_paths(source.id)
        there = {path: on_disk[path] for path in paths if path in on_disk}
        whole = len(there) == len(paths)
        if not whole or known.get(source.id) != digest(key.encode(), *there.values()):
            there = _drafts_of(source, raw, registry, instruments)
        drafts |= there
        keys[source.id] = digest(key.encode(), *there.values())
    if keys != known:
        write_file(cache, json.dumps(keys, indent=1, sort_keys=True).encode())
    return drafts


def _drafts_of(
    source: SourceRecord, raw: bytes, registry: Registry, instruments: Instruments
) -> dict[str, bytes]:
    reading = read_paper(source.id, decode_text(raw, source.text), registry, instruments)
    claims, layout, numerals = drafted_paths(source.id)
    return {
        claims: render_claims(reading, source.text, raw).encode(),
        layout: render_layout(reading, source.text, raw).encode(),
        numerals: render_numerals(reading.numerals).encode(),
    }


def registry_of(actors: Iterable[ActorRecord]) -> Registry:
    """The actors of content/ as the parser wants them."""
    entries = [
        ActorEntry(a.id, a.kind, (*a.name.words.values(), *a.aliases), a.iso) for a in actors
    ]
    with _one_for_each_name(actors):
        return Registry.of(entries)


def instruments_of(terms: Iterable[TermRecord]) -> Instruments:
    """The named instruments of the glossary as the parser wants them; concepts are left out."""
    entries = [
        InstrumentEntry(t.id, (*t.name.words.values(), *t.aliases))
        for t in terms
        if t.kind == "instrument"
    ]
    with _one_for_each_name(terms):
        return Instruments.of(entries)


@contextmanager
def _one_for_each_name(records: Iterable[ActorRecord | TermRecord]) -> Iterator[None]:
    """Two records for one name are a problem of the later one."""
    try:
        yield
    except ValueError as error:
        place = next(r.place("name") for r in records if str(error).endswith(f"`{r.id}`"))
        raise Problems([place.problem(str(error), "leave the name to one of them")]) from error


@contextmanager
def _indexed(pages: Mapping[str, bytes]) -> Iterator[Path]:
    """The search index of some pages, in a folder of its own as long as it is needed.

    Raises `Problems` with the search program's own words when it fails.
    """
    with laid_out(pages) as folder:
        command = [sys.executable, "-m", "pagefind", "-q", "--site", str(folder)]
        done = subprocess.run(
            [*command, "--output-subdir", SEARCH],
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode or not (folder / SEARCH).is_dir():
            said = (done.stderr or done.stdout).decode("utf-8", "replace").split("\n")
            last = next((line.strip() for line in reversed(said) if line.strip()), "nothing")
            message = f"the search program failed with code {done.returncode}"
            raise Problems([Problem(f"site/{SEARCH}", 0, 0, message, f"it says: {last}")])
        for name in UNUSED:
            (folder / SEARCH / name).unlink(missing_ok=True)
        yield folder / SEARCH
