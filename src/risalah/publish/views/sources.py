"""The list of the papers with what is not known of them."""

from dataclasses import dataclass

from markupsafe import Markup

from risalah.content.schema import SourceRecord
from risalah.publish.claim_words import hue_of
from risalah.publish.drawings.bars import barcode
from risalah.publish.edition import PageContext
from risalah.publish.html_tables import Cell, Column, Row, Table, number_columns, table_of
from risalah.publish.wording import number_words

MAX_UNKNOWN = 3
"""Remarks on what is not known that the list shows of one paper."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """What templates/sources.html shows."""

    barcode: Markup
    table: Table


def sources_view(context: PageContext) -> SourcesView:
    """Every paper."""
    return SourcesView(barcode_of(context), sources_table(context))


def barcode_of(context: PageContext) -> Markup:
    """Every numeral of the papers as one stroke."""
    library = context.library
    runs = [
        (len(library.numerals[source.id]), hue_of(library.topic_of_source(source)) or "ink")
        for source in library.sources.values()
    ]
    return barcode(runs, context.ui["home"]["barcode"])


def sources_table(context: PageContext) -> Table:
    """The papers as a table."""
    words = context.ui["source"]
    columns = [Column(words[key]) for key in ("number", "title_authors", "not_known")]
    columns += number_columns(words["claims_n"], words["numerals_n"])
    rows = [_row(context, source) for source in context.library.sources.values()]
    return table_of("papers", words["index_caption"], columns, rows, fold=True)


def _row(context: PageContext, source: SourceRecord) -> Row:
    library, lang = context.library, context.lang
    topic = library.topic_of_source(source)
    title_lang = context.lang_mark(source.lang) if source.title else None
    unknown = "\xa0· ".join(_first_sentence(one[lang]) for one in source.unknown[:MAX_UNKNOWN])
    return Row(
        [
            Cell(source.number, sign=topic.record.sign if topic else None, hue=hue_of(topic)),
            Cell(source.title or source.label[lang], context.source(source.id), title_lang),
            Cell(unknown, unknown=True),
            number_words(len(context.index.by_source[source.id]), lang),
            number_words(len(library.numerals[source.id]), lang),
        ]
    )


def _first_sentence(words: str) -> str:
    """The first sentence of a remark, without its stop."""
    return words.split(". ", maxsplit=1)[0].rstrip(".")
