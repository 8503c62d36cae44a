"""What the open pages should show: which file of the site changed when, and what stands in the way.

Knows when a page is older than the site; must not know how pages are sent.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

ASSETS = "assets/"
"""Files below it change how every page looks."""

PULSE = 5.0
"""Seconds after which a page that nothing happens to is sent a sign of life, so that it is noticed
when it has gone."""


class Showing:
    """The site as it is shown, counted in versions; may be used by several threads.

    A *stamp* names a version; a page is sent with it and brings it back. `session` tells apart the
    versions of two runs of the program.
    """

    def __init__(self, session: str = "") -> None:
        self.session = session or f"{time.time_ns():x}"
        self._news = threading.Condition()
        self._version = 0
        self._changed: dict[str, int] = {}
        self._problems: tuple[Mapping[str, str], ...] = ()

    @property
    def stamp(self) -> str:
        """The stamp of the site as it is now."""
        return f"{self.session}.{self._version}"

    def show(self, changed: Iterable[str]) -> None:
        """The site was built without a problem, and these of its files changed."""
        with self._news:
            self._version += 1
            self._changed |= dict.fromkeys(changed, self._version)
            self._problems = ()
            self._news.notify_all()

    def hinder(self, problems: Sequence[Mapping[str, str]]) -> None:
        """The site is as it was, because of these problems."""
        with self._news:
            self._problems = tuple(problems)
            self._news.notify_all()

    def events(self, name: str, stamp: str) -> Iterator[str]:
        """What a page is told, in the form of an event stream: the file `name` as of `stamp`.

        `reload` is the last event; `problems` comes when they change, with none when they are
        mended. In between come comments, as signs of life.
        """
        told: tuple[Mapping[str, str], ...] = ()
        yield ": here\n\n"
        while True:
            with self._news:
                if not self._is_stale(name, stamp) and self._problems == told:
                    self._news.wait(PULSE)
                stale, problems = self._is_stale(name, stamp), self._problems
            if stale:
                yield _event("reload", None)
                return
            if problems != told:
                told = problems
                yield _event("problems", problems)
            else:
                yield ": here\n\n"

    def _is_stale(self, name: str, stamp: str) -> bool:
        session, _, version = stamp.rpartition(".")
        if not self._version:
            return False  # nothing was built yet: no page can be newer
        if session != self.session or not version.isdecimal():
            return True
        since = int(version)
        return any(
            number > since
            for changed, number in self._changed.items()
            if changed == name or changed.startswith(ASSETS)
        )


def _event(kind: str, value: Any) -> str:
    return f"event: {kind}\ndata: {json.dumps(value)}\n\n"
