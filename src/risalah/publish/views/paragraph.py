"""The paragraph a claim stands in, with its neighbours as links."""

from __future__ import annotations

from dataclasses import dataclass

from risalah.content.library import AnnotatedClaim
from risalah.publish.edition import PageContext
from risalah.publish.paragraphs import language_of


@dataclass(frozen=True, slots=True)
class ParagraphSegment:
    """Words of a paragraph: the claim's own (`here`), another claim's, or plain."""

    text: str
    here: bool
    href: str | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in segments, marked with its language where it is not the page's."""

    segments: tuple[ParagraphSegment, ...]
    lang: str | None


def paragraph_of(context: PageContext, annotated: AnnotatedClaim) -> Paragraph | None:
    """The paragraph of a claim; None where the claim is all of it."""
    text = context.edition.index.running_text(annotated.source_id)
    found = text.around(annotated.start)
    if found is None or len(found.pieces) == 1:
        return None
    segments = []
    for piece in found.pieces:
        here, other = piece.annotated is annotated, piece.annotated
        href = context.claim(other) if other is not None and not here else None
        segments.append(ParagraphSegment(piece.text, here, href))
    lang = language_of(found.block, annotated.source)
    return Paragraph(tuple(segments), context.lang_mark(lang))
