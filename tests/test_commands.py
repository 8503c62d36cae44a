"""The commands on a good day, and the words about them in README."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from risalah import __version__
from risalah.cli import main
from risalah.content.checks import CHECKS, Check
from risalah.content.place import Place
from risalah.content.schema.record import read_as
from risalah.content.schema.topic import TopicRecord
from risalah.problem import Problem, render_problem
from workspace import PROJECT, SMALL, Workspace, lay_out

README = (PROJECT / "README.md").read_text("utf-8")
PAPER = "Pada 2019 Nusa Karang membuka 3 pelabuhan baru di Teluk Jernih.\n"


def command_names(group: click.Group = main, before: str = "risalah") -> list[str]:
    names = []
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            names += command_names(command, f"{before} {name}")
        else:
            names.append(f"{before} {name}")
    return names


def test_the_commands_are_these() -> None:
    assert command_names() == [
        "risalah build",
        "risalah check",
        "risalah new source",
        "risalah parse",
        "risalah schema",
        "risalah serve",
    ]


@pytest.mark.parametrize("name", command_names())
def test_readme_names_every_command(name: str) -> None:
    assert re.search(rf"^\| `{name}[ `]", README, re.MULTILINE)


@pytest.mark.parametrize("name", [check.name for check in CHECKS] + ["check_targets"])
def test_readme_names_every_check(name: str) -> None:
    assert f"| `{name}` |" in README


def test_the_topic_of_readme_has_every_key() -> None:
    block = next(b for b in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if "\nsign:" in b)
    topic, problems = read_as(TopicRecord, yaml.safe_load(block), Place("README.md"))
    assert problems == []
    assert topic is not None
    assert topic.model_fields_set == set(TopicRecord.model_fields)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_states_what_it_guarantees(check: Check) -> None:
    assert check.judge.__doc__


@pytest.mark.parametrize("name", re.findall(r"^make (\w+)", README, re.MULTILINE))
def test_readme_names_only_targets_that_are_there(name: str) -> None:
    assert re.search(rf"^{name}:", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_versions_agree(unbuilt: Workspace) -> None:
    result = unbuilt.run("--version")
    assert result.output == f"risalah, version {__version__}\n"
    assert f'version = "{__version__}"' in (PROJECT / "pyproject.toml").read_text("utf-8")
    assert f"version: {__version__}\n" in (PROJECT / "CITATION.cff").read_text("utf-8")


def test_the_versions_that_are_tested_are_names_and_numbers_only() -> None:
    lines = (PROJECT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9.]+", pin) for pin in pins)


def test_the_schemas_are_current(tmp_path: Path) -> None:
    result = Workspace(tmp_path).run("schema")
    assert result.code == 0
    written = {p.name: p.read_bytes() for p in (tmp_path / "schema").iterdir()}
    assert written == {p.name: p.read_bytes() for p in (PROJECT / "schema").glob("*.json")}
    for data in written.values():
        assert json.loads(data)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert Workspace(tmp_path).run("schema").output == ""


def test_parse_prints_claims_and_writes_nothing(tmp_path: Path) -> None:
    project = Workspace(tmp_path)
    project.write("Paper 1.txt", PAPER)
    result = project.run("parse", "Paper 1.txt")
    assert result.code == 0
    assert "source: paper-1\n" in result.output
    assert f'quote: "{PAPER.strip()}"' in result.output
    assert list(tmp_path.iterdir()) == [tmp_path / "Paper 1.txt"]


def test_parse_prints_the_ledger_as_csv(tmp_path: Path) -> None:
    project = Workspace(tmp_path)
    project.write("paper.txt", PAPER)
    result = project.run("parse", "paper.txt", "--ledger")
    assert result.output == "start,end,text,class\n5,9,2019,date\n30,31,3,figure\n"


def test_parse_knows_the_actors_of_the_project_it_runs_in(small: Workspace) -> None:
    small.write("paper.txt", "Serikat Lumbung Desa membeli 3 kapal pada 2019.\n")
    assert "id: sld, " in small.run("parse", "paper.txt").output


def test_a_new_source_is_ready_to_build(small: Workspace) -> None:
    small.write("drafts/Kapal Baru.txt", PAPER)
    result = small.run("new", "source", "drafts/Kapal Baru.txt")
    assert result.output == (
        "made seeds/Kapal-Baru.txt\n"
        "made content/sources/kapal-baru/source.yaml\n"
        "made content/sources/kapal-baru/notes.yaml\n"
        "next: fill in source.yaml, then `risalah build`\n"
    )
    assert small.read("seeds/Kapal-Baru.txt") == PAPER
    built = small.run("build")
    assert built.code == 0, built.output
    assert "drafted content/sources/kapal-baru/claims.yaml\n" in built.output
    assert "3 pelabuhan baru" in small.read("site/sources/kapal-baru.html")
    checked = small.run("check")
    assert checked.code == 0
    missing = (
        "  without a translation (1):\n    seeds/Kapal-Baru.txt:1: Pada 2019 Nusa Karang membuka"
    )
    assert missing in checked.output


def test_whom_nobody_lists_is_named_in_both_languages(small: Workspace) -> None:
    small.write("paper.txt", "Belanda dan Serikat Pelaut Muda mengirim 3 kapal pada 2019.\n")
    output = small.run("parse", "paper.txt").output
    assert (
        '# - {id: netherlands, kind: state, iso: NL, name: {en: "Netherlands", id: "Belanda"}}'
        in (output.splitlines())
    )
    name = '{en: "Serikat Pelaut Muda", id: "Serikat Pelaut Muda"}'
    assert f"# - {{id: serikat-pelaut-muda, kind: organisation, name: {name}}}\n" in output


@pytest.mark.parametrize(
    ("text", "id", "seed"),
    [
        ("Ärger über Öl.txt", "arger-uber-ol", "Arger-uber-Ol.txt"),
        (".hidden paper", "hidden-paper", "hidden-paper.txt"),
    ],
)
def test_a_new_source_keeps_the_letters_of_its_name(
    small: Workspace, text: str, id: str, seed: str
) -> None:
    small.write(text, PAPER)
    made = small.run("new", "source", text).output
    assert f"made seeds/{seed}\nmade content/sources/{id}/source.yaml\n" in made


def test_a_name_without_latin_letters_goes_by_the_id(small: Workspace) -> None:
    small.write("日本.txt", PAPER)
    assert small.run("new", "source", "日本.txt").code == 1
    made = small.run("new", "source", "日本.txt", "--id", "nihon").output
    assert "made seeds/nihon.txt\n" in made


def test_no_two_new_sources_have_one_number(small: Workspace) -> None:
    for name in ("one", "two"):
        small.write(f"{name}.txt", f"{name} {PAPER}")
        assert small.run("new", "source", f"{name}.txt").code == 0
    (small.root / "content/sources/one/source.yaml").unlink()
    small.write("three.txt", f"three {PAPER}")
    small.run("new", "source", "three.txt")
    numbers = [
        re.findall(r'^number: "(\d+)"', small.read(f"content/sources/{name}/source.yaml"), re.M)
        for name in ("two", "three")
    ]
    assert int(numbers[1][0]) == int(numbers[0][0]) + 1


def test_a_new_source_may_be_given_its_id(small: Workspace) -> None:
    small.write("text.txt", PAPER)
    assert small.run("new", "source", "text.txt", "--id", "new-ships").code == 0
    assert small.read("content/sources/new-ships/source.yaml").count("id: new-ships\n") == 1
    again = small.run("new", "source", "text.txt", "--id", "new-ships")
    assert again.code == 1
    assert "content/sources/new-ships: source is there already\n" in again.output


def test_a_problem_has_one_printed_form() -> None:
    problem = Problem("content/a.yaml", 3, 5, "unknown key `x`", "remove it")
    assert render_problem(problem, "abc: x\n") == (
        "content/a.yaml:3:5: unknown key `x`\n  3 | abc: x\n          ^\n  help: remove it"
    )
    assert render_problem(Problem("a.txt", 0, 0, "file holds no text")) == (
        "a.txt: file holds no text"
    )


def test_a_problem_never_prints_control_characters() -> None:
    shown = render_problem(Problem("a.txt", 1, 1, "bad"), "\x1b[2Jred\x07\u202e")
    assert shown == "a.txt:1:1: bad\n  1 |  [2Jred  \n      ^"


def test_a_project_may_lie_where_the_locale_has_no_letters_for_it(tmp_path: Path) -> None:
    project = Workspace(tmp_path / "dua ü")
    lay_out(SMALL, project.root)
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for said in ("files in site, ", "nothing changed; "):
        done = subprocess.run(
            [sys.executable, "-m", "risalah", "build"],
            cwd=project.root,
            env={**os.environ, **plain},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert said in done.stdout.decode()
