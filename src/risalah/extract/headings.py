"""Headings: in capitals, in title case, numbered, known by name, over one line or several.

Knows how a heading looks and where it may stand. Must not know which section a claim belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from risalah.extract.layout import Layout
from risalah.extract.listing import Marker
from risalah.extract.stops import ends_sentence
from risalah.lexicon.structure import (
    ABSTRACT_HEADINGS,
    KNOWN_HEADINGS,
    NAME_HEADS,
    SENTENCE_OPENERS,
    VERB_CUES,
)
from risalah.lexicon.words import TITLE_SMALL_WORDS

LONGEST_HEADING = 6  # lines
WIDEST_HEADING = 240  # characters of one line
SHORT_TITLE = 0.65  # of its column, that the last line of a title fills when nothing else shows it
NEAR = 8000  # characters before and after a title in which its noun is looked for
PLAIN_WORDS = 12  # words in a heading in sentence case

NUMBERING = re.compile(
    r"""
    (?: (?P<chapter> (?:bab|bagian|chapter|part|section) \s+ (?:[ivxlc]{1,6}|\d{1,2}) \b [.:]? )
      | (?P<deep>   \d{1,2} (?:\.\d{1,2}){1,4} \.? )
      | (?P<single> \d{1,2} \.? | [ivx]{1,5}\. | [a-h]\. )
    ) \s* (?P<rest> .* )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
WORD = re.compile(r"[^\W\d_][^\s/]*")
FIGURES = re.compile(r"[\d\s()–—/-]{1,20}")
VERB = re.compile(r"(?:me[mnl]|meng|di)[a-z]{4,}(?:kan|i)?")
RUN_IN = re.compile(
    r"""
    (?P<head> [^\W\d_][^\W\d_ ]{2,20} (?: [ ][^\W\d_]{2,12} ){0,3}? )
    (?: (?P<sign> \s{0,2}[:.—–-] ) \s{0,3} | \s{1,3} )
    (?= ["“(]?[^\W_] )
    """,
    re.VERBOSE,
)
SHORT_FORM = re.compile(r"\([A-Z][\w/&-]{1,14}\)")


def run_in_heading(words: str) -> int:
    """Length of a known heading that stands on the line of its paragraph, or 0.

    "Abstract: The …", "ABSTRAK Sejak …".
    """
    found = RUN_IN.match(words[:80])
    if found is None:
        return 0
    head, folded = found["head"], found["head"].casefold()
    after = words[found.end() : found.end() + 2]
    if folded in ABSTRACT_HEADINGS and found["sign"] and head[0].isupper():
        return found.end()
    in_capitals = folded in KNOWN_HEADINGS and head.isupper() and after[:1].isupper()
    if in_capitals and (found["sign"] or after[1:2].islower()):
        return found.end()
    return 0


def is_known(words: str) -> bool:
    """Whether a line is nothing but a heading known by name, numbered or not."""
    return bare_heading(words) in KNOWN_HEADINGS


def bare_heading(words: str) -> str:
    """A heading case folded, without numbering, colon or letter spacing."""
    folded = " ".join(words.casefold().split()).strip(" .:*")
    if re.fullmatch(r"(?:\w ){3,}\w", folded):
        folded = folded.replace(" ", "")
    if folded in KNOWN_HEADINGS:
        return folded
    numbered = NUMBERING.fullmatch(folded)
    return numbered["rest"].strip(" .:") if numbered else folded


def is_capitals(words: str) -> bool:
    """Whether a line is set in capitals."""
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= 4 and sum(char.isupper() for char in letters) * 10 >= len(letters) * 9


def is_title(words: str, *, strictly: bool = False) -> bool:
    """Whether a line is set in title case: its content words begin with capitals.

    One in five may be in lower case by mistake, unless it is taken `strictly`.
    """
    if not words or len(words) > WIDEST_HEADING or words[-1] in ".,;:-–—/":
        return False
    content = [
        word
        for word in WORD.findall(words)
        if word.strip("\"'”’)]").casefold() not in TITLE_SMALL_WORDS
    ]
    if not content:
        return False
    small = [word for word in content if not word[0].isupper()]
    if any(word in VERB_CUES or VERB.fullmatch(word) for word in small):
        return False
    if strictly:
        return not small
    lowered = len(small)
    return lowered <= 1 if words[0].islower() else lowered * 5 <= len(content)


