"""The claims of a built project as a site for Hugo: `python bench/counterpart.py PROJECT FOLDER`.

Each source becomes one file of YAML with its record and its claims, paragraph by paragraph, as
claims.yaml and notes.yaml have them; a content adapter makes a page of each claim and language
from it, and the layouts beside it set what our own template of a claim sets.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from risalah.content.drafted import read_drafts
from risalah.content.library import AnnotatedClaim, Library
from risalah.content.load import load
from risalah.content.reading import read_content
from risalah.looks.palette import SIGNS
from risalah.publish.drawings.ornaments import selvedge

SITE = Path(__file__).parent / "hugo"


def main() -> None:
    """Write the site."""
    write_counterpart(Path(sys.argv[1]), Path(sys.argv[2]))


def write_counterpart(project: Path, folder: Path) -> None:
    """A site below `folder` that Hugo can build, from a project whose drafts are written."""
    content = read_content(project)
    library = load(content, read_drafts(project, content.sources))
    shutil.copytree(SITE, folder)
    for name in ("data", "sources"):
        (folder / name).mkdir()
    shutil.copyfile(project / "content" / "ui.yaml", folder / "data" / "ui.yaml")
    actors = {actor.id: actor.name.words for actor in library.actors.values()}
    put(folder / "data" / "actors.yaml", in_lines(actors))
    put(folder / "data" / "site.yaml", in_lines(frame_of(library)))
    for source in library.sources:
        put(folder / "sources" / f"{source}.yaml", "".join(source_lines(library, source)))


def frame_of(library: Library) -> dict[str, Any]:
    """What stands on every page."""
    licence = library.site.licence
    symbol = '<symbol id="s-{0}" viewBox="0 0 24 24"><path fill-rule="evenodd" d="{1}"/></symbol>'
    return {
        "title": library.site.title,
        "licence": {"name": licence.name["en"], "url": licence.url},
        "signs": {name: symbol.format(name, path) for name, path in SIGNS.items()},
        "selvedge": selvedge(),
    }


def source_lines(library: Library, source: str) -> Iterator[str]:
    """The file of a source."""
    yield f"source: {in_json(source_record(library, source))}\nparagraphs:\n"
    own = library.by_source[source]
    for block in library.layouts[source].blocks:
        start, end = block.spans[0][0], block.spans[-1][1]
        inside = [each for each in own if start <= each.start < end]
        if block.kind == "paragraph" and inside:
            yield "-\n"
            for annotated in inside:
                lines = in_lines(claim_record(library, annotated)).splitlines(keepends=True)
                yield "  - " + "    ".join(lines)


def source_record(library: Library, source: str) -> dict[str, Any]:
    """What the page of a claim shows of its source and its topic."""
    record = library.sources[source]
    topic = library.topics[record.topics[0]].record
    return {
        "id": record.id,
        "number": record.number,
        "title": record.title,
        "date": record.date,
        "container": record.container,
        "authors": [{"familyName": a.family, "givenName": a.given} for a in record.authors],
        "topic": topic.id,
        "topic_name": topic.name.words,
        "hue": topic.hue,
        "sign": topic.sign,
        "track": "M0 5h300M303 5h294",
    }


def claim_record(library: Library, annotated: AnnotatedClaim) -> dict[str, Any]:
    """What the page of a claim shows of the claim itself."""
    claim = annotated.claim
    length = len(library.papers[annotated.source.id].text)
    actors = [{"id": a.id, "text": a.text, "at": a.at} for a in claim.actors]
    dates = [{"edtf": d.edtf, "text": d.text, "at": d.at} for d in claim.dates]
    figures = [
        {"value": float(f.value), "unit": f.unit, "text": f.text, "at": f.at} for f in claim.figures
    ]
    marks = in_order([*dates, *figures])
    return {
        "slug": annotated.slug,
        "kind": claim.kind,
        "lang": claim.lang,
        "section": claim.section,
        "quote": claim.quote,
        "en": annotated.translation_in("en"),
        "line": str(library.lines_of(annotated)[0]),
        "share": round(100 * annotated.start / length),
        "actors": actors,
        "marks": marks,
        "readings": in_order([*marks, *actors]),
        "citations": [{"text": c.text} for c in claim.citations],
    }


def in_order(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was read, in the order of the quote: a layout of Hugo cannot sort two kinds as one."""
    return sorted(found, key=lambda one: one["at"])


def in_lines(value: dict[str, Any]) -> str:
    """A mapping as YAML, one key a line."""
    return "".join(f"{key}: {in_json(each)}\n" for key, each in value.items())


def in_json(value: Any) -> str:
    """A value as YAML on one line."""
    return json.dumps(value, ensure_ascii=False)


def put(path: Path, text: str) -> None:
    """Write a file."""
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
