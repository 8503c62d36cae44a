"""The content as sets of rows for machines: what each column is, and how its rows are made.

Machine numbers have their own columns, what was printed is beside them. Knows the columns; must
not know pages. What a column means is in the site's own words, under `data`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from risalah.content.library import Library
from risalah.publish.events import dated
from risalah.publish.index import Index

Rows = Iterable[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, its type in a data package, and the site's words for its meaning.

    The words have the column's name where no others are given.
    """

    name: str
    type: str = "string"
    words: str = ""

    @property
    def meaning(self) -> str:
        """The key of the words for the column's meaning."""
        return self.words or self.name


@dataclass(frozen=True, slots=True)
class Dataset:
    """A table for machines: its name, its columns, and how its rows are made."""

    name: str
    fields: tuple[Field, ...]
    rows: Callable[[Library, Index], Rows]

    @property
    def path(self) -> str:
        """The file of the data set, below data/."""
        return f"{self.name}.csv"


def _claims(library: Library, _: Index) -> Rows:
    for annotated in library.claims.values():
        claim = annotated.claim
        first, last = library.lines_of(annotated)
        yield (
            annotated.slug,
            claim.id,
            annotated.source.id,
            claim.kind,
            claim.lang,
            claim.section,
            first,
            last,
            " ".join(f"{start}-{end}" for start, end in claim.spans),
            claim.quote,
            annotated.translation_in(library.site.main_language) or "",
            " ".join(dict.fromkeys(actor.id for actor in claim.actors)),
            " ".join(annotated.topics),
        )


def _figures(library: Library, _: Index) -> Rows:
    for annotated in library.claims.values():
        for figure in annotated.claim.figures:
            yield (
                annotated.slug,
                annotated.source.id,
                figure.value,
                "" if figure.high is None else figure.high,
                figure.unit,
                figure.bound or "",
                figure.per or "",
                figure.text,
            )


def _events(library: Library, _: Index) -> Rows:
    for date, annotated in dated(library.claims.values()):
        topics = " ".join(annotated.topics)
        words = annotated.translation_in(library.site.main_language) or annotated.claim.quote
        yield (
            annotated.slug,
            annotated.source.id,
            date.edtf,
            date.mod or "",
            date.text,
            words,
            topics,
        )


def _mentions(library: Library, _: Index) -> Rows:
    for annotated in library.claims.values():
        for actor in annotated.claim.actors:
            known = library.actors.get(actor.id)
            kind = known.kind if known else ""
            yield (
                actor.id,
                kind,
                known.name[library.site.main_language] if known else "",
                actor.text,
                annotated.slug,
            )


def _pairs(_library: Library, index: Index) -> Rows:
    for (a, b), counts in index.pairs.items():
        yield (a, b, counts.total(), " ".join(sorted(counts)))


DATASETS = (
    Dataset(
        "claims",
        (
            Field("claim"),
            Field("id", "string", "id_from_quote"),
            Field("source"),
            Field("kind", "string", "kind_of_claim"),
            Field("lang"),
            Field("section"),
            Field("first_line", "integer"),
            Field("last_line", "integer"),
            Field("spans"),
            Field("quote"),
            Field("rendering_en"),
            Field("actors"),
            Field("topics"),
        ),
        _claims,
    ),
    Dataset(
        "figures",
        (
            Field("claim"),
            Field("source"),
            Field("value", "number"),
            Field("high", "number"),
            Field("unit"),
            Field("mod", "string", "bound"),
            Field("per"),
            Field("printed"),
        ),
        _figures,
    ),
    Dataset(
        "events",
        (
            Field("claim"),
            Field("source"),
            Field("date"),
            Field("mod", "string", "part_of_time"),
            Field("printed"),
            Field("said"),
            Field("topics"),
        ),
        _events,
    ),
    Dataset(
        "actors",
        (
            Field("actor"),
            Field("kind", "string", "kind_of_actor"),
            Field("name_en"),
            Field("printed"),
            Field("claim"),
        ),
        _mentions,
    ),
    Dataset(
        "network",
        (
            Field("actor", "string", "one_actor"),
            Field("with", "string", "other_actor"),
            Field("claims", "integer", "claims_of_both"),
            Field("sources", "string", "papers_of_both"),
        ),
        _pairs,
    ),
)
