"""The shapes that several pages share: a claim as a row, an event, a comparison, a table.

Each function makes the flat value that templates/macros.html names in its first comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as day
from fractions import Fraction
from typing import Any

from markupsafe import Markup

from risalah.clip import first_words
from risalah.content.cells import printed, translated
from risalah.content.library import AnnotatedClaim, Comparison, Topic, Value, Working
from risalah.content.schema import Party
from risalah.edtf import parse_edtf
from risalah.lexicon.units import TIMES
from risalah.model import DateIn, FigureIn
from risalah.publish.drawings.bars import Bar, bars_to_scale
from risalah.publish.drawings.dates import Stretch, date_glyph
from risalah.publish.drawings.lanes import Event
from risalah.publish.drawings.svg import Drawing
from risalah.publish.edition import PageContext, by_time
from risalah.publish.quotes import segments_of
from risalah.publish.wording import (
    date_in_words,
    edtf_words,
    figure_short,
    figure_value,
    html_datetime,
    is_money,
    number_words,
    printed_number,
    scaled_words,
)

View = dict[str, Any]

READ = ("figure", "date")
"""What is marked in a short quotation: the numbers."""


def title_of(context: PageContext, annotated: AnnotatedClaim) -> tuple[str, str]:
    """The words a claim goes by on a page, and their language.

    English pages show the translation, Indonesian ones the quote itself where it is Indonesian.
    """
    claim = annotated.claim
    lang = context.edition.lang
    words = annotated.translation_in(lang)
    return (claim.quote, claim.lang) if words is None else (words, lang)


def paper_words(context: PageContext, number: str) -> str:
    """ "Paper 001" in the page's language."""
    return context.edition.say("claim", "paper", n=number)


def section_words(context: PageContext, annotated: AnnotatedClaim) -> str:
    """The section a claim stands in, rendered where the editor did so."""
    printed = annotated.claim.section
    for section in annotated.source.sections:
        if section.heading == printed:
            return section.translation_in(context.edition.lang) or printed
    return printed


def lines_words(context: PageContext, annotated: AnnotatedClaim) -> str:
    """ "lines 217–223" in the page's language."""
    first, last = context.edition.library.lines_of(annotated)
    if first == last:
        return context.edition.say("claim", "line", a=first)
    return context.edition.say("claim", "lines", a=first, b=last)


def value_of(context: PageContext, annotated: AnnotatedClaim) -> str:
    """The one figure or date that a claim's row shows; empty where it has neither.

    A date tells more than how long something lasts, and more of an event than a count.
    """
    lang, claim = context.edition.lang, annotated.claim
    dates = by_time(claim.dates)
    best = max(claim.figures, key=_telling, default=None)
    if best is None or (dates and _telling(best) <= (COUNT if claim.kind == "event" else DURATION)):
        return date_in_words(dates[0], lang) if dates else ""
    alike = [f for f in claim.figures if f.unit == best.unit and is_money(f)]
    return figure_short(max(alike, key=lambda f: abs(f.value), default=best), lang)


DURATION, COUNT, LARGE_COUNT, SHARE = range(4)
"""How much kinds of figures tell: money and shares before counts, the first of several."""


def _telling(figure: FigureIn) -> int:
    if is_money(figure) or figure.unit in {"percent", "ratio"}:
        return SHARE
    if figure.unit in TIMES:
        return DURATION
    return LARGE_COUNT if abs(figure.value) >= 1000 else COUNT


def hue_of(topic: Topic | None) -> str | None:
    """The hue that stands for a topic."""
    return topic.record.hue if topic else None


def differs(context: PageContext, annotated: AnnotatedClaim) -> Comparison | None:
    """The first comparison that shows a disagreement with the claim, if there is one."""
    index = context.edition.index
    found = index.compared.get(annotated.slug, ())
    return next((c for c in found if index.conflicts(c) and _takes_side(c, annotated)), None)


def _takes_side(comparison: Comparison, annotated: AnnotatedClaim) -> bool:
    """Whether a comparison sets a figure or date of the claim against another."""
    return any(
        party.claim == annotated.slug and party.figure is not None
        for party in comparison.record.claims
    )


