"""Sentences and table rows with their mentions become claims.

A sentence, list item or table row is a claim when it carries a date or a figure, or names an
actor. Knows this rule and how a claim gets its id; must not know how mentions are found.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from risalah.extract.citing.references import Footnotes
from risalah.extract.claim_kinds import kind_of
from risalah.extract.contents import Contents, contents_of
from risalah.extract.layout.blocks import Block, find_sentences
from risalah.extract.mentions import Mentions
from risalah.extract.tablerows import TableRow
from risalah.model import RUNNING_TEXT, Claim, ClaimKind, Language
from risalah.span import Span

MARKER_REACH = 8
"""Characters behind the last sentence of a block in which its footnote marker may stand."""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim that has no id yet, because the paper may say the same words before."""

    kind: ClaimKind
    lang: Language
    section: str
    spans: tuple[tuple[int, int], ...]
    quote: str
    contents: Contents


def draft_claims(mentions: Mentions, footnotes: Footnotes) -> tuple[DraftClaim, ...]:
    """The claims among the sentences of one block."""
    if mentions.block.kind not in RUNNING_TEXT:
        return ()
    return tuple(draft for draft in _of_sentences(mentions, footnotes) if _claims_something(draft))


def draft_row_claims(rows: Iterable[TableRow]) -> tuple[DraftClaim, ...]:
    """The claims among the rows of a table."""
    return tuple(draft for draft in map(_of_row, rows) if _claims_something(draft))


def name_claims(source: str, drafts: Iterable[DraftClaim]) -> tuple[Claim, ...]:
    """The claims of a paper in the order of its text, each with its id."""
    seen: Counter[str] = Counter()
    claims = []
    for draft in sorted(drafts, key=lambda draft: draft.spans):
        claims.append(_named(draft, claim_id(source, draft.quote, seen[draft.quote])))
        seen[draft.quote] += 1
    return tuple(claims)


def claim_id(source: str, quote: str, again: int = 0) -> str:
    """The id of a claim: its source and 6 base32 characters of the quote's hash.

    Stable while the quote is. `again` counts earlier claims of the paper with the same quote.
    """
    words = quote if not again else f"{quote}\n{again}"
    digest = base64.b32encode(hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest())
    return f"{source}-{digest[:6].decode().lower()}"


def _named(draft: DraftClaim, id: str) -> Claim:
    contents = draft.contents
    return Claim(
        id=id,
        kind=draft.kind,
        lang=draft.lang,
        section=draft.section,
        spans=draft.spans,
        quote=draft.quote,
        actors=contents.actors,
        instruments=contents.instruments,
        dates=contents.dates,
        figures=contents.figures,
        citations=contents.citations,
        cells=contents.cells,
    )


def _claims_something(draft: DraftClaim) -> bool:
    contents = draft.contents
    return bool(contents.dates or contents.figures or contents.actors)


def _of_sentences(mentions: Mentions, footnotes: Footnotes) -> Iterator[DraftClaim]:
    block = mentions.block
    spans = find_sentences(block)
    raws = [block.words.span(span) for span in spans]
    for i, (span, raw) in enumerate(zip(spans, raws, strict=True)):
        if not raw:
            continue
        end = raws[i + 1][0].start if i + 1 < len(raws) else _block_end(block, raw)
        notes = footnotes.between(raw[0].start, end)
        contents = contents_of(mentions, span, tuple(map(footnotes.cited, notes)))
        quote = block.words.text[span.start : span.end]
        yield DraftClaim(
            kind=kind_of(quote, contents),
            lang="en" if block.lang == "en" else "id",
            section=block.section,
            spans=tuple((part.start, part.end) for part in raw),
            quote=quote,
            contents=contents,
        )


def _block_end(block: Block, raw: tuple[Span, ...]) -> int:
    """Where the last sentence of a block ends with the marker that may stand behind it."""
    return max(raw[-1].end + MARKER_REACH, block.spans[-1].end)


def _of_row(row: TableRow) -> DraftClaim:
    return DraftClaim(
        kind="figure" if row.figures else "event" if row.dates else "relation",
        lang="en" if row.lang == "en" else "id",
        section=row.section,
        spans=tuple((span.start, span.end) for span in row.spans),
        quote=row.quote,
        contents=Contents(actors=row.actors, dates=row.dates, figures=row.figures, cells=row.cells),
    )
