"""The papers, briefs and claims of the site as references, and their files in every format.

What is not known is left out, never guessed. Knows the content; must not know how a format is
written.
"""

from __future__ import annotations

from collections.abc import Sequence

from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim, Library, Topic
from risalah.content.schema import SourceRecord
from risalah.edtf import parse_edtf
from risalah.publish.citation_styles import apa_text
from risalah.publish.edition import LANGS, claim_path
from risalah.publish.exports.formats import FORMATS
from risalah.publish.exports.reference import Reference
from risalah.publish.wording import fill

MAIN = LANGS[0]
"""The language of files that exist once for all editions."""

TITLED = 24
"""How many words of a claim stand for its title."""

PAPERS = "data/sources"
"""All papers in one file, without the extension of its format."""

_KINDS = {"article": "article-journal", "thesis": "thesis", "report": "report"}


def bibliography_files(library: Library) -> dict[str, bytes]:
    """Every reference in each format: a file a paper, topic and claim, and one for all papers."""
    papers = {f"sources/{s.id}": reference_of_source(s) for s in library.sources.values()}
    references = {
        **papers,
        **{f"topics/{n}": reference_of_topic(library, t) for n, t in library.topics.items()},
        **{f"claims/{n}": reference_of_claim(library, w) for n, w in library.claims.items()},
    }
    files: dict[str, bytes] = {}
    for stem, reference in references.items():
        files |= _in_formats(stem, [reference], library)
    return files | _in_formats(PAPERS, list(papers.values()), library)


def _in_formats(stem: str, references: Sequence[Reference], library: Library) -> dict[str, bytes]:
    base = library.site.base_url or ""
    return {
        one.path(stem): one.write(references, base).encode("utf-8", "replace") for one in FORMATS
    }


def reference_of_source(source: SourceRecord) -> Reference:
    """A paper; where the title is not known, the editor's description in square brackets."""
    return Reference(
        key=source.id,
        kind=_KINDS.get(source.type, "document"),
        title=source.title or f"[{source.label[MAIN]}]",
        path=f"sources/{source.id}.html",
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


def reference_of_topic(library: Library, topic: Topic) -> Reference:
    """A brief of this site; it has no date, since a build has none."""
    return Reference(
        key=topic.record.id,
        kind="webpage",
        title=f"{topic.record.name[MAIN]}: {topic.record.title[MAIN]}",
        path=f"topics/{topic.record.id}.html",
        lang=MAIN,
        authors=((library.site.cite.author, ""),),
        container=library.site.title,
    )


def reference_of_claim(library: Library, annotated: AnnotatedClaim) -> Reference:
    """A claim of this site, with the paper it was read from as a note."""
    words = library.ui[MAIN]["cite"]
    paper = apa_text(reference_of_source(annotated.source), words["no_date"])
    first, last = library.lines_of(annotated)
    return Reference(
        key=annotated.slug,
        kind="webpage",
        title=first_words(annotated.translation_in("en") or annotated.claim.quote, TITLED),
        path=claim_path(annotated),
        lang=MAIN,
        authors=((library.site.cite.author, ""),),
        container=library.site.title,
        note=fill(words["read_from"].replace("–", "-"), paper=paper, a=first, b=last),
    )
