"""Rules for places and for names that are known: states, regions, governments, short forms.

Must not know persons' titles nor how bodies are built.
"""

import re

from risalah.extract.names.block_words import BlockWords, Found, Named
from risalah.lexicon import names as lexicon
from risalah.lexicon.lists import words as listed

_STATIVE = re.compile(r"ber\w{5,}$")
_LONGEST_PLACE = 4
_LONGEST_BODY = 6
_ADMINISTRATIVE = ("Administrasi", "Administratif")


def government(block: BlockWords, at: int) -> Found | None:
    """Read "pemerintah Tiongkok", "Pemprov Jawa Barat": the state or region itself."""
    if block.texts[at] not in lexicon.GOVERNMENT_WORDS:
        return None
    known = block.known(at)
    if known is not None:
        return Found.one(known)
    end = at + 1
    while block.continues(end, listed("places/government-links")) and not block.known(end):
        end += 1
    if block.gaps[end] != " " or block.masked[end]:
        return None
    headed = block.texts[end - 1] in lexicon.PLACE_HEADS
    found = place(block, end - 1) if headed else known_name(block, end)
    if found is None or not found.named or not found.named[0].actor.is_area:
        return None
    return Found.one(found.named[0]._replace(start=at))


def place(block: BlockWords, at: int) -> Found | None:
    """Read a region: "Provinsi Sichuan-Tiongkok", "Kabupaten Morowali Utara"."""
    head = block.texts[at].capitalize()
    if head not in lexicon.PLACE_HEADS or at + 1 >= len(block):
        return None
    known = block.known(at)
    if known is not None:
        return Found.one(known)
    administrative = block.texts[at + 1] in _ADMINISTRATIVE and at + 2 < len(block)
    first = at + 2 if administrative else at + 1
    if block.gaps[first] not in (" ", ". ") or block.masked[first] or block.initial[first]:
        return None
    area = block.area(first) or _unlisted(block, first)
    if area is None:
        return None
    end = _behind_state(block, area.end, ("-",) if head in lexicon.LAND_HEADS else ("-", " "))
    return Found.one(Named(at if block.capital[at] else at + 1, end, area.actor))


def _unlisted(block: BlockWords, at: int) -> Named | None:
    """The region that nobody listed whose name begins at a word."""
    end = _place_end(block, at)
    if _STATIVE.match(block.texts[at].lower()) or all(map(block.is_common, range(at, end))):
        return None  # also when no word of a name follows
    return Named(at, end, block.proposed(at, end, "region"))


def _place_end(block: BlockWords, at: int) -> int:
    """Where the name of a place that nobody listed ends."""
    end = at
    while block.capital[at] and end < min(block.run[at], at + _LONGEST_PLACE):
        compass = block.texts[end] in lexicon.COMPASS
        if not (compass or block.may_name(end) or block.texts[end] in lexicon.PORTFOLIO):
            break
        if end > at and (block.gaps[end] != " " or (block.known(end) and not compass)):
            break
        end += 1
    return end


def _behind_state(block: BlockWords, end: int, gaps: tuple[str, ...]) -> int:
    """The end of the state that stands behind its province: "Sichuan-Tiongkok", "Jawa Barat RI"."""
    known = block.known(end) if block.gaps[end] in gaps else None
    return known.end if known is not None and known.actor.kind == "state" else end


def known_name(block: BlockWords, at: int) -> Found | None:
    """Read a name of the registry or the lexicon, a short form, or a person already introduced."""
    known = block.known(at)
    if known is not None:
        return Found.one(_extended(block, known))
    if not block.capital[at]:
        return None
    goes_on = block.run[at] > at + 1 or block.texts[at + 1] in lexicon.PARTICLES
    introduced = None if goes_on or block.is_common(at) else block.introduced(at)
    actor = introduced or block.short_form(at)
    if actor is not None:
        return Found.one(Named(at, at + 1, actor))
    return Found(at + 1) if block.texts[at] in block.vocabulary.acronyms else None


def _extended(block: BlockWords, known: Named) -> Named:
    """A known name with the words behind it that make another actor of it."""
    at, end, actor = known
    if actor.is_area and block.continues(end, lexicon.COMPASS) and not block.known(end):
        return Named(at, end + 1, block.proposed(at, end + 1, "region"))
    if actor.is_area and _english_behind(block, at, end):
        return block.body(at, block.run[at])
    if actor.id in lexicon.FOREIGN_PLACES:
        return Named(at, _behind_state(block, end, ("-",)), actor)
    return _branch(block, known) if actor.is_body else known


def _english_behind(block: BlockWords, at: int, end: int) -> bool:
    """Whether common English words make a body out of a place: "China Railway International"."""
    stop = block.run[at]
    if block.texts[stop] in lexicon.ENGLISH_LINKS and block.capital[stop + 1]:
        return False
    return end < stop <= at + _LONGEST_BODY and all(
        block.texts[i].lower() in lexicon.ENGLISH_TERMS and block.gaps[i] in (" ", " & ")
        for i in range(end, stop)
    )


def _branch(block: BlockWords, known: Named) -> Named:
    """A body's branch in a state, "Greenpeace Indonesia", or the body itself."""
    at, end, actor = known
    stop = block.run[at]
    if actor.id in lexicon.UNIONS or block.gaps[end] != " " or not block.is_state(end, stop):
        return known
    return Named(at, stop, block.proposed(at, stop, actor.kind))
