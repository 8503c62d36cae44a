"""What the parser drafts: claims.yaml and layout.yaml."""

from __future__ import annotations

from pydantic import Field

from risalah.content.schema.record import Record, Slug
from risalah.model import Claim


class ClaimsFile(Record):
    """claims.yaml: what the parser drafted from one text."""

    source: Slug
    text: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    claims: tuple[Claim, ...]


class Block(Record):
    """A block of a paper's layout, for the reading view: its kind and where it stands."""

    kind: str
    lang: str
    section: str
    spans: tuple[tuple[int, int], ...]
    note: int | None = Field(default=None, description="the number of a footnote's text")
    sentences: int = Field(default=0, description="sentences that could be claims")


class YearsOf(Record):
    """An author cited with several years."""

    author: str
    years: tuple[str, ...]


class Unread(Record):
    """A table that the parser did not read, and why."""

    table: str
    reason: str


class RemarksOn(Record):
    """What the apparatus of a paper lacks, as the parser found it."""

    missing_notes: tuple[int, ...] = ()
    several_years: tuple[YearsOf, ...] = ()
    unlisted: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()


class LayoutFile(Record):
    """layout.yaml: how the parser laid one text out, drafted beside claims.yaml."""

    source: Slug
    text: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    blocks: tuple[Block, ...]
    markers: tuple[tuple[int, int, int], ...] = Field(
        default=(), description="footnote markers: number, start, end"
    )
    remarks: RemarksOn
