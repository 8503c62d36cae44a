"""A topic, its look and its charts: topic.yaml, charts.yaml and drawings/."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, NamedTuple, NotRequired, Self, TypedDict

from pydantic import Discriminator, Field, PlainValidator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from risalah.content.schema.record import Local, Record, Slug, Switch
from risalah.looks.palette import COLOUR, HUES, PATH_DATA, SIGNS, Hue, Sign, own_hue


def _known_in(names: Iterable[str]) -> Callable[[Any], str]:
    """A validator of a word that is one of some names, whose list is data."""
    known = tuple(names)
    expected = ", ".join(f"'{name}'" for name in known[:-1]) + f" or '{known[-1]}'"

    def validated(value: Any) -> str:
        if value not in known:
            raise PydanticCustomError("literal_error", "unknown name", {"expected": expected})
        return str(value)

    return validated


def _own_or(name: str) -> Discriminator:
    """A mapping is what a topic brings of its own, all else the `name` of one of the site's."""
    return Discriminator(lambda value: "own" if isinstance(value, dict | Record) else name)


Colour = Annotated[str, Field(pattern=COLOUR, description="red, green, blue: `#rrggbb`")]


class OwnHue(Record):
    """A colour that a topic brings, for the light theme and for the dark one."""

    light: Colour
    dark: Colour


class OwnSign(Record):
    """A sign that a topic brings: a path on a field of 24 by 24, filled by the even-odd rule."""

    path: str = Field(pattern=PATH_DATA, max_length=4000)


HueOrOwn = Annotated[
    Annotated[
        str, PlainValidator(_known_in(HUES)), WithJsonSchema({"enum": list(HUES)}), Tag("hue")
    ]
    | Annotated[OwnHue, Tag("own")],
    _own_or("hue"),
]
SignOrOwn = Annotated[
    Annotated[
        str, PlainValidator(_known_in(SIGNS)), WithJsonSchema({"enum": list(SIGNS)}), Tag("sign")
    ]
    | Annotated[OwnSign, Tag("own")],
    _own_or("sign"),
]


class Telling(Record):
    """The one number that stands for a topic, by its claim."""

    claim: Slug
    figure: str
    gloss: Local


class Glance(Record):
    """One finding at a glance, with its witness."""

    claim: Slug
    figure: str | None = None
    text: Local


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


# ---- the fields of a row that a chart draws: specs read them, rows are made with them

ROW = "row"
"""The number of a row, from 0."""


class PointRow(TypedDict):
    """The row of a claim's figure; `percent` where it is a share, `series` where it has one."""

    label: str
    value: float
    high: float | None
    words: str
    percent: NotRequired[float]
    series: NotRequired[str]


POINT_FIELDS = frozenset(PointRow.__annotations__)


class ColumnFields(NamedTuple):
    """The fields of a table's row that one column makes: its value, and four beside it."""

    value: str
    words: str
    high: str
    lost: str
    inferred: str

    @classmethod
    def of(cls, key: str) -> Self:
        """The fields of the column `key`; a hyphen would be a minus to a spec."""
        name = key.replace("-", "_")
        return cls(name, *(f"{name}_{beside}" for beside in cls._fields[1:]))


class TopicRecord(Record):
    """topic.yaml: a topic's finding, its telling number and its look."""

    id: Slug
    chosen_sign: SignOrOwn = Field(alias="sign")
    chosen_hue: HueOrOwn = Field(alias="hue")
    name: Local
    title: Local
    finding: Local
    standfirst: Local
    telling: Telling
    glance: tuple[Glance, ...] = Field(min_length=3, max_length=5)
    sources: tuple[Slug, ...] = Field(min_length=1)
    near: tuple[Slug, ...] = ()

    @property
    def colours(self) -> Hue:
        """The colours of the topic, its own under a name that no other has."""
        if isinstance(self.chosen_hue, OwnHue):
            return own_hue(f"topic-{self.id}", self.chosen_hue.light, self.chosen_hue.dark)
        return HUES[self.chosen_hue]

    @property
    def motif(self) -> Sign:
        """The sign of the topic, its own under a name that no other has."""
        if isinstance(self.chosen_sign, OwnSign):
            return Sign(f"topic-{self.id}", self.chosen_sign.path)
        return Sign(self.chosen_sign, SIGNS[self.chosen_sign])

    @property
    def hue(self) -> str:
        """The name of the topic's colours."""
        return self.colours.name

    @property
    def sign(self) -> str:
        """The name of the topic's sign."""
        return self.motif.name
