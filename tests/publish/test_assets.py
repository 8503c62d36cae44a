"""What becomes of the style sheets and scripts on their way to the browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from risalah.problem import Problems
from risalah.publish.assets import COLOURS, asset_files
from workspace import PROJECT

STATIC = PROJECT / "templates" / "static"


def published(folder: Path, **sources: str) -> dict[str, str]:
    """The assets made of `sources`; `css__a_css` names css/a.css."""
    for name, text in sources.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return {name: data.decode() for name, data in asset_files(folder, "static", ":root{}").items()}


def test_a_part_is_set_in_its_layer_and_not_published_itself(tmp_path: Path) -> None:
    made = published(
        tmp_path,
        a_css='@layer base, print;\n@import "css/p.css" layer(base);\nb { color: red; }\n',
        css__p_css="/* why */\np {\n  margin: 0;\n}\n",
    )
    assert made == {"a.css": "@layer base,print;@layer base{p{margin:0}}b{color:red}"}


def test_parts_of_one_layer_in_a_row_share_a_block(tmp_path: Path) -> None:
    imports = [f'@import "css/{n}.css" layer({layer});' for n, layer in ("px", "qx", "ry")]
    made = published(
        tmp_path,
        a_css="\n".join(imports),
        css__p_css="p { top: 0 }",
        css__q_css="q { top: 0 }",
        css__r_css="r { top: 0 }",
    )
    assert made == {"a.css": "@layer x{p{top:0}q{top:0}}@layer y{r{top:0}}"}


def test_a_space_that_means_something_stays(tmp_path: Path) -> None:
    part = ".a :is(b, i) { margin: 0.5em -0.25em 10.05em 0; }"
    made = published(tmp_path, a_css='@import "css/p.css" layer(x);', css__p_css=part)
    assert made == {"a.css": "@layer x{.a :is(b,i){margin:.5em -.25em 10.05em 0}}"}


def test_other_files_and_empty_ones_stay_as_they_are(tmp_path: Path) -> None:
    made = published(tmp_path, a_txt="a  b\n", b_css="\n", c_js="// why\nlet a = 1\n")
    assert made == {"a.txt": "a  b\n", "b.css": "\n", "c.js": "let a=1"}


def test_a_part_that_is_not_there_is_a_problem_at_its_import(tmp_path: Path) -> None:
    with pytest.raises(Problems) as raised:
        published(tmp_path, a_css='/* a */\n@layer x;\n\n@import "css/p.css" layer(x);\n')
    (problem,) = raised.value.problems
    assert (problem.path, problem.line) == ("static/a.css", 4)
    assert problem.message == "no such style sheet `css/p.css`"
    assert problem.help == "write it to static, or remove the import"


def test_every_part_belongs_to_one_style_sheet() -> None:
    sheets = [path.read_text("utf-8") for path in sorted(STATIC.glob("*.css"))]
    imported = [name for sheet in sheets for name in re.findall(r'@import "([^"]+)"', sheet)]
    parts = [path.relative_to(STATIC).as_posix() for path in (STATIC / "css").rglob("*.css")]
    parts.append(COLOURS)  # written by the build
    assert sorted(imported) == sorted(parts)


def test_layers_are_declared_once_and_used_as_declared() -> None:
    sheets = {path.name: path.read_text("utf-8") for path in sorted(STATIC.glob("*.css"))}
    declared = re.findall(r"@layer ([\w, -]+);", "".join(sheets.values()))
    assert len(declared) == 1
    assert declared[0] in sheets["style.css"]
    order = declared[0].split(", ")
    for sheet in sheets.values():
        used = [order.index(layer) for layer in re.findall(r"layer\(([\w-]+)\);", sheet)]
        assert used == sorted(used)


def without_comments(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def test_no_rule_needs_to_be_important() -> None:
    for path in sorted(STATIC.rglob("*.css")):
        assert "!important" not in without_comments(path), path.name
