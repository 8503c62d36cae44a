"""The first page: one sentence with its witness, the topics, the numbers, the disagreements."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from risalah.content.library import AnnotatedClaim, Topic
from risalah.publish.drawings.bars import barcode, unit_squares
from risalah.publish.drawings.charts.view import chart_views
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.paragraphs import paragraph_of
from risalah.publish.quotes import segments_of
from risalah.publish.rows import (
    READ,
    View,
    cell,
    column,
    comparison_view,
    hue_of,
    lines_words,
    paper_words,
    row,
    table,
    title_of,
)
from risalah.publish.views.timeline import dated_events, draw_events
from risalah.publish.views.topic import big_value
from risalah.publish.wording import counted_words, date_in_words, fill, number_words
from risalah.quantities.prose import NUMBER

SHARPEST = 3

LARGE = 2
"""Stories that are set large, with a chart where their number is no share."""


def home_view(context: PageContext) -> View:
    """What templates/home.html shows."""
    edition = context.edition
    ui, library = edition.ui["home"], edition.library
    topics = list(library.topics.values())
    numerals = sum(map(len, library.numerals.values()))
    return {
        "lead": _lead(context),
        "topics": {
            "title": ui["topics_title"],
            "note": ui["topics_note"],
            "stories": [
                story_of(context, topic, large=n < LARGE) for n, topic in enumerate(topics)
            ],
        },
        "tally": {"title": ui["tally_title"], "note": ui["tally_note"], "numbers": _tally(context)},
        "disagree": {
            "title": ui["disagree_title"],
            "note": ui["disagree_note"],
            "rows": _sharpest(context),
            "href": context.to("comparisons.html"),
        },
        "timeline": {
            "title": ui["timeline_title"],
            "note": ui["timeline_note"],
            "drawn": draw_events(context),
            "href": context.to("timeline.html"),
            "csv": context.asset("data/events.csv"),
        },
        "sources": {
            "title": fill(ui["sources_title"], n=number_words(numerals, edition.lang)),
            "note": ui["sources_note"],
            "barcode": barcode_of(context),
            "table": sources_table(context),
        },
    }


def lead_of(context: PageContext) -> AnnotatedClaim:
    """The claim that opens the site: the editor's choice, else the first topic's telling one."""
    library = context.edition.library
    if library.site.lead is not None:
        return library.claims[library.site.lead]
    if library.topics:
        first = next(iter(library.topics.values()))
        return library.claims[first.record.telling.claim]
    return next(iter(library.claims.values()))


def _lead(context: PageContext) -> View:
    edition = context.edition
    annotated = lead_of(context)
    ui = edition.ui["home"]
    paragraph = paragraph_of(context, annotated)
    segs = paragraph["segs"] if paragraph else []
    at = next((i for i, seg in enumerate(segs) if seg["here"]), 0)
    before = " ".join(str(seg["text"]).strip() for seg in segs[:at])
    after = " ".join(str(seg["text"]).strip() for seg in segs[at + 1 :])
    marks = edition.ui["mark"]
    reads = [
        {"label": marks["date"], "value": date_in_words(date, edition.lang)}
        for date in annotated.claim.dates
    ]
    reads += [
        {
            "label": marks["figure"],
            "value": counted_words(f, edition.lang, edition.ui),
        }
        for f in annotated.claim.figures
    ]
    source = annotated.source
    named = source.title or source.label[edition.lang]
    said = f"{paper_words(context, source.number)}, “{named}”."
    return {
        "hue": hue_of(edition.index.topic_of(annotated)),
        "intro_strong": ui["intro_strong"],
        "intro": ui["intro"],
        "say": _say(context, annotated),
        "wit": {
            "lang": annotated.claim.lang,
            "before": _tail(before, 12),
            "segs": segments_of(annotated.claim, edition, READ),
            "after": _front(after, 12),
            "reads": reads,
            "source": said,
            "read": {
                "href": context.reading(annotated),
                "label": lines_words(context, annotated).capitalize(),
            },
            "claim": {"href": context.claim(annotated), "label": edition.ui["claim"]["open"]},
        },
    }


def _say(context: PageContext, annotated: AnnotatedClaim) -> list[View]:
    """The lead sentence in pieces: each of its numbers links to the claim.

    A topic that has the claim at a glance says it in fewer words, each number checked as well.
    """
    lang = context.edition.lang
    said = [
        glance.text[lang]
        for topic in context.edition.library.topics.values()
        for glance in topic.record.glance
        if glance.claim == annotated.slug
    ]
    title = said[0] if said else title_of(context, annotated)[0]
    pieces: list[View] = []
    at = 0
    dates = [date_in_words(date, lang) for date in annotated.claim.dates]
    for start, end in _widened([n.span() for n in NUMBER.finditer(title)], title, dates):
        if start > at:
            pieces.append({"text": title[at:start], "href": None})
        pieces.append({"text": title[start:end], "href": context.claim(annotated)})
        at = end
    if at < len(title):
        pieces.append({"text": title[at:], "href": None})
    return pieces


def _widened(numbers: list[tuple[int, int]], words: str, dates: list[str]) -> list[tuple[int, int]]:
    """The stretches, each as long as the date that it is part of: "mid-January 2021"."""
    out = list(numbers)
    for date in dates:
        first = words.find(date)
        if first >= 0:
            last = first + len(date)
            out = [(s, e) for s, e in out if e <= first or s >= last] + [(first, last)]
    return sorted(out)


def _tail(words: str, count: int) -> str:
    return " ".join(words.split()[-count:])


def _front(words: str, count: int) -> str:
    return " ".join(words.split()[:count])


def story_of(context: PageContext, topic: Topic, *, large: bool = False) -> View:
    """A topic as a card: its finding, its one telling number, a small drawing of it.

    A large one whose number cannot be drawn shows the topic's first chart.
    """
    edition, record = context.edition, topic.record
    annotated = edition.library.claims[record.telling.claim]
    value, words = big_value(context, annotated, record.telling.figure)
    figure = annotated.figure(record.telling.figure)
    drawing: Drawing | None = None
    if figure is not None and figure.unit == "percent" and 0 < figure.value <= 100:
        label = f"{figure.text}: {record.telling.gloss[edition.lang]}"
        drawing = Drawing(unit_squares(figure.value, 100, 20, label))
    chart = None
    if large and drawing is None and topic.charts:
        chart = chart_views(context, topic)[0]
        drawing = Drawing(chart["wide"], chart["narrow"])
    return {
        "href": context.topic(record.id),
        "name": record.name[edition.lang],
        "sign": record.sign,
        "hue": record.hue,
        "finding": record.finding[edition.lang],
        "value": value,
        "words": words,
        "value_href": context.claim(annotated),
        "gloss": record.telling.gloss[edition.lang],
        "drawing": drawing,
        "caption": {
            "href": f"{context.topic(record.id)}#{chart['id']}",
            "label": chart["title"],
            "sub": chart["sub"],
        }
        if chart
        else None,
    }


def _tally(context: PageContext) -> list[View]:
    edition = context.edition
    library = edition.library
    annotated_claims = library.claims.values()
    counts = (
        ("claims", len(library.claims), "claims.html"),
        ("figures", sum(len(w.claim.figures) for w in annotated_claims), "figures.html"),
        ("events", len(dated_events(context)), "timeline.html"),
        ("actors", len(edition.index.by_actor.keys() & library.actors.keys()), "actors.html"),
        ("numerals", sum(map(len, library.numerals.values())), "sources.html"),
        (
            "disagreements",
            sum(edition.index.conflicts(c) for c in library.comparisons),
            "comparisons.html?shows=disagreement",
        ),
    )
    return [{**edition.count(noun, n), "href": context.to(path)} for noun, n, path in counts]


def _sharpest(context: PageContext) -> list[View]:
    edition = context.edition
    conflicts = [c for c in edition.library.comparisons if edition.index.conflicts(c)]
    conflicts.sort(key=lambda c: (not c.record.sharp, c.record.kind != "conflict"))
    return [comparison_view(context, comparison) for comparison in conflicts[:SHARPEST]]


def barcode_of(context: PageContext) -> Markup:
    """Every numeral of the papers as one stroke."""
    edition = context.edition
    runs = []
    for source in edition.library.sources.values():
        topic = next((t for t in source.topics if t in edition.library.topics), None)
        hue = edition.library.topics[topic].record.hue if topic else "ink"
        runs.append((len(edition.library.numerals[source.id]), hue))
    return barcode(runs, edition.ui["home"]["barcode"])


def sources_table(context: PageContext) -> View:
    """The papers with what is not known of them."""
    edition = context.edition
    library, ui = edition.library, edition.ui["source"]
    counts = Counter(annotated.source.id for annotated in library.claims.values())
    rows = []
    for source in library.sources.values():
        topic = next((library.topics[t] for t in source.topics if t in library.topics), None)
        title = source.title or source.label[edition.lang]
        unknown = "\xa0· ".join(_short(words[edition.lang]) for words in source.unknown[:3])
        rows.append(
            row(
                [
                    cell(
                        source.number,
                        sign=topic.record.sign if topic else None,
                        hue=hue_of(topic),
                    ),
                    cell(
                        title,
                        href=context.source(source.id),
                        lang=source.lang if source.title else None,
                    ),
                    cell(unknown, unknown=True),
                    cell(number_words(counts[source.id], edition.lang)),
                    cell(number_words(len(library.numerals[source.id]), edition.lang)),
                ]
            )
        )
    columns = [
        column(ui["number"]),
        column(ui["title_authors"]),
        column(ui["not_known"]),
        column(ui["claims_n"], num=True),
        column(ui["numerals_n"], num=True),
    ]
    return table("papers", ui["index_caption"], columns, rows)


def _short(words: str) -> str:
    """The first sentence of a remark, without its stop."""
    return words.split(". ", maxsplit=1)[0].rstrip(".")
