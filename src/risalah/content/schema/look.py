"""The look of a topic: one of the site's hues and signs, or its own.

Knows how topic.yaml names them; must not know where they are drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any

from pydantic import Discriminator, Field, PlainValidator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from risalah.content.schema.record import Record
from risalah.looks.palette import COLOUR, HUES, PATH_DATA, SIGNS


def _known_in(names: Iterable[str]) -> Callable[[Any], str]:
    """A validator of a word that is one of some names, whose list is data."""
    known = tuple(names)
    expected = ", ".join(f"'{name}'" for name in known[:-1]) + f" or '{known[-1]}'"

    def validated(value: Any) -> str:
        if value not in known:
            raise PydanticCustomError("literal_error", "unknown name", {"expected": expected})
        return str(value)

    return validated


def _own_or(name: str) -> Discriminator:
    """A mapping is what a topic brings of its own, all else the `name` of one of the site's."""
    return Discriminator(lambda value: "own" if isinstance(value, dict | Record) else name)


Colour = Annotated[str, Field(pattern=COLOUR, description="red, green, blue: `#rrggbb`")]


class OwnHue(Record):
    """A colour that a topic brings, for the light theme and for the dark one."""

    light: Colour
    dark: Colour


class OwnSign(Record):
    """A sign that a topic brings: a path on a field of 24 by 24, filled by the even-odd rule."""

    path: str = Field(pattern=PATH_DATA, max_length=4000)


HueOrOwn = Annotated[
    Annotated[
        str, PlainValidator(_known_in(HUES)), WithJsonSchema({"enum": list(HUES)}), Tag("hue")
    ]
    | Annotated[OwnHue, Tag("own")],
    _own_or("hue"),
]
SignOrOwn = Annotated[
    Annotated[
        str, PlainValidator(_known_in(SIGNS)), WithJsonSchema({"enum": list(SIGNS)}), Tag("sign")
    ]
    | Annotated[OwnSign, Tag("own")],
    _own_or("sign"),
]
