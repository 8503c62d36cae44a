"""How pages and papers are cited, and the same for reference managers.

APA 7 and Chicago (author-date) in words; BibTeX, RIS and CSL-JSON as files. What is not known
is left out, never guessed. Knows these formats; must not know pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from risalah import addresses
from risalah.clip import opening
from risalah.content.library import AnnotatedClaim, Library, Topic
from risalah.content.schema import SourceRecord
from risalah.edtf import parse_edtf
from risalah.publish.edition import PageContext
from risalah.publish.index import Index

TITLED = 24
"""How many words of a claim stand for its title."""
FORMATS = (
    ("bib", "BibTeX", "application/x-bibtex"),
    ("ris", "RIS", "application/x-research-info-systems"),
    ("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json"),
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that can be cited; empty where not known. `path` is its place on this site.

    `kind` is a type of CSL: article-journal, thesis, report, webpage or document.
    """

    key: str
    kind: str
    title: str
    path: str
    authors: tuple[tuple[str, str], ...] = ()
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    date: tuple[int, ...] = ()
    doi: str = ""
    url: str = ""
    lang: str = "en"
    note: str = ""

    @property
    def year(self) -> str:
        """The year of publication, or nothing."""
        return str(self.date[0]) if self.date else ""


def reference_of_source(source: SourceRecord) -> Reference:
    """A paper; where the title is not known, the editor's description in square brackets."""
    date: tuple[int, ...] = ()
    if source.date:
        first, _ = parse_edtf(source.date).bounds()
        if first is not None:
            parts = (first.year, first.month, first.day)
            date = parts[: source.date.count("-") + 1] if "/" not in source.date else parts[:1]
    kinds = {"article": "article-journal", "thesis": "thesis", "report": "report"}
    return Reference(
        key=source.id,
        kind=kinds.get(source.type, "document"),
        title=source.title or f"[{source.label.en}]",
        path=addresses.source(source.id),
        authors=tuple((author.family, author.given or "") for author in source.authors),
        container=source.container or "",
        volume=source.volume or "",
        issue=source.issue or "",
        pages=source.pages or "",
        date=date,
        doi=source.doi or "",
        url=source.url or "",
        lang=source.lang,
    )


def reference_of_topic(library: Library, topic: Topic) -> Reference:
    """A brief of this site; it bears no date, since a build has none."""
    return Reference(
        key=topic.record.id,
        kind="webpage",
        title=f"{topic.record.name.en}: {topic.record.title.en}",
        path=addresses.topic(topic.record.id),
        authors=((library.site.cite.author, ""),),
        container=library.site.title,
    )


def reference_of_claim(library: Library, annotated: AnnotatedClaim) -> Reference:
    """A claim of this site, with the paper it was read from as a note."""
    source = reference_of_source(annotated.source)
    first, last = library.lines_of(annotated)
    return Reference(
        key=annotated.slug,
        kind="webpage",
        title=opening(annotated.translation or annotated.claim.quote, TITLED),
        path=addresses.claim(annotated.slug),
        authors=((library.site.cite.author, ""),),
        container=library.site.title,
        note=f"Read from: {apa_text(source)} Lines {first}-{last} of the text.",
    )


# ---- on a page


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A citation in one style."""

    key: str
    label: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FormatLink:
    """A file that holds the reference in a format for machines."""

    href: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class Citing:
    """How to cite and take a page."""

    styles: tuple[CitationStyle, ...]
    formats: tuple[FormatLink, ...]
    permalink: str


def citing_source(context: PageContext, source: SourceRecord) -> Citing:
    """How to cite a paper."""
    return _citing(context, _reference_in(context, source), addresses.source_stem(source.id))


def _reference_in(context: PageContext, source: SourceRecord) -> Reference:
    """A paper, its description in the page's language where its title is not known."""
    reference = reference_of_source(source)
    label = f"[{source.label[context.edition.lang]}]"
    return reference if source.title else replace(reference, title=label)


def citing_topic(context: PageContext, topic: Topic) -> Citing:
    """How to cite a brief."""
    library = context.edition.library
    reference = replace(reference_of_topic(library, topic), title=_topic_title(topic, context))
    return _citing(context, reference, addresses.topic_stem(topic.record.id))


def _topic_title(topic: Topic, context: PageContext) -> str:
    lang = context.edition.lang
    return f"{topic.record.name[lang]}: {topic.record.title[lang]}"


def citing_claim(context: PageContext, annotated: AnnotatedClaim) -> Citing:
    """How to cite a claim."""
    reference = reference_of_claim(context.edition.library, annotated)
    if context.edition.lang == annotated.claim.lang:
        reference = replace(reference, title=opening(annotated.claim.quote, TITLED))
    undated = context.edition.ui["cite"]["no_date"]
    paper = _apa(_reference_in(context, annotated.source), undated).striptags()
    first, last = context.edition.library.lines_of(annotated)
    note = context.edition.say("cite", "read_from", paper=paper, a=first, b=last)
    reference = replace(reference, note=note)
    return _citing(context, reference, addresses.claim_stem(annotated.slug), "json")


