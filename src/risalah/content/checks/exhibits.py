"""Tables, charts and comparisons show what papers print, and draw and sum up nothing else."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from risalah.content.cells import pieces_of, says
from risalah.content.checks.specs import faults_of
from risalah.content.library import Library, Table
from risalah.content.schema.topic import POINT_FIELDS, ROW, ChartSpec, ColumnFields
from risalah.problem import Problem, nearest


def check_tables(library: Library, name: str) -> Iterable[Problem]:
    """Each row is as wide as the table, and each printed cell stands in the table's region."""
    table = library.tables[name]
    record = table.record
    for i, row in enumerate(record.rows):
        if len(row) != len(record.columns):
            message = f"row has {len(row)} cells, the table {len(record.columns)} columns"
            yield record.place("rows", i).problem(message, "fill the row, or drop a cell")
    if table.fault:
        yield record.place("within").problem(table.fault, "copy the words from the paper")
    yield from _unplaced(table)


def _unplaced(table: Table) -> Iterator[Problem]:
    for (i, j), found in table.spans.items():
        pieces = pieces_of(table.record.rows[i][j])
        for piece, span in zip(pieces, found, strict=True):
            if span is None:
                help = "copy the cell from the paper, or mark it `lost` or `inferred`"
                message = f"cell `{piece}` does not stand in the region of the table"
                yield table.record.place("rows", i, j).problem(message, help)


ROW_MAKERS = frozenset({"density", "impute", "loess", "quantile", "regression"})
"""Transforms that make rows which the data do not have."""

MOST_STEPS = 200
"""The longest sequence that a drawing may count."""

_SEQUENCE = re.compile(r"sequence\s*\((?P<length>[^)]*)\)?")


def check_charts(library: Library, topic: str) -> Iterable[Problem]:
    """A chart has a table's rows or claims' figures, and its drawing uses fields that they have."""
    keys: set[str] = set()
    for chart in library.topics[topic].charts:
        if chart.key in keys:
            message = f"chart `{chart.key}` is there already"
            yield chart.place("key").problem(message, "give each chart of a topic its own key")
        keys.add(chart.key)
        yield from _data(chart, library)
        yield from _specs(chart, library)


def _data(chart: ChartSpec, library: Library) -> Iterator[Problem]:
    data = chart.data
    if (data.table is None) == (not data.points):
        yield data.place().problem("expected a `table` or `points`", "give one of the two")
        return
    for point in data.points:
        annotated = library.claims.get(point.claim)
        if annotated is None or annotated.figure(point.figure) is not None:
            continue
        if any(point.figure in one.text for one in annotated.claim.dates):
            message = f"`{point.figure}` is a date; a chart draws figures"
            yield point.place("figure").problem(message, "name a figure of the claim")
    one = library.tables.get(data.table or "")
    if one is not None:
        yield from _of_table(chart, one)


def _of_table(chart: ChartSpec, one: Table) -> Iterator[Problem]:
    columns = {column.key: i for i, column in enumerate(one.record.columns)}
    places = [
        *((name, chart.data.place("columns", i)) for i, name in enumerate(chart.data.columns)),
        *((name, chart.data.place("where", name)) for name in chart.data.where),
    ]
    for name, place in places:
        if name not in columns:
            help = _help(name, columns)
            yield place.problem(f"table `{one.key}` has no column `{name}`", help)
    where = {columns[key]: words for key, words in chart.data.where.items() if key in columns}
    if not any(all(says(row[i], words) for i, words in where.items()) for row in one.record.rows):
        wanted = ", ".join(f"`{words}`" for words in where.values())
        message = f"no row of table `{one.key}` says {wanted}"
        yield chart.data.place("where").problem(message, "write the cell as it is printed")


