"""Texts in Markdown ask for nothing that a page does not have, and the site's own is all shown.

Knows Markdown's blocks and links; must not know what a text says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.content.brief import Brief, lines_of
from risalah.content.checks.briefs import OUTSIDE
from risalah.content.library import Library
from risalah.problem import Problem

SECTION = "## "
"""What begins a section, at the beginning of a line."""


def check_texts(library: Library) -> Iterable[Problem]:
    """Texts hold no pictures and no addresses without `https:`; about.md is sections only."""
    for topic in library.topics.values():
        for brief in topic.briefs.values():
            yield from _unfit(brief)
    for about in library.about.values():
        yield from _unfit(about)
        yield from _unshown(about)
        for link in about.links:
            if link.rest and link.scheme.isalpha() and link.scheme not in OUTSIDE:
                message = f"unknown kind of link `{link.scheme}:`"
                help = "link to an `https:` address or a page of the site"
                yield Problem(about.path, link.line, 1, message, help)


def _unfit(text: Brief) -> Iterator[Problem]:
    for token, line in lines_of(text.tokens):
        if token.type == "heading_open" and token.tag == "h1":
            message = "this heading would be a second title of the page"
            yield Problem(text.path, line, 1, message, f"begin a section with `{SECTION}`")
        for child in token.children or []:
            if child.type == "image":
                help = "draw a chart in charts.yaml, or link to the address"
                yield Problem(text.path, line, 1, "a picture: a text is words only", help)
            address = str(child.attrs.get("href", ""))
            if address.startswith("//"):
                message = f"`{address}` is no address on the web"
                yield Problem(text.path, line, 1, message, f"write `https:{address}`")


def _unshown(text: Brief) -> Iterator[Problem]:
    """Words before the first section, and what would cut a section or would not begin one."""
    lines = text.markdown.split("\n")
    begun = {token.map[0] for token in text.tokens if token.map and token.tag == "h2"}
    marked = {number for number, line in enumerate(lines) if line.startswith(SECTION)}
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if first not in marked | begun:
        message, help = "words before the first heading", f"begin with `{SECTION}` and a heading"
        yield Problem(text.path, first + 1, 1, message, help)
    for number in sorted(begun - marked):
        help = f"write `{SECTION}` and the heading, at the beginning of a line"
        yield Problem(text.path, number + 1, 1, "this heading begins no section", help)
    for number in sorted(marked - begun):
        message, help = f"`{SECTION}` that is no heading cuts the text", "put a space before it"
        yield Problem(text.path, number + 1, 1, message, help)
