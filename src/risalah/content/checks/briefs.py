"""Promise 3: no number without a witness, in briefs and in whatever else an editor writes."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from fractions import Fraction

from risalah.clip import opening
from risalah.content.arithmetic import printed, values_of, work_out
from risalah.content.brief import Statement, find_statements, link_targets, parse_brief
from risalah.content.library import Brief, Comparison, Library, Topic
from risalah.content.schema import Record
from risalah.content.supported_numbers import Lang, SupportedNumbers, stray_numerals
from risalah.problem import Problem

LANGS: tuple[Lang, ...] = ("en", "id")

OUTSIDE = frozenset({"http", "https", "mailto"})
"""Schemes of links that leave the site."""


INLINE = frozenset({"actor", "term", *OUTSIDE})
"""Links that explain a word; by any other a sentence sends the reader on and needs no witness."""


def check_briefs(library: Library) -> Iterable[Problem]:
    """Every sentence of a brief has a witness, and every numeral one that carries it.

    Every `[@name]` and every link leads to something. Headings need no witness, nor does a
    sentence that sends the reader to another topic or to a source.
    """
    for topic in library.topics.values():
        for lang in LANGS:
            yield from _check_brief(topic.briefs[lang], lang, library)
    yield from _check_fields(library)


def check_brief_counterparts(library: Library) -> Iterable[Problem]:
    """The two languages of a brief cite the same witnesses and, section by section, numbers."""
    for topic in library.topics.values():
        english, indonesian = (_names(topic.briefs[lang]) for lang in LANGS)
        for here, there, lang in ((english, indonesian, "en"), (indonesian, english, "id")):
            missing = sorted(here - there)
            if missing and library.claims.keys() >= here | there:
                other = topic.briefs["id" if lang == "en" else "en"]
                message = f"witnesses cited in the other language only: {', '.join(missing)}"
                help = "say the same facts in both languages"
                yield Problem(other.path, 1, 1, message, help)
        heads = [
            sum(s.heading for s in find_statements(parse_brief(topic.briefs[lang].markdown)))
            for lang in LANGS
        ]
        if heads[0] != heads[1]:
            message = f"{heads[1]} sections here, {heads[0]} in English"
            yield Problem(topic.briefs["id"].path, 1, 1, message, "give both the same sections")
        else:
            yield from _unanswered(topic.briefs["en"], topic.briefs["id"], library)
            yield from _unanswered(topic.briefs["id"], topic.briefs["en"], library)


def _unanswered(brief: Brief, other: Brief, library: Library) -> Iterator[Problem]:
    """Numerals of a brief's section that the same section in the other language does not state.

    Those that no witness carries are told by `check_briefs`.
    """
    lines = brief.markdown.split("\n")
    for here, there in zip(_sections(brief), _sections(other), strict=True):
        said = SupportedNumbers.of_words(" ; ".join(s.text for s in there), _lang(other))
        for statement in here:
            borne = _carried(library, statement.names)
            told = stray_numerals(statement.text, _lang(brief), borne)
            for numeral in stray_numerals(statement.text, _lang(brief), said):
                if numeral in told:
                    continue
                line, column = _place(lines, statement.line, numeral)
                message = f"`{numeral}` is not in this section of {other.path}"
                yield Problem(brief.path, line, column, message, "say the same numbers in both")


def _sections(brief: Brief) -> list[list[Statement]]:
    """The statements before the first heading, then those under each."""
    sections: list[list[Statement]] = [[]]
    for statement in find_statements(parse_brief(brief.markdown)):
        if statement.heading:
            sections.append([])
        sections[-1].append(statement)
    return sections


def _lang(brief: Brief) -> Lang:
    return "id" if brief.lang == "id" else "en"


def _names(brief: Brief) -> set[str]:
    statements = find_statements(parse_brief(brief.markdown))
    return {name for statement in statements for name in statement.names}


def _check_brief(brief: Brief, lang: Lang, library: Library) -> Iterator[Problem]:
    tokens = parse_brief(brief.markdown)
    lines = brief.markdown.split("\n")
    statements = list(find_statements(tokens))
    for statement in statements:
        for name in statement.names:
            if name not in library.claims:
                line, column = _place(lines, statement.line, f"@{name}")
                near = difflib.get_close_matches(name, library.claims, 1, 0.6)
                help = f"did you mean `{near[0]}`?" if near else "name a claim in notes.yaml"
                yield Problem(brief.path, line, column, f"unknown claim `{name}`", help)
    for statement in statements:
        if not library.claims.keys() >= set(statement.names):
            continue  # told above; what the unknown claim carries is not known
        named = [library.claims[name] for name in statement.names]
        strays = stray_numerals(statement.text, lang, SupportedNumbers.of(named))
        if not strays and _is_bare(statement):
            line, column = _place(lines, statement.line, statement.text[:24])
            message = f"`{opening(statement.text, 6)}` stands without a witness"
            yield Problem(brief.path, line, column, message, "end the sentence with `[@name]`")
        for numeral in strays:
            line, column = _place(lines, statement.line, numeral)
            if statement.names:
                message = f"no claim cited here carries `{numeral}`"
                help = "cite the claim that does, or mend the number"
            else:
                message = f"`{numeral}` stands without a witness"
                help = "end the sentence with `[@name]`"
            yield Problem(brief.path, line, column, message, help)
    known = {
        "topic": library.topics,
        "actor": library.actors,
        "term": library.terms,
        "source": library.sources,
    }
    for scheme, name, line in link_targets(tokens):
        if name and scheme not in known and scheme not in OUTSIDE:
            at = _place(lines, line, f"{scheme}:{name}")
            help = f"link to {', '.join(f'`{kind}:`' for kind in known)} or an `https:` address"
            yield Problem(brief.path, *at, f"unknown kind of link `{scheme}:`", help)
        if scheme in known and name not in known[scheme]:
            at = _place(lines, line, f"{scheme}:{name}")
            near = difflib.get_close_matches(name, known[scheme], 1, 0.6)
            help = f"did you mean `{near[0]}`?" if near else "check the id"
            yield Problem(brief.path, *at, f"unknown {scheme} `{name}`", help)


def _is_bare(statement: Statement) -> bool:
    """Whether words assert something that nobody bears witness to."""
    pointing = bool(statement.linked - INLINE) and statement.sentences() == 1
    words = any(letter.isalnum() for letter in statement.text)
    return words and not (statement.heading or statement.names or pointing)


def _place(lines: list[str], first: int, words: str) -> tuple[int, int]:
    """Line and column where `words` stand, from the paragraph's first line on."""
    for number in range(first, len(lines) + 1):
        column = lines[number - 1].find(words)
        if column >= 0:
            return number, column + 1
    return first, 1


