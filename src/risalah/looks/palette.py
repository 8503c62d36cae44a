"""The colours and the signs of the site, read from looks.yaml, and the colours as CSS.

The style sheet names them `--token`, `--hue` and `--band`, and a hue's class `.hue-name`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import yaml

_DATA: Final = yaml.load((files("risalah.looks") / "looks.yaml").read_bytes(), yaml.CBaseLoader)

COLOUR: Final = r"^#[0-9a-f]{6}$"
"""How a colour is written: red, green and blue as two hexadecimal digits each."""

PATH_DATA: Final = r"^[Mm](?:[MmZzLlHhVvCcSsQqTtAa0-9 ,.eE+-])*$"
"""How a sign is drawn: SVG path data on a field of 24 by 24, filled by the even-odd rule."""


@dataclass(frozen=True, slots=True)
class Token:
    """A colour that the style sheet names, in both themes; where it differs, in forced colours
    (a system colour) and in print as well."""

    light: str
    dark: str
    forced: str = ""
    print: str = ""


@dataclass(frozen=True, slots=True)
class Hue:
    """The colour of a topic: of its marks and words, and of the band behind white words."""

    name: str
    text: Token
    band: Token


@dataclass(frozen=True, slots=True)
class Sign:
    """The batik sign of a topic, as path data."""

    name: str
    path: str


def own_hue(name: str, light: str, dark: str) -> Hue:
    """A hue that a topic brings. Its band is its light colour, darker still in the dark theme."""
    channels = (int(light[i : i + 2], 16) * 3 // 5 for i in (1, 3, 5))
    band = Token(light, "#" + "".join(f"{channel:02x}" for channel in channels))
    return Hue(name, Token(light, dark), band)


TOKENS: Final[Mapping[str, Token]] = {n: Token(**c) for n, c in _DATA["tokens"].items()}
HUES: Final[Mapping[str, Hue]] = {
    name: Hue(name, Token(**colours["text"]), Token(**colours["band"]))
    for name, colours in _DATA["hues"].items()
}
SIGNS: Final[Mapping[str, str]] = _DATA["signs"]
MARK: Final[str] = _DATA["mark"]
"""The sign that stands for the site itself."""


def colours_css(hues: Iterable[Hue]) -> str:
    """The part of the style sheet that holds colours: every token, and these hues.

    An element of class `hue-name` hands its colour down as `--hue` and its band as `--band`;
    without one the hue is the ink's. Paper is white in the dark, too: it keeps the light theme.
    """
    used = tuple({hue.name: hue for hue in hues}.values())
    names = ",".join(f".hue-{hue.name}" for hue in used)
    ink = f".hue-ink{{--hue:var(--ink);--band:{TOKENS['band'].light}}}"
    dark = {name: token for name, token in TOKENS.items() if token.dark != token.light}
    return "\n".join(
        (
            f":root{{color-scheme:light dark;{_properties(TOKENS, 'light')}--hue:var(--ink)}}",
            "".join(_rule(hue.name, hue.text.light, hue.band.light) for hue in used) + ink,
            f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(dark, 'dark')}}}",
            "".join(_rule(hue.name, hue.text.dark, hue.band.dark) for hue in used) + "}",
            f"@media (forced-colors:active){{:root{{{_properties(TOKENS, 'forced')}}}",
            f"{names}{{--hue:LinkText}}}}" if names else "}",
            f"@media print{{:root{{color-scheme:light;{_properties(TOKENS, 'print')}}}}}\n",
        )
    )


def _rule(name: str, text: str, band: str) -> str:
    return f".hue-{name}{{--hue:{text};--band:{band}}}"


def _properties(tokens: Mapping[str, Token], mode: str) -> str:
    """The tokens that have a value of their own in a mode, as declarations."""
    values = {name: getattr(token, mode) for name, token in tokens.items()}
    return "".join(f"--{name}:{value};" for name, value in values.items() if value)
