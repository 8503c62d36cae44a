"""An invented project of as many claims as wanted: `python bench/synthetic.py FOLDER CLAIMS`.

The same number gives the same project, on any machine, in the shape of one that an editor has
worked through: every claim has a note with a translation and half of them a name, a topic has a
brief and ten papers, papers share their actors, have a table each and are compared two by two.
Nothing in it is true.
"""

from __future__ import annotations

import json
import math
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, product
from pathlib import Path

from risalah.looks.palette import HUES, SIGNS

PROJECT = Path(__file__).parent.parent
OF_A_SOURCE = 60
"""Claims of one paper."""

OF_A_TOPIC = 10
"""Papers of one topic; a small project has three topics all the same."""

CLAIMS_OF_AN_ACTOR = 25
"""Claims for each actor there is; the first actors are named in many more, as real ones are."""

KEY = 20
"""Key claims of a topic."""

CITED = 40
"""Claims that a brief cites."""

IN_THE_TABLE = 10
"""Sentences at the head of a paper whose counts its table gathers."""

LOOKS = tuple(product(SIGNS, HUES))
MONTHS = (
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Juni", "June"),
    ("Agustus", "August"),
    ("Oktober", "October"),
    ("November", "November"),
)
WATERS = ("Tanjung", "Teluk", "Nusa", "Muara", "Pulau")
SYLLABLES = ("Bala", "Cira", "Duma", "Kela", "Lira", "Mora", "Pala", "Runa", "Sela", "Tirta")
ENDINGS = ("wangi", "jaya", "karsa", "nata", "pura", "sari")
AUTHORS = ("Wirasta", "Lumbung", "Palwa", "Nirmala", "Sagara")
HEADS = ("PENDAHULUAN", "TINJAUAN PUSTAKA", "METODE", "PEMBAHASAN", "HASIL", "PENUTUP")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim to be: the paper's words, their translation, and the place and figure in them."""

    words: str
    translation: str
    place: str
    figure: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A source to be: its id, its number, its topic, its claims and how many of them are key."""

    id: str
    number: int
    topic: str
    sentences: list[Sentence]
    key: int

    def named(self) -> list[tuple[str, Sentence]]:
        """Every second claim, with its permanent name."""
        return [(self.name_of(i), self.sentences[i]) for i in range(0, len(self.sentences), 2)]

    def name_of(self, i: int) -> str:
        """The name of a claim that has one."""
        return f"{self.id}-claim-{i:04}"


def main() -> None:
    """Write the project."""
    write_project(Path(sys.argv[1]), int(sys.argv[2]))


def write_project(folder: Path, claims: int, of_a_source: int = OF_A_SOURCE) -> None:
    """A whole project below `folder`, ready to be built."""
    dice = random.Random(claims)
    names = invented_names(dice, max(claims // CLAIMS_OF_AN_ACTOR, 40))
    papers = invented_papers(sentences(dice, names), claims, of_a_source)
    shutil.copytree(PROJECT / "templates", folder / "templates")
    content = folder / "content"
    content.mkdir(parents=True)
    shutil.copyfile(PROJECT / "content" / "ui.yaml", content / "ui.yaml")
    for paper in papers:
        put(folder / "seeds" / f"{paper.id}.txt", text_of(paper))
        own = content / "sources" / paper.id
        put(own / "source.yaml", record_of(paper))
        put(own / "notes.yaml", "".join(notes_of(paper)))
        put(own / "tables.yaml", table_of(paper))
    topics = list(dict.fromkeys(paper.topic for paper in papers))
    for topic, look in zip(topics, LOOKS, strict=False):
        write_topic(content / "topics" / topic, [p for p in papers if p.topic == topic], look)
    put(content / "actors.yaml", "".join(map(actor_line, names)))
    put(content / "glossary.yaml", "[]\n")
    put(content / "comparisons.yaml", "".join(map(comparison_of, papers, papers[1:])) or "[]\n")
    for lang in ("en", "id"):
        put(content / f"about.{lang}.md", "## Bench\n\nInvented.\n")
    put(content / "site.yaml", SITE)


def invented_papers(written: Iterator[Sentence], claims: int, of_a_source: int) -> list[Paper]:
    """Papers with about as many claims each; a topic takes every n-th of them."""
    count = max(round(claims / of_a_source), 1)
    topics = min(max(math.ceil(count / OF_A_TOPIC), 3), count, len(LOOKS))
    papers = []
    for n in range(count):
        share = claims // count + (n < claims % count)
        own = [next(written) for _ in range(share)]
        key = KEY // len(range(n % topics, count, topics))
        papers.append(Paper(f"paper-{n:03}", n, f"topic-{n % topics:02}", own, key))
    return papers


def invented_names(dice: random.Random, count: int) -> list[str]:
    """Names of places that nobody has heard of."""
    every = [
        f"{a} {(b + c + d).capitalize()}"
        for a, b, c, d in product(WATERS, SYLLABLES, SYLLABLES, ENDINGS)
    ]
    return dice.sample(every, count)


def actor_line(name: str) -> str:
    """An entry of actors.yaml."""
    return f"- id: {slug(name)}\n  kind: region\n  name: {{en: {name}, id: {name}}}\n"


def sentences(dice: random.Random, names: list[str]) -> Iterator[Sentence]:
    """Claims without end; each holds a number that no other holds."""
    kinds: tuple[Callable[[random.Random, str, str, int], Sentence], ...] = (
        shipped,
        signed,
        traded,
        found,
        stated,
    )
    seldom = list(accumulate(1 / math.sqrt(n) for n in range(1, len(names) + 1)))
    number = 1000
    while True:
        number += dice.randint(1, 9)
        one, other = dice.choices(names, cum_weights=seldom, k=2)
        if one != other:
            yield dice.choice(kinds)(dice, one, other, number)


def shipped(dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """Goods sent from one place to another."""
    year = dice.randint(1990, 2024)
    figure, english = dotted(n), f"{n:,}"
    return Sentence(
        f"Pada tahun {year} {one} mengirim {figure} peti kemas ke {other} lewat jalur timur.",
        f"In {year} {one} sent {english} containers to {other} by the eastern route.",
        one,
        figure,
    )


def signed(dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """A pact with its worth, its day and whom the paper cites for it."""
    day, year = dice.randint(1, 28), dice.randint(1990, 2014)
    there, here = dice.choice(MONTHS)
    cited = f"({dice.choice(AUTHORS)}, {year + dice.randint(1, 9)}: {dice.randint(2, 90)})"
    figure, english = dotted(n), f"{n:,}"
    return Sentence(
        f"{one} menandatangani perjanjian pelabuhan senilai Rp {figure} miliar dengan {other} "
        f"pada {day} {there} {year} {cited}.",
        f"{one} signed a harbour pact worth Rp {english} billion with {other} "
        f"on {day} {here} {year} {cited}.",
        one,
        f"Rp {figure} miliar",
    )


def traded(dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """Trade in money."""
    year = dice.randint(1990, 2024)
    whole, part = divmod(n, 100)
    return Sentence(
        f"Nilai perdagangan {one} dengan {other} mencapai USD {whole},{part:02} juta pada {year}.",
        f"The trade of {one} with {other} reached USD {whole}.{part:02} million in {year}.",
        one,
        f"USD {whole},{part:02} juta",
    )


def found(dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """A finding in per cent."""
    year, whole, part = dice.randint(1990, 2024), *divmod(n, 1000)
    share = f"{whole % 90 + 1},{part:03}"
    return Sentence(
        f"Penelitian ini menemukan bahwa waktu tunggu kapal dari {one} di {other} turun {share}% "
        f"sejak {year}, yaitu pada pelayaran ke-{n}.",
        f"This study finds that the waiting time of ships from {one} at {other} fell by "
        f"{share.replace(',', '.')}% since {year}, namely on voyage {n}.",
        one,
        f"{share}%",
    )


def stated(_dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """What somebody stated."""
    figure, english = dotted(n), f"{n:,}"
    return Sentence(
        f"Gubernur {one} menyatakan bahwa {other} menerima {figure} ton beras dari lumbung desa.",
        f"The governor of {one} stated that {other} received {english} tonnes of rice "
        f"from village granaries.",
        other,
        figure,
    )


def text_of(paper: Paper) -> str:
    """The paper's plain text: five sentences a paragraph, some paragraphs a section."""
    own, heads = paper.sentences, iter(HEADS)
    each_head = max(math.ceil(len(own) / len(HEADS) / 5), 1) * 5
    paragraphs = []
    for i in range(0, len(own), 5):
        if i % each_head == 0:
            paragraphs.append(next(heads))
        paragraphs.append(" ".join(s.words for s in own[i : i + 5]))
    return "\n\n".join(paragraphs) + "\n"


