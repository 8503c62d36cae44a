"""Rules for persons: behind titles and offices, and the authors whom the prose cites by name.

An office with its holder is cut; an office alone, with a portfolio or a place, is an actor. Must
not know the citations themselves: those are taken before names are read.
"""

import re
from dataclasses import dataclass

from risalah.extract.names.block_words import BlockWords, Found, Named, Rule, joins
from risalah.extract.names.bodies import english_body, public_body
from risalah.extract.names.places import government, known_name, place
from risalah.lexicon import names as lexicon
from risalah.lexicon.lists import words as listed

_LONGEST_PERSON = 6
_TITLES = lexicon.OFFICES | lexicon.POSTS
_HEADS = _TITLES | lexicon.SMALL_TITLES | lexicon.ADDRESSES
_NUMBERS = lexicon.ROMAN_NUMBERS | {"I"}
_PORTFOLIO_LINKS = ("dan", "and", "of", "for", "urusan", "bidang")
_OWNER_LINKS = ("of", "untuk", "for", "di")
_BREAKS = (", ", "-", " - ", "—", " — ", ") ", "), ")
_MONARCHS = {"Raja", "Ratu"}  # as single words rather names of things

_STATES: tuple[Rule, ...] = (government, known_name)
_BODIES: tuple[Rule, ...] = (government, public_body, english_body, place, known_name)


@dataclass(frozen=True, slots=True)
class _Title:
    """The words of a title: with what stands before it, its first word, the word behind it.

    `office`: it names one person without a holder; `specific`: it has more than one word;
    `small`: it is written small.
    """

    start: int
    head: int
    end: int
    office: bool
    specific: bool
    small: bool


def title(block: BlockWords, at: int) -> Found | None:
    """Read an office or a post: with its holder the holder and the body; alone the office."""
    read = _read_title(block, at)
    if read is None:
        return None
    owners = _owners(block, read)
    end = owners[-1].end if owners else read.end
    holder = _holder(block, end, apart=read.specific or bool(owners))
    if holder is not None:
        return Found(holder.end, (*owners, holder))
    return _without_holder(block, read, owners, end)


def _read_title(block: BlockWords, start: int) -> _Title | None:
    at = start
    while at < start + 2 and at + 1 < len(block) and block.texts[at] in lexicon.TITLE_PREFIXES:
        at += 1
    if block.texts[at] not in _HEADS:
        return None
    known = block.known(at)
    if known is not None and known.actor.kind != "government" and known.end > at + 1:
        return None  # "Sri Lanka"
    end = at + 1
    while block.continues(end, _TITLES):
        end += 1
    office = not (lexicon.OFFICES - _MONARCHS).isdisjoint(block.texts[at:end])
    end = _portfolio_end(block, end)
    specific = end > at + 1
    if not specific and block.texts[end] in _NUMBERS:
        end += 1  # "Wakil Ketua II"
    return _Title(start, at, end, office, specific, block.texts[at] in lexicon.SMALL_TITLES)


def _portfolio_end(block: BlockWords, at: int) -> int:
    """The end of the words that say which office: "Luar Negeri", "Kelautan dan Perikanan"."""
    while block.gaps[at] == " ":
        last = at + 1 if block.texts[at] in _PORTFOLIO_LINKS else at
        if not block.continues(last, lexicon.PORTFOLIO) or block.known(last):
            break
        at = last + 1
    return at


def _owners(block: BlockWords, read: _Title) -> tuple[Named, ...]:
    """The state, region or body that a title belongs to, and its short form if one is set."""
    owner = _owner(block, read) or _headed_place(block, read.end)
    if owner is None:
        return ()
    short = _short_form(block, owner.end)
    return (owner,) if short is None else (owner, short)


