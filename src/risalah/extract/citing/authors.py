"""The names of the authors in the words of a citation.

Knows how authors are joined and shortened; must not know where a citation stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from risalah.lexicon.lists import words as listed
from risalah.lexicon.pattern import one_of, verbose

_OTHERS = verbose(rf"[,\s]*(?<!\w)(?i:{one_of(listed('citing/and-others'))})(?!\w)")
_JOINED = verbose(rf",?\s(?:{one_of(listed('citing/and'))})\s")
_INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?){1,4}|[A-Z]")


def read_authors(text: str) -> tuple[str, ...]:
    """The authors named in `text`; of an institution or a title, what stands before its comma."""
    others = _OTHERS.search(text)
    plain = (text[: others.start()] if others else text).strip(' ,:;.\u201c\u201d"')
    if not plain:
        return ()
    first = plain.split(",")[0].split()
    if first and first[0].lower() in listed("citing/institutions"):
        return (" ".join(first),)
    joined = _JOINED.split(plain)
    names: list[str] = []
    for i, chunk in enumerate(joined):
        parts = [part.strip() for part in chunk.split(",") if part.strip()]
        is_list = len(joined) > 1 and i == 0 and all(len(part.split()) <= 3 for part in parts)
        names.extend(parts if is_list else parts[:1])
    return tuple(name for name in names if len(names) == 1 or not _INITIALS.fullmatch(name))


def family_names(authors: Iterable[str]) -> frozenset[str]:
    """The last words of authors' names, in lower case."""
    return frozenset(author.split()[-1].lower() for author in authors if author.split())
