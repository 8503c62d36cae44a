"""Who appears with whom: actors that a paper names in one claim, drawn and as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from risalah import addresses
from risalah.publish.claim_words import actor_href, actor_name
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.facets import Filters, facet_of, filters_of
from risalah.publish.html_tables import Cell, Column, Row, Table, list_table
from risalah.publish.joined_actors import draw_network
from risalah.publish.views.actors import count_cells, papers_named
from risalah.publish.wording import fill, number_words


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """An entry of the drawing's key: a topic's sign and hue, or a dot."""

    label: str
    hue: str | None = None
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What templates/network.html shows."""

    lede: str
    key: tuple[KeyEntry, ...]
    drawing: Drawing
    csv: str
    filters: Filters
    table: Table


def network_view(context: PageContext) -> NetworkView:
    """The pairs of actors, drawn and as a table."""
    edition = context.edition
    library, words = edition.library, edition.ui["network"]
    rows = [_row(context, pair, counts) for pair, counts in edition.index.pairs.items()]
    columns = [
        Column(edition.ui["actor"]["actor"]),
        Column(words["with"]),
        Column(edition.ui["lists"]["number"], num=True, sort="number"),
        *(Column(source.number, num=True) for source in library.sources.values()),
    ]
    data = [row.data for row in rows]
    numbers = {source.id: source.number for source in library.sources.values()}
    facets = [
        facet_of(context, "actor", data),
        facet_of(context, "paper", data, order="paper", named=numbers.__getitem__),
    ]
    drawn = draw_network(context)
    lede = words["lede"]
    if drawn.left_out:
        lede += " " + fill(words["left_out"], n=actor_name(context, drawn.left_out))
    return NetworkView(
        lede=lede,
        key=_key(context),
        drawing=drawn.drawing,
        csv=context.asset(addresses.data("network.csv")),
        filters=filters_of(context, len(rows), facets),
        table=list_table(words["caption"], columns, rows),
    )


def _row(context: PageContext, pair: tuple[str, str], counts: Counter[str]) -> Row:
    cells = [Cell(actor_name(context, one), href=actor_href(context, one)) for one in pair]
    cells.append(Cell(number_words(counts.total(), context.edition.lang)))
    data = {
        "actor": " ".join(pair),
        "paper": papers_named(context, counts),
        "number": str(counts.total()),
    }
    return Row([*cells, *count_cells(context, counts)], data)


def _key(context: PageContext) -> tuple[KeyEntry, ...]:
    edition = context.edition
    topics = [topic.record for topic in edition.library.topics.values()]
    return (
        KeyEntry(edition.ui["network"]["shared"]),
        *(KeyEntry(one.name[edition.lang], one.hue, one.sign) for one in topics),
    )
