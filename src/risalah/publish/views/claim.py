"""The page of one claim: its words, what was read from them, and where they stand."""

from __future__ import annotations

from markupsafe import Markup, escape

from risalah.clip import opening
from risalah.content.library import Witness
from risalah.model import CitationIn
from risalah.publish.bibliography import citing_claim
from risalah.publish.edition import Here
from risalah.publish.paragraphs import paragraph_of
from risalah.publish.positions import position_of
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


def claim_view(here: Here, witness: Witness) -> View:
    """What templates/claim.html shows of a claim."""
    edition, claim = here.edition, witness.claim
    words = edition.ui["claim"]
    topic = edition.index.topic_of(witness)
    title, title_lang = title_of(here, witness)
    rendering = witness.rendering
    quoted = title == claim.quote
    conflict = differs(here, witness)
    number = paper_words(here, witness.source.number)
    crumbs = [
        {"href": here.source(witness.source.id), "label": number, "sign": None},
        {"href": None, "label": f"{words['claim']} {witness.slug}", "sign": None},
    ]
    if topic is not None:
        record = topic.record
        crumbs.insert(
            0,
            {
                "href": here.topic(record.id),
                "label": record.name[edition.lang],
                "sign": record.sign,
            },
        )
    show_rendering = rendering is not None and title != rendering and claim.lang != "en"
    return {
        "id": witness.slug,
        "title": title,
        "title_lang": title_lang,
        "hue": hue_of(topic),
        "crumbs": crumbs,
        "attribution": words["quote_as_title"] if quoted else words["so_the_paper"],
        "conflict": (
            {"href": here.comparison(conflict.record.name), "label": words["contradicted"]}
            if conflict
            else None
        ),
        "reading": segments_of(claim, edition, MARKS),
        "lang": claim.lang,
        "place": f"{number}, {section_words(here, witness)}".rstrip(", "),
        "lines": lines_words(here, witness),
        "read": here.reading(witness),
        "facts": _facts(here, witness),
        "rendering": {"text": rendering, "lang": "en"} if show_rendering else None,
        "readings": _readings(here, witness),
        "comparisons": [
            comparison_view(here, c) for c in edition.index.compared.get(witness.slug, ())
        ],
        "same": None,
        "paragraph": paragraph_of(here, witness),
        "pos": position_of(here, witness),
        "rows": _rows(here, witness),
        "cautions": [witness.note.caution[edition.lang]]
        if witness.note and witness.note.caution
        else [],
        "corrections": _corrections(here, witness),
        "neighbours": _neighbours(here, witness),
        "cite": citing_claim(here, witness),
        "filters": filters_of(here, witness),
    }


def filters_of(here: Here, witness: Witness) -> list[dict[str, str]]:
    """What search can filter this claim by, in the page's language."""
    edition, claim = here.edition, witness.claim
    lists = edition.ui["lists"]
    out = [
        {"name": lists["kind"], "value": edition.ui["kind"][claim.kind]},
        {"name": lists["paper"], "value": paper_words(here, witness.source.number)},
    ]
    out += [
        {"name": lists["topic"], "value": edition.library.topics[t].record.name[edition.lang]}
        for t in witness.topics
        if t in edition.library.topics
    ]
    names = dict.fromkeys(actor.id for actor in claim.actors)
    out += [{"name": lists["actor"], "value": actor_name(here, actor)} for actor in names]
    years = sorted({year for date in claim.dates for year in years_of(date)})
    out += [{"name": lists["year"], "value": str(year)} for year in years[:12]]
    return out


def _facts(here: Here, witness: Witness) -> str:
    edition, claim = here.edition, witness.claim
    words = edition.ui["claim"]
    named = list(dict.fromkeys(actor_name(here, actor.id) for actor in claim.actors))
    kind = f"{words['kind']}: {edition.ui['kind'][claim.kind]}."
    if not named:
        return f"{kind} {words['actors_none']}."
    return f"{kind} {words['actors_named']}: {', '.join(named)}."


