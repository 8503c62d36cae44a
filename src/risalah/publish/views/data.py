"""Data and downloads: every file for machines, and what its columns mean."""

from __future__ import annotations

from risalah.build_state import PACKAGE
from risalah.publish.edition import PageContext
from risalah.publish.exports.bibliography import PAPERS
from risalah.publish.exports.datapackage import CLAIMS
from risalah.publish.exports.datasets import DATASETS
from risalah.publish.exports.formats import FORMATS
from risalah.publish.rows import View, cell, column, row, table
from risalah.publish.wording import number_words


def data_view(context: PageContext) -> View:
    """What templates/data.html shows."""
    edition = context.edition
    words = edition.ui["data"]
    lang = edition.lang
    files = []
    for dataset in DATASETS:
        count = len(list(dataset.rows(edition.library, edition.index)))
        files.append(
            row(
                [
                    cell(
                        f"data/{dataset.name}.csv", href=context.asset(f"data/{dataset.name}.csv")
                    ),
                    cell(words["sets"][dataset.name]),
                    cell("CSV"),
                    cell(number_words(count, lang)),
                ]
            )
        )
    for name, what in (
        (CLAIMS, words["claims_json"]),
        (PACKAGE, words["package"]),
        *((one.path(PAPERS), one.label) for one in FORMATS),
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
                    "note": words["sets"][dataset.name],
                    "table": table(
                        f"fields-{dataset.name}-table",
                        f"{words['dictionary']}: {dataset.name}.csv",
                        field_columns,
                        [
                            row(
                                [
                                    cell(field.name),
                                    cell(field.type),
                                    cell(words["columns"][field.meaning]),
                                ]
                            )
                            for field in dataset.fields
                        ],
                    ),
                }
                for dataset in DATASETS
            ),
        ],
    }
