"""The list of actors, with how often each paper names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from risalah.content.library import AnnotatedClaim
from risalah.content.schema import ActorRecord
from risalah.publish.edition import PageContext
from risalah.publish.facets import Filters, facet_of, filters_of
from risalah.publish.html_tables import Cell, Column, Row, Table, list_table
from risalah.publish.wording import number_words


@dataclass(frozen=True, slots=True)
class ActorsView:
    """What templates/actors.html shows."""

    filters: Filters
    table: Table


def actors_view(context: PageContext) -> ActorsView:
    """Every actor that a claim names, the most frequent first."""
    edition = context.edition
    words = edition.ui["actor"]
    named = [
        (actor, own)
        for actor in edition.library.actors.values()
        if (own := edition.index.by_actor.get(actor.id, ()))
    ]
    named.sort(key=lambda pair: (-len(pair[1]), pair[0].name[edition.lang].casefold()))
    rows = [_row(context, actor, own) for actor, own in named]
    data = [row.data for row in rows]
    facets = [
        facet_of(context, "kind", data, order="count", named=words["kinds"].__getitem__),
        facet_of(context, "paper", data, order="paper"),
    ]
    columns = [
        Column(words["actor"], sort="name"),
        Column(edition.ui["lists"]["kind"]),
        Column(words["all"], num=True, sort="number"),
        *(Column(source.number, num=True) for source in edition.library.sources.values()),
    ]
    filters = filters_of(context, len(rows), facets, {"": "by_count", "name": "by_name"})
    return ActorsView(filters, list_table(words["caption"], columns, rows))


def _row(context: PageContext, actor: ActorRecord, own: Sequence[AnnotatedClaim]) -> Row:
    edition = context.edition
    counts = Counter(annotated.source.id for annotated in own)
    name = actor.name[edition.lang]
    names = [actor.name[lang] for lang in edition.languages]
    cells = [
        Cell(name, href=context.actor(actor.id)),
        Cell(edition.ui["actor"]["kinds"][actor.kind]),
        Cell(number_words(len(own), edition.lang)),
        *count_cells(context, counts),
    ]
    data = {
        "kind": actor.kind,
        "paper": papers_named(context, counts),
        "name": name.casefold(),
        "number": str(len(own)),
        "also": " ".join((*names, *actor.aliases)),
    }
    return Row(cells, data)


def count_cells(context: PageContext, counts: Counter[str]) -> list[Cell]:
    """A cell a paper with the number of its claims, empty for none."""
    return [Cell(str(counts[s] or "")) for s in context.edition.library.sources]


def papers_named(context: PageContext, counts: Counter[str]) -> str:
    """The ids of the papers that are counted, for filters."""
    return " ".join(s for s in context.edition.library.sources if counts[s])
