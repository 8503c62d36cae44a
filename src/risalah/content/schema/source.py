"""The files of one paper: what an editor writes of it, and what the parser drafts."""

from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator

from risalah.content.schema.record import (
    GATHERED,
    Address,
    Edtf,
    Local,
    Record,
    Slug,
    Switch,
    Translated,
    Words,
    gather_words,
    show_language_keys,
)
from risalah.model import Claim, ClaimKind, Language


class Author(Record):
    """A person as a bibliography names them; `given` is null for a single name."""

    family: str
    given: str | None = None


class ReadFrom(Record):
    """Where a field of the bibliographic record was read."""

    url: Address | None = None
    text: str | None = None
    note: Local | None = None


class Section(Translated):
    """A heading of the paper as printed, with the editor's translations."""

    heading: str


class SourceRecord(Record):
    """source.yaml: the bibliographic record; what is not known is null, never guessed."""

    model_config = ConfigDict(json_schema_extra=show_language_keys("title_"))

    id: Slug
    text: str = Field(pattern=r"^seeds/[A-Za-z0-9][A-Za-z0-9._-]*$")
    number: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$")
    label: Local = Field(description="the editor's own neutral description, shown as such")
    identified: Literal["full", "doi-only", "none"]
    type: Literal["article", "abstract", "thesis", "report", "unknown"] = "unknown"
    lang: Language = "id"
    title: str | None = None
    titles: Words = Field(alias=GATHERED)
    authors: tuple[Author, ...] = ()
    affiliation: str | None = None
    container: str | None = None
    publisher: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    date: Edtf | None = None
    doi: str | None = Field(default=None, pattern=r"""^10\.\d{4,9}/[^\s"{}\\]+$""")
    issn: str | None = None
    eissn: str | None = None
    url: Address | None = None
    keywords: tuple[str, ...] = ()
    licence: str | None = Field(default=None, description="under which the paper stands, in words")
    read_from: dict[str, ReadFrom] = Field(default_factory=dict)
    unknown: tuple[Local, ...] = ()
    topics: tuple[Slug, ...] = ()
    sections: tuple[Section, ...] = ()
    about: Local | None = None

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, data: Any) -> Any:
        return gather_words(data, "title_")

    def heading_in(self, heading: str, lang: str) -> str | None:
        """A heading of the paper in another language, where it was translated."""
        found = (one.words for one in self.sections if one.heading == heading)
        return next(found, {}).get(lang)


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


class Cell(Translated):
    """A table's cell that needs more than its printed words."""

    text: str | tuple[str, ...] | None = None
    value: int | float | str | None = None
    lost: Local | None = None
    inferred: Local | None = None


class Column(Record):
    """A column of a table: its key, its heading, and how its cells are read."""

    key: Slug
    name: Local
    type: Literal["year", "number", "money", "percent", "text", "status", "date"]
    unit: str | None = None


class Region(Record):
    """The stretch of the paper that holds all cells, by its first and last words."""

    from_: str = Field(alias="from")
    to: str


class TableRecord(Record):
    """tables.yaml: one table of the paper, or figures gathered from its prose (`list`)."""

    key: Slug
    number: str | None = None
    caption: Local
    kind: Literal["table", "list"] = "table"
    unit: Local | None = None
    within: Region | None = None
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[tuple[str | Cell, ...], ...] = Field(min_length=1)
    notes: Local | None = None
    source: str | None = None
    topics: tuple[Slug, ...] = ()


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
