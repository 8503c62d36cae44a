"""A brief's Markdown as sections of HTML, its cited sentences wrapped and numbered.

Knows how a cited sentence is set; must not know what a witness says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from risalah.content.brief import Brief, Run, split_runs, text_of
from risalah.publish.edition import PageContext
from risalah.quantities.prose import NUMBER


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a brief: its heading, None before the first, and its paragraphs as HTML."""

    id: str
    title: str | None
    html: Markup


@dataclass(frozen=True, slots=True)
class SetBrief:
    """A brief ready for a page: its parts, and the number of each name, in order of mention."""

    parts: tuple[Part, ...]
    numbers: dict[str, int]


def set_brief(brief: Brief, context: PageContext) -> SetBrief:
    """Set a brief for a page; names must have been checked."""
    return _Setting(context).brief(brief.tokens)


class _Setting:
    """One brief being set: numbers witnesses as they come."""

    def __init__(self, context: PageContext) -> None:
        self.context = context
        self.numbers: dict[str, int] = {}
        self.renderer = RendererHTML()

    def brief(self, tokens: Sequence[Token]) -> SetBrief:
        parts: list[Part] = []
        title: str | None = None
        html: list[Markup] = []
        number = 0
        i = 0
        while i < len(tokens):
            token = tokens[i]
            if token.type == "heading_open" and token.tag == "h2":
                if html:
                    parts.append(Part(f"part-{number}", title, Markup("\n").join(html)))
                title = "".join(text_of(t) for t in tokens[i + 1].children or [])
                html, number = [], number + 1
                i += 3
                continue
            html.append(self.block(token))
            i += 1
        if html or title:
            parts.append(Part(f"part-{number}", title, Markup("\n").join(html)))
        return SetBrief(tuple(parts), self.numbers)

    def block(self, token: Token) -> Markup:
        if token.type == "paragraph_open":
            return Markup("" if token.hidden else '<p class="b">')
        if token.type == "paragraph_close":
            return Markup("" if token.hidden else "</p>")
        if token.type == "inline":
            runs = split_runs(token.children or [])
            return Markup("").join(self.run(run) for run in runs)
        return self.plain([token])

    def run(self, run: Run) -> Markup:
        words = Markup("").join(self.inline(token) for token in run.tokens)
        if not run.names:
            return words
        keys = []
        for name in dict.fromkeys(run.names):
            number = self.numbers.setdefault(name, len(self.numbers) + 1)
            keys.append(Markup('<a class="k" href="#w{}">{}</a>').format(number, number))
        stripped = words.lstrip()
        lead = Markup(" ") if len(stripped) != len(words) else Markup("")
        return lead + Markup('<span class="c">{}{}</span>').format(
            Markup(stripped.rstrip()), Markup(" ").join(keys)
        )

    def inline(self, token: Token) -> Markup:
        if token.type == "text":
            return _strong(token.content)
        if token.type == "link_open":
            return Markup('<a href="{}">').format(self.href(str(token.attrs.get("href", ""))))
        return self.plain([token])

    def href(self, address: str) -> str:
        scheme, _, rest = address.partition(":")
        ways = {
            "topic": self.context.topic,
            "actor": self.context.actor,
            "term": self.context.term,
            "source": self.context.source,
        }
        return ways[scheme](rest) if scheme in ways else address

    def plain(self, tokens: Sequence[Token]) -> Markup:
        return Markup(self.renderer.render(list(tokens), _OPTIONS, {}))


_OPTIONS = OptionsDict(
    {
        "maxNesting": 20,
        "html": False,
        "linkify": False,
        "typographer": False,
        "quotes": "“”‘’",
        "xhtmlOut": False,
        "breaks": False,
        "langPrefix": "language-",
        "highlight": None,
        "store_labels": False,
    }
)


def _strong(text: str) -> Markup:
    """Words with their numbers set bold, since numbers are what a reader looks for."""
    out, at = Markup(""), 0
    for match in NUMBER.finditer(text):
        out += escape(text[at : match.start()]) + Markup("<b>{}</b>").format(match.group())
        at = match.end()
    return out + escape(text[at:])
