"""The site in one language, and a page's place in it.

Knows the languages of the site, its words and the way from one page to another. The first
language lies at the root, every other one under its code, with the same file names in all.
Must not know what pages look like.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from risalah import addresses
from risalah.content.library import AnnotatedClaim, Library
from risalah.content.schema.source import SourceRecord
from risalah.publish.index import Index
from risalah.publish.page_parts import Count
from risalah.publish.wording import fill, number_words


@dataclass(frozen=True)
class Edition:
    """The site in one language."""

    library: Library
    index: Index
    lang: str

    @property
    def ui(self) -> Mapping[str, Any]:
        """The site's own words in this language."""
        return self.library.ui[self.lang]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site, the one at the root first."""
        return self.library.site.languages

    @property
    def prefix(self) -> str:
        """The folder of this edition below the site's root, with its slash."""
        return self.folder(self.lang)

    def folder(self, lang: str) -> str:
        """The folder of any edition below the site's root, with its slash."""
        return "" if lang == self.languages[0] else f"{lang}/"

    def count(self, noun: str, n: int, href: str | None = None) -> Count:
        """A count and its noun in the right number."""
        label = self.ui["count"][noun]["one" if n == 1 else "other"]
        return Count(self.number(n), label, href)

    def number(self, n: int | float) -> str:
        """A number in full."""
        return number_words(n, self.lang)

    def say(self, group: str, key: str, **words: object) -> str:
        """A pattern of ui.yaml with its blanks filled."""
        return fill(self.ui[group][key], **words)

    def paper(self, number: str) -> str:
        """ "Paper 001" in this language."""
        return self.say("claim", "paper", n=number)

    def paper_described(self, source: SourceRecord) -> str:
        """A paper's number and the editor's description of it, as lists name it."""
        return f"{source.number} {source.label[self.lang]}"

    def section(self, annotated: AnnotatedClaim) -> str:
        """The heading above a claim, translated where the editor did so."""
        heading = annotated.claim.section
        return annotated.source.heading_in(heading, self.lang) or heading

    def lines(self, annotated: AnnotatedClaim) -> str:
        """ "lines 217–223" in this language."""
        first, last = self.library.lines_of(annotated)
        if first == last:
            return self.say("claim", "line", a=first)
        return self.say("claim", "lines", a=first, b=last)

    def actor_name(self, actor: str) -> str:
        """An actor's name in this language; an unregistered one is named by its id."""
        known = self.library.actors.get(actor)
        return known.name[self.lang] if known else actor.replace("-", " ")

    def at(self, path: str, hue: str | None = None) -> "PageContext":
        """A page of this edition, from which others are linked."""
        return PageContext(self.library, self.index, self.lang, path, hue)


@dataclass(frozen=True)
class PageContext(Edition):
    """An edition as one of its pages sees it: with the relative way from there to anything else.

    `path` is the page's address inside the edition, such as `claims/masks-to-africa.html`; `hue`
    is that of the topic it belongs to.
    """

    path: str
    hue: str | None = None

    @property
    def up(self) -> str:
        """From this page to the edition's root."""
        return "../" * self.path.count("/")

    @property
    def root(self) -> str:
        """From this page to the site's root, where assets and data lie."""
        return self.up + ("../" if self.prefix else "")

    def to(self, path: str) -> str:
        """The way to a page of the same edition."""
        return self.up + path

    def asset(self, path: str) -> str:
        """The way to a file that all editions share."""
        return self.root + path

    def counterpart(self, lang: str) -> str:
        """The way to this page in another language."""
        return self.root + self.folder(lang) + self.path

    def hue_mark(self, hue: str | None) -> str | None:
        """The hue that something on the page is marked with: none where it is the page's own."""
        return None if hue == self.hue else hue

    def lang_mark(self, lang: str | None) -> str | None:
        """The language that words are marked with: none where it is the page's own."""
        return None if lang == self.lang else lang

    def claim(self, annotated: AnnotatedClaim) -> str:
        """The way to a claim's page."""
        return self.to(addresses.claim(annotated.slug))

    def topic(self, topic: str) -> str:
        """The way to a topic's page."""
        return self.to(addresses.topic(topic))

    def actor(self, actor: str) -> str:
        """The way to an actor's page."""
        return self.to(addresses.actor(actor))

    def actor_if_known(self, actor: str) -> str | None:
        """The way to an actor's page, if it has one."""
        return self.actor(actor) if actor in self.library.actors else None

    def source(self, source: str) -> str:
        """The way to a source's page."""
        return self.to(addresses.source(source))

    def reading(self, annotated: AnnotatedClaim) -> str:
        """The way to a claim's words in the reading view, by anchor and text fragment."""
        page = addresses.part(addresses.reading(annotated.source.id), annotated.slug)
        return self.to(page) + fragment_of(annotated)

    def term(self, term: str) -> str:
        """The way to a term of the glossary."""
        return self.to(addresses.term(term))

    def comparison(self, name: str) -> str:
        """The way to a comparison."""
        return self.to(addresses.comparison(name))


def fragment_of(annotated: AnnotatedClaim) -> str:
    """A text fragment that finds the claim's words: its first and last three, percent-encoded.

    Follows URL Fragment Text Directives; the anchor before it serves browsers that know none.
    """
    words = annotated.claim.quote.split()
    if len(words) < 7:
        return ":~:text=" + _encoded(" ".join(words))
    return f":~:text={_encoded(' '.join(words[:3]))},{_encoded(' '.join(words[-3:]))}"


def _encoded(words: str) -> str:
    return "".join(map(_BYTES.__getitem__, words.encode("utf-8", "surrogatepass")))


_PLAIN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~"
_BYTES = [chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in range(256)]
"""Each byte as an address holds it."""
