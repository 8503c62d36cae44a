"""All quantities of the papers as one table that can be sorted and filtered."""

from dataclasses import dataclass

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.edtf import by_time
from risalah.model import FigureIn
from risalah.publish.claim_words import hue_of, title_of
from risalah.publish.edition import PageContext
from risalah.publish.lists import SORTS, By, Filters, claim_data, filters_of
from risalah.publish.page_parts import Cell, Column, Link, Row, Table, list_table
from risalah.publish.wording import date_in_words, figure_short, fill, is_money, unit_words


@dataclass(frozen=True, slots=True)
class FiguresView:
    """What templates/figures.html shows."""

    filters: Filters
    table: Table
    downloads: tuple[Link, ...]


def figures_view(context: PageContext) -> FiguresView:
    """Every quantity of the claims."""
    words = context.ui["figures"]
    rows = [row for one in context.library.claims.values() for row in _rows(context, one)]
    data = [row.data for row in rows]
    units = {one["unit"]: unit_words(one["unit"].replace("_", " "), context.ui) for one in data}
    facets = (By("topic"), By("paper"), By("unit", named=units), By("year"))
    columns = [
        Column(words["value"], num=True, sort="value"),
        Column(words["unit"]),
        Column(words["what"]),
        Column(words["date"], sort="date"),
        Column(words["paper"]),
    ]
    caption = fill(words["caption"], n=context.number(len(rows)))
    sorts = {name: SORTS[name] for name in ("", "-value", "date")}
    return FiguresView(
        filters_of(context, data, facets, sorts),
        list_table(caption, columns, rows),
        (Link(context.asset(addresses.data("figures.csv")), "CSV"),),
    )


def _rows(context: PageContext, annotated: AnnotatedClaim) -> list[Row]:
    """A row for each figure of a claim."""
    claim = annotated.claim
    text, lang = title_of(context, annotated)
    data = claim_data(annotated)
    dates = "; ".join(
        date_in_words(date, context.lang).replace(" ", "\xa0") for date in by_time(claim.dates)
    )
    hue = hue_of(context.library.topic_of(annotated))
    what = Cell(text, href=context.claim(annotated), lang=context.lang_mark(lang))
    rows = []
    for figure in claim.figures:
        value = Cell(figure_short(figure, context.lang), hue=hue)
        unit = _unit(context, figure, claim.lang)
        own = {
            "topic": data["topic"],
            "paper": data["paper"],
            "unit": figure.unit.replace(" ", "_"),
            "year": data["year"],
            "value": str(figure.value),
            "date": data["date"],
        }
        rows.append(Row([value, unit, what, dates, annotated.source.number], own))
    return rows


def _unit(context: PageContext, figure: FigureIn, lang: str) -> Cell:
    """What is counted, in the paper's word where the site has none for it."""
    ui = context.ui
    known = is_money(figure) or figure.unit in ui["figures"]["units"]
    return Cell(unit_words(figure.unit, ui), lang=None if known else context.lang_mark(lang))
