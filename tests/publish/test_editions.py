"""A site has as many editions as site.yaml lists languages, and every page links the others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workspace import PROJECTS, lay_out, site_files

COUNTERPART = re.compile(r'<a class="lang" href="([^"]+)" lang="(\w+)" hreflang="\2"')


@pytest.mark.parametrize(
    ("project", "languages"), [("one-language", ("id",)), ("three-languages", ("id", "en", "ms"))]
)
def test_every_page_links_its_counterpart_in_each_other_language(
    project: str, languages: tuple[str, ...], tmp_path: Path
) -> None:
    lay_out(PROJECTS / project, tmp_path / "project")
    files = site_files(tmp_path / "project")
    pages = [name for name in files if name.endswith(".html") and name != "404.html"]
    folders = {lang: f"{lang}/" if i else "" for i, lang in enumerate(languages)}
    own = [name for name in pages if not name.startswith(tuple(filter(None, folders.values())))]
    assert len(pages) >= len(own) * len(languages)
    for lang, folder in folders.items():
        for name in own:
            text = files[folder + name].decode()
            assert f'<html lang="{lang}"' in text
            assert {code for _, code in COUNTERPART.findall(text)} == set(languages) - {lang}
