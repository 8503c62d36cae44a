"""The search index: Pagefind's service as it is spoken to, and what happens when it fails."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from risalah.problem import Problem, Problems
from risalah.publish import search_index
from risalah.publish.search_index import UNUSED, index_files
from risalah.publish.search_record import SearchRecord, record_of

RECORDS = [
    SearchRecord(
        "claims/rice.html",
        "en",
        "___PAGEFIND_AUTO_WEIGHT___7 Rice lent. ___END_PAGEFIND_WEIGHT___ Harbours & <ships>.",
        {"title": 'The "rice" loan, 2016: a tale', "titleLang": "en"},
        {"Kind": ["figure"], "Actor": ["Sandang", "A: B, & C"]},
    ),
    SearchRecord("claims/corn.html", "en", "Corn — 27,94 tonnes.", {"title": "Corn"}, {}),
    SearchRecord("id/claims/padi.html", "id", "Padi dipinjamkan.", {"title": "Padi"}, {}),
]


def pages(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """What the index holds of each page, by its address."""
    found = [
        json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
        for name, data in files.items()
        if name.startswith("fragment/")
    ]
    return {page["url"]: page for page in found}


def words(files: Mapping[str, bytes], language: str) -> bytes:
    return b"".join(
        gzip.decompress(data)
        for name, data in files.items()
        if name.startswith(f"index/{language}_")
    )


def expect_index(files: Mapping[str, bytes]) -> None:
    found = pages(files)
    assert sorted(found) == [f"/{record.path}" for record in RECORDS[1::-1]] + [
        f"/{RECORDS[2].path}"
    ]
    for record in RECORDS:
        page = found[f"/{record.path}"]
        assert (page["meta"], page["filters"]) == (record.meta, record.filters)
    assert found["/claims/rice.html"]["content"] == "Rice lent. Harbours & <ships>."
    assert b"harbour" in words(files, "en")
    assert b"padi" in words(files, "id")
    assert b"padi" not in words(files, "en")
    languages = json.loads(files["pagefind-entry.json"])["languages"]
    assert {name: index["page_count"] for name, index in languages.items()} == {"en": 2, "id": 1}
    for index in languages.values():
        assert f"pagefind.{index['hash']}.pf_meta" in files
        assert f"wasm.{index['wasm']}.pagefind" in files
    assert "pagefind.js" in files
    assert not UNUSED & files.keys()


def test_the_service_indexes_records_in_memory() -> None:
    said: list[str] = []
    expect_index(index_files(RECORDS, said.append))
    assert said == []


def test_a_site_may_hold_nothing_to_search() -> None:
    said: list[str] = []
    files = index_files([], said.append)
    assert json.loads(files["pagefind-entry.json"])["languages"] == {}
    assert said == []


def answer(payload: Mapping[str, Any]) -> str:
    return b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()).decode()


FAILURES = {
    "it dies": ("exit 3", "it ended before it had answered"),
    "it dies later": (
        f"echo {answer({'type': 'NewIndex', 'index_id': 0})},",
        "it ended before it had answered",
    ),
    "it hangs": ("exec sleep 60", "it said nothing for 0.05 seconds"),
    "it talks of other things": ("echo hello, world,; exec sleep 60", "of another form"),
    "it answers with no type": (f"echo {answer({})},", "of another form"),
    "it answers with an error": (
        f"echo {answer({'type': 'Error', 'message': 'no such thing'})},",
        "no such thing",
    ),
}


@pytest.mark.parametrize(("script", "why"), FAILURES.values(), ids=FAILURES)
def test_the_command_line_stands_in_for_a_service_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, why: str
) -> None:
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: program)
    monkeypatch.setattr(search_index, "SECONDS_OF_SILENCE", 0.05 if "sleep" in script else 60)
    said: list[str] = []
    expect_index(index_files(RECORDS, said.append))
    assert len(said) == 1
    assert why in said[0]
    assert said[0].endswith("indexing by the command line")


def test_a_service_that_does_not_listen_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also while more is written to it than a pipe holds."""
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: program)
    monkeypatch.setattr(search_index, "SECONDS_OF_SILENCE", 0.05)
    said: list[str] = []
    long = SearchRecord("long.html", "en", "rice " * 100_000, {"title": "Long"}, {})
    assert pages(index_files([long], said.append)).keys() == {"/long.html"}
    assert len(said) == 1


def test_when_both_fail_the_program_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: tmp_path / "missing")
    monkeypatch.setattr(sys, "executable", str(program))
    said: list[str] = []
    with pytest.raises(Problems) as raised:
        index_files(RECORDS, said.append)
    message = "the search program failed with code 3"
    assert raised.value.problems == (
        Problem("site/pagefind", 0, 0, message, "it says: no room left"),
    )
    assert len(said) == 1


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def test_records_hold_what_pagefind_finds_of_the_same_pages(
    small_built: Path, tmp_path: Path
) -> None:
    """On every page of a site: the same title, marks and words; sentences may end elsewhere."""
    site = small_built / "site"
    index = tmp_path / "index"
    subprocess.run(
        [sys.executable, "-m", "pagefind", "-q", "--site", site, "--output-path", index],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    found = pages({f"fragment/{path.name}": path.read_bytes() for path in index.glob("fragment/*")})
    records = {
        f"/{name}": record
        for path in site.rglob("*.html")
        if (record := record_of(name := path.relative_to(site).as_posix(), path.read_bytes()))
    }
    assert records.keys() == found.keys()
    made = pages(index_files(records.values(), pytest.fail))
    for url, page in found.items():
        assert made[url]["meta"] == page["meta"], url
        assert made[url]["filters"] == page["filters"], url
        assert letters(made[url]["content"]) == letters(page["content"]), url
