"""The site's own words in content/ui.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from workspace import PROJECT

# Groups whose keys are kinds of things in content/; a page picks one by what it shows.
BY_KIND = (
    "about.kinds.",
    "actor.kinds.",
    "compare.kinds.",
    "compare.ops.",
    "count.",
    "figures.units.",
    "glossary.",
    "kind.",
    "mod.",
    "numeral.",
    "numeral_one.",
    "source.exhibits.",
)


def leaves(words: dict[str, object], path: str = "") -> Iterator[str]:
    for key, value in words.items():
        if isinstance(value, dict) and not value.keys() <= {"en", "id"}:
            yield from leaves(value, f"{path}{key}.")
        else:
            yield f"{path}{key}"


def test_every_word_is_named_by_a_page() -> None:
    code = "\n".join(
        path.read_text("utf-8")
        for folder, pattern in (
            ("src/risalah/publish", "*.py"),
            ("src/risalah/publish", "*.yaml"),
            ("templates", "*.html"),
        )
        for path in sorted((PROJECT / folder).rglob(pattern))
    )
    named = set(re.findall(r"\.([a-z_]+)\b|[\"']([a-z_-]+)[\"']|\b(?:name|words): ([a-z_]+)", code))
    known = {word for found in named for word in found}
    words = yaml.safe_load((PROJECT / "content" / "ui.yaml").read_text("utf-8"))
    unused = [
        name
        for name in leaves(words)
        if not name.startswith(BY_KIND) and name.rpartition(".")[2] not in known
    ]
    assert unused == []
