"""Reads all that an editor writes, once: the YAML files, the Markdown texts, the papers' bytes.

Knows which file holds what; must not know what the parser drafts, nor judge the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from risalah.content.brief import Brief, parse_brief
from risalah.content.parts import CONTENT, SITE, Parts, folder_of, read_parts
from risalah.content.place import Mapping as PlacedMapping
from risalah.content.record_store import RecordStore
from risalah.content.schema.site import ActorRecord, ComparisonRecord, ScoreRecord, Site, TermRecord
from risalah.content.schema.source import Note, SourceRecord, TableRecord
from risalah.content.schema.topic import ChartSpec, TopicRecord
from risalah.content.ui import faults_of_words, words_of
from risalah.files import read_bytes, read_text
from risalah.problem import Problems

Named = TypeVar("Named", SourceRecord, TopicRecord)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything in content/ but what the parser drafts, typed, and the papers' bytes.

    Notes and tables are listed by source, comparisons by their folder's name, briefs and charts by
    topic.
    """

    site: Site
    ui: Mapping[str, Mapping[str, Any]]
    sources: Mapping[str, SourceRecord]
    texts: Mapping[str, bytes]
    actors: Mapping[str, ActorRecord]
    terms: Mapping[str, TermRecord]
    topics: Mapping[str, TopicRecord]
    briefs: Mapping[str, Mapping[str, Brief]]
    charts: Mapping[str, tuple[ChartSpec, ...]]
    notes: Mapping[str, tuple[Note, ...]]
    tables: Mapping[str, tuple[TableRecord, ...]]
    comparisons: Mapping[str, tuple[ComparisonRecord, ...]]
    about: Mapping[str, Brief]
    accuracy: tuple[ScoreRecord, ...]


def read_content(root: Path, store: RecordStore | None = None) -> Content:
    """The content below `root`; raises `Problems` with all that is wrong in any file.

    Records that come from a `store` do not know their lines.
    """
    parts = read_parts(root, store)
    sources, topics = _sources(parts), _topics(parts)
    charts = parts.by_folder("charts", ChartSpec)
    content = Content(
        site=parts.site,
        ui=_ui(parts),
        sources=sources,
        texts=_texts(root, parts, sources),
        actors=_actors(parts),
        terms=_terms(parts),
        topics=topics,
        briefs={
            topic: _briefs(root, parts, f"{folder_of(record)}/brief")
            for topic, record in topics.items()
        },
        charts={topic: tuple(charts.get(topic, ())) for topic in topics},
        notes=_of_sources(parts, sources, parts.by_folder("notes", Note)),
        tables=_of_sources(parts, sources, _tables(parts)),
        comparisons=_comparisons(parts),
        about=_briefs(root, parts, f"{CONTENT}/about"),
        accuracy=tuple(parts.records("accuracy", ScoreRecord)),
    )
    parts.stop_on_problems()
    return content


def read_names(root: Path) -> tuple[tuple[ActorRecord, ...], tuple[TermRecord, ...]]:
    """The actors and the terms alone, for whoever reads a paper that is not of the project."""
    parts = read_parts(root)
    actors, terms = tuple(_actors(parts).values()), tuple(_terms(parts).values())
    parts.stop_on_problems()
    return actors, terms


def _ui(parts: Parts) -> dict[str, Mapping[str, Any]]:
    """The site's own words by language, grouped as in the file."""
    words = parts.value("ui")
    if not isinstance(words, PlacedMapping):
        parts.problems.append(SITE.problem("`ui` is missing", "add `ui: !include ui.yaml`"))
        return {}
    languages = parts.site.languages
    parts.problems.extend(faults_of_words(words, languages))
    return {lang: words_of(words, lang, languages) for lang in languages}


def _sources(parts: Parts) -> dict[str, SourceRecord]:
    records = sorted(parts.records("sources", SourceRecord), key=lambda record: record.number)
    return _in_own_folders(parts, records, "source")


def _in_own_folders(parts: Parts, records: list[Named], noun: str) -> dict[str, Named]:
    """The records by id; each stands in a folder of this name."""
    for record in records:
        folder = folder_of(record).name
        if folder != record.id:
            message = f"`id` is `{record.id}`, the folder is `{folder}`"
            parts.problems.append(record.place("id").problem(message, "give both one name"))
    return parts.unique(records, noun, "id", lambda record: record.id)


def _texts(root: Path, parts: Parts, sources: Mapping[str, SourceRecord]) -> dict[str, bytes]:
    """The bytes of each paper's text, by its source."""
    texts = {}
    for source, record in sources.items():
        try:
            texts[source] = read_bytes(root / record.text, record.text)
        except Problems as error:
            parts.problems.extend(error.problems)
    return texts


def _actors(parts: Parts) -> dict[str, ActorRecord]:
    records = parts.records("actors", ActorRecord)
    return parts.unique(records, "actor", "id", lambda record: record.id)


def _terms(parts: Parts) -> dict[str, TermRecord]:
    records = parts.records("glossary", TermRecord)
    return parts.unique(records, "term", "id", lambda record: record.id)


def _topics(parts: Parts) -> dict[str, TopicRecord]:
    """The topics in the order that site.yaml gives; the others follow by name."""
    topics = _in_own_folders(parts, parts.records("topics", TopicRecord), "topic")
    order = parts.site.topics
    ranked = sorted(topics, key=lambda t: (order.index(t) if t in order else len(order), t))
    return {topic: topics[topic] for topic in ranked}


def _briefs(root: Path, parts: Parts, name: str) -> dict[str, Brief]:
    """The Markdown texts `name` in each language of the site."""
    briefs = {}
    for lang in parts.site.languages:
        path = f"{name}.{lang}.md"
        try:
            # some programs put a mark before the first word
            markdown = read_text(root / path, path).removeprefix("\ufeff")
        except Problems as error:
            parts.problems.extend(error.problems)
        else:
            briefs[lang] = parse_brief(markdown, path, lang)
    return briefs


R = TypeVar("R", Note, TableRecord)


def _of_sources(
    parts: Parts, sources: Mapping[str, SourceRecord], folders: Mapping[str, list[R]]
) -> dict[str, tuple[R, ...]]:
    """Records by their source; a folder without a source is a problem."""
    for folder in folders.keys() - parts.folders("sources"):
        message, help = f"folder `{folder}` has no source.yaml", "add one, or move the file"
        parts.problems.append(folders[folder][0].place().problem(message, help))
    return {folder: tuple(of) for folder, of in folders.items() if folder in sources}


def _tables(parts: Parts) -> dict[str, list[TableRecord]]:
    tables = parts.by_folder("tables", TableRecord)
    every = (table for of in tables.values() for table in of)
    parts.unique(every, "table", "key", lambda table: table.key)
    return tables


def _comparisons(parts: Parts) -> dict[str, tuple[ComparisonRecord, ...]]:
    comparisons = parts.by_folder("comparisons", ComparisonRecord)
    every = (comparison for of in comparisons.values() for comparison in of)
    parts.unique(every, "comparison", "name", lambda comparison: comparison.name)
    return {folder: tuple(of) for folder, of in comparisons.items()}
