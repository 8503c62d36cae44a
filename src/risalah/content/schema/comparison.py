"""What is set side by side, and which sums are done again: comparisons.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from risalah.content.schema.record import Address, Local, Record, Slug, Switch


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
    count: tuple[Operand, ...] = ()


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
