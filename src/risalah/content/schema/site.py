"""The records of the site as a whole: site, actors, glossary, comparisons, accuracy."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field

from risalah.content.schema.record import Address, Local, Record, Slug, Switch
from risalah.languages.language import language_of
from risalah.model import ActorKind


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


class ActorRecord(Record):
    """actors.yaml: one actor and every form in which the papers name it."""

    id: Slug
    kind: ActorKind
    name: Local
    aliases: tuple[str, ...] = ()
    iso: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    line: Local | None = None
    by: tuple[Slug, ...] = ()


class TermRecord(Record):
    """glossary.yaml: a named instrument or a concept, defined from the papers."""

    id: Slug
    kind: Literal["instrument", "concept"]
    name: Local
    aliases: tuple[str, ...] = ()
    definition: Local
    by: tuple[Slug, ...] = ()


class Operand(Record):
    """A number for a check: a claim's figure or date, or cells of a table, never typed in."""

    claim: Slug | None = None
    figure: str | None = None
    date: str | None = None
    high: Switch = False
    table: Slug | None = None
    column: Slug | None = None
    row: str | None = None
    rows: tuple[str, ...] = ()
    where: str | None = Field(default=None, description="count only the cells that say this")
    count: tuple["Operand", ...] = ()


class Check(Record):
    """A sum the site does again, with the result the editor found."""

    op: Literal["sum", "mean", "share", "growth", "difference", "ratio", "order", "equal", "count"]
    of: tuple[Operand, ...] = Field(min_length=1)
    against: Operand | None = None
    result: Literal["agrees", "differs"]
    places: int = Field(strict=True, default=2, ge=0, le=6)
    label: Local | None = None


class Party(Record):
    """One side of a comparison: a claim, and which of its figures is meant."""

    claim: Slug
    figure: str | None = None
    label: Local | None = None


class Outside(Local):
    """A fact from outside the papers, with its public address."""

    url: Address


class ComparisonRecord(Record):
    """comparisons.yaml: a fact about what papers state, with its place; not a verdict."""

    name: Slug
    kind: Literal[
        "conflict",
        "revision",
        "other-period",
        "other-definition",
        "rounding",
        "arithmetic",
        "chronology",
        "attribution",
        "announced",
        "wording",
        "agreement",
    ]
    topics: tuple[Slug, ...] = ()
    title: Local
    text: Local
    claims: tuple[Party, ...] = ()
    checks: tuple[Check, ...] = ()
    outside: Outside | None = None
    sharp: Switch = Field(default=False, description="shown on the home page")
