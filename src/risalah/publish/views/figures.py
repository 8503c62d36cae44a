"""All quantities of the papers as one table that can be sorted and filtered."""

from __future__ import annotations

from collections import Counter

from risalah.publish.edition import PageContext, by_time
from risalah.publish.rows import (
    View,
    cell,
    claim_row,
    column,
    facet_words,
    hue_of,
    row,
    table,
    title_of,
)
from risalah.publish.wording import (
    date_in_words,
    figure_short,
    fill,
    is_money,
    number_words,
    unit_words,
)


def figures_view(context: PageContext) -> View:
    """What templates/figures.html shows."""
    edition = context.edition
    words, lists = edition.ui["figures"], edition.ui["lists"]
    rows = []
    for annotated in edition.library.claims.values():
        topic = edition.index.topic_of(annotated)
        base = claim_row(context, annotated)["data"]
        text, text_lang = title_of(context, annotated)
        dates = "; ".join(
            date_in_words(date, edition.lang).replace(" ", "\xa0")
            for date in by_time(annotated.claim.dates)
        )
        for figure in annotated.claim.figures:
            known = is_money(figure) or figure.unit in words["units"]
            rows.append(
                row(
                    [
                        cell(figure_short(figure, edition.lang), hue=hue_of(topic)),
                        cell(
                            unit_words(figure.unit, edition.ui),
                            lang=None if known else annotated.claim.lang,
                        ),
                        cell(text, href=context.claim(annotated), lang=text_lang),
                        cell(dates),
                        cell(annotated.source.number),
                    ],
                    {
                        "topic": base["topic"],
                        "paper": base["paper"],
                        "unit": figure.unit.replace(" ", "_"),
                        "year": base["year"],
                        "value": str(figure.value),
                        "date": base["date"],
                    },
                )
            )
    count = number_words(len(rows), edition.lang)
    columns = [
        column(words["value"], num=True, sort="value"),
        column(words["unit"]),
        column(words["what"]),
        column(words["date"], sort="date"),
        column(words["paper"]),
    ]
    facets = []
    for name in ("topic", "paper", "unit", "year"):
        counts = Counter(value for r in rows for value in str(r["data"][name]).split())
        options = [
            {"value": value, "label": _option(context, name, value), "n": str(n)}
            for value, n in counts.items()
        ]
        options.sort(key=lambda option: option["label"].casefold())
        facets.append({"name": name, "label": lists[name], "options": options})
    return {
        "title": words["title"],
        "lede": words["lede"],
        "facets": facets,
        "sorts": [
            {"name": "", "label": lists["as_printed"]},
            {"name": "-value", "label": lists["by_value"]},
            {"name": "date", "label": lists["by_date"]},
        ],
        "total": count,
        "table": table("list", fill(words["caption"], n=count), columns, rows),
        "downloads": [{"href": context.asset("data/figures.csv"), "label": "CSV"}],
    }


def _option(context: PageContext, name: str, value: str) -> str:
    if name == "unit":
        return unit_words(value.replace("_", " "), context.edition.ui)
    return facet_words(context, name, value)
