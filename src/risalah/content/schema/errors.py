"""A value of a content file as a record, or its mistakes as problems with their places."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from risalah.content.place import Mapping, Place, value_at
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
        adapter = adapter_of(kind)  # type: ignore[arg-type]
        return adapter.validate_python(value, context=languages), []
    except ValidationError as error:
        return None, list(_problems(error, value, place))


@cache
def adapter_of(kind: Any) -> TypeAdapter[Any]:
    """What reads and writes the values of a type; it takes long to make."""
    return TypeAdapter(kind)


@cache
def list_adapter_of(kind: Any) -> TypeAdapter[Any]:
    """What reads and writes lists of the values of a type."""
    return TypeAdapter(list[kind])


def _problems(error: ValidationError, value: object, place: Place) -> Iterator[Problem]:
    for item in error.errors(include_url=False):
        loc = tuple(step for step in item["loc"] if step != GATHERED)
        _, at = value_at(value, loc)
        key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
        if item["type"] == "extra_forbidden":
            holder, _ = value_at(value, loc[:-1])
            if isinstance(holder, Mapping) and key in holder.keys_at:
                at = holder.keys_at[key]
        yield (at if at.path else place).problem(*_wording(item, key))


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
_WORDINGS = {
    "missing": ("`{key}` is missing", "add `{key}:`"),
    "no_words": ("`{key}`: no words in {missing}", "{help}"),
    "literal_error": ("`{key}`: expected {expected}, found {found}", "choose one of these"),
    "string_pattern_mismatch": ("`{key}`: {found} does not match {pattern}", "mend the form"),
    "value_error": ("`{key}`: {error}", "mend the value"),
}
"""Message and help by the kind of mistake; the blanks are pydantic's words about it."""


def _wording(item: Any, key: str) -> tuple[str, str]:
    """The message and the help for one of pydantic's mistakes."""
    kind, value, context = item["type"], item["input"], item.get("ctx", {})
    found = _shown(value)
    if kind == "extra_forbidden":
        return f"unknown key `{key}`", _help_for_key(key, value)
    if context.get("pattern") == ADDRESS:
        return f"`{key}`: {found} is no address on the web", "write `https://…`"
    if kind in _EXPECTED:
        unquoted = kind == "string_type" and isinstance(value, int | float)
        help = 'quote it: "…"' if unquoted else ""
        return f"`{key}`: expected {_EXPECTED[kind]}, found {found}", help
    message, help = _WORDINGS.get(kind, (f"`{{key}}`: {item['msg'].lower()}", ""))
    blanks = {**context, "key": key, "found": found}
    return message.format(**blanks), help.format(**blanks)


def _help_for_key(key: str, value: object) -> str:
    if value is None and " " in key:
        return "put words that hold a comma into quotes"
    return nearest(key, _known_keys()) or "remove it"


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
