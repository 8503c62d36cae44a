"""What search finds of a page: its words, its title and its filters, read off the marked HTML.

Knows the attributes that mark a page for search and how Pagefind reads them; must not know how
an index is made. Relies on attributes being escaped, as the templates do it: no `<` or `>` in them.
"""

from __future__ import annotations

import html as markup
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

WEIGHTS = {f"h{level}": f" ___PAGEFIND_AUTO_WEIGHT___{8 - level} " for level in range(1, 7)}
END_OF_WEIGHT = " ___END_PAGEFIND_WEIGHT___ "
"""Words that Pagefind takes out of a text again: those between them count for more."""

HEADINGS = frozenset(WEIGHTS)
TEXTS = frozenset(
    {"p", "blockquote", "pre", "address", "summary", "details", "figcaption", "figure"}
)
PARTS = frozenset({"div", "article", "section", "header", "main", "aside"})
LISTS = frozenset({"ul", "ol", "dl"})
TABLES = frozenset({"table", "caption", "thead", "tbody", "tfoot"})
ENDED_BY_NEXT = frozenset({"tr", "th", "td", "li", "dt", "dd"})
"""Elements that may stand without an end tag."""
SENTENCES = HEADINGS | TEXTS | PARTS | LISTS | TABLES | ENDED_BY_NEXT
"""Elements that end a sentence, so that no word hangs on a word of the next element."""

UNREAD = ("style", "script", "noscript", "label", "form", "svg", "footer", "nav", "iframe")
"""Elements whose words search never finds."""

_LANGUAGE = re.compile(r'<html\b[^>]*?\slang="([^"]*)"')
_SEARCHED = re.compile(r"<main\b[^>]*\sdata-pagefind-body\b[^>]*>")
_DROPPED = re.compile(
    rf"""< (?: (?P<unread> {"|".join(UNREAD)} )\b [^>]*
             | (?P<ignored> \w+ )[ ] [^>]*? \bdata-pagefind-ignore\b [^>]* ) >""",
    re.VERBOSE,
)
_READ = "|".join(sorted({*SENTENCES, "br", "span"}))
_INERT = re.compile(rf"<!--.*?--> | <(?! /?(?:{_READ})\b )[^>]*>", re.VERBOSE | re.DOTALL)
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_MARK = re.compile(r'\sdata-pagefind-(meta|filter)="([^"]*)"')
_SPACES = re.compile(r"\s{2,}|[\n\r]")


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What search finds of one page: plain values, which JSON can keep.

    `path` is the page's address below the site's root. `content` is the text that is searched,
    with `WEIGHTS` before its headings; `meta` what a result shows, `title` above all; `filters`
    the values of each filter.
    """

    path: str
    language: str
    content: str
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]


def record_of(path: str, html: bytes | str) -> SearchRecord | None:
    """What search finds of a page; None where the page is not marked for search.

    Reads the `main` that is marked `data-pagefind-body`. There `data-pagefind-ignore` leaves out
    an element whole; `data-pagefind-meta` and `-filter`, on a block or a `span`, hold names for
    the element's words, or `name:value`. Such elements need an end tag.
    """
    page = html if isinstance(html, str) else html.decode()
    searched = _SEARCHED.search(page)
    language = _LANGUAGE.search(page)
    if searched is None or language is None:
        return None
    main = page[searched.end() : page.rindex("</main>")]
    first, *others = _TAG.split(_INERT.sub("", _read_part(main)))
    reading = _Reading([first])
    for end, name, attributes, text in zip(*[iter(others)] * 4, strict=True):
        if end:
            reading.end(name)
        else:
            reading.start(name, attributes)
        if text:
            reading.pieces.append(text)
    content = " ".join(markup.unescape("".join(reading.pieces)).split())
    return SearchRecord(path, language[1].lower(), content, reading.meta, reading.filters)


def _read_part(main: str) -> str:
    """The page without the elements that are left out."""
    kept = []
    place = 0
    while dropped := _DROPPED.search(main, place):
        name = dropped["unread"] or dropped["ignored"]
        kept.append(main[place : dropped.start()])
        kept.append(" " if name in SENTENCES else "")
        place = _end_of(name, main, dropped.end())
    return "".join([*kept, main[place:]])


def _end_of(name: str, main: str, place: int) -> int:
    """Where an element ends that was open before `place`."""
    nested = 1
    for tag in re.compile(rf"<(/?){name}\b[^>]*>").finditer(main, place):
        nested += -1 if tag[1] else 1
        if not nested:
            return tag.end()
    return len(main)


@dataclass(slots=True)
class _Mark:
    """An open element that means something; `start` counts the pieces that stand before it."""

    name: str
    start: int
    names: list[tuple[str, str]]
    nested: int = 0


@dataclass(slots=True)
class _Reading:
    """The text that was read so far, in pieces, and what parts of it are for."""

    pieces: list[str]
    meta: dict[str, str] = field(default_factory=dict)
    filters: dict[str, list[str]] = field(default_factory=dict)
    marks: list[_Mark] = field(default_factory=list)

    def start(self, name: str, attributes: str) -> None:
        if self.marks and self.marks[-1].name == name:
            self.marks[-1].nested += 1
        if name in ENDED_BY_NEXT:
            self._stop(".")
        elif name != "span":
            self.pieces.append(WEIGHTS.get(name, " "))
        if name in WEIGHTS or "data-pagefind-" in attributes:
            self.marks.append(_Mark(name, len(self.pieces), _MARK.findall(attributes)))

    def end(self, name: str) -> None:
        mark = self.marks[-1] if self.marks else None
        if mark is not None and mark.name == name:
            if mark.nested:
                mark.nested -= 1
            else:
                self._take(self.marks.pop())
        if name != "span":
            self._stop(":" if name == "dt" else ".")
        if name in WEIGHTS:
            self.pieces.append(END_OF_WEIGHT)

    def _stop(self, sign: str) -> None:
        """The end of a sentence, with its sign where the text has none."""
        last = self.pieces[-1][-1:]
        self.pieces.append(f"{sign} " if last.isalnum() or last in _OPEN_ENDS else " ")

    def _take(self, mark: _Mark) -> None:
        words = "".join(piece for piece in self.pieces[mark.start :] if piece not in _UNSAID)
        for kind, name, value in _named(mark.names, words):
            if kind == "meta":
                self.meta[name] = value
            else:
                self.filters.setdefault(name, []).append(value)
        if mark.name == "h1":
            self.meta.setdefault("title", _tidy(words))


_OPEN_ENDS = frozenset("_'\")$*")
_UNSAID = frozenset([*WEIGHTS.values(), END_OF_WEIGHT])


def _named(marks: list[tuple[str, str]], words: str) -> Iterator[tuple[str, str, str]]:
    """Kind, name and value of each name in an element's marks."""
    for kind, names in marks:
        before, colon, literal = names.partition(":")
        *others, last = (name.strip() for name in before.split(","))
        for name in others:
            yield kind, name, _tidy(words)
        yield kind, last, _tidy(literal if colon else words)


def _tidy(words: str) -> str:
    return _SPACES.sub(" ", markup.unescape(words).strip())
