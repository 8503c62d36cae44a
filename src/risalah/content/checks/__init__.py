"""What must be true of the content: one function a check, listed here in the order of reading.

Each check takes the library and yields problems; its docstring states the invariant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from risalah.content.checks.drafts import check_fixes, check_numerals, check_verbatim
from risalah.content.checks.exhibits import check_charts, check_comparisons, check_tables
from risalah.content.checks.numbers import check_fields
from risalah.content.checks.references import check_addresses, check_references
from risalah.content.checks.texts import check_brief_counterparts, check_briefs, check_texts
from risalah.content.checks.topics import check_looks, check_topics
from risalah.content.checks.translations import check_parity, check_translations
from risalah.content.library import Library
from risalah.problem import Problem

CHECKS: tuple[Callable[[Library], Iterable[Problem]], ...] = (
    check_verbatim,
    check_numerals,
    check_references,
    check_addresses,
    check_fixes,
    check_translations,
    check_parity,
    check_topics,
    check_looks,
    check_tables,
    check_charts,
    check_comparisons,
    check_briefs,
    check_fields,
    check_brief_counterparts,
    check_texts,
)


def check(library: Library) -> list[Problem]:
    """All problems of the content, sorted by place."""
    return sorted({problem for one in CHECKS for problem in one(library)})
