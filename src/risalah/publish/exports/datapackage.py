"""Every file of data/, and the data package (Frictionless, v2) that describes them.

Machine numbers have their own columns, what was printed is beside them. Knows the files and their
columns; must not know pages.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any, NamedTuple

from pydantic.dataclasses import dataclass

from risalah import addresses
from risalah.build_state import NAME
from risalah.content.cells import printed, translated, worth_of
from risalah.content.library import Library, Topic
from risalah.datafiles import STRICT, read_data
from risalah.publish.drawings.charts.rows import chart_csv_path, figure_of
from risalah.publish.events import dated
from risalah.publish.index import Index
from risalah.publish.text_checksums import text_checksums

CLAIMS = addresses.data("claims.json")
"""All claims with everything read from them."""

Json = dict[str, Any]
Rows = Iterable[Sequence[object]]


@dataclass(frozen=True, config=STRICT)
class Field:
    """A column: its name, its type in a data package, the key of the words for its meaning."""

    name: str
    type: str = "string"
    words: str = ""

    @property
    def meaning(self) -> str:
        """The key of the words; where none is given, the column's name."""
        return self.words or self.name


class Dataset(NamedTuple):
    """A table for machines: its name, its columns, and how its rows are made."""

    name: str
    fields: tuple[Field, ...]
    rows: Callable[[Library, Index], Rows]

    @property
    def path(self) -> str:
        """The file of the data set, below data/."""
        return f"{self.name}.csv"


def sheets(library: Library, index: Index) -> Iterator[tuple[str, Callable[[], Rows]]]:
    """The rows of each CSV file by its path, read when asked for."""
    for one in DATASETS:
        yield addresses.data(one.path), partial(_set_rows, one, library, index)
    for key in library.tables:
        yield addresses.table_csv(key), partial(_table_rows, library, key)
    for source in library.numerals:
        yield addresses.numerals_csv(source), partial(_numeral_rows, library, source)
    for topic in library.topics.values():
        for n, chart in enumerate(topic.charts):
            if chart.data.table is None:
                yield chart_csv_path(chart, topic), partial(_chart_rows, library, topic, n)


def claim_values(library: Library) -> Iterator[tuple[str, Callable[[], Json]]]:
    """Each claim as data, by the path of its JSON file."""
    for slug in library.claims:
        path = addresses.in_format(addresses.claim_stem(slug), "json")
        yield path, partial(claim_value, library, slug)


def _set_rows(one: Dataset, library: Library, index: Index) -> Rows:
    return [[f.name for f in one.fields], *one.rows(library, index)]


def _numeral_rows(library: Library, source: str) -> Rows:
    numerals = [(one.start, one.end, one.text, one.cls) for one in library.numerals[source]]
    return [("start", "end", "text", "class"), *numerals]


def csv_bytes(rows: Rows) -> bytes:
    """Rows as CSV (RFC 4180) in UTF-8, lines ended by LF."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def json_bytes(value: Any) -> bytes:
    """A value as indented JSON in UTF-8; half a surrogate pair as JSON spells it."""
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "backslashreplace")


# ---- the data package


def package_value(library: Library) -> Json:
    """The descriptor of data/, in the language of files that exist once for all editions.

    `texts`, a property of our own, names what the data were read from.
    """
    site, lang = library.site, library.site.main_language
    words = library.ui[lang]["data"]
    resources = []
    for one in DATASETS:
        columns = [
            {"name": f.name, "type": f.type, "description": words["columns"][f.meaning]}
            for f in one.fields
        ]
        resource = _resource(one.name, one.path, words["sets"][one.name])
        resources.append({**resource, "schema": {"fields": columns, "missingValues": [""]}})
    for key, table in library.tables.items():
        path = addresses.table_csv(key).removeprefix(addresses.data(""))
        resources.append(_resource(f"table-{key}", path, table.record.caption[lang]))
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": site.title,
        "description": site.tagline[lang],
        "licenses": [{"path": site.licence.url, "title": site.licence.name[lang]}],
        "texts": [
            {"source": source, "sha256": sha256}
            for source, sha256 in text_checksums(library).items()
        ],
        "resources": resources,
    }


def _resource(name: str, path: str, description: str) -> Json:
    form = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return {"name": name, "path": path, "description": description, **form}


# ---- claims, tables and charts


def claim_value(library: Library, slug: str) -> Json:
    """A claim as data: what claims.yaml holds, with the editor's additions and its lines."""
    annotated = library.claims[slug]
    read, main = asdict(annotated.claim), library.site.main_language
    return {
        "name": slug,
        **{key: value for key, value in read.items() if value not in (None, (), [])},
        "source": annotated.source.id,
        "lines": list(library.lines_of(annotated)),
        f"rendering_{main}": annotated.translation_in(main),
        "topics": list(annotated.topics),
    }


