"""The numbers that the evidence of a text supports: its claims, its tables, its workings.

Knows what carries numbers; must not know which text is judged by them.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from risalah.content.cells import printed
from risalah.content.library import Comparison, Library, Table, Value, Working
from risalah.content.supported_numbers import SupportedNumbers


def numbers_of_claims(library: Library, names: Iterable[str]) -> SupportedNumbers:
    """The numbers of the named claims, as far as they are there."""
    return SupportedNumbers.of(library.claims[name] for name in names if name in library.claims)


def numbers_of_table(table: Table) -> SupportedNumbers:
    """The numbers that a table prints in its cells, its caption and its source line."""
    record, lang = table.record, table.source.lang
    cells = " ; ".join(printed(cell) for row in record.rows for cell in row)
    around = f"{record.caption.words.get(lang, '')} ; {record.source or ''}"
    return SupportedNumbers.of_words(cells, lang) | SupportedNumbers.of_words(around, lang)


def numbers_of_comparison(comparison: Comparison, library: Library) -> SupportedNumbers:
    """The numbers of a comparison's claims, tables and computed results, and of the papers."""
    record = comparison.record
    found = numbers_of_claims(library, [party.claim for party in record.claims])
    found |= _of_digits(" ".join(source.number for source in library.sources.values()))
    for working in comparison.workings:
        found |= _of_working(working)
    return found


def _of_working(working: Working) -> SupportedNumbers:
    values = working.all_values
    found = SupportedNumbers.of(value.annotated for value in values if value.annotated)
    for value in values:
        found |= SupportedNumbers.of_words(value.printed, _language(value))
        if value.table is not None:
            found |= numbers_of_table(value.table)
    if working.computed is not None:
        exact, places = working.computed, range(working.check.places + 1)
        rounded = [Fraction(round(exact, n)) for n in places]
        signed = frozenset(worth for one in rounded for worth in (abs(one), one))
        found |= SupportedNumbers(signed, frozenset())
    counts = [len(working.values), *map(len, working.operands)]
    return found | _of_digits(" ".join(map(str, counts)))


def _language(value: Value) -> str:
    """The language that a number is printed in."""
    if value.annotated is not None:
        return value.annotated.claim.lang
    return "en" if value.table is None else value.table.source.lang


def _of_digits(digits: str) -> SupportedNumbers:
    return SupportedNumbers.of_words(digits, "en")
