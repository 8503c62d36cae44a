"""The colours and the signs of the site, read from looks.yaml.

Knows hues, grounds and batik signs; must not know topics, style sheets or drawings.
"""

from __future__ import annotations

from collections.abc import Mapping
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
