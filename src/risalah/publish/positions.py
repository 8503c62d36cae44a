"""Where in a paper a claim stands, as a bar of the paper's sections."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup

from risalah.content.library import Library, Witness
from risalah.publish.drawings import (
    position_bar,
    position_stop,
    position_track,
    position_tracks,
)
from risalah.publish.edition import Here, Index
from risalah.publish.wording import fill


def position_of(here: Here, witness: Witness) -> Markup:
    """The bar of the paper's sections with the claim's place marked."""
    library = here.edition.library
    length = len(library.papers[witness.source.id].text)
    spans = witness.claim.spans
    share = round(100 * spans[0][0] / length)
    label = fill(here.edition.ui["claim"]["position"], n=share)
    return position_bar(
        sections_of(here, witness.source.id), (spans[0][0], spans[-1][1]), length, label
    )


def stop_of(here: Here, witness: Witness) -> str:
    """Where on the bar of its paper's sections the claim stands."""
    spans = witness.claim.spans
    length = len(here.edition.library.papers[witness.source.id].text)
    return position_stop((spans[0][0], spans[-1][1]), length)


def bars_of(here: Here, sources: Sequence[str]) -> Markup:
    """The bars of the papers, drawn once each."""
    papers = here.edition.library.papers
    return position_tracks(
        [position_track(sections_of(here, one), len(papers[one].text)) for one in sources]
    )


def sections_of(here: Here, source: str) -> list[tuple[int, int]]:
    """The stretches of a paper between its headings, as raw offsets."""
    return _sections(here.edition.index)[source]


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
