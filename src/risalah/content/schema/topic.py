"""A topic and its charts: topic.yaml, charts.yaml and drawings/."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from risalah.content.schema.look import HueOrOwn, OwnHue, OwnSign, SignOrOwn
from risalah.content.schema.record import Local, Record, Slug, Switch
from risalah.looks.palette import HUES, SIGNS, Hue, Sign, own_hue


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
