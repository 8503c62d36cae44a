"""A translation says what its quote says: numbers, dates, money, hedges, negation."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.library import Library
from risalah.content.parity.faults import faults_of
from risalah.problem import Problem


def check_parity(library: Library) -> Iterable[Problem]:
    """Each translation keeps its quote's numbers, dates, hedges and negations.

    An editor may say in `parity` why a translation differs; then the reason replaces the check.
    """
    for annotated in library.claims.values():
        note, claim = annotated.note, annotated.claim
        if note is None or note.parity:
            continue
        for lang in library.site.languages:
            translation = note.translation_in(lang)
            if translation is None or lang == claim.lang:
                continue
            for fault in faults_of(claim, translation, lang):
                message = f"translation and quote differ: {fault}"
                help = f"quote: “{claim.quote}” — translation: “{translation}”"
                yield note.place(lang).problem(message, help)
