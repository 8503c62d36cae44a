"""All quantities of the papers as one table that can be sorted and filtered."""

from __future__ import annotations

from dataclasses import dataclass

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.edtf import by_time
from risalah.model import FigureIn
from risalah.publish.claim_rows import SORTS, claim_data
from risalah.publish.claim_words import hue_of, title_of
from risalah.publish.edition import PageContext
from risalah.publish.facets import Filters, facet_of, filters_of
from risalah.publish.html_tables import Cell, Column, Row, Table, list_table
from risalah.publish.page_parts import Link
from risalah.publish.wording import (
    date_in_words,
    figure_short,
    fill,
    is_money,
    number_words,
    unit_words,
)


@dataclass(frozen=True, slots=True)
class FiguresView:
    """What templates/figures.html shows."""

    filters: Filters
    table: Table
    downloads: tuple[Link, ...]


def figures_view(context: PageContext) -> FiguresView:
    """Every quantity of the claims."""
    edition, words = context.edition, context.edition.ui["figures"]
    rows = [row for one in edition.library.claims.values() for row in _rows(context, one)]
    data = [row.data for row in rows]

    def unit(value: str) -> str:
        return unit_words(value.replace("_", " "), edition.ui)

    facets = [
        facet_of(context, "topic", data),
        facet_of(context, "paper", data),
        facet_of(context, "unit", data, named=unit),
        facet_of(context, "year", data),
    ]
    columns = [
        Column(words["value"], num=True, sort="value"),
        Column(words["unit"]),
        Column(words["what"]),
        Column(words["date"], sort="date"),
        Column(words["paper"]),
    ]
    caption = fill(words["caption"], n=number_words(len(rows), edition.lang))
    sorts = {name: SORTS[name] for name in ("", "-value", "date")}
    return FiguresView(
        filters_of(context, len(rows), facets, sorts),
        list_table(caption, columns, rows),
        (Link(context.asset(addresses.data("figures.csv")), "CSV"),),
    )


def _rows(context: PageContext, annotated: AnnotatedClaim) -> list[Row]:
    """A row for each figure of a claim."""
    edition, claim = context.edition, annotated.claim
    text, lang = title_of(context, annotated)
    data = claim_data(annotated)
    dates = "; ".join(
        date_in_words(date, edition.lang).replace(" ", "\xa0") for date in by_time(claim.dates)
    )
    hue = hue_of(edition.library.topic_of(annotated))
    return [
        Row(
            [
                Cell(figure_short(figure, edition.lang), hue=hue),
                _unit(context, figure, claim.lang),
                Cell(text, href=context.claim(annotated), lang=context.lang_mark(lang)),
                Cell(dates),
                Cell(annotated.source.number),
            ],
            {
                "topic": data["topic"],
                "paper": data["paper"],
                "unit": figure.unit.replace(" ", "_"),
                "year": data["year"],
                "value": str(figure.value),
                "date": data["date"],
            },
        )
        for figure in claim.figures
    ]


def _unit(context: PageContext, figure: FigureIn, lang: str) -> Cell:
    """What is counted, in the paper's word where the site has none for it."""
    ui = context.edition.ui
    known = is_money(figure) or figure.unit in ui["figures"]["units"]
    return Cell(unit_words(figure.unit, ui), lang=None if known else context.lang_mark(lang))
