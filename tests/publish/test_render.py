"""Compiled templates are kept for the next build, and believed only when they are whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from markupsafe import Markup

from risalah.publish.edition import Edition
from risalah.publish.frame import Art
from risalah.publish.index import Index
from risalah.publish.render import PageRenderer
from workspace import Workspace, load_project

KEPT = ".cache/templates"


def show(project: Workspace) -> str:
    """What a template of the project says when it is set as by a new process."""
    project.write("templates/word.html", "{% macro word(w) %}<b>{{ w }}</b>{% endmacro %}")
    if not project.path("templates/page.html").exists():
        project.write("templates/page.html", "{% import 'word.html' as m %}{{ m.word('one') }}")
    library = load_project(project.root)
    edition = Edition(library, Index(library, project.path(".cache")), "en")
    art = Art(Markup(), Markup(), Markup())
    renderer = PageRenderer(project.path("templates"), edition, art)
    return renderer.environment.get_template("page.html").render()


@pytest.fixture
def once(small: Workspace) -> Workspace:
    """A project of which a template was set once."""
    assert show(small) == "<b>one</b>"
    return small


def compile_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a template is compiled")

    monkeypatch.setattr(Environment, "compile", refuse)


def test_a_template_is_compiled_once(once: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_nothing(monkeypatch)
    assert show(once) == "<b>one</b>"


def test_a_project_may_be_moved(
    once: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_nothing(monkeypatch)
    assert show(Workspace(once.root.rename(tmp_path / "moved"))) == "<b>one</b>"


def test_another_template_is_compiled_again(once: Workspace) -> None:
    once.edit("templates/page.html", "'one'", "'two'")
    assert show(once) == "<b>two</b>"


@pytest.mark.parametrize("at", [0, 40, 65, 100, -1])
def test_a_damaged_one_is_compiled_again(once: Workspace, at: int) -> None:
    kept = once.tree(KEPT)
    assert kept
    for name, data in kept.items():
        damaged = bytearray(data)
        damaged[at] ^= 1
        once.write(name, bytes(damaged))
    assert show(once) == "<b>one</b>"
    mended = once.tree(KEPT)
    assert sum(mended[name] == data for name, data in kept.items()) == 2


def test_where_nothing_can_be_kept_templates_are_set_all_the_same(small: Workspace) -> None:
    kept = small.path(KEPT)
    kept.rename(small.path(".cache/other"))
    small.write(KEPT, b"a file stands here")
    assert show(small) == "<b>one</b>"
