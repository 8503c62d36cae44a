"""The papers: the list of them, and each one's record, sections, tables and numerals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from markupsafe import Markup, escape

from risalah.content.library import AnnotatedClaim
from risalah.content.schema import ReadFrom, SourceRecord
from risalah.model import NUMERAL_CLASSES, Numeral
from risalah.publish.citing import citing_source
from risalah.publish.drawings.numerals import NumeralLane, numeral_strokes
from risalah.publish.drawings.positions import sections_of
from risalah.publish.edition import PageContext, reading_path, source_list_path
from risalah.publish.exhibits import exhibit_view
from risalah.publish.rows import (
    View,
    cell,
    column,
    comparison_view,
    few_claims,
    hue_of,
    letters,
    paper_words,
    row,
    table,
)
from risalah.publish.views.home import barcode_of, sources_table
from risalah.publish.wording import edtf_words, fill, number_words
from risalah.span import Span

NAMES = {"en": "english", "id": "indonesian"}
"""The words of ui.yaml that name a language."""

CAUTIONS = 6
"""Comparisons that a paper's page shows; the page of comparisons holds all."""

CHIPS = 240
"""Numerals that are still shown as chips; a longer account is drawn as strokes."""

CLAIMED = frozenset({"figure", "date"})
"""Classes that claims carry."""

INKS: Final[Mapping[str, Literal["hue", "ink"]]] = {"figure": "hue", "date": "ink"}
"""How the strokes of these classes are drawn, as their chips are; the others are pale."""


def sources_view(context: PageContext) -> View:
    """What templates/sources.html shows."""
    words = context.edition.ui["source"]
    return {
        "title": words["index_title"],
        "lede": words["index_lede"],
        "barcode": barcode_of(context),
        "table": sources_table(context),
    }


def source_view(context: PageContext, source: SourceRecord) -> View:
    """What templates/source.html shows of a paper."""
    edition, library = context.edition, context.edition.library
    lang, words = edition.lang, edition.ui["source"]
    own = edition.index.by_source[source.id]
    ledger = library.numerals[source.id]
    paper = library.papers[source.id]
    topic = next((library.topics[t] for t in source.topics if t in library.topics), None)
    used = [
        library.topics[name]
        for name in library.topics
        if source.id in library.topics[name].record.sources or name in source.topics
    ]
    heads = [b for b in library.layouts[source.id].blocks if b.kind == "heading"]
    record, shared = _marked(_record(context, source))
    return {
        "number_label": paper_words(context, source.number),
        "title": source.title or source.label[lang],
        "title_lang": source.lang if source.title else lang,
        "subtitle": source.titles.get(lang),
        "hue": hue_of(topic),
        "sign": topic.record.sign if topic else None,
        "facts": [
            edition.count("words", len(paper.text.split())),
            edition.count("sections", len(heads)),
            edition.count("numerals", len(ledger)),
            edition.count("claims", len(own)),
        ],
        "read": {"href": context.to(reading_path(source.id)), "label": words["read_link"]},
        "about": source.about[lang] if source.about else None,
        "record": record,
        "remarks": shared,
        "abstracts": _abstracts(context, source),
        "sections": _sections(context, source, own),
        "numerals": _numerals(context, source, own, ledger),
        "tables": [
            exhibit_view(context, one) for one in library.tables.values() if one.source is source
        ],
        "comparisons": _comparisons(context, source, own),
        "claims": few_claims(
            context, own, ("kind", "topic", "actor", "year"), source_list_path(source.id)
        ),
        "topics": [
            {
                "href": context.topic(one.record.id),
                "name": one.record.name[lang],
                "sign": one.record.sign,
                "hue": one.record.hue,
                "text": one.record.finding[lang],
            }
            for one in used
        ],
        "cite": citing_source(context, source),
    }


def _comparisons(
    context: PageContext, source: SourceRecord, own: tuple[AnnotatedClaim, ...]
) -> View:
    """The sharpest comparisons of the paper, and the way to the others."""
    index = context.edition.index
    found = [
        c
        for c in context.edition.library.comparisons
        if c.source is source or _takes_part(context, c.record.name, own)
    ]
    found.sort(key=lambda c: (not index.conflicts(c), not c.record.sharp))
    return {
        "rows": [comparison_view(context, c) for c in found[:CAUTIONS]],
        "href": context.to("comparisons.html") + f"?paper={source.id}",
    }


def _takes_part(context: PageContext, name: str, own: tuple[AnnotatedClaim, ...]) -> bool:
    return any(
        name == comparison.record.name
        for annotated in own
        for comparison in context.edition.index.compared.get(annotated.slug, ())
    )


# ---- the record


