"""Rules for names that a head shows: bodies that nobody listed, and what only looks like an actor.

Indonesian sets the head first, English last or before "of". The words of languages, seas, treaties,
laws and programmes are taken, so that no actor is read in them. Must not know persons.
"""

from risalah.extract.names.block_words import LONGEST_NAME, BlockWords, Found, Named
from risalah.lexicon import names as lexicon
from risalah.lexicon.lists import words as listed

_TITLES = lexicon.OFFICES | lexicon.POSTS
_NO_PART = _TITLES - lexicon.PORTFOLIO
_OTHER_NAMES = _TITLES | lexicon.BODY_HEADS
_FIELDS = lexicon.PORTFOLIO - _TITLES - lexicon.PORTFOLIO_NAMES
_PLACE_PARTS = lexicon.PLACE_HEADS | lexicon.COMPASS
_INDONESIAN_HEADS = _TITLES | lexicon.GOVERNMENT_WORDS | lexicon.PUBLIC_HEADS
_PARTED_HEADS = lexicon.GOVERNMENT_HEADS | {"Badan"}
_JOINTS = (" ", "-", " & ", "/")
_HOME = ("Republik Indonesia", "RI", "Indonesia")


def public_body(block: BlockWords, at: int) -> Found | None:
    """Read an Indonesian body, head first: "Kementerian Kesehatan", "PT Timah"."""
    if block.texts[at] not in lexicon.BODY_HEADS:
        return None
    end = _body_end(block, at)
    known = block.known(at)
    if known is not None:
        home = known.end < end and block.text(known.end, end) in _HOME
        if home or known.end >= end or not block.known(known.end):
            stop = end if home else known.end
            return Found.one(Named(at, stop, known.actor))
    if end == at + 1:
        return None
    if block.texts[at : at + 2] == ("Badan", "Usaha"):
        return Found(end)  # a kind of company: "Badan Usaha Milik Negara"
    weak = block.texts[at] in lexicon.WEAK_HEADS and end < at + 3
    if weak and block.is_common(at + 1) and not block.known(at + 1):
        return None  # a head that often heads no body, and a single common word
    return Found.one(block.body(at, end))


def _body_end(block: BlockWords, at: int) -> int:
    """Where the name of an Indonesian body ends."""
    end = at + 1
    placed = False  # behind the name of a place only places and common words go on
    while end < min(len(block), at + LONGEST_NAME):
        area = block.area(end) if _is_joined(block, at, end) else None
        step = area.end if area else _step(block, at, end, placed)
        if step == end:
            break
        end, placed = step, placed or area is not None
    return end


def _step(block: BlockWords, head: int, at: int, placed: bool) -> int:
    """Behind the next part of a body's name, or `at` where the name ends."""
    if _is_joined(block, head, at):
        return at + 1 if _is_part(block, at, placed) else at
    text = block.texts[at]
    if text.isdigit() and block.gaps[at] == "-":
        return at + 1  # "Penanganan COVID-19"
    if text == "dan" and _joins_fields(block, head, at):
        return at + 2
    if block.continues(at, ("untuk", "bagi", "of")) and _may_follow(block, at + 1):
        return at + 2
    return at + 1 if _is_field(block, head, at) else at


def _is_joined(block: BlockWords, head: int, at: int) -> bool:
    """Whether a capitalised word may belong to the body whose head stands before."""
    if not block.capital[at] or block.initial[at]:
        return False
    gap = block.gaps[at]
    return gap in _JOINTS or (gap in (". ", ".") and at == head + 1)


def _is_part(block: BlockWords, at: int, placed: bool) -> bool:
    """Whether a capitalised word that is no place goes on a body's name."""
    text = block.texts[at]
    known = block.known(at)
    person = known is not None and known.actor.kind == "person"
    if person or text in _NO_PART or text.lower() in listed("names/small-words"):
        return False
    return not placed or text in _PLACE_PARTS or block.is_common(at)


def _joins_fields(block: BlockWords, head: int, at: int) -> bool:
    """Whether "dan" joins two fields of a public body: "Kelautan dan Perikanan"."""
    if block.texts[head] not in lexicon.PUBLIC_HEADS:
        return False
    listed = ", " in block.gaps[head + 1 : at]
    joined = block.gaps[at] == " " or (listed and block.gaps[at] == ", ")
    return joined and _may_follow(block, at + 1) and block.is_common(at + 1)


