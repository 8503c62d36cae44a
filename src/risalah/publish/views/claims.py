"""The page of one claim, and the lists of all claims or of those of a topic, source or actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from risalah import addresses
from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim
from risalah.edtf import years_of_all
from risalah.model import CitationIn
from risalah.publish.citing import Citing, citing_claim
from risalah.publish.claim_words import Quote, ShownClaim, quote_of, shown_claim, title_of
from risalah.publish.drawings.positions import position_of
from risalah.publish.edition import Edition, PageContext
from risalah.publish.lists import ClaimList, claim_list
from risalah.publish.page_parts import (
    Cell,
    Column,
    Crumb,
    Link,
    Row,
    Table,
    Words,
    in_language,
    table_of,
)
from risalah.publish.paragraphs import language_of
from risalah.publish.views.comparisons import ComparisonView, comparison_view
from risalah.publish.wording import counted_words, date_in_words, fill

LONG = 100
VERY_LONG = 220
"""Characters of a title from which on it is set smaller, and smaller still."""

MAX_YEARS = 12
"""Years that search can filter one claim by."""

NEIGHBOUR_WORDS = 9


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the claim's words between those before and after, which link other claims."""

    before: tuple[Words, ...]
    own: str
    after: tuple[Words, ...]
    lang: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the list: `unknown` words say that the paper is silent."""

    label: str
    html: str | Markup
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What templates/claim.html shows.

    `quoted`: the title is the quote itself. `search_languages` and `search_filters` are names
    and values for search, in the page's language.
    """

    claim: ShownClaim
    long: bool
    very_long: bool
    quoted: bool
    crumbs: tuple[Crumb, ...]
    search_languages: tuple[tuple[str, str], ...]
    search_filters: tuple[tuple[str, str], ...]
    quote: Quote
    value_lang: str | None
    some_read: bool
    translations: tuple[Words, ...]
    place: str
    lines: Link
    facts: str
    readings: Table | None
    comparisons: tuple[ComparisonView, ...]
    paragraph: Paragraph | None
    position: Markup
    rows: tuple[Fact, ...]
    correction: str | None
    before: Link | None
    after: Link | None
    cite: Citing


def claim_view(context: PageContext, annotated: AnnotatedClaim) -> ClaimView:
    """The page of a claim."""
    claim, note = annotated.claim, annotated.note
    title, title_lang = title_of(context, annotated)
    translations = {
        lang: text
        for lang in context.languages
        if lang != claim.lang
        and (text := annotated.translation_in(lang)) is not None
        and text != title
    }
    number = context.paper(annotated.source.number)
    quote = quote_of(context, claim)
    own, at = context.index.by_source[annotated.source.id], annotated.order
    return ClaimView(
        claim=shown_claim(context, annotated),
        long=LONG < len(title) <= VERY_LONG,
        very_long=len(title) > VERY_LONG,
        quoted=title == claim.quote,
        crumbs=_crumbs(context, annotated),
        search_languages=(
            ("title", title_lang),
            ("quote", claim.lang),
            *(("translation", lang) for lang in list(translations)[:1]),
        ),
        search_filters=_search_filters(context, annotated),
        quote=quote,
        value_lang=context.lang if quote.lang else None,
        some_read=any(segment.value for segment in quote.segments),
        translations=tuple(
            Words(text, context.lang_mark(lang)) for lang, text in translations.items()
        ),
        place=f"{number}, {context.section(annotated)}".rstrip(", "),
        lines=Link(context.reading(annotated), context.lines(annotated)),
        facts=_facts(context, annotated),
        readings=_readings_table(context, annotated),
        comparisons=tuple(
            comparison_view(context, c) for c in context.index.comparisons_of(annotated.slug)
        ),
        paragraph=paragraph_of(context, annotated),
        position=position_of(context, annotated),
        rows=_rows(context, annotated),
        correction=note.fix.why if note and note.fix else None,
        before=_neighbour(context, own[at - 1]) if at else None,
        after=_neighbour(context, own[at + 1]) if at + 1 < len(own) else None,
        cite=citing_claim(context, annotated),
    )