def _record(context: PageContext, source: SourceRecord) -> list[View]:
    lang, words = context.edition.lang, context.edition.ui["source"]
    authors = "; ".join(
        f"{author.given} {author.family}" if author.given else author.family
        for author in source.authors
    )
    issue = None
    if source.volume:
        issue = f"{source.volume}({source.issue})" if source.issue else source.volume
    date = edtf_words(source.date, lang) if source.date else None
    fields: list[tuple[str, str, str | Markup | None, str | None]] = [
        ("title", words["title_field"], source.title, source.lang),
        ("authors", words["authors"], authors or None, source.lang),
        ("affiliation", words["affiliation"], source.affiliation, source.lang),
        ("container", words["container"], source.container, source.lang),
        ("volume", words["issue"], issue, None),
        ("pages", words["pages_field"], source.pages, None),
        ("date", words["date"], date, None),
        ("doi", "DOI", _address(f"https://doi.org/{source.doi}", source.doi), None),
        ("url", words["address"], _address(source.url, source.url), None),
        ("type", words["type"], words["types"].get(source.type, source.type), None),
    ]
    out = []
    for key, label, value, value_lang in fields:
        read = source.read_from.get(key)
        out.append(
            {
                "label": label,
                "html": words["unknown"] if value is None else value,
                "lang": value_lang if value is not None else None,
                "unknown": value is None,
                "note": _read_from(context, read) if read else None,
            }
        )
    out += _remarks(context, source)
    for unknown in source.unknown:
        out.append(
            {
                "label": words["not_known"],
                "html": unknown[lang],
                "lang": None,
                "unknown": True,
                "note": None,
            }
        )
    return out


def _marked(lines: list[View]) -> tuple[list[View], list[View]]:
    """The lines with each note that several of them share made a remark below them."""
    shared = [n for n, times in Counter(x["note"] for x in lines if x["note"]).items() if times > 1]
    marks = {note: letters(i) for i, note in enumerate(shared)}
    marked = [
        {**line, "note": None if line["note"] in marks else line["note"], "mark": mark}
        for line in lines
        for mark in [marks.get(line["note"])]
    ]
    return marked, [{"mark": mark, "text": note} for note, mark in marks.items()]


def _remarks(context: PageContext, source: SourceRecord) -> list[View]:
    """What the parser found wanting in the paper's notes, citations and tables."""
    words = context.edition.ui["source"]
    layout = context.edition.library.layouts[source.id]
    remarks = layout.remarks
    said: list[tuple[str, str]] = []
    if remarks.missing_notes:
        numbers = _in_runs(remarks.missing_notes)
        total = len({number for number, _, _ in layout.markers})
        missing = fill(words["notes_missing"], n=len(remarks.missing_notes), all=total)
        said.append((words["footnotes"], f"{missing}: {numbers}."))
    if remarks.several_years:
        authors = "; ".join(f"{y.author} ({', '.join(y.years)})" for y in remarks.several_years)
        said.append((words["several_years"], f"{authors}. {words['several_years_note']}"))
    if remarks.unlisted:
        said.append((words["unlisted"], "; ".join(remarks.unlisted)))
    if remarks.unread:
        tables = "; ".join(one.table for one in remarks.unread)
        said.append((words["unread"], f"{tables}. {words['unread_note']}"))
    return [
        {"label": label, "html": html, "lang": None, "unknown": False, "note": None}
        for label, html in said
    ]


