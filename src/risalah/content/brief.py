"""Markdown texts: CommonMark with `[@name]` citations, parsed to tokens, statements and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from risalah.content.place import Place
from risalah.text.sentences import split_sentences

CITE = "cite"
"""The type of the inline token that stands for `[@a; @b]`; `meta["names"]` holds the names."""

_CITATION = re.compile(r"\[@([^\]\n@;]{1,120}(?:;\s*@[^\]\n@;]{1,120}){0,9})\]")


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a text and the names of the claims cited for them; none if uncited.

    `line` is the first line of the paragraph, counted from 1; `heading` marks a heading's words,
    of a section or of a table's column. `linked` holds the kinds of its links: topic, actor, …
    """

    text: str
    names: tuple[str, ...]
    line: int
    heading: bool = False
    linked: frozenset[str] = frozenset()

    def sentences(self) -> int:
        """How many sentences the words are."""
        return len(split_sentences(self.text))


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a text: `topic:x` has the scheme `topic` and the rest `x`; lines count from 1."""

    scheme: str
    rest: str
    line: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A Markdown text in one language, parsed; HTML in it is text."""

    path: str
    lang: str
    markdown: str
    tokens: tuple[Token, ...]
    statements: tuple[Statement, ...]
    links: tuple[Link, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the claims that the text cites, in order of first mention."""
        return tuple(dict.fromkeys(name for one in self.statements for name in one.names))

    @property
    def sections(self) -> tuple[tuple[Statement, ...], ...]:
        """The statements before the first heading, then those under each, its heading first."""
        sections: list[list[Statement]] = [[]]
        for statement in self.statements:
            if statement.heading:
                sections.append([])
            sections[-1].append(statement)
        return tuple(map(tuple, sections))

    def place_of(self, words: str, first: int) -> Place:
        """Where `words` stand from line `first` on; the beginning of that line if nowhere."""
        lines = self.markdown.split("\n")
        for number in range(first, len(lines) + 1):
            column = lines[number - 1].find(words)
            if column >= 0:
                return Place(self.path, number, column + 1)
        return Place(self.path, first, 1)


def parse_brief(markdown: str, path: str = "", lang: str = "") -> Brief:
    """The Markdown text of the file `path`, parsed."""
    tokens = tuple(_parser().parse(markdown))
    statements, links = tuple(_statements(tokens)), tuple(_links(tokens))
    return Brief(path, lang, markdown, tokens, statements, links)


@cache
def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False})
    markdown.enable("table")
    markdown.inline.ruler.before("link", CITE, _cite)
    return markdown.use(footnote_plugin)


def _cite(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[@", state.pos):
        return False
    match = _CITATION.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push(CITE, "", 0)
        token.meta = {"names": tuple(n.strip().lstrip("@") for n in match.group(1).split(";"))}
        token.content = match.group()
    state.pos = match.end()
    return True


def _statements(tokens: Sequence[Token]) -> Iterator[Statement]:
    """Every statement in order: cited ones, and what stands without a citation."""
    heading = False
    for token, line in lines_of(tokens):
        if token.type in {"heading_open", "th_open"}:
            heading = True
        elif token.type in {"heading_close", "th_close"}:
            heading = False
        for run in split_runs(token.children or []):
            text = "".join(text_of(t) for t in run.tokens).strip()
            if text:
                linked = frozenset(_scheme(t) for t in run.tokens if t.type == "link_open")
                yield Statement(text, run.names, line, heading, linked)


@dataclass(frozen=True, slots=True)
class Run:
    """Inline tokens that one citation covers, or that none does."""

    tokens: tuple[Token, ...]
    names: tuple[str, ...]


def split_runs(children: Sequence[Token]) -> list[Run]:
    """Cut a paragraph's tokens into runs: each sentence that ends in a citation is one.

    A citation covers the words back to the end of the sentence before it. Marks of emphasis and
    links are never cut in two: where one is open, the run begins before it.
    """
    runs: list[Run] = []
    open_run: list[Token] = []
    for token in children:
        if token.type != CITE:
            open_run.append(token)
            continue
        names = tuple(token.meta["names"])
        if runs and not any(text_of(t).strip() for t in open_run):
            # a citation straight after another joins it
            last = runs.pop()
            runs.append(Run((*last.tokens, *open_run), (*last.names, *names)))
        else:
            before, cited = _cut(open_run)
            if before:
                runs.append(Run(tuple(before), ()))
            runs.append(Run(tuple(_trimmed(cited)), names))
        open_run = []
    if open_run:
        runs.append(Run(tuple(open_run), ()))
    return _punctuated(runs)


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the space between the last word and its citation."""
    if tokens and tokens[-1].type == "text":
        last, _ = _split(tokens[-1], len(tokens[-1].content.rstrip()))
        return [*tokens[:-1], last]
    return tokens


def _punctuated(runs: list[Run]) -> list[Run]:
    """Move a full stop that follows a citation into the run it closes."""
    out: list[Run] = []
    for run in runs:
        lead, rest = _closing(list(run.tokens))
        if lead and out and out[-1].names:
            out[-1] = Run((*out[-1].tokens, *lead), out[-1].names)
            if rest:
                out.append(Run(tuple(rest), run.names))
        else:
            out.append(run)
    return out


def _closing(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Leading punctuation of a run, and the rest."""
    if tokens and tokens[0].type == "text":
        match = re.match(r"[.,;:!?)”’\"]+", tokens[0].content)
        if match:
            head, tail = _split(tokens[0], match.end())
            return [head], [*([tail] if tail.content else []), *tokens[1:]]
    return [], tokens


def _cut(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Split before the last sentence of the run; only in text at the outermost level."""
    depth, place = 0, None
    for i, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0 and token.type == "text":
            for sentence in split_sentences(token.content)[1:]:
                place = (i, sentence.start)
    if place is None:
        return [], tokens
    i, at = place
    if not any(text_of(t).strip() for t in tokens[i + 1 :]) and not tokens[i].content[at:].strip():
        return [], tokens
    head, tail = _split(tokens[i], at)
    return [*tokens[:i], head], [tail, *tokens[i + 1 :]]


def _split(token: Token, at: int) -> tuple[Token, Token]:
    """A token of words cut in two."""
    words = token.content
    return token.copy(content=words[:at]), token.copy(content=words[at:])


def text_of(token: Token) -> str:
    """The plain words of an inline token."""
    if token.type in {"text", "code_inline"}:
        return token.content
    return " " if token.type in {"softbreak", "hardbreak"} else ""


def _links(tokens: Sequence[Token]) -> Iterator[Link]:
    for token, line in lines_of(tokens):
        for child in token.children or []:
            if child.type == "link_open":
                _, _, rest = str(child.attrs.get("href", "")).partition(":")
                yield Link(_scheme(child), rest, line)


def lines_of(tokens: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Each token with the line that its block begins at, from 1."""
    line = 1
    for token in tokens:
        if token.map:
            line = token.map[0] + 1
        yield token, line


def _scheme(link: Token) -> str:
    return str(link.attrs.get("href", "")).partition(":")[0]
