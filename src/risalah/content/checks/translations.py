"""Every claim that a topic's reader may meet is translated, and says the same in translation."""

from collections.abc import Iterable, Iterator

from risalah.content.drafted import drafted_paths
from risalah.content.library import AnnotatedClaim, Library
from risalah.content.parity import faults_of
from risalah.content.schema import SourceRecord
from risalah.content.schema.record import codes
from risalah.problem import Problem


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
