"""The site's own words, by language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from risalah.content.place import Mapping, Place
from risalah.content.schema.record import codes, write_words
from risalah.languages.language import LANGUAGES
from risalah.problem import Problem, Problems

_BLANK = re.compile(r"\{\w+\}")


class Words(dict[str, Any]):
    """The site's own words by their keys; a word that is asked for and not there is a problem."""

    __slots__ = ("help", "place")

    def __init__(self, place: Place, help: str) -> None:
        super().__init__()
        self.place = place
        self.help = help

    def __missing__(self, key: str) -> Any:
        raise Problems([self.place.problem(f"`{key}` is missing", self.help.format(key=key))])


def words_of(ui: Mapping, lang: str, languages: tuple[str, ...]) -> Words:
    """The words in one language, grouped as in the file; see `faults_of_words`."""
    forms = ", ".join(f"{code}: …" for code in languages)
    help = f"add `{{key}}: {{{{{forms}}}}}`, or the group of words of this name"
    return _group(ui, lang, help)


def _group(group: Mapping, lang: str, help: str) -> Words:
    out = Words(group.place, help)
    for key, value in group.items():
        if isinstance(value, Mapping):
            out[key] = value.get(lang) if _is_word(value) else _group(value, lang, help)
    return out


def _is_word(value: Mapping) -> bool:
    return not value.keys().isdisjoint(LANGUAGES)


def faults_of_words(group: Mapping, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Each word is there in every language of the site, and leaves the same blanks in each."""
    for key, value in group.items():
        place = group.values_at[key]
        if not isinstance(value, Mapping):
            message = f"`{key}`: expected words by language"
            yield place.problem(message, write_words(languages))
        elif not _is_word(value):
            yield from faults_of_words(value, languages)
        elif missing := [code for code in languages if not isinstance(value.get(code), str)]:
            yield place.problem(f"`{key}`: no words in {codes(missing)}", write_words(languages))
        else:
            yield from _other_blanks(key, value, languages)


def _other_blanks(key: str, value: Mapping, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Words that leave a blank, `{n}`, for what another language does not say."""
    blanks = [set(_BLANK.findall(value[code])) for code in languages]
    lacking = {blank for one, other in pairwise(blanks) for blank in one ^ other}
    if lacking:
        message = f"`{key}`: {', '.join(sorted(lacking))} not in every language"
        yield value.place.problem(message, "say the same in each")
