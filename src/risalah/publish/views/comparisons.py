"""Comparisons and cautions: like set beside like, and sums done again."""

from __future__ import annotations

from collections import Counter

from risalah.publish.edition import PageContext
from risalah.publish.rows import View, comparison_view, facet_words, paper_words
from risalah.publish.wording import number_words


def comparisons_view(context: PageContext) -> View:
    """What templates/comparisons.html shows: disagreements first, then the rest."""
    edition = context.edition
    ui = edition.ui
    sources = edition.library.sources
    ordered = sorted(
        edition.library.comparisons,
        key=lambda c: (not edition.index.conflicts(c), not c.record.sharp),
    )
    rows = [comparison_view(context, comparison) for comparison in ordered]
    kinds = Counter(row["kind"] for row in rows)
    papers = Counter(paper for row in rows for paper in row["papers"])
    topics = Counter(topic["id"] for row in rows for topic in row["topics"])
    cautions = [
        {
            "text": annotated.note.caution[edition.lang],
            "link": {"href": context.claim(annotated), "label": ui["claim"]["open"]},
            "source": paper_words(context, annotated.source.number),
        }
        for annotated in edition.library.claims.values()
        if annotated.note is not None and annotated.note.caution is not None
    ]
    return {
        "title": ui["compare"]["title"],
        "lede": ui["compare"]["lede"],
        "facets": [
            {
                "name": "shows",
                "label": ui["lists"]["shows"],
                "options": [
                    {
                        "value": "disagreement",
                        "label": ui["count"]["disagreements"]["one"],
                        "n": str(sum(row["differs"] for row in rows)),
                    }
                ],
            },
            {
                "name": "kind",
                "label": ui["lists"]["kind"],
                "options": [
                    {"value": kind, "label": ui["compare"]["kinds"][kind], "n": str(n)}
                    for kind, n in kinds.most_common()
                ],
            },
            {
                "name": "topic",
                "label": ui["lists"]["topic"],
                "options": [
                    {
                        "value": topic,
                        "label": edition.library.topics[topic].record.name[edition.lang],
                        "n": str(n),
                    }
                    for topic, n in topics.most_common()
                ],
            },
            {
                "name": "paper",
                "label": ui["lists"]["paper"],
                "options": [
                    {"value": paper, "label": facet_words(context, "paper", paper), "n": str(n)}
                    for paper, n in sorted(papers.items(), key=lambda p: list(sources).index(p[0]))
                ],
            },
        ],
        "total": number_words(len(rows), edition.lang),
        "rows": rows,
        "cautions": cautions,
    }
