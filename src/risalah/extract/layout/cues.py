"""The words at the head of a line that open a caption, a source line, a note or keywords.

Knows these words and the signs behind them. Must not know where a line stands.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from risalah.lexicon import lists
from risalah.lexicon.pattern import one_of

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