def is_common_title(layout: Layout, index: int) -> bool:
    """Whether a line in title case names a thing by a common noun, not an office or a person.

    The noun stands in lower case near by; a name that is broken over two lines begins otherwise.
    """
    words = layout.words(index)
    first = WORD.match(words)
    if first is None or first[0].casefold() in NAME_HEADS or len(words.split()) < 3:
        return False
    content = [word for word in WORD.findall(words) if word.casefold() not in TITLE_SMALL_WORDS]
    near = layout.text[max(0, layout.starts[index] - NEAR) : layout.ends[index] + NEAR]
    return all(word[0].isupper() for word in content) and f" {first[0].casefold()} " in near


def heading_length(
    layout: Layout, running: Sequence[int], at: int, items: Mapping[int, Marker]
) -> int:
    """Number of lines from `running[at]` on that are one heading; 0 if none begins there.

    The caller has made sure that the line before is complete.
    """
    words = layout.words(running[at])
    if len(words) > WIDEST_HEADING:
        return 0
    marker = items.get(running[at])
    if marker is not None and not marker.style.endswith("."):
        return 0
    if is_known(words):
        return 1
    first = words[:1]
    numbered = NUMBERING.fullmatch(words)
    begins = first.isupper() or first.isdigit() or first in "\"“‘'("
    if not begins and numbered is None:
        return 0
    if numbered is not None:
        return _numbered_length(layout, running, at, numbered, items)
    if is_capitals(words) and words[-1] not in ".,;":
        return _capitals_length(layout, running, at)
    if opens_sentence(words):
        return _plain_length(layout, running, at)
    return _title_length(layout, running, at) or _plain_length(layout, running, at)


def _numbered_length(
    layout: Layout,
    running: Sequence[int],
    at: int,
    numbered: re.Match[str],
    items: Mapping[int, Marker],
) -> int:
    rest = numbered["rest"].strip()
    following = layout.words(running[at + 1]) if at + 1 < len(running) else ""
    if numbered["chapter"] and (not rest or is_title(rest) or is_capitals(rest)):
        if rest:
            return 1 + _more_capitals(layout, running, at)
        return 2 if is_title(following) or is_capitals(following) else 1
    if not rest or not rest[0].isupper() or ends_sentence(rest) or rest[-1] in ",;:":
        return 0
    if is_capitals(rest):
        return 1 + _more_capitals(layout, running, at)
    if running[at] in items and at + 1 < len(running) and running[at + 1] in items:
        return 0
    if not (is_title(rest) or (numbered["deep"] and len(rest) < 120)) or opens_sentence(rest):
        return 0
    stands_alone = layout.has_gap(running[at]) or layout.ends_short(running[at], following)
    if numbered["single"] and running[at] in items and not stands_alone:
        return 0
    size = _title_length(layout, running, at, rest)
    return size or (1 if numbered["deep"] else 0)


def _more_capitals(layout: Layout, running: Sequence[int], at: int) -> int:
    """How many lines after `at` go on with a heading in capitals."""
    more = 0
    while at + more + 1 < len(running) and more < LONGEST_HEADING:
        here, after = running[at + more], running[at + more + 1]
        words = layout.words(after)
        joined = (
            _last_word(layout.words(here)) in TITLE_SMALL_WORDS
            or words.split(None, 1)[0].casefold() in TITLE_SMALL_WORDS
            or layout.filled(here) >= 0.6
        )
        if (
            not (is_capitals(words) or FIGURES.fullmatch(words))
            or is_known(words)
            or layout.has_gap(after)
            or not joined
        ):
            break
        more += 1
    return more


def _capitals_length(layout: Layout, running: Sequence[int], at: int) -> int:
    size = 1 + _more_capitals(layout, running, at)
    words = layout.words(running[at])
    if at + size < len(running):
        following = layout.words(running[at + size])
        if following[:1].islower():
            return 0
    return size if len(words) >= 5 and ("  " not in words) else 0


def opens_sentence(words: str) -> bool:
    """Whether a line begins with a word that opens sentences and hardly ever a heading."""
    first = WORD.match(words)
    return first is not None and first[0].strip(",").casefold() in SENTENCE_OPENERS


