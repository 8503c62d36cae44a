"""What the parser drafts of all papers: from disk where nothing that it comes from has changed.

Knows how the records of content/ become what the parser asks for; must not know the site.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from risalah.build_state import CACHE, digest, program, read_json
from risalah.content.drafted import drafted_paths, read_drafts
from risalah.content.reading import Content
from risalah.content.schema.site import ActorRecord, TermRecord
from risalah.content.schema.source import SourceRecord
from risalah.extract.drafts import render_claims, render_layout, render_numerals
from risalah.extract.names.instruments import InstrumentEntry, Instruments
from risalah.extract.names.registry import ActorEntry, Registry
from risalah.extract.paper import read_paper
from risalah.files import decode_text, write_file
from risalah.problem import Problems


def draft(root: Path, content: Content, *, keep: bool = True) -> dict[str, bytes]:
    """The drafted files of all sources by path: from disk where nothing they come from changed.

    With `keep`, what they come from is kept in the cache.
    """
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
    if keep and keys != known:
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
