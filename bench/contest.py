"""The contest: an invented project and the same claims' pages in Hugo, built in turn.

Hugo sets the claims' pages alone, and all of them each time; Risalah also the lists, drawings,
data files and the search index of the site. Both read YAML, one file a source.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from measure import Run
from programs import HUGO, WITHOUT_SEARCH, Program, hugo, hugo_binary, risalah
from report import Report
from synthetic import write_project

MAY_DIFFER = 0.1
"""By how much the pages of the two may differ in length, on average, for the contest to be fair."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """What is done to both sides before they build, and with which options ours does."""

    name: str
    label: str
    cold: bool = False
    edit: str = ""
    options: tuple[str, ...] = ()


MEASUREMENTS = (
    Measurement("cold-pages", "cold, without search", cold=True, options=WITHOUT_SEARCH),
    Measurement("cold-search", "cold, with search", cold=True),
    Measurement("nothing", "nothing changed"),
    Measurement("edit-note", "one edited note", edit="note"),
    Measurement("edit-brief", "one edited brief", edit="brief"),
    Measurement("edit-template", "one edited template", edit="template"),
    Measurement("edit-actor", "one edited actor", edit="actor"),
)


def contest(folder: Path, claims: int, runs: int, report: Report) -> bool:
    """Measure a project of as many claims; false where the pages were too different to compare."""
    wanted = [one for one in MEASUREMENTS if report.wants(one.name)]
    if not wanted:
        return True
    report.head(f"{claims:,} claims, Hugo {HUGO}; medians of {runs}")
    hugo_binary()  # what cannot be compared is not begun
    root = folder / "project"
    write_project(root, claims)
    ours = risalah(root)
    report.tell(f"{claims}-first", "first build, from the papers' texts", [ours.build()])
    theirs = hugo(root, folder / "hugo")
    theirs.build()
    fair = same_length(ours.out, theirs.out, claims, report)
    if not WITHOUT_SEARCH:
        report.say("(`risalah build` cannot leave search out: both cold builds are with search)")
    for one in wanted:
        pairs = list(in_turn(one, ours, theirs, runs))
        sides = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        report.compare(f"{claims}-{one.name}", one.label, *sides, claims=claims)
    return fair


def in_turn(
    one: Measurement, ours: Program, theirs: Program, runs: int
) -> Iterable[tuple[Run, Run]]:
    """Ours, Hugo's, ours, Hugo's …"""
    if not one.cold:
        ours.build()  # whatever was measured before, nothing of it is left to do
    for turn in range(runs):
        yield measured(one, ours, turn, one.options), measured(one, theirs, turn)


def measured(one: Measurement, side: Program, turn: int, options: tuple[str, ...] = ()) -> Run:
    """A side's build after what the measurement does to it."""
    if one.cold:
        side.forget()
    if one.edit:
        side.edit(one.edit, turn)
    return side.build(options)


def same_length(ours: Path, theirs: Path, claims: int, report: Report) -> bool:
    """Whether the two made the same pages, about as long; told and kept."""
    our_pages, their_pages = claim_pages(ours), claim_pages(theirs)
    if our_pages.keys() != their_pages.keys():
        odd = sorted(our_pages.keys() ^ their_pages.keys())
        report.say(f"NOT THE SAME PAGES: {len(odd)} differ, {odd[0]} for one")
        return False
    our_bytes, their_bytes = (
        sum(pages.values()) / len(pages) for pages in (our_pages, their_pages)
    )
    ratio = their_bytes / our_bytes
    fair = abs(ratio - 1) <= MAY_DIFFER
    report.say(
        f"{len(our_pages):,} claim pages of {our_bytes:,.0f} bytes, Hugo's {their_bytes:,.0f} "
        f"({ratio - 1:+.1%}{'' if fair else ': TOO DIFFERENT TO COMPARE'})"
    )
    report.keep(f"{claims}-bytes", pages=len(our_pages), ours=our_bytes, hugo=their_bytes)
    return fair


def claim_pages(site: Path) -> dict[str, int]:
    """The pages of claims below a built site and their length in bytes."""
    return {
        path.relative_to(site).as_posix(): path.stat().st_size
        for folder in ("claims", "id/claims")
        for path in (site / folder).glob("*.html")
    }
