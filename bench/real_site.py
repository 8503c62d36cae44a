"""The times of an editor of this very site, measured in a copy of it."""

from __future__ import annotations

import contextlib
import http.client
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from edits import page_of_note
from programs import Program, forget_all_but, risalah, risalah_command
from report import PROJECT, Report

NEEDED = ("content", "seeds", "templates")
PATIENCE = 120
"""Seconds after which a page that does not come is given up."""

POLL = 0.005
REST = 2
"""Seconds between two saves, so that what the first one left to do is done."""


def real_site(folder: Path, runs: int, report: Report) -> None:
    """Measure what of it was asked for."""
    root = folder / "project"
    for name in NEEDED:
        shutil.copytree(PROJECT / name, root / name)
    ours = risalah(root)
    before: dict[tuple[str, str], Callable[[int], object]] = {
        ("real-cold", "cold, from nothing"): lambda _: forget_all_but(root, ()),
        ("real-drafts", "cold, with drafts at hand"): lambda _: ours.forget(),
        ("real-nothing", "nothing changed"): lambda _: None,
        ("real-note", "one edited note"): lambda turn: ours.edit("note", turn),
    }
    wanted = [name for name, _ in before if report.wants(name)]
    if not wanted and not report.wants("real-serve"):
        return
    report.head(f"this site; medians of {runs}")
    ours.build()
    for (name, label), prepare in before.items():
        if name in wanted:
            done = []
            for turn in range(runs):
                prepare(turn)
                done.append(ours.build())
            report.tell(name, label, done)
    if report.wants("real-serve"):
        seconds = list(from_save_to_page(root, ours, runs))
        report.tell_seconds("real-serve", "serve: from save to shown page", seconds)


def from_save_to_page(root: Path, ours: Program, runs: int) -> Iterator[float]:
    """Seconds from the save of a note until `serve` answers with the page that shows it."""
    page, port = f"/{page_of_note(root)}", free_port()
    with serving(root, port):
        wait_for(port, page, "")
        for turn in range(runs, 2 * runs):
            time.sleep(REST)
            start = time.perf_counter()
            words = ours.edit("note", turn)
            wait_for(port, page, words)
            yield time.perf_counter() - start


@contextlib.contextmanager
def serving(root: Path, port: int) -> Iterator[None]:
    """`risalah serve` as a process, ended as by Ctrl-C."""
    command = [*risalah_command(root), "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def wait_for(port: int, page: str, words: str) -> None:
    """Ask for a page again and again until it is there and holds the words."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        with (
            contextlib.closing(connection),
            contextlib.suppress(OSError, http.client.HTTPException),
        ):
            connection.request("GET", page)
            answer = connection.getresponse()
            if words in answer.read().decode(errors="replace") and answer.status == 200:
                return
        time.sleep(POLL)
    raise SystemExit(f"serve did not show {page} with “{words}” within {PATIENCE} s")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
