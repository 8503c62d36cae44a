"""What an editor adds to a claim: notes.yaml."""

from __future__ import annotations

from pydantic import Field

from risalah.content.schema.record import Local, Record, Slug, Switch, Translated
from risalah.model import ClaimKind


class AddedActor(Record):
    """An actor that the parser missed: its id and the words of the quote that name it."""

    id: Slug
    text: str


class Fix(Record):
    """Corrections of the parser's reading of one claim, with the reason."""

    drop_actors: tuple[Slug, ...] = ()
    add_actors: tuple[AddedActor, ...] = ()
    drop_dates: tuple[str, ...] = ()
    drop_figures: tuple[str, ...] = ()
    set_kind: ClaimKind | None = None
    why: str = Field(min_length=1)


class Note(Translated):
    """notes.yaml: what the editor adds to the one claim whose words `on` gives."""

    on: str = Field(min_length=1)
    name: Slug | None = None
    gloss: Local | None = None
    topics: tuple[Slug, ...] = ()
    key: Switch = False
    fix: Fix | None = None
    caution: Local | None = None
    parity: str | None = Field(
        default=None, description="why the numbers of the translation differ from the quote's"
    )
