"""Rules for bodies that nobody listed, by their heads, and for what only looks like one.

Indonesian sets the head first, English last or before "of". Must not know persons.
"""

from __future__ import annotations

from risalah.extract.namereading import LONGEST_NAME, Found, Reading
from risalah.lexicon.names import (
    ENGLISH_HEADS,
    ENGLISH_LINKS,
    ENGLISH_TERMS,
    GOVERNMENT_HEADS,
    INSTRUMENT_HEADS,
    INSTRUMENT_HEADS_EN,
    LAW_ABOUT,
    LAW_ENDS,
    LAW_HEADS,
    LAW_LINKS,
    LAW_NUMBERING,
    LOOSE_INSTRUMENT_HEADS,
    NAME_LIKE,
    NAMED_HEADS,
    OFFICES,
    PORTFOLIO,
    POSTS,
    PUBLIC_HEADS,
    SMALL_WORDS,
    STATE_FIRST_CUES,
    WEAK_ENGLISH_HEADS,
    WEAK_HEADS,
)
from risalah.lexicon.places import COMPASS, GOVERNMENT_WORDS, PLACE_WORDS

_INDONESIAN_HEADS = OFFICES | POSTS | GOVERNMENT_WORDS | PUBLIC_HEADS
_HOME = ("Republik Indonesia", "RI", "Indonesia")


def instrument(reading: Reading, at: int) -> Found | None:
    """Treaties, laws, programmes and events with a name: no actor, nor who is in the name."""
    words, end = reading.words, reading.run[at]
    text = words.texts[at]
    if text in LAW_HEADS:
        end = max(_law_end(reading, end), _law_title_end(reading, at))
    if text in INSTRUMENT_HEADS:
        counted = _counted_end(reading, end)
        if counted > end:
            return Found(counted)
    if text in INSTRUMENT_HEADS and text not in LOOSE_INSTRUMENT_HEADS and end > at + 1:
        return None if reading.known(at) else Found(end)
    if reading.opens_common(at):
        return None
    tail = _english_tail(reading, at)
    for i in range(tail - 1, at, -1):
        if words.texts[i] in INSTRUMENT_HEADS_EN and reading.run[i] == i + 1:
            # "World Bank Report" leaves the bank, "European Union Deforestation Regulation" not
            known = reading.known(at)
            start = known[0] if known is not None and known[0] < i else at
            if any(words.texts[j] in ENGLISH_HEADS for j in range(start, i)):
                return None
            return None if _indonesian_before(reading, at, i) else Found(tail)
    return None


def _counted_end(reading: Reading, end: int) -> int:
    """Behind the number of an event and whose it is: "KTT ke-42 ASEAN", else `end`."""
    words = reading.words
    if end + 2 >= len(words) or words.texts[end - 1].lower() == "ke":
        end -= 1
    if end + 2 >= len(words) or words.texts[end].lower() != "ke":
        return end
    if not words.texts[end + 1].isdecimal() or words.gaps[end] not in (" ", ") "):
        return end
    follows = reading.capital[end + 2] and words.gaps[end + 2] == " "
    return reading.run[end + 2] if follows else end + 2


def _law_end(reading: Reading, end: int) -> int:
    """Behind the small words in a law's name if its year or number follows, else `end`."""
    words = reading.words
    for i in range(end, min(end + LONGEST_NAME, len(words))):
        if words.gaps[i] != " ":
            break
        if words.texts[i] in LAW_ENDS:
            return i
        if not reading.capital[i] and words.texts[i] not in LAW_LINKS:
            break
    return end


def _law_title_end(reading: Reading, at: int) -> int:
    """Behind the title of a law: "UU Nomor 7 Tahun 2014 tentang Perdagangan"; 0 if it has none."""
    words, last = reading.words, min(at + LONGEST_NAME, len(reading.words))
    about = next((i for i in range(at + 1, last) if words.texts[i] in LAW_ABOUT), 0)
    if not about or not all(
        words.texts[i] in LAW_NUMBERING or words.texts[i].isdecimal() or reading.capital[i]
        for i in range(at + 1, about)
    ):
        return 0
    end = at = about + 1
    while end < min(at + LONGEST_NAME, len(words)) and (
        end == at or words.gaps[end] in (" ", ", ")
    ):
        linked = end + 1 < len(words) and words.texts[end] in LAW_LINKS
        if not reading.capital[end] and not (linked and reading.capital[end + 1]):
            break
        end += 1
    if end + 1 < len(words) and words.texts[end] in LAW_ENDS:
        end += 2
    return end if end > at else 0


def public_body(reading: Reading, at: int) -> Found | None:
    """An Indonesian body, head first: "Kementerian Kesehatan", "PT Timah"."""
    words = reading.words
    text = words.texts[at]
    if text not in PUBLIC_HEADS and text not in NAMED_HEADS:
        return None
    known = reading.known(at)
    end = _body_end(reading, at)
    if known is not None:
        own = known[0]
        home = own < end and reading.text(own, end) in _HOME
        if own >= end or home or not reading.known(own):
            stop = end if home else own
            return Found(stop, ((at, stop, known[1]),))
    if end == at + 1:
        return None
    if text == "Badan" and words.texts[at + 1] == "Usaha":
        return Found(end)  # a kind of company: "Badan Usaha Milik Negara"
    if text in WEAK_HEADS and end - at < 3 and reading.common(at + 1) and not reading.known(at + 1):
        return None
    return Found(end, ((at, end, reading.body(at, end)),))


