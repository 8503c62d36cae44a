"""`risalah serve` as an editor runs it: a process, its lines, and the pages that it shows."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

PATIENCE = 120.0
"""Seconds after which something that should come is given up; nothing waits that long."""


class Served:
    """A running `serve` and what it has said."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.said: list[str] = []
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.port = 0

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def hears(self, pattern: str) -> str:
        """The next line that the pattern is found in; waits for it."""
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.said.append(line)
            if re.search(pattern, line):
                return line
        raise AssertionError(f"{pattern!r} was not said, but {self.said}")

    def page(self, name: str) -> str:
        """A page as it is sent."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/{name}")
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    @contextmanager
    def events(self, name: str) -> Iterator[Iterator[tuple[str, str]]]:
        """What an open page is told from now on: kind and data."""
        found = re.search(r'data-stamp="([^"]+)"', self.page(name))
        assert found
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/.risalah/events?page=/{name}&stamp={found[1]}")
        answer = connection.getresponse()

        def heard() -> Iterator[tuple[str, str]]:
            kind = ""
            for raw in answer:
                name, _, value = raw.decode().strip().partition(": ")
                kind = value if name == "event" else kind
                if name == "data":
                    yield kind, value

        yield heard()
        connection.close()

    def shows(self, name: str, words: str) -> None:
        """Wait until a page holds these words, as an open page would: by loading it when told."""
        while True:
            with self.events(name) as events:
                if words in self.page(name):
                    return
                assert next(kind for kind, _ in events if kind == "reload")

    def stop(self, number: signal.Signals) -> int:
        """End it; the exit code."""
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        self._reader.join()
        while not self._lines.empty():
            if (line := self._lines.get()) is not None:
                self.said.append(line)
        return code


@contextmanager
def served(root: Path, *arguments: str, port: int) -> Iterator[Served]:
    """`risalah serve`, in a session of its own, listening and built."""
    command = [sys.executable, "-m", "risalah", "--root", str(root), "serve", *arguments]
    with subprocess.Popen(
        [*command, "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    ) as process:
        one = Served(process)
        try:
            line = one.hears("watching; Ctrl-C stops")
            one.port = int(line.split("/")[2].partition(":")[2])
            yield one
        finally:
            if process.poll() is None:
                one.stop(signal.SIGTERM)


def members(session: int) -> list[str]:
    """Processes of a session that are still there, by their state file."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            state = (folder / "stat").read_text().rpartition(")")[2].split()
            if folder.name.isdecimal() and int(state[3]) == session and state[0] != "Z":
                found.append(folder.name)
        except (OSError, IndexError):
            continue
    return found
