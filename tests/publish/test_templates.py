"""Templates name only fields that the views have, and do nothing but show them.

Each template is walked with the types of what it is given: a loop gives its variable the type of
an item, a macro gets the types of its arguments at each call.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_type_hints

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, nodes
from markupsafe import Markup

from risalah.publish.frame import Art, Frame, SiteWords
from risalah.publish.pages import SINGLE_PAGES, SUBJECT_PAGES
from risalah.publish.views.home import home_view
from workspace import PROJECT

TEMPLATES = PROJECT / "templates"
JINJA = Environment(loader=FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True)
UI = yaml.safe_load((PROJECT / "content" / "ui.yaml").read_text("utf-8"))

Type = Any
Names = dict[str, Type]


@dataclass(frozen=True)
class Imported:
    """A template whose macros can be called."""

    template: str


@dataclass(frozen=True)
class Words:
    """A group of ui.yaml, or one of its patterns."""

    path: tuple[str, ...]


def view_of(function: Callable[..., object]) -> type:
    made = get_type_hints(function)["return"]
    assert isinstance(made, type)
    return made


VIEWS = {
    "home": view_of(home_view),
    **{kind.name: view_of(kind.view) for kind in SINGLE_PAGES},
    **{kind.template: view_of(kind.view) for kind in SUBJECT_PAGES},
}


@cache
def parsed(template: str) -> nodes.Template:
    return JINJA.parse((TEMPLATES / template).read_text("utf-8"))


def defaults_of(macro: nodes.Macro) -> Iterator[object]:
    for default in macro.defaults:
        assert isinstance(default, nodes.Const)
        yield default.value


def macros(template: str) -> dict[str, nodes.Macro]:
    return {macro.name: macro for macro in parsed(template).find_all(nodes.Macro)}


def origin_of(of: Type) -> Any:
    return typing.get_origin(of)


def members(of: Type) -> Iterator[Type]:
    """The types that a value may have, None aside."""
    if origin_of(of) in (Union, types.UnionType):
        yield from (one for one in get_args(of) if one is not type(None))
    else:
        yield of


def item_of(of: Type) -> Type:
    """The type of an item of a sequence."""
    for one in members(of):
        assert origin_of(one) in (tuple, list), f"a loop over {one}"
        return get_args(one)[0]
    raise AssertionError(of)


def field_of(of: Type, name: str) -> Type:
    """The type of a field or property; fails where there is none."""
    if isinstance(of, Words):
        path = (*of.path, name)
        value: Any = UI
        for step in path:
            assert step in value, f"ui.yaml has no {'.'.join(path)}"
            value = value[step]
        return str if isinstance(value, str) or set(value) == {"en", "id"} else Words(path)
    found = []
    for one in members(of):
        if origin_of(one) is not None and issubclass(origin_of(one), Mapping):
            assert name == "items"
            return list[tuple[str, str]]
        assert is_dataclass(one), f"{name} of {one}"
        hints = get_type_hints(one)
        if name in hints:
            found.append(hints[name])
        else:
            made = getattr(one, name, None)
            assert isinstance(made, property), f"{one} has no {name}"
            found.append(get_type_hints(made.fget)["return"])
    assert found, f"{name} of {of}"
    return found[0]


class Walk:
    """One template being walked; macros that were walked with the same types are left out."""

    def __init__(self) -> None:
        self.seen: set[tuple[object, ...]] = set()

    def attribute(self, node: nodes.Getattr, names: Names, template: str) -> Type:
        of = self.type_of(node.node, names, template)
        if isinstance(of, Imported):
            return (of.template, node.attr)
        if node.node == nodes.Name("loop", "load"):
            return bool
        return field_of(of, node.attr)

    def type_of(self, node: nodes.Node, names: Names, template: str) -> Type:
        match node:
            case nodes.Name():
                assert node.name in names, f"{template}:{node.lineno}: what is {node.name}?"
                return names[node.name]
            case nodes.Getattr():
                return self.attribute(node, names, template)
            case nodes.Const():
                return type(node.value)
            case nodes.Call():
                return self.call(node, names, template)
            case nodes.Not() | nodes.Compare() | nodes.Test() | nodes.And() | nodes.Or():
                for child in node.iter_child_nodes():
                    inner = child.expr if isinstance(child, nodes.Operand) else child
                    self.type_of(inner, names, template)
                return bool
        raise AssertionError(f"{template}:{node.lineno}: {type(node).__name__} in a template")

    def call(self, node: nodes.Call, names: Names, template: str) -> Type:
        given = [self.type_of(one, names, template) for one in node.args]
        assert not node.kwargs
        called = self.type_of(node.node, names, template)
        if called == list[tuple[str, str]]:
            return called
        where, name = called
        macro = macros(where)[name]
        types_ = [*given, *(type(value) for value in defaults_of(macro))]
        local = dict(zip((arg.name for arg in macro.args), types_, strict=False))
        assert len(local) == len(macro.args), f"{template}:{node.lineno}: {name} wants more"
        key = (where, name, *(str(one) for one in local.values()))
        if key not in self.seen:
            self.seen.add(key)
            self.body(macro.body, {**shared(where), **local}, where)
        return Markup

    def body(self, body: list[nodes.Node], names: Names, template: str) -> None:
        for node in body:
            match node:
                case nodes.Output():
                    for child in node.nodes:
                        if not isinstance(child, nodes.TemplateData):
                            made = self.type_of(child, names, template)
                            printable(made, f"{template}:{node.lineno}")
                case nodes.If():
                    self.type_of(node.test, names, template)
                    for branch in (node.body, node.elif_, node.else_):
                        self.body(list(branch), names, template)
                case nodes.For():
                    item = item_of(self.type_of(node.iter, names, template))
                    inner = {**names, **bound(node.target, item), "loop": object}
                    self.body(node.body, inner, template)
                case nodes.Block():
                    self.body(node.body, names, template)
                case nodes.Extends() | nodes.Import() | nodes.Macro():
                    pass
                case _:
                    raise AssertionError(f"{template}:{node.lineno}: {type(node).__name__}")


def printable(of: Type, place: str) -> None:
    for one in members(of):
        literal = origin_of(one) is Literal
        assert literal or one in (str, Markup), f"{place} prints {one}"


def bound(target: nodes.Node, item: Type) -> Names:
    if isinstance(target, nodes.Tuple):
        pairs = zip(target.items, get_args(item), strict=True)
        return {name.name: of for name, of in pairs if isinstance(name, nodes.Name)}
    assert isinstance(target, nodes.Name)
    return {target.name: item}


def constant(node: nodes.Expr) -> str:
    assert isinstance(node, nodes.Const)
    return str(node.value)


def shared(template: str) -> Names:
    """What every macro and every page of a template sees, its imports and its own macros."""
    names: Names = {"ui": Words(()), "art": Art, "site": SiteWords}
    names |= {name: (template, name) for name in macros(template)}
    for imported in parsed(template).find_all(nodes.Import):
        names[imported.target] = Imported(constant(imported.template))
    for extended in parsed(template).find_all(nodes.Extends):
        names = {**shared(constant(extended.template)), **names}
    return names


@pytest.mark.parametrize("name", VIEWS)
def test_a_template_names_only_fields_that_its_view_has(name: str) -> None:
    template = f"{name}.html"
    walk = Walk()
    names = {**shared(template), "page": Frame, "view": VIEWS[name]}
    walk.body(parsed(template).body, names, template)
    walk.body(parsed("base.html").body, names, "base.html")


def parts_of(of: Type) -> Iterator[type]:
    """The classes that a type is made of, and those of their fields."""
    for one in members(of):
        if get_args(one):
            for argument in get_args(one):
                yield from parts_of(argument)
        elif isinstance(one, type):
            yield one
            if is_dataclass(one):
                for hint in get_type_hints(one).values():
                    yield from parts_of(hint)


@pytest.mark.parametrize("view", [*VIEWS.values(), Frame, Art, SiteWords], ids=lambda v: v.__name__)
def test_a_view_is_a_frozen_dataclass_of_such(view: type) -> None:
    assert is_dataclass(view)
    for part in set(parts_of(view)):
        if part not in (str, bool, Markup):
            assert is_dataclass(part), part
            assert part.__dataclass_params__.frozen, part  # type: ignore[attr-defined]
            assert fields(part)


def test_every_template_is_a_page_or_lends_its_macros() -> None:
    files = {path.stem for path in TEMPLATES.glob("*.html")}
    assert files - VIEWS.keys() == {"base", "comparison", "macros", "story"}
