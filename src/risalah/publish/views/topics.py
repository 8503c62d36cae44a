"""Topics as cards: a finding, its one telling number, a small drawing; and the list of them."""

from dataclasses import dataclass

from markupsafe import Markup

from risalah import addresses
from risalah.content.library import AnnotatedClaim, Topic
from risalah.publish.claim_words import topic_link
from risalah.publish.drawings.bars import unit_squares
from risalah.publish.drawings.charts.view import chart_views
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Link, TopicLink
from risalah.publish.wording import date_in_words, figure_big

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
