"""Every link of the site leads somewhere: files and anchors, checked before anything is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from html import unescape
from posixpath import basename, dirname, join, normpath

from risalah.problem import Problem

# Each begins with its literal, which is found fast, and then looks back for the space before it.
_LINKS = tuple(re.compile(rf'{name}="(?<=\s{name}=")([^"]*)"') for name in ("href", "src"))
_FETCHED = re.compile(r'(?:xlink:href|src)="((?:[a-z][a-z0-9+.-]*:|//)[^"]*)"', re.IGNORECASE)
_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')
_OUTSIDE = re.compile(r"(?:https?:|mailto:|data:image/)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)

SEARCH_INDEX = "pagefind/"
"""Files that another program writes afterwards."""


def check_links(files: Mapping[str, bytes]) -> list[Problem]:
    """Links of HTML pages that lead to no file of the site, or to no anchor of a page."""
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    targets = _Targets(files.keys(), pages)
    problems = []
    for name, html in pages.items():
        problems += [Problem(f"site/{name}", 0, 0, fault) for fault in _faults(name, html, targets)]
    return problems


def _faults(name: str, html: str, targets: _Targets) -> Iterator[str]:
    for href in {href for pattern in _LINKS for href in pattern.findall(html)}:
        if href.startswith("#") and f' id="{href[1:]}"' in html:
            continue
        own = basename(name) if href[:1] in {"", "#", "?"} else ""
        reason = targets.fault(dirname(name), own + unescape(href))
        if reason is not None:
            yield f"broken link `{href}`: {reason}"
    for address in _FETCHED.findall(html):
        if not address.startswith("data:"):
            yield f"`{address}` would be fetched from another host"


class _Targets:
    """What links of the site may lead to; an answer is kept, as pages share most of their links."""

    def __init__(self, names: Collection[str], pages: Mapping[str, str]) -> None:
        self.names, self.pages = names, pages
        self.anchors = lru_cache(maxsize=None)(self._anchors)
        self.fault = lru_cache(maxsize=None)(self._fault)

    def _anchors(self, name: str) -> frozenset[str]:
        return frozenset(map(unescape, _ID.findall(self.pages[name])))

    def _fault(self, folder: str, href: str) -> str | None:
        """What is wrong with a link of any page in the folder."""
        if _OUTSIDE.match(href):
            return None
        if _SCHEME.match(href) or href.startswith("//"):
            return "no address on the web"
        address, _, fragment = href.partition("#")
        target = normpath(join(folder, address.partition("?")[0]))
        if target.startswith(SEARCH_INDEX):
            return None
        return self._fault_of_target(target, fragment.partition(":~:")[0])

    def _fault_of_target(self, target: str, anchor: str) -> str | None:
        if target not in self.names:
            return "no such file"
        if anchor and target.endswith(".html") and anchor not in self.anchors(target):
            return f"no anchor `{anchor}` there"
        return None
