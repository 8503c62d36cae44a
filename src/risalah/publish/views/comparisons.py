"""Comparisons and cautions: like set beside like, and sums done again."""

from __future__ import annotations

from dataclasses import dataclass

from risalah.publish.claim_words import caution_of, paper_words
from risalah.publish.comparison_view import ComparisonView, comparison_view
from risalah.publish.edition import PageContext
from risalah.publish.facets import Filters, facet_of, filters_of
from risalah.publish.page_parts import Link


@dataclass(frozen=True, slots=True)
class Caution:
    """A remark on a single claim."""

    text: str
    link: Link
    source: str


@dataclass(frozen=True, slots=True)
class ComparisonsView:
    """What templates/comparisons.html shows."""

    filters: Filters
    rows: tuple[ComparisonView, ...]
    cautions: tuple[Caution, ...]


def comparisons_view(context: PageContext) -> ComparisonsView:
    """Every comparison, disagreements first, then the cautions."""
    edition, ui = context.edition, context.edition.ui
    ordered = sorted(
        edition.library.comparisons.values(), key=lambda c: (not c.conflicts, not c.record.sharp)
    )
    rows = tuple(comparison_view(context, comparison) for comparison in ordered)
    data = [row.data for row in rows]
    shows = ui["count"]["disagreements"]["one"]
    facets = [
        facet_of(context, "shows", data, named=lambda _: str(shows), least=1),
        facet_of(context, "kind", data, order="count", named=ui["compare"]["kinds"].__getitem__),
        facet_of(context, "topic", data, order="count"),
        facet_of(context, "paper", data, order="paper"),
    ]
    cautions = tuple(
        Caution(
            caution,
            Link(context.claim(annotated), ui["claim"]["open"]),
            paper_words(context, annotated.source.number),
        )
        for annotated in edition.library.claims.values()
        if (caution := caution_of(context, annotated)) is not None
    )
    return ComparisonsView(filters_of(context, len(rows), facets), rows, cautions)
