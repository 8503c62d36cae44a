"""What a plain scalar of YAML means here: words, a decimal number, true, false or nothing.

Knows what other readers of YAML 1.1 would make of it; must not know where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Scalar = str | int | float | bool | None


class TrapError(ValueError):
    """A scalar that another reader of YAML would turn into something else."""


_DECIMAL = r"-?(?:0|[1-9][0-9]{0,58})"
_INTEGER = re.compile(_DECIMAL)
_FRACTION = re.compile(rf"{_DECIMAL}\.[0-9]+")
_TRAP = re.compile(
    r"""
    (?i: yes | no | on | off | true | false | null )
  | [-+]? [0-9]{1,9} (?: : [0-5]?[0-9] )+ (?: \. [0-9]* )?     # 12:30 is 750 in YAML 1.1
  | [-+]? 0 [0-9_]+                                            # 010 is 8
  | [-+]? 0 [xob] [0-9A-Fa-f_]+
  | [-+]? [0-9][0-9_]* _ [0-9_]*                               # 1_000 is 1000
  | \+ [0-9.]+
  | -? [0-9]{60,} (?: \. [0-9]* )?                              # infinity, or refused
  | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [Tt ] .* )?         # becomes a date
    """,
    re.VERBOSE,
)
_MEANING: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], Scalar]], ...] = (
    (_INTEGER, int),
    (_FRACTION, float),
)
_FIRST = frozenset("yYnNoOtTfF-+0123456789")
"""What a number or a trap may begin with."""


def read_scalar(typed: str) -> Scalar:
    """The meaning of a scalar without quotes; raises `TrapError` where it has two."""
    if typed in _MEANING:
        return _MEANING[typed]
    if typed[0] not in _FIRST:
        return typed
    for form, convert in _NUMBERS:
        if form.fullmatch(typed):
            return convert(typed)
    if _TRAP.fullmatch(typed):
        raise TrapError(typed)
    return typed
