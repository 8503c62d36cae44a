"""The page of a topic, and topics as cards: a finding, its one telling number, a small drawing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from risalah import addresses
from risalah.clip import clipped
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema.topic import Glance
from risalah.model import Claim
from risalah.publish.citing import Citing, citing_topic
from risalah.publish.claim_words import (
    Quote,
    Segment,
    ShownClaim,
    gist,
    segments_of,
    shown_claim,
    title_of,
    topic_link,
)
from risalah.publish.drawings.bars import unit_squares
from risalah.publish.drawings.charts.view import ChartView, chart_views
from risalah.publish.drawings.positions import bars_of, stop_of
from risalah.publish.drawings.svg import Drawing, read_as_one
from risalah.publish.edition import Edition, PageContext
from risalah.publish.markdown import render_brief
from risalah.publish.page_parts import Count, Link, Section, TopicLink, Words, with_one_remark
from risalah.publish.views.comparisons import ComparisonView, comparison_view
from risalah.publish.views.timeline import TopicTimeline, topic_timeline
from risalah.publish.wording import date_in_words, figure_big, fill

MAX_SHORT = 85
"""Characters of a finding that is set large."""

SQUARES, SQUARE_COLUMNS = 100, 20


@dataclass(frozen=True, slots=True)
class BigValue:
    """A claim's figure or date to be set large; `words`: it is no number and is set smaller."""

    html: Markup | str
    words: bool


@dataclass(frozen=True, slots=True)
class Story:
    """The card of a topic, whose words are its finding; `value_href` is the claim of its number.

    `chart` is what is drawn, and `caption` how, where that is not the story's number.
    """

    topic: TopicLink
    long: bool
    value: BigValue
    value_href: str
    gloss: str
    drawing: Drawing | None
    chart: Link | None
    caption: str


@dataclass(frozen=True, slots=True)
class TopicsView:
    """What templates/topics.html shows."""

    stories: tuple[Story, ...]


def topics_view(context: PageContext) -> TopicsView:
    """Every topic with its finding and its number."""
    topics = context.library.topics.values()
    return TopicsView(tuple(story_of(context, topic) for topic in topics))


def story_of(context: PageContext, topic: Topic, *, large: bool = False) -> Story:
    """The card of a topic; a large one whose number cannot be drawn shows its first chart."""
    record = topic.record
    lang, telling = context.lang, record.telling
    annotated = context.library.claims[telling.claim]
    drawing = _share_drawn(annotated, telling.figure, telling.gloss[lang])
    link, caption = None, ""
    if large and drawing is None and topic.charts:
        chart = chart_views(context, topic)[0]
        link = Link(addresses.part(context.topic(record.id), chart.id), chart.title)
        drawing, caption = Drawing(chart.wide, chart.narrow), chart.sub
    return Story(
        topic=topic_link(context, record, record.finding[lang]),
        long=len(record.finding[lang]) > MAX_SHORT,
        value=big_value(context, annotated, telling.figure),
        value_href=context.claim(annotated),
        gloss=telling.gloss[lang],
        drawing=drawing,
        chart=link,
        caption=caption,
    )


def big_value(context: PageContext, annotated: AnnotatedClaim, words: str | None) -> BigValue:
    """The figure of a claim that `words` name, else the date, else the sign of a quotation."""
    figure = None if words is None else annotated.figure(words)
    if figure is not None:
        return BigValue(figure_big(figure, context.lang), False)
    for date in annotated.claim.dates:
        if words is None or words in date.text:
            return BigValue(date_in_words(date, context.lang), True)
    return BigValue("“ ”", True)


def _share_drawn(annotated: AnnotatedClaim, words: str, gloss: str) -> Drawing | None:
    """A share as squares."""
    figure = annotated.figure(words)
    if figure is None or figure.unit != "percent" or not 0 < figure.value <= 100:
        return None
    label = f"{figure.text}: {gloss}"
    return Drawing(unit_squares(figure.value, SQUARES, SQUARE_COLUMNS, label))


# ---- the page of a topic


MAX_ACTORS = 8
MAX_SHARED_ACTORS = 4

MAX_COMPARISONS = 4
MAX_CAUTIONS = 6
"""Comparisons and cautioned claims that a topic's page shows; another page holds all."""

EXCERPT_BEFORE, EXCERPT_AFTER = 42, 66
"""Characters of a quote around what was read from it."""


MAX_QUOTE = 220
MAX_TRANSLATION = 240
MAX_SECTION = 40
"""Characters of a quote, its translation and its section's heading; a claim's page has all."""


