"""An invented project of as many claims as wanted: `python bench/synthetic.py FOLDER CLAIMS`.

The same number gives the same project, on any machine. Every claim has a note with a translation,
half of them a name, as in a project that an editor has worked through; nothing in it is true.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from risalah.looks.palette import HUES, SIGNS

PROJECT = Path(__file__).parent.parent
PER_SOURCE = 1000
"""Claims of one paper, about four times those of the longest real one."""

ACTORS = 80
KEY = 20
"""Key claims of a topic."""

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
AUTHORS = ("Wirasta", "Lumbung", "Palwa", "Nirmala", "Sagara")
HEADS = ("PENDAHULUAN", "TINJAUAN PUSTAKA", "METODE", "PEMBAHASAN", "HASIL", "PENUTUP")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A claim to be: the paper's words, their translation, and a figure in them."""

    words: str
    translation: str
    figure: str
    in_english: str


def main() -> None:
    """Write the project."""
    folder, claims = Path(sys.argv[1]), int(sys.argv[2])
    write_project(folder, claims)


def write_project(folder: Path, claims: int) -> None:
    """A whole project below `folder`, ready to be built."""
    dice = random.Random(claims)
    shutil.copytree(PROJECT / "templates", folder / "templates")
    content = folder / "content"
    content.mkdir(parents=True)
    shutil.copyfile(PROJECT / "content" / "ui.yaml", content / "ui.yaml")
    names = invented_names(dice)
    written = sentences(dice, names)
    sources = [f"paper-{n:02}" for n in range(max(claims // PER_SOURCE, 1))]
    topics = {f"topic-{n}": sources[n :: len(LOOKS)] for n in range(min(len(sources), len(LOOKS)))}
    own: dict[str, list[Sentence]] = {}
    for at, source in enumerate(sources):
        share = claims // len(sources) + (at < claims % len(sources))
        own[source] = [next(written) for _ in range(share)]
        topic = next(t for t, of in topics.items() if source in of)
        write_source(folder, source, own[source], topic, KEY // len(topics[topic]))
    for (topic, of), look in zip(topics.items(), LOOKS, strict=False):
        write_topic(content / "topics" / topic, of, look, own)
    put(content / "actors.yaml", "".join(map(actor_line, names)))
    put(content / "glossary.yaml", "[]\n")
    put(content / "comparisons.yaml", "[]\n")
    for lang in ("en", "id"):
        put(content / f"about.{lang}.md", "## Bench\n\nInvented.\n")
    put(content / "site.yaml", SITE)


def invented_names(dice: random.Random) -> list[str]:
    """Names of places that nobody has heard of."""
    first = ("Tanjung", "Teluk", "Nusa", "Muara", "Pulau")
    middle = ("Bala", "Cira", "Dumai", "Kela", "Lira", "Mora", "Pala", "Runa", "Sela", "Tirta")
    last = ("wangi", "jaya", "karsa", "nata", "pura", "sari")
    every = [f"{a} {b}{c}" for a in first for b in middle for c in last]
    return sorted(dice.sample(every, ACTORS))


def actor_line(name: str) -> str:
    """An entry of actors.yaml."""
    return f"- {{id: {slug(name)}, kind: region, name: {{en: {name}, id: {name}}}}}\n"


def sentences(dice: random.Random, names: list[str]) -> Iterator[Sentence]:
    """Claims without end; each holds a number that no other holds."""
    kinds: tuple[Callable[[random.Random, str, str, int], Sentence], ...] = (
        shipped,
        signed,
        traded,
        found,
        stated,
    )
    number = 1000
    while True:
        number += dice.randint(1, 9)
        one, other = dice.sample(names, 2)
        yield dice.choice(kinds)(dice, one, other, number)


def shipped(dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """Goods sent from one place to another."""
    year = dice.randint(1990, 2024)
    figure, english = dotted(n), f"{n:,}"
    return Sentence(
        f"Pada tahun {year} {one} mengirim {figure} peti kemas ke {other} lewat jalur timur.",
        f"In {year} {one} sent {english} containers to {other} by the eastern route.",
        figure,
        english,
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
        f"Rp {figure} miliar",
        f"Rp {english} billion",
    )


def traded(dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """Trade in money."""
    year = dice.randint(1990, 2024)
    whole, part = divmod(n, 100)
    return Sentence(
        f"Nilai perdagangan {one} dengan {other} mencapai USD {whole},{part:02} juta pada {year}.",
        f"The trade of {one} with {other} reached USD {whole}.{part:02} million in {year}.",
        f"USD {whole},{part:02} juta",
        f"USD {whole}.{part:02} million",
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
        f"{share}%",
        f"{share.replace(',', '.')}%",
    )


def stated(_dice: random.Random, one: str, other: str, n: int) -> Sentence:
    """What somebody stated."""
    figure, english = dotted(n), f"{n:,}"
    return Sentence(
        f"Gubernur {one} menyatakan bahwa {other} menerima {figure} ton beras dari lumbung desa.",
        f"The governor of {one} stated that {other} received {english} tonnes of rice "
        f"from village granaries.",
        figure,
        english,
    )


def write_source(folder: Path, source: str, own: list[Sentence], topic: str, key: int) -> None:
    """A paper's text with its record and its notes, of which the first `key` named ones count."""
    at = int(source.rpartition("-")[2])
    paragraphs = []
    for i in range(0, len(own), 5):
        if i % 150 == 0:
            paragraphs.append(HEADS[i // 150 % len(HEADS)])
        paragraphs.append(" ".join(s.words for s in own[i : i + 5]))
    put(folder / "seeds" / f"{source}.txt", "\n\n".join(paragraphs) + "\n")
    record = (
        f'id: {source}\ntext: seeds/{source}.txt\nnumber: "{at:03}"\n'
        f"label: {{en: Invented paper {at}, id: Makalah rekaan {at}}}\n"
        f"identified: full\ntype: article\ntitle: Pelayaran Rekaan {at}\n"
        f"authors: [{{family: {AUTHORS[at % len(AUTHORS)]}, given: Sari}}]\n"
        f'container: Jurnal Rekaan\ndate: "2024"\ntopics: [{topic}]\n'
    )
    put(folder / "content" / "sources" / source / "source.yaml", record)
    notes = []
    for i, one in enumerate(own):
        note = [f"- on: {quoted(one.words.rstrip('.'))}"]
        if i % 2 == 0:
            note.append(f"  name: {name_of(source, i)}")
        note.append(f"  en: {quoted(one.translation)}")
        if i % 2 == 0 and i < 2 * key:
            note.append("  key: true")
        notes.append("\n".join(note))
    put(folder / "content" / "sources" / source / "notes.yaml", "\n".join(notes) + "\n")


def write_topic(
    folder: Path, of: list[str], look: tuple[str, str], own: dict[str, list[Sentence]]
) -> None:
    """A topic whose brief cites forty claims of its papers."""
    cited = [
        (name_of(source, i), own[source][i])
        for source in of
        for i in range(0, min(len(own[source]), 80 // len(of) * 2), 2)
    ][:40]
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
        f"glance:\n{glance}sources: [{', '.join(of)}]\n"
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


def name_of(source: str, i: int) -> str:
    """The permanent name of a claim that has one."""
    return f"{source}-claim-{i:04}"


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
  comparisons: !include comparisons.yaml
  topics: !include topics/*/topic.yaml
"""


if __name__ == "__main__":
    main()
