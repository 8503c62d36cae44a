"""Who is named: the list of actors, and a page for each."""

from __future__ import annotations

from collections import Counter

from risalah.content.library import AnnotatedClaim
from risalah.content.schema import ActorRecord
from risalah.publish.drawings.bars import cell_bar
from risalah.publish.drawings.stairs import draw_stairs
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import Edition, PageContext, actor_list_path
from risalah.publish.rows import (
    View,
    actor_name,
    cell,
    column,
    dated,
    drawn_event,
    few_claims,
    gist,
    paper_words,
    row,
    table,
)
from risalah.publish.wording import fill, number_words

DRAWN = 12
BESIDE = 24


def actors_view(context: PageContext) -> View:
    """What templates/actors.html shows."""
    edition = context.edition
    words, lists = edition.ui["actor"], edition.ui["lists"]
    sources = list(edition.library.sources.values())
    rows = []
    for actor in edition.library.actors.values():
        own = edition.index.by_actor.get(actor.id, ())
        if not own:
            continue
        counts = Counter(annotated.source.id for annotated in own)
        rows.append(
            row(
                [
                    cell(actor.name[edition.lang], href=context.actor(actor.id)),
                    cell(words["kinds"][actor.kind]),
                    cell(number_words(len(own), edition.lang)),
                    *(cell(str(counts[s.id]) if counts[s.id] else "") for s in sources),
                ],
                {
                    "kind": actor.kind,
                    "paper": " ".join(s.id for s in sources if counts[s.id]),
                    "name": actor.name[edition.lang].casefold(),
                    "number": str(len(own)),
                    "also": " ".join((*actor.name.words.values(), *actor.aliases)),
                },
            )
        )
    rows.sort(key=lambda r: (-int(r["data"]["number"]), r["data"]["name"]))
    columns = [
        column(words["actor"], sort="name"),
        column(lists["kind"]),
        column(words["all"], num=True, sort="number"),
        *(column(s.number, num=True) for s in sources),
    ]
    kinds = Counter(str(r["data"]["kind"]) for r in rows)
    papers = Counter(paper for r in rows for paper in str(r["data"]["paper"]).split())
    facets = [
        {
            "name": "kind",
            "label": lists["kind"],
            "options": [
                {"value": kind, "label": words["kinds"][kind], "n": str(n)}
                for kind, n in kinds.most_common()
            ],
        },
        {
            "name": "paper",
            "label": lists["paper"],
            "options": [
                {
                    "value": s.id,
                    "label": f"{s.number} {s.label[edition.lang]}",
                    "n": str(papers[s.id]),
                }
                for s in sources
            ],
        },
    ]
    return {
        "title": words["index_title"],
        "lede": words["index_lede"],
        "facets": facets,
        "sorts": [
            {"name": "", "label": lists["by_count"]},
            {"name": "name", "label": lists["by_name"]},
        ],
        "table": table("list", words["caption"], columns, rows),
        "total": number_words(len(rows), edition.lang),
    }


def describe(edition: Edition, actor: ActorRecord) -> str:
    """One sentence on an actor, for the head of its page."""
    if actor.line is not None:
        return actor.line[edition.lang]
    claims = edition.count("claims", len(edition.index.by_actor.get(actor.id, ())))
    return f"{actor.name[edition.lang]}: {claims['value']} {claims['label']}"


def actor_view(context: PageContext, actor: ActorRecord) -> View:
    """What templates/actor.html shows of an actor."""
    edition = context.edition
    ui, words = edition.ui, edition.ui["actor"]
    own = edition.index.by_actor.get(actor.id, ())
    name = actor.name[edition.lang]
    return {
        "name": name,
        "crumbs": [{"href": context.to("actors.html"), "label": ui["nav"]["actors"], "sign": None}],
        "kind_label": words["kinds"][actor.kind],
        "line": actor.line[edition.lang] if actor.line else None,
        "line_by": [
            {"href": context.claim(annotated), "label": f"{ui['topic']['witness']} {n}"}
            for n, by in enumerate(actor.by, 1)
            if (annotated := edition.library.claims.get(by)) is not None
        ],
        "names": _names(context, actor, own),
        "years": _years(context, name, own),
        "counts": _counts(context, own),
        "beside": _beside(context, actor, own),
        "claims": few_claims(
            context, own, ("kind", "topic", "paper", "year"), actor_list_path(actor.id)
        ),
        "claims_all": fill(words["all_claims"], n=number_words(len(own), edition.lang)),
    }


def _names(context: PageContext, actor: ActorRecord, own: tuple[AnnotatedClaim, ...]) -> list[View]:
    """Every form in which the papers name the actor, with where and how often."""
    forms: dict[str, Counter[str]] = {}
    langs: dict[str, str] = {}
    for annotated in own:
        for named in annotated.claim.actors:
            if named.id == actor.id:
                forms.setdefault(named.text, Counter())[annotated.source.number] += 1
                langs[named.text] = annotated.claim.lang
    ordered = sorted(forms.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    return [
        {
            "text": text,
            "lang": langs[text],
            "where": ", ".join(
                f"{paper_words(context, number)}: {count}".replace(" ", "\xa0")
                for number, count in sorted(where.items())
            ),
        }
        for text, where in ordered
    ]


def _years(context: PageContext, name: str, own: tuple[AnnotatedClaim, ...]) -> Drawing | None:
    pairs = dated(own)
    chosen = pairs if len(pairs) <= DRAWN else [p for p in pairs if p[1].key][:DRAWN]
    if len(chosen) < 3:
        return None
    events = [
        drawn_event(context, annotated, date, 0, gist(context, annotated))
        for date, annotated in chosen
    ]
    return draw_stairs(events, fill(context.edition.ui["actor"]["drawing"], n=name))


def _counts(context: PageContext, own: tuple[AnnotatedClaim, ...]) -> View | None:
    edition = context.edition
    counts = Counter(annotated.source.id for annotated in own)
    if not counts:
        return None
    rows = [
        row(
            [
                cell(
                    f"{source.number} {source.label[edition.lang]}",
                    href=context.source(source.id),
                ),
                cell(number_words(counts[source.id], edition.lang)),
            ]
        )
        for source in edition.library.sources.values()
        if counts[source.id]
    ]
    lists = edition.ui["lists"]
    columns = [column(lists["paper"]), column(lists["number"], num=True)]
    return table("by-paper", edition.ui["actor"]["counts"], columns, rows)


def _beside(
    context: PageContext, actor: ActorRecord, own: tuple[AnnotatedClaim, ...]
) -> View | None:
    edition = context.edition
    words = edition.ui["actor"]
    counts = Counter(
        other
        for annotated in own
        for other in {named.id for named in annotated.claim.actors} - {actor.id}
    )
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:BESIDE]
    if not ranked:
        return None
    most = ranked[0][1]
    rows = [
        row(
            [
                cell(
                    actor_name(context, other),
                    href=context.actor(other) if other in edition.library.actors else None,
                ),
                cell(number_words(count, edition.lang)),
                *([cell(cell_bar(count, most))] if most > 1 else []),
            ]
        )
        for other, count in ranked
    ]
    columns = [column(words["actor"]), column(words["shared"], num=True)]
    if most > 1:
        columns.append(column("", spoken=True))
    return table("named-with", words["beside_caption"], columns, rows)
