"""The content as tables for machines: CSV with a data package that describes each column.

Follows Frictionless Data Package v2: machine numbers in their own columns, what was printed
beside them. Knows the columns; must not know pages.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from risalah.build_state import NAME, PACKAGE
from risalah.content.arithmetic import printed, translated, worth_of
from risalah.content.checks.tables import cell_spans
from risalah.content.library import Library, Table
from risalah.publish.charts import chart_files
from risalah.publish.events import dated
from risalah.publish.index import Index

Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, its type in a data package, and its meaning in both languages."""

    name: str
    type: str
    meaning: Words


@dataclass(frozen=True, slots=True)
class Dataset:
    """A table for machines: name, what it holds, its columns, and how its rows are made."""

    name: str
    what: Words
    fields: tuple[Field, ...]
    rows: Callable[[Library, Index], Iterable[Sequence[object]]]


def dataset_rows(dataset: Dataset, library: Library, index: Index) -> list[Sequence[object]]:
    """The rows of a data set."""
    return list(dataset.rows(library, index))


def dataset_files(library: Library, index: Index) -> dict[str, bytes]:
    """Every file of data/: the sets, the tables, the numeral ledgers, claims as JSON."""
    files: dict[str, bytes] = {}
    resources = []
    for dataset in DATASETS:
        path = f"{dataset.name}.csv"
        head = [field.name for field in dataset.fields]
        files[f"data/{path}"] = _csv([head, *dataset.rows(library, index)])
        fields = [
            {"name": f.name, "type": f.type, "description": f.meaning["en"]} for f in dataset.fields
        ]
        resources.append(
            {
                "name": dataset.name,
                "path": path,
                "description": dataset.what["en"],
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": fields, "missingValues": [""]},
            }
        )
    for key, table in library.tables.items():
        files[f"data/tables/{key}.csv"] = _csv(_table_rows(table, library))
        resources.append(
            {
                "name": f"table-{key}",
                "path": f"tables/{key}.csv",
                "description": table.record.caption.en,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
            }
        )
    for source, ledger in library.numerals.items():
        rows = [(n.start, n.end, n.text, n.cls) for n in ledger]
        files[f"data/numerals/{source}.csv"] = _csv([("start", "end", "text", "class"), *rows])
    files |= chart_files(library)
    claims = {slug: _json(_claim(library, slug)) for slug in library.claims}
    files |= {f"claims/{slug}.json": written for slug, written in claims.items()}
    files["data/claims.json"] = _json_list(list(claims.values()))
    site = library.site
    files[PACKAGE] = _json(
        {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": NAME,
            "title": site.title,
            "description": site.tagline.en,
            "licenses": [{"path": site.licence.url, "title": site.licence.name.en}],
            "resources": resources,
        }
    )
    return files


def _csv(rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def _json(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False) + "\n"
    return text.encode("utf-8", "backslashreplace")


def _json_list(written: Sequence[bytes]) -> bytes:
    """A list of values that are written already, each a step further in."""
    inner = b",\n".join(value.rstrip() for value in written).replace(b"\n", b"\n ")
    return b"[\n " + inner + b"\n]\n" if written else b"[]\n"


def _claim(library: Library, slug: str) -> dict[str, Any]:
    """A claim as data: what claims.yaml holds, with the editor's additions and its lines."""
    annotated = library.claims[slug]
    first, last = library.lines_of(annotated)
    read = dataclasses.asdict(annotated.claim)
    return {
        "name": slug,
        **{key: value for key, value in read.items() if value not in (None, (), [])},
        "source": annotated.source.id,
        "lines": [first, last],
        "rendering_en": annotated.translation,
        "topics": list(annotated.topics),
    }


def _table_rows(table: Table, library: Library) -> Iterable[Sequence[object]]:
    """A transcribed table: each column's printed words, its number, and where each cell stands."""
    record = table.record
    spans = cell_spans(table, library.papers[table.source.id])
    head: list[str] = []
    for column in record.columns:
        head += [column.key, f"{column.key}-value", f"{column.key}-at"]
    yield head
    for i, row in enumerate(record.rows):
        line: list[object] = []
        for j, (cell, column) in enumerate(zip(row, record.columns, strict=True)):
            worth = worth_of(cell, column)
            places = [span for span in spans.get((i, j), ()) if span is not None]
            number = "" if worth is None else format(float(worth), "f").rstrip("0").rstrip(".")
            said = printed(cell) or translated(cell)
            at = " ".join(f"{span.start}-{span.end}" for span in places)
            line += [said, number, at]
        yield line


# ---- the sets


def _claims(library: Library, _: Index) -> Iterable[Sequence[object]]:
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
            annotated.translation or "",
            " ".join(dict.fromkeys(actor.id for actor in claim.actors)),
            " ".join(annotated.topics),
        )


def _figures(library: Library, _: Index) -> Iterable[Sequence[object]]:
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


def _events(library: Library, _: Index) -> Iterable[Sequence[object]]:
    for date, annotated in dated(library.claims.values()):
        topics = " ".join(annotated.topics)
        said = annotated.translation or annotated.claim.quote
        yield (
            annotated.slug,
            annotated.source.id,
            date.edtf,
            date.mod or "",
            date.text,
            said,
            topics,
        )


