"""Data files that lie beside the code: YAML read into a typed value."""

from __future__ import annotations

from importlib.resources import files
from typing import TypeVar

import yaml
from pydantic import ConfigDict, TypeAdapter

STRICT = ConfigDict(extra="forbid")
"""For the dataclasses that a file is read into: a key that they do not have is an error."""


T = TypeVar("T")


def read_data(package: str, name: str, shape: type[T], **given: str) -> T:
    """The file `name` of a package as a `shape`, whose fields `given` it does not name itself.

    Every scalar is text until `shape` types it, so that the word `no` is no truth value. A file
    that does not fit is a mistake of the program: `pydantic.ValidationError` names the entry.
    """
    text = files(package).joinpath(name).read_text("utf-8")
    value = yaml.load(text, yaml.CBaseLoader)
    return TypeAdapter(shape).validate_python({**value, **given})


def data_names(package: str) -> tuple[str, ...]:
    """The YAML files of a package by their names without the ending, sorted."""
    names = (file.name for file in files(package).iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))