def _body_end(reading: Reading, at: int) -> int:
    """Where the name of an Indonesian body ends."""
    words = reading.words
    public = words.texts[at] in PUBLIC_HEADS
    parted = words.texts[at] in GOVERNMENT_HEADS or words.texts[at] == "Badan"
    end = at + 1
    fields = False  # whether commas part the fields of a ministry
    placed = False  # behind the name of a place only places and common words go on
    while end < len(words) and end - at < LONGEST_NAME:
        text, gap = words.texts[end], words.gaps[end]
        if _goes_on(reading, end, at):
            known = reading.known(end)
            if known is not None and known[1].kind in ("state", "region"):
                end, placed = known[0], True
                continue
            if known is not None and known[1].kind == "person":
                break
            if text.lower() in SMALL_WORDS or (
                (text in OFFICES or text in POSTS) and text not in PORTFOLIO
            ):
                break
            if placed and not (reading.common(end) or text in PLACE_WORDS or text in COMPASS):
                break
            end += 1
        elif text.isdigit() and gap == "-":
            end += 1  # "Penanganan COVID-19"
        elif text == "dan" and (gap == " " or (fields and gap == ", ")) and public:
            if not _may_follow(reading, end + 1) or not reading.common(end + 1):
                break
            end += 2
        elif text in ("untuk", "bagi", "of") and gap == " " and _may_follow(reading, end + 1):
            end += 2
        elif (
            parted
            and gap == ", "
            and text in PORTFOLIO - OFFICES - POSTS - NAME_LIKE
            and end > at + 1
            and not reading.known(end)
        ):
            fields = True
            end += 1
        else:
            break
    return end


def _goes_on(reading: Reading, at: int, head: int) -> bool:
    """Whether a capitalised word may belong to the body whose head stands before."""
    gap = reading.words.gaps[at]
    joined = gap in (" ", "-", " & ", "/") or (gap in (". ", ".") and at == head + 1)
    return reading.capital[at] and joined and not reading.words.initial[at]


def _may_follow(reading: Reading, at: int) -> bool:
    """Whether a word may go on a body's name behind "dan" or "untuk"."""
    words = reading.words
    return (
        at < len(words)
        and words.gaps[at] == " "
        and reading.capital[at]
        and words.texts[at] not in PUBLIC_HEADS | NAMED_HEADS | OFFICES | POSTS
        and not reading.known(at)
    )


def english_body(reading: Reading, at: int) -> Found | None:
    """An English body: the head is last, or first before "of"."""
    words = reading.words
    if reading.opens_common(at) and words.texts[at] not in ENGLISH_HEADS:
        return None
    tail = _english_tail(reading, at)
    head = next((i for i in range(tail - 1, at - 1, -1) if words.texts[i] in ENGLISH_HEADS), None)
    if tail == at + 1 or head is None or _indonesian_before(reading, at, head):
        return None
    run_end = reading.run[head]
    if head == at and tail == run_end:
        return None
    # Behind the head only "of" and its like, or a state, go on.
    if head == at or run_end == head + 1:
        end = tail
    else:
        end = run_end if reading.state_to_end(head + 1, run_end) else head + 1
    known = reading.known(at)
    if known is not None and known[0] >= end:
        return None
    if known is not None and known[1].kind == "state" and words.texts[at - 1] in STATE_FIRST_CUES:
        return None  # "perusahaan Jepang Toray Industries Ltd"
    if _weak(reading, at, head, end):
        return None
    return Found(end, ((at, end, reading.body(at, end)),))


def _weak(reading: Reading, at: int, head: int, end: int) -> bool:
    """Whether a head that often names no body has nothing but common words: "Focus Group"."""
    words = reading.words
    if words.texts[head] not in (WEAK_ENGLISH_HEADS if head > at else ("Group",)):
        return False
    return all(
        words.texts[i].lower() in ENGLISH_TERMS
        or words.texts[i] in ENGLISH_LINKS
        or reading.common(i)
        for i in (range(at, head) if head > at else range(at + 1, end))
    )


def _english_tail(reading: Reading, at: int) -> int:
    """The end of an English name: capitalised words, with "of", "and" between such words."""
    words, end = reading.words, reading.run[at]
    while end + 1 < len(words) and end - at < LONGEST_NAME:
        if words.texts[end] not in ENGLISH_LINKS or words.gaps[end] != " ":
            break
        after = end + 1
        if words.texts[after] in ("the", "and") and after + 1 < len(words):
            after += 1
        if not reading.capital[after] or words.gaps[after] != " ":
            break
        if words.texts[end] == "and" and reading.known(after):
            break
        end = reading.run[after]
    return min(end, at + LONGEST_NAME)


def _indonesian_before(reading: Reading, at: int, head: int) -> bool:
    """Whether a run that holds an English head begins with an Indonesian head or title."""
    return any(reading.words.texts[i] in _INDONESIAN_HEADS for i in range(at, head))
