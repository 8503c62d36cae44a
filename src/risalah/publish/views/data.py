"""Data and downloads: every file for machines, and what its columns mean."""

from dataclasses import dataclass

from risalah import addresses
from risalah.build_state import PACKAGE
from risalah.publish.edition import PageContext
from risalah.publish.exports.bibliography import PAPERS
from risalah.publish.exports.datapackage import CLAIMS, DATASETS, Dataset
from risalah.publish.exports.reference import FORMATS
from risalah.publish.page_parts import Cell, Column, Row, Section, number_columns, table_of


@dataclass(frozen=True, slots=True)
class DataView:
    """What templates/data.html shows: the files first, then what the columns of each mean."""

    groups: tuple[Section, ...]


def data_view(context: PageContext) -> DataView:
    """Every file for machines."""
    return DataView((_files(context), *(_fields(context, dataset) for dataset in DATASETS)))


def _files(context: PageContext) -> Section:
    words = context.ui["data"]
    library, lang = context.library, context.lang
    rows = [
        _file(
            context,
            addresses.data(dataset.path),
            words["sets"][dataset.name],
            len(list(dataset.rows(library, context.index))),
        )
        for dataset in DATASETS
    ]
    rows.append(_file(context, CLAIMS, words["claims_json"]))
    rows.append(_file(context, PACKAGE, words["package"]))
    rows += [_file(context, one.path(PAPERS), one.label) for one in FORMATS]
    rows += [
        _file(context, addresses.table_csv(key), one.record.caption[lang], len(one.record.rows))
        for key, one in library.tables.items()
    ]
    columns = [Column(words[key]) for key in ("file", "what", "format")]
    columns += number_columns(words["rows_n"])
    table = table_of("files-table", words["of_all"], columns, rows, fold=True)
    return Section("files", words["files"], "", table)


def _file(context: PageContext, path: str, what: str, count: int | None = None) -> Row:
    suffix = path.rsplit(".", 1)[1].upper()
    n = "" if count is None else context.number(count)
    return Row([Cell(path, href=context.asset(path)), what, suffix, n])


def _fields(context: PageContext, dataset: Dataset) -> Section:
    words, file = context.ui["data"], dataset.path
    columns = [Column(words["field"]), Column(words["type"]), Column(words["meaning"])]
    rows = [Row([one.name, one.type, words["columns"][one.meaning]]) for one in dataset.fields]
    id = f"fields-{dataset.name}"
    table = table_of(f"{id}-table", f"{words['dictionary']}: {file}", columns, rows, fold=True)
    return Section(id, file, words["sets"][dataset.name], table)
