"""Texts in Markdown ask for nothing that a page does not have, and the site's own is all shown.

Knows Markdown's blocks and links; must not know what a text says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from risalah.content.brief import link_targets, parse_brief
from risalah.content.checks.briefs import OUTSIDE
from risalah.content.library import Library
from risalah.problem import Problem

SECTION = "## "
"""What begins a section, at the beginning of a line."""


def check_texts(library: Library) -> Iterable[Problem]:
    """Texts hold no pictures and no addresses without `https:`; about.md is sections only."""
    for topic in library.topics.values():
        for brief in topic.briefs.values():
            yield from _unfit(brief.path, brief.markdown)
    for lang, markdown in library.about.items():
        path = f"content/about.{lang}.md"
        yield from _unfit(path, markdown)
        yield from _unshown(path, markdown)
        for kind, name, line in link_targets(parse_brief(markdown)):
            if name and kind.isalpha() and kind not in OUTSIDE:
                help = "link to an `https:` address or a page of the site"
                yield Problem(path, line, 1, f"unknown kind of link `{kind}:`", help)


def _unfit(path: str, markdown: str) -> Iterator[Problem]:
    line = 1
    for token in parse_brief(markdown):
        if token.map:
            line = token.map[0] + 1
        if token.type == "heading_open" and token.tag == "h1":
            help = f"begin a section with `{SECTION}`"
            yield Problem(path, line, 1, "this heading would be a second title of the page", help)
        for child in token.children or []:
            if child.type == "image":
                help = "draw a chart in charts.yaml, or link to the address"
                yield Problem(path, line, 1, "a picture: a text is words only", help)
            address = str(child.attrs.get("href", ""))
            if address.startswith("//"):
                message = f"`{address}` is no address on the web"
                yield Problem(path, line, 1, message, f"write `https:{address}`")


def _unshown(path: str, markdown: str) -> Iterator[Problem]:
    """Words before the first section, and what would cut a section or would not begin one."""
    lines = markdown.split("\n")
    tokens = parse_brief(markdown)
    begun = {token.map[0] for token in tokens if token.map and token.tag == "h2"}
    told = {number for number, line in enumerate(lines) if line.startswith(SECTION)}
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if first not in told | begun:
        message = "words before the first heading"
        yield Problem(path, first + 1, 1, message, f"begin with `{SECTION}` and a heading")
    for number in sorted(begun - told):
        help = f"write `{SECTION}` and the heading, at the beginning of a line"
        yield Problem(path, number + 1, 1, "this heading begins no section", help)
    for number in sorted(told - begun):
        help = "put a space before it"
        yield Problem(path, number + 1, 1, f"`{SECTION}` that is no heading cuts the text", help)
