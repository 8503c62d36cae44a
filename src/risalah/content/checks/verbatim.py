"""Every quote stands in its source at the recorded offsets."""

from __future__ import annotations

from collections.abc import Iterable

from risalah.content.drafted import drafted_paths
from risalah.content.library import Library, raw_spans
from risalah.model import DateIn, FigureIn, NamedIn
from risalah.problem import Problem


def check_verbatim(library: Library) -> Iterable[Problem]:
    """The words at a claim's spans, their layout repaired, are its quote; so are all it names."""
    for annotated in library.claims.values():
        claim, paper = annotated.drafted, library.papers[annotated.source.id]
        path = drafted_paths(annotated.source.id)[0]
        inside = all(0 <= start < end <= len(paper.text) for start, end in claim.spans)
        if not inside or paper.repairer.repair(raw_spans(claim)).text != claim.quote:
            message = f"quote of `{claim.id}` does not stand at its spans in {paper.path}"
            yield Problem(path, 0, 0, message, "run `risalah build` to draft the claims anew")
        parts: list[NamedIn | DateIn | FigureIn] = [*claim.actors, *claim.instruments]
        parts += [*claim.dates, *claim.figures]
        for part in parts:
            if claim.quote[part.at : part.at + len(part.text)] != part.text:
                message = f"`{part.text}` does not stand at {part.at} in the quote of `{claim.id}`"
                yield Problem(path, 0, 0, message, "run `risalah build` to draft the claims anew")
