"""Corrections of the parser's reading must hit what they correct."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.library import Library
from risalah.problem import Problem


def check_fixes(library: Library) -> Iterable[Problem]:
    """What a fix drops was read from the claim; what it adds stands in the quote."""
    for annotated in library.claims.values():
        note = annotated.note
        if note is None or note.fix is None:
            continue
        fix, claim = note.fix, annotated.drafted
        help = "the parser may have learned it: drop the correction"
        for key, wanted, read in (
            ("drop_actors", fix.drop_actors, {actor.id for actor in claim.actors}),
            ("drop_dates", fix.drop_dates, {date.text for date in claim.dates}),
            ("drop_figures", fix.drop_figures, {figure.text for figure in claim.figures}),
        ):
            for i, value in enumerate(wanted):
                if value not in read:
                    place = note.place("fix", key, i)
                    yield place.problem(f"`{value}` was not read from this claim", help)
        for i, added in enumerate(fix.add_actors):
            if added.text not in claim.quote:
                place = note.place("fix", "add_actors", i)
                yield place.problem(f"`{added.text}` does not stand in the quote")
            if added.id not in library.actors:
                place = note.place("fix", "add_actors", i)
                yield place.problem(f"unknown actor `{added.id}`", "add it to actors.yaml")
