"""What a page says of itself to machines: schema.org as JSON-LD.

Absolute ids where the site's address is known; otherwise none, since relative ids would lie.
Knows the vocabulary; must not know templates.
"""

import json
from typing import Any

from risalah.content.library import AnnotatedClaim
from risalah.content.schema.source import SourceRecord
from risalah.publish.edition import PageContext

Json = dict[str, Any]


def jsonld_of(context: PageContext, page: object) -> str:
    """The JSON-LD of a page, safe inside a script element.

    `page` is the claim, the source or the topic the page is about, or None for other pages.
    """
    site = context.library.site
    node: Json = {"@context": "https://schema.org"}
    if site.base_url:
        node["@id"] = f"{site.base_url.rstrip('/')}/{context.prefix}{context.path}"
    if isinstance(page, AnnotatedClaim):
        node |= _claim(context, page)
    elif isinstance(page, SourceRecord):
        node |= _article(context, page)
    else:
        node |= {"@type": "WebPage", "inLanguage": context.lang}
    node["isPartOf"] = {"@type": "WebSite", "name": site.title}
    return json.dumps(node, ensure_ascii=False).replace("<", "\\u003c")


def _claim(context: PageContext, annotated: AnnotatedClaim) -> Json:
    claim, main = annotated.claim, context.library.site.main_language
    node = {
        "@type": "Claim",
        "inLanguage": claim.lang,
        "text": claim.quote,
        "appearance": _article(context, annotated.source),
    }
    translation = annotated.translation_in(main) if claim.lang != main else None
    return {**node, "description": translation} if translation else node


def _article(context: PageContext, source: SourceRecord) -> Json:
    authors = [
        _known({"@type": "Person", "familyName": one.family, "givenName": one.given})
        for one in source.authors
    ]
    container = {"@type": "Periodical", "name": source.container} if source.container else None
    return _known(
        {
            "@type": "ScholarlyArticle",
            "inLanguage": source.lang,
            "name": source.title,
            "description": None if source.title else source.label[context.lang],
            "author": authors,
            "datePublished": source.date,
            "sameAs": f"https://doi.org/{source.doi}" if source.doi else None,
            "isPartOf": container,
        }
    )


def _known(node: Json) -> Json:
    """A node without what is not known."""
    return {key: value for key, value in node.items() if value}
