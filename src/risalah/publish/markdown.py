"""A brief's Markdown as sections of HTML, its cited sentences wrapped and numbered.

Knows how a cited sentence is marked up; must not know what a witness says. Each paragraph is
`<p class="prose">`, each cited sentence inside it `<span class="cited">`, which ends with one
`<a class="mark" href="#w4">` a witness, numbered in the order of first mention.
"""

from collections.abc import Iterator, Sequence

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from risalah import addresses
from risalah.content.brief import Brief, Run, split_runs, text_of
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Section
from risalah.quantities.prose import NUMBER


def render_brief(brief: Brief, context: PageContext) -> tuple[tuple[Section, ...], dict[str, int]]:
    """A brief's sections, and the number of each name it cites; names must have been checked."""
    renderer = _BriefRenderer(context)
    sections = [
        Section(addresses.section(n), title, Markup("\n").join(map(renderer.block, tokens)))
        for n, (title, tokens) in enumerate(_by_heading(brief.tokens))
        if title or tokens
    ]
    return tuple(sections), renderer.numbers


def _by_heading(tokens: Sequence[Token]) -> Iterator[tuple[str | None, list[Token]]]:
    """Headings of the second level with the tokens below each; first those above them all."""
    title: str | None = None
    below: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type == "heading_open" and token.tag == "h2":
            yield title, below
            title = "".join(text_of(child) for child in tokens[at + 1].children or [])
            below = []
            at += 3
        else:
            below.append(token)
            at += 1
    yield title, below


class _BriefRenderer:
    """Renders the blocks of one brief and numbers its witnesses as they come."""

    def __init__(self, context: PageContext) -> None:
        self.context = context
        self.numbers: dict[str, int] = {}
        self.renderer = RendererHTML()

    def block(self, token: Token) -> Markup:
        if token.type == "paragraph_open":
            return Markup("" if token.hidden else '<p class="prose">')
        if token.type == "paragraph_close":
            return Markup("" if token.hidden else "</p>")
        if token.type == "inline":
            runs = split_runs(token.children or [])
            return Markup("").join(self.run(run) for run in runs)
        return self.plain(token)

    def run(self, run: Run) -> Markup:
        words = Markup("").join(self.inline(token) for token in run.tokens)
        if not run.names:
            return words
        keys = [self.key(name) for name in dict.fromkeys(run.names)]
        stripped = words.lstrip()
        lead = Markup(" ") if len(stripped) != len(words) else Markup("")
        return lead + Markup('<span class="cited">{}{}</span>').format(
            Markup(stripped.rstrip()), Markup(" ").join(keys)
        )

    def key(self, name: str) -> Markup:
        number = self.numbers.setdefault(name, len(self.numbers) + 1)
        return Markup('<a class="mark" href="#{}">{}</a>').format(addresses.witness(number), number)

    def inline(self, token: Token) -> Markup:
        if token.type == "text":
            return _strong(token.content)
        if token.type == "link_open":
            return Markup('<a href="{}">').format(self.href(str(token.attrs.get("href", ""))))
        return self.plain(token)

    def href(self, address: str) -> str:
        scheme, _, rest = address.partition(":")
        ways = {
            "topic": self.context.topic,
            "actor": self.context.actor,
            "term": self.context.term,
            "source": self.context.source,
        }
        return ways[scheme](rest) if scheme in ways else address

    def plain(self, token: Token) -> Markup:
        return Markup(self.renderer.render([token], _OPTIONS, {}))


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
    """Words with their numbers in bold, since numbers are what a reader looks for."""
    out, at = Markup(""), 0
    for match in NUMBER.finditer(text):
        out += escape(text[at : match.start()]) + Markup("<b>{}</b>").format(match.group())
        at = match.end()
    return out + escape(text[at:])
