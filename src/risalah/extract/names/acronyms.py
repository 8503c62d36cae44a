"""Short forms where the text itself explains them: "Belt and Road Initiative (BRI)".

Both orders are read ("SIPD (Sistem Informasi Pemerintahan Daerah)") and "atau" between the two. The
letters of the short form must stand in the long one in their order, the first at the head of a
word (Schwartz and Hearst, 2003); a body's name may be explained by a foreign short form,
"Organisasi Kesehatan Dunia (WHO)". Knows nothing of who or what is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from risalah.lexicon.names import ACRONYM_LINKS, BODY_HEADS, WEAK_HEADS
from risalah.span import Span

_SHORT = r"[A-Z0-9][A-Za-z0-9&/-]{1,14}"
_CALLED = r"(?:selanjutnya\s|yang\s)?(?:disebut|disingkat|dikenal)\s(?:sebagai\s|dengan\s)?"
_PREFACE = rf"(?:{_CALLED}|or\s|atau\s)?"

# The long form, then the short one in brackets or after "atau".
_SHORT_BEHIND = re.compile(
    rf"""
    \s?\(\s?{_PREFACE}["“']?(?P<bracketed>{_SHORT})["”']?\s?[),;]
  | ,?\s(?:atau|or)\s(?P<after>{_SHORT})\b
    """,
    re.VERBOSE,
)
# The short form, then the long one in brackets.
_SHORT_BEFORE = re.compile(rf"(?<![\w-])(?P<short>{_SHORT})\s?\((?P<full>[^()]{{4,120}})\)")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MORE = re.compile(r"\s?[,;]|\satau\s")
_WINDOW = 160
_BARRIER = re.compile(r"[()\[\];:!?\"“”]|\.\s")


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form and the long form that explains it, each with its place in the block."""

    short: Span
    full: Span


def explained_in(words: str) -> tuple[Acronym, ...]:
    """The short forms explained in one block, in the order of their long forms."""
    found: dict[Span, Acronym] = {}
    for match in _SHORT_BEHIND.finditer(words):
        group = "bracketed" if match["bracketed"] else "after"
        short = Span(*match.span(group))
        name = match[group]
        if not _looks_short(name):
            continue
        start = _long_form(words, match.start(), name)
        if start is None and group == "bracketed" and name.isupper():
            start = _body_before(words, match.start())
        if start is not None:
            full = Span(_with_head(words, start), match.start())
            found.setdefault(full, Acronym(short, full))
    for match in _SHORT_BEFORE.finditer(words):
        if not _looks_short(match["short"]):
            continue
        for end in _long_ends(words, *match.span("full")):
            if _long_form(words, end, match["short"], match.start("full")) == match.start("full"):
                full = Span(match.start("full"), end)
                found.setdefault(full, Acronym(Span(*match.span("short")), full))
                break
    return tuple(sorted(found.values(), key=lambda acronym: acronym.full))


def find_acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Each short form of a paper with its long form; the first explanation holds."""
    bound: dict[str, str] = {}
    for text in texts:
        for acronym in explained_in(text):
            short = text[acronym.short.start : acronym.short.end]
            bound.setdefault(short, text[acronym.full.start : acronym.full.end])
    return bound


def _long_ends(words: str, start: int, end: int) -> tuple[int, ...]:
    """Where a long form in brackets may end: before a comma or "atau", or with the bracket."""
    more = _MORE.search(words, start, end)
    return (more.start(), end) if more else (end,)


def _looks_short(name: str) -> bool:
    """Whether a word has the shape of a short form: capitals, or a clipping like "Kemenkes"."""
    capitals = sum(ch.isupper() for ch in name)
    return capitals >= 2 or (capitals == 1 and name[1:].islower() and 4 <= len(name) <= 12)


def _long_form(words: str, end: int, short: str, limit: int = 0) -> int | None:
    """Where the long form that ends at `end` begins, or None if the letters do not fit."""
    letters = [ch for ch in short.lower() if ch.isalnum()]
    if len(letters) > 1 and letters[-1] == "s" and short.endswith("s") and not short.islower():
        letters = letters[:-1]  # an English plural, "RTAs"
    start = max(limit, end - _WINDOW)
    for barrier in _BARRIER.finditer(words, start, end):
        start = barrier.end()
    tokens = list(_WORD.finditer(words, start, end))[-(len(letters) * 2 + 2) :]
    if not tokens or not letters:
        return None
    at = end
    first = tokens[0].start()
    heads = {token.start() for token in tokens}
    for i in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= first and not (words[at].lower() == letters[i] and (i or at in heads)):
            at -= 1
        if at < first:
            return None
    full = words[at:end].strip()
    several = sum(token.start() >= at for token in tokens) >= 2
    clipped = sum(ch.isupper() for ch in short) == 1
    repeated = any(token[0].lower() == short.lower() for token in tokens)
    if not several or (clipped and repeated) or full.lower() == short.lower():
        return None
    if clipped and not words[at].isupper():
        return None
    return at


def _with_head(words: str, start: int) -> int:
    """Where a long form begins if the head before it counts, as "PT" in "PT Kereta Cepat (KC)"."""
    before = words[max(0, start - 20) : start]
    head = before.rstrip(" .").rpartition(" ")[2]
    if before.endswith(" ") and head in BODY_HEADS - WEAK_HEADS:
        return start - len(before) + before.rindex(head)
    return start


def _body_before(words: str, end: int) -> int | None:
    """Where the capitalised name of a body that ends at `end` begins, if it has a known head."""
    tokens = list(_WORD.finditer(words, max(0, end - _WINDOW), end))[-12:]
    for i in range(len(tokens) - 1, -1, -1):
        word = tokens[i][0]
        if i + 1 < len(tokens) and words[tokens[i].end() : tokens[i + 1].start()] not in (" ", "-"):
            return None
        if not word[0].isupper() and word not in ACRONYM_LINKS:
            return None
        if i + 1 < len(tokens) and word in BODY_HEADS:
            return tokens[i].start()
    return None
