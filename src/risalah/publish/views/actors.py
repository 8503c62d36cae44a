"""The page of one actor, and the list of actors with how often each paper names them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from risalah import addresses
from risalah.content.library import AnnotatedClaim
from risalah.content.schema.site import ActorRecord
from risalah.publish.claim_words import claim_links
from risalah.publish.drawings.bars import cell_bar
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import Edition, PageContext
from risalah.publish.events import dated, draw_in_stairs
from risalah.publish.lists import By, ClaimList, Filters, few_claims, filters_of
from risalah.publish.page_parts import (
    Cell,
    Column,
    Crumb,
    Link,
    Row,
    Table,
    Words,
    list_table,
    number_columns,
    table_of,
)
from risalah.publish.wording import fill

MIN_DRAWN, MAX_DRAWN = 3, 12
"""Dated claims that make a drawing, and those it shows at most."""

MAX_BESIDE = 24
"""Other actors that the page lists."""


@dataclass(frozen=True, slots=True)
class ActorView:
    """What templates/actor.html shows.

    `line` is one sentence on the actor, with its evidence; `names` are the forms in which the
    papers name it, with where and how often.
    """

    name: str
    crumbs: tuple[Crumb, ...]
    kind_label: str
    line: str | None
    line_by: tuple[Link, ...]
    names: tuple[tuple[Words, str], ...]
    years: Drawing | None
    counts: Table | None
    beside: Table | None
    claims: ClaimList
    claims_all: str


def actor_view(context: PageContext, actor: ActorRecord) -> ActorView:
    """The page of an actor."""
    ui, words = context.ui, context.ui["actor"]
    own = context.index.by_actor.get(actor.id, ())
    facets = ("kind", "topic", "paper", "year")
    return ActorView(
        name=actor.name[context.lang],
        crumbs=(Crumb(ui["nav"]["actors"], context.to(addresses.ACTORS)),),
        kind_label=words["kinds"][actor.kind],
        line=actor.line[context.lang] if actor.line else None,
        line_by=claim_links(context, actor.by, ui["topic"]["witness"]),
        names=_names(context, actor, own),
        years=_years(context, actor, own),
        counts=_counts(context, own),
        beside=_beside(context, actor, own),
        claims=few_claims(context, own, facets, addresses.actor_claims(actor.id)),
        claims_all=fill(words["all_claims"], n=context.number(len(own))),
    )


def describe(edition: Edition, actor: ActorRecord) -> str:
    """One sentence on an actor, for the head of its page."""
    if actor.line is not None:
        return actor.line[edition.lang]
    claims = edition.count("claims", len(edition.index.by_actor.get(actor.id, ())))
    return f"{actor.name[edition.lang]}: {claims.value} {claims.label}"


def _names(
    context: PageContext, actor: ActorRecord, own: Sequence[AnnotatedClaim]
) -> tuple[tuple[Words, str], ...]:
    """Every form in which the papers name the actor, the most frequent first."""
    forms: dict[str, Counter[str]] = {}
    langs: dict[str, str] = {}
    for annotated in own:
        for named in annotated.claim.actors:
            if named.id == actor.id:
                forms.setdefault(named.text, Counter())[annotated.source.number] += 1
                langs[named.text] = annotated.claim.lang
    ordered = sorted(forms.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    return tuple(
        (Words(text, context.lang_mark(langs[text])), _where(context, counts))
        for text, counts in ordered
    )


def _where(context: PageContext, counts: Counter[str]) -> str:
    """ "Paper 001: 3, Paper 002: 1", each unbroken."""
    each = (f"{context.paper(number)}: {n}" for number, n in sorted(counts.items()))
    return ", ".join(words.replace(" ", "\xa0") for words in each)


def _years(
    context: PageContext, actor: ActorRecord, own: Sequence[AnnotatedClaim]
) -> Drawing | None:
    pairs = dated(own)
    chosen = pairs if len(pairs) <= MAX_DRAWN else [p for p in pairs if p[1].key][:MAX_DRAWN]
    if len(chosen) < MIN_DRAWN:
        return None
    label = context.say("actor", "drawing", n=actor.name[context.lang])
    return draw_in_stairs(context, chosen, label)


def _counts(context: PageContext, own: Sequence[AnnotatedClaim]) -> Table | None:
    """The number of claims by paper."""
    lists = context.ui["lists"]
    counts = Counter(annotated.source.id for annotated in own)
    rows = []
    for source in context.library.sources.values():
        if counts[source.id]:
            paper = Cell(context.paper_described(source), href=context.source(source.id))
            rows.append(Row([paper, context.number(counts[source.id])]))
    if not rows:
        return None
    columns = [Column(lists["paper"]), Column(lists["number"], num=True)]
    return table_of("by-paper", context.ui["actor"]["counts"], columns, rows, named_by="counts")


def _beside(
    context: PageContext, actor: ActorRecord, own: Sequence[AnnotatedClaim]
) -> Table | None:
    """The actors that most claims name with this one."""
    words = context.ui["actor"]
    counts = Counter(
        other
        for annotated in own
        for other in {named.id for named in annotated.claim.actors} - {actor.id}
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_BESIDE]
    if not ranked:
        return None
    most = ranked[0][1]
    columns = [Column(words["actor"]), Column(words["shared"], num=True)]
    if most > 1:
        columns.append(Column("", spoken=True))
    rows = []
    for other, count in ranked:
        name = Cell(context.actor_name(other), href=context.actor_if_known(other))
        cells: list[Cell | str] = [
            name,
            context.number(count),
            cell_bar(count, most),
        ]
        rows.append(Row(cells[: len(columns)]))
    return table_of("named-with", words["beside_caption"], columns, rows)


# ---- the list of actors


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
