"""The site over HTTP on this machine, for its own browser and nobody else.

Knows what may be asked for and how a page is sent so that it can show itself again; must not know
how the site is made. Whatever is asked, nothing is written on the terminal.
"""

from __future__ import annotations

import errno
import mimetypes
import os
import re
import stat
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote_to_bytes

from risalah.serve.showing import Showing

OWN = ".risalah/"
"""Addresses below it are the program's, not the site's."""

EVENTS = f"{OWN}events"
HERE = Path(__file__).parent
OWN_FILES = {f"{OWN}{name}": name for name in ("live.js", "live.css")}

HOST = "127.0.0.1"
NAMES = ("127.0.0.1", "localhost", "[::1]")
"""What this machine may be called; another name is one that somebody else has led here."""

TAKEN = (errno.EADDRINUSE, errno.EACCES)
"""What the system says of a port that another program has, or that only it may have."""

SECONDS = 30.0
"""How long a visitor may take to ask."""

ABSENT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not built yet</title>'
    '<meta name="color-scheme" content="light dark">'
    "<body><main><h1>Not built yet</h1><p>The site shows itself here when it is.</p></main></body>"
)

_TYPES = mimetypes.MimeTypes(filenames=())  # what the system's lists say does not count
_RELATIVE = re.compile(rb'(?<=[\s"])(href|src)="(?![/#"]|[a-z]+:)')


class SiteFiles:
    """The files of the site's folder, and nothing that a link in it leads to."""

    def __init__(self, out: Path) -> None:
        self._base = Path(os.path.realpath(out.parent), out.name)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, None where the site has none of this name."""
        try:
            path = self._base / name
            if os.path.realpath(path) != str(path):
                return None
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            with os.fdopen(handle, "rb") as file:
                return file.read() if stat.S_ISREG(os.fstat(handle).st_mode) else None
        except (OSError, ValueError):
            return None

    def missing(self, name: str) -> tuple[str, bytes] | None:
        """The site's own page for a name that it has not, with that page's name.

        Each language has its own, in the folder that all its pages lie in.
        """
        for page in (f"{name.split('/', maxsplit=1)[0]}/404.html", "404.html"):
            if (data := self.read(page)) is not None:
                return page, data
        return None


def name_of(target: str) -> str | None:
    """The name of the file that a request's target means; None where it can mean none."""
    path = target.partition("#")[0].partition("?")[0]
    try:
        text = unquote_to_bytes(path.encode("latin-1")).decode("utf-8")
    except ValueError:
        return None
    if not text.startswith("/"):
        return None
    parts = text[1:].split("/")
    parts[-1] = parts[-1] or "index.html"
    safe = all(part not in {"", ".", ".."} and part.isprintable() for part in parts)
    return "/".join(parts) if safe and "\\" not in text else None


def live(html: bytes, stamp: str) -> bytes:
    """A page with the script by which it shows itself again; `stamp` tells how old it is."""
    script = f'<script defer src="/{OWN}live.js" data-stamp="{stamp}"></script>\n'.encode()
    end = html.rfind(b"</body>")
    return html[:end] + script + html[end:] if end >= 0 else html + script


class Site(ThreadingHTTPServer):
    """The site at a port, which 0 leaves to the system; raises `OSError` where it cannot be had."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, out: Path, showing: Showing, port: int) -> None:
        self.files, self.showing = SiteFiles(out), showing
        super().__init__((HOST, port), Visit)
        self.hosts = {f"{name}:{self.server_port}" for name in NAMES}
        self.hosts |= set(NAMES) if self.server_port == 80 else set()

    def server_bind(self) -> None:
        """Bind without asking for the machine's name, which may take long."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a visitor who breaks off."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Visit(BaseHTTPRequestHandler):
    """One visitor."""

    server: Site
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "risalah", ""
    timeout = SECONDS

    def do_GET(self) -> None:
        """Answer with a file, or with events."""
        if len(hosts := self.headers.get_all("Host", [])) != 1 or (
            hosts[0].lower() not in self.server.hosts
        ):
            self.send_error(421, "this address belongs to another site")
            return
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # what follows is no request
        name = name_of(self.path)
        if name is None:
            self.send_error(400, "there can be no such address")
        elif name == EVENTS:
            self._tell()
        elif name.startswith(OWN):
            self._send_own(name)
        else:
            self._send_file(name)

    do_HEAD = do_GET  # noqa: N815 - the name that the server asks for

    def _send_own(self, name: str) -> None:
        if name in OWN_FILES:
            self._send(200, name, (HERE / OWN_FILES[name]).read_bytes())
        else:
            self.send_error(404, "there is no such file")

    def _send_file(self, name: str) -> None:
        stamp = self.server.showing.stamp  # before the file is read: it may be newer, never older
        files = self.server.files
        if (data := files.read(name)) is not None:
            self._send(200, name, live(data, stamp) if name.endswith(".html") else data)
        elif files.read(f"{name}/index.html") is not None:
            self._send(302, name, b"", Location=f"/{quote(name)}/")
        elif found := files.missing(name):
            page, data = found
            folder = page.rpartition("/")[0]
            top = f"/{quote(folder)}/" if folder else "/"
            # the page lies elsewhere than the address that it is shown at
            data = _RELATIVE.sub(lambda link: link[1] + b'="' + top.encode(), data)
            self._send(404, page, live(data, stamp))
        else:
            self._send(404, "404.html", live(ABSENT.encode(), stamp))

    def _send(self, code: int, name: str, data: bytes, **headers: str) -> None:
        kind = _TYPES.guess_type(name)[0] or "application/octet-stream"
        if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
            kind += "; charset=utf-8"
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _tell(self) -> None:
        """Tell an open page what happens to it, until it is to be loaded again or has gone."""
        query = parse_qs(self.path.partition("?")[2])
        page, stamp = (query.get(key, [""])[0] for key in ("page", "stamp"))
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if self.command == "HEAD":
            return
        for event in self.server.showing.events(name_of(quote(page)) or "", stamp):
            self.wfile.write(event.encode())

    def end_headers(self) -> None:
        """End them so that no browser keeps a file, guesses what it is or lets others have it."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if self.close_connection:
            self.send_header("Connection", "close")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse in one plain line."""
        del explain
        self.close_connection = True
        if code == 501:
            code, message = 405, "only GET and HEAD are answered"
        text = f"{message or self.responses.get(code, ('refused',))[0]}\n"
        self._send(
            code, "refusal.txt", text.encode(), **({"Allow": "GET, HEAD"} if code == 405 else {})
        )

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def open_site(out: Path, showing: Showing, port: int, tries: int = 100) -> Site:
    """The site at `port` or at the next free one; raises `OSError` where none can be had."""
    for number in range(port, min(port + tries, 65535)):
        try:
            return Site(out, showing, number)
        except OSError as error:
            if error.errno not in TAKEN:
                raise
    return Site(out, showing, min(port + tries, 65535))
