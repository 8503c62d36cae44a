"""What the spec of a drawing may not say, so that it is the same on every machine and at any time.

Knows Vega-Lite's names; must not know what a chart is about.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from risalah.content.place import Step
from risalah.languages.language import LANGUAGES

ZONE = "the time zone"
_DEPENDING = {
    "the clock": "now",
    "chance": "random sampleLogNormal sampleNormal sampleUniform",
    "the machine": "containerSize screen windowSize",
    ZONE: "date datetime day dayofyear hours milliseconds minutes month quarter seconds timeFormat"
    " timeOffset timeParse timeSequence timezoneoffset toDate week year",
}
DEPENDS_ON = {name: what for what, names in _DEPENDING.items() for name in names.split()}
"""Functions of expressions that give other values elsewhere or another time, and why."""

BOOTSTRAPPED = {"op": {"ci0", "ci1"}, "aggregate": {"ci0", "ci1"}, "extent": {"ci"}}
"""Keys with values that are computed of a sample drawn by chance."""

WORDS = frozenset({"description", "subtitle", "text", "title"})
"""Keys whose strings are shown as they are."""

SIDES = frozenset({"left", "right", "top", "bottom"})

_CALL = re.compile(rf"(?<![\w.$])({'|'.join(DEPENDS_ON)})\s*\(")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_ADDRESS = re.compile(r"\burl\s*\(|^\s*(?:data|javascript):|^\s*(?:https?:)?//", re.IGNORECASE)


class Fault(NamedTuple):
    """What is wrong in a spec: the steps to it, a message and its help."""

    loc: tuple[Step, ...]
    message: str
    help: str


def faults_of(spec: dict[str, Any]) -> Iterator[Fault]:
    """What a spec says that it may not."""
    yield from _misshapen(spec)
    for loc, value in _inside(spec, ()):
        key = next((step for step in reversed(loc) if isinstance(step, str)), "")
        if key.lower().endswith("font") and value is not None:
            message = f"`{key}` in the drawing: not every machine has the font"
            yield Fault(loc, message, "remove it; the site brings its own")
        is_address = key in {"href", "url"} or (isinstance(value, str) and _ADDRESS.search(value))
        if is_address and "data" not in loc:  # data of its own are refused whatever they are
            message = "an address in the drawing; a page fetches nothing from elsewhere"
            yield Fault(loc, message, "remove it")
        if isinstance(value, str):
            yield from _depending(loc, key, value)
        elif key == "sample" and isinstance(value, int | float):
            yield Fault(loc, "`sample` in the drawing depends on chance", "remove it")


def _misshapen(spec: dict[str, Any]) -> Iterator[Fault]:
    """What the site's look cannot be joined with."""
    if "config" in spec and not isinstance(spec["config"], dict):
        yield Fault(("config",), "expected a mapping", "write `config: {axis: {…}}`")
    if "padding" not in spec:
        return
    room = spec["padding"]
    if (
        not isinstance(room, dict)
        or not room.keys() <= SIDES
        or not all(map(_pixels, room.values()))
    ):
        message = "expected pixels for `left`, `right`, `top` and `bottom`"
        yield Fault(("padding",), message, "write `padding: {left: 80}`")


def _pixels(value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and value >= 0  # type: ignore[arg-type, operator]


def _depending(loc: tuple[Step, ...], key: str, value: str) -> Iterator[Fault]:
    if value in BOOTSTRAPPED.get(key, ()):
        yield Fault(loc, f"`{value}` in the drawing depends on chance", "remove it")
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), value)
    for name in dict.fromkeys(_CALL.findall(plain)):
        what = DEPENDS_ON[name]
        help = "use a function of UTC, such as `utcFormat`" if what == ZONE else "remove it"
        yield Fault(loc, f"`{name}()` in the drawing depends on {what}", help)


def _inside(value: object, loc: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], object]]:
    """Every value below a value that is no words, with the steps to it."""
    if isinstance(value, dict):
        if value and value.keys() <= frozenset(LANGUAGES):
            return
        below: Iterator[tuple[Step, object]] = iter(value.items())
    elif isinstance(value, list):
        below = enumerate(value)
    else:
        return
    for step, inner in below:
        if step in WORDS and not isinstance(inner, dict):
            continue
        yield (*loc, step), inner
        yield from _inside(inner, (*loc, step))
