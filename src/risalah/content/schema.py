"""The shapes of the content files, one model a record, and their mistakes as problems.

Knows the keys and types of every YAML file; must not know what other files say (that is `load`
and `checks`). Field descriptions become the JSON Schemas that editors' programs use.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from risalah.content.yamltext import Mapping, Place, place_of
from risalah.edtf import parse_edtf
from risalah.model import ActorKind, Claim, ClaimKind
from risalah.problem import Problem

Slug = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
        max_length=80,
        description="lower-case words and digits joined by hyphens; safe as a file name",
    ),
]


Switch = Annotated[bool, Field(strict=True)]

_ADDRESS = r"""^https?://[^\s<>"{}|\\^`/?#]+(?:[/?#][^\s<>"{}|\\^`]*)?$"""

Address = Annotated[
    str,
    Field(
        pattern=_ADDRESS,
        description="an address on the web, beginning with https:// or http://",
    ),
]


def _edtf(value: str) -> str:
    parse_edtf(value)
    return value


Edtf = Annotated[str, AfterValidator(_edtf), Field(description="a date in the EDTF subset")]


class Record(BaseModel):
    """A mapping of a content file: closed, frozen, and it knows where it stands."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    _source: Mapping | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: Any) -> Any:
        made = handler(data)
        if isinstance(data, Mapping):
            made._source = data
        return made

    def place(self, *loc: int | str) -> Place:
        """Where the record, or the value at `loc` inside it, stands."""
        return Place("") if self._source is None else place_of(self._source, loc)


class Local(Record):
    """The same words in both languages of the site."""

    en: str = Field(min_length=1)
    id: str = Field(min_length=1)

    def __getitem__(self, lang: str) -> str:
        return self.id if lang == "id" else self.en


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
    languages: tuple[str, ...] = Field(default=("en", "id"), min_length=1)
    base_url: Address | None = Field(
        default=None, description="the address the site is published at; null while there is none"
    )
    licence: Licence
    cite: CiteSite
    lead: Slug | None = Field(default=None, description="the claim that opens the home page")
    topics: tuple[Slug, ...] = Field(default=(), description="the topics in the order shown")


class Author(Record):
    """A person as a bibliography names them; `given` is null for a single name."""

    family: str
    given: str | None = None


class ReadFrom(Record):
    """Where a field of the bibliographic record was read."""

    url: Address | None = None
    text: str | None = None
    note: Local | None = None


class Section(Record):
    """A heading of the paper as printed, with the editor's translations."""

    heading: str
    en: str

    def translation_in(self, lang: str) -> str | None:
        """The heading in another language, where it was translated."""
        return self.en if lang == "en" else None


class SourceRecord(Record):
    """source.yaml: the bibliographic record; what is not known is null, never guessed."""

    id: Slug
    text: str = Field(pattern=r"^seeds/[A-Za-z0-9][A-Za-z0-9._-]*$")
    number: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$")
    label: Local = Field(description="the editor's own neutral description, shown as such")
    identified: Literal["full", "doi-only", "none"]
    type: Literal["article", "abstract", "thesis", "report", "unknown"] = "unknown"
    lang: Literal["id", "en"] = "id"
    title: str | None = None
    title_en: str | None = None
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
    read_from: dict[str, ReadFrom] = Field(default_factory=dict)
    unknown: tuple[Local, ...] = ()
    topics: tuple[Slug, ...] = ()
    sections: tuple[Section, ...] = ()
    about: Local | None = None

    def title_in(self, lang: str) -> str | None:
        """The title in another language than the paper's, where it was translated."""
        return self.title_en if lang == "en" else None

    def heading_in(self, heading: str, lang: str) -> str | None:
        """A heading of the paper in another language, where it was translated."""
        for section in self.sections:
            if section.heading == heading:
                return section.translation_in(lang)
        return None


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


class Note(Record):
    """notes.yaml: what the editor adds to the one claim whose words `on` gives."""

    on: str = Field(min_length=1)
    name: Slug | None = None
    en: str | None = None
    gloss: Local | None = None
    topics: tuple[Slug, ...] = ()
    key: Switch = False
    fix: Fix | None = None
    caution: Local | None = None
    parity: str | None = Field(
        default=None, description="why the numbers of the translation differ from the quote's"
    )


class Cell(Record):
    """A table's cell that needs more than its printed words."""

    text: str | tuple[str, ...] | None = None
    value: int | float | str | None = None
    en: str | None = None
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


class Caption(Record):
    """A table's caption: the printed words and their translation."""

    id: str
    en: str

    def __getitem__(self, lang: str) -> str:
        return self.id if lang == "id" else self.en


class TableRecord(Record):
    """tables.yaml: one table of the paper, or figures gathered from its prose (`list`)."""

    key: Slug
    number: str | None = None
    caption: Caption
    kind: Literal["table", "list"] = "table"
    unit: Local | None = None
    within: Region | None = None
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[tuple[str | Cell, ...], ...] = Field(min_length=1)
    notes: Local | None = None
    source: str | None = None
    topics: tuple[Slug, ...] = ()


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


class Outside(Record):
    """A fact from outside the papers, with its public address."""

    en: str
    id: str
    url: Address

    def __getitem__(self, lang: str) -> str:
        return self.id if lang == "id" else self.en


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


class Telling(Record):
    """The one number that tells a topic, by its claim."""

    claim: Slug
    figure: str
    gloss: Local


class Glance(Record):
    """One finding at a glance, with its witness."""

    claim: Slug
    figure: str | None = None
    text: Local


