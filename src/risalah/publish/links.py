"""Every link of the site leads somewhere: files and anchors, checked before anything is written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from html import unescape
from posixpath import basename, dirname, join, normpath

from risalah.problem import Problem

# Each begins with its literal, which is found fast, and then looks back for the space before it.
_LINKS = tuple(re.compile(rf'{name}="(?<=\s{name}=")([^"]*)"') for name in ("href", "src"))
_FETCHED = re.compile(r'(?:xlink:href|src)="((?:[a-z][a-z0-9+.-]*:|//)[^"]*)"', re.IGNORECASE)
_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')
_OUTSIDE = re.compile(r"(?:https?:|mailto:|data:image/)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def check_links(files: Mapping[str, bytes]) -> list[Problem]:
    """Links of HTML pages that lead to no file of the site, or to no anchor of a page."""
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}

    @cache
    def anchors(name: str) -> frozenset[str]:
        return frozenset(map(unescape, _ID.findall(pages[name])))

    @cache
    def fault(folder: str, href: str) -> str | None:
        """What is wrong with a link of any page in the folder."""
        if _OUTSIDE.match(href):
            return None
        if _SCHEME.match(href) or href.startswith("//"):
            return "no address on the web"
        address, _, fragment = href.partition("#")
        target = normpath(join(folder, address.partition("?")[0]))
        if target.startswith("pagefind/"):
            return None
        if target not in files:
            return "no such file"
        anchor = fragment.partition(":~:")[0]
        if anchor and target.endswith(".html") and anchor not in anchors(target):
            return f"no anchor `{anchor}` there"
        return None

    problems = []
    sound: defaultdict[str, set[str]] = defaultdict(set)  # by folder, not to be looked at again
    for name, html in pages.items():
        folder = dirname(name)
        hrefs = {href for pattern in _LINKS for href in pattern.findall(html)}
        for href in hrefs - sound[folder]:
            own = href[:1] in {"", "#", "?"}
            if href.startswith("#") and f' id="{href[1:]}"' in html:
                continue
            reason = fault(folder, (basename(name) if own else "") + unescape(href))
            if reason is not None:
                problems.append(Problem(f"site/{name}", 0, 0, f"broken link `{href}`: {reason}"))
            elif not own:
                sound[folder].add(href)
        for address in _FETCHED.findall(html):
            if not address.startswith("data:"):
                message = f"`{address}` would be fetched from another host"
                problems.append(Problem(f"site/{name}", 0, 0, message))
    return problems
