"""A brief says the same in every language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.content.brief import Brief
from risalah.content.checks.evidence import numbers_of_claims
from risalah.content.library import Library
from risalah.content.supported_numbers import SupportedNumbers, stray_numerals
from risalah.problem import Problem


def check_brief_counterparts(library: Library) -> Iterable[Problem]:
    """The languages of a brief cite the same witnesses and, section by section, numbers."""
    for topic in library.topics.values():
        first, *others = topic.briefs.values()
        yield from _uncited((first, *others), library)
        for other in others:
            here, there = len(other.sections) - 1, len(first.sections) - 1
            if here != there:
                message = f"{here} sections here, {there} in {first.path}"
                yield Problem(other.path, 1, 1, message, "give both the same sections")
            else:
                yield from _unanswered(first, other, library)
                yield from _unanswered(other, first, library)


def _uncited(briefs: tuple[Brief, ...], library: Library) -> Iterator[Problem]:
    cited = {name for brief in briefs for name in brief.names}
    if not library.claims.keys() >= cited:
        return  # `check_briefs` reports the unknown names
    for brief in briefs:
        if missing := sorted(cited - set(brief.names)):
            message = f"witnesses cited in another language only: {', '.join(missing)}"
            yield Problem(brief.path, 1, 1, message, "say the same facts in each language")


def _unanswered(brief: Brief, other: Brief, library: Library) -> Iterator[Problem]:
    """Numerals of a brief's section that the same section in the other language does not state.

    Those that no witness supports are reported by `check_briefs`.
    """
    for here, there in zip(brief.sections, other.sections, strict=True):
        stated = SupportedNumbers.of_words(" ; ".join(one.text for one in there), other.lang)
        for statement in here:
            supported = numbers_of_claims(library, statement.names)
            unsupported = stray_numerals(statement.text, brief.lang, supported)
            for numeral in stray_numerals(statement.text, brief.lang, stated):
                if numeral not in unsupported:
                    message = f"`{numeral}` is not in this section of {other.path}"
                    place = brief.place_of(numeral, statement.line)
                    yield place.problem(message, "say the same numbers in both")
