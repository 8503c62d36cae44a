"""content/ on disk to a `Library`: read, typed, resolved; or every problem at once.

Knows which file holds what and how names refer to one another; must not judge what is said
(that is `checks`).
"""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections.abc import Iterable
from collections.abc import Mapping as Mapped
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from risalah.build_state import INPUTS
from risalah.content.anchors import Anchors
from risalah.content.library import (
    AnnotatedClaim,
    Brief,
    Comparison,
    Layout,
    Library,
    Paper,
    Table,
    Topic,
)
from risalah.content.schema import (
    ActorRecord,
    ChartSpec,
    ClaimsFile,
    ComparisonRecord,
    Fix,
    LayoutFile,
    Note,
    Record,
    ScoreRecord,
    Site,
    SourceRecord,
    TableRecord,
    TermRecord,
    TopicRecord,
    read_as,
)
from risalah.content.yamltext import Mapping, Place, Sequence, load_yaml, unprintable
from risalah.files import MAX_TEXT, decode_text, read_bytes, read_text, strays
from risalah.model import NUMERAL_CLASSES, Claim, NamedIn, Numeral, NumeralClass
from risalah.problem import Problem, Problems

csv.field_size_limit(MAX_TEXT)  # a numeral may be as long as the text it stands in

CONTENT = "content"
LANGUAGES = ("en", "id")

R = TypeVar("R", bound=Record)

_BLANK = re.compile(r"\{\w+\}")


def load(root: Path, drafts: Mapped[str, bytes] | None = None) -> Library:
    """The content below `root`, resolved; raises `Problems` with all that stands in the way.

    `drafts` are drafted files that are not written yet, by their path relative to `root`.
    """
    return _Loading(root, drafts or {}).library()


def drafted_paths(source: str) -> tuple[str, str, str]:
    """Where the parser's drafts of a source stand: claims, layout, numerals."""
    folder = f"{CONTENT}/sources/{source}"
    return f"{folder}/claims.yaml", f"{folder}/layout.yaml", f"{folder}/numerals.csv"


def load_registry(root: Path) -> tuple[list[SourceRecord], list[ActorRecord], list[TermRecord]]:
    """What the parser needs of the content: the sources, the actors and the named instruments."""
    loading = _Loading(root, {})
    sources = list(loading.sources().values())
    actors = loading.records("actors", ActorRecord)
    terms = loading.records("glossary", TermRecord)
    loading.stop_on_problems()
    return sources, actors, terms


class Words(dict[str, Any]):
    """The site's own words by their keys; a word that is asked for and not there is a problem."""

    __slots__ = ("place",)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def __missing__(self, key: str) -> Any:
        help = f"add `{key}: {{en: …, id: …}}`, or the group of words of this name"
        raise Problems([self.place.problem(f"`{key}` is missing", help)])


