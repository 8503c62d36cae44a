"""References as BibTeX.

Knows the format and what TeX reads as a command; must not know pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from babel import Locale

from risalah.publish.exports.reference import Reference

_KINDS = {"article-journal": "article", "thesis": "thesis", "report": "techreport"}
_CAPITALS = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b|(?<=[a-z] )[A-Z]\w*")
_COMMANDS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "%&_#$"},
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""What TeX reads as a command, spelled out; an escaped brace would still count as one to BibTeX."""


def write_bibtex(references: Sequence[Reference], base: str) -> str:
    """A BibTeX file: capitals braced, institutions in double braces, ASCII keys."""
    return "\n".join(_entry(reference, base) for reference in references)


def _entry(ref: Reference, base: str) -> str:
    fields = {
        "author": " and ".join(_author(family, given) for family, given in ref.authors),
        "title": _CAPITALS.sub(lambda m: f"{{{m.group()}}}", _tex(ref.title)),
        "journal" if ref.kind == "article-journal" else "howpublished": _tex(ref.container),
        "volume": _tex(ref.volume),
        "number": _tex(ref.issue),
        "pages": _tex(ref.pages).replace("-", "--"),
        "year": ref.year,
        "doi": ref.doi,
        "url": ref.address(base),
        "langid": str(Locale.parse(ref.lang).english_name).lower(),
        "note": _tex(ref.note),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join([f"@{_KINDS.get(ref.kind, 'misc')}{{{ref.key},", *lines, "}", ""])


def _author(family: str, given: str) -> str:
    return f"{_tex(family)}, {_tex(given)}" if given else f"{{{_tex(family)}}}"


def _tex(text: str) -> str:
    return text.translate(_COMMANDS)
