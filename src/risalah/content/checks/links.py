"""Where the links of a brief may lead.

Knows the kinds of links; must not know what a text says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from risalah.content.brief import Brief
from risalah.content.library import Library
from risalah.problem import Problem, nearest

OUTSIDE = frozenset({"http", "https", "mailto"})
"""Schemes of links that leave the site."""

INLINE = frozenset({"actor", "term", *OUTSIDE})
"""Links that explain a word; by any other a sentence sends the reader on and needs no witness."""


def unknown_links(brief: Brief, library: Library) -> Iterator[Problem]:
    """Links of a kind that is not known, and links to a record that is not there."""
    known: Mapping[str, Collection[str]] = {
        "topic": library.topics,
        "actor": library.actors,
        "term": library.terms,
        "source": library.sources,
    }
    for link in brief.links:
        place = brief.place_of(f"{link.scheme}:{link.rest}", link.line)
        if link.scheme not in known:
            if link.rest and link.scheme not in OUTSIDE:
                help = f"link to {', '.join(f'`{kind}:`' for kind in known)} or an `https:` address"
                yield place.problem(f"unknown kind of link `{link.scheme}:`", help)
        elif link.rest not in known[link.scheme]:
            help = nearest(link.rest, known[link.scheme]) or "check the id"
            yield place.problem(f"unknown {link.scheme} `{link.rest}`", help)
