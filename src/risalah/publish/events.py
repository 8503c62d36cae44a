"""Dated claims: in order of time, as rows of a list, as marks of a drawing.

Knows how exact each date is; must not know which page shows them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from risalah.content.library import AnnotatedClaim
from risalah.edtf import by_time, extent_of, first_day, parse_edtf, years_of
from risalah.model import DateIn
from risalah.publish.claim_words import ShownClaim, gist, hue_of, shown_claim, topic_link
from risalah.publish.drawings.lanes import Event, Stretch, date_glyph
from risalah.publish.drawings.svg import Drawing
from risalah.publish.drawings.timeline import draw_stairs
from risalah.publish.edition import PageContext
from risalah.publish.lists import Data, claim_data
from risalah.publish.page_parts import TopicLink
from risalah.publish.wording import date_in_words, html_datetime

DatedClaim = tuple[DateIn, AnnotatedClaim]


@dataclass(frozen=True, slots=True)
class EventRow:
    """A dated claim as a row; `datetime` is empty where HTML has no form for the date."""

    claim: ShownClaim
    date: str
    datetime: str
    glyph: Markup
    topic: TopicLink | None
    data: Data


def event_row(context: PageContext, annotated: AnnotatedClaim, date: DateIn) -> EventRow:
    """A dated claim as a row of a timeline."""
    topic = context.library.topic_of(annotated)
    return EventRow(
        claim=shown_claim(context, annotated),
        date=date_in_words(date, context.lang),
        datetime=html_datetime(date.edtf),
        glyph=date_glyph(stretch_of(date)),
        topic=topic_link(context, topic.record) if topic else None,
        data={**claim_data(annotated), "date": first_day(date).isoformat()},
    )


def dated(claims: Iterable[AnnotatedClaim]) -> list[DatedClaim]:
    """Every date of the claims with its claim, from the earliest."""
    pairs = [(date, annotated) for annotated in claims for date in annotated.claim.dates]
    return sorted(
        pairs,
        key=lambda p: (first_day(p[0]), parse_edtf(p[0].edtf).sort_key()[1], p[1].source.number),
    )


def distinct(pairs: Iterable[DatedClaim]) -> list[DatedClaim]:
    """Dated claims, the same date of one claim once."""
    return list(
        {(date.edtf, annotated.slug): (date, annotated) for date, annotated in pairs}.values()
    )


def years_covered(pairs: Iterable[DatedClaim]) -> tuple[int, int] | None:
    """The first and the last year of dated claims."""
    extents = [extent_of(date) for date, _ in pairs]
    if not extents:
        return None
    return min(one.first.year for one in extents), max(one.last.year for one in extents)


def stretch_of(date: DateIn) -> Stretch:
    """A date as drawings show it."""
    extent = extent_of(date)
    return Stretch(extent.first, extent.last, extent.exactness, date.mod)


def drawn_event(
    context: PageContext, annotated: AnnotatedClaim, date: DateIn, lane: int, label: str = ""
) -> Event:
    """A dated claim as a mark of a drawing; of its dates one has the label."""
    hue = hue_of(context.library.topic_of(annotated)) or "ink"
    labelled = date.edtf == _labelled_date(annotated, label)
    return Event(stretch_of(date), lane, hue, label if labelled else "")


def draw_in_stairs(context: PageContext, pairs: Iterable[DatedClaim], label: str) -> Drawing:
    """Dated claims in order of time, each with its gist."""
    events = [
        drawn_event(context, annotated, date, 0, gist(context, annotated))
        for date, annotated in pairs
    ]
    return draw_stairs(events, label)


def _labelled_date(annotated: AnnotatedClaim, label: str) -> str | None:
    """The date of a claim that a label belongs to: the first in a year that it names, if any.

    A label that names other years than the claim's belongs to none: it would deny its place.
    """
    dates = by_time(annotated.claim.dates)
    named = {int(year) for year in _YEAR.findall(label)}
    fit = [date for date in dates if not named or named & set(years_of(date))]
    return fit[0].edtf if fit else None


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
