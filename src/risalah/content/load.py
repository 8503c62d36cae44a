"""What an editor wrote and what the parser drafted to one `Library`, or every problem at once.

Knows how names refer to one another; must not know files, and must not judge the words (that is
`checks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from risalah.content.arithmetic import work_out
from risalah.content.cells import find_cells
from risalah.content.drafted import Drafted, parse_drafts
from risalah.content.library import (
    AnnotatedClaim,
    Comparison,
    Evidence,
    Layout,
    Library,
    Paper,
    Table,
    Unworkable,
    Working,
)
from risalah.content.notes import annotate, attach_notes
from risalah.content.reading import Content
from risalah.content.schema import Check, ComparisonRecord, SourceRecord, TableRecord
from risalah.files import decode_text
from risalah.problem import Problem, Problems


def load(content: Content, drafts: Mapping[str, bytes]) -> Library:
    """The content with the drafted files, by their path; raises `Problems` with all that is wrong.

    Notes belong to their claims, corrections are applied, cells are found in the papers and sums
    are done again: whoever uses the library parses nothing.
    """
    papers, drafted = _papers(content), _drafted(content, drafts)
    claims = _claims(content, drafted)
    tables = {
        record.key: _table(record, content.sources[source], papers[source])
        for source, records in content.tables.items()
        for record in records
    }
    evidence = Evidence(claims, tables)
    return Library(
        site=content.site,
        ui=content.ui,
        sources=content.sources,
        papers=papers,
        layouts={source: _layout(of) for source, of in drafted.items()},
        numerals={source: of.numerals for source, of in drafted.items()},
        claims=claims,
        actors=content.actors,
        terms=content.terms,
        topics=content.topics,
        tables=tables,
        comparisons=tuple(
            _comparison(record, content.sources.get(folder), evidence)
            for folder, records in content.comparisons.items()
            for record in records
        ),
        notes=content.notes,
        about=content.about,
        accuracy=content.accuracy,
    )


def _papers(content: Content) -> dict[str, Paper]:
    papers: dict[str, Paper] = {}
    problems: list[Problem] = []
    for source, record in content.sources.items():
        try:
            text = decode_text(content.texts[source], record.text)
        except Problems as error:
            problems.extend(error.problems)
        else:
            papers[source] = Paper.of(record.text, text)
    _stop(problems)
    return papers


def _drafted(content: Content, drafts: Mapping[str, bytes]) -> dict[str, Drafted]:
    found: dict[str, Drafted] = {}
    problems: list[Problem] = []
    for source in content.sources:
        try:
            found[source] = parse_drafts(source, drafts)
        except Problems as error:
            problems.extend(error.problems)
    _stop(problems)
    return found


def _stop(problems: Iterable[Problem]) -> None:
    if found := list(problems):
        raise Problems(found)


def _claims(content: Content, drafted: Mapping[str, Drafted]) -> dict[str, AnnotatedClaim]:
    """The claims of all papers by their permanent names, in the order of papers and texts."""
    claims: dict[str, AnnotatedClaim] = {}
    problems: list[Problem] = []
    for source, record in content.sources.items():
        read = drafted[source].claims.claims
        notes, misfits = attach_notes(read, content.notes.get(source, ()))
        problems += misfits
        for annotated in annotate(record, read, notes):
            if annotated.note is not None and annotated.slug in claims:
                message = f"claim `{annotated.slug}` is there already"
                place = annotated.note.place("name")
                problems.append(place.problem(message, "choose another name"))
            claims[annotated.slug] = annotated
    _stop(problems)
    return claims


def _layout(drafted: Drafted) -> Layout:
    layout = drafted.layout
    return Layout(layout.blocks, layout.markers, layout.remarks)


def _table(record: TableRecord, source: SourceRecord, paper: Paper) -> Table:
    try:
        return Table(record, source, find_cells(record, paper))
    except LookupError as error:
        return Table(record, source, {}, str(error.args[0]))


def _comparison(
    record: ComparisonRecord, source: SourceRecord | None, evidence: Evidence
) -> Comparison:
    done = [_done_again(check, evidence) for check in record.checks]
    workings = tuple(one for one in done if isinstance(one, Working))
    unworkable = tuple(one for one in done if isinstance(one, Unworkable))
    return Comparison(record, source, workings, unworkable)


def _done_again(check: Check, evidence: Evidence) -> Working | Unworkable:
    try:
        return work_out(check, evidence)
    except (LookupError, ValueError) as error:
        return Unworkable(check, str(error.args[0]))
