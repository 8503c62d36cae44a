"""The states and territories of the world: ids, ISO codes, their names in Indonesian and English.

Names come from Babel's CLDR data and from the lists of what people also write. An id is made of
the English name, so that a registry that uses plain English ids has the same ids.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel import Locale

from risalah.lexicon.lists import mapping, rows, words
from risalah.slug import slug

_NO_TERRITORY = words("countries/no-territories")
_NO_MEMBER = words("countries/no-members")
_PLAIN_NAME = mapping("countries/plain-names")
_ALSO = rows("countries/other-names")
_ADJECTIVES = rows("countries/adjectives-en")


@dataclass(frozen=True, slots=True)
class Territory:
    """A state, or a territory that is none: its id, its ISO code and every name it goes by.

    `english` and `indonesian` are the names it goes by first. `adjectives` are the English forms
    ("Chinese"), which name it in English text only.
    """

    id: str
    iso: str
    kind: Literal["state", "region"]
    english: str
    indonesian: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def territories() -> tuple[Territory, ...]:
    """Every territory of the world, in the order of the ISO codes."""
    english, indonesian = Locale("en").territories, Locale("id").territories
    found = []
    for iso in sorted(english):
        if len(iso) != 2 or not iso.isalpha() or iso in _NO_TERRITORY:
            continue
        printed = (_PLAIN_NAME.get(iso, english[iso]), english[iso], indonesian.get(iso, ""))
        names = dict.fromkeys(
            form for name in (*printed, *_ALSO.get(iso, ())) for form in _forms(name)
        )
        kind: Literal["state", "region"] = "region" if iso in _NO_MEMBER else "state"
        plain, local = _forms(printed[0])[0], _forms(printed[2] or printed[0])[0]
        adjectives = _ADJECTIVES.get(iso, ())
        found.append(Territory(slug(printed[0]), iso, kind, plain, local, tuple(names), adjectives))
    return tuple(found)


def _forms(name: str) -> tuple[str, ...]:
    """A CLDR name without what is set behind it in brackets, and with "and" for "&"."""
    bare = re.sub(r" \([^)]*\)$", "", name)
    spelt = (bare.replace(" & ", " and "), bare) if " & " in bare else (bare,)
    return tuple(form.replace("’", "'") for form in spelt if form)
