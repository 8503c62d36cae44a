"""The smallest parts of a page that templates show: links, crumbs, counts, remarks, sections.

Knows nothing but their fields.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Link:
    """A way to somewhere and its words."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Words:
    """Words, with their language where it is not the page's, and where they lead if anywhere."""

    text: str
    lang: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way to a page; the page itself has no `href`, a topic has its sign."""

    label: str
    href: str | None = None
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number and its noun, with the list that it counts."""

    value: str
    label: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Words below a table or a list, and the mark that leads to them."""

    mark: str
    text: str | Markup


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic that another page leads to, with a few words on it."""

    href: str
    name: str
    sign: str
    hue: str
    text: str


def in_language(words: str, lang: str | None) -> Markup:
    """Words marked with their language, where it is not the page's."""
    return Markup('<span lang="{}">{}</span>').format(lang, words) if lang else escape(words)


def letters(n: int) -> str:
    """The marks of remarks, a, b … z, then aa, ab …: the n-th one from 0."""
    head, last = divmod(n, 26)
    return (letters(head - 1) if head else "") + chr(ord("a") + last)
