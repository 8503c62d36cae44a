"""Who appears with whom: actors that a paper names in one claim, drawn and as a table.

The actor that is named beside almost everyone is drawn without lines, since they would join
everything; the table keeps them.
"""

from collections import Counter
from dataclasses import dataclass

from risalah import addresses
from risalah.publish.claim_words import topic_link
from risalah.publish.drawings.network import Line, Node, draw_column, draw_rings
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.lists import By, Filters, filters_of
from risalah.publish.page_parts import (
    Cell,
    Column,
    Row,
    Table,
    TopicLink,
    list_table,
    number_columns,
)
from risalah.publish.views.actors import count_cells, papers_named
from risalah.publish.wording import fill

MOST_WIDE, MOST_NARROW = 46, 18
"""Actors drawn at each width, those with the most shared claims first."""

LONG = 22
"""Characters from which on a name is drawn as its acronym, if it has one."""

CROWD = 0.2
"""Share of all pairs from which on an actor counts as named beside almost everyone."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """What templates/network.html shows."""

    lede: str
    topics: tuple[TopicLink, ...]
    drawing: Drawing
    csv: str
    filters: Filters
    table: Table


def network_view(context: PageContext) -> NetworkView:
    """The pairs of actors, drawn and as a table."""
    library, words = context.library, context.ui["network"]
    rows = [_row(context, pair, counts) for pair, counts in context.index.pairs.items()]
    numbers = {source.id: source.number for source in library.sources.values()}
    columns = [
        Column(context.ui["actor"]["actor"]),
        Column(words["with"]),
        Column(context.ui["lists"]["number"], num=True, sort="number"),
        *number_columns(*numbers.values()),
    ]
    facets = (By("actor"), By("paper", "paper", numbers))
    drawing, left_out = _drawn(context)
    lede = words["lede"]
    if left_out:
        lede += " " + fill(words["left_out"], n=context.actor_name(left_out))
    return NetworkView(
        lede=lede,
        topics=tuple(topic_link(context, topic.record) for topic in library.topics.values()),
        drawing=drawing,
        csv=context.asset(addresses.data("network.csv")),
        filters=filters_of(context, [row.data for row in rows], facets),
        table=list_table(words["caption"], columns, rows),
    )


def _row(context: PageContext, pair: tuple[str, str], counts: Counter[str]) -> Row:
    names = [Cell(context.actor_name(one), href=context.actor_if_known(one)) for one in pair]
    number = context.number(counts.total())
    data = {
        "actor": " ".join(pair),
        "paper": papers_named(context, counts),
        "number": str(counts.total()),
    }
    return Row([*names, number, *count_cells(context, counts)], data)


# ---- drawn


def _drawn(context: PageContext) -> tuple[Drawing, str | None]:
    """The pairs of actors that the claims name together, and the actor left without lines."""
    pairs, words = context.index.pairs, context.ui["network"]
    weights: Counter[str] = Counter()
    for (one, other), counts in pairs.items():
        weights[one] += counts.total()
        weights[other] += counts.total()
    total = sum(counts.total() for counts in pairs.values())
    top = weights.most_common(1)
    left_out = top[0][0] if top and total and top[0][1] / total >= CROWD else None
    hues = [topic.record.hue for topic in context.library.topics.values()]
    hub = (_short_name(context, left_out), words["with_all"]) if left_out is not None else None
    nodes, lines = _chosen(context, weights, left_out, MOST_WIDE)
    wide = draw_rings(nodes, lines, hues, hub, fill(words["spoken"], n=len(nodes)))
    nodes, lines = _chosen(context, weights, left_out, MOST_NARROW)
    narrow = draw_column(nodes, lines, hues, fill(words["spoken"], n=len(nodes)))
    return Drawing(wide, narrow), left_out


def _chosen(
    context: PageContext, weights: Counter[str], left_out: str | None, most: int
) -> tuple[list[Node], list[Line]]:
    """The actors with the most shared claims that are joined to each other, and their lines."""
    ranked = sorted(weights, key=lambda actor: (-weights[actor], actor))
    chosen = set([actor for actor in ranked if actor != left_out][:most])
    lines = [
        Line(one, other, counts.total(), _line_hue(context, counts))
        for (one, other), counts in sorted(context.index.pairs.items())
        if one in chosen and other in chosen
    ]
    joined = {end for line in lines for end in (line.one, line.other)}
    nodes = [
        Node(actor, _short_name(context, actor), _hue(context, actor), weights[actor])
        for actor in ranked
        if actor in joined
    ]
    return nodes, lines


def _short_name(context: PageContext, actor: str) -> str:
    """The name drawn: an acronym the papers use where the full name is long."""
    name = context.actor_name(actor)
    known = context.library.actors.get(actor)
    if known is None or len(name) <= LONG:
        return name
    short = [alias for alias in known.aliases if alias.isupper() and len(alias) <= 8]
    return short[0] if short else name


def _hue(context: PageContext, actor: str) -> str:
    """The hue of the one topic an actor belongs to; ink for an actor of several papers."""
    index = context.index
    own = index.by_actor.get(actor, ())
    if len({annotated.source.id for annotated in own}) != 1:
        return "ink"
    topic = context.library.topic_of(own[0])
    return topic.record.hue if topic else "ink"


def _line_hue(context: PageContext, counts: Counter[str]) -> str:
    """The hue of the one paper that names two actors together; ink where several do."""
    library = context.library
    papers = [source for source in library.sources.values() if counts[source.id]]
    topics = [library.topics[name] for name in papers[0].topics if name in library.topics]
    return topics[0].record.hue if len(papers) == 1 and topics else "ink"
