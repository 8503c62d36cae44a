"""Where in a paper a claim stands, as a bar of the paper's sections."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from risalah.content.library import AnnotatedClaim
from risalah.publish.drawings import (
    position_bar,
    position_stop,
    position_track,
    position_tracks,
)
from risalah.publish.edition import PageContext
from risalah.publish.wording import fill


def position_of(context: PageContext, annotated: AnnotatedClaim) -> Markup:
    """The bar of the paper's sections with the claim's place marked."""
    library = context.edition.library
    length = len(library.papers[annotated.source.id].text)
    spans = annotated.claim.spans
    share = round(100 * spans[0][0] / length)
    label = fill(context.edition.ui["claim"]["position"], n=share)
    return position_bar(
        context.edition.index.sections[annotated.source.id],
        (spans[0][0], spans[-1][1]),
        length,
        label,
    )


def stop_of(context: PageContext, annotated: AnnotatedClaim) -> str:
    """Where on the bar of its paper's sections the claim stands."""
    spans = annotated.claim.spans
    length = len(context.edition.library.papers[annotated.source.id].text)
    return position_stop((spans[0][0], spans[-1][1]), length)


def bars_of(context: PageContext, sources: Sequence[str]) -> Markup:
    """The bars of the papers, drawn once each."""
    papers, sections = context.edition.library.papers, context.edition.index.sections
    return position_tracks(
        [position_track(sections[one], len(papers[one].text)) for one in sources]
    )
