"""A new source: the paper's text in seeds/, and its folder in content/ ready to fill in."""

from __future__ import annotations

import json
import re
from pathlib import Path

from risalah.build_state import INPUTS
from risalah.content.parts import read_languages
from risalah.content.schema.source import SourceRecord
from risalah.files import decode_text, read_bytes, unsafe_paths, write_file
from risalah.problem import Problem, Problems
from risalah.slug import LONGEST_SLUG, ascii_of, slug

_NUMBER = re.compile(rb"(?m)^number: *[\"']?(\d{1,9})\b")


def scaffold(root: Path, text: Path, source: str | None) -> list[str]:
    """Lay out a source; returns the paths made. Raises `Problems` and makes nothing if it cannot.

    The text is copied byte for byte. The record is left empty where nothing is known.
    """
    if found := unsafe_paths(root, INPUTS):
        raise Problems(found)
    raw = read_bytes(text, str(text))
    decode_text(raw, str(text))
    id = _id_of(text, source)
    folder, seed = root / "content" / "sources" / id, root / "seeds" / _file_name(text, id)
    _refuse_taken(root, folder, seed, raw)
    languages = read_languages(root)
    files = {
        seed: raw,
        folder / "source.yaml": _record(id, seed.name, _next_number(root), languages).encode(),
        folder / "notes.yaml": _notes(languages).encode(),
    }
    return [
        path.relative_to(root).as_posix() for path, data in files.items() if write_file(path, data)
    ]


def _id_of(text: Path, source: str | None) -> str:
    """The id that was asked for, or one made of the text's name."""
    id = slug(text.stem) if source is None else source
    if not id or id != slug(id) or len(id) > LONGEST_SLUG:
        help = (
            f"give --id in lower-case words and digits joined by hyphens, "
            f"at most {LONGEST_SLUG} characters"
        )
        raise Problems([Problem(str(text), 0, 0, f"`{id}` is no id", help)])
    return id


def _refuse_taken(root: Path, folder: Path, seed: Path, raw: bytes) -> None:
    """A folder that is there already, and another text under the same name."""
    if folder.exists():
        shown = folder.relative_to(root).as_posix()
        raise Problems([Problem(shown, 0, 0, "source is there already", "choose another --id")])
    if seed.exists() and seed.read_bytes() != raw:
        shown = seed.relative_to(root).as_posix()
        help = "rename the file that you add"
        raise Problems([Problem(shown, 0, 0, "another text has this name", help)])


def _record(id: str, name: str, number: str, languages: tuple[str, ...]) -> str:
    label = json.dumps(f"{id} ({number})")
    labels = "".join(f"  {lang}: {label}\n" for lang in languages)
    titles = "".join(f"title_{lang}: null\n" for lang in _foreign(languages))
    return (
        "# yaml-language-server: $schema=../../../schema/source.schema.json\n"
        "# What is not known stays null and is shown as unknown; nothing is guessed.\n"
        f"id: {id}\ntext: {json.dumps(f'seeds/{name}')}\nnumber: {json.dumps(number)}\n"
        f"label:\n{labels}"
        f"identified: none\ntype: unknown\ntitle: null\n{titles}authors: []\n"
        "container: null\nvolume: null\nissue: null\npages: null\ndate: null\ndoi: null\n"
        "url: null\nread_from: {}\nunknown: []\ntopics: []\nsections: []\n"
    )


def _notes(languages: tuple[str, ...]) -> str:
    keys = ", ".join(["name", *_foreign(languages), "gloss", "topics", "key", "fix", "caution"])
    return (
        "# yaml-language-server: $schema=../../../schema/notes.schema.json\n"
        "# One entry a claim: `on:` words that stand in one sentence of the paper, then what you\n"
        f"# add: {keys}. The first takes the place of [].\n[]\n"
    )


def _foreign(languages: tuple[str, ...]) -> list[str]:
    """The languages of the site that papers are translated into."""
    return [lang for lang in languages if lang != SourceRecord.model_fields["lang"].default]


def _file_name(text: Path, id: str) -> str:
    """The text's name in letters that are safe in an address; the id where it has none."""
    stem, ending = (re.sub(r"[^A-Za-z0-9._-]+", "-", ascii_of(p)) for p in (text.stem, text.suffix))
    return (stem.strip(".-") or id) + (ending.rstrip(".-") or ".txt")


def _next_number(root: Path) -> str:
    """The number after the highest that a source has."""
    records = (root / "content" / "sources").glob("*/source.yaml")
    found = (_NUMBER.search(record.read_bytes()) for record in records)
    return f"{max((int(number[1]) + 1 for number in found if number), default=0):03d}"
