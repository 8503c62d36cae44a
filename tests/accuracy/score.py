"""How well the parser reads real papers: its reading beside one made by hand.

Knows the gold's format and the rules of scoring, both told in README.md; must not know how
anything is found. Run `python tests/accuracy/score.py --help` from the project's folder.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from risalah.content.reading import read_content
from risalah.drafter import instruments_of, registry_of
from risalah.extract.citing.citations import find_citations
from risalah.extract.paper import Reading, read_paper
from risalah.extract.quantities.numerals import NUMERAL
from risalah.files import read_text
from risalah.model import NUMERAL_CLASSES, RUNNING_TEXT, Claim, DateIn, FigureIn, NamedIn
from risalah.span import Span
from risalah.text.repair import Repaired, Repairer

ROOT = Path(__file__).resolve().parents[2]
GOLD = Path(__file__).parent / "gold"

_HINT = "# yaml-language-server: $schema=../schema/accuracy.schema.json\n"
KINDS = ("dates", "figures", "actors", "citations")
LETTERS = dict(zip("fdcnie", NUMERAL_CLASSES, strict=True))

Entry = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Mention:
    """Something read: its words, its pieces of the raw text, and its value in one spelling.

    `unit` and `mod` are empty where they do not apply.
    """

    words: str
    spans: tuple[Span, ...]
    value: str
    unit: str = ""
    mod: str = ""

    def overlap(self, other: Mention) -> int:
        """How many characters of the raw text both hold."""
        return sum(
            max(0, min(one.end, two.end) - max(one.start, two.start))
            for one in self.spans
            for two in other.spans
        )

    def holds(self, other: Mention) -> bool:
        """Whether `other` stands inside this mention's words."""
        start, end = self.spans[0].start, self.spans[-1].end
        return start <= other.spans[0].start and other.spans[-1].end <= end


@dataclass(frozen=True, slots=True)
class Read:
    """One reading of a paper, by hand or by the parser: mentions by kind, numeral classes."""

    mentions: Mapping[str, tuple[Mention, ...]]
    numerals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind in one paper or in several; the shares are 1 where nothing is counted."""

    gold: int = 0
    found: int = 0
    recognised: int = 0
    right: int = 0
    units: int = 0
    mods: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.recognised + other.recognised,
            self.right + other.right,
            self.units + other.units,
            self.mods + other.mods,
        )

    def shares(self, hits: int) -> tuple[float, float, float]:
        """Precision, recall and F1 of `hits`."""
        return (
            _share(hits, self.found),
            _share(hits, self.gold),
            _share(2 * hits, self.found + self.gold),
        )


@dataclass(frozen=True, slots=True)
class Miss:
    """One disagreement: where it stands, and what each side reads there."""

    start: int
    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper's scores by kind, with all disagreements."""

    source: str
    path: str
    text: str
    scores: Mapping[str, Score]
    misses: tuple[Miss, ...]


# --- the gold -------------------------------------------------------------------------------------


def parse_gold(content: str, text: str, shown: str) -> Read:
    """A gold file placed in the paper it is about; `ValueError` says which entry has no place."""
    gold = yaml.load(content, yaml.BaseLoader)  # a loader that makes strings only
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    mentions: dict[str, tuple[Mention, ...]] = {}
    for kind in KINDS:
        placed = []
        end = 0
        for entry in gold[kind]:
            line, words = int(entry["line"]), str(entry["text"])
            span = _place(words, text, max(starts[line - 1], end))
            if span is None or (line < len(starts) and span.start >= starts[line]):
                raise ValueError(
                    f"{shown}: {kind}: `{words}` does not begin on line {line} behind the last"
                )
            end = span.end
            placed.append(_gold_mention(kind, entry, words, span))
        mentions[kind] = tuple(placed)
    letters = re.sub(r"#.*|\s", "", str(gold["numerals"]))
    expected = len(NUMERAL.findall(text))
    if len(letters) != expected:
        raise ValueError(f"{shown}: {len(letters)} classes for {expected} numerals")
    return Read(mentions, tuple(LETTERS[letter] for letter in letters))


def _place(words: str, text: str, start: int) -> Span | None:
    """Where `words` stand first from `start` on, if possible not inside a longer word or number."""
    parts = []
    for i, char in enumerate(words):
        if char.isspace():
            parts.append(r"\s+")
        elif char == "-":
            parts.append(r"-\s*")
        else:
            inside = i and words[i - 1].isalpha() and char.isalpha()
            parts.append((r"(?:-\s*\n\s*)?" if inside else "") + re.escape(char))
    shape = "".join(parts)
    whole = rf"(?<!\w)(?<!\d[.,]){shape}(?!\w|[.,]\d)"
    found = re.compile(whole).search(text, start)
    line_end = text.find("\n", start)
    if found is None or 0 <= line_end < found.start():
        found = re.compile(shape).search(text, start)
    return Span(*found.span()) if found else None


