"""Where in a paper a claim stands, as a bar of the paper's sections."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup

from risalah.content.library import AnnotatedClaim, Library
from risalah.publish.drawings import (
    position_bar,
    position_stop,
    position_track,
    position_tracks,
)
from risalah.publish.edition import Index, PageContext
from risalah.publish.wording import fill


def position_of(context: PageContext, annotated: AnnotatedClaim) -> Markup:
    """The bar of the paper's sections with the claim's place marked."""
    library = context.edition.library
    length = len(library.papers[annotated.source.id].text)
    spans = annotated.claim.spans
    share = round(100 * spans[0][0] / length)
    label = fill(context.edition.ui["claim"]["position"], n=share)
    return position_bar(
        sections_of(context, annotated.source.id), (spans[0][0], spans[-1][1]), length, label
    )


def stop_of(context: PageContext, annotated: AnnotatedClaim) -> str:
    """Where on the bar of its paper's sections the claim stands."""
    spans = annotated.claim.spans
    length = len(context.edition.library.papers[annotated.source.id].text)
    return position_stop((spans[0][0], spans[-1][1]), length)


def bars_of(context: PageContext, sources: Sequence[str]) -> Markup:
    """The bars of the papers, drawn once each."""
    papers = context.edition.library.papers
    return position_tracks(
        [position_track(sections_of(context, one), len(papers[one].text)) for one in sources]
    )


def sections_of(context: PageContext, source: str) -> list[tuple[int, int]]:
    """The stretches of a paper between its headings, as raw offsets."""
    return _sections(context.edition.index)[source]


@lru_cache(maxsize=1)
def _sections(index: Index) -> dict[str, list[tuple[int, int]]]:
    return {source: _stretches(index.library, source) for source in index.library.sources}


def _stretches(library: Library, source: str) -> list[tuple[int, int]]:
    length = len(library.papers[source].text)
    starts = [0]
    for block in library.layouts[source].blocks:
        if block.kind == "heading" and block.spans and block.spans[0][0] - starts[-1] > 400:
            starts.append(block.spans[0][0])
    return list(zip(starts, [*starts[1:], length], strict=True))
