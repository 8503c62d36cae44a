"""Who is known by name: the editor's actors, and the places and bodies that everybody knows.

The editor's names come first; a name of the lexicon that means the same state, or shares an id or
a name with an editor's actor, leads to that actor. Must not know texts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Self

from risalah.extract.names.words import NameIndex, NameWords
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
    """An actor as the editor lists it: every form of the name that leads to the one id."""

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    iso: str | None = None


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


@dataclass(frozen=True, slots=True)
class _Listed:
    """An actor of the lexicon, its ISO code ("" for none), its names, its English adjectives."""

    actor: Known
    iso: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]

    def meanings(self, actor: Known) -> Iterator[tuple[str, Known]]:
        """Each written form of the names with what it means, if they mean `actor`."""
        for form in self.names:
            lang = _LANGUAGES.get(form)
            yield form, replace(actor, lang=lang) if lang else actor
            if len(form) > 3 and self.actor.is_area:
                yield form.upper(), actor  # the place at the head of a dispatch


@dataclass(frozen=True, slots=True)
class Registry:
    """Every name that is known beforehand."""

    names: NameIndex[Known]
    adjectives: NameIndex[Known]

    @classmethod
    def of(cls, entries: Sequence[ActorEntry]) -> Self:
        """The lexicon's names and the editor's; raises `ValueError` for a name of two ids."""
        by_name = _by_name(entries)
        by_id = {entry.id: entry for entry in entries}
        by_iso = {entry.iso: entry for entry in entries if entry.iso}
        names: NameIndex[Known] = NameIndex()
        adjectives: NameIndex[Known] = NameIndex()
        for item in _lexicon():
            same_name = (by_name[key] for key in map(_plain, item.names) if key in by_name)
            entry = by_id.get(item.actor.id) or by_iso.get(item.iso) or next(same_name, None)
            actor = Known(entry.id, entry.kind, True) if entry else item.actor
            for form, meaning in item.meanings(actor):
                names.add(form, meaning)
            for form in item.adjectives:
                adjectives.add(form, actor)
        for entry in entries:
            for name in entry.names:
                names.add(name, Known(entry.id, entry.kind, True))
        return cls(names, adjectives)


def _by_name(entries: Sequence[ActorEntry]) -> dict[str, ActorEntry]:
    """The editor's actors by their plain names."""
    by_name: dict[str, ActorEntry] = {}
    for entry in entries:
        for name in entry.names:
            other = by_name.setdefault(_plain(name), entry)
            if other.id != entry.id:
                raise ValueError(f"`{name}` is a name of both `{other.id}` and `{entry.id}`")
    return by_name


@cache
def known_names() -> dict[str, KnownNames]:
    """The names of all whom the lexicon knows in English, by id; an id is the English name."""
    known = {}
    for item in _lexicon():
        english = next((form for form in item.names if slug(form) == item.actor.id), None)
        if english is not None:
            known[item.actor.id] = KnownNames(english, item.names[0], item.iso)
    for place in territories():
        known[place.id] = KnownNames(place.english, place.indonesian, place.iso)
    return known


def _plain(name: str) -> str:
    """A name as it is compared: its words, and what stands between them made plain."""
    words = NameWords.of(name)
    return "".join(gap + text for gap, text in zip(words.gaps, words.texts, strict=True))


@cache
def _lexicon() -> tuple[_Listed, ...]:
    return tuple(_read_lexicon())


def _read_lexicon() -> Iterator[_Listed]:
    yield _Listed(Known("the-west", "region"), "", ("Barat", "West"), ())
    for name, kind in _LISTS.items():
        for id, forms in rows(name).items():
            yield _Listed(Known(id, kind), "", forms, ())
    for place in territories():
        yield _Listed(Known(place.id, place.kind), place.iso, place.names, place.adjectives)
