"""What all drawings share: the SVG element, its name for screen readers, coordinates, two widths.

Knows SVG; must not know what is drawn. Whoever calls it has escaped what came from outside.
"""

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

_LABEL = re.compile(r'aria-label="[^"]*"')


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture in two widths, so that its type keeps its size; `narrow` is for phones."""

    wide: Markup
    narrow: Markup | None = None


def coordinate(value: float) -> str:
    """A coordinate, to a tenth, without trailing noise."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """A rectangle as the data of a path, so that many are one path."""
    across = coordinate(width)
    return f"M{coordinate(x)} {coordinate(y)}h{across}v{coordinate(height)}h-{across}z"


def text(words: str, x: float, y: float, look: str = "") -> str:
    """Words at a place; `look` are attributes that come before it."""
    lead = f" {look}" if look else ""
    return f'<text{lead} x="{coordinate(x)}" y="{coordinate(y)}">{escape(words)}</text>'


def image(attributes: str, label: str, *inside: str) -> Markup:
    """A picture that a screen reader reads as `label`."""
    return Markup(
        f'<svg {attributes} role="img" aria-label="{escape(label)}">{"".join(inside)}</svg>'
    )


def decoration(attributes: str, *inside: str) -> Markup:
    """A picture that a screen reader skips: what it shows is written beside it, or is ornament."""
    return Markup(f'<svg {attributes} aria-hidden="true">{"".join(inside)}</svg>')


def read_as_one(drawing: Drawing, name: str) -> Drawing:
    """A drawing whose wide form has the id `name`, and whose narrow one is read out as that."""
    wide = Markup(str(drawing.wide).replace("<svg ", f'<svg id="{escape(name)}" ', 1))
    if drawing.narrow is None:
        return Drawing(wide)
    label = f'aria-labelledby="{escape(name)}"'
    return Drawing(wide, Markup(_LABEL.sub(label, drawing.narrow, count=1)))
