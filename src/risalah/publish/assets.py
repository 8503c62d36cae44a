"""Style sheets, scripts and other assets as the browser gets them.

Knows how a style sheet is put together from its parts; must not know what any rule styles.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from risalah.files import decode_text, list_files, read_bytes
from risalah.problem import Problem, Problems

PARTS = "css/"
"""The folder of what style sheets import; its files are not published themselves."""

COLOURS = f"{PARTS}colours.css"
"""The part that holds the colours; it is written by the build and is no file."""

_RUN = re.compile(
    r'@import "[^"]+" layer\((?P<layer>[\w-]+)\);'
    r'(?:\s*@import "[^"]+" layer\((?P=layer)\);)*'
)
"""Imports into one layer that follow one another."""

_IMPORT = re.compile(r'@import "(?P<name>[^"]+)"')

_ZERO = re.compile(r"(?<![\w.])0(?=\.\d)")
"""The zero of 0.5, which CSS does not need and rcssmin leaves."""


def asset_files(folder: Path, shown: str, colours: str) -> dict[str, bytes]:
    """Every asset below `folder` by its name, minified; messages call the folder `shown`.

    A style sheet holds its parts in place of its imports; `colours` is the text of the part
    `css/colours.css`. Raises `Problems`.
    """
    sources = {
        name: read_bytes(path, f"{shown}/{name}") for name, path in list_files(folder).items()
    }
    sources[COLOURS] = colours.encode()
    return {
        name: _asset(name, raw, sources, shown)
        for name, raw in sources.items()
        if not name.startswith(PARTS)
    }


def _asset(name: str, raw: bytes, sources: Mapping[str, bytes], shown: str) -> bytes:
    if not raw.strip():
        return raw
    if name.endswith(".css"):
        return _style_sheet(decode_text(raw, f"{shown}/{name}"), name, sources, shown).encode()
    if name.endswith(".js"):
        return str(jsmin(decode_text(raw, f"{shown}/{name}"))).encode()
    return raw


def _style_sheet(text: str, name: str, sources: Mapping[str, bytes], shown: str) -> str:
    """A style sheet with its parts in place of its imports, those of one layer in one block.

    Each part is minified by itself: inside of @layer, rcssmin takes `p :is(a)` for `p:is(a)`.
    """

    def part(imported: re.Match[str], start: int) -> str:
        if imported["name"] not in sources:
            line = text.count("\n", 0, start + imported.start()) + 1
            message = f"no such style sheet `{imported['name']}`"
            help = f"write it to {shown}, or remove the import"
            raise Problems([Problem(f"{shown}/{name}", line, 1, message, help)])
        source = decode_text(sources[imported["name"]], f"{shown}/{imported['name']}")
        return _minified(source)

    def layer(run: re.Match[str]) -> str:
        parts = (part(imported, run.start()) for imported in _IMPORT.finditer(run[0]))
        return f"@layer {run['layer']}{{{''.join(parts)}}}"

    out, at = [], 0
    for run in _RUN.finditer(text):
        out += [_minified(text[at : run.start()]), layer(run)]
        at = run.end()
    return "".join([*out, _minified(text[at:])])


def _minified(css: str) -> str:
    return _ZERO.sub("", str(cssmin(css)))
