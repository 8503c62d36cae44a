"""Method and accuracy: how a paper becomes a brief, and what this build was checked for."""

from collections import Counter
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup

from risalah import addresses
from risalah.model import NUMERAL_CLASSES
from risalah.publish.citing import Citing, citing_site
from risalah.publish.claim_words import papers_words
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Cell, Column, Row, Section, number_columns, table_of
from risalah.publish.wording import number_words

ACCURACY_PLACES = 3


@dataclass(frozen=True, slots=True)
class AboutView:
    """What templates/about.html shows."""

    sections: tuple[Section, ...]
    how: str
    cite: Citing


def about_view(context: PageContext) -> AboutView:
    """The editor's text, then the accuracy of the parser, the audit of this build, the licence."""
    edition = context.edition
    sections = [
        *_sections(edition.library.about[edition.lang].markdown),
        *_accuracy(context),
        _audit(context),
        _licence(context),
    ]
    how = edition.library.site.cite.how[edition.lang]
    return AboutView(tuple(sections), how, citing_site(context))


def _sections(markdown: str) -> list[Section]:
    """The sections of a text by its headings of the second level."""
    parser = MarkdownIt("commonmark", {"html": False})
    sections = []
    for n, part in enumerate(f"\n{markdown}".split("\n## ")[1:], 1):
        title, _, body = part.partition("\n")
        html = Markup(parser.render(body))
        sections.append(Section(addresses.section(n), title.strip(), html))
    return sections


def _licence(context: PageContext) -> Section:
    """What may be done with the site, and under which licence."""
    licence, lang = context.edition.library.site.licence, context.edition.lang
    link = Markup('<a href="{}" rel="license">{}</a>').format(licence.url, licence.name[lang])
    html = Markup("<p>{}</p><p>{}</p>").format(licence.covers[lang], link)
    return Section("licence", context.edition.ui["nav"]["licence"], html)


def _audit(context: PageContext) -> Section:
    """For each paper: claims, what is translated, and the numerals by class."""
    edition = context.edition
    words, lists, names = edition.ui["about"], edition.ui["lists"], edition.ui["numeral"]
    rows, languages = [], edition.library.site.languages
    for source in edition.library.sources.values():
        own = edition.index.by_source[source.id]
        counts = Counter(numeral.cls for numeral in edition.library.numerals[source.id])
        translated = sum(not one.untranslated_into(languages) for one in own)
        cells: list[Cell | str] = [
            Cell(papers_words(context, source), href=context.source(source.id)),
            number_words(len(own), edition.lang),
            number_words(translated, edition.lang),
            *(str(counts[cls]) for cls in NUMERAL_CLASSES),
            number_words(counts.total(), edition.lang),
        ]
        rows.append(Row(cells))
    classes = [names[cls] for cls in NUMERAL_CLASSES]
    numbers = (lists["number"], words["rendered"], *classes, edition.ui["source"]["numerals_n"])
    columns = [Column(lists["paper"]), *number_columns(*numbers)]
    table = table_of("audit-table", words["audit_caption"], columns, rows, fold=True)
    html = Markup("<p>{}</p>").format(words["audit_text"])
    return Section("audit", words["audit"], html, table)


def _accuracy(context: PageContext) -> list[Section]:
    """The parser's scores against the hand-made gold, as the tests last measured them."""
    scores = tuple(context.edition.library.accuracy.values())
    if not scores:
        return []
    words = context.edition.ui["about"]
    rows = []
    for score in scores:
        shares = (round(of, ACCURACY_PLACES) for of in (score.precision, score.recall, score.f1))
        numbers = (number_words(n, context.edition.lang) for n in (score.gold, *shares))
        rows.append(Row([words["kinds"].get(score.kind, score.kind), *numbers]))
    numbered = number_columns(words["gold"], words["precision"], words["recall"], "F1")
    columns = [Column(words["kind"]), *numbered]
    table = table_of("accuracy-table", words["accuracy_caption"], columns, rows, fold=True)
    html = Markup("<p>{}</p>").format(words["accuracy_text"])
    return [Section("accuracy", words["accuracy"], html, table)]
