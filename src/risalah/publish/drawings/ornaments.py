"""Ornaments of the site: the sprite of signs, its mark, lattice, selvedge, and its picture.

Knows the signs and colours of `looks`; must not know papers or topics.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from markupsafe import Markup, escape

from risalah.looks.palette import MARK, SIGNS, TOKENS
from risalah.publish.drawings.drawing_program import FACE, drawn_once
from risalah.publish.drawings.svg import decoration

_UNEQUAL: Final = "M2.5 7.2h15M2.5 12.8h15M13.8 2.5L6.2 17.5"
_MONTHS: Final = 12
_USED = re.compile(r'href="#(s-[\w-]+)"')
_SYMBOL = re.compile(r'<symbol id="(?P<id>[\w-]+)".*?</symbol>')


def sprite(own: Mapping[str, str]) -> Markup:
    """The signs, the unequal sign and a year of ticks, once at the top of each page's body.

    `own` are the signs that topics bring, by name.
    """
    signs = "".join(
        f'<symbol id="s-{name}" viewBox="0 0 24 24"><path fill-rule="evenodd" d="{path}"/></symbol>'
        for name, path in {**SIGNS, **own}.items()
    )
    unequal = f'<symbol id="s-ne" viewBox="0 0 20 20"><path d="{_UNEQUAL}"/></symbol>'
    ticks = "".join(f"M{1 + i * 6} 9v2" for i in range(_MONTHS + 1))
    year = f'<symbol id="s-year" viewBox="0 0 74 12"><path d="M1 11h72{ticks}"/></symbol>'
    return decoration('class="unseen"', signs, unequal, year)


def without_idle_symbols(html: str) -> str:
    """A page without the symbols of its sprite that nothing on it uses."""
    start, end = html.find("<symbol"), html.rfind("</symbol>")
    if end < 0:
        return html
    end += len("</symbol>")
    used = frozenset(_USED.findall(html))
    return html[:start] + _used_of(html[start:end], used) + html[end:]


@cache
def _used_of(symbols: str, used: frozenset[str]) -> str:
    def kept(symbol: re.Match[str]) -> str:
        name = symbol["id"]
        return symbol[0] if not name.startswith("s-") or name in used else ""

    return _SYMBOL.sub(kept, symbols)


def favicon() -> str:
    """The site's mark as a file of its own; light on dark where the browser's theme is dark."""
    ink = TOKENS["ink"]
    dark = f"@media(prefers-color-scheme:dark){{path{{fill:{ink.dark}}}}}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f"<style>path{{fill:{ink.light}}}{dark}</style>"
        f'<path fill-rule="evenodd" d="{SIGNS[MARK]}"/></svg>\n'
    )


def lattice() -> Markup:
    """The kawung lattice behind the title of a topic: four leaves a tile, outlined, slit filled."""
    leaf = "M53 53C28 53 6 34 4 4 34 6 53 28 53 53z"
    slit = "M41 41C30 37 20 28 18 18 28 20 37 30 41 41z"
    turns = ("-1 0 0 1 112 0", "1 0 0 -1 0 112", "-1 0 0 -1 112 112")
    first = f'<g id="leaf"><path d="{leaf}"/><path fill="currentColor" d="{slit}"/></g>'
    tile = first + "".join(f'<use href="#leaf" transform="matrix({turn})"/>' for turn in turns)
    return decoration(
        'class="lattice"',
        '<defs><pattern id="p-lattice" width="112" height="112" patternUnits="userSpaceOnUse">',
        f'<g fill="none" stroke="currentColor" stroke-width="2">{tile}</g></pattern></defs>',
        '<rect width="100%" height="100%" fill="url(#p-lattice)"/>',
    )


def selvedge() -> Markup:
    """The woven edge above the footer: the site's mark in a row."""
    return decoration(
        'class="selvedge"',
        '<defs><pattern id="p-run" width="22" height="22" patternUnits="userSpaceOnUse">',
        f'<use href="#s-{MARK}" width="22" height="22" fill="currentColor"/></pattern></defs>',
        '<rect width="100%" height="22" fill="url(#p-run)"/>',
    )


# ---- the picture that stands for the site


LINE = 44
"""Characters of the tagline on one line."""

INK, PAPER = TOKENS["ink"].light, TOKENS["paper"].light


def preview(title: str, tagline: str, topics: Sequence[tuple[str, str]], kept: Path) -> bytes:
    """What other sites show beside a link to this one: a PNG of 1,200 by 630 pixels.

    It shows the site's name and topics, each (path of its sign, colour), and is kept in `kept`.
    Raises `NotDrawn`.
    """
    return drawn_once(kept / "preview", {"picture": preview_svg(title, tagline, topics)})


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
