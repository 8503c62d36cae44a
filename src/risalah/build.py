"""The chain from papers and content to the site, written once, top to bottom.

drafts ← extract;  library ← load;  problems ← check;  files ← render;  site/ ← write
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from risalah.content.checks import check
from risalah.content.library import Library
from risalah.content.load import CONTENT, drafted_paths, load, load_registry
from risalah.content.schema import ActorRecord, SourceRecord, TermRecord
from risalah.current import CACHE, SEARCH, Stamp, digest, program, read_json
from risalah.extract.drafts import render_claims, render_layout, render_numerals
from risalah.extract.instruments import InstrumentEntry, Instruments
from risalah.extract.paper import read_paper
from risalah.extract.registry import ActorEntry, Registry
from risalah.files import (
    decode_text,
    differing,
    laid_out,
    read_bytes,
    replace_folder,
    write_file,
    write_site,
)
from risalah.problem import Problems
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
    drafts = draft(root)
    _, files = compose(root, drafts)
    redrafted = [path for path, data in drafts.items() if write_file(root / path, data)]
    changed = write_site(out, files, keep=[SEARCH])
    stamp = Stamp(root, out)
    searched = searched_pages(files)
    mark = mark_of(searched)
    other = stamp.known["searched"] != mark if "searched" in stamp.known else bool(changed)
    if other or not (out / SEARCH).is_dir():
        say(f"indexing {len(searched)} pages for search")
        index(out, searched)
    stamp.write(len(files), mark)
    return Built(len(files), tuple(changed), tuple(redrafted))


def compose(root: Path, drafts: Mapping[str, bytes]) -> tuple[Library, dict[str, bytes]]:
    """The checked library and all files of the site, in memory; raises `Problems`."""
    with _uncollected():
        library = load(root, drafts)
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
    drafts = draft(root)
    _, files = compose(root, drafts)
    names = [path for path, data in drafts.items() if not _holds(root / path, data)]
    prefix = out.name
    return (*names, *(f"{prefix}/{name}" for name in differing(out, files, [SEARCH])))


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def draft(root: Path) -> dict[str, bytes]:
    """The drafted files of all sources by path: from disk where nothing they come from changed."""
    sources, actors, terms = load_registry(root)
    ground = digest(
        program().encode(),
        *((root / CONTENT / name).read_bytes() for name in ("actors.yaml", "glossary.yaml")),
    )
    cache = root / CACHE / "drafts.json"
    known = read_json(cache)
    drafts: dict[str, bytes] = {}
    keys: dict[str, str] = {}
    registry, instruments = registry_of(actors), instruments_of(terms)
    for source in sources:
        raw = read_bytes(root / source.text, source.text)
        key = digest(ground.encode(), source.id.encode(), raw)
        paths = drafted_paths(source.id)
        there = {path: (root / path).read_bytes() for path in paths if (root / path).is_file()}
        if len(there) != len(paths) or known.get(source.id) != digest(
            key.encode(), *there.values()
        ):
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


def registry_of(actors: list[ActorRecord]) -> Registry:
    """The actors of content/ as the parser wants them."""
    return Registry.of(
        [ActorEntry(a.id, a.kind, (a.name.id, a.name.en, *a.aliases), a.iso) for a in actors]
    )


def instruments_of(terms: list[TermRecord]) -> Instruments:
    """The named instruments of the glossary as the parser wants them; concepts are left out."""
    return Instruments.of(
        [
            InstrumentEntry(t.id, (t.name.id, t.name.en, *t.aliases))
            for t in terms
            if t.kind == "instrument"
        ]
    )


def index(out: Path, pages: Mapping[str, bytes]) -> None:
    """Build the search index of the site in `out` anew, from what search reads of its pages."""
    with laid_out(pages) as folder:
        command = [sys.executable, "-m", "pagefind", "-q", "--site", str(folder)]
        subprocess.run(
            [*command, "--output-subdir", SEARCH],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )
        for name in UNUSED:
            (folder / SEARCH / name).unlink(missing_ok=True)
        replace_folder(out / SEARCH, folder / SEARCH)