def _table_rows(library: Library, key: str) -> Rows:
    """A transcribed table: each column's printed words, its number, and where each cell stands."""
    table, main = library.tables[key], library.site.main_language
    columns = table.record.columns
    rows = [[f"{column.key}{of}" for column in columns for of in ("", "-value", "-at")]]
    for i, row in enumerate(table.record.rows):
        line: list[str] = []
        for j, (cell, column) in enumerate(zip(row, columns, strict=True)):
            worth = worth_of(cell, column)
            number = "" if worth is None else format(float(worth), "f").rstrip("0").rstrip(".")
            places = [span for span in table.spans.get((i, j), ()) if span is not None]
            at = " ".join(f"{span.start}-{span.end}" for span in places)
            line += [printed(cell) or translated(cell, main) or "", number, at]
        rows.append(line)
    return rows


def _chart_rows(library: Library, topic: Topic, n: int) -> Rows:
    """The data of a chart that is drawn from claims: the `n`-th of a topic's, from 0."""
    languages = library.site.languages
    labels = [f"{name}_{lang}" for name in ("label", "series") for lang in languages]
    rows: list[Sequence[object]] = [
        (*labels, "value", "high", "mod", "unit", "printed", "claim"),
    ]
    for point in topic.charts[n].data.points:
        figure = figure_of(point, library)
        label = [point.label[lang] for lang in languages]
        series = [point.series[lang] if point.series else "" for lang in languages]
        read = (figure.value, figure.high, figure.bound, figure.unit, figure.text)
        rows.append((*label, *series, *read, point.claim))
    return rows


# ---- the rows of the data sets; what is None is empty as CSV


def _claims(library: Library, _: Index) -> Rows:
    for annotated in library.claims.values():
        claim = annotated.claim
        yield (
            annotated.slug,
            claim.id,
            annotated.source.id,
            claim.kind,
            claim.lang,
            claim.section,
            *library.lines_of(annotated),
            " ".join(f"{start}-{end}" for start, end in claim.spans),
            claim.quote,
            annotated.translation_in(library.site.main_language),
            " ".join(dict.fromkeys(actor.id for actor in claim.actors)),
            " ".join(annotated.topics),
        )


def _figures(library: Library, _: Index) -> Rows:
    for annotated in library.claims.values():
        for one in annotated.claim.figures:
            read = (one.value, one.high, one.unit, one.bound, one.per, one.text)
            yield (annotated.slug, annotated.source.id, *read)


def _events(library: Library, _: Index) -> Rows:
    for date, annotated in dated(library.claims.values()):
        words = annotated.translation_in(library.site.main_language) or annotated.claim.quote
        read = (date.edtf, date.mod, date.text)
        yield (annotated.slug, annotated.source.id, *read, words, " ".join(annotated.topics))


def _mentions(library: Library, _: Index) -> Rows:
    for annotated in library.claims.values():
        for actor in annotated.claim.actors:
            known = library.actors.get(actor.id)
            kind, name = (known.kind, known.name[library.site.main_language]) if known else ("", "")
            yield (actor.id, kind, name, actor.text, annotated.slug)


def _pairs(_: Library, index: Index) -> Rows:
    for (a, b), counts in index.pairs.items():
        yield (a, b, counts.total(), " ".join(sorted(counts)))


_ROWS = {
    "claims": _claims,
    "figures": _figures,
    "events": _events,
    "actors": _mentions,
    "network": _pairs,
}
_COLUMNS = read_data(__package__, "datasets.yaml", dict[str, tuple[Field, ...]])

DATASETS = tuple(Dataset(name, _COLUMNS[name], rows) for name, rows in _ROWS.items())
"""The data sets, in the order in which a page lists them."""