def claim_row(context: PageContext, annotated: AnnotatedClaim) -> View:
    """A claim as one row of a list, with the ids that lists are filtered by."""
    edition = context.edition
    topic = edition.index.topic_of(annotated)
    text, text_lang = title_of(context, annotated)
    dates = by_time(annotated.claim.dates)
    meta = [paper_words(context, annotated.source.number)]
    if dates and annotated.claim.figures:
        meta.insert(0, date_in_words(dates[0], edition.lang))
    years = sorted({year for date in dates for year in years_of(date)})
    largest = max((f.value for f in annotated.claim.figures), default=None)
    return {
        "href": context.claim(annotated),
        "value": value_of(context, annotated),
        "text": text,
        "text_lang": text_lang,
        "kind": annotated.claim.kind,
        "kind_label": edition.ui["kind"][annotated.claim.kind],
        "meta": meta,
        "hue": hue_of(topic),
        "sign": topic.record.sign if topic else None,
        "differs": differs(context, annotated) is not None,
        "data": {
            "kind": annotated.claim.kind,
            "topic": " ".join(annotated.topics),
            "paper": annotated.source.id,
            "actor": " ".join(dict.fromkeys(a.id for a in annotated.claim.actors)),
            "year": " ".join(map(str, years)),
            "date": first_day(dates[0]).isoformat() if dates else "",
            "value": "" if largest is None else str(largest),
        },
    }


def claim_list(
    context: PageContext, annotated_claims: Sequence[AnnotatedClaim], facets: Sequence[str]
) -> View:
    """Rows of claims with the controls that filter and sort them."""
    rows = [claim_row(context, annotated) for annotated in annotated_claims]
    words = context.edition.ui["lists"]
    return {
        "rows": rows,
        "facets": [facet for name in facets if (facet := _facet(context, name, rows))],
        "sorts": [
            {"name": "", "label": words["as_printed"]},
            {"name": "date", "label": words["by_date"]},
            {"name": "-value", "label": words["by_value"]},
        ],
        "total": number_words(len(rows), context.edition.lang),
    }


FEW = 40
"""Claims that a page of something else shows at most; more have a list of their own."""


def few_claims(
    context: PageContext,
    annotated_claims: Sequence[AnnotatedClaim],
    facets: Sequence[str],
    every: str,
) -> View:
    """The claims of a page that is about something else: all, or the key ones and a link to all.

    `every` is the address of the list of all of them inside the edition.
    """
    if len(annotated_claims) <= FEW:
        return {**claim_list(context, annotated_claims, facets), "href": None}
    keyed = [w for w in annotated_claims if w.key] or [
        w for w in annotated_claims if w.note and w.note.name
    ]
    return {**claim_list(context, keyed[:FEW], facets), "href": context.to(every)}


def _facet(context: PageContext, name: str, rows: Sequence[View]) -> View | None:
    counts: dict[str, int] = {}
    for row in rows:
        for value in str(row["data"][name]).split():
            counts[value] = counts.get(value, 0) + 1
    if len(counts) < 2:
        return None
    options = [
        {"value": value, "label": facet_words(context, name, value), "n": str(n)}
        for value, n in counts.items()
    ]
    options.sort(key=lambda option: str(option["label"]).casefold())
    return {"name": name, "label": context.edition.ui["lists"][name], "options": options}


def facet_words(context: PageContext, name: str, value: str) -> str:
    """How a filter's value reads: the topic's, paper's, actor's or kind's name."""
    edition, library = context.edition, context.edition.library
    if name == "kind":
        return str(edition.ui["kind"][value])
    if name == "topic" and value in library.topics:
        return library.topics[value].record.name[edition.lang]
    if name == "paper" and value in library.sources:
        return f"{library.sources[value].number} {library.sources[value].label[edition.lang]}"
    if name == "actor":
        return actor_name(context, value)
    return value


def actor_name(context: PageContext, actor: str) -> str:
    """An actor's name in the page's language; an unregistered one goes by its id in words."""
    known = context.edition.library.actors.get(actor)
    return known.name[context.edition.lang] if known else actor.replace("-", " ")


# ---- dates


def first_day(date: DateIn) -> day:
    """The first day a date can mean; of an open beginning, the last.

    Early, mid and late are the thirds of the date.
    """
    first, last = parse_edtf(date.edtf).bounds()
    if first is None or last is None:
        return first or last or day.min
    passed = 0 if date.mod is None else ("early", "mid", "late").index(date.mod)
    return first + (last - first) * passed // 3


def years_of(date: DateIn) -> range:
    """The years a date spans; an open end counts only the year that is given."""
    first, last = parse_edtf(date.edtf).bounds()
    start, end = (first or last or day.min).year, (last or first or day.min).year
    return range(start, min(end, start + 60) + 1)