def _in_runs(numbers: Sequence[int]) -> str:
    """Numbers in order, those that follow each other as a run: "1–7, 9–12, 20"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


def _address(url: str | None, label: str | None) -> Markup | None:
    if not url or not label:
        return None
    look = Markup(' class="url"') if url == label else ""
    return Markup('<a href="{}"{} rel="external">{}</a>').format(url, look, label)


def _read_from(context: PageContext, read: ReadFrom) -> Markup:
    words = context.edition.ui["source"]["read_here"]
    said = Markup("")
    if read.url:
        host = read.url.split("/")[2] if "//" in read.url else read.url
        said = Markup('{} <a href="{}" rel="external">{}</a>. ').format(words, read.url, host)
    if read.note:
        said += escape(read.note[context.edition.lang])
    return said


# ---- abstracts and sections


def _abstracts(context: PageContext, source: SourceRecord) -> list[View]:
    """The abstracts a paper carries: the paragraphs under a heading that calls itself one."""
    edition = context.edition
    paper, layout = edition.library.papers[source.id], edition.library.layouts[source.id]
    out: list[View] = []
    for block in layout.blocks:
        if block.kind not in {"paragraph", "item"} or not _is_abstract(block.section):
            continue
        text = paper.repairer.repair([Span(*span) for span in block.spans]).text
        block_lang = block.lang if block.lang in {"en", "id"} else source.lang
        label = fill(
            edition.ui["source"]["abstract_in"], n=edition.ui["languages"][NAMES[block_lang]]
        )
        if out and out[-1]["lang"] == block_lang:
            out[-1]["paragraphs"].append(text)
        else:
            out.append({"label": label, "lang": block_lang, "paragraphs": [text]})
    return out


def _is_abstract(section: str) -> bool:
    return section.strip(" .:").casefold() in {"abstrak", "abstract", "ringkasan", "summary"}


def _sections(context: PageContext, source: SourceRecord, own: tuple[AnnotatedClaim, ...]) -> View:
    edition = context.edition
    words = edition.ui["source"]
    paper, layout = edition.library.papers[source.id], edition.library.layouts[source.id]
    lang = edition.lang
    translated = {one.heading: one.words[lang] for one in source.sections if lang in one.words}
    spans: list[tuple[str, int, int]] = []
    heads = [(b.section, b.spans[0][0]) for b in layout.blocks if b.kind == "heading"]
    if not heads or heads[0][1] > 400:
        heads.insert(0, ("", 0))
    for i, (name, start) in enumerate(heads):
        end = heads[i + 1][1] if i + 1 < len(heads) else len(paper.text)
        spans.append((name, start, end))
    ledger = edition.library.numerals[source.id]
    in_claims = frozenset(edition.library.in_claims(source.id))
    rows = []
    for i, (name, start, end) in enumerate(spans):
        inside = [b for b in layout.blocks if start <= b.spans[0][0] < end]
        here_are = [n for n in ledger if start <= n.start < end]
        carried = [n for n in here_are if n in in_claims]
        other = [n for n in here_are if n not in in_claims]
        shown = name
        shown_lang: str | None = source.lang
        if name in translated:
            shown, shown_lang = translated[name], None
        if not shown:
            shown, shown_lang = words["opening"], None
        rows.append(
            row(
                [
                    cell(
                        shown,
                        href=context.to(f"{reading_path(source.id)}#part-{i}") if name else None,
                        lang=shown_lang,
                    ),
                    cell(number_words(len(paper.text[start:end].split()), edition.lang)),
                    cell(str(sum(b.sentences for b in inside))),
                    cell(str(sum(start <= w.start < end for w in own))),
                    cell(str(len(here_are))),
                    cell(str(len(carried))),
                    cell(_left_out(context, other)),
                ]
            )
        )
    columns = [
        column(words["section"]),
        column(words["words"], num=True),
        column(words["sentences_n"], num=True),
        column(words["claims_n"], num=True),
        column(words["numerals_n"], num=True),
        column(words["in_claims"], num=True),
        column(words["left_out"]),
    ]
    return table("section-counts", words["sections_caption"], columns, rows)


def _left_out(context: PageContext, numerals: list[Numeral]) -> str:
    """What the numerals that stand in no claim are, with their counts."""
    names, single = context.edition.ui["numeral"], context.edition.ui["numeral_one"]
    counts = Counter(numeral.cls for numeral in numerals)
    return ", ".join(
        f"{counts[cls]} {(single if counts[cls] == 1 else names)[cls]}"
        for cls in NUMERAL_CLASSES
        if counts[cls]
    )


# ---- the account of the numerals


def _numerals(
    context: PageContext,
    source: SourceRecord,
    own: tuple[AnnotatedClaim, ...],
    ledger: tuple[Numeral, ...],
) -> View:
    edition = context.edition
    words, names = edition.ui["source"], edition.ui["numeral"]
    counts = Counter(numeral.cls for numeral in ledger)
    classes = [
        {
            "cls": cls,
            "n": number_words(counts[cls], edition.lang),
            "label": names[cls],
            "help": names[f"{cls}_help"],
        }
        for cls in NUMERAL_CLASSES
        if counts[cls]
    ]
    chips = strokes = None
    if len(ledger) <= CHIPS:
        chips = _chips(context, own, ledger)
    else:
        length = len(edition.library.papers[source.id].text)
        lanes = [
            NumeralLane(
                names[cls], INKS.get(cls, "pale"), [n.start for n in ledger if n.cls == cls]
            )
            for cls in NUMERAL_CLASSES
            if counts[cls]
        ]
        sections = [(start, "") for start, _ in sections_of(context, source.id)]
        strokes = numeral_strokes(lanes, sections, length, words["strokes"])
    return {
        "lede": words["numerals_lede"],
        "classes": classes,
        "chips": chips,
        "strokes": strokes,
        "note": fill(words["numerals_note"], n=number_words(len(ledger), edition.lang)),
        "csv": context.asset(f"data/numerals/{source.id}.csv"),
    }


def _chips(
    context: PageContext, own: tuple[AnnotatedClaim, ...], ledger: tuple[Numeral, ...]
) -> list[View]:
    chips = []
    at = 0
    spans = [(start, end, annotated) for annotated in own for start, end in annotated.claim.spans]
    spans.sort(key=lambda s: s[0])
    for numeral in ledger:
        while at < len(spans) and spans[at][1] <= numeral.start:
            at += 1
        href = None
        if at < len(spans) and spans[at][0] <= numeral.start and numeral.cls in CLAIMED:
            href = context.claim(spans[at][2])
        chips.append({"text": numeral.text, "cls": numeral.cls, "href": href})
    return chips
