"""The bench measures what it says: its project builds, its edits are valid, its pages agree."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
import yaml

from contest import claim_pages
from counterpart import write_counterpart
from edits import edits_of_counterpart, edits_of_project, page_of_note
from measure import Run, run
from report import Report
from synthetic import write_project
from workspace import PROJECT, Workspace

LAYOUTS = PROJECT / "bench" / "hugo" / "layouts"


def test_the_edited_project_builds_and_its_counterpart_has_its_pages(tmp_path: Path) -> None:
    root, folder = tmp_path / "project", tmp_path / "hugo"
    write_project(root, 12, of_a_source=6)
    words = {name: edit.make(2) for name, edit in edits_of_project(root).items()}
    assert words.keys() == {"note", "brief", "template", "actor"}
    done = Workspace(root).run("build")
    assert done.code == 0, done.output
    pages = claim_pages(root / "site")
    assert words["note"] in (root / "site" / page_of_note(root)).read_text("utf-8")

    write_counterpart(root, folder)
    files = [yaml.safe_load(path.read_text("utf-8")) for path in folder.glob("sources/*.yaml")]
    slugs = [claim["slug"] for file in files for each in file["paragraphs"] for claim in each]
    assert len(slugs) == 12
    assert pages.keys() == {f"{at}claims/{slug}.html" for at in ("", "id/") for slug in slugs}
    for edit in edits_of_counterpart(folder).values():
        assert edit.make(2) in edit.path.read_text("utf-8")
        if edit.path.suffix == ".yaml":
            yaml.safe_load(edit.path.read_text("utf-8"))


def test_hugo_is_asked_for_words_that_the_site_has() -> None:
    ui = yaml.safe_load((PROJECT / "content" / "ui.yaml").read_text("utf-8"))
    asked = {
        (group, word)
        for path in LAYOUTS.rglob("*.html")
        for group, word in re.findall(r"\$ui\.(\w+)\.(\w+)", path.read_text("utf-8"))
    }
    assert asked
    assert [f"{group}.{word}" for group, word in asked if word not in ui.get(group, {})] == []


def test_a_run_counts_the_files_that_were_written(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "old").write_text("as it was")
    write = f"import pathlib; [pathlib.Path({str(out)!r}, n).touch() for n in 'ab']"
    assert run([sys.executable, "-c", write], out).files == 2


def test_a_run_that_fails_ends_the_bench_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="out of rice"):
        run([sys.executable, "-c", "raise SystemExit('out of rice')"], tmp_path / "out")


def test_a_report_compares_run_by_run_and_tells_machine_and_day(tmp_path: Path) -> None:
    report = Report(["edit"])
    assert report.wants("edit-note")
    assert not report.wants("nothing")
    ours = [Run(wall, 1.0, 5, 5) for wall in (1.0, 9.0, 4.0)]
    theirs = [Run(wall, 2.0, 5, 5) for wall in (2.0, 3.0, 4.0)]
    report.compare("edit-note", "one edited note", ours, theirs)
    report.write(tmp_path / "times.json")
    kept = json.loads((tmp_path / "times.json").read_text("utf-8"))
    assert kept["measured"][0]["ratio"] == {"wall": 1.0, "processor": 0.5}
    assert {"date", "machine", "program"} <= kept.keys()
