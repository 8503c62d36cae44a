"""Plain values of a content file that know where they stand."""

from __future__ import annotations

from typing import Any, NamedTuple

from risalah.problem import Problem


class Place(NamedTuple):
    """A spot in a content file: path relative to the root, line and column from 1."""

    path: str
    line: int = 0
    column: int = 0

    def problem(self, message: str, help: str = "") -> Problem:
        """A problem at this spot."""
        return Problem(self.path, self.line, self.column, message, help)


class Mapping(dict[str, Any]):
    """A mapping of a file: a dict with the places of itself, of its keys and of its values."""

    __slots__ = ("keys_at", "place", "values_at")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.keys_at: dict[str, Place] = {}
        self.values_at: dict[str, Place] = {}

    def add(self, key: str, key_at: Place, value: object, value_at: Place) -> None:
        """Add a key with its value and the places of both."""
        self[key] = value
        self.keys_at[key] = key_at
        self.values_at[key] = value_at

    def without(self, name: str) -> Mapping:
        """The same mapping without one key."""
        rest = Mapping(self.place)
        for key, value in self.items():
            if key != name:
                rest.add(key, self.keys_at[key], value, self.values_at[key])
        return rest


class Sequence(list[Any]):
    """A list of a file: a list with the places of itself and of its items."""

    __slots__ = ("items_at", "place")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.items_at: list[Place] = []

    def add(self, value: object, at: Place) -> None:
        """Add an item with its place."""
        self.append(value)
        self.items_at.append(at)


Step = int | str
"""One step into a value: the index of an item or the key of a value."""


def value_at(value: object, loc: tuple[Step, ...]) -> tuple[object, Place]:
    """The value at `loc` below `value` and its place; the nearest enclosing one if it is gone."""
    place = value.place if isinstance(value, Mapping | Sequence) else Place("")
    for step in loc:
        if not isinstance(value, Mapping | Sequence):
            break
        below = _below(value, step)
        if below is None:
            continue  # a step of the schema that is not one of the text, such as a union's branch
        value, place = below
        if isinstance(value, Mapping | Sequence) and value.place.path != place.path:
            place = value.place  # an included value begins in its own file
    return value, place


def _below(value: Mapping | Sequence, step: Step) -> tuple[object, Place] | None:
    if isinstance(value, Mapping):
        known = isinstance(step, str) and step in value
        return (value[str(step)], value.values_at[str(step)]) if known else None
    if isinstance(step, int) and 0 <= step < len(value):
        return value[step], value.items_at[step]
    return None
