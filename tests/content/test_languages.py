"""A site has the languages that site.yaml names: one is enough, and three are no other matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from risalah.content.checks import check
from risalah.content.library import Library
from risalah.content.load import load
from risalah.content.reading import read_content
from risalah.drafting import draft
from risalah.problem import Problem, Problems
from workspace import PROJECTS, Workspace, lay_out

LANGUAGES = {"one-language": ("id",), "three-languages": ("id", "en", "ms")}


@pytest.fixture
def three(tmp_path: Path) -> Workspace:
    lay_out(PROJECTS / "three-languages", tmp_path / "three")
    return Workspace(tmp_path / "three")


def library_of(root: Path) -> Library:
    content = read_content(root)
    return load(content, draft(root, content))


def problems_of(root: Path) -> list[Problem]:
    try:
        return check(library_of(root))
    except Problems as error:
        return list(error.problems)


@pytest.mark.parametrize("project", LANGUAGES)
def test_a_project_with_these_languages_has_no_problem(project: str, tmp_path: Path) -> None:
    lay_out(PROJECTS / project, tmp_path / project)
    library = library_of(tmp_path / project)
    assert check(library) == []
    assert library.site.languages == LANGUAGES[project]
    assert tuple(library.ui) == tuple(library.about) == LANGUAGES[project]
    assert tuple(library.topics["salt"].briefs) == LANGUAGES[project]


def test_a_claim_has_words_in_each_language(three: Workspace) -> None:
    claim = library_of(three.root).claims["salt-worth"]
    words = [claim.translation_in(lang) for lang in ("id", "en", "ms", "fr")]
    assert words == [
        "Pengiriman itu senilai Rp 250 juta (Kelana, 2016: 4).",
        "The delivery was worth Rp 250 million (Kelana, 2016, p. 4).",
        "Penghantaran itu bernilai Rp 250 juta (Kelana, 2016: 4).",
        None,
    ]


@pytest.mark.parametrize(
    ("name", "words", "message"),
    [
        ("content/site.yaml", ", ms: sebuah makalah rekaan", "`tagline`: no words in `ms`"),
        ("content/actors.yaml", ", ms: Pulau Lontar", "`name`: no words in `ms`"),
        ("content/glossary.yaml", ", ms: geran", "`name`: no words in `ms`"),
        ("content/topics/salt/topic.yaml", ", ms: Garam}\ntitle", "`name`: no words in `ms`"),
        (
            "content/sources/garam/notes.yaml",
            "  ms: Datuk Bandar Pasir Putih menyatakan bahawa garam itu bukan geran.\n",
            "claim `no-grant` has no translation in `ms`",
        ),
        (
            "content/sources/garam/source.yaml",
            ", ms: Perbincangan",
            "`PEMBAHASAN`: no words in `ms`",
        ),
    ],
)
def test_a_word_missing_in_the_third_language_is_one_problem_with_its_place(
    three: Workspace, name: str, words: str, message: str
) -> None:
    kept = words[words.index("}") :] if "}" in words else ""
    three.edit(name, words, kept)
    (problem,) = problems_of(three.root)
    assert (problem.path, problem.message) == (name, message)
    assert problem.line > 0


@pytest.mark.parametrize("name", ["content/about.ms.md", "content/topics/salt/brief.ms.md"])
def test_a_text_missing_in_the_third_language_is_one_problem(three: Workspace, name: str) -> None:
    three.path(name).unlink()
    (problem,) = problems_of(three.root)
    assert problem.path == name


def test_words_in_a_language_that_the_site_has_not_do_no_harm(three: Workspace) -> None:
    three.edit("content/site.yaml", "languages: [id, en, ms]", "languages: [en]")
    assert problems_of(three.root) == []


@pytest.mark.parametrize(
    ("languages", "message", "column"),
    [
        (
            "[id, xx]",
            "`languages`: unknown language `xx`; expected one of `en`, `id`, `ms`",
            17,
        ),
        ("[id, id]", "`languages`: a language is named twice", 12),
    ],
)
def test_a_language_that_cannot_be_is_a_problem_at_its_place(
    three: Workspace, languages: str, message: str, column: int
) -> None:
    three.edit("content/site.yaml", "languages: [id, en, ms]", f"languages: {languages}")
    (problem,) = problems_of(three.root)
    assert (problem.path, problem.line, problem.column) == ("content/site.yaml", 4, column)
    assert problem.message == message