def stretch_of(date: DateIn) -> Stretch:
    """A date as long as its precision, for drawings; an open end is drawn as its known end."""
    expr = parse_edtf(date.edtf)
    first, last = expr.bounds()
    open_end = first is None or last is None
    whole = expr.interval and not open_end
    precision = "interval" if whole else expr.precision
    if open_end and expr.interval:
        single = expr.start or expr.end
        assert single is not None
        first, last = single.first(), single.last()
    assert first is not None
    assert last is not None
    part = date.mod
    return Stretch(first, last, precision_drawn(precision), part)


def precision_drawn(precision: str) -> Any:
    """The four precisions that drawings show; quarters, halves and decades are intervals."""
    return precision if precision in {"day", "month", "year"} else "interval"


def event_row(context: PageContext, annotated: AnnotatedClaim, date: DateIn) -> View:
    """A dated claim as a row of a timeline."""
    edition = context.edition
    topic = edition.index.topic_of(annotated)
    text, text_lang = title_of(context, annotated)
    row = claim_row(context, annotated)
    return {
        "href": context.claim(annotated),
        "date": date_in_words(date, edition.lang),
        "datetime": html_datetime(date.edtf),
        "glyph": date_glyph(stretch_of(date)),
        "text": text,
        "text_lang": text_lang,
        "topic": topic.record.name[edition.lang] if topic else None,
        "source": paper_words(context, annotated.source.number),
        "hue": hue_of(topic),
        "sign": topic.record.sign if topic else None,
        "differs": row["differs"],
        "data": {**row["data"], "date": first_day(date).isoformat()},
    }


def dated(annotated_claims: Iterable[AnnotatedClaim]) -> list[tuple[DateIn, AnnotatedClaim]]:
    """Every date of the claims with its claim, from the earliest."""
    pairs = [(date, annotated) for annotated in annotated_claims for date in annotated.claim.dates]
    return sorted(
        pairs,
        key=lambda p: (first_day(p[0]), parse_edtf(p[0].edtf).sort_key()[1], p[1].source.number),
    )


def drawn_event(
    context: PageContext, annotated: AnnotatedClaim, date: DateIn, lane: int, label: str = ""
) -> Event:
    """A dated claim as a mark of a drawing; of its dates one bears the label."""
    hue = hue_of(context.edition.index.topic_of(annotated)) or "ink"
    bears = date.edtf == _labelled(annotated, label)
    return Event(stretch_of(date), lane, hue, label if bears else "")


def _labelled(annotated: AnnotatedClaim, label: str) -> str | None:
    """Which of a claim's dates a label stands at: the first in a year that it names, if any.

    A label that names other years than the claim's stands nowhere: it would belie its place.
    """
    dates = by_time(annotated.claim.dates)
    named = {int(year) for year in _YEAR.findall(label)}
    fit = [date for date in dates if not named or named & set(years_of(date))]
    return fit[0].edtf if fit else None


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


# ---- comparisons


def comparison_view(context: PageContext, comparison: Comparison) -> View:
    """A comparison with both quotations and the working of its sums."""
    edition, record = context.edition, comparison.record
    lang = edition.lang
    topics = [edition.library.topics[t] for t in record.topics if t in edition.library.topics]
    sides = [side for party in record.claims if (side := _side(context, party))]
    workings = comparison.workings
    conflict = edition.index.conflicts(comparison)
    own = hue_of(topics[0]) if topics else None
    return {
        "id": record.name,
        "href": context.comparison(record.name),
        "kind": record.kind,
        "kind_label": edition.ui["compare"]["kinds"][record.kind],
        "title": record.title[lang],
        "text": record.text[lang],
        "differs": conflict,
        "numbers": _head_numbers(context, comparison, conflict, record.kind == "agreement"),
        "sides": sides,
        "sums": [sum_rows(context, working, record.claims) for working in workings],
        "drawing": _to_scale(context, comparison) if conflict else None,
        "outside": (
            {"href": record.outside.url, "label": record.outside[lang]} if record.outside else None
        ),
        "hue": own,
        "papers": _papers(context, comparison),
        "topics": [
            {
                "id": topic.record.id,
                "href": context.topic(topic.record.id),
                "label": topic.record.name[lang],
                "sign": topic.record.sign,
                "hue": topic.record.hue,
            }
            for topic in topics
        ],
    }


def _papers(context: PageContext, comparison: Comparison) -> list[str]:
    """The papers that a comparison is about: its own, and those of its claims."""
    annotated_claims = context.edition.library.claims
    own = [comparison.source.id] if comparison.source else []
    of = [
        annotated_claims[p.claim].source.id
        for p in comparison.record.claims
        if p.claim in annotated_claims
    ]
    return list(dict.fromkeys(own + of))


