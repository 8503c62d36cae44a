"""A reference, the formats it is published in, and the styles it is written in.

A new format is a writer and a row of `FORMATS`. Knows bibliographic fields and what each format
and style makes of them; must not know the content or pages.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from markupsafe import Markup, escape

from risalah import addresses


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that can be cited; empty where not known. `path` is its page on this site.

    `authors` are pairs of family and given name, the latter empty for an institution; `kind` is a
    type of CSL: article-journal, thesis, report, webpage or document.
    """

    key: str
    kind: str
    title: str
    path: str
    lang: str
    authors: tuple[tuple[str, str], ...] = ()
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    date: tuple[int, ...] = ()
    doi: str = ""
    url: str = ""
    note: str = ""

    @property
    def year(self) -> str:
        """The year of publication, or nothing."""
        return str(self.date[0]) if self.date else ""

    def address(self, base: str) -> str:
        """Its own address, or the one of its page on this site where that is known."""
        if self.url:
            return self.url
        return f"{base.rstrip('/')}/{self.path}" if base and self.kind == "webpage" else ""


# ---- BibTeX


_BIBTEX_KINDS = {"article-journal": "article", "thesis": "thesis", "report": "techreport"}
_CAPITALS = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b|(?<=[a-z] )[A-Z]\w*")
_COMMANDS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "%&_#$"},
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""What TeX reads as a command, spelled out; an escaped brace would still count as one to BibTeX."""


def write_bibtex(references: Sequence[Reference], base: str) -> str:
    """A BibTeX file: capitals braced, institutions in double braces, ASCII keys."""
    return "\n".join(_bibtex_entry(reference, base) for reference in references)


def _bibtex_entry(ref: Reference, base: str) -> str:
    names = [(_tex(family), _tex(given)) for family, given in ref.authors]
    authors = [f"{family}, {given}" if given else f"{{{family}}}" for family, given in names]
    fields = {
        "author": " and ".join(authors),
        "title": _CAPITALS.sub(r"{\g<0>}", _tex(ref.title)),
        "journal" if ref.kind == "article-journal" else "howpublished": _tex(ref.container),
        "volume": _tex(ref.volume),
        "number": _tex(ref.issue),
        "pages": _tex(ref.pages).replace("-", "--"),
        "year": ref.year,
        "doi": ref.doi,
        "url": ref.address(base),
        "langid": str(Locale.parse(ref.lang).english_name).lower(),
        "note": _tex(ref.note),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join([f"@{_BIBTEX_KINDS.get(ref.kind, 'misc')}{{{ref.key},", *lines, "}", ""])


def _tex(text: str) -> str:
    return text.translate(_COMMANDS)


# ---- RIS


_RIS_KINDS = {"article-journal": "JOUR", "thesis": "THES", "report": "RPRT", "webpage": "ELEC"}


def write_ris(references: Sequence[Reference], base: str) -> str:
    """A RIS file: two letters, two spaces, a hyphen, a space; lines end in CR LF."""
    return "".join(_ris_record(reference, base) for reference in references)


def _ris_record(ref: Reference, base: str) -> str:
    date = "/".join(f"{part:02d}" for part in ref.date)
    first, _, last = ref.pages.partition("-")
    authors = [f"{family}, {given}" if given else family for family, given in ref.authors]
    lines = [
        ("TY", _RIS_KINDS.get(ref.kind, "GEN")),
        # an asterisk would part a name in two
        *(("AU", author.replace("*", "")) for author in authors),
        ("TI", ref.title),
        ("T2", ref.container),
        ("VL", ref.volume),
        ("IS", ref.issue),
        ("SP", first),
        ("EP", last),
        ("PY", ref.year),
        ("DA", date + "/" * (3 - len(ref.date)) if date else ""),
        ("DO", ref.doi),
        ("UR", ref.address(base)),
        ("LA", ref.lang),
        ("N1", ref.note),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value) + "ER  - \r\n"


# ---- CSL-JSON


def write_csl(references: Sequence[Reference], base: str) -> str:
    """A list of CSL-JSON items."""
    items = [_csl_item(reference, base) for reference in references]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _csl_item(ref: Reference, base: str) -> dict[str, object]:
    """An item; dates as date-parts, the only form that the schema admits."""
    item = {
        "id": ref.key,
        "type": ref.kind,
        "title": ref.title,
        "author": [
            {"family": family, "given": given} if given else {"literal": family}
            for family, given in ref.authors
        ],
        "issued": {"date-parts": [list(ref.date)]} if ref.date else None,
        "container-title": ref.container,
        "volume": ref.volume,
        "issue": ref.issue,
        "page": ref.pages,
        "DOI": ref.doi,
        "URL": ref.address(base),
        "language": ref.lang,
        "note": ref.note,
    }
    return {key: value for key, value in item.items() if value}


# ---- all formats


@dataclass(frozen=True, slots=True)
class Format:
    """A format for reference managers: its name, its files' extension, its media type, its writer.

    The writer takes references and the site's address, empty where it is not known.
    """

    label: str
    extension: str
    media_type: str
    write: Callable[[Sequence[Reference], str], str]

    def path(self, stem: str) -> str:
        """The file of something whose address without extension is `stem`."""
        return addresses.in_format(stem, self.extension)


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex", write_bibtex),
    Format("RIS", "ris", "application/x-research-info-systems", write_ris),
    Format("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", write_csl),
)


# ---- in words: APA 7 and Chicago (author-date)


def apa(ref: Reference, undated: str) -> Markup:
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


def chicago(ref: Reference, undated: str) -> Markup:
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
def apa_text(ref: Reference, undated: str) -> str:
    """The APA form without markup."""
    return str(apa(ref, undated).striptags())


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