def _specs(chart: ChartSpec, library: Library) -> Iterator[Problem]:
    base = chart.base
    whole: dict[tuple[str, ...], dict[str, Any]] = {
        ("spec",): chart.spec,
        ("narrow",): chart.narrow,
    }
    if base is not None:
        whole |= {("base", "spec"): base.spec, ("base", "narrow"): base.narrow}
    specs = [(within[0], spec) for within, spec in whole.items()]
    known = _known(chart, library) | {name for _, spec in specs for name in _made(spec)}
    for within, spec in whole.items():
        field = within[0]
        for key in ("data", "datasets"):
            if any(key in part for part in _parts(spec)):
                message = f"`{key}` in the drawing; a chart's numbers come from claims and tables"
                yield chart.place(field).problem(message, "remove it, and name `table` or `points`")
        yield from _made_up(chart, field, spec, specs)
        for fault in faults_of(spec):
            yield chart.place(*within, *fault.loc).problem(fault.message, fault.help)
        if any("image" in (part.get("mark"), part.get("type")) for part in _parts(spec)):
            message = "a picture in the drawing; it would be fetched from elsewhere"
            yield chart.place(field).problem(message, "draw with another mark")
        for name in dict.fromkeys(_used(spec)):
            if name not in known:
                message = f"the drawing uses `{name}`, which its data lack"
                yield chart.place(field).problem(message, _help(name, known))


def _made_up(
    chart: ChartSpec, field: str, spec: object, specs: list[tuple[str, dict[str, Any]]]
) -> Iterator[Problem]:
    """Rows that a drawing makes of its own: they are nobody's, and too many stop the program."""
    parts = list(_parts(spec))
    for key in sorted(ROW_MAKERS & {key for part in parts for key in part}):
        message = f"`{key}` in the drawing makes rows; they come from claims and tables"
        yield chart.place(field).problem(message, "remove it")
    params: dict[object, list[object]] = {}
    for part in (part for _, whole in specs for part in _parts(whole) if "name" in part):
        params.setdefault(str(part["name"]), []).append(part.get("value"))
    strings = (value for value in _values(spec) if isinstance(value, str))
    for call in _SEQUENCE.finditer(" ; ".join(strings)):
        length = call["length"].strip()
        is_number = length.isdecimal() and len(length) < 9
        lengths = [int(length)] if is_number else params.get(length, [None])
        if not all(isinstance(one, int | float) and one <= MOST_STEPS for one in lengths):
            message = f"`sequence({length})` in the drawing may have no end"
            help = f"count to a number or to a parameter of the spec, at most {MOST_STEPS}"
            yield chart.place(field).problem(message, help)
    if sum("flatten" in part for part in parts) > 2:
        message = "more than two `flatten` in the drawing: rows multiply"
        yield chart.place(field).problem(message, "keep two")


def _known(chart: ChartSpec, library: Library) -> set[str]:
    if chart.data.table is None:
        return {ROW, *POINT_FIELDS}
    one = library.tables.get(chart.data.table)
    if one is None:
        return {ROW}
    wanted = chart.data.columns or tuple(column.key for column in one.record.columns)
    return {ROW, *(name for key in wanted for name in ColumnFields.of(key))}


def _values(value: object) -> Iterator[object]:
    """Every value of a spec, itself first."""
    yield value
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _values(inner)


def _parts(spec: object) -> Iterator[dict[str, object]]:
    """Every mapping of a spec."""
    return (value for value in _values(spec) if isinstance(value, dict))


def _used(spec: object) -> Iterator[str]:
    """Fields that a spec's encodings and transforms read."""
    for part in _parts(spec):
        for key in ("field", "fold", "groupby", "flatten"):
            yield from _names(part.get(key))


def _made(spec: object) -> Iterator[str]:
    """Fields that a spec's transforms make."""
    for part in _parts(spec):
        yield from _names(part.get("as", part.get("flatten")))


def _names(named: object) -> Iterator[str]:
    """The names in one name or in a list of names."""
    names = named if isinstance(named, list) else [named]
    return (name for name in names if isinstance(name, str))


def _help(name: str, known: Iterable[str]) -> str:
    return nearest(name, known) or f"there are {', '.join(sorted(known))}"


def check_comparisons(library: Library, name: str) -> Iterable[Problem]:
    """Each check of a comparison can be done again, and comes out as the editor recorded it."""
    comparison = library.comparisons[name]
    for one in comparison.unworkable:
        message = f"comparison `{name}`: {one.reason}"
        help = "name a figure, a date or cells that are there"
        yield one.check.place().problem(message, help)
    for working in comparison.workings:
        found = "agrees" if working.agrees else "differs"
        if working.agrees is not None and found != working.check.result:
            worth = "" if working.computed is None else f" ({float(working.computed):g})"
            message = (
                f"comparison `{name}`: recorded as `{working.check.result}`, "
                f"but the {working.check.op}{worth} {found}"
            )
            place = working.check.place("result")
            yield place.problem(message, "mend the check or its `result`")
