"""The builder: makes the site at every change that the front tells of, and tells what came of it.

Knows in which order things are built and told, and the words on the terminal; must not know how
a page is shown.
"""

from __future__ import annotations

import os
import re
import signal
import time
import traceback
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from risalah.build import Built, build, store_of
from risalah.build_state import INPUTS, SEARCH
from risalah.content.record_store import RecordStore
from risalah.files import read_line
from risalah.problem import Problem, Problems, excerpt, place_of, render_problem
from risalah.serve.front import front
from risalah.serve.link import Link, LinkClosedError

CALM = 0.3
"""Seconds after which, when nothing more was saved, the search index is made."""

Say = Callable[[str], None]


def serve(root: Path, out: Path, port: int, say: Say, *, open_page: bool = False) -> None:
    """Serve `out` and build it at every save, until an interrupt or a request to end.

    Raises `Problems` when no port can be had or the front ends by itself.
    """
    try:
        with _interruptible(), front(root, out, INPUTS, port, open_page) as link:
            _follow(Builder(root, out, link, say, store_of(root)), _listening(link, port, say))
    except KeyboardInterrupt:
        say("stopped")
    except LinkClosedError:
        said = "the part of this program that shows the site has ended", "start `serve` again"
        raise Problems([Problem(out.name, 0, 0, *said)]) from None


def _listening(link: Link, port: int, say: Say) -> str:
    """The address that the front listens at."""
    message = link.receive()
    if "error" in message:
        said = f"port {port} cannot be had: {message['error']}"
        raise Problems([Problem("--port", 0, 0, said, "name another one with `--port`")])
    if message["port"] != port:
        say(f"port {port} is taken; taking {message['port']}")
    return f"http://127.0.0.1:{message['port']}/"


def _follow(builder: Builder, address: str) -> None:
    """Build once and then at every save: what is read first, the search index when it is calm."""
    link, paths = builder.link, []
    builder.begin()
    builder.say(f"{address}   watching; Ctrl-C stops")
    while True:
        if not link.has_news(CALM):
            builder.complete()
        paths = [*link.receive()["paths"]]
        while link.has_news():
            paths += link.receive()["paths"]
        builder.renew(paths)


@dataclass(slots=True)
class Builder:
    """Builds a site and tells of it: the front, for the open pages, and the terminal."""

    root: Path
    out: Path
    link: Link
    say: Say
    store: RecordStore
    _hindered: bool = False
    _drafted: set[str] = field(default_factory=set)
    """Files that a build has written into content/: that they changed is no news."""
    _untold: tuple[str, ...] = ()
    """What changed, beside the search index, when that was made: saved shortly before."""

    def begin(self) -> None:
        """The first build; problems are printed whole, for no page is open that shows them."""
        start = time.perf_counter()
        done = self._try(with_search=False)
        if isinstance(done, Problems):
            for problem in done.problems:
                self.say(render_problem(problem, self._line(problem)))
            self.say(f"{_counted(len(done.problems), 'problem')}; the site is as it was")
        else:
            changed = f"{done.files} files, {len(done.changed)} changed"
            self.say(f"{changed}  {time.perf_counter() - start:.1f} s")

    def renew(self, paths: Sequence[str]) -> None:
        """Build after these files were saved."""
        start, hindered = time.perf_counter(), self._hindered
        untold, self._untold = self._untold, ()
        quiet = self._drafted.issuperset(paths)
        done = self._try(with_search=False)
        seconds = f"{time.perf_counter() - start:.2f} s"
        if isinstance(done, Problems):
            self._say(f"{self._told(done)}, shown in the page")
        elif hindered:
            self._say(f"mended → {_made(done.changed)}  {seconds}")
        elif (changed := {*untold, *done.changed}) or not quiet:
            self._say(f"{_named(paths)}  → {_made(changed)}  {seconds}")

    def complete(self) -> None:
        """Bring the search index up to date, unless something stands in the way already."""
        if self._hindered:
            return
        done = self._try(with_search=True)
        if isinstance(done, Problems):
            self._say(f"{self._told(done)}, shown in the page")
        else:
            self._untold = _of_site(done)

    def _try(self, *, with_search: bool) -> Built | Problems:
        """Build, and let the front know; what goes wrong is a problem, whatever it is."""
        say = _silent if with_search else self.say
        try:
            done = build(self.root, self.out, say, self.store, with_search=with_search)
        except Problems as error:
            return self._hinder(error)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # a library in Rust that fails raises no `Exception`
            return self._hinder(Problems([unforeseen(error, self.root)]))
        self._drafted |= set(done.redrafted)
        changed = _of_site(done)
        if changed or self._hindered or not with_search:
            self.link.send("shown", changed=changed)
        self._hindered = False
        return done

    def _hinder(self, error: Problems) -> Problems:
        self._hindered = True
        shown = [
            {
                "place": place_of(problem),
                "message": problem.message,
                "excerpt": excerpt(problem, self._line(problem)),
                "help": problem.help,
            }
            for problem in error.problems
        ]
        self.link.send("problems", problems=shown)
        return error

    def _line(self, problem: Problem) -> str | None:
        return read_line(self.root / problem.path, problem.line) if problem.line else None

    def _told(self, error: Problems) -> str:
        first = place_of(error.problems[0])
        return f"{first}  {_counted(len(error.problems), 'problem')}"

    def _say(self, words: str) -> None:
        self.say(f"{time.strftime('%H:%M:%S')}  {words}")


def unforeseen(error: BaseException, root: Path) -> Problem:
    """An error that no check expects as a problem, at the place in the project where it arose."""
    reason = (str(error) or type(error).__name__).split("\n")[0]
    help = "mend it and save; `risalah build` says more"
    below = re.escape(f"{root}{os.sep}")
    trace = "".join(traceback.format_exception(error))  # also from a worker, where it is text
    places = re.findall(
        rf'^ *File "{below}((?:{"|".join(INPUTS)})/[^"]+)", line (\d+)', trace, re.M
    )
    if places:
        path, line = places[-1]
        return Problem(path, int(line), 1, reason, help)
    named = getattr(error, "filename", None)
    path = os.path.relpath(named, root) if isinstance(named, str) else "site"
    return Problem(path, 0, 0, f"the site could not be built: {reason}", help)


def _of_site(done: Built) -> tuple[str, ...]:
    """What changed beside the search index."""
    return tuple(name for name in done.changed if not name.startswith(f"{SEARCH}/"))


def _made(changed: Collection[str]) -> str:
    """What came of a build, in pages where there are any."""
    pages = sum(name.endswith(".html") for name in changed)
    if pages:
        return _counted(pages, "page")
    return _counted(len(changed), "file") if changed else "nothing changed"


def _named(paths: Collection[str]) -> str:
    first, *more = dict.fromkeys(paths)
    return f"{first} and {len(more)} more" if more else first


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _silent(words: str) -> None:
    """Say nothing."""


@contextmanager
def _interruptible() -> Iterator[None]:
    """What asks this process to end interrupts it; what it has forked ends without a word."""
    home = os.getpid()

    def interrupt(number: int, frame: FrameType | None) -> None:
        del number, frame
        if os.getpid() != home:
            os._exit(130)
        raise KeyboardInterrupt

    asked = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, interrupt) for number in asked}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
