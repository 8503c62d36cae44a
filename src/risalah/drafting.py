"""What the parser drafts of all papers: from disk where nothing that it comes from has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from risalah.build_state import CACHE, digest, program, read_json
from risalah.content.drafted import drafted_paths, read_drafts
from risalah.content.reading import Content
from risalah.files import PART, remove, write_kept


def draft(root: Path, content: Content, *, keep: bool = True) -> dict[str, bytes]:
    """The drafted files of all sources by path. With `keep`, what they come from is cached."""
    ground = digest(program().encode(), repr(list(_names(content))).encode())
    cache = root / CACHE / "drafts.json"
    known, on_disk = read_json(cache), read_drafts(root, content.sources)
    keys = {
        source: digest(ground.encode(), source.encode(), content.texts[source])
        for source in content.sources
    }
    drafts = {
        path: on_disk[path]
        for source, key in keys.items()
        if _is_current(source, known.get(source), key, on_disk)
        for path in drafted_paths(source)
    }
    stale = [one for id, one in content.sources.items() if drafted_paths(id)[0] not in drafts]
    if stale:
        # the parser takes long to load, and most builds need none of it
        from risalah.drafter import Drafter

        drafter = Drafter(content)
        for source in stale:
            drafts |= drafter.drafts_of(source)
    marks = {source: _mark(key, source, drafts) for source, key in keys.items()}
    if keep and marks != known:
        write_kept(cache, json.dumps(marks, indent=1, sort_keys=True).encode())
    return drafts


def sweep_drafts(root: Path) -> None:
    """Remove parts of drafted files that killed builds have left."""
    for path in root.glob("content/sources/*/.*.part"):
        if PART.fullmatch(path.name):
            remove(path)


def _names(content: Content) -> Iterator[tuple[object, ...]]:
    """All that the parser knows of actors and terms."""
    for actor in content.actors.values():
        yield actor.id, actor.kind, list(actor.name.words.values()), actor.aliases, actor.iso
    for term in content.terms.values():
        yield term.id, term.kind, list(term.name.words.values()), term.aliases


def _is_current(source: str, known: object, key: str, on_disk: dict[str, bytes]) -> bool:
    there = all(path in on_disk for path in drafted_paths(source))
    return there and known == _mark(key, source, on_disk)


def _mark(key: str, source: str, drafts: dict[str, bytes]) -> str:
    """The checksum of a source's drafts with what they come from."""
    return digest(key.encode(), *(drafts[path] for path in drafted_paths(source)))
