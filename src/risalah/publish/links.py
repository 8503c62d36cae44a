"""Every link of the site leads somewhere: files and anchors, checked before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from posixpath import dirname, join, normpath

from risalah.problem import Problem

_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check_links(files: Mapping[str, bytes]) -> list[Problem]:
    """Links of HTML pages that lead to no file of the site, or to no anchor of a page."""
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}

    @cache
    def anchors(name: str) -> frozenset[str]:
        return frozenset(map(unescape, _ID.findall(pages[name])))

    problems = []
    for name, html in pages.items():
        for href in dict.fromkeys(_LINK.findall(html)):
            reason = next(_faults(name, unescape(href), files, anchors), None)
            if reason is not None:
                problems.append(Problem(f"site/{name}", 0, 0, f"broken link `{href}`: {reason}"))
    return problems


def _faults(
    name: str, href: str, files: Mapping[str, bytes], anchors: Callable[[str], frozenset[str]]
) -> Iterator[str]:
    if _OUTSIDE.match(href) or href.startswith("//"):
        return
    address, _, fragment = href.partition("#")
    address = address.partition("?")[0]
    target = normpath(join(dirname(name), address)) if address else name
    if target.startswith("pagefind/"):
        return
    if target not in files:
        yield "no such file"
    elif fragment and target.endswith(".html"):
        anchor = fragment.partition(":~:")[0]
        if anchor and anchor not in anchors(target):
            yield f"no anchor `{anchor}` there"