class _Loading:
    """One run over content/; collects problems so that all are shown together."""

    def __init__(self, root: Path, drafts: Mapped[str, bytes]) -> None:
        self.root = root
        self.drafts = drafts
        self.problems: list[Problem] = []
        if found := strays(root, INPUTS):
            raise Problems(found)
        base = root / CONTENT
        raw = load_yaml(base / "site.yaml", root, base)
        self.place = Place(f"{CONTENT}/site.yaml", 1, 1)
        if not isinstance(raw, Mapping) or not isinstance(raw.get("content"), Mapping):
            help = "write `content:` with an `!include` for each kind of file, as README shows"
            raise Problems([self.place.problem("`content` is missing", help)])
        if hidden := list(unprintable(raw, self.place)):
            raise Problems(hidden)
        self.raw = raw
        self.parts: Mapping = raw["content"]

    def stop_on_problems(self) -> None:
        if self.problems:
            raise Problems(self.problems)

    def library(self) -> Library:
        site = self.site()
        sources = self.sources()
        actors = self.unique(self.records("actors", ActorRecord), "actor")
        terms = self.unique(self.records("glossary", TermRecord), "term")
        papers = self.papers(sources)
        claims = self.claims(sources)
        layouts = self.layouts(sources)
        notes = self.by_folder("notes", Note, sources)
        tables = self.tables(sources)
        comparisons = self.comparisons(sources)
        topics = self.topics(site.topics)
        self.stop_on_problems()
        annotated_claims = self.annotated_claims(sources, claims, notes)
        numerals = {source: self.numerals(source) for source in sources}
        ui = self.ui()
        about = self.about()
        self.stop_on_problems()
        return Library(
            site=site,
            ui=ui,
            sources=sources,
            papers=papers,
            layouts=layouts,
            numerals=numerals,
            claims=annotated_claims,
            actors=actors,
            terms=terms,
            topics=topics,
            tables=tables,
            comparisons=comparisons,
            notes={source: tuple(of) for source, of in notes.items()},
            about=about,
            accuracy=tuple(self.records("accuracy", ScoreRecord)),
        )

    # ---- single files

    def site(self) -> Site:
        own = Mapping((key, value) for key, value in self.raw.items() if key != "content")
        own.place, own.keys_at, own.values_at = (
            self.raw.place,
            self.raw.keys_at,
            self.raw.values_at,
        )
        found = self.typed(Site, own, self.place)
        self.stop_on_problems()
        assert found is not None
        return found

    def ui(self) -> dict[str, dict[str, Any]]:
        """The site's own words by language, grouped as in the file; each must be there in both."""
        part = self.parts.get("ui")
        if not isinstance(part, Mapping):
            help = "add `ui: !include ui.yaml`"
            self.problems.append(self.place.problem("`ui` is missing", help))
            return {lang: {} for lang in LANGUAGES}
        return {lang: self.words_in(part, lang) for lang in LANGUAGES}

    def words_in(self, group: Mapping, lang: str) -> dict[str, Any]:
        out = Words(group.place)
        for key, value in group.items():
            if isinstance(value, Mapping) and set(value) & set(LANGUAGES):
                said = value.get(lang)
                if not isinstance(said, str):
                    help = "write `{en: …, id: …}`"
                    message = f"`{key}`: no words in `{lang}`"
                    self.problems.append(group.values_at[key].problem(message, help))
                    continue
                if said != value.get("en"):
                    self.refuse_other_blanks(key, value)
                out[key] = said
            elif isinstance(value, Mapping):
                out[key] = self.words_in(value, lang)
            else:
                help = "write `{en: …, id: …}`"
                message = f"`{key}`: expected words in both languages"
                self.problems.append(group.values_at[key].problem(message, help))
        return out

    def refuse_other_blanks(self, key: str, value: Mapping) -> None:
        """Words that leave a blank, `{n}`, for what the other language does not say."""
        blanks = [set(_BLANK.findall(str(value.get(lang, "")))) for lang in LANGUAGES]
        if lacking := sorted(blanks[0] ^ blanks[1]):
            message = f"`{key}`: {', '.join(lacking)} in one language only"
            self.problems.append(value.place.problem(message, "say the same in both"))

    def about(self) -> dict[str, str]:
        """The editor's text on the method, as Markdown, by language."""
        texts = {}
        for lang in LANGUAGES:
            path = f"{CONTENT}/about.{lang}.md"
            try:
                texts[lang] = self.markdown(path)
            except Problems as error:
                self.problems.extend(error.problems)
        return texts

    def markdown(self, path: str) -> str:
        """A text of the editor's, without the mark that some programs put before the first word."""
        return read_text(self.root / path, path).removeprefix("\ufeff")

    def sources(self) -> dict[str, SourceRecord]:
        records = self.records("sources", SourceRecord)
        for record in records:
            folder = PurePosixPath(record.place().path).parent.name
            if folder != record.id:
                message = f"`id` is `{record.id}`, the folder is `{folder}`"
                self.problems.append(record.place("id").problem(message, "give both one name"))
        return self.unique(sorted(records, key=lambda r: r.number), "source")

    def papers(self, sources: dict[str, SourceRecord]) -> dict[str, Paper]:
        papers = {}
        for record in sources.values():
            try:
                papers[record.id] = Paper.of(
                    record.text, read_text(self.root / record.text, record.text)
                )
            except Problems as error:
                self.problems.extend(error.problems)
        return papers

    def topics(self, order: tuple[str, ...]) -> dict[str, Topic]:
        """The topics in the order that site.yaml gives; the others follow by name."""
        charts = self.by_folder("charts", ChartSpec, None)
        topics = {}
        for record in self.unique(self.records("topics", TopicRecord), "topic").values():
            folder = PurePosixPath(record.place().path).parent
            if folder.name != record.id:
                message = f"`id` is `{record.id}`, the folder is `{folder.name}`"
                self.problems.append(record.place("id").problem(message, "give both one name"))
            briefs = {}
            for lang in LANGUAGES:
                path = f"{folder}/brief.{lang}.md"
                try:
                    briefs[lang] = Brief(path, lang, self.markdown(path))
                except Problems as error:
                    self.problems.extend(error.problems)
            topics[record.id] = Topic(record, briefs, tuple(charts.get(record.id, ())))
        ranked = sorted(topics, key=lambda t: (order.index(t) if t in order else len(order), t))
        return {topic: topics[topic] for topic in ranked}

    def tables(self, sources: dict[str, SourceRecord]) -> dict[str, Table]:
        tables: dict[str, Table] = {}
        for source, records in self.by_folder("tables", TableRecord, sources).items():
            for record in records:
                self.refuse_second(record.key in tables, record, "key", "table", record.key)
                tables[record.key] = Table(record, sources[source])
        return tables

    def comparisons(self, sources: dict[str, SourceRecord]) -> tuple[Comparison, ...]:
        found: dict[str, Comparison] = {}
        for folder, records in self.by_folder("comparisons", ComparisonRecord, None).items():
            for record in records:
                self.refuse_second(record.name in found, record, "name", "comparison", record.name)
                found[record.name] = Comparison(record, sources.get(folder))
        return tuple(found.values())

    # ---- drafted files

    def claims(self, sources: dict[str, SourceRecord]) -> dict[str, tuple[Claim, ...]]:
        found = {}
        for source in sources:
            file = self.drafted(drafted_paths(source)[0], ClaimsFile)
            found[source] = file.claims if file else ()
        return found

    def layouts(self, sources: dict[str, SourceRecord]) -> dict[str, Layout]:
        found = {}
        for source in sources:
            file = self.drafted(drafted_paths(source)[1], LayoutFile)
            if file is not None:
                found[source] = Layout(file.blocks, file.markers, file.remarks)
        return found

    def drafted(self, path: str, kind: type[R]) -> R | None:
        """One drafted file, from memory or from disk."""
        if path not in self.drafts and not (self.root / path).is_file():
            self.problems.append(Problem(path, 0, 0, "not drafted yet", "run `risalah build`"))
            return None
        try:
            base = self.root / CONTENT
            value = load_yaml(self.root / path, self.root, base, self.drafts.get(path))
        except Problems as error:
            self.problems.extend(error.problems)
            return None
        return self.typed(kind, value, Place(path, 1, 1))

    def numerals(self, source: str) -> tuple[Numeral, ...]:
        path = drafted_paths(source)[2]
        try:
            raw = self.drafts.get(path) or read_bytes(self.root / path, path)
            rows = list(csv.reader(io.StringIO(decode_text(raw, path))))
        except Problems as error:
            self.problems.extend(error.problems)
            return ()
        except csv.Error:
            help = "do not edit this file; run `risalah build`"
            self.problems.append(Problem(path, 0, 0, "this is not CSV", help))
            return ()
        classes: dict[str, NumeralClass] = {name: name for name in NUMERAL_CLASSES}
        out = []
        for line, row in enumerate(rows, 1):
            if line == 1:
                continue
            try:
                start, end, text, cls = row
                out.append(Numeral(int(start), int(end), text, classes[cls]))
            except (ValueError, KeyError):
                help = "do not edit this file; run `risalah build`"
                self.problems.append(Problem(path, line, 1, "expected start,end,text,class", help))
        return tuple(out)

    # ---- claims and notes become annotated claims

    def annotated_claims(
        self,
        sources: dict[str, SourceRecord],
        claims: dict[str, tuple[Claim, ...]],
        notes: dict[str, list[Note]],
    ) -> dict[str, AnnotatedClaim]:
        annotated_claims: dict[str, AnnotatedClaim] = {}
        for source in sources.values():
            drafted = claims[source.id]
            hung = self.hang(drafted, notes.get(source.id, []))
            for order, claim in enumerate(drafted):
                note = hung.get(order)
                slug = note.name if note is not None and note.name else claim.id
                if note is not None and slug in annotated_claims:
                    self.refuse_second(True, note, "name", "claim", slug)
                topics = dict.fromkeys([*source.topics, *(note.topics if note else ())])
                fixed = claim if note is None or note.fix is None else _fixed(claim, note.fix)
                annotated_claims[slug] = AnnotatedClaim(
                    slug, fixed, claim, source, note, tuple(topics), order
                )
        return annotated_claims

    def hang(self, claims: tuple[Claim, ...], notes: list[Note]) -> dict[int, Note]:
        """Each note by the index of its claim; words that fit none or several are problems."""
        anchors = Anchors.of([claim.quote for claim in claims])
        hung: dict[int, Note] = {}
        for note in notes:
            found = anchors.find(note.on)
            place = note.place("on")
            if not found:
                near = anchors.nearest(note.on)
                help = f"nearest: “{near}”" if near else "copy the words from the quote"
                self.problems.append(place.problem("no claim holds these words", help))
            elif len(found) > 1:
                message = f"{len(found)} claims hold these words"
                ids = ", ".join(claims[i].id for i in found[:4])
                help = f"take more words; they stand in {ids}"
                self.problems.append(place.problem(message, help))
            elif found[0] in hung:
                first = hung[found[0]].place("on").line
                message = f"claim `{claims[found[0]].id}` has a note already"
                self.problems.append(place.problem(message, f"merge it with line {first}"))
            else:
                hung[found[0]] = note
        return hung

    # ---- records in general

    def items(self, part: str) -> Iterable[tuple[Any, Place]]:
        """Each included file's value with its place; a single value counts as one file."""
        value = self.parts.get(part)
        if value is None:
            return
        if isinstance(value, Sequence):
            for item, place in zip(value, value.items_at, strict=True):
                if item is not None:
                    yield item, place
        else:
            yield value, self.parts.values_at[part]

    def records(self, part: str, kind: type[R]) -> list[R]:
        """All records of one kind: items of lists, or one a file."""
        out = []
        for value, place in self.items(part):
            for item, at in _flat(value, place):
                record = self.typed(kind, item, at)
                if record is not None:
                    out.append(record)
        return out

    def by_folder(
        self, part: str, kind: type[R], sources: dict[str, SourceRecord] | None
    ) -> dict[str, list[R]]:
        """Records of list files, by the folder that each file stands in."""
        out: dict[str, list[R]] = {}
        for record in self.records(part, kind):
            folder = PurePosixPath(record.place().path).parent.name
            if sources is not None and folder not in sources:
                message = f"folder `{folder}` has no source.yaml"
                self.problems.append(record.place().problem(message, "add one, or move the file"))
                continue
            out.setdefault(folder, []).append(record)
        return out

    def typed(self, kind: type[R], value: object, place: Place) -> R | None:
        record, problems = read_as(kind, value, place)
        self.problems.extend(problems)
        return record

    def unique(self, records: Iterable[Any], noun: str) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for record in records:
            self.refuse_second(record.id in out, record, "id", noun, record.id)
            out.setdefault(record.id, record)
        return out

    def refuse_second(self, second: bool, record: Record, key: str, noun: str, name: str) -> None:
        if second:
            message = f"{noun} `{name}` is there already"
            self.problems.append(record.place(key).problem(message, "choose another name"))


def _flat(value: object, place: Place) -> Iterable[tuple[object, Place]]:
    """The records in an included value: the items of lists, the value itself otherwise."""
    if isinstance(value, Sequence):
        for item, at in zip(value, value.items_at, strict=True):
            yield from _flat(item, at)
    elif value is not None:
        yield value, place


def _fixed(claim: Claim, fix: Fix) -> Claim:
    """The claim with the editor's corrections; words the quote lacks are left to the checks."""
    actors = [actor for actor in claim.actors if actor.id not in fix.drop_actors]
    for added in fix.add_actors:
        at = claim.quote.find(added.text)
        if at >= 0:
            actors.append(NamedIn(added.id, added.text, at))
    return dataclasses.replace(
        claim,
        kind=fix.set_kind or claim.kind,
        actors=tuple(sorted(actors, key=lambda actor: actor.at)),
        dates=tuple(date for date in claim.dates if date.text not in fix.drop_dates),
        figures=tuple(fig for fig in claim.figures if fig.text not in fix.drop_figures),
    )
