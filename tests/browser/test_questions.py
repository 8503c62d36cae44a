"""Readers' questions, each answered by clicking from the home page; no browser is needed."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
import yaml

QUESTIONS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "questions.yaml").read_text("utf-8")
)
LOADS = 4


class Reader(HTMLParser):
    """The words of a page and the addresses it links."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in {"script", "title"}
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.links.append(href)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


@cache
def page(site: Path, path: str) -> tuple[str, frozenset[str]]:
    """What a page says, and the pages it leads to."""
    reader = Reader()
    reader.feed((site / path).read_text("utf-8"))
    links = {
        normpath(join(dirname(path), href.partition("#")[0].partition("?")[0]))
        for href in reader.links
        if "://" not in href
    }
    return " ".join("".join(reader.words).split()), frozenset(links)


def test_half_of_the_questions_are_asked_in_indonesian() -> None:
    asked = [question["lang"] for question in QUESTIONS]
    assert (len(asked), asked.count("id")) == (52, 26)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["ask"])
def test_a_question_is_answered_within_four_pages(site: Path, question: dict[str, Any]) -> None:
    edition = "" if question["lang"] == "en" else "id/"
    way = ["index.html", *question["path"]]
    assert len(way) <= LOADS
    at = edition + way[0]
    for name in way[1:]:
        assert edition + name in page(site, at)[1], f"{at} does not lead to {name}"
        at = edition + name
    said = page(site, at)[0]
    missing = [words for words in question["read"] if words not in said]
    assert not missing, f"{at} does not say {missing}"
