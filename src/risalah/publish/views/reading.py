"""A paper's whole text laid out for reading, its claims marked, its footnotes linked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from risalah import addresses
from risalah.clip import first_words
from risalah.content.schema.source import Block, SourceRecord
from risalah.publish.claim_words import ShownClaim, claim_hue, segments_of, shown_claim
from risalah.publish.edition import PageContext
from risalah.publish.page_parts import Crumb, Link
from risalah.publish.paragraphs import MIN_SECTION, RUNNING, Piece, language_of, pieces_of
from risalah.publish.wording import fill

MARGIN_WORDS = 9
"""Words of a claim in the margin that has no translation."""


@dataclass(frozen=True, slots=True)
class ReadingSegment:
    """Words of the text, in bold where a figure or a date was read, or a footnote's marker.

    A marker leads to its footnote; the first one of a footnote has an id.
    """

    text: str
    read: bool = False
    marker: bool = False
    href: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """Words of one claim, of this kind, or plain words; the first part of a claim has its id."""

    segments: tuple[ReadingSegment, ...]
    kind: str | None = None
    hue: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ReadingBlock:
    """A block of the text with the claims to set beside it.

    `line` is the number of its first line, empty where none is shown.
    """

    kind: str
    id: str | None
    lang: str | None
    line: str
    line_title: str
    parts: tuple[ReadingPart, ...]
    notes: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What templates/reading.html shows; `lang` marks the headings in the table of contents."""

    title: str
    crumbs: tuple[Crumb, ...]
    lang: str | None
    contents: tuple[Link, ...]
    blocks: tuple[ReadingBlock, ...]


def reading_view(context: PageContext, source: SourceRecord) -> ReadingView:
    """The text of a paper."""
    ui = context.ui
    title = source.title or source.label[context.lang]
    number = context.paper(source.number)
    renderer = _TextRenderer(context, source)
    blocks = [
        block
        for one in context.library.layouts[source.id].blocks
        if (block := renderer.block(one)) is not None
    ]
    return ReadingView(
        title=fill(ui["source"]["reading_title"], n=f"{number[0].lower()}{number[1:]}"),
        crumbs=(
            Crumb(ui["nav"]["sources"], context.to(addresses.SOURCES)),
            Crumb(f"{number}: {title}", context.source(source.id)),
        ),
        lang=context.lang_mark(source.lang),
        contents=tuple(renderer.contents),
        blocks=tuple(blocks),
    )


class _TextRenderer:
    """Lays one paper out: counts its headings and remembers which ids it has given."""

    def __init__(self, context: PageContext, source: SourceRecord) -> None:
        self.context, self.source = context, source
        library = context.library
        self.paper = library.papers[source.id]
        self.layout = library.layouts[source.id]
        self.claims = context.index.by_source[source.id]
        self.notes = {block.note for block in self.layout.blocks if block.note is not None}
        self.given: set[str] = set()
        self.contents: list[Link] = []
        starts = [b.spans[0][0] for b in self.layout.blocks if b.kind == "heading"]
        self.next_heading = 0 if starts and starts[0] <= MIN_SECTION else 1

    def block(self, block: Block) -> ReadingBlock | None:
        pieces = pieces_of(self.paper, block, self.claims, self.layout.markers)
        if not pieces:
            return None
        line = str(self.paper.position(block.spans[0][0]).line) if block.kind in RUNNING else ""
        return ReadingBlock(
            kind=block.kind,
            id=self.anchor(block, pieces),
            lang=self.context.lang_mark(language_of(block, self.source)),
            line=line,
            line_title=self.context.say("claim", "line", a=line),
            parts=tuple(self.parts(pieces)),
            notes=tuple(self.margin(pieces)),
        )

    def anchor(self, block: Block, pieces: Sequence[Piece]) -> str | None:
        """The id of a heading, which the table of contents lists, or of a footnote."""
        if block.kind != "heading":
            return None if block.note is None else addresses.footnote(block.note)
        anchor = addresses.section(self.next_heading)
        self.next_heading += 1
        self.contents.append(Link(f"#{anchor}", "".join(piece.text for piece in pieces)))
        return anchor

    def parts(self, pieces: Sequence[Piece]) -> Iterator[ReadingPart]:
        """Pieces of one claim are one part, so that its tint is not broken by a note."""
        for annotated, of in groupby(pieces, key=lambda piece: piece.annotated):
            segments = [segment for piece in of for segment in self.segments(piece)]
            if annotated is None:
                yield ReadingPart(tuple(segments))
            else:
                kind, hue = annotated.claim.kind, claim_hue(self.context, annotated)
                yield ReadingPart(tuple(segments), kind, hue, self.first(annotated.slug))

    def segments(self, piece: Piece) -> Iterator[ReadingSegment]:
        if piece.note is not None:
            yield self.marker(piece.note)
        elif piece.annotated is not None and piece.text == piece.annotated.claim.quote:
            for one in segments_of(piece.annotated.claim, self.context):
                yield ReadingSegment(one.text, read=one.value is not None)
        else:
            yield ReadingSegment(piece.text)

    def marker(self, number: int) -> ReadingSegment:
        href = f"#{addresses.footnote(number)}" if number in self.notes else None
        id = self.first(addresses.footnote_marker(number))
        return ReadingSegment(str(number), marker=True, href=href, id=id)

    def first(self, id: str) -> str | None:
        """The id, where it has not been given on the page."""
        if id in self.given:
            return None
        self.given.add(id)
        return id

    def margin(self, pieces: Sequence[Piece]) -> Iterator[ShownClaim]:
        """The claims of a block, each once; a title that is the quote itself is cut short."""
        claims = {one.annotated.slug: one.annotated for one in pieces if one.annotated}
        for annotated in claims.values():
            shown = shown_claim(self.context, annotated)
            if shown.title == annotated.claim.quote:
                shown = replace(shown, title=first_words(shown.title, MARGIN_WORDS))
            yield shown
