"""The bytes of one YAML file to a value that knows its places, or to the file's problems.

The value is a function of the bytes alone: an `!include` stays an `Include` until `parts` reads
the file.

Only `true`, `false`, null and plain decimal numbers are typed, all else stays what the editor
typed. What another reader of YAML 1.1 would turn into something else (`no`, `12:30`, `010`,
`2021-08-17`) is refused unless it is quoted, and so are aliases, merges and duplicate keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from risalah.content.place import Mapping, Place, Sequence
from risalah.problem import Problem, Problems

MAX_DEPTH = 40
"""Levels of lists and mappings in one file."""


@dataclass(frozen=True, slots=True)
class Include:
    """Stands where another file's value belongs; `path` may hold wildcards.

    `flatten` joins the lists of several files into one.
    """

    path: str
    flatten: bool
    place: Place


def parse_yaml(raw: bytes, shown: str) -> Any:
    """The value of the YAML file that holds `raw`; raises `Problems` with what is wrong in it.

    `shown` is the path for places and messages. Depth, aliases and anchors are refused while the
    value is built, so that no file can flood or crash whoever walks the value.
    """
    text = _decode(raw, shown)
    try:
        return _Builder(shown, yaml.parse(text, yaml.CSafeLoader)).document()
    except yaml.MarkedYAMLError as error:
        problem = _marked_problem(error, shown, text)
    except yaml.YAMLError as error:
        problem = _unmarked_problem(error, shown, text)
    raise Problems([problem])


def _decode(raw: bytes, shown: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        help = "save the file in the encoding UTF-8"
        raise Problems([Problem(shown, line, column, message, help)]) from None


class _Refused(yaml.MarkedYAMLError):
    """A construct that YAML allows and Risalah does not; `note` says how to mend it."""

    def __init__(self, message: str, event: yaml.Event, note: str) -> None:
        mark: Any = event.start_mark
        super().__init__(problem=message, problem_mark=mark, note=note)


class _Builder:
    """Builds the value of one file from the parser's events, in one pass."""

    def __init__(self, shown: str, events: Iterator[Any]) -> None:
        self.shown = shown
        self.events = events

    def document(self) -> Any:
        """The one value of the file; None where it holds nothing."""
        value = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                value = self.value(next(self.events), 0)
                break
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                message = "expected a single document in the stream, but found another document"
                raise _Refused(message, event, "keep one value a file: take the line `---` out")
        return value

    def value(self, event: Any, depth: int) -> Any:
        """The value that begins with this event, `depth` lists and mappings deep."""
        _refuse_anchor(event)
        if event.tag == "!include":
            return self.include(event)
        if event.tag not in _TAGS:
            raise _Refused(f"tag `{event.tag}` is not known here", event, "only `!include` is")
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if depth == MAX_DEPTH:
            raise _Refused(f"more than {MAX_DEPTH} levels deep", event, "flatten the value")
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth + 1)
        return self.mapping(event, depth + 1)

    def sequence(self, event: Any, depth: int) -> Sequence:
        out = Sequence(self.place(event))
        for item in self.events:
            if isinstance(item, yaml.SequenceEndEvent):
                break
            out.add(self.value(item, depth), self.place(item))
        return out

    def mapping(self, event: Any, depth: int) -> Mapping:
        out = Mapping(self.place(event))
        for key in self.events:
            if isinstance(key, yaml.MappingEndEvent):
                break
            _refuse_anchor(key)
            if not isinstance(key, yaml.ScalarEvent):
                raise _Refused("a key must be a word", key, "quote the key")
            if key.value == "<<":
                raise _Refused("merge key `<<`", key, "write the keys out")
            if key.value in out:
                note = f"it first stands in line {out.keys_at[key.value].line}"
                raise _Refused(f"key `{key.value}` stands twice", key, note)
            value = next(self.events)
            out.add(key.value, self.place(key), self.value(value, depth), self.place(value))
        return out

    def include(self, event: Any) -> Include:
        """`!include path`, `!include folder/*.yaml` or `!include {urlpath: …, flatten: true}`."""
        place = self.place(event)
        if isinstance(event, yaml.ScalarEvent):
            return Include(str(event.value), False, place)
        if isinstance(event, yaml.MappingStartEvent):
            asked = self.mapping(event, 1)
            flatten = asked.get("flatten", False)
            if not isinstance(flatten, bool):
                at = asked.values_at["flatten"]
                message = "`flatten` is neither true nor false"
                raise Problems([at.problem(message, "write true or false")])
            if asked.keys() <= {"urlpath", "flatten"} and isinstance(asked.get("urlpath"), str):
                return Include(asked["urlpath"], flatten, place)
        note = "write `!include path` or `!include {urlpath: path}`"
        raise _Refused("include takes a path", event, note)

    def place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.shown, mark.line + 1, mark.column + 1)


