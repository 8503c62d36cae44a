"""The front: a process that watches, serves the site and tells the open pages, beside the builder.

Run as `python -m risalah.serve.front` with a JSON list of arguments; ends with the builder.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import webbrowser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from risalah.serve.link import Link, LinkClosedError
from risalah.serve.showing import Showing
from risalah.serve.watching import Marks, marks, saves
from risalah.serve.web import open_site

SECONDS = 5.0
"""How long a front may take to end."""


@contextmanager
def front(
    root: Path, out: Path, folders: Sequence[str], port: int, open_page: bool
) -> Iterator[Link]:
    """The link to a front that watches `folders` of `root` and serves `out`; ended on leaving."""
    here, there = Pipe()
    told = json.dumps([there.fileno(), str(root), str(out), list(folders), port, open_page])
    # in a session of its own, so that Ctrl-C is heard by the builder alone
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "risalah.serve.front", told],
        stdin=subprocess.DEVNULL,
        pass_fds=[there.fileno()],
        start_new_session=True,
    )
    there.close()
    try:
        yield Link(here)
    finally:
        here.close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(SECONDS)
        process.kill()
        process.wait()


def main() -> None:
    """Serve until the builder is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    handle, root, out, folders, port, open_page = json.loads(sys.argv[1])
    link, showing = Link(Connection(handle)), Showing()
    with suppress(LinkClosedError):
        try:
            site = open_site(Path(out), showing, port)
        except OSError as error:
            link.send("listening", error=(error.strerror or str(error)).lower())
            return
        known = marks(Path(root), folders)
        watcher = (link, Path(root), folders, known)
        threading.Thread(target=site.serve_forever, daemon=True).start()
        threading.Thread(target=_watch, args=watcher, daemon=True).start()
        link.send("listening", port=site.server_port)
        _tell(link, showing, f"http://{site.server_name}:{site.server_port}/" if open_page else "")
    os._exit(0)  # visitors and the watcher are not waited for


def _tell(link: Link, showing: Showing, address: str) -> None:
    """Pass on what the builder tells; open the address when there is something to show."""
    while True:
        message = link.receive()
        if message["kind"] == "shown":
            showing.show(message["changed"])
        else:
            showing.hinder(message["problems"])
        if address:
            # some browsers keep whoever calls them waiting
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
            address = ""


def _watch(link: Link, root: Path, folders: Sequence[str], known: Marks) -> None:
    with suppress(LinkClosedError):
        for paths in saves(root, folders, known, threading.Event()):
            link.send("changed", paths=paths)


if __name__ == "__main__":
    main()
