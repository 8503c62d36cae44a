"""The claims of a built project as a site for Hugo: `python bench/counterpart.py PROJECT FOLDER`.

Each claim becomes a file of YAML per language, its record as in claims.yaml and notes.yaml with
what a page shows of its neighbours; the layouts beside this file set the same page from it.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

from risalah.content.drafted import read_drafts
from risalah.content.library import AnnotatedClaim, Library
from risalah.content.load import load
from risalah.content.reading import read_content
from risalah.publish.drawings.ornaments import selvedge, sprite

LAYOUTS = Path(__file__).parent / "hugo"


def main() -> None:
    """Write the site."""
    write_counterpart(Path(sys.argv[1]), Path(sys.argv[2]))


def write_counterpart(project: Path, folder: Path) -> None:
    """A site below `folder` that `hugo` can build, from a project whose drafts are written."""
    content = read_content(project)
    library = load(content, read_drafts(project, content.sources))
    shutil.copytree(LAYOUTS, folder)
    for name in ("content/claims", "data"):
        (folder / name).mkdir(parents=True)
    shutil.copyfile(project / "content" / "ui.yaml", folder / "data" / "ui.yaml")
    actors = {a.id: {"id": a.id, "name": a.name.words} for a in library.actors.values()}
    put(folder / "data" / "actors.yaml", actors)
    art = {"title": library.site.title, "sprite": sprite({}), "selvedge": selvedge()}
    put(folder / "data" / "site.yaml", art)
    for source in library.sources:
        own = library.of_source(source)
        blocks = [b for b in library.layouts[source].blocks if b.kind == "paragraph"]
        for block in blocks:
            inside = [w for w in own if block.spans[0][0] <= w.start < block.spans[-1][1]]
            for annotated in inside:
                record = record_of(library, annotated, own, inside)
                for lang in ("en", "id"):
                    title = record["en"] if lang == "en" else record["quote"]
                    path = folder / "content" / "claims" / f"{annotated.slug}.{lang}.md"
                    put(path, {"title": title, **record}, fence="---\n")


def record_of(
    library: Library,
    annotated: AnnotatedClaim,
    own: tuple[AnnotatedClaim, ...],
    inside: list[AnnotatedClaim],
) -> dict[str, Any]:
    """What the page of a claim shows."""
    claim, source = annotated.claim, annotated.source
    topic = library.topics[annotated.topics[0]].record
    at, length = annotated.order, len(library.papers[source.id].text)
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
        "topic": topic.id,
        "topic_name": topic.name.words,
        "hue": topic.hue,
        "sign": topic.sign,
        "paper": {
            "id": source.id,
            "number": source.number,
            "title": source.title,
            "date": source.date,
            "container": source.container,
            "authors": [{"familyName": a.family, "givenName": a.given} for a in source.authors],
            "track": "M0 5h87M90 5h84M178 5h86M267 5h87M357 5h88M448 5h89M540 5h57",
        },
        "paragraph": [{"slug": w.slug, "quote": w.claim.quote} for w in inside],
        "before": near(own[at - 1]) if at else None,
        "after": near(own[at + 1]) if at + 1 < len(own) else None,
    }


def in_order(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What was read, in the order of the quote: a layout of Hugo cannot sort two kinds as one."""
    return sorted(found, key=lambda one: one["at"])


def near(annotated: AnnotatedClaim) -> dict[str, Any]:
    """A claim beside another."""
    return {
        "slug": annotated.slug,
        "words": {"en": annotated.translation_in("en"), "id": annotated.claim.quote},
    }


def put(path: Path, value: dict[str, Any], fence: str = "") -> None:
    """Write a mapping as YAML, one key a line."""
    lines = [f"{key}: {json.dumps(each, ensure_ascii=False)}\n" for key, each in value.items()]
    path.write_text(fence + "".join(lines) + fence, encoding="utf-8")


if __name__ == "__main__":
    main()
