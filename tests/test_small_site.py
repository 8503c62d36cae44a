"""The small invented project, published: chosen files of the golden tree, and the laws of a build.

`projects/small/expected/` holds the files as they must be; `--update` writes them anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from risalah import build, drafting
from risalah.build_state import CACHE, BuildState
from risalah.content.reading import read_content
from risalah.engine.site_folder import SiteFolder
from risalah.model import FigureIn
from risalah.publish import search_index
from risalah.publish.wording import is_money
from workspace import SMALL, Workspace, lay_out

EXPECTED = SMALL / "expected"
GOLDEN = (
    "content/sources/beras-lumbung/claims.yaml",
    "content/sources/beras-lumbung/numerals.csv",
    "content/sources/pelabuhan-teluk/claims.yaml",
    "content/sources/pelabuhan-teluk/layout.yaml",
    "content/sources/pelabuhan-teluk/numerals.csv",
    "site/claims/containers-sent.html",
    "site/id/claims/containers-sent.html",
    "site/id/topics/rice-loan.html",
    "site/topics/rice-loan.html",
)


def test_the_site_is_the_expected_one(small_built: Path, update: bool) -> None:
    found = {name: (small_built / name).read_text("utf-8") for name in GOLDEN}
    if update:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name, text in found.items():
            path = EXPECTED / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    expected = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.*")}
    assert expected == set(GOLDEN)
    for name, text in found.items():
        assert text == (EXPECTED / name).read_text("utf-8"), f"{name} is not as expected"


def test_every_page_has_its_counterpart(small_built: Path) -> None:
    site = small_built / "site"
    pages = {p.relative_to(site).as_posix() for p in site.rglob("*.html")}
    english = {name for name in pages if not name.startswith("id/")}
    assert english == {name.removeprefix("id/") for name in pages - english}
    for name in pages:
        text = (site / name).read_text("utf-8")
        lang = "id" if name.startswith("id/") else "en"
        assert f'<html lang="{lang}"' in text, name


def test_no_page_says_of_itself_what_was_to_be_filled_in(small_built: Path) -> None:
    for path in (small_built / "site").rglob("*.html"):
        head, _, _ = path.read_text("utf-8").partition("</head>")
        for words in re.findall(r'content="([^"]*)"', head):
            assert not re.search(r"\{\w+\}", words), (path.name, words)


def test_a_build_of_the_same_content_writes_the_same_bytes_anywhere(
    small_built: Path, tmp_path: Path
) -> None:
    """Another time zone, locale, hash seed, working folder and order of files on disk."""
    root = tmp_path / "elsewhere"
    lay_out(SMALL, root)
    shuffled = tmp_path / "shuffled"
    shutil.copytree(root, shuffled, copy_function=shutil.copy)
    for path in sorted((p for p in shuffled.rglob("*") if p.is_file()), reverse=True):
        again = path.with_name(path.name + "~")
        path.rename(again)
        again.rename(path)
    environment = {
        **os.environ,
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("PYTHONUTF8", None)
    subprocess.run(
        [sys.executable, "-m", "risalah", "--root", str(shuffled), "build"],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
    )
    here, there = Workspace(small_built), Workspace(shuffled)
    for folder in ("site", "content"):
        mine, other = here.tree(folder), there.tree(folder)
        for tree in (mine, other):
            for name in [name for name in tree if name.startswith("site/pagefind/")]:
                del tree[name]
        assert mine == other


def test_a_second_build_changes_nothing(small: Workspace) -> None:
    assert small.run("build").code == 0
    before = small.tree()
    result = small.run("build")
    assert result.code == 0, result.output
    assert result.output.startswith("nothing changed; ")
    assert small.tree() == before


def test_a_build_without_the_stamp_writes_nothing_that_is_there_already(small: Workspace) -> None:
    shutil.rmtree(small.path(".cache"))
    before = small.tree()
    said: list[str] = []
    done = build.build(small.root, small.root / "site", said.append)
    assert [name for name in done.changed if not name.startswith("pagefind/")] == []
    after = small.tree()
    for name in before.keys() | after.keys():
        assert after.get(name) == before.get(name) or name.startswith("site/pagefind/"), name


def test_a_page_that_was_changed_by_hand_is_mended(small: Workspace) -> None:
    before = small.read("site/index.html")
    small.write("site/index.html", "mine")
    small.write("site/claims/stale.html", "old")
    stale = small.run("build", "--check")
    assert stale.code == 1
    assert "stale: site/claims/stale.html\nstale: site/index.html\n" in stale.output
    assert small.run("build").code == 0
    assert small.read("site/index.html") == before
    assert not small.path("site/claims/stale.html").exists()
    current = small.run("build", "--check")
    assert (current.output, current.code) == ("the site is current\n", 0)


def test_an_edited_note_reaches_every_page_that_shows_it(small: Workspace) -> None:
    small.edit(
        "content/sources/beras-lumbung/notes.yaml",
        "Merbau refused a similar loan on 9 May 2018.",
        "On 9 May 2018 Merbau declined a similar loan.",
    )
    assert small.run("build").code == 0
    assert "declined a similar loan" in small.read("site/claims/loan-refused.html")
    for name, data in small.tree("site").items():
        assert b"refused a similar loan" not in data or "pagefind" in name, name


def test_a_renamed_claim_leaves_no_page_behind(small: Workspace) -> None:
    notes = "content/sources/beras-lumbung/notes.yaml"
    small.edit(notes, "name: two-thirds", "name: most-of-it")
    small.edit("content/topics/rice-loan/topic.yaml", "claim: two-thirds", "claim: most-of-it")
    assert small.run("build").code == 0
    assert small.path("site/claims/most-of-it.html").is_file()
    assert not small.path("site/claims/two-thirds.html").exists()
    assert not small.path("site/id/claims/two-thirds.html").exists()


def test_the_search_index_stays_when_pages_change(small: Workspace) -> None:
    assert small.path("site/pagefind/pagefind.js").is_file()
    small.edit("content/site.yaml", "two invented papers", "two made-up papers")
    assert small.run("build").code == 0
    assert small.path("site/pagefind/pagefind.js").is_file()


def test_search_is_indexed_again_only_when_it_would_find_something_else(small: Workspace) -> None:
    assert "indexing" not in small.run("build").output
    small.write("templates/static/more.css", "p{margin:0}")
    unseen = small.run("build")
    assert ", 1 changed" in unseen.output
    assert "indexing" not in unseen.output
    before = {name for name in small.tree("site/pagefind") if "/fragment/" in name}
    small.edit(
        "content/sources/beras-lumbung/notes.yaml",
        "Merbau refused a similar loan on 9 May 2018.",
        "On 9 May 2018 Merbau declined a similar loan.",
    )
    assert "indexing" in small.run("build").output
    assert {name for name in small.tree("site/pagefind") if "/fragment/" in name} != before


def test_a_site_whose_files_were_touched_but_not_changed_is_current(small: Workspace) -> None:
    small.run("build")
    for name in ("content/site.yaml", "site/index.html"):
        path = small.path(name)
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    assert small.run("build").output.startswith("nothing changed; ")
    size = len(small.read("site/index.html"))
    small.write("site/index.html", "x" * size)
    assert ", 1 changed" in small.run("build").output


EDITS = {
    "a note": (
        "content/sources/beras-lumbung/notes.yaml",
        "Merbau refused a similar loan on 9 May 2018.",
        "On 9 May 2018 Merbau declined a similar loan.",
    ),
    "a name": ("content/actors.yaml", "en: Merbau,", "en: Merbau Island,"),
    "a brief": ("content/topics/rice-loan/brief.en.md", "## Lent", "## Rice lent"),
    "a text": ("seeds/b_beras.txt", "\n\n", "\n\n\n"),
    "a template": ("templates/claims.html", "{% block content %}", "{% block content %}<p></p>"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_build_after_an_edit_writes_what_a_cold_build_would(
    small: Workspace, tmp_path: Path, edit: tuple[str, str, str]
) -> None:
    name, old, new = edit
    small.write(name, small.read(name).replace(old, new, 1))
    again = small.run("build")
    assert again.code == 0, again.output
    assert ", 0 changed" not in again.output
    cold = tmp_path / "cold"
    shutil.copytree(small.root, cold, ignore=shutil.ignore_patterns(".cache", "site"))
    assert Workspace(cold).run("build").code == 0
    trees = [each.tree("site", "content") for each in (small, Workspace(cold))]
    plain, other = ({n: d for n, d in t.items() if "/pagefind/" not in n} for t in trees)
    assert plain == other


def test_a_build_goes_where_it_is_told(small: Workspace) -> None:
    result = small.run("build", "--out", "elsewhere/public")
    assert result.code == 0, result.output
    mine = {k.removeprefix("site/"): v for k, v in small.tree("site/").items()}
    other = {k.removeprefix("elsewhere/public/"): v for k, v in small.tree("elsewhere/").items()}
    for tree in (mine, other):
        for name in [name for name in tree if name.startswith("pagefind/")]:
            del tree[name]
    assert mine == other


def test_check_prints_an_account_and_writes_nothing(unbuilt: Workspace, update: bool) -> None:
    before = unbuilt.tree()
    result = unbuilt.run("check")
    assert result.code == 0, result.output
    assert unbuilt.tree() == before
    expected = SMALL / "account.txt"
    if update:
        expected.write_text(result.output, "utf-8")
    assert result.output == expected.read_text("utf-8")


def test_the_markup_of_an_editor_is_words(small: Workspace) -> None:
    """HTML and scripts in content come out as text, never as markup."""
    hostile = '<script>alert("x")</script><img src=x onerror=alert(x)>'
    for lang in ("en", "id"):
        brief = f"content/topics/rice-loan/brief.{lang}.md"
        small.write(brief, small.read(brief) + f"\n{hostile} [x](javascript:alert) [@rice-lent].\n")
    small.edit(
        "content/sources/beras-lumbung/source.yaml",
        "title: Pinjaman Beras Nusa Karang",
        f"title: '{hostile}'",
    )
    result = small.run("build")
    assert result.code == 0, result.output
    for name, data in small.tree("site").items():
        if name.endswith(".html"):
            assert b"<script>alert" not in data, name
            assert b"<img src=x" not in data, name
            assert b'href="javascript' not in data, name


def test_what_a_text_hides_stays_out_of_the_pages(unbuilt: Workspace) -> None:
    unbuilt.edit("seeds/b_beras.txt", "Pulau Merbau menolak", "Pulau\x01 Merbau\x1b menolak")
    result = unbuilt.run("build")
    assert result.code == 0, result.output
    page = unbuilt.read("site/claims/loan-refused.html")
    assert "Pulau\ufffd Merbau\ufffd menolak" in page
    for name, data in unbuilt.tree("site").items():
        if name.endswith(".html"):
            assert not {*data} & {*range(9), 11, *range(14, 32), 127}, name


def test_a_numeral_may_be_as_long_as_its_text(unbuilt: Workspace) -> None:
    text = unbuilt.read("seeds/b_beras.txt")
    unbuilt.write("seeds/b_beras.txt", text + "\n" + "1." * 100_000 + "\n")
    result = unbuilt.run("build")
    assert result.error is None
    assert "numerals.csv" not in result.output


def test_the_mark_before_the_first_word_of_a_text_is_not_one_of_its_words(
    small_built: Path, unbuilt: Workspace
) -> None:
    for name in ("content/topics/rice-loan/brief.en.md", "content/about.id.md"):
        unbuilt.write(name, "\ufeff" + unbuilt.read(name))
    assert unbuilt.run("build").code == 0
    for name in ("site/topics/rice-loan.html", "site/id/about.html"):
        assert unbuilt.read(name) == (small_built / name).read_text("utf-8")


def draft(project: Workspace) -> dict[str, bytes]:
    return drafting.draft(project.root, read_content(project.root))


def test_actors_of_any_file_are_read_into_the_drafts(unbuilt: Workspace) -> None:
    """Whatever the file is called: what the parser drafts follows the actors that site.yaml has."""
    actors = "  actors: !include actors.yaml\n"
    unbuilt.edit(
        "content/site.yaml", actors, "  actors: [!include people.yaml, !include more.yaml]\n"
    )
    unbuilt.path("content/actors.yaml").rename(unbuilt.path("content/people.yaml"))
    name = "{id: sandang, kind: state, name: {en: Sandang, id: Sandang}"
    unbuilt.write("content/more.yaml", f"- {name}}}\n")
    first = draft(unbuilt)
    for path, data in first.items():
        unbuilt.write(path, data)
    assert draft(unbuilt) == first
    unbuilt.write("content/more.yaml", f"- {name}, aliases: [Pinjaman itu]}}\n")
    assert draft(unbuilt) != first


def test_a_search_program_that_fails_leaves_the_old_site_whole(
    small: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.write("broken", "#!/bin/sh\necho 'no room left' >&2\nexit 3\n")
    small.path("broken").chmod(0o755)
    small.edit("content/about.en.md", "Two invented papers.", "Two papers, both invented.")
    before = small.tree()
    monkeypatch.setattr(search_index, "get_executable", lambda: small.path("broken"))
    monkeypatch.setattr(sys, "executable", str(small.path("broken")))
    result = small.run("build")
    assert (result.code, result.error) == (1, None)
    assert "site/pagefind: the search program failed with code 3\n" in result.output
    assert "help: it says: no room left\n" in result.output
    assert small.tree() == before


def test_high_schools_are_no_money() -> None:
    assert is_money(FigureIn(5, "IDR", "Rp 5", 0))
    assert not is_money(FigureIn(5, "SMA", "5 SMA", 0))


def is_current(root: Path, site: Path) -> bool:
    found = SiteFolder(site, root / CACHE).survey().sound
    return BuildState(root, site).is_current(found)


def test_an_edit_saved_while_a_build_runs_is_on_the_site_after_the_next_one(
    small: Workspace,
) -> None:
    site = small.root / "site"
    small.write("content/about.en.md", "## Bench\n\nThe first words.\n")

    def save_an_edit(_: str) -> None:
        small.write("content/about.en.md", "## Bench\n\nThe second words.\n")

    build.build(small.root, site, save_an_edit)  # it reports while it makes the search index
    assert "The first words." in small.read("site/about.html")
    assert not is_current(small.root, site)
    assert small.run("build").code == 0
    assert "The second words." in small.read("site/about.html")
    assert is_current(small.root, site)
