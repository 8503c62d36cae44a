"""Every file of data/ and the data package that describes them; claims as JSON.

Follows Frictionless Data Package v2. Knows the files; must not know pages.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from risalah import addresses
from risalah.build_state import NAME, PACKAGE
from risalah.content.cells import printed, translated, worth_of
from risalah.content.library import Library, Table
from risalah.publish.exports.chart_data import chart_files
from risalah.publish.exports.datasets import DATASETS, Dataset, Rows
from risalah.publish.exports.files import Json, csv_bytes, json_bytes
from risalah.publish.index import Index

CLAIMS = addresses.data("claims.json")
"""All claims with everything read from them."""


def dataset_files(library: Library, index: Index) -> dict[str, bytes]:
    """Every file of data/: the sets, the tables, the numeral ledgers, claims as JSON."""
    claims = {slug: json_bytes(_claim(library, slug)) for slug in library.claims}
    return {
        **{addresses.data(one.path): _set_csv(one, library, index) for one in DATASETS},
        **{
            addresses.table_csv(key): csv_bytes(_table_rows(table, library.site.main_language))
            for key, table in library.tables.items()
        },
        **{
            addresses.numerals_csv(source): csv_bytes(
                [
                    ("start", "end", "text", "class"),
                    *((n.start, n.end, n.text, n.cls) for n in ledger),
                ]
            )
            for source, ledger in library.numerals.items()
        },
        **chart_files(library),
        **{
            addresses.in_format(addresses.claim_stem(slug), "json"): written
            for slug, written in claims.items()
        },
        CLAIMS: _json_list(list(claims.values())),
        PACKAGE: json_bytes(_package(library)),
    }


def _set_csv(dataset: Dataset, library: Library, index: Index) -> bytes:
    head = [field.name for field in dataset.fields]
    return csv_bytes([head, *dataset.rows(library, index)])


def _package(library: Library) -> Json:
    """The descriptor of data/, in the language of files that exist once for all editions."""
    site, lang = library.site, library.site.main_language
    words = library.ui[lang]["data"]
    sets = [
        {**_resource(one.name, one.path, words["sets"][one.name]), "schema": _schema(one, words)}
        for one in DATASETS
    ]
    tables = [
        _resource(
            f"table-{key}",
            addresses.table_csv(key).removeprefix(addresses.data("")),
            table.record.caption[lang],
        )
        for key, table in library.tables.items()
    ]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": site.title,
        "description": site.tagline[lang],
        "licenses": [{"path": site.licence.url, "title": site.licence.name[lang]}],
        "resources": [*sets, *tables],
    }


def _resource(name: str, path: str, description: str) -> Json:
    return {
        "name": name,
        "path": path,
        "description": description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
    }


def _schema(dataset: Dataset, words: Mapping[str, Any]) -> Json:
    fields = [
        {"name": f.name, "type": f.type, "description": words["columns"][f.meaning]}
        for f in dataset.fields
    ]
    return {"fields": fields, "missingValues": [""]}


def _json_list(written: Sequence[bytes]) -> bytes:
    """A list of values that are written already, each a step further in."""
    inner = b",\n".join(value.rstrip() for value in written).replace(b"\n", b"\n ")
    return b"[\n " + inner + b"\n]\n" if written else b"[]\n"


def _claim(library: Library, slug: str) -> Json:
    """A claim as data: what claims.yaml holds, with the editor's additions and its lines."""
    annotated = library.claims[slug]
    first, last = library.lines_of(annotated)
    read, main = dataclasses.asdict(annotated.claim), library.site.main_language
    return {
        "name": slug,
        **{key: value for key, value in read.items() if value not in (None, (), [])},
        "source": annotated.source.id,
        "lines": [first, last],
        f"rendering_{main}": annotated.translation_in(main),
        "topics": list(annotated.topics),
    }


def _table_rows(table: Table, main: str) -> Rows:
    """A transcribed table: each column's printed words, its number, and where each cell stands."""
    columns = table.record.columns
    yield [f"{column.key}{of}" for column in columns for of in ("", "-value", "-at")]
    for i, row in enumerate(table.record.rows):
        line: list[object] = []
        for j, (cell, column) in enumerate(zip(row, columns, strict=True)):
            worth = worth_of(cell, column)
            number = "" if worth is None else format(float(worth), "f").rstrip("0").rstrip(".")
            places = [span for span in table.spans.get((i, j), ()) if span is not None]
            at = " ".join(f"{span.start}-{span.end}" for span in places)
            line += [printed(cell) or translated(cell, main), number, at]
        yield line
