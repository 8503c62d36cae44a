"""Where everything of the site lies: pages, parts of pages, and files for machines.

Pages are named inside an edition, files below the site's root. Each row takes the name or the
number of what it is the address of.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Named = Callable[[str], str]
Numbered = Callable[[int], str]

page: Final[Named] = "{}.html".format

HOME = page("index")
CLAIMS = page("claims")
SOURCES = page("sources")
ACTORS = page("actors")
TIMELINE = page("timeline")
FIGURES = page("figures")
COMPARISONS = page("comparisons")
GLOSSARY = page("glossary")

# Pages of one thing. Lists of all its claims are for things whose own page does not hold them.
claim: Final[Named] = "claims/{}.html".format
topic: Final[Named] = "topics/{}.html".format
topic_claims: Final[Named] = "topics/{}-claims.html".format
source: Final[Named] = "sources/{}.html".format
source_claims: Final[Named] = "sources/{}-claims.html".format
reading: Final[Named] = "sources/{}-text.html".format
actor: Final[Named] = "actors/{}.html".format
actor_claims: Final[Named] = "actors/{}-claims.html".format

PAGES_OF: Final = {
    "topic": (topic, topic_claims),
    "source": (source, source_claims, reading),
    "actor": (actor, actor_claims),
}
"""Every page that one thing may have, its own first."""


def part(page: str, anchor: str) -> str:
    """The address of a part of a page."""
    return f"{page}#{anchor}"


def query(page: str, name: str, value: str) -> str:
    """A list filtered by one of its controls."""
    return f"{page}?{name}={value}"


def term(term: str) -> str:
    """A term in the glossary, whose id is the term's."""
    return part(GLOSSARY, term)


def comparison(name: str) -> str:
    """A comparison on the page of all of them."""
    return part(COMPARISONS, name)


# Parts of pages, as ids: sections of a text, of a brief or of a page of prose; a footnote's words
# in the reading view and its first marker there; witnesses of a brief; tables and charts on the
# page of their source or topic.
section: Final[Numbered] = "part-{}".format
footnote: Final[Numbered] = "note-{}".format
footnote_marker: Final[Numbered] = "mark-{}".format
witness: Final[Numbered] = "w{}".format
table: Final[Named] = "table-{}".format
chart: Final[Named] = "chart-{}".format

# Addresses of one thing in every format, without the suffix.
claim_stem: Final[Named] = "claims/{}".format
topic_stem: Final[Named] = "topics/{}".format
source_stem: Final[Named] = "sources/{}".format


def in_format(stem: str, suffix: str) -> str:
    """Something in one of the formats for machines: bib, ris, csl.json, json."""
    return f"{stem}.{suffix}"


# Files: of the data, among them a table, a paper's numerals, and a chart drawn from claims; and
# style sheets, scripts and pictures.
data: Final[Named] = "data/{}".format
table_csv: Final[Named] = "data/tables/{}.csv".format
numerals_csv: Final[Named] = "data/numerals/{}.csv".format
asset: Final[Named] = "assets/{}".format


def chart_csv(topic: str, key: str) -> str:
    """The numbers of a chart drawn from claims."""
    return data(f"charts/{topic}-{key}.csv")
