"""Data and downloads: every file for machines, and what its columns mean."""

from __future__ import annotations

from risalah.publish.datasets import DATASETS, dataset_rows
from risalah.publish.edition import PageContext
from risalah.publish.rows import View, cell, column, row, table
from risalah.publish.wording import number_words


def data_view(context: PageContext) -> View:
    """What templates/data.html shows."""
    edition = context.edition
    words = edition.ui["data"]
    lang = edition.lang
    files = []
    for dataset in DATASETS:
        count = len(dataset_rows(dataset, edition.library, edition.index))
        files.append(
            row(
                [
                    cell(
                        f"data/{dataset.name}.csv", href=context.asset(f"data/{dataset.name}.csv")
                    ),
                    cell(dataset.what[lang]),
                    cell("CSV"),
                    cell(number_words(count, lang)),
                ]
            )
        )
    for name, what in (
        ("data/claims.json", words["claims_json"]),
        ("data/datapackage.json", words["package"]),
        ("data/sources.bib", "BibTeX"),
        ("data/sources.ris", "RIS"),
        ("data/sources.csl.json", "CSL-JSON"),
    ):
        suffix = name.rsplit(".", 1)[1].upper()
        files.append(
            row([cell(name, href=context.asset(name)), cell(what), cell(suffix), cell("")])
        )
    for key, one in edition.library.tables.items():
        path = f"data/tables/{key}.csv"
        files.append(
            row(
                [
                    cell(path, href=context.asset(path)),
                    cell(one.record.caption[lang]),
                    cell("CSV"),
                    cell(number_words(len(one.record.rows), lang)),
                ]
            )
        )
    columns = [
        column(words["file"]),
        column(words["what"]),
        column(words["format"]),
        column(words["rows_n"], num=True),
    ]
    field_columns = [column(words["field"]), column(words["type"]), column(words["meaning"])]
    return {
        "title": words["title"],
        "lede": words["lede"],
        "groups": [
            {
                "id": "files",
                "title": words["files"],
                "note": None,
                "table": table("files-table", words["of_all"], columns, files),
            },
            *(
                {
                    "id": f"fields-{dataset.name}",
                    "title": f"{dataset.name}.csv",
                    "note": dataset.what[lang],
                    "table": table(
                        f"fields-{dataset.name}-table",
                        f"{words['dictionary']}: {dataset.name}.csv",
                        field_columns,
                        [
                            row([cell(field.name), cell(field.type), cell(field.meaning[lang])])
                            for field in dataset.fields
                        ],
                    ),
                }
                for dataset in DATASETS
            ),
        ],
    }
