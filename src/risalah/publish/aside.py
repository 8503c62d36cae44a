"""Work done in a second process beside the first, where that is safe; in its place otherwise.

Knows processes; must not know what the work is.
"""

from __future__ import annotations

import contextlib
import marshal
import multiprocessing
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection

THREADED = "vl_convert"
"""The library whose threads would not be there in a copy of the process."""


class Aside:
    """Files being made by a copy of this process, which sees all that was made before it.

    The same function makes them here where no copy can be had, or where the copy failed: then
    whatever stopped it is raised here.
    """

    def __init__(self, work: Callable[[], dict[str, bytes]]) -> None:
        self.work = work
        self.copy: multiprocessing.process.BaseProcess | None = None
        if not _may_copy():
            return
        context = multiprocessing.get_context("fork")
        self.answer, answer = context.Pipe(duplex=False)
        self.copy = context.Process(target=_do, args=(work, answer), daemon=True)
        self.copy.start()
        answer.close()

    def result(self) -> dict[str, bytes]:
        """What the work made."""
        if self.copy is None:
            return self.work()
        try:
            files: dict[str, bytes] = marshal.loads(self.answer.recv_bytes())
        except (EOFError, OSError):
            return self.work()
        finally:
            self.copy.join()
        return files

    def stop(self) -> None:
        """Give the work up."""
        if self.copy is not None:
            self.copy.terminate()
            self.copy.join()


def _may_copy() -> bool:
    """Only on Linux with a second processor, and only while nothing else runs in this process."""
    alone = threading.active_count() == 1 and THREADED not in sys.modules
    return alone and sys.platform == "linux" and multiprocessing.cpu_count() > 1


def _do(work: Callable[[], dict[str, bytes]], answer: Connection) -> None:
    with contextlib.suppress(Exception):  # it will be raised again where it can be told
        answer.send_bytes(marshal.dumps(work()))
