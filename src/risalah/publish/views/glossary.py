"""The glossary: named instruments and concepts as the papers use them."""

from collections import Counter
from dataclasses import dataclass

from risalah.clip import clipped
from risalah.content.schema.site import TermRecord
from risalah.publish.claim_words import title_of
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Link, Words
from risalah.publish.wording import fill

KINDS = ("concept", "instrument")

MAX_TITLE = 90
"""Characters of a claim's title that a term shows."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term: `aliases` are its forms in the papers, `by` what defines it, `used` who uses it."""

    id: str
    name: str
    others: tuple[Words, ...]
    definition: str
    aliases: str
    by: tuple[Link, ...]
    used: Link | None


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """What templates/glossary.html shows: the terms of each kind, with its id and its title.

    `papers_lang` is the language of the terms' forms.
    """

    groups: tuple[tuple[str, str, tuple[Term, ...]], ...]
    papers_lang: str


def glossary_view(context: PageContext) -> GlossaryView:
    """Every term, each group in the order of the alphabet."""
    library = context.library
    groups = []
    for kind in KINDS:
        terms = [term for term in library.terms.values() if term.kind == kind]
        terms.sort(key=lambda term: term.name[context.lang].casefold())
        if terms:
            views = tuple(_term(context, term) for term in terms)
            groups.append((kind, context.ui["glossary"][kind], views))
    langs = Counter(source.lang for source in library.sources.values())
    papers_lang = next((lang for lang, _ in langs.most_common(1)), context.lang)
    return GlossaryView(tuple(groups), papers_lang)


def _term(context: PageContext, term: TermRecord) -> Term:
    claims = context.library.claims
    name = term.name[context.lang]
    others = [Words(term.name[x], x) for x in context.languages if x != context.lang]
    known = {name, *(other.text for other in others)}
    return Term(
        id=term.id,
        name=name,
        others=tuple(other for other in others if other.text != name),
        definition=term.definition[context.lang],
        aliases=", ".join(alias for alias in term.aliases if alias not in known),
        by=tuple(
            Link(context.claim(claims[by]), clipped(title_of(context, claims[by])[0], MAX_TITLE))
            for by in term.by
            if by in claims
        ),
        used=_used(context, term),
    )


def _used(context: PageContext, term: TermRecord) -> Link | None:
    """The first claim that names the term, and how many do."""
    claims = context.index.by_term.get(term.id, ())
    if not claims:
        return None
    count = context.count("claims", len(claims))
    label = f"{count.value} {count.label}"
    if len(claims) > 1:
        label = fill(context.ui["glossary"]["first_of"], claims=label)
    return Link(context.claim(claims[0]), label)
