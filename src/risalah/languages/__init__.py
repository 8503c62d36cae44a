"""The languages that a site may have, by code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site."""

    code: str


LANGUAGES = {code: Language(code) for code in ("en", "id", "ms")}


def language_of(code: str) -> Language:
    """The language with this code; raises `LookupError` where the program has none."""
    return LANGUAGES[code]