def _title_length(
    layout: Layout, running: Sequence[int], at: int, first_words: str | None = None
) -> int:
    """Lines of a heading in title case from `at` on."""
    size = 0
    while at + size < len(running) and size < LONGEST_HEADING:
        index = running[at + size]
        words = first_words if first_words is not None and not size else layout.words(index)
        if size:
            before = running[at + size - 1]
            nearly_full = _is_nearly_full(layout, before)
            if layout.has_gap(index) or is_known(words):
                break
            if is_capitals(words) and not (nearly_full and len(words.split()) == 1):
                break
            if nearly_full and FIGURES.fullmatch(words):
                size += 1
                break
            before_words = layout.words(before)
            goes_on = (
                words[:1].islower()
                or _last_word(before_words) in TITLE_SMALL_WORDS
                or before_words.endswith((",", "-", "–", "/", ":"))
                or nearly_full
            )
            if not goes_on:
                break
        if not (is_title(words) or (is_title(words.rstrip(",-–/:")) and not ends_sentence(words))):
            if words[:1].islower() and size:
                size -= 1  # the line before begins the paragraph that this line goes on with
            break
        size += 1
    while size and not _may_end(layout, running, at, size):
        size -= 1
    return size


def _is_nearly_full(layout: Layout, index: int) -> bool:
    spaced = layout.spacing[index] > 0
    return layout.filled(index) >= (0.76 if spaced else 0.62)


def _last_word(words: str) -> str:
    return words.rsplit(None, 1)[-1].casefold()


def _may_end(layout: Layout, running: Sequence[int], at: int, size: int) -> bool:
    """Whether a heading of `size` lines may end there: whole, and followed by something new."""
    last = running[at + size - 1]
    words = layout.words(last)
    if not is_title(words) and size == 1:
        return False
    if size > 1 and FIGURES.fullmatch(words):
        return True
    whole = " ".join(layout.words(index) for index in running[at : at + size])
    if whole.count("(") != whole.count(")"):
        return False
    if size > 1 and not is_title(whole):
        return False
    if words[-1] in ",-–/:" or _last_word(words) in TITLE_SMALL_WORDS:
        return False
    if at + size >= len(running):
        return True
    following = layout.words(running[at + size])
    if following[:1].islower() or following[:1] in ",;.)":
        return False
    if SHORT_FORM.match(following):
        return False  # the name on the line before goes on with it
    gap_after = layout.has_gap(running[at + size])
    short = layout.filled(last) <= SHORT_TITLE and layout.ends_short(last, following)
    if following[:1].isdigit() and not (short or gap_after):
        return False
    if short or gap_after or opens_sentence(following) or layout.is_unwrapped(last):
        return True
    if whole.split(None, 1)[0] == following.split(None, 1)[0]:
        return True  # "Peluang Global …" and below it "Peluang global …"
    if not is_title(whole, strictly=True) or _last_word(words) in NAME_HEADS:
        return False
    shows = layout.has_gap(running[at]) or layout.spacing[last] > 0 or size > 1
    return shows or is_title(following) or is_common_title(layout, running[at])


def _plain_length(layout: Layout, running: Sequence[int], at: int) -> int:
    """1 if a line in sentence case stands alone like a heading, else 0."""
    index = running[at]
    words = layout.words(index)
    count = len(words.split())
    if (
        ends_sentence(words)
        or words[-1] in ".,;:-–—"
        or count > PLAIN_WORDS
        or at + 1 >= len(running)
    ):
        return 0
    following = layout.words(running[at + 1])
    if not following[:1].isupper() or not words[:1].isupper():
        return 0
    tokens = words.split()
    if tokens[-1].casefold() in TITLE_SMALL_WORDS:
        return 0
    if any(token in VERB_CUES or VERB.fullmatch(token) for token in tokens):
        return 0
    if layout.is_unwrapped(index) or layout.is_unwrapped(running[at + 1]):
        return 1
    alone = layout.has_gap(index) and layout.has_gap(running[at + 1])
    if alone:
        return 1 if layout.ends_short(index, following) and not opens_sentence(words) else 0
    short = layout.filled(index) <= 0.55 and count <= 6 and layout.spacing[index] > 0
    return 1 if short and not opens_sentence(words) and layout.ends_short(index, following) else 0
