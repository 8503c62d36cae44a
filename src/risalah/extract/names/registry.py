"""Who is known by name: the editor's actors, and the places and bodies that everybody knows.

The editor's names come first; a name of the lexicon that means the same state, or shares an id or
a name with an editor's actor, leads to that actor. Must not know texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Self

from risalah.extract.names.words import NameIndex, ids_by_name, plain_name
from risalah.lexicon.countries import territories
from risalah.lexicon.lists import rows
from risalah.model import ActorKind, Language
from risalah.slug import slug

# Names that mean something else in the other language: "UN" is an examination in Indonesian.
_LANGUAGES: Mapping[str, Language] = {
    **dict.fromkeys(("UN", "US", "UK", "EU", "West", "Jordan"), "en"),
    **dict.fromkeys(("AS", "RI", "MA", "BI", "PAN", "BIN", "MK", "Barat", "UE"), "id"),
}

_LISTS: Mapping[str, ActorKind] = {
    "places/world-regions": "region",
    "places/indonesian-regions": "region",
    "places/foreign-places": "region",
    "organisations/international": "organisation",
    "organisations/indonesian": "organisation",
    "organisations/media": "organisation",
    "organisations/companies": "company",
    "persons": "person",
}


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor as the editor or the lexicon lists it: all forms of the name lead to the one id.

    `adjectives` are the English ones of a place, which name it in English text only.
    """

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    iso: str | None = None
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a name means; `registered` says whether the editor lists the actor.

    A name with a `lang` has this meaning in that language only.
    """

    id: str
    kind: ActorKind
    registered: bool = False
    lang: Language | None = None

    @property
    def is_area(self) -> bool:
        """Whether it is a state or a region."""
        return self.kind in ("state", "region")

    @property
    def is_body(self) -> bool:
        """Whether it is a company or an organisation."""
        return self.kind in ("company", "organisation")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the lexicon calls an actor in the site's languages, and the ISO code of a state."""

    english: str
    indonesian: str
    iso: str


def _meanings(item: ActorEntry, actor: Known) -> Iterator[tuple[str, Known]]:
    """Each written form of the names of an actor of the lexicon with what it means, `actor`."""
    for form in item.names:
        lang = _LANGUAGES.get(form)
        yield form, replace(actor, lang=lang) if lang else actor
        if len(form) > 3 and item.kind in ("state", "region"):
            yield form.upper(), actor  # the place at the head of a dispatch


@dataclass(frozen=True, slots=True)
class Registry:
    """Every name that is known beforehand."""

    names: NameIndex[Known]
    adjectives: NameIndex[Known]

    @classmethod
    def of(cls, entries: Sequence[ActorEntry]) -> Self:
        """The lexicon's names and the editor's; raises `ValueError` for a name of two ids."""
        by_name = ids_by_name((entry.id, entry.names) for entry in entries)
        by_id = {entry.id: entry for entry in entries}
        by_iso = {entry.iso: entry for entry in entries if entry.iso}
        names: NameIndex[Known] = NameIndex()
        adjectives: NameIndex[Known] = NameIndex()
        for item in _lexicon():
            entry = by_id.get(item.id) or by_iso.get(item.iso or "")
            if entry is None:
                same = (by_name[key] for key in map(plain_name, item.names) if key in by_name)
                entry = by_id.get(next(same, ""))
            actor = Known(entry.id, entry.kind, True) if entry else Known(item.id, item.kind)
            for form, meaning in _meanings(item, actor):
                names.add(form, meaning)
            for form in item.adjectives:
                adjectives.add(form, actor)
        for entry in entries:
            for name in entry.names:
                names.add(name, Known(entry.id, entry.kind, True))
        return cls(names, adjectives)


@cache
def known_names() -> dict[str, KnownNames]:
    """The names of all whom the lexicon knows in English, by id; an id is the English name."""
    known = {}
    for item in _lexicon():
        english = next((form for form in item.names if slug(form) == item.id), None)
        if english is not None:
            known[item.id] = KnownNames(english, item.names[0], item.iso or "")
    for place in territories():
        known[place.id] = KnownNames(place.english, place.indonesian, place.iso)
    return known


@cache
def _lexicon() -> tuple[ActorEntry, ...]:
    return tuple(_read_lexicon())


def _read_lexicon() -> Iterator[ActorEntry]:
    yield ActorEntry("the-west", "region", ("Barat", "West"))
    for name, kind in _LISTS.items():
        for id, forms in rows(name).items():
            yield ActorEntry(id, kind, forms)
    for place in territories():
        yield ActorEntry(place.id, place.kind, place.names, place.iso, place.adjectives)
