"""The papers, briefs and claims of the site as references, and their files in every format.

What is not known is left out, never guessed. Knows the content; must not know how a format is
written.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from risalah import addresses
from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim, Library, Topic
from risalah.content.schema.source import SourceRecord
from risalah.edtf import parse_edtf
from risalah.publish.exports.reference import FORMATS, Reference, apa_text
from risalah.publish.wording import fill

TITLED = 24
"""How many words of a claim stand for its title."""

PAPERS = addresses.data("sources")
"""All papers in one file, without the extension of its format."""

_KINDS = {"article": "article-journal", "thesis": "thesis", "report": "report"}


References = Callable[[], tuple[Reference, ...]]


def bibliographies(library: Library) -> Iterator[tuple[str, References]]:
    """What is cited in each file, by the file's address without the extension of its format.

    A file a paper, topic and claim, and one for all papers; the references are read when asked for.
    """
    for source in library.sources:
        yield addresses.source_stem(source), partial(_of_sources, library, source)
    for topic in library.topics:
        yield addresses.topic_stem(topic), partial(_of_topic, library, topic)
    for claim in library.claims:
        yield addresses.claim_stem(claim), partial(_of_claim, library, claim)
    yield PAPERS, partial(_of_sources, library)


def _of_sources(library: Library, *names: str) -> tuple[Reference, ...]:
    """Some papers, or all of them."""
    main = library.site.main_language
    return tuple(
        reference_of_source(library.sources[name], main) for name in names or library.sources
    )


def _of_topic(library: Library, name: str) -> tuple[Reference, ...]:
    return (reference_of_topic(library, library.topics[name], library.site.main_language),)


def _of_claim(library: Library, name: str) -> tuple[Reference, ...]:
    return (reference_of_claim(library, library.claims[name]),)


def bibliography_files(stem: str, base: str, references: Sequence[Reference]) -> dict[str, bytes]:
    """References in each format, by path; `base` is the site's address, empty if not known."""
    return {
        one.path(stem): one.write(references, base).encode("utf-8", "replace") for one in FORMATS
    }


def reference_of_source(source: SourceRecord, lang: str) -> Reference:
    """A paper; where its title is not known, the description in `lang` in square brackets."""
    return Reference(
        key=source.id,
        kind=_KINDS.get(source.type, "document"),
        title=source.title or f"[{source.label[lang]}]",
        path=addresses.source(source.id),
        lang=source.lang,
        authors=tuple((author.family, author.given or "") for author in source.authors),
        container=source.container or "",
        volume=source.volume or "",
        issue=source.issue or "",
        pages=source.pages or "",
        date=_date_parts(source.date),
        doi=source.doi or "",
        url=source.url or "",
    )


def _date_parts(edtf: str | None) -> tuple[int, ...]:
    """Year, month and day of a date as far as it gives them; of an interval the first year."""
    first = parse_edtf(edtf).bounds()[0] if edtf else None
    if first is None or edtf is None:
        return ()
    parts = (first.year, first.month, first.day)
    return parts[:1] if "/" in edtf else parts[: edtf.count("-") + 1]


def reference_of_topic(library: Library, topic: Topic, lang: str) -> Reference:
    """A brief of this site, its title in `lang`; it has no date, since a build has none."""
    record = topic.record
    title = f"{record.name[lang]}: {record.title[lang]}"
    return _of_this_site(library, record.id, title, addresses.topic(record.id))


def reference_of_claim(library: Library, annotated: AnnotatedClaim) -> Reference:
    """A claim of this site, with the paper it was read from as a note."""
    main = library.site.main_language
    words = library.ui[main]["cite"]
    paper = apa_text(reference_of_source(annotated.source, main), words["no_date"])
    first, last = library.lines_of(annotated)
    title = first_words(annotated.translation_in(main) or annotated.claim.quote, TITLED)
    note = fill(words["read_from"].replace("–", "-"), paper=paper, a=first, b=last)
    return _of_this_site(library, annotated.slug, title, addresses.claim(annotated.slug), note)


def _of_this_site(library: Library, key: str, title: str, path: str, note: str = "") -> Reference:
    return Reference(
        key=key,
        kind="webpage",
        title=title,
        path=path,
        lang=library.site.main_language,
        authors=((library.site.cite.author, ""),),
        container=library.site.title,
        note=note,
    )
