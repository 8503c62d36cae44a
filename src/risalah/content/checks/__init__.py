"""What must be true of the content: one function a check, listed here in the order of reading.

Each check judges one subject of the library at a time and yields its problems, so that a subject of
which nothing changed is not judged again; its docstring states the invariant.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from risalah.content.checks.claims import (
    check_fixes,
    check_numerals,
    check_parity,
    check_translations,
    check_verbatim,
)
from risalah.content.checks.exhibits import check_charts, check_comparisons, check_tables
from risalah.content.checks.numbers import check_fields, with_fields
from risalah.content.checks.references import check_addresses, check_references
from risalah.content.checks.texts import check_brief_counterparts, check_briefs, check_texts
from risalah.content.checks.topics import check_looks, check_topics
from risalah.content.library import Library
from risalah.problem import Problem


def _sources(library: Library) -> Iterable[str]:
    return library.sources


def _topics(library: Library) -> Iterable[str]:
    return library.topics


def _tables(library: Library) -> Iterable[str]:
    return library.tables


def _comparisons(library: Library) -> Iterable[str]:
    return library.comparisons


def _whole(_: Library) -> Iterable[str]:
    return ("site",)


@dataclass(frozen=True, slots=True)
class Check:
    """A check, and the names of the subjects that it judges one by one."""

    subjects: Callable[[Library], Iterable[str]]
    judge: Callable[[Library, str], Iterable[Problem]]

    @property
    def name(self) -> str:
        """The name that README lists it under."""
        return self.judge.__name__


CHECKS = (
    Check(_sources, check_verbatim),
    Check(_sources, check_numerals),
    Check(_whole, check_references),
    Check(_whole, check_addresses),
    Check(_sources, check_fixes),
    Check(_sources, check_translations),
    Check(_sources, check_parity),
    Check(_topics, check_topics),
    Check(_whole, check_looks),
    Check(_tables, check_tables),
    Check(_topics, check_charts),
    Check(_comparisons, check_comparisons),
    Check(_topics, check_briefs),
    Check(with_fields, check_fields),
    Check(_topics, check_brief_counterparts),
    Check(_whole, check_texts),
)


def check(library: Library) -> list[Problem]:
    """All problems of the content, sorted by place."""
    return sorted(
        {
            problem
            for one in CHECKS
            for subject in one.subjects(library)
            for problem in one.judge(library, subject)
        }
    )
