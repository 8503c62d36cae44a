"""Records from the store are those of their file: in its place, and with their lines while held."""

from __future__ import annotations

from risalah.content.reading import read_content
from risalah.content.record_store import RecordStore
from workspace import Workspace

CHARTS = "content/topics/harbour-pact/charts.yaml"


def store_of(project: Workspace) -> RecordStore:
    return RecordStore(project.path(".cache/records-of-test"))


def test_what_is_held_keeps_its_lines(unbuilt: Workspace) -> None:
    store = store_of(unbuilt)
    first, again = (read_content(unbuilt.root, store) for _ in range(2))
    lines = [
        [note.place("on").line for notes in c.notes.values() for note in notes]
        for c in (first, again)
    ]
    assert lines[0] == lines[1]
    assert len(set(lines[0])) > 1
    assert not store.given


def test_what_comes_from_the_disk_knows_its_file_and_says_that_its_lines_are_lost(
    unbuilt: Workspace,
) -> None:
    kept = read_content(unbuilt.root, store_of(unbuilt))
    store = store_of(unbuilt)
    read = read_content(unbuilt.root, store)
    values = [
        [note.model_dump() for notes in c.notes.values() for note in notes] for c in (kept, read)
    ]
    assert values[0] == values[1]
    assert store.given
    paths = [{n.place().path for notes in c.notes.values() for n in notes} for c in (kept, read)]
    assert paths[0] == paths[1]


def test_files_of_the_same_bytes_have_records_of_their_own(unbuilt: Workspace) -> None:
    for topic in ("rice-loan", "harbour-pact"):
        unbuilt.write(f"content/topics/{topic}/charts.yaml", unbuilt.read(CHARTS))
    for store in (store_of(unbuilt), held := store_of(unbuilt), held):
        charts = read_content(unbuilt.root, store).charts
        assert len(charts["rice-loan"]) == len(charts["harbour-pact"]) > 0