def _mentions(library: Library, _: Index) -> Iterable[Sequence[object]]:
    for annotated in library.claims.values():
        for actor in annotated.claim.actors:
            known = library.actors.get(actor.id)
            kind = known.kind if known else ""
            yield (actor.id, kind, known.name.en if known else "", actor.text, annotated.slug)


def _pairs(_library: Library, index: Index) -> Iterable[Sequence[object]]:
    for (a, b), counts in index.pairs.items():
        yield (a, b, counts.total(), " ".join(sorted(counts)))


_CLAIM = Field("claim", "string", {"en": "permanent name of the claim", "id": "nama tetap klaim"})
_SOURCE = Field("source", "string", {"en": "id of the paper", "id": "pengenal makalah"})

DATASETS: tuple[Dataset, ...] = (
    Dataset(
        "claims",
        {
            "en": "Every claim with its quote, its place and its translation",
            "id": "Setiap klaim dengan kutipan, letak, dan terjemahannya",
        },
        (
            _CLAIM,
            Field("id", "string", {"en": "id from the quote", "id": "pengenal dari kutipan"}),
            _SOURCE,
            Field("kind", "string", {"en": "kind of claim", "id": "jenis klaim"}),
            Field("lang", "string", {"en": "language of the quote", "id": "bahasa kutipan"}),
            Field("section", "string", {"en": "heading it stands under", "id": "judul bagiannya"}),
            Field("first_line", "integer", {"en": "first line", "id": "baris pertama"}),
            Field("last_line", "integer", {"en": "last line", "id": "baris terakhir"}),
            Field(
                "spans",
                "string",
                {
                    "en": "offsets in code points, end exclusive",
                    "id": "letak dalam titik kode, akhir tidak termasuk",
                },
            ),
            Field("quote", "string", {"en": "the paper's words", "id": "kata-kata makalah"}),
            Field("rendering_en", "string", {"en": "our English", "id": "terjemahan Inggris kami"}),
            Field("actors", "string", {"en": "ids of actors named", "id": "pengenal aktor"}),
            Field("topics", "string", {"en": "ids of topics", "id": "pengenal topik"}),
        ),
        _claims,
    ),
    Dataset(
        "figures",
        {"en": "Every quantity read from the papers", "id": "Setiap besaran dari makalah"},
        (
            _CLAIM,
            _SOURCE,
            Field("value", "number", {"en": "fully scaled number", "id": "bilangan utuh"}),
            Field("high", "number", {"en": "upper end of a range", "id": "batas atas rentang"}),
            Field(
                "unit",
                "string",
                {
                    "en": "percent, ISO 4217, ratio, index, multiple, or the noun counted",
                    "id": "percent, ISO 4217, ratio, index, multiple, atau benda yang dihitung",
                },
            ),
            Field(
                "mod",
                "string",
                {
                    "en": "more-than, at-least, less-than, about, up-to",
                    "id": "more-than, at-least, less-than, about, up-to",
                },
            ),
            Field("per", "string", {"en": "per what", "id": "per apa"}),
            Field("printed", "string", {"en": "the words as printed", "id": "kata yang tercetak"}),
        ),
        _figures,
    ),
    Dataset(
        "events",
        {
            "en": "Every date with its claim, in order of time",
            "id": "Setiap tanggal dengan klaimnya",
        },
        (
            _CLAIM,
            _SOURCE,
            Field("date", "string", {"en": "EDTF, levels 0-2 in part", "id": "EDTF"}),
            Field("mod", "string", {"en": "early, mid, late", "id": "early, mid, late"}),
            Field("printed", "string", {"en": "the words as printed", "id": "kata yang tercetak"}),
            Field("said", "string", {"en": "what is said", "id": "yang dikatakan"}),
            Field("topics", "string", {"en": "ids of topics", "id": "pengenal topik"}),
        ),
        _events,
    ),
    Dataset(
        "actors",
        {"en": "Every mention of an actor in a claim", "id": "Setiap penyebutan aktor dalam klaim"},
        (
            Field("actor", "string", {"en": "id of the actor", "id": "pengenal aktor"}),
            Field("kind", "string", {"en": "kind of actor", "id": "jenis aktor"}),
            Field(
                "name_en", "string", {"en": "name in English", "id": "nama dalam bahasa Inggris"}
            ),
            Field("printed", "string", {"en": "the words as printed", "id": "kata yang tercetak"}),
            _CLAIM,
        ),
        _mentions,
    ),
    Dataset(
        "network",
        {"en": "Pairs of actors named in one claim", "id": "Pasangan aktor dalam satu klaim"},
        (
            Field("actor", "string", {"en": "id of one actor", "id": "pengenal satu aktor"}),
            Field("with", "string", {"en": "id of the other", "id": "pengenal yang lain"}),
            Field("claims", "integer", {"en": "claims that name both", "id": "klaim keduanya"}),
            Field("sources", "string", {"en": "in which papers", "id": "dalam makalah mana"}),
        ),
        _pairs,
    ),
)
