"""The page of one claim: its words, what was read from them, and where they stand."""

from __future__ import annotations

from markupsafe import Markup, escape

from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim
from risalah.model import CitationIn
from risalah.publish.citing import citing_claim
from risalah.publish.drawings.positions import position_of
from risalah.publish.edition import PageContext
from risalah.publish.paragraphs import paragraph_of
from risalah.publish.quotes import segments_of
from risalah.publish.rows import (
    View,
    actor_name,
    cell,
    column,
    comparison_view,
    differs,
    hue_of,
    lines_words,
    paper_words,
    row,
    section_words,
    table,
    title_of,
    years_of,
)
from risalah.publish.wording import counted_words, date_in_words

MARKS = ("figure", "date")


def claim_view(context: PageContext, annotated: AnnotatedClaim) -> View:
    """What templates/claim.html shows of a claim."""
    edition, claim = context.edition, annotated.claim
    words = edition.ui["claim"]
    topic = edition.index.topic_of(annotated)
    title, title_lang = title_of(context, annotated)
    translation = annotated.translation_in("en")
    quoted = title == claim.quote
    conflict = differs(context, annotated)
    number = paper_words(context, annotated.source.number)
    crumbs = [
        {"href": context.source(annotated.source.id), "label": number, "sign": None},
        {"href": None, "label": f"{words['claim']} {annotated.slug}", "sign": None},
    ]
    if topic is not None:
        record = topic.record
        crumbs.insert(
            0,
            {
                "href": context.topic(record.id),
                "label": record.name[edition.lang],
                "sign": record.sign,
            },
        )
    show_translation = translation is not None and title != translation and claim.lang != "en"
    return {
        "id": annotated.slug,
        "title": title,
        "title_lang": title_lang,
        "hue": hue_of(topic),
        "crumbs": crumbs,
        "attribution": words["quote_as_title"] if quoted else words["so_the_paper"],
        "conflict": (
            {"href": context.comparison(conflict.record.name), "label": words["contradicted"]}
            if conflict
            else None
        ),
        "reading": segments_of(claim, edition, MARKS),
        "lang": claim.lang,
        "place": f"{number}, {section_words(context, annotated)}".rstrip(", "),
        "lines": lines_words(context, annotated),
        "read": context.reading(annotated),
        "facts": _facts(context, annotated),
        "translation": {"text": translation, "lang": "en"} if show_translation else None,
        "readings": _readings(context, annotated),
        "comparisons": [
            comparison_view(context, c) for c in edition.index.compared.get(annotated.slug, ())
        ],
        "same": None,
        "paragraph": paragraph_of(context, annotated),
        "pos": position_of(context, annotated),
        "rows": _rows(context, annotated),
        "cautions": [annotated.note.caution[edition.lang]]
        if annotated.note and annotated.note.caution
        else [],
        "corrections": _corrections(context, annotated),
        "neighbours": _neighbours(context, annotated),
        "cite": citing_claim(context, annotated),
        "filters": filters_of(context, annotated),
    }


def filters_of(context: PageContext, annotated: AnnotatedClaim) -> list[dict[str, str]]:
    """What search can filter this claim by, in the page's language."""
    edition, claim = context.edition, annotated.claim
    lists = edition.ui["lists"]
    out = [
        {"name": lists["kind"], "value": edition.ui["kind"][claim.kind]},
        {"name": lists["paper"], "value": paper_words(context, annotated.source.number)},
    ]
    out += [
        {"name": lists["topic"], "value": edition.library.topics[t].record.name[edition.lang]}
        for t in annotated.topics
        if t in edition.library.topics
    ]
    names = dict.fromkeys(actor.id for actor in claim.actors)
    out += [{"name": lists["actor"], "value": actor_name(context, actor)} for actor in names]
    years = sorted({year for date in claim.dates for year in years_of(date)})
    out += [{"name": lists["year"], "value": str(year)} for year in years[:12]]
    return out


def _facts(context: PageContext, annotated: AnnotatedClaim) -> str:
    edition, claim = context.edition, annotated.claim
    words = edition.ui["claim"]
    named = list(dict.fromkeys(actor_name(context, actor.id) for actor in claim.actors))
    kind = f"{words['kind']}: {edition.ui['kind'][claim.kind]}."
    if not named:
        return f"{kind} {words['actors_none']}."
    return f"{kind} {words['actors_named']}: {', '.join(named)}."


