"""A value of a content file as a record, or its mistakes as problems with their places.

Knows how pydantic names mistakes and how problems are worded; must not know the records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from risalah.content.place import Mapping, Place, Step, place_of
from risalah.content.schema.record import ADDRESS, GATHERED, Record
from risalah.languages.language import LANGUAGES
from risalah.problem import Problem, nearest

T = TypeVar("T")


def read_as(
    kind: type[T], value: object, place: Place, languages: tuple[str, ...] = ()
) -> tuple[T | None, list[Problem]]:
    """`value` typed as `kind`, or every problem it has; `place` stands for an empty file.

    `languages` are those of the site: words that lack one of them are a problem.
    """
    try:
        return TypeAdapter(kind).validate_python(value, context=languages), []
    except ValidationError as error:
        return None, list(_problems(error, value, place))


def _problems(error: ValidationError, value: object, place: Place) -> Iterator[Problem]:
    for item in error.errors(include_url=False):
        loc = tuple(step for step in item["loc"] if step != GATHERED)
        at = place_of(value, loc)
        key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
        if item["type"] == "extra_forbidden":
            holder = _below(value, loc[:-1])
            if isinstance(holder, Mapping) and key in holder.keys_at:
                at = holder.keys_at[key]
        yield (at if at.path else place).problem(*_wording(item, key))


def _below(value: object, loc: tuple[Step, ...]) -> object:
    for step in loc:
        if isinstance(value, Mapping) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return value


Wording = tuple[str, str]
"""A problem's message and its help."""

_EXPECTED = {
    "string_type": "words",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dataclass_type": "a mapping",
}


def _wording(item: Any, key: str) -> Wording:
    kind = item["type"]
    if kind in _EXPECTED:
        return _of_type(item, key)
    if kind in _WORDINGS:
        return _WORDINGS[kind](item, key)
    return f"`{key}`: {item['msg'].lower()}", ""


def _of_type(item: Any, key: str) -> Wording:
    unquoted = item["type"] == "string_type" and isinstance(item["input"], int | float)
    help = 'quote it: "…"' if unquoted else ""
    return f"`{key}`: expected {_EXPECTED[item['type']]}, found {_shown(item['input'])}", help


def _missing(_item: Any, key: str) -> Wording:
    return f"`{key}` is missing", f"add `{key}:`"


def _unknown_key(item: Any, key: str) -> Wording:
    if item["input"] is None and " " in key:
        return f"unknown key `{key}`", "put words that hold a comma into quotes"
    return f"unknown key `{key}`", nearest(key, _known_keys()) or "remove it"


def _no_words(item: Any, key: str) -> Wording:
    missing = ", ".join(f"`{code}`" for code in item["ctx"]["missing"])
    return f"`{key}`: no words in {missing}", write_words(item["ctx"]["languages"])


def write_words(languages: tuple[str, ...]) -> str:
    """The help where words lack one of the languages."""
    return f"write `{{{', '.join(f'{code}: …' for code in languages)}}}`"


def _not_one_of(item: Any, key: str) -> Wording:
    expected, found = item["ctx"]["expected"], _shown(item["input"])
    return f"`{key}`: expected {expected}, found {found}", "choose one of these"


def _not_of_the_form(item: Any, key: str) -> Wording:
    pattern, found = item["ctx"]["pattern"], _shown(item["input"])
    if pattern == ADDRESS:
        return f"`{key}`: {found} is no address on the web", "write `https://…`"
    return f"`{key}`: {found} does not match {pattern}", "mend the form"


def _refused(item: Any, key: str) -> Wording:
    return f"`{key}`: {item['ctx']['error']}", "mend the value"


_WORDINGS: dict[str, Callable[[Any, str], Wording]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "no_words": _no_words,
    "literal_error": _not_one_of,
    "string_pattern_mismatch": _not_of_the_form,
    "value_error": _refused,
}


def _shown(found: object) -> str:
    if isinstance(found, str | int | float):
        return f"`{found}`"
    if found is None:
        return "nothing"
    kinds = {dict: "a mapping", list: "a list"}
    return next((kinds[kind] for kind in kinds if isinstance(found, kind)), "something else")


@cache
def _known_keys() -> frozenset[str]:
    names = {*LANGUAGES}
    waiting: list[type[Record]] = [Record]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        names.update(field.alias or name for name, field in kind.model_fields.items())
    return frozenset(names - {GATHERED})
