"""References as RIS.

Knows the format; must not know pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from risalah.publish.exports.reference import Reference

_KINDS = {"article-journal": "JOUR", "thesis": "THES", "report": "RPRT", "webpage": "ELEC"}


def write_ris(references: Sequence[Reference], base: str) -> str:
    """A RIS file: two letters, two spaces, a hyphen, a space; lines end in CR LF."""
    return "".join(_record(reference, base) for reference in references)


def _record(ref: Reference, base: str) -> str:
    date = "/".join(f"{part:02d}" for part in ref.date)
    lines = [
        ("TY", _KINDS.get(ref.kind, "GEN")),
        *(("AU", _author(family, given)) for family, given in ref.authors),
        ("TI", ref.title),
        ("T2", ref.container),
        ("VL", ref.volume),
        ("IS", ref.issue),
        ("SP", ref.pages.partition("-")[0]),
        ("EP", ref.pages.partition("-")[2]),
        ("PY", ref.year),
        ("DA", date + "/" * (3 - len(ref.date)) if date else ""),
        ("DO", ref.doi),
        ("UR", ref.address(base)),
        ("LA", ref.lang),
        ("N1", ref.note),
    ]
    written = [f"{tag}  - {value}\r\n" for tag, value in lines if value]
    return "".join(written) + "ER  - \r\n"


def _author(family: str, given: str) -> str:
    """A name; an asterisk would part it in two."""
    return (f"{family}, {given}" if given else family).replace("*", "")
