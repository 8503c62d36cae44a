"""What the search program reads of a site: pages cut down to their searched part.

Knows the attributes that mark it; must not know how an index is made.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

_PAGE = re.compile(
    rb"""(?P<html> <html\b[^>]*> ) .*? (?P<main> <main\b[^>]*\sdata-pagefind-body .* </main> )""",
    re.VERBOSE | re.DOTALL,
)


def searched_pages(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pages that search finds, without their frames, which it would read and drop."""
    found = ((name, _PAGE.search(data)) for name, data in files.items() if name.endswith(".html"))
    return {
        name: b"<!doctype html>" + page["html"] + b"<body>" + page["main"]
        for name, page in found
        if page
    }


def mark_of(pages: Mapping[str, bytes]) -> str:
    """A checksum that changes when search would find something else."""
    whole = hashlib.sha256()
    for name, data in pages.items():
        whole.update(f"{name}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()
