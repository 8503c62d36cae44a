"""Every link of the site leads somewhere: files and anchors, checked before anything is published.

A page's links are read when it is written and kept with it; what they lead to is looked up when a
page that has them, or one that they lead to, is written or goes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from posixpath import basename, dirname, join, normpath

from risalah.problem import Problem, Problems

# Each begins with its literal, which is found fast, and then looks back for the space before it.
_HREF = re.compile(r'href="(?<=[\s:]href=")([^"]*)"')
_SRC = re.compile(r'src="(?<=\ssrc=")([^"]*)"')
_XLINK = "xlink:href="
_ID = re.compile(r'id="(?<=\sid=")([^"]*)"')
_OUTSIDE = re.compile(r"(?:https?:|mailto:|data:image/)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?!data:)(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_HERE = frozenset({"", "#", "?"})

SEARCH_INDEX = "pagefind/"
"""Files that the search program makes of the pages."""


def targets_of(name: str, html: str) -> tuple[str, ...]:
    """What a page links to inside of the site, as `file` or `file#anchor`, each once.

    Raises `Problems` with links that no page may have.
    """
    fetched = set(_SRC.findall(html))
    hrefs = set(_HREF.findall(html))
    if _XLINK in html:
        fetched |= {href for href in hrefs if f'{_XLINK}"{href}"' in html}
    folder, own = dirname(name), basename(name)
    targets: set[str] = set()
    problems = []
    for href in hrefs | fetched:
        try:
            targets.add(_target(folder, own if href[:1] in _HERE else "", href))
        except ValueError as error:
            problems.append(Problem(f"site/{name}", 0, 0, f"broken link `{href}`: {error}"))
    for address in fetched:
        if _ELSEWHERE.match(address):
            message = f"`{address}` would be fetched from another host"
            problems.append(Problem(f"site/{name}", 0, 0, message))
    if problems:
        raise Problems(problems)
    return tuple(sorted(targets - {""}))


@lru_cache(maxsize=1 << 16)
def _target(folder: str, own: str, href: str) -> str:
    """Where a link of a page leads; nowhere in the site where it leads out of it.

    The page stands in `folder`; `own` is its name there where the link begins with no address.
    """
    href = own + unescape(href)
    if _OUTSIDE.match(href):
        return ""
    if _SCHEME.match(href) or href.startswith("//"):
        raise ValueError("no address on the web")
    address, _, fragment = href.partition("#")
    file = normpath(join(folder, address.partition("?")[0]))
    if file.startswith(SEARCH_INDEX):
        return ""
    anchor = fragment.partition(":~:")[0]
    return f"{file}#{anchor}" if anchor and file.endswith(".html") else file


def anchors_of(html: str) -> frozenset[str]:
    """The parts of a page that links may lead to."""
    return frozenset(map(unescape, _ID.findall(html)))


def check_targets(
    links: Mapping[str, Iterable[str]],
    written: Collection[str],
    known: Iterable[str],
    files: Collection[str],
    anchors: Callable[[str], Collection[str]],
) -> list[Problem]:
    """Links that lead to no file of the site, or to no anchor of a page.

    `links` are the targets of each page, `written` the pages that are new or other than they were,
    `known` what the pages of the last site linked to, which was found then. `anchors` are those of
    a page.
    """
    suspects = {target for name in written for target in links.get(name, ())}
    suspects |= {
        target
        for target in known
        if (file := target.partition("#")[0]) in written or file not in files
    }
    broken = dict(_broken(suspects, files, anchors))
    return [
        Problem(f"site/{name}", 0, 0, f"broken link to `{target}`: {broken[target]}")
        for name, targets in (links.items() if broken else ())
        for target in targets
        if target in broken
    ]


def _broken(
    targets: Iterable[str], files: Collection[str], anchors: Callable[[str], Collection[str]]
) -> Iterator[tuple[str, str]]:
    """Each target that is not there, and why."""
    wanted: defaultdict[str, list[str]] = defaultdict(list)
    for target in targets:
        file, _, anchor = target.partition("#")
        if file not in files:
            yield target, "no such file"
        elif anchor:
            wanted[file].append(anchor)
    for file, names in wanted.items():
        there = anchors(file)
        for anchor in names:
            if anchor not in there:
                yield f"{file}#{anchor}", f"no anchor `{anchor}` there"