def _is_field(block: BlockWords, head: int, at: int) -> bool:
    """Whether a word is a further field behind a comma: "Kementerian Pendidikan, Kebudayaan"."""
    if block.texts[head] not in _PARTED_HEADS or block.gaps[at] != ", " or at == head + 1:
        return False
    return block.texts[at] in _FIELDS and not block.known(at)


def _may_follow(block: BlockWords, at: int) -> bool:
    """Whether a word may go on a body's name behind "dan" or "untuk"."""
    if not block.capital[at] or block.gaps[at] != " ":
        return False
    return block.texts[at] not in _OTHER_NAMES and not block.known(at)


def english_body(block: BlockWords, at: int) -> Found | None:
    """Read an English body: the head is last, or first before "of"."""
    if block.opens_common(at) and block.texts[at] not in lexicon.ENGLISH_HEADS:
        return None
    tail = english_end(block, at)
    heads = (i for i in range(tail - 1, at - 1, -1) if block.texts[i] in lexicon.ENGLISH_HEADS)
    head = next(heads, None)
    if head is None or tail == at + 1 or has_indonesian_head(block, at, head):
        return None
    if head == at and tail == block.run[head]:
        return None
    end = tail if head == at else _end_behind(block, head, tail)
    if _is_known_start(block, at, end) or _is_term(block, at, head, end):
        return None
    return Found.one(block.body(at, end))


def _end_behind(block: BlockWords, head: int, tail: int) -> int:
    """Where a body ends whose head is not first: only "of" and its like, or a state, go on."""
    end = block.run[head]
    if end == head + 1:
        return tail
    return end if block.is_state(head + 1, end) else head + 1


def _is_known_start(block: BlockWords, at: int, end: int) -> bool:
    """Whether the words begin with a known name that is all of them, or a state before a body."""
    known = block.known(at)
    if known is None:
        return False
    cue = block.texts[at - 1] in listed("names/state-first-cues")  # "perusahaan Jepang Toray Ltd"
    return known.end >= end or (known.actor.kind == "state" and cue)


def _is_term(block: BlockWords, at: int, head: int, end: int) -> bool:
    """Whether a head that often names no body has nothing but common words: "Focus Group"."""
    first = head == at
    if block.texts[head] not in (("Group",) if first else listed("names/weak-english-heads")):
        return False
    return all(
        block.texts[i].lower() in lexicon.ENGLISH_TERMS
        or block.texts[i] in lexicon.ENGLISH_LINKS
        or block.is_common(i)
        for i in (range(at + 1, end) if first else range(at, head))
    )


def english_end(block: BlockWords, at: int) -> int:
    """The end of an English name: capitalised words, with "of", "and" between such words."""
    end = block.run[at]
    while end < at + LONGEST_NAME:
        after = _behind_link(block, end)
        if after == end:
            break
        end = block.run[after]
    return min(end, at + LONGEST_NAME)


def _behind_link(block: BlockWords, at: int) -> int:
    """The capitalised word behind a link of an English name, or `at` where none goes on."""
    if not block.continues(at, lexicon.ENGLISH_LINKS):
        return at
    after = at + 2 if block.texts[at + 1] in ("the", "and") else at + 1
    if not block.capital[after] or block.gaps[after] != " ":
        return at
    return at if block.texts[at] == "and" and block.known(after) else after


def has_indonesian_head(block: BlockWords, at: int, head: int) -> bool:
    """Whether a run that holds an English head begins with an Indonesian head or title."""
    return not _INDONESIAN_HEADS.isdisjoint(block.texts[at:head])


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
    numbering = listed("names/law-numbering")
    while start < at + LONGEST_NAME and (
        block.capital[start] or block.texts[start].isdecimal() or block.texts[start] in numbering
    ):
        start += 1
    if block.texts[start] not in _LAW_TITLE_CUES or start >= at + LONGEST_NAME:
        return 0
    end = start = start + 1
    while end < start + LONGEST_NAME and _in_law_title(block, start, end):
        end += 1
    if end == start:
        return 0
    return end + 2 if block.texts[end] in _LAW_ENDS and end + 1 < len(block) else end


def _in_law_title(block: BlockWords, start: int, at: int) -> bool:
    """Whether a word goes on the title of a law that begins at `start`."""
    if at > start and block.gaps[at] not in (" ", ", "):
        return False
    links = block.texts[at] in lexicon.LAW_LINKS and block.capital[at + 1]
    return block.capital[at] or links