def citing_site(context: PageContext) -> Citing:
    """How to cite the site as a whole."""
    site = context.edition.library.site
    reference = Reference(
        "risalah",
        "webpage",
        f"{site.title}: {site.tagline[context.edition.lang]}",
        addresses.HOME,
        ((site.cite.author, ""),),
    )
    address = _permalink(context, context.edition.prefix + reference.path)
    return Citing(_styles(context, reference), (), address)


def _citing(context: PageContext, reference: Reference, stem: str, *more: str) -> Citing:
    formats = [
        FormatLink(context.asset(addresses.in_format(stem, suffix)), label, kind)
        for suffix, label, kind in FORMATS
    ]
    formats += [
        FormatLink(context.asset(addresses.in_format(stem, suffix)), "JSON", "application/json")
        for suffix in more
    ]
    address = _permalink(context, context.edition.prefix + reference.path)
    if reference.kind == "webpage" and context.edition.library.site.base_url:
        reference = replace(reference, url=address)
    return Citing(_styles(context, reference), tuple(formats), address)


def _permalink(context: PageContext, path: str) -> str:
    """The full address where the site's own is known, else the way from this page to itself."""
    base = context.edition.library.site.base_url
    if base:
        return f"{base.rstrip('/')}/{path}"
    itself = context.edition.prefix + context.path
    return context.path.rsplit("/", 1)[-1] if path == itself else context.asset(path)


def _styles(context: PageContext, reference: Reference) -> tuple[CitationStyle, ...]:
    undated = context.edition.ui["cite"]["no_date"]
    return (
        CitationStyle("apa", "APA", _apa(reference, undated)),
        CitationStyle("chicago", "Chicago", _chicago(reference, undated)),
    )


def _apa(ref: Reference, undated: str) -> Markup:
    """APA 7: Author, A. A. (Year). Title. *Container*, *volume*(issue), pages. Address"""
    names = [f"{family}, {_initials(given)}" if given else family for family, given in ref.authors]
    lead = _stop(_joined(names, ", ", ", & "))
    date = f"({ref.year or undated})."
    alone = ref.kind in {"webpage", "thesis", "report"} or not ref.container
    title: Markup = Markup("<i>%s</i>%s") % _ended(ref.title) if alone else escape(_stop(ref.title))
    out = (
        Markup(f"{escape(lead)} {escape(date)} {title}")
        if lead
        else Markup(f"{title} {escape(date)}")
    )
    if ref.container and ref.kind == "webpage":
        if ref.container not in names:
            out += escape(f" {ref.container}.")
    elif ref.container:
        out += Markup(" <i>{}</i>").format(ref.container)
        if ref.volume:
            out += Markup(", <i>{}</i>").format(ref.volume)
            out += escape(f"({ref.issue})") if ref.issue else Markup("")
        out += escape(f", {ref.pages.replace('-', '–')}." if ref.pages else ".")
    return out + escape("".join(f" {words}" for words in (ref.note, _address(ref)) if words))


def _chicago(ref: Reference, undated: str) -> Markup:
    """Chicago author-date: Author, First, and Second. Year. “Title.” *Container* 1 (2): pages."""
    names = [
        (f"{family}, {given}" if i == 0 else f"{given} {family}") if given else family
        for i, (family, given) in enumerate(ref.authors)
    ]
    lead = _stop(_joined(names, ", ", ", and "))
    title, date = "".join(_ended(ref.title)), _stop(ref.year or undated)
    out = escape(f"{lead} {date} “{title}”" if lead else f"“{title}” {date}")
    if ref.container:
        out += Markup(f" <i>{escape(ref.container)}</i>")
        if ref.volume:
            out += escape(f" {ref.volume}" + (f" ({ref.issue})" if ref.issue else ""))
        out += escape(f": {ref.pages.replace('-', '–')}." if ref.pages else ".")
    address = f"{_address(ref)}." if _address(ref) else ""
    return out + escape("".join(f" {words}" for words in (ref.note, address) if words))


def _address(ref: Reference) -> str:
    """Where to find it: by its DOI, else by its address."""
    return f"https://doi.org/{ref.doi}" if ref.doi else ref.url


@lru_cache(maxsize=256)
def apa_text(ref: Reference) -> str:
    """The APA form without markup."""
    return str(_apa(ref, "n.d.").striptags())


def _initials(given: str) -> str:
    return " ".join(f"{part[0]}." for part in given.replace(".", " ").split())