def _owner(block: BlockWords, read: _Title) -> Named | None:
    at = read.end
    if block.gaps[at] != " ":
        return None
    for links in (_OWNER_LINKS, ("the",)):
        if block.texts[at] in links and at + 1 < len(block):
            at += 1
    if block.masked[at]:
        return None
    for rule in _STATES if read.small else _BODIES:
        found = rule(block, at)
        owner = found.named[0] if found is not None and found.named else None
        if owner is None or owner.actor.kind == "person":
            continue
        if rule is place and owner.end > at + 3 and not block.known(at + 1):
            return _headed_place(block, at + 1)
        return owner
    return None


def _headed_place(block: BlockWords, at: int) -> Named | None:
    """The place, known to nobody, whose head is named: "Bupati Malinau Wempi Mawa"."""
    if block.gaps[at] != " " or block.texts[at - 1] not in listed("names/region-offices"):
        return None
    stop = person_end(block, at) - 2
    return Named(at, stop, block.proposed(at, stop, "region")) if stop > at else None


def _short_form(block: BlockWords, at: int) -> Named | None:
    """The short form in brackets behind a body: "… Strategic Studies (CSS) Budi Karang"."""
    if block.gaps[at] != " (" or not block.gaps[at + 1].startswith(")"):
        return None
    known = block.known(at)
    actor = block.short_form(at) if known is None else known.actor
    return None if actor is None else Named(at, at + 1, actor)


def _holder(block: BlockWords, at: int, apart: bool) -> Named | None:
    """The person behind a title; behind a comma or a dash only if the title says more."""
    gap = block.gaps[at]
    near = gap in (" ", ". ") or (apart and gap in _BREAKS)
    if not near or block.initial[at]:
        return None
    while block.texts[at] in lexicon.ADDRESSES and block.capital[at + 1]:
        at += 1
    known = block.known(at)
    if known is not None:
        return known if known.actor.kind == "person" else None
    end = person_end(block, at)
    if end == at or (gap == ", " and end == at + 1):
        return None
    return block.person(at, end)


def _without_holder(
    block: BlockWords, read: _Title, owners: tuple[Named, ...], end: int
) -> Found | None:
    """Whom a title without its holder names: the office, or whoever it belongs to."""
    known = block.known(read.head)
    if known is not None and known.end >= end:
        return Found.one(known)
    if read.office and (read.specific or owners) and (not owners or owners[0].actor.is_area):
        listed = block.registry.names.exact(block.text(read.head, end))
        actor = listed or block.proposed(read.head, end, "government")
        return Found.one(Named(read.head, end, actor))
    return Found(end, owners) if owners or end > read.start + 1 else None


def person_end(block: BlockWords, at: int) -> int:
    """The end of a person's name that begins at a word; the same word if none does."""
    end = at
    while end < min(len(block), at + _LONGEST_PERSON) and _is_part(block, at, end):
        end += 1
    return end


def _is_part(block: BlockWords, start: int, at: int) -> bool:
    """Whether a word goes on a person's name that begins at `start`."""
    text = block.texts[at]
    if at > start:
        if block.initial[at] or not joins(block.words, at):
            return False
        if block.gaps[at] == "-" and text.islower():
            return True  # "Wei-chen Wang"
        if is_particle(block, at):
            return True
    if text in lexicon.BODY_HEADS or not block.may_name(at):
        return False
    known = block.known(at)
    return known is None or known.actor.kind in ("person", "region")


def is_particle(block: BlockWords, at: int) -> bool:
    """Whether a word is a particle before a capitalised word: "van Klinken"."""
    behind = block.capital[at + 1] and block.gaps[at + 1] in (" ", "-")
    return behind and block.texts[at] in lexicon.PARTICLES


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
    if gap == " [" and text.isdecimal():  # "Keating [7], [8] menyebut"
        while block.texts[at].isdecimal():
            at += 1
        return block.gaps[at] == "] " and block.texts[at] in lexicon.VERBS
    return gap in (" (", "(", " [") and _YEAR.match(text) is not None