class ChartSpec(Record):
    """charts.yaml: a Vega-Lite spec over a table or over claims' figures."""

    key: Slug
    title: Local = Field(description="the finding that the chart shows")
    caption: Local = Field(description="what is drawn, and in which unit")
    alt: Local = Field(description="what a reader who cannot see the drawing should know of it")
    data: ChartData
    base: ChartBase | None = Field(default=None, description="what the chart shares with others")
    spec: dict[str, Any] = Field(
        default_factory=dict,
        description="the Vega-Lite spec, without data and width; laid over that of `base`",
    )
    narrow: dict[str, Any] = Field(
        default_factory=dict, description="what differs in the drawing for narrow screens"
    )


class ChartBase(Record):
    """drawings/*.yaml: a spec that several charts share, included as their `base`."""

    spec: dict[str, Any]
    narrow: dict[str, Any] = Field(default_factory=dict)


class ChartPoint(Record):
    """One row of a chart's data: labels typed by the editor, the number by reference."""

    label: Local
    claim: Slug
    figure: str = Field(min_length=1, description="the figure's words in the claim")
    series: Local | None = None
    high: Switch = Field(default=False, description="draw the upper end of a range")


class ChartData(Record):
    """Where a chart's numbers come from: a table with columns, or figures of claims."""

    table: Slug | None = None
    columns: tuple[Slug, ...] = Field(default=(), description="all columns where none is named")
    where: dict[str, str] = Field(
        default_factory=dict, description="only the rows whose cell in the column says this"
    )
    points: tuple[ChartPoint, ...] = ()


class TopicRecord(Record):
    """topic.yaml: a topic's finding, its telling number and its look."""

    id: Slug
    sign: Literal["kawung", "tumpal", "megamendung", "parang", "truntum"]
    hue: Literal["teal", "ochre", "indigo", "brick", "plum"]
    name: Local
    title: Local
    finding: Local
    standfirst: Local
    telling: Telling
    glance: tuple[Glance, ...] = Field(min_length=3, max_length=5)
    sources: tuple[Slug, ...] = Field(min_length=1)
    near: tuple[Slug, ...] = ()


class ScoreRecord(Record):
    """accuracy.yaml: how well one kind of thing is read, measured against the gold."""

    kind: str
    gold: int
    precision: float
    recall: float
    f1: float


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


FILES: dict[str, Any] = {
    "accuracy": list[ScoreRecord],
    "actors": list[ActorRecord],
    "charts": list[ChartSpec],
    "claims": ClaimsFile,
    "comparisons": list[ComparisonRecord],
    "glossary": list[TermRecord],
    "layout": LayoutFile,
    "notes": list[Note],
    "site": Site,
    "source": SourceRecord,
    "tables": list[TableRecord],
    "topic": TopicRecord,
}
"""The type of each kind of content file, by the name its JSON Schema has."""

T = TypeVar("T")


def read_as(kind: type[T], value: object, place: Place) -> tuple[T | None, list[Problem]]:
    """`value` typed as `kind`, or every problem it has; `place` stands for an empty file."""
    try:
        return TypeAdapter(kind).validate_python(value), []
    except ValidationError as error:
        return None, list(_problems(error, value, place))


def json_schemas() -> dict[str, dict[str, Any]]:
    """A JSON Schema (draft 2020-12) for each kind of content file, by name."""
    return {name: TypeAdapter(kind).json_schema() for name, kind in sorted(FILES.items())}


def _problems(error: ValidationError, value: object, place: Place) -> Iterable[Problem]:
    for item in error.errors(include_url=False):
        loc = item["loc"]
        at = place_of(value, loc)
        key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "")
        if item["type"] == "extra_forbidden":
            holder = _at(value, loc[:-1])
            if isinstance(holder, Mapping) and key in holder.keys_at:
                at = holder.keys_at[key]
        yield (at if at.path else place).problem(*_wording(item, key))


def _at(value: object, loc: tuple[int | str, ...]) -> object:
    for step in loc:
        if isinstance(value, Mapping) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return value


_EXPECTED = {
    "string_type": "words",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "dataclass_type": "a mapping",
}


def _wording(item: Any, key: str) -> tuple[str, str]:
    found, kind, context = item["input"], item["type"], item.get("ctx", {})
    shown = f"`{found}`" if isinstance(found, str | int | float) else _kind_of(found)
    if kind == "missing":
        return f"`{key}` is missing", f"add `{key}:`"
    if kind == "extra_forbidden":
        if found is None and " " in key:
            return f"unknown key `{key}`", "put words that hold a comma into quotes"
        near = difflib.get_close_matches(key, _known_keys(), 1)
        return f"unknown key `{key}`", f"did you mean `{near[0]}`?" if near else "remove it"
    if kind == "literal_error":
        return f"`{key}`: expected {context['expected']}, found {shown}", "choose one of these"
    if kind == "string_pattern_mismatch":
        if context["pattern"] == _ADDRESS:
            return f"`{key}`: {shown} is no address on the web", "write `https://…`"
        return f"`{key}`: {shown} does not match {context['pattern']}", "mend the form"
    if kind in _EXPECTED:
        help = 'quote it: "…"' if kind == "string_type" and isinstance(found, int | float) else ""
        return f"`{key}`: expected {_EXPECTED[kind]}, found {shown}", help
    if kind == "value_error":
        return f"`{key}`: {context['error']}", "mend the value"
    return f"`{key}`: {item['msg'].lower()}", ""


def _kind_of(found: object) -> str:
    if found is None:
        return "nothing"
    return {dict: "a mapping", list: "a list", bool: "a switch"}.get(
        next((t for t in (dict, list, bool) if isinstance(found, t)), object), "something else"
    )


def _known_keys() -> list[str]:
    names: set[str] = set()
    for kind in Record.__subclasses__():
        names.update(field.alias or name for name, field in kind.model_fields.items())
    return sorted(names)
