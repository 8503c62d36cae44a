"""The process that draws: one drawing for each line that it reads, until there are no more lines.

    python drawing_process.py FONTS MEGABYTES

It loads the drawing program, which starts threads of its own, can hang and can abort, so that the
builder need not. A request is a line of JSON: `chart` (a Vega-Lite spec) with `locale` (the format
of its numbers), or `picture` (an SVG that becomes a PNG), and the `seconds` that it may take. The
answer is a line of JSON: `drawn` (the SVG or the PNG in base64) with `said` (what the drawing
program printed meanwhile), or `refused` (why it did not draw). A drawing that takes longer or
needs more than is allowed ends the process by a signal; SIGALRM tells that it was the time. Must
import nothing of the package: it is run as a file.
"""

from __future__ import annotations

import base64
import json
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Any

import vl_convert

MOST_BYTES = 8 * 1024 * 1024
"""The largest drawing that is handed over; a page is a hundredth of it."""

STACK = 8 * 1024 * 1024
"""What a thread of the drawing program takes; there is one for each core."""


def main(fonts: str, megabytes: int) -> None:
    """Answer the requests on standard input, one at a time."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the builder ends it
    stacks = STACK * (os.cpu_count() or 1)
    for kind, most in (
        (resource.RLIMIT_DATA, (megabytes << 20) + stacks),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):  # a system without this limit
            resource.setrlimit(kind, (most, most))
    with tempfile.TemporaryFile() as printed, os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
        vl_convert.register_font_directory(fonts)
        for line in sys.stdin.buffer:
            request = json.loads(line)
            signal.alarm(request["seconds"])  # ends this process, even if nobody waits any more
            answer = _answered(request, printed)
            signal.alarm(0)
            answers.write(json.dumps(answer).encode() + b"\n")
            answers.flush()


def _answered(request: Mapping[str, Any], printed: IO[bytes]) -> dict[str, str]:
    printed.seek(0)
    printed.truncate()
    try:
        drawn = _drawn(request)
    except BaseException as error:  # a panic of the drawing program is no Exception
        return {"refused": str(error)}
    if len(drawn) > MOST_BYTES:
        return {"refused": f"the drawing is larger than {MOST_BYTES >> 20} MB"}
    printed.seek(0)
    said = printed.read().decode("utf-8", "replace")
    return {"drawn": base64.b64encode(drawn).decode(), "said": said}


def _drawn(request: Mapping[str, Any]) -> bytes:
    if "picture" in request:
        return bytes(vl_convert.svg_to_png(request["picture"], scale=1))
    svg = vl_convert.vegalite_to_svg(
        request["chart"], format_locale=request["locale"], allowed_base_urls=[]
    )
    return str(svg).encode()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
