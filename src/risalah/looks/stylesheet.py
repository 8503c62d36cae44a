"""The colours as CSS custom properties, in both themes, in forced colours and in print.

Knows the names that the style sheet uses: `--token`, `--hue` and `--band`, `.hue-name`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from risalah.looks.palette import TOKENS, Hue, Token


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
