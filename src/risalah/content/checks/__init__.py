"""What must be true of the content: one function a check, listed here in the order of reading.

Each check takes the library and yields problems; its docstring states the invariant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from risalah.content.checks.addresses import check_addresses
from risalah.content.checks.briefs import check_brief_counterparts, check_briefs
from risalah.content.checks.charts import check_charts
from risalah.content.checks.comparisons import check_comparisons
from risalah.content.checks.fields import check_fields
from risalah.content.checks.fixes import check_fixes
from risalah.content.checks.looks import check_looks
from risalah.content.checks.markdown import check_texts
from risalah.content.checks.numerals import check_numerals
from risalah.content.checks.parity import check_parity
from risalah.content.checks.references import check_references
from risalah.content.checks.tables import check_tables
from risalah.content.checks.topics import check_topics
from risalah.content.checks.translations import check_translations
from risalah.content.checks.verbatim import check_verbatim
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
