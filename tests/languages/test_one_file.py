"""What differs between languages is in their files: no code about them names one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from risalah.languages.language import LANGUAGES
from workspace import PROJECT

SOURCE = PROJECT / "src" / "risalah"
ABOUT_LANGUAGES = [
    *SOURCE.glob("languages/*.py"),
    *SOURCE.glob("content/parity.py"),
    SOURCE / "content" / "supported_numbers.py",
    SOURCE / "edtf.py",
    SOURCE / "publish" / "wording.py",
    SOURCE / "quantities" / "amounts.py",
    SOURCE / "quantities" / "currencies.py",
    SOURCE / "quantities" / "digits.py",
    SOURCE / "quantities" / "prose.py",
]


@pytest.mark.parametrize("path", ABOUT_LANGUAGES, ids=lambda path: path.stem)
def test_no_module_names_a_language(path: Path) -> None:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    literals = {node.value for node in nodes if isinstance(node, ast.Constant)}
    assert literals.isdisjoint(LANGUAGES)
