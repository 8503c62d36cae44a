"""How words look at the head of a line: as a heading, or as what opens a caption or a note.

Knows words alone: capitals, title case, numbers, known headings and cues. Must not know where a
line stands.
"""

import re
from typing import Final, Literal, NamedTuple

from risalah.extract.layout import limits
from risalah.lexicon import lists
from risalah.lexicon.pattern import one_of
from risalah.span import Span
from risalah.text.sentences import OPENERS, SMALL_TITLE_WORDS, ends_sentence

KNOWN_HEADINGS: Final = lists.mapping("layout/headings")
"""Heading, case folded → the kind of section that it opens."""
NAME_HEADS: Final = lists.words("layout/name-heads")
VERBS: Final = lists.words("layout/verbs")

NUMBERING: Final = re.compile(
    r"""
    (?: (?P<chapter> (?:bab|bagian|chapter|part|section) \s+ (?:[ivxlc]{1,6}|\d{1,2}) \b [.:]? )
      | (?P<deep>   \d{1,2} (?:\.\d{1,2}){1,4} \.? )
      | (?P<single> \d{1,2} \.? | [ivx]{1,5}\. | [a-h]\. )
    ) \s* (?P<rest> .* )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
WORD: Final = re.compile(r"[^\W\d_][^\s/]*")
FIGURES: Final = re.compile(r"[\d\s()–—/-]{1,20}")
LETTER_SPACED: Final = re.compile(r"(?:\w ){3,}\w")
VERB: Final = re.compile(r"(?:me[mnl]|meng|di)[a-z]{4,}(?:kan|i)?")
RUN_IN: Final = re.compile(
    r"""
    (?P<head> [^\W\d_][^\W\d_ ]{2,20} (?: [ ][^\W\d_]{2,12} ){0,3}? )
    (?: (?P<sign> \s{0,2}[:.—–-] ) \s{0,3} | \s{1,3} )
    (?= ["“(]?[^\W_] )
    """,
    re.VERBOSE,
)


class Numbering(NamedTuple):
    """The number at the head of a line: of a chapter, deep (2.1.3) or single, and what follows."""

    kind: Literal["chapter", "deep", "single"]
    rest: str


def read_numbering(words: str) -> Numbering | None:
    """The numbering of a line, or None if it begins with none."""
    found = NUMBERING.fullmatch(words)
    if found is None:
        return None
    rest = found["rest"].strip()
    if found["chapter"]:
        return Numbering("chapter", rest)
    return Numbering("deep" if found["deep"] else "single", rest)


def run_in_heading(words: str) -> int:
    """Length of a known heading that stands on the line of its paragraph, or 0.

    "Abstract: The …", "ABSTRAK Sejak …".
    """
    found = RUN_IN.match(words[:80])
    if found is None:
        return 0
    head, after = found["head"], words[found.end() : found.end() + 2]
    kind = KNOWN_HEADINGS.get(head.casefold())
    if kind == "abstract" and found["sign"] and head[0].isupper():
        return found.end()
    in_capitals = kind is not None and head.isupper() and after[:1].isupper()
    return found.end() if in_capitals and (found["sign"] or after[1:2].islower()) else 0


def bare_heading(words: str) -> str:
    """A heading case folded, without numbering, colon or letter spacing."""
    folded = " ".join(words.casefold().split()).strip(" .:*")
    if LETTER_SPACED.fullmatch(folded):
        folded = folded.replace(" ", "")
    if folded in KNOWN_HEADINGS:
        return folded
    numbering = read_numbering(folded)
    return numbering.rest.strip(" .:") if numbering else folded


def is_capitals(words: str) -> bool:
    """Whether words are set in capitals: four letters or more, nine in ten of them."""
    capitals, letters = sum(map(str.isupper, words)), sum(map(str.isalpha, words))
    return letters >= 4 and capitals * 10 >= letters * 9


def is_title(words: str, *, strictly: bool = False) -> bool:
    """Whether a line is set in title case: its content words begin with capitals.

    One in five may be in lower case by mistake, unless it is taken `strictly`.
    """
    if not words or len(words) > limits.MAX_HEADING_CHARS or words[-1] in ".,;:-–—/":
        return False
    content = [
        word
        for word in WORD.findall(words)
        if word.strip("\"'”’)]").casefold() not in SMALL_TITLE_WORDS
    ]
    small = [word for word in content if not word[0].isupper()]
    if not content or any(map(_is_verb, small)):
        return False
    if strictly:
        return not small
    return len(small) <= 1 if words[0].islower() else len(small) * 5 <= len(content)


def is_title_line(words: str) -> bool:
    """Whether a line is set in title case, or is but for a sign with which it goes on below."""
    if is_title(words):
        return True
    return is_title(words.rstrip(",-–/:")) and not ends_sentence(words)


def is_plain_heading(words: str) -> bool:
    """Whether words in sentence case may be a heading: short, no verb, open to the end."""
    tokens = words.split()
    if not 0 < len(tokens) <= limits.MAX_PLAIN_HEADING_WORDS or not words[0].isupper():
        return False
    if words[-1] in ".,;:-–—" or ends_sentence(words):
        return False
    return tokens[-1].casefold() not in SMALL_TITLE_WORDS and not any(map(_is_verb, tokens))


def _is_verb(word: str) -> bool:
    return word in VERBS or VERB.fullmatch(word) is not None


def opens_sentence(words: str) -> bool:
    """Whether a line begins with a word that opens sentences and hardly ever a heading."""
    first = WORD.match(words)
    return first is not None and first[0].strip(",").casefold() in OPENERS


def is_common_title(text: str, span: Span) -> bool:
    """Whether a line in title case names a thing by a common noun, not an office or a person.

    The noun stands in lower case near by; a name that is broken over two lines begins otherwise.
    """
    words = text[span.start : span.end]
    first = WORD.match(words)
    if first is None or first[0].casefold() in NAME_HEADS or len(words.split()) < 3:
        return False
    content = [word for word in WORD.findall(words) if word.casefold() not in SMALL_TITLE_WORDS]
    if not all(word[0].isupper() for word in content):
        return False
    near = text[max(0, span.start - limits.NEAR_TITLE_CHARS) : span.end + limits.NEAR_TITLE_CHARS]
    return f" {first[0].casefold()} " in near


Cue = Literal["", "caption", "source", "note"]

MAX_CUE_CHARS: Final = 400
_SPACE: Final = r"\s"


def _cues(*kinds: str) -> str:
    """A group that matches the words of the list that open these kinds."""
    return one_of(cue for cue, kind in lists.mapping("layout/cues").items() if kind in kinds)


CAPTION: Final = re.compile(
    rf"""
    (?: (?P<table> {_cues("table")} ) | (?P<figure> {_cues("figure")} ) )
    \s{{0,3}} (?: \d{{1,3}} (?: [.\-–]\d{{1,3}} ){{0,3}} | [IVX]{{1,5}} ) (?: [a-c]\b )?
    \s{{0,3}} (?P<stop> [.:|—–-] )? \s{{0,3}}
    (?P<title> .* )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SOURCE: Final = re.compile(rf"{_cues('source')}\s{{0,3}}[:=]", re.IGNORECASE)
_NOTE: Final = re.compile(rf"{_cues('note')}\s{{0,3}}[:=]", re.IGNORECASE)
KEYWORDS: Final = re.compile(
    rf"{_cues('keywords').replace(_SPACE, '[ -]')}\s{{0,3}}(?:[:：=—–-]|$|\s)", re.IGNORECASE
)


def read_cue(words: str) -> Cue:
    """What the head of a line opens, "" if it opens nothing."""
    head = words[:MAX_CUE_CHARS]
    if CAPTION.match(head):
        return "caption"
    if _SOURCE.match(head):
        return "source"
    return "note" if _NOTE.match(head) else ""