def _gold_mention(kind: str, entry: Entry, words: str, span: Span) -> Mention:
    def word(key: str) -> str:
        return str(entry.get(key, ""))

    if kind == "dates":
        return Mention(words, (span,), word("edtf"), mod=word("mod"))
    if kind == "figures":
        high = float(word("high")) if "high" in entry else None
        value = _quantity(float(word("value")), high)
        return Mention(words, (span,), value, word("unit"), word("mod"))
    if kind == "actors":
        return Mention(words, (span,), word("id"))
    return Mention(words, (span,), _cited(entry["authors"], word("year"), word("pages")))


def _quantity(value: float, high: float | None) -> str:
    """A quantity in one spelling; fractions are compared to four decimals."""
    ends = [value] if high is None else [value, high]
    return "..".join(f"{round(end, 4):.12g}" for end in ends)


def _cited(authors: Iterable[str], year: str | None, pages: str | None) -> str:
    plain = (pages or "").replace("\u2013", "-").replace(" ", "")
    return f"{'; '.join(authors)}, {year or 'no year'}: {plain or 'no page'}"


# --- the parser's reading -------------------------------------------------------------------------


def found_in(text: str, reading: Reading) -> Read:
    """The parser's reading in the terms of the gold."""
    repairer = Repairer(text)
    mentions: dict[str, list[Mention]] = {kind: [] for kind in KINDS}
    for claim in reading.claims:
        quote = repairer.repair([Span(*span) for span in claim.spans])
        for kind, mention in _in_claim(claim, quote):
            if mention not in mentions[kind]:
                mentions[kind].append(mention)
    for block in reading.document.blocks:
        if block.kind in RUNNING_TEXT:
            for place, cite in find_citations(block.words.text):
                if cite.kind != "footnote":
                    value = _cited(cite.authors, cite.year, cite.pages)
                    spans = block.words.span(place)
                    mentions["citations"].append(Mention(cite.text, spans, value))
    numerals = tuple(numeral.cls for numeral in reading.numerals)
    return Read({kind: tuple(found) for kind, found in mentions.items()}, numerals)


def _in_claim(claim: Claim, quote: Repaired) -> Iterator[tuple[str, Mention]]:
    def spans(part: DateIn | FigureIn | NamedIn) -> tuple[Span, ...]:
        return quote.span(Span(part.at, part.at + len(part.text)))

    for date in claim.dates:
        yield "dates", Mention(date.text, spans(date), date.edtf, mod=date.mod or "")
    for figure in claim.figures:
        value = _quantity(figure.value, figure.high)
        yield "figures", Mention(figure.text, spans(figure), value, figure.unit, figure.mod or "")
    for actor in claim.actors:
        yield "actors", Mention(actor.text, spans(actor), actor.id)


# --- the comparison -------------------------------------------------------------------------------


def compare(gold: Read, found: Read, text: str) -> tuple[dict[str, Score], list[Miss]]:
    """The scores of one paper by kind, and every disagreement in the order of the text."""
    scores: dict[str, Score] = {}
    misses: list[Miss] = []
    for kind in KINDS:
        scores[kind] = _compare(kind, gold.mentions[kind], found.mentions[kind], misses)
    numerals = list(NUMERAL.finditer(text))
    agreed = 0
    for place, ours, theirs in zip(numerals, gold.numerals, found.numerals, strict=True):
        agreed += ours == theirs
        if ours != theirs:
            what = f"`{place[0]}` is {ours}, read as {theirs}"
            misses.append(Miss(place.start(), "numerals", what))
    scores["numerals"] = Score(len(numerals), len(numerals), agreed, agreed)
    return scores, sorted(misses, key=lambda miss: (miss.start, miss.kind))


def _compare(
    kind: str, gold: Sequence[Mention], found: Sequence[Mention], misses: list[Miss]
) -> Score:
    pairs = _paired(gold, found)
    right = [(one, two) for one, two in pairs if one.value == two.value]
    matched = {id(two) for _, two in pairs}
    extra = [two for two in found if id(two) not in matched]
    extra = [two for two in extra if not any(one.holds(two) for one, _ in right)]
    units = mods = 0
    for one, two in pairs:
        units += _same_unit(one.unit, two.unit)
        mods += one.mod == two.mod
        if one.value != two.value:
            what = f"`{one.words}` is {one.value}, read as {two.value} (`{two.words}`)"
            misses.append(Miss(one.spans[0].start, kind, what))
        elif not _same_unit(one.unit, two.unit):
            what = f"unit of `{one.words}` is {one.unit}, read as {two.unit}"
            misses.append(Miss(one.spans[0].start, kind, what))
        elif one.mod != two.mod:
            what = f"mod of `{one.words}` is {one.mod or 'none'}, read as {two.mod or 'none'}"
            misses.append(Miss(one.spans[0].start, kind, what))
    known = {id(one) for one, _ in pairs}
    for one in gold:
        if id(one) not in known:
            misses.append(Miss(one.spans[0].start, kind, f"missed `{one.words}` ({one.value})"))
    for two in extra:
        misses.append(Miss(two.spans[0].start, kind, f"too many: `{two.words}` ({two.value})"))
    return Score(len(gold), len(pairs) + len(extra), len(pairs), len(right), units, mods)


