"""Method and accuracy: how a paper becomes a brief, and what this build was checked for."""

from __future__ import annotations

from collections import Counter

from markdown_it import MarkdownIt
from markupsafe import Markup

from risalah.model import NUMERAL_CLASSES
from risalah.publish.citing import citing_site
from risalah.publish.edition import PageContext
from risalah.publish.rows import View, cell, column, row, table
from risalah.publish.wording import number_words


def about_view(context: PageContext) -> View:
    """What templates/about.html shows: the editor's text, then the audit of this build."""
    edition = context.edition
    words = edition.ui["about"]
    sections = _sections(edition.library.about[edition.lang].markdown)
    audit = {
        "id": "audit",
        "title": words["audit"],
        "html": Markup("<p>{}</p>").format(words["audit_text"]),
        "tables": [_audit(context)],
    }
    accuracy = _accuracy(context)
    if accuracy is not None:
        sections.append(accuracy)
    site = edition.library.site
    return {
        "title": words["title"],
        "lede": words["lede"],
        "sections": [*sections, audit, _licence(context)],
        "how": site.cite.how[edition.lang],
        "cite": citing_site(context),
    }


def _licence(context: PageContext) -> View:
    """What may be done with the site, and under which licence."""
    licence, lang = context.edition.library.site.licence, context.edition.lang
    link = Markup('<a href="{}" rel="license">{}</a>').format(licence.url, licence.name[lang])
    return {
        "id": "licence",
        "title": context.edition.ui["nav"]["licence"],
        "html": Markup("<p>{}</p><p>{}</p>").format(licence.covers[lang], link),
        "tables": [],
    }


def _sections(markdown: str) -> list[View]:
    """The sections of a text by its headings of the second level."""
    parser = MarkdownIt("commonmark", {"html": False})
    sections: list[View] = []
    for i, part in enumerate(f"\n{markdown}".split("\n## ")[1:], 1):
        title, _, body = part.partition("\n")
        sections.append(
            {
                "id": f"part-{i}",
                "title": title.strip(),
                "html": Markup(parser.render(body)),
                "tables": [],
            }
        )
    return sections


def _audit(context: PageContext) -> View:
    """For each paper: claims, what is rendered, and the numerals by class."""
    edition = context.edition
    words, names = edition.ui["about"], edition.ui["numeral"]
    rows = []
    for source in edition.library.sources.values():
        own = edition.index.by_source[source.id]
        counts = Counter(numeral.cls for numeral in edition.library.numerals[source.id])
        rows.append(
            row(
                [
                    cell(
                        f"{source.number} {source.label[edition.lang]}",
                        href=context.source(source.id),
                    ),
                    cell(number_words(len(own), edition.lang)),
                    cell(
                        number_words(
                            sum(w.translation_in("en") is not None for w in own), edition.lang
                        )
                    ),
                    *(cell(str(counts[cls])) for cls in NUMERAL_CLASSES),
                    cell(number_words(counts.total(), edition.lang)),
                ]
            )
        )
    columns = [
        column(edition.ui["lists"]["paper"]),
        column(edition.ui["lists"]["number"], num=True),
        column(words["rendered"], num=True),
        *(column(names[cls], num=True) for cls in NUMERAL_CLASSES),
        column(edition.ui["source"]["numerals_n"], num=True),
    ]
    return table("audit-table", words["audit_caption"], columns, rows)


def _accuracy(context: PageContext) -> View | None:
    """The parser's scores against the hand-made gold, as the tests last measured them."""
    edition = context.edition
    scores = edition.library.accuracy
    if not scores:
        return None
    words = edition.ui["about"]
    rows = [
        row(
            [
                cell(words["kinds"].get(score.kind, score.kind)),
                cell(number_words(score.gold, edition.lang)),
                cell(_share(score.precision, context)),
                cell(_share(score.recall, context)),
                cell(_share(score.f1, context)),
            ]
        )
        for score in scores
    ]
    columns = [
        column(words["kind"]),
        column(words["gold"], num=True),
        column(words["precision"], num=True),
        column(words["recall"], num=True),
        column("F1", num=True),
    ]
    return {
        "id": "accuracy",
        "title": words["accuracy"],
        "html": Markup("<p>{}</p>").format(words["accuracy_text"]),
        "tables": [table("accuracy-table", words["accuracy_caption"], columns, rows)],
    }


def _share(value: float, context: PageContext) -> str:
    return number_words(round(value, 3), context.edition.lang)
