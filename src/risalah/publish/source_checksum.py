"""A short checksum of the papers' texts, so that a printed page tells what it was built from."""

from __future__ import annotations

import hashlib

from risalah.content.library import Library


def source_checksum(library: Library) -> str:
    """Eight hexadecimal digits over all texts, in the order of the sources."""
    whole = hashlib.sha256()
    for paper in library.papers.values():
        whole.update(paper.text.encode("utf-8", "surrogatepass"))
    return whole.hexdigest()[:8]
