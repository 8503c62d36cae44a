"""A reference: what a format or a style needs to know of something that can be cited.

Knows bibliographic fields; must not know the content or any format.
"""

from __future__ import annotations

from dataclasses import dataclass


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