def record_of(paper: Paper) -> str:
    """source.yaml."""
    return (
        f'id: {paper.id}\ntext: seeds/{paper.id}.txt\nnumber: "{paper.number:03}"\n'
        f"label: {{en: Invented paper {paper.number}, id: Makalah rekaan {paper.number}}}\n"
        f"identified: full\ntype: article\ntitle: Pelayaran Rekaan {paper.number}\n"
        f"authors: [{{family: {AUTHORS[paper.number % len(AUTHORS)]}, given: Sari}}]\n"
        f'container: Jurnal Rekaan\ndate: "2024"\ntopics: [{paper.topic}]\n'
    )


def notes_of(paper: Paper) -> Iterator[str]:
    """The entries of notes.yaml."""
    for i, one in enumerate(paper.sentences):
        yield f"- on: {quoted(one.words.rstrip('.'))}\n"
        if i % 2 == 0:
            yield f"  name: {paper.name_of(i)}\n"
        yield f"  en: {quoted(one.translation)}\n"
        if i % 2 == 0 and i < 2 * paper.key:
            yield "  key: true\n"


def table_of(paper: Paper) -> str:
    """tables.yaml: what the first sentences count, place by place."""
    first = paper.sentences[:IN_THE_TABLE]
    rows = "".join(f"  - [{one.place}, {quoted(one.figure)}]\n" for one in first if counts(one))
    if not rows:
        return "[]\n"
    return (
        f"- key: {paper.id}-counts\n  kind: list\n"
        "  caption: {en: What places count, id: Yang dihitung tempat-tempat}\n"
        f"  within: {{from: {quoted(first[0].words)}, to: {quoted(first[-1].words)}}}\n"
        "  columns:\n"
        "  - {key: place, name: {en: Place, id: Tempat}, type: text}\n"
        "  - {key: amount, name: {en: Count, id: Jumlah}, type: number}\n"
        f"  rows:\n{rows}  topics: [{paper.topic}]\n"
    )


