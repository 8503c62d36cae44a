"""Every number in an editor's words is carried by a claim, a table or a working beside it."""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from risalah.content.cells import printed
from risalah.content.library import Comparison, Library, Table, Topic, Working
from risalah.content.schema.record import Record
from risalah.content.supported_numbers import SupportedNumbers, stray_numerals
from risalah.problem import Problem


def numbers_of_claims(library: Library, names: Iterable[str]) -> SupportedNumbers:
    """The numbers of the named claims, as far as they are there."""
    return SupportedNumbers.of(library.claims[name] for name in names if name in library.claims)


def numbers_of_table(table: Table) -> SupportedNumbers:
    """The numbers that a table prints in its cells, its caption and its source line."""
    record, lang = table.record, table.source.lang
    cells = " ; ".join(printed(cell) for row in record.rows for cell in row)
    around = f"{record.caption.words.get(lang, '')} ; {record.source or ''}"
    return SupportedNumbers.of_words(cells, lang) | SupportedNumbers.of_words(around, lang)


def numbers_of_comparison(comparison: Comparison, library: Library) -> SupportedNumbers:
    """The numbers of a comparison's claims, tables and computed results, and of the papers."""
    record, lang = comparison.record, library.site.main_language
    found = numbers_of_claims(library, [party.claim for party in record.claims])
    papers = " ".join(source.number for source in library.sources.values())
    found |= SupportedNumbers.of_words(papers, lang)
    for working in comparison.workings:
        found |= _of_working(working, lang)
    return found


def _of_working(working: Working, lang: str) -> SupportedNumbers:
    """The numbers of a working, and how many they are; `lang` is that of what is counted."""
    counts = [len(working.values), *map(len, working.operands)]
    found = SupportedNumbers.of_words(" ".join(map(str, counts)), lang)
    for value in working.all_values:
        printed_in = lang
        if value.annotated is not None:
            printed_in = value.annotated.claim.lang
            found |= SupportedNumbers.of([value.annotated])
        elif value.table is not None:
            printed_in = value.table.source.lang
            found |= numbers_of_table(value.table)
        found |= SupportedNumbers.of_words(value.printed, printed_in)
    if working.computed is not None:
        exact, places = working.computed, range(working.check.places + 1)
        rounded = [Fraction(round(exact, n)) for n in places]
        signed = frozenset(worth for one in rounded for worth in (abs(one), one))
        found |= SupportedNumbers(signed, frozenset())
    return found


Field = tuple[Record, str, SupportedNumbers]
"""A record, the key of one of its texts, and the numbers that the text may hold."""


def check_fields(library: Library, subject: str) -> Iterable[Problem]:
    """Titles, findings, glosses, lines, definitions and captions hold no number of their own."""
    kind, _, name = subject.partition("/")
    for record, key, supported in _FIELDS[kind](library, name):
        texts = getattr(record, key)
        for lang in library.site.languages if texts is not None else ():
            for numeral in stray_numerals(texts[lang], lang, supported):
                message = f"no claim named here carries `{numeral}`"
                help = "name the claim that does, or mend the number"
                yield record.place(key, lang).problem(message, help)


def with_fields(library: Library) -> Iterator[str]:
    """What has texts of its own, as `kind/name`."""
    kinds = (
        ("topic", library.topics),
        ("source", library.sources),
        ("actor", library.actors),
        ("term", library.terms),
        ("comparison", library.comparisons),
    )
    return (f"{kind}/{name}" for kind, names in kinds for name in names)


def _of_source(library: Library, source: str) -> Iterator[Field]:
    for note in library.notes.get(source, ()):
        if note.name is not None:
            yield note, "gloss", numbers_of_claims(library, [note.name])


def _of_actor(library: Library, name: str) -> Iterator[Field]:
    actor = library.actors[name]
    if all(claim in library.claims for claim in actor.by):
        yield actor, "line", numbers_of_claims(library, actor.by)


def _of_term(library: Library, name: str) -> Iterator[Field]:
    term = library.terms[name]
    if term.by and all(claim in library.claims for claim in term.by):
        yield term, "definition", numbers_of_claims(library, term.by)


def _of_comparison(library: Library, name: str) -> Iterator[Field]:
    comparison = library.comparisons[name]
    supported = numbers_of_comparison(comparison, library)
    for key in ("title", "text"):
        yield comparison.record, key, supported


def _of_topic(library: Library, name: str) -> Iterator[Field]:
    topic = library.topics[name]
    record = topic.record
    cited = {name for brief in topic.briefs.values() for name in brief.names}
    cited |= {record.telling.claim, *(glance.claim for glance in record.glance)}
    supported = numbers_of_claims(library, cited)
    for key in ("title", "finding", "standfirst"):
        yield record, key, supported
    yield record.telling, "gloss", numbers_of_claims(library, [record.telling.claim])
    for glance in record.glance:
        yield glance, "text", numbers_of_claims(library, [glance.claim])
    yield from _of_charts(library, topic)


def _of_charts(library: Library, topic: Topic) -> Iterator[Field]:
    for chart in topic.charts:
        supported = numbers_of_claims(library, [point.claim for point in chart.data.points])
        table = library.tables.get(chart.data.table or "")
        if table is not None:
            supported |= numbers_of_table(table)
        for key in ("title", "caption", "alt"):
            yield chart, key, supported


_FIELDS: dict[str, Callable[[Library, str], Iterator[Field]]] = {
    "topic": _of_topic,
    "source": _of_source,
    "actor": _of_actor,
    "term": _of_term,
    "comparison": _of_comparison,
}
