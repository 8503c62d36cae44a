"""The languages that a site may have, by code."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "id", "ms")
"""The codes of all languages."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site."""

    code: str


def language_of(code: str) -> Language:
    """The language of a code; ValueError names the known ones."""
    if code not in LANGUAGES:
        known = ", ".join(f"`{known}`" for known in LANGUAGES)
        raise ValueError(f"unknown language `{code}`; expected one of {known}")
    return Language(code)
