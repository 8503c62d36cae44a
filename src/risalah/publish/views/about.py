"""Method and accuracy: how a paper becomes a brief, and what this build was checked for."""

from collections import Counter
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup

from risalah import addresses
from risalah.model import NUMERAL_CLASSES
from risalah.publish.citing import Citing, citing_site
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Cell, Column, Row, Section, number_columns, table_of
from risalah.publish.text_checksums import stamp

ACCURACY_PLACES = 3


@dataclass(frozen=True, slots=True)
class AboutView:
    """What templates/about.html shows."""

    sections: tuple[Section, ...]
    how: str
    cite: Citing


def about_view(context: PageContext) -> AboutView:
    """The editor's text, then the accuracy of the parser, the audit of this build, the licence."""
    sections = [
        *_sections(context.library.about[context.lang].markdown),
        *_accuracy(context),
        _audit(context),
        _licence(context),
    ]
    how = context.library.site.cite.how[context.lang]
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
    licence, lang = context.library.site.licence, context.lang
    link = Markup('<a href="{}" rel="license">{}</a>').format(licence.url, licence.name[lang])
    html = Markup("<p>{}</p><p>{}</p>").format(licence.covers[lang], link)
    return Section("licence", context.ui["nav"]["licence"], html)


def _audit(context: PageContext) -> Section:
    """For each paper claims, what is translated, numerals by class; the checksum of all texts."""
    words, lists, names = context.ui["about"], context.ui["lists"], context.ui["numeral"]
    rows, languages = [], context.library.site.languages
    for source in context.library.sources.values():
        own = context.index.by_source[source.id]
        counts = Counter(numeral.cls for numeral in context.library.numerals[source.id])
        translated = sum(not one.untranslated_into(languages) for one in own)
        cells: list[Cell | str] = [
            Cell(context.paper_described(source), href=context.source(source.id)),
            context.number(len(own)),
            context.number(translated),
            *(str(counts[cls]) for cls in NUMERAL_CLASSES),
            context.number(counts.total()),
        ]
        rows.append(Row(cells))
    classes = [names[cls] for cls in NUMERAL_CLASSES]
    numbers = (lists["number"], words["rendered"], *classes, context.ui["source"]["numerals_n"])
    columns = [Column(lists["paper"]), *number_columns(*numbers)]
    table = table_of("audit-table", words["audit_caption"], columns, rows, fold=True)
    html = Markup("<p>{}</p><p>{}</p>").format(
        words["audit_text"], context.say("about", "stamp", n=stamp(context.library))
    )
    return Section("audit", words["audit"], html, table)


def _accuracy(context: PageContext) -> list[Section]:
    """The parser's scores against the hand-made gold, as the tests last measured them."""
    scores = tuple(context.library.accuracy.values())
    if not scores:
        return []
    words = context.ui["about"]
    rows = []
    for score in scores:
        shares = (round(of, ACCURACY_PLACES) for of in (score.precision, score.recall, score.f1))
        numbers = (context.number(n) for n in (score.gold, *shares))
        rows.append(Row([words["kinds"].get(score.kind, score.kind), *numbers]))
    numbered = number_columns(words["gold"], words["precision"], words["recall"], "F1")
    columns = [Column(words["kind"]), *numbered]
    table = table_of("accuracy-table", words["accuracy_caption"], columns, rows, fold=True)
    html = Markup("<p>{}</p>").format(words["accuracy_text"])
    return [Section("accuracy", words["accuracy"], html, table)]
