"""Texts in Markdown: every sentence and number leads to a claim, in every language alike."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from risalah.clip import first_words
from risalah.content.brief import Brief, Statement, lines_of
from risalah.content.checks.numbers import numbers_of_claims
from risalah.content.library import Library
from risalah.content.supported_numbers import SupportedNumbers, stray_numerals
from risalah.problem import Problem, nearest

OUTSIDE = frozenset({"http", "https", "mailto"})
"""Schemes of links that leave the site."""

INLINE = frozenset({"actor", "term", *OUTSIDE})
"""Links that explain a word; by any other a sentence sends the reader on and needs no witness."""


CITE = "end the sentence with `[@name]`"


def check_briefs(library: Library, topic: str) -> Iterable[Problem]:
    """Every sentence of a brief has a witness, and every numeral one that carries it.

    Every `[@name]` and every link leads to something. Headings need no witness, nor does a
    sentence that sends the reader to another topic or to a source.
    """
    for brief in library.topics[topic].briefs.values():
        for statement in brief.statements:
            unknown = list(_unknown_names(statement, brief, library))
            yield from unknown
            if not unknown:  # else it is not known what numbers the statement may hold
                yield from _unsupported(statement, brief, library)
        yield from _unknown_links(brief, library)


def _unknown_names(statement: Statement, brief: Brief, library: Library) -> Iterator[Problem]:
    for name in statement.names:
        if name not in library.claims:
            help = nearest(name, library.claims) or "name a claim in notes.yaml"
            place = brief.place_of(f"@{name}", statement.line)
            yield place.problem(f"unknown claim `{name}`", help)


def _unsupported(statement: Statement, brief: Brief, library: Library) -> Iterator[Problem]:
    """Words that assert something without a witness, and numbers that no witness carries."""
    carried = SupportedNumbers.of(library.claims[name] for name in statement.names)
    numerals = stray_numerals(statement.text, brief.lang, carried)
    for numeral in numerals:
        message, help = f"`{numeral}` stands without a witness", CITE
        if statement.names:
            message = f"no claim cited here carries `{numeral}`"
            help = "cite the claim that does, or mend the number"
        yield brief.place_of(numeral, statement.line).problem(message, help)
    if not numerals and _is_bare(statement):
        message = f"`{first_words(statement.text, 6)}` stands without a witness"
        yield brief.place_of(statement.text[:24], statement.line).problem(message, CITE)


def _is_bare(statement: Statement) -> bool:
    """Whether words assert something and cite no claim for it."""
    pointing = bool(statement.linked - INLINE) and statement.sentences() == 1
    words = any(letter.isalnum() for letter in statement.text)
    return words and not (statement.heading or statement.names or pointing)


def _unknown_links(brief: Brief, library: Library) -> Iterator[Problem]:
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


def check_brief_counterparts(library: Library, topic: str) -> Iterable[Problem]:
    """The languages of a brief cite the same witnesses and, section by section, numbers."""
    first, *others = library.topics[topic].briefs.values()
    yield from _uncited((first, *others), library)
    for other in others:
        here, there = len(other.sections) - 1, len(first.sections) - 1
        if here != there:
            message = f"{here} sections here, {there} in {first.path}"
            yield Problem(other.path, 1, 1, message, "give both the same sections")
        else:
            yield from _unanswered(first, other, library)
            yield from _unanswered(other, first, library)


def _uncited(briefs: tuple[Brief, ...], library: Library) -> Iterator[Problem]:
    cited = {name for brief in briefs for name in brief.names}
    if not all(name in library.claims for name in cited):
        return  # `check_briefs` reports the unknown names
    for brief in briefs:
        if missing := sorted(cited - set(brief.names)):
            message = f"witnesses cited in another language only: {', '.join(missing)}"
            yield Problem(brief.path, 1, 1, message, "say the same facts in each language")


def _unanswered(brief: Brief, other: Brief, library: Library) -> Iterator[Problem]:
    """Numerals of a brief's section that the same section in the other language does not state.

    Those that no witness supports are reported by `check_briefs`.
    """
    for here, there in zip(brief.sections, other.sections, strict=True):
        stated = SupportedNumbers.of_words(" ; ".join(one.text for one in there), other.lang)
        for statement in here:
            supported = numbers_of_claims(library, statement.names)
            unsupported = stray_numerals(statement.text, brief.lang, supported)
            for numeral in stray_numerals(statement.text, brief.lang, stated):
                if numeral not in unsupported:
                    message = f"`{numeral}` is not in this section of {other.path}"
                    place = brief.place_of(numeral, statement.line)
                    yield place.problem(message, "say the same numbers in both")


SECTION = "## "
"""What begins a section, at the beginning of a line."""


def check_texts(library: Library, _: str) -> Iterable[Problem]:
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
