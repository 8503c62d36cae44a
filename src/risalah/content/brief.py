"""Markdown briefs: CommonMark with `[@name]` citations, parsed to tokens and cited statements.

Knows Markdown and where a statement ends; must not know whether a name exists nor how it looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from risalah.text.sentences import split_sentences

CITE = "cite"
"""The type of the inline token that stands for `[@a; @b]`; `meta["names"]` holds the names."""

_CITATION = re.compile(r"\[@([^\]\n@;]{1,120}(?:;\s*@[^\]\n@;]{1,120}){0,9})\]")


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of a brief and the names of the claims that bear witness to them; none if uncited.

    `line` is the first line of the paragraph, counted from 1; `heading` tells a heading's words,
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


def parse_brief(markdown: str) -> list[Token]:
    """The tokens of a brief; HTML in it is text."""
    return _parser().parse(markdown)


def find_statements(tokens: Sequence[Token]) -> Iterator[Statement]:
    """Every statement of a brief in order: cited ones, and what stands without a citation."""
    heading, line = False, 1
    for token in tokens:
        if token.map:
            line = token.map[0] + 1
        if token.type in {"heading_open", "th_open"}:
            heading = True
        elif token.type in {"heading_close", "th_close"}:
            heading = False
        elif token.type == "inline":
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
        last = tokens[-1].copy()
        last.content = last.content.rstrip()
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
            head, tail = tokens[0].copy(), tokens[0].copy()
            head.content, tail.content = match.group(), tokens[0].content[match.end() :]
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
    head, tail = tokens[i].copy(), tokens[i].copy()
    head.content, tail.content = tokens[i].content[:at], tokens[i].content[at:]
    return [*tokens[:i], head], [tail, *tokens[i + 1 :]]


def text_of(token: Token) -> str:
    """The plain words of an inline token."""
    if token.type in {"text", "code_inline"}:
        return token.content
    return " " if token.type in {"softbreak", "hardbreak"} else ""


def link_targets(tokens: Sequence[Token]) -> Iterator[tuple[str, str, int]]:
    """Every link of a brief as (scheme, rest of the address, line): `topic:x` is ("topic", "x")."""
    line = 1
    for token in tokens:
        if token.map:
            line = token.map[0] + 1
        for child in token.children or []:
            if child.type == "link_open":
                _, _, rest = str(child.attrs.get("href", "")).partition(":")
                yield _scheme(child), rest, line


def _scheme(link: Token) -> str:
    return str(link.attrs.get("href", "")).partition(":")[0]