def _readings(here: Here, witness: Witness) -> View | None:
    edition, claim = here.edition, witness.claim
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
        href = here.actor(actor.id) if known else None
        found.append((actor.at, actor.text, marks["actor"], actor_name(here, actor.id), href))
    for named in claim.instruments:
        term = edition.library.terms.get(named.id)
        if term is not None:
            href = here.term(named.id)
            found.append((named.at, named.text, marks["instrument"], term.name[edition.lang], href))
    if not found:
        return None
    rows = [
        row([cell(text, lang=claim.lang), cell(what), cell(value, href=href)])
        for _, text, what, value, href in sorted(found, key=lambda f: (f[0], f[2]))
    ]
    columns = [column(words["in_its_words"]), column(words["what"]), column(words["read_as"])]
    return table("readings", words["was_read"], columns, rows)


def _rows(here: Here, witness: Witness) -> list[View]:
    edition, source = here.edition, witness.source
    words = edition.ui["claim"]
    paper = source.title or source.label[edition.lang]
    out = [
        _kv(
            words["source"],
            _link(
                here.source(source.id), paper, source.lang if source.title else None, edition.lang
            ),
        ),
    ]
    if witness.claim.section:
        lang = (
            edition.lang if section_words(here, witness) != witness.claim.section else source.lang
        )
        out.append(_kv(words["section"], _spoken(section_words(here, witness), lang, edition.lang)))
    cited = [_cited(here, citation) for citation in witness.claim.citations]
    if cited:
        out.append(_kv(words["cited"], Markup("; ").join(cited)))
    elif witness.claim.kind == "finding":
        out.append(_kv(words["cited"], escape(words["own_finding"])))
    else:
        out.append(_kv(words["cited"], escape(words["cited_nothing"]), unknown=True))
    topics = [
        _link(here.topic(t), edition.library.topics[t].record.name[edition.lang])
        for t in witness.topics
        if t in edition.library.topics
    ]
    if topics:
        out.append(_kv(words["topics"], Markup(", ").join(topics)))
    used = [
        _link(here.topic(t), edition.library.topics[t].record.title[edition.lang])
        for t in edition.index.cited_in.get(witness.slug, ())
    ]
    if used:
        out.append(_kv(words["used_in"], Markup("; ").join(used)))
    return out


def _cited(here: Here, citation: CitationIn) -> Markup:
    """Whom the paper cites: the bracket as printed, or the footnote and its words."""
    words = here.edition.ui["claim"]
    if citation.kind != "footnote":
        return _spoken(citation.text, "id", here.edition.lang)
    name = escape(words["footnote"].replace("{n}", str(citation.note)))
    if not citation.text:
        return name + Markup(": <i>{}</i>").format(words["note_text_missing"])
    said = name + Markup(": ") + _spoken(citation.text, "id", here.edition.lang)
    meant = [*citation.authors, *([citation.year] if citation.year else [])]
    if any(part not in citation.text for part in meant):
        # a note such as "Ibid." or "op. cit." is led back to the work it means
        work = ", ".join(meant)
        said += escape(f" ({work})")
    return said


def _corrections(here: Here, witness: Witness) -> list[View]:
    note = witness.note
    if note is None or note.fix is None:
        return []
    return [{"what": here.edition.ui["claim"]["corrected"], "why": note.fix.why}]


def _neighbours(here: Here, witness: Witness) -> View:
    own = here.edition.index.by_source[witness.source.id]
    at = witness.order
    return {
        "before": _near(here, own[at - 1]) if at else None,
        "after": _near(here, own[at + 1]) if at + 1 < len(own) else None,
    }


def _near(here: Here, witness: Witness) -> View:
    text, _ = title_of(here, witness)
    return {"href": here.claim(witness), "label": opening(text, 9)}


def _kv(label: str, html: str | Markup, unknown: bool = False) -> View:
    return {"label": label, "html": html, "unknown": unknown}


def _link(href: str, label: str, lang: str | None = None, page: str | None = None) -> Markup:
    return Markup(f'<a href="{escape(href)}">{_spoken(label, lang, page)}</a>')


def _spoken(words: str, lang: str | None, page: str | None) -> Markup:
    if lang is None or lang == page:
        return escape(words)
    return Markup(f'<span lang="{lang}">{escape(words)}</span>')
