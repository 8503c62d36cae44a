"""The page of one claim: its words, what was read from them, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim
from risalah.edtf import years_of_all
from risalah.publish.citing import Citing, citing_claim
from risalah.publish.claim_words import (
    actor_name,
    caution_of,
    contradiction,
    lines_words,
    paper_words,
    section_words,
    title_of,
)
from risalah.publish.comparison_view import ComparisonView, comparison_view
from risalah.publish.drawings.positions import position_of
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Table
from risalah.publish.page_parts import Crumb, Link
from risalah.publish.quotes import Quote, segments_of
from risalah.publish.views.claim_facts import Fact, facts_of, readings_table
from risalah.publish.views.paragraph import Paragraph, paragraph_of

LONG = 100
VERY_LONG = 220
"""Characters of a title from which on it is set smaller, and smaller still."""

MAX_YEARS = 12
"""Years that search can filter one claim by."""

NEIGHBOUR_WORDS = 9


@dataclass(frozen=True, slots=True)
class Translation:
    """The claim's words in a language that is not the title's."""

    text: str
    lang: str
    lang_mark: str | None


@dataclass(frozen=True, slots=True)
class NamedWord:
    """A value under a name."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What the editor corrected, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What templates/claim.html shows.

    `quoted`: the title is the quote itself. `search_languages` and `search_filters` are for
    search, in the page's language.
    """

    title: str
    title_lang: str | None
    long: bool
    very_long: bool
    quoted: bool
    crumbs: tuple[Crumb, ...]
    attribution: str
    conflict: Link | None
    search_languages: tuple[NamedWord, ...]
    search_filters: tuple[NamedWord, ...]
    quote: Quote
    value_lang: str | None
    some_read: bool
    translations: tuple[Translation, ...]
    place: str
    lines: Link
    facts: str
    readings: Table | None
    comparisons: tuple[ComparisonView, ...]
    paragraph: Paragraph | None
    position: Markup
    rows: tuple[Fact, ...]
    cautions: tuple[str, ...]
    corrections: tuple[Correction, ...]
    before: Link | None
    after: Link | None
    cite: Citing


def claim_view(context: PageContext, annotated: AnnotatedClaim) -> ClaimView:
    """The page of a claim."""
    edition, claim = context.edition, annotated.claim
    words = edition.ui["claim"]
    title, title_lang = title_of(context, annotated)
    translations = _translations(context, annotated, title)
    segments = segments_of(claim, edition)
    number = paper_words(context, annotated.source.number)
    caution = caution_of(context, annotated)
    own = edition.index.by_source[annotated.source.id]
    at = annotated.order
    quoted = title == claim.quote
    other_lang = context.lang_mark(claim.lang)
    return ClaimView(
        title=title,
        title_lang=context.lang_mark(title_lang),
        long=LONG < len(title) <= VERY_LONG,
        very_long=len(title) > VERY_LONG,
        quoted=quoted,
        crumbs=_crumbs(context, annotated),
        attribution=words["quote_as_title" if quoted else "so_the_paper"],
        conflict=contradiction(context, annotated),
        search_languages=(
            NamedWord("title", title_lang),
            NamedWord("quote", claim.lang),
            NamedWord(
                "translation", translations[0].lang if translations else edition.languages[0]
            ),
        ),
        search_filters=_search_filters(context, annotated),
        quote=Quote(segments, other_lang),
        value_lang=edition.lang if other_lang else None,
        some_read=any(segment.value for segment in segments),
        translations=translations,
        place=f"{number}, {section_words(context, annotated)}".rstrip(", "),
        lines=Link(context.reading(annotated), lines_words(context, annotated)),
        facts=_facts(context, annotated),
        readings=readings_table(context, annotated),
        comparisons=tuple(
            comparison_view(context, c) for c in edition.index.comparisons_of(annotated.slug)
        ),
        paragraph=paragraph_of(context, annotated),
        position=position_of(context, annotated),
        rows=facts_of(context, annotated),
        cautions=(caution,) if caution else (),
        corrections=_corrections(context, annotated),
        before=_neighbour(context, own[at - 1]) if at else None,
        after=_neighbour(context, own[at + 1]) if at + 1 < len(own) else None,
        cite=citing_claim(context, annotated),
    )


def _crumbs(context: PageContext, annotated: AnnotatedClaim) -> tuple[Crumb, ...]:
    edition, source = context.edition, annotated.source
    topic = edition.library.topic_of(annotated)
    paper = Crumb(paper_words(context, source.number), context.source(source.id))
    itself = Crumb(f"{edition.ui['claim']['claim']} {annotated.slug}")
    if topic is None:
        return (paper, itself)
    record = topic.record
    return (
        Crumb(record.name[edition.lang], context.topic(record.id), record.sign),
        paper,
        itself,
    )


def _translations(
    context: PageContext, annotated: AnnotatedClaim, title: str
) -> tuple[Translation, ...]:
    """The translations of the quote that are not the page's title."""
    others = [lang for lang in context.edition.languages if lang != annotated.claim.lang]
    return tuple(
        Translation(text, lang, context.lang_mark(lang))
        for lang in others
        if (text := annotated.translation_in(lang)) is not None and text != title
    )


def _search_filters(context: PageContext, annotated: AnnotatedClaim) -> tuple[NamedWord, ...]:
    """What search can filter this claim by, in the page's language."""
    edition, claim = context.edition, annotated.claim
    topics = edition.library.topics
    found = [
        ("kind", edition.ui["kind"][claim.kind]),
        ("paper", paper_words(context, annotated.source.number)),
    ]
    names = [topics[t].record.name[edition.lang] for t in annotated.topics if t in topics]
    found += [("topic", name) for name in names]
    actors = dict.fromkeys(actor.id for actor in claim.actors)
    found += [("actor", actor_name(context, actor)) for actor in actors]
    found += [("year", str(year)) for year in years_of_all(claim.dates)[:MAX_YEARS]]
    return tuple(NamedWord(edition.ui["lists"][name], value) for name, value in found)


def _facts(context: PageContext, annotated: AnnotatedClaim) -> str:
    edition, claim = context.edition, annotated.claim
    words = edition.ui["claim"]
    named = list(dict.fromkeys(actor_name(context, actor.id) for actor in claim.actors))
    kind = f"{words['kind']}: {edition.ui['kind'][claim.kind]}."
    if not named:
        return f"{kind} {words['actors_none']}."
    return f"{kind} {words['actors_named']}: {', '.join(named)}."


def _corrections(context: PageContext, annotated: AnnotatedClaim) -> tuple[Correction, ...]:
    note = annotated.note
    if note is None or note.fix is None:
        return ()
    return (Correction(context.edition.ui["claim"]["corrected"], note.fix.why),)


def _neighbour(context: PageContext, annotated: AnnotatedClaim) -> Link:
    text, _ = title_of(context, annotated)
    return Link(context.claim(annotated), first_words(text, NEIGHBOUR_WORDS))
