"""The records of the site as a whole: site.yaml, and how well papers are read."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field

from risalah.content.schema.record import Address, Local, Record, Slug
from risalah.languages.language import language_of


def _language(code: str) -> str:
    language_of(code)
    return code


LanguageCode = Annotated[str, AfterValidator(_language)]


def _each_once(codes: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(codes)) < len(codes):
        raise ValueError("a language is named twice")
    return codes


class Licence(Record):
    """Under which licence the site's own words stand, and what it covers."""

    name: Local
    url: Address
    covers: Local


class CiteSite(Record):
    """How the site itself is cited."""

    author: str = Field(min_length=1)
    how: Local


def _with_content(schema: dict[str, Any]) -> None:
    """Let editors' programs accept `content`, which `load` takes out of site.yaml beforehand."""
    what = "which files belong to the site, each pulled in with `!include`"
    schema["properties"]["content"] = {"type": "object", "description": what}


class Site(Record):
    """site.yaml: what the site is called, who made it, where it will stand."""

    model_config = ConfigDict(json_schema_extra=_with_content)

    title: str = Field(min_length=1)
    tagline: Local
    languages: Annotated[tuple[LanguageCode, ...], AfterValidator(_each_once)] = Field(
        min_length=1, description="codes; the first stands at the root, the others below their code"
    )
    base_url: Address | None = Field(
        default=None, description="the address the site is published at; null while there is none"
    )
    licence: Licence
    cite: CiteSite
    lead: Slug | None = Field(default=None, description="the claim that opens the home page")
    topics: tuple[Slug, ...] = Field(default=(), description="the topics in the order shown")

    @property
    def main_language(self) -> str:
        """The language at the root, and of files that exist once for all languages."""
        return self.languages[0]


class ScoreRecord(Record):
    """accuracy.yaml: how well one kind of thing is read, measured against the gold."""

    kind: str
    gold: int
    precision: float
    recall: float
    f1: float
