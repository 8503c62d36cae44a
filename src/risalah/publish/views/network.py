"""Who appears with whom: actors that a paper names in one claim, drawn and as a table."""

from __future__ import annotations

from collections import Counter

from risalah.publish.edition import PageContext
from risalah.publish.joined_actors import draw_network
from risalah.publish.rows import View, actor_name, cell, column, row, table
from risalah.publish.wording import fill, number_words


def network_view(context: PageContext) -> View:
    """What templates/network.html shows."""
    edition = context.edition
    library, words = edition.library, edition.ui["network"]
    sources = list(library.sources.values())
    rows = []
    for (one, other), counts in edition.index.pairs.items():
        total = counts.total()
        rows.append(
            row(
                [
                    cell(actor_name(context, one), href=_href(context, one)),
                    cell(actor_name(context, other), href=_href(context, other)),
                    cell(number_words(total, edition.lang)),
                    *(cell(str(counts[s.id]) if counts[s.id] else "") for s in sources),
                ],
                {
                    "actor": f"{one} {other}",
                    "paper": " ".join(s.id for s in sources if counts[s.id]),
                    "number": str(total),
                },
            )
        )
    columns = [
        column(edition.ui["actor"]["actor"]),
        column(words["with"]),
        column(edition.ui["lists"]["number"], num=True, sort="number"),
        *(column(s.number, num=True) for s in sources),
    ]
    named = Counter(actor for r in rows for actor in str(r["data"]["actor"]).split())
    options = [
        {"value": actor, "label": actor_name(context, actor), "n": str(n)}
        for actor, n in named.items()
    ]
    options.sort(key=lambda option: option["label"].casefold())
    papers = Counter(paper for r in rows for paper in str(r["data"]["paper"]).split())
    drawn = draw_network(context)
    lede = words["lede"]
    if drawn.left_out:
        lede += " " + fill(words["left_out"], n=actor_name(context, drawn.left_out))
    return {
        "title": words["title"],
        "lede": lede,
        "key": _key(context),
        "drawn": drawn.drawing,
        "source": words["source"],
        "csv": context.asset("data/network.csv"),
        "facets": [
            {"name": "actor", "label": edition.ui["lists"]["actor"], "options": options},
            {
                "name": "paper",
                "label": edition.ui["lists"]["paper"],
                "options": [
                    {"value": s.id, "label": s.number, "n": str(papers[s.id])} for s in sources
                ],
            },
        ],
        "total": number_words(len(rows), edition.lang),
        "table": table("list", words["caption"], columns, rows),
    }


def _href(context: PageContext, actor: str) -> str | None:
    return context.actor(actor) if actor in context.edition.library.actors else None


def _key(context: PageContext) -> list[View]:
    edition = context.edition
    entries: list[View] = [{"hue": None, "sign": None, "label": edition.ui["network"]["shared"]}]
    for topic in edition.library.topics.values():
        record = topic.record
        entries.append({"hue": record.hue, "sign": record.sign, "label": record.name[edition.lang]})
    return entries
