"""A paper's whole text laid out for reading, its claims marked, its footnotes linked."""

from __future__ import annotations

from collections.abc import Sequence

from risalah.clip import first_words
from risalah.content.library import AnnotatedClaim
from risalah.content.schema import Block, SourceRecord
from risalah.publish.edition import PageContext
from risalah.publish.paragraphs import Piece, pieces_of
from risalah.publish.quotes import segments_of
from risalah.publish.rows import View, differs, hue_of, paper_words, title_of
from risalah.publish.wording import fill


def reading_view(context: PageContext, source: SourceRecord) -> View:
    """What templates/reading.html shows of a paper's text."""
    edition, library = context.edition, context.edition.library
    words = edition.ui["source"]
    title = source.title or source.label[edition.lang]
    number = paper_words(context, source.number)
    layout = library.layouts[source.id]
    setting = _Setting(context, source)
    blocks = [view for block in layout.blocks if (view := setting.block(block))]
    return {
        "title": fill(words["reading_title"], n=f"{number[0].lower()}{number[1:]}"),
        "title_lang": edition.lang,
        "crumbs": [
            {
                "href": context.to("sources.html"),
                "label": edition.ui["nav"]["sources"],
                "sign": None,
            },
            {"href": context.source(source.id), "label": f"{number}: {title}", "sign": None},
        ],
        "lede": words["reading_lede"],
        "lang": source.lang,
        "contents": setting.contents,
        "blocks": blocks,
    }


class _Setting:
    """One paper being set: counts its headings and remembers which notes have anchors."""

    def __init__(self, context: PageContext, source: SourceRecord) -> None:
        self.context, self.source = context, source
        library = context.edition.library
        self.paper = library.papers[source.id]
        self.layout = library.layouts[source.id]
        self.own = context.edition.index.by_source[source.id]
        self.notes = {block.note for block in self.layout.blocks if block.note is not None}
        self.marked: set[int] = set()
        self.anchored: set[str] = set()
        self.contents: list[View] = []
        heads = [b for b in self.layout.blocks if b.kind == "heading"]
        self.heads = 0 if heads and heads[0].spans[0][0] <= 400 else 1

    def block(self, block: Block) -> View | None:
        pieces = pieces_of(self.paper, block, self.own, self.layout.markers)
        if not pieces:
            return None
        anchor = None
        if block.kind == "heading":
            anchor = f"part-{self.heads}"
            self.heads += 1
            label = "".join(piece.text for piece in pieces)
            self.contents.append({"href": f"#{anchor}", "label": label})
        elif block.note is not None:
            anchor = f"note-{block.note}"
        line = self.paper.position(block.spans[0][0]).line
        return {
            "kind": block.kind,
            "id": anchor,
            "lang": block.lang if block.lang in {"en", "id"} else self.source.lang,
            "line": str(line) if block.kind in {"paragraph", "item", "quotation"} else "",
            "parts": self.parts(pieces),
            "notes": self.margin(pieces),
        }

    def parts(self, pieces: Sequence[Piece]) -> list[View]:
        """Pieces of one claim are one part, so that its tint is not broken by a note."""
        out: list[View] = []
        current: AnnotatedClaim | None = None
        for piece in pieces:
            if not out or piece.annotated is not current or piece.annotated is None:
                out.append({"claim": self.claim(piece.annotated), "segs": []})
                current = piece.annotated
            if piece.note is not None:
                out[-1]["segs"].append({"text": "", "mark": None, "note": self.marker(piece.note)})
            elif piece.annotated is not None and piece.text == piece.annotated.claim.quote:
                out[-1]["segs"] += [
                    {"text": seg.text, "mark": seg.mark, "note": None}
                    for seg in segments_of(
                        piece.annotated.claim, self.context.edition, ("figure", "date")
                    )
                ]
            else:
                out[-1]["segs"].append({"text": piece.text, "mark": None, "note": None})
        return out

    def claim(self, annotated: AnnotatedClaim | None) -> View | None:
        if annotated is None:
            return None
        edition = self.context.edition
        first = annotated.slug not in self.anchored
        self.anchored.add(annotated.slug)
        return {
            "id": annotated.slug if first else None,
            "href": self.context.claim(annotated),
            "label": edition.ui["kind"][annotated.claim.kind],
            "kind": annotated.claim.kind,
            "hue": hue_of(edition.index.topic_of(annotated)),
        }

    def marker(self, number: int) -> View:
        first = number not in self.marked
        self.marked.add(number)
        return {
            "n": str(number),
            "href": f"#note-{number}" if number in self.notes else None,
            "id": f"mark-{number}" if first else None,
        }

    def margin(self, pieces: Sequence[Piece]) -> list[View]:
        """What the claims of a block say, beside it."""
        out: list[View] = []
        edition = self.context.edition
        seen: set[str] = set()
        for piece in pieces:
            annotated = piece.annotated
            if annotated is None or annotated.slug in seen:
                continue
            seen.add(annotated.slug)
            text, lang = title_of(self.context, annotated)
            conflict = differs(self.context, annotated)
            if text == annotated.claim.quote:
                text = first_words(text, 9)
            out.append(
                {
                    "n": str(len(out) + 1),
                    "href": self.context.claim(annotated),
                    "text": text,
                    "lang": lang,
                    "kind_label": edition.ui["kind"][annotated.claim.kind],
                    "differs": {
                        "href": self.context.comparison(conflict.record.name),
                        "label": edition.ui["claim"]["contradicted"],
                    }
                    if conflict
                    else None,
                    "hue": hue_of(edition.index.topic_of(annotated)),
                }
            )
        return out
