"""A new source: the paper's text in seeds/, and its folder in content/ ready to fill in.

Knows which files an editor needs to begin; must not know how papers are read.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from risalah.files import decode_text, read_bytes, write_file
from risalah.problem import Problem, Problems

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def scaffold(root: Path, text: Path, source: str | None) -> list[str]:
    """Lay out a source; returns the paths made. Raises `Problems` and makes nothing if it cannot.

    The text is copied byte for byte. The record is left empty where nothing is known.
    """
    raw = read_bytes(text, str(text))
    decode_text(raw, str(text))
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", text.name).lstrip(".-") or "paper.txt"
    id = source or re.sub(r"[^a-z0-9]+", "-", text.stem.lower()).strip("-")
    if not _ID.fullmatch(id):
        help = "give --id in lower-case words and digits joined by hyphens"
        raise Problems([Problem(str(text), 0, 0, f"`{id}` is no id", help)])
    folder = root / "content" / "sources" / id
    seed = root / "seeds" / name
    if folder.exists():
        shown = folder.relative_to(root).as_posix()
        raise Problems([Problem(shown, 0, 0, "source is there already", "choose another --id")])
    if seed.exists() and seed.read_bytes() != raw:
        shown = seed.relative_to(root).as_posix()
        help = "rename the file that you add"
        raise Problems([Problem(shown, 0, 0, "another text has this name", help)])
    number = f"{len(list((root / 'content' / 'sources').glob('*/source.yaml'))):03d}"
    record = (
        "# yaml-language-server: $schema=../../../schema/source.schema.json\n"
        "# What is not known stays null and is shown as unknown; nothing is guessed.\n"
        f"id: {id}\ntext: {json.dumps(f'seeds/{name}')}\nnumber: {json.dumps(number)}\n"
        "label:\n"
        f"  en: {json.dumps(f'Paper {number} (our label)')}\n"
        f"  id: {json.dumps(f'Makalah {number} (sebutan kami)')}\n"
        "identified: none\ntype: unknown\ntitle: null\ntitle_en: null\nauthors: []\n"
        "container: null\nvolume: null\nissue: null\npages: null\ndate: null\ndoi: null\n"
        "url: null\nread_from: {}\nunknown: []\ntopics: []\nsections: []\n"
    )
    notes = (
        "# yaml-language-server: $schema=../../../schema/notes.schema.json\n"
        "# One entry a claim: `on:` words that stand in one sentence of the paper, then what you\n"
        "# add: name, en, gloss, topics, key, fix, caution.\n[]\n"
    )
    made = []
    for path, data in (
        (seed, raw),
        (folder / "source.yaml", record.encode()),
        (folder / "notes.yaml", notes.encode()),
    ):
        if write_file(path, data):
            made.append(path.relative_to(root).as_posix())
    return made
