"""A paper's claims: drafted and corrected as the paper has them, and the same in translation."""

import re
from collections.abc import Iterable, Iterator

from risalah.content.drafted import drafted_paths
from risalah.content.library import AnnotatedClaim, Library, raw_spans
from risalah.content.parity import faults_of
from risalah.content.schema.record import codes
from risalah.content.schema.source import SourceRecord
from risalah.model import DateIn, FigureIn, NamedIn
from risalah.problem import Problem


def check_verbatim(library: Library, source: str) -> Iterable[Problem]:
    """The words at a claim's spans, their layout repaired, are its quote; so are all it names."""
    paper, path = library.papers[source], drafted_paths(source)[0]
    for annotated in library.by_source[source]:
        claim = annotated.drafted
        inside = all(0 <= start < end <= len(paper.text) for start, end in claim.spans)
        if not inside or paper.repairer.repair(raw_spans(claim)).text != claim.quote:
            message = f"quote of `{claim.id}` does not stand at its spans in {paper.path}"
            yield Problem(path, 0, 0, message, "run `risalah build` to draft the claims anew")
        parts: list[NamedIn | DateIn | FigureIn] = [*claim.actors, *claim.instruments]
        parts += [*claim.dates, *claim.figures]
        for part in parts:
            if claim.quote[part.at : part.at + len(part.text)] != part.text:
                message = f"`{part.text}` does not stand at {part.at} in the quote of `{claim.id}`"
                yield Problem(path, 0, 0, message, "run `risalah build` to draft the claims anew")


_NUMERAL = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def check_numerals(library: Library, source: str) -> Iterable[Problem]:
    """The ledger of a paper holds each run of digits of its text exactly once, in order."""
    paper, path = library.papers[source], drafted_paths(source)[2]
    there = [(m.start(), m.end(), m.group()) for m in _NUMERAL.finditer(paper.text)]
    listed = [(n.start, n.end, n.text) for n in library.numerals[source]]
    for line, (start, end, text) in enumerate(listed, 2):
        if paper.text[start:end] != text:
            yield Problem(path, line, 1, f"`{text}` does not stand at {start} in {paper.path}")
    for start, _, text in sorted(set(there) - set(listed)):
        at = paper.position(start)
        help = "run `risalah build`"
        yield Problem(paper.path, *at, f"numeral `{text}` is not accounted for", help)
    if len(listed) != len(set(listed)):
        yield Problem(path, 0, 0, "a numeral is listed twice", "run `risalah build`")


def check_fixes(library: Library, source: str) -> Iterable[Problem]:
    """What a fix drops was read from the claim; what it adds stands in the quote."""
    for annotated in library.by_source[source]:
        note = annotated.note
        if note is None or note.fix is None:
            continue
        fix, claim = note.fix, annotated.drafted
        help = "the parser may have learned it: drop the correction"
        for key, wanted, read in (
            ("drop_actors", fix.drop_actors, {actor.id for actor in claim.actors}),
            ("drop_dates", fix.drop_dates, {date.text for date in claim.dates}),
            ("drop_figures", fix.drop_figures, {figure.text for figure in claim.figures}),
        ):
            for i, value in enumerate(wanted):
                if value not in read:
                    place = note.place("fix", key, i)
                    yield place.problem(f"`{value}` was not read from this claim", help)
        for i, added in enumerate(fix.add_actors):
            place = note.place("fix", "add_actors", i)
            if added.text not in claim.quote:
                yield place.problem(f"`{added.text}` does not stand in the quote")
            if added.id not in library.actors:
                yield place.problem(f"unknown actor `{added.id}`", "add it to actors.yaml")


# ---- translations


def check_translations(library: Library, source: str) -> Iterable[Problem]:
    """Indonesian claims and headings of a topic's papers are translated into each language.

    A paper that no topic draws on yet may be read and built before it is translated.
    """
    if not any(source in topic.record.sources for topic in library.topics.values()):
        return
    record = library.sources[source]
    if record.lang != "en":
        yield from _headings(record, library.site.languages)
    for annotated in library.by_source[source]:
        lacking = annotated.untranslated_into(library.site.languages)
        if lacking:
            yield _untranslated(annotated, lacking)


def _headings(source: SourceRecord, languages: tuple[str, ...]) -> Iterator[Problem]:
    for section in source.sections:
        known = {source.lang, *section.words}
        if lacking := [lang for lang in languages if lang not in known]:
            message = f"`{section.heading}`: no words in {codes(lacking)}"
            yield section.place("heading").problem(message, f"add {codes(lacking)}")


def _untranslated(annotated: AnnotatedClaim, lacking: tuple[str, ...]) -> Problem:
    message = f"claim `{annotated.slug}` has no translation in {codes(lacking)}"
    quote = annotated.claim.quote
    if annotated.note is not None:
        return annotated.note.place("on").problem(message, f"add {codes(lacking)} for: {quote}")
    path, *_ = drafted_paths(annotated.source.id)
    help = f"add a note with `on` and {codes(lacking)} in notes.yaml for: {quote}"
    return Problem(path, 0, 0, message, help)


def check_parity(library: Library, source: str) -> Iterable[Problem]:
    """Each translation keeps its quote's numbers, dates, hedges and negations.

    An editor may say in `parity` why a translation differs; then the reason replaces the check.
    """
    for annotated in library.by_source[source]:
        note, claim = annotated.note, annotated.claim
        if note is None or note.parity:
            continue
        for lang in library.site.languages:
            translation = note.translation_in(lang)
            if translation is None or lang == claim.lang:
                continue
            for fault in faults_of(claim, translation, lang):
                message = f"translation and quote differ: {fault}"
                help = f"quote: “{claim.quote}” — translation: “{translation}”"
                yield note.place(lang).problem(message, help)
