"""The search index as files of the site: made again when what search finds of a page has changed.

Knows how what was found in the pages is kept between builds; must not know how an index is made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from risalah.build_state import SEARCH, digest, read_json
from risalah.engine.ledger import Entry, Ledger
from risalah.engine.making import Inspected, Made, Stage, holds
from risalah.engine.reads import digest_of
from risalah.files import write_kept
from risalah.publish.search_index import ENTRY, index_files
from risalah.publish.search_record import SearchRecord, record_of


def found_in(name: str, html: str) -> str:
    """What search finds of a page, as JSON; empty where that is nothing."""
    record = record_of(name, html)
    return "" if record is None else json.dumps(asdict(record), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index of the site in `out`.

    `kept` is the file in which what search finds of each page is kept; a page of which nothing is
    kept there is read in `out`, where it is as it was.
    """

    kept: Path
    out: Path
    say: Callable[[str], None]

    def entry(self, site: Made, known: Ledger, stage: Stage, *, anew: bool) -> dict[str, Entry]:
        """The ledger's entry of the index, whose files are on the stage or in the site.

        Where it need not be made `anew` it is the old one, if that is whole; nothing where the
        site holds no index.
        """
        old = known.entries.get(SEARCH)
        whole = old is not None and holds(stage, old)
        if old and whole and not anew:
            return {SEARCH: old}
        if not anew and not (self.out / SEARCH / ENTRY).is_file():
            return {}
        wanted = {name: entry.search for name, entry in site.entries.items() if entry.search}
        ground = digest(json.dumps(wanted).encode())
        if old and whole and old.ground == ground:
            return {SEARCH: old}
        self.say(f"indexing {len(wanted)} pages for search")
        found = dict(self._found(wanted, site.written))
        records = [SearchRecord(**json.loads(text)) for text in found.values()]
        files = {
            f"{SEARCH}/{name}": stage.put(f"{SEARCH}/{name}", data)
            for name, data in index_files(records, self.say).items()
        }
        write_kept(self.kept, json.dumps(found).encode())
        return {SEARCH: Entry(ground, frozenset(), ground, files)}

    def _found(
        self, wanted: Mapping[str, str], written: Mapping[str, Inspected]
    ) -> Iterator[tuple[str, str]]:
        """What search finds of each page: as it was written now, as kept, or read off the page."""
        kept = read_json(self.kept)
        for name, mark in wanted.items():
            text = kept.get(name)
            if name in written:
                yield name, written[name].search
            elif isinstance(text, str) and digest_of(text.encode("utf-8", "surrogatepass")) == mark:
                yield name, text
            else:
                yield name, found_in(name, (self.out / name).read_text("utf-8"))
