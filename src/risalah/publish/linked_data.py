"""What a page says of itself to machines: schema.org as JSON-LD.

Absolute ids where the site's address is known; otherwise none, since relative ids would lie.
Knows the vocabulary; must not know templates.
"""

from __future__ import annotations

import json
from typing import Any

from risalah.content.library import Witness
from risalah.content.schema import SourceRecord
from risalah.publish.edition import Here

Node = dict[str, Any]


def jsonld_of(here: Here, page: object) -> str:
    """The JSON-LD of a page, safe inside a script element.

    `page` is the claim, the source or the topic the page is about, or None for other pages.
    """
    site = here.edition.library.site
    if isinstance(page, Witness):
        node = _claim(here, page)
    elif isinstance(page, SourceRecord):
        node = _article(here, page)
    else:
        node = {"@type": "WebPage", "inLanguage": here.edition.lang}
    node["isPartOf"] = {"@type": "WebSite", "name": site.title}
    address = _address(here)
    if address:
        node = {"@id": address, **node}
    text = json.dumps({"@context": "https://schema.org", **node}, ensure_ascii=False)
    return text.replace("<", "\\u003c")


def _address(here: Here) -> str | None:
    base = here.edition.library.site.base_url
    return f"{base.rstrip('/')}/{here.edition.prefix}{here.path}" if base else None


def _claim(here: Here, witness: Witness) -> Node:
    node: Node = {
        "@type": "Claim",
        "inLanguage": witness.claim.lang,
        "text": witness.claim.quote,
        "appearance": _article(here, witness.source),
    }
    if witness.rendering and witness.claim.lang != "en":
        node["description"] = witness.rendering
    return node


def _article(here: Here, source: SourceRecord) -> Node:
    node: Node = {"@type": "ScholarlyArticle", "inLanguage": source.lang}
    if source.title:
        node["name"] = source.title
    else:
        node["description"] = source.label[here.edition.lang]
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
