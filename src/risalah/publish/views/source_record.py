"""The bibliographic record of a paper: what is known, where it was read, what is wanting."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup, escape

from risalah.content.schema.source import ReadFrom, SourceRecord
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Remark, letters
from risalah.publish.wording import edtf_words, fill


@dataclass(frozen=True, slots=True)
class RecordValue:
    """A value with its note, or with the mark of a remark that several values share."""

    html: str | Markup
    lang: str | None = None
    unknown: bool = False
    note: str | Markup | None = None
    mark: str | None = None


Record = tuple[tuple[str, tuple[RecordValue, ...]], ...]
"""The lines of a record: labels with their values."""

Line = tuple[str, RecordValue]


def record_of(context: PageContext, source: SourceRecord) -> tuple[Record, tuple[Remark, ...]]:
    """The lines of the record, and the notes that several of them share as remarks."""
    lines = [*_known(context, source), *_wanting(context, source), *_unknown(context, source)]
    counts = Counter(value.note for _, value in lines if value.note)
    shared = [note for note, times in counts.items() if times > 1]
    marks = {note: letters(n) for n, note in enumerate(shared)}
    record = []
    for label, of in groupby(lines, key=lambda line: line[0]):
        values = []
        for _, value in of:
            mark = marks.get(value.note or "")
            values.append(replace(value, note=None, mark=mark) if mark else value)
        record.append((label, tuple(values)))
    return tuple(record), tuple(Remark(mark, note) for note, mark in marks.items())


def _known(context: PageContext, source: SourceRecord) -> Iterator[Line]:
    """Every field that a record has, unknown or not, with where it was read."""
    words = context.ui["source"]
    for key, label, value, lang in _fields(context, source):
        read = source.read_from.get(key)
        note = _read_from(context, read) if read else None
        if value is None:
            yield label, RecordValue(words["unknown"], unknown=True, note=note)
        else:
            yield label, RecordValue(value, context.lang_mark(lang), note=note)


Field = tuple[str, str, str | Markup | None, str | None]
"""Key in source.yaml, label, value if known, and its language."""


def _fields(context: PageContext, source: SourceRecord) -> Iterator[Field]:
    lang, words = context.lang, context.ui["source"]
    issue = source.volume
    if issue and source.issue:
        issue = f"{source.volume}({source.issue})"
    date = edtf_words(source.date, lang) if source.date else None
    kind = words["types"].get(source.type, source.type)
    yield "title", words["title_field"], source.title, source.lang
    yield "authors", words["authors"], _authors(source), source.lang
    yield "affiliation", words["affiliation"], source.affiliation, source.lang
    yield "container", words["container"], source.container, source.lang
    yield from _given(context, source)
    yield "volume", words["issue"], issue or None, None
    yield "pages", words["pages_field"], source.pages, None
    yield "date", words["date"], date, None
    doi = _external(f"https://doi.org/{source.doi}", source.doi) if source.doi else None
    yield "doi", "DOI", doi, None
    yield "url", words["address"], _external(source.url, source.url) if source.url else None, None
    yield "type", words["type"], kind, None


def _given(context: PageContext, source: SourceRecord) -> Iterator[Field]:
    """Fields that few records have: they are shown where they are known."""
    words = context.ui["source"]
    if source.publisher:
        yield "publisher", words["publisher"], source.publisher, source.lang
    for key, number in (("issn", source.issn), ("eissn", source.eissn)):
        if number:
            yield key, words[key], number, None
    if source.keywords:
        yield "keywords", words["keywords"], "; ".join(source.keywords), source.lang
    if source.licence:
        yield "licence", context.ui["nav"]["licence"], source.licence, None


def _authors(source: SourceRecord) -> str | None:
    names = [f"{one.given} {one.family}" if one.given else one.family for one in source.authors]
    return "; ".join(names) or None


def _external(url: str, label: str) -> Markup:
    look = Markup(' class="plain-url"') if url == label else ""
    return Markup('<a href="{}"{} rel="external">{}</a>').format(url, look, label)


def _read_from(context: PageContext, read: ReadFrom) -> Markup:
    words = Markup("")
    if read.url:
        host = read.url.split("/")[2] if "//" in read.url else read.url
        words = Markup('{} <a href="{}" rel="external">{}</a>. ').format(
            context.ui["source"]["read_here"], read.url, host
        )
    if read.note:
        words += escape(read.note[context.lang])
    return words


def _wanting(context: PageContext, source: SourceRecord) -> Iterator[Line]:
    """What the parser found wanting in the paper's notes, citations and tables."""
    words = context.ui["source"]
    layout = context.library.layouts[source.id]
    remarks = layout.remarks
    if remarks.missing_notes:
        numbers = _in_runs(remarks.missing_notes)
        total = len({number for number, _, _ in layout.markers})
        missing = fill(words["notes_missing"], n=len(remarks.missing_notes), all=total)
        yield words["footnotes"], RecordValue(f"{missing}: {numbers}.")
    if remarks.several_years:
        authors = "; ".join(f"{y.author} ({', '.join(y.years)})" for y in remarks.several_years)
        yield words["several_years"], RecordValue(f"{authors}. {words['several_years_note']}")
    if remarks.unlisted:
        yield words["unlisted"], RecordValue("; ".join(remarks.unlisted))
    if remarks.unread:
        tables = "; ".join(one.table for one in remarks.unread)
        yield words["unread"], RecordValue(f"{tables}. {words['unread_note']}")


def _unknown(context: PageContext, source: SourceRecord) -> Iterator[Line]:
    """What the editor says is not known."""
    for one in source.unknown:
        value = RecordValue(one[context.lang], unknown=True)
        yield context.ui["source"]["not_known"], value


def _in_runs(numbers: Sequence[int]) -> str:
    """Numbers in order, those that follow each other as a run: "1–7, 9–12, 20"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)
