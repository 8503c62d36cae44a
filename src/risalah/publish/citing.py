"""How to cite a page: its reference in words, and the files for reference managers.

Knows pages and styles; must not know how a format is written.
"""

from dataclasses import dataclass, replace

from markupsafe import Markup

from risalah import addresses
from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema.source import SourceRecord
from risalah.publish.edition import PageContext
from risalah.publish.exports.bibliography import (
    TITLED,
    reference_of_claim,
    reference_of_source,
    reference_of_topic,
)
from risalah.publish.exports.reference import FORMATS, Reference, apa, apa_text, chicago
from risalah.publish.page_parts import Link


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A citation in one style."""

    key: str
    label: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Citing:
    """How to cite and take a page; `formats` are files for machines with their media types."""

    styles: tuple[CitationStyle, ...]
    formats: tuple[tuple[Link, str], ...]
    permalink: str


def citing_source(context: PageContext, source: SourceRecord) -> Citing:
    """How to cite a paper."""
    return _citing(
        context, reference_of_source(source, context.lang), addresses.source_stem(source.id)
    )


def citing_topic(context: PageContext, topic: Topic) -> Citing:
    """How to cite a brief."""
    reference = reference_of_topic(context.library, topic, context.lang)
    return _citing(context, reference, addresses.topic_stem(topic.record.id))


def citing_claim(context: PageContext, annotated: AnnotatedClaim) -> Citing:
    """How to cite a claim."""
    reference = reference_of_claim(context.library, annotated)
    if context.lang == annotated.claim.lang:
        reference = replace(reference, title=first_words(annotated.claim.quote, TITLED))
    undated = context.ui["cite"]["no_date"]
    paper = apa_text(reference_of_source(annotated.source, context.lang), undated)
    first, last = context.library.lines_of(annotated)
    note = context.say("cite", "read_from", paper=paper, a=first, b=last)
    return _citing(
        context, replace(reference, note=note), addresses.claim_stem(annotated.slug), json=True
    )


def citing_site(context: PageContext) -> Citing:
    """How to cite the site as a whole."""
    site = context.library.site
    lang, authors = context.lang, ((site.cite.author, ""),)
    title = f"{site.title}: {site.tagline[lang]}"
    reference = Reference("risalah", "webpage", title, addresses.HOME, lang, authors)
    address = _permalink(context, context.prefix + reference.path)
    return Citing(_styles(context, reference), (), address)


def _citing(context: PageContext, reference: Reference, stem: str, *, json: bool = False) -> Citing:
    formats = [(Link(context.asset(one.path(stem)), one.label), one.media_type) for one in FORMATS]
    if json:
        href = context.asset(addresses.in_format(stem, "json"))
        formats.append((Link(href, "JSON"), "application/json"))
    address = _permalink(context, context.prefix + reference.path)
    if reference.kind == "webpage" and context.library.site.base_url:
        reference = replace(reference, url=address)
    return Citing(_styles(context, reference), tuple(formats), address)


def _permalink(context: PageContext, path: str) -> str:
    """The full address where the site's own is known, else the way from this page to itself."""
    base = context.library.site.base_url
    if base:
        return f"{base.rstrip('/')}/{path}"
    itself = context.prefix + context.path
    return context.path.rsplit("/", 1)[-1] if path == itself else context.asset(path)


def _styles(context: PageContext, reference: Reference) -> tuple[CitationStyle, ...]:
    undated = context.ui["cite"]["no_date"]
    return (
        CitationStyle("apa", "APA", apa(reference, undated)),
        CitationStyle("chicago", "Chicago", chicago(reference, undated)),
    )
