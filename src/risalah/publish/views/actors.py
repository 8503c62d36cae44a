"""The list of actors, with how often each paper names them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from risalah.content.library import AnnotatedClaim
from risalah.content.schema import ActorRecord
from risalah.publish.edition import PageContext
from risalah.publish.facets import By, Filters, filters_of
from risalah.publish.html_tables import Cell, Column, Row, Table, list_table, number_columns


@dataclass(frozen=True, slots=True)
class ActorsView:
    """What templates/actors.html shows."""

    filters: Filters
    table: Table


def actors_view(context: PageContext) -> ActorsView:
    """Every actor that a claim names, the most frequent first."""
    words = context.ui["actor"]
    named = [
        (actor, own)
        for actor in context.library.actors.values()
        if (own := context.index.by_actor.get(actor.id, ()))
    ]
    named.sort(key=lambda pair: (-len(pair[1]), pair[0].name[context.lang].casefold()))
    rows = [_row(context, actor, own) for actor, own in named]
    facets = (By("kind", "count", words["kinds"]), By("paper", "paper"))
    sorts = {"": "by_count", "name": "by_name"}
    filters = filters_of(context, [row.data for row in rows], facets, sorts)
    columns = [
        Column(words["actor"], sort="name"),
        Column(context.ui["lists"]["kind"]),
        Column(words["all"], num=True, sort="number"),
        *number_columns(*(source.number for source in context.library.sources.values())),
    ]
    return ActorsView(filters, list_table(words["caption"], columns, rows))


def _row(context: PageContext, actor: ActorRecord, own: Sequence[AnnotatedClaim]) -> Row:
    counts = Counter(annotated.source.id for annotated in own)
    name = actor.name[context.lang]
    names = [actor.name[lang] for lang in context.languages]
    cells: list[Cell | str] = [
        Cell(name, href=context.actor(actor.id)),
        context.ui["actor"]["kinds"][actor.kind],
        context.number(len(own)),
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


def count_cells(context: PageContext, counts: Counter[str]) -> list[str]:
    """A cell a paper with the number of its claims, empty for none."""
    return [str(counts[s] or "") for s in context.library.sources]


def papers_named(context: PageContext, counts: Counter[str]) -> str:
    """The ids of the papers that are counted, for filters."""
    return " ".join(s for s in context.library.sources if counts[s])