@dataclass(frozen=True, slots=True)
class GlanceView:
    """A finding at a glance: its number, its words, and a few words of its claim's quote."""

    href: str
    value: BigValue
    text: str
    quote: str
    lang: str | None


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim that a brief cites, as short as can be: a long brief has sixty.

    `stop` is its place on the bar of its paper's sections, `bar` which bar that is, where it is
    not the first; rail.js draws it, and makes `lines` the way to the very words.
    """

    claim: ShownClaim
    id: str
    gloss: str
    translation: str | None
    quote: Quote
    stop: str
    bar: str | None
    place: str
    lines: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """What templates/topic.html shows.

    `bars` are the papers' sections, drawn once each, and `texts` the ways to the papers' reading
    views, joined by spaces; both are for rail.js.
    """

    topic: TopicLink
    title: str
    facts: tuple[Count, ...]
    glance: tuple[GlanceView, ...]
    brief_note: str
    brief: tuple[Section, ...]
    witnesses: tuple[Witness, ...]
    bars: Markup
    texts: str
    charts: tuple[ChartView, ...]
    timeline: TopicTimeline | None
    comparisons: tuple[ComparisonView, ...]
    cautions: tuple[ShownClaim, ...]
    all_cautions: Link | None
    actors: tuple[tuple[Words, str], ...]
    claims: Link
    near: tuple[TopicLink, ...]
    cite: Citing


def topic_view(context: PageContext, topic: Topic) -> TopicView:
    """The page of a topic."""
    record = topic.record
    lang, library = context.lang, context.library
    own = context.index.by_topic[record.id]
    sections, numbers = render_brief(topic.briefs[lang], context)
    cited = [library.claims[name] for name in numbers]
    papers = list(dict.fromkeys(annotated.source.id for annotated in cited))
    comparisons = [c for c in library.comparisons.values() if record.id in c.record.topics]
    comparisons.sort(key=lambda c: (not c.record.sharp, not c.conflicts))
    named = ", ".join(context.paper(library.sources[paper].number) for paper in papers)
    cautioned = [one for one in own if one.key and one.note and one.note.caution]
    return TopicView(
        topic=topic_link(context, record, record.standfirst[lang]),
        title=record.title[lang],
        facts=(
            context.count("papers", len(papers)),
            context.count("witnesses", len(cited)),
            context.count("numerals", sum(len(library.numerals[paper]) for paper in papers)),
            context.count("cautions", len(comparisons)),
        ),
        glance=tuple(_glance(context, glance) for glance in record.glance),
        brief_note=context.say("topic", "witnesses_of", n=len(cited), paper=named),
        brief=sections,
        witnesses=tuple(
            _witness(context, library.claims[name], number, papers)
            for name, number in numbers.items()
        ),
        bars=bars_of(context, papers),
        texts=" ".join(context.to(addresses.reading(paper)) for paper in papers),
        charts=tuple(_chart(context, chart) for chart in chart_views(context, topic)),
        timeline=topic_timeline(context, topic, numbers),
        comparisons=tuple(comparison_view(context, one) for one in comparisons[:MAX_COMPARISONS]),
        cautions=tuple(shown_claim(context, one) for one in cautioned[:MAX_CAUTIONS]),
        all_cautions=_all_cautions(context, topic, len(comparisons), len(cautioned)),
        actors=_actors(context, own),
        claims=_all_claims(context, topic, len(own)),
        near=tuple(_near(context, topic, other) for other in record.near),
        cite=citing_topic(context, topic),
    )


def _glance(context: PageContext, glance: Glance) -> GlanceView:
    annotated = context.library.claims[glance.claim]
    return GlanceView(
        href=context.claim(annotated),
        value=big_value(context, annotated, glance.figure),
        text=glance.text[context.lang],
        quote=_excerpt(annotated, glance.figure),
        lang=context.lang_mark(annotated.claim.lang),
    )


def _excerpt(annotated: AnnotatedClaim, words: str | None) -> str:
    """A few words of the quote around the figure that `words` name, or around the first date."""
    quote, dates = annotated.claim.quote, annotated.claim.dates
    figure = annotated.figure(words) if words else None
    at = figure.at if figure else (dates[0].at if dates else 0)
    before = quote.rfind(" ", 0, max(at - EXCERPT_BEFORE, 0)) + 1
    after = quote.find(" ", at + EXCERPT_AFTER)
    end = len(quote) if after < 0 else after
    excerpt = ("… " if before else "") + quote[before:end] + (" …" if end < len(quote) else "")
    return " ".join(excerpt.split())


# ---- witnesses


def _witness(
    context: PageContext, annotated: AnnotatedClaim, number: int, papers: Sequence[str]
) -> Witness:
    """The witness of this number; `papers` are those that the brief cites, in order."""
    claim, bar = annotated.claim, papers.index(annotated.source.id)
    quote = Quote(_shortened(claim, context), context.lang_mark(claim.lang))
    title, lang = title_of(context, annotated)
    return Witness(
        claim=shown_claim(context, annotated),
        id=addresses.witness(number),
        gloss=gist(context, annotated),
        translation=clipped(title, MAX_TRANSLATION) if lang != claim.lang else None,
        quote=quote,
        stop=stop_of(context, annotated),
        bar=str(bar + 1) if bar else None,
        place=_place(context, annotated, alone=len(papers) == 1),
        lines=context.lines(annotated),
    )


def _place(context: PageContext, annotated: AnnotatedClaim, *, alone: bool) -> str:
    """The section, and the paper where the brief cites several."""
    section = clipped(context.section(annotated), MAX_SECTION)
    if alone:
        return section
    return f"{context.paper(annotated.source.number)}, {section}".rstrip(", ")


def _shortened(claim: Claim, edition: Edition) -> tuple[Segment, ...]:
    """The quote with the read words marked; of a long one the part with the first of them."""
    segments = segments_of(claim, edition)
    first = segments[0]
    if len(segments) > 1 and first.value is None and len(first.text) > MAX_QUOTE:
        lead = first.text[-MAX_QUOTE // 3 :].split(" ", 1)[-1]
        segments = (Segment(f"… {lead}"), *segments[1:])
    kept: list[Segment] = []
    room = MAX_QUOTE
    for segment in segments:
        if len(segment.text) > room:
            words = segment.text[:room].rsplit(" ", 1)[0]
            return (*kept, Segment(f"{words} …", segment.value))
        kept.append(segment)
        room -= len(segment.text)
    return tuple(kept)


# ---- charts, cautions


def _chart(context: PageContext, chart: ChartView) -> ChartView:
    """A chart whose narrow drawing is read out as the wide one is.

    What its table remarks cell by cell stands on the source's page; here a cell is marked only.
    """
    drawing = read_as_one(Drawing(chart.wide, chart.narrow), f"{chart.id}-w")
    remark = context.ui["chart"]["remarked"]
    table = with_one_remark(chart.table, remark)
    return replace(chart, wide=drawing.wide, narrow=drawing.narrow, table=table)


def _all_cautions(
    context: PageContext, topic: Topic, comparisons: int, cautioned: int
) -> Link | None:
    """The way to all comparisons of the topic, where the page does not show them."""
    if comparisons <= MAX_COMPARISONS and cautioned <= MAX_CAUTIONS:
        return None
    href = context.to(addresses.query(addresses.COMPARISONS, "topic", topic.record.id))
    return Link(href, context.ui["compare"]["all"])


# ---- claims, actors, neighbours


def _all_claims(context: PageContext, topic: Topic, count: int) -> Link:
    """The way to the list of all claims; inplace.js brings the list here."""
    n = context.number(count)
    label = context.say("topic", "all_claims", n=n)
    return Link(context.to(addresses.topic_claims(topic.record.id)), label)


def _actor_counts(claims: Iterable[AnnotatedClaim]) -> Counter[str]:
    """In how many of the claims each actor is named."""
    return Counter(
        actor for annotated in claims for actor in {a.id for a in annotated.claim.actors}
    )


def _actors(context: PageContext, own: Iterable[AnnotatedClaim]) -> tuple[tuple[Words, str], ...]:
    ranked = sorted(_actor_counts(own).items(), key=lambda pair: (-pair[1], pair[0]))
    named = []
    for actor, count in ranked[:MAX_ACTORS]:
        name = Words(context.actor_name(actor), href=context.actor_if_known(actor))
        named.append((name, context.number(count)))
    return tuple(named)


def _near(context: PageContext, topic: Topic, other: str) -> TopicLink:
    """A neighbouring topic, with the actors that most claims of both name."""
    record, by_topic = context.library.topics[other].record, context.index.by_topic
    mine, theirs = _actor_counts(by_topic[topic.record.id]), _actor_counts(by_topic[other])
    shared = sorted(mine.keys() & theirs.keys(), key=lambda a: (-(mine[a] + theirs[a]), a))
    names = ", ".join(context.actor_name(actor) for actor in shared[:MAX_SHARED_ACTORS])
    text = fill(context.ui["topic"]["shared"], names=names) if names else ""
    return topic_link(context, record, text)
