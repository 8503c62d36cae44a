"""Which kind of claim a sentence makes.

Knows the words of saying and of finding; must not know where a sentence stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from risalah.extract.contents import Contents
from risalah.lexicon.lists import words as listed
from risalah.lexicon.names import QUOTATION_CUES
from risalah.lexicon.pattern import lowered, one_of
from risalah.model import ClaimKind, FigureIn, NamedIn
from risalah.quantities.currencies import CURRENCIES

MAX_WORDS_TO_VERB = 8
MAX_WORDS_AFTER_VIEW = 3
"""Words between a speaker's name and an active verb, and between "menurut" and the name."""

MAX_CHARACTERS_TO_VERB = 60
"""Characters from a pronoun to its verb; bounds the work at a verb."""

LARGE = 999
"""A count above it is a measure."""

MEASURES = frozenset({"percent", "ratio", "index", "multiple"})


def _of(*names: str) -> str:
    """A group that matches any entry of the lists."""
    return one_of(entry for name in names for entry in listed(f"claiming/{name}"))


def _any(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_of(name)}(?!\w)")


_QUOTING = one_of((*QUOTATION_CUES, *listed("claiming/quoting-nya")))
_SAYING = re.compile(
    rf"""
    (?<!\w) (?:
        (?P<view>
            {_of("view")}
          | {_of("opinion")} \s (?:ini|itu|tersebut) \s (?:{_of("also")}\s)?
            {_of("shared")} \s oleh
        )
      | (?P<behind> {_of("said")} | (?<=[,"”’]\s) (?:{_QUOTING}) )
      | {_of("saying", "saying-en")}
      | {_of("saying-that")} (?= ,?\s{_of("that")}\b | ,?\s["“] )
    ) (?!\w)
    """,
    re.VERBOSE,
)
_CITED = re.compile(r"\s\(\d{4}")
_AGENT = re.compile(r"(?:\s(?!dan|atau|pada|di|bahwa|telah)\w+){0,3}\s")
_ASIDE = re.compile(r"\([^()]{0,80}\)|“[^“”]{0,200}”")
_HE_SAYS = re.compile(rf"(?<!\w){_of('he')}\s(?:\w+\s){{0,2}}$")
_ABOUT_THE_WORK = re.compile(
    rf"(?<!\w){_of('about-the-work')}\s(?:{_of('of-the-work')}\s){{0,4}}$",
)
_INTENDING = re.compile(
    rf"""
    \s (?:{_of("also")}\s){{0,2}}
    (?:
        {_of("intending")}
      | {_of("offering")} \s (?:an?\s)? {_of("presented")} (?!\s{_of("that")}\b)
    ) (?!\w)
    """,
    re.VERBOSE,
)
_AND_FINDS = re.compile(rf"(?<!\w){_of('and')}\s{_of('finding')}\s{_of('that')}(?!\w)")
_PAPER = _any("paper")
_FINDING = _any("finding")
_EVIDENCE = _any("evidence")


def kind_of(quote: str, contents: Contents) -> ClaimKind:
    """The kind of a claim; the first rule that fits counts.

    statement: a named actor, and a verb of saying behind its name or a pronoun, or "menurut", a
    passive verb of saying, or a quotation with "kata" before it.
    finding: the paper speaks of itself with a verb of finding, or draws a conclusion.
    relation: the paper says what it is for or how it goes about it, and counts nothing.
    figure: a quantity with a measure (percent, money, ratio, index, multiple, or above 999).
    event: a date and a named actor. figure: any other quantity. event: any other date.
    relation: what is left, that is, a named actor without date or figure.
    """
    low = lowered(quote)
    if contents.actors and _says(quote, low, contents.actors):
        return "statement"
    paper = _PAPER.search(low)
    if _concludes(low, paper):
        return "finding"
    if paper is not None and not contents.figures and _intends(low, paper):
        return "relation"
    return _kind_by_contents(contents)


def _kind_by_contents(contents: Contents) -> ClaimKind:
    if any(_is_measure(figure) for figure in contents.figures):
        return "figure"
    if contents.dates and (contents.actors or not contents.figures):
        return "event"
    return "figure" if contents.figures else "relation"


def _is_measure(figure: FigureIn) -> bool:
    return figure.unit in CURRENCIES | MEASURES or abs(figure.value) > LARGE


def _concludes(quote: str, paper: re.Match[str] | None) -> bool:
    """Whether the paper says what it found, where it speaks of itself, or draws a conclusion."""
    if _EVIDENCE.search(quote):
        return True
    if paper is None or _FINDING.search(quote, paper.end()) is None:
        return False
    return not _intends(quote, paper) or _AND_FINDS.search(quote, paper.end()) is not None


def _intends(quote: str, paper: re.Match[str]) -> bool:
    """Whether the paper, where it speaks of itself, says what it is for or how it goes about it."""
    if _INTENDING.match(quote, paper.end()):
        return True
    return _ABOUT_THE_WORK.search(quote, 0, paper.start()) is not None


def _he_says(quote: str, verb: int) -> bool:
    """Whether a pronoun stands up to two words before the verb that begins at `verb`."""
    return _HE_SAYS.search(quote, max(0, verb - MAX_CHARACTERS_TO_VERB), verb) is not None


def _says(quote: str, low: str, actors: Sequence[NamedIn]) -> bool:
    """Whether somebody named says something in `quote`, which is `low` in lower case.

    The name stands up to eight words before an active verb, brackets and quotations not counted, or
    right behind a passive, a quotation or "menurut"; or a pronoun stands in its place.
    """
    for verb in _SAYING.finditer(low):
        active = not (verb["view"] or verb["behind"])
        if active and _he_says(low, verb.start()):
            return True
        if any(_is_speaker(quote, verb, actor) for actor in actors):
            return True
    return False


def _is_speaker(quote: str, verb: re.Match[str], actor: NamedIn) -> bool:
    """Whether an actor is who says it, by the side of the verb on which its name stands."""
    if not (verb["view"] or verb["behind"]):
        before = _ASIDE.sub("", quote[actor.at : verb.start()])
        words = len(before.split()) - len(actor.text.split())
        return actor.at < verb.start() and words <= MAX_WORDS_TO_VERB
    if actor.at < verb.end():
        return False
    between = quote[verb.end() : actor.at]
    if verb["behind"]:
        return _AGENT.fullmatch(between) is not None
    near = len(between.split()) <= MAX_WORDS_AFTER_VIEW
    cited = _CITED.match(quote, actor.at + len(actor.text)) is not None
    return near and (cited or verb["view"] != "bagi")
