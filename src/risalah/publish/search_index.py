"""The search index of a site, made by Pagefind from what search finds of each page.

Knows the messages of Pagefind's service (version 1.5: base64 of JSON with a comma after it, both
ways) and its command line; must not know what a page is about.
"""

from __future__ import annotations

import base64
import json
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import groupby
from operator import attrgetter
from typing import IO, Any

from markupsafe import escape
from pagefind_bin import get_executable

from risalah.files import laid_out
from risalah.problem import Problem, Problems
from risalah.publish.search_record import SearchRecord

FOLDER = "pagefind"
ENTRY = "pagefind-entry.json"

UNUSED = frozenset(
    {
        "pagefind-component-ui.css",
        "pagefind-component-ui.js",
        "pagefind-highlight.js",
        "pagefind-modular-ui.css",
        "pagefind-modular-ui.js",
        "pagefind-ui.css",
        "pagefind-ui.js",
    }
)
"""Files for sites without a search page of their own: half a megabyte that nobody loads."""

SECONDS_OF_SILENCE = 60.0
"""How long the service may say nothing before it is given up."""


class SearchServiceError(Exception):
    """The service gave no answer that can be used; the command line may still do the work."""


def index_files(records: Iterable[SearchRecord], say: Callable[[str], None]) -> dict[str, bytes]:
    """The files of the search index by their name below `pagefind/`.

    Asks the service; where that fails, says so in one line and runs the command line. Raises
    `Problems` with the program's own words when that fails as well.
    """
    pages = sorted(records, key=attrgetter("language", "path"))
    try:
        files = _by_services(pages)
    except (SearchServiceError, OSError) as error:
        say(f"search: the service failed ({error}); indexing by the command line")
        files = _by_command_line(pages)
    return {name: data for name, data in sorted(files.items()) if name not in UNUSED}


# ---- the service


def _by_services(records: Sequence[SearchRecord]) -> dict[str, bytes]:
    """The files of one service for each language, side by side: search finds one language only."""
    if not records:
        return _by_service([])
    languages = [list(pages) for _, pages in groupby(records, attrgetter("language"))]
    with ThreadPoolExecutor(len(languages)) as pool:
        parts = list(pool.map(_by_service, languages))
    files = {name: data for part in parts for name, data in part.items()}
    files[ENTRY] = _joined([part[ENTRY] for part in parts])
    return files


def _joined(entries: Sequence[bytes]) -> bytes:
    """One table of contents out of that of each language."""
    tables = [json.loads(entry) for entry in entries]
    languages = {name: index for table in tables for name, index in table["languages"].items()}
    return json.dumps(tables[0] | {"languages": languages}).encode()


def _by_service(records: Sequence[SearchRecord]) -> dict[str, bytes]:
    with subprocess.Popen(
        [str(get_executable()), "--service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        # The service answers while it is written to; nobody reading would stop both.
        writer = threading.Thread(target=_write, args=(process.stdin, _requests(records)))
        writer.start()
        try:
            return _index_of(_answers(process.stdout), len(records))
        finally:
            process.kill()
            writer.join()
            with suppress(OSError):  # what was not written any more
                process.stdin.close()


def _requests(records: Iterable[SearchRecord]) -> Iterator[Mapping[str, Any]]:
    """What the service is asked; the first index it makes is number 0."""
    yield {"type": "NewIndex", "config": {}}
    for record in records:
        yield {
            "type": "AddRecord",
            "index_id": 0,
            "url": f"/{record.path}",
            "content": record.content,
            "language": record.language,
            "meta": record.meta,
            "filters": record.filters,
            "sort": None,
        }
    yield {"type": "GetFiles", "index_id": 0}


def _write(pipe: IO[bytes], requests: Iterable[Mapping[str, Any]]) -> None:
    with suppress(OSError):  # the service has ended, as whoever reads its answers will see
        for number, request in enumerate(requests, 1):
            message = json.dumps({"message_id": number, "payload": request})
            pipe.write(base64.b64encode(message.encode()) + b",")
        pipe.flush()


def _answers(pipe: IO[bytes]) -> Iterator[bytes]:
    """Each answer of the service as it comes."""
    pieces: list[bytes] = []
    while True:
        if not select.select([pipe], [], [], SECONDS_OF_SILENCE)[0]:
            raise SearchServiceError(f"it said nothing for {SECONDS_OF_SILENCE:g} seconds")
        heard = pipe.read1(1 << 20)  # type: ignore[attr-defined]
        if not heard:
            raise SearchServiceError("it ended before it had answered")
        first, *others = heard.split(b",")
        pieces.append(first)
        for other in others:
            yield b"".join(pieces)
            pieces = [other]


def _index_of(answers: Iterator[bytes], count: int) -> dict[str, bytes]:
    """The files that the service answers with, after it has made an index and taken all records."""
    try:
        _said(next(answers), "NewIndex")
        for _ in range(count):
            _said(next(answers), "IndexedFile")
        files = _said(next(answers), "GetFiles")["files"]
        return {file["path"]: base64.b64decode(file["content"]) for file in files}
    except (ValueError, KeyError, TypeError) as error:
        raise SearchServiceError(f"its answer was of another form: {error!r}") from error


def _said(answer: bytes, kind: str) -> Mapping[str, Any]:
    payload: Mapping[str, Any] = json.loads(base64.b64decode(answer, validate=True))["payload"]
    if payload["type"] != kind:
        raise SearchServiceError(str(payload.get("message", payload["type"])))
    return payload


# ---- the command line


def _by_command_line(records: Iterable[SearchRecord]) -> dict[str, bytes]:
    with laid_out({record.path: _page(record).encode() for record in records}) as folder:
        command = [sys.executable, "-m", "pagefind", "-q", "--site", str(folder)]
        done = subprocess.run(
            [*command, "--output-subdir", FOLDER],
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
        )
        index = folder / FOLDER
        if done.returncode or not index.is_dir():
            said = (done.stderr or done.stdout).decode("utf-8", "replace").split("\n")
            last = next((line.strip() for line in reversed(said) if line.strip()), "nothing")
            message = f"the search program failed with code {done.returncode}"
            raise Problems([Problem(f"site/{FOLDER}", 0, 0, message, f"it says: {last}")])
        files = (path for path in index.rglob("*") if path.is_file())
        return {path.relative_to(index).as_posix(): path.read_bytes() for path in files}


def _page(record: SearchRecord) -> str:
    """A page in which the program finds what is in the record."""
    marks = [("meta", name, value) for name, value in record.meta.items()]
    marks += [
        ("filter", name, value) for name, values in record.filters.items() for value in values
    ]
    spans = "".join(
        f'<span data-pagefind-{kind}="{escape(name)}:{escape(value)}"></span>'
        for kind, name, value in marks
    )
    return (
        f'<!doctype html><html lang="{escape(record.language)}"><body data-pagefind-body>'
        f"{spans}{escape(record.content)}"
    )