def _paired(gold: Sequence[Mention], found: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Mentions that overlap, one to one: those of equal value first, then the longer overlap."""
    candidates = [
        (one.value != two.value, -common, i, k)
        for i, one in enumerate(gold)
        for k, two in enumerate(found)
        if (common := one.overlap(two))
    ]
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for _, _, i, k in sorted(candidates):
        if i in free_gold and k in free_found:
            free_gold.remove(i)
            free_found.remove(k)
            pairs.append((gold[i], found[k]))
    return pairs


def _same_unit(one: str, two: str) -> bool:
    return one.casefold().split()[:1] == two.casefold().split()[:1]


# --- all papers -----------------------------------------------------------------------------------


def score_papers(unlisted: bool = False) -> tuple[Paper, ...]:
    """The scores of every paper that has a gold; `unlisted` reads without the editor's names."""
    content = read_content(ROOT)
    registry = registry_of(() if unlisted else content.actors.values())
    instruments = instruments_of(() if unlisted else content.terms.values())
    papers = []
    for source in sorted(content.sources.values(), key=lambda source: source.text):
        path = GOLD / f"{source.id}.yaml"
        if path.is_file():
            text = read_text(ROOT / source.text, source.text)
            gold = parse_gold(read_text(path, path.name), text, path.name)
            found = found_in(text, read_paper(source.id, text, registry, instruments))
            scores, misses = compare(gold, found, text)
            papers.append(Paper(source.id, source.text, text, scores, tuple(misses)))
    return tuple(papers)


def total(papers: Iterable[Paper]) -> dict[str, Score]:
    """The scores of several papers together."""
    sums: dict[str, Score] = {}
    for paper in papers:
        for kind, score in paper.scores.items():
            sums[kind] = sums.get(kind, Score()) + score
    return sums


def records(scores: Mapping[str, Score]) -> list[dict[str, str | int | float]]:
    """The totals as content/accuracy.yaml holds them."""
    rows = []
    for name, kind, hits in (
        ("dates", "dates", scores["dates"].recognised),
        ("date values", "dates", scores["dates"].right),
        ("figures", "figures", scores["figures"].recognised),
        ("figure values", "figures", scores["figures"].right),
        ("actors", "actors", scores["actors"].recognised),
        ("actor ids", "actors", scores["actors"].right),
        ("citations", "citations", scores["citations"].right),
        ("numerals", "numerals", scores["numerals"].right),
    ):
        precision, recall, f1 = (round(share, 4) for share in scores[kind].shares(hits))
        row: dict[str, str | int | float] = {"kind": name, "gold": scores[kind].gold}
        rows.append(row | {"precision": precision, "recall": recall, "f1": f1})
    return rows


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _table(name: str, scores: Mapping[str, Score]) -> Iterator[str]:
    for kind, score in scores.items():
        recognised, right = score.shares(score.recognised), score.shares(score.right)
        cells = "".join(f"{share:7.3f}" for share in (*recognised, *right))
        also = _share(score.units, score.recognised), _share(score.mods, score.recognised)
        more = "".join(f"{share:7.3f}" for share in also) if kind == "figures" else ""
        yield f"{name:18} {kind:10}{score.gold:6}{score.found:6}{cells}{more}"


def main() -> None:
    """Print the table, and what else was asked for."""
    options = argparse.ArgumentParser(description="Score the parser against the gold.")
    options.add_argument("--misses", action="store_true", help="list every disagreement")
    options.add_argument("--unlisted", action="store_true", help="read with an empty registry")
    options.add_argument("--json", type=Path, metavar="PATH", help="write the totals as YAML")
    asked = options.parse_args()
    papers = score_papers(asked.unlisted)
    print(f"{'':29}  gold found   P      R      F1     P      R      F1     unit   mod")
    print(f"{'':41}   recognised           right value")
    for paper in papers:
        print("\n".join(_table(paper.source, paper.scores)))
    scores = total(papers)
    print("\n".join(_table("all", scores)))
    if asked.misses:
        for paper in papers:
            for miss in paper.misses:
                line = paper.text.count("\n", 0, miss.start) + 1
                print(f"{paper.path}:{line}: {miss.kind}: {miss.what}")
    if asked.json is not None:
        rows = [_HINT, *(f"- {json.dumps(row)}\n" for row in records(scores))]
        asked.json.write_text("".join(rows).replace('"', ""), encoding="utf-8")


if __name__ == "__main__":
    main()