def _head_numbers(
    context: PageContext, comparison: Comparison, conflict: bool, agreement: bool
) -> list[View]:
    """The two numbers that head a comparison: the first, and the one farthest from it.

    Both count the same thing; in an agreement they are the same.
    """
    found = []
    for party in comparison.record.claims:
        annotated = context.edition.library.claims.get(party.claim)
        figure = annotated.figure(party.figure) if annotated and party.figure else None
        if annotated is not None and figure is not None:
            found.append((figure, hue_of(context.edition.index.topic_of(annotated))))
    if len(found) < 2 or not (conflict or agreement):
        return []
    first = found[0]
    alike = [other for other in found[1:] if other[0].unit == first[0].unit]
    other = max(alike, key=lambda o: _distance(first[0], o[0]), default=None)
    if other is None or (other[0].value != first[0].value) != conflict:
        return []
    lang = context.edition.lang
    return [{"value": figure_value(figure, lang), "hue": hue} for figure, hue in (first, other)]


def _to_scale(context: PageContext, comparison: Comparison) -> Drawing | None:
    """The numbers that a comparison sets against each other, as bars, where they lie apart."""
    edition = context.edition
    found = []
    for party in comparison.record.claims:
        annotated = edition.library.claims.get(party.claim)
        figure = annotated.figure(party.figure) if annotated and party.figure else None
        if annotated is not None and figure is not None and figure.value > 0 and party.label:
            found.append((party.label[edition.lang], figure, annotated))
    if len(found) < 2 or any(figure.unit != found[0][1].unit for _, figure, _ in found):
        return None
    if max(_distance(found[0][1], figure) for _, figure, _ in found) < APART:
        return None
    bars = [
        Bar(
            label,
            figure_short(figure, edition.lang),
            figure.value,
            paper_words(context, annotated.source.number),
            hue_of(edition.index.topic_of(annotated)) or "ink",
        )
        for label, figure, annotated in found
    ]
    return bars_to_scale(bars, comparison.record.title[edition.lang])


APART = 0.2
"""By how much the larger of two numbers exceeds the other before a drawing shows it."""


def _distance(one: FigureIn, other: FigureIn) -> float:
    """How far two figures are apart: the larger over the smaller, less one."""
    low, high = sorted((abs(one.value), abs(other.value)))
    return high / low - 1 if low else float(high)


def _side(context: PageContext, party: Any) -> View | None:
    annotated = context.edition.library.claims.get(party.claim)
    if annotated is None:
        return None
    topic = context.edition.index.topic_of(annotated)
    figure = annotated.figure(party.figure) if party.figure else None
    value = figure_short(figure, context.edition.lang) if figure else ""
    if not value and party.figure:
        value = next(
            (
                date_in_words(date, context.edition.lang)
                for date in annotated.claim.dates
                if party.figure in date.text or date.text in party.figure
            ),
            "",
        )
    place = f"{paper_words(context, annotated.source.number)}, {lines_words(context, annotated)}"
    return {
        "href": context.claim(annotated),
        "value": value,
        "label": party.label[context.edition.lang] if party.label else "",
        "segs": segments_of(annotated.claim, context.edition, READ),
        "lang": annotated.claim.lang,
        "source": place,
        "hue": hue_of(topic),
        "sign": topic.record.sign if topic else None,
    }


def sum_rows(context: PageContext, working: Working, parties: Sequence[Party]) -> list[View]:
    """A sum as a ledger: its terms, the total computed, what is printed, and the result."""
    edition, check = context.edition, working.check
    words = edition.ui["compare"]
    op = words["ops"]["tally" if check.op == "count" else check.op]
    named = check.label[edition.lang] if check.label else op
    labels = _labels(context, working, parties)
    rows = [
        _row(label, _shown(context, value), "term")
        for label, value in zip(labels, working.values, strict=True)
    ]
    if len(rows) > 14:
        hidden = len(rows) - 12
        rows = [*rows[:6], _row("…", f"+{hidden}", "term"), *rows[-6:]]
    if working.computed is not None:
        places = check.places if working.computed.denominator != 1 else 0
        total = rounded(working.computed, places, context)
        if check.op in {"share", "growth"}:
            total += "%"
        rows.append(_row(f"{named} ({words['computed']})", total, "total"))
    if working.stated is not None:
        rows.append(_row(words["printed"], _shown(context, working.stated), "printed"))
    if working.agrees is not None:
        said = words["agrees"] if working.agrees else words["disagrees"]
        label = ""
        if working.computed is None:
            said = words["holds"] if working.agrees else words["holds_not"]
            label = named
        rows.append(_row(label, said, "result"))
    return rows


