"""Where everything of the site lies: pages, parts of pages, and files for machines.

Pages are named inside an edition, files below the site's root. Knows how addresses are made;
must not know languages, content or what a page shows.
"""

from __future__ import annotations


def page(name: str) -> str:
    """A page of which each edition has one."""
    return f"{name}.html"


HOME = page("index")
CLAIMS = page("claims")
SOURCES = page("sources")
ACTORS = page("actors")
TIMELINE = page("timeline")
FIGURES = page("figures")
COMPARISONS = page("comparisons")
GLOSSARY = page("glossary")


# ---- pages of one thing; the first of each tuple is its own page


def claim(slug: str) -> str:
    """The page of a claim."""
    return page(claim_stem(slug))


def topic(topic: str) -> str:
    """The page of a topic."""
    return page(topic_stem(topic))


def topic_claims(topic: str) -> str:
    """The list of all claims of a topic."""
    return page(f"topics/{topic}-claims")


def source(source: str) -> str:
    """The page of a source."""
    return page(source_stem(source))


def source_claims(source: str) -> str:
    """The list of all claims of a source, where its own page does not hold them."""
    return page(f"sources/{source}-claims")


def reading(source: str) -> str:
    """The reading view of a source's text."""
    return page(f"sources/{source}-text")


def actor(actor: str) -> str:
    """The page of an actor."""
    return page(f"actors/{actor}")


def actor_claims(actor: str) -> str:
    """The list of all claims of an actor, where its own page does not hold them."""
    return page(f"actors/{actor}-claims")


def pages_of_topic(name: str) -> tuple[str, ...]:
    """Every page that a topic may have."""
    return topic(name), topic_claims(name)


def pages_of_source(name: str) -> tuple[str, ...]:
    """Every page that a source may have."""
    return source(name), source_claims(name), reading(name)


def pages_of_actor(name: str) -> tuple[str, ...]:
    """Every page that an actor may have."""
    return actor(name), actor_claims(name)


# ---- parts of pages, as ids; an address of one is `page#id`


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


def section(number: int) -> str:
    """A section of a text, of a brief or of a page of prose."""
    return f"part-{number}"


def footnote(number: int) -> str:
    """A footnote's words in the reading view."""
    return f"note-{number}"


def footnote_marker(number: int) -> str:
    """A footnote's first marker in the reading view."""
    return f"mark-{number}"


def witness(number: int) -> str:
    """A witness of a brief."""
    return f"w{number}"


def table(key: str) -> str:
    """A transcribed table on the page of its source."""
    return f"table-{key}"


def chart(key: str) -> str:
    """A chart on the page of its topic."""
    return f"chart-{key}"


# ---- files for machines


def claim_stem(slug: str) -> str:
    """The address of a claim in every format, without its suffix."""
    return f"claims/{slug}"


def topic_stem(topic: str) -> str:
    """The address of a topic in every format, without its suffix."""
    return f"topics/{topic}"


def source_stem(source: str) -> str:
    """The address of a source in every format, without its suffix."""
    return f"sources/{source}"


def in_format(stem: str, suffix: str) -> str:
    """Something in one of the formats for machines: bib, ris, csl.json, json."""
    return f"{stem}.{suffix}"


def data(name: str) -> str:
    """A file of the data."""
    return f"data/{name}"


def table_csv(key: str) -> str:
    """A transcribed table."""
    return data(f"tables/{key}.csv")


def chart_csv(topic: str, key: str) -> str:
    """The numbers of a chart drawn from claims."""
    return data(f"charts/{topic}-{key}.csv")


def numerals_csv(source: str) -> str:
    """The account of a source's numerals."""
    return data(f"numerals/{source}.csv")


def asset(name: str) -> str:
    """A style sheet, a script or a picture."""
    return f"assets/{name}"
