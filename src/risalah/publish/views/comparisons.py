"""Comparisons and cautions: like set beside like, and sums done again."""

from dataclasses import dataclass

from risalah.publish.claim_words import ShownClaim, shown_claim
from risalah.publish.comparison_view import DISAGREEMENT, ComparisonView, comparison_view
from risalah.publish.edition import PageContext
from risalah.publish.facets import By, Filters, filters_of


@dataclass(frozen=True, slots=True)
class ComparisonsView:
    """What templates/comparisons.html shows."""

    filters: Filters
    rows: tuple[ComparisonView, ...]
    cautions: tuple[ShownClaim, ...]


def comparisons_view(context: PageContext) -> ComparisonsView:
    """Every comparison, disagreements first, then the cautions."""
    ui = context.ui
    ordered = sorted(
        context.library.comparisons.values(), key=lambda c: (not c.conflicts, not c.record.sharp)
    )
    rows = tuple(comparison_view(context, comparison) for comparison in ordered)
    facets = [
        By("shows", named={DISAGREEMENT: ui["count"]["disagreements"]["one"]}, least=1),
        By("kind", "count", ui["compare"]["kinds"]),
        By("topic", "count"),
        By("paper", "paper"),
    ]
    cautions = tuple(
        shown_claim(context, annotated)
        for annotated in context.library.claims.values()
        if annotated.note and annotated.note.caution
    )
    filters = filters_of(context, [row.data for row in rows], facets)
    return ComparisonsView(filters, rows, cautions)
