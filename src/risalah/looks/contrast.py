"""Whether colours can be told apart: the contrast ratio of WCAG 2.2, and which pairs need it."""

from __future__ import annotations

from collections.abc import Iterator

from risalah.looks.palette import TOKENS, Hue

LEAST = 4.5
"""The ratio that WCAG 2.2 asks of running text (1.4.3, level AA)."""

GROUNDS = ("paper", "sheet", "rail")
"""The tokens that words and marks are set on."""

_TINT = 0.13
"""The most of a hue that is mixed into the ground behind marked words."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written `#rrggbb`, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def weak_pairs(hue: Hue) -> Iterator[tuple[str, str, float]]:
    """What cannot be read in a hue: (theme, what is set on what, contrast ratio)."""
    for theme, what, one, other in _pairs(hue):
        ratio = contrast(one, other)
        if ratio < LEAST:
            yield theme, what, ratio


def _pairs(hue: Hue) -> Iterator[tuple[str, str, str, str]]:
    for theme in ("light", "dark"):
        tokens = {name: getattr(token, theme) for name, token in TOKENS.items()}
        text, band = getattr(hue.text, theme), getattr(hue.band, theme)
        for ground in GROUNDS:
            yield theme, f"the hue on {ground}", text, tokens[ground]
            tint = _mixed(text, tokens[ground], _TINT)
            yield theme, f"ink on tinted {ground}", tokens["ink"], tint
        yield theme, "words on the hue", tokens["on"], text
        yield theme, "white on the band", tokens["white"], band


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)