def _crumbs(context: PageContext, annotated: AnnotatedClaim) -> tuple[Crumb, ...]:
    source = annotated.source
    topic = context.library.topic_of(annotated)
    paper = Crumb(context.paper(source.number), context.source(source.id))
    itself = Crumb(f"{context.ui['claim']['claim']} {annotated.slug}")
    if topic is None:
        return (paper, itself)
    record = topic.record
    first = Crumb(record.name[context.lang], context.topic(record.id), record.sign)
    return (first, paper, itself)


def _search_filters(context: PageContext, annotated: AnnotatedClaim) -> tuple[tuple[str, str], ...]:
    """What search can filter this claim by, in the page's language."""
    claim = annotated.claim
    topics = context.library.topics
    found = [
        ("kind", context.ui["kind"][claim.kind]),
        ("paper", context.paper(annotated.source.number)),
    ]
    names = [topics[t].record.name[context.lang] for t in annotated.topics if t in topics]
    found += [("topic", name) for name in names]
    actors = dict.fromkeys(actor.id for actor in claim.actors)
    found += [("actor", context.actor_name(actor)) for actor in actors]
    found += [("year", str(year)) for year in years_of_all(claim.dates)[:MAX_YEARS]]
    return tuple((context.ui["lists"][name], value) for name, value in found)


def _facts(context: PageContext, annotated: AnnotatedClaim) -> str:
    claim = annotated.claim
    words = context.ui["claim"]
    named = list(dict.fromkeys(context.actor_name(actor.id) for actor in claim.actors))
    kind = f"{words['kind']}: {context.ui['kind'][claim.kind]}."
    if not named:
        return f"{kind} {words['actors_none']}."
    return f"{kind} {words['actors_named']}: {', '.join(named)}."


def _neighbour(context: PageContext, annotated: AnnotatedClaim) -> Link:
    text, _ = title_of(context, annotated)
    return Link(context.claim(annotated), first_words(text, NEIGHBOUR_WORDS))


def paragraph_of(context: PageContext, annotated: AnnotatedClaim) -> Paragraph | None:
    """The paragraph of a claim; None where the claim is all of it."""
    text = context.index.running_text(annotated.source_id)
    found = text.around(annotated.start)
    if found is None or len(found.pieces) == 1:
        return None
    before: list[Words] = []
    after: list[Words] = []
    own = ""
    for piece in found.pieces:
        other = piece.annotated
        if other is annotated:
            own, before, after = piece.text, after, []
        else:
            after.append(Words(piece.text, href=context.claim(other) if other else None))
    lang = context.lang_mark(language_of(found.block, annotated.source))
    return Paragraph(tuple(before), own, tuple(after), lang)


# ---- what was read from it, and what belongs to it


def _readings_table(context: PageContext, annotated: AnnotatedClaim) -> Table | None:
    """What was read: in the paper's words, what it is, as value."""
    words, kinds = context.ui["claim"], context.ui["mark"]
    lang = context.lang_mark(annotated.claim.lang)
    found = [(at, kinds[kind], text, cell) for at, kind, text, cell in _read(context, annotated)]
    if not found:
        return None
    found.sort(key=lambda one: one[:2])
    rows = [Row([Cell(text, lang=lang), Cell(kind), value]) for _, kind, text, value in found]
    columns = [Column(words["in_its_words"]), Column(words["what"]), Column(words["read_as"])]
    return table_of("readings", words["was_read"], columns, rows, named_by="read")