def _readings(context: PageContext, annotated: AnnotatedClaim) -> View | None:
    edition, claim = context.edition, annotated.claim
    words, marks = edition.ui["claim"], edition.ui["mark"]
    found: list[tuple[int, str, str, str | Markup, str | None]] = []
    for figure in claim.figures:
        said = counted_words(figure, edition.lang, edition.ui)
        found.append((figure.at, figure.text, marks["figure"], said, None))
    for date in claim.dates:
        said = f"{date_in_words(date, edition.lang)} ({date.edtf})"
        found.append((date.at, date.text, marks["date"], said, None))
    for actor in claim.actors:
        known = actor.id in edition.library.actors
        href = context.actor(actor.id) if known else None
        found.append((actor.at, actor.text, marks["actor"], actor_name(context, actor.id), href))
    for named in claim.instruments:
        term = edition.library.terms.get(named.id)
        if term is not None:
            href = context.term(named.id)
            found.append((named.at, named.text, marks["instrument"], term.name[edition.lang], href))
    if not found:
        return None
    rows = [
        row([cell(text, lang=claim.lang), cell(what), cell(value, href=href)])
        for _, text, what, value, href in sorted(found, key=lambda f: (f[0], f[2]))
    ]
    columns = [column(words["in_its_words"]), column(words["what"]), column(words["read_as"])]
    return table("readings", words["was_read"], columns, rows)


def _rows(context: PageContext, annotated: AnnotatedClaim) -> list[View]:
    edition, source = context.edition, annotated.source
    words = edition.ui["claim"]
    paper = source.title or source.label[edition.lang]
    out = [
        _kv(
            words["source"],
            _link(
                context.source(source.id),
                paper,
                source.lang if source.title else None,
                edition.lang,
            ),
        ),
    ]
    if annotated.claim.section:
        lang = (
            edition.lang
            if section_words(context, annotated) != annotated.claim.section
            else source.lang
        )
        out.append(
            _kv(words["section"], _spoken(section_words(context, annotated), lang, edition.lang))
        )
    cited = [_cited(context, citation) for citation in annotated.claim.citations]
    if cited:
        out.append(_kv(words["cited"], Markup("; ").join(cited)))
    elif annotated.claim.kind == "finding":
        out.append(_kv(words["cited"], escape(words["own_finding"])))
    else:
        out.append(_kv(words["cited"], escape(words["cited_nothing"]), unknown=True))
    topics = [
        _link(context.topic(t), edition.library.topics[t].record.name[edition.lang])
        for t in annotated.topics
        if t in edition.library.topics
    ]
    if topics:
        out.append(_kv(words["topics"], Markup(", ").join(topics)))
    used = [
        _link(context.topic(t), edition.library.topics[t].record.title[edition.lang])
        for t in edition.index.cited_in.get(annotated.slug, ())
    ]
    if used:
        out.append(_kv(words["used_in"], Markup("; ").join(used)))
    return out


def _cited(context: PageContext, citation: CitationIn) -> Markup:
    """Whom the paper cites: the bracket as printed, or the footnote and its words."""
    words = context.edition.ui["claim"]
    if citation.kind != "footnote":
        return _spoken(citation.text, "id", context.edition.lang)
    name = escape(words["footnote"].replace("{n}", str(citation.note)))
    if not citation.text:
        return name + Markup(": <i>{}</i>").format(words["note_text_missing"])
    said = name + Markup(": ") + _spoken(citation.text, "id", context.edition.lang)
    meant = [*citation.authors, *([citation.year] if citation.year else [])]
    if any(part not in citation.text for part in meant):
        # a note such as "Ibid." or "op. cit." is led back to the work it means
        work = ", ".join(meant)
        said += escape(f" ({work})")
    return said


def _corrections(context: PageContext, annotated: AnnotatedClaim) -> list[View]:
    note = annotated.note
    if note is None or note.fix is None:
        return []
    return [{"what": context.edition.ui["claim"]["corrected"], "why": note.fix.why}]


def _neighbours(context: PageContext, annotated: AnnotatedClaim) -> View:
    own = context.edition.index.by_source[annotated.source.id]
    at = annotated.order
    return {
        "before": _near(context, own[at - 1]) if at else None,
        "after": _near(context, own[at + 1]) if at + 1 < len(own) else None,
    }


def _near(context: PageContext, annotated: AnnotatedClaim) -> View:
    text, _ = title_of(context, annotated)
    return {"href": context.claim(annotated), "label": first_words(text, 9)}


def _kv(label: str, html: str | Markup, unknown: bool = False) -> View:
    return {"label": label, "html": html, "unknown": unknown}


def _link(href: str, label: str, lang: str | None = None, page: str | None = None) -> Markup:
    return Markup(f'<a href="{escape(href)}">{_spoken(label, lang, page)}</a>')


def _spoken(words: str, lang: str | None, page: str | None) -> Markup:
    if lang is None or lang == page:
        return escape(words)
    return Markup(f'<span lang="{lang}">{escape(words)}</span>')
