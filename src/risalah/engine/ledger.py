"""The ledger of a site: of what each recipe was made, and which files came of it.

Kept as JSON in the cache, behind a checksum, and not believed when the checksum fails. It can be
deleted at any time: then everything is made again. Must not know what a recipe makes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from risalah.engine.reads import Fact, Reads
from risalah.files import read_checked, write_checked

FORM = 1
"""Number of the ledger's form; another one is not read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one recipe was made of, and what came of it.

    `view` is the digest of all that its files show, `files` their checksums by address, `targets`
    what the files link to (`page.html#part`), `search` the digest of what the search index holds
    of them, empty where that is nothing.
    """

    ground: str
    reads: frozenset[Fact]
    view: str
    files: Mapping[str, str]
    targets: tuple[str, ...] = ()
    search: str = ""

    def read_from(self, reads: Iterable[Fact]) -> Entry:
        """The same files, made of these facts."""
        return replace(self, reads=frozenset(reads))


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of all recipes by name, the digests of the facts they read, and all targets."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    facts: Mapping[Fact, str] = field(default_factory=dict)
    targets: tuple[str, ...] = ()

    @classmethod
    def of(cls, entries: Mapping[str, Entry], reads: Reads) -> Ledger:
        """A ledger of these entries, with the facts as they are now."""
        facts = dict.fromkeys(fact for one in entries.values() for fact in one.reads)
        targets = dict.fromkeys(target for one in entries.values() for target in one.targets)
        return cls(entries, {fact: reads.digest(fact) for fact in facts}, tuple(targets))

    def changed(self, reads: Reads) -> frozenset[Fact]:
        """The facts that are no longer what they were."""
        return frozenset(fact for fact, was in self.facts.items() if reads.digest(fact) != was)

    def files(self) -> dict[str, str]:
        """Every file with its checksum."""
        return {name: sha for entry in self.entries.values() for name, sha in entry.files.items()}


def read_ledger(path: Path) -> Ledger:
    """The ledger at a path; an empty one where there is none that can be believed."""
    try:
        return _ledger(json.loads(read_checked(path) or b"null"))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return Ledger()


def write_ledger(path: Path, ledger: Ledger) -> None:
    """Keep a ledger."""
    write_checked(path, json.dumps(_plain(ledger), separators=(",", ":")).encode())


def _plain(ledger: Ledger) -> dict[str, Any]:
    """Facts and targets, which many entries share, are written once and named by number."""
    facts = {fact: n for n, fact in enumerate(ledger.facts)}
    targets = {target: n for n, target in enumerate(ledger.targets)}
    entries = {
        name: (
            one.ground,
            sorted(facts[fact] for fact in one.reads),
            one.view,
            one.files,
            [targets[target] for target in one.targets],
            one.search,
        )
        for name, one in ledger.entries.items()
    }
    return {
        "form": FORM,
        "facts": [(*fact, digest) for fact, digest in ledger.facts.items()],
        "targets": list(targets),
        "entries": entries,
    }


def _ledger(value: Mapping[str, Any]) -> Ledger:
    if value["form"] != FORM:
        raise ValueError("another form")
    facts = [(collection, key) for collection, key, _ in value["facts"]]
    targets = value["targets"]
    entries = {
        name: Entry(
            ground,
            frozenset(facts[n] for n in reads),
            view,
            files,
            tuple(targets[n] for n in linked),
            search,
        )
        for name, (ground, reads, view, files, linked, search) in value["entries"].items()
    }
    digests = (digest for _, _, digest in value["facts"])
    return Ledger(entries, dict(zip(facts, digests, strict=True)), tuple(targets))
