"""How to cite a page: its reference in words, and the files for reference managers.

Knows pages and styles; must not know how a format is written.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim, Topic
from risalah.content.schema import SourceRecord
from risalah.publish.citation_styles import apa, apa_text, chicago
from risalah.publish.edition import PageContext
from risalah.publish.exports.bibliography import (
    TITLED,
    reference_of_claim,
    reference_of_source,
    reference_of_topic,
)
from risalah.publish.exports.formats import FORMATS
from risalah.publish.exports.reference import Reference

View = dict[str, Any]


def citing_source(context: PageContext, source: SourceRecord) -> View:
    """How to cite a paper."""
    return _citing(context, _reference_in(context, source), f"sources/{source.id}")


def _reference_in(context: PageContext, source: SourceRecord) -> Reference:
    """A paper, its description in the page's language where its title is not known."""
    reference = reference_of_source(source)
    label = f"[{source.label[context.edition.lang]}]"
    return reference if source.title else replace(reference, title=label)


def citing_topic(context: PageContext, topic: Topic) -> View:
    """How to cite a brief."""
    library = context.edition.library
    reference = replace(reference_of_topic(library, topic), title=_topic_title(topic, context))
    return _citing(context, reference, f"topics/{topic.record.id}")


def _topic_title(topic: Topic, context: PageContext) -> str:
    lang = context.edition.lang
    return f"{topic.record.name[lang]}: {topic.record.title[lang]}"


def citing_claim(context: PageContext, annotated: AnnotatedClaim) -> View:
    """How to cite a claim."""
    reference = reference_of_claim(context.edition.library, annotated)
    if context.edition.lang == annotated.claim.lang:
        reference = replace(reference, title=first_words(annotated.claim.quote, TITLED))
    undated = context.edition.ui["cite"]["no_date"]
    paper = apa_text(_reference_in(context, annotated.source), undated)
    first, last = context.edition.library.lines_of(annotated)
    note = context.edition.say("cite", "read_from", paper=paper, a=first, b=last)
    reference = replace(reference, note=note)
    return _citing(context, reference, f"claims/{annotated.slug}", "json")


def citing_site(context: PageContext) -> View:
    """How to cite the site as a whole."""
    site = context.edition.library.site
    reference = Reference(
        "risalah",
        "webpage",
        f"{site.title}: {site.tagline[context.edition.lang]}",
        "index.html",
        context.edition.lang,
        ((site.cite.author, ""),),
    )
    return {
        "styles": _styles(context, reference),
        "formats": [],
        "permalink": _permalink(context, context.edition.prefix + reference.path),
    }


def _citing(context: PageContext, reference: Reference, stem: str, *more: str) -> View:
    formats = [
        {"href": context.asset(one.path(stem)), "label": one.label, "type": one.media_type}
        for one in FORMATS
    ]
    formats += [
        {"href": context.asset(f"{stem}.{suffix}"), "label": "JSON", "type": "application/json"}
        for suffix in more
    ]
    address = _permalink(context, context.edition.prefix + reference.path)
    if reference.kind == "webpage" and context.edition.library.site.base_url:
        reference = replace(reference, url=address)
    return {
        "styles": _styles(context, reference),
        "formats": formats,
        "permalink": address,
    }


def _permalink(context: PageContext, path: str) -> str:
    """The full address where the site's own is known, else the way from this page to itself."""
    base = context.edition.library.site.base_url
    if base:
        return f"{base.rstrip('/')}/{path}"
    itself = context.edition.prefix + context.path
    return context.path.rsplit("/", 1)[-1] if path == itself else context.asset(path)


def _styles(context: PageContext, reference: Reference) -> list[View]:
    undated = context.edition.ui["cite"]["no_date"]
    return [
        {"key": "apa", "label": "APA", "html": apa(reference, undated)},
        {"key": "chicago", "label": "Chicago", "html": chicago(reference, undated)},
    ]