def _joined(names: list[str], between: str, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return between.join(names[:-1]) + last + names[-1]


def _ended(title: str) -> tuple[str, str]:
    """A title without its stop, and the stop; none where it breaks off, asks or calls."""
    bare = title.rstrip(".")
    return bare, "" if bare.endswith(("…", "?", "!")) else "."


def _stop(words: str) -> str:
    return words if not words or words.endswith((".", "…")) else f"{words}."


# ---- for machines


def bibliography_files(library: Library, _index: Index) -> dict[str, bytes]:
    """Every reference in each format: a file a paper, topic and claim, and one for all papers."""
    base = library.site.base_url or ""
    references = {
        **{addresses.source_stem(s.id): reference_of_source(s) for s in library.sources.values()},
        **{
            addresses.topic_stem(n): reference_of_topic(library, t)
            for n, t in library.topics.items()
        },
        **{
            addresses.claim_stem(n): reference_of_claim(library, w)
            for n, w in library.claims.items()
        },
    }
    files: dict[str, bytes] = {}
    for stem, reference in references.items():
        files |= _formats(stem, [reference], base)
    papers = [reference_of_source(source) for source in library.sources.values()]
    files |= _formats(addresses.data("sources"), papers, base)
    return files


def _formats(stem: str, references: list[Reference], base: str) -> dict[str, bytes]:
    csl = [csl_of(reference, base) for reference in references]
    texts: Mapping[str, str] = {
        "bib": "\n".join(bibtex_of(reference, base) for reference in references),
        "ris": "".join(ris_of(reference, base) for reference in references),
        "csl.json": json.dumps(csl, ensure_ascii=False, indent=1) + "\n",
    }
    return {
        addresses.in_format(stem, key): text.encode("utf-8", "replace")
        for key, text in texts.items()
    }


def _url(ref: Reference, base: str) -> str:
    if ref.url:
        return ref.url
    return f"{base.rstrip('/')}/{ref.path}" if base and ref.kind == "webpage" else ""


_CAPITALS = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b|(?<=[a-z] )[A-Z]\w*")


def bibtex_of(ref: Reference, base: str) -> str:
    """A BibTeX entry: capitals braced, institutions in double braces, ASCII key."""
    kinds = {"article-journal": "article", "thesis": "thesis", "report": "techreport"}
    names = " and ".join(
        f"{_tex(family)}, {_tex(given)}" if given else f"{{{_tex(family)}}}"
        for family, given in ref.authors
    )
    title = _CAPITALS.sub(lambda m: f"{{{m.group()}}}", _tex(ref.title))
    fields = {
        "author": names,
        "title": title,
        "journal" if ref.kind == "article-journal" else "howpublished": _tex(ref.container),
        "volume": ref.volume,
        "number": ref.issue,
        "pages": ref.pages.replace("-", "--"),
        "year": ref.year,
        "doi": ref.doi,
        "url": _url(ref, base),
        "langid": "indonesian" if ref.lang == "id" else "english",
        "note": _tex(ref.note),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join([f"@{kinds.get(ref.kind, 'misc')}{{{ref.key},", *lines, "}", ""])


def _tex(text: str) -> str:
    return re.sub(r"([%&_#$])", r"\\\1", text)


def ris_of(ref: Reference, base: str) -> str:
    """A RIS record: two letters, two spaces, a hyphen, a space; lines end in CR LF."""
    kinds = {"article-journal": "JOUR", "thesis": "THES", "report": "RPRT", "webpage": "ELEC"}
    lines = [("TY", kinds.get(ref.kind, "GEN"))]
    for family, given in ref.authors:
        name = f"{family}, {given}" if given else family
        lines.append(("AU", name.replace("*", "")))
    lines.append(("TI", ref.title))
    date = "/".join(f"{part:02d}" for part in ref.date)
    lines += [
        ("T2", ref.container),
        ("VL", ref.volume),
        ("IS", ref.issue),
        ("SP", ref.pages.partition("-")[0]),
        ("EP", ref.pages.partition("-")[2]),
        ("PY", ref.year),
        ("DA", date + "/" * (3 - len(ref.date)) if date else ""),
        ("DO", ref.doi),
        ("UR", _url(ref, base)),
        ("LA", ref.lang),
        ("N1", ref.note),
    ]
    written = [f"{tag}  - {value}\r\n" for tag, value in lines if value]
    return "".join(written) + "ER  - \r\n"


def csl_of(ref: Reference, base: str) -> dict[str, Any]:
    """A CSL-JSON item; dates as date-parts, the only form its schema admits."""
    item: dict[str, Any] = {"id": ref.key, "type": ref.kind, "title": ref.title}
    if ref.authors:
        item["author"] = [
            {"family": family, "given": given} if given else {"literal": family}
            for family, given in ref.authors
        ]
    if ref.date:
        item["issued"] = {"date-parts": [list(ref.date)]}
    for key, value in (
        ("container-title", ref.container),
        ("volume", ref.volume),
        ("issue", ref.issue),
        ("page", ref.pages),
        ("DOI", ref.doi),
        ("URL", _url(ref, base)),
        ("language", ref.lang),
        ("note", ref.note),
    ):
        if value:
            item[key] = value
    return item
