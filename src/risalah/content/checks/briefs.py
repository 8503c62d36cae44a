"""Every sentence of a brief can be followed to a claim, and so can every number in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.clip import first_words
from risalah.content.brief import Brief, Statement
from risalah.content.checks.links import INLINE, unknown_links
from risalah.content.library import Library
from risalah.content.supported_numbers import SupportedNumbers, stray_numerals
from risalah.problem import Problem, nearest

CITE = "end the sentence with `[@name]`"


def check_briefs(library: Library) -> Iterable[Problem]:
    """Every sentence of a brief has a witness, and every numeral one that carries it.

    Every `[@name]` and every link leads to something. Headings need no witness, nor does a
    sentence that sends the reader to another topic or to a source.
    """
    for topic in library.topics.values():
        for brief in topic.briefs.values():
            for statement in brief.statements:
                unknown = list(_unknown_names(statement, brief, library))
                yield from unknown
                if not unknown:  # else it is not known what numbers the statement may hold
                    yield from _unsupported(statement, brief, library)
            yield from unknown_links(brief, library)


def _unknown_names(statement: Statement, brief: Brief, library: Library) -> Iterator[Problem]:
    for name in statement.names:
        if name not in library.claims:
            help = nearest(name, library.claims) or "name a claim in notes.yaml"
            place = brief.place_of(f"@{name}", statement.line)
            yield place.problem(f"unknown claim `{name}`", help)


def _unsupported(statement: Statement, brief: Brief, library: Library) -> Iterator[Problem]:
    """Words that assert something without a witness, and numbers that no witness carries."""
    carried = SupportedNumbers.of(library.claims[name] for name in statement.names)
    numerals = stray_numerals(statement.text, brief.lang, carried)
    for numeral in numerals:
        message, help = f"`{numeral}` stands without a witness", CITE
        if statement.names:
            message = f"no claim cited here carries `{numeral}`"
            help = "cite the claim that does, or mend the number"
        yield brief.place_of(numeral, statement.line).problem(message, help)
    if not numerals and _is_bare(statement):
        message = f"`{first_words(statement.text, 6)}` stands without a witness"
        yield brief.place_of(statement.text[:24], statement.line).problem(message, CITE)


def _is_bare(statement: Statement) -> bool:
    """Whether words assert something and cite no claim for it."""
    pointing = bool(statement.linked - INLINE) and statement.sentences() == 1
    words = any(letter.isalnum() for letter in statement.text)
    return words and not (statement.heading or statement.names or pointing)
