"""Rules for what only looks like an actor: languages, seas, buildings, treaties, laws, programmes.

The words are taken, so that no actor is read in them. Must not know who acts.
"""

from __future__ import annotations

from risalah.extract.names.block_words import LONGEST_NAME, BlockWords, Found
from risalah.extract.names.bodies import english_end, has_indonesian_head
from risalah.lexicon import names as lexicon
from risalah.lexicon.lists import words as listed

_LONGEST_FEATURE = 5
_LAW_ENDS = ("Tahun", "Nomor")
_LAW_TITLE_CUES = ("tentang", "mengenai")


def language(block: BlockWords, at: int) -> Found | None:
    """Read "bahasa Inggris", "suku Jawa"."""
    if block.texts[at] not in lexicon.LANGUAGE_WORDS or block.gaps[at + 1] != " ":
        return None
    known = block.known(at + 1)
    return Found(known.end if known else at + 2)


def feature(block: BlockWords, at: int) -> Found | None:
    """Read "Laut Tiongkok Selatan", "South China Sea"."""
    end = block.run[at]
    if block.texts[at] in lexicon.FEATURE_HEADS and end > at + 1 and block.gaps[at + 1] == " ":
        return None if block.known(at) else Found(end)
    for i in range(min(end, at + _LONGEST_FEATURE) - 1, at, -1):
        if block.texts[i] in listed("places/feature-heads-en"):
            return Found(i + 1)
    return None


def instrument(block: BlockWords, at: int) -> Found | None:
    """Read the name of a treaty, law, programme or event; who is in the name does not act."""
    text = block.texts[at]
    if text in lexicon.INSTRUMENT_HEADS:
        end = _instrument_end(block, at)
        counted = _counted_end(block, end)
        if counted > end:
            return Found(counted)
        if end > at + 1 and text not in listed("names/loose-instrument-heads"):
            return None if block.known(at) else Found(end)
    return None if block.opens_common(at) else _english_instrument(block, at)


def _english_instrument(block: BlockWords, at: int) -> Found | None:
    """Read "Paris Agreement"; "World Bank Report" leaves the bank, which is a body."""
    tail = english_end(block, at)
    heads = (i for i in range(tail - 1, at, -1) if block.run[i] == i + 1)
    head = next((i for i in heads if block.texts[i] in lexicon.INSTRUMENT_HEADS_EN), None)
    if head is None or has_indonesian_head(block, at, head):
        return None
    known = block.known(at)
    start = known.end if known is not None and known.end < head else at
    of_body = not lexicon.ENGLISH_HEADS.isdisjoint(block.texts[start:head])
    return None if of_body else Found(tail)


def _counted_end(block: BlockWords, end: int) -> int:
    """Behind the number of an event and whose it is: "KTT ke-42 ASEAN", else at most `end`."""
    if end + 2 >= len(block) or block.texts[end - 1].lower() == "ke":
        end -= 1
    if end + 2 >= len(block) or block.texts[end].lower() != "ke":
        return end
    if not block.texts[end + 1].isdecimal() or block.gaps[end] not in (" ", ") "):
        return end
    follows = block.capital[end + 2] and block.gaps[end + 2] == " "
    return block.run[end + 2] if follows else end + 2


def _instrument_end(block: BlockWords, at: int) -> int:
    end = block.run[at]
    if block.texts[at] in listed("names/law-heads"):
        return max(_law_end(block, end), _law_title_end(block, at))
    return end


def _law_end(block: BlockWords, end: int) -> int:
    """Behind the small words in a law's name if its year or number follows, else `end`."""
    at = end
    while at < end + LONGEST_NAME and block.gaps[at] == " ":
        if block.texts[at] in _LAW_ENDS:
            return at
        if not block.capital[at] and block.texts[at] not in lexicon.LAW_LINKS:
            return end
        at += 1
    return end


def _law_title_end(block: BlockWords, at: int) -> int:
    """Behind the title of a law: "UU Nomor 7 Tahun 2014 tentang Perdagangan"; 0 if it has none."""
    start = at + 1
    while _numbers_law(block, start) and start < at + LONGEST_NAME:
        start += 1
    if block.texts[start] not in _LAW_TITLE_CUES or start >= at + LONGEST_NAME:
        return 0
    end = start = start + 1
    while end < start + LONGEST_NAME and _in_law_title(block, start, end):
        end += 1
    if end == start:
        return 0
    return end + 2 if block.texts[end] in _LAW_ENDS and end + 1 < len(block) else end


def _numbers_law(block: BlockWords, at: int) -> bool:
    """Whether a word may stand between the head of a law and "tentang"."""
    text = block.texts[at]
    return text in listed("names/law-numbering") or text.isdecimal() or block.capital[at]


def _in_law_title(block: BlockWords, start: int, at: int) -> bool:
    """Whether a word goes on the title of a law that begins at `start`."""
    if at > start and block.gaps[at] not in (" ", ", "):
        return False
    links = block.texts[at] in lexicon.LAW_LINKS and block.capital[at + 1]
    return block.capital[at] or links