def counts(one: Sentence) -> bool:
    """Whether a claim's figure is a bare count, as a column of numbers needs it."""
    return one.figure.replace(".", "").isdigit()


def comparison_of(paper: Paper, other: Paper) -> str:
    """An entry of comparisons.yaml: an amount of rice in each of two papers, if both have one."""
    rice = [next(filter(is_of_rice, each.named()), None) for each in (paper, other)]
    pair = [one for one in rice if one is not None]
    if len(pair) < 2:
        return ""
    operands = ", ".join(f"{{claim: {name}, figure: {quoted(one.figure)}}}" for name, one in pair)
    topics = ", ".join(dict.fromkeys((paper.topic, other.topic)))
    return (
        f"- name: rice-of-{paper.id}\n  kind: other-period\n  topics: [{topics}]\n"
        "  title: {en: Rice in two papers, id: Beras dalam dua makalah}\n"
        "  text: {en: The second paper gives more., id: Makalah kedua menyebut lebih banyak.}\n"
        f"  claims: [{operands}]\n"
        f"  checks:\n  - {{op: order, of: [{operands}], result: agrees}}\n"
    )


def is_of_rice(named: tuple[str, Sentence]) -> bool:
    """Whether a claim counts rice."""
    return "beras" in named[1].words


def write_topic(folder: Path, papers: list[Paper], look: tuple[str, str]) -> None:
    """A topic whose brief cites claims of all its papers."""
    share = math.ceil(CITED / len(papers))
    cited = [each for paper in papers for each in paper.named()[:share]][:CITED]
    (lead, first), *_ = cited
    glance = "".join(
        f"- {{claim: {name}, text: {{en: {quoted(s.translation)}, id: {quoted(s.words)}}}}}\n"
        for name, s in cited[:3]
    )
    words = {"en": "Shipping", "id": "Pelayaran"}
    both = f"{{en: {words['en']}, id: {words['id']}}}"
    sign, hue = look
    record = (
        f"id: {folder.name}\nsign: {sign}\nhue: {hue}\nname: {both}\ntitle: {both}\n"
        f"finding: {both}\nstandfirst: {both}\n"
        f"telling: {{claim: {lead}, figure: {quoted(first.figure)}, gloss: {both}}}\n"
        f"glance:\n{glance}sources: [{', '.join(paper.id for paper in papers)}]\n"
    )
    put(folder / "topic.yaml", record)
    for lang in ("en", "id"):
        parts = []
        for i, (name, s) in enumerate(cited):
            if i % 10 == 0:
                parts.append(f"## {words[lang]}\n")
            said = (s.translation if lang == "en" else s.words).rstrip(".")
            parts.append(f"{said} [@{name}].\n")
        put(folder / f"brief.{lang}.md", "\n".join(parts))


def dotted(n: int) -> str:
    """A number as Indonesian papers print it."""
    return f"{n:,}".replace(",", ".")


def slug(name: str) -> str:
    """A name as an id."""
    return name.lower().replace(" ", "-")


def quoted(words: str) -> str:
    """Words as a scalar of YAML."""
    return json.dumps(words, ensure_ascii=False)


def put(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


SITE = """\
title: Bench
tagline: {en: an invented project, id: proyek rekaan}
licence:
  name: {en: CC0, id: CC0}
  url: https://creativecommons.org/publicdomain/zero/1.0/
  covers: {en: Everything here is invented., id: Semua di sini rekaan.}
cite:
  author: Bench
  how: {en: Cite the paper., id: Rujuk makalahnya.}
languages: [en, id]
content:
  ui: !include ui.yaml
  actors: !include actors.yaml
  glossary: !include glossary.yaml
  sources: !include sources/*/source.yaml
  notes: !include sources/*/notes.yaml
  tables: !include sources/*/tables.yaml
  comparisons: !include comparisons.yaml
  topics: !include topics/*/topic.yaml
"""


if __name__ == "__main__":
    main()
