"""Claims with the notes of the editor: each note belongs to the one claim that holds its words."""

from __future__ import annotations

import dataclasses
import difflib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from risalah.content.library import ClaimReading, ClaimRecord
from risalah.content.schema.source import Fix, Note, SourceRecord
from risalah.model import Claim, NamedIn
from risalah.problem import Problem


def attach_notes(
    claims: tuple[Claim, ...], notes: Iterable[Note]
) -> tuple[dict[int, Note], list[Problem]]:
    """Each note by the index of its claim; words that fit none or several are problems."""
    anchors = Anchors.of([claim.quote for claim in claims])
    attached: dict[int, Note] = {}
    problems = []
    for note in notes:
        found = anchors.find(note.on)
        if len(found) == 1 and found[0] not in attached:
            attached[found[0]] = note
        else:
            message, help = _misfit(note, found, claims, attached, anchors)
            problems.append(note.place("on").problem(message, help))
    return attached, problems


def _misfit(
    note: Note,
    found: tuple[int, ...],
    claims: tuple[Claim, ...],
    attached: dict[int, Note],
    anchors: Anchors,
) -> tuple[str, str]:
    """Why a note belongs to no claim, and what helps."""
    if not found:
        near = anchors.nearest(note.on)
        help = f"nearest: “{near}”" if near else "copy the words from the quote"
        return "no claim holds these words", help
    if len(found) > 1:
        ids = ", ".join(claims[i].id for i in found[:4])
        return f"{len(found)} claims hold these words", f"take more words; they stand in {ids}"
    first = attached[found[0]].place("on").line
    return f"claim `{claims[found[0]].id}` has a note already", f"merge it with line {first}"


def annotate(
    source: SourceRecord, claims: tuple[Claim, ...], notes: dict[int, Note]
) -> Iterator[ClaimRecord]:
    """The claims of one paper in the order of its text, each with its note."""
    for order, claim in enumerate(claims):
        note = notes.get(order)
        name = note.name if note is not None and note.name else claim.id
        topics = dict.fromkeys([*source.topics, *(note.topics if note else ())])
        fixed = claim if note is None or note.fix is None else _fixed(claim, note.fix)
        reading = ClaimReading(fixed, claim)
        yield ClaimRecord(name, source.id, order, reading, note, tuple(topics))


def _fixed(claim: Claim, fix: Fix) -> Claim:
    """The claim with the editor's corrections; words the quote lacks are left to the checks."""
    actors = [actor for actor in claim.actors if actor.id not in fix.drop_actors]
    for added in fix.add_actors:
        at = claim.quote.find(added.text)
        if at >= 0:
            actors.append(NamedIn(added.id, added.text, at))
    return dataclasses.replace(
        claim,
        kind=fix.set_kind or claim.kind,
        actors=tuple(sorted(actors, key=lambda actor: actor.at)),
        dates=tuple(date for date in claim.dates if date.text not in fix.drop_dates),
        figures=tuple(fig for fig in claim.figures if fig.text not in fix.drop_figures),
    )


def normalise(words: str) -> str:
    """The words with each run of white space as one space, so that line breaks do not matter."""
    return " ".join(words.split())


@dataclass(frozen=True, slots=True)
class Anchors:
    """The quotes of one paper, searched as one text so that many notes cost little."""

    joined: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, quotes: Sequence[str]) -> Anchors:
        """Index quotes that hold no line break, as repaired quotes never do."""
        starts, at = [], 0
        for quote in quotes:
            starts.append(at)
            at += len(quote) + 1
        return cls("\n".join(quotes), tuple(starts))

    def find(self, words: str) -> tuple[int, ...]:
        """Indexes of all quotes that hold `words`, in order."""
        wanted = normalise(words)
        found: list[int] = []
        at = self.joined.find(wanted) if wanted else -1
        while at >= 0:
            index = bisect_right(self.starts, at) - 1
            if not found or found[-1] != index:
                found.append(index)
            at = self.joined.find(wanted, at + 1)
        return tuple(found)

    def nearest(self, words: str) -> str | None:
        """The quote most like `words`, cut to a line, for a message; None when none is like it."""
        wanted = normalise(words)
        quotes = self.joined.split("\n")
        seed = set(wanted.lower().split())
        likely = sorted(quotes, key=lambda q: -len(seed & set(q.lower().split())))[:5]
        best, score = None, 0.0
        for quote in likely:
            matcher = difflib.SequenceMatcher(None, quote, wanted, autojunk=False)
            block = matcher.find_longest_match()
            if block.size > score:
                start = max(0, block.a - block.b)
                best, score = quote[start : start + len(wanted) + 20], block.size
        return best if score >= min(8, len(wanted)) else None
