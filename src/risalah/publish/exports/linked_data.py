"""What a page says of itself to machines: schema.org as JSON-LD.

Absolute ids where the site's address is known; otherwise none, since relative ids would lie.
Knows the vocabulary; must not know templates.
"""

from __future__ import annotations

import json

from risalah.content.library import AnnotatedClaim
from risalah.content.schema import SourceRecord
from risalah.publish.edition import PageContext
from risalah.publish.exports.files import Json


def jsonld_of(context: PageContext, page: object) -> str:
    """The JSON-LD of a page, safe inside a script element.

    `page` is the claim, the source or the topic the page is about, or None for other pages.
    """
    site = context.edition.library.site
    if isinstance(page, AnnotatedClaim):
        node = _claim(context, page)
    elif isinstance(page, SourceRecord):
        node = _article(context, page)
    else:
        node = {"@type": "WebPage", "inLanguage": context.edition.lang}
    node["isPartOf"] = {"@type": "WebSite", "name": site.title}
    address = _address(context)
    if address:
        node = {"@id": address, **node}
    text = json.dumps({"@context": "https://schema.org", **node}, ensure_ascii=False)
    return text.replace("<", "\\u003c")


def _address(context: PageContext) -> str | None:
    base = context.edition.library.site.base_url
    return f"{base.rstrip('/')}/{context.edition.prefix}{context.path}" if base else None


def _claim(context: PageContext, annotated: AnnotatedClaim) -> Json:
    node: Json = {
        "@type": "Claim",
        "inLanguage": annotated.claim.lang,
        "text": annotated.claim.quote,
        "appearance": _article(context, annotated.source),
    }
    main = context.edition.library.site.main_language
    translation = annotated.translation_in(main)
    if translation and annotated.claim.lang != main:
        node["description"] = translation
    return node


def _article(context: PageContext, source: SourceRecord) -> Json:
    node: Json = {"@type": "ScholarlyArticle", "inLanguage": source.lang}
    if source.title:
        node["name"] = source.title
    else:
        node["description"] = source.label[context.edition.lang]
    if source.authors:
        node["author"] = [
            {
                "@type": "Person",
                "familyName": a.family,
                **({"givenName": a.given} if a.given else {}),
            }
            for a in source.authors
        ]
    if source.date:
        node["datePublished"] = source.date
    if source.doi:
        node["sameAs"] = f"https://doi.org/{source.doi}"
    if source.container:
        node["isPartOf"] = {"@type": "Periodical", "name": source.container}
    return node