def _row(label: str, value: str, kind: str) -> View:
    return {"label": label, "value": value, "kind": kind}


def _labels(context: PageContext, working: Working, parties: Sequence[Party]) -> list[str]:
    """What each number of a sum counts; cells of one row are told apart by their columns."""
    labels = [_label(context, value, parties) for value in working.values]
    operands = working.check.of
    if len(set(labels)) == len(labels) or len(operands) != len(labels):
        return labels
    out = []
    for label, value, operand in zip(labels, working.values, operands, strict=True):
        columns = value.table.record.columns if value.table else ()
        name = next(
            (c.name[context.edition.lang] for c in columns if c.key == operand.column), None
        )
        out.append(f"{label}, {name}" if name and labels.count(label) > 1 else label)
    return out


def _label(context: PageContext, value: Value, parties: Sequence[Party]) -> str:
    """What a number of a sum counts, in the page's language.

    The editor's label of that number comes first, then the row of its table, then the claim's
    gloss, then the first words of the claim.
    """
    lang = context.edition.lang
    if value.table is not None:
        for line in value.table.record.rows:
            if printed(line[0]) == value.label:
                return translated(line[0], lang)
        return value.label
    if value.annotated is None:
        return value.label
    for party in parties:
        words = party.figure or value.printed
        same = words in value.printed or value.printed in words
        if party.claim == value.annotated.slug and same and party.label:
            return party.label[lang]
    return gist(context, value.annotated)


def gist(context: PageContext, annotated: AnnotatedClaim) -> str:
    """A claim in a few words: the editor's gloss, or how it begins."""
    if annotated.note and annotated.note.gloss:
        return annotated.note.gloss[context.edition.lang]
    return first_words(title_of(context, annotated)[0], 6)


def _shown(context: PageContext, value: Value) -> str:
    lang = context.edition.lang
    if value.edtf is not None:
        return edtf_words(value.edtf, lang)
    if value.annotated is not None:
        figure = value.annotated.figure(value.printed)
        if figure is not None:
            return figure_value(figure, lang)
    if set(value.printed) <= _DIGITS and value.unit != "year":
        return printed_number(value.printed, float(value.worth), lang)
    return value.printed


_DIGITS = frozenset("0123456789.,")


def rounded(number: Fraction, places: int, context: PageContext) -> str:
    """A computed number in the page's format, at most `places` decimals, scaled where large."""
    exact = float(round(number, places)) if places else round(number)
    low, scale = scaled_words(exact, context.edition.lang)
    return f"{low} {scale}".rstrip()


# ---- tables


def cell(
    text: str | Markup,
    *,
    href: str | None = None,
    lang: str | None = None,
    unknown: bool = False,
    title: str | None = None,
    hue: str | None = None,
    sign: str | None = None,
    strong: bool = False,
) -> View:
    """A table's cell."""
    return {
        "text": text,
        "href": href,
        "lang": lang,
        "unknown": unknown,
        "title": title,
        "mark": None,
        "hue": hue,
        "sign": sign,
        "strong": strong,
    }


def column(label: str, *, num: bool = False, sort: str | None = None, spoken: bool = False) -> View:
    """A table's column."""
    return {"label": label, "num": num, "sort": sort, "spoken": spoken}


def row(cells: Sequence[View], data: Mapping[str, str] | None = None) -> View:
    """A table's row."""
    return {"cells": list(cells), "data": dict(data or {})}


def table(
    id: str,
    caption: str | Markup,
    columns: Sequence[View],
    rows: Sequence[View],
    *,
    note: str | None = None,
    source: str | None = None,
    csv: str | None = None,
) -> View:
    """A table; what its cells remark stands below it, each remark once, marked a, b, c …"""
    marks: dict[str, str] = {}
    for one in rows:
        for of in one["cells"]:
            if of["title"]:
                of["mark"] = marks.setdefault(of["title"], letters(len(marks)))
    return {
        "id": id,
        "caption": caption,
        "columns": list(columns),
        "rows": list(rows),
        "remarks": [{"mark": mark, "text": text} for text, mark in marks.items()],
        "note": note,
        "source": source,
        "csv": csv,
    }


def letters(n: int) -> str:
    """The marks a, b … z, then aa, ab …: the n-th mark from 0."""
    head, last = divmod(n, 26)
    return (letters(head - 1) if head else "") + chr(ord("a") + last)
