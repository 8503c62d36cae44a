"""YAML text to plain values that know where they stand, with `!include` confined to one folder.

Knows YAML and its traps; must not know what the values mean.

Scalars stay what the editor typed: only `true`, `false`, null and plain decimal numbers are typed.
Whatever another reader of YAML 1.1 would turn into something else (`no`, `12:30`, `010`,
`2021-08-17`) is refused unless it is quoted, and so are aliases, merges and duplicate keys.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import yaml
import yaml_include

from risalah.problem import Problem, Problems

MAX_DEPTH = 40
"""Levels of lists and mappings in one file; beyond about 20,000 the C parser itself would crash."""

MAX_INCLUDES = 6
"""Files on one chain of includes."""

_TAG = "tag:yaml.org,2002:"


class Place(NamedTuple):
    """A spot in a content file: path relative to the root, line and column from 1."""

    path: str
    line: int = 0
    column: int = 0

    def problem(self, message: str, help: str = "") -> Problem:
        """A problem at this spot."""
        return Problem(self.path, self.line, self.column, message, help)


class Mapping(dict[str, Any]):
    """A YAML mapping: a dict that knows where it, its keys and its values begin."""

    __slots__ = ("keys_at", "place", "values_at")

    place: Place
    keys_at: dict[str, Place]
    values_at: dict[str, Place]


class Sequence(list[Any]):
    """A YAML sequence: a list that knows where it and its items begin."""

    __slots__ = ("items_at", "place")

    place: Place
    items_at: list[Place]


class Unread:
    """Stands for an included file that could not be read; its problem is already recorded."""


def place_of(value: object, loc: tuple[int | str, ...]) -> Place:
    """The place of the value at `loc` below `value`; of the nearest enclosing one if it is gone."""
    place = value.place if isinstance(value, Mapping | Sequence) else Place("")
    for step in loc:
        if isinstance(value, Mapping) and isinstance(step, str) and step in value:
            place = value.values_at[step]
            value = value[step]
        elif isinstance(value, Sequence) and isinstance(step, int) and 0 <= step < len(value):
            place = value.items_at[step]
            value = value[step]
        elif isinstance(value, Mapping | Sequence):
            continue  # a step of the schema that is not one of the text, such as a union's branch
        else:
            break
        if isinstance(value, Mapping | Sequence):
            # an included value begins in its own file
            place = value.place if value.place.path != place.path else place
    return place


def load_yaml(path: Path, root: Path, base: Path, raw: bytes | None = None) -> Any:
    """The value of the YAML file `path`, its includes resolved inside the folder `base`.

    Places are given relative to `root`; `raw` stands for the file's bytes where it is not yet
    written. Raises `Problems` with every problem of the file and of the files it includes.
    """
    reader = _Reader(root, base)
    shown = Place(_shown(path, root))
    value = reader.read(path, shown) if raw is None else reader.parse(raw, path)
    if reader.problems:
        raise Problems(reader.problems)
    return value


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


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


class _Refused(yaml.MarkedYAMLError):
    """A construct that YAML allows and Risalah does not; `note` says how to mend it."""

    def __init__(self, message: str, node: yaml.Node | yaml.Event, note: str) -> None:
        mark: Any = node.start_mark
        super().__init__(problem=message, problem_mark=mark, note=note)


class _Reader:
    """One run over a file and all it includes; collects every problem."""

    def __init__(self, root: Path, base: Path) -> None:
        self.root = root
        self.base = base.resolve()
        self.problems: list[Problem] = []
        self._open: list[Path] = []
        self._loader = _loader_type(self)

    def read(self, path: Path, asked_at: Place) -> Any:
        shown = _shown(path, self.root)
        try:
            raw = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "not readable").lower()
            return self._fail(asked_at.problem(f"cannot read `{shown}`: {reason}"))
        return self.parse(raw, path)

    def parse(self, raw: bytes, path: Path) -> Any:
        shown = _shown(path, self.root)
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
            return self._fail(
                Problem(
                    shown,
                    line,
                    column,
                    f"byte 0x{raw[error.start]:02x} is not UTF-8",
                    "save the file in the encoding UTF-8",
                )
            )
        self._open.append(path.resolve())
        try:
            _refuse_bombs(text)
            loader = self._loader(text)
            loader.shown = shown  # type: ignore[attr-defined]
            try:
                return loader.get_single_data()
            finally:
                loader.dispose()
        except yaml.MarkedYAMLError as error:
            return self._fail(_marked_problem(error, shown, text))
        except yaml.reader.ReaderError as error:
            before = text[: error.position]
            line = before.count("\n") + 1
            column = error.position - (before.rfind("\n") + 1) + 1
            code = error.character if isinstance(error.character, int) else ord(error.character)
            message = f"character U+{code:04X} is not allowed in YAML"
            return self._fail(Problem(shown, line, column, message, "remove the character"))
        except yaml.YAMLError as error:
            # the C reader reports control characters without a mark
            return self._fail(_control_problem(error, shown, text))
        finally:
            self._open.pop()

    def include(self, path: str, stream: Any, node: yaml.Node) -> Any:
        real = Path(path).resolve()
        if not real.is_relative_to(self.base):
            raise _Refused(
                f"include leaves the content folder: `{PurePosixPath(path).name}` is a link",
                node,
                "put the file itself into the content folder",
            )
        if real in self._open:
            chain = " → ".join(
                _shown(p, self.root) for p in [*self._open[self._open.index(real) :], real]
            )
            raise _Refused(f"include goes in a circle: {chain}", node, "break the circle")
        if len(self._open) >= MAX_INCLUDES:
            raise _Refused(
                f"more than {MAX_INCLUDES} files include one another", node, "flatten the chain"
            )
        return self.parse(stream.read(), real)

    def _fail(self, problem: Problem) -> Unread:
        self.problems.append(problem)
        return Unread()


class _Include(yaml_include.Constructor):
    """`!include path`, `!include folder/*.yaml` or `!include {urlpath: …, flatten: true}`."""

    def __init__(self, reader: _Reader) -> None:
        super().__init__(base_dir=str(reader.base), custom_loader=self._unset)
        self._reader = reader

    @staticmethod
    def _unset(*_: Any) -> Any:
        raise AssertionError("the custom loader is set for each include")

    def __call__(self, loader: Any, node: yaml.Node) -> Any:
        path = self._path(node)
        posix = PurePosixPath(path)
        outside = posix.is_absolute() or ".." in posix.parts or ":" in path or "\\" in path
        if not path or outside:
            raise _Refused(
                f"include of `{path}`: expected a relative path inside the content folder",
                node,
                "name a file below the content folder, without `..`, drive or address",
            )
        before = self.custom_loader
        self.custom_loader = lambda found, stream, _: self._reader.include(found, stream, node)
        try:
            value = super().__call__(loader, node)
        except OSError as error:
            reason = (error.strerror or "no such file or directory").lower()
            raise _Refused(f"include of `{path}`: {reason}", node, "check the path") from error
        finally:
            self.custom_loader = before
        if isinstance(value, list) and not isinstance(value, Sequence):
            return _sequence(value, _place(loader, node))
        return value

    @staticmethod
    def _path(node: yaml.Node) -> str:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if isinstance(node, yaml.MappingNode):
            pairs = {str(key.value): value for key, value in node.value}
            flat = pairs.get("flatten")
            if flat is not None and flat.value not in {"true", "false"}:
                raise _Refused("`flatten` is neither true nor false", flat, "write true or false")
            if set(pairs) <= {"urlpath", "flatten"} and "urlpath" in pairs:
                return str(pairs["urlpath"].value)
        raise _Refused(
            "include takes a path", node, "write `!include path` or `!include {urlpath: path}`"
        )


def _place(loader: Any, node: yaml.Node) -> Place:
    return Place(loader.shown, node.start_mark.line + 1, node.start_mark.column + 1)


def _sequence(values: list[Any], place: Place) -> Sequence:
    out = Sequence(values)
    out.place = place
    out.items_at = [v.place if isinstance(v, Mapping | Sequence) else place for v in values]
    return out


def _loader_type(reader: _Reader) -> type[yaml.CSafeLoader]:
    class Loader(yaml.CSafeLoader):
        """The C parser with strict scalars and values that know their places."""

        shown = ""
        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012
        yaml_constructors: dict[str | None, Any] = {}  # type: ignore[misc]  # noqa: RUF012

    for name, pattern, first in _SCALARS:
        for ch in first:
            Loader.yaml_implicit_resolvers.setdefault(ch, []).append((name, pattern))
    build: dict[str | None, Callable[[Any, Any], Any]] = {
        _TAG + "null": lambda _l, _n: None,
        _TAG + "bool": lambda _l, n: n.value == "true",
        _TAG + "int": lambda _l, n: int(n.value),
        _TAG + "float": lambda _l, n: float(n.value),
        _TAG + "str": lambda _l, n: n.value,
        _TAG + "seq": _construct_sequence,
        _TAG + "map": _construct_mapping,
        "!trap": _refuse_trap,
        "!include": _Include(reader),
        None: _refuse_tag,
    }
    for tag, construct in build.items():
        Loader.add_constructor(tag, construct)
    return Loader


_DECIMAL = r"-?(?:0|[1-9][0-9]{0,58})"
_TRAPS = r"""
    (?i: yes | no | on | off | true | false | null ) (?<! ^true ) (?<! ^false ) (?<! ^null )
  | [-+]? [0-9]{1,9} (?: : [0-5]?[0-9] )+ (?: \. [0-9]* )?     # 12:30 is 750 in YAML 1.1
  | [-+]? 0 [0-9_]+                                            # 010 is 8
  | [-+]? 0 [xob] [0-9A-Fa-f_]+
  | [-+]? [0-9][0-9_]* _ [0-9_]*                               # 1_000 is 1000
  | \+ [0-9.]+
  | -? [0-9]{60,} (?: \. [0-9]* )?                              # infinity, or refused
  | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [Tt ] .* )?         # becomes a date
