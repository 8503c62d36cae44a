"""The picture that other sites show beside a link to this one, drawn when the site is built.

Knows the look of the site; must not know papers. It is 1,200 by 630 pixels, as such pictures are.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from markupsafe import escape

from risalah.files import write_file
from risalah.publish.drawings import SIGNS

HUES = {
    "teal": "#0b5f5a",
    "ochre": "#8a5700",
    "indigo": "#3a3f9c",
    "brick": "#b1341a",
    "plum": "#7b2c63",
}
"""The hues of style.css in their light form; a picture knows no style sheet."""

FACE = "Liberation Sans"
"""The drawing program brings this face along, so that the picture is the same everywhere."""

LINE = 44
"""Characters of the tagline on one line."""


def preview(title: str, tagline: str, topics: tuple[tuple[str, str], ...], kept: Path) -> bytes:
    """A PNG of the site's name and topics, each (sign, hue); kept in `kept`."""
    svg = _drawn(title, tagline, topics)
    key = hashlib.sha256(svg.encode()).hexdigest()[:32]
    path = kept / "preview" / f"{key}.png"
    if path.is_file():
        return path.read_bytes()
    import vl_convert

    png: bytes = vl_convert.svg_to_png(svg, scale=1)
    write_file(path, png)
    return png


def _drawn(title: str, tagline: str, topics: tuple[tuple[str, str], ...]) -> str:
    lines = "".join(
        f'<text x="80" y="{308 + 58 * i}" font-size="44" fill="#191813">{escape(line)}</text>'
        for i, line in enumerate(_wrapped(tagline)[:3])
    )
    step = 1040 / max(len(topics), 1)
    marks = "".join(
        f'<g transform="translate({80 + i * step:.0f} 500)" fill="{HUES.get(hue, "#191813")}">'
        f'<rect width="{step - 24:.0f}" height="8"/>'
        f'<path transform="translate(0 28) scale(2.4)" fill-rule="evenodd" d="{SIGNS[sign]}"/></g>'
        for i, (sign, hue) in enumerate(topics)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"'
        f' font-family="{FACE}"><rect width="1200" height="630" fill="#f6f3eb"/>'
        '<rect width="1200" height="18" fill="#191813"/>'
        f'<path transform="translate(80 92) scale(4.4)" fill-rule="evenodd" fill="#191813"'
        f' d="{SIGNS["kawung"]}"/>'
        f'<text x="216" y="182" font-size="104" font-weight="700" fill="#191813">{escape(title)}'
        f"</text>{lines}{marks}</svg>"
    )


def _wrapped(words: str) -> list[str]:
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= LINE and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
