"""Rules for the authors of cited works whom the prose names.

Must not know the citations themselves: those are taken before names are read.
"""

from __future__ import annotations

import re

from risalah.extract.names.block_words import BlockWords, Found, Named
from risalah.extract.names.persons import is_particle, person_end
from risalah.lexicon import names as lexicon

_MOST_AUTHORS = 4
_YEAR = re.compile(r"(?:1[89]|20)\d\d[a-z]?$")


def authors(block: BlockWords, at: int) -> Found | None:
    """Read "Chakraborty dan Komar (2012)", "Nasution dkk."."""
    if not block.may_name(at) or block.opens_common(at) or block.known(at):
        return None
    named: list[Named] = []
    start: int | None = at
    while start is not None and len(named) < _MOST_AUTHORS:
        author = _author(block, start)
        if author is None:
            return None
        named.append(author)
        if _is_cited(block, author.end):
            return Found(author.end, tuple(named))
        start = _next_author(block, author.end)
    return None


def _author(block: BlockWords, at: int) -> Named | None:
    """One author's name, behind which the text goes on; no function word, no short form."""
    end = person_end(block, at)
    if end in (at, len(block)):
        return None
    text = block.texts[at]
    if block.initial[at] and text.lower() in lexicon.OPENING_WORDS:
        return None
    if end == at + 1 and text.isupper() and len(text) > 2:
        return None
    return block.person(at, end)


def _next_author(block: BlockWords, at: int) -> int | None:
    """Where the next author in a row of them begins."""
    gap = block.gaps[at]
    if block.texts[at] in ("dan", "and") and gap in (" ", ", "):
        at += 1
    elif gap not in (" & ", ", "):
        return None
    return at if block.capital[at] else None


def small_author(block: BlockWords, at: int) -> Found | None:
    """Read an author whose name begins small: "van Klinken (2008)"."""
    if not is_particle(block, at):
        return None
    end = person_end(block, at + 1)
    if end in (at + 1, len(block)) or not _is_cited(block, end):
        return None
    return Found.one(block.person(at, end))


def _is_cited(block: BlockWords, at: int) -> bool:
    """Whether the words before are authors: a year in brackets follows, or "dkk."."""
    text, gap = block.texts[at], block.gaps[at]
    if text in ("dkk", "et") and gap in (" ", ", "):
        return True
    if gap == " [" and text.isdecimal():
        return _verb_follows(block, at + 1)
    return gap in (" (", "(", " [") and _YEAR.match(text) is not None


def _verb_follows(block: BlockWords, at: int) -> bool:
    """Whether a verb stands behind the numbers of references: "Keating [7], [8] menyebut"."""
    while block.texts[at].isdecimal():
        at += 1
    return block.gaps[at] == "] " and block.texts[at] in lexicon.VERBS
