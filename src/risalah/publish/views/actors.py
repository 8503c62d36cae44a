"""The list of actors, with how often each paper names them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from risalah.content.library import AnnotatedClaim
from risalah.content.schema import ActorRecord
from risalah.publish.edition import PageContext
from risalah.publish.facets import By, Filters, filters_of
from risalah.publish.html_tables import Cell, Column, Row, Table, list_table, number_columns
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
    facets = (By("kind", "count", words["kinds"]), By("paper", "paper"))
    sorts = {"": "by_count", "name": "by_name"}
    filters = filters_of(context, [row.data for row in rows], facets, sorts)
    columns = [
        Column(words["actor"], sort="name"),
        Column(edition.ui["lists"]["kind"]),
        Column(words["all"], num=True, sort="number"),
        *number_columns(*(source.number for source in edition.library.sources.values())),
    ]
    return ActorsView(filters, list_table(words["caption"], columns, rows))


def _row(context: PageContext, actor: ActorRecord, own: Sequence[AnnotatedClaim]) -> Row:
    edition = context.edition
    counts = Counter(annotated.source.id for annotated in own)
    name = actor.name[edition.lang]
    names = [actor.name[lang] for lang in edition.languages]
    cells: list[Cell | str] = [
        Cell(name, href=context.actor(actor.id)),
        edition.ui["actor"]["kinds"][actor.kind],
        number_words(len(own), edition.lang),
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
    return [str(counts[s] or "") for s in context.edition.library.sources]


def papers_named(context: PageContext, counts: Counter[str]) -> str:
    """The ids of the papers that are counted, for filters."""
    return " ".join(s for s in context.edition.library.sources if counts[s])
