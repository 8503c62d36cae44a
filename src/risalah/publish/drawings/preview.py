"""The picture that other sites show beside a link to this one, drawn when the site is built.

Knows the look of the site; must not know papers. It is 1,200 by 630 pixels, as such pictures are.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import escape

from risalah.looks.palette import MARK, SIGNS, TOKENS
from risalah.publish.drawings.drawing_program import FACE, drawn_once, register_face

LINE = 44
"""Characters of the tagline on one line."""

INK, PAPER = TOKENS["ink"].light, TOKENS["paper"].light


def preview(title: str, tagline: str, topics: Sequence[tuple[str, str]], kept: Path) -> bytes:
    """A PNG of the site's name and topics, each (path of its sign, colour); kept in `kept`."""
    svg = preview_svg(title, tagline, topics)
    return drawn_once(kept / "preview", ".png", svg, lambda: _png(svg))


def _png(svg: str) -> bytes:
    import vl_convert

    register_face()
    return bytes(vl_convert.svg_to_png(svg, scale=1))


def preview_svg(title: str, tagline: str, topics: Sequence[tuple[str, str]]) -> str:
    """The picture as SVG, in the light theme: a picture has no style sheet."""
    lines = "".join(
        f'<text x="80" y="{308 + 58 * i}" font-size="44" fill="{INK}">{escape(line)}</text>'
        for i, line in enumerate(_wrapped(tagline)[:3])
    )
    step = 1040 / max(len(topics), 1)
    marks = "".join(
        f'<g transform="translate({80 + i * step:.0f} 500)" fill="{colour}">'
        f'<rect width="{step - 24:.0f}" height="8"/>'
        f'<path transform="translate(0 28) scale(2.4)" fill-rule="evenodd" d="{sign}"/></g>'
        for i, (sign, colour) in enumerate(topics)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630"'
        f' font-family="{FACE}"><rect width="1200" height="630" fill="{PAPER}"/>'
        f'<rect width="1200" height="18" fill="{INK}"/>'
        f'<path transform="translate(80 92) scale(4.4)" fill-rule="evenodd" fill="{INK}"'
        f' d="{SIGNS[MARK]}"/>'
        f'<text x="216" y="182" font-size="104" font-weight="700" fill="{INK}">{escape(title)}'
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
