"""What was read from a claim as a table, and what belongs to it as a list of facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from risalah.content.library import AnnotatedClaim
from risalah.model import CitationIn
from risalah.publish.claim_words import actor_href, actor_name, section_words
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Cell, Column, Row, Table, table_of
from risalah.publish.wording import counted_words, date_in_words, fill


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the list: `unknown` words say that the paper is silent."""

    label: str
    html: str | Markup
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """Words of a quote, what they are, and as what they were read."""

    at: int
    text: str
    kind: str
    value: str
    href: str | None = None


def readings_table(context: PageContext, annotated: AnnotatedClaim) -> Table | None:
    """What was read: in the paper's words, what it is, as value."""
    words = context.edition.ui["claim"]
    lang = context.lang_mark(annotated.claim.lang)
    found = sorted(_readings(context, annotated), key=lambda one: (one.at, one.kind))
    if not found:
        return None
    rows = [
        Row([Cell(one.text, lang=lang), Cell(one.kind), Cell(one.value, href=one.href)])
        for one in found
    ]
    columns = [Column(words["in_its_words"]), Column(words["what"]), Column(words["read_as"])]
    return table_of("readings", words["was_read"], columns, rows, named_by="read")


def _readings(context: PageContext, annotated: AnnotatedClaim) -> Iterator[_Reading]:
    edition, claim = context.edition, annotated.claim
    kinds = edition.ui["mark"]
    for figure in claim.figures:
        value = counted_words(figure, edition.lang, edition.ui)
        yield _Reading(figure.at, figure.text, kinds["figure"], value)
    for date in claim.dates:
        value = f"{date_in_words(date, edition.lang)} ({date.edtf})"
        yield _Reading(date.at, date.text, kinds["date"], value)
    for actor in claim.actors:
        name, href = actor_name(context, actor.id), actor_href(context, actor.id)
        yield _Reading(actor.at, actor.text, kinds["actor"], name, href)
    for named in claim.instruments:
        term = edition.library.terms.get(named.id)
        if term is not None:
            name, href = term.name[edition.lang], context.term(named.id)
            yield _Reading(named.at, named.text, kinds["instrument"], name, href)


def facts_of(context: PageContext, annotated: AnnotatedClaim) -> tuple[Fact, ...]:
    """Paper, section, whom it cites, topics, and the briefs that cite the claim."""
    edition, words = context.edition, context.edition.ui["claim"]
    topics = edition.library.topics
    facts = [_paper(context, annotated)]
    if annotated.claim.section:
        facts.append(_section(context, annotated))
    facts.append(_cited(context, annotated))
    own = [topics[name].record for name in annotated.topics if name in topics]
    if own:
        links = [_link(context.topic(one.id), one.name[edition.lang]) for one in own]
        facts.append(Fact(words["topics"], Markup(", ").join(links)))
    used = [topics[name].record for name in edition.index.cited_in.get(annotated.slug, ())]
    if used:
        links = [_link(context.topic(one.id), one.title[edition.lang]) for one in used]
        facts.append(Fact(words["used_in"], Markup("; ").join(links)))
    return tuple(facts)


def _paper(context: PageContext, annotated: AnnotatedClaim) -> Fact:
    source = annotated.source
    title = source.title or source.label[context.edition.lang]
    lang = context.lang_mark(source.lang) if source.title else None
    link = _link(context.source(source.id), in_language(title, lang))
    return Fact(context.edition.ui["claim"]["source"], link)


def _section(context: PageContext, annotated: AnnotatedClaim) -> Fact:
    words = section_words(context, annotated)
    lang = context.lang_mark(annotated.source.lang) if words == annotated.claim.section else None
    return Fact(context.edition.ui["claim"]["section"], in_language(words, lang))


def _cited(context: PageContext, annotated: AnnotatedClaim) -> Fact:
    """Whom the paper cites for the claim."""
    words, claim = context.edition.ui["claim"], annotated.claim
    lang = context.lang_mark(annotated.source.lang)
    if claim.citations:
        cited = [_citation(context, citation, lang) for citation in claim.citations]
        return Fact(words["cited"], Markup("; ").join(cited))
    if claim.kind == "finding":
        return Fact(words["cited"], words["own_finding"])
    return Fact(words["cited"], words["cited_nothing"], unknown=True)


def _citation(context: PageContext, citation: CitationIn, lang: str | None) -> Markup:
    """The bracket as printed, or the footnote and its words."""
    words = context.edition.ui["claim"]
    if citation.kind != "footnote":
        return in_language(citation.text, lang)
    name = escape(fill(words["footnote"], n=citation.note))
    if not citation.text:
        return name + Markup(": <i>{}</i>").format(words["note_text_missing"])
    text = name + Markup(": ") + in_language(citation.text, lang)
    meant = [*citation.authors, *([citation.year] if citation.year else [])]
    if any(part not in citation.text for part in meant):
        # a note such as "Ibid." or "op. cit." is led back to the work it means
        text += escape(f" ({', '.join(meant)})")
    return text


def in_language(words: str, lang: str | None) -> Markup:
    """Words marked with their language, where it is not the page's."""
    return Markup('<span lang="{}">{}</span>').format(lang, words) if lang else escape(words)


def _link(href: str, label: str | Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, label)