def _check_fields(library: Library) -> Iterator[Problem]:
    """The editor's short texts outside the briefs: each has its own claims to lean on."""
    for topic in library.topics.values():
        record, names = topic.record, _names(topic.briefs["en"]) | _names(topic.briefs["id"])
        names |= {record.telling.claim, *(glance.claim for glance in record.glance)}
        carried = _carried(library, names)
        for key in ("title", "finding", "standfirst"):
            yield from _stray(record, (key,), carried)
        yield from _stray(record.telling, ("gloss",), _carried(library, [record.telling.claim]))
        for glance in record.glance:
            yield from _stray(glance, ("text",), _carried(library, [glance.claim]))
        yield from _charts(topic, library)
    for notes in library.notes.values():
        for note in notes:
            if note.gloss is not None and note.name is not None:
                yield from _stray(note, ("gloss",), _carried(library, [note.name]))
    known = library.claims.keys()
    for actor in library.actors.values():
        if known >= set(actor.by):
            yield from _stray(actor, ("line",), _carried(library, actor.by))
    for term in library.terms.values():
        if term.by and known >= set(term.by):
            yield from _stray(term, ("definition",), _carried(library, term.by))
    for comparison in library.comparisons:
        carried = _of_comparison(comparison, library)
        for key in ("title", "text"):
            yield from _stray(comparison.record, (key,), carried)


def _charts(topic: Topic, library: Library) -> Iterator[Problem]:
    for chart in topic.charts:
        carried = _carried(library, [point.claim for point in chart.data.points])
        if chart.data.table in library.tables:
            carried |= _of_table(library, chart.data.table or "")
        for key in ("title", "caption", "alt"):
            yield from _stray(chart, (key,), carried)


def _of_comparison(comparison: Comparison, library: Library) -> SupportedNumbers:
    """What the claims, the tables and the computed results of a comparison carry."""
    record = comparison.record
    carried = _carried(library, [party.claim for party in record.claims])
    carried |= SupportedNumbers.of_words(" ".join(s.number for s in library.sources.values()), "en")
    for check in record.checks:
        try:
            working = work_out(check, library)
        except (LookupError, ValueError):
            continue
        values = [*working.values, *([working.stated] if working.stated else [])]
        carried |= _carried(library, [v.annotated.slug for v in values if v.annotated])
        for value in values:
            carried |= SupportedNumbers.of_words(value.printed, "id")
            if value.table is not None:
                carried |= _of_table(library, value.table.key)
        if working.computed is not None:
            exact = working.computed
            rounded: list[Fraction] = [Fraction(round(exact, n)) for n in range(check.places + 1)]
            signed = frozenset(worth for r in rounded for worth in (abs(r), r))
            carried |= SupportedNumbers(signed, frozenset())
        for operand in check.of:
            shown = len(values_of(operand, library))
            carried |= SupportedNumbers.of_words(str(shown), "en")
        carried |= SupportedNumbers.of_words(str(len(working.values)), "en")
    return carried


def _of_table(library: Library, key: str) -> SupportedNumbers:
    record = library.tables[key].record
    cells = " ; ".join(printed(cell) for row in record.rows for cell in row)
    around = f"{record.caption.id} ; {record.source or ''}"
    return SupportedNumbers.of_words(cells, "id") | SupportedNumbers.of_words(around, "id")


def _carried(library: Library, names: Iterable[str]) -> SupportedNumbers:
    return SupportedNumbers.of(library.claims[name] for name in names if name in library.claims)


def _stray(record: Record, loc: tuple[str, ...], carried: SupportedNumbers) -> Iterator[Problem]:
    local = getattr(record, loc[0])
    if local is None:
        return
    for lang in LANGS:
        for numeral in stray_numerals(local[lang], lang, carried):
            message = f"no claim named here carries `{numeral}`"
            help = "name the claim that does, or mend the number"
            yield record.place(*loc, lang).problem(message, help)
