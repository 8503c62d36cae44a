"""The site on this machine while an editor works: build, watch, build again.

Knows how to serve a folder and to notice changes; must not know how the site is made.
"""

from __future__ import annotations

import contextlib
import http.server
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from risalah.build import build
from risalah.build_state import INPUTS
from risalah.files import read_line
from risalah.problem import Problems, render_problem


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word and without letting the browser keep them."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def serve(root: Path, out: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve `out` on the loopback address and build again whenever an input changes."""
    # watching needs a compiled library that no other command does
    from watchfiles import watch

    _try(root, out, say)
    handler = partial(_Handler, directory=str(out))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"http://127.0.0.1:{port}/ (stop with Ctrl-C)")
        with contextlib.suppress(KeyboardInterrupt):
            for _ in watch(*(root / name for name in INPUTS), raise_interrupt=True):
                _try(root, out, say)
        server.shutdown()


def _try(root: Path, out: Path, say: Callable[[str], None]) -> None:
    """Build, or show what stands in the way; the site as it was goes on being served."""
    try:
        done = build(root, out, say)
    except Problems as error:
        for problem in error.problems:
            say(render_problem(problem, read_line(root / problem.path, problem.line)))
        return
    say(f"{len(done.changed)} of {done.files} files changed")