def _refuse_anchor(event: Any) -> None:
    if event.anchor:
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        raise _Refused(f"alias or anchor `{sign}{event.anchor}`", event, "write the value out")


_TAGS = frozenset({None, "!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))})
"""Tags that change nothing of what the text says."""


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
_MEANING: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_FIRST = frozenset("yYnNoOtTfF-+0123456789")
"""What a number or a trap may begin with."""


def _scalar(event: Any) -> Any:
    """What a plain scalar means: words, a decimal number, true, false or nothing."""
    typed = event.value
    if not event.implicit[0]:
        return typed  # quoted, or a block of words
    if typed in _MEANING:
        return _MEANING[typed]
    if typed[0] not in _FIRST:
        return typed
    if _INTEGER.fullmatch(typed):
        return int(typed)
    if _FRACTION.fullmatch(typed):
        return float(typed)
    if _TRAP.fullmatch(typed):
        shown = typed if len(typed) <= 60 else f"{typed[:60]}…"
        message = f"`{shown}` without quotes means something else to other readers of YAML"
        note = f'write "{shown}" in quotes, or true or false where a switch is meant'
        raise _Refused(message, event, note)
    return typed


_HELP = (
    ("cannot start any token", "use spaces, not tabs, and quote a value that begins with a sign"),
    ("tab character", "indent with spaces, not with tabs"),
    ("mapping values are not allowed", "quote a value that holds a colon followed by a space"),
    ("could not find expected ':'", "write `key: value`, and indent what belongs to it"),
    ("did not find expected", "check the indentation and the quotes in the lines above"),
    ("unexpected end of stream", "close the quote or the bracket"),
)


def _marked_problem(error: yaml.MarkedYAMLError, shown: str, text: str) -> Problem:
    mark, message = _place_and_message(error)
    note = error.note or next((h for cue, h in _HELP if cue in message), "")
    if mark is None:
        return Problem(shown, 1, 1, message, note)
    line, column = mark.line + 1, mark.column + 1
    if line > text.count("\n") + 1:
        line, column = max(text.count("\n"), 1), 1
    return Problem(shown, line, column, message, note)


def _place_and_message(error: yaml.MarkedYAMLError) -> tuple[Any, str]:
    message = (error.problem or error.context or "not YAML").strip()
    if "unexpected end of stream" in message and error.context_mark is not None:
        # the place that helps is where the quote was opened, not where the file ended
        return error.context_mark, f"{error.context}: {message}"
    if message.startswith("but "):
        message = f"{error.context}, {message}"
    return error.problem_mark or error.context_mark, message


_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a file."""


def _unmarked_problem(error: yaml.YAMLError, shown: str, text: str) -> Problem:
    """The C parser reports a control character without a mark: find it."""
    found = _CONTROL.search(text)
    if found is None:
        return Problem(shown, 1, 1, str(error).splitlines()[0].lower())
    before = text[: found.start()]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"character U+{ord(found.group()):04X} is not allowed in YAML"
    return Problem(shown, line, column, message, "remove the character")


_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Characters that no reader sees, or that turn the words around them: a page may not hold them."""


def unprintable(value: object, place: Place) -> Iterator[Problem]:
    """Every string in a value that holds a character which cannot be shown, however it is typed."""
    if isinstance(value, str):
        if found := _UNPRINTABLE.search(value):
            message = f"character U+{ord(found.group()):04X} cannot be shown"
            yield place.problem(message, "take it out; only line breaks and tabs may be escaped")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from unprintable(key, value.keys_at[key])
            yield from unprintable(inner, value.values_at[key])
    elif isinstance(value, Sequence):
        for inner, at in zip(value, value.items_at, strict=True):
            yield from unprintable(inner, at)
