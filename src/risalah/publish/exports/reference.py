"""A reference, and the formats it is published in: a new format is a writer and a row of `FORMATS`.

Knows bibliographic fields and what each format makes of them; must not know the content or pages.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from babel import Locale

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
