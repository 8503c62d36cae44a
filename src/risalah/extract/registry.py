"""Who is known by name: the editor's actors, and the places and bodies that everybody knows.

The editor's names come first; a name of the lexicon that means the same state, or shares an id or
a name with an editor's actor, leads to that actor. Knows nothing of texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from risalah.extract.namewords import NameIndex, NameWords
from risalah.lexicon.countries import territories
from risalah.lexicon.organisations import COMPANIES, INDONESIAN, INTERNATIONAL, MEDIA
from risalah.lexicon.persons import PERSONS
from risalah.lexicon.places import FOREIGN_PLACES, INDONESIAN_REGIONS, THE_WEST, WORLD_REGIONS
from risalah.model import ActorKind, Language
from risalah.slug import slug

# Names that mean something else in the other language: "UN" is an examination in Indonesian.
_ENGLISH_NAMES = frozenset({"UN", "US", "UK", "EU", "West", "Jordan"})
_INDONESIAN_NAMES = frozenset({"AS", "RI", "MA", "BI", "PAN", "BIN", "MK", "Barat", "UE"})


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor as the editor lists it: every form of the name that leads to the one id."""

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    iso: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a name means; `registered` says whether the editor lists the actor."""

    id: str
    kind: ActorKind
    registered: bool
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the lexicon calls an actor in the site's languages, and the ISO code of a state."""

    english: str
    indonesian: str
    iso: str


@dataclass(frozen=True, slots=True)
class Registry:
    """Every name that is known beforehand."""

    names: NameIndex[Known]
    adjectives: NameIndex[Known]

    @classmethod
    def of(cls, entries: Sequence[ActorEntry]) -> Registry:
        """The lexicon's names and the editor's; two editor's ids for one name are an error."""
        owner: dict[str, ActorEntry] = {}
        for entry in entries:
            for name in entry.names:
                key = _plain(name)
                other = owner.setdefault(key, entry)
                if other.id != entry.id:
                    message = f"`{name}` is a name of both `{other.id}` and `{entry.id}`"
                    raise ValueError(message)
        by_id = {entry.id: entry for entry in entries}
        by_iso = {entry.iso: entry for entry in entries if entry.iso}

        names: NameIndex[Known] = NameIndex()
        adjectives: NameIndex[Known] = NameIndex()
        for known, iso, forms, english in _lexicon():
            listed = by_id.get(known.id) or by_iso.get(iso)
            listed = listed or next((owner[_plain(f)] for f in forms if _plain(f) in owner), None)
            base = Known(listed.id, listed.kind, True) if listed else known
            for form in forms:
                names.add(form, _in_language(base, form))
                if len(form) > 3 and known.kind in ("state", "region"):
                    names.add(form.upper(), base)  # the place at the head of a dispatch
            for form in english:
                adjectives.add(form, base)
        for entry in entries:
            for name in entry.names:
                names.add(name, Known(entry.id, entry.kind, True))
        return cls(names, adjectives)


@cache
def known_names() -> dict[str, KnownNames]:
    """The names of all whom the lexicon knows in English, by id; an id is the English name."""
    known = {}
    for actor, iso, forms, _ in _lexicon():
        english = next((form for form in forms if slug(form) == actor.id), None)
        if english is not None:
            known[actor.id] = KnownNames(english, forms[0], iso)
    for place in territories():
        known[place.id] = KnownNames(place.english, place.indonesian, place.iso)
    return known


def _plain(name: str) -> str:
    """A name as it is compared: its words, and what stands between them made plain."""
    words = NameWords.of(name)
    return "".join(gap + text for gap, text in zip(words.gaps, words.texts, strict=True))


def _in_language(known: Known, form: str) -> Known:
    """The same actor, bound to a language if the form means something else in the other."""
    if form in _ENGLISH_NAMES:
        return Known(known.id, known.kind, known.registered, "en")
    if form in _INDONESIAN_NAMES:
        return Known(known.id, known.kind, known.registered, "id")
    return known


@cache
def _lexicon() -> tuple[tuple[Known, str, tuple[str, ...], tuple[str, ...]], ...]:
    """What the lexicon knows: the actor, its ISO code, its names, its English adjectives."""
    return tuple(_lexicon_rows())


def _lexicon_rows() -> Iterator[tuple[Known, str, tuple[str, ...], tuple[str, ...]]]:
    kinds: tuple[tuple[ActorKind, tuple[dict[str, tuple[str, ...]], ...]], ...] = (
        ("region", (WORLD_REGIONS, THE_WEST, INDONESIAN_REGIONS, FOREIGN_PLACES)),
        ("organisation", (INTERNATIONAL, INDONESIAN, MEDIA)),
        ("company", (COMPANIES,)),
        ("person", (PERSONS,)),
    )
    for kind, tables in kinds:
        for table in tables:
            for key, forms in table.items():
                yield Known(key, kind, False), "", forms, ()
    for place in territories():
        yield Known(place.id, place.kind, False), place.iso, place.names, place.adjectives