"""
_SCALARS: tuple[tuple[str, re.Pattern[str], list[str]], ...] = (
    (_TAG + "null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""]),
    (_TAG + "bool", re.compile(r"^(?:true|false)$"), ["t", "f"]),
    (_TAG + "int", re.compile(rf"^{_DECIMAL}$"), list("-0123456789")),
    (_TAG + "float", re.compile(rf"^{_DECIMAL}\.[0-9]+$"), list("-0123456789")),
    ("!trap", re.compile(rf"^(?:{_TRAPS})$", re.VERBOSE), list("yYnNoOtTfF-+0123456789")),
)


def _construct_sequence(loader: Any, node: yaml.Node) -> Iterator[Sequence]:
    if not isinstance(node, yaml.SequenceNode):
        raise _Refused("expected a list", node, "begin each item with `- `")
    out = Sequence()
    out.place = _place(loader, node)
    out.items_at = [_place(loader, item) for item in node.value]
    yield out
    out.extend(loader.construct_object(item, deep=True) for item in node.value)


def _construct_mapping(loader: Any, node: yaml.Node) -> Iterator[Mapping]:
    if not isinstance(node, yaml.MappingNode):
        raise _Refused("expected a mapping", node, "write `key: value`")
    out = Mapping()
    out.place = _place(loader, node)
    out.keys_at = {}
    out.values_at = {}
    yield out
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _Refused("a key must be a word", key_node, "quote the key")
        key = str(key_node.value)
        if key == "<<":
            raise _Refused("merge key `<<`", key_node, "write the keys out")
        if key in out.keys_at:
            note = f"it first stands in line {out.keys_at[key].line}"
            raise _Refused(f"key `{key}` stands twice", key_node, note)
        out.keys_at[key] = _place(loader, key_node)
        out.values_at[key] = _place(loader, value_node)
        out[key] = loader.construct_object(value_node, deep=True)


def _refuse_trap(_loader: Any, node: yaml.Node) -> None:
    typed = node.value if len(node.value) <= 60 else f"{node.value[:60]}…"
    raise _Refused(
        f"`{typed}` without quotes means something else to other readers of YAML",
        node,
        f'write "{typed}" in quotes, or true or false where a switch is meant',
    )


def _refuse_tag(_loader: Any, node: yaml.Node) -> None:
    raise _Refused(f"tag `{node.tag}` is not known here", node, "only `!include` is")


def _refuse_bombs(text: str) -> None:
    """Refuse what would crash or flood whoever walks the value: depth, anchors and aliases."""
    depth = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            raise _Refused(f"alias or anchor `{sign}{anchor}`", event, "write the value out")
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _Refused(f"more than {MAX_DEPTH} levels deep", event, "flatten the value")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1


_HELP = (
    ("cannot start any token", "use spaces, not tabs, and quote a value that begins with a sign"),
    ("tab character", "indent with spaces, not with tabs"),
    ("another document", "keep one value a file: take the line `---` out"),
    ("mapping values are not allowed", "quote a value that holds a colon followed by a space"),
    ("could not find expected ':'", "write `key: value`, and indent what belongs to it"),
    ("did not find expected", "check the indentation and the quotes in the lines above"),
    ("unexpected end of stream", "close the quote or the bracket"),
)


def _marked_problem(error: yaml.MarkedYAMLError, shown: str, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    message = (error.problem or error.context or "not YAML").strip()
    if "unexpected end of stream" in message and error.context_mark is not None:
        # the place that helps is where the quote was opened, not where the file ended
        mark, message = error.context_mark, f"{error.context}: {message}"
    elif message.startswith("but "):
        message = f"{error.context}, {message}"
    note = error.note or next((h for cue, h in _HELP if cue in message), "")
    if mark is None:
        return Problem(shown, 1, 1, message, note)
    line, column = mark.line + 1, mark.column + 1
    if line > text.count("\n") + 1:
        line, column = max(text.count("\n"), 1), 1
    return Problem(shown, line, column, message, note)


def _control_problem(error: yaml.YAMLError, shown: str, text: str) -> Problem:
    found = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    if found is None:
        return Problem(shown, 1, 1, str(error).splitlines()[0].lower(), "")
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    message = f"character U+{ord(found.group()):04X} is not allowed in YAML"
    return Problem(shown, line, column, message, "remove the character")
