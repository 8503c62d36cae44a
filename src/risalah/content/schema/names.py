"""Who and what the papers name: actors.yaml and glossary.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from risalah.content.schema.record import Local, Record, Slug
from risalah.model import ActorKind


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
