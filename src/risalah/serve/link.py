"""What builder and front tell each other, one JSON mapping a message.

From the front: `listening` (port, or error where there is none) once, then `changed` (paths) at
every save. From the builder: `shown` (changed, names of the site's files) after each build that
went well, `problems` (problems) after each that did not.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any


class LinkClosedError(Exception):
    """The other end is gone."""


class Link:
    """One end. May be sent from by several threads; only one of them may receive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sending = threading.Lock()

    def send(self, kind: str, **values: Any) -> None:
        """Tell the other end; raises `LinkClosedError`."""
        data = json.dumps({"kind": kind, **values}).encode()
        try:
            with self._sending:
                self._connection.send_bytes(data)
        except OSError as error:
            raise LinkClosedError from error

    def has_news(self, seconds: float = 0) -> bool:
        """Whether a message is there, or comes within so many seconds."""
        try:
            return self._connection.poll(seconds)
        except OSError as error:
            raise LinkClosedError from error

    def receive(self) -> Mapping[str, Any]:
        """The next message, waited for; raises `LinkClosedError`."""
        try:
            message: Mapping[str, Any] = json.loads(self._connection.recv_bytes())
        except (OSError, EOFError) as error:
            raise LinkClosedError from error
        return message