def _read(context: PageContext, annotated: AnnotatedClaim) -> Iterator[tuple[int, str, str, Cell]]:
    """Where words stand in the quote, what they are, the words, and as what they were read."""
    claim = annotated.claim
    for figure in claim.figures:
        value = counted_words(figure, context.lang, context.ui)
        yield figure.at, "figure", figure.text, Cell(value)
    for date in claim.dates:
        value = f"{date_in_words(date, context.lang)} ({date.edtf})"
        yield date.at, "date", date.text, Cell(value)
    for actor in claim.actors:
        name, href = context.actor_name(actor.id), context.actor_if_known(actor.id)
        yield actor.at, "actor", actor.text, Cell(name, href=href)
    for named in claim.instruments:
        term = context.library.terms.get(named.id)
        if term is not None:
            name, href = term.name[context.lang], context.term(named.id)
            yield named.at, "instrument", named.text, Cell(name, href=href)


def _rows(context: PageContext, annotated: AnnotatedClaim) -> tuple[Fact, ...]:
    """Paper, section, whom it cites, topics, and the briefs that cite the claim."""
    words = context.ui["claim"]
    topics = context.library.topics
    facts = [_paper(context, annotated)]
    if annotated.claim.section:
        facts.append(_section(context, annotated))
    facts.append(_cited(context, annotated))
    own = [topics[name].record for name in annotated.topics if name in topics]
    if own:
        links = [_link(context.topic(one.id), one.name[context.lang]) for one in own]
        facts.append(Fact(words["topics"], Markup(", ").join(links)))
    used = [topics[name].record for name in context.index.cited_in.get(annotated.slug, ())]
    if used:
        links = [_link(context.topic(one.id), one.title[context.lang]) for one in used]
        facts.append(Fact(words["used_in"], Markup("; ").join(links)))
    return tuple(facts)


def _paper(context: PageContext, annotated: AnnotatedClaim) -> Fact:
    source = annotated.source
    title = source.title or source.label[context.lang]
    lang = context.lang_mark(source.lang) if source.title else None
    link = _link(context.source(source.id), in_language(title, lang))
    return Fact(context.ui["claim"]["source"], link)


def _section(context: PageContext, annotated: AnnotatedClaim) -> Fact:
    words = context.section(annotated)
    lang = context.lang_mark(annotated.source.lang) if words == annotated.claim.section else None
    return Fact(context.ui["claim"]["section"], in_language(words, lang))


def _cited(context: PageContext, annotated: AnnotatedClaim) -> Fact:
    """Whom the paper cites for the claim."""
    words, claim = context.ui["claim"], annotated.claim
    lang = context.lang_mark(annotated.source.lang)
    if claim.citations:
        cited = [_citation(context, citation, lang) for citation in claim.citations]
        return Fact(words["cited"], Markup("; ").join(cited))
    if claim.kind == "finding":
        return Fact(words["cited"], words["own_finding"])
    return Fact(words["cited"], words["cited_nothing"], unknown=True)


def _citation(context: PageContext, citation: CitationIn, lang: str | None) -> Markup:
    """The bracket as printed, or the footnote and its words."""
    words = context.ui["claim"]
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


def _link(href: str, label: str | Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, label)


# ---- lists of claims


FACETS = ("kind", "topic", "paper", "actor", "year")


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """What templates/claims.html shows."""

    title: str
    claims: ClaimList
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ClaimsOf:
    """The claims of one topic, source or actor, and its name."""

    name: str
    claims: Sequence[AnnotatedClaim]


def claims_view(context: PageContext) -> ClaimsView:
    """The list of all claims."""
    return _view(context, context.ui["nav"]["claims"], list(context.library.claims.values()))


def claims_of_view(context: PageContext, of: ClaimsOf) -> ClaimsView:
    """The list of some claims."""
    return _view(context, list_title(context, of), of.claims)


def list_title(edition: Edition, of: ClaimsOf) -> str:
    """What a list of some claims is called."""
    return f"{edition.ui['topic']['claims']}: {of.name}"


def _view(context: PageContext, title: str, claims: Sequence[AnnotatedClaim]) -> ClaimsView:
    downloads = (
        Link(context.asset(addresses.data("claims.csv")), "CSV"),
        Link(context.asset(addresses.data("claims.json")), "JSON"),
    )
    return ClaimsView(title, claim_list(context, claims, FACETS), downloads)
