"""Checksums of the papers' texts, so that a page and the data tell what they were made from."""

from __future__ import annotations

import hashlib

from risalah.content.library import Library


def text_checksums(library: Library) -> dict[str, str]:
    """The SHA-256 of each source's text, in hex."""
    return {
        source: hashlib.sha256(_bytes_of(paper.text)).hexdigest()
        for source, paper in library.papers.items()
    }


def stamp(library: Library) -> str:
    """Eight hexadecimal digits over all texts, in the order of the sources."""
    whole = hashlib.sha256()
    for paper in library.papers.values():
        whole.update(_bytes_of(paper.text))
    return whole.hexdigest()[:8]


def _bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
