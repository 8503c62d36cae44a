"""The colours as CSS custom properties, in both themes, in forced colours and in print.

Knows the names that the style sheet uses: `--token`, `--hue` and `--band`, `.hue-name`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from risalah.looks.palette import TOKENS, Hue, Token


def colours_css(hues: Iterable[Hue]) -> str:
    """The block of colours that a style sheet begins with: every token, and these hues.

    An element of class `hue-name` hands its colour down as `--hue` and its band as `--band`;
    without one the hue is the ink's.
    """
    used = {hue.name: hue for hue in hues}
    texts = {name: hue.text for name, hue in used.items()}
    tokens = {**TOKENS, **texts, **{f"{name}-b": hue.band for name, hue in used.items()}}
    return "".join(
        (
            f":root{{color-scheme:light dark;{_properties(tokens, 'light')}--hue:var(--ink)}}\n",
            f"@media (prefers-color-scheme:dark){{:root{{{_properties(tokens, 'dark')}}}}}\n",
            *(f".hue-{n}{{--hue:var(--{n});--band:var(--{n}-b)}}\n" for n in used),
            f".hue-ink{{--hue:var(--ink);--band:{TOKENS['band'].light}}}\n",
            f"@media (forced-colors:active){{:root{{{_properties(tokens, 'forced')}",
            f"{''.join(f'--{name}:LinkText;' for name in used)}}}}}\n",
            f"@media print{{:root{{color-scheme:light;{_properties(tokens, 'print')}",
            f"{_properties(texts, 'light')}}}}}\n",
        )
    )


def _properties(tokens: Mapping[str, Token], mode: str) -> str:
    """The tokens that have a value of their own in a mode, as declarations."""
    values = {name: getattr(token, mode) for name, token in tokens.items()}
    return "".join(f"--{name}:{value};" for name, value in values.items() if value)
