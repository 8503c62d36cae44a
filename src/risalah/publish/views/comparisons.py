"""Comparisons and cautions: like set beside like, and sums done again."""

from __future__ import annotations

from dataclasses import dataclass

from risalah.publish.claim_words import ShownClaim, shown_claim
from risalah.publish.comparison_view import ComparisonView, comparison_view
from risalah.publish.edition import PageContext
from risalah.publish.facets import Filters, facet_of, filters_of


@dataclass(frozen=True, slots=True)
class ComparisonsView:
    """What templates/comparisons.html shows."""

    filters: Filters
    rows: tuple[ComparisonView, ...]
    cautions: tuple[ShownClaim, ...]


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
        shown_claim(context, annotated)
        for annotated in edition.library.claims.values()
        if annotated.note and annotated.note.caution
    )
    return ComparisonsView(filters_of(context, len(rows), facets), rows, cautions)
