"""References as CSL-JSON.

Knows the format; must not know pages.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from risalah.publish.exports.files import Json
from risalah.publish.exports.reference import Reference


def write_csl(references: Sequence[Reference], base: str) -> str:
    """A list of CSL-JSON items."""
    items = [_item(reference, base) for reference in references]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _item(ref: Reference, base: str) -> Json:
    """An item; dates as date-parts, the only form that the schema admits."""
    authors = [
        {"family": family, "given": given} if given else {"literal": family}
        for family, given in ref.authors
    ]
    item = {
        "id": ref.key,
        "type": ref.kind,
        "title": ref.title,
        "author": authors,
        "issued": {"date-parts": [list(ref.date)]} if ref.date else None,
        "container-title": ref.container,
        "volume": ref.volume,
        "issue": ref.issue,
        "page": ref.pages,
        "DOI": ref.doi,
        "URL": ref.address(base),
        "language": ref.lang,
        "note": ref.note,
    }
    return {key: value for key, value in item.items() if value}
